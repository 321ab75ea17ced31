import CPCRE2

/// PCRE2's compiled pattern, freed once.
///
/// It is only read while matching, so threads may share it.
@safe struct PatternCode: ~Copyable, @unchecked Sendable {
  /// Whether machine code was made of it.
  let isNative: Bool

  private let raw: OpaquePointer

  /// Compiles a pattern, to machine code where this processor and system allow it.
  ///
  /// - Throws: a code with `isBeyondEngine`.
  init(_ pattern: PCREPattern, isNativeWanted: Bool) throws(RegularExpressionError) {
    guard let context = unsafe pcre2_compile_context_create_8(nil) else {
      fatalError("out of memory")
    }
    defer { unsafe pcre2_compile_context_free_8(context) }
    unsafe pcre2_set_parens_nest_limit_8(context, 4 * UInt32(RegularExpression.maximumDepth))
    var number: CInt = 0
    var place = 0
    let options =
      PCRE2_UTF | PCRE2_NO_UTF_CHECK | PCRE2_NEVER_BACKSLASH_C | PCRE2_DOTALL
      | PCRE2_DOLLAR_ENDONLY | PCRE2_NO_AUTO_POSSESS
      | (pattern.hasReferences ? PCRE2_MATCH_UNSET_BACKREF : 0)
    let bytes = pattern.bytes
    let code = unsafe bytes.withUnsafeBufferPointer {
      unsafe pcre2_compile_8($0.baseAddress, $0.count, options, &number, &place, context)
    }
    guard let code = unsafe code else { throw Self.error(number, at: place, in: pattern) }
    unsafe raw = code
    isNative = unsafe isNativeWanted && pcre2_jit_compile_8(code, PCRE2_JIT_COMPLETE) == 0
  }

  deinit { unsafe pcre2_code_free_8(raw) }

  /// Lends the handle to one call.
  func call<Result>(_ body: (OpaquePointer) -> Result) -> Result {
    unsafe body(raw)
  }

  private static func error(
    _ number: CInt, at place: Int, in pattern: PCREPattern
  ) -> RegularExpressionError {
    switch number {
    case PCRE2_ERROR_UNKNOWN_UNICODE_PROPERTY, PCRE2_ERROR_MALFORMED_UNICODE_PROPERTY:
      guard let (_, test) = pattern.propertyTests.last(where: { $0.place < place }) else { break }
      return RegularExpressionError(
        .unsupportedProperty, at: test.offset, text: test.property.name)
    case PCRE2_ERROR_PATTERN_TOO_LARGE:
      return RegularExpressionError(.patternTooLarge, at: 0)
    default: break
    }
    return RegularExpressionError(.refusedByEngine, at: 0, text: String(number))
  }
}
