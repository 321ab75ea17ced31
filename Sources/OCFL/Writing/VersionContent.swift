package import Files
package import Fixity
package import RFC3339

/// What a version is to hold: for each logical path, where its bytes come from.
///
/// Folders are not kept by OCFL: a folder exists where a file is in it.
package struct VersionContent: Sendable {
  /// Where the bytes of a logical file come from.
  package enum Source: Sendable {
    /// A file of a tree, which is read once.
    case file(RelativePath, of: any Tree, size: Int)
    /// Content that the object has already.
    case stored(Digest)
  }

  package private(set) var files: [RelativePath: Source] = [:]

  /// Folders of the source that nothing is in, so that they get lost.
  package private(set) var emptyFolders: [RelativePath] = []

  /// No file at all.
  package init() {}

  /// All files of a tree, under their own paths.
  ///
  /// - Throws: `notAFile` for a link, pipe, socket or device; `file` beyond the limits.
  package init(
    allOf tree: some Tree, limits: TreeLimits = TreeLimits()
  ) throws(OCFLError) {
    let entries = try OCFL.files { () throws(FileError) in try tree.entries(limits) }
    var used: Set<RelativePath> = []
    for entry in entries {
      switch entry.kind {
      case .folder: continue
      case .file:
        files[entry.path] = .file(entry.path, of: tree, size: entry.size)
        used.formUnion(entry.path.ancestors)
      case .link, .pipe, .socket, .device: throw OCFLError(.notAFile, path: entry.path.bytes)
      }
    }
    emptyFolders = entries.filter { $0.kind == .folder && !used.contains($0.path) }.map(\.path)
  }

  /// What a version holds, to be changed.
  package init(_ version: Inventory.Version) {
    for entry in version.state {
      for path in entry.paths { files[path] = .stored(entry.digest) }
    }
  }

  /// Sets a logical file, whether it was there or not.
  package mutating func set(_ path: RelativePath, to source: Source) { files[path] = source }

  /// Sets a logical file to one of a tree.
  ///
  /// - Throws: `notAFile`; `file` where it doesn't exist.
  package mutating func set(
    _ path: RelativePath, to file: RelativePath, of tree: some Tree
  ) throws(OCFLError) {
    let entry = try OCFL.files { () throws(FileError) in try tree.entry(at: file) }
    guard let entry else {
      throw OCFLError(FileError(.notFound, .stat, path: tree.path(of: file)))
    }
    guard entry.kind == .file else { throw OCFLError(.notAFile, path: file.bytes) }
    files[path] = .file(file, of: tree, size: entry.size)
  }

  /// Removes a logical file, or all that are in a logical folder.
  ///
  /// - Throws: `pathMissing`.
  package mutating func remove(_ path: RelativePath) throws(OCFLError) {
    if files.removeValue(forKey: path) != nil { return }
    let inside = files.keys.filter { $0.isBelow(path) }
    guard !inside.isEmpty else { throw OCFLError(.pathMissing, path: path.bytes) }
    for file in inside { files[file] = nil }
  }

  /// Gives a logical file another path, or all that are in a logical folder another folder.
  ///
  /// - Throws: `pathMissing`; `pathConflict` where a file is there already.
  package mutating func rename(
    _ path: RelativePath, to target: RelativePath
  ) throws(OCFLError) {
    var moved: [RelativePath: Source] = [:]
    for (file, source) in files {
      if file == path {
        moved[target] = source
      } else if let rest = file.relative(to: path) {
        moved[target.appending(rest)] = source
      }
    }
    guard !moved.isEmpty else { throw OCFLError(.pathMissing, path: path.bytes) }
    var changed = self
    try changed.remove(path)
    for (file, source) in moved {
      guard changed.files.updateValue(source, forKey: file) == nil else {
        throw OCFLError(.pathConflict, path: file.bytes)
      }
    }
    self = changed
  }

  /// The logical paths, sorted, if an inventory can tell them.
  ///
  /// - Throws: `nameNotUTF8`, `pathConflict`.
  func checkedPaths() throws(OCFLError) -> [RelativePath] {
    let paths = files.keys.sorted()
    for path in paths {
      guard String(validating: path.bytes, as: UTF8.self) != nil else {
        throw OCFLError(.nameNotUTF8, path: path.bytes)
      }
      for folder in path.ancestors where files[folder] != nil {
        throw OCFLError(.pathConflict, path: folder.bytes)
      }
    }
    return paths
  }
}

/// What is told of a version beside its content.
package struct VersionMetadata: Sendable {
  package let created: Timestamp
  package let message: String
  package let user: Inventory.User

  package init(created: Timestamp, message: String, user: Inventory.User) {
    self.created = created
    self.message = message
    self.user = user
  }
}
