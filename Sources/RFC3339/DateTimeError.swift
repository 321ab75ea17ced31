/// Why a text is no date, time or timestamp, and where.
package struct DateTimeError: Error, Hashable, Sendable {
  /// The rule that is broken; scripts and tests rely on these names.
  package enum Code: String, CaseIterable, Sendable {
    /// Something else than an ASCII digit, or the end, stands where a digit must.
    case digitExpected = "digit-expected"
    /// The character between two fields is another one, or missing.
    case separatorExpected = "separator-expected"
    /// `Z` or a numeric offset must follow the seconds.
    case offsetExpected = "offset-expected"
    /// The text goes on behind its end.
    case trailingText = "trailing-text"
    /// The month isn't 01 to 12.
    case monthOutOfRange = "month-out-of-range"
    /// The month has no such day.
    case dayOutOfRange = "day-out-of-range"
    /// The hour isn't 00 to 23.
    case hourOutOfRange = "hour-out-of-range"
    /// The minute isn't 00 to 59.
    case minuteOutOfRange = "minute-out-of-range"
    /// The second isn't 00 to 60.
    case secondOutOfRange = "second-out-of-range"
    /// The second 60 stands elsewhere than at 23:59:60 UTC at the end of a month.
    case leapSecondMisplaced = "leap-second-misplaced"
    /// The offset's hours or minutes aren't a time of day's.
    case offsetOutOfRange = "offset-out-of-range"
  }

  package let code: Code
  /// Where the offending field starts, in bytes from the text's start.
  package let offset: Int

  package init(_ code: Code, at offset: Int) {
    self.code = code
    self.offset = offset
  }
}

extension DateTimeError: CustomStringConvertible {
  package var description: String { "\(offset): \(code.rawValue)" }
}
