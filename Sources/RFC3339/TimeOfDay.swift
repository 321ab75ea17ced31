// RFC 3339 §5.6, `full-time`.

/// A time of day with its offset from UTC.
///
/// Equal where the same was written; only the case of `Z` is forgotten.
package struct TimeOfDay: Hashable, Sendable {
  /// 0 to 23.
  package let hour: Int
  /// 0 to 59.
  package let minute: Int
  /// 0 to 59, or 60 in a leap second, which starts at 23:59:60 UTC.
  package let second: Int
  /// The digits behind the seconds.
  package let fraction: SecondFraction
  /// The offset as written.
  package let offset: UTCOffset

  /// A time by its numbers, or nil where no clock shows it.
  package init?(
    hour: Int, minute: Int, second: Int, fraction: SecondFraction = .none, offset: UTCOffset
  ) {
    guard (0..<24).contains(hour), (0..<60).contains(minute), (0...60).contains(second) else {
      return nil
    }
    self.init(valid: hour, minute, second, fraction, offset)
    if second == 60, !isEndOfUTCDay { return nil }
  }

  init(
    valid hour: Int, _ minute: Int, _ second: Int, _ fraction: SecondFraction, _ offset: UTCOffset
  ) {
    self.hour = hour
    self.minute = minute
    self.second = second
    self.fraction = fraction
    self.offset = offset
  }

  /// Parses `hh:mm:ss`, a fraction or none, and `Z` or `±hh:mm`; nothing before or behind it.
  ///
  /// Second 60 passes only where UTC shows 23:59:60.
  package init(parsing text: Span<UInt8>) throws(DateTimeError) {
    var index = 0
    try self.init(reading: text, at: &index)
    try text.end(at: index)
  }

  /// Parses a `full-time`, as the form over bytes does.
  package init(parsing text: String) throws(DateTimeError) {
    try self.init(parsing: text.utf8.span)
  }

  /// Reads a `full-time` that more text may follow.
  init(reading text: Span<UInt8>, at index: inout Int) throws(DateTimeError) {
    let start = index
    let hour = try text.digits(2, at: &index)
    guard hour < 24 else { throw DateTimeError(.hourOutOfRange, at: start) }
    try text.separator(UInt8(ascii: ":"), at: &index)
    let minute = try text.digits(2, at: &index)
    guard minute < 60 else { throw DateTimeError(.minuteOutOfRange, at: start + 3) }
    try text.separator(UInt8(ascii: ":"), at: &index)
    let second = try text.digits(2, at: &index)
    guard second <= 60 else { throw DateTimeError(.secondOutOfRange, at: start + 6) }
    let fraction = try SecondFraction(reading: text, at: &index)
    let offset = try UTCOffset(reading: text, at: &index)
    self.init(valid: hour, minute, second, fraction, offset)
    guard second < 60 || isEndOfUTCDay else {
      throw DateTimeError(.leapSecondMisplaced, at: start + 6)
    }
  }

  /// Whether the second is a leap second.
  package var isLeapSecond: Bool { second == 60 }

  /// Whether UTC shows 23:59 at this time.
  private var isEndOfUTCDay: Bool {
    (hour * 60 + minute - offset.minutes + 2 * 1440) % 1440 == 1439
  }
}

extension TimeOfDay: CustomStringConvertible {
  /// The time as RFC 3339 writes it.
  package var description: String {
    "\(hour.padded(to: 2)):\(minute.padded(to: 2)):\(second.padded(to: 2))"
      + fraction.text + offset.description
  }
}
