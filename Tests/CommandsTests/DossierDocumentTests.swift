import Dossiers
import JSON
import JSONSchema
import TestSupport
import Testing

/// Every `--json` output of the commands on forms, units and dossiers against its schema.
@Suite struct `Documents about forms, units and dossiers` {
  private func problems(_ name: String, in document: JSONDocument) throws -> [Problem] {
    let read = { (name: String) throws -> JSONDocument in
      try JSONDocument(parsing: #require(EmbeddedSchema.bytes(of: "cli/\(name).json"), "\(name)"))
    }
    let finding = SchemaResource(uri: "urn:hoso:cli:finding:1", document: try read("finding"))
    return try Schema(try read(name), references: [finding]).validate(document.root)
  }

  private func check(_ run: Transcript, _ schema: String, _ status: Int32) throws {
    #expect(run.errors == "" && run.status == status, "\(run.errors)")
    let document = try JSONDocument(parsing: run.output)
    #expect(document.root["schema"]?.string == "hoso/\(schema)/1")
    let problems = try problems(schema, in: document)
    #expect(problems.isEmpty, "\(problems.prefix(3))")
  }

  @Test(
    arguments: [
      ("form-list", "form list", 0), ("form-list", "form list --edition x", 1),
      ("form-show", "form show 2-KND", 0), ("form-show", "form show 9-KND --edition hd38-2025", 0),
      ("form-list", "form list --profiles", 0), ("form-list", "form list --circumstances", 0),
      ("form-list", "form list --kinds", 0), ("form-template", "form template 2-KND", 0),
      ("form-template", "form template dossier --name Mẫu", 0),
      ("form-template", "form template 2-KND --rows --labels", 0),
      ("form-template", "form template 2-KND -o out.json", 0), ("form-lint", "form lint", 0),
      ("form-lint", "form lint empty", 0), ("help", "form", 0), ("help", "unit", 0),
    ], ["en", "vi"])
  func `an answer about forms is one document`(
    given: (schema: String, line: String, status: Int32), language: String
  ) throws {
    let folder = try TemporaryFolder()
    try folder.makeFolder("empty")
    let run = try Transcript("\(given.line) --json --lang \(language)", in: folder)
    try check(run, given.schema, given.status)
  }

  @Test func `every form is shown as the schema says`() throws {
    let folder = try TemporaryFolder()
    let list = try JSONDocument(parsing: Transcript("form list --json", in: folder).output)
    let forms = try Samples.filled(list.root["forms"]?.elements.map { $0 } ?? [])
    for form in forms where form["edition"]?.string == "hd12-2022" {
      let type = try form.string(at: "/type")
      let run = try Transcript("form show \(type) --edition hd12-2022 --json", in: folder)
      try check(run, "form-show", 0)
    }
  }

  @Test(
    arguments: [
      ("unit-list", "unit list u.json", 0), ("unit-list", "unit list none.json", 1),
      ("unit-show", "unit show u.json \(UnitStage.branch)", 0),
      ("unit-show", "unit show u.json \(UnitStage.branch) --at 2019-01-01", 0),
      ("unit-add", "unit add u.json --name Mẫu --kind branch --power decides", 0),
      ("unit-add", "unit add new.json --new --name Mẫu --kind branch", 0),
      (
        "unit-add",
        "unit add u.json --name Mẫu --kind base --code 98001001000000 --parent 99001000000000", 0
      ),
      ("unit-import", "unit import u.json t.csv", 0),
      ("unit-import", "unit import u.json b.csv", 65),
      ("unit-close", "unit close u.json \(UnitStage.branch) --to 30/06/2025", 0),
      (
        "unit-close",
        "unit close u.json \(UnitStage.base) --to 30/06/2025 --move-to 99001000000000", 0
      ),
    ], ["en", "vi"])
  func `an answer about units is one document`(
    given: (schema: String, line: String, status: Int32), language: String
  ) throws {
    let stage = try UnitStage()
    try stage.folder.write(
      "none.json", #"{"$schema": "urn:hoso:units:1", "kinds": [], "units": []}"#)
    try stage.folder.write("t.csv", "name,kind\nMẫu Một,branch\n")
    try stage.folder.write("b.csv", "name,kind\nMẫu Một,nope\n")
    let run = try Transcript("\(given.line) --json --lang \(language)", in: stage.folder)
    try check(run, given.schema, given.status)
  }

  private static let dossierLines: [(schema: String, line: String, status: Int32)] = [
    ("show", "show mau", 0), ("show", "show object@v1", 0), ("check", "check mau", 0),
    ("check", "check loi", 1), ("check", "check object", 0), ("check", "check loi --all", 1),
    ("deadline", "deadline mau", 0), ("deadline", "deadline object@v1 --within 60d", 0),
    ("explain", "explain VER-001", 0), ("explain", "explain dat-5", 0),
    ("diff", "diff mau mau", 0),
    ("diff", "diff mau hai", 1), ("diff", "diff hai loi", 1), ("diff", "diff object@v1 object", 1),
  ]

  @Test(arguments: ["en", "vi"])
  func `an answer about a dossier is one document`(language: String) throws {
    let stage = try DossierStage()
    try stage.store()
    try stage.copy(to: "loi") { $0.cover.number = "HS-2026-9002" }
    #expect(Tool.run("cd '\(stage.folder.path)/loi' && rm -r scans/3-knd forms/3-knd"))
    try stage.write("loi/forms/2-knd/02.json", "[\"\u{202E}\"]".utf8)
    for (schema, line, status) in Self.dossierLines {
      try check(stage.transcript("\(line) --json --lang \(language)"), schema, status)
    }
  }
}
