/// The code that the Party's organisations are counted by: 14 digits, `PP.UUU.BBB.SSS.CCC`.
///
/// Province, committee above the base, base, section or 000, branch or 000. Two codes are equal
/// where their digits are, with points or without.
package struct UnitCode: Hashable, Sendable {
  /// The digits as one number, below 10^14.
  let number: UInt64

  /// How many digits each group has.
  private static let groups = [2, 3, 3, 3, 3]

  /// Reads 14 digits, or the same with all four points; nil for anything else.
  package init?(parsing text: some Sequence<UInt8>) {
    var (number, count, points) = (UInt64(0), 0, 0)
    for byte in text {
      switch byte {
      case UInt8(ascii: "."):
        // After 2, 5, 8 and 11 digits.
        guard points < 4, count == 2 + 3 * points else { return nil }
        points += 1
      case UInt8(ascii: "0")...UInt8(ascii: "9"):
        guard count < 14 else { return nil }
        number = number * 10 + UInt64(byte - UInt8(ascii: "0"))
        count += 1
      default: return nil
      }
    }
    guard count == 14, points == 0 || points == 4 else { return nil }
    self.number = number
  }

  /// Reads a code's text, as the form over bytes does.
  package init?(parsing text: String) { self.init(parsing: text.utf8) }

  /// The 14 digits alone.
  package var digits: String {
    let text = String(number)
    return String(repeating: "0", count: 14 - text.utf8.count) + text
  }

  /// Whether this code can stand below another: each group that the other fills in is the same here.
  package func isBelow(_ parent: UnitCode) -> Bool {
    var (own, above) = (number, parent.number)
    for _ in Self.groups {
      // The first group has two digits, and three digits of what is left of it are those two.
      if above % 1000 != 0, own % 1000 != above % 1000 { return false }
      own /= 1000
      above /= 1000
    }
    return true
  }
}

extension UnitCode: Comparable {
  /// The order of the digits.
  package static func < (left: UnitCode, right: UnitCode) -> Bool { left.number < right.number }
}

extension UnitCode: CustomStringConvertible {
  /// The code with its points: `PP.UUU.BBB.SSS.CCC`.
  package var description: String {
    var (text, rest) = ([Substring](), Substring(digits))
    for length in Self.groups {
      text.append(rest.prefix(length))
      rest = rest.dropFirst(length)
    }
    return text.joined(separator: ".")
  }
}
