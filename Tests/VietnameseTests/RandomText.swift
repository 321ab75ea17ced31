import TestSupport

/// Texts that are made to go wrong: letters, marks in any order, look-alikes, signs.
enum RandomText {
  private static let pool: [Unicode.Scalar] =
    Alphabet.marked
    + Array(
      """
      abcdđeghikouyAĐEIOUY '’`-–.,09\u{A0}\u{AD}\u{200D}ÐðƉɖǎñčĭƀßﬁ①Ａа\u{410}İıſ\u{1E9E}\
      \u{AC00}\u{1100}\u{1161}\u{3B1}\u{345}
      """.unicodeScalars)
    + Array(
      "\u{300}\u{301}\u{302}\u{303}\u{306}\u{309}\u{31B}\u{323}\u{327}\u{338}\u{34F}".unicodeScalars
    )

  /// The scalars of the first two planes, but for the big blocks of which one is like the other:
  /// Han, Hangul, private use.
  static let alphabet: [Unicode.Scalar] = (UInt32(0x20)...0x1FFFF).compactMap(Unicode.Scalar.init)
    .filter {
      switch $0.value {
      case 0x3420...0x9FFF, 0xAC20...0xF8FF, 0x12000...0x1CFFF, 0x1FC00...: false
      default: true
      }
    }

  /// All of `alphabet` once, with a letter between, forty to a text.
  static let allScalars: [[Unicode.Scalar]] = stride(from: 0, to: alphabet.count, by: 40).map {
    alphabet[$0...].prefix(40).flatMap { [$0, "q"] }
  }

  static func scalars(_ random: inout FixedRandom, upTo count: Int) -> [Unicode.Scalar] {
    (0...random.below(count)).map { _ in random.pick(pool) }
  }
}
