internal import Dossiers
internal import Files
internal import Fixity
internal import OCFL

extension Store {
  /// Makes whole what dead processes left anywhere in the store.
  ///
  /// A dossier that another process is at work on is left to it.
  func recoverAll() throws(StoreError) {
    try Self.privately { () throws(StoreError) in
      var cleared = 0
      try files { () throws(FileError) in
        cleared += try root.clearAbandoned()
        for path in [StoreLayout.staging, StoreLayout.inbox, StoreLayout.quarantine] {
          cleared += try root.folder(at: path).clearAbandoned()
        }
      }
      cleared += try clearCopies()
      for identifier in try interrupted() { try recoverUnlessLocked(identifier) }
      if cleared > 0 { tell(.leftOversCleared(cleared)) }
    }
  }

  /// The dossiers of which something lies in the staging folder.
  private func interrupted() throws(StoreError) -> [UniqueIdentifier] {
    let entries = try files { () throws(FileError) in
      try root.folder(at: StoreLayout.staging).present()
    }
    return Set(entries.compactMap { UniqueIdentifier(parsing: $0.path.bytes.prefix(36)) }).sorted()
  }

  /// A lock of a dead process may outlive it for a moment, in a child that it was just starting.
  static let shortPatience = Duration.milliseconds(200)

  private func recoverUnlessLocked(_ identifier: UniqueIdentifier) throws(StoreError) {
    do throws(StoreError) {
      try locked(StoreLayout.lock(identifier), identifier, patience: Self.shortPatience) {
        () throws(StoreError) in try recover(identifier)
      }
    } catch {
      guard error.code == .locked else { throw error }
    }
  }

  /// Makes whole what was interrupted with a dossier; its lock is held.
  func recover(_ identifier: UniqueIdentifier) throws(StoreError) {
    try recoverChange(of: identifier)
    guard let intent = try intent(of: identifier) else {
      return try dropIncoming(identifier)
    }
    let isDone: Bool
    switch intent.kind {
    case .commit: isDone = try recoverCommit(intent)
    case .takeIn: isDone = try recoverTakeIn(intent)
    }
    if isDone {
      options.index?.dossierChanged(identifier, in: self)
    } else {
      try end(intent)
      try keep(.versionDropped(identifier, version: intent.version))
    }
  }

  /// Removes what was unpacked for a taking in that was never decided.
  private func dropIncoming(_ identifier: UniqueIdentifier) throws(StoreError) {
    let place = StoreLayout.incoming(identifier)
    let isThere = try files { () throws(FileError) in
      guard try root.entry(at: place) != nil else { return false }
      try root.removeAll(at: place)
      return true
    }
    if isThere { tell(.leftOversCleared(1)) }
  }

  private func recoverChange(of identifier: UniqueIdentifier) throws(StoreError) {
    let recovery = try files { () throws(FileError) in
      guard try root.entry(at: StoreLayout.draft(identifier)) != nil else {
        // The draft was thrown away as a whole: nothing of it counts any more.
        for path in [StoreLayout.changePart(identifier), StoreLayout.change(identifier)] {
          try root.removeAll(at: path)
        }
        return DraftChange.Recovery.nothing
      }
      let draft = try root.folder(at: StoreLayout.draft(identifier))
      return try DraftChange.recover(
        DraftChange.Place(root: root, draft: draft, identifier: identifier))
    }
    switch recovery {
    case .nothing: return
    case .completed: try keep(.changeCompleted(identifier))
    case .undone: try keep(.undoCompleted(identifier))
    case .dropped: try keep(.changeDropped(identifier))
    }
    options.index?.dossierChanged(identifier, in: self)
  }

  /// - Returns: Whether the version is there; it is whole and recorded then.
  private func recoverCommit(_ intent: Intent) throws(StoreError) -> Bool {
    try makeObjectWhole(intent)
    guard let object = try object(intent.dossier), let act = intent.act,
      let version = object.inventory.version(intent.version),
      version.digests()[RelativePath(known: "acts/v\(intent.version).json")] == act
    else { return false }
    let isNewest = object.inventory.head.number == intent.version
    let inventory = isNewest ? object.inventoryDigest : try inventoryDigest(intent)
    _ = try settle(intent, inventory, isAgain: true)
    try keep(.versionCompleted(intent.dossier, version: intent.version))
    return true
  }

  /// The digest of the inventory of a version that isn't the newest any more.
  private func inventoryDigest(_ intent: Intent) throws(StoreError) -> Digest {
    let folder = try objectFolder(intent.dossier)
    let bytes = try files { () throws(FileError) in
      try FolderTree(folder).read(
        RelativePath(known: "v\(intent.version)/inventory.json"), limit: DraftState.mostBytes)
    }
    return try digest(of: bytes)
  }

  /// Completes the object with a version that is whole in its place; moves away what isn't.
  private func makeObjectWhole(_ intent: Intent) throws(StoreError) {
    guard
      try ocfl(
        intent.dossier,
        { () throws(OCFLError) in
          try objects.hasObject(intent.dossier.urn)
        })
    else { return }
    let folder = try objectFolder(intent.dossier)
    do throws(OCFLError) {
      try ObjectWriter(
        folder, staging: staging(of: intent), effort: options.effort, timeout: options.patience
      ).recover()
    } catch {
      guard error.code == .notRecoverable else { throw StoreError(error, of: intent.dossier) }
      try quarantine(intent, in: folder)
    }
  }

  private func staging(of intent: Intent) throws(OCFLError) -> Folder {
    do throws(FileError) {
      return try root.folder(at: StoreLayout.staging)
    } catch {
      throw OCFLError(error)
    }
  }
}

/// Bytes as hex digits.
func hex(_ bytes: some Sequence<UInt8>) -> String {
  let digits = Array("0123456789abcdef".utf8)
  return String(
    decoding: bytes.flatMap { [digits[Int($0 >> 4)], digits[Int($0 & 15)]] }, as: UTF8.self)
}
