/// A decimal number computed the slow way, to judge `DecimalNumber`: a sign, and one digit an entry.
struct SlowDecimal {
  let isNegative: Bool
  /// Least digit first; no zeros at the end; none for zero.
  private let digits: [Int]
  /// The power of ten of the first entry.
  private let power: Int

  /// Reads a number's text; its exponent must be small, as zeros are written out.
  init(_ text: String) {
    let halves = text.lowercased().split(separator: "e")
    let mantissa = halves[0].filter { $0 != "-" }
    let parts = mantissa.split(separator: ".")
    let fraction = parts.count > 1 ? parts[1].count : 0
    power = (halves.count > 1 ? Int(halves[1]) ?? 0 : 0) - fraction
    digits = Self.trimmed(parts.joined().reversed().map { $0.wholeNumberValue ?? 0 })
    isNegative = text.first == "-" && !digits.isEmpty
  }

  /// The digits when the number is counted in units of ten to `unit`, which must not exceed `power`.
  private func scaled(to unit: Int) -> [Int] {
    digits.isEmpty ? [] : [Int](repeating: 0, count: power - unit) + digits
  }

  private static func trimmed(_ digits: [Int]) -> [Int] {
    var digits = digits
    while digits.last == 0 { digits.removeLast() }
    return digits
  }

  private static func isLess(_ left: [Int], _ right: [Int]) -> Bool {
    if left.count != right.count { return left.count < right.count }
    for (one, other) in zip(left.reversed(), right.reversed()) where one != other {
      return one < other
    }
    return false
  }

  private static func minus(_ left: [Int], _ right: [Int]) -> [Int] {
    var result = left
    for place in result.indices {
      result[place] -= place < right.count ? right[place] : 0
      if result[place] < 0 {
        result[place] += 10
        result[place + 1] -= 1
      }
    }
    return trimmed(result)
  }

  /// Whether `self` is less than `other`.
  func isLess(than other: SlowDecimal) -> Bool {
    if isNegative != other.isNegative { return isNegative }
    let unit = min(power, other.power)
    let (left, right) = (scaled(to: unit), other.scaled(to: unit))
    return isNegative ? Self.isLess(right, left) : Self.isLess(left, right)
  }

  /// Whether both are the same number.
  func equals(_ other: SlowDecimal) -> Bool { !isLess(than: other) && !other.isLess(than: self) }

  /// Whether `self` divided by `divisor` leaves nothing: by subtracting shifted divisors.
  func isMultiple(of divisor: SlowDecimal) -> Bool {
    let unit = min(power, divisor.power)
    var rest = scaled(to: unit)
    let step = divisor.scaled(to: unit)
    guard !step.isEmpty else { return false }
    for shift in stride(from: max(rest.count - step.count, 0), through: 0, by: -1) {
      let shifted = [Int](repeating: 0, count: shift) + step
      while !Self.isLess(rest, shifted) { rest = Self.minus(rest, shifted) }
    }
    return rest.isEmpty
  }

  /// Whether there is no fraction.
  var isIntegral: Bool { isMultiple(of: SlowDecimal("1")) }
}
