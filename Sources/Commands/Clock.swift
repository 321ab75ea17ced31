internal import Dossiers
internal import Glibc
package import RFC3339
internal import Wording

/// A moment that the machine's clock showed: the one place where it is asked.
///
/// Documents tell years up to 9999, and a clock before 1970 was never set: both are refused.
package struct Clock: Sendable {
  /// The moment to the second, in UTC.
  package let timestamp: Timestamp
  /// The day that it is here.
  package let day: CalendarDate
  private let epochMilliseconds: Int

  /// - Parameters:
  ///   - epochSeconds: What the clock shows, in seconds since 1970.
  ///   - nanoseconds: What goes beyond the second.
  /// - Throws: 78 where that is no moment that a document could tell.
  package init(epochSeconds: Int, nanoseconds: Int = 0) throws(CommandFailure) {
    guard epochSeconds >= 0, let timestamp = Timestamp(epochSeconds: epochSeconds),
      let day = Self.localDay(epochSeconds)
    else { throw CommandFailure(.configuration, FileMessage.clockWrong) }
    (self.timestamp, self.day) = (timestamp, day)
    epochMilliseconds = epochSeconds * 1000 + nanoseconds / 1_000_000
  }

  /// Asks the clock.
  ///
  /// - Throws: 78 where it shows no moment that a document could tell.
  static func now() throws(CommandFailure) -> Clock {
    var now = timespec()
    _ = unsafe clock_gettime(CLOCK_REALTIME, &now)
    return try Clock(epochSeconds: now.tv_sec, nanoseconds: now.tv_nsec)
  }

  /// The day that a person gave, or the day that it is here.
  static func day(or given: CalendarDate?) throws(CommandFailure) -> CalendarDate {
    if let given { return given }
    return try now().day
  }

  /// A new identifier, made from this moment and from chance.
  func identifier() -> UniqueIdentifier {
    var generator = SystemRandomNumberGenerator()
    let random = (0..<10).map { _ in UInt8.random(in: .min ... .max, using: &generator) }
    guard let id = UniqueIdentifier(epochMilliseconds: epochMilliseconds, random: random) else {
      fatalError("a moment before the year 10000 and ten bytes make no identifier")
    }
    return id
  }

  private static func localDay(_ epochSeconds: Int) -> CalendarDate? {
    var seconds = epochSeconds
    var parts = unsafe tm()
    guard unsafe localtime_r(&seconds, &parts) != nil else { return nil }
    return CalendarDate(
      year: unsafe Int(parts.tm_year) + 1900, month: unsafe Int(parts.tm_mon) + 1,
      day: unsafe Int(parts.tm_mday))
  }
}
