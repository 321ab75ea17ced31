internal import Glibc

/// What an open descriptor gives from its position on, to its end: a pipe, or standard input.
package struct DescriptorStream: ByteStream, ~Copyable {
  package let file: OpenFile

  package init(_ file: OpenFile) { self.file = file }

  package mutating func read(into buffer: UnsafeMutableRawBufferPointer) throws(FileError) -> Int {
    guard buffer.count > 0 else { return 0 }
    return try System.call(.read, file.path) {
      unsafe Glibc.read(file.descriptor, buffer.baseAddress, buffer.count)
    }
  }
}
