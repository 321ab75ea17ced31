// RFC 3339 §5.6, `time-secfrac`.

/// The digits behind a second's point, exactly and as many as were written.
package struct SecondFraction: Hashable, Sendable {
  /// The digits as written; empty where there is no fraction.
  package let digits: String

  private init(_ digits: String) { self.digits = digits }

  /// No fraction.
  package static let none = SecondFraction("")

  /// A fraction of whole nanoseconds without its trailing zeros; nil outside 0 to 999,999,999.
  package init?(nanoseconds: Int) {
    guard (0..<1_000_000_000).contains(nanoseconds) else { return nil }
    self = SecondFraction(nanoseconds.padded(to: 9)).trimmed
  }

  /// The fraction in nanoseconds; further digits are cut off, not rounded.
  package var nanoseconds: Int {
    var value = 0
    var places = 0
    for digit in digits.utf8.prefix(9) {
      value = value * 10 + Int(digit - UInt8(ascii: "0"))
      places += 1
    }
    while places < 9 {
      value *= 10
      places += 1
    }
    return value
  }

  /// The same value without trailing zeros.
  var trimmed: SecondFraction {
    guard digits.utf8.last == UInt8(ascii: "0") else { return self }
    let kept = digits.utf8.lastIndex { $0 != UInt8(ascii: "0") }
    return SecondFraction(kept.map { String(digits[...$0]) } ?? "")
  }

  /// Whether the value is less than another's; digits are compared one by one, however many.
  func isLess(than other: SecondFraction) -> Bool {
    trimmed.digits.utf8.lexicographicallyPrecedes(other.trimmed.digits.utf8)
  }

  /// Reads a point and at least one digit where a point stands.
  init(reading text: Span<UInt8>, at index: inout Int) throws(DateTimeError) {
    guard text.byte(at: index) == UInt8(ascii: ".") else {
      self = .none
      return
    }
    index += 1
    var digits = ""
    while text.digit(at: index) != nil {
      digits.unicodeScalars.append(Unicode.Scalar(text[index]))
      index += 1
    }
    guard !digits.isEmpty else { throw DateTimeError(.digitExpected, at: index) }
    self.init(digits)
  }

  /// The point and the digits, or nothing.
  var text: String { digits.isEmpty ? "" : "." + digits }
}
