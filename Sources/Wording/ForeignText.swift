internal import JSON

/// Text that came from outside: made visible where it could steer a terminal or mislead a reader.
package enum ForeignText {
  /// The longest piece of a file that a sentence quotes, in scalars.
  package static let quotedLength = 120

  /// Writes what is not plain text as `\n`, `\t`, `\r` or `\u{202E}`.
  package static func escaped(_ text: String) -> String {
    guard text.unicodeScalars.contains(where: isDangerous) else { return text }
    var result = ""
    for scalar in text.unicodeScalars { append(scalar, to: &result) }
    return result
  }

  /// The same for bytes that should be UTF-8; one that is not becomes `\x{FF}`.
  package static func escaped(_ bytes: [UInt8]) -> String {
    var result = ""
    var decoder = UTF8Pieces(bytes)
    while let piece = decoder.next() {
      switch piece {
      case .scalar(let scalar): append(scalar, to: &result)
      case .stray(let byte): result += "\\x{\(hexadecimal(UInt32(byte), digits: 2))}"
      }
    }
    return result
  }

  /// Writes a name so that nothing else is written so: as ``escaped(_:)-swift.type.method``, and a
  /// backslash of the name's own as `\\u{5C}`.
  package static func spelled(_ name: [UInt8]) -> String {
    let backslash = UInt8(ascii: "\\")
    guard name.contains(backslash) else { return escaped(name) }
    let parts = name.split(separator: backslash, omittingEmptySubsequences: false)
    return parts.map { escaped(Array($0)) }.joined(separator: "\\u{5C}")
  }

  /// The name that ``spelled(_:)`` writes so; nil where it writes none so.
  package static func name(spelled text: [UInt8]) -> [UInt8]? {
    var name: [UInt8] = []
    var rest = text[...]
    while let byte = rest.popFirst() {
      guard byte == UInt8(ascii: "\\") else {
        name.append(byte)
        continue
      }
      guard let kind = rest.popFirst() else { return nil }
      switch kind {
      case UInt8(ascii: "n"): name.append(0x0A)
      case UInt8(ascii: "r"): name.append(0x0D)
      case UInt8(ascii: "t"): name.append(0x09)
      case UInt8(ascii: "x"), UInt8(ascii: "u"):
        guard let number = bracedNumber(&rest) else { return nil }
        if kind == UInt8(ascii: "x") {
          guard let byte = UInt8(exactly: number) else { return nil }
          name.append(byte)
        } else {
          guard let scalar = Unicode.Scalar(number), let bytes = UTF8.encode(scalar) else {
            return nil
          }
          name += bytes
        }
      default: return nil
      }
    }
    return spelled(name).utf8.elementsEqual(text) ? name : nil
  }

  /// The number in `{…}`, of up to eight hexadecimal digits.
  private static func bracedNumber(_ text: inout ArraySlice<UInt8>) -> UInt32? {
    guard text.popFirst() == UInt8(ascii: "{") else { return nil }
    let digits = text.prefix { $0 != UInt8(ascii: "}") }
    text = text.dropFirst(digits.count + 1)
    guard (1...8).contains(digits.count) else { return nil }
    return UInt32(String(decoding: digits, as: UTF8.self), radix: 16)
  }

  /// The first ``quotedLength`` scalars, escaped, with `…` for the rest.
  package static func quoted(_ text: String) -> String {
    let scalars = text.unicodeScalars
    guard
      let end = scalars.index(
        scalars.startIndex, offsetBy: quotedLength, limitedBy: scalars.endIndex),
      end < scalars.endIndex
    else { return escaped(text) }
    return escaped(String(scalars[..<end])) + "…"
  }

  /// Whether a scalar may not reach a terminal: all that the writer of JSON escapes (controls,
  /// bidirectional and other format characters, line separators), and the whole block of tags.
  package static func isDangerous(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x20...0x7E, 0xC0...0x24F, 0x1E00...0x1EFF: false
    default: scalar.isInvisibleControl
    }
  }

  private static func append(_ scalar: Unicode.Scalar, to result: inout String) {
    switch scalar {
    case "\n": result += "\\n"
    case "\r": result += "\\r"
    case "\t": result += "\\t"
    case _ where isDangerous(scalar):
      result += "\\u{\(hexadecimal(scalar.value, digits: 2))}"
    default: result.unicodeScalars.append(scalar)
    }
  }

  private static func hexadecimal(_ value: UInt32, digits: Int) -> String {
    let text = String(value, radix: 16, uppercase: true)
    return String(repeating: "0", count: max(0, digits - text.count)) + text
  }
}

/// Walks bytes as UTF-8, with the bytes that belong to no scalar one by one.
package struct UTF8Pieces: IteratorProtocol {
  package enum Piece: Hashable, Sendable {
    case scalar(Unicode.Scalar)
    case stray(UInt8)
  }

  private let bytes: [UInt8]
  private var position = 0

  package init(_ bytes: [UInt8]) { self.bytes = bytes }

  package mutating func next() -> Piece? {
    guard position < bytes.count else { return nil }
    let first = bytes[position]
    for length in 1...4 where position + length <= bytes.count {
      let candidate = bytes[position..<(position + length)]
      if let text = String(validating: candidate, as: UTF8.self),
        let scalar = text.unicodeScalars.first
      {
        position += length
        return .scalar(scalar)
      }
    }
    position += 1
    return .stray(first)
  }
}
