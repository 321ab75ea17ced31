package import Files
package import Fixity

/// Completes a bag with holes: files that `fetch.txt` lists and that are not there (RFC 8493 §2.2.3).
///
/// The bag itself is evidence, and stays as it is: what is made is a complete copy of it.
package struct BagFiller {
  package let bag: any Tree
  package let options: BagOptions

  package init(_ bag: any Tree, _ options: BagOptions = BagOptions()) {
    self.bag = bag
    self.options = options
  }

  /// Makes a complete copy of the bag, of which every checksum was verified.
  ///
  /// - Parameters:
  ///   - source: Where missing files are looked for: at their paths in the bag, or below `data`.
  ///   - name: The copy's place; its folder must exist.
  ///   - parent: What `name` is below.
  ///   - watch: Follows and ends the copying.
  /// - Returns: What was filled, and what is still missing; where anything is, no copy was made.
  /// - Throws: `bagNotSound` where the bag has other errors than holes; `targetInSource` where the
  ///   copy would be inside the bag; `targetExists`, `fileFailed`, `cancelled`. Nothing is left
  ///   behind then.
  package func fill(
    from source: any Tree, as name: RelativePath, in parent: Folder,
    watch: HashWatch = HashWatch()
  ) throws(BagError) -> BagFilling {
    try parent.check(name, isOutside: bag)
    try parent.checkFree(name)
    var judgement = BagJudgement(bag, options)
    _ = try judgement.judgeStructure()
    try Self.check(judgement.findings)
    var plan = FillPlan(judgement)
    do throws(FileError) {
      try plan.find(in: source)
      if plan.missing.isEmpty {
        try plan.copy(bag, source, as: name, in: parent, watch, &judgement.findings)
      }
    } catch {
      throw BagError(error, making: parent.path(of: name))
    }
    try Self.check(judgement.findings)
    return BagFilling(
      filled: plan.isPublished ? plan.found.keys.sorted().map(\.bytes) : [],
      missing: plan.missing.map(\.bytes), mismatched: plan.mismatched.map(\.bytes),
      isPublished: plan.isPublished)
  }

  private static func check(_ findings: Findings) throws(BagError) {
    guard findings.hasErrors(but: [.hole]) else { return }
    throw BagError(.bagNotSound, findings: findings.errors.filter { $0.code != .hole })
  }
}

/// What became of a bag's holes.
public struct BagFilling: Hashable, Sendable {
  /// The files that were put in, as paths in the bag.
  public let filled: [[UInt8]]
  /// The files that were not found.
  public let missing: [[UInt8]]
  /// The files that were found, but are not what their checksums say.
  public let mismatched: [[UInt8]]
  /// Whether a copy was made: it is made only where nothing is missing.
  public let isPublished: Bool
}

/// The copying of a bag and of what fills its holes.
private struct FillPlan {
  private let entries: [TreeEntry]
  /// What the manifests say of each file, those that are missing too.
  private var expected: [RelativePath: [Expectation]] = [:]
  private let oxums: [PayloadOxum]
  /// The holes, and where in the source their files are.
  private(set) var found: [RelativePath: RelativePath] = [:]
  private(set) var missing: [RelativePath] = []
  private(set) var mismatched: [RelativePath] = []
  private(set) var isPublished = false

  init(_ judgement: BagJudgement) {
    entries = judgement.index.entries
    oxums = judgement.info?.values(of: "Payload-Oxum").compactMap(PayloadOxum.init) ?? []
    var holes: Set<RelativePath> = []
    for manifest in judgement.manifests where manifest.algorithm != nil {
      for (file, target) in zip(manifest.files, manifest.targets) {
        if let digest = file.digest {
          expected[target.path, default: []].append(Expectation(manifest, file.line, digest))
        }
        if case .missing = target { holes.insert(target.path) }
      }
    }
    missing = holes.sorted()
  }

  /// Looks for the missing files.
  mutating func find(in source: any Tree) throws(FileError) {
    guard let data = try? RelativePath(BagIndex.payloadFolder) else { return }
    for hole in missing {
      for path in [hole, hole.relative(to: data)].compactMap({ $0 }) where found[hole] == nil {
        if try source.entry(at: path)?.kind == .file { found[hole] = path }
      }
    }
    missing.removeAll { found[$0] != nil }
  }

  /// Copies the bag and what was found, and publishes the copy where all is what it should be.
  mutating func copy(
    _ bag: any Tree, _ source: any Tree, as name: RelativePath, in parent: Folder,
    _ watch: HashWatch, _ findings: inout Findings
  ) throws(FileError) {
    var holder = parent
    if let path = name.parent { holder = try parent.folder(at: path) }
    let staging = try BagStaging(in: holder, watch)
    var sizes: [Int] = []
    for entry in entries where entry.kind == .folder { try staging.makeFolders(entry.path) }
    for entry in entries where entry.kind == .file {
      let copied = try copy(entry.path, of: bag, as: entry.path, to: staging)
      findings.add(contentsOf: mismatches(entry.path, copied))
      if entry.path.bytes.starts(with: ListedPath.payload) { sizes.append(copied.count) }
    }
    for (hole, path) in found.sorted(by: { $0.key < $1.key }) {
      let copied = try copy(path, of: source, as: hole, to: staging)
      if !mismatches(hole, copied).isEmpty { mismatched.append(hole) }
      sizes.append(copied.count)
    }
    let oxum = PayloadOxum(bytes: sizes.reduce(0, +), files: sizes.count)
    for said in oxums where said != oxum && mismatched.isEmpty {
      findings.add(
        BagFinding(
          .oxumMismatch, Array(BagInfo.name.utf8), expected: "\(said)", found: "\(oxum)"))
    }
    guard mismatched.isEmpty, !findings.hasErrors(but: [.hole]) else { return }
    try staging.publish(as: name, in: parent)
    isPublished = true
  }

  private func copy(
    _ path: RelativePath, of tree: any Tree, as target: RelativePath,
    to staging: borrowing BagStaging
  ) throws(FileError) -> HashedInput {
    if let folder = target.parent { try staging.makeFolders(folder) }
    var algorithms: [DigestAlgorithm] = []
    for wanted in expected[target] ?? []
    where !algorithms.contains(wanted.digest.algorithm) {
      algorithms.append(wanted.digest.algorithm)
    }
    return try staging.copy(path, of: tree, to: target, digests: algorithms)
  }

  private func mismatches(_ path: RelativePath, _ copied: HashedInput) -> [BagFinding] {
    (expected[path] ?? []).compactMap { $0.mismatch(path, copied.digests) }
  }
}
