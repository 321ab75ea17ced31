package import Fixity

/// A folder as a tree.
package struct FolderTree: Tree {
  package let root: Folder

  package init(_ root: Folder) { self.root = root }

  /// Opens the folder at a path of the system.
  package init(path: String) throws(FileError) { root = try Folder.open(path) }

  package func entries(
    below folder: RelativePath?, _ limits: TreeLimits
  ) throws(FileError) -> [TreeEntry] {
    guard let folder else { return try root.walk(limits) }
    return try root.folder(at: folder).walk(limits)
  }

  package func children(
    of folder: RelativePath?, _ limits: TreeLimits
  ) throws(FileError) -> [TreeEntry] {
    guard let folder else { return try root.children(limits) }
    return try root.folder(at: folder).children(limits)
  }

  package func entry(at path: RelativePath) throws(FileError) -> TreeEntry? {
    try root.entry(at: path)
  }

  package func open(_ path: RelativePath) throws(FileError) -> FileStream {
    try FileStream(root.file(at: path))
  }

  package func hashInput(
    _ path: RelativePath, _ algorithms: [DigestAlgorithm]
  ) throws(FileError) -> HashInput {
    HashInput(descriptor: try root.file(at: path).duplicate(), algorithms: algorithms)
  }

  package func path(of path: RelativePath) -> [UInt8] { root.path(of: path) }
}
