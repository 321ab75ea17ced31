internal import Files
internal import GRDB

/// The file of the catalogue, its owner's alone: `catalogue.sqlite`, in write-ahead mode.
enum CatalogueFile {
  /// Why a file isn't this program's catalogue.
  enum Unusable: Error {
    /// Broken, or of a newer program.
    case unusable
  }

  private static let file = RelativePath(known: "catalogue.sqlite")
  /// The last one that couldn't be used.
  private static let aside = RelativePath(known: "quarantine/catalogue.sqlite")
  private static let companions = ["-wal", "-shm"]

  static func path(in store: Store) -> [UInt8] { store.root.path(of: file) }

  /// Whether an error says that the file isn't this program's catalogue.
  static func isDamage(_ error: any Error) -> Bool {
    if error is Unusable { return true }
    let codes: [ResultCode] = [.SQLITE_NOTADB, .SQLITE_CORRUPT, .SQLITE_ERROR, .SQLITE_CONSTRAINT]
    return (error as? DatabaseError).map { codes.contains($0.resultCode) } ?? false
  }

  static func isBusy(_ error: any Error) -> Bool {
    (error as? DatabaseError)?.resultCode == .SQLITE_BUSY
  }

  /// A catalogue that goes with the process.
  static func inMemory(_ store: Store) throws -> DatabaseQueue {
    try prepared(DatabaseQueue(configuration: configuration(store, isFile: false)))
  }

  /// Opens the catalogue and brings its tables to today's; in memory where nothing can be written.
  ///
  /// - Throws: `unusable`; the database's own errors.
  static func open(in store: Store) throws -> DatabaseQueue {
    guard !store.isReadOnly, let path = String(validating: path(in: store), as: UTF8.self) else {
      return try inMemory(store)
    }
    // Made here so that it is its owner's from the first byte on; its companions take its rights.
    do throws(FileError) {
      _ = try AppendedFile(file, in: store.root, mode: StoreLayout.fileMode)
    } catch {
      guard [.isLink, .wrongKind, .isFolder].contains(error.code) else { throw StoreError(error) }
      throw Unusable.unusable
    }
    // A path that begins with `file:` would be taken for a URI.
    let whole = path.hasPrefix("/") ? path : "./\(path)"
    return try prepared(
      DatabaseQueue(path: whole, configuration: configuration(store, isFile: true)))
  }

  private static func configuration(_ store: Store, isFile: Bool) -> Configuration {
    var configuration = Configuration()
    let patience = store.options.patience.components
    let seconds = Double(patience.seconds) + Double(patience.attoseconds) / 1e18
    configuration.busyMode = .timeout(seconds)
    if isFile { configuration.journalMode = .wal }
    configuration.prepareDatabase { database in
      try database.execute(sql: "PRAGMA temp_store = MEMORY; PRAGMA secure_delete = ON")
    }
    return configuration
  }

  private static func prepared(_ queue: DatabaseQueue) throws -> DatabaseQueue {
    let migrator = CatalogueSchema.migrator
    if try queue.read({ database in try migrator.hasBeenSuperseded(database) }) {
      throw Unusable.unusable
    }
    if try queue.read({ database in try !migrator.hasCompletedMigrations(database) }) {
      try migrator.migrate(queue)
    }
    return queue
  }

  /// Moves a file that can't be used to the quarantine; only the last one is kept.
  static func setAside(in store: Store) throws(StoreError) {
    guard !store.isReadOnly else { return }
    try files { () throws(FileError) in
      try store.root.removeAll(at: aside)
      guard try store.root.entry(at: file) != nil else { return }
      try store.root.move(file, to: aside, in: store.root)
    }
    try remove(in: store)
  }

  /// Removes the catalogue.
  static func remove(in store: Store) throws(StoreError) {
    try files { () throws(FileError) in
      for suffix in [""] + companions {
        try store.root.removeAll(at: RelativePath(known: file.text + suffix))
      }
    }
  }
}
