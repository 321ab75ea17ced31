import Glibc
import Synchronization

/// Programs of other people that judge ours.
enum Tool {
  /// Whether the program answers `--version`.
  static func exists(_ name: String) -> Bool {
    output(of: "\(name) --version 2>/dev/null") != nil
  }

  /// What a shell command prints; nil where it fails.
  static func output(of command: String) -> String? {
    guard let pipe = unsafe popen(command, "r") else { return nil }
    var bytes: [UInt8] = []
    var piece = [UInt8](repeating: 0, count: 1 << 16)
    while true {
      let count = unsafe fread(&piece, 1, piece.count, pipe)
      if count == 0 { break }
      bytes += piece[..<count]
    }
    return unsafe pclose(pipe) == 0 ? String(decoding: bytes, as: UTF8.self) : nil
  }
}

/// A folder of one test, removed at its end.
final class Scratch {
  let path: String

  init() throws {
    // In memory where that is possible: making 1,000 files on a disk may take long.
    let hasMemory = unsafe access("/dev/shm", W_OK) == 0
    var name = Array("\(hasMemory ? "/dev/shm" : "/tmp")/hoso-fixity-XXXXXX".utf8CString)
    guard unsafe mkdtemp(&name) != nil else { throw ScratchFailure(number: errno) }
    path = String(decoding: name.dropLast().map(UInt8.init(bitPattern:)), as: UTF8.self)
  }

  deinit { _ = Tool.output(of: "rm -rf \(path)") }

  func write(_ name: String, _ bytes: [UInt8]) throws {
    let descriptor = unsafe open("\(path)/\(name)", O_WRONLY | O_CREAT | O_TRUNC, 0o600)
    guard descriptor >= 0 else { throw ScratchFailure(number: errno) }
    defer { close(descriptor) }
    guard unsafe Glibc.write(descriptor, bytes, bytes.count) == bytes.count else {
      throw ScratchFailure(number: errno)
    }
  }

  /// How many of this process's descriptors are open below this folder.
  func openDescriptors() -> Int { folderCount(path) }
}

/// How many of this process's descriptors are open below a folder.
func folderCount(_ path: String) -> Int {
  (0..<1024).filter { number in
    var target = [CChar](repeating: 0, count: 4096)
    let count = unsafe readlink("/proc/self/fd/\(number)", &target, target.count)
    return count > 0
      && target[..<count].map(UInt8.init(bitPattern:)).starts(with: Array("\(path)/".utf8))
  }.count
}

struct ScratchFailure: Error { let number: Int32 }

/// Bytes that look random, the same in each run.
func noise(_ count: Int, seed: UInt64 = 1) -> [UInt8] {
  var state = seed
  return (0..<count).map { _ in
    state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
    return UInt8(truncatingIfNeeded: state >> 56)
  }
}

/// A number that threads share.
final class Counter: Sendable {
  private let number = Mutex(0)

  var value: Int { number.withLock { $0 } }

  func add(_ count: Int) { number.withLock { $0 += count } }

  func raise(to least: Int) { number.withLock { $0 = max($0, least) } }
}
