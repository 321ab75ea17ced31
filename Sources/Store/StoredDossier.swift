package import Bundles
package import Dossiers
package import Files
package import Fixity
package import OCFL

/// A dossier of the store, open to be read: its object, its draft, or both.
package struct StoredDossier: Sendable {
  package let identifier: UniqueIdentifier
  /// Nil for one that was never committed.
  package let object: StoredObject?
  /// Nil where nothing is being worked on.
  package let draft: Draft?

  /// The number of the newest version; nil before the first.
  package var head: Int? { object?.inventory.head.number }

  /// The seal code of the newest version.
  package var sealCode: SealCode? { object.map { SealCode($0.inventoryDigest) } }

  /// Whether the draft began from another version than the newest.
  package var isDraftBehind: Bool { draft.map { $0.base != base } ?? false }

  /// What a draft would begin from now.
  var base: DraftState.Base? {
    object.map {
      DraftState.Base(version: $0.inventory.head.number, inventory: $0.inventoryDigest)
    }
  }

  /// The files of a version.
  ///
  /// - Parameter number: Nil: the newest.
  /// - Returns: The files as a tree, held to their digests where they are read whole.
  /// - Throws: `notCommitted`, `versionMissing`.
  package func version(_ number: Int? = nil) throws(StoreError) -> VersionTree {
    guard let object else { throw StoreError(.notCommitted, dossier: identifier) }
    return try ocfl(identifier) { () throws(OCFLError) in
      try VersionTree(object, version: number)
    }
  }

  /// What is worked on: the draft, else the newest version.
  package func current() throws(StoreError) -> any Tree {
    if let draft { return draft.tree }
    return try version()
  }
}

/// What is being worked on, outside of the dossier's object.
package struct Draft: Sendable {
  let folder: Folder
  let state: DraftState
  /// `dossier.json`, the forms and the scans.
  package let tree: DraftTree

  var base: DraftState.Base? { state.base }

  /// The version that it began from; nil before the first.
  package var basedOn: Int? { state.base?.version }

  /// The SHA-512 that a scan had when it was attached.
  package func digest(of scan: RelativePath) -> Digest? {
    state.scans.first { $0.path == scan }?.sha512
  }

  /// The scans whose bytes lie in the draft, with their SHA-512.
  package var ownScans: [(path: RelativePath, sha512: Digest)] {
    state.scans.filter { !$0.isStored }.map { ($0.path, $0.sha512) }
  }

  /// - Throws: `draftDamaged`.
  init(_ folder: Folder, _ object: StoredObject?) throws(StoreError) {
    let own = FolderTree(folder)
    let bytes = try files { () throws(FileError) in
      try own.read(DraftLayout.state, limit: DraftState.mostBytes)
    }
    let state = try DraftState(parsing: bytes, path: folder.path(of: DraftLayout.state))
    let stored = Set(state.scans.filter(\.isStored).map(\.path))
    let base = try state.base.flatMap { (base) throws(StoreError) -> VersionTree? in
      guard let object, !stored.isEmpty else { return nil }
      return try ocfl { () throws(OCFLError) in
        try VersionTree(object, version: base.version)
      }
    }
    self.folder = folder
    self.state = state
    tree = DraftTree(own, base, stored: stored)
  }
}

extension Store {
  /// Opens a dossier to be read.
  ///
  /// - Throws: `dossierMissing`, `objectNotUsable`.
  package func dossier(_ identifier: UniqueIdentifier) throws(StoreError) -> StoredDossier {
    do throws(StoreError) {
      return try read(identifier)
    } catch {
      // A writer has cleared the draft while it was looked at: what is there now is whole.
      guard error.file?.code == .notFound else { throw error }
      return try read(identifier)
    }
  }

  private func read(_ identifier: UniqueIdentifier) throws(StoreError) -> StoredDossier {
    let object = try object(identifier)
    let folder: Folder?
    do throws(FileError) {
      folder = try root.folder(at: StoreLayout.draft(identifier))
    } catch {
      guard error.code == .notFound else { throw StoreError(error) }
      folder = nil
    }
    let draft = try folder.map { (folder) throws(StoreError) in try Draft(folder, object) }
    guard object != nil || draft != nil else {
      throw StoreError(.dossierMissing, dossier: identifier)
    }
    return StoredDossier(identifier: identifier, object: object, draft: draft)
  }

  /// A dossier's object; nil where there is none.
  func object(_ identifier: UniqueIdentifier) throws(StoreError) -> StoredObject? {
    do throws(OCFLError) {
      return try objects.object(identifier.urn)
    } catch {
      guard error.code == .objectMissing else { throw StoreError(error, of: identifier) }
      return nil
    }
  }

  /// A dossier's object as a folder.
  ///
  /// - Throws: `notCommitted`.
  package func objectFolder(_ identifier: UniqueIdentifier) throws(StoreError) -> Folder {
    do throws(OCFLError) {
      return try objects.root(ofObject: identifier.urn)
    } catch {
      guard error.code == .objectMissing else { throw StoreError(error, of: identifier) }
      throw StoreError(.notCommitted, dossier: identifier)
    }
  }

  func staging() throws(StoreError) -> Folder {
    try files { () throws(FileError) in try root.folder(at: StoreLayout.staging) }
  }
}
