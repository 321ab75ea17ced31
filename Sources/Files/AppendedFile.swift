internal import Glibc

/// A file that only grows, such as a journal: what is added is durable when adding returns.
///
/// Whoever adds holds a lock that keeps others from adding.
package struct AppendedFile: ~Copyable {
  package let file: OpenFile

  /// Opens a file for adding, and makes it where there is none.
  ///
  /// - Parameters:
  ///   - path: The file; its folder must exist.
  ///   - root: What `path` is below.
  ///   - mode: The rights of a new file, whatever the umask is.
  /// - Throws: `isLink`, `wrongKind`, `notAllowed`.
  package init(_ path: RelativePath, in root: Folder, mode: UInt32 = 0o600) throws(FileError) {
    let holder = try root.holder(of: path)
    let isNew = try holder.entry(named: path.name) == nil
    let descriptor = try holder.openEntry(
      path.name, O_RDWR | O_CREAT | O_APPEND | O_NOFOLLOW | O_CLOEXEC | O_NONBLOCK, mode: mode)
    let opened = OpenFile(descriptor: descriptor, path: root.path(of: path))
    guard try opened.kind() == .file else {
      throw FileError(.wrongKind, .open, path: opened.path)
    }
    if isNew { try holder.sync() }
    file = opened
  }

  /// Adds bytes, and makes them durable.
  ///
  /// - Throws: `noSpace`: the file is as long as before then, unless cutting it failed, too.
  package func append(_ bytes: [UInt8]) throws(FileError) {
    let size = try file.size()
    do throws(FileError) {
      try write(bytes)
      try System.call(.sync, file.path) { fsync(file.descriptor) }
    } catch {
      // The first failure is the one to tell; who adds next finds what stays.
      do throws(FileError) { try cut(to: size) } catch {}
      throw error
    }
  }

  private func write(_ bytes: [UInt8]) throws(FileError) {
    var failure: FileError?
    unsafe bytes.withUnsafeBytes { bytes in
      do throws(FileError) { try unsafe file.append(bytes) } catch { failure = error }
    }
    if let failure { throw failure }
  }

  /// Cuts off what lies beyond a size, durably.
  package func cut(to size: Int) throws(FileError) {
    try System.call(.write, file.path) { ftruncate(file.descriptor, off_t(size)) }
    try System.call(.sync, file.path) { fsync(file.descriptor) }
  }
}
