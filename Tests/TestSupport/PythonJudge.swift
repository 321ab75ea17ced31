internal import Glibc

/// The Python of the test environment, with the judges that set-up puts there.
package enum PythonJudge {
  /// The interpreter, where the set-up has made it.
  package static let path: String? = {
    let path = Suites.judge("python3")
    return unsafe access(path, X_OK) == 0 ? path : nil
  }()

  package struct Failure: Error {
    package let step: String
    package let status: Int32
  }

  /// Runs a Python program over `input` and returns what it prints.
  package static func run(_ program: String, input: [UInt8]) throws(Failure) -> [UInt8] {
    guard let path else { throw Failure(step: "find", status: 0) }
    let (question, answer) = (try temporaryFile(), try temporaryFile())
    defer {
      close(question)
      close(answer)
    }
    try fill(question, input)
    try spawn(path, ["python3", "-I", "-c", program], input: question, output: answer)
    lseek(answer, 0, SEEK_SET)
    var output: [UInt8] = []
    var block = [UInt8](repeating: 0, count: 1 << 16)
    while case let count = unsafe read(answer, &block, block.count), count > 0 {
      output += block[..<count]
    }
    return output
  }

  /// A file without a name, which goes with its descriptor.
  private static func temporaryFile() throws(Failure) -> Int32 {
    guard let file = unsafe tmpfile() else { throw Failure(step: "tmpfile", status: errno) }
    defer { unsafe fclose(file) }
    return unsafe dup(fileno(file))
  }

  private static func fill(_ file: Int32, _ bytes: [UInt8]) throws(Failure) {
    var rest = bytes[...]
    while !rest.isEmpty {
      let count = unsafe rest.withUnsafeBytes { unsafe write(file, $0.baseAddress, $0.count) }
      guard count > 0 else { throw Failure(step: "write", status: errno) }
      rest = rest.dropFirst(count)
    }
    lseek(file, 0, SEEK_SET)
  }

  private static func spawn(
    _ path: String, _ arguments: [String], input: Int32, output: Int32
  ) throws(Failure) {
    var actions = unsafe posix_spawn_file_actions_t()
    unsafe posix_spawn_file_actions_init(&actions)
    defer { unsafe posix_spawn_file_actions_destroy(&actions) }
    unsafe posix_spawn_file_actions_adddup2(&actions, input, 0)
    unsafe posix_spawn_file_actions_adddup2(&actions, output, 1)
    var words = unsafe arguments.map { unsafe strdup($0) } + [nil]
    defer { unsafe words.forEach { unsafe free($0) } }
    var process: pid_t = 0
    let status = unsafe posix_spawn(&process, path, &actions, nil, &words, environ)
    guard status == 0 else { throw Failure(step: "posix_spawn", status: status) }
    var result: Int32 = 0
    while unsafe waitpid(process, &result, 0) < 0 {
      guard errno == EINTR else { throw Failure(step: "waitpid", status: errno) }
    }
    guard result == 0 else { throw Failure(step: "python3", status: result) }
  }
}
