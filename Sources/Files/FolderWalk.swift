internal import Glibc

extension Folder {
  /// All that is below, links and special files too, sorted by the paths' bytes.
  ///
  /// No link is followed and no file opened. A folder that can't be read ends the walk.
  ///
  /// - Throws: `tooMany` beyond the limits; `changedMeanwhile` where a folder vanished; `crossed`
  ///   where one became a link.
  package func walk(_ limits: TreeLimits = TreeLimits()) throws(FileError) -> [TreeEntry] {
    var entries: [TreeEntry] = []
    var waiting: [RelativePath?] = [nil]
    while let folder = waiting.popLast() {
      let depth = folder?.components.count ?? 0
      for entry in try listing(of: folder) {
        guard entries.count < limits.entries else {
          throw FileError(.tooMany, .list, path: self.path(of: entry.path), limit: limits.entries)
        }
        guard depth < limits.depth else {
          throw FileError(.tooMany, .list, path: self.path(of: entry.path), limit: limits.depth)
        }
        entries.append(entry)
        if entry.kind == .folder { waiting.append(entry.path) }
      }
    }
    return entries.sorted { $0.path < $1.path }
  }

  /// What is directly inside, sorted by the names' bytes.
  ///
  /// - Throws: `tooMany` beyond the limit of entries; what ``walk(_:)`` throws.
  func children(_ limits: TreeLimits) throws(FileError) -> [TreeEntry] {
    try sorted(list(), limits)
  }

  /// What is directly inside at the moment, sorted by the names' bytes.
  ///
  /// For a folder that other processes work in: what vanishes while it is listed is left out.
  ///
  /// - Throws: `tooMany` beyond the limit of entries.
  package func present(_ limits: TreeLimits = TreeLimits()) throws(FileError) -> [TreeEntry] {
    var entries: [TreeEntry] = []
    for name in try names() {
      if let entry = try entry(named: name) { entries.append(entry) }
    }
    return try sorted(entries, limits)
  }

  private func sorted(
    _ children: [TreeEntry], _ limits: TreeLimits
  ) throws(FileError) -> [TreeEntry] {
    guard children.count <= limits.entries else {
      throw FileError(.tooMany, .list, path: path, limit: limits.entries)
    }
    return children.sorted { $0.path < $1.path }
  }

  private func listing(of path: RelativePath?) throws(FileError) -> [TreeEntry] {
    do throws(FileError) {
      guard let path else { return try list() }
      return try folder(at: path).list().map { $0.renamed(path.appending($0.path)) }
    } catch {
      guard error.code == .notFound else { throw error }
      throw FileError(
        .changedMeanwhile, error.operation, path: error.path, systemError: error.systemError)
    }
  }

  /// What is directly inside, in no order.
  ///
  /// - Throws: `changedMeanwhile` where an entry vanished between being named and being looked at.
  func list() throws(FileError) -> [TreeEntry] {
    var entries: [TreeEntry] = []
    for name in try names() {
      guard let entry = try entry(named: name) else {
        throw FileError(.changedMeanwhile, .list, path: path(ofName: name))
      }
      entries.append(entry)
    }
    return entries
  }

  /// The names directly inside, in no order.
  func names() throws(FileError) -> [[UInt8]] {
    // A descriptor of its own: one that is shared would share the place in the list.
    let own = try openEntry([UInt8(ascii: ".")], O_RDONLY | O_DIRECTORY | O_CLOEXEC)
    guard let stream = unsafe fdopendir(own) else {
      let number = errno
      close(own)
      throw FileError(number, .list, path: path)
    }
    defer { unsafe closedir(stream) }
    var names: [[UInt8]] = []
    while let name = try unsafe nextName(stream) {
      let dot = UInt8(ascii: ".")
      if name != [dot], name != [dot, dot] { names.append(name) }
    }
    return names
  }

  /// The next name of a folder; nil at its end.
  private func nextName(_ stream: OpaquePointer) throws(FileError) -> [UInt8]? {
    var name: [UInt8]?
    try System.call(.list, path) {
      errno = 0
      guard let entry = unsafe readdir(stream) else { return errno == 0 ? 0 : -1 }
      let field = MemoryLayout<dirent>.offset(of: \.d_name) ?? 0
      let first = unsafe UnsafeRawPointer(entry) + field
      let count = unsafe strlen(first.assumingMemoryBound(to: CChar.self))
      name = unsafe Array(UnsafeRawBufferPointer(start: first, count: count))
      return 0
    }
    return name
  }
}
