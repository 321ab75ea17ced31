import Glibc
import TestSupport
import Testing

#if DEBUG
  /// The built program, killed at each named point of what it does to a store.
  ///
  /// Only a build for development can be told to.
  @Suite(.serialized) struct `A command of the store that dies` {
    /// All points in the long run, else the first at which the deed is done.
    @Test(arguments: StoreDeed.some)
    func `by kill -9 leaves the old state or the new`(deed: StoreDeed) throws {
      let prepared = try deed.stage()
      let decided = try #require(deed.points.firstIndex(of: deed.decision))
      for (index, point) in deed.points.enumerated() where isLongRun || point == deed.decision {
        let what = "\(deed.name) at \(point)"
        let stage = try StoreStage(copying: prepared)
        try kill(deed, at: point, on: stage)
        let doctor = try deed.expectSound(on: stage, what)
        expectTold(doctor, deed, point)
        #expect(try deed.isDone(on: stage) == (index >= decided), "\(what)")
        try expectTyping(deed, on: stage, what)
        // And it goes on.
        let next = try stage.transcript(deed.words)
        #expect(next.status == (index >= decided ? deed.statusAgain : 0), "\(what): \(next.errors)")
        guard isLongRun else { continue }
        #expect(try deed.isDone(on: stage), "\(what)")
        try deed.expectSound(on: stage, what)
      }
    }

    private func kill(_ deed: StoreDeed, at point: String, on stage: StoreStage) throws {
      let run = try stage.transcript(deed.words, environment: ["HOSO_CRASH_AT=\(point)"])
      #expect(run.signal == SIGKILL, "\(deed.name) at \(point): \(run.status) \(run.errors)")
      #expect(run.output == "")
    }

    /// Whatever a commit has come to, what was typed before is there: in the draft or the version.
    private func expectTyping(_ deed: StoreDeed, on stage: StoreStage, _ what: String) throws {
      guard deed.name.hasSuffix("commit") else { return }
      let typed = deed.isCommitted ? "Mường\n" : "Thái\n"
      let value = try stage.run("get", StoreDeed.number, "2-KND", "/ethnicity").output
      #expect(value == typed, "\(what)")
    }

    /// Points after which nothing is left to repair.
    private static let silent: Set<String> = [
      "draftPlaced", "changeKept", "packBegun", "packPlaced",
    ]

    private func expectTold(_ doctor: String, _ deed: StoreDeed, _ point: String) {
      let isSound = doctor.contains("nothing was left interrupted")
      #expect(isSound == Self.silent.contains(point), "\(deed.name) at \(point): \(doctor)")
    }

    @Test(.enabled("in the long run only") { isLongRun }, arguments: StoreDeed.all)
    func `twice, the second time while the first is repaired, is repaired too`(
      deed: StoreDeed
    ) throws {
      let prepared = try deed.stage()
      for first in deed.points {
        for second in ["objectWritten", "recordWritten", "draftCleared", "versionTakenIn"] {
          let stage = try StoreStage(copying: prepared)
          try kill(deed, at: first, on: stage)
          // Not every repair passes the second point.
          _ = try stage.transcript(
            ["doctor", "-C", deed.store], environment: ["HOSO_CRASH_AT=\(second)"])
          try deed.expectSound(on: stage, "\(deed.name) at \(first), then at \(second)")
        }
      }
    }

    @Test func `every named point is driven`() throws {
      let stage = try StoreStage()
      let known = try stage.transcript(["list"], environment: ["HOSO_CRASH_AT=?"])
      #expect(known.status == 78)
      let driven = StoreDeed.all.flatMap(\.points).map { $0.prefix { $0 != ":" } }
      #expect(Set(known.output.split(separator: "\n")) == Set(driven))
    }
  }
#endif

/// Signals at any moment, not only at named points.
@Suite(.serialized) struct `A command of the store that is interrupted` {
  @Test(.enabled("in the long run only") { isLongRun }, arguments: StoreDeed.all)
  func `by Ctrl-C leaves the old state or the new`(deed: StoreDeed) throws {
    try end(deed, by: SIGINT, runs: isLongRun ? 100 : 2)
  }

  @Test(.enabled("in the long run only") { isLongRun }, arguments: StoreDeed.all)
  func `by kill -9 at any moment leaves the old state or the new`(deed: StoreDeed) throws {
    try end(deed, by: SIGKILL, runs: 60)
  }

  private func end(_ deed: StoreDeed, by signal: Int32, runs: Int) throws {
    let prepared = try deed.stage()
    let time = try timeOfOneRun(deed, on: prepared)
    for run in 0..<runs {
      let stage = try StoreStage(copying: prepared)
      let delay = time * UInt32(run + 1) / UInt32(runs + 1)
      let ended = try Transcript(
        (deed.words + ["--lang", "en"]).map { Array($0.utf8) }, in: stage.folder,
        environment: ["HOSO_STORE=\(stage.folder.path)/kho"]
      ) { process in
        usleep(delay)
        kill(process, signal)
      }
      let what = "\(deed.name), run \(run)"
      // Before the handler stands the signal itself ends it.
      #expect([0, 130].contains(ended.status) || ended.signal == signal, "\(what)")
      try deed.expectSound(on: stage, what)
      let isDone = try deed.isDone(on: stage)
      #expect(isDone || ended.status != 0 || ended.signal != nil, "\(what)")
      #expect(!isDone || ended.status != 130, "\(what)")
      let next = try stage.transcript(deed.words)
      #expect(next.status == (isDone ? deed.statusAgain : 0), "\(what): \(next.errors)")
      #expect(try deed.isDone(on: stage), "\(what)")
    }
  }

  private func timeOfOneRun(_ deed: StoreDeed, on prepared: StoreStage) throws -> UInt32 {
    let stage = try StoreStage(copying: prepared)
    let start = ContinuousClock.now
    let run = try stage.transcript(deed.words)
    #expect(run.status == 0, "\(run.errors)")
    return UInt32((ContinuousClock.now - start) / .microseconds(1))
  }
}
