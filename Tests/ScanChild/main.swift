import Glibc
import Scans

// The child of the tests' inspectors: a real one, or one that misbehaves as its first argument says.
if let status = ScanChild.main(CommandLine.arguments) { _exit(status) }

/// Writes to the pipe that the answer goes through.
func say(_ text: String) {
  let bytes = Array(text.utf8)
  if unsafe write(1, bytes, bytes.count) < 0 { exit(74) }
}

/// What is still possible inside the jail, one bit each; the first four are Landlock's to refuse.
func possible() -> Int {
  guard Jail.lock(memory: 512 << 20, processorSeconds: 10) else { return 1 << 10 }
  // Any descriptor beyond the three and the scan's.
  let hasMore = (4..<100).contains { fcntl($0, F_GETFD) >= 0 }
  let memory: UnsafeMutableRawPointer? = unsafe malloc(600 << 20)
  defer { unsafe free(memory) }
  let attempts: [Bool] = unsafe [
    open("/etc/passwd", O_RDONLY) >= 0, open("/dev/null", O_WRONLY) >= 0, opendir("/") != nil,
    open("/proc/self/mem", O_RDWR) >= 0, memory != nil, getenv("PATH") != nil, hasMore,
  ]
  return attempts.enumerated().reduce(0) { $1.element ? $0 | 1 << $1.offset : $0 }
}

switch CommandLine.arguments.dropFirst().first {
case "say": say(CommandLine.arguments.dropFirst(2).joined(separator: "\n") + "\n")
case "crash":
  say("pages 7\n")
  guard Jail.lock(memory: 512 << 20, processorSeconds: 10) else { exit(69) }
  kill(getpid(), SIGSEGV)
case "hang":
  say("pages 7\n")
  while true { pause() }
case "close":
  close(1)
  while true { pause() }
case "flood": while true { say("pages 7\n") }
case "refuse": exit(69)
case "jail": say("pages \(possible())\nend\n")
default: exit(64)
}
