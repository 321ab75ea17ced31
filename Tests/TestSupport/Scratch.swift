package import Files
package import Glibc

/// A folder of one test, removed at its end.
package final class Scratch {
  package let path: String
  package let folder: Folder

  /// A new folder; in memory where so much is written that a disk would take long.
  package init(isInMemory: Bool = false) throws {
    let hasMemory = unsafe access("/dev/shm", W_OK) == 0
    let parent = isInMemory && hasMemory ? "/dev/shm" : "/tmp"
    var name = Array("\(parent)/hoso-test-XXXXXX".utf8CString)
    guard unsafe mkdtemp(&name) != nil else { throw ScratchFailure(number: errno) }
    path = String(decoding: name.dropLast().map(UInt8.init(bitPattern:)), as: UTF8.self)
    folder = try Folder.open(path)
  }

  deinit {
    if unsafe rmdir(path) == 0 { return }
    Tool.run("chmod -R u+rwx '\(path)'; rm -rf '\(path)'")
  }

  /// The names directly inside, temporary ones too.
  package func names(in inner: String = "") throws -> [String] {
    let folder = inner.isEmpty ? folder : try self.folder.folder(at: RelativePath(inner))
    return try folder.walk(TreeLimits(depth: 1 << 20)).map(\.path.text)
  }

  package func write(_ name: String, _ bytes: [UInt8]) throws { try write(Array(name.utf8), bytes) }

  package func write(_ name: [UInt8], _ bytes: [UInt8]) throws {
    let whole = (Array("\(path)/".utf8) + name + [0]).map(CChar.init(bitPattern:))
    let descriptor = unsafe open(whole, O_WRONLY | O_CREAT | O_TRUNC, 0o644)
    guard descriptor >= 0 else { throw ScratchFailure(number: errno) }
    defer { close(descriptor) }
    guard unsafe Glibc.write(descriptor, bytes, bytes.count) == bytes.count else {
      throw ScratchFailure(number: errno)
    }
  }

  package func read(_ name: String) throws -> [UInt8] {
    try FolderTree(folder).read(RelativePath(name), limit: 1 << 24)
  }

  package func mode(of name: String) -> UInt32 {
    var status = stat()
    return unsafe lstat("\(path)/\(name)", &status) == 0 ? status.st_mode & 0o7777 : 0
  }
}

package struct ScratchFailure: Error { package let number: Int32 }

/// Programs of other people.
package enum Tool {
  package static let isRoot = getuid() == 0

  /// Whether a small file system can be mounted here.
  package static let canMount: Bool = {
    guard isRoot, let scratch = try? Scratch() else { return false }
    let isMounted = run("mount -t tmpfs -o size=64k tmpfs '\(scratch.path)' 2>/dev/null")
    if isMounted { run("umount '\(scratch.path)'") }
    return isMounted
  }()

  /// Whether the program answers `--version`.
  package static func exists(_ name: String) -> Bool { run("\(name) --version >/dev/null 2>&1") }

  /// Runs a shell command; whether it succeeded.
  @discardableResult
  package static func run(_ command: String) -> Bool { output(of: command) != nil }

  /// What a shell command prints; nil where it fails.
  package static func output(of command: String) -> String? {
    guard let pipe = unsafe popen(command, "re") else { return nil }
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

/// A process of another program that runs until it is killed.
@safe package final class OtherProcess {
  private let pipe: UnsafeMutablePointer<FILE>
  package let number: pid_t

  /// Starts a shell command that prints its process's number once it is ready.
  package init(_ command: String) throws {
    guard let pipe = unsafe popen("exec \(command)", "re") else {
      throw ScratchFailure(number: errno)
    }
    unsafe self.pipe = pipe
    var line = [CChar](repeating: 0, count: 64)
    unsafe fgets(&line, Int32(line.count), pipe)
    number = unsafe pid_t(atoi(line))
    guard number > 0 else { throw ScratchFailure(number: ESRCH) }
  }

  package func kill() { Glibc.kill(number, SIGKILL) }

  /// Kills it, and waits for its end.
  package func end() {
    kill()
    unsafe pclose(pipe)
  }
}

package func path(_ text: String) throws -> RelativePath { try RelativePath(text) }
