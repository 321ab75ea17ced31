package import RFC3339

/// Changes. The tree stays as it is; each gives another, checked as a whole.
///
/// Problems that the check finds are placed by the index among ``UnitTree/units``, new ones after
/// those that are there.
extension UnitTree {
  /// The tree with more entries.
  ///
  /// - Throws: All that is wrong with the new tree.
  package func adding(_ more: [Unit]) throws(UnitProblems) -> UnitTree {
    try UnitTree(kinds: kinds, units: units + more)
  }

  /// The tree in which something about a unit changes on a day: name, code, kind, parent, powers.
  ///
  /// The entry valid on the day ends the day before, and a new one begins; if it begins on that day it
  /// is changed itself. Later entries stay as they are.
  ///
  /// - Throws: `unitMissing`, or all that is wrong with the new tree.
  package func changing(
    _ id: UniqueIdentifier, from day: CalendarDate, _ change: (inout Unit) -> Void
  ) throws(UnitProblems) -> UnitTree {
    guard let index = table.index(of: id, at: day.epochDay) else {
      throw UnitProblems(UnitProblem(.unitMissing, unit: id, day: day))
    }
    var changed = units
    Self.split(&changed, index, day, change)
    return try UnitTree(kinds: kinds, units: changed)
  }

  /// The tree in which a unit has another name from a day on.
  ///
  /// - Throws: As ``changing(_:from:_:)``.
  package func renaming(
    _ id: UniqueIdentifier, to name: String, from day: CalendarDate
  ) throws(UnitProblems) -> UnitTree {
    try changing(id, from: day) { $0.name = name }
  }

  /// The tree in which a unit ends for good.
  ///
  /// - Parameters:
  ///   - id: The unit.
  ///   - lastDay: The last day on which it is valid.
  ///   - successors: Who carries on; must be valid the day after.
  ///   - heir: Where what stands below it stands from the day after; nil where nothing does any more.
  /// - Returns: The new tree.
  /// - Throws: `unitMissing`, `alreadyClosed`, `laterEntries`, or all that is wrong with the new tree:
  ///   `parentNotValid` for each unit that is left below.
  package func closing(
    _ id: UniqueIdentifier, on lastDay: CalendarDate, successors: [UniqueIdentifier] = [],
    movingChildrenTo heir: UniqueIdentifier? = nil
  ) throws(UnitProblems) -> UnitTree {
    guard let index = table.index(of: id, at: lastDay.epochDay) else {
      let last = entries(of: id).last?.period.to
      let isClosed = last.map { $0 < lastDay } ?? false
      throw UnitProblems(
        UnitProblem(
          isClosed ? .alreadyClosed : .unitMissing, unit: id, day: isClosed ? last : lastDay))
    }
    guard index + 1 == table.range(of: id).upperBound else {
      throw UnitProblems(UnitProblem(.laterEntries, unit: id, day: lastDay))
    }
    if let last = units[index].period.to {
      throw UnitProblems(UnitProblem(.alreadyClosed, unit: id, day: last))
    }
    var changed = units
    changed[index].period.to = lastDay
    changed[index].successors = successors
    if let heir, let next = lastDay.adding(days: 1) {
      for child in units.indices
      where units[child].parent == id && units[child].period.last > lastDay.epochDay {
        let day = max(units[child].period.first, next.epochDay)
        Self.split(&changed, child, CalendarDate(epochDay: day) ?? next) { $0.parent = heir }
      }
    }
    return try UnitTree(kinds: kinds, units: changed)
  }

  /// Ends an entry the day before `day` and appends what follows; changes it in place if it begins then.
  private static func split(
    _ units: inout [Unit], _ index: Int, _ day: CalendarDate, _ change: (inout Unit) -> Void
  ) {
    guard units[index].period.from != day, let before = day.adding(days: -1) else {
      change(&units[index])
      return
    }
    var next = units[index]
    next.period.from = day
    change(&next)
    units[index].period.to = before
    units[index].successors = []
    units.append(next)
  }
}
