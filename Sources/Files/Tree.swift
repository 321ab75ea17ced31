package import Fixity

/// What a folder, an archive and an object share: entries that can be listed and read.
package protocol Tree: Sendable {
  /// All entries below a folder, or below the root, sorted by the paths' bytes.
  ///
  /// The paths are relative to `folder`.
  ///
  /// - Throws: `tooMany` beyond the limits; `notFound`.
  func entries(
    below folder: RelativePath?, _ limits: TreeLimits
  ) throws(FileError) -> [TreeEntry]

  /// What is directly inside a folder, or the root, sorted by the paths' bytes.
  ///
  /// The paths are relative to `folder`.
  ///
  /// - Throws: `tooMany` beyond the limit of entries; `notFound`.
  func children(
    of folder: RelativePath?, _ limits: TreeLimits
  ) throws(FileError) -> [TreeEntry]

  /// What is at a path; nil where there is nothing.
  func entry(at path: RelativePath) throws(FileError) -> TreeEntry?

  /// Opens a regular file.
  ///
  /// - Throws: `notFound`, `isFolder`, `isLink`, `wrongKind`.
  func open(_ path: RelativePath) throws(FileError) -> FileStream

  /// All bytes of a small file.
  ///
  /// - Throws: `tooLarge` beyond `limit` bytes; what ``open(_:)`` throws.
  func read(_ path: RelativePath, limit: Int) throws(FileError) -> [UInt8]

  /// A regular file as an input of ``ParallelHash``.
  func hashInput(
    _ path: RelativePath, _ algorithms: [DigestAlgorithm]
  ) throws(FileError) -> HashInput

  /// Hashes regular files, on all cores where their bytes have to be read for it.
  ///
  /// - Returns: The outcomes in the order of `files`.
  func hash(
    _ files: [FileToHash], watch: HashWatch, with hash: ParallelHash
  ) -> [Result<HashedInput, FileError>]

  /// The path of something inside, as errors name it.
  func path(of path: RelativePath) -> [UInt8]
}

extension Tree {
  package func children(
    of folder: RelativePath?, _ limits: TreeLimits
  ) throws(FileError) -> [TreeEntry] {
    try entries(below: folder, limits).filter { !$0.path.bytes.contains(RelativePath.slash) }
  }

  /// All entries, sorted by the paths' bytes.
  ///
  /// - Throws: `tooMany` beyond the limits.
  package func entries(
    _ limits: TreeLimits = TreeLimits()
  ) throws(FileError) -> [TreeEntry] {
    try entries(below: nil, limits)
  }

  package func read(_ path: RelativePath, limit: Int) throws(FileError) -> [UInt8] {
    var stream = try open(path)
    guard stream.count <= limit else {
      throw FileError(.tooLarge, .read, path: self.path(of: path), limit: limit)
    }
    return try stream.readAll(limit: limit, path: self.path(of: path))
  }

  /// Hashes files with the usual number of threads; see ``ParallelHash/hash(count:sizes:watch:open:)``.
  package func hash(
    _ files: [FileToHash], watch: HashWatch = HashWatch()
  ) -> [Result<HashedInput, FileError>] {
    hash(files, watch: watch, with: ParallelHash())
  }

  package func hash(
    _ files: [FileToHash], watch: HashWatch, with hash: ParallelHash
  ) -> [Result<HashedInput, FileError>] {
    let results = hash.hash(count: files.count, sizes: files.map(\.size), watch: watch) {
      (index: Int) throws(FileError) in try hashInput(files[index].path, files[index].algorithms)
    }
    return zip(files, results).map { file, result in
      result.mapError { failure in
        switch failure {
        case .notOpened(let error): error
        case .failed(let error): FileError(error, path: path(of: file.path))
        }
      }
    }
  }
}

/// A file, and what is to be computed of it.
package struct FileToHash: Hashable, Sendable {
  package let path: RelativePath
  package let algorithms: [DigestAlgorithm]
  /// Its size where it is known: large files are hashed first.
  package let size: Int

  package init(_ path: RelativePath, _ algorithms: [DigestAlgorithm], size: Int = 0) {
    self.path = path
    self.algorithms = algorithms
    self.size = size
  }
}
