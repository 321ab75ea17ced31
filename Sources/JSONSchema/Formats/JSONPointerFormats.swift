// `json-pointer` (RFC 6901 §3) and `relative-json-pointer` (its Internet-Draft).

/// Pointers into JSON documents.
enum JSONPointerFormats {
  /// Whether a text is a pointer as a string has it; the form in a URI's fragment is another.
  static func isPointer(_ text: Span<UInt8>) -> Bool {
    guard let first = text.byte(at: 0) else { return true }
    guard first == UInt8(ascii: "/") else { return false }
    for index in text.indices where text[index] == UInt8(ascii: "~") {
      guard let escaped = text.byte(at: index + 1), escaped | 1 == UInt8(ascii: "1") else {
        return false
      }
    }
    return true
  }

  /// Whether a text is a number of levels, a step along an array or none, and `#` or a pointer.
  ///
  /// The step (`0-1`, `2+1/a`) is the draft's that 2020-12 names; `#` behind a step is let pass,
  /// as the draft's examples have it and only its grammar forgot it.
  static func isRelativePointer(_ text: Span<UInt8>) -> Bool {
    var index = 0
    guard skipNumber(text, at: &index) else { return false }
    if text.skip(UInt8(ascii: "+"), at: &index) || text.skip(UInt8(ascii: "-"), at: &index) {
      guard skipNumber(text, at: &index) else { return false }
    }
    if text.byte(at: index) == UInt8(ascii: "#") { return index + 1 == text.count }
    return isPointer(text.extracting(index..<text.count))
  }

  /// Steps over a number without leading zeros.
  private static func skipNumber(_ text: Span<UInt8>, at index: inout Int) -> Bool {
    let start = index
    let length = text.skip(at: &index) { $0.isDigit }
    return length == 1 || length > 1 && text[start] != UInt8(ascii: "0")
  }
}
