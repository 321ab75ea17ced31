// `regex`: ECMA-262, by the parser that also serves `pattern`.

/// Regular expressions.
enum RegexFormat {
  static func isRegularExpression(_ text: Span<UInt8>) -> Bool {
    do {
      _ = try RegularExpression(parsing: String(copyingUTF8: text))
      return true
    } catch {
      return false  // A refusal is the answer here; the reason has no reader.
    }
  }
}

extension String {
  /// A string of a text's scalars; the text must be valid UTF-8.
  init(copyingUTF8 text: Span<UInt8>) {
    self = unsafe text.withUnsafeBufferPointer { unsafe String(decoding: $0, as: UTF8.self) }
  }
}
