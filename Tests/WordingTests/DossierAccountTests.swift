@testable import Dossiers
import JSON
import RFC3339
import Testing
import Wording

@Suite struct `Account of a dossier` {
  private func account(_ reading: DossierReading, _ state: CaseState?) throws -> DossierAccount {
    let catalogue = try FormCatalogue()
    let day: CalendarDate = try #require(CalendarDate(year: 2026, month: 3, day: 20))
    let summary: DossierSummary = try #require(
      DossierSummary(reading, catalogue, state: state, on: day))
    return DossierAccount(summary, names: DossierNames(catalogue, summary.profile))
  }

  private func cover() throws -> Cover {
    var cover = Cover(
      identifier: "urn:uuid:9b2d7c1e-4f0a-4d63-8a51-0c7e5d9f1b20", number: "HS-2026-0017",
      unit: Cover.UnitLabel(id: nil, code: "", name: "Chi bộ mẫu"), profile: "admission-2025",
      openedOn: try CalendarDate(parsing: "2026-03-01"),
      person: Cover.Person(
        name: "Lò Thị Mẫu", birthDate: try PartialDate(parsing: "2001-09-02")))
    cover.circumstances = ["unionMember": true, "relativeAbroad": false]
    return cover
  }

  private func form(_ type: String, _ text: String) throws -> Dossier.Form {
    let name: FormTypeName = try #require(FormTypeName(type))
    return Dossier.Form(
      name: try #require(FormName(name, 1)), document: try JSONDocument(parsing: text))
  }

  private func reading() throws -> DossierReading {
    var reading = DossierReading()
    let cover = try cover()
    reading.cover = cover
    reading.coverValue = try JSONDocument(parsing: cover.bytes).root
    reading.forms = [
      try form(
        "1-knd",
        """
        {"$schema": "urn:hoso:form:1-knd:hd12-2022", "signature": {"date": "2026-02-01"},
          "transcription": {"typedBy": "Vừ A Mẫu"}}
        """),
      try form(
        "6-knd",
        """
        {"$schema": "urn:hoso:form:6-knd:hd12-2022", "vote": {"entitled": 9, "inFavour": 8}}
        """),
    ]
    return reading
  }

  @Test func `tells whose it is, where it stands and what is in it, in Vietnamese`() throws {
    let state = CaseState(
      version: 1, stage: "assembling",
      custodian: Cover.UnitLabel(id: nil, code: "27.001.002.000.005", name: "Chi bộ mẫu"),
      seats: [:], at: try Timestamp(parsing: "2026-03-01T09:15:00+07:00"))
    let lines = try account(reading(), state).lines(in: .vietnamese)
    #expect(
      lines.prefix(9).map { String(repeating: "  ", count: $0.depth) + $0.text.string } == [
        "Hồ sơ HS-2026-0017 của Lò Thị Mẫu, sinh 02/09/2001.",
        "Lập ngày 01/03/2026 tại Chi bộ mẫu; quy trình: Kết nạp đảng viên theo quy định năm 2025.",
        "Trường hợp này: Là đoàn viên.",
        "Hồ sơ đang ở bước: Đang lập hồ sơ ở chi bộ. Chi bộ mẫu (27.001.002.000.005) giữ hồ sơ từ"
          + " 01/03/2026 09:15.",
        "Giấy tờ đã làm đến bước: Chi bộ đã nghị quyết.",
        "Chưa nhập nội dung giấy tờ nào.",
        "Trong hồ sơ có 2 giấy tờ, chưa có ảnh quét:",
        "  1-KNĐ Đơn xin vào Đảng, 01/02/2026; Vừ A Mẫu nhập, chưa đối chiếu",
        "  6-KNĐ Nghị quyết đề nghị kết nạp đảng viên của chi bộ; 8/9 tán thành",
      ])
    #expect(lines.contains { $0.text.string == "viết đơn: 01/02/2026" && $0.depth == 1 })
    #expect(lines.contains { $0.text.string.hasPrefix("2-KNĐ ") && $0.depth == 1 })
    #expect(lines.last?.text.string.hasSuffix("xem bằng 'hoso check'.") == true)
  }

  @Test func `says in English that a draft is one`() throws {
    let texts = try account(reading(), nil).lines(in: .english).map(\.text.string)
    #expect(texts.first == "Dossier HS-2026-0017 of Lò Thị Mẫu, born 02/09/2001.")
    #expect(
      texts.contains("It is a draft: no version was frozen, so nothing tells where it stands."))
  }

  @Test(arguments: Language.allCases)
  func `leaves no placeholder open, and escapes what people wrote`(language: Language) throws {
    var reading = try reading()
    reading.cover?.person = Cover.Person(name: "\u{1B}[31m{name}", birthDate: nil)
    reading.cover?.profile = "none"
    reading.forms = []
    for line in try account(reading, nil).lines(in: language) {
      #expect(!line.text.string.contains("\u{1B}"))
      #expect(
        !line.text.string.replacing("{name}", with: "").replacing("\\u{1B}", with: "").contains("{")
      )
    }
  }

  @Test func `has words for every day of the profiles`() throws {
    let points = Set(try FormCatalogue().profiles.flatMap(\.points.keys))
    try #require(!points.isEmpty)
    #expect(Set(PointWord.allCases.map(\.id)).isSuperset(of: points.map { "dossier.point.\($0)" }))
  }
}
