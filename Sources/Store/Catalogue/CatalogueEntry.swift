package import Dossiers
internal import GRDB
package import RFC3339

/// What a list tells of a dossier.
package struct CatalogueEntry: Hashable, Sendable {
  package let identifier: UniqueIdentifier
  /// Empty where `dossier.json` can't be read.
  package var number = ""
  package var name = ""
  package var birthDate: PartialDate?
  package var unit: Cover.UnitLabel?
  package var profile = ""
  /// Where its acts have brought it; nil before the first, and where that can't be told.
  package var stage: String?
  /// The unit that has custody, by its name.
  package var custodian: String?
  package var openedOn: CalendarDate?
  /// When its draft was changed last.
  package var changedAt: Timestamp?
  /// When its newest version was made.
  package var committedAt: Timestamp?
  /// The newest version; nil before the first.
  package var head: Int?
  /// Whether it has a draft.
  package var isChanged = false
  /// Whether its draft began from another version than the newest.
  package var isBehind = false
  /// How many of the forms that are surely asked for aren't there; nil where that can't be told.
  package var missing: Int?
  /// The first day by which something must be done.
  package var due: CalendarDate?
  /// Why it can't be read: the code of what is wrong; nil where all is well enough.
  package var problem: String?

  package init(_ identifier: UniqueIdentifier) { self.identifier = identifier }
}

extension CatalogueEntry {
  /// - Returns: Nil for a row that this program didn't write.
  init?(_ row: Row) {
    guard let identifier = UniqueIdentifier(parsing: row["uuid"] as String? ?? "") else {
      return nil
    }
    self.init(identifier)
    number = row["number"]
    name = row["name"]
    birthDate = (row["birth"] as String?).flatMap { try? PartialDate(parsing: $0) }
    let code: String = row["unitCode"]
    if !code.isEmpty {
      unit = Cover.UnitLabel(id: row["unitID"], code: code, name: row["unitName"])
    }
    profile = row["profile"]
    (stage, custodian) = (row["stage"], row["custodian"])
    openedOn = (row["opened"] as String?).flatMap { try? CalendarDate(parsing: $0) }
    changedAt = (row["changed"] as String?).flatMap { try? Timestamp(parsing: $0) }
    committedAt = (row["committed"] as String?).flatMap { try? Timestamp(parsing: $0) }
    (head, missing, problem) = (row["head"], row["missing"], row["problem"])
    (isChanged, isBehind) = (row["isChanged"], row["isBehind"])
    due = (row["due"] as String?).flatMap { try? CalendarDate(parsing: $0) }
  }

  /// The columns of `dossier` but its key, its folded texts and its stamp.
  var columns: [(String, (any DatabaseValueConvertible)?)] {
    [
      ("uuid", "\(identifier)"), ("number", number), ("name", name),
      ("birth", birthDate.map { "\($0)" }), ("unitID", unit?.id), ("unitCode", unit?.code ?? ""),
      ("unitName", unit?.name ?? ""), ("profile", profile), ("stage", stage),
      ("custodian", custodian), ("opened", openedOn.map { "\($0)" }),
      ("changed", changedAt.map { "\($0)" }), ("committed", committedAt.map { "\($0)" }),
      ("head", head), ("isChanged", isChanged), ("isBehind", isBehind), ("missing", missing),
      ("due", due.map { "\($0)" }), ("problem", problem),
    ]
  }
}
