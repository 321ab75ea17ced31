// `email` and `idn-email`: RFC 5321 §4.1.2, `Mailbox`, and RFC 6531 §3.3.

/// Addresses of mailboxes.
enum EmailFormats {
  /// RFC 5321 §4.5.3.1.1.
  private static let longestLocalPart = 64
  /// RFC 5321 §4.5.3.1.2.
  private static let longestDomain = 255

  /// Whether a text is a `Mailbox`: a bare address, without a name, comments or white space.
  ///
  /// RFC 6531's addresses may hold any character beyond ASCII, whatever IDNA says of the domain.
  static func isMailbox(_ text: Span<UInt8>, allowsNonASCII: Bool) -> Bool {
    var index = 0
    let isQuoted = text.byte(at: 0) == UInt8(ascii: "\"")
    guard
      isQuoted
        ? skipQuotedString(text, at: &index, allowsNonASCII)
        : skipDotString(text, at: &index, allowsNonASCII),
      index <= longestLocalPart, text.skip(UInt8(ascii: "@"), at: &index)
    else { return false }
    let domain = text.extracting(index..<text.count)
    if domain.byte(at: 0) == UInt8(ascii: "[") { return isAddressLiteral(domain) }
    return isDomain(domain, allowsNonASCII)
  }

  /// Steps over atoms with single dots between them.
  private static func skipDotString(
    _ text: Span<UInt8>, at index: inout Int, _ allowsNonASCII: Bool
  ) -> Bool {
    repeat {
      let length = text.skip(at: &index) { $0.isAtomByte || allowsNonASCII && $0 >= 0x80 }
      if length == 0 { return false }
    } while text.skip(UInt8(ascii: "."), at: &index)
    return true
  }

  /// Steps over a string in double quotes, in which `\` escapes any printable ASCII.
  private static func skipQuotedString(
    _ text: Span<UInt8>, at index: inout Int, _ allowsNonASCII: Bool
  ) -> Bool {
    index += 1
    while let byte = text.byte(at: index) {
      index += 1
      switch byte {
      case UInt8(ascii: "\""): return true
      case UInt8(ascii: "\\"):
        guard let escaped = text.byte(at: index), (0x20...0x7E).contains(escaped) else {
          return false
        }
        index += 1
      case 0x20...0x7E: break
      default: guard allowsNonASCII, byte >= 0x80 else { return false }
      }
    }
    return false
  }

  /// Whether a text is labels of letters, digits and inner hyphens, with single dots between them.
  private static func isDomain(_ text: Span<UInt8>, _ allowsNonASCII: Bool) -> Bool {
    guard text.count <= longestDomain else { return false }
    var index = 0
    repeat {
      let start = index
      let length = text.skip(at: &index) {
        $0.isAlphanumeric || $0 == UInt8(ascii: "-") || allowsNonASCII && $0 >= 0x80
      }
      guard (1...63).contains(length), text[start] != UInt8(ascii: "-"),
        text[index - 1] != UInt8(ascii: "-")
      else { return false }
    } while text.skip(UInt8(ascii: "."), at: &index)
    return index == text.count
  }

  /// Whether a text is an IP address in square brackets; no other kind of literal is registered.
  private static func isAddressLiteral(_ text: Span<UInt8>) -> Bool {
    guard text.count > 2, text[text.count - 1] == UInt8(ascii: "]") else { return false }
    let address = text.extracting(1..<text.count - 1)
    let tag: InlineArray<5, UInt8> = [0x69, 0x70, 0x76, 0x36, 0x3A]  // ipv6:
    guard address.count > tag.count,
      tag.indices.allSatisfy({
        address[$0] == tag[$0] || address[$0].isLetter && address[$0] | 0x20 == tag[$0]
      })
    else { return IPAddressFormats.isIPv4(address) }
    return IPAddressFormats.isIPv6(address.extracting(tag.count..<address.count))
  }
}

extension UInt8 {
  /// RFC 5322 §3.2.3, `atext`.
  fileprivate var isAtomByte: Bool {
    switch self {
    case UInt8(ascii: "!"), UInt8(ascii: "#"), UInt8(ascii: "$"), UInt8(ascii: "%"),
      UInt8(ascii: "&"), UInt8(ascii: "'"), UInt8(ascii: "*"), UInt8(ascii: "+"),
      UInt8(ascii: "-"), UInt8(ascii: "/"), UInt8(ascii: "="), UInt8(ascii: "?"),
      UInt8(ascii: "^"), UInt8(ascii: "_"), UInt8(ascii: "`"), UInt8(ascii: "{"),
      UInt8(ascii: "|"), UInt8(ascii: "}"), UInt8(ascii: "~"):
      true
    default: isAlphanumeric
    }
  }
}
