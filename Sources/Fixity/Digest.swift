/// A digest: an algorithm and as many bytes as it gives.
///
/// Two are equal where algorithm and bytes are. Comparing takes the same time wherever they differ.
package struct Digest: Hashable, Sendable {
  package let algorithm: DigestAlgorithm

  /// The bytes in order, the first in the lowest bits; zero beyond the algorithm's length.
  private let words: [8 of UInt64]

  /// A digest of these bytes; nil where there are not exactly as many as the algorithm gives.
  package init?(_ algorithm: DigestAlgorithm, bytes: some Collection<UInt8>) {
    guard bytes.count == algorithm.length else { return nil }
    var words = [8 of UInt64](repeating: 0)
    for (place, byte) in bytes.enumerated() {
      words[place >> 3] |= UInt64(byte) << UInt64(8 * (place & 7))
    }
    self.algorithm = algorithm
    self.words = words
  }

  /// Reads hex digits in either letter case; see ``WrittenDigest`` where the case matters.
  ///
  /// - Throws: `badLength`, `badDigit`.
  package init(_ algorithm: DigestAlgorithm, parsing text: String) throws(FixityError) {
    self = try WrittenDigest(algorithm, parsing: Array(text.utf8)).digest
  }

  package var bytes: [UInt8] {
    (0..<algorithm.length).map { UInt8(truncatingIfNeeded: words[$0 >> 3] >> UInt64(8 * ($0 & 7))) }
  }

  /// The digest in lower-case hex.
  package var hex: String {
    var text: [UInt8] = []
    text.reserveCapacity(algorithm.hexLength)
    for byte in bytes {
      text.append(Self.digit(byte >> 4))
      text.append(Self.digit(byte & 15))
    }
    return String(decoding: text, as: UTF8.self)
  }

  private static func digit(_ value: UInt8) -> UInt8 {
    value < 10 ? UInt8(ascii: "0") + value : UInt8(ascii: "a") + value - 10
  }

  package static func == (one: Digest, other: Digest) -> Bool {
    guard one.algorithm == other.algorithm else { return false }
    var difference: UInt64 = 0
    for place in 0..<8 { difference |= one.words[place] ^ other.words[place] }
    return difference == 0
  }

  package func hash(into hasher: inout Hasher) {
    hasher.combine(algorithm)
    for place in 0..<8 { hasher.combine(words[place]) }
  }
}

extension Digest: CustomStringConvertible {
  package var description: String { "\(algorithm.rawValue):\(hex)" }
}
