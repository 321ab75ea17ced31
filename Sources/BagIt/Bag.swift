internal import Files
internal import Fixity

/// Bags in folders, by the paths of the system.
///
/// `progress` is called from several threads with the number of bytes that were read since the last
/// call; `isCancelled` is asked from several threads, and true ends the work.
public enum Bag {
  /// Judges the bag in a folder; nothing is written.
  ///
  /// - Parameters:
  ///   - path: The bag's folder.
  ///   - options: What is checked, and the limits.
  ///   - progress: Follows the reading.
  ///   - isCancelled: Ends it.
  /// - Returns: All that was found.
  /// - Throws: `fileFailed` where the folder can't be listed; `cancelled`.
  public static func validate(
    _ path: String, _ options: BagOptions = BagOptions(),
    progress: @escaping @Sendable (Int) -> Void = { _ in },
    isCancelled: @escaping @Sendable () -> Bool = { false }
  ) throws(BagError) -> BagReport {
    try BagValidator(tree(path), options).validate(
      watch: HashWatch(progress: progress, isCancelled: isCancelled))
  }

  /// Makes a bag of version 1.0 from a folder, in a new place.
  ///
  /// - Parameters:
  ///   - source: The folder that becomes the payload; nothing is written to it.
  ///   - target: The bag's place; its folder must exist.
  ///   - algorithms: Names as BagIt writes them, such as `sha512`.
  ///   - metadata: What goes into `bag-info.txt`, before the Payload-Oxum.
  ///   - progress: Follows the copying.
  ///   - isCancelled: Ends it.
  /// - Returns: Warnings of names in the bag that trouble other systems.
  /// - Throws: why no bag was made; nothing is left behind then.
  public static func create(
    from source: String, to target: String, algorithms: [String] = ["sha512"],
    metadata: [BagElement] = [], progress: @escaping @Sendable (Int) -> Void = { _ in },
    isCancelled: @escaping @Sendable () -> Bool = { false }
  ) throws(BagError) -> [BagFinding] {
    var known: [DigestAlgorithm] = []
    for name in algorithms {
      guard let algorithm = DigestAlgorithm(bagItName: name) else {
        throw BagError(.algorithmUnknown, path: Array(name.utf8))
      }
      known.append(algorithm)
    }
    let writer = try BagWriter(algorithms: known, metadata: metadata)
    let place = try place(target)
    return try writer.write(
      tree(source), as: place.name, in: place.parent,
      watch: HashWatch(progress: progress, isCancelled: isCancelled)
    ).warnings
  }

  /// Makes a complete copy of a bag with holes; the bag stays as it is.
  ///
  /// - Parameters:
  ///   - path: The bag's folder.
  ///   - source: The folder with the missing files, at their paths in the bag or below `data`.
  ///   - target: The copy's place; its folder must exist.
  ///   - options: The limits.
  ///   - progress: Follows the copying.
  ///   - isCancelled: Ends it.
  /// - Returns: What was filled; where something is still missing, no copy was made.
  /// - Throws: `bagNotSound` where the bag has other errors than holes, and why no copy was made;
  ///   nothing is left behind then.
  public static func fill(
    _ path: String, from source: String, to target: String, _ options: BagOptions = BagOptions(),
    progress: @escaping @Sendable (Int) -> Void = { _ in },
    isCancelled: @escaping @Sendable () -> Bool = { false }
  ) throws(BagError) -> BagFilling {
    let place = try place(target)
    return try BagFiller(tree(path), options).fill(
      from: tree(source), as: place.name, in: place.parent,
      watch: HashWatch(progress: progress, isCancelled: isCancelled))
  }

  private static func tree(_ path: String) throws(BagError) -> FolderTree {
    do throws(FileError) { return try FolderTree(path: path) } catch { throw BagError(error) }
  }

  /// The folder that a target is to be in, and its name there.
  private static func place(
    _ target: String
  ) throws(BagError) -> (parent: Folder, name: RelativePath) {
    var bytes = Array(target.utf8)
    let slash = UInt8(ascii: "/")
    while bytes.count > 1, bytes.last == slash { bytes.removeLast() }
    let end = bytes.lastIndex(of: slash)
    let parent = end.map { $0 == 0 ? [slash] : Array(bytes[..<$0]) } ?? [UInt8(ascii: ".")]
    let name = end.map { Array(bytes[($0 + 1)...]) } ?? bytes
    guard let path = try? RelativePath(name) else { throw BagError(.pathMalformed, path: bytes) }
    do throws(FileError) { return (try Folder.open(parent), path) } catch { throw BagError(error) }
  }
}
