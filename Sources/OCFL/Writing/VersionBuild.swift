internal import Files
internal import Fixity
internal import RFC3339

/// Builds a version in a staging folder: its content, its inventory, and the root's copies of that.
struct VersionBuild {
  let id: String
  let algorithm: DigestAlgorithm
  /// The inventory of the version before; nil for a new object.
  let previous: Inventory?
  /// The sizes of the files that the object has: only a hint.
  let knownSizes: Set<Int>
  let content: VersionContent
  let metadata: VersionMetadata
  let effort: Effort

  /// What was built.
  struct Built {
    let inventory: Inventory
    let digest: Digest
    let storedFiles: Int
    let storedBytes: Int
  }

  /// - Parameters:
  ///   - staging: Where to build; nothing in it is durable yet.
  ///   - root: Where in it the object's root is thought to be; nil: at its top.
  /// - Returns: What was built.
  /// - Throws: what keeps the version from being written; nothing but the staging folder is touched.
  func build(
    in staging: borrowing StagingFolder, at root: RelativePath?
  ) throws(OCFLError) -> Built {
    let paths = try content.checkedPaths()
    let number = try number(for: paths)
    let place = try VersionPlace(root, number, previous?.contentDirectoryName)
    try files { () throws(FileError) in try staging.stageFolders(place.folder) }
    let parts = try copied(paths, to: place, in: staging)
    let state = try parts.state(paths, content)
    try refuseSame(state)
    for path in parts.superfluous { try remove(place.content(path), staging.folder) }
    try removeUnused(parts, place, staging.folder)
    let targets = parts.stored.values.map { place.content($0.path) }.sorted()
    try NameCheck.look(into: staging.folder, for: targets)
    let inventory = inventory(number, parts, state, place)
    let digest = try write(inventory, place, staging.folder)
    let stored = parts.stored.values
    return Built(
      inventory: inventory, digest: digest, storedFiles: stored.count,
      storedBytes: stored.reduce(0) { $0 + $1.size })
  }

  private func number(for paths: [RelativePath]) throws(OCFLError) -> VersionNumber {
    if let previous {
      guard let number = previous.head.next else { throw OCFLError(.versionsUsedUp) }
      return number
    }
    guard !paths.isEmpty, let first = VersionNumber(1) else { throw OCFLError(.nothingToStore) }
    return first
  }

  private func copied(
    _ paths: [RelativePath], to place: VersionPlace, in staging: borrowing StagingFolder
  ) throws(OCFLError) -> VersionParts {
    let keys = Dictionary(
      (previous?.manifest ?? []).map { ($0.digest, $0.key) }, uniquingKeysWith: { one, _ in one })
    var (jobs, logical): ([ContentCopy.Job], [RelativePath]) = ([], [])
    var folders: Set<RelativePath> = []
    for path in paths {
      guard case .file(let source, let tree, let size) = content.files[path] else { continue }
      let target = place.content(path)
      jobs.append(ContentCopy.Job(source: source, tree: tree, size: size, target: target))
      logical.append(path)
      if let parent = target.parent { folders.insert(parent) }
    }
    for folder in folders.sorted() {
      try files { () throws(FileError) in try staging.stageFolders(folder) }
    }
    let copy = ContentCopy(
      algorithm: algorithm, folder: staging.folder, known: Set(keys.keys), knownSizes: knownSizes,
      effort: effort)
    return VersionParts(keys, logical, try copy.run(jobs))
  }

  /// - Throws: `nothingChanged`.
  private func refuseSame(_ state: [RelativePath: Digest]) throws(OCFLError) {
    guard let previous, let head = previous.versions.last else { return }
    guard head.digests() != state else { throw OCFLError(.nothingChanged) }
  }

  private func remove(_ path: RelativePath, _ folder: Folder) throws(OCFLError) {
    try files { () throws(FileError) in try folder.removeAll(at: path) }
  }

  /// Removes the folders that hold none of what stays: content folders must not be empty (E024).
  private func removeUnused(
    _ parts: VersionParts, _ place: VersionPlace, _ folder: Folder
  ) throws(OCFLError) {
    var used: Set<RelativePath> = []
    for part in parts.stored.values { used.formUnion(place.content(part.path).ancestors) }
    var unused: Set<RelativePath> = []
    for path in parts.superfluous + parts.known {
      for folder in place.content(path).ancestors where folder.isBelow(place.folder) {
        if !used.contains(folder) { unused.insert(folder) }
      }
    }
    for path in unused.sorted().reversed() { try remove(path, folder) }
  }

  private func inventory(
    _ number: VersionNumber, _ parts: VersionParts, _ state: [RelativePath: Digest],
    _ place: VersionPlace
  ) -> Inventory {
    let added = parts.stored.map { digest, part in
      Inventory.Entry(DigestKey(digest), [place.inObject(part.path)])
    }
    var paths: [Digest: [RelativePath]] = [:]
    for (path, digest) in state { paths[digest, default: []].append(path) }
    let entries = paths.map { digest, paths in
      Inventory.Entry(parts.keys[digest] ?? DigestKey(digest), paths)
    }
    let version = Inventory.Version(
      number: number, createdText: metadata.created.description, created: metadata.created,
      message: metadata.message, user: metadata.user, state: entries)
    return Inventory(
      id: id, specification: .v1_1, digestAlgorithm: algorithm, head: number,
      contentDirectory: previous?.contentDirectory, manifest: (previous?.manifest ?? []) + added,
      versions: (previous?.versions ?? []) + [version], fixity: previous?.fixity ?? [])
  }

  /// Writes the inventory and its sidecar, for the version and for the root.
  private func write(
    _ inventory: Inventory, _ place: VersionPlace, _ folder: Folder
  ) throws(OCFLError) -> Digest {
    let bytes = inventory.bytes()
    guard bytes.count <= Inventory.largest else {
      throw OCFLError(.inventoryTooLarge, limit: Inventory.largest)
    }
    return try files { () throws(FileError) in
      let digest = try folder.write(bytes, at: place.inventory, digest: algorithm)
      _ = try folder.write(bytes, at: place.rootInventory, digest: algorithm)
      let sidecar = Inventory.sidecar(digest)
      _ = try folder.write(sidecar, at: place.sidecar(algorithm), digest: algorithm)
      _ = try folder.write(sidecar, at: place.rootSidecar(algorithm), digest: algorithm)
      return digest
    }
  }
}

extension Folder {
  /// Writes a small file that isn't there yet into a staging folder.
  func write(
    _ bytes: [UInt8], at path: RelativePath, digest algorithm: DigestAlgorithm
  ) throws(FileError) -> Digest {
    var file = try StagedFile(path, in: self, digests: [algorithm])
    try file.write(bytes)
    return try file.finish().digests[0]
  }
}
