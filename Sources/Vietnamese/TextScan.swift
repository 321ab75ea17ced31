/// The first pass over a text from outside: whether it is UTF-8, within its limits, in NFC.
struct TextScan {
  /// No byte is above 0x7F.
  private(set) var isASCII = true
  /// Each scalar is one that NFC leaves alone wherever it stands; where false, nothing is said.
  private(set) var isSurelyComposed = true
  /// All is ASCII, or letters as Vietnamese writes them in NFC.
  private(set) var isPlain = true

  init(_ bytes: [UInt8], limits: TextLimits) throws(TextError) {
    guard bytes.count <= limits.bytes else { throw TextError(.tooLong, limit: limits.bytes) }
    var (offset, marks) = (0, 0)
    while offset < bytes.count {
      if bytes[offset] < 0x80 {
        (offset, marks) = (offset + 1, 0)
        continue
      }
      isASCII = false
      guard let (scalar, length) = UTF8Sequence.read(bytes, at: offset) else {
        throw TextError(.notUTF8, offset: offset)
      }
      if isPlain, Letter(scalar) == nil { isPlain = false }
      if Self.isInert(scalar) {
        marks = 0
      } else {
        isSurelyComposed = false
        marks = UnicodeLibrary.isMark(scalar) ? marks + 1 : 0
        guard marks <= limits.marks else {
          throw TextError(.tooManyMarks, offset: offset, limit: limits.marks)
        }
      }
      offset += length
    }
  }

  /// Whether NFC neither changes the scalar nor joins it to what stands before it.
  ///
  /// True for all below U+0300, for Vietnamese, and for the punctuation of ordinary text; false says
  /// nothing.
  static func isInert(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0..<0x300, 0x1EA0...0x1EF9, 0x2010...0x2027, 0x20AB: true
    default: false
    }
  }
}

/// One scalar's bytes (Unicode 16, table 3-7).
enum UTF8Sequence {
  /// The scalar at `offset` and how many bytes it has, or nil where they are not well-formed.
  static func read(_ bytes: [UInt8], at offset: Int) -> (scalar: Unicode.Scalar, length: Int)? {
    read(bytes.span, at: offset)
  }

  static func read(
    _ bytes: Span<UInt8>, at offset: Int
  ) -> (scalar: Unicode.Scalar, length: Int)? {
    let lead = bytes[offset]
    let (length, first): (Int, UInt32)
    switch lead {
    case 0..<0x80: return (Unicode.Scalar(lead), 1)
    case 0xC2...0xDF: (length, first) = (2, UInt32(lead & 0x1F))
    case 0xE0...0xEF: (length, first) = (3, UInt32(lead & 0x0F))
    case 0xF0...0xF4: (length, first) = (4, UInt32(lead & 0x07))
    default: return nil
    }
    guard offset + length <= bytes.count else { return nil }
    var value = first
    for index in (offset + 1)..<(offset + length) {
      let byte = bytes[index]
      guard byte & 0xC0 == 0x80 else { return nil }
      value = value << 6 | UInt32(byte & 0x3F)
    }
    // Longer than need be; surrogates and what lies beyond U+10FFFF are refused by the scalar.
    if length == 3 && value < 0x800 || length == 4 && value < 0x10000 { return nil }
    return Unicode.Scalar(value).map { ($0, length) }
  }
}
