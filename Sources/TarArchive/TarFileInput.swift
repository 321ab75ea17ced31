internal import Files

/// Gives libarchive a file, a piece at a time; what it passes over isn't read.
@safe final class TarFileInput: ArchiveInput {
  let size: Int
  /// Why reading failed, as libarchive can't say it.
  private(set) var failure: FileError?
  private let file: OpenFile

  var path: [UInt8] { file.path }
  private var place = 0
  private let piece = UnsafeMutableRawBufferPointer.allocate(byteCount: 8 << 10, alignment: 16)

  init(_ file: OpenFile) throws(FileError) {
    self.file = file
    size = try file.size()
  }

  deinit { unsafe piece.deallocate() }

  override func read() -> UnsafeRawBufferPointer? {
    var stream = FileStream(file, offset: place, count: size - place)
    do throws(FileError) {
      let count = try unsafe stream.read(into: piece)
      place += count
      return unsafe UnsafeRawBufferPointer(rebasing: piece[..<count])
    } catch {
      failure = error
      return nil
    }
  }

  override func skip(_ count: Int) -> Int {
    let count = min(count, size - place)
    place += count
    return count
  }

  /// Some bytes; fewer at the end only.
  func bytes(at offset: Int, count: Int) throws(TarError) -> [UInt8] {
    let count = max(0, min(count, size - offset))
    var stream = FileStream(file, offset: offset, count: count)
    do throws(FileError) {
      return try stream.read(exactly: count, path: file.path)
    } catch {
      throw TarError(error, offset: offset)
    }
  }
}
