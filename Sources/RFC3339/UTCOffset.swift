// RFC 3339 §5.6, `time-offset`, and §4.3.

/// How far a local time runs ahead of UTC, as it was written.
package struct UTCOffset: Hashable, Sendable {
  private enum Notation: Hashable { case zulu, numeric, unknown }

  /// Minutes ahead of UTC, -1439 to 1439; 0 where the offset is unknown.
  package let minutes: Int
  private let notation: Notation

  private init(_ minutes: Int, _ notation: Notation) {
    self.minutes = minutes
    self.notation = notation
  }

  /// `Z`.
  package static let utc = UTCOffset(0, .zulu)
  /// `-00:00`: the time is in UTC, and what the clock at the place showed isn't known.
  package static let unknown = UTCOffset(0, .unknown)
  /// `+07:00`, the time of Việt Nam.
  package static let vietnam = UTCOffset(7 * 60, .numeric)

  /// A numeric offset, `+00:00` among them; nil for a day and more.
  package init?(minutes: Int) {
    guard abs(minutes) < 24 * 60 else { return nil }
    self.init(minutes, .numeric)
  }

  /// Whether the offset is `-00:00`.
  package var isUnknown: Bool { notation == .unknown }

  /// Reads `Z` of either case or `±hh:mm`.
  init(reading text: Span<UInt8>, at index: inout Int) throws(DateTimeError) {
    let start = index
    guard let sign = text.byte(at: index) else { throw DateTimeError(.offsetExpected, at: index) }
    index += 1
    switch sign {
    case UInt8(ascii: "Z"), UInt8(ascii: "z"):
      self = .utc
      return
    case UInt8(ascii: "+"), UInt8(ascii: "-"): break
    default: throw DateTimeError(.offsetExpected, at: start)
    }
    let hours = try text.digits(2, at: &index)
    try text.separator(UInt8(ascii: ":"), at: &index)
    let minutes = try text.digits(2, at: &index)
    guard hours < 24, minutes < 60 else { throw DateTimeError(.offsetOutOfRange, at: start) }
    let total = hours * 60 + minutes
    let isNegative = sign == UInt8(ascii: "-")
    self.init(isNegative ? -total : total, isNegative && total == 0 ? .unknown : .numeric)
  }
}

extension UTCOffset: CustomStringConvertible {
  /// `Z`, `-00:00` or `±hh:mm`.
  package var description: String {
    if notation == .zulu { return "Z" }
    let sign = minutes < 0 || isUnknown ? "-" : "+"
    return "\(sign)\((abs(minutes) / 60).padded(to: 2)):\((abs(minutes) % 60).padded(to: 2))"
  }
}
