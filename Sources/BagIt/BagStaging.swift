internal import Files
internal import Fixity

/// A bag that is being built, which nobody sees before it is whole.
struct BagStaging: ~Copyable {
  private let staging: StagingFolder
  /// Whether each file is read again from the medium.
  private let isReadBack: Bool
  private let watch: HashWatch

  init(in parent: Folder, _ watch: HashWatch) throws(FileError) {
    let needsReadBack = try parent.needsReadBack()
    staging = try StagingFolder(in: parent)
    isReadBack = needsReadBack
    self.watch = watch
  }

  /// Makes a folder and those above it, where they don't exist.
  func makeFolders(_ path: RelativePath) throws(FileError) { try staging.stageFolders(path) }

  /// Copies a file of a tree, reading it once.
  ///
  /// - Throws: `changedMeanwhile` where it was written to while it was read.
  func copy(
    _ source: RelativePath, of tree: any Tree, to path: RelativePath,
    digests algorithms: [DigestAlgorithm]
  ) throws(FileError) -> HashedInput {
    var stream = try tree.open(source)
    let (file, count) = (stream.file, stream.count)
    let mark = try file.changeMark()
    let copied = try copy(&stream, to: path, algorithms)
    guard copied.count == count, try file.changeMark() == mark else {
      throw FileError(.changedMeanwhile, .read, path: tree.path(of: source))
    }
    return copied
  }

  private func copy(
    _ stream: inout FileStream, to path: RelativePath, _ algorithms: [DigestAlgorithm]
  ) throws(FileError) -> HashedInput {
    if isReadBack {
      var file = try NewFile(path, in: staging.folder, digests: algorithms, isReadBack: true)
      try file.write(contentsOf: &stream, watch: watch)
      return try file.publish()
    }
    var file = try StagedFile(path, in: staging.folder, digests: algorithms)
    let buffer = UnsafeMutableRawBufferPointer.allocate(
      byteCount: ParallelHash.usualBufferSize, alignment: 4096)
    defer { unsafe buffer.deallocate() }
    while true {
      guard !watch.isCancelled() else {
        throw FileError(.cancelled, .write, path: staging.folder.path(of: path))
      }
      let count = try unsafe stream.read(into: buffer)
      if count == 0 { return try file.finish() }
      try unsafe file.write(UnsafeRawBufferPointer(rebasing: buffer[..<count]))
      watch.progress(count)
    }
  }

  /// Writes a small file, and gives its digests.
  func write(
    _ bytes: [UInt8], as path: RelativePath, digests algorithms: [DigestAlgorithm]
  ) throws(FileError) -> HashedInput {
    if let folder = path.parent { try makeFolders(folder) }
    if isReadBack {
      var file = try NewFile(path, in: staging.folder, digests: algorithms, isReadBack: true)
      try file.write(bytes)
      return try file.publish()
    }
    var file = try StagedFile(path, in: staging.folder, digests: algorithms)
    try file.write(bytes)
    return try file.finish()
  }

  /// Makes all of it durable and puts it in its place, never over anything.
  consuming func publish(as path: RelativePath, in root: Folder) throws(FileError) {
    try staging.publish(as: path, in: root)
  }
}

extension BagError {
  /// The error for one of a file, while a bag was being made at `target`.
  init(_ error: FileError, making target: [UInt8]) {
    if error.code == .exists, error.path == target {
      self.init(.targetExists, path: target, failure: error)
    } else {
      self.init(error)
    }
  }
}

extension Folder {
  /// Refuses a place inside of what is copied there; where that is no folder, nothing is inside.
  ///
  /// - Throws: `targetInSource`.
  func check(_ path: RelativePath, isOutside source: any Tree) throws(BagError) {
    guard let source = source as? FolderTree else { return }
    let isInside: Bool
    do throws(FileError) {
      var holder = self
      if let parent = path.parent { holder = try folder(at: parent) }
      isInside = try holder.isInside(source.root)
    } catch {
      throw BagError(error)
    }
    if isInside { throw BagError(.targetInSource, path: self.path(of: path)) }
  }

  /// - Throws: `targetExists` where something has the name.
  func checkFree(_ path: RelativePath) throws(BagError) {
    let there: TreeEntry?
    do throws(FileError) { there = try entry(at: path) } catch { throw BagError(error) }
    if there != nil { throw BagError(.targetExists, path: self.path(of: path)) }
  }
}
