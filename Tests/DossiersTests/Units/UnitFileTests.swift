import Dossiers
import JSON
import TestSupport
import Testing

/// Texts that are no file of units, what must be said of them, and whether the schema can say it too.
struct WrongFile: CustomTestStringConvertible {
  let testDescription: String
  let text: String
  let codes: [UnitProblem.Code]
  let pointer: String
  let isForSchema: Bool

  init(
    _ name: String, _ text: String, _ codes: UnitProblem.Code..., at pointer: String = "",
    isForSchema: Bool = true
  ) {
    testDescription = name
    self.text = text
    self.codes = codes
    self.pointer = pointer
    self.isForSchema = isForSchema
  }

  private static let kind = #"{"id":"branch","title":{"vi":"Chi bộ","en":"Branch"}}"#
  private static let id = #""id":"01890000-0000-7000-8000-000000000001""#

  static func file(units: String, kinds: String = kind) -> String {
    #"{"$schema":"urn:hoso:units:1","kinds":[\#(kinds)],"units":[\#(units)]}"#
  }

  private static func unit(_ rest: String) -> String {
    file(units: #"{\#(id),"name":"Chi bộ Mẫu","kind":"branch"\#(rest)}"#)
  }

  static let all: [WrongFile] = [
    WrongFile("not JSON", "{", .notJSON, isForSchema: false),
    WrongFile("nothing", "", .notJSON, isForSchema: false),
    WrongFile("a trailing comma", file(units: "") + ",", .notJSON, isForSchema: false),
    WrongFile("too deep", String(repeating: "[", count: 20), .notJSON, isForSchema: false),
    WrongFile(
      "a name twice", #"{"$schema":"urn:hoso:units:1","units":[],"units":[],"kinds":[]}"#, .notJSON,
      isForSchema: false),
    WrongFile("a list", "[]", .notUnits),
    WrongFile("no schema", #"{"kinds":[],"units":[]}"#, .notUnits),
    WrongFile(
      "another schema", #"{"$schema":"urn:hoso:units:2","kinds":[],"units":[]}"#, .notUnits),
    WrongFile(
      "no kinds, no units", #"{"$schema":"urn:hoso:units:1"}"#, .memberMissing, .memberMissing),
    WrongFile(
      "units no list", #"{"$schema":"urn:hoso:units:1","kinds":[],"units":{}}"#,
      .wrongKindOfValue, at: "/units"),
    WrongFile(
      "an unknown member", #"{"$schema":"urn:hoso:units:1","kinds":[],"units":[],"x/y":1}"#,
      .memberUnknown, at: "/x~1y"),
    WrongFile("a unit that is a text", file(units: #""x""#), .wrongKindOfValue, at: "/units/0"),
    WrongFile(
      "a unit with nothing", file(units: "{}"), .memberMissing, .memberMissing, .memberMissing,
      at: "/units/0"),
    WrongFile("level", unit(#","level":3"#), .memberUnknown, at: "/units/0/level"),
    WrongFile("a code too short", unit(#","code":"1234""#), .badCode, at: "/units/0/code"),
    WrongFile("a code as a number", unit(#","code":1"#), .wrongKindOfValue, at: "/units/0/code"),
    WrongFile("an empty code", unit(#","code":"""#), .badCode, at: "/units/0/code"),
    WrongFile("a parent by name", unit(#","parent":"Mẫu""#), .badIdentifier, at: "/units/0/parent"),
    WrongFile("no such day", unit(#","from":"2025-02-30""#), .badDate, at: "/units/0/from"),
    WrongFile("a day as here", unit(#","to":"30/06/2025""#), .badDate, at: "/units/0/to"),
    WrongFile("a date in part", unit(#","from":"2025-07""#), .badDate, at: "/units/0/from"),
    WrongFile("null", unit(#","to":null"#), .wrongKindOfValue, at: "/units/0/to"),
    WrongFile(
      "a power nobody knows", unit(#","powers":["decides","judges"]"#), .powerUnknown,
      at: "/units/0/powers/1"),
    WrongFile(
      "a power alone", unit(#","powers":"decides""#), .wrongKindOfValue, at: "/units/0/powers"),
    WrongFile(
      "a successor by number", unit(#","to":"2020-01-01","successors":[1]"#), .wrongKindOfValue,
      at: "/units/0/successors/0"),
    WrongFile(
      "a capital in a UUID",
      file(
        units:
          #"{"id":"01890000-0000-7000-8000-00000000000A","name":"Chi bộ Mẫu","kind":"branch"}"#),
      .badIdentifier, at: "/units/0/id"),
    WrongFile(
      "a blank name", file(units: #"{\#(id),"name":" ","kind":"branch"}"#), .badName,
      at: "/units/0"),
    WrongFile(
      "a successor and no end",
      unit(#","successors":["01890000-0000-7000-8000-000000000002"]"#), .successorWithoutEnd,
      at: "/units/0"),
    WrongFile(
      "a kind nobody knows", file(units: #"{\#(id),"name":"Mẫu","kind":"x"}"#), .kindUnknown,
      at: "/units/0", isForSchema: false),
    WrongFile(
      "a kind without a title", file(units: "", kinds: #"{"id":"branch"}"#), .memberMissing,
      at: "/kinds/0"),
    WrongFile(
      "a kind with a title in one language",
      file(units: "", kinds: #"{"id":"branch","title":{"vi":"Chi bộ"}}"#), .memberMissing,
      at: "/kinds/0/title"),
    WrongFile(
      "a kind's id with a hyphen",
      file(units: "", kinds: #"{"id":"chi-bo","title":{"vi":"Chi bộ","en":"Branch"}}"#), .badKind),
  ]
}

@Suite struct `File of units` {
  typealias Sample = UnitSamples

  private func problems(_ text: [UInt8]) -> [UnitProblem] {
    do {
      _ = try UnitTree(parsing: text)
      return []
    } catch {
      return error.problems
    }
  }

  @Test func `what is written is read, and written again the same`() throws {
    for tree in [try Sample.tree(), try Sample.empty()] {
      let text = tree.file()
      let again = try UnitTree(parsing: text)
      #expect(again == tree)
      #expect(again.file() == text)
    }
  }

  @Test func `the same units in another order give the same bytes`() throws {
    let tree = try Sample.tree()
    var random = FixedRandom(seed: 3)
    for _ in 0..<20 {
      let shuffled = try UnitTree(kinds: tree.kinds, units: tree.units.shuffled(using: &random))
      #expect(shuffled.file() == tree.file())
    }
  }

  @Test func `the file that the program brings is as it would write it`() throws {
    #expect(try Sample.empty().file() == Sample.file("Forms/units.json"))
  }

  @Test func `a line an entry`() throws {
    let tree = try UnitTree(
      kinds: Sample.kinds,
      units: [
        Sample.unit(
          1, code: "99001000000000", to: "2025-06-30", successors: [2], powers: [.decides]),
        Sample.unit(2, parent: 3, from: "2025-07-01", powers: [.verifies, .delegated]),
        Sample.unit(3),
      ])
    let expected = #"""
      {
      "$schema": "urn:hoso:units:1",
      "kinds": [
      {"id":"branch","title":{"vi":"Chi bộ","en":"Branch"},"holders":["branch"]}
      ],
      "units": [
      {"id":"01890000-0000-7000-8000-000000000001","code":"99.001.000.000.000","name":"Chi bộ Mẫu",\#
      "kind":"branch","to":"2025-06-30","successors":["01890000-0000-7000-8000-000000000002"],\#
      "powers":["decides"]},
      {"id":"01890000-0000-7000-8000-000000000002","name":"Chi bộ Mẫu","kind":"branch",\#
      "parent":"01890000-0000-7000-8000-000000000003","from":"2025-07-01",\#
      "powers":["delegated","verifies"]},
      {"id":"01890000-0000-7000-8000-000000000003","name":"Chi bộ Mẫu","kind":"branch"}
      ]
      }

      """#
    #expect(String(decoding: tree.file(), as: UTF8.self) == expected)
  }

  @Test(arguments: try Samples.filled(WrongFile.all))
  func `says all that is wrong, and where`(wrong: WrongFile) throws {
    let found = problems(Array(wrong.text.utf8))
    #expect(found.map(\.code) == wrong.codes)
    if case .value(let pointer, _) = found.first?.place {
      #expect(pointer.description == wrong.pointer)
    } else {
      #expect(wrong.pointer.isEmpty)
    }
  }

  @Test func `what is wrong with one unit doesn't hide what is wrong with another`() throws {
    let text = WrongFile.file(
      units: """
        {"id":"01890000-0000-7000-8000-00000000000x","name":"Mẫu","kind":"branch"},
        {"id":"\(Sample.id(2))","name":"Mẫu","kind":"branch","parent":"\(Sample.id(1))"},
        {"id":"\(Sample.id(3))","name":"","kind":"branch","from":"2020-01-01","to":"2019-01-01"},
        {"id":"\(Sample.id(4))","name":"Mẫu","kind":"branch","parent":"\(Sample.id(4))"}
        """)
    let found = problems(Array(text.utf8))
    // Whether 1 is missing can't be told as long as the first unit can't be read.
    #expect(found.map(\.code) == [.badIdentifier, .badName, .datesOutOfOrder, .circle])
    let lines = found.map { problem in
      if case .value(_, let position) = problem.place { position.line } else { 0 }
    }
    #expect(lines == [1, 3, 3, 4])
  }

  @Test func `names that come in NFD are kept in NFC`() throws {
    let name = "\u{110}a\u{309}ng bo\u{323}\u{302}"
    let text = WrongFile.file(
      units: #"{"id":"\#(Sample.id(1))","name":"\#(name)","kind":"branch"}"#)
    let tree = try UnitTree(parsing: Array(text.utf8))
    #expect(Array((tree.units.first?.name ?? "").utf8) == Array("Đảng bộ".utf8))
  }

  @Test func `a file of too many bytes isn't read`() {
    let found = problems([UInt8](repeating: UInt8(ascii: " "), count: (64 << 20) + 1))
    #expect(found.map(\.code) == [.tooManyBytes])
  }
}

@Suite(.enabled(if: PythonJudge.path != nil, "no .venv/bin/python3"))
struct `Python's jsonschema on files of units` {
  typealias Sample = UnitSamples

  /// Reads the schema and a document a line; prints for each whether it is valid.
  private static let program = """
    import json, sys, jsonschema
    lines = sys.stdin.buffer.read().decode("utf-8").split("\\0")
    schema = json.loads(lines[0])
    jsonschema.Draft202012Validator.check_schema(schema)
    judge = jsonschema.Draft202012Validator(schema)
    print("".join("y" if judge.is_valid(json.loads(line)) else "n" for line in lines[1:]), end="")
    """

  private func verdicts(_ documents: [[UInt8]]) throws -> [Bool] {
    let input = [try Sample.file("Schemas/units.json")] + documents
    let output = try PythonJudge.run(Self.program, input: Array(input.joined(separator: [0])))
    return output.map { $0 == UInt8(ascii: "y") }
  }

  @Test func `finds what we write valid`() throws {
    let documents = [try Sample.tree().file(), try Sample.empty().file()]
    #expect(try verdicts(documents) == [true, true])
  }

  @Test func `finds wrong what we find wrong`() throws {
    let wrong = try Samples.filled(WrongFile.all.filter(\.isForSchema))
    // The calendar's 30 February is in the pattern; a 29 February in a common year is not.
    let answers = try verdicts(wrong.map { Array($0.text.utf8) })
    try #require(answers.count == wrong.count)
    for (file, isValid) in zip(wrong, answers) {
      #expect(!isValid, "\(file.testDescription)")
    }
  }

  @Test func `a new file begins with the kinds that the program brings`() throws {
    let tree = try UnitTree.beginning()
    #expect(tree.units.isEmpty)
    #expect(tree == (try UnitSamples.empty()))
    #expect(tree.kind("branch") != nil)
  }
}
