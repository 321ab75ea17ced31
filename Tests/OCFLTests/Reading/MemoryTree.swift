import Files
import Fixity
import Synchronization

/// A tree in memory that notes what is asked of it.
final class MemoryTree: Tree {
  private let files: [RelativePath: [UInt8]]
  private let listed: [TreeEntry]
  /// The paths of files that can't be read.
  private let spoilt: Set<RelativePath>
  /// All files that were to be hashed, call by call.
  let hashed = Mutex<[[FileToHash]]>([])
  /// The paths of all files that were read whole.
  let read = Mutex<[RelativePath]>([])

  init(
    _ files: [RelativePath: [UInt8]], folders: [RelativePath] = [],
    spoilt: Set<RelativePath> = []
  ) {
    self.files = files
    self.spoilt = spoilt
    var above = Set(folders)
    for path in files.keys { above.formUnion(path.ancestors) }
    listed =
      (files.map { TreeEntry(path: $0.key, kind: .file, size: $0.value.count) }
      + above.map { TreeEntry(path: $0, kind: .folder) }).sorted { $0.path < $1.path }
  }

  convenience init(_ object: TestObject, spoilt: [String] = []) throws {
    var files: [RelativePath: [UInt8]] = [:]
    for (path, bytes) in object.files { files[try RelativePath(path)] = bytes }
    self.init(
      files, folders: try object.folders.map { try RelativePath($0) },
      spoilt: Set(try spoilt.map { try RelativePath($0) }))
  }

  func entries(
    below folder: RelativePath?, _ limits: TreeLimits
  ) throws(FileError) -> [TreeEntry] {
    let found = folder.map { folder in
      listed.compactMap { entry in entry.path.relative(to: folder).map { entry.renamed($0) } }
    }
    guard (found ?? listed).count <= limits.entries else {
      throw FileError(.tooMany, .list, path: [], limit: limits.entries)
    }
    return found ?? listed
  }

  func entry(at path: RelativePath) throws(FileError) -> TreeEntry? {
    listed.first { $0.path == path }
  }

  func open(_ path: RelativePath) throws(FileError) -> FileStream {
    throw FileError(.notSupported, .open, path: path.bytes)
  }

  func read(_ path: RelativePath, limit: Int) throws(FileError) -> [UInt8] {
    read.withLock { $0.append(path) }
    guard let bytes = files[path] else { throw FileError(.notFound, .open, path: path.bytes) }
    guard !spoilt.contains(path) else { throw FileError(.io, .read, path: path.bytes) }
    guard bytes.count <= limit else {
      throw FileError(.tooLarge, .read, path: path.bytes, limit: limit)
    }
    return bytes
  }

  func hashInput(
    _ path: RelativePath, _ algorithms: [DigestAlgorithm]
  ) throws(FileError) -> HashInput {
    throw FileError(.notSupported, .open, path: path.bytes)
  }

  func hash(
    _ files: [FileToHash], watch: HashWatch, with hash: ParallelHash
  ) -> [Result<HashedInput, FileError>] {
    hashed.withLock { $0.append(files) }
    return files.map { file in
      guard !spoilt.contains(file.path) else {
        return .failure(FileError(.io, .read, path: file.path.bytes))
      }
      let bytes = self.files[file.path] ?? []
      guard !watch.isCancelled() else {
        return .failure(FileError(.cancelled, .read, path: file.path.bytes))
      }
      watch.progress(bytes.count)
      do throws(FixityError) {
        var digester = try MultiDigester(file.algorithms)
        digester.update(bytes)
        return .success(HashedInput(count: bytes.count, digests: try digester.finish()))
      } catch {
        return .failure(FileError(error, path: file.path.bytes))
      }
    }
  }

  func path(of path: RelativePath) -> [UInt8] { path.bytes }
}
