package import Fixity

/// The code that people compare on paper and by telephone: the first 30 hex digits of the SHA-512
/// of a version's inventory, in six groups of five.
package struct SealCode: Hashable, Sendable {
  private let digest: Digest

  /// - Parameter digest: The SHA-512 of the version's inventory.
  package init(_ digest: Digest) { self.digest = digest }

  package var groups: [String] {
    let digits = Array(digest.hex.utf8.prefix(30))
    return stride(from: 0, to: 30, by: 5).map {
      String(decoding: digits[$0..<($0 + 5)], as: UTF8.self)
    }
  }

  /// All digits of the inventory's digest.
  package var hex: String { digest.hex }
}

extension SealCode: CustomStringConvertible {
  /// The six groups, apart by spaces.
  package var description: String { groups.joined(separator: " ") }
}
