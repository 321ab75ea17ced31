import Dossiers
import RFC3339
import TestSupport
import Testing
import Vietnamese

/// Tables with something wrong in them: code, row and line of each problem, in order.
struct WrongTable: CustomTestStringConvertible {
  let testDescription: String
  let text: String
  let problems: [Expected]

  struct Expected: Equatable, CustomStringConvertible {
    let code: UnitProblem.Code
    let row: Int
    let line: Int
    var description: String { "\(code) row \(row) line \(line)" }
  }

  init(_ name: String, _ text: String, _ problems: (UnitProblem.Code, Int, Int)...) {
    testDescription = name
    self.text = text
    self.problems = problems.map { Expected(code: $0.0, row: $0.1, line: $0.2) }
  }

  static let all: [WrongTable] = [
    WrongTable("nothing", "", (.noHeader, 0, 0)),
    WrongTable("empty rows alone", "\r\n\r\n,,\r\n", (.noHeader, 0, 0)),
    WrongTable(
      "a header with nothing known", "a,b\r\n1,2\r\n", (.columnUnknown, 1, 1),
      (.columnUnknown, 1, 1), (.columnMissing, 1, 1), (.columnMissing, 1, 1)),
    WrongTable("no kind", "name\r\nMẫu\r\n", (.columnMissing, 1, 1)),
    WrongTable("a column twice", "name,kind,Tên\r\nA,branch,B\r\n", (.columnTwice, 1, 1)),
    WrongTable("a short row", "name,kind,code\nMẫu,branch\n", (.wrongCellCount, 2, 2)),
    WrongTable("a long row", "name,kind\nMẫu,branch,more\n", (.wrongCellCount, 2, 2)),
    WrongTable(
      "an open quote", "name,kind\nA,branch\n\"B,branch\nC,branch\n", (.openQuote, 3, 3),
      (.wrongCellCount, 3, 3), (.kindUnknown, 3, 3), (.badName, 3, 3)),
    WrongTable("text after a quote", "name,kind\n\"A\"x,branch\n", (.textAfterQuote, 2, 2)),
    WrongTable("a quote within", "name,kind\nA \"B\",branch\n", (.strayQuote, 2, 2)),
    WrongTable(
      "carriage returns alone", "name,kind\rA,branch\rB,branch", (.loneCarriageReturn, 1, 1),
      (.columnUnknown, 1, 1), (.columnUnknown, 1, 1), (.columnUnknown, 1, 1),
      (.columnMissing, 1, 1)),
    WrongTable(
      "rows and lines differ", "name,kind\n\"A\nB\",branch\n\nC,nothing\n", (.badName, 2, 2),
      (.kindUnknown, 4, 5)),
    WrongTable(
      "a row with everything wrong",
      "id,code,name,kind,from,to,powers\nx,1,,y,31/02/2020,2020-13-01,judges\n",
      (.badIdentifier, 2, 2), (.badCode, 2, 2), (.kindUnknown, 2, 2), (.badDate, 2, 2),
      (.badDate, 2, 2), (.powerUnknown, 2, 2), (.badName, 2, 2)),
    WrongTable("a date in part", "name,kind,from\nA,branch,07/2025\n", (.badDate, 2, 2)),
    WrongTable(
      "a parent nobody has", "name,kind,parent\nA,branch,B\nB2,branch,99000000000000\n",
      (.parentMissing, 2, 2), (.parentMissing, 3, 3)),
    WrongTable(
      "a parent that two are", "name,kind,parent\nA,base,\nA,base,\nB,branch,a\n",
      (.referenceAmbiguous, 4, 4), (.nameShared, 3, 3)),
    WrongTable(
      "a parent that ended",
      "name,kind,parent,from,to\nA,base,,,30/06/2025\nB,branch,A,01/07/2025,\n",
      (.parentNotValid, 3, 3)),
    WrongTable(
      "a circle", "name,kind,parent\nA,base,B\nB,base,A\n", (.circle, 3, 3)),
    WrongTable(
      "one code twice", "code,name,kind\n99001001000000,A,base\n99.001.001.000.000,B,base\n",
      (.codeTaken, 3, 3)),
    WrongTable(
      "a successor nobody is", "name,kind,to,successors\nA,base,2020-01-01,B\n",
      (.successorMissing, 2, 2)),
    WrongTable(
      "a cell of 5,000 bytes",
      "name,kind\n\(String(repeating: "x", count: 5000)),branch\nB,nothing\n",
      (.cellTooLong, 2, 2), (.badName, 2, 2), (.kindUnknown, 3, 3)),
    WrongTable(
      "too many cells", "name,kind\nA,branch\(String(repeating: ",", count: 200))\n",
      (.tooManyCells, 2, 2)),
  ]
}

@Suite struct `Tables of units` {
  typealias Sample = UnitSamples

  private func reading(
    _ text: [UInt8], into tree: UnitTree? = nil, _ policy: UnitImport.Policy = .allOrNothing
  ) throws -> UnitImport {
    // None that a tree has which was read so before.
    var next = 1000 * (1 + (tree?.units.count ?? 0))
    return UnitImport(csv: text, into: try tree ?? Sample.empty(), policy: policy) {
      next += 1
      return Sample.id(next)
    }
  }

  private func reading(
    _ text: String, into tree: UnitTree? = nil, _ policy: UnitImport.Policy = .allOrNothing
  ) throws -> UnitImport { try reading(Array(text.utf8), into: tree, policy) }

  private func expected(_ problems: [UnitProblem]) -> [WrongTable.Expected] {
    problems.map { problem in
      guard case .row(let row, let line) = problem.place else {
        return WrongTable.Expected(code: problem.code, row: 0, line: 0)
      }
      return WrongTable.Expected(code: problem.code, row: row, line: line)
    }
  }

  // MARK: Good tables

  @Test(
    arguments: try Samples.filled([
      "name,kind\r\nChi bộ Mẫu,branch\r\n", "name;kind\nChi bộ Mẫu;branch",
      "\u{FEFF}Tên tổ chức;Loại\r\nChi bộ Mẫu;Chi bộ\r\n", "TÊN,LOẠI\nChi bộ Mẫu,CHI BỘ\n",
      "ten,loai\n\n,\n Chi bộ Mẫu ,\"chi bo truc thuoc\"\n\n",
      "\"name\",\"kind\"\n\"Chi bộ Mẫu\",\"attached branch\"",
      "\u{FEFF}Tên\tLoại\r\nChi bộ Mẫu\tChi bộ\r\n", "STT,name,kind\n1,Chi bộ Mẫu,branch\n",
      "kind,name,,\nbranch,Chi bộ Mẫu,,\n",
      "name,kind\nChi bo\u{323}\u{302} Ma\u{302}\u{303}u,branch\n",
    ]))
  func `is read however it is written`(text: String) throws {
    let result = try reading(text)
    #expect(result.problems.filter { !$0.isWarning } == [])
    let unit = try #require(result.tree?.units.first)
    #expect(Array(unit.name.utf8) == Array("Chi bộ Mẫu".utf8))
    #expect((unit.kind, unit.id) == ("branch", Sample.id(1001)))
    #expect(result.added.count == 1)
  }

  @Test func `quoted cells hold separators, quotes and nothing is lost`() throws {
    let text = "name,kind,powers\n\"Chi bộ \"\"Mẫu\"\", số 1\",base,\"verifies; decides\"\n"
    let unit = try #require(try reading(text).tree?.units.first)
    #expect(unit.name == "Chi bộ \"Mẫu\", số 1")
    #expect(unit.powers == [.verifies, .decides])
  }

  @Test func `a row is known again, by identifier or by code`() throws {
    let tree = try Sample.tree()
    let again = try reading(tree.table(), into: tree)
    #expect(again.tree == tree)
    #expect((again.added.count, again.unchanged.count) == (0, tree.units.count))
    let row = "code,name,kind\n99.000.000.000.000,Tỉnh ủy Mẫu,province\n"
    #expect(try reading(row, into: tree).unchanged == [2])
    let other = "code,name,kind\n99.000.000.000.000,Tỉnh ủy Khác,province\n"
    #expect(try reading(other, into: tree).problems.map(\.code) == [.codeTaken])
  }

  @Test(arguments: [UnitImport.Policy.allOrNothing, .goodRows])
  func `a table without identifiers can be read in again`(policy: UnitImport.Policy) throws {
    let text = """
      name,kind,code,parent,from,to,successors
      Huyện ủy Mẫu,upper,99001000000000,,,2025-06-30,Đảng ủy Mẫu
      Đảng ủy Mẫu,upper,,,2025-07-01,,
      Chi bộ Mẫu 1,branch,,Huyện ủy Mẫu,,2025-06-30,Chi bộ Mẫu 1|Chi bộ Mẫu 2
      Chi bộ Mẫu 1,branch,,Đảng ủy Mẫu,2025-07-01,,
      Chi bộ Mẫu 2,branch,,Đảng ủy Mẫu,2025-07-01,,
      Tổ đảng Mẫu,group,,Chi bộ Mẫu 2,2025-07-01,,
      Tổ đảng Mẫu,group,,Chi bộ Mẫu 2,2025-07-01,,

      """
    let first = try reading(text)
    // Two that nothing tells apart are taken, and told.
    #expect(expected(first.problems).map(\.description) == ["nameShared row 8 line 8"])
    let tree: UnitTree = try #require(first.tree)
    #expect(tree.units.count == 7)
    let again = try reading(text, into: tree, policy)
    #expect(again.problems == [])
    #expect((again.tree, again.unchanged) == (tree, Array(2...8)))
    let more = try reading(
      text + "Chi bộ Mẫu 3,branch,,Đảng ủy Mẫu,2025-07-01,,\n", into: tree, policy)
    #expect((more.added.map(\.row), more.refused) == ([9], []))
    // A third of two that are the same is none of them; a row that says something else isn't known.
    let third = "Tổ đảng Mẫu,group,,Chi bộ Mẫu 2,2026-07-01,,\n"
    let rival = try reading(text + third, into: tree)
    #expect(expected(rival.problems).map(\.description) == ["nameTaken row 9 line 9"])
    let own = "id,name,kind,parent\n\(Sample.id(1)),Tổ đảng Mẫu,group,Chi bộ Mẫu 2\n"
    #expect(try reading(own, into: tree).added.map(\.row) == [2])
    let other = text.replacing("Huyện ủy Mẫu,upper", with: "Huyện ủy Mẫu,base")
    let refused = try reading(other, into: tree)
    #expect(expected(refused.problems).map(\.description) == ["codeTaken row 2 line 2"])
    #expect(refused.unchanged == Array(3...8))
  }

  @Test func `a row that is refused is nothing that another row means`() throws {
    let table = """
      name,kind,parent,powers
      Đảng ủy Mẫu,base,,
      Chi bộ 1,branch,Đảng ủy Mẫu,

      """
    let tree = try #require(try reading(table).tree)
    let changed = table.replacing("Mẫu,base,,\n", with: "Mẫu,base,,verifies\n")
    let more = changed + "Chi bộ 2,branch,Đảng ủy Mẫu,\n"
    let refused = try reading(more, into: tree)
    #expect(expected(refused.problems).map(\.description) == ["nameTaken row 2 line 2"])
    let partly = try reading(more, into: tree, .goodRows)
    #expect((partly.added.map(\.row), partly.unchanged, partly.refused) == ([4], [3], [2]))
    let added = try #require(partly.added.first)
    #expect(added.unit.parent == tree.units.first { $0.kind == "base" }?.id)
  }

  @Test(arguments: [
    ("ĐẢNG ỦY MẪU", [UnitProblem.Code.nameTaken]), ("Đảng uỷ  Mẫu", [.nameTaken]),
    ("Đảng ủy Mấu", []),
  ])
  func `a name in other letters is the same name, one with other marks is another`(
    name: String, codes: [UnitProblem.Code]
  ) throws {
    let tree = try #require(try reading("name,kind\nĐảng ủy Mẫu,base\n").tree)
    let second = try reading("name,kind\n\(name),base\n", into: tree)
    #expect(second.problems.map(\.code) == codes)
  }

  @Test func `a table without rows is told`() throws {
    let outcome = try reading("name,kind\n\n")
    #expect(outcome.problems.map(\.code) == [.noRows] && outcome.refused.isEmpty)
  }

  @Test func `what the tree had before is no matter of the table's`() throws {
    let text = "name,kind,code,parent\nA,base,99001000000000,\nB,base,99002000000000,A\n"
    let first = try reading(text)
    #expect(expected(first.problems).map(\.description) == ["codeElsewhere row 3 line 3"])
    let tree: UnitTree = try #require(first.tree)
    let second = try reading("name,kind\nC,base\n", into: tree)
    #expect(second.problems == [])
    #expect(try reading("name,kind\nC,nothing\n", into: second.tree).names.count == 1)
  }

  @Test func `a name means the unit that has it then, to the day`() throws {
    let text = """
      name,kind,from,to,parent
      A,base,,2020-01-01,
      A,base,2020-01-02,,
      B,branch,2020-01-01,2020-01-01,a
      C,branch,2020-01-02,2020-01-02,a
      D,branch,2019-01-01,2020-01-02,a
      """
    let result = try reading(text)
    #expect(expected(result.problems).map(\.description) == ["referenceAmbiguous row 6 line 6"])
    let some = try #require(try reading(text, .goodRows).tree)
    #expect(try some.units(named: "b", at: nil).map(\.parent) == [Sample.id(1001)])
    #expect(try some.units(named: "c", at: nil).map(\.parent) == [Sample.id(1002)])
  }

  // MARK: Wrong tables

  @Test(arguments: try Samples.filled(WrongTable.all))
  func `says all that is wrong, by row and line`(wrong: WrongTable) throws {
    let result = try reading(wrong.text)
    #expect(expected(result.problems) == wrong.problems)
    #expect(result.tree == nil)
    #expect(result.added.isEmpty)
  }

  @Test func `takes nothing, or the rows that are good by themselves`() throws {
    let text = """
      code,name,kind,parent
      99001000000000,Mẫu 2,upper,
      99001001000000,Mẫu 3,nothing,99001000000000
      99001001000001,Mẫu 4,branch,99001001000000
      99001001000002,Mẫu 5,group,99001001000001
      99001002000000,Mẫu 6,base,99001000000000
      99001002000000,Mẫu 7,base,99001000000000
      99001002000001,Mẫu 8,branch,99001002000000
      """
    let none = try reading(text)
    #expect(none.tree == nil)
    #expect(none.refused == [3, 7, 8])
    let some = try reading(text, .goodRows)
    #expect(some.added.map(\.row) == [2, 6])
    #expect(some.refused == [3, 4, 5, 7, 8])
    #expect(some.tree?.units.count == 2)
    #expect(
      expected(some.problems).map(\.description) == [
        "kindUnknown row 3 line 3", "referenceAmbiguous row 8 line 8", "codeTaken row 7 line 7",
        "codeElsewhere row 5 line 5", "parentMissing row 4 line 4", "parentMissing row 5 line 5",
      ])
  }

  @Test func `a long chain that hangs on one wrong row goes with it at once`() throws {
    var text = "code,name,kind,parent\n99000000000001,Mẫu,nothing,\n"
    for number in 2...3000 {
      text += "9900000000\(String(number + 10_000).dropFirst()),Mẫu,base,"
      text += "9900000000\(String(number + 9999).dropFirst())\n"
    }
    text += "99999999999999,Mẫu,base,\n"
    let some = try reading(text, .goodRows)
    #expect(some.added.map(\.row) == [3002])
    #expect(some.refused.count == 3000)
  }

  // MARK: Encodings

  /// `Chi bộ bản Mẫu` and other names as programs before Unicode wrote them.
  @Test func `old encodings are refused with their name`() throws {
    let tcvn3: [UInt8] = Array("name,kind\nChi b".utf8) + [0xE9] + Array(" b".utf8) + [0xB6 + 1]
    let more = Array("n, ".utf8)
    #expect(try reading(tcvn3 + more).problems.map(\.code) == [.notUTF8])
    let shown = """
      name,kind
      §¶ng ñy x· MÉu Th­îng,base
      Chi bé thèn MÉu H¹,branch
      Chi bé tr­êng MÉu gi¸o NguyÔn,branch

      """
    let problem = try #require(try reading(shown).problems.first)
    #expect(problem.code == .legacyEncoding)
    #expect(problem.encoding?.encoding == .tcvn3)
    let bytes = shown.unicodeScalars.map { UInt8($0.value) }
    let other = try #require(try reading(bytes).problems.first)
    #expect(other.code == .notUTF8)
    #expect(other.encoding?.encoding == .tcvn3)
  }

  @Test func `UTF-16 is told apart`() throws {
    let text = "name,kind\nMẫu,branch\n"
    let bytes = text.utf16.flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] }
    #expect(try reading([0xFF, 0xFE] + bytes).problems.map(\.code) == [.utf16])
    #expect(try reading(bytes).problems.map(\.code) == [.utf16])
  }

  @Test func `names as people have them are not taken for an old encoding`() throws {
    let text = String(decoding: try Sample.tree().table(), as: UTF8.self)
    #expect(try reading(text).problems.filter { !$0.isWarning } == [])
    let names = "Chi bộ 1,Chi bộ CA xã,TT GDNN-GDTX,Ksor H'Bia,Trường PTDTBT THCS số 2,Krông Pắc"
    let rows = names.split(separator: ",").map { "\($0),branch" }.joined(separator: "\n")
    #expect(try reading("name,kind\n\(rows)\n").problems == [])
  }

  // MARK: Hostile tables

  @Test func `bytes of any kind are judged, never fatal`() throws {
    var random = FixedRandom(seed: 11)
    let alphabet = Array("name,kind;\"\n\r'=|0123456789-/ộ\u{FEFF}".utf8) + [0, 0x80, 0xFF]
    let tree = try Sample.empty()
    for _ in 0..<3000 {
      let head = random.oneIn(2) ? Array("name,kind,parent,code\n".utf8) : []
      let text = head + (0..<random.below(80)).map { _ in random.pick(alphabet) }
      let result = try reading(text, into: tree, random.oneIn(2) ? .goodRows : .allOrNothing)
      #expect(result.tree != nil || !result.problems.isEmpty)
    }
  }
}
