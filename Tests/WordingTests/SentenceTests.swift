import RFC3339
import Testing
import Wording

@Suite struct `Sentence` {
  @Test(
    arguments: [
      (1, "has 1 character, at least 2 are wanted"),
      (1500, "has 1,500 characters, at least 2 are wanted"),
    ])
  func `takes the word that goes with a number`(found: Int, expected: String) {
    let facts: Facts = ["found": .number(found), "limit": .number(2)]
    #expect(SchemaMessage.minLength.sentence(in: .english, facts).string == expected)
  }

  @Test func `groups digits as the language does`() {
    let facts: Facts = ["found": .number(1500), "limit": .number(2000)]
    let sentence = SchemaMessage.minLength.sentence(in: .vietnamese, facts)
    #expect(sentence.string == "dài 1.500 ký tự, tối thiểu 2.000")
  }

  @Test func `escapes and cuts foreign facts`() {
    let facts: Facts = ["name": .text("\u{202E}" + String(repeating: "x", count: 500))]
    let sentence = SchemaMessage.required.sentence(in: .english, facts).string
    #expect(sentence.hasPrefix("the field \"\\u{202E}xxx"))
    #expect(sentence.count < 160)
  }

  @Test func `never reads placeholders inside a fact`() {
    let facts: Facts = ["name": .text("{name}{because}"), "because": .text("b")]
    let sentence = SchemaMessage.dependentRequired.sentence(in: .english, facts)
    #expect(sentence.string == "the field \"{name}{because}\" is missing, which goes with \"b\"")
  }

  @Test(arguments: Language.allCases)
  func `shows dates as people write them, known as far as they are`(language: Language) throws {
    let dates = ["2002-09-30": "30/09/2002", "2002-09": "09/2002", "2002": "2002"]
    for (written, shown) in dates {
      #expect(try Fact.date(PartialDate(parsing: written)).shown(in: language).string == shown)
    }
  }

  @Test func `shows lists, words, sizes and paths`() {
    let words: Fact = .list([.words(TypeWord.string), .words(TypeWord.null)])
    #expect(words.shown(in: .english).string == "a string, null")
    #expect(words.shown(in: .vietnamese).string == "chuỗi, null")
    #expect(Fact.size(64_000_000).shown(in: .vietnamese).string == "64,0 MB")
    #expect(Fact.path([0x61, 0xFF]).shown(in: .english).string == "a\\x{FF}")
  }

  @Test func `outlines facts by name`() {
    #expect(SchemaMessage.required.outline(in: .vietnamese).string == "thiếu trường \"<name>\"")
  }
}

@Suite struct `Place of a finding` {
  @Test(
    arguments: [
      (Place(), ""),
      (Place(file: "a.json"), "a.json"),
      (Place(file: "a.json", line: 2, column: 3), "a.json:2:3"),
      (Place(file: "a.json", line: 2, column: 3, pointer: "/x"), "a.json:2:3: /x"),
      (Place(file: "a.json", line: 1, column: 1, pointer: ""), "a.json:1:1"),
      (Place(pointer: "/\u{1B}"), "/\\u{1B}"),
      (
        Place(file: "a.json", pointer: "/manifest/0123456789abcdef0123456789abcdef/0"),
        "a.json: /manifest/0123456789ab…/0"
      ),
      (Place(command: "hoso schema"), "hoso schema"),
    ])
  func `shows what is known`(place: Place, expected: String) {
    #expect(place.shown.string == expected)
  }
}

@Suite struct `Nearest name` {
  static let names = ["validate", "version", "explain", "kiểm", "--schema", "--lang"]

  @Test(arguments: [
    ("validat", "validate"), ("vaildate", "validate"), ("VERSION", "version"),
    ("kiem", "kiểm"), ("kiê\u{309}m", "kiểm"), ("--schmea", "--schema"), ("--lnag", "--lang"),
  ])
  func `finds the nearest name`(typed: String, expected: String) {
    #expect(Suggestion.nearest(to: typed, among: Self.names) == expected)
  }

  @Test(arguments: ["", "zzzz", "purge", String(repeating: "v", count: 5000)])
  func `finds none that is far`(typed: String) {
    #expect(Suggestion.nearest(to: typed, among: Self.names) == nil)
  }
}
