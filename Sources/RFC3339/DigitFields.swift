// The steps that all parsers of this module share.

extension Span where Element == UInt8 {
  /// The byte at an index, or nil behind the end.
  func byte(at index: Int) -> UInt8? { index < count ? self[index] : nil }

  /// The value of the ASCII digit at an index, or nil where there is none.
  func digit(at index: Int) -> Int? {
    guard let byte = byte(at: index), byte &- UInt8(ascii: "0") < 10 else { return nil }
    return Int(byte - UInt8(ascii: "0"))
  }

  /// Reads a number of so many digits, neither more nor fewer being the caller's to check.
  func digits(_ number: Int, at index: inout Int) throws(DateTimeError) -> Int {
    var value = 0
    for _ in 0..<number {
      guard let digit = digit(at: index) else {
        throw DateTimeError(.digitExpected, at: index)
      }
      value = value * 10 + digit
      index += 1
    }
    return value
  }

  /// Reads a number of one digit or two.
  func oneOrTwoDigits(at index: inout Int) throws(DateTimeError) -> Int {
    let first = try digits(1, at: &index)
    guard let second = digit(at: index) else { return first }
    index += 1
    return first * 10 + second
  }

  /// Steps over one given byte.
  func separator(_ byte: UInt8, at index: inout Int) throws(DateTimeError) {
    guard self.byte(at: index) == byte else {
      throw DateTimeError(.separatorExpected, at: index)
    }
    index += 1
  }

  /// Refuses a text that goes on.
  func end(at index: Int) throws(DateTimeError) {
    guard index == count else { throw DateTimeError(.trailingText, at: index) }
  }
}

extension Int {
  /// The number with leading zeros, at least so many digits long.
  func padded(to width: Int) -> String {
    let digits = String(self)
    return String(repeating: "0", count: Swift.max(0, width - digits.utf8.count)) + digits
  }
}
