package import Files
internal import Glibc

/// Bytes as a file.
package func memory(_ bytes: [UInt8]) -> OpenFile {
  guard let file = try? OpenFile.inMemory(path: Array("x.tar".utf8)) else { fatalError("no file") }
  unsafe bytes.withUnsafeBytes { bytes in
    guard (try? unsafe file.append(bytes)) != nil else { fatalError("not written") }
  }
  return file
}

/// Bytes as a pipe whose writing end is closed.
package func pipe(_ bytes: [UInt8]) -> OpenFile {
  var ends: [Int32] = [0, 0]
  guard unsafe Glibc.pipe(&ends) == 0 else { fatalError("no pipe") }
  let isWritten = unsafe bytes.isEmpty || write(ends[1], bytes, bytes.count) == bytes.count
  guard isWritten, close(ends[1]) == 0 else { fatalError("not written") }
  return OpenFile(descriptor: ends[0], path: Array("x.tar".utf8))
}

/// Bytes gathered in memory.
package struct Gathered: ByteSink, ~Copyable {
  package private(set) var bytes: [UInt8] = []

  package init() {}

  package mutating func write(_ more: UnsafeRawBufferPointer) throws(FileError) {
    unsafe bytes.append(contentsOf: more)
  }
}
