import Files
import Glibc
import TestSupport
import Testing

@Suite struct `File lock` {
  /// A lock may outlive its holder for a moment: a process that another test starts holds all
  /// descriptors until it runs its program.
  static let patience = Duration.seconds(10)

  /// The error of trying to take the lock; nil where it was free.
  private func refusal(
    _ scratch: Scratch, _ kind: FileLock.Kind = .exclusive, timeout: Duration = .zero
  ) throws -> FileError.Code? {
    do throws(FileError) {
      _ = try FileLock(RelativePath.lock, in: scratch.folder, kind, timeout: timeout)
      return nil
    } catch {
      return error.code
    }
  }

  @Test func `is held by one, and the file stays`() throws {
    let scratch = try Scratch()
    let lock = try FileLock(RelativePath.lock, in: scratch.folder)
    #expect(try refusal(scratch) == .locked)
    #expect(try refusal(scratch, .shared) == .locked)
    #expect(try refusal(scratch, timeout: .milliseconds(30)) == .locked)
    _ = consume lock
    #expect(try refusal(scratch, timeout: Self.patience) == nil)
    #expect(try scratch.names() == [".lock"])
  }

  @Test func `is shared by those who only read`() throws {
    let scratch = try Scratch()
    let lock = try FileLock(RelativePath.lock, in: scratch.folder, .shared)
    #expect(try refusal(scratch, .shared) == nil)
    #expect(try refusal(scratch) == .locked)
    _ = consume lock
  }

  @Test func `is never a link`() throws {
    let scratch = try Scratch()
    Tool.run("ln -s elsewhere '\(scratch.path)/.lock'")
    #expect(try refusal(scratch) == .isLink)
  }

  @Test(.enabled(if: Tool.run("python3 --version"), "python3 is not here to be the other process"))
  func `of another process ends with it`() throws {
    let scratch = try Scratch()
    let script = """
      import os, fcntl, time
      f = open('\(scratch.path)/.lock', 'w')
      fcntl.flock(f, fcntl.LOCK_EX)
      print(os.getpid(), flush=True)
      time.sleep(60)
      """
    let other = try OtherProcess("python3 -c \"\(script)\"")
    #expect(try refusal(scratch) == .locked)
    other.kill()
    #expect(try refusal(scratch, timeout: Self.patience) == nil)
    other.end()
  }

  @Test(.enabled(if: Tool.run("flock --version"), "flock(1) is not here to be the other process"))
  func `shuts another process out`() throws {
    let scratch = try Scratch()
    let command = "flock -n '\(scratch.path)/.lock' true"
    let lock = try FileLock(RelativePath.lock, in: scratch.folder)
    #expect(!Tool.run(command))
    _ = consume lock
    #expect(Tool.run("flock -w 10 '\(scratch.path)/.lock' true"))
  }
}

extension RelativePath {
  fileprivate static var lock: RelativePath {
    get throws(FileError) {
      do throws(PathError) {
        return try RelativePath(".lock")
      } catch {
        throw FileError(.io, .open, path: error.bytes)
      }
    }
  }
}
