internal import BagIt
package import Files
package import Fixity
internal import OCFL

extension Evidence {
  /// The digest that the strongest manifest lists for a file; nil where none lists it.
  ///
  /// What is wrong with a manifest is for verifying to say.
  ///
  /// - Throws: where a manifest can't be read.
  package func expectedDigest(of path: RelativePath) throws(FileError) -> Digest? {
    try listedDigests()[path]
  }

  /// The digests that the strongest manifests list: of a bag's payload and tag files, of an
  /// object's content.
  ///
  /// - Returns: Each listed file with its digest; what no manifest lists isn't there.
  /// - Throws: where a manifest can't be read.
  package func listedDigests() throws(FileError) -> [RelativePath: Digest] {
    guard let tree else { return [:] }
    switch kind {
    case .bundle, .bag:
      let payload = try Self.listed(isTagManifest: false, tree)
      return try Self.listed(isTagManifest: true, tree).merging(payload) { $1 }
    case .ocfl: return try Self.listedInObject(tree)
    case .root, nil: return [:]
    }
  }

  /// The digest of the inventory of the object that is inside, or that this is.
  ///
  /// - Returns: Nil where there is no object, or none that can be understood.
  /// - Throws: where the inventory can't be read.
  package func inventoryDigest() throws(FileError) -> Digest? {
    guard let tree else { return nil }
    switch kind {
    case .bundle: return try Self.object(SubTree(tree, at: Self.payload))?.inventoryDigest
    case .ocfl: return try Self.object(tree)?.inventoryDigest
    case .bag, .root, nil: return nil
    }
  }

  /// The algorithms of manifests that are looked at, the strongest first.
  private static let algorithms: [DigestAlgorithm] = [
    .sha512, .sha384, .sha256, .sha224, .sha1, .md5,
  ]

  private static func listed(
    isTagManifest: Bool, _ tree: any Tree
  ) throws(FileError) -> [RelativePath: Digest] {
    for algorithm in algorithms {
      let name = Manifest.name(algorithm, isTagManifest: isTagManifest)
      guard let file = try? RelativePath(name), try tree.entry(at: file) != nil else { continue }
      let bytes = try tree.read(file, limit: BagLimits().manifestBytes)
      let (manifest, _) = Manifest.read(bytes, algorithm, isTagManifest: isTagManifest)
      return Dictionary(manifest.entries.map { ($0.path, $0.digest) }) { first, _ in first }
    }
    return [:]
  }

  private static func listedInObject(
    _ tree: any Tree
  ) throws(FileError) -> [RelativePath: Digest] {
    guard let stored = try object(tree) else { return [:] }
    var digests: [RelativePath: Digest] = [:]
    for entry in stored.inventory.manifest {
      for path in entry.paths { digests[path] = entry.digest }
    }
    return digests
  }

  /// Nil where it can't be understood.
  private static func object(_ tree: some Tree) throws(FileError) -> StoredObject? {
    do throws(OCFLError) {
      return try StoredObject(tree)
    } catch {
      guard let failure = error.file else { return nil }
      throw failure
    }
  }
}
