internal import Dossiers
internal import GRDB

/// Which dossiers are wanted.
package struct CatalogueFilter: Hashable, Sendable {
  /// Words that number or name hold; accents and case don't count.
  package var words: [String] = []
  /// The stage's id.
  package var stage: String?
  /// The unit's code, or a part of its name.
  package var unit: String?
  /// Whether only those with a draft are.
  package var isChanged = false
  /// Whether those that can't be read come after the others, too.
  package var withUnreadable = true
  /// The most that are given.
  package var limit: Int?

  package init() {}
}

/// Some of what was found.
package struct CataloguePage<Item: Sendable>: Sendable {
  package let items: [Item]
  /// Whether there are more.
  package let hasMore: Bool
}

/// A dossier that was found.
package struct CatalogueHit: Hashable, Sendable {
  /// Where the words stand, the nearest first.
  package enum Match: String, CaseIterable, Sendable {
    /// It is the number or the uuid, or begins it.
    case number
    /// In the name, with its accents.
    case spelled
    /// In the name.
    case name
    /// In the name or the forms, the last as a beginning.
    case forms
    /// With the names of others, and what is written of them.
    case relatives
  }

  package let entry: CatalogueEntry
  package let match: Match
}

/// A scan whose bytes another dossier has, too.
package struct SharedScan: Hashable, Sendable {
  /// Its path in the dossier that was asked of.
  package let path: String
  /// The other dossier's number: nothing else is told of it.
  package let other: String
}

/// The questions, as the database is asked them.
enum CatalogueSearch {
  static func list(
    _ filter: CatalogueFilter, _ database: Database
  ) throws -> CataloguePage<CatalogueEntry> {
    try page(filter.limit) { limit in
      var entries: [CatalogueEntry] = []
      for isReadable in filter.withUnreadable ? [true, false] : [true] where entries.count < limit {
        var query = Query(filter, isReadable: isReadable)
        for word in filter.words { query.and("instr(d.listed, ?) > 0", word.listed) }
        entries += try fetch(query, limit - entries.count, database)
      }
      return entries
    }
  }

  static func count(_ database: Database) throws -> (dossiers: Int, unreadable: Int) {
    let all = try Int.fetchOne(database, sql: "SELECT count(*) FROM dossier") ?? 0
    let bad = try Int.fetchOne(
      database, sql: "SELECT count(*) FROM dossier WHERE problem IS NOT NULL")
    return (all, bad ?? 0)
  }

  static func find(
    _ words: [String], relatives: Bool, _ filter: CatalogueFilter, _ database: Database
  ) throws -> CataloguePage<CatalogueHit> {
    try page(filter.limit) { limit in
      var (hits, seen): ([CatalogueHit], Set<UniqueIdentifier>) = ([], [])
      for match in CatalogueHit.Match.allCases where match != .relatives || relatives {
        guard hits.count < limit else { break }
        let found = try entries(words, match, filter, limit + hits.count, database)
        for entry in found where hits.count < limit && seen.insert(entry.identifier).inserted {
          hits.append(CatalogueHit(entry: entry, match: match))
        }
      }
      return hits
    }
  }

  private static func entries(
    _ words: [String], _ match: CatalogueHit.Match, _ filter: CatalogueFilter, _ limit: Int,
    _ database: Database
  ) throws -> [CatalogueEntry] {
    var query = Query(filter)
    guard match != .number else {
      guard words.count == 1, let word = words.first, !word.isEmpty else { return [] }
      query.add(beginning: word)
      return try fetch(query, limit, database)
    }
    guard let phrase = FullText(words, match)?.phrase else { return [] }
    query.and("words MATCH ?", phrase)
    return try fetch(query, limit, from: "words JOIN dossier d ON d.id = words.rowid", database)
  }

  /// In the order of the numbers: an order of the rows would be another one once they are made anew.
  private static func fetch(
    _ query: Query, _ limit: Int, from tables: String = "dossier d", _ database: Database
  ) throws -> [CatalogueEntry] {
    try Row.fetchAll(
      database,
      sql: "SELECT d.* FROM \(tables) \(query.condition) ORDER BY d.number, d.uuid LIMIT ?",
      arguments: query.arguments + [limit]
    ).compactMap { CatalogueEntry($0) }
  }

  /// Cuts off what goes beyond a limit.
  private static func page<Item>(
    _ limit: Int?, _ body: (Int) throws -> [Item]
  ) throws -> CataloguePage<Item> {
    let most = limit ?? Int(Int32.max)
    let items = try body(most + 1)
    return CataloguePage(items: Array(items.prefix(most)), hasMore: items.count > most)
  }

  // MARK: For the store

  /// How many dossiers are taken for what a text may mean.
  private static let mostCandidates = 50

  static func candidates(for text: String, _ database: Database) throws -> [UniqueIdentifier] {
    var found: [UniqueIdentifier] = []
    for isWhole in [true, false] {
      var query = Query()
      if isWhole {
        query.and("d.number = ?", text.uppercased())
      } else {
        query.add(beginning: text)
      }
      for entry in try fetch(query, mostCandidates, database)
      where !found.contains(entry.identifier) {
        found.append(entry.identifier)
      }
    }
    return found
  }

  static func numbers(beginningWith prefix: String, _ database: Database) throws -> [String] {
    var query = Query()
    query.add(prefix: prefix, of: "d.number")
    return try String.fetchAll(
      database, sql: "SELECT d.number FROM dossier d \(query.condition)",
      arguments: query.arguments)
  }

  static func twins(
    of person: Cover.Person, _ limit: Int, _ database: Database
  ) throws -> [CatalogueEntry] {
    guard let birth = person.birthDate else { return [] }
    var query = Query()
    query.and("d.folded = ?", person.name.searchable)
    query.and("d.birth = ?", "\(birth)")
    return try fetch(query, limit, database)
  }

  static func sharedScans(
    of dossier: UniqueIdentifier, _ limit: Int, _ database: Database
  ) throws -> [SharedScan] {
    let rows = try Row.fetchAll(
      database,
      sql: """
        SELECT DISTINCT own.path AS path, d.number AS number
        FROM dossier own_d JOIN scan own ON own.dossier = own_d.id
        JOIN scan other ON other.sha512 = own.sha512 AND other.dossier <> own_d.id
        JOIN dossier d ON d.id = other.dossier
        WHERE own_d.uuid = ? ORDER BY own.path, d.number LIMIT ?
        """, arguments: ["\(dossier)", limit])
    return rows.map { SharedScan(path: $0["path"], other: $0["number"]) }
  }
}

/// The conditions of a question, with what they are compared with: no text is ever part of the SQL.
private struct Query {
  private var conditions: [String] = []
  private(set) var arguments = StatementArguments()

  var condition: String {
    conditions.isEmpty ? "" : "WHERE " + conditions.joined(separator: " AND ")
  }

  mutating func and(_ condition: String, _ values: String...) {
    conditions.append(condition)
    for value in values { arguments += [value] }
  }

  init() {}

  /// - Parameters:
  ///   - filter: Its words are not looked at.
  ///   - isReadable: Whether those that can be read are meant, or the others; nil for both.
  init(_ filter: CatalogueFilter, isReadable: Bool? = nil) {
    if let isReadable { conditions.append("d.problem IS \(isReadable ? "" : "NOT ")NULL") }
    // What can't be read may have a draft.
    if filter.isChanged, isReadable != false { conditions.append("d.isChanged") }
    if let stage = filter.stage { and("d.stage = ?", stage) }
    if let unit = filter.unit {
      and("(d.unitCode = ? OR instr(d.unitFolded, ?) > 0)", unit, unit.searchable)
    }
  }

  mutating func add(prefix: String, of column: String) {
    // Numbers and uuids are ASCII: nothing of theirs comes after the last code point.
    and("\(column) >= ? AND \(column) < ?", prefix, prefix + "\u{10FFFF}")
  }

  /// The beginning of a number, or four digits and more of a uuid.
  mutating func add(beginning text: String) {
    let (upper, lower) = (text.uppercased(), text.lowercased())
    let last = "\u{10FFFF}"
    guard lower.utf8.count >= 4 else { return add(prefix: upper, of: "d.number") }
    and(
      "(d.number >= ? AND d.number < ? OR d.uuid >= ? AND d.uuid < ?)", upper, upper + last,
      lower, lower + last)
  }
}

/// Words as FTS5 is asked for them: each between quotes, so that none of its operators is meant.
private struct FullText {
  let phrase: String

  /// - Returns: Nil where no word holds a letter or digit.
  init?(_ words: [String], _ match: CatalogueHit.Match) {
    let written = words.flatMap { $0.split(whereSeparator: \.isWhitespace).map(String.init) }
    let terms = written.map { match == .spelled ? $0.comparable : $0.searchable }
      .filter { $0.unicodeScalars.contains(where: Self.isToken) }
    guard !terms.isEmpty else { return nil }
    let isBegun = match == .forms || match == .relatives
    let quoted = terms.map { term in
      "\"" + term.replacing("\"", with: "\"\"") + (isBegun ? "\"*" : "\"")
    }
    phrase = "{\(Self.columns(match))} : (\(quoted.joined(separator: " AND ")))"
  }

  private static func columns(_ match: CatalogueHit.Match) -> String {
    switch match {
    case .number, .spelled: "spelled"
    case .name: "name"
    case .forms: "name forms"
    case .relatives: "name forms relatives"
    }
  }

  /// What the tokenizer takes for a part of a word.
  private static func isToken(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.properties.generalCategory {
    case .uppercaseLetter, .lowercaseLetter, .titlecaseLetter, .modifierLetter, .otherLetter,
      .decimalNumber, .letterNumber, .otherNumber, .privateUse:
      true
    default: false
    }
  }
}
