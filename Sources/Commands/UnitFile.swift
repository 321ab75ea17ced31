internal import Dossiers
internal import Files
internal import Glibc
internal import Wording

/// A file of units: read as it is, or changed under a lock and written anew, whole.
struct UnitFile {
  let path: InputPath

  init(_ path: InputPath) { self.path = path }

  /// What the file says.
  ///
  /// - Throws: 66 where it isn't there, 65 with all that is wrong with it, 74 for read errors.
  func tree() throws(CommandFailure) -> UnitTree {
    try tree(InputFile.bytes(of: path))
  }

  private func tree(_ bytes: [UInt8]) throws(CommandFailure) -> UnitTree {
    do throws(UnitProblems) {
      return try UnitTree(parsing: bytes)
    } catch {
      throw CommandFailure(error, in: path)
    }
  }

  /// What `body` makes of the tree goes into the file's place, in one step; nothing where it gives
  /// the same tree, or none.
  ///
  /// - Throws: 75 where another is writing in that folder; what `body` throws. The file is as it
  ///   was then.
  func change<Result>(
    _ body: (UnitTree) throws(CommandFailure) -> (tree: UnitTree?, result: Result)
  ) throws(CommandFailure) -> Result {
    let (around, name) = try place()
    return try Interruption.shielded { () throws(CommandFailure) in
      let folder = try CommandFailure.opening(around)
      let lock = try CommandFailure.translating { () throws(FileError) in
        try FileLock(of: folder, timeout: Self.patience)
      }
      defer { withExtendedLifetime(lock) {} }
      let old = try read(name, in: folder)
      let before = try tree(old.bytes)
      let (after, result) = try body(before)
      if let after, after != before { try write(after, name, in: folder, mode: old.mode) }
      return result
    }
  }

  /// How long another command is waited for.
  private static let patience = Duration.seconds(2)

  /// The folder of the file, and its name there.
  private func place() throws(CommandFailure) -> (folder: InputPath, name: RelativePath) {
    let start = path.bytes.lastIndex(of: UInt8(ascii: "/")).map { $0 + 1 } ?? 0
    guard !path.isStandardInput, let name = try? RelativePath(path.bytes[start...]) else {
      throw InputFile.failure(EISDIR, path)
    }
    let folder = start == 0 ? Array(".".utf8) : Array(path.bytes[..<start])
    return (InputPath(bytes: folder), name)
  }

  private func read(
    _ name: RelativePath, in folder: Folder
  ) throws(CommandFailure) -> (bytes: [UInt8], mode: UInt32) {
    do throws(FileError) {
      // What a dead process left goes before something new is made.
      try folder.clearAbandoned()
      let file = try folder.file(at: name)
      var status = stat()
      guard unsafe fstat(file.descriptor, &status) == 0 else {
        throw FileError(errno, .stat, path: path.bytes)
      }
      let bytes = try FolderTree(folder).read(name, limit: InputFile.limit)
      return (bytes, status.st_mode & 0o777)
    } catch {
      guard error.code == .notFound else { throw CommandFailure(error) }
      throw InputFile.failure(error.systemError, path)
    }
  }

  private func write(
    _ tree: UnitTree, _ name: RelativePath, in folder: Folder, mode: UInt32
  ) throws(CommandFailure) {
    try CommandFailure.translating { () throws(FileError) in
      var file = try NewFile(name, in: folder, as: .replacement, mode: mode)
      try file.write(tree.file())
      try file.publish()
    }
  }
}
