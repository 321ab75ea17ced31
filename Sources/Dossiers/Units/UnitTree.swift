package import RFC3339
package import Vietnamese

/// Organisations through time: checked once, then only asked.
///
/// What has power over what, and how many levels there are, stands in the data; it may differ from
/// one day to the next, as on 1 July 2025.
package struct UnitTree: Sendable {
  /// The most entries of a tree.
  package static let mostUnits = 100_000
  /// The most entries of one unit.
  package static let mostEntries = 100
  /// The most successors of one entry.
  package static let mostSuccessors = 100
  /// The most kinds.
  package static let mostKinds = 100

  /// The kinds that units can be of, in the file's order.
  package let kinds: [UnitKind]
  /// What is worth a look and doesn't keep the tree from being used.
  package let warnings: [UnitProblem]

  let table: UnitTable
  /// Indices of entries with a code, by code, then as in the table.
  private let coded: [Int]
  /// Indices of entries with a parent, by parent, then as ``children(of:at:)`` gives them.
  private let subordinate: [Int]
  /// The code of each of ``coded``, and the parent of each of ``subordinate``.
  private let coders: [UInt64], superiors: [UniqueIdentifier]

  /// Checks entries and makes them a tree.
  ///
  /// - Throws: All that is wrong, each problem placed by the unit's index among those given.
  package init(kinds: [UnitKind], units: [Unit]) throws(UnitProblems) {
    let (named, problems) = UnitNames.checked(units)
    let check = UnitCheck(kinds: kinds, units: named, problems: problems)
    try check.problems.check()
    self.init(kinds: kinds, table: check.table, warnings: check.problems.told)
  }

  init(kinds: [UnitKind], table: UnitTable, warnings: [UnitProblem]) {
    self.kinds = kinds
    self.warnings = warnings
    self.table = table
    let units = table.units
    let codes = units.map { $0.code?.number ?? .max }
    let parents = units.map(\.parent)
    coded = units.indices.filter { codes[$0] != .max }.sorted { (codes[$0], $0) < (codes[$1], $1) }
    let below = units.indices.filter { parents[$0] != nil }
    subordinate = below.sorted {
      if let one = parents[$0], let other = parents[$1], one != other { return one < other }
      return (codes[$0], $0) < (codes[$1], $1)
    }
    coders = coded.map { codes[$0] }
    superiors = subordinate.compactMap { parents[$0] }
  }

  /// All entries, by identifier, then by time.
  package var units: [Unit] { table.units }
}

extension UnitTree: Hashable {
  /// Equal trees have the same kinds and entries.
  package static func == (left: UnitTree, right: UnitTree) -> Bool {
    left.kinds == right.kinds && left.units == right.units
  }

  package func hash(into hasher: inout Hasher) { hasher.combine(units) }
}

// MARK: - Looking up

extension UnitTree {
  /// The kind with an id.
  package func kind(_ id: String) -> UnitKind? { kinds.first { $0.id == id } }

  /// All entries of a unit, by time.
  package func entries(of id: UniqueIdentifier) -> ArraySlice<Unit> {
    table.units[table.range(of: id)]
  }

  /// A unit as it was on a day; nil where it wasn't there.
  package func unit(_ id: UniqueIdentifier, at day: CalendarDate) -> Unit? {
    table.index(of: id, at: day.epochDay).map { table.units[$0] }
  }

  /// All entries that bear a code, by time for each unit.
  package func units(coded code: UnitCode) -> [Unit] {
    let start = UnitTable.start(coders.count) { coders[$0] < code.number }
    let end = coders[start...].firstIndex { $0 != code.number } ?? coders.endIndex
    return coded[start..<end].map { table.units[$0] }
  }

  /// The unit that bore a code on a day.
  package func unit(coded code: UnitCode, at day: CalendarDate) -> Unit? {
    units(coded: code).first { $0.period.contains(day) }
  }

  /// The entries with a name, whatever the case and the marks: `chi bo ban nam po`.
  ///
  /// Goes through all names, a microsecond each.
  ///
  /// - Parameters:
  ///   - name: The whole name.
  ///   - day: The day they must be valid on; nil for any.
  /// - Returns: The entries, by identifier and time.
  /// - Throws: What is wrong with `name`.
  package func units(named name: String, at day: CalendarDate?) throws(TextError) -> [Unit] {
    let wanted = try ComposedText(name, limits: .name).searchForm()
    var found: [Unit] = []
    for unit in table.units where day.map({ unit.period.contains($0) }) ?? true {
      if try ComposedText(unit.name).searchForm() == wanted { found.append(unit) }
    }
    return found
  }

  /// The entries that a text of a person names: a UUID, a code, else a name.
  package func units(for text: String, at day: CalendarDate?) throws(TextError) -> [Unit] {
    func valid(_ units: some Sequence<Unit>) -> [Unit] {
      units.filter { unit in day.map { unit.period.contains($0) } ?? true }
    }
    if let id = UniqueIdentifier(parsing: text) { return valid(entries(of: id)) }
    if let code = UnitCode(parsing: text) { return valid(units(coded: code)) }
    return try units(named: text, at: day)
  }
}

// MARK: - Up and down

extension UnitTree {
  /// The units directly below, by code, those without one last.
  package func children(of id: UniqueIdentifier, at day: CalendarDate) -> [Unit] {
    entries(below: id).filter { $0.period.contains(day) }
  }

  /// All entries that name a unit as the one above.
  func entries(below id: UniqueIdentifier) -> [Unit] {
    let start = UnitTable.start(superiors.count) { superiors[$0] < id }
    let end = superiors[start...].firstIndex { $0 != id } ?? superiors.endIndex
    return subordinate[start..<end].map { table.units[$0] }
  }

  /// All units below, each after the one it belongs to.
  package func descendants(of id: UniqueIdentifier, at day: CalendarDate) -> [Unit] {
    var found: [Unit] = []
    var waiting = Array(children(of: id, at: day).reversed())
    while let next = waiting.popLast() {
      found.append(next)
      waiting += children(of: next.id, at: day).reversed()
    }
    return found
  }

  /// The units above, the nearest first; it ends where nothing is known to stand above.
  package func ancestors(of id: UniqueIdentifier, at day: CalendarDate) -> [Unit] {
    var found: [Unit] = []
    var next = unit(id, at: day)?.parent
    while let parent = next, let above = unit(parent, at: day) {
      found.append(above)
      next = above.parent
    }
    return found
  }

  /// The units that stood below none on a day, in the table's order.
  package func roots(at day: CalendarDate) -> [Unit] {
    table.units.filter { $0.period.contains(day) && $0.parent.flatMap { unit($0, at: day) } == nil }
  }
}
