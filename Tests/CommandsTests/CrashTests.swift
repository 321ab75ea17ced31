import Glibc
import TestSupport
import Testing

/// Whether the long tests run: `make test-long` sets it.
let isLongRun = unsafe getenv("HOSO_LONG") != nil

/// Commands that write, ended in the middle: what is there afterwards is the old state or the new.
@Suite(.serialized) struct `A command that dies` {
  /// How many runs of all commands are killed, one after the other.
  static let kills = isLongRun ? 450 : 45

  @Test(arguments: WritingCommand.all)
  func `by kill -9 leaves the old state or the new`(command: WritingCommand) throws {
    let time = try command.timeOfOneRun()
    let runs = Self.kills / WritingCommand.all.count
    var ends: Set<Bool> = []
    for run in 0..<runs {
      let stage = try command.stage()
      // From the first moment to just after the end, evenly.
      let delay = time * UInt32(run) / UInt32(runs) * 11 / 10
      _ = try Transcript(command.words, in: stage) { process in
        usleep(delay)
        kill(process, SIGKILL)
      }
      #expect(try command.isWhole(in: stage), "run \(run) of \(command.name)")
      let isDone = try command.isDone(in: stage)
      ends.insert(isDone)
      // The same command once more does the work, or finds it done; either way it clears up.
      let next = try Transcript(command.words, in: stage)
      #expect(next.status == (isDone ? command.statusWhenDone : 0), "\(run): \(next.errors)")
      #expect(try command.isDone(in: stage))
      #expect(try command.litter(in: stage).isEmpty, "after run \(run)")
    }
    #expect(ends.contains(false), "no run was cut short")
  }

  @Test(arguments: WritingCommand.all)
  func `by Ctrl-C leaves nothing behind`(command: WritingCommand) throws {
    let time = try command.timeOfOneRun()
    let runs = isLongRun ? 40 : 6
    for run in 0..<runs {
      let stage = try command.stage()
      let delay = time * UInt32(run) / UInt32(runs)
      let transcript = try Transcript(command.words, in: stage) { process in
        usleep(delay)
        kill(process, SIGINT)
      }
      // Before the handler stands, and before `env` has become `hoso`, the signal itself ends it.
      #expect([0, 130].contains(transcript.status) || transcript.signal == SIGINT)
      // Whoever is told that it was interrupted may do it again: nothing was done.
      let isTold = transcript.status == 0 && !transcript.output.isEmpty
      #expect(try command.isDone(in: stage) == isTold, "run \(run): \(transcript.output)")
      #expect(try command.litter(in: stage).isEmpty, "run \(run) of \(command.name)")
      #expect(try command.isWhole(in: stage))
    }
  }
}

/// The system refuses one call after the other.
@Suite(.serialized) struct `A command whose system call fails` {
  /// Of each call about as many as this fail in turn, over all of the run.
  private static let mostOfACall = 12

  private static let calls = [
    "write", "fsync", "renameat2", "renameat", "rename", "linkat", "mkdirat", "fchmod", "openat",
    "pread64", "read", "getdents64", "unlinkat", "flock",
  ]

  @Test(
    .enabled("strace injects failures, in the long run only") { isLongRun && canInject },
    arguments: WritingCommand.all)
  func `leaves the old state or the new, and says so`(command: WritingCommand) throws {
    for call in Self.calls {
      let count = try Injection.count(of: call, command)
      for error in call == "write" || call == "fsync" ? ["ENOSPC", "EIO"] : ["EIO"] {
        for number in stride(from: 1, through: count, by: max(1, count / Self.mostOfACall)) {
          try check(command, Injection(call: call, error: error, number: number))
        }
      }
    }
  }

  private func check(_ command: WritingCommand, _ injection: Injection) throws {
    let stage = try command.stage()
    let run = try Transcript(command.words, in: stage, wrapper: injection.wrapper)
    #expect(try command.isWhole(in: stage), "\(command.name), \(injection)")
    if run.status == 0 {
      #expect(try command.isDone(in: stage), "\(command.name), \(injection)")
    } else {
      // The linker's own failures end with 127; the message itself may be the write that fails.
      let isTold = !run.errors.isEmpty || injection.call == "write"
      #expect(isTold || run.signal != nil || run.status == 127, "\(injection)")
    }
  }

  @Test(.enabled("strace can't inject failures here") { canInject })
  func `that would tell what was typed is named`() throws {
    let stage = try TemporaryFolder()
    let run = try Transcript(
      [Array("version".utf8)], in: stage,
      wrapper: [
        "strace", "-f", "-qq", "-o", "/dev/null", "-P", "/proc/self/maps", "-e", "trace=openat",
        "-e", "inject=openat:error=ENOENT",
      ])
    #expect((run.output, run.status) == ("", 69))
    #expect(run.errors.contains("(E209)"))
  }

  private static let canInject: Bool = {
    !isSanitized
      && Tool.run("strace -qq -o /dev/null -e inject=getppid:error=EIO:when=1 true 2>/dev/null")
  }()
}

/// One failure that strace puts in the place of a system call.
struct Injection: CustomStringConvertible {
  let call: String
  let error: String
  let number: Int

  var wrapper: [String] {
    [
      "strace", "-f", "-qq", "-o", "/dev/null", "-e", "trace=\(call)", "-e",
      "inject=\(call):error=\(error):when=\(number)",
    ]
  }

  var description: String { "\(error) at \(call) number \(number)" }

  /// How often a run makes the call; of each thread's own count the largest.
  static func count(of call: String, _ command: WritingCommand) throws -> Int {
    let stage = try command.stage()
    let log = try TemporaryFolder()
    let run = try Transcript(
      command.words, in: stage,
      wrapper: ["strace", "-f", "-qq", "-o", "\(log.path)/log", "-e", "trace=\(call)"])
    #expect(run.status == 0, "\(run.errors)")
    let lines = String(decoding: log.read("log") ?? [], as: UTF8.self).split(separator: "\n")
    return lines.count { $0.contains("\(call)(") }
  }
}

/// A file system with hardly any room.
@Suite(.serialized) struct `A full disk` {
  @Test(
    .enabled("mounting needs root") { Tool.canMount }, arguments: WritingCommand.all,
    ["en", "vi"])
  func `is named, and nothing is left half-written`(
    command: WritingCommand, language: String
  ) throws {
    let stage = try command.stage(mounting: "size=256k")
    defer { Tool.run("umount '\(stage.path)/disk'") }
    let before = try command.contents(of: stage)
    let run = try Transcript(command.words + [Array("--lang=\(language)".utf8)], in: stage)
    #expect(run.status == 74, "\(run.errors)")
    #expect(run.errors.contains("(E220)"))
    #expect(try command.contents(of: stage) == before)
  }
}
