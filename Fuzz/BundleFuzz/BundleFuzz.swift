import BagIt
import Bundles
import Files
import FuzzSupport
import OCFL
import TarArchive

/// Verifies the bundle of the files that the input describes (see `WrittenFiles`), by file and by
/// pipe, and with one bit of the archive flipped; traps where the reports differ, where a flipped bit
/// goes unnoticed, and where an intact bundle's bag or object is not valid for its own validator.
@_cdecl("LLVMFuzzerTestOneInput")
public func fuzzBundle(_ start: UnsafePointer<UInt8>?, _ count: Int) -> CInt {
  let input = unsafe Array(UnsafeBufferPointer(start: start, count: count))
  // A pipe holds no more at once.
  guard let bytes = archive(WrittenFiles(input)), bytes.count <= 1 << 16 else { return 0 }
  let report = verified(bytes)
  compare(report, verified(bytes, isPiped: true))
  guard report.integrity == .intact else {
    require(report.authenticity == .cannotTell(.broken))
    return 0
  }
  require(report.findings.allSatisfy(\.isWarning) && report.name != nil)
  checkParts(bytes)
  // Which bit it is depends on the input alone, so that a finding comes back.
  let bit = input.reduce(5381) { ($0 &* 33 &+ Int($1)) & 0xFFFF_FFFF } % (8 * bytes.count)
  var flipped = bytes
  flipped[bit / 8] ^= 1 << UInt8(bit % 8)
  require(verified(flipped).integrity == .broken, "bit \(bit) goes unnoticed")
  return 0
}

/// The archive of the files in their order; nil where an archive can't hold them.
private func archive(_ files: WrittenFiles) -> [UInt8]? {
  do {
    var writer = try TarWriter(Gathered())
    for file in files.files where file.kind == .file { try writer.add(file.path, file.bytes) }
    return try writer.finish().bytes
  } catch {
    return nil
  }
}

private func verified(_ bytes: [UInt8], isPiped: Bool = false) -> BundleReport {
  do {
    return try isPiped
      ? BundleVerifier().verify(pipe: pipe(bytes))
      : BundleVerifier().verify(memory(bytes), hasName: false)
  } catch {
    fatalError("\(error)")
  }
}

/// Through a pipe, digests of other algorithms can't be had: that adds findings to a broken bundle.
private func compare(_ one: BundleReport, _ other: BundleReport) {
  require(one.integrity == other.integrity && one.authenticity == other.authenticity)
  require(one.sealCode == other.sealCode && one.version == other.version)
  require(
    one.integrity == .broken || one.findings == other.findings && one.checks == other.checks)
  require(
    Set(other.findings).isSuperset(of: one.findings.filter { $0.code != "findingsLeftOut" }),
    "\(one.findings) by file, \(other.findings) by pipe")
}

private func checkParts(_ bytes: [UInt8]) {
  guard let tar = try? CanonicalTar.read(memory(bytes)),
    let top = tar.entries.first?.path.ancestors.first, let data = try? RelativePath("data")
  else { return require(false, "an intact bundle is not read") }
  let bag = SubTree(tar.tree, at: top)
  require((try? BagValidator(bag).validate().isValid) == true, "the bag is not valid")
  require(ObjectValidator(SubTree(bag, at: data)).validate().isValid, "the object is not valid")
}
