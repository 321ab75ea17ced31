package import Files
package import Fixity
internal import OCFL
internal import TarArchive

/// An OCFL object, judged, and everything that its bundle is made of.
///
/// Of `logs/` only the newest version's signatures travel; an object with extensions is refused.
package struct BundlePlan: Sendable {
  /// Where the bytes of a file of the bundle come from.
  enum Source: Sendable {
    case bytes([UInt8])
    /// A file of the object.
    case object(RelativePath)
  }

  /// A file of the bundle.
  package struct File: Sendable {
    package let place: BundlePlace
    /// Below the bundle's folder.
    package let path: RelativePath
    package let size: Int
    package let sha512: Digest
    let source: Source
  }

  package let name: BundleName
  package let card: DossierCard
  /// The seal code of the newest version.
  package let sealCode: SealCode
  /// In the order of the archive.
  package let files: [File]
  /// What is worth a look, though it doesn't stand against the bundle.
  package let warnings: [BundleFinding]
  let object: any Tree

  /// The bytes of all files together.
  package var contentBytes: Int { files.reduce(0) { $0 + $1.size } }
}

extension BundlePlan {
  /// Judges an object, and works out its bundle.
  ///
  /// Contents are not read: writing holds them to their digests.
  ///
  /// - Parameters:
  ///   - object: The OCFL object.
  ///   - schemas: The file of a schema by its SHA-512; asked before the program's own schemas.
  /// - Throws: `refused` with all that stands against it; `file`.
  package init(
    of object: any Tree, schemas: @escaping (Digest) -> [UInt8]? = { _ in nil }
  ) throws(BundleError) {
    let (inventory, warnings) = try Self.judge(object)
    var planner = BundlePlanner(object, schemas: schemas)
    let contents = try planner.contents(inventory)
    name = contents.name
    card = contents.card
    sealCode = SealCode(contents.inventory)
    files = contents.files
    self.warnings = warnings
    self.object = object
  }

  /// Judges the object's structure.
  private static func judge(
    _ object: any Tree
  ) throws(BundleError) -> (Inventory, warnings: [BundleFinding]) {
    let verdict: ObjectVerdict
    do throws(FileError) {
      verdict = try ObjectVerdict(withoutContentOf: object)
    } catch {
      throw .file(error)
    }
    guard let inventory = verdict.inventory, verdict.findings.allSatisfy(\.isWarning) else {
      throw .refused(verdict.findings)
    }
    return (inventory, verdict.findings)
  }
}
