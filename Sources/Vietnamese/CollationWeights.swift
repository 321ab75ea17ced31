/// The weights of one character on the three levels of comparison.
///
/// No weight holds a zero byte: zero ends a level. Longer weights begin with a byte of their own, so
/// comparing byte by byte is comparing weight by weight.
enum CollationWeights {
  // First level.
  static let space: UInt8 = 0x07
  private static let punctuation: UInt8 = 0x10
  private static let otherSign: UInt8 = 0x38
  private static let dollar: UInt8 = 0x39
  private static let digit: UInt8 = 0x3A
  private static let letter: UInt8 = 0x50
  static let otherLetter: UInt8 = 0x80

  // Second level.
  static let unmarked: UInt8 = 0x05
  private static let tone: UInt8 = 0x06
  private static let otherMark: UInt8 = 0x10

  // Third level.
  static let small: UInt8 = 0x05
  private static let variant: UInt8 = 0x06
  private static let capital: UInt8 = 0x09

  /// ASCII's signs in the order of CLDR's root collation, then the digits and the letters.
  private static let asciiSigns = Array("_-,;:!?.'\"()[]{}@*/\\&#%`^+<=>|~".utf8)

  /// The first-level weights of ASCII; zero where the character has none.
  private static let ascii: [UInt8] = {
    var weights = [UInt8](repeating: 0, count: 128)
    for (index, byte) in (0x09...0x0D).enumerated() { weights[byte] = 0x02 + UInt8(index) }
    weights[0x20] = space
    for (index, sign) in asciiSigns.enumerated() {
      weights[Int(sign)] = punctuation + UInt8(index)
    }
    weights[0x24] = dollar
    for value in 0...9 { weights[0x30 + value] = digit + UInt8(value) }
    return weights
  }()

  static func primary(_ letter: Letter) -> UInt8 { Self.letter + letter.rank }

  /// The weight of the tone's mark, which follows that of its letter; nil where there is no mark.
  static func secondary(_ tone: Tone) -> UInt8? {
    tone == .level ? nil : Self.tone + tone.rawValue
  }

  static func tertiary(_ letter: Letter) -> UInt8 { letter.isCapital ? capital : small }

  /// The third-level weight of a look-alike of `letter`, next to that of the letter itself.
  static func tertiary(_ letter: Letter, lookAlike scalar: Unicode.Scalar) -> UInt8 {
    let kind: UInt8 =
      switch scalar.value {
      case 0xD0, 0xF0: 1
      case 0x189, 0x256: 2
      default: 3
      }
    return tertiary(letter) + kind
  }

  /// The no-break space's: equal to the space on the first two levels.
  static var noBreak: UInt8 { variant }

  /// The first-level weight of an ASCII character that is no letter, or nil for controls.
  static func primary(ascii scalar: Unicode.Scalar) -> UInt8? {
    guard scalar.value < 0x80, case let weight = ascii[Int(scalar.value)], weight != 0 else {
      return nil
    }
    return weight
  }

  /// A scalar's own place, behind `lead`: seven bits to a byte, none of them zero.
  static func ordinal(_ lead: UInt8, _ scalar: Unicode.Scalar) -> [UInt8] {
    let value = scalar.value
    return [
      lead, 0x80 | UInt8(value >> 14), 0x80 | UInt8(value >> 7 & 0x7F), 0x80 | UInt8(value & 0x7F),
    ]
  }

  static func primary(other scalar: Unicode.Scalar) -> [UInt8] {
    let isLetter = scalar.properties.isAlphabetic || scalar.properties.numericType != nil
    return ordinal(isLetter ? otherLetter : otherSign, scalar)
  }

  static func secondary(mark: Unicode.Scalar) -> [UInt8] {
    Tone(mark: mark).flatMap(secondary).map { [$0] } ?? ordinal(otherMark, mark)
  }
}
