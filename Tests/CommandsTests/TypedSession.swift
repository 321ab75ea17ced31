import Glibc
import Testing

/// One run of the built program on a terminal of its own, with a person who types.
final class TypedSession {
  private let terminal: Int32
  private let process: pid_t
  private var screen: [UInt8] = []
  /// Whether nobody has the terminal open any more.
  private var isClosed = false

  /// Runs words in a folder; Ctrl-C and Ctrl-D mean there what they mean to people.
  init(_ words: [String], in folder: TemporaryFolder, environment: [String] = []) throws {
    // Glibc hides its own calls for this from Swift: they ask the system for the same.
    terminal = unsafe open("/dev/ptmx", O_RDWR | O_NOCTTY | O_CLOEXEC)
    try #require(terminal >= 0)
    var (lock, number): (Int32, UInt32) = (0, 0)
    try #require(unsafe ioctl(terminal, 0x4004_5431, &lock) == 0)
    try #require(unsafe ioctl(terminal, 0x8004_5430, &number) == 0)
    let name = "/dev/pts/\(number)"
    var actions = unsafe posix_spawn_file_actions_t()
    unsafe posix_spawn_file_actions_init(&actions)
    defer { unsafe posix_spawn_file_actions_destroy(&actions) }
    // A session's first process takes the terminal that it opens as its own.
    unsafe posix_spawn_file_actions_addopen(&actions, 0, name, O_RDWR, 0)
    unsafe posix_spawn_file_actions_adddup2(&actions, 0, 1)
    unsafe posix_spawn_file_actions_adddup2(&actions, 0, 2)
    var attributes = posix_spawnattr_t()
    unsafe posix_spawnattr_init(&attributes)
    defer { unsafe posix_spawnattr_destroy(&attributes) }
    // The threads that tests run on block signals, and would hand that down.
    var none = sigset_t()
    unsafe sigemptyset(&none)
    unsafe posix_spawnattr_setsigmask(&attributes, &none)
    // POSIX_SPAWN_SETSID, which is hidden too.
    unsafe posix_spawnattr_setflags(&attributes, 0x80 | Int16(POSIX_SPAWN_SETSIGMASK))
    let line = ["/usr/bin/env", "--chdir=\(folder.path)", try Transcript.program()] + words
    let variables = ["PATH=/usr/bin:/bin", "LC_ALL=C", "TERM=dumb"] + environment
    var arguments = unsafe line.map { unsafe strdup($0) } + [nil]
    var values = unsafe variables.map { unsafe strdup($0) } + [nil]
    defer { for index in line.indices { unsafe free(arguments[index]) } }
    defer { for index in variables.indices { unsafe free(values[index]) } }
    var process = pid_t()
    let result = unsafe posix_spawn(
      &process, "/usr/bin/env", &actions, &attributes, &arguments, &values)
    try #require(result == 0)
    self.process = process
  }

  deinit { close(terminal) }

  /// What is shown up to the next prompt, or the end.
  @discardableResult
  func wait(seconds: Int32 = 30) -> String {
    let start = screen.count
    let prompts = ["\n> ", "\n| "].map { Array($0.utf8) }
    while !prompts.contains(where: { screen.suffix(3).elementsEqual($0) && screen.count > start }) {
      var poll = pollfd(fd: terminal, events: Int16(POLLIN), revents: 0)
      guard unsafe Glibc.poll(&poll, 1, seconds * 1000) > 0 else { break }
      var piece = [UInt8](repeating: 0, count: 4096)
      let count = unsafe read(terminal, &piece, piece.count)
      // A terminal that nobody has open any more gives EIO.
      isClosed = count <= 0
      guard !isClosed else { break }
      screen += piece[..<count].filter { $0 != UInt8(ascii: "\r") }
    }
    return String(decoding: screen[start...], as: UTF8.self)
  }

  /// Types bytes, without a line end.
  func type(_ bytes: [UInt8]) { unsafe _ = write(terminal, bytes, bytes.count) }

  /// Types a line, and gives what is shown then.
  @discardableResult
  func say(_ line: String) -> String {
    type(Array(line.utf8) + [UInt8(ascii: "\n")])
    return wait()
  }

  /// Waits for the program's end: its exit status; 137 where it doesn't end.
  func end() throws -> Int32 {
    wait()
    if !isClosed { kill(process, SIGKILL) }
    var status: Int32 = 0
    while unsafe waitpid(process, &status, 0) == -1 {
      let error = errno
      try #require(error == EINTR)
    }
    return status & 0x7F == 0 ? status >> 8 & 0xFF : 128 + (status & 0x7F)
  }
}
