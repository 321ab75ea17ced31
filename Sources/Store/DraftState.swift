internal import Files
internal import Fixity
internal import JSON

/// What a draft knows beside its files: what it began from, and where its scans' bytes are.
struct DraftState: Sendable {
  static let schema = "urn:hoso:draft:1"
  static let mostBytes = 8 << 20

  /// The version that a draft began from.
  struct Base: Hashable, Sendable {
    let version: Int
    /// The SHA-512 of its inventory.
    let inventory: Digest
  }

  /// A scan of the draft.
  struct Scan: Hashable, Sendable {
    /// Its logical path.
    let path: RelativePath
    let sha512: Digest
    /// Whether its bytes are the object's, and not in the draft's folder.
    let isStored: Bool
  }

  /// Nil for a dossier without a version.
  var base: Base?
  /// Sorted by their paths.
  var scans: [Scan] = []

  var bytes: [UInt8] {
    var members: [(String, JSONTree)] = [("$schema", .string(Self.schema))]
    if let base {
      members.append(
        (
          "base",
          [
            "version": .string("v\(base.version)"),
            "inventorySHA512": .string(base.inventory.hex),
          ]
        ))
    }
    let scans = scans.sorted { $0.path < $1.path }.map { scan -> JSONTree in
      [
        "path": .string(scan.path.text), "sha512": .string(scan.sha512.hex),
        "stored": .bool(scan.isStored),
      ]
    }
    members.append(("scans", .array(scans)))
    return JSONWriter.bytes(of: .object(JSONObject(members)), layout: .pretty)
  }

  init(base: Base?) { self.base = base }

  /// - Throws: `draftDamaged`.
  init(parsing bytes: [UInt8], path: [UInt8]) throws(StoreError) {
    let damaged = StoreError(.draftDamaged, path: path)
    guard let root = try? JSONDocument(parsing: bytes).root,
      root["$schema"]?.equals(Self.schema) == true
    else { throw damaged }
    if let base = root["base"] {
      guard let version = base["version"]?.versionNumber,
        let inventory = base["inventorySHA512"]?.sha512
      else { throw damaged }
      self.base = Base(version: version, inventory: inventory)
    }
    for scan in root["scans"].map({ Array($0.elements) }) ?? [] {
      guard let path = scan["path"]?.string.flatMap({ try? RelativePath($0) }),
        let sha512 = scan["sha512"]?.sha512, let isStored = scan["stored"]?.bool,
        path.isBelow(DraftLayout.scans)
      else { throw damaged }
      scans.append(Scan(path: path, sha512: sha512, isStored: isStored))
    }
  }
}
