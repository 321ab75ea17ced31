// `uri-template`: RFC 6570 §2, with erratum 6937, which allows the apostrophe.

/// Templates of URIs.
enum URITemplateFormat {
  /// Whether a text is a template of any level; operators reserved for later are let pass.
  static func isTemplate(_ text: Span<UInt8>) -> Bool {
    var index = 0
    while index < text.count {
      let isValid =
        text[index] == UInt8(ascii: "{")
        ? skipExpression(text, at: &index) : skipLiteral(text, at: &index)
      if !isValid { return false }
    }
    return true
  }

  private static func skipLiteral(_ text: Span<UInt8>, at index: inout Int) -> Bool {
    switch text[index] {
    case 0...0x20, 0x7F, UInt8(ascii: "\""), UInt8(ascii: "<"), UInt8(ascii: ">"),
      UInt8(ascii: "\\"), UInt8(ascii: "^"), UInt8(ascii: "`"), UInt8(ascii: "{"),
      UInt8(ascii: "|"), UInt8(ascii: "}"):
      return false
    case UInt8(ascii: "%"):
      guard text.isPercentEncoded(at: index) else { return false }
      index += 3
    case 0...0x7E: index += 1
    default:
      let (scalar, length) = text.scalar(at: index)
      guard URISyntax.isUCSCharacter(scalar) || URISyntax.isPrivate(scalar) else { return false }
      index += length
    }
    return true
  }

  /// Steps over braces with an operator or none and variables with commas between them.
  private static func skipExpression(_ text: Span<UInt8>, at index: inout Int) -> Bool {
    index += 1
    if let byte = text.byte(at: index), byte.isTemplateOperator { index += 1 }
    repeat {
      guard skipName(text, at: &index), skipModifier(text, at: &index) else { return false }
    } while text.skip(UInt8(ascii: ","), at: &index)
    return text.skip(UInt8(ascii: "}"), at: &index)
  }

  private static func skipName(_ text: Span<UInt8>, at index: inout Int) -> Bool {
    repeat {
      let start = index
      while let byte = text.byte(at: index) {
        if text.isPercentEncoded(at: index) {
          index += 3
        } else if byte.isAlphanumeric || byte == UInt8(ascii: "_") {
          index += 1
        } else {
          break
        }
      }
      if index == start { return false }
    } while text.skip(UInt8(ascii: "."), at: &index)
    return true
  }

  /// Steps over `*`, or over `:` and a length of 1 to 9999.
  private static func skipModifier(_ text: Span<UInt8>, at index: inout Int) -> Bool {
    if text.skip(UInt8(ascii: "*"), at: &index) { return true }
    guard text.skip(UInt8(ascii: ":"), at: &index) else { return true }
    guard text.byte(at: index) != UInt8(ascii: "0") else { return false }
    return (1...4).contains(text.skip(at: &index) { $0.isDigit })
  }
}

extension UInt8 {
  /// RFC 6570 §2.2, `operator`.
  fileprivate var isTemplateOperator: Bool {
    switch self {
    case UInt8(ascii: "+"), UInt8(ascii: "#"), UInt8(ascii: "."), UInt8(ascii: "/"),
      UInt8(ascii: ";"), UInt8(ascii: "?"), UInt8(ascii: "&"), UInt8(ascii: "="),
      UInt8(ascii: ","), UInt8(ascii: "!"), UInt8(ascii: "@"), UInt8(ascii: "|"):
      true
    default: false
    }
  }
}
