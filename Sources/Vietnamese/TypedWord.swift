/// A word as it grows key by key.
struct TypedWord {
  private var letters: [Letter] = []
  private(set) var isChanged = false

  var scalars: [Unicode.Scalar] { letters.map(\.scalar) }
  var hasVowel: Bool { letters.contains(where: \.isVowel) }

  /// The word with its tone where it belongs.
  var placed: [Unicode.Scalar] { ComposedText.placingTones(scalars, .old) }

  /// Adds a letter; false for anything else, and for more letters than syllables have.
  mutating func append(_ byte: UInt8, joinsD: Bool) -> Bool {
    guard let letter = Letter(Unicode.Scalar(byte)), letters.count <= Syllable.maximumLetters else {
      return false
    }
    if joinsD, byte | 0x20 == UInt8(ascii: "d"), strikeD(onlyLast: true) { return true }
    letters.append(letter)
    return true
  }

  /// Puts the stroke to a `d` at the word's beginning.
  mutating func strikeD(onlyLast: Bool = false) -> Bool {
    guard let first = letters.first, first.scalar == "d" || first.scalar == "D",
      !onlyLast || letters.count == 1, let letter = Letter(first.isCapital ? "Đ" : "đ")
    else { return false }
    letters[0] = letter
    isChanged = true
    return true
  }

  /// Puts a mark to the last letter.
  mutating func mark(_ accent: Accent) -> Bool {
    guard let last = letters.indices.last else { return false }
    return mark(accent, at: last)
  }

  /// Puts a mark to the last vowel that can bear it; a horn to both of `uo`.
  mutating func markAnywhere(_ accent: Accent) -> Bool {
    for index in letters.indices.reversed() where mark(accent, at: index) {
      if accent == .horn, letters[index].base == UInt8(ascii: "o"), index > 0,
        letters[index - 1].base == UInt8(ascii: "u"), index < 2 || letters[index - 2].base != 0x71
      {
        _ = mark(.horn, at: index - 1)
      }
      return true
    }
    return false
  }

  private mutating func mark(_ accent: Accent, at index: Int) -> Bool {
    guard letters[index].isVowel, let marked = accent.on(letters[index]) else { return false }
    letters[index] = marked
    isChanged = true
    return true
  }

  /// Telex: a vowel typed again, at once or at the word's end, makes the circumflex.
  mutating func doubles(_ key: UInt8) -> Bool {
    guard let index = letters.lastIndex(where: { $0.base == key && !$0.hasQuality }) else {
      return false
    }
    return mark(.circumflex, at: index)
  }

  /// Puts the tone to the last letter.
  mutating func tone(_ tone: Tone) -> Bool {
    guard let last = letters.indices.last, letters[last].isVowel, letters[last].tone == .level
    else { return false }
    letters[last].tone = tone
    isChanged = true
    return true
  }

  /// Puts the tone to a vowel, wherever: `placed` moves it.
  mutating func toneAnywhere(_ tone: Tone) -> Bool {
    guard let index = letters.lastIndex(where: \.isVowel),
      letters.allSatisfy({ $0.tone == .level })
    else { return false }
    letters[index].tone = tone
    isChanged = true
    return true
  }
}
