/// A word of a text in an unknown encoding.
struct LegacyWord {
  /// What it says as UTF-8.
  let written: [Unicode.Scalar]
  /// The bytes of the old encoding; nil where the word can't have been one.
  let bytes: [UInt8]?
  let isASCII: Bool
  /// Whether it is a Vietnamese syllable as it stands.
  let isVietnamese: Bool

  /// The longest word that is looked at.
  static let maximumBytes = 64

  init(_ piece: ArraySlice<UInt8>, isUTF8: Bool) {
    let word = Array(piece)
    isASCII = word.allSatisfy { $0 < 0x80 }
    written = Array(String(decoding: word, as: UTF8.self).unicodeScalars)
    if word.count > Self.maximumBytes {
      bytes = nil
    } else if isUTF8 {
      let values = written.compactMap(CodeTables.windows1252Byte)
      bytes = values.count == written.count ? values : nil
    } else {
      bytes = word
    }
    isVietnamese = (isASCII || isUTF8) && Self.isVietnamese(written)
  }

  /// Whether the scalars are a syllable, with its tone in its place; signs around it don't count.
  static func isVietnamese(_ scalars: [Unicode.Scalar]) -> Bool {
    guard scalars.count <= maximumBytes else { return false }
    let core = scalars.drop(while: isSign).reversed().drop { isSign($0) && !isMarkSign($0) }
      .reversed()
    let letters = core.compactMap { Letter($0) }
    guard letters.count == core.count, let syllable = Syllable(letters) else { return false }
    return syllable.isWellFormed && syllable.isPlacedWell
  }

  static func isSign(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar {
    case "0"..."9", "A"..."Z", "a"..."z": false
    default: scalar.value < 0x80 || (0x2010...0x2027).contains(scalar.value)
    }
  }

  /// A sign that is a mark in VIQR more often than it ends a sentence.
  static func isMarkSign(_ scalar: Unicode.Scalar) -> Bool {
    "~^`'+(".unicodeScalars.contains(scalar)
  }

  /// Whether it may become Vietnamese in an encoding that shows in bytes above 0x7F.
  var mayBeBytes: Bool { !isVietnamese && !isASCII && bytes != nil }

  /// Whether it may become Vietnamese in an encoding of ASCII: none makes a vowel where there is none.
  var mayBeKeys: Bool {
    !isVietnamese && isASCII && bytes?.contains { "aeiouy".utf8.contains($0 | 0x20) } ?? false
  }

  /// The word in the encoding; nil where it can't be in it.
  func read(as encoding: LegacyEncoding) -> [Unicode.Scalar]? { bytes.flatMap(encoding.decoded) }

  /// The word as it would be if it were in the encoding.
  ///
  /// Where nothing in the text speaks against the encoding (`whollyLegacy`), words that are Vietnamese
  /// either way (`Thò`, VNI for `Thị`) are read in it, too.
  func converted(from encoding: LegacyEncoding, whollyLegacy: Bool) -> [Unicode.Scalar] {
    guard isASCII != encoding.isBytes, let read = read(as: encoding) else { return written }
    if isVietnamese {
      return whollyLegacy && encoding.isBytes && Self.isVietnamese(read) ? read : written
    }
    return encoding.isBytes || Self.isVietnamese(read) ? read : written
  }
}

/// Cutting a text into words.
extension LegacyWord {
  /// Signs between words that mean nothing in any of the encodings.
  static func isSeparator(_ byte: UInt8) -> Bool {
    switch byte {
    case 0...0x20, UInt8(ascii: ","), UInt8(ascii: ";"), UInt8(ascii: ":"), UInt8(ascii: "/"),
      UInt8(ascii: "\""), UInt8(ascii: "-"), UInt8(ascii: "!"), UInt8(ascii: "|"):
      true
    default: false
    }
  }

  /// The text's words and what is between them, in turn.
  static func pieces(of text: ArraySlice<UInt8>) -> [ArraySlice<UInt8>] {
    var pieces: [ArraySlice<UInt8>] = []
    var start = text.startIndex
    while start < text.endIndex {
      let kind = isSeparator(text[start])
      let end = text[start...].firstIndex { isSeparator($0) != kind } ?? text.endIndex
      pieces.append(text[start..<end])
      start = end
    }
    return pieces
  }

  static func words(of text: ArraySlice<UInt8>, isUTF8: Bool) -> [LegacyWord] {
    pieces(of: text).filter { $0.first.map { !isSeparator($0) } ?? false }.map {
      LegacyWord($0, isUTF8: isUTF8)
    }
  }
}

/// How well one encoding explains a sample of words.
struct LegacyScore {
  private var (gained, lost, unmoved, accents) = (0, 0, 0, 0)
  private let encoding: LegacyEncoding

  init(_ words: [LegacyWord], _ encoding: LegacyEncoding) {
    self.encoding = encoding
    for word in words where word.isASCII != encoding.isBytes { judge(word) }
  }

  private mutating func judge(_ word: LegacyWord) {
    guard let read = word.read(as: encoding) else {
      if encoding.isBytes && word.isVietnamese { lost += 1 }
      if !word.isVietnamese { unmoved += 1 }
      return
    }
    let isVietnamese = LegacyWord.isVietnamese(read)
    switch (word.isVietnamese, isVietnamese) {
    case (false, true):
      gained += 1
      if read.contains(where: { Letter($0).map { $0.hasQuality || $0.scalar == "đ" } ?? false }) {
        accents += 1
      }
    case (true, false): if encoding.isBytes { lost += 1 }
    case (false, false): unmoved += 1
    case (true, true): break
    }
  }

  var verdict: LegacyVerdict? {
    guard gained > 0 else { return nil }
    // Tones alone are weak evidence in ASCII: `his` would be `hí`.
    if !encoding.isBytes && accents == 0 && gained < 3 { return nil }
    let certainty = [0, 51, 75, 90, 99][min(gained, 4)]
    let confidence = gained * certainty / (gained + 2 * lost + unmoved)
    guard confidence >= 50 else { return nil }
    return LegacyVerdict(encoding: encoding, confidence: confidence, words: gained)
  }
}
