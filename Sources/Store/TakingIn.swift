internal import Dossiers
internal import Files
internal import Fixity
internal import OCFL

extension Store {
  /// Moves what was unpacked into the object: again where that was interrupted.
  ///
  /// Versions first, the oldest first; then the root's inventory, then its sidecar. Until the
  /// inventory is the new one, readers see the old state, whole.
  func moveIn(_ intent: Intent) throws(StoreError) {
    let place = StoreLayout.incoming(intent.dossier)
    let path = try ocfl(intent.dossier) { () throws(OCFLError) in
      try objects.path(ofObject: intent.dossier.urn)
    }
    try files { () throws(FileError) in
      guard try root.entry(at: place) != nil else { return }
      if intent.from == nil { return try moveObject(place, to: path) }
      let object = try objects.folder.folder(at: path)
      let incoming = try root.folder(at: place)
      for number in ((intent.from ?? 0) + 1)...max(intent.version, (intent.from ?? 0) + 1) {
        try moveUnlessThere(RelativePath(known: "v\(number)"), from: incoming, to: object)
        pass(.versionTakenIn)
      }
      for name in ["inventory.json", "inventory.json.sha512"] {
        let file = RelativePath(known: name)
        guard try incoming.entry(at: file) != nil else { continue }
        try incoming.replace(file, in: object, with: file)
        if name == "inventory.json" { pass(.inventoryReplaced) }
      }
      try moveSignatures(intent, from: incoming, to: object)
      try root.removeAll(at: place)
    }
  }

  private func moveObject(_ place: RelativePath, to path: RelativePath) throws(FileError) {
    guard try objects.folder.entry(at: path) == nil else { return try root.removeAll(at: place) }
    if let parent = path.parent {
      _ = try objects.folder.makeFolders(parent, mode: StoreLayout.folderMode)
    }
    try root.move(place, to: path, in: objects.folder)
    pass(.versionTakenIn)
  }

  private func moveUnlessThere(
    _ path: RelativePath, from incoming: Folder, to object: Folder
  ) throws(FileError) {
    guard try incoming.entry(at: path) != nil, try object.entry(at: path) == nil else { return }
    try incoming.move(path, to: path, in: object)
  }

  /// The signatures of the newest version take the place of those of the one that was it before.
  private func moveSignatures(
    _ intent: Intent, from incoming: Folder, to object: Folder
  ) throws(FileError) {
    if let from = intent.from {
      try object.removeAll(at: RelativePath(known: "logs/signatures/v\(from)"))
    }
    let path = RelativePath(known: "logs/signatures/v\(intent.version)")
    guard try incoming.entry(at: path) != nil, let parent = path.parent else { return }
    _ = try object.makeFolders(parent, mode: StoreLayout.folderMode)
    try moveUnlessThere(path, from: incoming, to: object)
  }

  /// Brings a taking in that was decided to its end.
  ///
  /// - Returns: Always true: what was decided happens.
  func recoverTakeIn(_ intent: Intent) throws(StoreError) -> Bool {
    try moveIn(intent)
    guard let object = try object(intent.dossier), let wanted = intent.inventory,
      object.inventoryDigest == wanted
    else { return false }
    _ = try settle(intent, wanted, isAgain: true)
    try keep(.takeInCompleted(intent.dossier, version: intent.version))
    return true
  }
}
