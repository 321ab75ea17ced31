internal import Glibc
package import Wording

/// A file descriptor that is written to in large pieces, with every error noticed.
///
/// Pieces end at line ends, so that what an interruption leaves behind is whole lines.
package final class OutputStream {
  private static let capacity = 1 << 16

  private let descriptor: Int32
  private let name: any Message
  private var buffer: [UInt8] = []
  private var failure: CommandFailure?

  /// A stream on an open descriptor; `name` is what errors call it.
  package init(descriptor: Int32, name: any Message) {
    self.descriptor = descriptor
    self.name = name
  }

  /// Adds bytes, and writes whole lines once enough have come together.
  ///
  /// - Throws: Status 74, with the code for a full disk where it is one.
  package func write(_ bytes: some Sequence<UInt8>, language: Language) throws(CommandFailure) {
    buffer.append(contentsOf: bytes)
    guard buffer.count >= Self.capacity else { return }
    guard let end = buffer.lastIndex(of: UInt8(ascii: "\n")) else { return }
    let lines = Array(buffer[...end])
    buffer.removeSubrange(...end)
    try writeAll(lines, language)
  }

  /// Writes bytes at once, after what came before them: they need not be lines.
  package func pass(_ bytes: [UInt8], language: Language) throws(CommandFailure) {
    try flush(language: language)
    try writeAll(bytes, language)
  }

  /// Writes all that is left.
  package func flush(language: Language) throws(CommandFailure) {
    let rest = buffer
    buffer = []
    try writeAll(rest, language)
  }

  private func writeAll(_ bytes: [UInt8], _ language: Language) throws(CommandFailure) {
    if let failure { throw failure }
    do throws(CommandFailure) {
      try Self.writeAll(bytes, to: descriptor, name: name.sentence(in: language))
    } catch {
      // Whoever isn't told that something was done would do it again.
      let untold =
        Interruption.hasUntold
        ? CommandFailure(
          error.status, error.finding, hint: .sentence(ShellMessage.doneUntold, [:]))
        : error
      failure = untold
      throw untold
    }
  }

  /// Writes bytes to a descriptor, all of them.
  static func writeAll(
    _ bytes: [UInt8], to descriptor: Int32, name: SafeText
  ) throws(CommandFailure) {
    var written = 0
    while written < bytes.count {
      let count = unsafe bytes[written...].withUnsafeBytes { piece in
        unsafe Glibc.write(descriptor, piece.baseAddress, piece.count)
      }
      if count >= 0 {
        written += count
      } else if errno != EINTR {
        throw failure(errno, name: name)
      }
    }
  }

  private static func failure(_ error: Int32, name: SafeText) -> CommandFailure {
    if error == EPIPE { endAsBySIGPIPE() }
    let place = Place(file: name)
    switch error {
    case ENOSPC, EDQUOT:
      return CommandFailure(.inputOutput, FileMessage.diskFull, at: place)
    default:
      return CommandFailure(
        .inputOutput, FileMessage.writeFailed, ["reason": SystemError.fact(error)],
        at: place)
    }
  }

  /// Ends quietly, as a program does whose reader has gone, also where SIGPIPE was ignored.
  private static func endAsBySIGPIPE() -> Never {
    signal(SIGPIPE, SIG_DFL)
    raise(SIGPIPE)
    _exit(128 + SIGPIPE)
  }
}

/// The words for the system's errors.
enum SystemError {
  private static let words: [Int32: SystemWord] = [
    ENAMETOOLONG: .nameTooLong, EIO: .deviceError, EMFILE: .tooManyOpenFiles,
    ENFILE: .tooManyOpenFiles, ELOOP: .linkLoop, EBADF: .closed, EFBIG: .fileTooBig,
    EROFS: .readOnly, ENXIO: .noDevice, ENODEV: .noDevice, EBUSY: .busy, ETXTBSY: .busy,
    ENOMEM: .noMemory, ETIMEDOUT: .timedOut, ESTALE: .stale, EINVAL: .invalid,
  ]

  /// What an `errno` means, as part of a sentence; `errno N` for one that is rare.
  static func fact(_ error: Int32) -> Fact {
    words[error].map { .words($0) }
      ?? .sentence(SystemWord.other, ["number": .text("\(error)")])
  }
}
