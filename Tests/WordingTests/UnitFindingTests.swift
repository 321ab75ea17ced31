import Dossiers
import JSON
import RFC3339
import Testing
import Vietnamese
import Wording

@Suite struct `Finding about units` {
  private func line(_ finding: Finding, _ language: Language) -> String {
    "\(finding.place.shown.string): \(finding.sentence(in: language).string)"
      + " (\(finding.codes.string))"
  }

  static let cases: [(UnitProblem, String, String)] = [
    (
      UnitProblem(.badCode, at: .row(3, line: 4), field: .code, found: "27.1"),
      "bang.csv:4: is not a code of 14 digits: 27.1, in “code”, row 3 (E420)",
      "bang.csv:4: không phải mã 14 chữ số: 27.1, ở mục “Mã tổ chức”, hàng 3 (E420)"
    ),
    (
      UnitProblem(.wrongCellCount, at: .row(9, line: 12), limit: 9, count: 8),
      "bang.csv:12: the row has another number of cells than the header: 9 is expected,"
        + " 8 is there, row 9 (E412)",
      "bang.csv:12: hàng có số ô khác hàng tiêu đề: phải là 9, thực tế là 8, hàng 9 (E412)"
    ),
    (
      UnitProblem(.columnUnknown, found: "Ghi chú"),
      "bang.csv: a column is passed over, as its header is not known: Ghi chú (W411)",
      "bang.csv: bỏ qua một cột vì không hiểu tiêu đề: Ghi chú (W411)"
    ),
    (
      UnitProblem(.tooManyBytes, limit: 64_000_000),
      "bang.csv: the file is too large: the limit is 64.0 MB (E442)",
      "bang.csv: tệp quá lớn: giới hạn là 64,0 MB (E442)"
    ),
  ]

  @Test(arguments: cases)
  func `tells the row, what is wrong and the code`(
    problem: UnitProblem, english: String, vietnamese: String
  ) {
    let finding = Finding(problem, file: "bang.csv")
    #expect(line(finding, .english) == english)
    #expect(line(finding, .vietnamese) == vietnamese)
  }

  @Test func `names units where it knows the tree`() throws {
    let id = try #require(UniqueIdentifier(parsing: "9b2d7c1e-4f0a-4d63-8a51-0c7e5d9f1b20"))
    let tree = try UnitTree(
      kinds: [UnitKind(id: "branch", vietnamese: "Chi bộ", english: "Branch")],
      units: [Unit(id: id, name: "Chi bộ mẫu", kind: "branch")])
    let day = try #require(CalendarDate(year: 2025, month: 7, day: 1))
    let problem = UnitProblem(.parentNotValid, at: .unit(0), unit: id, others: [id], day: day)
    let finding = Finding(problem, file: "a.json", tree: tree)
    #expect(
      line(finding, .english)
        == "a.json: /units/0: the unit above is not valid all that time: Chi bộ mẫu,"
        + " on 01/07/2025, unit Chi bộ mẫu (E432)")
  }

  @Test func `tells the kind that is nearest to an unknown one, and how many are left out`() throws
  {
    let tree = try UnitTree.beginning()
    let kind = UnitProblem(.kindUnknown, at: .row(2, line: 2), field: .kind, found: "Chi bội")
    #expect(
      line(Finding(kind, file: "a.csv", tree: tree), .vietnamese)
        == "a.csv:2: không có loại đơn vị này: Chi bội, ở mục “Loại”, hàng 2; có phải là Chi bộ?"
        + " (E422)")
    let id = try #require(UniqueIdentifier(parsing: "9b2d7c1e-4f0a-4d63-8a51-0c7e5d9f1b20"))
    let left = UnitProblem(.subordinatesLeft, unit: id, others: [id], count: 12)
    #expect(
      line(Finding(left, file: "a.json", names: [id: "Chi bộ A"]), .english)
        == "a.json: units still stand below it after that day: Chi bộ A, … (+11), unit Chi bộ A"
        + " (E448)")
  }

  @Test(arguments: Language.allCases)
  func `leaves no placeholder open, whatever is known`(language: Language) throws {
    for code in UnitProblem.Code.allCases {
      var full = UnitProblem(code, field: .name, found: "x", limit: 1, count: 2)
      full.expected = .boolean
      full.text = TextError(.tooLong, limit: 1)
      full.date = DateTimeError(.digitExpected, at: 0)
      for problem in [UnitProblem(code), full] {
        let sentence = Finding(problem, file: "f").sentence(in: language).string
        #expect(!sentence.contains("{"), "\(sentence)")
      }
    }
  }

  @Test func `is a warning where the units can be used all the same`() {
    for code in UnitProblem.Code.allCases {
      let problem = UnitProblem(code)
      let isWarning = problem.isWarning || code == .problemsLeftOut
      #expect(code.code.hasPrefix(isWarning ? "W4" : "E4"), "\(code)")
    }
  }
}
