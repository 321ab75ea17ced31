internal import Fixity
internal import JSONSchema

/// The schemas that are compiled into the program, by their digests.
enum KnownSchemas {
  static func bytes(_ sha512: Digest) -> [UInt8]? {
    names[sha512].flatMap { EmbeddedSchema.bytes(of: $0) }
  }

  private static let names: [Digest: String] = {
    var names: [Digest: String] = [:]
    for name in EmbeddedSchema.names {
      // Without SHA-512 nothing here works: it fails where it is needed, and says so.
      guard let bytes = EmbeddedSchema.bytes(of: name),
        let digest = try? Digest(.sha512, of: bytes)
      else { continue }
      names[digest] = name
    }
    return names
  }()
}
