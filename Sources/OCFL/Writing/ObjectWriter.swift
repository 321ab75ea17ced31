package import Files
package import Fixity

/// What writing a version gave.
package struct WrittenVersion: Sendable {
  /// The object's inventory now.
  package let inventory: Inventory
  /// The digest of the inventory's bytes.
  package let inventoryDigest: Digest
  /// How many files the version added to what was stored, and how many bytes they have.
  package let storedFiles: Int
  package let storedBytes: Int
  /// Folders of the source that nothing is in: OCFL does not keep them.
  package let lostFolders: [RelativePath]

  package var number: VersionNumber { inventory.head }
}

/// What a writing has come to: for who follows it, and for tests that end it there.
package enum WritingMoment: Sendable {
  /// The version is built, with this inventory; what is thrown now keeps it from being published.
  case built(Inventory)
  /// The version's folder, or the whole of a new object, is in its place.
  case versionMoved
  /// The inventory is the new one; its sidecar isn't yet.
  case inventoryReplaced
}

/// The one who may add versions to an object: it holds the object's lock.
///
/// The lock is on the object's own folder, as nothing else may lie in it; it ends with the process,
/// however that ends. Readers need none: what they may meet are the moments between the moves of
/// ``recover()``, in which the old version is whole.
package struct ObjectWriter: ~Copyable {
  let object: Folder
  let staging: Folder
  let effort: Effort
  private let lock: FileLock

  /// Locks an object.
  ///
  /// - Parameters:
  ///   - object: The object's root.
  ///   - staging: Where versions are built: outside of any object and storage root, on the same
  ///     file system.
  ///   - effort: How much work goes on at once, and who follows it.
  ///   - timeout: How long to wait for another writer; by default not at all.
  /// - Throws: `file`, with `locked` where another one writes.
  package init(
    _ object: Folder, staging: Folder, effort: Effort = Effort(), timeout: Duration = .zero
  ) throws(OCFLError) {
    let lock = try OCFL.files { () throws(FileError) in try FileLock(of: object, timeout: timeout) }
    self.object = object
    self.staging = staging
    self.effort = effort
    self.lock = lock
  }

  /// The object as a tree.
  package var tree: FolderTree { FolderTree(object) }

  /// Adds a version.
  ///
  /// The object is checked before, but for the digests of its content.
  ///
  /// - Parameters:
  ///   - content: What the version is to hold; what the object has already is not stored again.
  ///   - metadata: What is told of the version.
  ///   - expected: The digest of the inventory that the content was based on.
  ///   - follow: Called at each moment of the writing.
  /// - Returns: What was written, durable and in its place.
  /// - Throws: `interrupted`, `notValid`, `olderSpecification`, `headChanged`, `nothingChanged`, and
  ///   what is wrong with the content. The object is as before, unless `isPublished` is set: then
  ///   ``recover()`` has to look at it.
  package func add(
    _ content: VersionContent, _ metadata: VersionMetadata, expecting expected: Digest? = nil,
    follow: (WritingMoment) throws(OCFLError) -> Void = { _ in }
  ) throws(OCFLError) -> WrittenVersion {
    try metadata.check()
    let state = try ObjectState(tree)
    guard case .sound = state.condition else { throw OCFLError(.interrupted) }
    if let expected, expected != state.digest {
      throw OCFLError(.headChanged, digests: [expected, state.digest])
    }
    guard state.inventory.specification == .v1_1 else { throw OCFLError(.olderSpecification) }
    try ObjectCheck.structure(of: tree, state.inventory, effort)
    let sizes = try files { () throws(FileError) in try tree.entries(.object) }
    let build = VersionBuild(
      id: state.inventory.id, algorithm: state.inventory.digestAlgorithm,
      previous: state.inventory, knownSizes: Set(sizes.filter { $0.kind == .file }.map(\.size)),
      content: content, metadata: metadata, effort: effort)
    let place = try files { () throws(FileError) in try StagingFolder(in: staging) }
    let built = try build.build(in: place, at: nil)
    try follow(.built(built.inventory))
    try publish(built.inventory, from: place, follow)
    return WrittenVersion(built, content)
  }

  /// Moves a version into the object, then the inventory, then its sidecar (formats.md, 1b).
  private func publish(
    _ inventory: Inventory, from place: borrowing StagingFolder,
    _ follow: (WritingMoment) throws(OCFLError) -> Void
  ) throws(OCFLError) {
    let version = RelativePath(known: inventory.head.name)
    try files { () throws(FileError) in try place.publish(version, as: version, in: object) }
    do throws(OCFLError) {
      try follow(.versionMoved)
      try replaceInventory(inventory.digestAlgorithm, from: place, follow)
    } catch {
      guard !error.isPublished else { throw error }
      do throws(FileError) {
        try place.takeBack(version, from: object, to: RelativePath(known: "taken-back"))
      } catch {
        throw OCFLError(error.published)
      }
      throw error
    }
  }

  /// Replaces the root's inventory and its sidecar by those in a staging folder.
  ///
  /// - Throws: `isPublished` is set where the inventory is the new one all the same.
  func replaceInventory(
    _ algorithm: DigestAlgorithm, from place: borrowing StagingFolder,
    _ follow: (WritingMoment) throws(OCFLError) -> Void = { _ in }
  ) throws(OCFLError) {
    var failure: FileError?
    do throws(FileError) {
      try place.replace(.inventory, in: object, with: .inventory)
    } catch {
      guard error.isPublished else { throw OCFLError(error) }
      // There is no way back from here: on, so that the object is at least whole.
      failure = error
    }
    do throws(OCFLError) { try follow(.inventoryReplaced) } catch { throw error.published }
    do throws(FileError) {
      try place.replace(.sidecar(algorithm), in: object, with: .sidecar(algorithm))
    } catch {
      throw OCFLError(error.published)
    }
    if let failure { throw OCFLError(failure) }
  }
}

extension ObjectWriter {
  /// Makes a new object of one version.
  ///
  /// It appears whole or not at all, and never over something else. Folders on the way to it are
  /// made in the same step, so that none is left empty.
  ///
  /// - Parameters:
  ///   - id: The object's id, best a URI.
  ///   - content: What its first version holds: at least one file.
  ///   - metadata: What is told of the version.
  ///   - path: Where its root is to be.
  ///   - root: What `path` is below.
  ///   - staging: Where it is built: outside of any object and storage root, on the same file system.
  ///   - algorithm: sha512, or sha256.
  ///   - effort: How much work goes on at once, and who follows it.
  ///   - follow: Called at each moment of the writing.
  /// - Returns: What was written, durable and in its place.
  /// - Throws: `objectExists`, `nothingToStore`, `idIsEmpty`, `algorithmNotAllowed`, and what is wrong
  ///   with the content.
  package static func create(
    id: String, _ content: VersionContent, _ metadata: VersionMetadata, at path: RelativePath,
    in root: Folder, staging: Folder, algorithm: DigestAlgorithm = .sha512,
    effort: Effort = Effort(), follow: (WritingMoment) throws(OCFLError) -> Void = { _ in }
  ) throws(OCFLError) -> WrittenVersion {
    try metadata.check()
    guard !id.isEmpty else { throw OCFLError(.idIsEmpty) }
    guard algorithm == .sha512 || algorithm == .sha256 else {
      throw OCFLError(.algorithmNotAllowed)
    }
    let taken = try files { () throws(FileError) in try root.entry(at: path) }
    guard taken == nil else { throw OCFLError(.objectExists, path: root.path(of: path)) }
    let build = VersionBuild(
      id: id, algorithm: algorithm, previous: nil, knownSizes: [], content: content,
      metadata: metadata, effort: effort)
    let place = try files { () throws(FileError) in try StagingFolder(in: staging) }
    let built = try build.build(in: place, at: path)
    try files { () throws(FileError) in
      let name = SpecificationVersion.v1_1.objectDeclaration
      _ = try place.folder.write(
        Array("\(name.dropFirst(2))\n".utf8), at: path.appending(RelativePath(known: name)),
        digest: algorithm)
    }
    try follow(.built(built.inventory))
    try publish(path, in: root, from: place)
    try follow(.versionMoved)
    return WrittenVersion(built, content)
  }

  /// Moves the object into its place, with those of the folders above it that don't exist yet.
  private static func publish(
    _ path: RelativePath, in root: Folder, from place: borrowing StagingFolder
  ) throws(OCFLError) {
    for step in path.ancestors + [path] {
      do throws(FileError) {
        if try root.entry(at: step) == nil {
          return try place.publish(step, as: step, in: root)
        }
      } catch {
        // Another writer may have made the folder meanwhile: one level deeper, then.
        guard error.code == .exists, !error.isPublished else { throw OCFLError(error) }
      }
    }
    throw OCFLError(.objectExists, path: root.path(of: path))
  }
}

extension VersionMetadata {
  /// - Throws: `userNameIsEmpty`.
  fileprivate func check() throws(OCFLError) {
    guard !user.name.isEmpty else { throw OCFLError(.userNameIsEmpty) }
  }
}

extension WrittenVersion {
  fileprivate init(_ built: VersionBuild.Built, _ content: VersionContent) {
    inventory = built.inventory
    inventoryDigest = built.digest
    storedFiles = built.storedFiles
    storedBytes = built.storedBytes
    lostFolders = content.emptyFolders
  }
}

extension TreeLimits {
  /// How much of an object is listed.
  static let object = TreeLimits()
}
