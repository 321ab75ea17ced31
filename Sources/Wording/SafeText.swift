/// Text that may be shown on a terminal: ours, or foreign and escaped.
///
/// Everything that is printed has this type. A `String` or bytes can enter only by interpolation,
/// and that escapes them, so nobody has to remember to:
/// `"\(path): \(reason)" as SafeText`.
package struct SafeText: Hashable, Sendable {
  /// The text as it may be written.
  package let string: String
  /// What it was made of, where something had to be escaped: for programs, never for a terminal.
  package let unescaped: [UInt8]?

  /// Takes text that our own code made, terminal control sequences among it.
  package init(trusted string: String) { self.init(string, of: nil) }

  /// Takes what people or files gave, and escapes it.
  package init(_ foreign: String) { self = "\(foreign)" }

  private init(_ string: String, of unescaped: [UInt8]?) {
    (self.string, self.unescaped) = (string, unescaped)
  }

  /// True where nothing would be shown.
  package var isEmpty: Bool { string.isEmpty }

  /// The text and another one after it.
  package static func + (left: SafeText, right: SafeText) -> SafeText {
    "\(left)\(right)"
  }

  /// Texts are equal where they look the same.
  package static func == (one: SafeText, other: SafeText) -> Bool { one.string == other.string }

  package func hash(into hasher: inout Hasher) { hasher.combine(string) }
}

extension SafeText: ExpressibleByStringInterpolation {
  /// Collects the parts of an interpolated text.
  package struct StringInterpolation: StringInterpolationProtocol {
    var string = ""
    var unescaped: [UInt8]?

    package init(literalCapacity: Int, interpolationCount: Int) {
      string.reserveCapacity(literalCapacity)
    }

    package mutating func appendLiteral(_ literal: String) { append(literal, of: nil) }
    package mutating func appendInterpolation(_ foreign: String) {
      appendInterpolation(bytes: Array(foreign.utf8))
    }
    package mutating func appendInterpolation(bytes: [UInt8]) {
      let escaped = ForeignText.escaped(bytes)
      append(escaped, of: escaped.utf8.elementsEqual(bytes) ? nil : bytes)
    }
    package mutating func appendInterpolation(_ safe: SafeText) {
      append(safe.string, of: safe.unescaped)
    }
    package mutating func appendInterpolation(_ number: some BinaryInteger) {
      append(String(number), of: nil)
    }

    private mutating func append(_ text: String, of bytes: [UInt8]?) {
      if let before = unescaped {
        unescaped = before + (bytes ?? Array(text.utf8))
      } else if let bytes {
        unescaped = Array(string.utf8) + bytes
      }
      string += text
    }
  }

  package init(stringLiteral literal: String) { self.init(trusted: literal) }
  package init(stringInterpolation parts: StringInterpolation) {
    self.init(parts.string, of: parts.unescaped)
  }
}

extension Sequence where Element == SafeText {
  /// The texts one after the other, with `separator` between them.
  package func joined(separator: String) -> SafeText {
    SafeText(trusted: map(\.string).joined(separator: separator))
  }
}
