package import Files
package import Fixity

/// The files of one version of an object, as they were stored: a tree of logical paths.
///
/// A file that is read whole is held against its digest, and `damaged` where it isn't that. Streams
/// are given out as they are.
package struct VersionTree: Tree {
  /// A logical file: its digest, and where its bytes are.
  private struct File {
    let path: RelativePath
    let content: RelativePath
    let digest: Digest
    let size: Int
  }

  private let tree: any Tree
  /// Sorted by the logical paths.
  private let files: [File]

  /// - Parameters:
  ///   - object: The object.
  ///   - number: The version; nil: the newest.
  /// - Throws: `versionMissing`, `contentUnknown`; `file` beyond the limits of a tree.
  package init(_ object: StoredObject, version number: Int? = nil) throws(OCFLError) {
    let version = try object.version(number)
    let content = object.contentFiles()
    let listed = try OCFL.files { () throws(FileError) in try object.tree.entries(.object) }
    let sizes = Dictionary(listed.map { ($0.path, $0.size) }) { size, _ in size }
    var files: [File] = []
    for (path, digest) in version.digests() {
      guard let place = content[digest] else {
        throw OCFLError(.contentUnknown, path: path.bytes, digests: [digest])
      }
      files.append(File(path: path, content: place, digest: digest, size: sizes[place] ?? 0))
    }
    self.files = files.sorted { $0.path < $1.path }
    tree = object.tree
  }

  package func entries(
    below folder: RelativePath?, _ limits: TreeLimits
  ) throws(FileError) -> [TreeEntry] {
    var (found, folders): ([TreeEntry], Set<RelativePath>) = ([], [])
    for file in try files(in: folder) {
      guard let path = folder.map({ file.path.relative(to: $0) }) ?? file.path else { continue }
      guard path.components.count <= limits.depth else {
        throw FileError(.tooMany, .list, path: path.bytes, limit: limits.depth)
      }
      found.append(TreeEntry(path: path, kind: .file, size: file.size))
      folders.formUnion(path.ancestors)
      guard found.count + folders.count <= limits.entries else {
        throw FileError(.tooMany, .list, path: path.bytes, limit: limits.entries)
      }
    }
    found += folders.map { TreeEntry(path: $0, kind: .folder) }
    return found.sorted { $0.path < $1.path }
  }

  package func entry(at path: RelativePath) throws(FileError) -> TreeEntry? {
    if let file = file(at: path) { return TreeEntry(path: path, kind: .file, size: file.size) }
    return inside(path).isEmpty ? nil : TreeEntry(path: path, kind: .folder)
  }

  package func open(_ path: RelativePath) throws(FileError) -> FileStream {
    try tree.open(known(path, .open).content)
  }

  package func read(_ path: RelativePath, limit: Int) throws(FileError) -> [UInt8] {
    let file = try known(path, .read)
    let bytes = try tree.read(file.content, limit: limit)
    let found: Digest
    do throws(FixityError) {
      found = try Digest(file.digest.algorithm, of: bytes)
    } catch {
      throw FileError(error, path: self.path(of: path))
    }
    guard found == file.digest else {
      throw FileError(.damaged, .read, path: self.path(of: path))
    }
    return bytes
  }

  package func hashInput(
    _ path: RelativePath, _ algorithms: [DigestAlgorithm]
  ) throws(FileError) -> HashInput {
    try tree.hashInput(known(path, .open).content, algorithms)
  }

  package func path(of path: RelativePath) -> [UInt8] {
    tree.path(of: file(at: path)?.content ?? path)
  }

  /// The digest that the inventory lists for a file; nil where there is none.
  package func digest(of path: RelativePath) -> Digest? { file(at: path)?.digest }

  // MARK: Finding

  private func known(_ path: RelativePath, _ call: SystemCall) throws(FileError) -> File {
    if let file = file(at: path) { return file }
    throw FileError(inside(path).isEmpty ? .notFound : .isFolder, call, path: path.bytes)
  }

  private func file(at path: RelativePath) -> File? {
    let index = start { $0 < path }
    return index < files.count && files[index].path == path ? files[index] : nil
  }

  /// The files in a folder, or all.
  private func files(in folder: RelativePath?) throws(FileError) -> ArraySlice<File> {
    guard let folder else { return files[...] }
    let found = inside(folder)
    guard !found.isEmpty else { throw FileError(.notFound, .list, path: folder.bytes) }
    return found
  }

  private func inside(_ folder: RelativePath) -> ArraySlice<File> {
    // What is inside begins with the folder and a slash: those are neighbours.
    let prefix = folder.bytes + [UInt8(ascii: "/")]
    let start = start { $0.bytes.lexicographicallyPrecedes(prefix) }
    return files[start...].prefix { $0.path.bytes.starts(with: prefix) }
  }

  /// The first file whose path a question, which is answered yes up to some path, is answered no of.
  private func start(where precedes: (RelativePath) -> Bool) -> Int {
    var (low, high) = (0, files.count)
    while low < high {
      let middle = low + (high - low) / 2
      if precedes(files[middle].path) { low = middle + 1 } else { high = middle }
    }
    return low
  }
}
