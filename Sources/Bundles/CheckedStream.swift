internal import Files
internal import Fixity

/// A stream whose digest is made while it is read.
struct CheckedStream: ByteStream, ~Copyable {
  private var stream: FileStream
  private var digester: Digester

  /// Begins a digest.
  init(_ stream: consuming FileStream, path: [UInt8]) throws(FileError) {
    do throws(FixityError) {
      digester = try Digester(.sha512)
    } catch {
      throw FileError(error, path: path)
    }
    self.stream = stream
  }

  mutating func read(into buffer: UnsafeMutableRawBufferPointer) throws(FileError) -> Int {
    let count = try unsafe stream.read(into: buffer)
    unsafe digester.update(UnsafeRawBufferPointer(rebasing: buffer[..<count]))
    return count
  }

  /// The SHA-512 of all that was read.
  consuming func finish() throws(FixityError) -> Digest { try digester.finish() }
}
