/// What a number's text means: a sign, the digits without zeros at either end, a power of ten.
///
/// The value is ±0.DDDD… shifted: `digits` as an integer times 10 to `exponent`. Zero has no digits,
/// exponent 0 and no sign (`-0` equals `0`).
package struct DecimalNumber: Hashable, Sendable {
  package let isNegative: Bool
  /// Values 0–9, the first and last not zero.
  package let digits: [UInt8]
  package let exponent: Int

  /// Reads a text of RFC 8259 §6 whose exponent has at most 18 digits; the reader checked both.
  package init(_ text: some Sequence<UInt8>) {
    var isNegative = false
    var digits: [UInt8] = []
    var exponent = 0
    var written = 0
    var inFraction = false
    var inExponent = false
    var exponentIsNegative = false
    for byte in text {
      switch byte {
      case UInt8(ascii: "-"):
        if inExponent { exponentIsNegative = true } else { isNegative = true }
      case UInt8(ascii: "."): inFraction = true
      case UInt8(ascii: "e"), UInt8(ascii: "E"): inExponent = true
      case UInt8(ascii: "0")...UInt8(ascii: "9"):
        let digit = byte - UInt8(ascii: "0")
        if inExponent {
          written = written * 10 + Int(digit)
        } else {
          if !digits.isEmpty || digit != 0 { digits.append(digit) }
          if inFraction { exponent -= 1 }
        }
      default: break
      }
    }
    while digits.last == 0 {
      digits.removeLast()
      exponent += 1
    }
    self.digits = digits
    self.isNegative = isNegative && !digits.isEmpty
    self.exponent = digits.isEmpty ? 0 : exponent + (exponentIsNegative ? -written : written)
  }

  package var isZero: Bool { digits.isEmpty }
  package var isIntegral: Bool { exponent >= 0 }

  /// The position of the first digit before the decimal point: 1 for 1–9, 0 for 0.1.
  private var magnitude: Int { digits.count + exponent }

  /// The value as an `Int`, where it is one.
  package var integer: Int? {
    guard exponent >= 0, magnitude <= 19 else { return nil }
    var value = 0
    for digit in digits + [UInt8](repeating: 0, count: exponent) {
      let (tenfold, overflow) = value.multipliedReportingOverflow(by: 10)
      let signed = isNegative ? -Int(digit) : Int(digit)
      let (sum, carried) = tenfold.addingReportingOverflow(signed)
      guard !overflow, !carried else { return nil }
      value = sum
    }
    return value
  }
}

extension DecimalNumber: Comparable {
  package static func < (left: DecimalNumber, right: DecimalNumber) -> Bool {
    if left.isNegative != right.isNegative { return left.isNegative }
    return left.isNegative ? right.isCloserToZero(than: left) : left.isCloserToZero(than: right)
  }

  private func isCloserToZero(than other: DecimalNumber) -> Bool {
    if isZero || other.isZero { return isZero && !other.isZero }
    if magnitude != other.magnitude { return magnitude < other.magnitude }
    return digits.lexicographicallyPrecedes(other.digits)
  }
}

extension DecimalNumber {
  /// Whether this is `divisor` times an integer.
  ///
  /// With A·10^a and M·10^m, neither A nor M divisible by ten, the question is whether M divides
  /// A·10^(a-m). A negative power would have to come out of A, which holds no ten. A positive one
  /// only helps against the twos and fives of M, of which there are fewer than four to a digit: a
  /// larger power changes nothing, so `1e999999999` costs no more than `1e80`.
  package func isMultiple(of divisor: DecimalNumber) -> Bool {
    guard !divisor.isZero else { return false }
    guard !isZero else { return true }
    let power = exponent - divisor.exponent
    guard power >= 0 else { return false }
    let zeros = min(power, 4 * divisor.digits.count + 4)
    if divisor.digits.count <= 17 {
      return remainder(zeros: zeros, small: divisor.digits) == 0
    }
    return remainderIsZero(zeros: zeros, large: divisor.digits)
  }

  private func remainder(zeros: Int, small: [UInt8]) -> UInt64 {
    let divisor = small.reduce(0) { $0 * 10 + UInt64($1) }
    var rest: UInt64 = 0
    for digit in digits { rest = (rest * 10 + UInt64(digit)) % divisor }
    for _ in 0..<zeros { rest = rest * 10 % divisor }
    return rest
  }

  /// Long division by a number of many digits, least digit first, keeping only the remainder.
  private func remainderIsZero(zeros: Int, large: [UInt8]) -> Bool {
    let divisor = Array(large.reversed()) + [0]
    var rest = [UInt8](repeating: 0, count: divisor.count)
    for digit in digits + [UInt8](repeating: 0, count: zeros) {
      rest.removeLast()
      rest.insert(digit, at: 0)
      while !rest.reversed().lexicographicallyPrecedes(divisor.reversed()) {
        Self.subtract(divisor, from: &rest)
      }
    }
    return rest.allSatisfy { $0 == 0 }
  }

  private static func subtract(_ divisor: [UInt8], from rest: inout [UInt8]) {
    var borrow: UInt8 = 0
    for index in rest.indices {
      let taken = divisor[index] + borrow
      borrow = rest[index] < taken ? 1 : 0
      rest[index] = rest[index] + 10 * borrow - taken
    }
  }
}
