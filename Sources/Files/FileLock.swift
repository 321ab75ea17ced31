internal import Glibc

/// A lock on a file by the kernel: it ends with the process, however that ends.
///
/// The file stays when the lock is given back: to remove it would let two hold "the" lock.
package struct FileLock: ~Copyable {
  /// Who may hold the lock together.
  package enum Kind: Hashable, Sendable {
    case exclusive, shared
  }

  /// Closing it gives the lock back.
  private let file: OpenFile

  /// Takes the lock, and makes its file where there is none.
  ///
  /// - Parameters:
  ///   - path: The lock's file.
  ///   - root: What `path` is below.
  ///   - kind: Whether others may hold it too.
  ///   - timeout: How long to wait for another; by default not at all.
  /// - Throws: `locked` where another holds it still.
  package init(
    _ path: RelativePath, in root: Folder, _ kind: Kind = .exclusive, timeout: Duration = .zero
  ) throws(FileError) {
    let holder = try root.holder(of: path)
    let descriptor = try holder.openEntry(
      path.name, O_RDWR | O_CREAT | O_NOFOLLOW | O_CLOEXEC | O_NONBLOCK, mode: 0o600)
    try self.init(OpenFile(descriptor: descriptor, path: root.path(of: path)), kind, timeout)
  }

  /// Takes the lock on an open file or folder.
  init(_ file: OpenFile, _ kind: Kind, _ timeout: Duration) throws(FileError) {
    let end = ContinuousClock.now.advanced(by: timeout)
    var pause: UInt32 = 1_000
    while try !Self.take(file.descriptor, kind, file.path) {
      guard ContinuousClock.now < end else {
        throw FileError(EWOULDBLOCK, .lock, path: file.path)
      }
      usleep(pause)
      pause = min(2 * pause, 100_000)
    }
    self.file = file
  }

  /// Whether the lock was free; it is held now.
  static func take(
    _ descriptor: Int32, _ kind: Kind, _ path: [UInt8]
  ) throws(FileError) -> Bool {
    do throws(FileError) {
      try System.call(.lock, path) {
        flock(descriptor, (kind == .exclusive ? LOCK_EX : LOCK_SH) | LOCK_NB)
      }
      return true
    } catch {
      guard error.systemError == EWOULDBLOCK else { throw error }
      return false
    }
  }
}
