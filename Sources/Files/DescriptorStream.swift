package import Fixity
internal import Glibc

/// What an open descriptor gives from its position on, to its end: a pipe, or standard input.
///
/// While nothing comes it asks several times a second whether to go on waiting.
package struct DescriptorStream: ByteStream, ~Copyable {
  package let file: OpenFile
  private let watch: HashWatch

  /// - Parameters:
  ///   - file: What is read.
  ///   - watch: Ends the waiting; progress is the caller's to tell.
  package init(_ file: OpenFile, watch: HashWatch = HashWatch()) {
    self.file = file
    self.watch = watch
  }

  /// Reads on, waiting until something comes.
  ///
  /// - Throws: `cancelled`.
  package mutating func read(into buffer: UnsafeMutableRawBufferPointer) throws(FileError) -> Int {
    guard buffer.count > 0 else { return 0 }
    repeat {
      guard !watch.isCancelled() else { throw FileError(.cancelled, .read, path: file.path) }
    } while try !isReady()
    return try System.call(.read, file.path) {
      unsafe Glibc.read(file.descriptor, buffer.baseAddress, buffer.count)
    }
  }

  /// How long is waited before the watch is asked again, in milliseconds.
  private static let patience: Int32 = 200

  /// Whether reading gives something at once, be it the end; waits for it a little.
  private func isReady() throws(FileError) -> Bool {
    try System.call(.read, file.path, pretended: 1) {
      var request = pollfd(fd: file.descriptor, events: Int16(POLLIN), revents: 0)
      let count = unsafe poll(&request, 1, Self.patience)
      // What interrupted it may be what the watch tells.
      return count < 0 && errno == EINTR ? 0 : count
    } > 0
  }
}
