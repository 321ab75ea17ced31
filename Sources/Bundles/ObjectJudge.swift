internal import Files
internal import Fixity
internal import JSON
internal import OCFL

/// Judges what our bundles ask of an OCFL object beyond OCFL's own rules, and reads the dossier's
/// card from it.
///
/// The object's versions are taken from the newest inventory: OCFL's rules hold the older ones to it.
struct ObjectJudge {
  let tree: any Tree
  let inventory: Inventory
  /// The object's folder in the bundle; nil where the object is by itself.
  private let folder: RelativePath?
  /// For each digest of the manifest the files that have it.
  private let content: [Digest: [RelativePath]]
  var problems: [BundleProblem] = []
  /// Nil before ``judge()``, and where `dossier.json` doesn't give one.
  private(set) var card: DossierCard?

  /// - Parameters:
  ///   - tree: The object.
  ///   - inventory: Its newest inventory.
  ///   - folder: What the paths in problems begin with.
  init(_ tree: any Tree, _ inventory: Inventory, at folder: RelativePath?) {
    self.tree = tree
    self.inventory = inventory
    self.folder = folder
    content = inventory.contentPaths()
  }

  /// Judges everything.
  ///
  /// - Throws: what reading throws, but for files that are missing or too large.
  mutating func judge() throws(FileError) {
    try judgeInventories()
    try readCard()
    try judgeActs()
  }

  /// The path of something in the object, as problems name it.
  func place(_ path: RelativePath) -> RelativePath { folder?.appending(path) ?? path }

  /// The bytes of a file that is kept; nil where it is missing or too large, which is told.
  mutating func read(
    _ path: RelativePath, orElse code: BundleCode, version: Int? = nil
  ) throws(FileError) -> [UInt8]? {
    do throws(FileError) {
      return try tree.read(path, limit: BundleLimits.mostBytesKept)
    } catch {
      switch error.code {
      case .notFound, .isFolder:
        problems.append(BundleProblem(code, place(path), version: version))
      case .tooLarge:
        problems.append(BundleProblem(.tooLarge, place(path), limit: BundleLimits.mostBytesKept))
      default: throw error
      }
      return nil
    }
  }

  /// Where a logical file's bytes are: `vN/content/` and its own path, in whichever version.
  ///
  /// Nil also where the same bytes lie under another path only, as a reader of a stream keeps the
  /// files that it will need by their paths.
  func contentPath(_ digest: Digest, of file: RelativePath) -> RelativePath? {
    content[digest]?.first { path in
      let parts = path.components
      return parts.count > 2 && parts[1].elementsEqual("content".utf8)
        && parts.dropFirst(2).elementsEqual(file.components)
    }
  }

  // MARK: Inventories

  private mutating func judgeInventories() throws(FileError) {
    let path = BundlePath.inventory
    if inventory.digestAlgorithm != .sha512 {
      refuse(.notSHA512, path, "/digestAlgorithm", Array(inventory.digestAlgorithm.ocflName.utf8))
    }
    if !inventory.fixity.isEmpty { refuse(.fixityGiven, path, "/fixity") }
    if let name = inventory.contentDirectory {
      refuse(.contentDirectoryGiven, path, "/contentDirectory", Array(name.utf8))
    }
    for version in inventory.versions {
      let path = BundlePath.inventory(of: version.number)
      guard
        let bytes = try read(
          path, orElse: .versionInventoryMissing, version: version.number.number)
      else { continue }
      // The newest is the one at the root, which OCFL holds it to.
      if version.number != inventory.head { judge(inventory: bytes, path) }
    }
  }

  /// Judges an older inventory, which OCFL's rules judge besides.
  private mutating func judge(inventory bytes: [UInt8], _ path: RelativePath) {
    // What can't be read is told by OCFL's own code.
    guard let root = try? JSONDocument(parsing: bytes).root else { return }
    if let algorithm = root["digestAlgorithm"], !algorithm.equals("sha512") {
      refuse(.notSHA512, path, "/digestAlgorithm", algorithm.string.map { Array($0.utf8) })
    }
    if root["fixity"] != nil { refuse(.fixityGiven, path, "/fixity") }
    if let name = root["contentDirectory"] {
      refuse(
        .contentDirectoryGiven, path, "/contentDirectory", name.string.map { Array($0.utf8) })
    }
  }

  private mutating func refuse(
    _ code: BundleCode, _ path: RelativePath, _ pointer: String, _ found: [UInt8]? = nil
  ) {
    problems.append(BundleProblem(code, place(path), found: found, pointer: pointer))
  }

  // MARK: The dossier

  private mutating func readCard() throws(FileError) {
    let state = inventory.versions.last?.state ?? []
    guard let entry = state.first(where: { $0.paths.contains(BundlePath.dossier) }),
      let path = contentPath(entry.digest, of: BundlePath.dossier)
    else {
      problems.append(BundleProblem(.dossierMissing, version: inventory.versions.count))
      return
    }
    guard let bytes = try read(path, orElse: .dossierMissing) else { return }
    do throws(BundleProblem) {
      let card = try DossierCard(parsing: bytes, path: place(path))
      self.card = card
      let id = Array(inventory.id.utf8)
      guard !id.elementsEqual(card.identifier.urn.utf8) else { return }
      problems.append(
        BundleProblem(
          .identifierDiffers, place(path), expected: id, found: Array(card.identifier.urn.utf8)))
    } catch {
      problems.append(error)
    }
  }
}
