/// The forms in which texts are compared. Both are for comparing: never shown, never stored as text.
extension ComposedText {
  /// The text for finding: without case, marks, apostrophes; `đ` and what looks like it is `d`.
  ///
  /// Compatibility forms (full width, ligatures) are opened, what can't be seen is left out, hyphens
  /// and white space become single spaces, none at the ends. Folding twice changes nothing.
  ///
  /// - Throws: `libraryFailed` alone, as all that follow.
  package func searchForm() throws(TextError) -> String {
    var folded = Gathering()
    for scalar in scalars {
      if let letter = Letter(scalar) {
        folded.append(letter.base)
      } else if scalar.isApostrophe {
        continue
      } else if scalar.isSpace || scalar.isHyphen {
        folded.appendSpace()
      } else if scalar.value < 0x80 {
        folded.append(UInt8(scalar.value))
      } else if Stroke.isD(scalar) {
        folded.append(UInt8(ascii: "d"))
      } else {
        folded.append(utf8: [scalar].utf8)
      }
    }
    if !folded.isASCII { folded = try Self.bare(folded.bytes) }
    return String(decoding: folded.bytes, as: UTF8.self)
  }

  /// What is left after the library's folding, with the same few letters and spaces seen to.
  private static func bare(_ bytes: [UInt8]) throws(TextError) -> Gathering {
    let mapped = try UnicodeLibrary.map(bytes, .bare)
    var folded = Gathering()
    for scalar in String(decoding: mapped, as: UTF8.self).unicodeScalars {
      if scalar.isSpace || scalar.isHyphen {
        folded.appendSpace()
      } else if scalar.isApostrophe || UnicodeLibrary.isMark(scalar) {
        continue
      } else if let base = withoutStroke(scalar) {
        folded.append(base)
      } else {
        folded.append(utf8: [scalar].utf8)
      }
    }
    return folded
  }

  /// Small letters that look like an ASCII letter with a stroke or a hook, but don't decompose.
  ///
  /// Names of the Central Highlands have `ƀ`.
  private static func withoutStroke(_ scalar: Unicode.Scalar) -> UInt8? {
    switch scalar.value {
    case 0x180, 0x253: UInt8(ascii: "b")
    case 0x111, 0xF0, 0x256, 0x18C: UInt8(ascii: "d")
    case 0x131: UInt8(ascii: "i")
    case 0x142: UInt8(ascii: "l")
    case 0xF8: UInt8(ascii: "o")
    default: nil
    }
  }

  /// The text for telling whether two names are the same name: without case, one way of placing
  /// tones, one apostrophe, one hyphen, single spaces.
  ///
  /// Accents count, and so does `i` for `y`. Marks in a wrong order are put right (`á` with a
  /// circumflex is `ấ`), `Ð` and `Ɖ` count as `Đ`. Doing it twice changes nothing.
  package func comparisonForm() throws(TextError) -> String {
    if isPlain { return plainComparisonForm }
    let plain = scalars.lazy.filter { !$0.isInvisible }.map(Self.likened)
    let folded = try UnicodeLibrary.map(plain.utf8, .caseFolded)
    var output: [Unicode.Scalar] = []
    for scalar in String(decoding: folded, as: UTF8.self).unicodeScalars.lazy.map(Self.likened) {
      if scalar.isSpace {
        if let last = output.last, last != " " { output.append(" ") }
      } else if let last = output.last, let whole = MisorderedMark.letter(last, scalar) {
        output[output.count - 1] = whole.scalar
      } else {
        output.append(scalar)
      }
    }
    if output.last == " " { output.removeLast() }
    let placed = Self.placingTones(output, .new)
    return try ComposedText(composing: placed).string
  }

  /// What the library's folding would leave of a plain text, which needs no library.
  private var plainComparisonForm: String {
    var output: [Unicode.Scalar] = []
    output.reserveCapacity(bytes.count)
    for scalar in scalars {
      if let letter = Letter(scalar) {
        output.append(letter.small.scalar)
      } else if scalar.isSpace {
        if let last = output.last, last != " " { output.append(" ") }
      } else {
        output.append(Self.likened(scalar))
      }
    }
    if output.last == " " { output.removeLast() }
    return String(decoding: Self.placingTones(output, .new).utf8, as: UTF8.self)
  }

  /// One character for all that stand for it.
  static func likened(_ scalar: Unicode.Scalar) -> Unicode.Scalar {
    if scalar.isApostrophe { return "'" }
    if scalar.isHyphen { return "-" }
    if scalar.isSpace { return " " }
    return Stroke.meant(by: scalar) ?? scalar
  }
}

/// A vowel whose tone was typed before its other mark.
enum MisorderedMark {
  /// The letter that was meant by a vowel with its tone, followed by a circumflex, breve or horn.
  static func letter(_ vowel: Unicode.Scalar, _ mark: Unicode.Scalar) -> Letter? {
    guard let written = Letter(vowel), written.tone != .level, !written.hasQuality else {
      return nil
    }
    let meant: Unicode.Scalar? =
      switch (written.base, mark.value) {
      case (UInt8(ascii: "a"), 0x306): "ă"
      case (UInt8(ascii: "a"), 0x302): "â"
      case (UInt8(ascii: "e"), 0x302): "ê"
      case (UInt8(ascii: "o"), 0x302): "ô"
      case (UInt8(ascii: "o"), 0x31B): "ơ"
      case (UInt8(ascii: "u"), 0x31B): "ư"
      default: nil
      }
    guard let meant, let letter = Letter(meant) else { return nil }
    return Letter(rank: letter.rank, tone: written.tone, isCapital: written.isCapital)
  }
}

/// Bytes with single spaces between, none at the ends.
private struct Gathering {
  private(set) var bytes: [UInt8] = []
  private(set) var isASCII = true
  private var owesSpace = false

  mutating func append(_ byte: UInt8) {
    paySpace()
    bytes.append(byte | (byte >= 0x41 && byte <= 0x5A ? 0x20 : 0))
  }

  mutating func append(utf8 more: [UInt8]) {
    paySpace()
    isASCII = false
    bytes += more
  }

  mutating func appendSpace() { owesSpace = !bytes.isEmpty }

  private mutating func paySpace() {
    if owesSpace { bytes.append(0x20) }
    owesSpace = false
  }
}
