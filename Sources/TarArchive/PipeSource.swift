internal import Files
internal import Fixity

/// An archive in a pipe: contents are hashed as they pass, or kept.
struct PipeSource: TarSource, ~Copyable {
  private let path: [UInt8]
  private var stream: DescriptorStream

  /// - Parameters:
  ///   - pipe: What is read.
  ///   - watch: Ends the waiting where nothing comes.
  init(_ pipe: OpenFile, _ watch: HashWatch) {
    path = pipe.path
    stream = DescriptorStream(pipe, watch: watch)
  }

  mutating func read(_ count: Int) throws(FileError) -> [UInt8] {
    try stream.read(exactly: count, path: path)
  }

  mutating func passContents(
    _ size: Int, isKept: Bool, watch: HashWatch
  ) throws(FileError) -> PassedContents? {
    guard isKept else { return try hash(size, watch) }
    try watch.check(path)
    let bytes = try read(size)
    watch.progress(bytes.count)
    return bytes.count == size ? PassedContents(digest: nil, bytes: bytes) : nil
  }

  private mutating func hash(
    _ size: Int, _ watch: HashWatch
  ) throws(FileError) -> PassedContents? {
    let buffer = UnsafeMutableRawBufferPointer.allocate(
      byteCount: min(max(size, 1), ParallelHash.usualBufferSize), alignment: 4096)
    defer { unsafe buffer.deallocate() }
    var digester = try Self.digester(path)
    var left = size
    while left > 0 {
      try watch.check(path)
      let wanted = unsafe UnsafeMutableRawBufferPointer(
        rebasing: buffer[..<min(left, buffer.count)])
      let count = try unsafe stream.read(into: wanted)
      if count == 0 { return nil }
      unsafe digester.update(UnsafeRawBufferPointer(rebasing: buffer[..<count]))
      left -= count
      watch.progress(count)
    }
    do throws(FixityError) {
      return PassedContents(digest: try digester.finish(), bytes: nil)
    } catch {
      throw FileError(error, path: path)
    }
  }

  private static func digester(_ path: [UInt8]) throws(FileError) -> Digester {
    do throws(FixityError) {
      return try Digester(.sha512)
    } catch {
      throw FileError(error, path: path)
    }
  }
}
