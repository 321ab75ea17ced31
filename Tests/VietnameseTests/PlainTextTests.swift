import TestSupport
import Testing

@testable import Vietnamese

/// What is answered without a close look is what the close look answers.
@Suite struct `A text in passing` {
  /// Sentences of forms, whole and with one character of them changed, dropped or doubled.
  static let texts: [String] = {
    var random = FixedRandom(seed: 21)
    let samples =
      [
        "Chi bộ bản Mẫu, Đảng ủy xã Mẫu", "Số 05-NQ/ĐU ngày 18/01/2022", "T/M CHI BỘ (đã ký)",
        "Quàng Thị Mẫu, sinh năm 1979 – dân tộc Thái", "H'Hen Niê, Y-Bé, Ksor H’Mẫu",
        "“hoà” ‘thuý’",
        "không có", "A1 B2 khoẻ... tóan", "NguyÔn V¨n MÉu", "Nguyeenx Vawn Maaux", "Nguye64n Va8n",
        "Hướng dẫn số 12-HD/BTCTW, ngày 18/01/2022 của Ban Tổ chức Trung ương",
      ] + Alphabet.minorityNames
    let signs = Array(" .,-–'’`^~(+\u{A0}\u{AD}\u{301}ÐéñŠăđơưẢz9&\n".unicodeScalars)
    return samples.flatMap { sample in
      [sample]
        + (0..<60).map { _ in
          var scalars = Array(sample.unicodeScalars)
          for _ in 0...random.below(3) {
            let place = random.below(scalars.count)
            switch random.below(3) {
            case 0: scalars[place] = random.pick(signs)
            case 1: scalars.insert(random.pick(signs), at: place)
            default: if scalars.count > 1 { scalars.remove(at: place) }
            }
          }
          return String(decoding: utf8(scalars), as: UTF8.self)
        }
    }
  }()

  @Test func `has the verdict of all encodings tried on all words`() throws {
    var verdicts = 0
    for text in try Samples.filled(Self.texts) {
      let composed = try ComposedText(text)
      let words = LegacyWord.words(of: composed.bytes[...], isUTF8: true)
      var best: LegacyVerdict?
      for encoding in LegacyEncoding.allCases {
        guard let verdict = LegacyScore(words, encoding).verdict,
          verdict.confidence > best?.confidence ?? 0
        else { continue }
        best = verdict
      }
      #expect(LegacyText(composed).verdict() == best, "\(text)")
      verdicts += best == nil ? 0 : 1
    }
    #expect((50...700).contains(verdicts), "\(verdicts)")
  }

  /// A sign that isn't plain sends the same text the long way.
  @Test func `has the comparison form that the library makes`() throws {
    for text in try Samples.filled(Self.texts.filter { ComposedText.isPlain($0) }) {
      let short = try ComposedText(text)
      let long = try ComposedText("① " + text)
      #expect(short.isPlain && !long.isPlain)
      let form = try short.comparisonForm()
      let expected = form.isEmpty ? "①" : "① " + form
      #expect(try long.comparisonForm().utf8.elementsEqual(expected.utf8), "\(text)")
    }
  }

  /// One look at all texts, which remembers syllables of the ones before.
  @Test func `passes at first look only where the close look finds nothing`() throws {
    var (look, passed) = (FirstLook(), 0)
    for text in try Samples.filled(Self.texts) where look.isSurelyVietnamese(text.utf8.span) {
      passed += 1
      let composed = try ComposedText(text)
      #expect(composed.wasComposed && composed.isPlain, "\(text)")
      #expect(composed.lookAlikes(in: .text).isEmpty, "\(text)")
      let words = LegacyWord.words(of: composed.bytes[...], isUTF8: true)
      for encoding in LegacyEncoding.allCases {
        #expect(LegacyScore(words, encoding).verdict == nil, "\(text)")
      }
    }
    #expect(passed > 50 && passed < Self.texts.count - 50, "\(passed)")
  }

  @Test(arguments: [
    ("Chi bộ bản Mẫu", true), ("nghiêng nghiêng", true), ("B2 bis", false), ("Số 05-NQ/ĐU", true),
    ("12-HD/BTCTW", true), ("khoẻ, khỏe; hoà – hòa", false), ("khoẻ, khỏe; hoà, hòa", true),
    ("nghiêngg", false), ("Nguyeenx", false), ("Ðảng", false), ("a\u{301}", false), ("–", false),
    ("", true),
  ])
  func `passes at first look where it is Vietnamese word by word`(text: String, passes: Bool) {
    var look = FirstLook()
    for _ in 0..<2 { #expect(look.isSurelyVietnamese(text.utf8.span) == passes) }
  }

  @Test func `has no look-alike where it is plain`() throws {
    for scalar in RandomText.alphabet where ComposedText.isPlain(String(scalar)) {
      #expect(LookAlikeTable.kind(of: scalar, after: "d") == nil)
    }
  }
}
