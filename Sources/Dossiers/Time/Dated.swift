package import RFC3339

/// A date and the place where it is written.
package struct Dated: Hashable, Sendable {
  package let date: PartialDate
  private let trail: Trail

  package init(_ date: PartialDate, at place: DossierPlace) {
    self.init(date, at: .start(place))
  }

  init(_ date: PartialDate, at trail: Trail) {
    self.date = date
    self.trail = trail
  }

  package var place: DossierPlace { trail.place }

  package static func == (left: Dated, right: Dated) -> Bool {
    left.date == right.date && left.place == right.place
  }

  package func hash(into hasher: inout Hasher) {
    hasher.combine(date)
    hasher.combine(place)
  }

  /// - Throws: *cannot tell* where it isn't known to the day.
  package func day() throws(RuleStop) -> CalendarDate {
    guard let day = date.date else { throw .cannotTell([.inexact(place)]) }
    return day
  }
}

extension PartialDate {
  /// Perhaps where some of the days possible are and some aren't; so are the three below.
  package func isBefore(_ other: PartialDate) -> Answer {
    lastDay < other.firstDay ? .yes : firstDay >= other.lastDay ? .no : .perhaps
  }

  package func isOnOrBefore(_ other: PartialDate) -> Answer {
    lastDay <= other.firstDay ? .yes : firstDay > other.lastDay ? .no : .perhaps
  }

  package func isAfter(_ other: PartialDate) -> Answer { other.isBefore(self) }

  package func isOnOrAfter(_ other: PartialDate) -> Answer { other.isOnOrBefore(self) }

  /// Whether both mean one day; dates known less well agree perhaps, where they can.
  package func isSameDay(as other: PartialDate) -> Answer {
    switch compared(to: other) {
    case .same: .yes
    case .before, .after: .no
    case .undecidable: .perhaps
    }
  }
}

extension Dated {
  /// Whether it lies on the other's day or before.
  ///
  /// - Throws: *cannot tell* where one of them isn't exact enough; so do the others.
  package func isOnOrBefore(_ other: Dated) throws(RuleStop) -> Bool {
    try Self.decided(date.isOnOrBefore(other.date), [self, other])
  }

  package func isBefore(_ other: Dated) throws(RuleStop) -> Bool {
    try Self.decided(date.isBefore(other.date), [self, other])
  }

  package func isSameDay(as other: Dated) throws(RuleStop) -> Bool {
    try Self.decided(date.isSameDay(as: other.date), [self, other])
  }

  /// An answer that dates gave.
  ///
  /// - Throws: *cannot tell* for perhaps, with those that aren't known to the day.
  package static func decided(_ answer: Answer, _ dates: [Dated]) throws(RuleStop) -> Bool {
    switch answer {
    case .yes: return true
    case .no: return false
    case .perhaps:
      throw inexact(dates)
    }
  }

  /// *Cannot tell*, as some of the dates aren't known to the day.
  package static func inexact(_ dates: [Dated]) -> RuleStop {
    .cannotTell(dates.filter { $0.date.precision < .day }.map { .inexact($0.place) })
  }
}

extension RuleTally {
  /// Two days must not be in the wrong order: `earlier` on `later`'s day at the latest.
  ///
  /// The facts are the two dates, as `earlier` and `later`, and what is given.
  mutating func expect(
    _ earlier: Dated, notAfter later: Dated, _ variant: String,
    at place: @autoclosure () -> DossierPlace? = nil,
    _ facts: @autoclosure () -> [String: RuleFact] = [:]
  ) {
    ask { (tally: inout RuleTally) throws(RuleStop) in
      if try earlier.isOnOrBefore(later) {
        tally.pass()
      } else {
        let both: [String: RuleFact] = [
          "earlier": .date(earlier.date), "later": .date(later.date),
        ]
        tally.fail(
          variant, at: place() ?? earlier.place, and: [later.place],
          facts().merging(both) { own, _ in own })
      }
    }
  }
}
