// RFC 3339 §5.6, `date-time`.

/// A date and a time of day with its offset: a timestamp as it was written.
///
/// Two timestamps are equal where the same was written; compare their `instant`s to learn whether
/// they mean the same moment, or which came first.
package struct Timestamp: Hashable, Sendable {
  /// The day that the calendar showed at the place.
  package let date: CalendarDate
  /// What the clock showed at the place, and its offset.
  package let time: TimeOfDay

  /// A timestamp of its parts, or nil for a leap second elsewhere than at the end of a UTC month.
  package init?(date: CalendarDate, time: TimeOfDay) {
    self.init(valid: date, time)
    if time.isLeapSecond, !isAtEndOfUTCMonth { return nil }
  }

  private init(valid date: CalendarDate, _ time: TimeOfDay) {
    self.date = date
    self.time = time
  }

  /// The timestamp of a clock's reading; nil outside the years 0000 to 9999 or a nanosecond's range.
  ///
  /// `epochSeconds` are POSIX's, floored: half a second before 1970 is -1 and 500,000,000.
  package init?(epochSeconds: Int, nanoseconds: Int = 0, offset: UTCOffset = .utc) {
    guard let fraction = SecondFraction(nanoseconds: nanoseconds) else { return nil }
    let instant = Instant(epochSeconds: epochSeconds, isInLeapSecond: false, fraction: fraction)
    self.init(instant, offset: offset)
  }

  /// An instant as the clock at an offset shows it; nil outside the years 0000 to 9999 there.
  package init?(_ instant: Instant, offset: UTCOffset) {
    let (local, overflows) = instant.epochSeconds.addingReportingOverflow(offset.minutes * 60)
    let second = (local % 86_400 + 86_400) % 86_400
    let day = local / 86_400 - (local % 86_400 < 0 ? 1 : 0)
    guard !overflows, let date = CalendarDate(epochDay: day) else { return nil }
    self.init(
      valid: date,
      TimeOfDay(
        valid: second / 3600, second / 60 % 60, second % 60 + (instant.isInLeapSecond ? 1 : 0),
        instant.fraction, offset))
  }

  /// Parses a `date-time`; nothing before it or behind it.
  ///
  /// `T` and `Z` of either case pass, a space in place of `T` doesn't. Second 60 passes only at
  /// 23:59:60 UTC at the end of a month (§5.7): which months had one is not looked up.
  package init(parsing text: Span<UInt8>) throws(DateTimeError) {
    var index = 0
    date = try CalendarDate(reading: text, at: &index)
    guard let separator = text.byte(at: index), separator | 0x20 == UInt8(ascii: "t") else {
      throw DateTimeError(.separatorExpected, at: index)
    }
    index += 1
    time = try TimeOfDay(reading: text, at: &index)
    try text.end(at: index)
    guard !time.isLeapSecond || isAtEndOfUTCMonth else {
      throw DateTimeError(.leapSecondMisplaced, at: 17)
    }
  }

  /// Parses a `date-time`, as the form over bytes does.
  package init(parsing text: String) throws(DateTimeError) {
    try self.init(parsing: text.utf8.span)
  }

  /// The moment that is meant.
  package var instant: Instant {
    let seconds = time.hour * 3600 + (time.minute - time.offset.minutes) * 60 + min(time.second, 59)
    return Instant(
      epochSeconds: date.epochDay * 86_400 + seconds, isInLeapSecond: time.isLeapSecond,
      fraction: time.fraction)
  }

  private var isAtEndOfUTCMonth: Bool {
    let minute = time.hour * 60 + time.minute - time.offset.minutes
    let shift = minute < 0 ? -1 : minute >= 1440 ? 1 : 0
    // Behind 9999-12-31 comes nothing: it ends a month, and the day after it doesn't.
    guard let next = date.adding(days: shift + 1) else { return shift == 0 }
    return next.day == 1
  }

  /// The same moment as another clock shows it; nil outside the years 0000 to 9999 there.
  ///
  /// Trailing zeros of the fraction are kept.
  package func at(_ offset: UTCOffset) -> Timestamp? {
    Timestamp(instant, offset: offset).map {
      let time = $0.time
      return Timestamp(
        valid: $0.date,
        TimeOfDay(valid: time.hour, time.minute, time.second, self.time.fraction, offset))
    }
  }
}

// MARK: - Text

extension Timestamp: CustomStringConvertible {
  /// The timestamp as RFC 3339 writes it, with its own offset.
  package var description: String { "\(date)T\(time)" }
}

extension Timestamp {
  /// The timestamp as RFC 3339 writes it in UTC, ending in `Z`.
  ///
  /// At the edges of the years 0000 and 9999, where UTC's year would have no four digits, the
  /// timestamp keeps its own offset.
  package var utcText: String { (at(.utc) ?? self).description }

  /// The local day as people here write it: `dd/MM/yyyy`.
  package var vietnameseDateText: String { date.vietnameseText }

  /// The local day and minute as people here write them: `dd/MM/yyyy HH:mm`.
  package var vietnameseText: String {
    "\(date.vietnameseText) \(time.hour.padded(to: 2)):\(time.minute.padded(to: 2))"
  }
}
