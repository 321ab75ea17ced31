/// A regular expression of ECMA-262 (2024) in Unicode mode (flag `u`), without other flags.
///
/// The grammar is the strict one, without Annex B: `\-` outside a class, `{` alone, `\1` without
/// a group are errors. Later editions' modifiers (`(?i:…)`) and equal names in different
/// alternatives are refused, as are the properties of strings, which belong to flag `v`.
package struct RegularExpression: Sendable {
  /// The longest pattern read, in bytes of UTF-8.
  package static let maximumLength = 65_536

  /// The deepest nesting of groups read.
  package static let maximumDepth = 250

  /// The pattern as given.
  package let pattern: String

  /// How many capturing groups there are.
  package let groupCount: Int

  let root: RegularExpressionNode
  let references: [GroupReference]

  /// Parses a pattern.
  ///
  /// - Throws: the first violation of the grammar; `patternTooLarge` and `nestedTooDeeply` beyond
  ///   the limits.
  package init(parsing pattern: String) throws(RegularExpressionError) {
    guard pattern.utf8.count <= Self.maximumLength else {
      throw RegularExpressionError(.patternTooLarge, at: 0, text: String(pattern.utf8.count))
    }
    var parser = RegularExpressionParser(Array(pattern.unicodeScalars))
    root = try parser.parse()
    references = try parser.resolvedReferences()
    groupCount = parser.groupCount
    self.pattern = pattern
  }
}

/// A part of a parsed pattern.
///
/// Groups that capture nothing leave no node of their own.
indirect enum RegularExpressionNode: Sendable {
  /// A code point; a surrogate is one that no text holds.
  case character(UInt32)
  /// `.`: anything but a line terminator.
  case any
  case characterClass(CharacterClass)
  case start
  case end
  case wordBoundary(isNegated: Bool)
  case sequence([RegularExpressionNode])
  case alternatives([RegularExpressionNode])
  case capture(RegularExpressionNode, number: Int)
  case lookaround(RegularExpressionNode, Lookaround)
  /// The number is an index among the expression's references.
  case reference(Int)
  case repetition(RegularExpressionNode, Quantifier)

  /// Whether this matches exactly one character, always.
  var isSingleCharacter: Bool {
    switch self {
    case .character, .any, .characterClass: true
    default: false
    }
  }
}

/// The kind and place of a lookaround.
struct Lookaround: Sendable {
  let isBehind: Bool
  let isNegated: Bool
  let offset: Int
}

/// How often an atom repeats.
struct Quantifier: Sendable {
  let minimum: Int
  /// `nil` for any number.
  let maximum: Int?
  let isLazy: Bool
  let offset: Int

  /// Whether the atom may be matched more than once.
  var isLoop: Bool { maximum.map { $0 > 1 } ?? true }
}

/// A backreference whose group is known.
struct GroupReference: Sendable {
  let group: Int
  let offset: Int
}
