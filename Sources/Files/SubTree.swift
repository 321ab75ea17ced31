package import Fixity

/// What is below a folder of another tree, as a tree of its own.
package struct SubTree: Tree {
  package let base: any Tree
  package let folder: RelativePath

  package init(_ base: any Tree, at folder: RelativePath) {
    self.base = base
    self.folder = folder
  }

  package func entries(
    below inner: RelativePath?, _ limits: TreeLimits
  ) throws(FileError) -> [TreeEntry] {
    try base.entries(below: inner.map { folder.appending($0) } ?? folder, limits)
  }

  package func entry(at path: RelativePath) throws(FileError) -> TreeEntry? {
    try base.entry(at: folder.appending(path))?.renamed(path)
  }

  package func open(_ path: RelativePath) throws(FileError) -> FileStream {
    try base.open(folder.appending(path))
  }

  package func hashInput(
    _ path: RelativePath, _ algorithms: [DigestAlgorithm]
  ) throws(FileError) -> HashInput {
    try base.hashInput(folder.appending(path), algorithms)
  }

  package func path(of path: RelativePath) -> [UInt8] { base.path(of: folder.appending(path)) }
}
