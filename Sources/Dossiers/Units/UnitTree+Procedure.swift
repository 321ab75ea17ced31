package import RFC3339

/// The unit that decides, and by what right.
package struct UnitDecision: Hashable, Sendable {
  /// Who decides.
  package let unit: Unit
  /// Whether the power was given to it, and isn't its own.
  package let isDelegated: Bool
}

extension UnitTree {
  /// The unit itself and those above, the nearest first; nothing where it wasn't there.
  package func chain(of id: UniqueIdentifier, at day: CalendarDate) -> [Unit] {
    unit(id, at: day).map { [$0] + ancestors(of: id, at: day) } ?? []
  }

  /// The nearest of ``chain(of:at:)`` whose kind takes a place of the profiles, such as `base`.
  package func holder(
    _ holder: String, for id: UniqueIdentifier, at day: CalendarDate
  ) -> Unit? {
    chain(of: id, at: day).first { unit in kind(unit.kind)?.holders.contains(holder) == true }
  }

  /// Who decides on a dossier of this unit: the nearest of the chain that may.
  ///
  /// - Returns: Nil where the unit wasn't there on the day, or nobody above it is known to decide.
  package func decider(for id: UniqueIdentifier, at day: CalendarDate) -> UnitDecision? {
    for unit in chain(of: id, at: day) {
      if unit.powers.contains(.decides) { return UnitDecision(unit: unit, isDelegated: false) }
      if unit.powers.contains(.delegated) { return UnitDecision(unit: unit, isDelegated: true) }
    }
    return nil
  }

  /// Who answers requests for verification at this unit: the nearest of the chain that may.
  package func verifier(for id: UniqueIdentifier, at day: CalendarDate) -> Unit? {
    chain(of: id, at: day).first { $0.powers.contains(.verifies) }
  }
}

// MARK: - What became of it

extension UnitTree {
  /// The units that stand for this one on a day: itself while it is there, else its successors, or
  /// theirs.
  ///
  /// - Returns: Nothing where the unit wasn't there yet, or ended without a successor.
  package func successors(of id: UniqueIdentifier, at day: CalendarDate) -> [Unit] {
    var found: [Unit] = []
    var known: Set<UniqueIdentifier> = [id]
    var waiting = [id]
    var next = 0
    while next < waiting.count {
      let current = waiting[next]
      next += 1
      if let unit = unit(current, at: day) {
        found.append(unit)
        continue
      }
      let earlier = entries(of: current).last { $0.period.last < day.epochDay }
      for successor in earlier?.successors ?? [] where known.insert(successor).inserted {
        waiting.append(successor)
      }
    }
    return found
  }

  /// The chain of one unit's ends: each entry that had successors, from this unit on, in the order of
  /// their ends.
  package func endings(of id: UniqueIdentifier) -> [Unit] {
    var known: Set<UniqueIdentifier> = [id]
    var (waiting, next, found) = ([id], 0, [Unit]())
    while next < waiting.count {
      for entry in entries(of: waiting[next]) where !entry.successors.isEmpty {
        found.append(entry)
        for successor in entry.successors where known.insert(successor).inserted {
          waiting.append(successor)
        }
      }
      next += 1
    }
    return found.sorted { ($0.period.last, $0.id) < ($1.period.last, $1.id) }
  }

  /// The entries that name a unit as their successor; goes through all of them.
  package func predecessors(of id: UniqueIdentifier) -> [Unit] {
    table.units.filter { $0.successors.contains(id) }
  }
}
