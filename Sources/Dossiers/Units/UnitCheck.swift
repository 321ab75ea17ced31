internal import RFC3339

/// All that can be wrong with entries that are meant to be one tree.
///
/// No step costs more than the number of entries times a hundred, whatever they say.
struct UnitCheck {
  let table: UnitTable
  private(set) var problems: UnitProblemList

  /// Checks kinds and entries whose names were seen to, with the problems found then.
  init(kinds: [UnitKind], units: [Unit], problems: UnitProblemList) {
    self.problems = problems
    guard units.count <= UnitTree.mostUnits else {
      table = UnitTable([])
      self.problems.append(
        UnitProblem(.tooManyUnits, limit: UnitTree.mostUnits, count: units.count))
      return
    }
    self.problems.append(contentsOf: UnitKindCheck(kinds).problems)
    table = UnitTable(Self.ordered(units, &self.problems))
    let known = Set(kinds.map { Array($0.id.utf8) })
    for index in table.units.indices where !known.contains(Array(table.units[index].kind.utf8)) {
      report(.kindUnknown, index, .kind, found: table.units[index].kind)
    }
    guard checkEntries() else { return }
    checkCodes()
    checkNames()
    for index in table.units.indices {
      checkParent(index)
      checkSuccessors(index)
    }
    for circle in UnitCircles(table).found {
      report(.circle, circle.entry, .parent, others: circle.members, day: circle.day)
    }
    for circle in SuccessorCircles(table).found {
      report(.successorCircle, circle.entry, .successors, others: circle.members)
    }
  }

  private mutating func report(
    _ code: UnitProblem.Code, _ index: Int, _ field: UnitField, found: String = "",
    others: [UniqueIdentifier] = [], day: CalendarDate? = nil, limit: Int? = nil
  ) {
    problems.append(
      UnitProblem(
        code, at: .unit(table.places[index]), field: field, found: found,
        unit: table.units[index].id, others: others, day: day, limit: limit))
  }

  // MARK: Periods

  /// The units without the ends that come before their beginnings, which are reported.
  private static func ordered(_ units: [Unit], _ problems: inout UnitProblemList) -> [Unit] {
    var units = units
    for index in units.indices where !units[index].period.isInOrder {
      let unit = units[index]
      problems.append(
        UnitProblem(
          .datesOutOfOrder, at: .unit(index), field: .to, unit: unit.id, day: unit.period.to))
      units[index].period.to = nil
      units[index].successors = []
    }
    return units
  }

  /// Whether no unit has so many entries that nothing more can be asked.
  private mutating func checkEntries() -> Bool {
    var (isSound, entries) = (true, 0)
    for index in table.units.indices {
      let unit = table.units[index]
      guard index > 0, table.units[index - 1].id == unit.id else {
        entries = 1
        continue
      }
      entries += 1
      if entries == UnitTree.mostEntries + 1 {
        report(.tooManyEntries, index, .id, limit: UnitTree.mostEntries)
        isSound = false
      }
      if unit.period.first <= table.units[index - 1].period.last {
        reportOverlap(.periodsOverlap, index - 1, index, .from)
      }
    }
    return isSound
  }

  /// Reports two entries that exclude each other, and blames the one that came last.
  private mutating func reportOverlap(
    _ code: UnitProblem.Code, _ one: Int, _ other: Int, _ field: UnitField
  ) {
    let blamed = table.places[one] > table.places[other] ? one : other
    let left = table.units[one + other - blamed]
    let start = max(table.units[one].period.first, table.units[other].period.first)
    report(
      code, blamed, field, found: field == .code ? left.code?.description ?? "" : "",
      others: left.id == table.units[blamed].id ? [] : [left.id],
      day: CalendarDate(epochDay: start))
  }

  // MARK: Codes and names

  private mutating func checkCodes() {
    let units = table.units
    let keys = units.map { ($0.code?.number ?? .max, $0.period.first) }
    let coded = units.indices.filter { keys[$0].0 != .max }.sorted { left, right in
      keys[left] == keys[right] ? left < right : keys[left] < keys[right]
    }
    var longest: Int?
    for index in coded {
      if let before = longest, units[before].code == units[index].code {
        if units[index].period.first <= units[before].period.last,
          units[before].id != units[index].id
        {
          reportOverlap(.codeTaken, before, index, .code)
        }
        if units[before].period.last >= units[index].period.last { continue }
      }
      longest = index
    }
  }

  /// Tells units that go by one name in one place at one time: where not each has a code, people can't
  /// tell them apart.
  private mutating func checkNames() {
    let units = table.units
    let seats = Dictionary(grouping: units.indices) {
      UnitSeat(units[$0].name, below: units[$0].parent)
    }
    let shared = seats.values.filter { $0.count > 1 }.sorted { $0[0] < $1[0] }
    for group in shared {
      var longest: Int?
      for index in group.sorted(by: { units[$0].period.first < units[$1].period.first }) {
        let before = longest ?? index
        let isTold = units[before].code != nil && units[index].code != nil
        if units[index].id != units[before].id, !isTold,
          units[index].period.first <= units[before].period.last
        {
          reportOverlap(.nameShared, before, index, .name)
        }
        if longest == nil || units[before].period.last < units[index].period.last {
          longest = index
        }
      }
    }
  }

  // MARK: Above

  private mutating func checkParent(_ index: Int) {
    let unit = table.units[index]
    guard let parent = unit.parent else { return }
    // A unit above itself is a circle, which is looked for elsewhere.
    guard parent != unit.id else { return }
    let range = table.range(of: parent)
    guard !range.isEmpty else {
      report(.parentMissing, index, .parent, found: parent.description, others: [parent])
      return
    }
    if let gap = gap(of: unit.period, in: range) {
      report(
        .parentNotValid, index, .parent, others: [parent], day: CalendarDate(epochDay: gap))
    }
    checkCodeBelow(index, table.units[range].last { $0.period.overlaps(unit.period) })
  }

  private mutating func checkCodeBelow(_ index: Int, _ parent: Unit?) {
    guard let parent, let above = parent.code, let code = table.units[index].code,
      !code.isBelow(above)
    else { return }
    report(.codeElsewhere, index, .code, found: code.description, others: [parent.id])
  }

  /// The first day of a period on which none of a unit's entries is valid.
  ///
  /// A beginning that isn't known asks for nothing before the other's.
  private func gap(of period: UnitPeriod, in range: Range<Int>) -> Int? {
    var day = period.from == nil ? table.units[range.lowerBound].period.first : period.first
    guard day <= period.last else { return period.last }
    for unit in table.units[range] where unit.period.last >= day {
      if unit.period.first > day { break }
      if unit.period.last >= period.last { return nil }
      day = unit.period.last + 1
    }
    return day
  }

  // MARK: After

  private mutating func checkSuccessors(_ index: Int) {
    let unit = table.units[index]
    guard !unit.successors.isEmpty else { return }
    guard unit.successors.count <= UnitTree.mostSuccessors else {
      report(.tooManySuccessors, index, .successors, limit: UnitTree.mostSuccessors)
      return
    }
    guard unit.period.to != nil else {
      report(.successorWithoutEnd, index, .successors, others: unit.successors)
      return
    }
    for successor in unit.successors where successor != unit.id {
      if table.range(of: successor).isEmpty {
        report(
          .successorMissing, index, .successors, found: successor.description,
          others: [successor])
      } else if table.index(of: successor, at: unit.period.last + 1) == nil {
        report(
          .successorNotValid, index, .successors, others: [successor],
          day: CalendarDate(epochDay: unit.period.last + 1))
      }
    }
  }
}

/// What can be wrong with a list of kinds.
struct UnitKindCheck {
  private(set) var problems = UnitProblemList()

  init(_ kinds: [UnitKind]) {
    guard kinds.count <= UnitTree.mostKinds else {
      problems.append(UnitProblem(.tooManyKinds, limit: UnitTree.mostKinds, count: kinds.count))
      return
    }
    var owners: [[UInt8]: Int] = [:]
    for (index, kind) in kinds.enumerated() {
      guard Self.isGood(kind) else {
        problems.append(UnitProblem(.badKind, field: .kind, found: kind.id))
        continue
      }
      for word in Set(kind.words) {
        if let owner = owners.updateValue(index, forKey: Array(word.utf8)), owner != index {
          problems.append(UnitProblem(.kindTwice, field: .kind, found: word))
        }
      }
    }
  }

  private static func isGood(_ kind: UnitKind) -> Bool {
    let words = [kind.vietnamese, kind.english] + kind.aliases
    return UnitKind.isToken(kind.id) && kind.holders.count <= 20
      && kind.holders.allSatisfy(UnitKind.isToken) && words.count <= 30
      && words.allSatisfy { $0.utf8.count <= 512 && UnitNames.isGood($0) }
  }
}
