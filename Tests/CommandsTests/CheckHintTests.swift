import Dossiers
import JSON
import TestSupport
import Testing

/// What `check` says a clerk can do, and how it names what is wrong.
@Suite struct `Findings that a clerk can act on` {
  private func output(
    _ stage: DossierStage, _ old: String, to new: String, in type: String = "2-knd"
  ) throws -> String {
    try stage.copy(to: "loi", stage.changing(type, old, to: new))
    return try stage.transcript("check loi --as-of \(DossierStage.day) --lang vi").output
  }

  @Test(arguments: [
    ("\"02/09/2001\"", "không phải ngày: 02/09/2001; ghi \"2001-09-02\" (E172)"),
    ("2001", "không phải ngày: 2001; ghi 2001-09-02 (năm-tháng-ngày), 2001-09 hoặc 2001 (E172)"),
    ("\"\"", "mục này còn để trống (E171)"),
    ("\"khoảng năm 2001\"", "không phải ngày: khoảng năm 2001; ghi 2001-09-02 (năm-tháng-ngày)"),
  ])
  func `a date that is none is told once, with how it is written`(
    value: String, sentence: String
  ) throws {
    let text = try output(
      DossierStage(), "\"birthDate\": \"2001-09-02\"", to: "\"birthDate\": \(value)")
    let lines = text.split(separator: "\n").filter { $0.contains("2-KND#/birthDate") }
    #expect(lines.count == 1, "\(text)")
    #expect(lines.first?.contains(sentence) == true, "\(text)")
    #expect(!text.contains("(18|19|20)"))
    #expect(text.contains("  05. Ngày, tháng, năm sinh (dòng "), "\(text)")
  }

  @Test func `a paper that is missing is named by its title, with the command that begins it`()
    throws
  {
    let stage = try DossierStage()
    try stage.copy(to: "loi")
    #expect(Tool.run("cd '\(stage.folder.path)/loi/forms' && rm -r verification-reply 3-knd"))
    let run = try stage.transcript("check loi --as-of \(DossierStage.day) --lang vi")
    #expect(!run.output.contains("VERIFICATION-REPLY:"), "\(run.output)")
    #expect(run.output.contains("✗ 3-KNĐ Giấy giới thiệu người vào Đảng: còn thiếu; phải có trước"))
    let command = "hoso form template 3-KND -o loi/forms/3-knd/01.json"
    #expect(run.output.contains("  gợi ý: mkdir -p loi/forms/3-knd && \(command)\n"))
    #expect(try stage.transcript("check loi -q --lang vi").output.contains("gợi ý") == false)
    let document = try JSONDocument(parsing: stage.transcript("check loi --json").output)
    let hints = document.root["findings"]?.elements.compactMap { $0["hint"]?.string } ?? []
    #expect(hints.contains { $0.hasSuffix(command) })
  }

  @Test func `nothing is to be put into an object or a bundle`() throws {
    let stage = try DossierStage()
    try stage.copy(to: "loi")
    try #require(Tool.run("cd '\(stage.folder.path)/loi' && rm -r forms/3-knd forms/8-knd/01.json"))
    let folder = try stage.transcript("check loi --as-of \(DossierStage.day)").output
    #expect(folder.contains("mkdir") && folder.contains("form template dossier"), "\(folder)")
    let who = "-m Mẫu --user Lan --created 2026-03-20T08:00:00+07:00"
    try stage.run("ocfl create loi -o object --id \(DossierStage.identifier) \(who)")
    // A bundle is never packed with a form missing that it lists: by another profile one is.
    let bundle = "\(try stage.packed()) --profile readmission-hd12-2022"
    for target in ["object", "object@v1", bundle] {
      let run = try stage.transcript("check \(target) --as-of \(DossierStage.day)")
      #expect(run.output.contains("(E334)"), "\(run.output)")
      #expect(run.output.contains("(E315)") == (target != bundle), "\(run.output)")
      #expect(!run.output.contains("mkdir") && !run.output.contains("form template"), "\(target)")
    }
    #expect(try stage.run("verify object").status == 0)
  }

  @Test func `questions about the case are listed once, by the names to write`() throws {
    let stage = try DossierStage()
    try stage.copy(to: "loi") { $0.cover.circumstances = [:] }
    let run = try stage.transcript("check loi --as-of \(DossierStage.day) --lang vi")
    #expect(
      run.output.split(separator: "\n").filter { $0.contains("\"surnameDiffers\"") }.count == 1)
    #expect(
      run.output.contains("\"surnameDiffers\"") && run.output.contains("Họ khác cả cha và mẹ"))
  }

  private static let encoded: [(bytes: [UInt8], name: String)] = [
    ([0xFF, 0xFE, 0x7B, 0x00], "UTF-16"), ([0xEF, 0xBB, 0xBF, 0x7B, 0x7D], "UTF-8 có dấu BOM"),
    ([0x7B, 0x22, 0xD4, 0x22, 0x7D], "TCVN3"),
  ]

  @Test(arguments: encoded)
  func `a file in another encoding is told which`(bytes: [UInt8], name: String) throws {
    let stage = try DossierStage()
    try stage.copy(to: "loi")
    try stage.folder.write("loi/forms/3-knd/01.json", bytes)
    let run = try stage.transcript("check loi --as-of \(DossierStage.day) --lang vi")
    #expect(run.output.contains("(E306)"))
    #expect(
      run.output.contains("gợi ý: tệp có vẻ ghi bằng ") && run.output.contains(name),
      "\(run.output)")
  }

  @Test func `notes have a mark of their own, and none counts as an error`() throws {
    let stage = try DossierStage()
    let run = try stage.transcript(
      "check mau --profile admission-2025 --as-of \(DossierStage.day) --lang vi")
    let notes = run.output.split(separator: "\n").filter { $0.contains("(W333)") }
    #expect(!notes.isEmpty && notes.allSatisfy { $0.hasPrefix("· ") }, "\(run.output)")
    #expect(!run.output.contains("–  "))
    let plain = try stage.transcript(
      "check mau --profile admission-2025 --as-of \(DossierStage.day) --lang vi --plain")
    #expect(plain.output.contains("lưu ý: "))
  }

  @Test func `without a profile it is said that completeness was not checked`() throws {
    let stage = try DossierStage()
    try stage.copy(to: "loi") { $0.cover.profile = "khong-co" }
    let run = try stage.transcript("check loi --as-of \(DossierStage.day)")
    #expect(run.output.contains("(W349)") && run.output.contains("hint: hoso form list --profiles"))
    let document = try JSONDocument(parsing: stage.transcript("check loi --json").output)
    #expect(document.root["notChecked"]?.elements.compactMap(\.string) == ["completeness"])
  }

  @Test func `a form named instead of its dossier gets a hint`() throws {
    let stage = try DossierStage()
    let run = try stage.transcript("check mau/forms/3-knd/01.json")
    #expect(run.status == 65 && run.errors.contains("hint: name the folder"), "\(run.errors)")
  }
}

@Suite struct `A unit's own forms` {
  private func stage() throws -> DossierStage {
    let stage = try DossierStage()
    let words = #"{"vi": "Phiếu mẫu", "en": "Sample sheet"}"#
    try stage.write(
      "rieng/phieu-mau/hoso-1.json",
      """
      {"$schema": "urn:hoso:forms:definition:1", "type": "phieu-mau", "edition": "hoso-1",
       "code": "phieu-mau", "title": \(words), "schema": "urn:hoso:form:phieu-mau:hoso-1",
       "standing": "local", "confidence": "high", "wording": "ours", "source": "local",
       "heading": "own", "scope": "dossier", "handwritten": false, "repeatable": true,
       "writtenBy": ["branch"], "signedBy": [{"role": "branchSecretary", "seal": "none"}],
       "ours": [],
       "fields": [{"at": "/note", "label": {"vi": "Ghi chú", "en": "Note"}, "kind": "text",
         "help": {"vi": "Ghi chú.", "en": "A note."}, "required": true}]}
      """.utf8)
    try stage.write(
      "rieng/phieu-mau/hoso-1.schema.json",
      """
      {"$schema": "https://json-schema.org/draft/2020-12/schema",
       "$id": "urn:hoso:form:phieu-mau:hoso-1", "title": "Phiếu mẫu / Sample sheet",
       "type": "object", "required": ["$schema", "note"], "additionalProperties": false,
       "properties": {"$schema": {"const": "urn:hoso:form:phieu-mau:hoso-1"},
         "note": {"type": "string", "pattern": "\\\\S"}}}
      """.utf8)
    return stage
  }

  @Test func `are known where --forms names their folder`() throws {
    let stage = try stage()
    #expect(try stage.run("form lint rieng").output.contains("✓ rieng: phieu-mau/hoso-1"))
    #expect(try stage.transcript("form show phieu-mau").status == 66)
    #expect(try stage.run("form show phieu-mau --forms rieng --lang vi").output.contains("Ghi chú"))
    #expect(try stage.run("form list --forms rieng --lang vi").output.contains("Phiếu mẫu"))
    let empty = try stage.run("form template phieu-mau --forms rieng").output
    try stage.write("mau/forms/phieu-mau/01.json", empty.utf8)
    let line = "check mau --as-of \(DossierStage.day) --lang vi"
    #expect(try stage.transcript(line).output.contains("(E323)"))
    let known = try stage.transcript("\(line) --forms rieng").output
    #expect(!known.contains("(E323)") && known.contains("PHIEU-MAU#/note: mục này còn để trống"))
    #expect(try stage.run("show mau --forms rieng --lang vi").output.contains("Phiếu mẫu"))
    #expect(try stage.run("diff mau mau --forms rieng").output == "")
  }

  @Test func `that are wrong are refused whole, each with its reason`() throws {
    let stage = try stage()
    try stage.folder.write("rieng/phieu-mau/hoso-1.schema.json", "{")
    let run = try stage.transcript("check mau --forms rieng")
    #expect((run.status, run.output) == (65, ""))
    #expect(run.errors.contains("(E271)") && run.errors.contains("hint: hoso form lint rieng"))
  }
}
