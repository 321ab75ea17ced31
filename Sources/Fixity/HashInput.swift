internal import Glibc

/// An open input: where to read, and what to compute of it.
package struct HashInput: Sendable {
  /// The bytes of the descriptor that are meant.
  package enum Extent: Hashable, Sendable {
    /// All bytes from the descriptor's own position on; pipes too.
    case toEnd
    /// These bytes of a file, read without moving the descriptor's position: threads may share it.
    case range(offset: Int, count: Int)
  }

  package let descriptor: Int32
  package let extent: Extent
  package let algorithms: [DigestAlgorithm]
  /// Whether the descriptor is closed once its bytes are read.
  package let isClosedAfterwards: Bool

  package init(
    descriptor: Int32, extent: Extent = .toEnd, algorithms: [DigestAlgorithm],
    isClosedAfterwards: Bool = true
  ) {
    self.descriptor = descriptor
    self.extent = extent
    self.algorithms = algorithms
    self.isClosedAfterwards = isClosedAfterwards
  }
}

/// What hashing one input gave.
package struct HashedInput: Hashable, Sendable {
  /// How many bytes were read.
  package let count: Int
  /// In the order of the input's algorithms.
  package let digests: [Digest]

  package init(count: Int, digests: [Digest]) {
    self.count = count
    self.digests = digests
  }
}

extension HashInput {
  /// Reads the input once through `buffer`, and closes it where that was asked for.
  ///
  /// - Throws: `readFailed`, `endsEarly`, `cancelled`, and what digests throw.
  func hash(
    through buffer: UnsafeMutableRawBufferPointer, watch: HashWatch
  ) throws(FixityError) -> HashedInput {
    defer { if isClosedAfterwards { close(descriptor) } }
    var digester = try MultiDigester(algorithms)
    // Only advice: pipes refuse it, and nothing is lost.
    _ = posix_fadvise(descriptor, 0, 0, POSIX_FADV_SEQUENTIAL)
    while true {
      guard !watch.isCancelled() else { throw FixityError(.cancelled, offset: digester.count) }
      let wanted = wantedCount(after: digester.count, buffer.count)
      if wanted == 0 { break }
      let count = try unsafe read(wanted, after: digester.count, into: buffer)
      if count == 0 {
        guard case .toEnd = extent else {
          throw FixityError(.endsEarly, offset: digester.count)
        }
        break
      }
      unsafe digester.update(UnsafeRawBufferPointer(rebasing: buffer[..<count]))
      watch.progress(count)
    }
    return HashedInput(count: digester.count, digests: try digester.finish())
  }

  private func wantedCount(after done: Int, _ size: Int) -> Int {
    guard case .range(_, let count) = extent else { return size }
    return min(size, count - done)
  }

  private func read(
    _ wanted: Int, after done: Int, into buffer: UnsafeMutableRawBufferPointer
  ) throws(FixityError) -> Int {
    while true {
      let count =
        switch extent {
        case .toEnd: unsafe Glibc.read(descriptor, buffer.baseAddress, wanted)
        case .range(let offset, _):
          unsafe pread(descriptor, buffer.baseAddress, wanted, off_t(offset + done))
        }
      if count >= 0 { return count }
      guard errno == EINTR else {
        throw FixityError(.readFailed, offset: done, systemError: errno)
      }
    }
  }
}
