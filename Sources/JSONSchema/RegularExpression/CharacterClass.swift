/// A set of characters: ranges and properties, perhaps complemented.
struct CharacterClass: Sendable {
  /// Sorted, disjoint, not adjacent, without surrogates (which no text holds).
  let ranges: [ClosedRange<UInt32>]
  let properties: [PropertyTest]
  let isNegated: Bool

  init(_ ranges: [ClosedRange<UInt32>], properties: [PropertyTest] = [], isNegated: Bool = false) {
    self.ranges = Self.normalized(ranges)
    self.properties = properties
    self.isNegated = isNegated
  }

  /// `\d`: ASCII digits.
  static let digits: [ClosedRange<UInt32>] = [0x30...0x39]

  /// `\w`: ASCII letters, digits and the low line.
  static let word: [ClosedRange<UInt32>] = [0x30...0x39, 0x41...0x5A, 0x5F...0x5F, 0x61...0x7A]

  /// `\s`: ECMA-262's WhiteSpace and LineTerminator.
  static let space: [ClosedRange<UInt32>] = [
    0x09...0x0D, 0x20...0x20, 0xA0...0xA0, 0x1680...0x1680, 0x2000...0x200A, 0x2028...0x2029,
    0x202F...0x202F, 0x205F...0x205F, 0x3000...0x3000, 0xFEFF...0xFEFF,
  ]

  /// What `.` does not match.
  static let lineTerminators: [ClosedRange<UInt32>] = [
    0x0A...0x0A, 0x0D...0x0D, 0x2028...0x2029,
  ]

  /// All code points outside `ranges`, surrogates apart.
  static func complement(of ranges: [ClosedRange<UInt32>]) -> [ClosedRange<UInt32>] {
    var result: [ClosedRange<UInt32>] = []
    var next: UInt32 = 0
    for range in normalized(ranges) {
      if range.lowerBound > next { result.append(next...(range.lowerBound - 1)) }
      next = range.upperBound + 1
    }
    if next <= 0x10FFFF { result.append(next...0x10FFFF) }
    return normalized(result)
  }

  private static func normalized(_ ranges: [ClosedRange<UInt32>]) -> [ClosedRange<UInt32>] {
    let valid = ranges.flatMap(withoutSurrogates).sorted { $0.lowerBound < $1.lowerBound }
    var result: [ClosedRange<UInt32>] = []
    for range in valid {
      if let last = result.last, range.lowerBound <= last.upperBound + 1 {
        result[result.count - 1] = last.lowerBound...max(last.upperBound, range.upperBound)
      } else {
        result.append(range)
      }
    }
    return result
  }

  private static func withoutSurrogates(_ range: ClosedRange<UInt32>) -> [ClosedRange<UInt32>] {
    var pieces: [ClosedRange<UInt32>] = []
    if range.lowerBound < 0xD800 {
      pieces.append(range.lowerBound...min(range.upperBound, 0xD7FF))
    }
    if range.upperBound > 0xDFFF {
      pieces.append(max(range.lowerBound, 0xE000)...range.upperBound)
    }
    return pieces
  }
}

/// `\p{…}` or `\P{…}` at its place in the pattern.
struct PropertyTest: Sendable {
  let property: UnicodeProperty
  let isNegated: Bool
  let offset: Int
}
