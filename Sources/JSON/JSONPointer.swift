/// A place inside a value (RFC 6901): the names and positions that lead there.
public struct JSONPointer: Sendable {
  /// The reference tokens, unescaped; none for the whole document.
  public private(set) var tokens: [String]

  /// A pointer to what `tokens` lead to.
  public init(tokens: [String] = []) { self.tokens = tokens }

  /// Why a text is not a pointer (RFC 6901 §3).
  public enum ParseError: Error, Hashable, Sendable {
    /// The text is not empty and does not begin with `/`.
    case noSlash
    /// A `~` that neither `0` nor `1` follows, so many bytes from the start.
    case badEscape(offset: Int)
  }

  /// Reads a pointer's text form: empty, or `/` before each token, `~` as `~0` and `/` as `~1`.
  public init(parsing text: String) throws(ParseError) {
    tokens = []
    var token: [UInt8] = []
    var isEscape = false
    for (offset, byte) in text.utf8.enumerated() {
      if offset == 0 {
        guard byte == UInt8(ascii: "/") else { throw .noSlash }
      } else if isEscape {
        guard byte == UInt8(ascii: "0") || byte == UInt8(ascii: "1") else {
          throw .badEscape(offset: offset - 1)
        }
        token.append(UInt8(ascii: byte == UInt8(ascii: "0") ? "~" : "/"))
        isEscape = false
      } else if byte == UInt8(ascii: "~") {
        isEscape = true
      } else if byte == UInt8(ascii: "/") {
        tokens.append(String(decoding: token, as: UTF8.self))
        token = []
      } else {
        token.append(byte)
      }
    }
    if isEscape { throw .badEscape(offset: text.utf8.count - 1) }
    if !text.utf8.isEmpty { tokens.append(String(decoding: token, as: UTF8.self)) }
  }

  /// The pointer to a member of what this points to.
  public func appending(_ token: String) -> JSONPointer { JSONPointer(tokens: tokens + [token]) }

  /// The pointer to an element of what this points to.
  public func appending(_ position: Int) -> JSONPointer { appending(String(position)) }

  /// The position that a token means in an array (RFC 6901 §4): digits without leading zeros.
  public static func position(_ token: String) -> Int? { position(token.utf8.span) }

  static func position(_ token: Span<UInt8>) -> Int? {
    guard (1...18).contains(token.count) else { return nil }
    if token.count > 1 && token[0] == UInt8(ascii: "0") { return nil }
    var position = 0
    for index in token.indices {
      let byte = token[index]
      guard (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte) else { return nil }
      position = position * 10 + Int(byte - UInt8(ascii: "0"))
    }
    return position
  }
}

extension JSONPointer: Hashable {
  /// Equality of the tokens, byte by byte.
  public static func == (left: JSONPointer, right: JSONPointer) -> Bool {
    left.tokens.count == right.tokens.count
      && zip(left.tokens, right.tokens).allSatisfy { $0.utf8.elementsEqual($1.utf8) }
  }

  /// Hashes the bytes of the tokens.
  public func hash(into hasher: inout Hasher) {
    for token in tokens {
      for byte in token.utf8 { hasher.combine(byte) }
      hasher.combine(0xFF as UInt8)
    }
  }
}

extension JSONPointer: CustomStringConvertible {
  /// The text form of RFC 6901 §3.
  public var description: String {
    var bytes: [UInt8] = []
    for token in tokens {
      bytes.append(UInt8(ascii: "/"))
      for byte in token.utf8 {
        switch byte {
        case UInt8(ascii: "~"): bytes += [UInt8(ascii: "~"), UInt8(ascii: "0")]
        case UInt8(ascii: "/"): bytes += [UInt8(ascii: "~"), UInt8(ascii: "1")]
        default: bytes.append(byte)
        }
      }
    }
    return String(decoding: bytes, as: UTF8.self)
  }
}
