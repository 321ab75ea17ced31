internal import Glibc

/// A scan's bytes where the kernel shows them, without a copy.
///
/// A file that becomes shorter meanwhile ends the process by a signal: for the child only.
@safe final class MappedScan {
  let count: Int
  private let start: UnsafeMutableRawPointer

  init(descriptor: Int32, count: Int) throws(ScanFault) {
    guard let start = unsafe mmap(nil, count, PROT_READ, MAP_PRIVATE, descriptor, 0),
      unsafe start != MAP_FAILED
    else { throw .notReadable }
    unsafe self.start = start
    self.count = count
  }

  deinit { unsafe munmap(start, count) }

  var bytes: UnsafeRawBufferPointer {
    unsafe UnsafeRawBufferPointer(start: start, count: count)
  }

  /// Where some bytes are next found, from an offset on and before an end.
  func place(of part: [UInt8], from start: Int, to end: Int? = nil) -> Int? {
    guard let first = part.first else { return nil }
    let bytes = unsafe bytes
    var offset = start
    let last = min(end ?? count, count) - part.count
    while offset <= last {
      guard let base = bytes.baseAddress,
        let hit = unsafe memchr(base + offset, Int32(first), last - offset + 1)
      else { return nil }
      offset = unsafe UnsafeRawPointer(hit) - base
      if unsafe bytes[offset..<(offset + part.count)].elementsEqual(part) { return offset }
      offset += 1
    }
    return nil
  }

  func byte(at offset: Int) -> UInt8? {
    offset >= 0 && offset < count ? unsafe bytes[offset] : nil
  }
}
