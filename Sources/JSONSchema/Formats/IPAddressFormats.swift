// `ipv4` and `ipv6`: RFC 2673 §3.2 and RFC 4291 §2.2, by the grammar of RFC 3986 §3.2.2.

/// IP addresses in their textual forms.
enum IPAddressFormats {
  /// Whether a text is four decimal numbers up to 255, separated by dots, no leading zeros.
  static func isIPv4(_ text: Span<UInt8>) -> Bool {
    var index = 0
    for part in 0..<4 {
      if part > 0, !text.skip(UInt8(ascii: "."), at: &index) { return false }
      guard skipOctet(text, at: &index) else { return false }
    }
    return index == text.count
  }

  private static func skipOctet(_ text: Span<UInt8>, at index: inout Int) -> Bool {
    let start = index
    guard (1...3).contains(text.skip(at: &index, while: { $0.isDigit })) else { return false }
    if index - start > 1, text[start] == UInt8(ascii: "0") { return false }
    var value = 0
    for place in start..<index { value = value * 10 + Int(text[place] - UInt8(ascii: "0")) }
    return value <= 255
  }

  /// Whether a text is an IPv6 address, `::` and a last part in IPv4's form allowed.
  ///
  /// `::` stands for one group of zeros or more; zone identifiers are no part of the grammar.
  static func isIPv6(_ text: Span<UInt8>) -> Bool {
    var index = 0
    var groups = 0
    var isCompressed = false
    if text.byte(at: 0) == UInt8(ascii: ":") {
      guard text.byte(at: 1) == UInt8(ascii: ":") else { return false }
      isCompressed = true
      index = 2
    }
    while index < text.count {
      let start = index
      guard (1...4).contains(text.skip(at: &index, while: { $0.isHexDigit })) else { return false }
      if text.byte(at: index) == UInt8(ascii: ".") {
        guard isIPv4(text.extracting(start..<text.count)) else { return false }
        return isCompressed ? groups + 2 <= 7 : groups + 2 == 8
      }
      groups += 1
      if index == text.count { break }
      guard text.skip(UInt8(ascii: ":"), at: &index) else { return false }
      if text.skip(UInt8(ascii: ":"), at: &index) {
        if isCompressed { return false }
        isCompressed = true
      } else if index == text.count {
        return false
      }
    }
    return isCompressed ? groups <= 7 : groups == 8
  }
}
