internal import BagIt
package import Files
package import Fixity
internal import OCFL
package import TarArchive

/// Verifies a bundle in one reading: nothing is unpacked, read twice or written.
///
/// All checks are made that can be, and all findings are told; see ``BundleReport``.
package struct BundleVerifier: Sendable {
  private let limits: TarLimits

  /// - Parameter limits: Beyond them a bundle is refused.
  package init(limits: TarLimits = TarLimits()) { self.limits = limits }

  /// Verifies a bundle in a file, and compares the file's name.
  ///
  /// - Parameters:
  ///   - file: The bundle.
  ///   - hasName: Whether the file has a name of its own, which is to be the bundle's.
  ///   - watch: Follows and cancels.
  /// - Returns: All that was found.
  /// - Throws: what reading throws, `cancelled` among it; a broken bundle is no error.
  package func verify(
    _ file: OpenFile, hasName: Bool = true, watch: HashWatch = HashWatch()
  ) throws(FileError) -> BundleReport {
    try verify(named: hasName ? RelativePath.name(ofSystemPath: file.path) : nil) {
      () throws(TarError) in
      try CanonicalTar.read(file, limits: limits, keeping: Self.isKept, watch: watch)
    }
  }

  /// Verifies a bundle that comes through a pipe.
  ///
  /// - Throws: what reading throws, `cancelled` among it; a broken bundle is no error.
  package func verify(
    pipe: OpenFile, watch: HashWatch = HashWatch()
  ) throws(FileError) -> BundleReport {
    try verify(named: nil) { () throws(TarError) in
      try CanonicalTar.read(pipe: pipe, limits: limits, keeping: Self.isKept, watch: watch)
    }
  }

  private func verify(
    named name: [UInt8]?, _ read: () throws(TarError) -> CanonicalTar
  ) throws(FileError) -> BundleReport {
    let archive: CanonicalTar
    do throws(TarError) {
      archive = try read()
    } catch {
      if let failure = error.file { throw failure }
      return BundleReport(refused: error)
    }
    var judgement = Judgement(archive, fileName: name)
    try judgement.judge()
    return judgement.report
  }

  /// Whether a file of the archive is read as a whole: what is told apart by its contents.
  private static func isKept(_ path: RelativePath, _ size: Int) -> Bool {
    guard size <= BundleLimits.mostBytesKept else { return false }
    let parts = path.components.dropFirst()
    guard let first = parts.first, !first.elementsEqual("schemas".utf8) else { return false }
    guard first.elementsEqual("data".utf8) else { return true }
    // Below data/ OCFL's own files, and of the content what BundlePath knows.
    let name = parts.last ?? []
    if name.starts(with: "inventory.json".utf8) || name.starts(with: "0=".utf8) { return true }
    let content = Array(parts.dropFirst(2))
    guard content.count > 1, content[0].elementsEqual("content".utf8) else { return false }
    return content.count == 2 && content[1].elementsEqual("dossier.json".utf8)
      || content.count == 3 && content[1].elementsEqual("acts".utf8)
  }
}

extension RelativePath {
  /// The last component of a path of the system.
  static func name(ofSystemPath path: [UInt8]) -> [UInt8] {
    Array(path[((path.lastIndex(of: UInt8(ascii: "/")) ?? -1) + 1)...])
  }
}
