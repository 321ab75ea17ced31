internal import Glibc

/// What tells that a file is still the one that it was, without reading it.
///
/// A file that was replaced, written to or renamed has another stamp: its change time can't be set
/// back by anybody but the clock.
package struct FileStamp: Hashable, Sendable, CustomStringConvertible {
  fileprivate let inode: UInt64
  fileprivate let size: Int
  /// When it was changed last, in seconds since 1970.
  package let seconds: Int
  fileprivate let nanoseconds: Int

  package var description: String { "\(inode)-\(size)-\(seconds)-\(nanoseconds)" }
}

extension Folder {
  /// The stamp of what is at a path below; nil where there is nothing.
  package func stamp(of path: RelativePath) throws(FileError) -> FileStamp? {
    var status = stat()
    do throws(FileError) {
      let holder = try holder(of: path)
      try System.call(.stat, self.path(of: path)) {
        unsafe withCString(path.name) {
          unsafe fstatat(holder.descriptor, $0, &status, AT_SYMLINK_NOFOLLOW)
        }
      }
    } catch {
      guard error.code == .notFound else { throw error }
      return nil
    }
    return FileStamp(
      inode: UInt64(status.st_ino), size: status.st_size, seconds: status.st_ctim.tv_sec,
      nanoseconds: status.st_ctim.tv_nsec)
  }
}
