/// Strict UTF-8 (Unicode 16, table 3-7) over whole vectors of bytes.
///
/// Each byte is held against its three predecessors: whether one of them opened a sequence that
/// still runs decides if a continuation byte must stand here. Sixteen bytes are judged at a time,
/// without a branch; only a text that failed is walked again for the place.
@safe struct UTF8Check {
  private typealias Vector = SIMD16<UInt8>

  private var wrong = Vector()

  /// Whether all bytes judged so far are UTF-8; zero bytes must have followed the last one.
  var accepts: Bool { wrong == Vector() }

  /// Judges the bytes from `base`: `count` of them, rounded up to sixteens.
  ///
  /// Three bytes before `base` are read, too: those judged before, or zero.
  mutating func judge(_ base: UnsafePointer<UInt8>, count: Int) {
    var offset = 0
    while offset < count {
      unsafe Self.judge(base + offset, into: &wrong)
      offset += 16
    }
  }

  @inline(__always)
  private static func judge(_ pointer: UnsafePointer<UInt8>, into wrong: inout Vector) {
    let bytes = unsafe load(pointer)
    let halves = unsafe unsafeBitCast(bytes, to: SIMD2<UInt64>.self)
    let previous1 = unsafe load(pointer - 1)
    let previous2 = unsafe load(pointer - 2)
    let previous3 = unsafe load(pointer - 3)
    let tail = unsafe unsafeBitCast(previous3, to: SIMD2<UInt64>.self)
    // All ASCII, and nothing open from before: the common case of keys and punctuation.
    if (halves[0] | halves[1] | tail[0]) & 0x8080_8080_8080_8080 == 0 { return }

    let isTail = lanes(bytes & Vector(repeating: 0xC0) .== Vector(repeating: 0x80))
    let wantsTail = lanes(
      (previous1 .>= Vector(repeating: 0xC0)) .| (previous2 .>= Vector(repeating: 0xE0))
        .| (previous3 .>= Vector(repeating: 0xF0)))
    wrong |= isTail ^ wantsTail
    // Leads that begin nothing: C0, C1 (overlong) and F5–FF (beyond U+10FFFF).
    wrong |= lanes(
      (bytes .>= Vector(repeating: 0xF5))
        .| (bytes & Vector(repeating: 0xFE) .== Vector(repeating: 0xC0)))
    // Second bytes with a narrower range: E0 (overlong), ED (surrogates), F0 (overlong), F4 (beyond).
    let isLow = bytes .< Vector(repeating: 0xA0)
    let isLowest = bytes .< Vector(repeating: 0x90)
    wrong |= lanes((previous1 .== Vector(repeating: 0xE0)) .& isLow)
    wrong |= lanes((previous1 .== Vector(repeating: 0xED)) .& .!isLow)
    wrong |= lanes((previous1 .== Vector(repeating: 0xF0)) .& isLowest)
    wrong |= lanes((previous1 .== Vector(repeating: 0xF4)) .& .!isLowest)
  }

  /// All bits of each lane that is true.
  @inline(__always)
  private static func lanes(_ mask: SIMDMask<SIMD16<Int8>>) -> Vector {
    unsafe unsafeBitCast(mask, to: Vector.self)
  }

  @inline(__always)
  private static func load(_ pointer: UnsafePointer<UInt8>) -> Vector {
    unsafe UnsafeRawPointer(pointer).loadUnaligned(as: Vector.self)
  }

  /// The offset of the first byte that is not part of a whole, shortest-form UTF-8 sequence.
  static func firstFault(_ bytes: UnsafeRawBufferPointer) -> Int {
    var offset = 0
    while offset < bytes.count {
      guard let length = unsafe sequenceLength(bytes, at: offset) else { return offset }
      offset += length
    }
    return offset
  }

  /// The length of the well-formed sequence at `offset`, or nil where there is none.
  static func sequenceLength(_ bytes: UnsafeRawBufferPointer, at offset: Int) -> Int? {
    let lead = unsafe bytes[offset]
    let length: Int
    var second: ClosedRange<UInt8> = 0x80...0xBF
    switch lead {
    case 0x00...0x7F: return 1
    case 0xC2...0xDF: length = 2
    case 0xE0...0xEF:
      length = 3
      if lead == 0xE0 { second = 0xA0...0xBF }
      if lead == 0xED { second = 0x80...0x9F }
    case 0xF0...0xF4:
      length = 4
      if lead == 0xF0 { second = 0x90...0xBF }
      if lead == 0xF4 { second = 0x80...0x8F }
    default: return nil
    }
    guard offset + length <= bytes.count else { return nil }
    guard unsafe second.contains(bytes[offset + 1]) else { return nil }
    for index in (offset + 2)..<max(offset + length, offset + 2) {
      guard unsafe bytes[index] & 0xC0 == 0x80 else { return nil }
    }
    return length
  }
}
