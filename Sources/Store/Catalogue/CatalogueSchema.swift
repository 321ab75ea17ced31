internal import GRDB

/// The tables of the catalogue, and how an older catalogue becomes one of today.
enum CatalogueSchema {
  /// What tells our file from another program's: "hoso".
  static let application = 0x686F_736F

  /// What was added, in order; a migration is never changed once it was given away.
  static var migrator: DatabaseMigrator {
    var migrator = DatabaseMigrator()
    migrator.registerMigration("1") { database in
      try database.execute(sql: "PRAGMA application_id = \(application)")
      try database.execute(sql: dossiers)
      try database.execute(sql: words)
      try database.execute(sql: scans)
      try database.execute(sql: state)
    }
    return migrator
  }

  /// One row a dossier; `problem` says why one can't be read.
  ///
  /// Texts are NFC, days ISO. `listed` is what `list` looks for words in; it stands in the index that
  /// lists are ordered by, so that no row is read that isn't listed.
  private static let dossiers = """
    CREATE TABLE dossier (
      id INTEGER PRIMARY KEY,
      uuid TEXT NOT NULL UNIQUE,
      number TEXT NOT NULL,
      name TEXT NOT NULL,
      folded TEXT NOT NULL,
      listed TEXT NOT NULL,
      birth TEXT,
      unitID TEXT,
      unitCode TEXT NOT NULL,
      unitName TEXT NOT NULL,
      unitFolded TEXT NOT NULL,
      profile TEXT NOT NULL,
      stage TEXT,
      custodian TEXT,
      opened TEXT,
      changed TEXT,
      committed TEXT,
      head INTEGER,
      isChanged INTEGER NOT NULL,
      isBehind INTEGER NOT NULL,
      missing INTEGER,
      due TEXT,
      problem TEXT,
      stamp TEXT
    );
    CREATE INDEX dossierByNumber ON dossier (number, uuid, listed);
    CREATE INDEX dossierByPerson ON dossier (folded, birth);
    CREATE INDEX dossierByStage ON dossier (stage);
    CREATE INDEX dossierByUnit ON dossier (unitCode);
    CREATE INDEX dossierByDue ON dossier (due) WHERE due IS NOT NULL;
    CREATE INDEX dossierByChange ON dossier (number, uuid) WHERE isChanged;
    CREATE INDEX dossierByProblem ON dossier (number, uuid) WHERE problem IS NOT NULL;
    """

  /// The words of a dossier: its name as it is written, all else folded.
  ///
  /// `relatives` holds the names of others, and what is written of them; a search asks for it only
  /// where it is told to.
  private static let words = """
    CREATE VIRTUAL TABLE words USING fts5 (
      spelled, name, forms, relatives, tokenize = "unicode61 remove_diacritics 0"
    );
    """

  private static let scans = """
    CREATE TABLE scan (
      dossier INTEGER NOT NULL REFERENCES dossier (id) ON DELETE CASCADE,
      path TEXT NOT NULL,
      sha512 BLOB NOT NULL,
      PRIMARY KEY (dossier, path)
    ) WITHOUT ROWID;
    CREATE INDEX scanByDigest ON scan (sha512);
    """

  /// How far the store was read, and which store it is.
  private static let state = """
    CREATE TABLE state (name TEXT PRIMARY KEY, value TEXT NOT NULL) WITHOUT ROWID;
    """
}
