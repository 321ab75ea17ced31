import BagIt
import Files
import Fixity
import FuzzSupport

/// Judges the bag of the files that the input describes (see `WrittenFiles`), and reads each of its
/// files as each kind of tag file; traps where what is read is not read again once it is written.
@_cdecl("LLVMFuzzerTestOneInput")
public func fuzzBag(_ start: UnsafePointer<UInt8>?, _ count: Int) -> CInt {
  let bytes = unsafe Array(UnsafeBufferPointer(start: start, count: count))
  let files = WrittenFiles(bytes)
  judge(files.tree)
  for file in files.files where file.kind == .file {
    checkManifest(file.bytes)
    checkInfo(file.bytes)
    checkPercentEncoding(file.path.bytes)
  }
  checkPercentEncoding(Array(bytes.prefix(300)))
  return 0
}

private let limits = BagLimits(
  entries: 60, depth: 6, manifestBytes: 1 << 13, infoBytes: 1 << 12, lines: 100, manifests: 6,
  findings: 20)

private func judge(_ tree: WrittenTree) {
  guard let report = try? BagValidator(tree, BagOptions(limits: limits)).validate() else {
    return require(false, "a tree in memory can be listed")
  }
  require(report == (try? BagValidator(tree, BagOptions(limits: limits)).validate()))
  let errors = report.findings.filter { $0.severity == .error }
  require(errors.count == min(report.errorCount, limits.findings))
  require(report.findings.count <= 2 * limits.findings + 1)
  for finding in report.findings { require(finding.path.count <= 1 << 15) }
  let unread = BagOptions(limits: limits, areChecksumsVerified: false)
  let other = try? BagValidator(tree, unread).validate()
  require(other?.verdict != .valid && other?.isComplete == report.isComplete)
  switch report.verdict {
  case .valid: checkValid(report, tree)
  case .invalid: require(report.errorCount > 0)
  case .notJudged: require(report.errorCount > 0 && !errors.isEmpty)
  }
}

/// Of a valid bag, each payload file's digest must stand in a manifest; in all since version 1.0.
private func checkValid(_ report: BagReport, _ tree: WrittenTree) {
  require(report.errorCount == 0 && report.isComplete && report.holes == 0)
  let payload = tree.contents.filter { $0.key.bytes.starts(with: "data/".utf8) }
  require(report.payloadFiles == payload.count)
  require(report.payloadBytes == payload.values.reduce(0) { $0 + $1.count })
  guard report.version == .v1_0 else { return }
  let manifests = report.manifests.filter { !$0.isTagManifest && $0.isSupported }
  require(!manifests.isEmpty)
  for manifest in manifests {
    guard let algorithm = DigestAlgorithm(bagItName: manifest.algorithm),
      let path = try? RelativePath(manifest.name), let bytes = tree.contents[path]
    else { return require(false, "no manifest \(manifest.name)") }
    let text = String(decoding: bytes, as: UTF8.self).lowercased()
    for (path, contents) in payload {
      guard let digest = try? Digest(algorithm, of: contents) else { return require(false) }
      require(text.contains(digest.hex), "\(path.text) is in no line of \(manifest.name)")
    }
  }
}

private func checkManifest(_ bytes: [UInt8]) {
  for (algorithm, isTagManifest) in [(DigestAlgorithm.sha512, false), (.sha256, true)] {
    let (manifest, findings) = Manifest.read(
      bytes, algorithm, isTagManifest: isTagManifest, lines: limits.lines)
    require(manifest.entries.count <= limits.lines)
    // A line has no way to write a path that begins with what stands before one; no payload has it.
    let entries = manifest.entries.filter { !"* \t".utf8.contains($0.path.bytes[0]) }
    let writable = Manifest(algorithm, entries)
    let (again, others) = Manifest.read(writable.bytes, algorithm, isTagManifest: isTagManifest)
    require(again == writable, "a manifest is read otherwise once it is written")
    if findings.isEmpty { require(others.isEmpty && again == manifest, "\(others)") }
  }
}

private func checkInfo(_ bytes: [UInt8]) {
  let (info, findings) = BagInfo.read(bytes)
  guard findings.isEmpty else { return }
  require((try? BagInfo(info.elements)) == info, "elements are read that can't be written")
  let (again, others) = BagInfo.read(info.bytes)
  require(again == info && others.isEmpty, "\(again) \(others)")
}

/// Any path of a payload must come back from a manifest.
private func checkPercentEncoding(_ name: [UInt8]) {
  guard let path = try? RelativePath(Array("data/".utf8) + name),
    let digest = try? Digest(.sha256, of: [])
  else { return }
  let manifest = Manifest(.sha256, [Manifest.Entry(path, digest)])
  let (again, findings) = Manifest.read(manifest.bytes, .sha256)
  require(again == manifest, "\(path) comes back as \(again)")
  let isText = String(validating: name, as: UTF8.self) != nil
  require(findings.isEmpty == isText, "\(findings)")
}
