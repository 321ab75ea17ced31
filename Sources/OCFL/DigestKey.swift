package import Fixity

/// A digest as a key of an inventory: its value, and the text that stands for it.
///
/// In OCFL the letter case of hex digits means nothing, but a state's keys must be written as the
/// manifest's (OCFL 1.1 §3.5.3). Two keys are equal where the same was written.
package struct DigestKey: Hashable, Sendable {
  package let digest: Digest
  /// The text where it is not in lower case.
  private let unusual: [UInt8]?

  /// A digest, written in lower case.
  package init(_ digest: Digest) {
    self.digest = digest
    unusual = nil
  }

  /// Reads hex digits in any letter case.
  ///
  /// - Throws: `badLength`, `badDigit`.
  package init(_ algorithm: DigestAlgorithm, parsing text: [UInt8]) throws(FixityError) {
    let written = try WrittenDigest(algorithm, parsing: text)
    digest = written.digest
    unusual = written.isLowercase ? nil : text
  }

  /// The text as it was written.
  package var text: [UInt8] { unusual ?? Array(digest.hex.utf8) }
}
