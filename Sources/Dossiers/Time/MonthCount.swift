package import RFC3339

/// Months from one date to another as the regulations count them: by calendar months.
///
/// From any day of September 2001 to any day of September 2019 there are 216.
package struct MonthCount: Hashable, Sendable {
  /// The least and the most that are possible; one number where both months are known.
  package let possible: ClosedRange<Int>
  /// Whether the day within the month has come, where the months are whole; perhaps where a day
  /// isn't known.
  package let dayHasCome: Answer

  package init(from start: PartialDate, to end: PartialDate) {
    let least = Self.month(end.firstDay) - Self.month(start.lastDay)
    let most = Self.month(end.lastDay) - Self.month(start.firstDay)
    possible = min(least, most)...max(least, most)
    if let first = start.day, let last = end.day {
      // Who is born on 31 is a month older on the last day of a month without it.
      let length = CalendarDate.days(inMonth: end.firstDay.month, of: end.year)
      dayHasCome = Answer(last >= min(first, length))
    } else {
      dayHasCome = .perhaps
    }
  }

  private static func month(_ day: CalendarDate) -> Int { day.year * 12 + day.month - 1 }

  /// The number where it is certain.
  package var exact: Int? {
    possible.lowerBound == possible.upperBound ? possible.lowerBound : nil
  }

  package func isAtLeast(_ months: Int) -> Answer {
    possible.lowerBound >= months ? .yes : possible.upperBound < months ? .no : .perhaps
  }

  package func isAtMost(_ months: Int) -> Answer { !isAtLeast(months + 1) }

  /// Whether there are just so many months and the day within the month hasn't come: `216` on the
  /// first of the month for who is born on the second.
  package func isJust(_ months: Int) -> Answer {
    guard possible.contains(months) else { return .no }
    return Answer(possible.count == 1) == .yes ? !dayHasCome : .perhaps
  }
}

/// A time of so many months from a day: the class certificate's 60, another paper's 12.
package struct Validity: Hashable, Sendable {
  package let start: PartialDate
  package let months: Int

  package init(from start: PartialDate, months: Int) {
    self.start = start
    self.months = months
  }

  /// The day of the same number so many months on, or that month's last.
  ///
  /// From it on the time is over by the stricter reading. Nil beyond the calendar.
  package var end: PartialDate? { start.adding(months: months) }

  /// How a day lies to it.
  package enum Standing: Sendable {
    case good
    /// The very day, which one source counts as good and another as over.
    case lastDay
    case over
    /// The dates aren't known exactly enough.
    case undecidable
  }

  package func standing(on day: PartialDate) -> Standing {
    guard let end else { return .undecidable }
    switch day.compared(to: end) {
    case .before: return .good
    case .same: return .lastDay
    case .after: return .over
    case .undecidable: return .undecidable
    }
  }
}
