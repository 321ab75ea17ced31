internal import Files

/// The rules for the declaration of an object or of a storage root (OCFL 1.1 §3.2 and §4.2).
struct DeclarationRules {
  /// What follows `0=`, before the version.
  let prefix: String
  let missing: OCFLCode
  let repeated: OCFLCode
  /// A name without `T=`.
  let noTag: OCFLCode
  /// A tag other than 0.
  let otherTag: OCFLCode
  /// A value other than the prefix and a version.
  let otherValue: OCFLCode
  let content: OCFLCode
  /// Whether the folder may hold no other files.
  let refusesOthers: Bool

  static let object = DeclarationRules(
    prefix: "ocfl_object_", missing: .E003, repeated: .E003, noTag: .E004, otherTag: .E005,
    otherValue: .E006, content: .E007, refusesOthers: true)

  static let root = DeclarationRules(
    prefix: "ocfl_", missing: .E069, repeated: .E076, noTag: .E077, otherTag: .E078,
    otherValue: .E079, content: .E080, refusesOthers: false)
}

/// Finds and judges the declaration among the entries directly inside a folder.
struct Declaration {
  let rules: DeclarationRules
  let tree: any Tree
  let log: FindingLog
  /// The declared version; nil where there is none, or none that is known.
  private(set) var specification: SpecificationVersion?
  /// Whether what is declared is a version that isn't known here.
  private(set) var isUnknown = false
  /// The names that are, or try to be, declarations.
  private(set) var names: Set<[UInt8]> = []

  /// - Parameters:
  ///   - rules: Those of an object or of a storage root.
  ///   - tree: Where the declaration is read.
  ///   - entries: What is directly inside.
  ///   - log: Where findings go.
  init(_ rules: DeclarationRules, in tree: any Tree, _ entries: [TreeEntry], _ log: FindingLog) {
    self.rules = rules
    self.tree = tree
    self.log = log
    let right = entries.filter { $0.kind == .file && isRight($0.path.bytes) }
    names = Set(right.map(\.path.bytes))
    // Beside its declaration, a storage root may hold files of any name.
    if right.isEmpty || rules.refusesOthers {
      for entry in entries where !names.contains(entry.path.bytes) { judgeName(entry) }
    }
    if right.isEmpty { log.add(OCFLFinding(rules.missing, .missing, path: [])) }
    for entry in right.dropFirst() {
      log.add(
        OCFLFinding(
          rules.repeated, .repeated, path: entry.path.bytes,
          expected: right.first.map { .text($0.path.bytes) }))
    }
    for entry in right { judgeContent(entry) }
    specification = right.compactMap { known($0.path.bytes) }.max()
    if specification == nil, let unknown = right.first {
      isUnknown = true
      log.add(OCFLObstacle(.unknownSpecification, path: unknown.path.bytes))
    }
  }

  private static let objectPrefix = Array("ocfl_object_".utf8)

  private var start: [UInt8] { Array("0=\(rules.prefix)".utf8) }

  private func known(_ name: [UInt8]) -> SpecificationVersion? {
    SpecificationVersion(bytes: name.dropFirst(start.count))
  }

  /// Whether a name is the beginning that it must be, and a version number.
  private func isRight(_ name: [UInt8]) -> Bool {
    name.starts(with: start) && isVersion(name.dropFirst(start.count))
  }

  private func isVersion(_ text: ArraySlice<UInt8>) -> Bool {
    let parts = text.split(separator: UInt8(ascii: "."), omittingEmptySubsequences: false)
    return parts.count == 2
      && parts.allSatisfy { part in
        !part.isEmpty && part.count <= 9
          && part.allSatisfy { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) }
      }
  }

  /// Reports a name that tries to be a declaration.
  private mutating func judgeName(_ entry: TreeEntry) {
    guard entry.kind == .file, let code = defect(entry.path.bytes) else { return }
    names.insert(entry.path.bytes)
    log.add(
      OCFLFinding(
        code, .malformed, path: entry.path.bytes,
        expected: .oneOf(SpecificationVersion.allCases.map { "0=\(rules.prefix)\($0.rawValue)" })))
  }

  private func defect(_ name: [UInt8]) -> OCFLCode? {
    let tag = Array("0=".utf8)
    let parts = name.split(
      separator: UInt8(ascii: "="), maxSplits: 1, omittingEmptySubsequences: false)
    guard parts.count == 2 else {
      let isWhole =
        name.starts(with: rules.prefix.utf8)
        && isVersion(name.dropFirst(rules.prefix.utf8.count))
      return isWhole ? rules.noTag : nil
    }
    if isValue(parts[1]) { return name.starts(with: tag) ? rules.otherValue : rules.otherTag }
    return name.starts(with: tag) && rules.refusesOthers ? rules.otherValue : nil
  }

  /// Whether a text looks like the value of a declaration: it begins as one, in any letter case.
  private func isValue(_ text: ArraySlice<UInt8>) -> Bool {
    let lower = text.map { (UInt8(ascii: "A")...UInt8(ascii: "Z")).contains($0) ? $0 | 0x20 : $0 }
    return lower.starts(with: rules.prefix.utf8)
      && (rules.refusesOthers || !lower.starts(with: Self.objectPrefix))
  }

  private func judgeContent(_ entry: TreeEntry) {
    let expected = Array(entry.path.bytes.dropFirst(2)) + [UInt8(ascii: "\n")]
    do throws(FileError) {
      let found = try tree.read(entry.path, limit: 1024)
      guard found != expected else { return }
      report(entry, expected, .clipped(found))
    } catch {
      guard error.code == .tooLarge else { return log.add(OCFLObstacle(error, entry.path.bytes)) }
      report(entry, expected, .number(entry.size))
    }
  }

  private func report(_ entry: TreeEntry, _ expected: [UInt8], _ found: OCFLFact) {
    log.add(
      OCFLFinding(
        rules.content, .mismatch, path: entry.path.bytes, expected: .text(expected), found: found))
  }
}

extension OCFLObstacle {
  /// The obstacle that an error of the file system is, at a path below the object or storage root.
  init(_ error: FileError, _ path: [UInt8]) {
    let code: Code =
      switch error.code {
      case .cancelled: .cancelled
      case .tooLarge: .tooLarge
      case .tooMany: .tooMany
      case .changedMeanwhile, .notFound, .crossed: .changedMeanwhile
      default: .unreadable
      }
    self.init(
      code, path: code == .cancelled ? [] : path, systemError: error.systemError,
      limit: error.limit)
  }
}
