internal import Files
internal import Fixity
internal import JSON

extension Inventory {
  /// The name of the inventory's file.
  static let fileName = "inventory.json"

  /// The inventory as JSON: the same bytes for the same inventory, always.
  ///
  /// Compact; `id`, `type`, `digestAlgorithm`, `head`, `manifest`, `versions`; digests and paths
  /// sorted by their bytes, versions by their numbers. What was read keeps its spelling: digests in
  /// upper case and times in odd forms among it. Of a fixity block the algorithms stay that are known
  /// here.
  package func bytes() -> [UInt8] {
    var members: [(String, JSONTree)] = [
      ("id", .string(id)), ("type", .string(specification.inventoryType)),
      ("digestAlgorithm", .string(digestAlgorithm.ocflName)), ("head", .string(head.name)),
    ]
    if let contentDirectory { members.append(("contentDirectory", .string(contentDirectory))) }
    members.append(("manifest", Self.tree(of: manifest)))
    let named = versions.map { ($0.number.name, $0.tree) }
    members.append(("versions", .object(JSONObject(named))))
    let known = fixity.filter { $0.algorithm != nil }
    if !known.isEmpty {
      let blocks = known.map { ($0.name, Self.tree(of: $0.entries)) }
      members.append(("fixity", .object(JSONObject(blocks))))
    }
    return JSONWriter.bytes(of: .object(JSONObject(members)))
  }

  fileprivate static func tree(of entries: [Entry]) -> JSONTree {
    let named = entries.map { (text: $0.key.text, paths: $0.paths) }
      .sorted { $0.text.lexicographicallyPrecedes($1.text) }
    return .object(
      JSONObject(
        named.map { entry in
          let paths = entry.paths.sorted().map { JSONTree.string($0.text) }
          return (String(decoding: entry.text, as: UTF8.self), .array(paths))
        }))
  }

  /// The bytes of the sidecar of an inventory with that digest, as `sha512sum` writes them.
  static func sidecar(_ digest: Digest) -> [UInt8] {
    Array("\(digest.hex)  \(fileName)\n".utf8)
  }

  /// The name of the sidecar.
  static func sidecarName(_ algorithm: DigestAlgorithm) -> String {
    "\(fileName).\(algorithm.ocflName)"
  }
}

extension Inventory.Version {
  fileprivate var tree: JSONTree {
    var members: [(String, JSONTree)] = [("created", .string(createdText))]
    if let message { members.append(("message", .string(message))) }
    if let user {
      var parts: [(String, JSONTree)] = [("name", .string(user.name))]
      if let address = user.address { parts.append(("address", .string(address))) }
      members.append(("user", .object(JSONObject(parts))))
    }
    members.append(("state", Inventory.tree(of: state)))
    return .object(JSONObject(members))
  }
}
