/// The name of a version: `v` and a number from 1, perhaps padded with zeros.
package struct VersionNumber: Hashable, Sendable {
  /// The most digits that are read.
  package static let mostDigits = 9

  package let number: Int
  /// The digits of a zero-padded name, its zeros among them; 0 for a name without padding.
  package let padding: Int

  /// A version's number; nil below 1, or where it needs the digit that padding keeps zero.
  package init?(_ number: Int, padding: Int = 0) {
    let digits = String(number).utf8.count
    guard number > 0, digits <= Self.mostDigits else { return nil }
    guard padding == 0 || padding <= Self.mostDigits && digits < padding else { return nil }
    self.number = number
    self.padding = padding
  }

  /// Reads `v12`, or `v0012`; nil for anything else, `v0` and more than 9 digits among it.
  package init?(parsing name: some Collection<UInt8>) {
    guard name.first == UInt8(ascii: "v") else { return nil }
    let digits = name.dropFirst()
    guard (1...Self.mostDigits).contains(digits.count) else { return nil }
    var number = 0
    for byte in digits {
      guard (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte) else { return nil }
      number = number * 10 + Int(byte - UInt8(ascii: "0"))
    }
    guard number > 0 else { return nil }
    self.number = number
    padding = digits.first == UInt8(ascii: "0") ? digits.count : 0
  }

  /// The name as the folder has it.
  package var name: String {
    let digits = String(number)
    return "v" + String(repeating: "0", count: max(0, padding - digits.utf8.count)) + digits
  }

  /// The version before, named in the same way; nil before the first.
  package var previous: VersionNumber? { VersionNumber(number - 1, padding: padding) }

  /// The version after, named in the same way; nil where no name is left.
  package var next: VersionNumber? { VersionNumber(number + 1, padding: padding) }
}

extension VersionNumber: CustomStringConvertible {
  package var description: String { name }
}
