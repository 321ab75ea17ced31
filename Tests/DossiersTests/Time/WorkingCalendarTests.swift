import Dossiers
import RFC3339
import Testing

@Suite struct `Working days` {
  let calendar: WorkingCalendar

  init() throws { calendar = try CaseOfRule.book.get().calendar }

  @Test(arguments: [
    // Over Tết of 2024: 8 to 14 February are free.
    ("2024-02-07", 1, "2024-02-15"), ("2024-02-02", 5, "2024-02-16"),
    // Monday 29 April 2024 was free for Saturday 4 May.
    ("2024-04-26", 1, "2024-05-02"), ("2024-04-26", 2, "2024-05-03"),
    ("2024-04-26", 3, "2024-05-04"), ("2024-04-26", 4, "2024-05-06"),
    // Saturday 26 April 2025 was worked for Friday 2 May.
    ("2025-04-25", 1, "2025-04-26"), ("2025-04-25", 4, "2025-05-05"),
    // Over the year's end and the days given at the beginning of 2026.
    ("2025-12-31", 1, "2026-01-05"), ("2026-01-09", 1, "2026-01-10"),
    ("2026-02-13", 1, "2026-02-23"), ("2026-08-21", 1, "2026-08-22"),
    ("2026-08-28", 1, "2026-09-03"),
    // From a day that is free itself, and none at all.
    ("2024-02-10", 1, "2024-02-15"), ("2024-03-20", 0, "2024-03-20"),
    // The terms of the regulations.
    ("2024-03-20", 60, "2024-06-17"), ("2024-01-02", 30, "2024-02-20"),
  ])
  func `are counted over holidays and days worked for them`(
    start: String, count: Int, end: String
  ) throws {
    let (start, end) = (try CalendarDate(parsing: start), try CalendarDate(parsing: end))
    #expect(try calendar.day(count, after: start) == end)
    #expect(try calendar.count(after: start, to: end) == count)
  }

  @Test(arguments: [
    ("2021-12-31", 1, 2021), ("2026-11-23", 1, 2026), ("2026-11-20", 2, 2026),
    ("1989-05-01", 1, 1989), ("9999-12-31", 1, 9999),
  ])
  func `aren't told beyond what is known`(start: String, count: Int, year: Int) throws {
    let start = try CalendarDate(parsing: start)
    let before = start.adding(days: -1) ?? start
    let error = #expect(throws: WorkingCalendar.Unknown.self) {
      try calendar.day(count + 1, after: before)
    }
    #expect(error?.year == year)
  }

  @Test func `are told up to the last day that is certain`() throws {
    let last = try CalendarDate(parsing: "2026-11-23")
    #expect(try calendar.isWorked(last))
    #expect(try calendar.day(1, after: CalendarDate(parsing: "2026-11-20")) == last)
    #expect(throws: WorkingCalendar.Unknown.self) {
      try calendar.isWorked(CalendarDate(parsing: "2026-11-24"))
    }
  }

  @Test func `have a source in each year, holidays from Monday to Friday, and weekends worked`()
    throws
  {
    #expect(calendar.years.keys.sorted() == Array(2022...2026))
    for year in calendar.years.values {
      #expect(!year.source.isEmpty)
      for day in year.free.union(year.worked) { #expect(day.year == year.year) }
      #expect(year.free.allSatisfy { ![.saturday, .sunday].contains($0.weekday) })
      #expect(year.worked.allSatisfy { [.saturday, .sunday].contains($0.weekday) })
    }
  }

  @Test(arguments: [2022, 2023, 2024, 2025, 2026])
  func `leave out the days that the law fixes`(year: Int) throws {
    for (month, day) in [(1, 1), (4, 30), (5, 1), (9, 2)] {
      let date = try #require(CalendarDate(year: year, month: month, day: day))
      #expect(try !calendar.isWorked(date), "\(date)")
    }
    let free = try #require(calendar.years[year]).free
    // Five days of Tết lie in January or February besides New Year's.
    #expect(free.count { $0.month == 2 || $0.month == 1 && $0.day > 3 } == 5)
  }
}

@Suite struct `Editions of a rule` {
  /// Each rule whose editions change on a day, with that day and the day before it.
  private static let changes = Result {
    try CaseOfRule.book.get().rules.flatMap { rule in
      zip(rule.editions, rule.editions.dropFirst()).compactMap { old, new in
        new.period.from?.date.map { (rule.id, old, new, $0) }
      }
    }
  }

  @Test func `change on the very day that the next one begins`() throws {
    let changes = try Self.changes.get()
    try #require(changes.count > 10)
    for (id, old, new, first) in changes {
      let day = PartialDate(first)
      #expect(new.held(on: day) == .yes, "\(id) \(first)")
      #expect(old.held(on: day) == .no, "\(id) \(first)")
      let eve = PartialDate(try #require(first.adding(days: -1)))
      #expect(new.held(on: eve) == .no, "\(id) \(eve)")
      let last = try #require(old.period.to, "\(id)")
      #expect(old.held(on: last) == .yes, "\(id) \(last)")
    }
    let days = Set(changes.map { "\($0.3)" })
    #expect(days.isSuperset(of: ["2025-07-01", "2025-01-20", "2021-07-30"]), "\(days.sorted())")
  }

  @Test func `aren't told from a month in which they change`() throws {
    for (id, old, new, first) in try Self.changes.get() where first.day > 1 {
      let month = try #require(PartialDate(year: first.year, month: first.month))
      #expect(new.held(on: month) == .perhaps, "\(id)")
      if old.period.to?.firstDay.month == first.month {
        #expect(old.held(on: month) == .perhaps, "\(id)")
      }
    }
  }
}

@Suite struct `Two thirds of a vote` {
  @Test(arguments: [
    (3, 2), (4, 3), (5, 4), (6, 4), (7, 5), (9, 6), (15, 10), (1, 1), (2, 2), (0, 0),
    (100_000, 66_667),
  ])
  func `are counted up to whole members`(entitled: Int, needed: Int) throws {
    let book = try CaseOfRule.book.get()
    for id in ["RES-002", "CMT-002", "CMT-003"] as [RuleID] {
      for edition in try #require(book[id]).editions {
        #expect(try edition.needed(of: entitled) == needed, "\(id)")
      }
    }
  }
}
