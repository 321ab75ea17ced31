@testable import Dossiers
import JSON
import Testing
import Wording

@Suite struct `Refusal of an act` {
  static let unit = Cover.UnitLabel(id: nil, code: "27.001", name: "Đảng ủy mẫu")

  static let refusals: [(Refusal, String, String)] = [
    (
      Refusal(.notFromHere, stage: "assembling", names: ["branchSubmitsToBase"]),
      "v2: this can't be done at the stage “Being assembled at the branch”;"
        + " possible here: Submit (E368)",
      "v2: ở bước “Đang lập hồ sơ ở chi bộ” chưa được làm việc này; ở bước này có thể: Trình (E368)"
    ),
    (
      Refusal(.notHolder, stage: "atBase", unit: unit),
      "v2: only the unit that has the dossier may act: Đảng ủy mẫu (27.001) (E369)",
      "v2: chỉ đơn vị đang giữ hồ sơ mới được làm: Đảng ủy mẫu (27.001) (E369)"
    ),
    (
      Refusal(.wrongReceiver, stage: "atBase", unit: unit),
      "v2: it goes to another unit than it must: Đảng ủy mẫu (27.001) is expected (E376)",
      "v2: chuyển đến không đúng đơn vị: phải là Đảng ủy mẫu (27.001) (E376)"
    ),
    (
      Refusal(.wrongRole, stage: "assembling", names: ["branchSecretary", "branchClerk"]),
      "v2: the person's role may not sign for this act: Branch secretary or Branch clerk is expected"
        + " (E374)",
      "v2: vai trò này không được ký việc đó: phải là Bí thư chi bộ hoặc Người lập hồ sơ của chi bộ"
        + " (E374)"
    ),
    (
      Refusal(.evidenceMissing, stage: "accepted", names: ["9-knd"]),
      "v2: papers that the act rests on are missing: 9-KNĐ Admission decision (E372)",
      "v2: thiếu giấy tờ làm căn cứ: 9-KNĐ Quyết định kết nạp đảng viên (E372)"
    ),
  ]

  private func names() throws -> DossierNames {
    let catalogue = try FormCatalogue()
    return DossierNames(catalogue, catalogue[profile: "admission-2025"])
  }

  @Test(arguments: refusals)
  func `says what stands against the act, in words of the data`(
    refusal: Refusal, english: String, vietnamese: String
  ) throws {
    let finding = Finding(refusal, at: Place(form: "v2"), names: try names())
    for (language, expected) in [(Language.english, english), (.vietnamese, vietnamese)] {
      let line =
        "\(finding.place.shown.string): \(finding.sentence(in: language).string)"
        + " (\(finding.codes.string))"
      #expect(line == expected)
    }
  }

  @Test func `stands below the finding about its act`() throws {
    let refusal = Refusal(.reasonMissing, stage: "submitted")
    let finding = Finding(
      DossierFinding(.actRefused, .act(3, JSONPointer()), .refusal(refusal)), target: "ho-so-mau",
      names: try names())
    #expect(finding.codes.string == "E343")
    #expect(finding.causes.map(\.codes.string) == ["E373"])
    #expect(finding.causes.first?.place.shown.string == "v3")
  }

  @Test(arguments: Language.allCases)
  func `has a sentence, whatever is known`(language: Language) throws {
    let names = try names()
    let question = Condition.Question(form: nil, pointer: JSONPointer(tokens: ["x"]))
    for code in Refusal.Code.allCases {
      let refusals = [
        Refusal(code, stage: nil),
        Refusal(
          code, stage: "?", transition: "?", names: ["?", "{x"], questions: [question],
          unit: Self.unit),
      ]
      for refusal in refusals {
        let sentence = Finding(refusal, at: Place(), names: names).sentence(in: language).string
        #expect(!sentence.contains("}"), "\(sentence)")
      }
    }
  }
}
