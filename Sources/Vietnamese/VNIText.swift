/// VNI for Windows: a byte after the letter says its marks; đ, ơ, ư and i have bytes of their own.
enum VNIText {
  static func decoded(_ word: [UInt8]) -> [Unicode.Scalar]? {
    var scalars: [Unicode.Scalar] = []
    var base: Unicode.Scalar?
    for byte in word {
      if let vowel = base, let whole = marked(vowel, by: byte) {
        scalars[scalars.count - 1] = whole
        base = nil
        continue
      }
      guard let scalar = byte < 0x80 ? Unicode.Scalar(byte) : letters[byte] else { return nil }
      scalars.append(scalar)
      base = scalar
    }
    return scalars
  }

  /// Bytes that are letters by themselves.
  private static let letters: [UInt8: Unicode.Scalar] = [
    0xF1: "đ", 0xD1: "Đ", 0xF4: "ơ", 0xD4: "Ơ", 0xF6: "ư", 0xD6: "Ư", 0xEE: "ỵ", 0xCE: "Ỵ",
    0xED: "í", 0xCD: "Í", 0xEC: "ì", 0xCC: "Ì", 0xE6: "ỉ", 0xC6: "Ỉ", 0xF3: "ĩ", 0xD3: "Ĩ",
    0xF2: "ị", 0xD2: "Ị",
  ]

  /// What each mark byte (in its small form) does: the letter under the tone, and the tone.
  private static let marks: [UInt8: (Accent, Tone)] = [
    0xF9: (.none, .acute), 0xF8: (.none, .grave), 0xFB: (.none, .hook), 0xF5: (.none, .tilde),
    0xEF: (.none, .dot),
    0xE2: (.circumflex, .level), 0xE1: (.circumflex, .acute), 0xE0: (.circumflex, .grave),
    0xE5: (.circumflex, .hook), 0xE3: (.circumflex, .tilde), 0xE4: (.circumflex, .dot),
    0xEA: (.breve, .level), 0xE9: (.breve, .acute), 0xE8: (.breve, .grave), 0xFA: (.breve, .hook),
    0xFC: (.breve, .tilde), 0xEB: (.breve, .dot),
  ]

  private static func marked(_ vowel: Unicode.Scalar, by byte: UInt8) -> Unicode.Scalar? {
    guard byte >= 0xC0, let (accent, tone) = marks[byte | 0x20],
      let letter = Letter(vowel), letter.isVowel, letter.tone == .level
    else { return nil }
    return accent.on(letter).map {
      Letter(rank: $0.rank, tone: tone, isCapital: letter.isCapital).scalar
    }
  }
}

/// The marks that make another letter of a vowel.
enum Accent {
  case none, circumflex, breve, horn

  /// The letter under the mark; nil where Vietnamese has none.
  func on(_ letter: Letter) -> Letter? {
    if self == .none { return letter }
    let pairs: [Unicode.Scalar: Unicode.Scalar] =
      switch self {
      case .none: [:]
      case .circumflex: ["a": "â", "e": "ê", "o": "ô"]
      case .breve: ["a": "ă"]
      case .horn: ["o": "ơ", "u": "ư"]
      }
    guard let marked = pairs[Letter.alphabet[Int(letter.rank)]],
      let rank = Letter.alphabet.firstIndex(of: marked)
    else { return nil }
    return Letter(rank: UInt8(rank), tone: letter.tone, isCapital: letter.isCapital)
  }
}
