/// The two ways of placing the tone in an open `oa`, `oe`, `uy`.
///
/// Everywhere else there is one place; a tone elsewhere (`qúy`, `tóan`) is moved there by both.
package enum TonePlacement: String, CaseIterable, Sendable {
  /// `hòa`, `khỏe`, `thúy`, `ủy`.
  case old
  /// `hoà`, `khoẻ`, `thuý`, `uỷ`.
  case new
}

extension ComposedText {
  /// The text with each tone where `placement` puts it.
  ///
  /// Words that can't be a Vietnamese syllable stay as they are: names of minorities, foreign words,
  /// words with two tones.
  package func tonesPlaced(_ placement: TonePlacement) -> ComposedText {
    let placed = Self.placingTones(scalars, placement)
    return ComposedText(inert: placed.utf8, from: self)
  }

  /// Only letters that are inert change places with their own kind: NFC stays NFC.
  private init(inert bytes: [UInt8], from text: ComposedText) {
    self.bytes = bytes
    wasComposed = text.wasComposed
    isPlain = text.isPlain
  }

  static func placingTones(
    _ scalars: some Sequence<Unicode.Scalar>, _ placement: TonePlacement
  ) -> [Unicode.Scalar] {
    var output: [Unicode.Scalar] = []
    var (word, isForeign) = ([Letter](), false)
    func endWord() {
      if !isForeign, Self.placeTone(in: &word, placement) {
        output.replaceSubrange((output.count - word.count)..., with: word.map(\.scalar))
      }
      word.removeAll(keepingCapacity: true)
    }
    for scalar in scalars {
      if let letter = Letter(scalar) {
        word.append(letter)
      } else {
        let joins =
          scalar.value >= 0x80
          && (scalar.properties.isAlphabetic || UnicodeLibrary.isMark(scalar))
        if joins { isForeign = true }
        endWord()
        isForeign = joins
      }
      output.append(scalar)
    }
    endWord()
    return output
  }

  /// Moves the word's tone; false where it stays.
  private static func placeTone(in word: inout [Letter], _ placement: TonePlacement) -> Bool {
    // Most words have no tone, or one vowel that can bear it.
    guard word.contains(where: { $0.tone != .level }), word.count(where: \.isVowel) > 1,
      let syllable = Syllable(word), syllable.isWellFormed
    else { return false }
    let place = syllable.place(of: placement)
    guard word[place].tone == .level else { return false }
    for index in word.indices { word[index].tone = index == place ? syllable.tone : .level }
    return true
  }
}
