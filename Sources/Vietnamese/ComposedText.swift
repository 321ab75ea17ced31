/// A text from outside, checked and in NFC: what all questions about Vietnamese are put to.
///
/// Two are equal where their bytes are, however they came.
package struct ComposedText: Hashable, Sendable {
  /// The text in NFC, as UTF-8.
  package let bytes: [UInt8]
  /// Whether the text was in NFC when it came.
  package let wasComposed: Bool
  /// Whether all is ASCII, or letters as Vietnamese writes them; false says nothing.
  package let isPlain: Bool

  /// Takes bytes from outside.
  ///
  /// - Throws: `notUTF8`, `tooLong`, `tooManyMarks`; `libraryFailed` without memory.
  package init(utf8: [UInt8], limits: TextLimits = .text) throws(TextError) {
    let scan = try TextScan(utf8, limits: limits)
    bytes = scan.isSurelyComposed ? utf8 : try UnicodeLibrary.map(utf8, .composed)
    wasComposed = scan.isSurelyComposed || bytes == utf8
    isPlain = scan.isPlain
  }

  /// Takes a text that is known to be UTF-8.
  ///
  /// - Throws: `tooLong`, `tooManyMarks`; `libraryFailed` without memory.
  package init(_ text: String, limits: TextLimits = .text) throws(TextError) {
    try self.init(utf8: Array(text.utf8), limits: limits)
  }

  /// Takes scalars that were made from a text already checked; they need not be in NFC.
  init(composing scalars: some Sequence<Unicode.Scalar>) throws(TextError) {
    bytes = try UnicodeLibrary.map(scalars.utf8, .composed)
    wasComposed = true
    isPlain = false
  }

  package static func == (left: ComposedText, right: ComposedText) -> Bool {
    left.bytes == right.bytes
  }

  package func hash(into hasher: inout Hasher) { hasher.combine(bytes) }

  /// Whether a text is surely in NFC, ASCII and the letters of Vietnamese alone.
  package static func isPlain(_ text: String) -> Bool {
    text.unicodeScalars.allSatisfy { $0.value < 0x80 || Letter($0) != nil }
  }

  package var string: String { String(decoding: bytes, as: UTF8.self) }

  var scalars: String.UnicodeScalarView { string.unicodeScalars }
}

extension Sequence<Unicode.Scalar> {
  /// The scalars as UTF-8.
  var utf8: [UInt8] {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(underestimatedCount)
    for scalar in self {
      if let units = UTF8.encode(scalar) { bytes.append(contentsOf: units) }
    }
    return bytes
  }
}
