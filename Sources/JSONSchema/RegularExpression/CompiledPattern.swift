/// What trying a pattern on a text came to.
package enum PatternOutcome: Sendable {
  case matched
  case unmatched
  /// A limit on steps or memory was reached: nothing is known.
  case exhausted
}

/// A regular expression made ready for matching; compiled once, shared between threads.
package final class CompiledPattern: Sendable {
  /// The pattern as given.
  package let pattern: String

  private let code: PatternCode

  /// Whether the pattern runs as machine code, and not in PCRE2's interpreter.
  package var isNative: Bool { code.isNative }

  /// Compiles an expression; machine code is made where this machine allows it.
  ///
  /// - Throws: a code with `isBeyondEngine`.
  package init(
    _ expression: RegularExpression, isNativeWanted: Bool = true
  ) throws(RegularExpressionError) {
    pattern = expression.pattern
    code = try PatternCode(PCREPattern(expression), isNativeWanted: isNativeWanted)
  }

  /// Tells whether the pattern matches anywhere in a text.
  ///
  /// - Parameters:
  ///   - bytes: the text, which must be valid UTF-8: PCRE2 does not look, and reads past the end
  ///     of what is not. May be empty, may hold U+0000.
  ///   - scratch: memory for the work; not two calls at once.
  /// - Returns: `exhausted` where a limit was reached, however often it is tried.
  package func firstMatchExists(
    in bytes: UnsafeRawBufferPointer, scratch: inout PatternScratch
  ) -> PatternOutcome {
    unsafe scratch.match(code, bytes)
  }

  /// Tells whether the pattern matches anywhere in a text, which must be valid UTF-8.
  package func firstMatchExists(
    in bytes: Span<UInt8>, scratch: inout PatternScratch
  ) -> PatternOutcome {
    unsafe bytes.withUnsafeBytes { unsafe scratch.match(code, $0) }
  }
}
