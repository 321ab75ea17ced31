import JSONSchema

/// Takes the bytes up to the first NUL as a pattern, the rest as a text to try it on; traps where
/// machine code and interpreter decide differently.
@_cdecl("LLVMFuzzerTestOneInput")
public func fuzzPattern(_ start: UnsafePointer<UInt8>?, _ count: Int) -> CInt {
  let bytes = unsafe Array(UnsafeBufferPointer(start: start, count: count))
  let parts = bytes.split(separator: 0, maxSplits: 1, omittingEmptySubsequences: false)
  let pattern = String(decoding: parts[0], as: UTF8.self)
  let subject = String(decoding: parts.count > 1 ? parts[1] : parts[0], as: UTF8.self)
  do throws(RegularExpressionError) {
    let expression = try RegularExpression(parsing: pattern)
    require(expression.pattern.utf8.elementsEqual(pattern.utf8))
    let native = try CompiledPattern(expression)
    let interpreted = try CompiledPattern(expression, isNativeWanted: false)
    for text in ["", subject, pattern] {
      let outcomes = (outcome(native, text), outcome(interpreted, text))
      guard outcomes.0 != .exhausted, outcomes.1 != .exhausted else { continue }
      require(outcomes.0 == outcomes.1, "machine code and interpreter disagree")
    }
  } catch {
    require(!"\(error)".isEmpty)
  }
  return 0
}

private func outcome(_ pattern: CompiledPattern, _ text: String) -> PatternOutcome {
  var scratch = PatternScratch()
  var text = text
  return text.withUTF8 { bytes in
    unsafe pattern.firstMatchExists(in: UnsafeRawBufferPointer(bytes), scratch: &scratch)
  }
}

/// Traps, with the line and a reason for the log, where `condition` does not hold.
private func require(
  _ condition: Bool, _ reason: @autoclosure () -> String = "broken promise", line: UInt = #line
) {
  if !condition { fatalError(reason(), line: line) }
}
