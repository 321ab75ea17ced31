internal import RFC3339

/// Tells the rows that a tree holds already, so that a table can be read in again.
///
/// A row with an identifier is known by it, one without by all that it says. What it refers to is looked
/// for in the tree alone: its own unit is there, and would make the same name mean two.
struct UnitRecognition {
  /// What is compared: an entry without its identifier and successors.
  private struct Content: Hashable {
    let code: UnitCode?
    let name: String
    let kind: String
    let parent: UniqueIdentifier?
    let period: UnitPeriod
    let powers: Set<UnitPower>

    init(_ unit: Unit, parent: UniqueIdentifier?) {
      (code, name, kind) = (unit.code, unit.name, unit.kind)
      (period, powers) = (unit.period, unit.powers)
      self.parent = parent
    }
  }

  private let base: UnitTree
  private let references: UnitReferences
  /// The entries that no row was taken for yet.
  private var entries: [Content: [Unit]] = [:]
  private var seats: [UnitSeat: [Unit]] = [:]

  /// How many entries that differ in their successors alone are looked at for one row.
  private static let mostTwins = 10
  /// How many entries with one name in one place are looked at for one row.
  private static let mostNamesakes = 1000

  init(_ base: UnitTree) {
    self.base = base
    references = UnitReferences(base.units)
    for unit in base.units.reversed() {
      entries[Content(unit, parent: unit.parent), default: []].append(unit)
      seats[UnitSeat(unit.name, below: unit.parent), default: []].append(unit)
    }
  }

  /// Whether the tree holds what a row says; without an identifier an entry stands for one row only.
  mutating func isKnown(_ row: UnitRow) -> Bool {
    let contents = parents(of: row).map { Content(row.unit, parent: $0) }
    guard row.isNew else {
      return base.entries(of: row.unit.id).contains { entry in
        contents.contains(Content(entry, parent: entry.parent)) && carriesOn(entry, row)
      }
    }
    for content in contents {
      // Taken out and put back: a list of which two copies are held is copied when it is changed.
      guard var twins = entries.removeValue(forKey: content) else { continue }
      let index = twins.indices.suffix(Self.mostTwins).last { carriesOn(twins[$0], row) }
      if let index { twins.remove(at: index) }
      entries[content] = twins
      if index != nil { return true }
    }
    return false
  }

  /// Whether a row without an identifier has the code of a unit in the tree: it is refused for it, and
  /// what others say of that code is meant for the unit.
  func isRival(_ row: UnitRow) -> Bool {
    guard row.isNew, let code = row.unit.code else { return false }
    return references.isTaken(code, in: row.unit.period)
  }

  /// The entry in whose place a row would put a unit of the same name; a code or an identifier of its own
  /// tells it apart.
  func namesake(of row: UnitRow) -> Unit? {
    namesake(of: row, below: row.unit.parent)
  }

  /// Whether a row whose references weren't followed yet would stand in the place of an entry of the
  /// tree.
  func hasNamesake(_ row: UnitRow) -> Bool {
    parents(of: row).contains { namesake(of: row, below: $0) != nil }
  }

  private func namesake(of row: UnitRow, below parent: UniqueIdentifier?) -> Unit? {
    guard row.isNew, row.unit.code == nil else { return nil }
    return seats[UnitSeat(row.unit.name, below: parent)]?.prefix(Self.mostNamesakes).first {
      $0.period.overlaps(row.unit.period)
    }
  }

  /// The units that can be meant by what a row says about the one above.
  private func parents(of row: UnitRow) -> [UniqueIdentifier?] {
    if row.parent.isEmpty { return [nil] }
    return references.meant(by: row.parent, in: row.unit.period).sorted()
  }

  private func carriesOn(_ entry: Unit, _ row: UnitRow) -> Bool {
    guard entry.successors.count == row.successors.count else { return false }
    let after = row.dayAfter
    return zip(entry.successors, row.successors).allSatisfy { id, text in
      references.meant(by: text, in: after).contains(id)
    }
  }
}

extension UnitRow {
  /// The day after the last, on which those that carry on must be there.
  var dayAfter: UnitPeriod {
    let day = unit.period.to?.adding(days: 1)
    return UnitPeriod(from: day, to: day)
  }
}
