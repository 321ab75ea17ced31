// RFC 3986 (URI) and RFC 3987 (IRI): where the components of a reference stand.

/// The places of a reference's components in its text; made only for text inside the grammar.
struct URISyntax {
  /// Which characters may stand in a reference.
  enum Repertoire {
    /// RFC 3986: ASCII alone.
    case uri
    /// RFC 3987: the `ucschar` too and, in a query, the private ones.
    case iri
  }

  let scheme: Range<Int>?
  let authority: Range<Int>?
  let path: Range<Int>
  let query: Range<Int>?
  let fragment: Range<Int>?

  /// Parses `URI-reference` or `IRI-reference`; the text must be valid UTF-8.
  init?(parsing text: Span<UInt8>, repertoire: Repertoire) {
    var index = 0
    var scheme: Range<Int>?
    let end = text.firstIndex(where: Self.endsScheme)
    if text.byte(at: end) == UInt8(ascii: ":") {
      guard Self.isScheme(text.extracting(0..<end)) else { return nil }
      scheme = 0..<end
      index = end + 1
    }
    var authority: Range<Int>?
    if text.byte(at: index) == UInt8(ascii: "/"), text.byte(at: index + 1) == UInt8(ascii: "/") {
      let end = text.firstIndex(from: index + 2, where: Self.endsAuthority)
      authority = index + 2..<end
      index = end
    }
    path = index..<text.firstIndex(from: index, where: Self.endsPath)
    index = path.upperBound
    var query: Range<Int>?
    if text.byte(at: index) == UInt8(ascii: "?") {
      query = index + 1..<text.firstIndex(from: index) { $0 == UInt8(ascii: "#") }
      index = query?.upperBound ?? index
    }
    self.scheme = scheme
    self.authority = authority
    self.query = query
    fragment = index < text.count ? index + 1..<text.count : nil
    guard areComponentsValid(in: text, repertoire) else { return nil }
  }

  private func areComponentsValid(in text: Span<UInt8>, _ repertoire: Repertoire) -> Bool {
    if let authority, !Self.isAuthority(text.extracting(authority), repertoire) { return false }
    if let query, !Self.isQuery(text.extracting(query), repertoire) { return false }
    if let fragment, !Self.isFragment(text.extracting(fragment), repertoire) { return false }
    return Self.consists(text.extracting(path), repertoire) { $0.isPathByte }
  }

  // MARK: Components

  private static func endsScheme(_ byte: UInt8) -> Bool {
    byte == UInt8(ascii: ":") || endsAuthority(byte)
  }

  private static func endsAuthority(_ byte: UInt8) -> Bool {
    byte == UInt8(ascii: "/") || endsPath(byte)
  }

  private static func endsPath(_ byte: UInt8) -> Bool {
    byte == UInt8(ascii: "?") || byte == UInt8(ascii: "#")
  }

  private static func isScheme(_ text: Span<UInt8>) -> Bool {
    guard let first = text.byte(at: 0), first.isLetter else { return false }
    var index = 1
    _ = text.skip(at: &index) {
      $0.isAlphanumeric || $0 == UInt8(ascii: "+") || $0 == UInt8(ascii: "-")
        || $0 == UInt8(ascii: ".")
    }
    return index == text.count
  }

  /// `[ userinfo "@" ] host [ ":" port ]`.
  private static func isAuthority(_ text: Span<UInt8>, _ repertoire: Repertoire) -> Bool {
    var start = 0
    let at = text.firstIndex { $0 == UInt8(ascii: "@") }
    if at < text.count {
      let userInfo = text.extracting(0..<at)
      guard consists(userInfo, repertoire, of: { $0.isRegisteredNameByte || $0 == 0x3A }) else {
        return false
      }
      start = at + 1
    }
    if text.byte(at: start) == UInt8(ascii: "[") {
      let close = text.firstIndex(from: start) { $0 == UInt8(ascii: "]") }
      guard close < text.count, isIPLiteral(text.extracting(start + 1..<close)) else {
        return false
      }
      return isPort(text.extracting(close + 1..<text.count))
    }
    let colon = text.firstIndex(from: start) { $0 == UInt8(ascii: ":") }
    return consists(text.extracting(start..<colon), repertoire) { $0.isRegisteredNameByte }
      && isPort(text.extracting(colon..<text.count))
  }

  /// Nothing, or a colon and any number of digits, none among it.
  private static func isPort(_ text: Span<UInt8>) -> Bool {
    guard !text.isEmpty else { return true }
    var index = 0
    guard text.skip(UInt8(ascii: ":"), at: &index) else { return false }
    _ = text.skip(at: &index) { $0.isDigit }
    return index == text.count
  }

  /// What may stand between square brackets: an IPv6 address or `IPvFuture`.
  private static func isIPLiteral(_ text: Span<UInt8>) -> Bool {
    guard let first = text.byte(at: 0), first | 0x20 == UInt8(ascii: "v") else {
      return IPAddressFormats.isIPv6(text)
    }
    var index = 1
    guard text.skip(at: &index, while: { $0.isHexDigit }) > 0,
      text.skip(UInt8(ascii: "."), at: &index),
      text.skip(
        at: &index,
        while: { $0.isUnreserved || $0.isSubDelimiter || $0 == UInt8(ascii: ":") }) > 0
    else { return false }
    return index == text.count
  }

  private static func isQuery(_ text: Span<UInt8>, _ repertoire: Repertoire) -> Bool {
    consists(text, repertoire, withPrivate: true) { $0.isFragmentByte }
  }

  /// Whether a text may be a fragment, its number sign not counted.
  static func isFragment(_ text: Span<UInt8>, _ repertoire: Repertoire = .uri) -> Bool {
    consists(text, repertoire) { $0.isFragmentByte }
  }

  // MARK: Characters

  /// Whether a text is made of ASCII of one class, percent-encodings and what the IRI adds.
  private static func consists(
    _ text: Span<UInt8>, _ repertoire: Repertoire, withPrivate: Bool = false,
    of belongs: (UInt8) -> Bool
  ) -> Bool {
    var index = 0
    while index < text.count {
      let byte = text[index]
      if belongs(byte) {
        index += 1
      } else if text.isPercentEncoded(at: index) {
        index += 3
      } else {
        guard byte >= 0x80, repertoire == .iri else { return false }
        let (scalar, length) = text.scalar(at: index)
        guard isUCSCharacter(scalar) || withPrivate && isPrivate(scalar) else { return false }
        index += length
      }
    }
    return true
  }

  /// RFC 3987 §2.2, `ucschar`.
  static func isUCSCharacter(_ scalar: UInt32) -> Bool {
    switch scalar {
    case 0xA0...0xD7FF, 0xF900...0xFDCF, 0xFDF0...0xFFEF: true
    case 0x10000...0xDFFFF: scalar & 0xFFFF <= 0xFFFD
    case 0xE1000...0xEFFFD: true
    default: false
    }
  }

  /// RFC 3987 §2.2, `iprivate`.
  static func isPrivate(_ scalar: UInt32) -> Bool {
    switch scalar {
    case 0xE000...0xF8FF, 0xF0000...0xFFFFD, 0x100000...0x10FFFD: true
    default: false
    }
  }
}

extension UInt8 {
  /// `reg-name` without its percent-encodings.
  fileprivate var isRegisteredNameByte: Bool { isUnreserved || isSubDelimiter }

  /// `pchar` or a slash, without percent-encodings.
  fileprivate var isPathByte: Bool {
    isRegisteredNameByte || self == UInt8(ascii: ":") || self == UInt8(ascii: "@")
      || self == UInt8(ascii: "/")
  }

  /// What a query and a fragment are made of, without percent-encodings.
  fileprivate var isFragmentByte: Bool { isPathByte || self == UInt8(ascii: "?") }
}
