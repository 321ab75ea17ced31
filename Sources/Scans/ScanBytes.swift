internal import Glibc

/// Why a part of a scan could not be had.
enum ScanFault: Error {
  /// The file ends before it.
  case endsEarly
  /// The system can't read it.
  case notReadable
  /// The format's rules are broken.
  case malformed
  /// More of something than is looked at.
  case tooMany
}

/// The bytes of a scan, read through a window of fixed size.
struct ScanBytes {
  let count: Int
  private let descriptor: Int32
  private var window: [UInt8]
  private var start = 0
  private var filled = 0

  /// - Parameters:
  ///   - descriptor: An open file; its own position is not used.
  ///   - count: Its size, as it was found.
  ///   - windowSize: How much is read at once.
  init(descriptor: Int32, count: Int, windowSize: Int = 1 << 16) {
    self.descriptor = descriptor
    self.count = count
    window = [UInt8](repeating: 0, count: windowSize)
  }

  mutating func byte(at offset: Int) throws(ScanFault) -> UInt8 {
    try show(offset)
    return window[offset - start]
  }

  /// The bytes from an offset on, of which there are few.
  mutating func bytes(at offset: Int, count wanted: Int) throws(ScanFault) -> [UInt8] {
    guard offset >= 0, wanted >= 0, wanted <= count, offset <= count - wanted else {
      throw .endsEarly
    }
    var bytes: [UInt8] = []
    bytes.reserveCapacity(wanted)
    while bytes.count < wanted {
      bytes += try piece(at: offset + bytes.count).prefix(wanted - bytes.count)
    }
    return bytes
  }

  /// A number of up to eight bytes.
  mutating func number(
    at offset: Int, bytes width: Int, isLittle: Bool = false
  ) throws(ScanFault) -> Int {
    var number = 0
    for index in 0..<width {
      let byte = Int(try byte(at: offset + index))
      number = isLittle ? number | byte << (8 * index) : number << 8 | byte
    }
    return number
  }

  /// What the window shows from an offset on: one byte at least.
  mutating func piece(at offset: Int) throws(ScanFault) -> ArraySlice<UInt8> {
    try show(offset)
    return window[(offset - start)..<filled]
  }

  /// Where a byte is next found, from an offset on.
  mutating func place(of byte: UInt8, from offset: Int) throws(ScanFault) -> Int? {
    var offset = offset
    while offset < count {
      let piece = try piece(at: offset)
      let found = unsafe piece.withUnsafeBytes { bytes -> Int? in
        guard let first = bytes.baseAddress,
          let hit = unsafe memchr(first, Int32(byte), bytes.count)
        else { return nil }
        return unsafe UnsafeRawPointer(hit) - first
      }
      if let found { return offset + found }
      offset += piece.count
    }
    return nil
  }

  /// Moves the window so that it shows an offset.
  private mutating func show(_ offset: Int) throws(ScanFault) {
    if offset >= start, offset < start + filled { return }
    guard offset >= 0, offset < count else { throw .endsEarly }
    (start, filled) = (offset, 0)
    let wanted = min(window.count, count - offset)
    while true {
      let result = unsafe window.withUnsafeMutableBytes {
        unsafe pread(descriptor, $0.baseAddress, wanted, off_t(offset))
      }
      if result < 0, errno == EINTR { continue }
      guard result >= 0 else { throw .notReadable }
      guard result > 0 else { throw .endsEarly }
      filled = result
      return
    }
  }
}
