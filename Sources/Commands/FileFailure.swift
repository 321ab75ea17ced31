package import Files
internal import Glibc
internal import Wording

extension CommandFailure {
  /// The failure that an error about a file is for the person at the keyboard.
  ///
  /// 66 where something isn't there, 73 where something is, 75 under another's lock, 65 beyond a
  /// limit, 74 for all else.
  package init(_ error: FileError) {
    let place = Place(file: "\(bytes: Self.shownPath(error.path))")
    let (status, message, facts) = Self.meaning(of: error)
    self.init(status, message, facts, at: place)
  }

  /// The path as people know it: where something is being built, the folder that it is built in.
  private static func shownPath(_ path: [UInt8]) -> [UInt8] {
    // A file without a name is opened as the folder itself.
    if path.count > 2, path.suffix(2).elementsEqual("/.".utf8) {
      return shownPath(Array(path.dropLast(2)))
    }
    let temporary = Array("/.hoso-tmp-".utf8)
    guard path.count > temporary.count else { return path }
    let start = (0...(path.count - temporary.count)).first {
      path[$0..<($0 + temporary.count)] == temporary[...]
    }
    return start.map { $0 == 0 ? [UInt8(ascii: "/")] : Array(path[..<$0]) } ?? path
  }

  private static func meaning(of error: FileError) -> (ExitStatus, FileMessage, Facts) {
    if error.isPublished {
      return (.inputOutput, .notDurable, ["reason": SystemError.fact(error.systemError)])
    }
    if error.systemError == EROFS {
      return (.inputOutput, .writeFailed, ["reason": SystemError.fact(EROFS)])
    }
    return switch error.code {
    case .notFound: (.notFound, .notFound, [:])
    case .exists: (.wouldOverwrite, .exists, [:])
    case .noSpace: (.inputOutput, .diskFull, [:])
    case .notAllowed: (.inputOutput, .notAllowed, [:])
    case .isFolder: (.inputOutput, .isDirectory, [:])
    case .isLink, .wrongKind, .crossed: (.badInput, .notAFile, [:])
    case .tooMany: tooMany(error)
    case .tooLarge: tooLarge(error)
    case .changedMeanwhile: (.inputOutput, .changedMeanwhile, [:])
    case .locked: (.tryAgain, .locked, [:])
    case .notVerified: (.inputOutput, .notVerified, [:])
    case .cancelled: (.interrupted, .interrupted, [:])
    case .damaged, .notSupported, .io: unspecific(error)
    }
  }

  private static func tooMany(_ error: FileError) -> (ExitStatus, FileMessage, Facts) {
    guard let limit = error.limit else { return unspecific(error) }
    return (.badInput, .tooMany, ["limit": .number(limit)])
  }

  private static func tooLarge(_ error: FileError) -> (ExitStatus, FileMessage, Facts) {
    guard let limit = error.limit else { return unspecific(error) }
    return (.badInput, .tooLarge, ["limit": .size(limit)])
  }

  private static func unspecific(_ error: FileError) -> (ExitStatus, FileMessage, Facts) {
    let number = error.systemError == 0 ? EIO : error.systemError
    let isWriting =
      switch error.operation {
      case .write, .sync, .link, .rename, .remove, .makeFolder, .mode, .openUnnamed,
        .renameNotOver:
        true
      case .open, .read, .stat, .list, .lock: false
      }
    return (
      .inputOutput, isWriting ? .writeFailed : .readFailed,
      ["reason": SystemError.fact(number)]
    )
  }
}
