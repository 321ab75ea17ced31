/// Words in which the keys of a typing method stayed instead of the letters they stand for.
///
/// Each reading answers nil where the word has none of its keys, so that plain words stay plain.
enum TypedText {
  /// RFC 1456: `^` circumflex, `(` breve, `+` horn, then `` ` `` `?` `~` `'` `.` the tone; `dd` is đ.
  ///
  /// A `?` or `.` after a plain syllable is taken for punctuation: `chu?` stays.
  static func viqr(_ word: [UInt8]) -> [Unicode.Scalar]? {
    var typed = TypedWord()
    for byte in word {
      switch byte {
      case UInt8(ascii: "^") where typed.mark(.circumflex): continue
      case UInt8(ascii: "("), UInt8(ascii: "+"):
        if typed.mark(byte == UInt8(ascii: "(") ? .breve : .horn) { continue }
      default: break
      }
      if let tone = viqrTones[byte], typed.tone(tone) { continue }
      guard typed.append(byte, joinsD: true) else { return nil }
    }
    return typed.isChanged ? typed.scalars : nil
  }

  private static let viqrTones: [UInt8: Tone] = [
    UInt8(ascii: "`"): .grave, UInt8(ascii: "?"): .hook, UInt8(ascii: "~"): .tilde,
    UInt8(ascii: "'"): .acute, UInt8(ascii: "."): .dot,
  ]

  /// Digits: 1–5 tones, 6 circumflex, 7 horn, 8 breve, 9 the stroke of đ.
  static func vni(_ word: [UInt8]) -> [Unicode.Scalar]? {
    var typed = TypedWord()
    for byte in word {
      let isTaken: Bool =
        switch byte {
        case UInt8(ascii: "1")...UInt8(ascii: "5"):
          typed.toneAnywhere(vniTones[Int(byte - UInt8(ascii: "1"))])
        case UInt8(ascii: "6"): typed.markAnywhere(.circumflex)
        case UInt8(ascii: "7"): typed.markAnywhere(.horn)
        case UInt8(ascii: "8"): typed.markAnywhere(.breve)
        case UInt8(ascii: "9"): typed.strikeD()
        default: typed.append(byte, joinsD: false)
        }
      guard isTaken else { return nil }
    }
    return typed.isChanged ? typed.placed : nil
  }

  private static let vniTones: [Tone] = [.acute, .grave, .hook, .tilde, .dot]

  /// Letters: `aa ee oo` circumflex, `w` breve or horn, `dd` đ; `f r x s j` the tone.
  static func telex(_ word: [UInt8]) -> [Unicode.Scalar]? {
    var typed = TypedWord()
    for byte in word {
      let key = byte | 0x20
      if typed.hasVowel {
        if let tone = telexTones[key], typed.toneAnywhere(tone) { continue }
        if key == UInt8(ascii: "w"), typed.markAnywhere(.horn) || typed.markAnywhere(.breve) {
          continue
        }
        if "aeo".utf8.contains(key), typed.doubles(key) { continue }
      }
      guard typed.append(byte, joinsD: true) else { return nil }
    }
    return typed.isChanged ? typed.placed : nil
  }

  private static let telexTones: [UInt8: Tone] = [
    UInt8(ascii: "f"): .grave, UInt8(ascii: "r"): .hook, UInt8(ascii: "x"): .tilde,
    UInt8(ascii: "s"): .acute, UInt8(ascii: "j"): .dot,
  ]
}
