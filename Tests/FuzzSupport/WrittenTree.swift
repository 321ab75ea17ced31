package import Files
package import Fixity

/// A tree in memory.
package struct WrittenTree: Tree {
  package let contents: [RelativePath: [UInt8]]
  private let places: [RelativePath: TreeEntry]
  private let listed: [TreeEntry]

  package init(_ contents: [RelativePath: [UInt8]], others: [(RelativePath, TreeEntry.Kind)] = []) {
    self.contents = contents
    var places: [RelativePath: TreeEntry] = [:]
    for path in contents.keys + others.map(\.0) {
      for folder in path.ancestors { places[folder] = TreeEntry(path: folder, kind: .folder) }
    }
    for (path, kind) in others { places[path] = TreeEntry(path: path, kind: kind) }
    for (path, bytes) in contents {
      places[path] = TreeEntry(path: path, kind: .file, size: bytes.count)
    }
    self.places = places
    listed = places.values.sorted { $0.path < $1.path }
  }

  package func entries(
    below folder: RelativePath?, _ limits: TreeLimits
  ) throws(FileError) -> [TreeEntry] {
    var found = listed
    if let folder {
      guard places[folder]?.kind == .folder else {
        throw FileError(.notFound, .list, path: folder.bytes)
      }
      found = listed.compactMap { entry in
        entry.path.relative(to: folder).map { entry.renamed($0) }
      }
    }
    if found.count > limits.entries {
      throw FileError(.tooMany, .list, path: [], limit: limits.entries)
    }
    if let deep = found.first(where: { $0.path.components.count > limits.depth }) {
      throw FileError(.tooMany, .list, path: deep.path.bytes, limit: limits.depth)
    }
    return found
  }

  package func entry(at path: RelativePath) throws(FileError) -> TreeEntry? { places[path] }

  package func open(_ path: RelativePath) throws(FileError) -> FileStream {
    let file = try OpenFile.inMemory(path: path.bytes)
    var failure: FileError?
    try unsafe read(path, limit: .max).withUnsafeBytes { bytes in
      do throws(FileError) { try unsafe file.append(bytes) } catch { failure = error }
    }
    if let failure { throw failure }
    return try FileStream(file)
  }

  package func read(_ path: RelativePath, limit: Int) throws(FileError) -> [UInt8] {
    guard let bytes = contents[path] else { throw FileError(.notFound, .open, path: path.bytes) }
    guard bytes.count <= limit else {
      throw FileError(.tooLarge, .read, path: path.bytes, limit: limit)
    }
    return bytes
  }

  package func hashInput(
    _ path: RelativePath, _ algorithms: [DigestAlgorithm]
  ) throws(FileError) -> HashInput {
    throw FileError(.notSupported, .open, path: path.bytes)
  }

  package func hash(
    _ files: [FileToHash], watch: HashWatch, with hash: ParallelHash
  ) -> [Result<HashedInput, FileError>] {
    files.map { file in
      Result { () throws(FileError) in
        let bytes = try read(file.path, limit: .max)
        do throws(FixityError) {
          var digester = try MultiDigester(file.algorithms)
          digester.update(bytes)
          return HashedInput(count: bytes.count, digests: try digester.finish())
        } catch {
          throw FileError(error, path: file.path.bytes)
        }
      }
    }
  }

  package func path(of path: RelativePath) -> [UInt8] { path.bytes }
}
