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

  /// A catalogue that is open.
  struct Opened {
    let queue: DatabaseQueue
    /// Which file it is; nil in memory.
    var identity: TreeEntry.Identity?
    /// Whether there was one that couldn't be used.
    var wasUnusable = false
  }

  /// Opens the catalogue and brings its tables to today's; one that can't be used is removed first.
  ///
  /// - Returns: The catalogue; in memory where nothing can be written.
  /// - Throws: the database's errors; `locked`.
  static func open(in store: Store) throws -> Opened {
    guard !store.isReadOnly, let path = String(validating: path(in: store), as: UTF8.self) else {
      return Opened(queue: try inMemory(store))
    }
    // Two that made the tables at once would each take the other's for damage.
    return try store.locked(StoreLayout.catalogueLock) { () throws(StoreError) in
      Result { try openLocked(path, in: store) }
    }.get()
  }

  private static func openLocked(_ path: String, in store: Store) throws -> Opened {
    do {
      return try open(path, in: store)
    } catch  where isDamage(error) {
      try removeAll(in: store)
      var opened = try open(path, in: store)
      opened.wasUnusable = true
      return opened
    }
  }

  private static func open(_ path: String, in store: Store) throws -> Opened {
    // Made here so that it is its owner's from the first byte on; its companions take its rights.
    do throws(FileError) {
      _ = try AppendedFile(file, in: store.root, mode: StoreLayout.fileMode)
    } catch {
      guard [.isLink, .wrongKind, .isFolder].contains(error.code) else { throw StoreError(error) }
      throw Unusable.unusable
    }
    // A path that begins with `file:` would be taken for a URI.
    let whole = path.hasPrefix("/") ? path : "./\(path)"
    let queue = try DatabaseQueue(path: whole, configuration: configuration(store, isFile: true))
    return Opened(
      queue: try prepared(queue), identity: try store.root.entry(at: file)?.identity)
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
  ///
  /// - Parameters:
  ///   - known: The file that is meant; another one, which somebody has made meanwhile, is left.
  ///     Nil: whatever is there.
  ///   - store: The store.
  /// - Throws: `locked`, `readOnly`.
  static func remove(
    _ known: TreeEntry.Identity? = nil, in store: Store
  ) throws(StoreError) {
    try store.locked(StoreLayout.catalogueLock) { () throws(StoreError) in
      try files { () throws(FileError) in
        let found = try store.root.entry(at: file)?.identity
        guard known == nil || found == known else { return }
        try removeAll(in: store)
      }
    }
  }

  private static func removeAll(in store: Store) throws(FileError) {
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
