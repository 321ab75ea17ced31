internal import Files

/// How much of an archive is read before it is refused.
package struct TarLimits: Hashable, Sendable {
  /// The most entries; as many folders again may be implied by their paths.
  package var entries = 20_000
  /// The most bytes of one file.
  package var entryBytes = 4 << 30
  /// The most bytes of all files together.
  package var totalBytes = 16 << 30
  /// The most components of a path.
  package var depth = 32
  /// The most bytes of one component.
  package var nameBytes = 255
  /// The most bytes of a path.
  package var pathBytes = 4096
  /// The most bytes that are kept in memory together.
  package var keptBytes = 64 << 20

  package init() {}
}

extension TarLimits {
  /// - Throws: `pathTooLong`, `nameTooLong`, `tooDeep`.
  func check(_ path: RelativePath, at offset: Int) throws(TarError) {
    guard path.bytes.count <= pathBytes else {
      throw TarError(.pathTooLong, offset: offset, path: path.bytes, limit: pathBytes)
    }
    let components = path.components
    guard components.count <= depth else {
      throw TarError(.tooDeep, offset: offset, path: path.bytes, limit: depth)
    }
    guard components.allSatisfy({ $0.count <= nameBytes }) else {
      throw TarError(.nameTooLong, offset: offset, path: path.bytes, limit: nameBytes)
    }
  }

  /// Whether one more file may come.
  ///
  /// - Throws: `tooManyEntries`, `entryTooLarge`, `totalTooLarge`.
  func check(
    size: Int, afterEntries count: Int, bytes: Int, _ path: [UInt8], at offset: Int
  ) throws(TarError) {
    guard count < entries else {
      throw TarError(.tooManyEntries, offset: offset, path: path, limit: entries)
    }
    guard size <= entryBytes else {
      throw TarError(.entryTooLarge, offset: offset, path: path, limit: entryBytes)
    }
    guard size <= totalBytes - bytes else {
      throw TarError(.totalTooLarge, offset: offset, path: path, limit: totalBytes)
    }
  }
}
