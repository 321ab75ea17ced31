package import Fixity

/// Copies what is in a tree into a new folder, which appears whole or not at all.
package struct TreeCopy: Sendable {
  /// How much was copied.
  package struct Outcome: Hashable, Sendable {
    package let files: Int
    package let bytes: Int
  }

  package let tree: any Tree

  package init(_ tree: any Tree) { self.tree = tree }

  /// Copies all files and folders, names and bytes as they are.
  ///
  /// - Parameters:
  ///   - path: Where the folder is to be.
  ///   - root: What `path` is below; it is also where the copy is built.
  ///   - limits: The most entries that are copied.
  ///   - watch: Follows and ends the copying.
  /// - Returns: How much was copied.
  /// - Throws: `exists` where the place is taken, or where the file system takes two names for one;
  ///   `isLink` and `wrongKind` for what is neither file nor folder. Nothing is left behind then.
  package func publish(
    as path: RelativePath, in root: Folder, limits: TreeLimits = TreeLimits(),
    watch: HashWatch = HashWatch()
  ) throws(FileError) -> Outcome {
    let staging = try StagingFolder(in: root)
    var (files, bytes) = (0, 0)
    for entry in try tree.entries(limits) {
      switch entry.kind {
      case .folder: _ = try staging.folder.makeFolders(entry.path)
      case .file:
        bytes += try copy(entry.path, to: staging.folder, watch)
        files += 1
      case .link: throw FileError(.isLink, .open, path: tree.path(of: entry.path))
      case .pipe, .socket, .device:
        throw FileError(.wrongKind, .open, path: tree.path(of: entry.path))
      }
    }
    try staging.publish(as: path, in: root)
    return Outcome(files: files, bytes: bytes)
  }

  private func copy(
    _ path: RelativePath, to folder: Folder, _ watch: HashWatch
  ) throws(FileError) -> Int {
    if let parent = path.parent { _ = try folder.makeFolders(parent) }
    var stream = try tree.open(path)
    var new = try NewFile(path, in: folder)
    try new.write(contentsOf: &stream, watch: watch)
    return try new.publish().count
  }
}
