package import Files
package import Fixity

/// An archive of which every byte is known to be canonical: exactly what ``TarWriter`` writes.
///
/// Anything else is refused, also what other programs read without a word.
package struct CanonicalTar: Sendable {
  /// The files in the archive's order.
  package let entries: [TarEntry]

  /// The files and the folders that their paths imply; SHA-512 and size of each file are known.
  ///
  /// Of an archive that came through a pipe only the files that were kept can be read again: for
  /// others opening throws `notSupported`.
  package let tree: HashedTree

  /// Reads an archive in a file, each byte once; contents are hashed on all cores.
  ///
  /// - Parameters:
  ///   - file: A regular file. It must not change while the result is used.
  ///   - limits: Beyond them the archive is refused.
  ///   - keeping: Whether a file of this path and size is to be kept in memory.
  ///   - watch: Follows the contents, and cancels.
  /// - Returns: The archive, all of it read.
  /// - Throws: how it differs from the canonical form.
  package static func read(
    _ file: OpenFile, limits: TarLimits = TarLimits(),
    keeping: (RelativePath, Int) -> Bool = { _, _ in false },
    watch: HashWatch = HashWatch()
  ) throws(TarError) -> CanonicalTar {
    let source: FileSource
    do throws(FileError) { source = try FileSource(file) } catch { throw TarError(error) }
    let scanned = try CanonicalScan(source, limits, watch).run(keeping: keeping)
    let tree = TarTree(file, scanned.table)
    let digests = try digests(of: scanned, tree, watch)
    try checkSize(of: file, is: scanned.end)
    return CanonicalTar(
      entries: scanned.table.entries,
      tree: HashedTree(tree, digests: digests, kept: scanned.kept))
  }

  /// Reads an archive from a pipe in one pass.
  ///
  /// - Parameters:
  ///   - pipe: Anything that can be read, from its position on.
  ///   - limits: Beyond them the archive is refused.
  ///   - keeping: Whether a file of this path and size is to be kept in memory.
  ///   - watch: Follows the contents, and cancels.
  /// - Returns: The archive, all of it read.
  /// - Throws: how it differs from the canonical form.
  package static func read(
    pipe: OpenFile, limits: TarLimits = TarLimits(),
    keeping: (RelativePath, Int) -> Bool = { _, _ in false },
    watch: HashWatch = HashWatch()
  ) throws(TarError) -> CanonicalTar {
    let scanned = try CanonicalScan(PipeSource(pipe, watch), limits, watch).run(keeping: keeping)
    let tree = TarTree(pipe, scanned.table, onlyKept: scanned.kept)
    let digests = try digests(of: scanned, tree, watch)
    return CanonicalTar(
      entries: scanned.table.entries,
      tree: HashedTree(tree, digests: digests, kept: scanned.kept))
  }

  /// SHA-512 of all files: what isn't known from the scan is computed now, on all cores.
  private static func digests(
    of scanned: ScannedTar, _ tree: TarTree, _ watch: HashWatch
  ) throws(TarError) -> [RelativePath: HashedInput] {
    var known: [RelativePath: HashedInput] = [:]
    known.reserveCapacity(scanned.table.entries.count)
    var missing: [TarEntry] = []
    for entry in scanned.table.entries {
      if let digest = try digest(of: entry, scanned) {
        known[entry.path] = HashedInput(count: entry.size, digests: [digest])
      } else {
        missing.append(entry)
      }
    }
    let files = missing.map { FileToHash($0.path, [.sha512], size: $0.size) }
    for (entry, result) in zip(missing, tree.hash(files, watch: watch)) {
      do throws(FileError) {
        known[entry.path] = try result.get()
      } catch {
        throw TarError(error, offset: entry.dataOffset, path: entry.path.bytes)
      }
    }
    return known
  }

  private static func digest(
    of entry: TarEntry, _ scanned: ScannedTar
  ) throws(TarError) -> Digest? {
    if let digest = scanned.digests[entry.path] { return digest }
    guard let bytes = scanned.kept[entry.path] else { return nil }
    do throws(FixityError) {
      return try Digest(.sha512, of: bytes)
    } catch {
      throw TarError(FileError(error, path: entry.path.bytes), path: entry.path.bytes)
    }
  }

  private static func checkSize(of file: OpenFile, is size: Int) throws(TarError) {
    do throws(FileError) {
      guard try file.size() == size else {
        throw FileError(.changedMeanwhile, .read, path: file.path)
      }
    } catch {
      throw TarError(error)
    }
  }
}
