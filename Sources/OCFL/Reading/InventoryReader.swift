internal import Files
internal import Fixity
internal import JSON

/// Reads one inventory, and finds what in it alone breaks a rule (OCFL 1.1 §3.5).
struct InventoryReader {
  let log: FindingLog
  /// What the object declares; nil where it doesn't.
  let declared: SpecificationVersion?
  /// The version whose folder holds the inventory; nil for the object root's.
  let version: Int?
  /// Whether what is only recommended is looked at.
  ///
  /// Not in earlier inventories: there the newest one tells it already.
  let givesWarnings: Bool
  var reading: InventoryReading
  /// The manifest's keys by their digests, once it is read.
  var manifestKeys: ManifestKeys?

  /// The version of the specification whose codes are used.
  var rules: SpecificationVersion { reading.specification ?? declared ?? .v1_1 }

  init(
    path: RelativePath, log: FindingLog, declared: SpecificationVersion?, version: Int? = nil,
    givesWarnings: Bool = true
  ) {
    self.log = log
    self.declared = declared
    self.version = version
    self.givesWarnings = givesWarnings
    reading = InventoryReading(path: path)
  }

  /// Reads the inventory's bytes; nil where they are no JSON object.
  consuming func read(_ bytes: [UInt8]) -> InventoryReading? {
    let errors = log.errorCount
    let document: JSONDocument
    do throws(JSONError) {
      document = try JSONDocument(parsing: bytes)
    } catch {
      log.add(
        OCFLFinding(
          .E033, error.code == .duplicateName ? .repeated : .malformed, path: reading.path.bytes,
          position: error.position, version: version, found: .jsonError(error)))
      return nil
    }
    let root = document.root
    guard root.kind == .object else {
      report(.E033, .wrongKind, [], root, expected: .json(.object), found: .json(root.kind))
      return nil
    }
    readMembers(root)
    reading.isValid = log.errorCount == errors
    return reading
  }

  private static let keys = [
    "id", "type", "digestAlgorithm", "head", "contentDirectory", "manifest", "versions", "fixity",
  ]

  private mutating func readMembers(_ root: JSONValue) {
    refuseOthers(in: root, than: Self.keys, [])
    readType(root)
    readID(root)
    readAlgorithm(root)
    readContentDirectory(root)
    readHead(root)
    readManifest(root)
    readVersions(root)
    compareHead(root)
    comparePlaces(root)
    refuseUnused(root)
    readFixity(root)
  }

  private mutating func readID(_ root: JSONValue) {
    guard let value = root["id"] else { return reportMissing("id", .E036, root) }
    guard let id = value.string else { return reportKind(.E037, ["id"], value, .string) }
    guard !id.isEmpty else { return report(.E037, .malformed, ["id"], value, found: .text("")) }
    reading.id = id
    if givesWarnings, !URISyntax.accepts(Array(id.utf8)) {
      report(.W005, .malformed, ["id"], value, found: .clipped(id))
    }
  }

  /// The `type` tells the specification's version; the object root's must be the declared one.
  private mutating func readType(_ root: JSONValue) {
    guard let value = root["type"] else { return reportMissing("type", .E036, root) }
    guard let type = value.string else { return reportKind(.E038, ["type"], value, .string) }
    reading.specification = SpecificationVersion.allCases.first {
      $0.inventoryType.utf8.elementsEqual(type.utf8)
    }
    let isExpected =
      version == nil && declared != nil
      ? reading.specification == declared : reading.specification != nil
    guard !isExpected else { return }
    report(
      .E038, .mismatch, ["type"], value,
      expected: .oneOf(
        declared.map { [$0.inventoryType] } ?? SpecificationVersion.allCases.map(\.inventoryType)),
      found: .clipped(type))
  }

  private mutating func readAlgorithm(_ root: JSONValue) {
    guard let value = root["digestAlgorithm"] else {
      return reportMissing("digestAlgorithm", .E036, root)
    }
    guard let name = value.string else {
      return reportKind(.E025, ["digestAlgorithm"], value, .string)
    }
    reading.algorithm = DigestAlgorithm(ocflName: name)
    reading.algorithmName = Array(name.utf8)
    switch reading.algorithm {
    case .sha512: break
    case .sha256:
      report(
        .W004, .mismatch, ["digestAlgorithm"], value, expected: .text("sha512"),
        found: .text("sha256"))
    default:
      report(
        .E025, .mismatch, ["digestAlgorithm"], value, expected: .oneOf(["sha512", "sha256"]),
        found: .clipped(name))
    }
  }

  private mutating func readContentDirectory(_ root: JSONValue) {
    guard let value = root["contentDirectory"] else { return }
    let other: OCFLCode = rules >= .v1_1 ? .E108 : .E017
    guard let name = value.string else {
      return reportKind(other, ["contentDirectory"], value, .string)
    }
    let bytes = Array(name.utf8)
    let code: OCFLCode? =
      if bytes.contains(UInt8(ascii: "/")) {
        .E017
      } else if bytes == [UInt8(ascii: ".")] || bytes == Array("..".utf8) {
        .E018
      } else if bytes.isEmpty || bytes.contains(0) {
        other
      } else {
        nil
      }
    guard let code else {
      reading.contentDirectory = name
      return
    }
    report(code, .malformed, ["contentDirectory"], value, found: .clipped(name))
  }

  private mutating func readHead(_ root: JSONValue) {
    guard let value = root["head"] else { return reportMissing("head", .E036, root) }
    guard let name = value.string else { return reportKind(.E040, ["head"], value, .string) }
    guard let head = VersionNumber(parsing: Array(name.utf8)) else {
      return report(.E040, .malformed, ["head"], value, found: .clipped(name))
    }
    reading.head = head
  }

  /// The head must be the highest of the versions.
  private func compareHead(_ root: JSONValue) {
    guard let value = root["head"], let head = reading.head, reading.versionsAreWhole,
      let highest = reading.versions.last?.number, highest != head
    else { return }
    report(
      .E040, .mismatch, ["head"], value, expected: .text(highest.name), found: .text(head.name))
  }
}

// MARK: - Reporting

extension InventoryReader {
  func report(
    _ code: OCFLCode, _ problem: OCFLFinding.Problem, _ tokens: [String], _ value: JSONValue,
    expected: OCFLFact? = nil, found: OCFLFact? = nil
  ) {
    let length = tokens.reduce(0) { $0 + $1.utf8.count }
    let pointer = length > OCFLFact.mostBytes ? nil : JSONPointer(tokens: tokens).description
    log.add(
      OCFLFinding(
        code, problem, path: reading.path.bytes, pointer: pointer, position: value.position,
        version: version, expected: expected, found: found))
  }

  func reportMissing(_ key: String, _ code: OCFLCode, _ holder: JSONValue, _ tokens: [String] = [])
  {
    report(code, .missing, tokens, holder, expected: .text(key))
  }

  func reportKind(
    _ code: OCFLCode, _ tokens: [String], _ value: JSONValue, _ expected: JSONValue.Kind
  ) {
    report(code, .wrongKind, tokens, value, expected: .json(expected), found: .json(value.kind))
  }

  /// Reports members of other names; the specification allows none anywhere (E102).
  func refuseOthers(in object: JSONValue, than names: [String], _ tokens: [String]) {
    for member in object.members where !names.contains(where: member.nameValue.equals) {
      report(
        .E102, .unexpected, tokens + [member.name], member.nameValue, expected: .oneOf(names),
        found: .clipped(member.name))
    }
  }
}

extension OCFLFact {
  /// How much of a foreign text is kept.
  static let mostBytes = 1024

  /// A foreign text, or the beginning of a long one.
  static func clipped(_ bytes: some Sequence<UInt8>) -> OCFLFact {
    .text(Array(bytes.prefix(mostBytes)))
  }

  static func clipped(_ text: String) -> OCFLFact { clipped(text.utf8) }

  static func digest(_ digest: Digest) -> OCFLFact {
    .digest(algorithm: digest.algorithm.ocflName, hex: digest.hex)
  }
}

extension JSONValue {
  /// The bytes of a string.
  var utf8: [UInt8]? {
    withUTF8 { span in unsafe span.withUnsafeBufferPointer { unsafe Array($0) } }
  }
}
