/// A digest as a text gives it: its value, and the letter case, which OCFL's keys keep.
package struct WrittenDigest: Hashable, Sendable {
  package let digest: Digest

  /// Whether no digit is an upper-case letter.
  package let isLowercase: Bool

  /// Reads exactly the algorithm's number of ASCII hex digits, in either letter case or mixed.
  ///
  /// - Throws: `badLength`; `badDigit` for any other byte, white space and full-width digits too.
  package init(_ algorithm: DigestAlgorithm, parsing text: [UInt8]) throws(FixityError) {
    guard text.count == algorithm.hexLength else {
      throw FixityError(.badLength, algorithm: algorithm, offset: text.count)
    }
    var bytes: [UInt8] = []
    bytes.reserveCapacity(algorithm.length)
    var high: UInt8?
    var isLowercase = true
    for (offset, byte) in text.enumerated() {
      guard let value = Self.value(of: byte) else {
        throw FixityError(.badDigit, algorithm: algorithm, offset: offset)
      }
      if (UInt8(ascii: "A")...UInt8(ascii: "F")).contains(byte) { isLowercase = false }
      if let first = high {
        bytes.append(first << 4 | value)
        high = nil
      } else {
        high = value
      }
    }
    guard let digest = Digest(algorithm, bytes: bytes) else {
      throw FixityError(.badLength, algorithm: algorithm, offset: text.count)
    }
    self.digest = digest
    self.isLowercase = isLowercase
  }

  private static func value(of digit: UInt8) -> UInt8? {
    switch digit {
    case UInt8(ascii: "0")...UInt8(ascii: "9"): digit - UInt8(ascii: "0")
    case UInt8(ascii: "a")...UInt8(ascii: "f"): digit - UInt8(ascii: "a") + 10
    case UInt8(ascii: "A")...UInt8(ascii: "F"): digit - UInt8(ascii: "A") + 10
    default: nil
    }
  }
}
