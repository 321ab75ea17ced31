internal import Files
internal import GRDB

/// The file of the catalogue, its owner's alone: `catalogue.sqlite`, in write-ahead mode.
enum CatalogueFile {
  /// Why a file isn't this program's catalogue.
  enum Unusable: Error {
    /// Broken, or of another or a newer program.
    case unusable
  }

  private static let file = RelativePath(known: "catalogue.sqlite")
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
      // Nothing that a file's own schema says is run but what this program asks of it.
      try database.execute(
        sql: """
          PRAGMA temp_store = MEMORY; PRAGMA secure_delete = ON; PRAGMA trusted_schema = OFF
          """)
    }
    return configuration
  }

  private static func prepared(_ queue: DatabaseQueue) throws -> DatabaseQueue {
    let migrator = CatalogueSchema.migrator
    if try queue.read({ database in
      try isOthers(database) || migrator.hasBeenSuperseded(database)
    }) {
      throw Unusable.unusable
    }
    if try queue.read({ database in try !migrator.hasCompletedMigrations(database) }) {
      try migrator.migrate(queue)
    }
    return queue
  }

  /// Whether there is something in it that this program didn't make.
  private static func isOthers(_ database: Database) throws -> Bool {
    let tables = try Int.fetchOne(database, sql: "SELECT count(*) FROM sqlite_master") ?? 0
    let application = try Int.fetchOne(database, sql: "PRAGMA application_id")
    return tables > 0 && application != CatalogueSchema.application
  }

  /// Removes the catalogue: it holds people's names, and nothing that can't be had again.
  ///
  /// A folder that has its name is nobody's catalogue, and moved to the quarantine.
  static func remove(in store: Store) throws(StoreError) {
    guard !store.isReadOnly else { return }
    try files { () throws(FileError) in
      for suffix in [""] + companions {
        let path = RelativePath(known: file.text + suffix)
        guard let entry = try store.root.entry(at: path) else { continue }
        guard entry.kind == .folder else {
          try store.root.removeAll(at: path)
          continue
        }
        let number = entry.identity.map { "\($0.inode)" } ?? ""
        let name = RelativePath(known: "\(path.text)-\(number)")
        try store.root.move(
          path, to: StoreLayout.quarantine.appending(name), in: store.root)
      }
    }
  }
}
