import RFC3339
import Testing

@Suite struct `Calendar date` {
  @Test(arguments: [
    ("0000-01-01", 0, 1, 1), ("0000-02-29", 0, 2, 29), ("9999-12-31", 9999, 12, 31),
    ("2000-02-29", 2000, 2, 29), ("2002-09-05", 2002, 9, 5), ("1582-10-10", 1582, 10, 10),
  ])
  func `parses and prints a full date`(text: String, year: Int, month: Int, day: Int) throws {
    let date = try CalendarDate(parsing: text)
    #expect((date.year, date.month, date.day) == (year, month, day))
    #expect(date.description == text)
    #expect(CalendarDate(year: year, month: month, day: day) == date)
  }

  @Test(
    arguments: [
      ("", .digitExpected, 0), ("2002", .separatorExpected, 4), ("2002-09", .separatorExpected, 7),
      ("2002-09-", .digitExpected, 8), ("2002-9-05", .digitExpected, 6),
      ("2002-09-5", .digitExpected, 9), ("02-09-05", .digitExpected, 2),
      ("12002-09-05", .separatorExpected, 4), ("+2002-09-05", .digitExpected, 0),
      ("2002/09/05", .separatorExpected, 4), ("2002-13-01", .monthOutOfRange, 5),
      ("2002-00-01", .monthOutOfRange, 5), ("2002-01-00", .dayOutOfRange, 8),
      ("2002-01-32", .dayOutOfRange, 8), ("2001-02-29", .dayOutOfRange, 8),
      ("2002-02-30", .dayOutOfRange, 8), ("1900-02-29", .dayOutOfRange, 8),
      ("2002-09-05 ", .trailingText, 10), (" 2002-09-05", .digitExpected, 0),
      ("2002-09-05T", .trailingText, 10), ("2002-09-05\0", .trailingText, 10),
      ("\u{662}002-09-05", .digitExpected, 0), ("2002-09-0\u{FF15}", .digitExpected, 9),
      ("2002\u{2013}09-05", .separatorExpected, 4),
    ] as [(String, DateTimeError.Code, Int)])
  func `refuses all else, and says where`(text: String, code: DateTimeError.Code, offset: Int) {
    let error = #expect(throws: DateTimeError.self) { try CalendarDate(parsing: text) }
    #expect(error == DateTimeError(code, at: offset))
  }

  @Test(arguments: [
    ("05/09/2002", "2002-09-05"), ("5/9/2002", "2002-09-05"), ("1/12/2002", "2002-12-01"),
    ("29/2/2000", "2000-02-29"), ("31/12/9999", "9999-12-31"), ("01/01/0000", "0000-01-01"),
  ])
  func `reads a date as people here write it`(text: String, iso: String) throws {
    let date = try CalendarDate(parsingVietnamese: text)
    #expect(date.description == iso)
    #expect(try CalendarDate(parsingVietnamese: date.vietnameseText) == date)
  }

  @Test(
    arguments: [
      ("", .digitExpected, 0), ("5/9/02", .digitExpected, 6),
      ("005/09/2002", .separatorExpected, 2),
      ("5/009/2002", .separatorExpected, 4), ("5-9-2002", .separatorExpected, 1),
      ("29/2/2001", .dayOutOfRange, 0), ("31/4/2002", .dayOutOfRange, 0),
      ("1/13/2002", .monthOutOfRange, 2), ("0/1/2002", .dayOutOfRange, 0),
      ("1/1/20021", .trailingText, 8), ("2002-09-05", .separatorExpected, 2),
      ("\u{661}/1/2002", .digitExpected, 0), ("1/ 1/2002", .digitExpected, 2),
    ] as [(String, DateTimeError.Code, Int)])
  func `refuses what no one means`(text: String, code: DateTimeError.Code, offset: Int) {
    let error = #expect(throws: DateTimeError.self) { try CalendarDate(parsingVietnamese: text) }
    #expect(error == DateTimeError(code, at: offset))
  }

  @Test func `makes no day that the calendar lacks`() {
    #expect(CalendarDate(year: -1, month: 1, day: 1) == nil)
    #expect(CalendarDate(year: 10_000, month: 1, day: 1) == nil)
    #expect(CalendarDate(year: 2001, month: 2, day: 29) == nil)
    #expect(CalendarDate(year: 2001, month: 0, day: 1) == nil)
    #expect(CalendarDate(year: 2001, month: 1, day: Int.min) == nil)
  }

  @Test func `orders days by time`() throws {
    let texts = ["0000-01-01", "2001-12-31", "2002-01-01", "2002-01-02", "2002-02-01"]
    let dates = try texts.map { try CalendarDate(parsing: $0) }
    #expect(dates.reversed().sorted() == dates)
  }

  @Test func `says code and place`() {
    #expect(DateTimeError(.dayOutOfRange, at: 8).description == "8: day-out-of-range")
  }
}

@Suite struct `Calendar arithmetic` {
  @Test func `numbers every day from 0000 to 9999 as counting does`() throws {
    var number = -719_528
    var weekday = 6  // 0000-01-01 was a Saturday.
    for year in CalendarDate.years {
      for month in 1...12 {
        for day in [1, 2, 15, 28, 29, 30, 31] {
          guard let date = CalendarDate(year: year, month: month, day: day) else { continue }
          let epochDay = number + day - 1
          try #require(date.epochDay == epochDay)
          try #require(CalendarDate(epochDay: epochDay) == date)
          try #require(date.weekday.rawValue == (weekday + day - 2) % 7 + 1)
        }
        let length = Self.length(of: month, year)
        number += length
        weekday = (weekday + length - 1) % 7 + 1
      }
    }
    #expect(number == 2_932_897)
    #expect(CalendarDate(epochDay: number) == nil)
    #expect(CalendarDate(epochDay: -719_529) == nil)
    #expect(CalendarDate(epochDay: Int.max) == nil)
  }

  /// Counted apart from the code under test.
  private static func length(of month: Int, _ year: Int) -> Int {
    if month == 2 {
      if year % 400 == 0 { return 29 }
      if year % 100 == 0 { return 28 }
      return year % 4 == 0 ? 29 : 28
    }
    return [31, 0, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31][month - 1]
  }

  @Test(
    arguments: [
      ("1970-01-01", 0, .thursday), ("1969-12-31", -1, .wednesday),
      ("2000-03-01", 11017, .wednesday),
      ("2026-11-21", 20778, .saturday), ("1945-09-02", -8887, .sunday),
    ] as [(String, Int, Weekday)])
  func `knows days that calendars show`(text: String, number: Int, weekday: Weekday) throws {
    let date = try CalendarDate(parsing: text)
    #expect(date.epochDay == number)
    #expect(date.weekday == weekday)
  }

  @Test(arguments: [
    ("2001-01-31", 1, "2001-02-28"), ("2004-01-31", 1, "2004-02-29"),
    ("2001-01-31", 2, "2001-03-31"),
    ("2001-03-31", -1, "2001-02-28"), ("2004-02-29", 12, "2005-02-28"),
    ("2004-02-29", 48, "2008-02-29"), ("2001-11-30", 3, "2002-02-28"),
    ("2001-01-15", 0, "2001-01-15"),
    ("0000-01-31", 119_999, "9999-12-31"), ("9999-12-31", -119_999, "0000-01-31"),
  ])
  func `adds months, ending in the month reached`(text: String, months: Int, sum: String) throws {
    let date = try CalendarDate(parsing: text)
    #expect(date.adding(months: months)?.description == sum)
  }

  @Test(arguments: [1, 12, Int.max]) func `stops at the last year`(months: Int) throws {
    let last = try CalendarDate(parsing: "9999-12-31")
    let first = try CalendarDate(parsing: "0000-01-01")
    #expect(last.adding(months: months) == nil)
    #expect(last.adding(days: months) == nil)
    #expect(last.adding(years: months) == nil)
    #expect(first.adding(months: -months) == nil)
    #expect(first.adding(days: -months) == nil)
    #expect(first.adding(years: -months) == nil)
  }

  @Test(arguments: [
    ("2001-01-31", "2001-02-28", 1), ("2001-01-31", "2001-02-27", 0),
    ("2001-01-31", "2001-03-30", 1),
    ("2001-01-15", "2001-01-31", 0), ("2001-01-15", "2002-01-14", 11),
    ("2001-01-15", "2002-01-15", 12),
    ("2001-02-28", "2001-01-31", 0), ("2001-03-31", "2001-02-28", -1),
    ("2001-03-31", "2001-02-27", -1), ("2002-01-15", "2001-01-16", -11),
  ])
  func `counts whole months`(from: String, to: String, months: Int) throws {
    let start = try CalendarDate(parsing: from)
    #expect(start.wholeMonths(until: try CalendarDate(parsing: to)) == months)
  }

  @Test(arguments: [
    ("2004-02-29", "2005-02-27", 0, 11), ("2004-02-29", "2005-02-28", 1, 0),
    ("2004-02-29", "2008-02-28", 3, 11), ("2004-02-29", "2008-02-29", 4, 0),
    ("2002-09-05", "2020-09-04", 17, 11), ("2002-09-05", "2020-09-05", 18, 0),
    ("2002-09-05", "2002-09-05", 0, 0),
  ])
  func `tells an age`(birth: String, day: String, years: Int, months: Int) throws {
    let birth = try CalendarDate(parsing: birth)
    let day = try CalendarDate(parsing: day)
    let age = try #require(birth.age(on: day))
    #expect(age == (years, months))
    #expect(birth.wholeYears(until: day) == years)
    if birth < day { #expect(day.age(on: birth) == nil) }
  }

  @Test(arguments: [1, 2, 3, 4, 5]) func `counts back what was added`(seed: UInt64) throws {
    var random = SplitMix(state: seed)
    for _ in 0..<2_000 {
      let start = try #require(
        CalendarDate(epochDay: Int.random(in: -719_528...2_932_896, using: &random)))
      let months = Int.random(in: -2_000...2_000, using: &random)
      if let end = start.adding(months: months) {
        try #require(start.wholeMonths(until: end) == months)
      }
      let days = Int.random(in: -100_000...100_000, using: &random)
      guard let end = start.adding(days: days) else { continue }
      try #require(start.days(until: end) == days)
      let whole = start.wholeMonths(until: end)
      let reached = try #require(start.adding(months: whole))
      if days >= 0 {
        try #require(reached <= end)
        if let next = start.adding(months: whole + 1) { try #require(next > end) }
      } else {
        try #require(reached >= end)
        if let next = start.adding(months: whole - 1) { try #require(next < end) }
      }
    }
  }
}

/// A generator whose numbers are the same in every run.
struct SplitMix: RandomNumberGenerator {
  var state: UInt64

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }
}
