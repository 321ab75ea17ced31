internal import Glibc
internal import Wording

/// The files below a folder.
enum FolderListing {
  /// Whether the path is a folder.
  static func isFolder(_ path: InputPath) -> Bool {
    var status = stat()
    return unsafe stat(path.systemName, &status) == 0 && status.st_mode & S_IFMT == S_IFDIR
  }

  /// The files below a folder whose names end in `.json`, as paths below it, sorted by bytes.
  ///
  /// Links to folders are not followed.
  static func jsonFiles(below folder: InputPath) throws(CommandFailure) -> [[UInt8]] {
    var files: [[UInt8]] = []
    for name in try entries(of: folder) {
      let path = folder.appending(name)
      if isFolder(path), !isLink(path) {
        files += try jsonFiles(below: path).map { name + [UInt8(ascii: "/")] + $0 }
      } else if name.suffix(5).elementsEqual(".json".utf8), isRegular(path) {
        files.append(name)
      }
    }
    return files
  }

  /// The names of the files right inside a folder that end so, sorted by bytes.
  static func files(
    in folder: InputPath, endingIn ending: String
  ) throws(CommandFailure) -> [[UInt8]] {
    try entries(of: folder).filter { name in
      name.suffix(ending.utf8.count).elementsEqual(ending.utf8)
        && isRegular(folder.appending(name))
    }
  }

  /// Whether the path is a file that can be read to an end; a FIFO has none.
  private static func isRegular(_ path: InputPath) -> Bool {
    var status = stat()
    return unsafe stat(path.systemName, &status) == 0 && status.st_mode & S_IFMT == S_IFREG
  }

  /// The failure for an `errno` that the system gave about a folder.
  static func failure(_ error: Int32, _ folder: InputPath) -> CommandFailure {
    var status = stat()
    // The same number comes where one of the folders above it is none.
    guard error == ENOTDIR, unsafe stat(folder.systemName, &status) == 0 else {
      return InputFile.failure(error, folder)
    }
    return CommandFailure(.badInput, FileMessage.notAFolder, at: Place(file: folder.shown))
  }

  private static func isLink(_ path: InputPath) -> Bool {
    var status = stat()
    return unsafe lstat(path.systemName, &status) == 0 && status.st_mode & S_IFMT == S_IFLNK
  }

  private static func entries(of folder: InputPath) throws(CommandFailure) -> [[UInt8]] {
    guard let names = names(of: folder) else { throw failure(errno, folder) }
    return names
  }

  /// The names in a folder without the hidden ones, sorted by bytes; nil, with `errno` set, where
  /// it can't be opened.
  static func names(of folder: InputPath) -> [[UInt8]]? {
    guard let handle = unsafe opendir(folder.systemName) else { return nil }
    defer { unsafe closedir(handle) }
    var names: [[UInt8]] = []
    while let entry = unsafe readdir(handle) {
      let name = unsafe withUnsafeBytes(of: &entry.pointee.d_name) { bytes in
        unsafe Array(bytes.prefix { $0 != 0 })
      }
      if name.first != UInt8(ascii: ".") { names.append(name) }
    }
    return names.sorted { $0.lexicographicallyPrecedes($1) }
  }
}
