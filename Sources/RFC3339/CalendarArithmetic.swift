// Counting days, months and years by the calendar.

/// A day of the week, numbered as ISO 8601 does.
package enum Weekday: Int, CaseIterable, Sendable {
  case monday = 1
  case tuesday, wednesday, thursday, friday, saturday, sunday
}

// MARK: - Days

extension CalendarDate {
  /// The number of days since 1970-01-01, negative before it.
  package var epochDay: Int {
    var days = Self.daysBefore(year: year) + day - 1
    for earlier in 1..<month { days += Self.days(inMonth: earlier, of: year) }
    return days - Self.daysBeforeEpoch
  }

  /// The day that is so many days from 1970-01-01, or nil outside the years 0000 to 9999.
  package init?(epochDay: Int) {
    guard Self.epochDays.contains(epochDay) else { return nil }
    var rest = epochDay + Self.daysBeforeEpoch
    // 146,097 days make 400 years, so the quotient is the year or its neighbour.
    var year = min(rest * 400 / 146_097, 9999)
    while Self.daysBefore(year: year) > rest { year -= 1 }
    while Self.daysBefore(year: year + 1) <= rest { year += 1 }
    rest -= Self.daysBefore(year: year)
    var month = 1
    while rest >= Self.days(inMonth: month, of: year) {
      rest -= Self.days(inMonth: month, of: year)
      month += 1
    }
    self.init(validYear: year, month: month, day: rest + 1)
  }

  private static let daysBeforeEpoch = 719_528
  private static let epochDays = -719_528...2_932_896

  /// The days from 0000-01-01 to a year's first day.
  private static func daysBefore(year: Int) -> Int {
    guard year > 0 else { return 0 }
    let last = year - 1
    return 365 * year + last / 4 - last / 100 + last / 400 + 1
  }

  /// The day of the week.
  package var weekday: Weekday {
    // 1970-01-01 was a Thursday; the calendar starts 719,528 = 7 × 102,789 + 5 days before it.
    let index = (epochDay + Self.daysBeforeEpoch + 5) % 7
    return Weekday.allCases[index]
  }

  /// The day so many days later, or earlier where negative; nil outside the years 0000 to 9999.
  package func adding(days: Int) -> CalendarDate? {
    let (sum, overflows) = epochDay.addingReportingOverflow(days)
    return overflows ? nil : CalendarDate(epochDay: sum)
  }

  /// The days from this day to another: negative where the other is earlier.
  package func days(until other: CalendarDate) -> Int { other.epochDay - epochDay }
}

// MARK: - Months and years

extension CalendarDate {
  /// The day so many months later, or earlier where negative; nil outside the years 0000 to 9999.
  ///
  /// Where the month reached lacks the day, its last day is taken: 31/01 and one month is 28/02 or
  /// 29/02. So months added one by one may end elsewhere than months added at once.
  package func adding(months: Int) -> CalendarDate? {
    let (sum, overflows) = (year * 12 + month - 1).addingReportingOverflow(months)
    guard !overflows, sum >= 0, sum / 12 <= Self.years.upperBound else { return nil }
    let year = sum / 12
    let month = sum % 12 + 1
    return CalendarDate(
      validYear: year, month: month, day: min(day, Self.days(inMonth: month, of: year)))
  }

  /// The day so many years later: twelve months for each, so 29/02 becomes 28/02.
  package func adding(years: Int) -> CalendarDate? {
    let (months, overflows) = years.multipliedReportingOverflow(by: 12)
    return overflows ? nil : adding(months: months)
  }

  /// The whole months from this day to another: the inverse of `adding(months:)`.
  ///
  /// That is the greatest number that, added to this day, doesn't pass the other; where the other is
  /// earlier, the negative number that doesn't pass it on that side.
  package func wholeMonths(until other: CalendarDate) -> Int {
    let months = (other.year - year) * 12 + other.month - month
    guard months != 0 else { return 0 }
    let reached = min(day, Self.days(inMonth: other.month, of: other.year))
    if months > 0 { return reached > other.day ? months - 1 : months }
    return reached < other.day ? months + 1 : months
  }

  /// The whole years from this day to another, towards zero: someone's age when born on this day.
  ///
  /// Whoever is born on 29/02 is a year older on 28/02 of a year without that day.
  package func wholeYears(until other: CalendarDate) -> Int { wholeMonths(until: other) / 12 }

  /// The age on another day of someone born on this one; nil before the birth.
  package func age(on other: CalendarDate) -> (years: Int, months: Int)? {
    guard self <= other else { return nil }
    let months = wholeMonths(until: other)
    return (months / 12, months % 12)
  }
}
