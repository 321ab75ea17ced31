import JSON
import JSONSchema
import Testing

/// `hoso config`: what a store takes for granted.
@Suite struct `Settings of a store` {
  @Test func `are listed, read and changed, and the change is recorded`() throws {
    let stage = try StoreStage()
    #expect(try stage.run("config", "get", "person.role").output == "branchClerk\n")
    try stage.run("config", "set", "person.role", "branchSecretary")
    #expect(try stage.run("config", "list").output.contains("person.role = branchSecretary\n"))
    #expect(try stage.run("config", "get", "defaults.profile", status: 1).output == "")
    try stage.run("config", "set", "scans.mostBytes", "100")
    let file = try JSONDocument(parsing: #require(stage.folder.read("kho/hoso.json"))).root
    #expect(file["limits"]?["scanBytes"]?.integer == 100)
    try stage.run("new", "--name", "Nguyễn Văn Mẫu", "--number", StoreStage.number)
    let refused = try stage.run("attach", StoreStage.number, "2-KND", "ly-lich.pdf", status: 65)
    #expect(refused.errors.contains("(E5"))
    try stage.run("config", "set", "scans.mostBytes", "")
    #expect(try stage.run("config", "get", "scans.mostBytes").output == "4294967296\n")
    let month = try #require(stage.names(in: "kho/records", ending: ".jsonl").first)
    let records = String(
      decoding: try #require(stage.folder.read("kho/records/\(month)")), as: UTF8.self)
    #expect(records.contains(#""kind":"configured""#))
    #expect(records.contains(#""why":"person.role=branchSecretary""#))
  }

  @Test(arguments: [
    ("person.role", "vua"), ("person.name", " "), ("defaults.language", "fr"),
    ("defaults.profile", "không có"), ("scans.mostBytes", "nhiều"), ("scans.mostBytes", "0"),
    ("unit.code", "a b"), ("defaults.numberPrefix", "hs"), ("rules.off", "VER-001"),
    ("rules.off", "XXX-999"),
  ])
  func `refuse what would be wrong, and stay as they were`(name: String, value: String) throws {
    let stage = try StoreStage(language: "vi")
    let before = stage.folder.read("kho/hoso.json")
    let run = try stage.run("config", "set", name, value, status: 78)
    #expect(run.errors.contains("\(name) không nhận") && run.errors.contains("(E549)"))
    #expect(stage.folder.read("kho/hoso.json") == before)
  }

  @Test func `switch rules of low confidence off for the store's dossiers`() throws {
    let stage = try StoreStage()
    let refused = try stage.run("config", "set", "rules.off", "x", status: 78).errors
    let first = try #require(
      refused.split(separator: "switched off: ").last?.split(separator: ",").first.map(String.init))
    try stage.run("config", "set", "rules.off", first.lowercased())
    #expect(try stage.run("config", "get", "rules.off").output == "\(first)\n")
    try stage.opened()
    let check = try stage.run("check", StoreStage.number, "--json", status: 1).output
    #expect(!check.contains("\"code\": \"\(first)\""))
    try stage.run("config", "set", "rules.off", "")
    try stage.run("config", "get", "rules.off", status: 1)
  }

  @Test(arguments: [
    ("config-list", ["config", "list"]), ("config-get", ["config", "get", "unit.name"]),
    ("config-set", ["config", "set", "defaults.language", "vi"]),
  ])
  func `are one document for programs`(schema: String, words: [String]) throws {
    let run = try StoreStage().transcript(words + ["--json"])
    let document = try JSONDocument(parsing: run.output)
    let bytes = try #require(EmbeddedSchema.bytes(of: "cli/\(schema).json"))
    let problems = try Schema(JSONDocument(parsing: bytes)).validate(document.root)
    #expect(problems.isEmpty && run.status == 0, "\(problems.prefix(3))")
  }
}
