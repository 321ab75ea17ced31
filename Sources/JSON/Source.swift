#if canImport(Glibc)
  internal import Glibc
#endif
internal import Synchronization

/// The bytes of a text, with room to read beyond both ends: 16 zero bytes before, 64 after.
///
/// Vector loads so need no special case for the first and the last bytes of a text.
@usableFromInline @safe package final class Source: @unchecked Sendable {
  package static let margin = 16
  package static let tail = 64

  /// How many bytes are copied and judged in one go: a multiple of 16.
  private static let chunk = 16_384

  /// The first byte of the text.
  @usableFromInline package let base: UnsafePointer<UInt8>
  @usableFromInline package let count: Int
  private let lines = Mutex<LineIndex?>(nil)

  /// Whether the text is UTF-8.
  package let isUTF8: Bool

  /// Copies `bytes`, and judges their encoding while they are in the cache.
  package init(copying bytes: UnsafeRawBufferPointer) {
    let block = unsafe Block.allocate(Self.margin + bytes.count + Self.tail)
    let first = unsafe (block + Self.margin).assumingMemoryBound(to: UInt8.self)
    unsafe block.initializeMemory(as: UInt8.self, repeating: 0, count: Self.margin)
    unsafe (first + bytes.count).initialize(repeating: 0, count: Self.tail)
    var check = UTF8Check()
    var offset = 0
    while offset < bytes.count, let start = bytes.baseAddress {
      let size = min(Self.chunk, bytes.count - offset)
      unsafe memcpy(first + offset, start + offset, size)
      unsafe check.judge(first + offset, count: size)
      offset += size
    }
    // The zero bytes after the end show a sequence that is cut short.
    unsafe check.judge(first + bytes.count, count: 3)
    isUTF8 = check.accepts
    unsafe base = UnsafePointer(first)
    count = bytes.count
  }

  deinit { unsafe Block.free(UnsafeMutableRawPointer(mutating: base - Self.margin)) }

  package var bytes: UnsafeRawBufferPointer {
    unsafe UnsafeRawBufferPointer(start: base, count: count)
  }

  /// Where the byte at `offset` stands; the text is counted through once, when this is first asked.
  package func position(of offset: Int) -> JSONPosition {
    lines.withLock { index in
      if index == nil { index = unsafe LineIndex(bytes) }
      return unsafe index?.position(of: min(offset, count), in: bytes)
    } ?? JSONPosition(offset: offset, line: 1, column: 1)
  }
}

/// A fast hash of a string's content, for tables of names.
///
/// At least 8 bytes must be readable from `base`, whatever `count` is. It is no defence against
/// chosen names: whoever builds a table over foreign names bounds the search in it.
@inlinable @inline(__always)
package func contentHash(_ base: UnsafePointer<UInt8>, _ count: Int) -> UInt32 {
  let raw = unsafe UnsafeRawPointer(base)
  var mixed = unsafe UInt64(littleEndian: raw.loadUnaligned(as: UInt64.self))
  if count >= 8 {
    var offset = 8
    while offset < count - 8 {
      let word = unsafe raw.loadUnaligned(fromByteOffset: offset, as: UInt64.self)
      mixed = (mixed ^ (mixed >> 32)) &* 0x9E37_79B9_7F4A_7C15 ^ UInt64(littleEndian: word)
      offset += 8
    }
    let last = unsafe raw.loadUnaligned(fromByteOffset: count - 8, as: UInt64.self)
    mixed =
      (mixed &* 0x9E37_79B9_7F4A_7C15) ^ (UInt64(littleEndian: last) &* 0xC2B2_AE3D_27D4_EB4F)
  } else {
    mixed = (mixed & ((1 << UInt64(count * 8)) &- 1)) &* 0x9E37_79B9_7F4A_7C15
  }
  mixed ^= UInt64(truncatingIfNeeded: count)
  mixed = (mixed ^ (mixed >> 29)) &* 0xBF58_476D_1CE4_E5B9
  return UInt32(truncatingIfNeeded: mixed >> 32)
}
