/// A first look at texts, which nearly all pass: one pass over the bytes that makes nothing.
///
/// It remembers syllables that it has seen, as the texts of one dossier share most of theirs.
package struct FirstLook {
  /// Syllables that were found right, each where its code leads.
  private var known = [UInt64](repeating: 0, count: 256)

  package init() {}

  /// Whether a text surely is stored as it looks: ASCII and letters as Vietnamese writes them in
  /// NFC, and no word that an old encoding would explain; false says nothing.
  package mutating func isSurelyVietnamese(_ text: Span<UInt8>) -> Bool {
    passes(text, isPlain: true)
  }

  /// Whether surely no word becomes Vietnamese in an old encoding; false says nothing.
  mutating func findsNothingGained(in text: Span<UInt8>) -> Bool { passes(text, isPlain: false) }

  private mutating func passes(_ text: Span<UInt8>, isPlain: Bool) -> Bool {
    let letters = PassingWord.letters
    var (word, offset) = (PassingWord(), 0)
    while offset < text.count {
      let byte = text[offset]
      if byte < 0x80 {
        offset += 1
        if !LegacyWord.isSeparator(byte) {
          word.append(Unicode.Scalar(byte), letters[Int(byte)])
        } else if word.count > 0 {
          guard passes(word) else { return false }
          word = PassingWord()
        }
      } else {
        guard let (scalar, length) = UTF8Sequence.read(text, at: offset) else { return false }
        let letter = Letter.slot(scalar).map { letters[$0] } ?? 0
        if isPlain, letter == 0 { return false }
        word.append(scalar, letter)
        offset += length
      }
    }
    return passes(word)
  }

  /// No encoding makes a vowel of ASCII where there is none, nor has the letters that Unicode alone
  /// has; and nothing is gained where it is Vietnamese as it stands.
  private mutating func passes(_ word: PassingWord) -> Bool {
    if word.isASCII ? !word.hasVowel : word.isUnicode { return true }
    guard word.code != 0, !word.isForeign, word.count <= LegacyWord.maximumBytes else {
      return false
    }
    let slot = Int(truncatingIfNeeded: (word.code &* 0x9E37_79B9_7F4A_7C15) >> 56)
    if known[slot] == word.code { return true }
    guard let syllable = Syllable(word.letters), syllable.isWellFormed, syllable.isPlacedWell else {
      return false
    }
    known[slot] = word.code
    return true
  }
}

/// A word in passing: signs, the letters of one syllable, signs.
private struct PassingWord {
  private(set) var count = 0
  private(set) var isForeign = false
  private(set) var isASCII = true
  private(set) var hasVowel = false
  /// Whether it has a letter that no old encoding of bytes has.
  private(set) var isUnicode = false
  /// The letters without their case, a byte each; none is 0.
  private(set) var code: UInt64 = 0
  private var hasEnded = false

  /// Each letter's byte by its slot, 0x100 more for a vowel; 0 for what is none.
  static let letters: [UInt16] = {
    var letters = [UInt16](repeating: 0, count: Letter.slots)
    for letter in Letter.all {
      let byte = UInt16(letter.rank) * 6 + UInt16(letter.tone.rawValue) + 1
      letters[Letter.slot(letter.scalar) ?? 0] = byte | (letter.isVowel ? 0x100 : 0)
    }
    return letters
  }()

  /// Takes a scalar, and what ``letters`` say of it.
  @inline(__always)
  mutating func append(_ scalar: Unicode.Scalar, _ letter: UInt16) {
    count += 1
    if scalar.value >= 0x80 { isASCII = false }
    if letter != 0 {
      // No syllable has more than seven letters.
      if hasEnded || code >> 48 != 0 { isForeign = true }
      code = code << 8 | UInt64(letter & 0xFF)
      if letter & 0x100 != 0 { hasVowel = true }
      if scalar.value >= 0x100 { isUnicode = true }
    } else if !LegacyWord.isSign(scalar) {
      isForeign = true
    } else if code != 0 {
      hasEnded = true
      if LegacyWord.isMarkSign(scalar) { isForeign = true }
    }
  }

  /// The letters, small ones.
  var letters: [Letter] {
    (0..<8).reversed().compactMap { place in
      let byte = UInt8(truncatingIfNeeded: code >> (place * 8))
      guard byte > 0 else { return nil }
      let (rank, tone) = (byte - 1).quotientAndRemainder(dividingBy: 6)
      return Letter(rank: rank, tone: Tone(rawValue: tone) ?? .level, isCapital: false)
    }
  }
}
