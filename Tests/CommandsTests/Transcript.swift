import Glibc
import Testing

/// One run of the built program: what it printed and how it ended.
struct Transcript {
  /// Where standard output goes.
  enum Output { case file, fullDevice, closed, brokenPipe }

  let output: String
  let errors: String
  let status: Int32
  /// The signal that ended it, if one did.
  let signal: Int32?

  /// Runs `hoso`, which lies beside the tests' own binary, in a folder and a bare environment.
  ///
  /// `arguments` are bytes, so that names that are not UTF-8 can be given.
  init(
    _ arguments: [[UInt8]], in folder: TemporaryFolder, locale: String = "C", input: [UInt8] = [],
    output: Output = .file, environment: [String] = [], wrapper: [String] = [],
    during: (pid_t) throws -> Void = { _ in }
  ) throws {
    let scratch = try TemporaryFolder()
    try scratch.write("in", input)
    var actions = unsafe posix_spawn_file_actions_t()
    unsafe posix_spawn_file_actions_init(&actions)
    defer { unsafe posix_spawn_file_actions_destroy(&actions) }
    let writing = O_WRONLY | O_CREAT
    unsafe posix_spawn_file_actions_addopen(&actions, 0, "\(scratch.path)/in", O_RDONLY, 0)
    switch output {
    case .file:
      unsafe posix_spawn_file_actions_addopen(&actions, 1, "\(scratch.path)/out", writing, 0o600)
    case .fullDevice: unsafe posix_spawn_file_actions_addopen(&actions, 1, "/dev/full", O_WRONLY, 0)
    case .closed: unsafe posix_spawn_file_actions_addclose(&actions, 1)
    case .brokenPipe: unsafe posix_spawn_file_actions_adddup2(&actions, try Self.brokenPipe(), 1)
    }
    unsafe posix_spawn_file_actions_addopen(&actions, 2, "\(scratch.path)/err", writing, 0o600)
    // `env` changes into the folder: Glibc's own call for that is hidden from Swift.
    let start = ["/usr/bin/env", "--chdir=\(folder.path)"] + wrapper + [try Self.program()]
    let words = start.map { Array($0.utf8) } + arguments
    let variables = (["PATH=/usr/bin:/bin", "LC_ALL=\(locale)"] + environment).map {
      Array($0.utf8)
    }
    let wait = try unsafe Self.spawn(words, variables, &actions, during)
    status = wait >> 8 & 0xFF
    signal = wait & 0x7F == 0 ? nil : wait & 0x7F
    self.output = String(decoding: scratch.read("out") ?? [], as: UTF8.self)
    errors = String(decoding: scratch.read("err") ?? [], as: UTF8.self)
  }

  /// The same with a line of words.
  init(
    _ line: String, in folder: TemporaryFolder, locale: String = "C", input: String = "",
    output: Output = .file, environment: [String] = []
  ) throws {
    let words = line.split(separator: " ").map { Array($0.utf8) }
    try self.init(
      words, in: folder, locale: locale, input: Array(input.utf8), output: output,
      environment: environment)
  }

  /// The path of the built program.
  static func program() throws -> String {
    var buffer = [CChar](repeating: 0, count: 4096)
    let count = unsafe readlink("/proc/self/exe", &buffer, buffer.count)
    try #require(count > 0)
    let own = String(decoding: buffer[..<count].map { UInt8(bitPattern: $0) }, as: UTF8.self)
    let folder = own.split(separator: "/", omittingEmptySubsequences: false).dropLast()
    return folder.joined(separator: "/") + "/hoso"
  }

  /// The writing end of a pipe that nobody reads; kept open, for other tests run beside this one.
  private static func brokenPipe() throws -> Int32 {
    var ends: [Int32] = [0, 0]
    try #require(unsafe pipe(&ends) == 0)
    close(ends[0])
    return ends[1]
  }

  private static func spawn(
    _ words: [[UInt8]], _ variables: [[UInt8]],
    _ actions: inout posix_spawn_file_actions_t, _ during: (pid_t) throws -> Void
  ) throws -> Int32 {
    var process = pid_t()
    var arguments = unsafe strings(words)
    var environment = unsafe strings(variables)
    defer { for index in words.indices { unsafe free(arguments[index]) } }
    defer { for index in variables.indices { unsafe free(environment[index]) } }
    let result = unsafe posix_spawn(
      &process, "/usr/bin/env", &actions, nil, &arguments, &environment)
    try #require(result == 0)
    try during(process)
    var status: Int32 = 0
    while unsafe waitpid(process, &status, 0) == -1 {
      let error = errno
      try #require(error == EINTR)
    }
    return status
  }

  private static func strings(_ words: [[UInt8]]) -> [UnsafeMutablePointer<CChar>?] {
    unsafe words.map { word in unsafe strdup(word.map { CChar(bitPattern: $0) } + [0]) } + [nil]
  }
}
