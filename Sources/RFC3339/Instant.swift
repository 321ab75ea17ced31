/// A point on the line of time, exact to the last digit that was written.
///
/// Leap seconds lie between the seconds that POSIX counts, so order holds there too.
package struct Instant: Hashable, Sendable {
  /// POSIX's seconds since 1970-01-01T00:00:00Z; in a leap second those of the second before it.
  package let epochSeconds: Int
  /// Whether the instant lies within a leap second.
  package let isInLeapSecond: Bool
  /// What goes beyond the second, without trailing zeros.
  package let fraction: SecondFraction

  init(epochSeconds: Int, isInLeapSecond: Bool, fraction: SecondFraction) {
    self.epochSeconds = epochSeconds
    self.isInLeapSecond = isInLeapSecond
    self.fraction = fraction.trimmed
  }
}

extension Instant: Comparable {
  package static func < (left: Instant, right: Instant) -> Bool {
    if left.epochSeconds != right.epochSeconds { return left.epochSeconds < right.epochSeconds }
    if left.isInLeapSecond != right.isInLeapSecond { return right.isInLeapSecond }
    return left.fraction.isLess(than: right.fraction)
  }
}
