internal import Glibc

/// Bytes that are read in order.
package protocol ByteStream: ~Copyable {
  /// Reads up to as many bytes as `buffer` holds; 0 at the end only.
  mutating func read(into buffer: UnsafeMutableRawBufferPointer) throws(FileError) -> Int
}

/// A part of a file, or all of it, read in order.
///
/// The file's own position is not used: several streams and threads may share the file.
package struct FileStream: ByteStream, ~Copyable {
  package let file: OpenFile
  /// How many bytes the stream has.
  package let count: Int
  private var place: Int
  private let end: Int

  package init(_ file: OpenFile, offset: Int, count: Int) {
    self.file = file
    self.count = count
    place = offset
    end = offset + count
  }

  /// All of a file, as large as it is now.
  package init(_ file: OpenFile) throws(FileError) {
    self.init(file, offset: 0, count: try file.size())
  }

  /// Reads on.
  ///
  /// - Throws: `changedMeanwhile` where the file has become shorter.
  package mutating func read(into buffer: UnsafeMutableRawBufferPointer) throws(FileError) -> Int {
    let wanted = min(buffer.count, end - place)
    guard wanted > 0 else { return 0 }
    let from = place
    let count = try System.call(.read, file.path) {
      unsafe pread(file.descriptor, buffer.baseAddress, wanted, off_t(from))
    }
    guard count > 0 else { throw FileError(.changedMeanwhile, .read, path: file.path) }
    place += count
    return count
  }
}

/// Bytes at hand, read in order.
package struct MemoryStream: ByteStream, ~Copyable {
  private let bytes: [UInt8]
  private var place = 0

  package init(_ bytes: [UInt8]) { self.bytes = bytes }

  package mutating func read(into buffer: UnsafeMutableRawBufferPointer) throws(FileError) -> Int {
    let count = min(buffer.count, bytes.count - place)
    unsafe buffer.copyBytes(from: bytes[place..<(place + count)])
    place += count
    return count
  }
}

extension ByteStream where Self: ~Copyable {
  /// All that is left.
  ///
  /// - Throws: `tooLarge` beyond `limit` bytes; `path` is what that error names.
  package mutating func readAll(limit: Int, path: [UInt8]) throws(FileError) -> [UInt8] {
    var bytes: [UInt8] = []
    let buffer = UnsafeMutableRawBufferPointer.allocate(byteCount: 1 << 16, alignment: 16)
    defer { unsafe buffer.deallocate() }
    while true {
      let count = try unsafe read(into: buffer)
      if count == 0 { return bytes }
      guard bytes.count + count <= limit else {
        throw FileError(.tooLarge, .read, path: path, limit: limit)
      }
      unsafe bytes.append(contentsOf: buffer[..<count])
    }
  }
}
