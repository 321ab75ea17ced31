/// A way in which Vietnamese was written before Unicode, or in which Unicode comes out broken.
package enum LegacyEncoding: String, CaseIterable, Sendable {
  /// TCVN 5712:1993, as the `.VnTime` fonts show it (ABC): one byte a letter.
  case tcvn3
  /// VNI for Windows (the `VNI-Times` fonts): a letter and a byte for its marks.
  case vni
  /// Windows code page 1258: a letter, then its tone as a byte of its own.
  case windows1258
  /// VISCII (RFC 1456); its six capitals among the control characters are not known here.
  case viscii
  /// UTF-8 that was read as Windows-1252 and written as UTF-8 again: `Nguyá»…n`.
  case doubleUTF8
  /// Marks as ASCII signs after the letter (RFC 1456): `Nguye^~n`.
  case viqr
  /// Keys of the VNI typing method that stayed in the text: `Nguye64n`.
  case vniKeys
  /// Keys of the Telex typing method that stayed in the text: `Nguyeenx`.
  case telex

  /// Whether the encoding shows in bytes above 0x7F; the others are written in ASCII.
  var isBytes: Bool {
    switch self {
    case .tcvn3, .vni, .windows1258, .viscii, .doubleUTF8: true
    case .viqr, .vniKeys, .telex: false
    }
  }

  /// What the word's bytes say in this encoding, or nil where they say nothing.
  func decoded(_ word: [UInt8]) -> [Unicode.Scalar]? {
    switch self {
    case .tcvn3: CodeTables.decoded(word, CodeTables.tcvn3).map(Self.joined).map(Self.withCapitals)
    case .viscii: CodeTables.decoded(word, CodeTables.viscii)
    case .windows1258: CodeTables.decoded(word, CodeTables.windows1258).map(Self.joined)
    case .vni: VNIText.decoded(word)
    case .doubleUTF8: Self.utf8(word).map(Self.joined)
    case .viqr: TypedText.viqr(word)
    case .vniKeys: TypedText.vni(word)
    case .telex: TypedText.telex(word)
    }
  }

  /// ABC has fonts of capitals: the codes of small letters between capitals mean capitals.
  private static func withCapitals(_ word: [Unicode.Scalar]) -> [Unicode.Scalar] {
    let ascii = word.filter { $0.value < 0x80 && $0.properties.isAlphabetic }
    guard ascii.count > 1, ascii.allSatisfy(\.properties.isUppercase) else { return word }
    return word.map { scalar in
      Letter(scalar).map { Letter(rank: $0.rank, tone: $0.tone, isCapital: true).scalar } ?? scalar
    }
  }

  /// Puts tones that follow a vowel onto it.
  private static func joined(_ word: [Unicode.Scalar]) -> [Unicode.Scalar] {
    var joined: [Unicode.Scalar] = []
    for scalar in word {
      if let tone = Tone(mark: scalar), let last = joined.last, let vowel = Letter(last),
        vowel.isVowel, vowel.tone == .level
      {
        joined[joined.count - 1] =
          Letter(rank: vowel.rank, tone: tone, isCapital: vowel.isCapital).scalar
      } else {
        joined.append(scalar)
      }
    }
    return joined
  }

  private static func utf8(_ word: [UInt8]) -> [Unicode.Scalar]? {
    var (scalars, offset) = ([Unicode.Scalar](), 0)
    while offset < word.count {
      guard let (scalar, length) = UTF8Sequence.read(word, at: offset) else { return nil }
      scalars.append(scalar)
      offset += length
    }
    return scalars
  }
}
