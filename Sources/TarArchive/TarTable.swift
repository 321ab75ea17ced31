internal import Files

/// The entries of an archive, held to what holds of them together.
struct TarTable: Sendable {
  enum Place: Sendable {
    case folder
    /// A file and its number among ``entries``.
    case file(Int)
  }

  private(set) var entries: [TarEntry] = []
  private(set) var places: [RelativePath: Place] = [:]
  private var folderCount = 0
  /// The folder that the last paths were in: most entries are in the same as the one before.
  private var lastFolder: RelativePath?

  /// Adds a file, and the folders that its path implies.
  ///
  /// - Returns: The paths that are new: the folders', and the file's.
  /// - Throws: `duplicate`, `fileAndFolder`; `tooManyEntries` for the folders beyond the limit.
  @discardableResult
  mutating func add(_ entry: TarEntry, _ limits: TarLimits) throws(TarError) -> [RelativePath] {
    var new: [RelativePath] = []
    if let parent = entry.path.parent, parent != lastFolder {
      for folder in parent.ancestors + [parent] {
        if try add(folder: folder, limits) { new.append(folder) }
      }
      lastFolder = parent
    }
    switch places[entry.path] {
    case nil: break
    case .file: throw TarError(.duplicate, path: entry.path.bytes)
    case .folder: throw TarError(.fileAndFolder, path: entry.path.bytes)
    }
    places[entry.path] = .file(entries.count)
    entries.append(entry)
    return new + [entry.path]
  }

  /// Adds a folder; whether it is new.
  mutating func add(folder: RelativePath, _ limits: TarLimits) throws(TarError) -> Bool {
    switch places[folder] {
    case .folder: return false
    case .file: throw TarError(.fileAndFolder, path: folder.bytes)
    case nil: break
    }
    guard folderCount < limits.entries else {
      throw TarError(.tooManyEntries, path: folder.bytes, limit: limits.entries)
    }
    folderCount += 1
    places[folder] = .folder
    return true
  }

  /// All entries and folders, sorted by the paths' bytes.
  var listing: [TreeEntry] {
    places.map { path, place in
      switch place {
      case .folder: TreeEntry(path: path, kind: .folder)
      case .file(let number): TreeEntry(path: path, kind: .file, size: entries[number].size)
      }
    }.sorted { $0.path < $1.path }
  }
}
