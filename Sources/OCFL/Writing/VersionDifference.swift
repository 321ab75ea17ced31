package import Files
package import Fixity

/// What differs between two states: logical files, by their paths and digests.
package struct VersionDifference: Hashable, Sendable {
  package struct File: Hashable, Sendable {
    package let path: RelativePath
    package let digest: Digest
  }

  /// A path whose bytes are others now.
  package struct Change: Hashable, Sendable {
    package let path: RelativePath
    package let old: Digest
    package let new: Digest
  }

  /// Bytes that have another path now.
  package struct Renaming: Hashable, Sendable {
    package let old: RelativePath
    package let new: RelativePath
    package let digest: Digest
  }

  package let added: [File]
  package let removed: [File]
  package let changed: [Change]
  package let renamed: [Renaming]
  package let unchangedCount: Int

  package var isEmpty: Bool {
    added.isEmpty && removed.isEmpty && changed.isEmpty && renamed.isEmpty
  }

  /// Compares two states; all lists are sorted by the paths' bytes.
  ///
  /// A removed and an added file of one digest are one that was renamed; of several, the first of
  /// each go together.
  package init(from old: [RelativePath: Digest], to new: [RelativePath: Digest]) {
    var changed: [Change] = []
    var unchangedCount = 0
    for (path, digest) in new {
      guard let before = old[path] else { continue }
      if before == digest {
        unchangedCount += 1
      } else {
        changed.append(Change(path: path, old: before, new: digest))
      }
    }
    let removed = Self.files(old, notIn: new)
    let added = Self.files(new, notIn: old)
    var waiting = Dictionary(grouping: added.reversed(), by: \.digest)
    var renamed: [Renaming] = []
    for file in removed {
      guard let target = waiting[file.digest]?.popLast() else { continue }
      renamed.append(Renaming(old: file.path, new: target.path, digest: file.digest))
    }
    let (sources, targets) = (Set(renamed.map(\.old)), Set(renamed.map(\.new)))
    self.added = added.filter { !targets.contains($0.path) }
    self.removed = removed.filter { !sources.contains($0.path) }
    self.changed = changed.sorted { $0.path < $1.path }
    self.renamed = renamed
    self.unchangedCount = unchangedCount
  }

  private static func files(
    _ state: [RelativePath: Digest], notIn other: [RelativePath: Digest]
  ) -> [File] {
    state.filter { other[$0.key] == nil }.map { File(path: $0.key, digest: $0.value) }
      .sorted { $0.path < $1.path }
  }
}

/// One version as the history tells it.
package struct HistoryEntry: Sendable {
  package let version: Inventory.Version
  /// What it changed, held against the version before it.
  package let difference: VersionDifference
  /// The digest of the version's own inventory; nil where it has none.
  package let inventoryDigest: Digest?
}

extension StoredObject {
  /// What differs between two versions; number 0 stands for the time before the first.
  ///
  /// - Throws: `versionMissing`.
  package func difference(
    from old: Int, to new: Int
  ) throws(OCFLError) -> VersionDifference {
    VersionDifference(
      from: old == 0 ? [:] : try version(old).digests(),
      to: new == 0 ? [:] : try version(new).digests())
  }

  /// All versions, the first one first.
  ///
  /// - Throws: `file` where an inventory can't be read.
  package func history() throws(OCFLError) -> [HistoryEntry] {
    var history: [HistoryEntry] = []
    var before: [RelativePath: Digest] = [:]
    for version in inventory.versions {
      let digests = version.digests()
      history.append(
        HistoryEntry(
          version: version, difference: VersionDifference(from: before, to: digests),
          inventoryDigest: try inventoryDigest(of: version.number)))
      before = digests
    }
    return history
  }

  /// The digest of a version's own inventory, by the algorithm that the newest inventory uses.
  private func inventoryDigest(of version: VersionNumber) throws(OCFLError) -> Digest? {
    let path = RelativePath(known: version.name).appending(.inventory)
    let entry = try files { () throws(FileError) in try tree.entry(at: path) }
    guard entry?.kind == .file else { return nil }
    let results = tree.hash([FileToHash(path, [inventory.digestAlgorithm])])
    return try files { () throws(FileError) in try results.first?.get().digests.first }
  }
}

extension Inventory.Version {
  /// For each logical path its digest.
  package func digests() -> [RelativePath: Digest] {
    var digests: [RelativePath: Digest] = [:]
    for entry in state {
      for path in entry.paths { digests[path] = entry.digest }
    }
    return digests
  }
}
