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

  /// Names and how they are spelled.
  static let names: [([UInt8], String)] = [
    (Array("Đơn.pdf".utf8), "Đơn.pdf"), (Array("a\nb".utf8), #"a\nb"#),
    (Array(#"a\nb"#.utf8), #"a\u{5C}nb"#), ([0x61, 0xFF], #"a\x{FF}"#),
    (Array(#"\x{FF}"#.utf8), #"\u{5C}x{FF}"#), (Array("\u{202E}\t\r".utf8), #"\u{202E}\t\r"#),
    ([0xC3, 0x5C, 0xA9], #"\x{C3}\u{5C}\x{A9}"#), (Array("\u{E0041}".utf8), #"\u{E0041}"#),
    (Array(#"\\"#.utf8), #"\u{5C}\u{5C}"#), (Array("e\u{301}".utf8), "e\u{301}"),
  ]

  @Test(arguments: names)
  func `spells each name in a way of its own`(name: [UInt8], spelling: String) {
    #expect(ForeignText.spelled(name).utf8.elementsEqual(spelling.utf8))
    #expect(ForeignText.name(spelled: Array(spelling.utf8)) == name)
  }

  @Test(arguments: [
    #"a\"#, #"a\b"#, #"\x{FFF}"#, #"\x{41}"#, #"\u{41}"#, #"\u{D800}"#, #"\u{110000}"#, #"\u{}"#,
    #"\u{202e}"#, #"\u{0202E}"#, #"\u{202E"#, #"\u202E"#, #"\u{123456789}"#, #"\\"#,
    #"\x{C3}\x{A9}"#, "a\n",
  ])
  func `takes no other spelling for a name`(text: String) {
    #expect(ForeignText.name(spelled: Array(text.utf8)) == nil)
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

  @Test func `keeps what it was made of, where that looks otherwise`() {
    let plain: SafeText = "Nậm Pố: \("a\\b") \(7)"
    #expect(plain.unescaped == nil)
    let inner: SafeText = "x \(bytes: [0xFF])"
    let text: SafeText = "\("a\n")\(inner):\("b")"
    #expect(text.unescaped == Array("a\nx ".utf8) + [0xFF] + Array(":b".utf8))
    #expect((text + "!").unescaped?.last == UInt8(ascii: "!"))
    let (turned, shown) = ("\u{202E}", "\\u{202E}")
    #expect(SafeText(turned).unescaped == Array(turned.utf8))
    #expect(SafeText(turned) == SafeText(shown))
  }

  @Test func `joins`() {
    let texts: [SafeText] = ["a", "b"]
    #expect((texts.joined(separator: "-") + "!").string == "a-b!")
  }
}
