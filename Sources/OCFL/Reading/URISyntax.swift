// RFC 3986 §3: scheme ":" and what may follow it. What a scheme demands beyond that isn't judged.

/// Whether a text is written as a URI.
enum URISyntax {
  static func accepts(_ text: [UInt8]) -> Bool {
    guard let colon = text.firstIndex(of: UInt8(ascii: ":")), let first = text.first else {
      return false
    }
    guard isLetter(first), text[..<colon].allSatisfy({ isLetter($0) || isSchemeSign($0) })
    else { return false }
    return restIsValid(text[(colon + 1)...])
  }

  private static func restIsValid(_ rest: ArraySlice<UInt8>) -> Bool {
    guard !rest.isEmpty else { return false }
    var place = rest.startIndex
    while place < rest.endIndex {
      if rest[place] == UInt8(ascii: "%") {
        guard place + 2 < rest.endIndex, isHex(rest[place + 1]), isHex(rest[place + 2]) else {
          return false
        }
        place += 3
      } else {
        guard isLetter(rest[place]) || isDigit(rest[place]) || signs.contains(rest[place]) else {
          return false
        }
        place += 1
      }
    }
    return true
  }

  private static let signs = Set("-._~:/?#[]@!$&'()*+,;=".utf8)

  private static func isSchemeSign(_ byte: UInt8) -> Bool {
    isDigit(byte) || byte == UInt8(ascii: "+") || byte == UInt8(ascii: "-")
      || byte == UInt8(ascii: ".")
  }

  private static func isLetter(_ byte: UInt8) -> Bool {
    (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte | 0x20)
  }

  private static func isDigit(_ byte: UInt8) -> Bool {
    (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte)
  }

  private static func isHex(_ byte: UInt8) -> Bool {
    isDigit(byte) || (UInt8(ascii: "a")...UInt8(ascii: "f")).contains(byte | 0x20)
  }
}
