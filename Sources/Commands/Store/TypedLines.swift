internal import Glibc
internal import Wording

/// Lines that a person types on standard input, as the terminal hands them over: no keys are read
/// singly, so any terminal will do.
struct TypedLines {
  /// What came.
  enum Line {
    case text(String)
    /// The end (Ctrl-D), after what was typed without a line end.
    case end(String?)
    /// Bytes that are no text: half of a letter was erased, or the terminal isn't set to UTF-8.
    case notText([UInt8])
    /// A line with keys that are no letters, such as arrows.
    case controls(String)
    /// The part of a line that the terminal let through.
    case cut(String)
  }

  /// The most bytes that a terminal hands over of a line, without its end.
  static let mostBytes = 4095
  /// The most that is kept of a line.
  private static let limit = 1 << 16

  private var waiting: [UInt8] = []

  /// The next line; a signal that isn't waited for ends the program here.
  mutating func next() throws(CommandFailure) -> Line {
    while true {
      if let end = waiting.firstIndex(of: UInt8(ascii: "\n")) {
        let line = Array(waiting[..<end])
        waiting.removeSubrange(...end)
        return Self.line(line)
      }
      guard waiting.count < Self.limit else { return takeCut() }
      Interruption.heed()
      let piece = try Self.read()
      guard !piece.isEmpty else {
        let rest = waiting
        waiting = []
        guard !rest.isEmpty, case .text(let text) = Self.line(rest) else { return .end(nil) }
        return .end(text)
      }
      waiting += piece
    }
  }

  private mutating func takeCut() -> Line {
    let line = waiting
    waiting = []
    return Self.line(line)
  }

  private static func line(_ bytes: [UInt8]) -> Line {
    let isCut = bytes.count >= mostBytes
    // A cut may go through a letter.
    let whole = isCut ? withoutHalfLetter(bytes) : bytes
    guard let text = String(validating: whole, as: UTF8.self) else { return .notText(bytes) }
    let spaced = String(
      String.UnicodeScalarView(
        text.unicodeScalars.filter { $0 != "\r" }.map { $0 == "\t" ? " " : $0 }))
    guard !spaced.unicodeScalars.contains(where: ForeignText.isDangerous) else {
      return .controls(spaced)
    }
    return isCut ? .cut(spaced.inNFC) : .text(spaced.inNFC)
  }

  private static func withoutHalfLetter(_ bytes: [UInt8]) -> [UInt8] {
    guard let start = bytes.lastIndex(where: { $0 & 0xC0 != 0x80 }) else { return bytes }
    let last = bytes[start...]
    return String(validating: last, as: UTF8.self) == nil ? Array(bytes[..<start]) : bytes
  }

  /// What is there to be read; nothing at the end.
  private static func read() throws(CommandFailure) -> [UInt8] {
    var piece = [UInt8](repeating: 0, count: mostBytes + 1)
    while true {
      let count = unsafe Glibc.read(STDIN_FILENO, &piece, piece.count)
      if count >= 0 { return Array(piece[..<count]) }
      // A terminal that was hung up is at its end.
      if errno == EIO { return [] }
      guard errno == EINTR else {
        throw InputFile.failure(errno, InputPath(bytes: [UInt8(ascii: "-")]))
      }
    }
  }
}
