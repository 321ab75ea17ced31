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

  package func children(
    of inner: RelativePath?, _ limits: TreeLimits
  ) throws(FileError) -> [TreeEntry] {
    try base.children(of: inner.map { folder.appending($0) } ?? folder, limits)
  }

  package func entry(at path: RelativePath) throws(FileError) -> TreeEntry? {
    try base.entry(at: folder.appending(path))?.renamed(path)
  }

  package func open(_ path: RelativePath) throws(FileError) -> FileStream {
    try base.open(folder.appending(path))
  }

  package func read(_ path: RelativePath, limit: Int) throws(FileError) -> [UInt8] {
    try base.read(folder.appending(path), limit: limit)
  }

  package func hashInput(
    _ path: RelativePath, _ algorithms: [DigestAlgorithm]
  ) throws(FileError) -> HashInput {
    try base.hashInput(folder.appending(path), algorithms)
  }

  package func hash(
    _ files: [FileToHash], watch: HashWatch, with hash: ParallelHash
  ) -> [Result<HashedInput, FileError>] {
    let moved = files.map {
      FileToHash(folder.appending($0.path), $0.algorithms, size: $0.size)
    }
    return base.hash(moved, watch: watch, with: hash)
  }

  package func path(of path: RelativePath) -> [UInt8] { base.path(of: folder.appending(path)) }
}
