import TestSupport
import Testing

@Suite struct `Finding dossiers` {
  @Test(arguments: ["en", "vi"])
  func `by words, those written just so first`(language: String) throws {
    let stage = try StoreStage(language: language)
    for name in ["Lò Thị Hoa", "Lò Thị Hòa"] { try stage.run("new", "--name", name) }
    let found = try stage.run("find", "hoà").output.split(separator: "\n")
    #expect(found.count == 2 && found[0].hasSuffix("Lò Thị Hòa"))
    #expect(try stage.run("find", "hoa", "--limit", "1").errors.contains("--limit"))
    #expect(try stage.run("tim", "không có", status: 1).output == "")
    #expect(try stage.run("ds", "--limit", "1").output.split(separator: "\n").count == 1)
    #expect(try stage.run("list", "--unit", "ban mau").output.contains("Lò Thị Hòa"))
    #expect(try stage.run("list", "--stage", "xyz", status: 1).output == "")
  }

  @Test func `among others' names is recorded as such`() throws {
    let stage = try StoreStage()
    try stage.opened()
    try stage.run("set", StoreStage.number, "2-KND", "/firstReferees/0/fullName=Tòng Thị Bé")
    try stage.run("find", "tong thi be", status: 1)
    #expect(try stage.run("find", "--relatives", "tong thi be").output.contains("others' names"))
    let records = Tool.output(of: "cat '\(stage.folder.path)'/kho/records/*.jsonl") ?? ""
    let reads = records.split(separator: "\n").filter { $0.contains("\"what\":\"find\"") }
    #expect(reads.count == 2 && reads[1].contains("\"relatives\":true"))
    try stage.run("list")
    try stage.run("status")
    let later = Tool.output(of: "tail -n 2 '\(stage.folder.path)'/kho/records/*.jsonl") ?? ""
    #expect(later.contains("\"what\":\"list\"") && later.contains("\"what\":\"status\""))
  }

  @Test func `tells which other dossier holds the same scan, by its number alone`() throws {
    let stage = try StoreStage()
    try stage.opened()
    try stage.run("new", "--name", "Lò Thị Hoa", "--number", "HS-2")
    let run = try stage.run("attach", "HS-2", "2-KND", "ly-lich.pdf")
    #expect(run.errors.contains("W507") && run.errors.contains(StoreStage.number))
    #expect(!run.errors.contains("Nguyễn"))
    let check = try stage.run("check", "HS-2", status: 1)
    #expect(check.output.contains("W507") && check.output.contains(StoreStage.number))
  }

  @Test func `goes on when the catalogue is gone or broken`() throws {
    let stage = try StoreStage()
    try stage.opened()
    let before = try stage.run("list").output
    for harm in ["rm -f C*", "rm -f C-*; echo x > C"] {
      let file = "'\(stage.folder.path)'/kho/catalogue.sqlite"
      #expect(Tool.run(harm.replacing("C", with: file)))
      #expect(try stage.run("list").output == before)
    }
    #expect(try stage.run("reindex").output.hasPrefix("1 dossier"))
    #expect(try stage.run("list").output == before)
  }
}
