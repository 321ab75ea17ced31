/// Text that may be shown on a terminal: ours, or foreign and escaped.
///
/// Everything that is printed has this type. A `String` or bytes can enter only by interpolation,
/// and that escapes them, so nobody has to remember to:
/// `"\(path): \(reason)" as SafeText`.
package struct SafeText: Hashable, Sendable {
  /// The text as it may be written.
  package let string: String

  /// Takes text that our own code made, terminal control sequences among it.
  package init(trusted string: String) { self.string = string }

  /// Takes what people or files gave, and escapes it.
  package init(_ foreign: String) { string = ForeignText.escaped(foreign) }

  /// True where nothing would be shown.
  package var isEmpty: Bool { string.isEmpty }

  /// The text and another one after it.
  package static func + (left: SafeText, right: SafeText) -> SafeText {
    SafeText(trusted: left.string + right.string)
  }
}

extension SafeText: ExpressibleByStringInterpolation {
  /// Collects the parts of an interpolated text.
  package struct StringInterpolation: StringInterpolationProtocol {
    var string = ""

    package init(literalCapacity: Int, interpolationCount: Int) {
      string.reserveCapacity(literalCapacity)
    }

    package mutating func appendLiteral(_ literal: String) { string += literal }
    package mutating func appendInterpolation(_ foreign: String) {
      string += ForeignText.escaped(foreign)
    }
    package mutating func appendInterpolation(bytes: [UInt8]) {
      string += ForeignText.escaped(bytes)
    }
    package mutating func appendInterpolation(_ safe: SafeText) { string += safe.string }
    package mutating func appendInterpolation(_ number: some BinaryInteger) {
      string += String(number)
    }
  }

  package init(stringLiteral literal: String) { string = literal }
  package init(stringInterpolation parts: StringInterpolation) { string = parts.string }
}

extension Sequence where Element == SafeText {
  /// The texts one after the other, with `separator` between them.
  package func joined(separator: String) -> SafeText {
    SafeText(trusted: map(\.string).joined(separator: separator))
  }
}
