internal import CUTF8Proc

/// The one door to utf8proc.
///
/// Texts go through in pieces, so that the library's buffers (four bytes for each scalar of the
/// decomposed text) stay small whatever the text's length.
@safe struct UnicodeLibrary {
  /// What is done to a text.
  enum Mapping: Sendable {
    /// Canonical decomposition.
    case decomposed
    /// Canonical decomposition, then composition.
    case composed
    /// Full case folding, then composition.
    case caseFolded
    /// Compatibility and case folding without marks and without what is not to be seen.
    case bare

    fileprivate var options: utf8proc_option_t {
      let flags: [utf8proc_option_t]
      switch self {
      case .decomposed: flags = [UTF8PROC_STABLE, UTF8PROC_DECOMPOSE]
      case .composed: flags = [UTF8PROC_STABLE, UTF8PROC_COMPOSE]
      case .caseFolded: flags = [UTF8PROC_STABLE, UTF8PROC_COMPOSE, UTF8PROC_CASEFOLD]
      case .bare:
        flags = [
          UTF8PROC_STABLE, UTF8PROC_COMPOSE, UTF8PROC_COMPAT, UTF8PROC_CASEFOLD,
          UTF8PROC_STRIPMARK, UTF8PROC_IGNORE,
        ]
      }
      return utf8proc_option_t(flags.reduce(0) { $0 | $1.rawValue })
    }
  }

  /// The version of Unicode that the library holds, such as `14.0.0`.
  static var unicodeVersion: String { unsafe String(cString: utf8proc_unicode_version()) }

  /// Whether the scalar is a mark that stands on, in or around the one before it.
  static func isMark(_ scalar: Unicode.Scalar) -> Bool {
    guard scalar.value >= 0x300 else { return false }
    let properties = unsafe utf8proc_get_property(Int32(bitPattern: scalar.value)).pointee
    if properties.combining_class != 0 { return true }
    let category = UInt32(bitPattern: Int32(properties.category))
    return category == UTF8PROC_CATEGORY_MN.rawValue || category == UTF8PROC_CATEGORY_ME.rawValue
  }

  private static let pieceSize = 1 << 16

  /// Maps bytes that are known to be UTF-8.
  ///
  /// - Throws: `libraryFailed` alone.
  static func map(_ bytes: [UInt8], _ mapping: Mapping) throws(TextError) -> [UInt8] {
    var (output, buffer, start) = ([UInt8](), [Int32](), 0)
    output.reserveCapacity(bytes.count)
    while start < bytes.count {
      let end = boundary(in: bytes, from: start + pieceSize)
      try map(bytes[start..<end], mapping, through: &buffer, into: &output)
      start = end
    }
    return output
  }

  /// The first place from `offset` on that no mapping reaches across: before an inert scalar.
  private static func boundary(in bytes: [UInt8], from offset: Int) -> Int {
    var place = offset
    while place < bytes.count {
      if bytes[place] & 0xC0 != 0x80, let (scalar, _) = UTF8Sequence.read(bytes, at: place),
        TextScan.isInert(scalar)
      {
        return place
      }
      place += 1
    }
    return bytes.count
  }

  private static func map(
    _ piece: ArraySlice<UInt8>, _ mapping: Mapping, through buffer: inout [Int32],
    into output: inout [UInt8]
  ) throws(TextError) {
    var count = decompose(piece, mapping, into: &buffer)
    if count >= buffer.count {
      buffer = [Int32](repeating: 0, count: count + 1)
      count = decompose(piece, mapping, into: &buffer)
    }
    guard count >= 0, count < buffer.count else { throw TextError(.libraryFailed) }
    let length = unsafe buffer.withUnsafeMutableBufferPointer { room in
      unsafe utf8proc_reencode(room.baseAddress, count, mapping.options)
    }
    guard length >= 0 else { throw TextError(.libraryFailed) }
    // The library has put the bytes where the scalars were.
    unsafe buffer.withUnsafeBytes { unsafe output.append(contentsOf: $0.prefix(length)) }
  }

  /// How many scalars the piece decomposes into; they stand in `buffer` if it has room for more.
  private static func decompose(
    _ piece: ArraySlice<UInt8>, _ mapping: Mapping, into buffer: inout [Int32]
  ) -> Int {
    unsafe piece.withUnsafeBufferPointer { text in
      unsafe buffer.withUnsafeMutableBufferPointer { room in
        unsafe utf8proc_decompose(
          text.baseAddress, text.count, room.baseAddress, room.count, mapping.options)
      }
    }
  }
}
