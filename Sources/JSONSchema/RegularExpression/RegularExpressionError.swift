/// Why a pattern cannot be used: it breaks ECMA-262's grammar, or it is beyond the engine.
package struct RegularExpressionError: Error, Hashable, Sendable {
  /// The rule that is broken; scripts and tests rely on these names.
  package enum Code: String, Sendable, CaseIterable {
    // Against ECMA-262's grammar in Unicode mode.
    case badClassRange
    case badControlEscape
    case badDecimalEscape
    case badEscape
    case badGroup
    case badGroupName
    case badHexEscape
    case badProperty
    case badQuantifier
    case badUnicodeEscape
    case classRangeOrder
    case duplicateGroupName
    case incompleteEscape
    case missingGroup
    case nothingToRepeat
    case quantifierOrder
    case syntaxCharacter
    case unknownProperty
    case unmatchedParenthesis
    case unterminatedClass
    case unterminatedGroup

    // Valid ECMA-262, but beyond the engine.
    /// A quantifier above 65,535.
    case boundTooLarge
    /// A reference to a group in a loop whose round may match nothing, such as `(a*)*\1`: ECMA-262
    /// undoes such a round, PCRE2 keeps what it captured.
    case captureInEmptyLoop
    case nestedTooDeeply
    case patternTooLarge
    /// A backreference in a lookbehind.
    case referenceInLookbehind
    case refusedByEngine
    case unsupportedProperty
    /// A lookbehind of no fixed length that is not some 64 fixed ones either, or that holds groups
    /// which references mean.
    case variableLookbehind

    /// Whether the pattern is, or may be, valid ECMA-262 that we cannot run.
    ///
    /// `nestedTooDeeply` and `patternTooLarge` may come while parsing: what follows is then unread.
    package var isBeyondEngine: Bool {
      switch self {
      case .boundTooLarge, .captureInEmptyLoop, .nestedTooDeeply, .patternTooLarge,
        .referenceInLookbehind, .refusedByEngine, .unsupportedProperty, .variableLookbehind:
        true
      default: false
      }
    }
  }

  /// The rule that is broken.
  package let code: Code

  /// Where, in Unicode scalars from the pattern's start.
  package let offset: Int

  /// The piece of the pattern at fault (a name, a bound, a character), at most 64 scalars.
  ///
  /// Empty where the place says it all; for `refusedByEngine`, the engine's own error number.
  package let text: String

  package init(_ code: Code, at offset: Int, text: String = "") {
    self.code = code
    self.offset = offset
    self.text = text
  }
}

extension RegularExpressionError: CustomStringConvertible {
  package var description: String {
    text.isEmpty ? "\(offset): \(code.rawValue)" : "\(offset): \(code.rawValue) (\(text))"
  }
}
