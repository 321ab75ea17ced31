package import Dossiers
package import Files
internal import OCFL

extension Store {
  /// Makes a store in an empty folder.
  ///
  /// `hoso.json` comes last: a folder without it is no store, and may be tried again.
  ///
  /// - Parameters:
  ///   - folder: An empty folder; its rights become its owner's alone.
  ///   - configuration: Whose store it is.
  ///   - units: The tree of units as far as it is known.
  ///   - options: How to open it.
  /// - Returns: The store, open.
  /// - Throws: `notEmpty`; `badConfiguration` with what breaks the schema.
  package static func create(
    at folder: Folder, _ configuration: StoreConfiguration, units: UnitTree? = nil,
    _ options: StoreOptions = StoreOptions()
  ) throws(StoreError) -> Store {
    let bytes = configuration.bytes
    _ = try StoreConfiguration(parsing: bytes)
    try refuseOccupied(folder)
    try privately { () throws(StoreError) in
      try files { () throws(FileError) in
        try folder.setMode(StoreLayout.folderMode)
        for path in StoreLayout.folders {
          _ = try folder.makeFolders(path, mode: StoreLayout.folderMode)
        }
      }
      try makeStorageRoot(in: folder)
      if let units {
        try files { () throws(FileError) in
          try folder.write(units.file(), at: StoreLayout.units, as: .replacement)
        }
      }
      try files { () throws(FileError) in
        try folder.write(bytes, at: StoreLayout.configuration)
      }
    }
    return try open(at: folder, options)
  }

  private static func makeStorageRoot(in folder: Folder) throws(StoreError) {
    let entry = try files { () throws(FileError) in try folder.entry(at: StoreLayout.objects) }
    guard entry == nil else { return }
    let staging = try files { () throws(FileError) in try folder.folder(at: StoreLayout.staging) }
    _ = try ocfl { () throws(OCFLError) in
      try StorageRoot.create(at: StoreLayout.objects, in: folder, staging: staging)
    }
  }

  /// Refuses a folder that holds anything but what an interrupted making left.
  private static func refuseOccupied(_ folder: Folder) throws(StoreError) {
    let own = Set(StoreLayout.folders + [StoreLayout.objects])
    let found = try files { () throws(FileError) in
      try FolderTree(folder).entries(TreeLimits(entries: 1000, depth: 4))
    }
    for entry in found {
      let top = entry.path.ancestors.first ?? entry.path
      let isLeftOver = entry.path.isBelow(StoreLayout.objects) && entry.kind == .file
      guard own.contains(top) || entry.path == StoreLayout.units,
        entry.kind == .folder || isLeftOver || entry.path == StoreLayout.units
      else { throw StoreError(.notEmpty, path: folder.path) }
    }
  }

  /// Replaces `hoso.json`.
  ///
  /// - Returns: The store with the new configuration.
  /// - Throws: `badConfiguration`, `readOnly`.
  package func configured(_ configuration: StoreConfiguration) throws(StoreError) -> Store {
    let bytes = configuration.bytes
    _ = try StoreConfiguration(parsing: bytes)
    try locked(StoreLayout.numbersLock) { () throws(StoreError) in
      try files { () throws(FileError) in
        try root.write(bytes, at: StoreLayout.configuration, as: .replacement)
      }
    }
    return Store(root, configuration, objects, isReadOnly: isReadOnly, options)
  }

  /// The tree of units; nil where the store has none yet.
  ///
  /// - Throws: `file`; what is wrong with the tree is thrown as it is.
  package func units() throws(StoreError) -> Result<UnitTree, UnitProblems>? {
    let tree = FolderTree(root)
    guard try files({ () throws(FileError) in try tree.entry(at: StoreLayout.units) }) != nil else {
      return nil
    }
    let bytes = try files { () throws(FileError) in
      try tree.read(StoreLayout.units, limit: 64 << 20)
    }
    return Result { () throws(UnitProblems) in try UnitTree(parsing: bytes) }
  }

  /// Replaces the tree of units.
  package func setUnits(_ units: UnitTree) throws(StoreError) {
    try locked(StoreLayout.numbersLock) { () throws(StoreError) in
      try files { () throws(FileError) in
        try root.write(units.file(), at: StoreLayout.units, as: .replacement)
      }
    }
  }

  /// The unit's own forms, and why some can't be used.
  package func localForms() throws(StoreError) -> (forms: [LocalForm], errors: [FormDataError]) {
    let folder = try files { () throws(FileError) in try root.folder(at: StoreLayout.forms) }
    return LocalForm.read(FolderTree(folder))
  }
}

extension Folder {
  /// Writes a small file durably, with rights for its owner alone.
  func write(
    _ bytes: [UInt8], at path: RelativePath, as purpose: NewFile.Purpose = .addition
  ) throws(FileError) {
    var file = try NewFile(path, in: self, as: purpose, mode: StoreLayout.fileMode)
    try file.write(bytes)
    try file.publish()
  }
}
