@testable import Commands
import Testing
import Wording

@Suite struct `Arguments as bytes` {
  @Test(
    arguments: [
      Array("plain".utf8), Array("Nậm Pố".utf8), [], [0xFF], [0x61, 0xC3, 0x28, 0x80],
      Array("\u{10FF80}\u{10FFFF}\u{10FF7F}".utf8), [0xF4, 0x8F, 0xBE, 0x80, 0xFE],
    ] as [[UInt8]])
  func `come back as they were`(bytes: [UInt8]) {
    #expect(RawArgument.bytes(RawArgument.string(bytes)) == bytes)
  }

  @Test func `stay themselves where they are text`() {
    let text = "Nậm Pố 😀"
    #expect(RawArgument.string(Array(text.utf8)).utf8.elementsEqual(text.utf8))
  }
}

@Suite struct `Options found by scanning` {
  @Test func `are those of the parsed line`() {
    let options = ShellOptions(
      scanning: ["nope", "--json", "-q", "--lang", "vi", "--color=never", "--plain", "--no-input"])
    #expect(options.isJSON && options.isQuiet && options.isPlain && options.refusesInput)
    #expect(options.language == .vietnamese)
    #expect(options.color == .never)
  }

  @Test func `end at two dashes, and ignore wrong values`() {
    let options = ShellOptions(scanning: ["--lang", "fr", "--color", "red", "--", "--json"])
    #expect(options == ShellOptions())
  }
}

@Suite struct `Colour` {
  @Test(
    arguments: [
      (.auto, true, [:], true), (.auto, false, [:], false), (.auto, true, ["NO_COLOR": "1"], false),
      (.auto, true, ["NO_COLOR": ""], true), (.auto, true, ["TERM": "dumb"], false),
      (.always, false, ["NO_COLOR": "1"], true), (.never, true, [:], false),
    ] as [(ColorChoice, Bool, [String: String], Bool)])
  func `follows option, terminal and environment`(
    choice: ColorChoice, isTerminal: Bool, environment: [String: String], isColored: Bool
  ) {
    let style = Style(
      color: choice, isPlain: false, isTerminal: isTerminal, environment: environment,
      language: .english)
    #expect(style.mark(.ok).string.contains("\u{1B}") == isColored)
    #expect(style.mark(.ok).string.contains("✓"))
  }

  @Test func `marks have words`() {
    for language in Language.allCases {
      let style = Style(
        color: .auto, isPlain: true, isTerminal: true, environment: [:], language: language)
      let marks = Style.Mark.allCases.map { style.mark($0).string }
      #expect(Set(marks).count == Style.Mark.allCases.count)
      #expect(marks.allSatisfy { $0.hasSuffix(":") && !$0.contains("\u{1B}") })
    }
    let marks = Style.Mark.allCases.map { Style.bare(.english).mark($0).string }
    #expect(marks == ["✓", "✗", "!", "·", "–"])
  }
}

@Suite struct `Text layout` {
  @Test func `counts Vietnamese letters once, composed or not`() {
    let word = "nặng"
    let decomposed = "na\u{323}\u{306}ng"
    for text in [word, decomposed] {
      let lines = TextLayout.wrapped(Array(repeating: text, count: 4).joined(separator: " "), to: 9)
      #expect(lines.map(\.count) == [9, 9])
    }
  }

  @Test func `leaves a long word whole`() {
    #expect(TextLayout.wrapped("a bbbbbbbbbb c", to: 5) == ["a", "bbbbbbbbbb", "c"])
    #expect(TextLayout.wrapped("", to: 5) == [])
  }

  @Test func `puts the text of a long term below it`() {
    let long = String(repeating: "x", count: 30)
    #expect(
      TextLayout.columns([("a", "one"), (long, "two")]) == ["  a  one", "  \(long)", "     two"])
  }
}

@Suite struct `Manual page` {
  @Test(arguments: [
    (".TH", "\\&.TH"), ("'x", "\\(aqx"), ("a\\b", "a\\eb"), ("--json", "\\-\\-json"),
    ("…", "\\[u2026]"), ("đ", "\\[u0111]"), ("😀", "\\[u1F600]"), ("a\n.b", "a .b"),
  ])
  func `escapes what roff would obey`(text: String, expected: String) {
    #expect(ManualPage.escaped(text) == expected)
  }
}

@Suite struct `File URI` {
  @Test(arguments: [
    ("/a/b.json", "file:///a/b.json"), ("/a/./b/../c d.json", "file:///a/c%20d.json"),
    ("/../é", "file:///%C3%A9"), ("/", "file://"),
  ])
  func `is absolute and encoded`(path: String, expected: String) {
    #expect(SchemaSource.uri(of: InputPath(bytes: Array(path.utf8))) == expected)
  }
}

@Suite struct `Exit status` {
  @Test func `the larger one counts`() {
    #expect(ExitStatus.done.worse(of: .answerIsNo) == .answerIsNo)
    #expect(ExitStatus.inputOutput.worse(of: .badInput) == .inputOutput)
  }
}
