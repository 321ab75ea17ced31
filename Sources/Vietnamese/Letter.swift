/// A letter as Vietnamese writes it: of the alphabet, with a tone, small or capital.
///
/// `f`, `j`, `w`, `z` count as letters: names of minorities and foreign names have them.
package struct Letter: Hashable, Sendable {
  /// The letter's place in `alphabet`.
  package let rank: UInt8
  package var tone: Tone
  package let isCapital: Bool

  /// The alphabet in CLDR's order for Vietnamese.
  package static let alphabet = Array("aăâbcdđeêfghijklmnoôơpqrstuưvwxyz".unicodeScalars)

  /// What stands for each letter of the alphabet where marks don't count.
  static let bases = Array("aaabcddeefghijklmnooopqrstuuvwxyz".utf8)

  /// Each vowel with its tones, in the order of `Tone`; small letters, then capitals.
  private static let vowels = [
    "aàảãáạ", "ăằẳẵắặ", "âầẩẫấậ", "eèẻẽéẹ", "êềểễếệ", "iìỉĩíị",
    "oòỏõóọ", "ôồổỗốộ", "ơờởỡớợ", "uùủũúụ", "ưừửữứự", "yỳỷỹýỵ",
    "AÀẢÃÁẠ", "ĂẰẲẴẮẶ", "ÂẦẨẪẤẬ", "EÈẺẼÉẸ", "ÊỀỂỄẾỆ", "IÌỈĨÍỊ",
    "OÒỎÕÓỌ", "ÔỒỔỖỐỘ", "ƠỜỞỠỚỢ", "UÙỦŨÚỤ", "ƯỪỬỮỨỰ", "YỲỶỸÝỴ",
  ]

  private static let consonants = ["bcdđfghjklmnpqrstvwxz", "BCDĐFGHJKLMNPQRSTVWXZ"]

  /// Every letter by its scalar's value; scalars of two blocks, the second moved down to the first.
  private static let table: [Letter?] = {
    var table = [Letter?](repeating: nil, count: slots)
    for letter in all { table[slot(letter.scalar) ?? 0] = letter }
    return table
  }()

  /// The scalar of each letter, by rank, tone and case.
  private static let scalars: [Unicode.Scalar] = {
    var scalars = [Unicode.Scalar](repeating: "\0", count: alphabet.count * 12)
    for text in vowels + consonants.flatMap({ $0.map(String.init) }) {
      let tones = Array(text.unicodeScalars)
      guard let first = tones.first else { continue }
      let small = Unicode.Scalar(first.properties.lowercaseMapping) ?? first
      guard let rank = alphabet.firstIndex(of: small) else { continue }
      for (tone, scalar) in tones.enumerated() {
        scalars[rank * 12 + tone * 2 + (small == first ? 0 : 1)] = scalar
      }
    }
    return scalars
  }()

  /// Every letter that can be written: 12 vowels in 6 tones and 21 consonants, in both cases.
  package static let all: [Letter] = alphabet.indices.flatMap { rank in
    Tone.allCases.flatMap { tone in
      [false, true].map { Letter(rank: UInt8(rank), tone: tone, isCapital: $0) }
    }
  }.filter { $0.scalar != "\0" }

  init(rank: UInt8, tone: Tone, isCapital: Bool) {
    self.rank = rank
    self.tone = tone
    self.isCapital = isCapital
  }

  /// The letter that a scalar of NFC text is; nil for all else, other languages' letters among it.
  package init?(_ scalar: Unicode.Scalar) {
    guard let slot = Self.slot(scalar), let letter = Self.table[slot] else { return nil }
    self = letter
  }

  /// How many slots there are.
  static let slots = 0x200 + 0x60

  /// Where tables have what they say of a scalar; nil for one that is surely no letter.
  static func slot(_ scalar: Unicode.Scalar) -> Int? {
    switch scalar.value {
    case 0..<0x200: Int(scalar.value)
    case 0x1EA0..<0x1F00: Int(scalar.value) - 0x1EA0 + 0x200
    default: nil
    }
  }

  /// The letter as NFC writes it.
  package var scalar: Unicode.Scalar {
    Self.scalars[Int(rank) * 12 + Int(tone.rawValue) * 2 + (isCapital ? 1 : 0)]
  }

  /// The same letter, not as a capital.
  var small: Letter { isCapital ? Letter(rank: rank, tone: tone, isCapital: false) : self }

  /// The small ASCII letter that is left without marks: `d` for `Đ`, `o` for `Ở`.
  package var base: UInt8 { Self.bases[Int(rank)] }

  /// Whether a tone can stand on it.
  package var isVowel: Bool { Self.vowelRanks & (1 << UInt64(rank)) != 0 }

  /// Whether it is one of ă â ê ô ơ ư, which draw the tone to themselves.
  var hasQuality: Bool { isVowel && Self.alphabet[Int(rank)].value >= 0x80 }

  private static let vowelRanks: UInt64 = "aăâeêioôơuưy".unicodeScalars.reduce(0) {
    $0 | 1 << UInt64(alphabet.firstIndex(of: $1) ?? 0)
  }
}
