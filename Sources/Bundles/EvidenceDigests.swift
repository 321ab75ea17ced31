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
    guard let tree else { return nil }
    switch kind {
    case .bundle, .bag: return try Self.listedInBag(path, tree)
    case .ocfl: return try Self.listedInObject(path, tree)
    case .root, nil: return nil
    }
  }

  /// The algorithms of manifests that are looked at, the strongest first.
  private static let algorithms: [DigestAlgorithm] = [
    .sha512, .sha384, .sha256, .sha224, .sha1, .md5,
  ]

  private static func listedInBag(
    _ path: RelativePath, _ tree: any Tree
  ) throws(FileError) -> Digest? {
    let isPayload = path.components.first?.elementsEqual("data".utf8) == true
    for algorithm in algorithms {
      let name = Manifest.name(algorithm, isTagManifest: !isPayload)
      guard let file = try? RelativePath(name), try tree.entry(at: file) != nil else { continue }
      let bytes = try tree.read(file, limit: BagLimits().manifestBytes)
      let (manifest, _) = Manifest.read(bytes, algorithm, isTagManifest: !isPayload)
      if let entry = manifest.entries.first(where: { $0.path == path }) { return entry.digest }
    }
    return nil
  }

  private static func listedInObject(
    _ path: RelativePath, _ tree: any Tree
  ) throws(FileError) -> Digest? {
    let stored: StoredObject
    do throws(OCFLError) {
      stored = try StoredObject(tree)
    } catch {
      guard let failure = error.file else { return nil }
      throw failure
    }
    return stored.inventory.manifest.first { $0.paths.contains(path) }?.digest
  }
}
