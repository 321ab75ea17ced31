internal import Files
internal import Fixity

/// A file in `schemas/`: named by the first 32 hex digits of its SHA-512.
struct SchemaFile {
  let path: RelativePath
  let sha512: Digest
  /// What the first form that names it calls it.
  let id: [UInt8]

  private init(_ name: DossierCard.SchemaName) {
    path = BundlePath.schema(named: String(name.sha512.hex.prefix(32)))
    sha512 = name.sha512
    id = name.id
  }

  /// The schemas that the dossier names, each once, in the order of the archive.
  static func all(of card: DossierCard) -> [SchemaFile] {
    var known: Set<Digest> = []
    return card.schemas.filter { known.insert($0.sha512).inserted }.map(SchemaFile.init)
      .sorted { $0.path < $1.path }
  }
}
