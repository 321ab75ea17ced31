import TestSupport
import Testing

/// A store on a disk that is full, or can only be read.
@Suite(.serialized) struct `A store without room` {
  /// How many pages of 4 KiB are free when the deed begins.
  private static let pages = isLongRun ? Array(0...40) : [4]

  /// What is packed goes elsewhere.
  private static let deeds = StoreDeed.some.filter { $0.name != "pack" }

  @Test(
    .enabled("mounting needs root") { Tool.canMount },
    arguments: deeds)
  func `names the full disk, and loses nothing`(deed: StoreDeed) throws {
    let prepared = try deed.stage()
    for pages in Self.pages {
      let what = "\(deed.name), \(pages) pages"
      let stage = try mounted(prepared, deed)
      defer { Tool.run("umount '\(stage.folder.path)/\(deed.store)'") }
      try fill(stage, deed, leaving: pages)
      let run = try stage.transcript(deed.words)
      if run.status != 0 {
        #expect(run.status == 74 && run.errors.contains("(E220)"), "\(what): \(run.errors)")
      }
      #expect(Tool.run("rm '\(stage.folder.path)/\(deed.store)/outbox/filler'"))
      try deed.expectSound(on: stage, what)
      let isDone = try deed.isDone(on: stage)
      #expect(isDone || run.status != 0, "\(what)")
      let next = try stage.transcript(deed.words)
      #expect(next.status == (isDone ? deed.statusAgain : 0), "\(what): \(next.errors)")
      guard isLongRun else { continue }
      #expect(try deed.isDone(on: stage), "\(what)")
      try deed.expectSound(on: stage, what)
    }
  }

  /// A copy of a stage whose store is a file system of its own, with room to spare.
  private func mounted(_ prepared: StoreStage, _ deed: StoreDeed) throws -> StoreStage {
    let stage = try StoreStage(copying: prepared)
    let store = "\(stage.folder.path)/\(deed.store)"
    #expect(
      Tool.run(
        """
        mv '\(store)' '\(store).old' && mkdir '\(store)' && mount -t tmpfs -o size=2m,mode=700 \
        tmpfs '\(store)' && cp -a '\(store).old/.' '\(store)' && rm -r '\(store).old'
        """))
    return stage
  }

  /// Fills the store's file system but for some pages.
  private func fill(_ stage: StoreStage, _ deed: StoreDeed, leaving pages: Int) throws {
    #expect(
      Tool.run(
        """
        cd '\(stage.folder.path)/\(deed.store)' && free=$(stat -f -c %a .) && \
        dd if=/dev/zero of=outbox/filler bs=4096 count=$((free - \(pages))) 2>/dev/null
        """))
  }

  @Test(
    .enabled("mounting needs root") { Tool.canMount },
    arguments: [["pack", StoreStage.number, "-o", "disk/x"], ["backup", "-o", "disk/x"]])
  func `names the full disk that something is given out to`(words: [String]) throws {
    let stage = try StoreStage()
    try stage.opened()
    try stage.run("commit", StoreStage.number, "-m", "Một")
    let disk = "\(stage.folder.path)/disk"
    #expect(Tool.run("mkdir '\(disk)' && mount -t tmpfs -o size=16k tmpfs '\(disk)'"))
    defer { Tool.run("umount '\(disk)'") }
    let run = try stage.transcript(words)
    #expect(run.status == 74 && run.errors.hasPrefix("error: disk: "), "\(run.errors)")
    #expect(run.errors.contains("(E220)"))
    #expect(Tool.output(of: "find '\(disk)' -mindepth 1") == "")
    #expect(Tool.run("mount -o remount,size=8m '\(disk)'"))
    try stage.run(words[0], words[1], words[2], words.count > 3 ? words[3] : "-q")
  }

  @Test(.enabled("mounting needs root") { Tool.canMount })
  func `that can only be read answers, and says that reading isn't recorded`() throws {
    let stage = try StoreStage()
    try stage.opened()
    try stage.run("commit", StoreStage.number, "-m", "Một")
    let store = "\(stage.folder.path)/kho"
    #expect(
      Tool.run("mount --bind '\(store)' '\(store)' && mount -o remount,ro,bind '\(store)'"))
    defer { Tool.run("umount '\(store)'") }
    for words in [
      ["show", StoreStage.number], ["log", StoreStage.number], ["status", StoreStage.number],
      ["get", StoreStage.number, "2-KND", "/ethnicity"], ["verify", StoreStage.number],
      ["pack", StoreStage.number, "-o", "x.hoso.tar"],
    ] {
      let run = try stage.transcript(words)
      #expect(run.status == 0 && !run.output.isEmpty, "\(words): \(run.errors)")
      #expect(run.errors.contains("(W501)"), "\(words): \(run.errors)")
    }
    for words in [
      ["new", "--name", "A"], ["set", StoreStage.number, "2-KND", "/ethnicity=x"],
      ["commit", StoreStage.number, "-m", "x"], ["attach", StoreStage.number, "2-KND", "thu.docx"],
    ] {
      let run = try stage.transcript(words)
      #expect(run.status != 0 && !run.errors.isEmpty, "\(words): \(run.output)")
    }
  }
}
