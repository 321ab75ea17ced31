/// The parts of one written Vietnamese syllable: an initial, a rhyme, at most one tone.
///
/// `qu` and `gi` are initials: the tone never stands on their second letter (`quả`, `già`), but where
/// nothing else carries it (`gì`).
struct Syllable {
  let letters: [Letter]
  let tone: Tone
  /// Where the vowels that can carry the tone stand.
  let nucleus: Range<Int>
  /// Whether initial, rhyme and tone go together in Vietnamese.
  ///
  /// False for a rhyme that Vietnamese doesn't have, for `ci`, `ke` written `ce`, and for a tone
  /// that can't stand before `c`, `ch`, `p`, `t`.
  let isWellFormed: Bool

  /// The longest syllable, `nghiêng`, has seven letters.
  static let maximumLetters = 7

  /// Reads a word; nil for one with two tones, without a vowel, or with vowels in two places.
  init?(_ letters: [Letter]) {
    guard letters.count <= Self.maximumLetters,
      let first = letters.firstIndex(where: \.isVowel)
    else { return nil }
    let toned = letters.firstIndex { $0.tone != .level }
    if let toned {
      guard letters[(toned + 1)...].allSatisfy({ $0.tone == .level }) else { return nil }
    }
    var start = first
    if Self.hasInitialOfTwo(letters, vowelAt: first) { start += 1 }
    let end = letters[start...].firstIndex { !$0.isVowel } ?? letters.count
    guard start < end, !letters[end...].contains(where: \.isVowel) else { return nil }
    self.letters = letters
    tone = toned.map { letters[$0].tone } ?? .level
    nucleus = start..<end
    isWellFormed =
      Self.isInitial(letters[..<start], before: letters[start])
      && Self.isRhyme(letters, from: start)
      && (tone == .level || tone == .acute || tone == .dot || !Self.isStop(letters[end...]))
  }

  /// Whether the first vowel belongs to the initial: `qu`, and `gi` where a vowel follows.
  private static func hasInitialOfTwo(_ letters: [Letter], vowelAt first: Int) -> Bool {
    guard first == 1, letters.count > 2, letters[2].isVowel else { return false }
    return switch (letters[0].base, Letter.alphabet[Int(letters[1].rank)]) {
    case (UInt8(ascii: "q"), "u"), (UInt8(ascii: "g"), "i"): true
    default: false
    }
  }

  /// Where the tone belongs.
  ///
  /// On the last of ă â ê ô ơ ư; else on the middle of three vowels and on the second of two before a
  /// consonant. Of two open vowels it is the first but in `oa`, `oe`, `uy`: there the two ways of
  /// placing differ.
  func place(of placement: TonePlacement) -> Int {
    let vowels = letters[nucleus]
    if let marked = vowels.lastIndex(where: \.hasQuality) { return marked }
    let isOpen = nucleus.upperBound == letters.count
    switch vowels.count {
    case 1: return nucleus.lowerBound
    case 2:
      let second = !isOpen || (placement == .new && Self.isGlide(vowels))
      return nucleus.lowerBound + (second ? 1 : 0)
    default: return nucleus.lowerBound + 1
    }
  }

  /// Whether the tone stands where one of the two ways of placing puts it.
  var isPlacedWell: Bool {
    guard let place = letters.firstIndex(where: { $0.tone != .level }) else { return true }
    return TonePlacement.allCases.contains { self.place(of: $0) == place }
  }

  private static func isGlide(_ vowels: ArraySlice<Letter>) -> Bool {
    switch (vowels.first?.base, vowels.last?.base) {
    case (UInt8(ascii: "o"), UInt8(ascii: "a")), (UInt8(ascii: "o"), UInt8(ascii: "e")),
      (UInt8(ascii: "u"), UInt8(ascii: "y")):
      vowels.count == 2
    default: false
    }
  }
}

/// What initials and rhymes Vietnamese has.
extension Syllable {
  private static func isInitial(_ initial: ArraySlice<Letter>, before vowel: Letter) -> Bool {
    guard let code = code(of: initial), initials.contains(code) else { return false }
    let isFront = [UInt8(ascii: "e"), UInt8(ascii: "i")].contains(vowel.base)
    switch code {
    case Self.k: return isFront || vowel.base == UInt8(ascii: "y")
    case Self.c: return !isFront
    case Self.gh, Self.ngh: return isFront
    case Self.g: return vowel.base != UInt8(ascii: "e")
    case Self.ng: return !isFront
    default: return true
    }
  }

  private static func isRhyme(_ letters: [Letter], from start: Int) -> Bool {
    guard let rest = code(of: letters[start...]) else { return false }
    if rhymes.contains(rest) { return true }
    // `giêng` is g + iêng, `quyên` q + uyên.
    guard start == 2, letters[1].isVowel, let whole = code(of: letters[1...]) else { return false }
    return rhymes.contains(whole)
  }

  private static func isStop(_ coda: ArraySlice<Letter>) -> Bool {
    guard let first = coda.first else { return false }
    return "cpt".utf8.contains(first.base)
  }

  private static let k = code("k"), c = code("c"), g = code("g")
  private static let gh = code("gh"), ng = code("ng"), ngh = code("ngh")

  private static let initials = codes(
    "b c ch d đ g gh gi h k kh l m n ng ngh nh p ph qu r s t th tr v x"
  ).union([0])

  private static let rhymes = codes(
    """
    a ac ach ai am an ang anh ao ap at au ay ăc ăm ăn ăng ăp ăt âc âm ân âng âp ât âu ây \
    e ec em en eng eo ep et ê êch êm ên ênh êp êt êu \
    i ia ich iêc iêm iên iêng iêp iêt iêu im in inh ip it iu \
    o oa oac oach oai oam oan oang oanh oao oap oat oay oăc oăm oăn oăng oăt oc oe oen oeo oet oi \
    om on ong ooc oong op ot ô ôc ôi ôm ôn ông ôp ôt ơ ơi ơm ơn ơp ơt \
    u ua uân uâng uât uây uc uê uêch uênh ui um un ung uôc uôi uôm uôn uông uôt uơ up ut \
    uy uya uych uyên uyêt uynh uyt uyu ư ưa ưc ưi ưm ưn ưng ươc ươi ươm ươn ương ươp ươt ươu ưt ưu \
    y yêm yên yêng yêt yêu ynh yt
    """)

  private static func codes(_ words: String) -> Set<UInt64> {
    Set(words.split(separator: " ").map { code(String($0)) })
  }

  private static func code(_ word: String) -> UInt64 {
    code(of: word.unicodeScalars.compactMap { Letter($0) }[...]) ?? 0
  }

  /// The letters without tone and case as one number; nil for more than a syllable has.
  private static func code(of letters: ArraySlice<Letter>) -> UInt64? {
    guard letters.count <= maximumLetters else { return nil }
    return letters.reduce(0) { $0 << 6 | UInt64($1.rank + 1) }
  }
}
