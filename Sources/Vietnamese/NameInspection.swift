/// What is unusual in a name, word by word.
struct NameInspection {
  private(set) var warnings: [NameWarning] = []

  init(_ text: ComposedText, _ words: [ComposedText]) {
    let all = words.flatMap { Array($0.scalars) }
    let isShouted =
      all.count { $0.properties.isUppercase } > 1 && !all.contains { $0.properties.isLowercase }
    if !text.wasComposed { add(.notComposed) }
    if text.bytes != Array(words.map(\.bytes).joined(separator: [0x20])) { add(.unusualSpace) }
    if isShouted { add(.allCapitals) }
    if words.count == 1 { add(.oneWord) }
    if LegacyText(text).verdict() != nil { add(.legacyEncoding) }
    for (index, word) in words.enumerated() {
      let scalars = Array(word.scalars)
      inspectCase(scalars, index, isShouted: isShouted)
      inspectSigns(scalars, index)
      if !word.lookAlikes(in: .name, limit: 1).isEmpty { add(.lookAlike, index) }
    }
  }

  private mutating func add(_ code: NameWarning.Code, _ word: Int? = nil) {
    warnings.append(NameWarning(code, word: word))
  }

  private mutating func inspectCase(_ word: [Unicode.Scalar], _ index: Int, isShouted: Bool) {
    if let first = word.first(where: { $0.properties.isAlphabetic }), first.properties.isLowercase {
      add(.noInitialCapital, index)
    }
    guard !isShouted else { return }
    let follows = zip(word, word.dropFirst()).contains { before, after in
      before.properties.isAlphabetic && after.properties.isUppercase
    }
    if follows { add(.capitalInside, index) }
  }

  private mutating func inspectSigns(_ word: [Unicode.Scalar], _ index: Int) {
    if word.contains(where: { $0.properties.numericType != nil }) { add(.digit, index) }
    if word.contains(where: Self.isStrange) { add(.strangeCharacter, index) }
    let isSign = word.map { $0.isApostrophe || $0.isHyphen }
    let isDoubled = zip(isSign, isSign.dropFirst()).contains { $0 && $1 }
    if isSign.last == true || isSign.first == true || isDoubled { add(.danglingSign, index) }
  }

  private static func isStrange(_ scalar: Unicode.Scalar) -> Bool {
    !(scalar.properties.isAlphabetic || scalar.properties.numericType != nil
      || UnicodeLibrary.isMark(scalar) || scalar.isApostrophe || scalar.isHyphen
      || scalar.isInvisible)
  }
}
