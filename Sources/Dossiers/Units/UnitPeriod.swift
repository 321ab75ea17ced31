package import RFC3339

/// The days on which something holds; both ends belong to it.
package struct UnitPeriod: Hashable, Sendable {
  /// The first day; nil where it isn't known, which counts as ever since.
  package var from: CalendarDate?
  /// The last day; nil where it lasts.
  package var to: CalendarDate?

  package init(from: CalendarDate? = nil, to: CalendarDate? = nil) {
    self.from = from
    self.to = to
  }

  /// Whether the first day doesn't come after the last.
  package var isInOrder: Bool { first <= last }

  /// Whether a day belongs to the period.
  package func contains(_ day: CalendarDate) -> Bool {
    first <= day.epochDay && day.epochDay <= last
  }

  /// Whether the two have a day in common; both must be in order.
  package func overlaps(_ other: UnitPeriod) -> Bool { first <= other.last && other.first <= last }

  /// The first day, counted from 1970; `Int.min` where it isn't known.
  var first: Int { from?.epochDay ?? .min }
  /// The last day, counted from 1970; `Int.max` where it lasts.
  var last: Int { to?.epochDay ?? .max }
}
