import TestSupport
import Testing
import Vietnamese

@Suite struct `Normal forms` {
  @Test(arguments: try Samples.filled(Alphabet.marked))
  func `compose and decompose each Vietnamese letter`(letter: Unicode.Scalar) throws {
    let composed = utf8([letter])
    let decomposed = try NormalForm.nfd.bytes(of: composed)
    let isStroke = letter == "đ" || letter == "Đ"
    #expect((decomposed == composed) == isStroke)
    #expect(try NormalForm.nfc.bytes(of: decomposed) == composed)
    #expect(try NormalForm.nfc.holds(composed))
    #expect(try NormalForm.nfd.holds(decomposed))
    #expect(try NormalForm.nfc.holds(decomposed) == isStroke)
  }

  @Test func `know 134 letters with marks`() {
    #expect(Set(Alphabet.marked).count == 134)
    let known = Letter.all.map(\.scalar).filter { $0.value >= 0x80 }
    #expect(Set(known) == Set(Alphabet.marked))
  }

  @Test(arguments: [
    ("e\u{323}\u{302}", "ệ"), ("e\u{302}\u{323}", "ệ"), ("ẹ\u{302}", "ệ"), ("ê\u{323}", "ệ"),
    ("o\u{31B}\u{301}", "ớ"), ("o\u{301}\u{31B}", "ớ"), ("a\u{306}\u{301}", "ắ"),
    ("\u{212B}", "\u{C5}"), ("\u{340}", "\u{300}"), ("a\u{301}\u{302}", "á\u{302}"),
  ])
  func `put marks into canonical order`(written: String, composed: String) throws {
    #expect(try NormalForm.nfc.bytes(of: Array(written.utf8)) == Array(composed.utf8))
  }

  @Test func `tell the version of Unicode`() {
    let parts = NormalForm.unicodeVersion.split(separator: ".").compactMap { Int($0) }
    #expect(parts.count == 3 && parts[0] >= 13)
  }

  @Test func `agree across the borders of the pieces that long texts are cut into`() throws {
    let word = "Nguye\u{302}\u{303}n Thi\u{323} Tre\u{302}n\u{20AB}\u{AC00}\u{1100}\u{1161}"
    for shift in 0..<12 {
      let text = String(repeating: "x", count: 65_520 + shift) + word + word
      let whole = "Nguyễn Thị Trên\u{20AB}\u{AC00}\u{AC00}"
      let expected = String(repeating: "x", count: 65_520 + shift) + whole + whole
      #expect(try NormalForm.nfc.bytes(of: Array(text.utf8)) == Array(expected.utf8))
    }
  }

  @Test func `undo each other on random texts`() throws {
    var random = FixedRandom(seed: 4)
    for _ in 0..<1500 {
      let text = RandomText.scalars(&random, upTo: 12)
      let nfc = try NormalForm.nfc.bytes(of: utf8(text))
      let nfd = try NormalForm.nfd.bytes(of: utf8(text))
      #expect(try NormalForm.nfc.bytes(of: nfd) == nfc)
      #expect(try NormalForm.nfd.bytes(of: nfc) == nfd)
      #expect(try NormalForm.nfc.holds(nfc) && NormalForm.nfd.holds(nfd))
    }
  }
}

@Suite(.enabled(if: PythonJudge.path != nil, "skipped: no Python"))
struct `Normal forms against Python` {
  /// Prints NFC, NFD of each line; a line with a scalar that Python's Unicode doesn't know is left out.
  private static let program = """
    import sys, unicodedata as u
    for line in sys.stdin.buffer.read().decode().split("\\n"):
      known = all(u.category(c) != "Cn" for c in line)
      answer = u.normalize("NFC", line) + "\\t" + u.normalize("NFD", line) if known else "?"
      sys.stdout.buffer.write(answer.encode() + b"\\n")
    """

  private func judge(_ lines: [[Unicode.Scalar]]) throws -> Int {
    let answers = try PythonJudge.run(Self.program, input: utf8(lines.joined(separator: ["\n"])))
      .split(separator: 0x0A, omittingEmptySubsequences: false).dropLast()
    try #require(answers.count == lines.count)
    var (judged, wrong) = (0, [[Unicode.Scalar]]())
    for (line, answer) in zip(lines, answers) where answer != [0x3F] {
      let nfc = try NormalForm.nfc.bytes(of: utf8(line))
      let nfd = try NormalForm.nfd.bytes(of: utf8(line))
      judged += 1
      if nfc + [0x09] + nfd != Array(answer) { wrong.append(line) }
    }
    #expect(wrong.prefix(10).isEmpty)
    return judged
  }

  @Test func `agree on every scalar, alone and after a letter`() throws {
    let all = (UInt32(0x20)...0x323AF).compactMap(Unicode.Scalar.init).filter {
      $0.properties.generalCategory != .unassigned && $0.properties.generalCategory != .privateUse
    }
    #expect(try judge(all.map { [$0] }) > 100_000)
    let marks = all.filter { $0.properties.canonicalCombiningClass != .notReordered }
    #expect(try judge(marks.map { ["q", "\u{301}", $0, "\u{323}", "e"] }) > 700)
  }

  @Test func `agree on random texts`() throws {
    var random = FixedRandom(seed: 11)
    let texts = (0..<5000).map { _ in RandomText.scalars(&random, upTo: 10) }
    #expect(try judge(texts) == texts.count)
  }
}
