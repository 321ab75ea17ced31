/// A date as far as it is known: a year, a month of a year, or a day.
///
/// Two partial dates are equal where the same was written, not where they mean the same day:
/// `compared(to:)` answers the latter, and may have to leave it open.
package struct PartialDate: Hashable, Sendable {
  /// How much of a date is known.
  package enum Precision: Int, Comparable, CaseIterable, Sendable {
    case year, month, day

    package static func < (left: Precision, right: Precision) -> Bool {
      left.rawValue < right.rawValue
    }
  }

  /// How much is known.
  package let precision: Precision
  /// The first day that is possible.
  package let firstDay: CalendarDate

  private init(_ firstDay: CalendarDate, _ precision: Precision) {
    self.firstDay = firstDay
    self.precision = precision
  }

  /// A whole date.
  package init(_ date: CalendarDate) { self.init(date, .day) }

  /// A month, or nil outside 0000-01 to 9999-12.
  package init?(year: Int, month: Int) {
    guard let first = CalendarDate(year: year, month: month, day: 1) else { return nil }
    self.init(first, .month)
  }

  /// A year, or nil outside 0000 to 9999.
  package init?(year: Int) {
    guard let first = CalendarDate(year: year, month: 1, day: 1) else { return nil }
    self.init(first, .year)
  }

  /// The year, which is always known.
  package var year: Int { firstDay.year }
  /// The month where it is known.
  package var month: Int? { precision >= .month ? firstDay.month : nil }
  /// The day of the month where it is known.
  package var day: Int? { precision == .day ? firstDay.day : nil }
  /// The whole date where it is known.
  package var date: CalendarDate? { precision == .day ? firstDay : nil }

  /// The last day that is possible.
  package var lastDay: CalendarDate {
    switch precision {
    case .year: CalendarDate(validYear: year, month: 12, day: 31)
    case .month:
      CalendarDate(
        validYear: year, month: firstDay.month,
        day: CalendarDate.days(inMonth: firstDay.month, of: year))
    case .day: firstDay
    }
  }
}

// MARK: - Order

/// How two dates lie to each other as far as it can be told.
package enum DateOrder: Sendable {
  case before, same, after
  /// The days that are possible overlap.
  case undecidable
}

extension PartialDate {
  /// How this date lies to another by the days that are possible.
  ///
  /// Before or after only where that holds for every day possible, the same only for two whole
  /// dates: 2002 lies before 2003-05, but 2002 and 2002-05, or 2002 and 2002, are undecidable.
  package func compared(to other: PartialDate) -> DateOrder {
    if lastDay < other.firstDay { return .before }
    if firstDay > other.lastDay { return .after }
    return precision == .day && other.precision == .day ? .same : .undecidable
  }
}

extension PartialDate: Comparable {
  /// A total order for lists, which decides nothing about time.
  ///
  /// By the first possible day, and the less is known the earlier: 2002, 2002-01, 2002-01-01.
  package static func < (left: PartialDate, right: PartialDate) -> Bool {
    (left.firstDay, left.precision) < (right.firstDay, right.precision)
  }
}

// MARK: - Text

extension PartialDate {
  /// Parses `yyyy`, `yyyy-MM` or `yyyy-MM-dd`, ASCII digits only.
  package init(parsing text: Span<UInt8>) throws(DateTimeError) {
    var index = 0
    let year = try text.digits(4, at: &index)
    if index == text.count {
      self.init(CalendarDate(validYear: year, month: 1, day: 1), .year)
      return
    }
    try text.separator(UInt8(ascii: "-"), at: &index)
    let monthIndex = index
    let month = try text.digits(2, at: &index)
    guard index == text.count else {
      self.init(try CalendarDate(parsing: text), .day)
      return
    }
    self.init(try CalendarDate(checked: year, month, at: monthIndex, 1, at: 0), .month)
  }

  /// Parses `yyyy`, `yyyy-MM` or `yyyy-MM-dd`, as the form over bytes does.
  package init(parsing text: String) throws(DateTimeError) {
    try self.init(parsing: text.utf8.span)
  }

  /// Parses `yyyy`, `MM/yyyy` or `dd/MM/yyyy`; day and month may lack their leading zero.
  package init(parsingVietnamese text: Span<UInt8>) throws(DateTimeError) {
    var slashes = 0
    for index in text.indices where text[index] == UInt8(ascii: "/") { slashes += 1 }
    var index = 0
    switch slashes {
    case 0:
      let year = try text.digits(4, at: &index)
      try text.end(at: index)
      self.init(CalendarDate(validYear: year, month: 1, day: 1), .year)
    case 1:
      let month = try text.oneOrTwoDigits(at: &index)
      try text.separator(UInt8(ascii: "/"), at: &index)
      let year = try text.digits(4, at: &index)
      try text.end(at: index)
      self.init(try CalendarDate(checked: year, month, at: 0, 1, at: 0), .month)
    default:
      self.init(try CalendarDate(parsingVietnamese: text), .day)
    }
  }

  /// Parses `yyyy`, `MM/yyyy` or `dd/MM/yyyy`, as the form over bytes does.
  package init(parsingVietnamese text: String) throws(DateTimeError) {
    try self.init(parsingVietnamese: text.utf8.span)
  }

  /// Parses either way of writing: whatever holds a slash is Vietnamese, all else ISO.
  package init(parsingEither text: String) throws(DateTimeError) {
    if text.utf8.contains(UInt8(ascii: "/")) {
      try self.init(parsingVietnamese: text)
    } else {
      try self.init(parsing: text)
    }
  }

  /// The date as people here write it: `yyyy`, `MM/yyyy` or `dd/MM/yyyy`.
  package var vietnameseText: String {
    switch precision {
    case .year: year.padded(to: 4)
    case .month: "\(firstDay.month.padded(to: 2))/\(year.padded(to: 4))"
    case .day: firstDay.vietnameseText
    }
  }
}

extension PartialDate: CustomStringConvertible {
  /// The date as ISO 8601 writes it: `yyyy`, `yyyy-MM` or `yyyy-MM-dd`.
  package var description: String {
    switch precision {
    case .year: year.padded(to: 4)
    case .month: "\(year.padded(to: 4))-\(firstDay.month.padded(to: 2))"
    case .day: firstDay.description
    }
  }
}
