// RFC 3339 §5.6, `full-date`, and the calendar of its appendices.

/// A day of the proleptic Gregorian calendar, from 0000-01-01 to 9999-12-31.
package struct CalendarDate: Hashable, Sendable {
  /// 0 to 9999; the year 0 comes before the year 1 and is a leap year.
  package let year: Int
  /// 1 to 12.
  package let month: Int
  /// 1 to 31, as far as the month has days.
  package let day: Int

  /// A day by its numbers, or nil where the calendar has no such day.
  package init?(year: Int, month: Int, day: Int) {
    guard Self.years.contains(year), (1...12).contains(month), day >= 1,
      day <= Self.days(inMonth: month, of: year)
    else { return nil }
    self.init(validYear: year, month: month, day: day)
  }

  init(validYear year: Int, month: Int, day: Int) {
    self.year = year
    self.month = month
    self.day = day
  }

  /// The years that the calendar reaches: those of four digits.
  package static let years = 0...9999

  /// Whether a year has a 29 February.
  package static func isLeap(_ year: Int) -> Bool {
    year % 4 == 0 && (year % 100 != 0 || year % 400 == 0)
  }

  /// How many days a month has; the month must be 1 to 12.
  package static func days(inMonth month: Int, of year: Int) -> Int {
    switch month {
    case 2: isLeap(year) ? 29 : 28
    case 4, 6, 9, 11: 30
    default: 31
    }
  }
}

extension CalendarDate: Comparable {
  package static func < (left: CalendarDate, right: CalendarDate) -> Bool {
    (left.year, left.month, left.day) < (right.year, right.month, right.day)
  }
}

// MARK: - Text

extension CalendarDate {
  /// Parses `yyyy-MM-dd`, ASCII digits only, nothing before it or behind it.
  package init(parsing text: Span<UInt8>) throws(DateTimeError) {
    var index = 0
    try self.init(reading: text, at: &index)
    try text.end(at: index)
  }

  /// Parses `yyyy-MM-dd`, as the form over bytes does.
  package init(parsing text: String) throws(DateTimeError) {
    try self.init(parsing: text.utf8.span)
  }

  /// Parses `dd/MM/yyyy`; day and month may lack their leading zero, as in `1/2/2002`.
  package init(parsingVietnamese text: Span<UInt8>) throws(DateTimeError) {
    var index = 0
    let day = try text.oneOrTwoDigits(at: &index)
    try text.separator(UInt8(ascii: "/"), at: &index)
    let monthIndex = index
    let month = try text.oneOrTwoDigits(at: &index)
    try text.separator(UInt8(ascii: "/"), at: &index)
    let year = try text.digits(4, at: &index)
    try text.end(at: index)
    try self.init(checked: year, month, at: monthIndex, day, at: 0)
  }

  /// Parses `dd/MM/yyyy`, as the form over bytes does.
  package init(parsingVietnamese text: String) throws(DateTimeError) {
    try self.init(parsingVietnamese: text.utf8.span)
  }

  /// Reads a `full-date` that more text may follow.
  init(reading text: Span<UInt8>, at index: inout Int) throws(DateTimeError) {
    let year = try text.digits(4, at: &index)
    try text.separator(UInt8(ascii: "-"), at: &index)
    let monthIndex = index
    let month = try text.digits(2, at: &index)
    try text.separator(UInt8(ascii: "-"), at: &index)
    let dayIndex = index
    let day = try text.digits(2, at: &index)
    try self.init(checked: year, month, at: monthIndex, day, at: dayIndex)
  }

  init(
    checked year: Int, _ month: Int, at monthIndex: Int, _ day: Int, at dayIndex: Int
  ) throws(DateTimeError) {
    guard (1...12).contains(month) else {
      throw DateTimeError(.monthOutOfRange, at: monthIndex)
    }
    guard day >= 1, day <= Self.days(inMonth: month, of: year) else {
      throw DateTimeError(.dayOutOfRange, at: dayIndex)
    }
    self.init(validYear: year, month: month, day: day)
  }

  /// The day as people here write it: `dd/MM/yyyy`.
  package var vietnameseText: String {
    "\(day.padded(to: 2))/\(month.padded(to: 2))/\(year.padded(to: 4))"
  }
}

extension CalendarDate: CustomStringConvertible {
  /// The day as RFC 3339 writes it: `yyyy-MM-dd`.
  package var description: String {
    "\(year.padded(to: 4))-\(month.padded(to: 2))-\(day.padded(to: 2))"
  }
}
