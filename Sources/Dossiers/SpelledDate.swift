package import RFC3339

extension PartialDate {
  /// Takes a date as people write it: `02/09/2001`, `2-9-2001`, `2.9.2001`, `09/2001`; nil for what is
  /// none, or can't be (30 February).
  ///
  /// Forms hold `2001-09-02`: this is for telling what was meant, where a form holds something else.
  /// The day comes first, as Vietnamese has it; a year has four digits.
  package init?(spelled text: String) {
    guard (6...16).contains(text.utf8.count) else { return nil }
    let bytes = Array(text.utf8).trimmed
    guard let mark = bytes.first(where: { !$0.isDigit }), Self.marks.contains(mark) else {
      return nil
    }
    let parts = bytes.split(separator: mark, omittingEmptySubsequences: false)
    guard parts.allSatisfy({ !$0.isEmpty && $0.allSatisfy(\.isDigit) }),
      let year = parts.last, year.count == 4, (2...3).contains(parts.count),
      parts.dropLast().allSatisfy({ $0.count <= 2 })
    else { return nil }
    let rest = parts.dropLast().reversed().map { part in
      String(decoding: part.count == 1 ? [UInt8(ascii: "0")] + part : Array(part), as: UTF8.self)
    }
    let written = ([String(decoding: year, as: UTF8.self)] + rest).joined(separator: "-")
    guard let date = try? PartialDate(parsing: written) else { return nil }
    self = date
  }

  private static let marks: Set<UInt8> = [
    UInt8(ascii: "/"), UInt8(ascii: "-"), UInt8(ascii: "."), UInt8(ascii: " "),
  ]
}

extension [UInt8] {
  /// Without the spaces at both ends.
  fileprivate var trimmed: [UInt8] {
    let space = UInt8(ascii: " ")
    guard let first = firstIndex(where: { $0 != space }),
      let last = lastIndex(where: { $0 != space })
    else { return [] }
    return Array(self[first...last])
  }
}
