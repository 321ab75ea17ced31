internal import Dossiers
internal import Files
internal import JSON
internal import OCFL

extension Store {
  /// Moves a version that can't be made whole out of the object, which is then as it was before.
  func quarantine(_ intent: Intent, in object: Folder) throws(StoreError) {
    let name = "\(intent.dossier)-v\(intent.version)-\(hex(intent.record.salt.prefix(4)))"
    let place = StoreLayout.quarantine.appending(RelativePath(known: name))
    if let from = intent.from {
      let version = RelativePath(known: "v\(intent.version)")
      if try Self.head(of: object) == intent.version { try restoreInventory(of: from, in: object) }
      try files { () throws(FileError) in
        guard try object.entry(at: version) != nil else { return }
        try object.move(version, to: place, in: root)
      }
    } else {
      try quarantineObject(of: intent.dossier, to: place)
    }
    try keep(
      .versionQuarantined(
        intent.dossier, version: intent.version, kept: "quarantine/\(name)"))
  }

  /// The newest version as the object's root says it; nil where it says none.
  private static func head(of object: Folder) throws(StoreError) -> Int? {
    let bytes = try files { () throws(FileError) in
      try FolderTree(object).read(
        RelativePath(known: "inventory.json"), limit: DraftState.mostBytes)
    }
    return (try? JSONDocument(parsing: bytes))?.root["head"]?.versionNumber
  }

  /// Puts the inventory of the version before into the object's root again.
  private func restoreInventory(of version: Int, in object: Folder) throws(StoreError) {
    let staging = try staging()
    try files { () throws(FileError) in
      let bench = try StagingFolder(in: staging)
      for name in ["inventory.json", "inventory.json.sha512"] {
        let (file, old) = (
          RelativePath(known: name), RelativePath(known: "v\(version)/\(name)")
        )
        let bytes = try FolderTree(object).read(old, limit: DraftState.mostBytes)
        try bench.folder.stage(bytes, at: file)
        try bench.replace(file, in: object, with: file)
      }
    }
  }

  /// Moves a whole new object away, with the folders that it leaves empty.
  private func quarantineObject(
    of dossier: UniqueIdentifier, to place: RelativePath
  ) throws(StoreError) {
    let path = try ocfl(dossier) { () throws(OCFLError) in
      try objects.path(ofObject: dossier.urn)
    }
    try files { () throws(FileError) in
      try objects.folder.move(path, to: place, in: root)
      for folder in path.ancestors.reversed() {
        let inside = try FolderTree(objects.folder).children(of: folder, TreeLimits())
        guard inside.isEmpty else { return }
        try objects.folder.removeAll(at: folder)
      }
    }
  }
}
