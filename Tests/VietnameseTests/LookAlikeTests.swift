import TestSupport
import Testing
import Vietnamese

@Suite struct `Look-alikes` {
  @Test(arguments: [
    ("Ð", LookAlike.Kind.stroke, "Đ"), ("Ɖ", .stroke, "Đ"), ("Ƌ", .stroke, "Đ"),
    ("ð", .stroke, "đ"),
    ("ɖ", .stroke, "đ"), ("ǎ", .latin, "ă"), ("Ǎ", .latin, "Ă"), ("ı", .latin, "i"),
    ("А", .cyrillic, "A"), ("о", .cyrillic, "o"), ("ӏ", .cyrillic, "l"), ("Ү", .cyrillic, "Y"),
    ("Α", .greek, "A"), ("ο", .greek, "o"), ("ι", .greek, "i"), ("Ａ", .fullWidth, "A"),
    ("７", .fullWidth, "7"), ("\u{A0}", .space, " "), ("\u{3000}", .space, " "),
  ])
  func `are known with their place and what was meant`(
    found: String, kind: LookAlike.Kind, meant: String
  ) throws {
    let all = try ComposedText("Lê \(found)n").lookAlikes(in: .name)
    #expect(all.count == 1)
    let first = try #require(all.first)
    #expect((first.kind, first.offset) == (kind, 4))
    #expect(String(first.found) == found)
    #expect(first.meant.map(String.init) == meant)
  }

  @Test(arguments: ["\u{AD}", "\u{200B}", "\u{200D}", "\u{FEFF}", "\u{202E}", "\u{2066}"])
  func `are found where nothing is to be seen`(found: String) throws {
    let all = try ComposedText("L\(found)ê").lookAlikes(in: .text)
    #expect(all.map(\.kind) == [.invisible])
    #expect(all.first?.offset == 1 && all.first?.meant == nil)
  }

  @Test(arguments: [
    ("ta\u{301}\u{302}m", "ấ"), ("tá\u{302}m", "ấ"), ("á\u{306}", "ắ"), ("d\u{336}", "đ"),
    ("D\u{338}", "Đ"),
  ])
  func `are marks out of order, and strokes over a letter`(written: String, meant: String) throws {
    let all = try ComposedText(written).lookAlikes(in: .text)
    #expect(all.map { $0.meant.map(String.init) } == [meant])
  }

  @Test(arguments: [
    ("Москва", 4, 0), ("báo Правда số 5", 1, 0), ("Lê Ваn", 2, 2), ("АВС", 3, 0), ("αβγ", 1, 0),
  ])
  func `of other scripts count in a text only beside Latin letters`(
    written: String, inName: Int, inText: Int
  ) throws {
    let text = try ComposedText(written)
    #expect(text.lookAlikes(in: .name).count >= inName)
    #expect(text.lookAlikes(in: .text).count == inText)
  }

  @Test func `are not among the letters of Vietnamese and of minorities`() throws {
    for letter in Alphabet.marked + Alphabet.ordered {
      #expect(try ComposedText(String(letter)).lookAlikes(in: .name).isEmpty)
    }
    for name in Alphabet.minorityNames {
      #expect(try ComposedText(name).lookAlikes(in: .name).isEmpty, "\(name)")
    }
  }

  @Test func `stop at their limit`() throws {
    let text = try ComposedText(String(repeating: "Ð", count: 10_000))
    #expect(text.lookAlikes(in: .name, limit: 7).count == 7)
    #expect(text.lookAlikes(in: .name, limit: 0).isEmpty)
    let mixed = try ComposedText(String(repeating: "А", count: 10_000) + " Ð")
    #expect(mixed.lookAlikes(in: .text, limit: 3).map(\.kind) == [.stroke])
  }
}
