internal import Files

/// All of a canonical archive but the contents: headers, padding and end, by libarchive.
///
/// Both sides use it: the writer puts the contents between what this gives, and the reader compares
/// what came with what this gives. ustar has no more than header, contents and zeros, and libarchive
/// hands contents on as they are (it is checked that it hands on exactly as many bytes, and nothing
/// of its own beside them): so where the frames are the same, the archives are.
struct CanonicalFrame: ~Copyable {
  /// The largest size that 11 octal digits tell.
  static let largestSize = 0o777_7777_7777

  private let handle: WriteHandle

  /// What the last step gave.
  var bytes: [UInt8] { handle.output.bytes }

  init() throws(TarError) { handle = try WriteHandle() }

  /// Gives the header of a file: one block.
  ///
  /// - Throws: `pathNotStorable`, `entryTooLarge`; nothing is given then.
  mutating func header(_ path: RelativePath, size: Int) throws(TarError) {
    guard size <= Self.largestSize else {
      throw TarError(.entryTooLarge, path: path.bytes, limit: Self.largestSize)
    }
    begin(isCounting: false)
    guard handle.writeHeader(path: path.bytes, size: size) else {
      throw TarError(.pathNotStorable, path: path.bytes)
    }
    guard bytes.count == TarBlock.size else { throw TarError(.libraryFailed, path: path.bytes) }
  }

  /// Passes over the next contents of the file; gives nothing.
  mutating func pass(_ contents: UnsafeRawBufferPointer) throws(TarError) {
    guard contents.count > 0 else { return }
    begin(isCounting: true)
    guard unsafe handle.writeData(contents), handle.output.counted == contents.count else {
      throw TarError(.libraryFailed)
    }
  }

  /// Passes over contents that are compared by their digests: as many zeros stand for them.
  mutating func pass(count: Int) throws(TarError) {
    begin(isCounting: true)
    let isPassed = unsafe Self.zeros.withUnsafeBytes { zeros in
      var left = count
      while left > 0 {
        let piece = unsafe UnsafeRawBufferPointer(rebasing: zeros.prefix(left))
        guard unsafe handle.writeData(piece) else { return false }
        left -= piece.count
      }
      return true
    }
    guard isPassed, handle.output.counted == count else { throw TarError(.libraryFailed) }
  }

  private static let zeros = [UInt8](repeating: 0, count: 1 << 20)

  /// Gives the zeros after the contents.
  mutating func padding() throws(TarError) {
    begin(isCounting: false)
    guard handle.finishEntry() else { throw TarError(.libraryFailed) }
  }

  /// Gives the archive's end.
  mutating func end() throws(TarError) {
    begin(isCounting: false)
    guard handle.close() else { throw TarError(.libraryFailed) }
  }

  private func begin(isCounting: Bool) {
    handle.output.bytes.removeAll(keepingCapacity: true)
    handle.output.isCounting = isCounting
    handle.output.counted = 0
  }
}
