import JSONSchema
import Testing

@Suite struct `Compiled pattern` {
  /// Tries a pattern as native code and in the interpreter.
  private func outcomes(_ pattern: String, _ text: String) throws -> [PatternOutcome] {
    let expression = try RegularExpression(parsing: pattern)
    var scratch = PatternScratch()
    let bytes = Array(text.utf8)
    var outcomes: [PatternOutcome] = []
    for isNativeWanted in [true, false] {
      let compiled = try CompiledPattern(expression, isNativeWanted: isNativeWanted)
      outcomes.append(compiled.firstMatchExists(in: bytes.span, scratch: &scratch))
    }
    return outcomes
  }

  @Test(
    arguments: PatternTable.anchorsAndBoundaries + PatternTable.theDot
      + PatternTable.characterEscapes + PatternTable.classEscapes + PatternTable.classes)
  func `matches characters as ECMA-262 says`(row: PatternTable.Case) throws {
    let expected: PatternOutcome = row.isMatch ? .matched : .unmatched
    #expect(try outcomes(row.pattern, row.text) == [expected, expected])
  }

  @Test(
    arguments: PatternTable.quantifiers + PatternTable.groupsAndLookaround
      + PatternTable.backreferences + PatternTable.properties + PatternTable.vietnamese)
  func `matches structures as ECMA-262 says`(row: PatternTable.Case) throws {
    let expected: PatternOutcome = row.isMatch ? .matched : .unmatched
    #expect(try outcomes(row.pattern, row.text) == [expected, expected])
  }

  @Test(arguments: [
    ("a{65536}", RegularExpressionError.Code.boundTooLarge, 1),
    ("ab{0,99999999999999999999}", .boundTooLarge, 2),
    ("x(?<=a+)b", .variableLookbehind, 1),
    (#"x(?<=(a)|bc)\1"#, .variableLookbehind, 1),
    (#"(a)(?<=\1)"#, .referenceInLookbehind, 7),
    (#"(?<=\1(a))"#, .referenceInLookbehind, 4),
    (#"(a*)*\1"#, .captureInEmptyLoop, 5),
    ("(?:(?:(?:a{999}){999}){999}){999}", .patternTooLarge, 0),
    (#"a\p{scx=Common}"#, .unsupportedProperty, 1),
    (#"a[\p{L}\P{Changes_When_NFKC_Casefolded}]"#, .unsupportedProperty, 7),
  ])
  func `says what is valid but beyond the engine`(
    pattern: String, code: RegularExpressionError.Code, offset: Int
  ) throws {
    let expression = try RegularExpression(parsing: pattern)
    let error = #expect(throws: RegularExpressionError.self) { try CompiledPattern(expression) }
    #expect(error?.code == code)
    #expect(error?.offset == offset)
    #expect(error?.code.isBeyondEngine == true)
  }

  @Test(arguments: [
    "(a+)+$", "^(a+)+$", "^(a|aa)+$", "^(.*a){20}$", "^(([a-z])+.)+[A-Z]([a-z])+$", "(a*)*$",
    #"^(?:a|\w|[a-z])*$"#, #"^(a+)+\1$"#, "^(?=(a+)+$)a",
  ])
  func `gives up on a pattern that burns`(pattern: String) throws {
    for count in [40, 50] {
      let text = String(repeating: "a", count: count) + "!"
      #expect(try outcomes(pattern, text) == [.exhausted, .exhausted])
    }
  }

  @Test(arguments: [
    #"(?:(?=a*)a)*$"#, "(?:a{60000}b|a)*$", "(?:(?<=a{60000})a|a)*!!", #"^(?:(a+)(?=\1b|!?))+$$b"#,
    #"\p{L}+\d"#,
  ])
  func `gives up on long runs that the engine does not count`(pattern: String) throws {
    let text = String(repeating: "a", count: 100_000) + "!!b!"
    #expect(try outcomes(pattern, text).contains(.exhausted))
  }

  @Test(arguments: [
    #"^[^\u0000-\u001f]*$"#, "^(?:[a-z]|[0-9])*$", "^[a-z]+(?:,[a-z]+)*$", "^.*$", #"^\S+$"#,
    #"^(?=.*[a])(?=.*\S).{8,}$"#, #"^\p{L}*$"#, #"^(?:\p{L}\p{M}*)+$"#, "^a{1,65535}", "a$",
    #"^(a)(?:\1)*$"#,
  ])
  func `finds simple patterns in 100,000 characters`(pattern: String) throws {
    let text = String(repeating: "a", count: 100_000)
    #expect(try outcomes(pattern, text) == [.matched, .matched])
  }

  @Test func `goes on after it gave up`() throws {
    let hostile = try CompiledPattern(RegularExpression(parsing: "^(a|aa)+$"))
    let simple = try CompiledPattern(RegularExpression(parsing: "^(?:a|!)+$"))
    var scratch = PatternScratch()
    let bytes = Array((String(repeating: "a", count: 60) + "!").utf8)
    for _ in 0..<3 {
      #expect(hostile.firstMatchExists(in: bytes.span, scratch: &scratch) == .exhausted)
      #expect(simple.firstMatchExists(in: bytes.span, scratch: &scratch) == .matched)
    }
  }

  @Test func `takes an empty text without an address`() throws {
    var scratch = PatternScratch()
    let empty = unsafe UnsafeRawBufferPointer(start: nil, count: 0)
    for (pattern, expected) in [("^$", PatternOutcome.matched), ("a", .unmatched)] {
      for isNativeWanted in [true, false] {
        let compiled = try CompiledPattern(
          RegularExpression(parsing: pattern), isNativeWanted: isNativeWanted)
        #expect(unsafe compiled.firstMatchExists(in: empty, scratch: &scratch) == expected)
      }
    }
  }

  @Test func `is shared between tasks`() async throws {
    let compiled = try CompiledPattern(RegularExpression(parsing: #"^(\p{L})[0-9]+\1$"#))
    await withTaskGroup(of: Int.self) { group in
      for number in 0..<8 {
        group.addTask {
          var scratch = PatternScratch()
          let bytes = Array("đ\(number)\(number.isMultiple(of: 2) ? "đ" : "Đ")".utf8)
          return (0..<1000).count { _ in
            compiled.firstMatchExists(in: bytes.span, scratch: &scratch) == .matched
          }
        }
      }
      #expect(await group.reduce(0, +) == 4000)
    }
  }
}
