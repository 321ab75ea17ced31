internal import CLinux
internal import Glibc

/// One run of a child: started, listened to, and over when this returns.
struct HelperProcess {
  /// How it ended.
  enum End: Hashable {
    case exited(Int32)
    case signal(Int32)
    /// It was killed when its time was over.
    case tooSlow
    /// It was killed because it said too much.
    case tooLong
    /// It was never started.
    case notStarted
  }

  let answer: [UInt8]
  let end: End

  /// Runs a child to its end.
  ///
  /// - Parameters:
  ///   - executable: The path of the program.
  ///   - arguments: What follows the program's name.
  ///   - scan: The descriptor that it has as ``ScanChild/scan``.
  ///   - patience: How long it is waited for, in milliseconds.
  ///   - limit: How much it may say, in bytes.
  init(
    _ executable: String, _ arguments: [String], scan: Int32, patience: Int, limit: Int
  ) {
    let pipe = AnswerPipe()
    guard let process = Self.start(executable, arguments, scan, pipe) else {
      (answer, end) = ([], .notStarted)
      return
    }
    pipe.closeWriting()
    let deadline = Deadline(milliseconds: patience)
    var answer: [UInt8] = []
    var end = pipe.read(into: &answer, limit: limit, until: deadline)
    // A child that has closed its pipe but lives on is no child of ours to wait for.
    end = end ?? Self.wait(for: process, until: deadline)
    if end == nil || end == .tooLong || end == .tooSlow {
      kill(process, SIGKILL)
      Self.reap(process)
    }
    (self.answer, self.end) = (answer, end ?? .tooSlow)
  }

  private static func start(
    _ executable: String, _ arguments: [String], _ scan: Int32, _ pipe: AnswerPipe
  ) -> pid_t? {
    // Out of the way of the numbers that the child has.
    let source = fcntl(scan, F_DUPFD_CLOEXEC, 16)
    guard source >= 0, pipe.writing >= 0 else {
      close(source)
      return nil
    }
    defer { close(source) }
    var actions = unsafe posix_spawn_file_actions_t()
    var attributes = posix_spawnattr_t()
    guard unsafe posix_spawn_file_actions_init(&actions) == 0 else { return nil }
    defer { unsafe posix_spawn_file_actions_destroy(&actions) }
    guard unsafe posix_spawnattr_init(&attributes) == 0 else { return nil }
    defer { unsafe posix_spawnattr_destroy(&attributes) }
    let steps: [Int32] = unsafe [
      posix_spawn_file_actions_addopen(&actions, 0, "/dev/null", O_RDONLY, 0),
      posix_spawn_file_actions_adddup2(&actions, pipe.writing, 1),
      posix_spawn_file_actions_addopen(&actions, 2, "/dev/null", O_WRONLY, 0),
      posix_spawn_file_actions_adddup2(&actions, source, ScanChild.scan),
      posix_spawn_file_actions_addclosefrom_np(&actions, ScanChild.scan + 1),
      clearSignals(&attributes),
    ]
    guard steps.allSatisfy({ $0 == 0 }) else { return nil }
    var words = unsafe (["hoso"] + arguments).map { unsafe strdup($0) } + [nil]
    defer { unsafe words.forEach { unsafe free($0) } }
    var environment: [UnsafeMutablePointer<CChar>?] = unsafe [nil]
    var process: pid_t = 0
    let failure = unsafe posix_spawn(
      &process, executable, &actions, &attributes, &words, &environment)
    return failure == 0 ? process : nil
  }

  /// Has all signals do what they do by themselves, whatever this process made of them.
  private static func clearSignals(_ attributes: inout posix_spawnattr_t) -> Int32 {
    var (none, all) = (sigset_t(), sigset_t())
    unsafe sigemptyset(&none)
    unsafe sigfillset(&all)
    let flags = Int16(POSIX_SPAWN_SETSIGMASK | POSIX_SPAWN_SETSIGDEF)
    let results: [Int32] = unsafe [
      posix_spawnattr_setsigmask(&attributes, &none),
      posix_spawnattr_setsigdefault(&attributes, &all),
      posix_spawnattr_setflags(&attributes, flags),
    ]
    return results.first { $0 != 0 } ?? 0
  }

  /// How a process ended; nil where it has not in time.
  private static func wait(for process: pid_t, until deadline: Deadline) -> End? {
    var pause: UInt32 = 50
    while true {
      var status: Int32 = 0
      let result = unsafe waitpid(process, &status, WNOHANG)
      if result == process {
        let signal = status & 0x7F
        return signal == 0 ? .exited(status >> 8 & 0xFF) : .signal(signal)
      }
      // Nobody's child any more: somebody else has waited for it.
      if result < 0, errno != EINTR { return .exited(-1) }
      guard deadline.millisecondsLeft > 0 else { return nil }
      usleep(pause)
      pause = min(pause * 2, 20_000)
    }
  }

  private static func reap(_ process: pid_t) {
    var status: Int32 = 0
    while unsafe waitpid(process, &status, 0) < 0, errno == EINTR {}
  }
}

/// A point in time after which nothing is waited for.
private struct Deadline {
  private let end: Int

  init(milliseconds: Int) { end = Self.now + milliseconds }

  var millisecondsLeft: Int { max(0, end - Self.now) }

  private static var now: Int {
    var time = timespec()
    unsafe clock_gettime(CLOCK_MONOTONIC, &time)
    return time.tv_sec * 1000 + time.tv_nsec / 1_000_000
  }
}

/// The pipe that a child answers through.
private final class AnswerPipe {
  private let reading: Int32
  private(set) var writing: Int32

  init() {
    var ends: [Int32] = [-1, -1]
    guard unsafe clinux_pipe(&ends) == 0 else {
      (reading, writing) = (-1, -1)
      return
    }
    reading = ends[0]
    // Out of the way of the numbers that the child has.
    writing = fcntl(ends[1], F_DUPFD_CLOEXEC, 16)
    close(ends[1])
  }

  deinit {
    if reading >= 0 { close(reading) }
    closeWriting()
  }

  /// So that its end comes when the child's does.
  func closeWriting() {
    if writing >= 0 { close(writing) }
    writing = -1
  }

  /// Reads to the end.
  ///
  /// - Returns: Why that end was not reached; nil where it was.
  func read(
    into answer: inout [UInt8], limit: Int, until deadline: Deadline
  ) -> HelperProcess.End? {
    var piece = [UInt8](repeating: 0, count: 4096)
    while true {
      var request = pollfd(fd: reading, events: Int16(POLLIN), revents: 0)
      let ready = unsafe poll(&request, 1, Int32(clamping: deadline.millisecondsLeft))
      if ready < 0, errno == EINTR { continue }
      guard ready > 0 else { return .tooSlow }
      let count = unsafe Glibc.read(reading, &piece, piece.count)
      if count < 0, errno == EINTR { continue }
      guard count > 0 else { return nil }
      guard answer.count + count <= limit else { return .tooLong }
      answer += piece[..<count]
    }
  }
}
