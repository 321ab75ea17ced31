internal import Glibc
internal import Wording

/// Reads whole files, up to a limit.
package enum InputFile {
  /// The most that is read of a JSON text.
  package static let limit = 64 << 20

  private static let pieceSize = 1 << 18

  /// The bytes of a file or of standard input.
  ///
  /// - Throws: 66 for a file that isn't there, 74 for a folder and for read errors, 65 beyond
  ///   `limit`; the place is the file.
  package static func bytes(
    of path: InputPath, limit: Int = limit
  ) throws(CommandFailure) -> [UInt8] {
    guard !path.isStandardInput else { return try read(STDIN_FILENO, path, limit) }
    let descriptor = unsafe open(path.systemName, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else { throw failure(errno, path) }
    defer { close(descriptor) }
    return try read(descriptor, path, limit)
  }

  private static func read(
    _ descriptor: Int32, _ path: InputPath, _ limit: Int
  ) throws(CommandFailure) -> [UInt8] {
    let size = sizeHint(descriptor)
    guard size <= limit else { throw tooLarge(limit, path) }
    var bytes: [UInt8] = []
    bytes.reserveCapacity(size + 1)
    var piece = [UInt8](repeating: 0, count: pieceSize)
    while true {
      let count = unsafe piece.withUnsafeMutableBytes { buffer in
        unsafe Glibc.read(descriptor, buffer.baseAddress, buffer.count)
      }
      if count == 0 { return bytes }
      if count < 0 {
        if errno == EINTR { continue }
        throw failure(errno, path)
      }
      bytes.append(contentsOf: piece[..<count])
      guard bytes.count <= limit else { throw tooLarge(limit, path) }
    }
  }

  private static func tooLarge(_ limit: Int, _ path: InputPath) -> CommandFailure {
    CommandFailure(
      .badInput, FileMessage.tooLarge, ["limit": .size(limit)], at: Place(file: path.shown))
  }

  private static func sizeHint(_ descriptor: Int32) -> Int {
    var status = stat()
    guard unsafe fstat(descriptor, &status) == 0 else { return 0 }
    return max(0, Int(status.st_size))
  }

  /// The failure for an `errno` that the system gave about a file.
  package static func failure(_ error: Int32, _ path: InputPath) -> CommandFailure {
    let place = Place(file: path.shown)
    switch error {
    case ENOENT, ENOTDIR:
      return CommandFailure(.notFound, FileMessage.notFound, at: place, hint: nearHint(path))
    case EISDIR: return CommandFailure(.inputOutput, FileMessage.isDirectory, at: place)
    case EACCES, EPERM: return CommandFailure(.inputOutput, FileMessage.notAllowed, at: place)
    default:
      return CommandFailure(
        .inputOutput, FileMessage.readFailed, ["reason": SystemError.fact(error)],
        at: place)
    }
  }
}

extension InputFile {
  /// How many names of a folder are compared with one that is not there.
  private static let comparedNames = 10_000

  /// The nearest name in the same folder, or the advice to look at the path.
  private static func nearHint(_ path: InputPath) -> CommandFailure.Hint {
    let end = path.bytes.lastIndex(of: UInt8(ascii: "/")).map { $0 + 1 } ?? 0
    let name = Array(path.bytes[end...])
    let folder = InputPath(bytes: end > 0 ? Array(path.bytes[..<end]) : Array(".".utf8))
    let names = (FolderListing.names(of: folder) ?? []).prefix(comparedNames).filter {
      $0 != name
    }
    guard let near = nearest(to: RawArgument.string(name), among: names.map(RawArgument.string))
    else { return .sentence(ShellMessage.lookAtPath, [:]) }
    let whole = Array(path.bytes[..<end]) + RawArgument.bytes(near)
    return .sentence(ShellMessage.didYouMean, ["name": .path(whole)])
  }

  /// Names with the same ending are compared without it, so that `.json` doesn't make all alike.
  private static func nearest(to typed: String, among names: [String]) -> String? {
    guard let dot = typed.lastIndex(of: "."), dot > typed.startIndex else {
      return Suggestion.nearest(to: typed, among: names)
    }
    let ending = String(typed[dot...])
    let stems = names.filter { $0.hasSuffix(ending) }.map { String($0.dropLast(ending.count)) }
    if let stem = Suggestion.nearest(to: String(typed[..<dot]), among: stems) {
      return stem + ending
    }
    return Suggestion.nearest(to: typed, among: names.filter { !$0.hasSuffix(ending) })
  }
}
