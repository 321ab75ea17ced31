import Files
import Glibc
import OCFL
import TestSupport
import Testing

/// Writes again and again, each time with another system call failing, or dying there.
struct WritingCrash {
  let prepare: (Scratch) throws -> Void
  let run: (Scratch) throws -> Void
  /// The object's name, to be recovered at the next start.
  let object = "object"

  /// What is there at the end of a run.
  private struct Outcome {
    let error: OCFLError?
    let left: [String]
    /// After the next start: temporary folders cleared, the object recovered.
    let recovered: [String]
  }

  /// Checks that each failure leaves the old state or the new one.
  ///
  /// - Parameter isNewAlways: Whether the old state is one that recovering makes new.
  /// - Returns: How many runs there were.
  /// - Throws: what keeps the test itself from going on.
  func check(isNewAlways: Bool = false) throws -> Int {
    let (old, new) = (try state { _ in }, try state(after: run))
    #expect(old != new)
    let plan = FaultPlan()
    _ = try outcome(of: plan)
    var count = 0
    for (kind, calls) in plan.calls.sorted(by: { $0.key.rawValue < $1.key.rawValue }) {
      let faults: [FaultPlan.Fault] =
        [.error(EIO), .death] + (Self.filling.contains(kind) ? [.error(ENOSPC)] : [])
      for number in 1...calls {
        for fault in faults {
          count += 1
          let step = FaultPlan.Step(fault, at: kind, number: number)
          let outcome = try outcome(of: FaultPlan([step]))
          try check(step, outcome, isNewAlways ? new : old, new, left: old)
        }
      }
    }
    return count
  }

  /// The calls that a full disk makes fail.
  private static let filling: Set<SystemCall> = [
    .write, .makeFolder, .link, .rename, .renameNotOver, .sync,
  ]

  private func check(
    _ step: FaultPlan.Step, _ outcome: Outcome, _ old: [String], _ new: [String], left: [String]
  ) throws {
    let isWhole = outcome.recovered == old || outcome.recovered == new
    #expect(isWhole, "\(step): \(outcome.recovered)")
    guard let error = outcome.error else {
      #expect(outcome.recovered == new, "\(step)")
      return
    }
    guard step.fault != .death, !error.isPublished else { return }
    // What was refused has changed nothing, even before the next start.
    if step.kind != .remove { #expect(outcome.left == left, "\(step) left litter: \(error)") }
  }

  private func outcome(of plan: FaultPlan) throws -> Outcome {
    let scratch = try Scratch(isInMemory: true)
    try prepare(scratch)
    var failure: OCFLError?
    do {
      try plan.run { try run(scratch) }
    } catch let error as OCFLError {
      failure = error
    } catch let error as FileError {
      failure = OCFLError(error)
    }
    let left = try contents(scratch)
    try restart(scratch)
    return Outcome(error: failure, left: left, recovered: try contents(scratch))
  }

  private func state(after run: (Scratch) throws -> Void) throws -> [String] {
    let scratch = try Scratch(isInMemory: true)
    try prepare(scratch)
    try run(scratch)
    return try contents(scratch)
  }

  /// Does what a program does at its start; the lock of what died may live on for a moment.
  private func restart(_ scratch: Scratch) throws {
    for _ in 0..<1_000 {
      try StagingFolder.clearAbandoned(in: scratch.folder)
      if try !scratch.names().contains(where: { $0.hasPrefix(".hoso-tmp-") }) { break }
      usleep(5_000)
    }
    guard try scratch.folder.entry(at: path(object)) != nil else { return }
    try WrittenSample.writer(scratch, of: object).recover()
    try WrittenSample.expectValid(scratch, object)
  }

  private func contents(_ scratch: Scratch) throws -> [String] {
    try WrittenSample.contents(scratch)
  }
}

@Suite struct `Writing that is interrupted` {
  private static func prepareSource(_ scratch: Scratch) throws {
    _ = try WrittenSample.source(scratch, "source", ["d/f": "1", "new": "n", "twin": "n"])
  }

  private static func source(_ scratch: Scratch) throws -> VersionContent {
    try VersionContent(allOf: FolderTree(scratch.folder.folder(at: path("source"))))
  }

  /// An object of two versions as it is after the first of the moves, or the second.
  private static func prepareInterrupted(_ scratch: Scratch, isSecond: Bool) throws {
    try WrittenSample.create(scratch, WrittenSample.source(scratch, "first", ["a": "1"]))
    try WrittenSample.add(scratch) { try $0.rename(path("a"), to: path("b")) }
    let names = isSecond ? ["inventory.json.sha512"] : ["inventory.json", "inventory.json.sha512"]
    for name in names {
      Tool.run("cd '\(scratch.path)/object' && cp v1/\(name) \(name)")
    }
  }

  @Test func `leaves a new object or none`() throws {
    let runs = try WritingCrash(
      prepare: Self.prepareSource, run: { try WrittenSample.create($0, Self.source($0)) }
    ).check()
    #expect(runs > 200)
  }

  @Test func `leaves a storage root as it was`() throws {
    let runs = try WritingCrash(
      prepare: { scratch in
        _ = try WrittenSample.source(scratch, "source", ["f": "1"])
        try StorageRoot.create(at: path("root"), in: scratch.folder, staging: scratch.folder)
      },
      run: { scratch in
        _ = try StorageRoot(scratch.folder.folder(at: path("root"))).create(
          WrittenSample.id, Self.source(scratch), WrittenSample.metadata(),
          staging: scratch.folder, effort: WrittenSample.alone)
      }
    ).check()
    #expect(runs > 150)
  }

  @Test func `leaves the old version or the new one`() throws {
    let runs = try WritingCrash(
      prepare: { scratch in
        try WrittenSample.create(scratch, WrittenSample.source(scratch, "first", ["a": "1"]))
        try Self.prepareSource(scratch)
      },
      run: { scratch in
        _ = try WrittenSample.writer(scratch).add(
          Self.source(scratch), WrittenSample.metadata(2))
      }
    ).check()
    #expect(runs > 300)
  }

  @Test(arguments: [false, true])
  func `is made whole though that is interrupted, too`(isSecond: Bool) throws {
    let runs = try WritingCrash(
      prepare: { try Self.prepareInterrupted($0, isSecond: isSecond) },
      run: { try WrittenSample.writer($0).recover() }
    ).check(isNewAlways: true)
    #expect(runs > 100)
  }

  @Test func `out of a version leaves a whole folder or none`() throws {
    let runs = try WritingCrash(
      prepare: { try WrittenSample.create($0, WrittenSample.source($0, "first", ["a/b": "1"])) },
      run: { scratch in
        _ = try WrittenSample.stored(scratch).extract(
          to: path("out"), in: scratch.folder, staging: scratch.folder,
          effort: WrittenSample.alone)
      }
    ).check()
    #expect(runs > 50)
  }
}
