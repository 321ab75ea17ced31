internal import Dossiers
internal import Glibc
internal import RFC3339

/// The machine's clock, asked once where a command needs it.
enum Clock {
  /// The day that it is here.
  static var today: CalendarDate {
    var now = time(nil)
    var parts = unsafe tm()
    guard unsafe localtime_r(&now, &parts) != nil,
      let day = CalendarDate(
        year: unsafe Int(parts.tm_year) + 1900, month: unsafe Int(parts.tm_mon) + 1,
        day: unsafe Int(parts.tm_mday))
    else { return GivenTime.now.date }
    return day
  }
}

extension UniqueIdentifier {
  /// A new identifier, made from this moment and from chance.
  static var fresh: UniqueIdentifier {
    var now = timespec()
    _ = unsafe clock_gettime(CLOCK_REALTIME, &now)
    var generator = SystemRandomNumberGenerator()
    let random = (0..<10).map { _ in UInt8.random(in: .min ... .max, using: &generator) }
    let milliseconds = max(0, now.tv_sec * 1000 + now.tv_nsec / 1_000_000)
    guard let id = UniqueIdentifier(epochMilliseconds: milliseconds, random: random) else {
      fatalError("the system's clock is beyond the year 10889")
    }
    return id
  }
}
