package import Files
package import Fixity
internal import OCFL

/// A draft as a tree: its own files, and those scans whose bytes the object has already.
package struct DraftTree: Tree {
  private let own: FolderTree
  /// The version that the draft began from; nil where there is none.
  private let base: VersionTree?
  /// The scans that are the object's.
  private let stored: Set<RelativePath>

  init(_ own: FolderTree, _ base: VersionTree?, stored: Set<RelativePath>) {
    self.own = own
    self.base = base
    self.stored = stored
  }

  package func entries(
    below folder: RelativePath?, _ limits: TreeLimits
  ) throws(FileError) -> [TreeEntry] {
    let all = try all(limits)
    guard let folder else { return all }
    guard all.contains(where: { $0.path == folder && $0.kind == .folder }) else {
      throw FileError(.notFound, .list, path: path(of: folder))
    }
    return all.compactMap { entry in entry.path.relative(to: folder).map { entry.renamed($0) } }
  }

  private func all(_ limits: TreeLimits) throws(FileError) -> [TreeEntry] {
    var entries: [RelativePath: TreeEntry] = [:]
    for top in try own.children(of: nil, limits) where top.path != DraftLayout.own {
      entries[top.path] = top
      guard top.kind == .folder else { continue }
      for entry in try own.entries(below: top.path, limits) {
        let path = top.path.appending(entry.path)
        entries[path] = entry.renamed(path)
      }
    }
    for path in stored {
      guard let entry = try base?.entry(at: path) else { continue }
      entries[path] = entry
      for folder in path.ancestors where entries[folder] == nil {
        entries[folder] = TreeEntry(path: folder, kind: .folder)
      }
    }
    guard entries.count <= limits.entries else {
      throw FileError(.tooMany, .list, path: own.root.path, limit: limits.entries)
    }
    return entries.values.sorted { $0.path < $1.path }
  }

  package func entry(at path: RelativePath) throws(FileError) -> TreeEntry? {
    if path == DraftLayout.own || path.isBelow(DraftLayout.own) { return nil }
    if let holder = holder(of: path) { return try holder.entry(at: path) }
    if let entry = try own.entry(at: path) { return entry }
    return stored.contains { $0.isBelow(path) } ? TreeEntry(path: path, kind: .folder) : nil
  }

  package func open(_ path: RelativePath) throws(FileError) -> FileStream {
    try (holder(of: path) ?? own).open(path)
  }

  package func read(_ path: RelativePath, limit: Int) throws(FileError) -> [UInt8] {
    try (holder(of: path) ?? own).read(path, limit: limit)
  }

  package func hashInput(
    _ path: RelativePath, _ algorithms: [DigestAlgorithm]
  ) throws(FileError) -> HashInput {
    try (holder(of: path) ?? own).hashInput(path, algorithms)
  }

  package func path(of path: RelativePath) -> [UInt8] { (holder(of: path) ?? own).path(of: path) }

  /// The object's version, where a path is one of its scans.
  private func holder(of path: RelativePath) -> (any Tree)? {
    stored.contains(path) ? base : nil
  }
}
