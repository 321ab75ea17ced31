package import Files
internal import Fixity
package import JSON

/// Extension 0003: tuples of the id's digest, and in them a folder named by the encoded id.
package struct HashAndIDLayout: StorageLayout, Hashable {
  package static let extensionName = "0003-hash-and-id-n-tuple-storage-layout"
  package static let summary =
    "Hashed Truncated N-tuple Trees with Object ID Encapsulating Directory"

  /// What is asked of new storage roots: two tuples of two digits of SHA-256.
  package static let usual = Self(DigestTuples(valid: .sha256, 2, 2))

  /// How long an encoded id may be before it is cut and the digest appended.
  private static let longestName = 100

  package let tuples: DigestTuples

  package init(_ tuples: DigestTuples) { self.tuples = tuples }

  /// - Throws: what is wrong with a `config.json`.
  package init(configuration: [UInt8]?) throws(LayoutError) {
    tuples = try DigestTuples(
      LayoutParameters(configuration, of: Self.extensionName, known: DigestTuples.names))
  }

  package var parameters: JSONObject? { JSONObject(tuples.members) }

  package func path(ofObject id: [UInt8]) throws(LayoutError) -> RelativePath {
    let (folders, digest, _) = try tuples.split(id)
    var name = Self.encoded(id)
    if name.count > Self.longestName {
      name = name[..<Self.longestName] + [UInt8(ascii: "-")] + digest
    }
    try ReservedName.refuse(folders + name)
    guard let path = try? RelativePath(folders + name) else { throw LayoutError(.idIsNoName) }
    return path
  }

  /// The id percent-encoded but for letters, digits, `-` and `_`.
  private static func encoded(_ id: [UInt8]) -> [UInt8] {
    let digits = Array("0123456789abcdef".utf8)
    var text: [UInt8] = []
    for byte in id {
      switch byte {
      case UInt8(ascii: "A")...UInt8(ascii: "Z"), UInt8(ascii: "a")...UInt8(ascii: "z"),
        UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"), UInt8(ascii: "_"):
        text.append(byte)
      default:
        text += [UInt8(ascii: "%"), digits[Int(byte >> 4)], digits[Int(byte & 15)]]
      }
    }
    return text
  }
}
