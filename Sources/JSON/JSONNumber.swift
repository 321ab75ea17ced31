/// A number exactly as it was written, compared and divided as the decimal that it means.
///
/// `1`, `1.0` and `1e0` are equal; `9007199254740993` and `9007199254740992` are not. Nothing is
/// rounded to a binary fraction unless ``double`` is asked for.
public struct JSONNumber: Sendable {
  /// The text of RFC 8259 §6.
  public let text: String

  /// A number from its text; nil where the text is not a number of RFC 8259 §6, is longer than
  /// 1,000 bytes, or has an exponent of more than 18 digits.
  public init?(_ text: String) {
    guard let root = try? JSONDocument(parsing: text).root, root.node.kind == .number,
      root.node.length == text.utf8.count
    else { return nil }
    self.text = text
  }

  /// A number from an integer.
  public init(_ integer: some BinaryInteger) { text = String(integer) }

  /// A number whose text the reader has checked.
  init(unchecked text: String) { self.text = text }

  /// The number as an integer, where it is one exactly and fits.
  public var integer: Int? { decimal.integer }

  /// The nearest binary fraction; infinite where the number is beyond all of them.
  public var double: Double {
    Double(text) ?? (text.utf8.first == UInt8(ascii: "-") ? -.infinity : .infinity)
  }

  /// Whether the number has no fraction: `1.0` and `10e-1` have none.
  public var isIntegral: Bool { decimal.isIntegral }

  /// Whether the number is `divisor` times an integer, decided by decimal arithmetic.
  ///
  /// - Returns: false for a divisor of zero.
  public func isMultiple(of divisor: JSONNumber) -> Bool { decimal.isMultiple(of: divisor.decimal) }

  package var decimal: DecimalNumber { DecimalNumber(text.utf8) }
}

extension JSONNumber: Comparable {
  /// Equality of the numbers that the texts mean.
  public static func == (left: JSONNumber, right: JSONNumber) -> Bool {
    left.decimal == right.decimal
  }

  /// Order of the numbers that the texts mean.
  public static func < (left: JSONNumber, right: JSONNumber) -> Bool {
    left.decimal < right.decimal
  }
}

extension JSONNumber: Hashable {
  /// Hashes what the text means, so that equal numbers hash alike.
  public func hash(into hasher: inout Hasher) { decimal.hash(into: &hasher) }
}

extension JSONNumber: CustomStringConvertible {
  /// The text as it was written.
  public var description: String { text }
}

extension JSONNumber: ExpressibleByIntegerLiteral {
  /// The number that the literal names.
  public init(integerLiteral value: Int) { self.init(value) }
}
