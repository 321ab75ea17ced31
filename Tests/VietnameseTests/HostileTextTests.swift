import TestSupport
import Testing
import Vietnamese

@Suite struct `Hostile text` {
  @Test(
    arguments: [
      ([0x61, 0xFF], 1), ([0xC0, 0x80], 0), ([0xE0, 0x80, 0x80], 0), ([0xED, 0xA0, 0x80], 0),
      ([0xF4, 0x90, 0x80, 0x80], 0), ([0xF0, 0x80, 0x80, 0x80], 0), ([0x61, 0x62, 0xC3], 2),
      ([0x80], 0), ([0xE1, 0xBA], 0), ([0xC3, 0xA0, 0xE1, 0xBA, 0x41], 2),
      ([0xF5, 0x80, 0x80, 0x80], 0),
      ([0xF1, 0x80, 0x80], 0), ([0xFE], 0), ([0xC1, 0xBF], 0),
    ] as [([UInt8], Int)])
  func `that is no UTF-8 is refused with its place`(bytes: [UInt8], offset: Int) {
    for form in NormalForm.allCases {
      #expect(throws: TextError(.notUTF8, offset: offset)) { try form.bytes(of: bytes) }
    }
    #expect(throws: TextError(.notUTF8, offset: offset)) { try ComposedText(utf8: bytes) }
  }

  @Test func `may have thirty marks on a letter and no more`() throws {
    let marks = String(repeating: "\u{301}", count: 30)
    _ = try ComposedText("a\(marks)b\(marks)")
    #expect(throws: TextError(.tooManyMarks, offset: 61, limit: 30)) {
      try ComposedText("a\(marks)\u{323}")
    }
    let joiners = String(repeating: "\u{34F}", count: 31)
    #expect(throws: TextError(.tooManyMarks, offset: 61, limit: 30)) {
      try ComposedText("a\(joiners)")
    }
  }

  @Test func `may be as long as its limit and no longer`() throws {
    let limits = TextLimits(bytes: 10)
    _ = try ComposedText("0123456789", limits: limits)
    #expect(throws: TextError(.tooLong, limit: 10)) {
      try ComposedText("0123456789a", limits: limits)
    }
    #expect(throws: TextError(.tooLong, limit: 10)) {
      try LegacyText([UInt8](repeating: 0xFF, count: 11), limits: limits)
    }
  }

  /// Each would take minutes if any step took the square of the length.
  @Test(arguments: [
    "a", "á", "a\u{323}\u{302}\u{306}", "hoà", "Ð", "А", "'", " ", "-", "\u{AD}", "\u{1100}",
    "\u{FDFA}", "Nguyeenx ", "NguyÔn ", "Êñ", "\u{390}", "\u{1D160}", "dd", "^",
  ])
  func `of thousands of pieces costs its length`(piece: String) throws {
    let text = try ComposedText(String(repeating: piece, count: 3000))
    _ = try text.searchForm()
    _ = try text.comparisonForm()
    _ = text.tonesPlaced(.new)
    #expect(try !CollationKey(text).bytes.isEmpty)
    #expect(text.lookAlikes(in: .text, limit: 5).count <= 5)
    let legacy = LegacyText(text)
    _ = legacy.verdict()
    for encoding in LegacyEncoding.allCases { _ = try legacy.suggestion(from: encoding) }
  }

  @Test func `of random bytes does no harm`() throws {
    var random = FixedRandom(seed: 13)
    for seed in 0..<800 {
      let bytes = noise(random.below(40), seed: UInt64(seed))
      let legacy = try LegacyText(bytes)
      _ = legacy.verdict()
      for encoding in LegacyEncoding.allCases { _ = try legacy.suggestion(from: encoding) }
      if String(validating: bytes, as: UTF8.self) == nil {
        #expect(throws: TextError.self) { try ComposedText(utf8: bytes) }
      } else {
        _ = try ComposedText(utf8: bytes)
      }
    }
  }
}
