internal import Fixity

/// A dossier's identity: `urn:uuid:` and a uuid in lower case (RFC 9562 §4).
package struct DossierIdentifier: Hashable, Sendable {
  /// The whole URN.
  package let urn: String

  /// Reads a URN; nil for anything else, upper-case letters among it.
  package init?(parsing text: [UInt8]) {
    let prefix = Array("urn:uuid:".utf8)
    let groups = text.dropFirst(prefix.count)
      .split(separator: UInt8(ascii: "-"), omittingEmptySubsequences: false)
    guard text.starts(with: prefix), groups.map(\.count) == [8, 4, 4, 4, 12],
      groups.joined().allSatisfy(\.isLowerHexDigit)
    else { return nil }
    urn = String(decoding: text, as: UTF8.self)
  }

  /// The uuid alone.
  package var uuid: String { String(urn.utf8.dropFirst(9)) ?? "" }

  /// The first eight hex digits of the SHA-256 of ``uuid``'s 36 characters.
  ///
  /// They keep the bundles of two branches apart that gave the same number.
  ///
  /// - Throws: what computing the digest throws.
  func digits() throws(FixityError) -> String {
    String(try Digest(.sha256, of: Array(uuid.utf8)).hex.prefix(8))
  }
}

extension UInt8 {
  var isDigit: Bool { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(self) }

  var isLowerHexDigit: Bool { isDigit || (UInt8(ascii: "a")...UInt8(ascii: "f")).contains(self) }

  var isLowerLetter: Bool { (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(self) }

  var isUpperLetter: Bool { (UInt8(ascii: "A")...UInt8(ascii: "Z")).contains(self) }
}
