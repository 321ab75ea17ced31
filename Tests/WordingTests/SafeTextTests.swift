import Testing
import Wording

@Suite struct `Foreign text` {
  @Test(
    arguments: [
      ("Lò Thị Lan", "Lò Thị Lan"), ("", ""), ("a\nb\tc\r", "a\\nb\\tc\\r"),
      ("\u{0}\u{1B}[31m", "\\u{00}\\u{1B}[31m"), ("\u{7F}", "\\u{7F}"),
      ("\u{80}\u{9B}", "\\u{80}\\u{9B}"), ("\u{61C}", "\\u{61C}"),
      ("\u{200E}\u{200F}", "\\u{200E}\\u{200F}"), ("\u{2028}\u{2029}", "\\u{2028}\\u{2029}"),
      ("\u{202A}\u{202E}", "\\u{202A}\\u{202E}"), ("\u{2066}\u{2069}", "\\u{2066}\\u{2069}"),
      ("\u{FEFF}", "\\u{FEFF}"), ("\u{E0001}\u{E0041}", "\\u{E0001}\\u{E0041}"),
      ("e\u{301}", "e\u{301}"), ("😀", "😀"),
    ])
  func `shows what would steer a terminal`(text: String, expected: String) {
    #expect(ForeignText.escaped(text).unicodeScalars.elementsEqual(expected.unicodeScalars))
    #expect(ForeignText.escaped(Array(text.utf8)) == ForeignText.escaped(text))
  }

  @Test(arguments: [
    ([0x61, 0xFF, 0x62], "a\\x{FF}b"), ([0xC3], "\\x{C3}"), ([0xC0, 0x80], "\\x{C0}\\x{80}"),
    ([0xED, 0xA0, 0x80], "\\x{ED}\\x{A0}\\x{80}"), ([0xC3, 0xA9], "é"), ([0x0A], "\\n"),
  ])
  func `shows bytes that are not UTF-8`(bytes: [UInt8], expected: String) {
    #expect(ForeignText.escaped(bytes) == expected)
  }

  @Test func `leaves no dangerous scalar in any text`() {
    for value in UInt32(0)...0x10FFFF {
      guard let scalar = Unicode.Scalar(value), ForeignText.isDangerous(scalar) else { continue }
      let shown = ForeignText.escaped(String(Character(scalar)))
      #expect(!shown.unicodeScalars.contains(where: ForeignText.isDangerous))
    }
  }

  @Test func `cuts what a sentence quotes`() {
    let quoted = ForeignText.quoted(String(repeating: "é", count: 1000))
    #expect(quoted.count == ForeignText.quotedLength + 1)
    #expect(quoted.hasSuffix("é…"))
    #expect(ForeignText.quoted("short") == "short")
  }
}

@Suite struct `Safe text` {
  @Test func `escapes all that is interpolated, and not our own words`() {
    let evil = "\u{1B}]0;x\u{7}"
    let text: SafeText = "\(evil): \(3) \(bytes: [0xFF]) \("ok" as SafeText)"
    #expect(text.string == "\\u{1B}]0;x\\u{07}: 3 \\x{FF} ok")
    #expect(SafeText(evil).string == "\\u{1B}]0;x\\u{07}")
  }

  @Test func `joins`() {
    let texts: [SafeText] = ["a", "b"]
    #expect((texts.joined(separator: "-") + "!").string == "a-b!")
  }
}
