import TestSupport
import Testing

/// What people do who have read nothing.
@Suite struct `A store's beginner` {
  private let number = StoreStage.number

  @Test func `is told who typed what, of a draft over a version too`() throws {
    let stage = try StoreStage()
    try stage.opened()
    try stage.run("commit", number, "-m", "Một")
    try stage.run("set", number, "2-KND", "/ethnicity=Mường")
    #expect(try stage.run("blame", number, "2-KND", "/ethnicity").output.contains("being changed"))
    #expect(try stage.run("blame", number, "2-KND", "/$schema").output.hasPrefix("v1  "))
  }

  @Test func `types a dossier that was begun on paper years ago`() throws {
    let stage = try StoreStage()
    let new = try stage.run("new", "--name", "Lò Thị Mẫu", "--opened", "05/02/2024")
    #expect(new.output.contains("HS-2024-0001") && new.output.contains("2022"), "\(new.output)")
    #expect(try stage.run("show", "HS-2024-0001").output.contains("05/02/2024"))
  }

  @Test(arguments: [
    ["--name", ""], ["--name", "A\u{1B}[31m"], ["--name", "A", "--birth", "2090"],
    ["--name", "A", "--opened", "05/02/2090"],
  ])
  func `is told which option of new is wrong`(words: [String]) throws {
    let stage = try StoreStage()
    let run = try stage.transcript(["new"] + words)
    #expect(run.status == 64 && run.errors.contains("(E205)"), "\(run.errors)")
  }

  @Test func `gets no store in a store, and a hint for a scan that is put`() throws {
    let stage = try StoreStage()
    try stage.opened()
    let inside = try stage.run("init", "kho/drafts/trong", "--unit", "X", status: 64)
    #expect(inside.errors.contains("another store"))
    let put = try stage.run("put", number, "2-KND", "ly-lich.pdf", status: 65)
    #expect(put.errors.contains("hint: hoso attach \(number) 2-KND ly-lich.pdf"))
  }
}
