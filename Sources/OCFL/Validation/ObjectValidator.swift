package import Files
package import Fixity

/// Judges an object by all rules of OCFL 1.0 or 1.1 that a reader can decide.
///
/// Nothing is written, no link followed, and each content file read once.
package struct ObjectValidator: Sendable {
  package let tree: any Tree
  package let options: ValidationOptions

  /// - Parameters:
  ///   - tree: The object: its root is the object's.
  ///   - options: The limits.
  package init(_ tree: any Tree, options: ValidationOptions = ValidationOptions()) {
    self.tree = tree
    self.options = options
  }

  /// Looks at everything: first the structure and the inventories, then all content.
  ///
  /// - Parameter watch: Follows the bytes of content that are read, and cancels.
  /// - Returns: What was found.
  package func validate(watch: HashWatch = HashWatch()) -> ObjectReport {
    let log = FindingLog(limit: options.findings)
    do throws(FileError) {
      let entries = try tree.entries(
        TreeLimits(entries: options.entries, depth: options.depth))
      return ObjectValidation(self, ObjectContents(entries), log, watch).run()
    } catch {
      log.add(OCFLObstacle(error, []))
      return ObjectReport(
        findings: [], obstacles: log.obstacles, checks: [], errorCount: 0, id: nil,
        specification: nil, versionCount: 0, fileCount: 0, byteCount: 0, inventory: nil,
        sharedFiles: [])
    }
  }
}

/// One validation of an object, on one thread but for the hashing.
final class ObjectValidation {
  let tree: any Tree
  let options: ValidationOptions
  let contents: ObjectContents
  let log: FindingLog
  let watch: HashWatch
  var declaration: Declaration
  var root: InventoryReading?
  var rootBytes: [UInt8]?
  /// The content of the root inventory, arranged for comparing earlier ones with it.
  var baseline: Baseline?
  /// The content folders' name, as the root inventory has it.
  var contentName = Array(Inventory.usualContentDirectory.utf8)
  /// The versions that have content, with the places of its files; once the root inventory is read.
  private(set) var content: [(number: Int, files: [Int])] = []
  /// The inventory of the highest version, where the root's can't be had.
  var newest: InventoryReading?
  /// For each folder the names of its inventory's sidecars; the object root's name is empty.
  ///
  /// A folder whose inventory could not be read is missing: what its sidecar is called, and where
  /// its content lies, isn't known then.
  var sidecarNames: [[UInt8]: Set<[UInt8]>] = [:]
  var plan: HashPlan
  /// Content paths that are told to be missing already.
  var missing: Set<RelativePath> = []
  /// The sizes that inventories gave files already.
  var sizes: [Int: Set<Int>] = [:]
  /// Content paths in fixity blocks that are told to be missing already.
  var missingInFixity: Set<RelativePath> = []
  var checks: [OCFLCheck] = []

  init(
    _ validator: ObjectValidator, _ contents: ObjectContents, _ log: FindingLog,
    _ watch: HashWatch
  ) {
    tree = validator.tree
    options = validator.options
    self.contents = contents
    self.log = log
    self.watch = watch
    declaration = Declaration(
      .object, in: tree, contents.top.map { contents.entries[$0] }, log)
    plan = HashPlan(entryCount: contents.entries.count)
  }

  func run() -> ObjectReport {
    // By the rules of another version than the declared one nothing can be said.
    guard !declaration.isUnknown else { return report }
    refuseSpecialFiles()
    readRoot()
    judgeTop()
    judgeVersionFolders()
    readVersionInventories()
    judgeContentFolders()
    if !watch.isCancelled() {
      checks += areInventoriesRead ? [.structure, .inventories, .history] : [.structure]
    }
    hashContent()
    return report
  }

  private var report: ObjectReport {
    let files = content.flatMap(\.files)
    return ObjectReport(
      findings: log.findings, obstacles: log.obstacles, checks: checks,
      errorCount: log.errorCount, id: (root ?? newest)?.id,
      specification: declaration.specification, versionCount: contents.versions.count,
      fileCount: files.count, byteCount: files.reduce(0) { $0 + contents.entries[$1].size },
      inventory: root?.inventory, sharedFiles: sharedFiles)
  }

  var declared: SpecificationVersion? { declaration.specification }

  /// The version of the specification whose codes are used for the object as a whole.
  var rules: SpecificationVersion { declared ?? root?.specification ?? .v1_1 }

  func add(
    _ code: OCFLCode, _ problem: OCFLFinding.Problem, _ path: [UInt8], version: Int? = nil,
    expected: OCFLFact? = nil, found: OCFLFact? = nil
  ) {
    log.add(
      OCFLFinding(
        code, problem, path: path, version: version, expected: expected, found: found))
  }

  /// Whether the root inventory was looked at, or there is none.
  var isRootRead: Bool { sidecarNames[[]] != nil }

  /// Whether no inventory was beyond the limit or could not be read.
  var areInventoriesRead: Bool {
    isRootRead
      && contents.versions.allSatisfy { sidecarNames[Array($0.number.name.utf8)] != nil }
  }

  /// Finds the files in the versions' content folders.
  func findContent() {
    contentName = root?.contentDirectoryName ?? contentName
    for version in contents.versions {
      let files = version.deeper.filter { place in
        contents.entries[place].kind == .file && isContent(place, of: version)
      }
      if !files.isEmpty { content.append((version.number.number, files)) }
    }
  }

  /// Whether an entry two or more levels below a version is in its content folder.
  func isContent(_ place: Int, of version: ObjectContents.VersionFolder) -> Bool {
    let bytes = contents.entries[place].path.bytes
    let start = version.number.name.utf8.count + 1
    let end = start + contentName.count
    return bytes.count > end && bytes[end] == UInt8(ascii: "/")
      && bytes[start..<end].elementsEqual(contentName)
  }
}
