// BLAKE2b: RFC 7693, without key. For the lengths that OpenSSL 3.0 doesn't offer: a shorter one is
// no prefix of BLAKE2b-512, and libcrypto's BLAKE2BMAC is another function where no key is given.

/// BLAKE2b of 1 to 64 bytes.
final class BLAKE2bState: DigestState {
  private static let blockSize = 128

  private static let initialLow = SIMD4<UInt64>(
    0x6A09_E667_F3BC_C908, 0xBB67_AE85_84CA_A73B, 0x3C6E_F372_FE94_F82B, 0xA54F_F53A_5F1D_36F1)
  private static let initialHigh = SIMD4<UInt64>(
    0x510E_527F_ADE6_82D1, 0x9B05_688C_2B3E_6C1F, 0x1F83_D9AB_FB41_BD6B, 0x5BE0_CD19_137E_2179)

  /// RFC 7693 §2.7; rounds 10 and 11 use the first two again.
  private static let schedule: [12 of [16 of UInt8]] = [
    [0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15],
    [14, 10, 4, 8, 9, 15, 13, 6, 1, 12, 0, 2, 11, 7, 5, 3],
    [11, 8, 12, 0, 5, 2, 15, 13, 10, 14, 3, 6, 7, 1, 9, 4],
    [7, 9, 3, 1, 13, 12, 11, 14, 2, 6, 5, 10, 4, 0, 15, 8],
    [9, 0, 5, 7, 2, 4, 10, 15, 14, 1, 11, 12, 6, 8, 3, 13],
    [2, 12, 6, 10, 0, 11, 8, 3, 4, 13, 7, 5, 15, 14, 1, 9],
    [12, 5, 1, 15, 14, 13, 4, 10, 0, 7, 6, 3, 9, 2, 8, 11],
    [13, 11, 7, 14, 12, 1, 3, 9, 5, 0, 15, 4, 8, 6, 2, 10],
    [6, 15, 14, 9, 11, 3, 0, 8, 12, 2, 13, 7, 1, 4, 10, 5],
    [10, 2, 8, 4, 7, 6, 1, 5, 15, 11, 9, 14, 3, 12, 13, 0],
    [0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15],
    [14, 10, 4, 8, 9, 15, 13, 6, 1, 12, 0, 2, 11, 7, 5, 3],
  ]

  private let length: Int
  private var low = BLAKE2bState.initialLow
  private var high = BLAKE2bState.initialHigh
  /// How many bytes were compressed; inputs of 2^63 bytes and more can't be had.
  private var total: UInt64 = 0
  /// The bytes not compressed yet: the last block is told apart only at the end.
  private var pending: [UInt8] = []

  init(length: Int) {
    self.length = length
    low[0] ^= 0x0101_0000 ^ UInt64(length)
    pending.reserveCapacity(Self.blockSize)
  }

  func update(_ bytes: UnsafeRawBufferPointer) {
    var place = 0
    while place < bytes.count {
      if pending.count == Self.blockSize { compressPending() }
      while pending.isEmpty, bytes.count - place > Self.blockSize {
        unsafe compress(UnsafeRawBufferPointer(rebasing: bytes[place...]), Self.blockSize)
        place += Self.blockSize
      }
      let end = min(bytes.count, place + Self.blockSize - pending.count)
      unsafe pending.append(contentsOf: bytes[place..<end])
      place = end
    }
  }

  func finish() -> [UInt8]? {
    let count = pending.count
    pending.append(contentsOf: repeatElement(0, count: Self.blockSize - count))
    unsafe pending.withUnsafeBytes { unsafe compress($0, count, isLast: true) }
    return (0..<length).map { place in
      let word = place < 32 ? low[place >> 3] : high[(place >> 3) - 4]
      return UInt8(truncatingIfNeeded: word >> UInt64(8 * (place & 7)))
    }
  }

  private func compressPending() {
    unsafe pending.withUnsafeBytes { unsafe compress($0, Self.blockSize) }
    pending.removeAll(keepingCapacity: true)
  }

  /// The function F of RFC 7693 §3.2, its four columns and diagonals side by side.
  private func compress(_ block: UnsafeRawBufferPointer, _ count: Int, isLast: Bool = false) {
    total += UInt64(count)
    var message = [16 of UInt64](repeating: 0)
    for place in 0..<16 {
      message[place] = unsafe UInt64(
        littleEndian: block.loadUnaligned(fromByteOffset: 8 * place, as: UInt64.self))
    }
    var (a, b, c, d) = (low, high, Self.initialLow, Self.initialHigh)
    d[0] ^= total
    if isLast { d[2] = ~d[2] }
    for round in 0..<12 {
      let order = Self.schedule[round]
      func words(_ i: Int, _ step: Int) -> SIMD4<UInt64> {
        SIMD4(
          message[Int(order[i])], message[Int(order[i + step])], message[Int(order[i + 2 * step])],
          message[Int(order[i + 3 * step])])
      }
      Self.mix(&a, &b, &c, &d, words(0, 2), words(1, 2))
      (b, c, d) = (Self.turned(b, 1), Self.turned(c, 2), Self.turned(d, 3))
      Self.mix(&a, &b, &c, &d, words(8, 2), words(9, 2))
      (b, c, d) = (Self.turned(b, 3), Self.turned(c, 2), Self.turned(d, 1))
    }
    low ^= a ^ c
    high ^= b ^ d
  }

  /// The function G of RFC 7693 §3.1, four times.
  @inline(__always)
  private static func mix(
    _ a: inout SIMD4<UInt64>, _ b: inout SIMD4<UInt64>, _ c: inout SIMD4<UInt64>,
    _ d: inout SIMD4<UInt64>, _ x: SIMD4<UInt64>, _ y: SIMD4<UInt64>
  ) {
    a = a &+ b &+ x
    d = rotated(d ^ a, 32)
    c = c &+ d
    b = rotated(b ^ c, 24)
    a = a &+ b &+ y
    d = rotated(d ^ a, 16)
    c = c &+ d
    b = rotated(b ^ c, 63)
  }

  @inline(__always)
  private static func rotated(_ words: SIMD4<UInt64>, _ bits: UInt64) -> SIMD4<UInt64> {
    words &>> SIMD4(repeating: bits) | words &<< SIMD4(repeating: 64 - bits)
  }

  /// The lanes moved `count` places to the front.
  @inline(__always)
  private static func turned(_ words: SIMD4<UInt64>, _ count: Int) -> SIMD4<UInt64> {
    SIMD4(words[count & 3], words[(count + 1) & 3], words[(count + 2) & 3], words[(count + 3) & 3])
  }
}
