/// A place in a JSON text.
public struct JSONPosition: Hashable, Sendable {
  /// Bytes before the place.
  public let offset: Int
  /// The line, counted from 1; lines end with LF, CR or CRLF.
  public let line: Int
  /// The column, counted from 1 in Unicode scalars.
  public let column: Int

  /// A place that is known already.
  public init(offset: Int, line: Int, column: Int) {
    self.offset = offset
    self.line = line
    self.column = column
  }

  /// Finds the line and column of the byte at `offset` by reading all bytes before it.
  init(offset: Int, in bytes: UnsafeRawBufferPointer) {
    var line = 1
    var column = 1
    var previous: UInt8 = 0
    for index in 0..<min(offset, bytes.count) {
      let byte = unsafe bytes[index]
      if byte == UInt8(ascii: "\n") || byte == UInt8(ascii: "\r") {
        if byte == UInt8(ascii: "\r") || previous != UInt8(ascii: "\r") { line += 1 }
        column = 1
      } else if byte & 0xC0 != 0x80 {
        column += 1
      }
      previous = byte
    }
    self.init(offset: offset, line: line, column: column)
  }
}

extension JSONPosition: CustomStringConvertible {
  /// `line:column`, as editors and compilers write it.
  public var description: String { "\(line):\(column)" }
}
