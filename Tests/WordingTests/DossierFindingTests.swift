@testable import Dossiers
import Files
import JSON
import JSONSchema
import RFC3339
import Testing
import Vietnamese
import Wording

@Suite struct `Finding about a dossier` {
  static let target: SafeText = "ho-so-mau"

  /// The names of the data, with the profile of 2025.
  private func names() throws -> DossierNames {
    let catalogue = try FormCatalogue()
    let profile: Profile = try #require(catalogue[profile: "admission-2025"])
    return DossierNames(catalogue, profile)
  }

  /// The line that people read, without the command's mark.
  private func line(_ finding: Finding, _ language: Language) -> String {
    "\(finding.place.shown(in: language).string): \(finding.sentence(in: language).string)"
      + " (\(finding.codes.string))"
  }

  private static func type(_ text: String) throws -> FormTypeName {
    try #require(FormTypeName(text))
  }

  private static func form(_ type: String, _ number: Int, _ pointer: String) throws -> DossierPlace
  {
    .form(
      try #require(FormName(Self.type(type), number)), try JSONPointer(parsing: pointer))
  }

  private static func date(_ text: String) throws -> PartialDate { try PartialDate(parsing: text) }

  static let cases: [(String, @Sendable () throws -> DossierFinding, String, String)] = [
    (
      "dossierMissing", { DossierFinding(.dossierMissing, .dossier) },
      "ho-so-mau: there is no dossier.json (E300)", "ho-so-mau: không có dossier.json (E300)"
    ),
    (
      "unreadable",
      {
        DossierFinding(
          .unreadable, .file(try RelativePath("forms/2-knd/01.json")),
          .file(FileError(.notAllowed, .open, path: [])))
      },
      "ho-so-mau:forms/2-knd/01.json: could not be read: the system doesn't allow it (E301)",
      "ho-so-mau:forms/2-knd/01.json: không đọc được: hệ thống không cho phép (E301)"
    ),
    (
      "fileTooLarge",
      { DossierFinding(.fileTooLarge, try form("2-knd", 1, ""), .limit(16_000_000)) },
      "2-KNĐ Personal history of the applicant: the file is too large: the limit is 16.0 MB (E302)",
      "2-KNĐ Lý lịch của người xin vào Đảng: tệp quá lớn: giới hạn là 16,0 MB (E302)"
    ),
    (
      "legacyEncoding",
      {
        DossierFinding(
          .legacyEncoding, try form("2-knd", 1, "/name"), .encoding(.tcvn3, confidence: 90))
      },
      "2-KND#/name: looks like text in an old encoding: TCVN3 (ABC, .VnTime) (W308)",
      "2-KND#/name: có vẻ là chữ viết bằng bảng mã cũ: TCVN3 (ABC, .VnTime) (W308)"
    ),
    (
      "profileNotInForce",
      {
        DossierFinding(
          .profileNotInForce, .cover(try JSONPointer(parsing: "/profile")),
          .period(day: try date("2024-05-01"), Period(from: try date("2025-07-01"), to: nil)))
      },
      "dossier#/profile: the profile's rules were not in force when the dossier was opened:"
        + " 01/05/2024 is not in the time from 01/07/2025 on (W312)",
      "dossier#/profile: quy định của quy trình này không có hiệu lực vào ngày lập hồ sơ:"
        + " 01/05/2024 không nằm trong thời gian từ 01/07/2025 (W312)"
    ),
    (
      "scanSizeDiffers",
      {
        DossierFinding(
          .scanSizeDiffers, .cover(try JSONPointer(parsing: "/scans/0")), .sizes(found: 7, said: 8))
      },
      "dossier#/scans/0: the scan's file has another size than dossier.json says:"
        + " 8 is expected, 7 is there (E321)",
      "dossier#/scans/0: tệp ảnh quét có dung lượng khác với danh mục: phải là 8, thực tế là 7"
        + " (E321)"
    ),
    (
      "unknownFormType",
      {
        DossierFinding(
          .unknownFormType, .file(try RelativePath("forms/2-knnd/01.json")), .name("2-knd"))
      },
      "ho-so-mau:forms/2-knnd/01.json: no form type has a folder of this name; is forms/2-knd/ meant?"
        + " (E323)",
      "ho-so-mau:forms/2-knnd/01.json: không có loại mẫu nào dùng tên thư mục này; có phải là"
        + " forms/2-knd/? (E323)"
    ),
    (
      "unknownEdition",
      {
        DossierFinding(
          .unknownEdition, try form("20-knd", 2, ""), .names(["hd09-2017", "hd12-2022"]))
      },
      "20-KNĐ.2 Request letter for verification: there is no such edition of the form: hd09-2017 or"
        + " hd12-2022 is expected (E324)",
      "20-KNĐ.2 Công văn đề nghị thẩm tra lý lịch của người xin vào Đảng: mẫu này không có bản như"
        + " vậy: phải là hd09-2017 hoặc hd12-2022 (E324)"
    ),
    (
      "formMissing",
      {
        DossierFinding(
          .formMissing, .type(try type("3-knd")),
          .count(
            DossierFinding.Count(
              found: 1, least: 2, most: 2,
              neededFor: ["branchSubmitsToSection", "branchSubmitsToBase"],
              demandedBy: .partyRule, instead: [])))
      },
      "3-KNĐ Referral letter: is missing: at least 2 is expected, 1 is there; it must be there before:"
        + " Submit (E334)",
      "3-KNĐ Giấy giới thiệu người vào Đảng: còn thiếu: phải là ít nhất 2, thực tế là 1; phải có trước"
        + " việc: Trình (E334)"
    ),
    (
      "formPerhapsMissing",
      {
        let pointer = try JSONPointer(parsing: "/circumstances/relativeAbroad")
        let religion = try JSONPointer(parsing: "/religion")
        return DossierFinding(
          .formPerhapsMissing, .type(try type("explanation")),
          .open(
            [
              Condition.Question(form: nil, pointer: pointer),
              Condition.Question(form: try type("2-knd"), pointer: religion),
            ],
            DossierFinding.Count(
              found: 0, least: 1, most: nil, neededFor: [], demandedBy: .law, instead: [])))
      },
      "Supplementary declaration: may be missing; to be answered: “A relative lives abroad”, “2-KNĐ:"
        + " Religion” (W335)",
      "Khai bổ sung và giải trình: có thể còn thiếu; xin trả lời trước: “Có người thân ở nước ngoài”,"
        + " “2-KNĐ: Tôn giáo” (W335)"
    ),
    (
      "formExpired",
      {
        DossierFinding(
          .formExpired, try form("cn-ntvd", 1, ""),
          .age(
            DossierFinding.Age(
              written: try date("2020-02-01"), months: 60, point: "branchMeeting",
              day: try date("2026-03-20"), isDecided: true)))
      },
      "CN-NTVĐ Certificate of the awareness class: was too old on the day that counts: dated 01/02/2020, good for 60 months,"
        + " needed on 20/03/2026 (E338)",
      "CN-NTVĐ Giấy chứng nhận học lớp bồi dưỡng nhận thức về Đảng: đã hết thời hạn giá trị vào ngày"
        + " cần dùng: lập ngày 01/02/2020, có giá trị 60 tháng, cần dùng ngày 20/03/2026 (E338)"
    ),
    (
      "actBackwards",
      {
        DossierFinding(
          .actBackwards, .act(2, JSONPointer()),
          .times(
            try Timestamp(parsing: "2026-03-20T08:00:00+07:00"),
            after: try Timestamp(parsing: "2026-03-21T09:30:00+07:00")))
      },
      "v2: the act lies before the one it follows: 20/03/2026 08:00 is before 21/03/2026 09:30"
        + " (W344)",
      "v2: việc này có thời điểm trước việc liền trước: 20/03/2026 08:00 trước 21/03/2026 09:30"
        + " (W344)"
    ),
  ]

  @Test(arguments: cases)
  func `tells where, what and by which code`(
    name: String, make: @Sendable () throws -> DossierFinding, english: String, vietnamese: String
  ) throws {
    let finding = Finding(try make(), target: Self.target, names: try names())
    #expect(line(finding, .english) == english)
    #expect(line(finding, .vietnamese) == vietnamese)
  }

  @Test func `tells a value that breaks its schema by the rule and by the paper's name`() throws {
    let names = try names()
    let schema = try names.catalogue.schema("urn:hoso:form:2-knd:hd12-2022")
    let form = try JSONDocument(
      parsing: #"{"$schema": "urn:hoso:form:2-knd:hd12-2022", "sex": "x"}"#)
    let problems = schema.validate(form.root)
    try #require(!problems.isEmpty)
    let findings = try problems.map { problem in
      Finding(
        DossierFinding(
          .formInvalid, try Self.form("2-knd", 1, "\(problem.instancePointer)"), .problem(problem)),
        target: Self.target, names: names)
    }
    #expect(findings.allSatisfy { $0.place.shown.string.hasPrefix("2-KND") })
    #expect(findings.allSatisfy { $0.message.code.hasPrefix("E1") && $0.place.line == 1 })
    let missing = findings.first { $0.message.code == "E162" }
    #expect(missing?.facts["field"] != nil)
  }

  @Test func `says below it why a file is not JSON, and why an act was refused`() throws {
    let error = #expect(throws: JSONError.self) { try JSONDocument(parsing: "[1,]") }
    let text = DossierFinding(
      .notJSON, try Self.form("2-knd", 1, ""), .text(try #require(error)))
    let told = Finding(text, target: Self.target, names: try names())
    #expect(
      told.causes.map { line($0, .english) } == ["2-KND:1:4: nothing follows the comma (E126)"])
  }

  @Test(arguments: Language.allCases)
  func `leaves no placeholder open, whatever is known`(language: Language) throws {
    let names = try names()
    let count = DossierFinding.Count(
      found: 0, least: 1, most: nil, neededFor: ["?"], demandedBy: .ours, instead: [])
    let age = DossierFinding.Age(
      written: nil, months: 1, point: "?", day: nil, isDecided: false)
    let day = try Self.date("2026")
    let facts: [DossierFinding.Fact] = [
      .none, .file(FileError(.io, .read, path: [])), .limit(1), .name("?"), .names([]),
      .names(["a", "b"]), .sizes(found: 0, said: 1), .count(count), .open([], count), .age(age),
      .period(day: day, Period(from: nil, to: nil)), .paper(Words(vietnamese: "a", english: "b")),
      .data(FormDataError(.unreadable, "a")),
    ]
    for code in DossierCode.allCases {
      for fact in facts {
        let finding = Finding(
          DossierFinding(code, .dossier, fact), target: Self.target, names: names)
        let sentence = finding.sentence(in: language).string
        #expect(!sentence.contains("{"), "\(sentence)")
      }
    }
  }

  @Test func `has a code with W where it weighs less than an error`() {
    for code in DossierCode.allCases {
      let finding = code.severity
      #expect(code.code.hasPrefix(finding >= .error ? "E3" : "W3"), "\(code)")
    }
  }
}

@Suite struct `Finding about form data` {
  static let errors: [(FormDataError, String, String)] = [
    (
      FormDataError(.nameDiffers, "a/b.json", .name("a/c")),
      "mau:a/b.json: the definition lies in a file of another name: a/c is expected (E356)",
      "mau:a/b.json: định nghĩa nằm ở tệp mang tên khác: phải là a/c (E356)"
    ),
    (
      FormDataError(.typeTaken, "2-knd/b.json", .name("2-knd")),
      "mau:2-knd/b.json: the program has a form type of this name itself: 2-knd (E357)",
      "mau:2-knd/b.json: chương trình đã có loại mẫu mang tên này: 2-knd (E357)"
    ),
    (
      FormDataError(.unreadable, "", .file(FileError(.notFound, .open, path: []))),
      "mau: could not be read: there is no such file (E350)",
      "mau: không đọc được: không có tệp này (E350)"
    ),
  ]

  @Test(arguments: errors)
  func `tells the file, what is wrong and the code`(
    error: FormDataError, english: String, vietnamese: String
  ) {
    let finding = Finding(error, folder: "mau")
    let line = { (language: Language) in
      "\(finding.place.shown.string): \(finding.sentence(in: language).string)"
        + " (\(finding.codes.string))"
    }
    #expect(line(.english) == english)
    #expect(line(.vietnamese) == vietnamese)
  }
}
