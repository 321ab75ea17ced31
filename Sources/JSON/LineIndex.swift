/// Lines and columns of a text, noted every few KiB: a place is found without counting from the start.
struct LineIndex {
  private static let interval = 4096

  /// What was counted before each multiple of ``interval``.
  private var marks: [Count] = []

  private struct Count {
    var line = 1
    var column = 1
    var followsCarriageReturn = false

    /// Lines end with LF, CR or CRLF; columns count Unicode scalars.
    mutating func advance(over byte: UInt8) {
      switch byte {
      case UInt8(ascii: "\n"):
        if !followsCarriageReturn { line += 1 }
        column = 1
      case UInt8(ascii: "\r"):
        line += 1
        column = 1
      default:
        if byte & 0xC0 != 0x80 { column += 1 }
      }
      followsCarriageReturn = byte == UInt8(ascii: "\r")
    }
  }

  init(_ bytes: UnsafeRawBufferPointer) {
    var count = Count()
    for offset in 0..<bytes.count {
      if offset % Self.interval == 0 { marks.append(count) }
      unsafe count.advance(over: bytes[offset])
    }
    if bytes.count % Self.interval == 0 { marks.append(count) }
  }

  /// The place of the byte at `offset`, which is at most the text's length.
  func position(of offset: Int, in bytes: UnsafeRawBufferPointer) -> JSONPosition {
    let mark = offset / Self.interval
    var count = marks[mark]
    for index in (mark * Self.interval)..<offset { unsafe count.advance(over: bytes[index]) }
    return JSONPosition(offset: offset, line: count.line, column: count.column)
  }
}
