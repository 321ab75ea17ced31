internal import CArchive
internal import Files

/// What libarchive reads in one header block.
struct HeaderFacts {
  let path: [UInt8]
  let size: Int
}

/// Reads header blocks one by one; contents are passed over without being seen.
struct HeaderReader: ~Copyable {
  private let input = HeaderInput()
  private var handle: ReadHandle?

  init() {}

  /// Reads a header of one block.
  ///
  /// - Throws: `damagedHeader`; `extendedHeader` where the header goes on in further blocks; the
  ///   kind of an entry that is no plain file.
  mutating func read(_ block: [UInt8]) throws(TarError) -> HeaderFacts {
    input.supply(block)
    if handle == nil { handle = ReadHandle(input) }
    let facts: EntryFacts
    do throws(TarError) {
      guard let entry = try handle?.next() else { throw TarError(.damagedHeader) }
      facts = entry
    } catch {
      throw input.isExhausted ? TarError(.extendedHeader) : error
    }
    guard !input.isExhausted else { throw TarError(.extendedHeader, path: facts.path) }
    if let refusal = facts.refusal { throw TarError(refusal, path: facts.path) }
    return HeaderFacts(path: facts.path, size: facts.size)
  }
}

/// Gives libarchive one header block at a time, as if the contents were passed over.
@safe private final class HeaderInput: ArchiveInput {
  private let block = UnsafeMutableRawBufferPointer.allocate(
    byteCount: TarBlock.size, alignment: 16)
  private var isSupplied = false
  /// Whether more than the block was asked for.
  private(set) var isExhausted = false

  deinit { unsafe block.deallocate() }

  func supply(_ bytes: [UInt8]) {
    unsafe block.copyBytes(from: bytes.prefix(TarBlock.size))
    isSupplied = true
  }

  override func read() -> UnsafeRawBufferPointer? {
    if isSupplied {
      isSupplied = false
      return unsafe UnsafeRawBufferPointer(block)
    }
    isExhausted = true
    return unsafe UnsafeRawBufferPointer(start: nil, count: 0)
  }

  override func skip(_ count: Int) -> Int { count }
}
