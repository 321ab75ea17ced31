extension Reader {
  /// Reads the string whose opening quote is at the offset.
  @inline(__always)
  mutating func readString(isName: Bool) throws(JSONError) {
    let start = offset
    offset += 1
    skipPlainContent()
    let length = offset - start - 1
    guard unsafe base[offset] == UInt8(ascii: "\"") else {
      return try readEscapedString(from: start)
    }
    offset += 1
    let hash = isName ? unsafe contentHash(base + start + 1, length) : 0
    nodes.append(
      Node(
        offset: start, length: length, link: hash, kind: .string,
        traits: isName ? .hashed : []))
  }

  /// Goes on to the next quote, backslash or control character: sixteen bytes at a time.
  @inline(__always)
  private mutating func skipPlainContent() {
    let quote = SIMD16<UInt8>(repeating: UInt8(ascii: "\""))
    let escape = SIMD16<UInt8>(repeating: UInt8(ascii: "\\"))
    let control = SIMD16<UInt8>(repeating: 0x20)
    while true {
      let bytes = unsafe UnsafeRawPointer(base + offset).loadUnaligned(as: SIMD16<UInt8>.self)
      let special = (bytes .== quote) .| (bytes .== escape) .| (bytes .< control)
      let halves = unsafe unsafeBitCast(special, to: SIMD2<UInt64>.self)
      if halves[0] != 0 {
        offset += UInt64(littleEndian: halves[0]).trailingZeroBitCount >> 3
        return
      }
      if halves[1] != 0 {
        offset += 8 + UInt64(littleEndian: halves[1]).trailingZeroBitCount >> 3
        return
      }
      // The zero bytes after the end stop the loop.
      offset += 16
    }
  }

  /// Reads on in a string that holds an escape, or is broken.
  @inline(never)
  private mutating func readEscapedString(from start: Int) throws(JSONError) {
    let place = unescaped.count
    var pending = start + 1
    while true {
      unsafe unescaped.append(
        contentsOf: UnsafeBufferPointer(start: base + pending, count: offset - pending))
      switch unsafe base[offset] {
      case UInt8(ascii: "\""):
        offset += 1
        nodes.append(
          Node(
            offset: start, length: unescaped.count - place,
            link: UInt32(truncatingIfNeeded: place), kind: .string, traits: .escaped))
        return
      case UInt8(ascii: "\\"):
        try readEscape()
      default:
        guard offset < count else { throw failure(.unexpectedEnd, at: count) }
        throw failure(.controlCharacter, at: offset, found: character(at: offset))
      }
      pending = offset
      skipPlainContent()
    }
  }

  /// Reads one escape at the offset, RFC 8259 §7.
  private mutating func readEscape() throws(JSONError) {
    switch unsafe base[offset + 1] {
    case UInt8(ascii: "\""): unescaped.append(UInt8(ascii: "\""))
    case UInt8(ascii: "\\"): unescaped.append(UInt8(ascii: "\\"))
    case UInt8(ascii: "/"): unescaped.append(UInt8(ascii: "/"))
    case UInt8(ascii: "b"): unescaped.append(0x08)
    case UInt8(ascii: "f"): unescaped.append(0x0C)
    case UInt8(ascii: "n"): unescaped.append(0x0A)
    case UInt8(ascii: "r"): unescaped.append(0x0D)
    case UInt8(ascii: "t"): unescaped.append(0x09)
    case UInt8(ascii: "u"): return try readUnicodeEscape()
    default:
      guard offset + 1 < count else { throw failure(.unexpectedEnd, at: count) }
      throw failure(.invalidEscape, at: offset, found: "\\" + character(at: offset + 1))
    }
    offset += 2
  }

  private mutating func readUnicodeEscape() throws(JSONError) {
    let start = offset
    let unit = try readCodeUnit()
    var scalar = unit
    if unit & 0xFC00 == 0xD800 {
      guard unsafe base[offset] == UInt8(ascii: "\\"), unsafe base[offset + 1] == UInt8(ascii: "u")
      else { throw loneSurrogate(at: start) }
      let low = try readCodeUnit()
      guard low & 0xFC00 == 0xDC00 else { throw loneSurrogate(at: start) }
      scalar = 0x10000 + (unit & 0x3FF) << 10 + (low & 0x3FF)
    }
    guard let value = Unicode.Scalar(scalar) else { throw loneSurrogate(at: start) }
    unescaped.append(contentsOf: UTF8.encode(value) ?? UTF8.encodedReplacementCharacter)
  }

  /// Reads `\uXXXX` at the offset.
  private mutating func readCodeUnit() throws(JSONError) -> UInt32 {
    var unit: UInt32 = 0
    for index in 2..<6 {
      let byte = unsafe base[offset + index]
      guard let digit = hexadecimalValue(byte) else {
        guard offset + index < count else { throw failure(.unexpectedEnd, at: count) }
        throw failure(.invalidEscape, at: offset, found: text(from: offset, to: offset + index))
      }
      unit = unit << 4 | digit
    }
    offset += 6
    return unit
  }

  private func loneSurrogate(at start: Int) -> JSONError {
    failure(.loneSurrogate, at: start, found: text(from: start, to: start + 6))
  }

  private func hexadecimalValue(_ byte: UInt8) -> UInt32? {
    switch byte {
    case UInt8(ascii: "0")...UInt8(ascii: "9"): UInt32(byte - UInt8(ascii: "0"))
    case UInt8(ascii: "a")...UInt8(ascii: "f"): UInt32(byte - UInt8(ascii: "a") + 10)
    case UInt8(ascii: "A")...UInt8(ascii: "F"): UInt32(byte - UInt8(ascii: "A") + 10)
    default: nil
    }
  }

  /// The ASCII text between two offsets, at most 64 bytes of it.
  private func text(from start: Int, to end: Int) -> String {
    unsafe String(
      decoding: UnsafeBufferPointer(
        start: base + start, count: min(end, count, start + 64) - start),
      as: UTF8.self)
  }
}

extension Reader {
  /// Reads the number at the offset, RFC 8259 §6.
  @inline(__always)
  mutating func readNumber() throws(JSONError) {
    let start = offset
    if unsafe base[offset] == UInt8(ascii: "-") { offset += 1 }
    let whole = try digits(from: start)
    if whole > 1, unsafe base[offset - whole] == UInt8(ascii: "0") {
      throw failure(.invalidNumber, at: start, found: text(from: start, to: offset))
    }
    var traits: Node.Traits = whole <= 18 ? .smallInteger : []
    if unsafe base[offset] == UInt8(ascii: ".") {
      offset += 1
      traits = []
      _ = try digits(from: start)
    }
    if unsafe base[offset] | 0x20 == UInt8(ascii: "e") {
      traits = []
      try readExponent(from: start)
    }
    guard offset - start <= limits.numberLength else {
      throw failure(.numberTooLong, at: start, limit: limits.numberLength)
    }
    nodes.append(
      Node(offset: start, length: offset - start, link: 0, kind: .number, traits: traits))
  }

  @inline(never)
  private mutating func readExponent(from start: Int) throws(JSONError) {
    offset += 1
    if unsafe base[offset] == UInt8(ascii: "+") || base[offset] == UInt8(ascii: "-") { offset += 1 }
    let length = try digits(from: start)
    let written = unsafe UnsafeBufferPointer(start: base + offset - length, count: length)
    guard unsafe written.drop(while: { $0 == UInt8(ascii: "0") }).count <= 18 else {
      throw failure(.numberTooLong, at: start, limit: 18)
    }
  }

  /// Reads one digit or more, and returns how many.
  @inline(__always)
  private mutating func digits(from start: Int) throws(JSONError) -> Int {
    let first = offset
    while unsafe base[offset] &- UInt8(ascii: "0") <= 9 { offset += 1 }
    guard offset > first else {
      guard offset < count else { throw failure(.unexpectedEnd, at: count) }
      throw failure(
        .invalidNumber, at: start, found: text(from: start, to: offset) + character(at: offset))
    }
    return offset - first
  }
}
