import Files
import Glibc
import TestSupport
import Testing

/// Runs something again and again, each time with another of its system calls failing.
struct FaultLoop {
  /// Faults that hold in every run: how a test makes the system look older.
  var always: [FaultPlan.Step] = []
  /// What is made ready before each run.
  let prepare: (Scratch) throws -> Void
  let run: (Scratch) throws -> Void
  /// What must be there where `run` failed, and where it didn't, temporary files apart.
  let (old, new): ([String], [String])

  /// Checks each step with a failing call and with a death there.
  func check() throws {
    let plan = FaultPlan(always)
    _ = try outcome(of: plan)
    let calls = plan.calls
    #expect(!calls.isEmpty)
    for (kind, count) in calls.sorted(by: { $0.key.rawValue < $1.key.rawValue })
    where !always.contains(where: { $0.kind == kind }) {
      for number in 1...count {
        for fault in [FaultPlan.Fault.error(EIO), .error(ENOSPC), .death] {
          try check(FaultPlan.Step(fault, at: kind, number: number))
        }
        if kind != .sync {
          let step = FaultPlan.Step(.error(EINTR), at: kind, number: number)
          #expect(try outcome(of: FaultPlan(always + [step])).error == nil, "\(step)")
        }
      }
    }
  }

  private func check(_ step: FaultPlan.Step) throws {
    let (error, left, cleared) = try outcome(of: FaultPlan(always + [step]))
    #expect(cleared == old || cleared == new, "\(step): \(cleared)")
    if let error {
      #expect(error.isPublished || cleared == old, "\(step) says \(error)")
    } else {
      #expect(cleared == new, "\(step)")
    }
    // Whatever lies about after a failure that was not a death has a failed removal for cause.
    if step.fault != .death, step.kind != .remove {
      #expect(left == cleared, "\(step) left litter")
    }
  }

  /// The error, what was there after it, and what was there after the next start.
  private func outcome(
    of plan: FaultPlan
  ) throws -> (error: FileError?, left: [String], cleared: [String]) {
    let scratch = try Scratch(isInMemory: true)
    defer {
      for name in (try? scratch.names()) ?? [] { try? scratch.folder.removeAll(at: path(name)) }
    }
    try prepare(scratch)
    var failure: FileError?
    do {
      try plan.run { try run(scratch) }
    } catch let error as FileError {
      failure = error
    }
    let left = try contents(of: scratch)
    return (failure, left, try contentsAtNextStart(of: scratch))
  }

  /// What is left after clearing; a lock may outlive its descriptor for a moment, as a process that
  /// another test starts holds all descriptors until it runs its program.
  private func contentsAtNextStart(of scratch: Scratch) throws -> [String] {
    for _ in 0..<1_000 {
      try StagingFolder.clearAbandoned(in: scratch.folder)
      if try !scratch.names().contains(where: { $0.hasPrefix(".hoso-tmp-") }) { break }
      usleep(5_000)
    }
    return try contents(of: scratch)
  }

  private func contents(of scratch: Scratch) throws -> [String] {
    try scratch.folder.walk().map { entry in
      guard entry.kind == .file else { return entry.path.text }
      let bytes = try FolderTree(scratch.folder).read(entry.path, limit: 100)
      return "\(entry.path.text)=\(String(decoding: bytes, as: UTF8.self))"
    }
  }
}

extension FaultPlan.Step {
  /// A file system without unnamed files.
  static let noUnnamedFiles = Self(.error(EOPNOTSUPP), at: .openUnnamed, number: nil)

  /// A file system without renameat2's flag.
  static let noCarefulRename = Self(.error(EINVAL), at: .renameNotOver, number: nil)
}

/// The file systems of today and of before.
let fileSystems: [[FaultPlan.Step]] = [
  [], [.noUnnamedFiles], [.noCarefulRename], [.noUnnamedFiles, .noCarefulRename],
]
