import JSON
import JSONSchema
import TestSupport
import Testing

/// Every `--json` output of the commands on a store against its schema.
@Suite struct `Documents about a store` {
  private static let number = StoreStage.number

  private func check(_ run: Transcript, _ name: String, _ status: Int32) throws {
    #expect(run.errors == "" && run.status == status, "\(name): \(run.errors)")
    let read = { (name: String) throws -> JSONDocument in
      try JSONDocument(parsing: #require(EmbeddedSchema.bytes(of: "cli/\(name).json"), "\(name)"))
    }
    let document = try JSONDocument(parsing: run.output)
    #expect(document.root["schema"]?.string == "hoso/\(name)/1")
    let finding = SchemaResource(uri: "urn:hoso:cli:finding:1", document: try read("finding"))
    let problems = try Schema(try read(name), references: [finding]).validate(document.root)
    #expect(problems.isEmpty, "\(name): \(problems.prefix(3))")
  }

  private static let lines: [(schema: String, words: [String], status: Int32)] = [
    ("init", ["init", "kho2", "--unit", "Đảng ủy xã Mẫu", "--kind", "base"], 0),
    ("new", ["new", "--name", "Nguyễn Văn Mẫu", "--birth", "02/09/2001"], 0),
    ("set", ["set", number, "2-KND", "/birthDate=x"], 0),
    ("set", ["set", number, "dossier", "/circumstances/sectionalCommittee=true"], 0),
    ("put", ["put", number, "2-KND", "--new", "2.json"], 0), ("undo", ["undo", number], 0),
    ("get", ["get", number], 0), ("get", ["get", number, "2-KND"], 0),
    ("attach", ["attach", number, "2-KND", "ly-lich.pdf", "tep.html"], 3),
    ("detach", ["detach", number, "2-knd/01/02.pdf"], 0), ("list", ["list"], 0),
    ("find", ["find", "mau"], 0), ("find", ["find", "--relatives", "thái"], 0),
    ("list", ["list", "--limit", "1", "--unit", "mẫu"], 0), ("reindex", ["reindex"], 0),
    ("status", ["status"], 0), ("status", ["status", number], 0),
    ("commit", ["commit", "-n", number, "-m", "x"], 0),
    ("commit", ["commit", number, "-m", "x"], 0), ("log", ["log", number], 0),
    ("blame", ["blame", number, "2-KND"], 0), ("checkout", ["checkout", number, "-o", "ra"], 0),
    ("show", ["show", number], 0), ("check", ["check", number], 1),
    ("verify", ["verify", "--deep", number], 0), ("deadline", ["deadline"], 0),
    ("deadline", ["deadline", number], 0), ("pack", ["pack", number, "-o", "goi.hoso.tar"], 0),
    ("cat", ["cat", number, "dossier.json"], 0),
    ("init", ["init", "kho3", "--unit", "X", "--from", "goi.hoso.tar"], 0),
    ("receive", ["receive", "goi.hoso.tar"], 0), ("receive", ["receive", "tep.html"], 65),
    ("backup", ["backup", "-o", "sao"], 0), ("doctor", ["doctor"], 0),
  ]

  @Test(arguments: ["en", "vi"])
  func `an answer about a store is one document`(language: String) throws {
    let stage = try StoreStage(language: language)
    try stage.opened()
    try stage.folder.write("2.json", #"{"ethnicity": 1}"#)
    for (schema, words, status) in try Samples.filled(Self.lines) {
      try check(stage.transcript(words + ["--json"]), schema, status)
    }
  }
}
