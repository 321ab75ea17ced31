import Files
import Fixity
import FuzzSupport
import OCFL

/// Validates the object, and the storage root, of the files that the input describes (see
/// `WrittenFiles`); what is accepted is written by our writer and must be accepted again.
@_cdecl("LLVMFuzzerTestOneInput")
public func fuzzInventory(_ start: UnsafePointer<UInt8>?, _ count: Int) -> CInt {
  let bytes = unsafe Array(UnsafeBufferPointer(start: start, count: count))
  let files = WrittenFiles(bytes)
  let tree = files.tree
  let isRoot = files.files.contains { $0.path.bytes.starts(with: "0=ocfl_1".utf8) }
  if isRoot { judgeRoot(tree) } else { judgeObject(tree) }
  return 0
}

private let options = ValidationOptions(
  inventoryBytes: 1 << 16, entries: 80, depth: 8, findings: 30, threads: 1)

private func judgeRoot(_ tree: WrittenTree) {
  let report = RootValidator(tree, options: options).validate()
  let again = RootValidator(tree, options: options).validate()
  require(report.verdict == again.verdict && report.findings == again.findings)
  require(report.findings.count <= options.findings)
  for object in report.objects where report.verdict == .valid {
    require(object.verdict == .valid)
  }
}

private func judgeObject(_ tree: WrittenTree) {
  let report = ObjectValidator(tree, options: options).validate()
  let again = ObjectValidator(tree, options: options).validate()
  require(report.findings == again.findings && report.obstacles == again.obstacles)
  require(report.findings.count <= options.findings)
  require(report.errorCount >= report.findings.filter { !$0.code.isWarning }.count)
  for finding in report.findings { require(finding.path.count <= 1 << 15) }
  if report.verdict == .valid { checkValid(report, tree) }
  // It takes a sidecar that is behind; a validator doesn't.
  let stored = try? StoredObject(tree)
  if report.verdict == .valid { require(stored != nil, "a valid object is not read") }
  for inventory in [report.inventory, stored?.inventory].compactMap({ $0 }) {
    checkWriting(inventory, tree, isValid: report.verdict == .valid)
  }
}

/// The digest of each content file must stand in the inventory.
private func checkValid(_ report: ObjectReport, _ tree: WrittenTree) {
  require(report.errorCount == 0)
  guard let inventory = report.inventory, report.id?.utf8.elementsEqual(inventory.id.utf8) == true
  else { return require(false, "a valid object without an inventory") }
  require(inventory.versions.count == report.versionCount)
  let digests = inventory.contentPaths()
  require(digests.values.reduce(0) { $0 + $1.count } == report.fileCount)
  for (digest, paths) in digests {
    for path in paths {
      guard let contents = tree.contents[path] else { return require(false, "no \(path.text)") }
      require((try? Digest(inventory.digestAlgorithm, of: contents)) == digest)
    }
  }
}

/// What our writer writes must be read, give the same bytes again, and keep a valid object valid.
private func checkWriting(_ inventory: Inventory, _ tree: WrittenTree, isValid: Bool) {
  let bytes = inventory.bytes()
  guard let digest = try? Digest(inventory.digestAlgorithm, of: bytes) else {
    return require(false)
  }
  let algorithm = inventory.digestAlgorithm.ocflName
  let sidecar = Array("\(digest.hex)  inventory.json\n".utf8)
  var contents = tree.contents
  for prefix in ["", "\(inventory.head.name)/"] {
    guard let path = try? RelativePath("\(prefix)inventory.json"),
      let beside = try? RelativePath("\(prefix)inventory.json.\(algorithm)")
    else { return require(false) }
    guard contents[path] != nil else { continue }
    contents[path] = bytes
    contents[beside] = sidecar
  }
  let others = (try? tree.entries())?.filter { $0.kind != .file && contents[$0.path] == nil } ?? []
  let written = WrittenTree(contents, others: others.map { ($0.path, $0.kind) })
  guard let stored = try? StoredObject(written) else {
    return require(false, "what was written is not read: \(String(decoding: bytes, as: UTF8.self))")
  }
  require(stored.inventory.bytes() == bytes, "written otherwise the second time")
  require(stored.inventoryDigest == digest)
  guard isValid else { return }
  let report = ObjectValidator(written, options: options).validate()
  require(report.verdict == .valid, "\(report.findings) \(report.obstacles)")
}
