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
  /// Where digests are given, exactly those files with exactly those bytes are published: what was
  /// checked before may have been changed since.
  ///
  /// - Parameters:
  ///   - path: Where the folder is to be.
  ///   - root: What `path` is below; it is also where the copy is built.
  ///   - digests: The digest of each file of the tree, any algorithm; nil compares nothing.
  ///   - limits: The most entries that are copied.
  ///   - watch: Follows and ends the copying.
  /// - Returns: How much was copied.
  /// - Throws: `exists` where the place is taken, or where the file system takes two names for one;
  ///   `isLink` and `wrongKind` for what is neither file nor folder; `changedMeanwhile` for a file
  ///   that has another digest, or none, or is gone. Nothing is left behind then.
  package func publish(
    as path: RelativePath, in root: Folder, expecting digests: [RelativePath: Digest]? = nil,
    limits: TreeLimits = TreeLimits(), watch: HashWatch = HashWatch()
  ) throws(FileError) -> Outcome {
    let staging = try StagingFolder(in: root)
    var (files, bytes) = (0, 0)
    var missing = digests
    for entry in try tree.entries(limits) {
      switch entry.kind {
      case .folder: _ = try staging.folder.makeFolders(entry.path)
      case .file:
        let expected = missing?.removeValue(forKey: entry.path)
        if digests != nil, expected == nil { throw changed(entry.path) }
        bytes += try copy(entry.path, expected, to: staging.folder, watch)
        files += 1
      case .link: throw FileError(.isLink, .open, path: tree.path(of: entry.path))
      case .pipe, .socket, .device:
        throw FileError(.wrongKind, .open, path: tree.path(of: entry.path))
      }
    }
    if let gone = missing?.keys.min() { throw changed(gone) }
    try staging.publish(as: path, in: root)
    return Outcome(files: files, bytes: bytes)
  }

  private func copy(
    _ path: RelativePath, _ expected: Digest?, to folder: Folder, _ watch: HashWatch
  ) throws(FileError) -> Int {
    if let parent = path.parent { _ = try folder.makeFolders(parent) }
    var stream = try tree.open(path)
    var new = try NewFile(path, in: folder, digests: expected.map { [$0.algorithm] } ?? [])
    try new.write(contentsOf: &stream, watch: watch)
    let written = try new.publish()
    guard written.digests.first == expected else { throw changed(path) }
    return written.count
  }

  private func changed(_ path: RelativePath) -> FileError {
    FileError(.changedMeanwhile, .read, path: tree.path(of: path))
  }
}
