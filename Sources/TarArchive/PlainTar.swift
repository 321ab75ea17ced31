package import Files
package import Fixity

/// A foreign archive in a file as a tree: plain tar, ustar, GNU or pax, without compression.
///
/// It need not be canonical, but it holds files and folders only, under names that are safe on every
/// system, and each byte of contents stands in the archive as it is. A leading `./` of paths is
/// dropped. Contents are not read before they are asked for.
package struct PlainTar: Tree {
  /// The files in the archive's order; folders are in the tree only.
  package let entries: [TarEntry]
  private let tree: TarTree

  /// Reads the headers of an archive.
  ///
  /// - Parameters:
  ///   - file: A regular file. It must not change while the tree is used.
  ///   - limits: Beyond them the archive is refused; folders count as entries.
  ///   - watch: Cancels.
  /// - Throws: why the archive is refused.
  package init(
    _ file: OpenFile, limits: TarLimits = TarLimits(), watch: HashWatch = HashWatch()
  ) throws(TarError) {
    let table = try PlainScan(file, limits, watch).run()
    entries = table.entries
    tree = TarTree(file, table)
  }

  package func entries(
    below folder: RelativePath?, _ limits: TreeLimits
  ) throws(FileError) -> [TreeEntry] { try tree.entries(below: folder, limits) }

  package func entry(at path: RelativePath) throws(FileError) -> TreeEntry? {
    try tree.entry(at: path)
  }

  package func open(_ path: RelativePath) throws(FileError) -> FileStream { try tree.open(path) }

  package func hashInput(
    _ path: RelativePath, _ algorithms: [DigestAlgorithm]
  ) throws(FileError) -> HashInput { try tree.hashInput(path, algorithms) }

  package func path(of path: RelativePath) -> [UInt8] { tree.path(of: path) }
}
