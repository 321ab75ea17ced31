/// What the judge of old encodings found.
package struct LegacyVerdict: Hashable, Sendable {
  package let encoding: LegacyEncoding
  /// 50 to 99: the share of words that say so among those that could, less where few could.
  ///
  /// Below 50 there is no verdict; the most are 51 for one word, 75 for two, 90 for three.
  package let confidence: Int
  /// How many words become Vietnamese when read in this encoding, and weren't before.
  package let words: Int
}

/// A text that may be in an old encoding.
///
/// Either the bytes as the old program wrote them, or what has become of them since: Unicode with
/// `NguyÔn` for `Nguyễn`, byte for letter. The judge reads words in each encoding and asks whether
/// they are Vietnamese syllables then and were none before. It advises; nothing is converted unless
/// somebody asks for it.
package struct LegacyText: Sendable {
  /// How many bytes the judge looks at.
  package static let sampleSize = 1 << 16

  private let text: [UInt8]
  private let isUTF8: Bool

  /// Takes bytes in whatever encoding.
  ///
  /// - Throws: `tooLong`.
  package init(_ bytes: [UInt8], limits: TextLimits = .text) throws(TextError) {
    guard bytes.count <= limits.bytes else { throw TextError(.tooLong, limit: limits.bytes) }
    text = bytes
    isUTF8 = String(validating: bytes, as: UTF8.self) != nil
  }

  /// Takes a text that was checked.
  package init(_ text: ComposedText) {
    self.text = text.bytes
    isUTF8 = true
  }

  /// Whether a word of the text may become Vietnamese in any of the encodings; false is certain.
  private var mayBeGained: Bool {
    let sample = text.prefix(Self.sampleSize)
    if !isUTF8, sample.contains(where: { $0 >= 0x80 }) { return true }
    var look = FirstLook()
    return !look.findsNothingGained(in: sample.span)
  }

  /// The encoding that explains the text best; nil where it is no worse as it stands.
  package func verdict() -> LegacyVerdict? {
    // Most texts are Vietnamese as they stand, word by word: nothing explains them better.
    guard mayBeGained else { return nil }
    let words = LegacyWord.words(of: text.prefix(Self.sampleSize), isUTF8: isUTF8)
    let (bytes, keys) = (words.contains(where: \.mayBeBytes), words.contains(where: \.mayBeKeys))
    var best: LegacyVerdict?
    for encoding in LegacyEncoding.allCases where encoding.isBytes ? bytes : keys {
      if let verdict = LegacyScore(words, encoding).verdict,
        verdict.confidence > best?.confidence ?? 0
      {
        best = verdict
      }
    }
    return best
  }

  /// The text as it would be if it were in `encoding`: a suggestion for a person to look at.
  ///
  /// Words that say nothing in the encoding stay; so do words that are Vietnamese as they stand, unless
  /// all of the text can be in the encoding. Bytes that are in no encoding at all become U+FFFD.
  ///
  /// - Throws: `libraryFailed` alone.
  package func suggestion(from encoding: LegacyEncoding) throws(TextError) -> String {
    let pieces = LegacyWord.pieces(of: text[...])
    let words = pieces.map { $0.first.map(LegacyWord.isSeparator) == false }
    let isWhole = !zip(pieces, words).contains { piece, isWord in
      isWord && LegacyWord(piece, isUTF8: isUTF8).bytes == nil
    }
    var output: [Unicode.Scalar] = []
    for (piece, isWord) in zip(pieces, words) {
      if isWord {
        let word = LegacyWord(piece, isUTF8: isUTF8)
        output += word.converted(from: encoding, whollyLegacy: isWhole)
      } else {
        output += piece.map { Unicode.Scalar($0) }
      }
    }
    return try ComposedText(composing: output).string
  }
}
