package import Files
package import Fixity

/// An object as it was when one of its versions was the newest: the folders of that version and of
/// those before it, and its inventory and sidecar as the object's own.
///
/// Byte by byte what lay there then, as versions never change; but for `logs/` and `extensions/`,
/// which no version has of its own and which are as they are now.
package struct EarlierObject: Tree {
  package let base: any Tree
  /// The version that is the newest here.
  package let version: VersionNumber
  private let folder: RelativePath

  /// - Parameters:
  ///   - object: The object of today.
  ///   - number: The version that was the newest.
  /// - Throws: `versionMissing`.
  package init(_ object: StoredObject, version number: Int) throws(OCFLError) {
    base = object.tree
    version = try object.version(number).number
    folder = RelativePath(known: version.name)
  }

  package func entries(
    below folder: RelativePath?, _ limits: TreeLimits
  ) throws(FileError) -> [TreeEntry] {
    if let folder { return try base.entries(below: shown(folder, .list), limits) }
    return try earlier(base.entries(below: nil, limits), limits)
  }

  package func children(
    of folder: RelativePath?, _ limits: TreeLimits
  ) throws(FileError) -> [TreeEntry] {
    if let folder { return try base.children(of: shown(folder, .list), limits) }
    let own = try base.children(of: self.folder, limits).map {
      $0.renamed(self.folder.appending($0.path))
    }
    return try earlier(base.children(of: nil, limits) + own, limits).filter {
      !$0.path.bytes.contains(UInt8(ascii: "/"))
    }
  }

  package func entry(at path: RelativePath) throws(FileError) -> TreeEntry? {
    guard let place = place(of: path), let entry = try base.entry(at: place) else { return nil }
    return place == path ? entry : Self.copy(entry, at: path)
  }

  package func open(_ path: RelativePath) throws(FileError) -> FileStream {
    try base.open(shown(path, .open))
  }

  package func read(_ path: RelativePath, limit: Int) throws(FileError) -> [UInt8] {
    try base.read(shown(path, .read), limit: limit)
  }

  package func hashInput(
    _ path: RelativePath, _ algorithms: [DigestAlgorithm]
  ) throws(FileError) -> HashInput {
    try base.hashInput(shown(path, .open), algorithms)
  }

  package func path(of path: RelativePath) -> [UInt8] { base.path(of: place(of: path) ?? path) }

  // MARK: What is where

  /// Where something is in the object of today; nil where there was no such thing.
  private func place(of path: RelativePath) -> RelativePath? {
    if Self.isInventory(path) { return folder.appending(path) }
    return isLater(path) ? nil : path
  }

  private func shown(_ path: RelativePath, _ call: SystemCall) throws(FileError) -> RelativePath {
    if let place = place(of: path) { return place }
    throw FileError(.notFound, call, path: base.path(of: path))
  }

  /// Whether a path is the inventory in the object's root, or its sidecar.
  private static func isInventory(_ path: RelativePath) -> Bool {
    let (name, bytes) = (Array(Inventory.fileName.utf8), path.bytes)
    guard bytes.starts(with: name), !bytes.contains(UInt8(ascii: "/")) else { return false }
    return bytes.count == name.count || bytes[name.count] == UInt8(ascii: ".")
  }

  /// Whether a path lies in the folder of a version that came later.
  private func isLater(_ path: RelativePath) -> Bool {
    guard let first = path.components.first, let number = VersionNumber(parsing: first),
      number.padding == version.padding
    else { return false }
    return number.number > version.number
  }

  private func earlier(
    _ entries: [TreeEntry], _ limits: TreeLimits
  ) throws(FileError) -> [TreeEntry] {
    var result: [TreeEntry] = []
    for entry in entries {
      if place(of: entry.path) == entry.path { result.append(entry) }
      if let path = entry.path.relative(to: folder), Self.isInventory(path) {
        result.append(Self.copy(entry, at: path))
      }
    }
    guard result.count <= limits.entries else {
      throw FileError(.tooMany, .list, path: base.path(of: folder), limit: limits.entries)
    }
    return result.sorted { $0.path < $1.path }
  }

  /// An entry that stands at two paths here: a file of its own at each, not one with two names.
  private static func copy(_ entry: TreeEntry, at path: RelativePath) -> TreeEntry {
    TreeEntry(path: path, kind: entry.kind, size: entry.size)
  }
}
