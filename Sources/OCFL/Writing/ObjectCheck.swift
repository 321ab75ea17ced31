internal import Files
internal import Fixity

/// Holds an object against the specification before something is written to it.
enum ObjectCheck {
  /// How many findings are told: to refuse an object, a few are enough.
  static let mostFindings = 100

  /// All rules but the digests of content: those are taken to be what the inventory says.
  ///
  /// - Throws: `notValid`; `file` where the object can't be listed.
  static func structure(
    of tree: some Tree, _ inventory: Inventory, _ effort: Effort
  ) throws(OCFLError) {
    let entries = try files { () throws(FileError) in try tree.entries(.object) }
    let sizes = Dictionary(entries.map { ($0.path, $0.size) }, uniquingKeysWith: { one, _ in one })
    var digests: [RelativePath: [Digest]] = [:]
    for entry in inventory.manifest + inventory.fixity.flatMap(\.entries) {
      for path in entry.paths { digests[path, default: []].append(entry.digest) }
    }
    var assumed: [RelativePath: HashedInput] = [:]
    for (path, digests) in digests {
      guard let size = sizes[path] else { continue }
      assumed[path] = HashedInput(count: size, digests: digests)
    }
    try judge(HashedTree(tree, digests: assumed), effort, .notValid)
  }

  /// All rules.
  ///
  /// - Throws: `notRecoverable`.
  static func all(of tree: some Tree, _ effort: Effort) throws(OCFLError) {
    try judge(tree, effort, .notRecoverable)
  }

  private static func judge(
    _ tree: some Tree, _ effort: Effort, _ code: OCFLError.Code
  ) throws(OCFLError) {
    let options = ValidationOptions(findings: mostFindings, threads: effort.threads)
    let report = ObjectValidator(tree, options: options).validate(watch: effort.watch)
    guard !report.obstacles.contains(where: { $0.code == .cancelled }) else {
      throw OCFLError(FileError(.cancelled, .read, path: []))
    }
    guard report.isValid else {
      throw OCFLError(
        code, findings: report.findings.filter { !$0.code.isWarning },
        obstacles: report.obstacles.filter { !$0.leavesVerdict })
    }
  }
}

extension Inventory {
  /// How large an inventory may be.
  static let largest = ValidationOptions().inventoryBytes

  /// Reads an inventory.
  ///
  /// - Parameters:
  ///   - bytes: Its text.
  ///   - path: Where it lies, for the findings.
  /// - Returns: The inventory.
  /// - Throws: `notValid` with the findings.
  static func parsed(_ bytes: [UInt8], _ path: RelativePath) throws(OCFLError) -> Inventory {
    let log = FindingLog(limit: ObjectCheck.mostFindings)
    let reader = InventoryReader(path: path, log: log, declared: nil, givesWarnings: false)
    guard let inventory = reader.read(bytes)?.inventory else {
      throw OCFLError(.notValid, path: path.bytes, findings: log.findings)
    }
    return inventory
  }
}
