internal import Files
internal import Fixity
internal import Glibc

/// The files of an archive as a tree; folders are those that paths imply.
struct TarTree: Tree {
  /// The archive; of a pipe, only its name is of use.
  private let file: OpenFile
  /// Nil where contents can be read from the archive at any time, else those that were kept.
  private let kept: [RelativePath: [UInt8]]?
  private let table: TarTable
  private let listing: [TreeEntry]

  init(_ file: OpenFile, _ table: TarTable, onlyKept kept: [RelativePath: [UInt8]]? = nil) {
    self.file = file
    self.table = table
    self.kept = kept
    listing = table.listing
  }

  func entries(
    below folder: RelativePath?, _ limits: TreeLimits
  ) throws(FileError) -> [TreeEntry] {
    guard let folder else { return try limited(listing, nil, limits) }
    guard case .folder = table.places[folder] else {
      throw FileError(.notFound, .list, path: path(of: folder))
    }
    // Together they stand, behind names such as `folder-1`: a minus sorts before a slash.
    let prefix = folder.bytes + [UInt8(ascii: "/")]
    let start = listing.firstIndex(fromWhich: {
      !$0.path.bytes.lexicographicallyPrecedes(prefix)
    })
    var below: [TreeEntry] = []
    for entry in listing[start...] {
      guard let path = entry.path.relative(to: folder) else { break }
      below.append(entry.renamed(path))
    }
    return try limited(below, folder, limits)
  }

  private func limited(
    _ entries: [TreeEntry], _ folder: RelativePath?, _ limits: TreeLimits
  ) throws(FileError) -> [TreeEntry] {
    if entries.count > limits.entries {
      throw tooMany(entries[limits.entries].path, folder, limit: limits.entries)
    }
    if let deep = entries.first(where: { $0.path.components.count > limits.depth }) {
      throw tooMany(deep.path, folder, limit: limits.depth)
    }
    return entries
  }

  private func tooMany(
    _ inner: RelativePath, _ folder: RelativePath?, limit: Int
  ) -> FileError {
    let path = path(of: folder?.appending(inner) ?? inner)
    return FileError(.tooMany, .list, path: path, limit: limit)
  }

  func entry(at path: RelativePath) throws(FileError) -> TreeEntry? {
    switch table.places[path] {
    case nil: nil
    case .folder: TreeEntry(path: path, kind: .folder)
    case .file(let number): TreeEntry(path: path, kind: .file, size: table.entries[number].size)
    }
  }

  func open(_ path: RelativePath) throws(FileError) -> FileStream {
    let entry = try file(at: path)
    guard let kept else { return FileStream(file, offset: entry.dataOffset, count: entry.size) }
    return try FileStream(memory(of: path, kept))
  }

  func hashInput(
    _ path: RelativePath, _ algorithms: [DigestAlgorithm]
  ) throws(FileError) -> HashInput {
    let entry = try file(at: path)
    guard let kept else {
      // The descriptor is open as long as this tree is, and its position isn't used.
      return HashInput(
        descriptor: file.descriptor, extent: .range(offset: entry.dataOffset, count: entry.size),
        algorithms: algorithms, isClosedAfterwards: false)
    }
    let memory = try memory(of: path, kept)
    let own = fcntl(memory.descriptor, F_DUPFD_CLOEXEC, 3)
    guard own >= 0 else { throw FileError(errno, .open, path: self.path(of: path)) }
    return HashInput(
      descriptor: own, extent: .range(offset: 0, count: entry.size), algorithms: algorithms)
  }

  func path(of path: RelativePath) -> [UInt8] {
    file.path + [UInt8(ascii: "/")] + path.bytes
  }

  private func file(at path: RelativePath) throws(FileError) -> TarEntry {
    switch table.places[path] {
    case .file(let number): table.entries[number]
    case .folder: throw FileError(.isFolder, .open, path: self.path(of: path))
    case nil: throw FileError(.notFound, .open, path: self.path(of: path))
    }
  }

  /// Kept bytes as a file.
  private func memory(
    of path: RelativePath, _ kept: [RelativePath: [UInt8]]
  ) throws(FileError) -> OpenFile {
    guard let bytes = kept[path] else {
      // A pipe is gone once it was read.
      throw FileError(.notSupported, .read, path: self.path(of: path))
    }
    let memory = try OpenFile.inMemory(path: self.path(of: path))
    try memory.append(bytes)
    return memory
  }
}

extension OpenFile {
  fileprivate func append(_ bytes: [UInt8]) throws(FileError) {
    var failure: FileError?
    unsafe bytes.withUnsafeBytes { bytes in
      do throws(FileError) { try unsafe append(bytes) } catch { failure = error }
    }
    if let failure { throw failure }
  }
}

extension [TreeEntry] {
  /// The first index whose entry fulfils a condition that all later ones fulfil too.
  fileprivate func firstIndex(fromWhich isAfter: (TreeEntry) -> Bool) -> Int {
    var (low, high) = (0, count)
    while low < high {
      let middle = (low + high) / 2
      if isAfter(self[middle]) { high = middle } else { low = middle + 1 }
    }
    return low
  }
}
