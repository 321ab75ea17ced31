internal import CArchive
internal import Glibc

/// Where libarchive reads from.
class ArchiveInput {
  /// The next bytes, valid until the next call; none at the end, nil for a failure.
  func read() -> UnsafeRawBufferPointer? { unsafe UnsafeRawBufferPointer(start: nil, count: 0) }

  /// Passes over bytes.
  ///
  /// - Parameter count: How many, at most.
  /// - Returns: How many were passed over.
  func skip(_ count: Int) -> Int { 0 }
}

/// What libarchive tells of an entry.
struct EntryFacts {
  let path: [UInt8]
  let size: Int
  /// Why the entry is no plain file; nil where it is one.
  let refusal: TarError.Code?
  /// Where its first header begins.
  let headerOffset: Int
  /// Where its contents begin.
  let dataOffset: Int
}

/// libarchive's handle for reading tar without any filter, freed once.
@safe struct ReadHandle: ~Copyable {
  private let raw: OpaquePointer
  private let input: ArchiveInput
  private let isOpen: Bool

  init(_ input: ArchiveInput) {
    guard let raw = unsafe archive_read_new() else { fatalError("out of memory") }
    unsafe self.raw = raw
    self.input = input
    let owner = unsafe Unmanaged.passUnretained(input).toOpaque()
    _ = unsafe archive_read_support_format_tar(raw)
    unsafe archive_read_set_callback_data(raw, owner)
    unsafe archive_read_set_read_callback(raw) { unsafe ReadHandle.read($1, $2) }
    unsafe archive_read_set_skip_callback(raw) { unsafe ReadHandle.skip($1, $2) }
    isOpen = ArchiveLocale.run { unsafe archive_read_open1(raw) } == ARCHIVE_OK
  }

  deinit { _ = unsafe archive_read_free(raw) }

  /// The next entry; nil at the end of the archive.
  ///
  /// - Throws: `damagedHeader` also for what libarchive only warns of.
  func next() throws(TarError) -> EntryFacts? {
    guard isOpen else { throw TarError(.damagedHeader) }
    var entry: OpaquePointer?
    var facts: EntryFacts?
    let result = ArchiveLocale.run {
      let result = unsafe archive_read_next_header(raw, &entry)
      if result == ARCHIVE_OK, let entry = unsafe entry { facts = unsafe self.facts(of: entry) }
      return result
    }
    if result == ARCHIVE_EOF { return nil }
    guard result == ARCHIVE_OK, let facts else { throw TarError(.damagedHeader) }
    return facts
  }

  /// Where the header that was read last began, or the archive's end.
  var headerOffset: Int { unsafe Int(archive_read_header_position(raw)) }

  private func facts(of entry: OpaquePointer) -> EntryFacts? {
    guard let name = unsafe archive_entry_pathname(entry) else { return nil }
    let size = unsafe Int(archive_entry_size(entry))
    guard size >= 0 else { return nil }
    let bytes = unsafe UnsafeRawBufferPointer(start: name, count: strlen(name))
    return unsafe EntryFacts(
      path: Array(bytes), size: size, refusal: refusal(of: entry),
      headerOffset: headerOffset, dataOffset: Int(archive_filter_bytes(raw, 0)))
  }

  private func refusal(of entry: OpaquePointer) -> TarError.Code? {
    if unsafe archive_entry_hardlink(entry) != nil { return .hardLink }
    if unsafe archive_entry_symlink(entry) != nil { return .link }
    if unsafe archive_entry_sparse_count(entry) > 0 { return .sparse }
    return switch unsafe archive_entry_filetype(entry) {
    case S_IFREG: nil
    case S_IFDIR: .folder
    case S_IFLNK: .link
    case S_IFCHR, S_IFBLK: .device
    case S_IFIFO, S_IFSOCK: .pipe
    default: .damagedHeader
    }
  }

  /// libarchive's callback for reading.
  private static func read(
    _ input: UnsafeMutableRawPointer?, _ bytes: UnsafeMutablePointer<UnsafeRawPointer?>?
  ) -> Int {
    guard let input = unsafe input, let bytes = unsafe bytes else { return -1 }
    let own = unsafe Unmanaged<ArchiveInput>.fromOpaque(input).takeUnretainedValue()
    guard let read = unsafe own.read() else { return -1 }
    unsafe bytes.pointee = read.baseAddress
    return read.count
  }

  /// libarchive's callback for passing over bytes.
  private static func skip(_ input: UnsafeMutableRawPointer?, _ count: Int64) -> Int64 {
    guard let input = unsafe input else { return 0 }
    let own = unsafe Unmanaged<ArchiveInput>.fromOpaque(input).takeUnretainedValue()
    return Int64(own.skip(Int(count)))
  }
}
