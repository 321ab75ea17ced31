internal import JSON
package import RFC3339

/// Working days: Monday to Friday but for public holidays, and Saturdays that are worked for them.
///
/// Known for the years whose holidays a public decision fixed; beyond them nothing is said.
package struct WorkingCalendar: Sendable {
  /// What is known of a year.
  package struct Year: Sendable {
    package let year: Int
    /// The last day that is certain.
    package let until: CalendarDate
    /// Days from Monday to Friday that are free.
    package let free: Set<CalendarDate>
    /// Days at weekends that are worked in exchange.
    package let worked: Set<CalendarDate>
    package let source: String
  }

  package let years: [Int: Year]

  /// A day that can't be had: the holidays of its year aren't known.
  package struct Unknown: Error, Hashable, Sendable {
    package let year: Int
  }

  init(_ value: JSONValue) throws(JSONAccessError) {
    var years: [Int: Year] = [:]
    for item in try value.array(at: "/years") {
      let year = try Year(item)
      years[year.year] = year
    }
    self.years = years
  }

  package func isWorked(_ day: CalendarDate) throws(Unknown) -> Bool {
    guard let year = years[day.year], day <= year.until else { throw Unknown(year: day.year) }
    switch day.weekday {
    case .saturday, .sunday: return year.worked.contains(day)
    default: return !year.free.contains(day)
    }
  }

  /// The working day so many working days after a day; that day itself isn't counted.
  ///
  /// - Throws: `Unknown` for the first year that isn't known.
  package func day(_ count: Int, after day: CalendarDate) throws(Unknown) -> CalendarDate {
    var (rest, current) = (count, day)
    while rest > 0 {
      guard let next = current.adding(days: 1) else { throw Unknown(year: current.year) }
      current = next
      if try isWorked(current) { rest -= 1 }
    }
    return current
  }

  /// The working days after a day, up to another and it among them; none where that isn't later.
  ///
  /// - Throws: `Unknown` for the first year that isn't known.
  package func count(after day: CalendarDate, to end: CalendarDate) throws(Unknown) -> Int {
    var (count, current) = (0, day)
    while current < end {
      guard let next = current.adding(days: 1) else { throw Unknown(year: current.year) }
      current = next
      if try isWorked(current) { count += 1 }
    }
    return count
  }
}

extension WorkingCalendar.Year {
  fileprivate init(_ value: JSONValue) throws(JSONAccessError) {
    year = try value.integer(at: "/year")
    source = try value.string(at: "/source")
    free = try Self.days(value, "free")
    worked = try Self.days(value, "worked")
    guard let last = CalendarDate(year: year, month: 12, day: 31) else {
      throw value.misplaced("year")
    }
    until = try value["until"].map { day throws(JSONAccessError) in try Self.day(day) } ?? last
  }

  private static func days(
    _ value: JSONValue, _ name: String
  ) throws(JSONAccessError) -> Set<CalendarDate> {
    Set(try value.list(name) { item throws(JSONAccessError) in try day(item) })
  }

  private static func day(_ value: JSONValue) throws(JSONAccessError) -> CalendarDate {
    guard let day = value.partialDate?.date else { throw value.misplaced("day") }
    return day
  }
}

extension RuleCase {
  /// The working day so many working days after a day.
  ///
  /// - Throws: *cannot tell* where the day isn't exact, or the holidays aren't known.
  package func workingDay(_ count: Int, after day: Dated) throws(RuleStop) -> CalendarDate {
    let start = try day.day()
    do throws(WorkingCalendar.Unknown) {
      return try calendar.day(count, after: start)
    } catch {
      throw .cannotTell([.holidays(year: error.year)])
    }
  }

  /// The working days after a day, up to another and it among them.
  ///
  /// - Throws: *cannot tell* where a day isn't exact, or the holidays aren't known.
  package func workingDays(after day: Dated, to end: Dated) throws(RuleStop) -> Int {
    let (start, last) = (try day.day(), try end.day())
    do throws(WorkingCalendar.Unknown) {
      return try calendar.count(after: start, to: last)
    } catch {
      throw .cannotTell([.holidays(year: error.year)])
    }
  }
}
