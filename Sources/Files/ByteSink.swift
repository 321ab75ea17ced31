internal import Glibc

/// Where bytes go, in order.
package protocol ByteSink: ~Copyable {
  /// Takes all the bytes.
  mutating func write(_ bytes: UnsafeRawBufferPointer) throws(FileError)
}

extension NewFile: ByteSink {}

/// An open descriptor that is written to from its position on: a pipe, or standard output.
package struct DescriptorSink: ByteSink, ~Copyable {
  private let descriptor: Int32
  private let path: [UInt8]

  /// - Parameters:
  ///   - descriptor: Who opened it closes it.
  ///   - path: What errors name.
  package init(descriptor: Int32, path: [UInt8]) {
    self.descriptor = descriptor
    self.path = path
  }

  package mutating func write(_ bytes: UnsafeRawBufferPointer) throws(FileError) {
    try unsafe System.write(bytes, to: descriptor, path)
  }
}
