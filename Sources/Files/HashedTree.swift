package import Fixity

/// A tree of which digests and small files are known already: what is known isn't read again.
///
/// Made by who has read all of the tree once, so that several formats can be checked in that one
/// reading. Digests that are not known are computed from the base.
package struct HashedTree: Tree {
  package let base: any Tree
  private let digests: [RelativePath: HashedInput]
  private let kept: [RelativePath: [UInt8]]

  /// - Parameters:
  ///   - base: Where the rest is read.
  ///   - digests: The sizes and digests of files.
  ///   - kept: The whole bytes of small files.
  package init(
    _ base: any Tree, digests: [RelativePath: HashedInput], kept: [RelativePath: [UInt8]] = [:]
  ) {
    self.base = base
    self.digests = digests
    self.kept = kept
  }

  package func entries(
    below folder: RelativePath?, _ limits: TreeLimits
  ) throws(FileError) -> [TreeEntry] { try base.entries(below: folder, limits) }

  package func children(
    of folder: RelativePath?, _ limits: TreeLimits
  ) throws(FileError) -> [TreeEntry] { try base.children(of: folder, limits) }

  package func entry(at path: RelativePath) throws(FileError) -> TreeEntry? {
    try base.entry(at: path)
  }

  package func open(_ path: RelativePath) throws(FileError) -> FileStream { try base.open(path) }

  package func read(_ path: RelativePath, limit: Int) throws(FileError) -> [UInt8] {
    guard let bytes = kept[path] else { return try base.read(path, limit: limit) }
    guard bytes.count <= limit else {
      throw FileError(.tooLarge, .read, path: self.path(of: path), limit: limit)
    }
    return bytes
  }

  package func hashInput(
    _ path: RelativePath, _ algorithms: [DigestAlgorithm]
  ) throws(FileError) -> HashInput { try base.hashInput(path, algorithms) }

  package func hash(
    _ files: [FileToHash], watch: HashWatch, with hash: ParallelHash
  ) -> [Result<HashedInput, FileError>] {
    let answers = files.map(known)
    let missing = answers.indices.filter { answers[$0] == nil }
    var computed = base.hash(missing.map { files[$0] }, watch: watch, with: hash).makeIterator()
    return answers.indices.compactMap { index in
      answers[index].map { .success($0) } ?? computed.next()
    }
  }

  /// What is known of a file, where that is all that was asked for.
  private func known(_ file: FileToHash) -> HashedInput? {
    guard let all = digests[file.path] else { return nil }
    let wanted = file.algorithms.compactMap { algorithm in
      all.digests.first { $0.algorithm == algorithm }
    }
    guard wanted.count == file.algorithms.count else { return nil }
    return HashedInput(count: all.count, digests: wanted)
  }

  package func path(of path: RelativePath) -> [UInt8] { base.path(of: path) }
}
