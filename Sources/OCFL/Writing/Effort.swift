internal import Dispatch
internal import Files
package import Fixity
internal import Glibc
internal import Synchronization

/// How much work goes on at once, and who follows it.
package struct Effort: Sendable {
  package let threads: Int
  package let watch: HashWatch

  /// By default one thread for each core.
  package init(threads: Int? = nil, watch: HashWatch = HashWatch()) {
    self.threads = max(1, threads ?? sysconf(Int32(_SC_NPROCESSORS_ONLN)))
    self.watch = watch
  }

  /// Does pieces 0..<`count` of work on several threads, each with a buffer of its own; in one
  /// thread it stays on the caller's.
  ///
  /// - Parameters:
  ///   - count: How many pieces there are.
  ///   - work: Does one piece; false ends all.
  func inThreads(
    _ count: Int, _ work: @Sendable (Int, UnsafeMutableRawBufferPointer) -> Bool
  ) {
    let next = Atomic(0)
    let isEnded = Atomic(false)
    @Sendable func body() {
      let buffer = UnsafeMutableRawBufferPointer.allocate(
        byteCount: ParallelHash.usualBufferSize, alignment: 4096)
      defer { unsafe buffer.deallocate() }
      while !isEnded.load(ordering: .relaxed) {
        let turn = next.add(1, ordering: .relaxed).oldValue
        guard turn < count else { return }
        if unsafe !work(turn, buffer) { isEnded.store(true, ordering: .relaxed) }
      }
    }
    if min(threads, count) <= 1 {
      body()
    } else {
      // What holds for the caller's task holds for its threads.
      let mask = Umask.assumed
      DispatchQueue.concurrentPerform(iterations: min(threads, count)) { _ in
        Umask.$assumed.withValue(mask) { body() }
      }
    }
  }

  /// Copies all that a stream has left.
  ///
  /// - Throws: also `cancelled`.
  func copy(
    _ stream: inout FileStream, to sink: inout some (ByteSink & ~Copyable),
    _ buffer: UnsafeMutableRawBufferPointer, _ path: [UInt8]
  ) throws(FileError) {
    while true {
      guard !watch.isCancelled() else { throw FileError(.cancelled, .read, path: path) }
      let count = try unsafe stream.read(into: buffer)
      if count == 0 { return }
      try unsafe sink.write(UnsafeRawBufferPointer(rebasing: buffer[..<count]))
      watch.progress(count)
    }
  }

  /// Copies all that a stream has left, and hashes it on the way.
  ///
  /// - Throws: also `cancelled`.
  func copy(
    _ stream: inout FileStream, to sink: inout some (ByteSink & ~Copyable),
    hashing hash: inout HashSink, _ path: [UInt8]
  ) throws(FileError) {
    let buffer = UnsafeMutableRawBufferPointer.allocate(
      byteCount: ParallelHash.usualBufferSize, alignment: 4096)
    defer { unsafe buffer.deallocate() }
    while true {
      guard !watch.isCancelled() else { throw FileError(.cancelled, .read, path: path) }
      let count = try unsafe stream.read(into: buffer)
      if count == 0 { return }
      let piece = unsafe UnsafeRawBufferPointer(rebasing: buffer[..<count])
      try unsafe hash.write(piece)
      try unsafe sink.write(piece)
      watch.progress(count)
    }
  }

  func digester(
    _ algorithm: DigestAlgorithm, _ path: [UInt8]
  ) throws(FileError) -> MultiDigester {
    do throws(FixityError) {
      return try MultiDigester([algorithm])
    } catch {
      throw FileError(error, path: path)
    }
  }
}
