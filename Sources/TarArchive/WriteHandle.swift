internal import CArchive
internal import Glibc

/// libarchive's handle for writing ustar, freed once; what it gives goes to ``output``.
@safe struct WriteHandle: ~Copyable {
  private let raw: OpaquePointer
  private let entry: OpaquePointer
  let output: FrameOutput

  init() throws(TarError) {
    guard let raw = unsafe archive_write_new(), let entry = unsafe archive_entry_new() else {
      fatalError("out of memory")
    }
    unsafe self.raw = raw
    unsafe self.entry = entry
    output = FrameOutput()
    unsafe archive_entry_set_mode(entry, S_IFREG | 0o644)
    // No blocking: what libarchive writes comes at once, and contents without being copied.
    let isOpen =
      unsafe archive_write_set_format_ustar(raw) == ARCHIVE_OK
      && archive_write_set_bytes_per_block(raw, 0) == ARCHIVE_OK
      && archive_write_set_bytes_in_last_block(raw, 1) == ARCHIVE_OK
      && archive_write_open2(
        raw, Unmanaged.passUnretained(output).toOpaque(), nil,
        { _, output, bytes, count in unsafe FrameOutput.take(output, bytes, count) }, nil, nil)
        == ARCHIVE_OK
    guard isOpen else { throw TarError(.libraryFailed) }
  }

  deinit {
    // Freeing ends an archive that was given up: nobody sees that end.
    output.isCounting = true
    _ = unsafe archive_write_free(raw)
    unsafe archive_entry_free(entry)
  }

  /// Writes the header of a regular file without owner and time; false where it can't be told.
  func writeHeader(path: [UInt8], size: Int) -> Bool {
    ArchiveLocale.run {
      unsafe (path + [0]).withUnsafeBytes {
        unsafe archive_entry_copy_pathname(
          entry, $0.baseAddress?.assumingMemoryBound(to: CChar.self))
      }
      unsafe archive_entry_set_size(entry, Int64(size))
      return unsafe archive_write_header(raw, entry) == ARCHIVE_OK
    }
  }

  /// Hands on contents; false where libarchive doesn't take them all.
  func writeData(_ bytes: UnsafeRawBufferPointer) -> Bool {
    unsafe archive_write_data(raw, bytes.baseAddress, bytes.count) == bytes.count
  }

  func finishEntry() -> Bool { unsafe archive_write_finish_entry(raw) == ARCHIVE_OK }

  func close() -> Bool { unsafe archive_write_close(raw) == ARCHIVE_OK }
}

/// What libarchive writes: its frame is gathered, contents are only counted.
final class FrameOutput {
  var bytes: [UInt8] = []
  var isCounting = false
  var counted = 0

  /// libarchive's callback for writing.
  static func take(
    _ output: UnsafeMutableRawPointer?, _ bytes: UnsafeRawPointer?, _ count: Int
  ) -> Int {
    guard let output = unsafe output else { return -1 }
    let own = unsafe Unmanaged<FrameOutput>.fromOpaque(output).takeUnretainedValue()
    if own.isCounting {
      own.counted += count
    } else {
      unsafe own.bytes.append(contentsOf: UnsafeRawBufferPointer(start: bytes, count: count))
    }
    return count
  }
}
