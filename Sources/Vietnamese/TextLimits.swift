/// How much text is taken before any work is done on it.
package struct TextLimits: Hashable, Sendable {
  /// The longest text, in bytes of UTF-8.
  package var bytes: Int
  /// The most marks that may follow one letter.
  ///
  /// Putting marks into canonical order costs the square of their number. Unicode's Stream-Safe Text
  /// Format (UAX #15, section 13) allows 30; no language writes more than a few.
  package var marks: Int

  package init(bytes: Int = 16 << 20, marks: Int = 30) {
    self.bytes = bytes
    self.marks = marks
  }

  /// A field of a form, or a whole text: 16 MiB.
  package static let text = TextLimits()

  /// A person's or a place's name: 512 bytes.
  package static let name = TextLimits(bytes: 512)
}
