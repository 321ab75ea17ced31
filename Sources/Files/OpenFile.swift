internal import CLinux
internal import Glibc

/// An open regular file, closed once nothing refers to it.
package final class OpenFile: Sendable {
  package let descriptor: Int32

  /// The path that it was opened by, for errors.
  package let path: [UInt8]

  /// Takes over an open descriptor.
  package init(descriptor: Int32, path: [UInt8]) {
    self.descriptor = descriptor
    self.path = path
  }

  /// Opens what is at a path of the system for reading.
  ///
  /// That may be a pipe or a device, which can be read once; ``kind()`` tells. Links on the way to
  /// it are followed, and it may be one.
  ///
  /// - Returns: The file, to be read from its beginning.
  /// - Throws: `notFound`, `notAllowed`, `isFolder`.
  package static func open(_ path: [UInt8]) throws(FileError) -> OpenFile {
    guard !path.isEmpty, !path.contains(0) else { throw FileError(ENOENT, .open, path: path) }
    let descriptor = try System.call(.open, path) {
      // A FIFO that nobody writes to would make opening wait for ever.
      unsafe withCString(path) { unsafe Glibc.open($0, O_RDONLY | O_CLOEXEC | O_NONBLOCK) }
    }
    let file = OpenFile(descriptor: descriptor, path: path)
    let flags = try System.call(.open, path) { fcntl(descriptor, F_GETFL) }
    try System.call(.open, path) { fcntl(descriptor, F_SETFL, flags & ~O_NONBLOCK) }
    guard try file.kind() != .folder else { throw FileError(EISDIR, .open, path: path) }
    return file
  }

  /// Another descriptor of one that is open already, such as standard input.
  ///
  /// - Parameters:
  ///   - descriptor: It stays open.
  ///   - path: What errors name.
  /// - Returns: A file that shares the position of `descriptor`.
  /// - Throws: `tooMany` where no more descriptors are to be had.
  package static func duplicating(
    _ descriptor: Int32, path: [UInt8]
  ) throws(FileError) -> OpenFile {
    OpenFile(
      descriptor: try System.call(.open, path) { fcntl(descriptor, F_DUPFD_CLOEXEC, 3) }, path: path
    )
  }

  /// What kind of thing is open.
  package func kind() throws(FileError) -> TreeEntry.Kind {
    TreeEntry.Kind(mode: try System.status(of: descriptor, path).st_mode)
  }

  /// An empty file in memory, without a name; gone once nothing refers to it.
  ///
  /// - Parameter path: What its errors name.
  /// - Returns: The file, to be written by ``append(_:)``.
  /// - Throws: `tooMany` where no more descriptors are to be had.
  package static func inMemory(path: [UInt8]) throws(FileError) -> OpenFile {
    let descriptor = try System.call(.open, path) { unsafe clinux_memory_file("hoso") }
    return OpenFile(descriptor: descriptor, path: path)
  }

  /// Adds bytes at the file's own position.
  package func append(_ bytes: UnsafeRawBufferPointer) throws(FileError) {
    try unsafe System.write(bytes, to: descriptor, path)
  }

  deinit { close(descriptor) }

  func entry(at path: RelativePath) throws(FileError) -> TreeEntry {
    TreeEntry(path, try System.status(of: descriptor, self.path))
  }

  /// Its size now.
  package func size() throws(FileError) -> Int {
    Int(try System.status(of: descriptor, path).st_size)
  }

  /// Another descriptor of the same file, for one who closes it; its position is shared.
  func duplicate() throws(FileError) -> Int32 {
    try System.call(.open, path) { fcntl(descriptor, F_DUPFD_CLOEXEC, 3) }
  }
}
