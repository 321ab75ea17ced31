internal import Dossiers
package import Files
package import Fixity
internal import OCFL

extension Store {
  /// A copy of a store.
  package struct Backup: Sendable {
    package let files: Int
    package let bytes: Int
    package let dossiers: Int
  }

  /// Copies the store into a new folder, which appears whole and verified, or not at all.
  ///
  /// Copied are records, objects, drafts, `hoso.json`, units, forms, trust list and log; never keys,
  /// unless they are asked for. Records come first: an act without its record can be recorded again,
  /// a record without its act would look like a loss.
  ///
  /// - Parameters:
  ///   - path: The folder that is made; never over another.
  ///   - folder: What `path` is below: outside of the store.
  ///   - withKeys: Whether the unit's keys are copied, too.
  ///   - watch: Follows and ends the copying.
  /// - Returns: How much was copied.
  /// - Throws: `placeTaken`; `copyDiffers` where reading the copy gave other bytes.
  package func backUp(
    as path: RelativePath, in folder: Folder, withKeys: Bool = false,
    watch: HashWatch = HashWatch()
  ) throws(StoreError) -> Backup {
    let entry = try files { () throws(FileError) in try folder.entry(at: path) }
    guard entry == nil else { throw StoreError(.placeTaken, path: folder.path(of: path)) }
    guard try files({ () throws(FileError) in try !folder.isInside(root) }) else {
      throw StoreError(.placeTaken, path: folder.path(of: path))
    }
    let place = try files { () throws(FileError) in try StagingFolder(in: folder) }
    var copy = StoreCopy(to: place.folder, watch)
    try copyAll(with: &copy, withKeys)
    let outcome = Backup(
      files: copy.digests.count, bytes: copy.bytes, dossiers: try identifiers().count)
    try copy.finish()
    do throws(FileError) {
      try place.publish(as: path, in: folder, mode: StoreLayout.folderMode)
    } catch {
      throw StoreError(error)
    }
    return outcome
  }

  private func copyAll(with copy: inout StoreCopy, _ withKeys: Bool) throws(StoreError) {
    for folder in StoreLayout.folders + [StoreLayout.objects] {
      try files { () throws(FileError) in try copy.make(folder) }
    }
    try copyRecords(with: &copy)
    for identifier in try identifiers() {
      let place = try ocfl(identifier) { () throws(OCFLError) in
        try objects.path(ofObject: identifier.urn)
      }
      let parts = [StoreLayout.objects.appending(place), StoreLayout.draft(identifier)]
      if isReadOnly {
        try copy.tree(root, parts)
      } else {
        // Nobody writes to the dossier while it is copied.
        try locked(identifier) { () throws(StoreError) in try copy.tree(root, parts) }
      }
    }
    try copy.tree(
      root,
      [
        "objects/0=ocfl_1.1", "objects/ocfl_layout.json", "objects/extensions", "forms", "trust",
        "log",
      ]
      .map { RelativePath(known: $0) } + (withKeys ? [RelativePath(known: "keys")] : []))
    // Last: without it the copy is no store.
    try copy.tree(root, [StoreLayout.units, StoreLayout.configuration])
  }

  /// Copies the records up to their last whole line now.
  private func copyRecords(with copy: inout StoreCopy) throws(StoreError) {
    let folder = try recordsFolder()
    for name in try recordFiles(in: folder) {
      let path = RelativePath(known: name)
      try files { () throws(FileError) in
        let file = try folder.file(at: path)
        let size = try file.size()
        try copy.file(
          FileStream(file, offset: 0, count: size), to: StoreLayout.records.appending(path))
      }
    }
  }
}

/// A copying of parts of a store, and the digests of what was copied.
private struct StoreCopy {
  private let target: Folder
  private let watch: HashWatch
  private(set) var digests: [RelativePath: Digest] = [:]
  private(set) var bytes = 0

  init(to target: Folder, _ watch: HashWatch) {
    self.target = target
    self.watch = watch
  }

  func make(_ folder: RelativePath) throws(FileError) {
    _ = try target.makeFolders(folder, mode: StoreLayout.folderMode)
  }

  /// Copies files and folders, where they are there.
  mutating func tree(_ root: Folder, _ paths: [RelativePath]) throws(StoreError) {
    do throws(FileError) {
      for path in paths { try copy(path, of: root) }
    } catch {
      throw StoreError(error)
    }
  }

  private mutating func copy(_ path: RelativePath, of root: Folder) throws(FileError) {
    let tree = FolderTree(root)
    guard let top = try tree.entry(at: path) else { return }
    guard top.kind == .folder else { return try file(tree.open(path), to: path) }
    for entry in try tree.entries(below: path, TreeLimits()) {
      let place = path.appending(entry.path)
      switch entry.kind {
      case .folder: try make(place)
      case .file: try file(tree.open(place), to: place)
      default: throw FileError(.wrongKind, .open, path: tree.path(of: place))
      }
    }
  }

  mutating func file(
    _ stream: consuming FileStream, to path: RelativePath
  ) throws(FileError) {
    if let parent = path.parent { try make(parent) }
    var file = try StagedFile(
      path, in: target, digests: [.sha512], mode: StoreLayout.fileMode)
    let buffer = UnsafeMutableRawBufferPointer.allocate(
      byteCount: ParallelHash.usualBufferSize, alignment: 4096)
    defer { unsafe buffer.deallocate() }
    while true {
      guard !watch.isCancelled() else {
        throw FileError(.cancelled, .write, path: target.path(of: path))
      }
      let count = try unsafe stream.read(into: buffer)
      if count == 0 { break }
      try unsafe file.write(UnsafeRawBufferPointer(rebasing: buffer[..<count]))
      watch.progress(count)
    }
    let written = try file.finish()
    digests[path] = written.digests.first
    bytes += written.count
  }

  /// Reads the copy, and writes the list of its digests, as `sha512sum -c` reads it.
  ///
  /// - Throws: `copyDiffers`.
  func finish() throws(StoreError) {
    let paths = digests.keys.sorted()
    let results = FolderTree(target).hash(
      paths.map { FileToHash($0, [.sha512]) }, watch: watch)
    var list: [UInt8] = []
    for (path, result) in zip(paths, results) {
      let found = try files { () throws(FileError) in try result.get().digests.first }
      guard let digest = digests[path], found == digest else {
        throw StoreError(.copyDiffers, path: target.path(of: path))
      }
      list += Array("\(digest.hex)  ".utf8) + path.bytes + [UInt8(ascii: "\n")]
    }
    try files { () throws(FileError) in
      try target.stage(list, at: RelativePath(known: "backup-sha512.txt"))
    }
  }
}
