extension RegularExpressionParser {
  // MARK: Outside classes

  /// Reads an escape whose backslash at `start` has been read.
  mutating func parseAtomEscape(
    at start: Int
  ) throws(RegularExpressionError) -> RegularExpressionNode {
    switch current {
    case "b", "B":
      position += 1
      return .wordBoundary(isNegated: scalars[position - 1] == "B")
    case "1", "2", "3", "4", "5", "6", "7", "8", "9":
      let digits = parseDigits() ?? []
      return referenceNode(number: value(of: digits), at: start)
    case "k":
      position += 1
      guard take("<") else { throw error(.badGroupName, at: start) }
      return referenceNode(name: try parseGroupName(), at: start)
    default: break
    }
    if let set = try parseSetEscape(at: start) { return .characterClass(set.characterClass) }
    return .character(try parseCharacterEscape(at: start))
  }

  /// Reads `d`, `s`, `w`, `p{…}` and their complements.
  ///
  /// - Returns: `nil`, with nothing read, before anything else.
  mutating func parseSetEscape(at start: Int) throws(RegularExpressionError) -> SetEscape? {
    guard let letter = current else { return nil }
    let ranges: [ClosedRange<UInt32>]
    switch letter {
    case "d", "D": ranges = CharacterClass.digits
    case "s", "S": ranges = CharacterClass.space
    case "w", "W": ranges = CharacterClass.word
    case "p", "P":
      position += 1
      let property = try parseProperty(at: start)
      return .property(PropertyTest(property: property, isNegated: letter == "P", offset: start))
    default: return nil
    }
    position += 1
    return .ranges(letter.value < 0x61 ? CharacterClass.complement(of: ranges) : ranges)
  }

  private mutating func parseProperty(
    at start: Int
  ) throws(RegularExpressionError) -> UnicodeProperty {
    guard take("{") else { throw error(.badProperty, at: start) }
    let nameStart = position
    let name = parsePropertyWord()
    var property = UnicodeProperty(name: name)
    if take("=") {
      property = UnicodeProperty(name: name, value: parsePropertyWord())
    }
    let text = text(from: nameStart)
    guard take("}") else { throw error(.badProperty, at: start, text: text) }
    guard let property else { throw error(.unknownProperty, at: start, text: text) }
    return property
  }

  private mutating func parsePropertyWord() -> String {
    var word = String.UnicodeScalarView()
    while let scalar = current, scalar.isWord {
      word.append(scalar)
      position += 1
    }
    return String(word)
  }

  // MARK: Characters

  /// Reads an escape that stands for one code point, perhaps a surrogate.
  mutating func parseCharacterEscape(at start: Int) throws(RegularExpressionError) -> UInt32 {
    guard let letter = current else { throw error(.incompleteEscape, at: start) }
    position += 1
    switch letter {
    case "t": return 0x09
    case "n": return 0x0A
    case "v": return 0x0B
    case "f": return 0x0C
    case "r": return 0x0D
    case "c": return try parseControlEscape(at: start)
    case "x":
      guard let value = parseHex(digits: 2) else {
        throw error(.badHexEscape, at: start, text: text(from: start))
      }
      return value
    case "u": return try parseUnicodeEscape(at: start)
    case "0":
      guard let next = current, ("0"..."9").contains(next) else { return 0 }
      throw error(.badDecimalEscape, at: start)
    case "1"..."9": throw error(.badDecimalEscape, at: start)
    case "^", "$", "\\", ".", "*", "+", "?", "(", ")", "[", "]", "{", "}", "|", "/":
      return letter.value
    default: throw error(.badEscape, at: start, text: String(letter))
    }
  }

  private mutating func parseControlEscape(at start: Int) throws(RegularExpressionError) -> UInt32 {
    guard let letter = current, ("A"..."Z").contains(letter) || ("a"..."z").contains(letter) else {
      throw error(.badControlEscape, at: start)
    }
    position += 1
    return letter.value % 32
  }

  /// Reads what follows `\u`; a pair of surrogates written with four digits each is one code point.
  mutating func parseUnicodeEscape(at start: Int) throws(RegularExpressionError) -> UInt32 {
    if take("{") { return try parseBracedCodePoint(at: start) }
    guard let value = parseHex(digits: 4) else {
      throw error(.badUnicodeEscape, at: start, text: text(from: start))
    }
    guard (0xD800...0xDBFF).contains(value) else { return value }
    let afterHigh = position
    guard take(text: "\\u"), let low = parseHex(digits: 4), (0xDC00...0xDFFF).contains(low) else {
      position = afterHigh
      return value
    }
    return 0x10000 + (value - 0xD800) << 10 + (low - 0xDC00)
  }

  private mutating func parseBracedCodePoint(
    at start: Int
  ) throws(RegularExpressionError) -> UInt32 {
    var value: UInt32?
    while let digit = current?.hexDigitValue, value ?? 0 <= 0x10FFFF {
      value = (value ?? 0) << 4 + digit
      position += 1
    }
    guard let value, value <= 0x10FFFF, take("}") else {
      throw error(.badUnicodeEscape, at: start, text: text(from: start))
    }
    return value
  }

  private mutating func parseHex(digits count: Int) -> UInt32? {
    var value: UInt32 = 0
    for _ in 0..<count {
      guard let digit = current?.hexDigitValue else { return nil }
      value = value << 4 + digit
      position += 1
    }
    return value
  }
}

/// What `\d`, `\p{…}` and the like stand for.
enum SetEscape {
  case ranges([ClosedRange<UInt32>])
  case property(PropertyTest)

  /// The same as a class of its own.
  var characterClass: CharacterClass {
    switch self {
    case .ranges(let ranges): CharacterClass(ranges)
    case .property(let test): CharacterClass([], properties: [test])
    }
  }
}

extension Unicode.Scalar {
  fileprivate var hexDigitValue: UInt32? {
    switch self {
    case "0"..."9": value - 0x30
    case "A"..."F": value - 0x41 + 10
    case "a"..."f": value - 0x61 + 10
    default: nil
    }
  }

  fileprivate var isWord: Bool {
    switch self {
    case "0"..."9", "A"..."Z", "a"..."z", "_": true
    default: false
    }
  }
}
