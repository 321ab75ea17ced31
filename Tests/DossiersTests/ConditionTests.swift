import Dossiers
import JSON
import TestSupport
import Testing

@Suite struct Conditions {
  private static func data(_ cover: String, _ forms: [(String, String)] = []) throws -> CaseData {
    CaseData(
      dossier: try JSONDocument(parsing: cover).root,
      forms: try forms.enumerated().map { index, form in
        let name = try #require(FormTypeName(form.0).flatMap { FormName($0, index + 1) })
        return Dossier.Form(name: name, document: try JSONDocument(parsing: form.1))
      })
  }

  private static func question(_ form: String?, _ pointer: String) throws -> Condition.Question {
    Condition.Question(
      form: form.flatMap { FormTypeName($0) }, pointer: try JSONPointer(parsing: pointer))
  }

  private static func test(
    _ form: String?, _ pointer: String, _ comparison: Condition.Test.Operator,
    _ operands: Condition.Test.Operand...
  ) throws -> Condition {
    .test(
      Condition.Test(
        question: try question(form, pointer), comparison: comparison, operands: operands))
  }

  private func answer(_ condition: Condition, _ data: CaseData) throws -> Answer {
    let profile = try #require(try Fixture.catalogue.get()[profile: "admission-hd12-2022"])
    return profile.judge(condition, data).answer
  }

  @Test(arguments: [
    (#"{"circumstances":{"moved":true}}"#, Answer.yes),
    (#"{"circumstances":{"moved":false}}"#, .no), (#"{"circumstances":{}}"#, .perhaps),
    ("{}", .perhaps), (#"{"circumstances":{"moved":null}}"#, .perhaps),
    (#"{"circumstances":{"moved":""}}"#, .perhaps), (#"{"circumstances":{"moved":1}}"#, .no),
  ])
  func `know no answer where nothing is written`(cover: String, expected: Answer) throws {
    #expect(try answer(.fact("moved"), Self.data(cover)) == expected)
    #expect(try answer(.not(.fact("moved")), Self.data(cover)) == !expected)
  }

  @Test func `follow three-valued logic`() {
    for one in Answer.allCases {
      for other in Answer.allCases {
        #expect(one.and(other) == other.and(one))
        #expect(one.or(other) == !((!one).and(!other)))
      }
      #expect(one.and(.yes) == one && one.or(.no) == one)
      #expect(one.and(.no) == .no && one.or(.yes) == .yes)
    }
    #expect(Answer.perhaps.and(.perhaps) == .perhaps && !Answer.perhaps == .perhaps)
  }

  @Test func `exist and are absent with certainty`() throws {
    let data = try Self.data("{}", [("2-knd", #"{"firstAdmission":{"date":""}}"#)])
    #expect(try answer(Self.test("2-knd", "/firstAdmission/date", .exists), data) == .no)
    #expect(try answer(Self.test("2-knd", "/firstAdmission/date", .absent), data) == .yes)
    #expect(try answer(Self.test("9-knd", "/head", .exists), data) == .no)
  }

  @Test func `hold where one of several rows and forms fits`() throws {
    let data = try Self.data(
      "{}",
      [
        ("2-knd", #"{"family":[{"livesAbroad":false},{"livesAbroad":true},{}]}"#),
        ("3-knd", #"{"togetherFrom":"2020-01-01"}"#), ("3-knd", #"{"togetherFrom":"2023"}"#),
      ])
    let abroad = try Self.test("2-knd", "/family/*/livesAbroad", .equals, .bool(true))
    #expect(try answer(abroad, data) == .yes)
    #expect(
      try answer(Self.test("2-knd", "/family/0/livesAbroad", .equals, .bool(true)), data) == .no)
    let late = try Self.test("3-knd", "/togetherFrom", .after, .text("2022-12-31"))
    #expect(try answer(late, data) == .yes)
  }

  @Test(arguments: [
    ("2020-01-01", Answer.yes), ("2021-06-16", .no), ("2021-06", .perhaps), ("2021", .perhaps),
    ("2022", .no), ("không", .perhaps),
  ])
  func `compare dates as far as they are known`(date: String, expected: Answer) throws {
    let data = try Self.data("{}", [("1-knd", #"{"date":"\#(date)"}"#)])
    let before = try Self.test("1-knd", "/date", .before, .text("2021-06-15"))
    #expect(try answer(before, data) == expected)
  }

  @Test(arguments: ["không", "Không", "KHÔNG", "kho\u{302}ng"])
  func `compare texts as people read them`(text: String) throws {
    let data = try Self.data("{}", [("2-knd", #"{"religion":"\#(text)"}"#)])
    #expect(try answer(.fact("religious"), data) == .no)
  }

  @Test func `name the questions that are open`() throws {
    let profile = try #require(try Fixture.catalogue.get()[profile: "admission-hd12-2022"])
    let data = try Self.data(#"{"circumstances":{"unionMember":true}}"#)
    let judged = profile.judge(.fact("unionRoute"), data)
    #expect(judged.answer == .perhaps)
    #expect(
      judged.open.map { "\($0.pointer)" } == [
        "/circumstances/withinUnionAge", "/circumstances/youthUnionExists",
      ])
    let certain = try Self.data(#"{"circumstances":{"unionMember":false}}"#)
    #expect(profile.judge(.fact("unionRoute"), certain).open.isEmpty)
  }
}
