import Testing
import Vietnamese
import Wording

@Suite struct `Finding about a text` {
  private func line(_ finding: Finding, _ language: Language) -> String {
    "\(finding.place.shown.string): \(finding.sentence(in: language).string)"
      + " (\(finding.codes.string))"
  }

  @Test(arguments: [
    (
      "", "2-KND#/name: the name has no letter (E383)", "2-KND#/name: tên không có chữ nào (E383)"
    ),
    (
      "a\nb", "2-KND#/name: the name has a control character, at byte 1 (E385)",
      "2-KND#/name: tên có ký tự điều khiển, ở byte 1 (E385)"
    ),
    (
      String(repeating: "a ", count: 17),
      "2-KND#/name: the name has too many words: the limit is 16, at byte 32 (E384)",
      "2-KND#/name: tên có quá nhiều tiếng: giới hạn là 16, ở byte 32 (E384)"
    ),
  ])
  func `tells why a name can't be taken`(name: String, english: String, vietnamese: String) throws {
    let error = #expect(throws: TextError.self) { try PersonName(name) }
    let finding = Finding(try #require(error), at: Place(form: "2-KND", pointer: "/name"))
    #expect(line(finding, .english) == english)
    #expect(line(finding, .vietnamese) == vietnamese)
  }

  @Test(arguments: [
    (
      "Lò Thị \u{D0}inh", "W393",
      "the name has a letter that only looks right: \u{D0}inh: another letter with a stroke than Đ",
      "tên có chữ nhìn giống nhưng là ký tự khác: \u{D0}inh: chữ có gạch ngang khác, không phải Đ"
    ),
    (
      "NguyỄn Văn Mẫu", "W389", "a capital stands inside a word: NguyỄn",
      "có chữ hoa nằm giữa tiếng: NguyỄn"
    ),
    ("Mẫu", "W390", "the name has one word only: Mẫu", "tên chỉ có một tiếng: Mẫu"),
  ])
  func `tells what is unusual in a name`(
    name: String, code: String, english: String, vietnamese: String
  ) throws {
    let person = try PersonName(name)
    let findings = person.warnings.map { Finding($0, in: person, at: Place()) }
    let finding = try #require(findings.first { $0.message.code == code })
    #expect(finding.severity == .warning)
    #expect(finding.sentence(in: .english).string == english)
    #expect(finding.sentence(in: .vietnamese).string == vietnamese)
  }

  @Test func `has words for every look-alike and every old encoding`() {
    #expect(LegacyEncoding.allCases.allSatisfy { Catalogue.plainMessage($0.id) != nil })
    #expect(LookAlike.Kind.allCases.allSatisfy { Catalogue.plainMessage($0.id) != nil })
  }
}
