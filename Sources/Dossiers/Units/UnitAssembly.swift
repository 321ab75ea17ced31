internal import RFC3339

/// The rows of a table on their way into a tree.
struct UnitAssembly {
  private(set) var problems: UnitProblemList
  /// The tree with the rows that are sound; nil as long as there is none.
  private(set) var tree: UnitTree?
  /// The rows that the tree holds already.
  private(set) var unchanged: [Int] = []

  private let base: UnitTree
  private var rows: [UnitRow] = []

  /// How often what is left is checked again after rows were taken away.
  private static let mostRounds = 20

  /// Sorts out the rows that are in the tree already, and finds out what the others refer to.
  init(_ rows: [UnitRow], _ base: UnitTree, _ problems: UnitProblemList) {
    self.base = base
    self.problems = problems
    var recognition = UnitRecognition(base)
    for row in rows {
      if row.isSound, recognition.isKnown(row) {
        unchanged.append(row.number)
      } else {
        self.rows.append(row)
      }
    }
    // What will be refused is nothing that another row could mean.
    let own = self.rows.filter { !recognition.isRival($0) && !recognition.hasNamesake($0) }
      .map(\.unit)
    let references = UnitReferences(base.units + own)
    for index in self.rows.indices {
      var row = self.rows[index]
      resolve(&row, references)
      if row.isSound, let namesake = recognition.namesake(of: row) { refuse(&row, namesake) }
      self.rows[index] = row
    }
  }

  private mutating func refuse(_ row: inout UnitRow, _ namesake: Unit) {
    let day = max(namesake.period.first, row.unit.period.first)
    problems.append(
      UnitProblem(
        .nameTaken, at: row.place, field: .name, found: row.unit.name, unit: row.unit.id,
        others: [namesake.id], day: CalendarDate(epochDay: day)))
    row.isSound = false
  }

  private mutating func resolve(_ row: inout UnitRow, _ references: UnitReferences) {
    if !row.parent.isEmpty {
      row.unit.parent = unit(
        row.parent, .parent, row.unit.period, references, &row)
    }
    let after = row.dayAfter
    for text in row.successors {
      if let successor = unit(text, .successors, after, references, &row) {
        row.unit.successors.append(successor)
      }
    }
  }

  /// The unit that a cell means; where there is none the row isn't sound.
  private mutating func unit(
    _ text: String, _ field: UnitField, _ period: UnitPeriod, _ references: UnitReferences,
    _ row: inout UnitRow
  ) -> UniqueIdentifier? {
    let code: UnitProblem.Code
    switch references.answer(to: text, in: period) {
    case .unit(let id): return id
    case .missing: code = field == .parent ? .parentMissing : .successorMissing
    case .ambiguous: code = .referenceAmbiguous
    }
    problems.append(
      UnitProblem(code, at: row.place, field: field, found: text, unit: row.unit.id))
    row.isSound = false
    return nil
  }

  // MARK: Results

  /// The rows that were taken.
  var added: [UnitImport.Added] {
    rows.filter(\.isSound).map { UnitImport.Added(row: $0.number, unit: $0.unit) }
  }

  /// The rows that weren't.
  var refused: [Int] { rows.filter { !$0.isSound }.map(\.number) }

  /// What the units of rows are called.
  var names: [UniqueIdentifier: String] {
    Dictionary(rows.map { ($0.unit.id, $0.unit.name) }) { first, _ in first }
  }

  // MARK: Checking

  /// Checks the tree with all sound rows; true where no row was wrong.
  mutating func check() -> Bool {
    let isSound = !problems.isBroken
    let bad = Set(rows.lazy.filter { !$0.isSound }.map(\.unit.id))
    let sound = rows.indices.filter { rows[$0].isSound }
    let check = judge(sound)
    var found = UnitProblemList()
    found.append(contentsOf: check.problems, from: base.units.count) { problem in
      // What only rests on a row that is wrong itself is not told yet.
      let isFollowing =
        problem.code.restsOnOthers && problem.others.contains(where: bad.contains)
      return isFollowing || problem.isWarning && isOfTree(problem) ? nil : placed(problem, sound)
    }
    problems.append(contentsOf: found)
    for index in check.problems.blamed where !needs(bad, index, sound) { blame(index, sound) }
    return isSound && !check.problems.isBroken
  }

  /// Whether a unit to blame refers to one of those that are wrong themselves.
  private func needs(_ bad: Set<UniqueIdentifier>, _ index: Int, _ sound: [Int]) -> Bool {
    guard index >= base.units.count else { return false }
    let unit = rows[sound[index - base.units.count]].unit
    return unit.parent.map(bad.contains) ?? false || unit.successors.contains(where: bad.contains)
  }

  /// Takes away the rows that are wrong and those that need them, until the rest is a tree.
  mutating func dropBadRows() {
    tree = nil
    dropDependents(of: rows.indices.filter { !rows[$0].isSound })
    for _ in 0..<Self.mostRounds {
      let sound = rows.indices.filter { rows[$0].isSound }
      let check = judge(sound)
      guard check.problems.isBroken else { return }
      tree = nil
      for problem in check.problems.problems where !(problem.isWarning && isOfTree(problem)) {
        let problem = placed(problem, sound)
        if !problems.problems.contains(problem) { problems.append(problem) }
      }
      let wrong = check.problems.blamed.compactMap { blame($0, sound) }
      guard !wrong.isEmpty else { return }
      dropDependents(of: wrong)
    }
    for index in rows.indices { rows[index].isSound = false }
  }

  /// Checks the tree with some rows, and keeps it where it is one.
  private mutating func judge(_ sound: [Int]) -> UnitCheck {
    let units = base.units + sound.map { rows[$0].unit }
    let check = UnitCheck(kinds: base.kinds, units: units, problems: UnitProblemList())
    if !check.problems.isBroken {
      tree = UnitTree(kinds: base.kinds, table: check.table, warnings: check.problems.told)
    }
    return check
  }

  /// Whether a problem is with an entry that the tree had before.
  private func isOfTree(_ problem: UnitProblem) -> Bool {
    guard case .unit(let index) = problem.place else { return false }
    return index < base.units.count
  }

  /// A problem with the row that it is about for its place; the table has none for the tree's entries.
  private func placed(_ problem: UnitProblem, _ sound: [Int]) -> UnitProblem {
    guard case .unit(let index) = problem.place else { return problem }
    var problem = problem
    problem.place =
      index < base.units.count ? .whole : rows[sound[index - base.units.count]].place
    return problem
  }

  /// Marks the row that a unit to blame came from; nil where it is one of the tree's.
  @discardableResult
  private mutating func blame(_ index: Int, _ sound: [Int]) -> Int? {
    guard index >= base.units.count else { return nil }
    let row = sound[index - base.units.count]
    rows[row].isSound = false
    return row
  }

  /// Takes away the rows that refer to a unit of which nothing is left.
  private mutating func dropDependents(of dropped: [Int]) {
    var entries: [UniqueIdentifier: Int] = [:]
    var dependents: [UniqueIdentifier: [Int]] = [:]
    for unit in base.units { entries[unit.id, default: 0] += 1 }
    for (index, row) in rows.enumerated() where row.isSound {
      entries[row.unit.id, default: 0] += 1
      for id in row.unit.successors + (row.unit.parent.map { [$0] } ?? []) {
        dependents[id, default: []].append(index)
      }
    }
    var waiting = dropped.map { rows[$0].unit.id }
    while let id = waiting.popLast() {
      guard entries[id, default: 0] == 0 else { continue }
      for index in dependents.removeValue(forKey: id) ?? [] where rows[index].isSound {
        drop(index, for: id)
        entries[rows[index].unit.id, default: 0] -= 1
        waiting.append(rows[index].unit.id)
      }
    }
  }

  private mutating func drop(_ index: Int, for id: UniqueIdentifier) {
    let row = rows[index]
    rows[index].isSound = false
    problems.append(
      UnitProblem(
        row.unit.parent == id ? .parentMissing : .successorMissing, at: row.place,
        field: row.unit.parent == id ? .parent : .successors, unit: row.unit.id, others: [id]))
  }
}
