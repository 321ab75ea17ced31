// `date-time`, `date`, `time` (RFC 3339 §5.6) and `duration` (RFC 3339 appendix A).

import RFC3339

/// Dates, times and durations.
enum DateTimeFormats {
  static func isDateTime(_ text: Span<UInt8>) -> Bool {
    do {
      _ = try Timestamp(parsing: text)
      return true
    } catch {
      return false  // A refusal is the answer here; the reason has no reader.
    }
  }

  static func isDate(_ text: Span<UInt8>) -> Bool {
    do {
      _ = try CalendarDate(parsing: text)
      return true
    } catch {
      return false  // As above.
    }
  }

  static func isTime(_ text: Span<UInt8>) -> Bool {
    do {
      _ = try TimeOfDay(parsing: text)
      return true
    } catch {
      return false  // As above.
    }
  }

  /// Whether a text is a duration: capitals only, weeks alone, no unit left out between two others.
  static func isDuration(_ text: Span<UInt8>) -> Bool {
    var index = 0
    guard text.skip(UInt8(ascii: "P"), at: &index) else { return false }
    if text.byte(at: index) != UInt8(ascii: "T") {
      if isWeeks(text.extracting(index..<text.count)) { return true }
      guard skipUnits([0x59, 0x4D, 0x44], in: text, at: &index) else { return false }  // Y, M, D
    }
    if index == text.count { return true }
    guard text.skip(UInt8(ascii: "T"), at: &index),
      skipUnits([0x48, 0x4D, 0x53], in: text, at: &index)  // H, M, S
    else { return false }
    return index == text.count
  }

  private static func isWeeks(_ text: Span<UInt8>) -> Bool {
    var index = 0
    return text.skip(at: &index, while: { $0.isDigit }) > 0
      && text.skip(UInt8(ascii: "W"), at: &index) && index == text.count
  }

  /// Steps over numbers with units: one at least, each the direct follower of the one before.
  private static func skipUnits(
    _ units: InlineArray<3, UInt8>, in text: Span<UInt8>, at index: inout Int
  ) -> Bool {
    var expected: Int?
    while let first = text.byte(at: index), first.isDigit {
      _ = text.skip(at: &index) { $0.isDigit }
      guard let unit = text.byte(at: index),
        let place = units.indices.first(where: { units[$0] == unit }),
        expected == nil || expected == place
      else { return false }
      expected = place + 1
      index += 1
    }
    return expected != nil
  }
}
