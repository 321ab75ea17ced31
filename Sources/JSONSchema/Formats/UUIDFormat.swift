// `uuid`: RFC 4122 §3.

/// Universally unique identifiers.
enum UUIDFormat {
  /// Whether a text is 32 hexadecimal digits of either case in the groups 8-4-4-4-12.
  ///
  /// Every version and variant passes.
  static func isUUID(_ text: Span<UInt8>) -> Bool {
    guard text.count == 36 else { return false }
    for index in text.indices {
      switch index {
      case 8, 13, 18, 23: if text[index] != UInt8(ascii: "-") { return false }
      default: if !text[index].isHexDigit { return false }
      }
    }
    return true
  }
}
