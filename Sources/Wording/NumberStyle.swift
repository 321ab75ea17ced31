/// How a language writes numbers and dates: `1.234,5` in Vietnamese, `1,234.5` in English.
package struct NumberStyle: Sendable {
  private let grouping: Character
  private let decimal: Character

  /// The style of one language.
  package init(_ language: Language) {
    switch language {
    case .vietnamese: (grouping, decimal) = (".", ",")
    case .english: (grouping, decimal) = (",", ".")
    }
  }

  /// A whole number, its digits in groups of three.
  package func integer(_ number: Int) -> String {
    let digits = Array(String(number.magnitude))
    var result = number < 0 ? "-" : ""
    for (index, digit) in digits.enumerated() {
      if index > 0, (digits.count - index).isMultiple(of: 3) { result.append(grouping) }
      result.append(digit)
    }
    return result
  }

  /// A number rounded to one digit after the decimal sign.
  package func oneDigit(_ number: Double) -> String {
    guard number.isFinite, number.magnitude < 1e15 else { return "?" }
    let tenths = Int((number * 10).rounded())
    let sign = tenths < 0 && tenths > -10 ? "-" : ""
    return sign + integer(tenths / 10) + String(decimal) + String(tenths.magnitude % 10)
  }

  /// An amount of bytes in units of 1,000: `999 B`, `1.5 kB`, `12.3 MB`.
  package func size(_ bytes: Int) -> String {
    guard bytes >= 1000 else { return "\(bytes) B" }
    var amount = Double(bytes)
    var unit = "B"
    for next in ["kB", "MB", "GB", "TB"] where amount >= 999.95 {
      amount /= 1000
      unit = next
    }
    return "\(oneDigit(amount)) \(unit)"
  }

  /// A length of time as a clock shows it: `0:07`, `12:34`, `1:02:03`.
  package static func clock(seconds: Double) -> String {
    guard seconds.isFinite, seconds >= 0, seconds < 1e9 else { return "?" }
    let all = Int(seconds.rounded())
    let (hours, minutes, rest) = (all / 3600, all / 60 % 60, all % 60)
    let padded = { (number: Int) in number < 10 ? "0\(number)" : "\(number)" }
    return hours > 0
      ? "\(hours):\(padded(minutes)):\(padded(rest))" : "\(minutes):\(padded(rest))"
  }
}
