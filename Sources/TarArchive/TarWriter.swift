package import Files
package import Fixity

/// Writes a canonical archive: the same entries give the same bytes, everywhere and always.
///
/// ustar without compression: regular files of mode 0644 without times and owners, in the order in
/// which they are added, and two blocks of zeros at the end. An archive that isn't finished lacks
/// its end. After a failure inside a file nothing more can be added.
package struct TarWriter<Sink: ByteSink & ~Copyable>: ~Copyable {
  private var sink: Sink
  private var frame: CanonicalFrame
  private var table = TarTable()
  /// What is not in the sink yet.
  private var pending: [UInt8] = []

  /// Begins an archive; what is in the sink already stays before it.
  package init(_ sink: consuming Sink) throws(TarError) {
    self.sink = sink
    frame = try CanonicalFrame()
  }

  /// Adds a file whose bytes come from a stream, reading it once.
  ///
  /// - Parameters:
  ///   - path: Up to 100 bytes, or up to 255 where a slash parts them into 155 and 100.
  ///   - size: How many bytes the stream has.
  ///   - stream: The contents.
  ///   - watch: Follows and cancels.
  /// - Throws: `pathNotStorable`, `duplicate`, `fileAndFolder` and `entryTooLarge` before anything
  ///   is written; `contentsTooShort`, `contentsTooLong`; `file` where reading or writing failed.
  package mutating func add(
    _ path: RelativePath, size: Int, contentsOf stream: inout some (ByteStream & ~Copyable),
    watch: HashWatch = HashWatch()
  ) throws(TarError) {
    try begin(path, size: size)
    let buffer = UnsafeMutableRawBufferPointer.allocate(
      byteCount: min(max(size, 0) + 1, ParallelHash.usualBufferSize), alignment: 4096)
    defer { unsafe buffer.deallocate() }
    var left = size
    while true {
      guard !watch.isCancelled() else {
        throw TarError(FileError(.cancelled, .write, path: path.bytes), path: path.bytes)
      }
      let count: Int
      do throws(FileError) {
        count = try unsafe stream.read(into: buffer)
      } catch {
        throw TarError(error, path: path.bytes)
      }
      if count == 0 { break }
      guard count <= left else { throw TarError(.contentsTooLong, path: path.bytes) }
      try unsafe addContents(UnsafeRawBufferPointer(rebasing: buffer[..<count]))
      left -= count
      watch.progress(count)
    }
    guard left == 0 else { throw TarError(.contentsTooShort, path: path.bytes) }
    try end()
  }

  /// Adds a file whose bytes are at hand.
  ///
  /// - Throws: as for a stream.
  package mutating func add(_ path: RelativePath, _ bytes: [UInt8]) throws(TarError) {
    try begin(path, size: bytes.count)
    try addContents(bytes)
    try end()
  }

  /// Ends the archive.
  ///
  /// - Returns: The sink, which is not published or closed yet.
  package consuming func finish() throws(TarError) -> Sink {
    try frame.end()
    pending += frame.bytes
    try flush()
    return sink
  }

  private mutating func begin(_ path: RelativePath, size: Int) throws(TarError) {
    var limits = TarLimits()
    limits.entries = .max
    try table.add(TarEntry(path: path, size: size, dataOffset: 0), limits)
    try frame.header(path, size: size)
    pending += frame.bytes
  }

  private mutating func end() throws(TarError) {
    try frame.padding()
    pending += frame.bytes
  }

  private mutating func addContents(_ bytes: [UInt8]) throws(TarError) {
    var failure: TarError?
    unsafe bytes.withUnsafeBytes { bytes in
      do throws(TarError) { try unsafe addContents(bytes) } catch { failure = error }
    }
    if let failure { throw failure }
  }

  /// Small pieces are collected, so that a small file costs no call of the system of its own.
  private mutating func addContents(_ bytes: UnsafeRawBufferPointer) throws(TarError) {
    try unsafe frame.pass(bytes)
    if bytes.count < Self.smallCount {
      unsafe pending.append(contentsOf: bytes)
      if pending.count >= ParallelHash.usualBufferSize { try flush() }
    } else {
      try flush()
      try unsafe write(bytes)
    }
  }

  private static var smallCount: Int { 32 << 10 }

  private mutating func flush() throws(TarError) {
    guard !pending.isEmpty else { return }
    var failure: TarError?
    unsafe pending.withUnsafeBytes { bytes in
      do throws(TarError) { try unsafe write(bytes) } catch { failure = error }
    }
    if let failure { throw failure }
    pending.removeAll(keepingCapacity: true)
  }

  private mutating func write(_ bytes: UnsafeRawBufferPointer) throws(TarError) {
    do throws(FileError) {
      try unsafe sink.write(bytes)
    } catch {
      throw TarError(error)
    }
  }
}
