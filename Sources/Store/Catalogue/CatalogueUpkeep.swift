internal import Dossiers
internal import Files
internal import Fixity
internal import GRDB
internal import JSON

/// Tells what has happened in the store since the catalogue was written, and writes it in.
///
/// What changes an object leaves a record, so the records' new lines name the objects that are to be
/// read again; how far they were read is kept in the same transaction as the rows. What changes a
/// draft replaces the draft's state, so its stamp differs: drafts are listed and compared each time.
/// A catalogue of another store (another folder of objects), or one that was read with other forms,
/// is emptied first; so is one that knows more of the records than there is.
struct CatalogueUpkeep {
  private let store: Store
  private let knowledge: CatalogueKnowledge

  init(_ store: Store, _ knowledge: CatalogueKnowledge) {
    self.store = store
    self.knowledge = knowledge
  }

  /// What is to be done.
  private struct Plan {
    /// Whether nothing of what is there counts.
    var isNew = false
    var dossiers: Set<UniqueIdentifier> = []
    var position = RecordsPosition()
    var unread = 0

    /// Records of reads alone are passed over again, until they are many.
    var isDue: Bool { isNew || !dossiers.isEmpty || unread > 1 << 17 }
  }

  func isDue(_ database: Database) throws -> Bool { try plan(database).isDue }

  /// - Throws: the database's errors; what keeps the store from being read.
  func catchUp(_ database: Database) throws {
    // Another process may have done it meanwhile.
    let plan = try plan(database)
    guard plan.isDue else { return }
    if plan.isNew {
      try database.execute(
        sql: "DELETE FROM scan; DELETE FROM words; DELETE FROM dossier; DELETE FROM state")
      try CatalogueState.set("identity", identity(), database)
    }
    try CatalogueState.set("records", plan.position.text, database)
    guard !plan.dossiers.isEmpty else { return }
    let reader = CatalogueReader(knowledge)
    for identifier in plan.dossiers.sorted() {
      try CatalogueWriter(database).replace(
        identifier, with: CataloguedDossier(identifier, in: store, reader))
    }
  }

  private func plan(_ database: Database) throws -> Plan {
    var plan = Plan()
    let known = try CatalogueState.get("records", database).flatMap(RecordsPosition.init)
    guard let known, try CatalogueState.get("identity", database) == identity(),
      let news = try RecordsNews(after: known, in: store)
    else {
      plan.isNew = true
      // The position comes first: what is recorded from here on is read again.
      plan.position = try RecordsPosition(endOf: store)
      plan.dossiers = Set(try store.identifiers())
      return plan
    }
    (plan.dossiers, plan.position, plan.unread) = (news.dossiers, news.position, news.bytes)
    plan.dossiers.formUnion(try changedDrafts(database))
    return plan
  }

  /// The dossiers whose draft has come, gone or changed.
  private func changedDrafts(_ database: Database) throws -> Set<UniqueIdentifier> {
    var known: [UniqueIdentifier: String] = [:]
    let rows = try Row.fetchCursor(
      database, sql: "SELECT uuid, stamp FROM dossier WHERE isChanged")
    while let row = try rows.next() {
      guard let identifier = UniqueIdentifier(parsing: row["uuid"] as String) else { continue }
      known[identifier] = row["stamp"] ?? ""
    }
    var changed: Set<UniqueIdentifier> = []
    let folders = try files { () throws(FileError) in
      try store.root.folder(at: StoreLayout.drafts).present()
    }
    for folder in folders where folder.kind == .folder {
      guard let identifier = UniqueIdentifier(parsing: folder.path.bytes) else { continue }
      let stamp = store.draftStamp(of: identifier).map { "\($0)" } ?? ""
      if known.removeValue(forKey: identifier) != stamp { changed.insert(identifier) }
    }
    return changed.union(known.keys)
  }

  /// Which store it is, and what dossiers are read with: the unit's own forms by their stamps.
  private func identity() throws -> String {
    let (objects, forms) = try files { () throws(FileError) in
      (
        try store.root.entry(at: StoreLayout.objects)?.identity,
        try store.root.stamps(below: StoreLayout.forms)
      )
    }
    let inode = objects.map { "\($0.inode)" } ?? ""
    let own = Checksum(of: forms.joined(separator: "\n").utf8).text
    return "\(inode) \(store.configuration.unit.code) \(knowledge.mark) \(own)"
  }
}

extension Folder {
  /// The names and stamps of the files of a folder and of those in it; none where it isn't there.
  fileprivate func stamps(below path: RelativePath) throws(FileError) -> [String] {
    let tree = FolderTree(self)
    guard try tree.entry(at: path)?.kind == .folder else { return [] }
    var found: [String] = []
    for entry in try tree.children(of: path, TreeLimits()) {
      let place = path.appending(entry.path)
      let inside = entry.kind == .folder ? try tree.children(of: place, TreeLimits()) : []
      for file in [place] + inside.map({ place.appending($0.path) }) {
        found.append("\(file.text) \(try stamp(of: file).map { "\($0)" } ?? "")")
      }
    }
    return found.sorted()
  }
}

/// What the catalogue remembers of itself.
enum CatalogueState {
  static func get(_ name: String, _ database: Database) throws -> String? {
    try String.fetchOne(database, sql: "SELECT value FROM state WHERE name = ?", arguments: [name])
  }

  static func set(_ name: String, _ value: String, _ database: Database) throws {
    try database.execute(
      sql: "INSERT OR REPLACE INTO state (name, value) VALUES (?, ?)", arguments: [name, value])
  }
}

/// Writes rows.
private struct CatalogueWriter {
  private let database: Database

  init(_ database: Database) { self.database = database }

  /// Puts a dossier in the place of what was known of it; nil: there is none any more.
  func replace(_ identifier: UniqueIdentifier, with dossier: CataloguedDossier?) throws {
    let old = try Int64.fetchOne(
      database, sql: "SELECT id FROM dossier WHERE uuid = ?", arguments: ["\(identifier)"])
    if let old {
      for table in ["DELETE FROM words WHERE rowid = ?", "DELETE FROM dossier WHERE id = ?"] {
        try database.execute(sql: table, arguments: [old])
      }
    }
    if let dossier { try insert(dossier, as: old) }
  }

  private func insert(_ dossier: CataloguedDossier, as id: Int64?) throws {
    var columns = dossier.entry.columns
    columns += [
      ("id", id), ("folded", dossier.entry.name.searchable),
      ("listed", "\(dossier.entry.number.listed) \(dossier.entry.name.searchable)"),
      ("unitFolded", (dossier.entry.unit?.name ?? "").searchable),
      ("stamp", dossier.stamp.map { "\($0)" }),
    ]
    let names = columns.map(\.0).joined(separator: ", ")
    let marks = columns.map { _ in "?" }.joined(separator: ", ")
    try database.cachedStatement(sql: "INSERT INTO dossier (\(names)) VALUES (\(marks))")
      .execute(arguments: StatementArguments(columns.map(\.1)))
    let row = database.lastInsertedRowID
    try database.cachedStatement(
      sql: "INSERT INTO words (rowid, spelled, name, forms, relatives) VALUES (?, ?, ?, ?, ?)"
    ).execute(
      arguments: [
        row, dossier.text.spelled, dossier.text.name, dossier.text.forms, dossier.text.relatives,
      ])
    for scan in dossier.scans {
      try database.cachedStatement(
        sql: "INSERT OR IGNORE INTO scan (dossier, path, sha512) VALUES (?, ?, ?)"
      ).execute(arguments: [row, scan.path, scan.sha512.hex])
    }
  }
}
