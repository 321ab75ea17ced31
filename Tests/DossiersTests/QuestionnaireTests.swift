import Dossiers
import JSON
import TestSupport
import Testing

@Suite struct `A form as questions` {
  private static let catalogue = Result { try FormCatalogue() }

  private func form() throws -> Questionnaire {
    let catalogue = try Self.catalogue.get()
    let type = try #require(FormTypeName("2-knd"))
    return Questionnaire(try #require(catalogue.usualEdition(of: type)))
  }

  private func pointer(_ text: String) throws -> JSONPointer { try JSONPointer(parsing: text) }

  private func sample() throws -> JSONTree {
    let path = "\(Suites.checkout)/Tests/DossiersTests/Fixtures/forms/2-knd.json"
    let text = try #require(Tool.output(of: "cat '\(path)'"))
    return JSONTree(try JSONDocument(parsing: text).root)
  }

  @Test func `asks in the paper's order, and back again the same way`() throws {
    let (form, tree) = (try form(), try sample())
    var place = form.first(in: tree)
    var places: [JSONPointer] = []
    while let here = place, places.count < 500 {
      #expect(form.question(at: here, in: tree) != nil, "\(here)")
      places.append(here)
      place = form.next(after: here, in: tree)
    }
    #expect(places.first == (try pointer("/recordNumber")) && places.count > 60)
    for (earlier, later) in zip(places, places.dropFirst()) {
      #expect(form.previous(before: later, in: tree) == earlier, "\(later)")
    }
    #expect(try form.previous(before: pointer("/recordNumber"), in: tree) == nil)
  }

  @Test func `opens an optional part only when it is there or entered`() throws {
    let form = try form()
    let empty = JSONTree.object(JSONObject())
    let gate = try pointer("/youthUnion")
    #expect(form.question(at: gate, in: empty)?.kind == .presence)
    #expect(form.first(inside: gate, in: empty) == (try pointer("/youthUnion/date")))
    #expect(
      try form.next(after: pointer("/youthUnion/date"), in: empty) == pointer("/youthUnion/place"))
    #expect(form.next(after: gate, in: empty) == (try pointer("/firstAdmission")))
    let written: JSONTree = ["youthUnion": ["place": "Chi đoàn"]]
    #expect(form.question(at: gate, in: written) == nil)
    #expect(form.question(nearest: gate, in: written) == (try pointer("/youthUnion/date")))
  }

  @Test func `leads from a row's last part back to the table`() throws {
    let (form, tree) = (try form(), try sample())
    let table = try pointer("/history")
    #expect(form.question(at: table, in: tree)?.kind == .rows)
    let first = try #require(form.first(inside: table.appending(7), in: tree))
    #expect(first == (try pointer("/history/7/from")))
    #expect(form.previous(before: first, in: tree) == table)
    #expect(try form.next(after: pointer("/history/7/text"), in: tree) == table)
    let element = try pointer("/verifications/0/about/2")
    #expect(form.question(at: element, in: tree)?.kind == .value)
    #expect(form.next(after: element, in: tree) == (try pointer("/verifications/0/about")))
  }

  @Test(arguments: ["/nothing", "/family/x", "/family/0", "", "/local", "/fullName/x"])
  func `has no question where there is none`(place: String) throws {
    #expect(try form().question(at: pointer(place), in: sample()) == nil)
  }

  @Test func `finds what is missing, in rows too, and what is wrong`() throws {
    let form = try form()
    var tree = try sample()
    #expect(form.missing(in: tree, wrong: []).isEmpty)
    tree["religion"] = ""
    tree["history"] = []
    tree["branchComment"] = ["text": "Tốt"]
    var family = tree["family"]?.elements ?? []
    family[0]["fullName"] = nil
    tree["family"] = .array(family)
    let wrong = try pointer("/birthDate")
    #expect(
      form.missing(in: tree, wrong: [wrong]).map(\.description) == [
        "/birthDate", "/religion", "/history", "/family/0/fullName",
        "/branchComment/signature/authority", "/branchComment/signature/title",
        "/branchComment/signature/signer", "/branchComment/signature/signed",
        "/branchComment/signature/date",
      ])
  }

  @Test(arguments: [
    ("/birthDate", "2/9/2001", "2001-09-02"), ("/birthDate", "9/2001", "2001-09"),
    ("/birthDate", "2001", "2001"), ("/birthDate", "30/02/2001", "30/02/2001"),
    ("/history/0/to", "đến nay", "now"), ("/family/0/birthYear", "Không rõ", "unknown"),
    ("/sex", "nu", "female"), ("/sex", "Female", "female"), ("/sex", "1", "male"),
    ("/education/generalLevel", "thcs", "lowerSecondary"), ("/sex", "khác", "khác"),
    ("/attestations/0/at", "20/3/2026 8:30", "2026-03-20T08:30:00+07:00"),
    ("/writtenNone/0", "kỷ luật", "disciplines"),
  ])
  func `reads an answer as the field has it`(
    place: String, typed: String, expected: String
  ) throws {
    let form = try form()
    let question = try #require(try form.question(at: pointer(place), in: [:]))
    guard case .value(let value) = form.answer(typed, to: question) else {
      Issue.record("\(typed) may be several things")
      return
    }
    #expect(value == .string(expected))
  }

  @Test func `chooses nothing where several things may be meant`() throws {
    let form = try form()
    let question = try #require(try form.question(at: pointer("/sex"), in: [:]))
    guard case .several(let choices) = form.answer("n", to: question) else {
      Issue.record("n is one thing")
      return
    }
    #expect(choices.map(\.value) == ["male", "female"])
  }

  @Test(arguments: [
    ("/family", "+", Reply.addRow(nil)), ("/family", "2", .editRow(1)),
    ("/family", "-2", .removeRow(1)), ("/family", "3", .notUnderstood),
    ("/family", "@a b.csv", .readTable("a b.csv")), ("/writtenNone", "abc", .addRow("abc")),
    ("/firstAdmission", "c", .presence(true)), ("/firstAdmission", "Không", .none),
    ("/firstAdmission", "có lẽ", .notUnderstood), ("/phone", " ? ", .help), ("/phone", "<", .back),
    ("/phone", ".", .leave), ("/phone", "-", .clear), ("/phone", "  ", .skip),
    ("/phone", " a  b ", .value("a  b")), ("/phone", "..", .value("..")),
  ])
  func `understands a line`(place: String, line: String, expected: Reply) throws {
    let question = try #require(try form().question(at: pointer(place), in: [:]))
    #expect(Reply(line, to: question, rows: 2) == expected)
  }

  // MARK: Tables

  private func table(_ text: String, _ place: String = "/family") throws -> TypedTable {
    let question = try #require(try form().question(at: pointer(place), in: [:]))
    return TypedTable(csv: Array(text.utf8), for: question.field)
  }

  @Test(arguments: [",", ";", "\t"])
  func `takes rows from a file, whatever parts its cells`(separator: String) throws {
    let lines = [
      ["\u{FEFF}Quan hệ", "HO VA TEN", "homePlace/asWritten", ""],
      ["CHA ĐẺ", "Nguyễn Văn Cha", "bản Mẫu", ""], ["", "", "", ""],
      ["mẹ đẻ", "Lò Thị Mẹ", "", ""],
    ]
    let table = try table(lines.map { $0.joined(separator: separator) }.joined(separator: "\r\n"))
    #expect(table.problems.isEmpty && table.numbers == [2, 4])
    let first: JSONTree = [
      "relation": "father", "fullName": "Nguyễn Văn Cha", "homePlace": ["asWritten": "bản Mẫu"],
    ]
    #expect(table.rows.first == first)
  }

  @Test(arguments: [
    ("", TypedTable.Code.noColumns, 1), ("Lương\n1", .noColumns, 1),
    ("Họ và tên,Lương\nA,1", .columnUnknown, 1), ("Họ và tên,fullName\nA,B", .columnTwice, 1),
    ("Họ và tên\n", .empty, 1), ("Họ và tên,Quan hệ\nA,cha,x", .tooManyCells, 2),
    ("Họ và tên\n\nA\n\"B", .malformed, 4),
    ("Họ và tên\n" + String(repeating: "A\n", count: 1001), .tooManyRows, 1002),
  ])
  func `refuses a file whole, by the row that is wrong`(
    text: String, code: TypedTable.Code, row: Int
  ) throws {
    let table = try table(text)
    #expect(table.rows.isEmpty)
    #expect(table.problems.contains { $0.code == code && $0.row == row }, "\(table.problems)")
  }
}
