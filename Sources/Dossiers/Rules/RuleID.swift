/// The name of a rule: its group and its number in it, as `ELIG-001`.
package struct RuleID: Hashable, Sendable {
  package let text: String

  /// Takes what people write, in either case; nil for what can't be a rule's name.
  package init?(_ text: String) {
    let parts = text.uppercased().split(separator: "-", omittingEmptySubsequences: false)
    guard parts.count == 2, (2...8).contains(parts[0].utf8.count), parts[1].utf8.count == 3,
      parts[0].utf8.allSatisfy({ (UInt8(ascii: "A")...UInt8(ascii: "Z")).contains($0) }),
      parts[1].utf8.allSatisfy(\.isDigit)
    else { return nil }
    self.text = parts.joined(separator: "-")
  }

  /// `ELIG` of `ELIG-001`.
  package var group: String { String(text.prefix { $0 != "-" }) }

  /// 1 of `ELIG-001`.
  package var number: Int { Int(text.suffix(3)) ?? 0 }
}

extension RuleID: ExpressibleByStringLiteral {
  /// A name written in our own code; a test holds each to the data.
  package init(stringLiteral text: StaticString) { self.text = "\(text)" }
}

extension RuleID: Comparable, CustomStringConvertible {
  package var description: String { text }

  /// By group in the order of the alphabet, then by number; lists of rules keep the data's order.
  package static func < (left: RuleID, right: RuleID) -> Bool {
    left.text.utf8.lexicographicallyPrecedes(right.text.utf8)
  }
}
