package import Files

/// A file in an archive.
package struct TarEntry: Hashable, Sendable {
  package let path: RelativePath
  /// In bytes.
  package let size: Int
  /// Where its bytes begin in the archive.
  package let dataOffset: Int

  package init(path: RelativePath, size: Int, dataOffset: Int) {
    self.path = path
    self.size = size
    self.dataOffset = dataOffset
  }
}
