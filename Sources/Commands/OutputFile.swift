internal import Glibc
internal import Wording

/// Writes whole files: under another name first, so that nobody meets half of one.
enum OutputFile {
  /// Puts `bytes` into the place of the file, or makes it.
  ///
  /// - Throws: 66 where its folder isn't there, 74 for all else.
  static func replace(
    _ path: InputPath, with bytes: some Sequence<UInt8>
  ) throws(CommandFailure) {
    let part = InputPath(bytes: path.bytes + Array(".part".utf8))
    try Interruption.shielded { () throws(CommandFailure) in
      let descriptor = unsafe open(
        part.systemName, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0o644)
      guard descriptor >= 0 else { throw InputFile.failure(errno, path) }
      do throws(CommandFailure) {
        defer { close(descriptor) }
        try OutputStream.writeAll(Array(bytes), to: descriptor, name: path.shown)
      } catch {
        unsafe unlink(part.systemName)
        throw error
      }
      guard unsafe rename(part.systemName, path.systemName) == 0 else {
        throw InputFile.failure(errno, path)
      }
    }
  }
}
