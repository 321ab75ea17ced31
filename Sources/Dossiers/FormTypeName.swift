internal import Vietnamese

/// The name of a form type as the data have it: `2-knd`, `verification-reply`.
///
/// One to 64 of `a`–`z`, `0`–`9` and `-`, not beginning with `-`.
package struct FormTypeName: Hashable, Comparable, Sendable, CustomStringConvertible {
  package let text: String

  /// Takes a name of exactly this form; nil for anything else.
  package init?(_ text: String) {
    let hyphen = UInt8(ascii: "-")
    guard (1...64).contains(text.utf8.count), text.utf8.first != hyphen,
      text.utf8.allSatisfy({ $0.isSmallLetter || $0.isDigit || $0 == hyphen })
    else { return nil }
    self.text = text
  }

  /// A name that our own code has.
  init(known text: String) { self.text = text }

  /// Takes what people write: `2-KND`, `2-KNĐ`, `2 knđ`; nil for what can't be a name.
  ///
  /// Case, marks, and the ways of writing `đ` don't count. Whether there is such a type, or an alias,
  /// only a catalogue knows.
  package init?(spelled text: String) {
    guard text.utf8.count <= 256 else { return nil }
    // What is no text of ours is no name either: the caller says so.
    guard let folded = try? ComposedText(text, limits: .name).searchForm() else { return nil }
    self.init(folded.split(separator: " ").joined(separator: "-"))
  }

  package var description: String { text }

  var hasHyphen: Bool { text.utf8.contains(UInt8(ascii: "-")) }

  /// `2knd`.
  var withoutHyphens: String { text.withoutHyphens }

  package static func < (left: FormTypeName, right: FormTypeName) -> Bool {
    // `2-knd` before `10-knd`: by the number in front, those without one last.
    (left.leadingNumber, left.text) < (right.leadingNumber, right.text)
  }

  private var leadingNumber: Int {
    Int(text.prefix { $0.isASCII && $0.isNumber }.prefix(9)) ?? .max
  }
}

/// The name of one form of a dossier: `2-knd/01`.
package struct FormName: Hashable, Comparable, Sendable, CustomStringConvertible {
  package let type: FormTypeName
  /// 1 to 9,999, told apart for ever: a number is never given twice.
  package let number: Int

  package static let numbers = 1...9999

  package init?(_ type: FormTypeName, _ number: Int) {
    guard Self.numbers.contains(number) else { return nil }
    self.type = type
    self.number = number
  }

  /// Takes `2-knd/01` as the data have it; nil for anything else.
  package init?(_ text: String) {
    let parts = text.split(separator: "/", omittingEmptySubsequences: false)
    guard parts.count == 2, let type = FormTypeName(String(parts[0])),
      let number = Self.number(Array(parts[1].utf8))
    else { return nil }
    self.init(type, number)
  }

  /// The number in a file's name: two digits, from 100 on as many as it needs; nil for all else.
  package static func number(_ digits: [UInt8]) -> Int? {
    guard (2...4).contains(digits.count), digits.allSatisfy(\.isDigit) else { return nil }
    let number = digits.reduce(0) { $0 * 10 + Int($1 - UInt8(ascii: "0")) }
    return numbers.contains(number) && padded(number).utf8.elementsEqual(digits) ? number : nil
  }

  /// The number as file names have it: `01`.
  package var paddedNumber: String { Self.padded(number) }

  private static func padded(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }

  package var description: String { "\(type)/\(paddedNumber)" }

  package static func < (left: FormName, right: FormName) -> Bool {
    (left.type, left.number) < (right.type, right.number)
  }
}

/// What people write for a form type or for one form: `20-KND`, `20-KND.2`, `20-knd/02`.
package struct SpelledForm: Hashable, Sendable {
  package let type: FormTypeName
  /// Nil where only the type is said.
  package let number: Int?

  package init(_ type: FormTypeName, _ number: Int?) {
    self.type = type
    self.number = number
  }

  /// Nil for what names neither.
  package init?(_ text: String) {
    let mark = text.utf8.lastIndex { $0 == UInt8(ascii: ".") || $0 == UInt8(ascii: "/") }
    guard let mark else {
      guard let type = FormTypeName(spelled: text) else { return nil }
      (self.type, number) = (type, nil)
      return
    }
    let digits = Array(text.utf8[text.utf8.index(after: mark)...])
    guard (1...4).contains(digits.count), digits.allSatisfy(\.isDigit),
      let type = FormTypeName(spelled: String(text[..<mark]))
    else { return nil }
    let number = digits.reduce(0) { $0 * 10 + Int($1 - UInt8(ascii: "0")) }
    guard FormName.numbers.contains(number) else { return nil }
    (self.type, self.number) = (type, number)
  }
}

extension String {
  /// The text without its hyphens, for ASCII.
  var withoutHyphens: String {
    String(decoding: utf8.filter { $0 != UInt8(ascii: "-") }, as: UTF8.self)
  }
}

extension UInt8 {
  var isDigit: Bool { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(self) }

  var isSmallLetter: Bool { (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(self) }

  var isCapitalLetter: Bool { (UInt8(ascii: "A")...UInt8(ascii: "Z")).contains(self) }

  var isLowerHexDigit: Bool { isDigit || (UInt8(ascii: "a")...UInt8(ascii: "f")).contains(self) }
}
