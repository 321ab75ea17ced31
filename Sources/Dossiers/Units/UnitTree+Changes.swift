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

  /// The tree in which one unit ends for good.
  ///
  /// - Throws: As the same for several does.
  package func closing(
    _ id: UniqueIdentifier, on lastDay: CalendarDate, successors: [UniqueIdentifier] = [],
    movingChildrenTo heir: UniqueIdentifier? = nil
  ) throws(UnitProblems) -> UnitTree {
    try closing([id], on: lastDay, successors: successors, movingChildrenTo: heir)
  }

  /// The tree in which units end for good on one day, as where two become one.
  ///
  /// - Parameters:
  ///   - ids: The units; some may stand below others.
  ///   - lastDay: The last day on which they are valid.
  ///   - successors: Who carries on for each; must be valid the day after.
  ///   - heir: Where what stands below them stands from the day after; nil where nothing does any more.
  /// - Returns: The new tree.
  /// - Throws: `unitMissing`, `alreadyClosed`, `laterEntries`, `subordinatesLeft`, or all that is wrong
  ///   with the new tree.
  package func closing(
    _ ids: [UniqueIdentifier], on lastDay: CalendarDate, successors: [UniqueIdentifier] = [],
    movingChildrenTo heir: UniqueIdentifier? = nil
  ) throws(UnitProblems) -> UnitTree {
    let closed = Set(ids)
    var problems: [UnitProblem] = []
    var changed = units
    for id in closed.sorted() {
      do throws(UnitProblems) {
        let index = try lastEntry(of: id, for: lastDay)
        changed[index].period.to = lastDay
        changed[index].successors = successors
      } catch {
        problems += error.problems
      }
    }
    guard problems.isEmpty else { throw UnitProblems(problems) }
    for id in closed.sorted() where heir == nil {
      let left = Set(children(of: id, after: lastDay, without: closed).map(\.id)).sorted()
      if !left.isEmpty {
        problems.append(
          UnitProblem(
            .subordinatesLeft, unit: id, others: left, day: lastDay, count: left.count))
      }
    }
    guard problems.isEmpty else { throw UnitProblems(problems) }
    if let heir { move(below: closed, to: heir, after: lastDay, &changed) }
    return try UnitTree(kinds: kinds, units: changed)
  }

  /// Puts what stands below some units below another one from the day after.
  private func move(
    below closed: Set<UniqueIdentifier>, to heir: UniqueIdentifier, after lastDay: CalendarDate,
    _ changed: inout [Unit]
  ) {
    guard let next = lastDay.adding(days: 1) else { return }
    for child in units.indices {
      guard let parent = units[child].parent, closed.contains(parent),
        !closed.contains(units[child].id), units[child].period.last > lastDay.epochDay
      else { continue }
      let day = max(units[child].period.first, next.epochDay)
      Self.split(&changed, child, CalendarDate(epochDay: day) ?? next) { $0.parent = heir }
    }
  }

  /// The entry of a unit that can end on a day.
  private func lastEntry(
    of id: UniqueIdentifier, for lastDay: CalendarDate
  ) throws(UnitProblems) -> Int {
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
    return index
  }

  /// Those that stand below one of some units, and not among them, on a day after `lastDay`; by
  /// identifier.
  package func subordinates(
    of ids: [UniqueIdentifier], after lastDay: CalendarDate
  ) -> [UniqueIdentifier] {
    let closed = Set(ids)
    return Set(closed.flatMap { children(of: $0, after: lastDay, without: closed) }.map(\.id))
      .sorted()
  }

  private func children(
    of id: UniqueIdentifier, after lastDay: CalendarDate, without closed: Set<UniqueIdentifier>
  ) -> [Unit] {
    entries(below: id).filter {
      $0.period.last > lastDay.epochDay && !closed.contains($0.id)
    }
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
