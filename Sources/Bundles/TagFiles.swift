internal import Files
internal import Fixity

/// Everything outside `data/`, made anew from the object: nothing of it needs to be believed.
struct TagFiles {
  /// What is known of a file of the bundle.
  struct Listed {
    /// Below the bundle's folder.
    let path: RelativePath
    let sha512: Digest
    let size: Int
  }

  static let declaration = Array("BagIt-Version: 1.0\nTag-File-Character-Encoding: UTF-8\n".utf8)

  let info: [UInt8]
  let manifest: [UInt8]
  let readMe: [UInt8]
  let tagManifest: [UInt8]

  /// - Parameters:
  ///   - card: What `dossier.json` says.
  ///   - version: The newest version.
  ///   - inventory: The SHA-512 of its inventory.
  ///   - payload: The files below `data/`, in the order of the archive.
  ///   - schemas: The files in `schemas/`, in the order of the archive.
  ///   - readMe: One of ``ReadMe/all``.
  /// - Throws: what computing a digest throws.
  init(
    _ card: DossierCard, version: Int, inventory: Digest, payload: [Listed], schemas: [Listed],
    readMe: [UInt8]
  ) throws(FixityError) {
    let bytes = payload.reduce(0) { $0 + $1.size }
    info = Array(
      """
      Source-Organization: \(card.unitCode)
      External-Identifier: \(card.identifier.urn)
      Bag-Software-Agent: hoso
      Payload-Oxum: \(bytes).\(payload.count)
      Dossier-Number: \(card.number.text)
      Dossier-Version: v\(version)
      Dossier-Inventory-SHA512: \(inventory.hex)

      """.utf8)
    self.readMe = readMe
    manifest = Self.manifest(payload.map { ($0.path.bytes, $0.sha512) })
    let tags = [
      (BundlePlace.bagDeclaration, Self.declaration), (.bagInfo, info), (.manifest, manifest),
      (.readMe, readMe),
    ]
    var lines: [([UInt8], Digest)] = []
    for (place, bytes) in tags {
      lines.append((place.singlePath?.bytes ?? [], try Digest(.sha512, of: bytes)))
    }
    tagManifest = Self.manifest(lines + schemas.map { ($0.path.bytes, $0.sha512) })
  }

  private static func manifest(_ files: [([UInt8], Digest)]) -> [UInt8] {
    var text: [UInt8] = []
    for (path, digest) in files {
      text += digest.hex.utf8
      text += "  ".utf8
      text += path
      text.append(UInt8(ascii: "\n"))
    }
    return text
  }

  /// The bytes of one of the files; nil for a place that is not one of them.
  func bytes(of place: BundlePlace) -> [UInt8]? {
    switch place {
    case .bagDeclaration: Self.declaration
    case .bagInfo: info
    case .manifest: manifest
    case .tagManifest: tagManifest
    case .readMe: readMe
    default: nil
    }
  }
}
