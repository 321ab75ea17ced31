internal import Files
internal import Fixity

/// Where an archive that is being scanned comes from.
protocol TarSource: ~Copyable {
  /// Reads as many bytes as asked for; fewer at the archive's end only.
  mutating func read(_ count: Int) throws(FileError) -> [UInt8]

  /// Passes over a file's contents, reading them now or leaving them for later.
  ///
  /// - Parameters:
  ///   - size: How many bytes they have.
  ///   - isKept: Whether they are wanted in memory.
  ///   - watch: Follows and cancels.
  /// - Returns: What is known of them now; nil where the archive ends before they do.
  /// - Throws: what reading throws; `cancelled`.
  mutating func passContents(
    _ size: Int, isKept: Bool, watch: HashWatch
  ) throws(FileError) -> PassedContents?
}

/// What is known of contents that were passed.
struct PassedContents {
  /// Nil where it is still to be computed.
  var digest: Digest?
  /// Nil where the contents are not kept.
  var bytes: [UInt8]?
}

extension HashWatch {
  /// - Throws: `cancelled`.
  func check(_ path: [UInt8]) throws(FileError) {
    guard !isCancelled() else { throw FileError(.cancelled, .read, path: path) }
  }
}

/// An archive in a file: contents are left where they are, unless they are kept.
struct FileSource: TarSource, ~Copyable {
  private let file: OpenFile
  private let size: Int
  private var place = 0

  init(_ file: OpenFile) throws(FileError) {
    self.file = file
    size = try file.size()
  }

  mutating func read(_ count: Int) throws(FileError) -> [UInt8] {
    let count = min(count, size - place)
    var stream = FileStream(file, offset: place, count: count)
    place += count
    return try stream.read(exactly: count, path: file.path)
  }

  mutating func passContents(
    _ count: Int, isKept: Bool, watch: HashWatch
  ) throws(FileError) -> PassedContents? {
    try watch.check(file.path)
    guard count <= size - place else { return nil }
    guard isKept else {
      place += count
      return PassedContents()
    }
    let bytes = try read(count)
    watch.progress(count)
    return PassedContents(digest: nil, bytes: bytes)
  }
}

extension ByteStream where Self: ~Copyable {
  /// The next bytes; fewer at the end only.
  mutating func read(exactly count: Int, path: [UInt8]) throws(FileError) -> [UInt8] {
    var failure: FileError?
    let bytes = unsafe [UInt8](unsafeUninitializedCapacity: count) { buffer, done in
      done = 0
      do throws(FileError) {
        while done < count {
          let rest = unsafe UnsafeMutableRawBufferPointer(buffer)[done..<count]
          let more = try unsafe read(into: UnsafeMutableRawBufferPointer(rebasing: rest))
          if more == 0 { return }
          done += more
        }
      } catch {
        failure = error
      }
    }
    if let failure { throw failure }
    return bytes
  }
}
