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
    let none = try stage.run("list", "--stage", "xyz", status: 1)
    #expect(none.output == "" && none.errors != "")
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
    // What was looked for is nobody's business.
    #expect(!records.contains("Tòng") && !records.lowercased().contains("tong"))
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
      let run = try stage.run("list")
      #expect(run.output == before)
      #expect(run.errors.contains("made anew") == harm.contains("echo"))
    }
    #expect(try stage.run("reindex").output.hasPrefix("1 dossier"))
    #expect(try stage.run("list").output == before)
  }

  @Test func `is compared with the dossiers by doctor`() throws {
    let stage = try StoreStage()
    try stage.opened()
    #expect(try stage.run("doctor").output.contains("the catalogue says what the dossiers say"))
    let file = "\(stage.folder.path)/kho/catalogue.sqlite"
    let lie = "d = sqlite3.connect('\(file)'); d.execute('update dossier set name = 1'); d.commit()"
    #expect(Tool.run("python3 -c \"import sqlite3; \(lie)\""))
    #expect(try stage.run("doctor").output.contains("otherwise of 1 dossier;"))
    #expect(try stage.run("list").output.contains("Nguyễn Văn Mẫu"))
  }

  @Test(.enabled("no file system can be mounted here") { Tool.canMount })
  func `on a medium that can only be read answers, warns and writes nothing`() throws {
    let stage = try StoreStage()
    try stage.opened()
    try stage.run("commit", StoreStage.number, "-m", "một")
    let before = try stage.run("list").output
    let store = "\(stage.folder.path)/kho"
    #expect(Tool.run("rm -f '\(store)'/catalogue.sqlite*"))
    #expect(Tool.run("mount --bind '\(store)' '\(store)' && mount -o remount,ro,bind '\(store)'"))
    defer { Tool.run("umount '\(store)'") }
    let files = Tool.output(of: "cd '\(store)' && find . -type f | sort | xargs sha512sum")
    for words in [["list"], ["find", "mau"], ["status"], ["log", StoreStage.number]] {
      let run = try stage.transcript(words)
      #expect(run.status == 0 && run.errors.contains("W501"), "\(words): \(run.errors)")
    }
    #expect(try stage.run("list").output == before)
    let reindex = try stage.transcript(["reindex"])
    #expect(reindex.status == 74 && reindex.output == "", "\(reindex.status) \(reindex.errors)")
    #expect(Tool.output(of: "cd '\(store)' && find . -type f | sort | xargs sha512sum") == files)
  }

  #if DEBUG
    @Test(arguments: [
      "objectWritten", "recordWritten", "draftCleared", "intentCleared", "changeApplied",
    ])
    func `after kill -9 says what the store says`(point: String) throws {
      let stage = try StoreStage()
      try stage.opened()
      try stage.run("list")
      let words =
        point == "changeApplied"
        ? ["set", StoreStage.number, "2-KND", "/ethnicity=Mường"]
        : ["commit", StoreStage.number, "-m", "một"]
      let run = try stage.transcript(words, environment: ["HOSO_CRASH_AT=\(point)"])
      #expect(run.signal == 9)
      func answers() throws -> [String] {
        try [["list"], ["find", "muong"], ["find", "thai"]].map { try stage.transcript($0).output }
      }
      let found = try answers()
      #expect(found[0].contains(point == "changeApplied" ? "not committed" : "v1"), "\(found)")
      try stage.run("reindex")
      #expect(try answers() == found)
    }
  #endif
}
