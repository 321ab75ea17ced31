package import Dossiers
internal import Files
internal import Fixity
internal import JSON
internal import OCFL

/// A draft that is being changed, under its dossier's lock.
struct DraftWork {
  let identifier: UniqueIdentifier
  let draft: Draft
  let place: DraftChange.Place
  let catalogue: FormCatalogue
  var dossier: Dossier
  var state: DraftState

  /// - Throws: `dossierNotReadable` where its `dossier.json` isn't right.
  init(
    _ identifier: UniqueIdentifier, _ draft: Draft, in root: Folder, _ catalogue: FormCatalogue
  ) throws(StoreError) {
    let reading = DossierReading(of: draft.tree, catalogue)
    guard let dossier = reading.dossier else {
      throw StoreError(.dossierNotReadable, dossier: identifier).with {
        $0.findings = reading.findings
      }
    }
    (self.identifier, self.draft, self.catalogue, self.dossier) = (
      identifier, draft, catalogue, dossier
    )
    state = draft.state
    place = DraftChange.Place(root: root, draft: draft.folder, identifier: identifier)
  }

  /// - Throws: `formMissing`.
  func form(_ name: FormName) throws(StoreError) -> Dossier.Form {
    guard let form = dossier[form: name] else {
      throw StoreError(.formMissing, dossier: identifier).with { $0.names = ["\(name)"] }
    }
    return form
  }

  /// A change that sets `dossier.json`, the draft's state, and what `fill` adds.
  ///
  /// - Throws: what `fill` throws; `coverInvalid`.
  func commit(
    _ pass: (CrashPoint) -> Void, _ fill: (inout DraftChange) throws(FileError) -> Void
  ) throws(StoreError) {
    try check(dossier.cover, catalogue)
    try files { () throws(FileError) in
      var change = try DraftChange(in: place)
      try fill(&change)
      try change.write(DraftLayout.cover, dossier.cover.bytes)
      try change.write(DraftLayout.state, state.bytes)
      try change.commit(pass)
    }
  }
}

extension Store {
  /// Changes a dossier's draft; one that has none begins from its newest version.
  ///
  /// - Throws: what `body` throws; `dossierMissing`, `locked`, `readOnly`.
  func changeDraft<Outcome>(
    of identifier: UniqueIdentifier, _ catalogue: FormCatalogue,
    _ body: (inout DraftWork) throws(StoreError) -> Outcome
  ) throws(StoreError) -> Outcome {
    let outcome = try locked(identifier) { () throws(StoreError) -> Outcome in
      let stored = try dossier(identifier)
      let draft: Draft
      if let found = stored.draft { draft = found } else { draft = try beginDraft(of: stored) }
      var work = try DraftWork(identifier, draft, in: root, catalogue)
      do throws(StoreError) {
        return try body(&work)
      } catch {
        dropChange(of: identifier)
        throw error
      }
    }
    options.index?.dossierChanged(identifier, in: self)
    return outcome
  }

  /// Removes a change that failed before it counted: a large scan must not keep a full disk full.
  private func dropChange(of identifier: UniqueIdentifier) {
    // What stays is dropped by the next command.
    do throws(FileError) {
      try root.removeAll(at: StoreLayout.changePart(identifier))
    } catch {}
  }

  /// Begins a draft with all that the newest version holds; scans stay in the object.
  private func beginDraft(of stored: StoredDossier) throws(StoreError) -> Draft {
    let version = try stored.version()
    var state = DraftState(base: stored.base)
    let staging = try staging()
    let identifier = stored.identifier
    try files { () throws(FileError) in
      let place = try StagingFolder(in: staging)
      for entry in try version.entries() where entry.kind == .file {
        let top = entry.path.components.first ?? []
        if top.elementsEqual("scans".utf8), let digest = version.digest(of: entry.path) {
          state.scans.append(DraftState.Scan(path: entry.path, sha512: digest, isStored: true))
        } else if top.elementsEqual("forms".utf8) || entry.path == DraftLayout.cover {
          let bytes = try version.read(entry.path, limit: DraftChange.mostBytes)
          try place.folder.stage(bytes, at: entry.path)
        }
      }
      try place.folder.stage(state.bytes, at: DraftLayout.state)
      pass(.draftBuilt)
      try place.publish(
        as: StoreLayout.draft(identifier), in: root, mode: StoreLayout.folderMode)
    }
    pass(.draftPlaced)
    let folder = try files { () throws(FileError) in
      try root.folder(at: StoreLayout.draft(identifier))
    }
    return try Draft(folder, stored.object)
  }

  /// Throws a dossier's draft away: what is there is what was committed.
  ///
  /// - Throws: `draftMissing`; `notCommitted` for one without a version, which would be gone.
  package func discardDraft(of identifier: UniqueIdentifier) throws(StoreError) {
    try locked(identifier) { () throws(StoreError) in
      let stored = try dossier(identifier)
      guard stored.draft != nil else { throw StoreError(.draftMissing, dossier: identifier) }
      guard stored.object != nil else { throw StoreError(.notCommitted, dossier: identifier) }
      try clearDraft(of: identifier)
    }
    options.index?.dossierChanged(identifier, in: self)
  }

  /// Moves a draft away in one step, and removes it.
  func clearDraft(of identifier: UniqueIdentifier) throws(StoreError) {
    let staging = try staging()
    try files { () throws(FileError) in
      guard try root.entry(at: StoreLayout.draft(identifier)) != nil else { return }
      let bin = try StagingFolder(in: staging)
      try bin.takeBack(
        StoreLayout.draft(identifier), from: root, to: RelativePath(known: "draft"))
      try bin.close()
    }
  }

  /// Takes the last change of a draft back: one step.
  ///
  /// - Throws: `nothingToUndo`, `draftMissing`.
  package func undo(in identifier: UniqueIdentifier) throws(StoreError) {
    try locked(identifier) { () throws(StoreError) in
      guard let draft = try dossier(identifier).draft else {
        throw StoreError(.draftMissing, dossier: identifier)
      }
      let isUndone = try files { () throws(FileError) in
        let place = DraftChange.Place(root: root, draft: draft.folder, identifier: identifier)
        return try DraftChange.undo(place) { pass($0) }
      }
      guard isUndone else { throw StoreError(.nothingToUndo, dossier: identifier) }
    }
    options.index?.dossierChanged(identifier, in: self)
  }
}
