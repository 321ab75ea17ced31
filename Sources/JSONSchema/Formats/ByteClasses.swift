// The character classes that the formats' grammars share (RFC 5234 appendix B, RFC 3986 §2).

extension UInt8 {
  /// Whether the byte is an ASCII digit.
  var isDigit: Bool { self &- UInt8(ascii: "0") < 10 }

  /// Whether the byte is an ASCII letter.
  var isLetter: Bool { (self | 0x20) &- UInt8(ascii: "a") < 26 }

  /// Whether the byte is an ASCII letter or digit.
  var isAlphanumeric: Bool { isDigit || isLetter }

  /// Whether the byte is a hexadecimal digit of either case.
  var isHexDigit: Bool { isDigit || (self | 0x20) &- UInt8(ascii: "a") < 6 }

  /// The value of a hexadecimal digit of either case, or nil.
  var hexDigitValue: UInt8? {
    if isDigit { return self - UInt8(ascii: "0") }
    return isHexDigit ? (self | 0x20) - UInt8(ascii: "a") + 10 : nil
  }

  /// Whether the byte may stand in a URI everywhere and unescaped (RFC 3986 §2.3).
  var isUnreserved: Bool {
    switch self {
    case UInt8(ascii: "-"), UInt8(ascii: "."), UInt8(ascii: "_"), UInt8(ascii: "~"): true
    default: isAlphanumeric
    }
  }

  /// Whether the byte delimits parts of a URI's component (RFC 3986 §2.2).
  var isSubDelimiter: Bool {
    switch self {
    case UInt8(ascii: "!"), UInt8(ascii: "$"), UInt8(ascii: "&"), UInt8(ascii: "'"),
      UInt8(ascii: "("), UInt8(ascii: ")"), UInt8(ascii: "*"), UInt8(ascii: "+"),
      UInt8(ascii: ","), UInt8(ascii: ";"), UInt8(ascii: "="):
      true
    default: false
    }
  }
}

extension Span where Element == UInt8 {
  /// The byte at an index, or nil behind the end.
  func byte(at index: Int) -> UInt8? { index < count ? self[index] : nil }

  /// Steps over one given byte; false, and no step, where another stands.
  func skip(_ byte: UInt8, at index: inout Int) -> Bool {
    guard self.byte(at: index) == byte else { return false }
    index += 1
    return true
  }

  /// Steps over bytes for as long as they belong to a class, and says how many they were.
  func skip(at index: inout Int, while belongs: (UInt8) -> Bool) -> Int {
    let start = index
    while index < count, belongs(self[index]) { index += 1 }
    return index - start
  }

  /// The index of the first byte of a class, or the end.
  func firstIndex(from start: Int = 0, where belongs: (UInt8) -> Bool) -> Int {
    var index = start
    while index < count, !belongs(self[index]) { index += 1 }
    return index
  }

  /// Whether the two bytes behind a `%` are hexadecimal digits.
  func isPercentEncoded(at index: Int) -> Bool {
    index + 2 < count && self[index] == UInt8(ascii: "%") && self[index + 1].isHexDigit
      && self[index + 2].isHexDigit
  }

  /// Decodes the scalar value that starts at an index; the text must be valid UTF-8.
  ///
  /// Broken text gives U+FFFD and a length of one, so that no loop can stall.
  func scalar(at index: Int) -> (value: UInt32, length: Int) {
    let lead = UInt32(self[index])
    if lead < 0x80 { return (lead, 1) }
    let length = lead < 0xE0 ? 2 : lead < 0xF0 ? 3 : 4
    guard lead >= 0xC2, index + length <= count else { return (0xFFFD, 1) }
    var value = lead & (0x7F >> UInt32(length))
    for offset in 1..<length { value = value << 6 | UInt32(self[index + offset] & 0x3F) }
    return (value, length)
  }
}
