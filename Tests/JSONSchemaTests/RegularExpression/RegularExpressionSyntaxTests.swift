import JSONSchema
import Testing

@Suite struct `Regular expression syntax` {
  struct Refusal: Sendable, CustomTestStringConvertible {
    let pattern: String, code: RegularExpressionError.Code, offset: Int

    init(_ pattern: String, _ code: RegularExpressionError.Code, _ offset: Int) {
      self.pattern = pattern
      self.code = code
      self.offset = offset
    }

    var testDescription: String { pattern.debugDescription }
  }

  static let refusals: [Refusal] = [
    Refusal(#"\-"#, .badEscape, 0),
    Refusal(#"\a"#, .badEscape, 0),
    Refusal(#"\_"#, .badEscape, 0),
    Refusal(#"\ "#, .badEscape, 0),
    Refusal(#"\é"#, .badEscape, 0),
    Refusal(#"\A"#, .badEscape, 0),
    Refusal(#"\z"#, .badEscape, 0),
    Refusal(#"\Q"#, .badEscape, 0),
    Refusal(#"\h"#, .badEscape, 0),
    Refusal(#"\R"#, .badEscape, 0),
    Refusal(#"\G"#, .badEscape, 0),
    Refusal("{", .syntaxCharacter, 0),
    Refusal("}", .syntaxCharacter, 0),
    Refusal("]", .syntaxCharacter, 0),
    Refusal("a{1", .badQuantifier, 1),
    Refusal("a{1,", .badQuantifier, 1),
    Refusal("a{,3}", .badQuantifier, 1),
    Refusal("a{,}", .badQuantifier, 1),
    Refusal("a{x}", .badQuantifier, 1),
    Refusal("{1}", .syntaxCharacter, 0),
    Refusal("*", .nothingToRepeat, 0),
    Refusal("+a", .nothingToRepeat, 0),
    Refusal("?", .nothingToRepeat, 0),
    Refusal("(*a)", .nothingToRepeat, 1),
    Refusal("a**", .nothingToRepeat, 2),
    Refusal("a+*", .nothingToRepeat, 2),
    Refusal("a{2}+", .nothingToRepeat, 4),
    Refusal("a{2}{3}", .syntaxCharacter, 4),
    Refusal("a++", .nothingToRepeat, 2),
    Refusal("a*+", .nothingToRepeat, 2),
    Refusal("a???", .nothingToRepeat, 3),
    Refusal("^*", .nothingToRepeat, 1),
    Refusal("$+", .nothingToRepeat, 1),
    Refusal(#"\b+"#, .nothingToRepeat, 2),
    Refusal(#"\B?"#, .nothingToRepeat, 2),
    Refusal("(?=a)*", .nothingToRepeat, 5),
    Refusal("(?!a)+", .nothingToRepeat, 5),
    Refusal("(?<=a)?", .nothingToRepeat, 6),
    Refusal("(?<!a){2}", .syntaxCharacter, 6),
    Refusal("a{2,1}", .quantifierOrder, 1),
    Refusal("a{10,9}", .quantifierOrder, 1),
    Refusal("a{99999999999999999999,99999999999999999998}", .quantifierOrder, 1),
    Refusal("(", .unterminatedGroup, 0),
    Refusal("(a", .unterminatedGroup, 0),
    Refusal("((a)", .unterminatedGroup, 0),
    Refusal("a)", .unmatchedParenthesis, 1),
    Refusal(")", .unmatchedParenthesis, 0),
    Refusal("(?", .badGroup, 0),
    Refusal("(?a", .badGroup, 0),
    Refusal("(?i)", .badGroup, 0),
    Refusal("(?i:a)", .badGroup, 0),
    Refusal("(?-i:a)", .badGroup, 0),
    Refusal("(?#a)", .badGroup, 0),
    Refusal("(?>a)", .badGroup, 0),
    Refusal("(?P<x>a)", .badGroup, 0),
    Refusal("(?'x'a)", .badGroup, 0),
    Refusal("(?<", .badGroupName, 3),
    Refusal("(?<>a)", .badGroupName, 3),
    Refusal("(?<a", .badGroupName, 4),
    Refusal("(?<1>a)", .badGroupName, 3),
    Refusal("(?<a b>a)", .badGroupName, 4),
    Refusal("(?<a-b>a)", .badGroupName, 4),
    Refusal(#"(?<\a>a)"#, .badGroupName, 3),
    Refusal(#"(?<\u>a)"#, .badUnicodeEscape, 3),
    Refusal("(?<😀>a)", .badGroupName, 3),
    Refusal("(?<a>b)(?<a>c)", .duplicateGroupName, 10),
    Refusal(#"(?<a>b)|(?<\u0061>c)"#, .duplicateGroupName, 11),
    Refusal("[", .unterminatedClass, 0),
    Refusal("[a", .unterminatedClass, 0),
    Refusal("[^", .unterminatedClass, 0),
    Refusal("[]a]", .syntaxCharacter, 3),
    Refusal(#"[a\]"#, .unterminatedClass, 0),
    Refusal("[z-a]", .classRangeOrder, 1),
    Refusal(#"[\d-z]"#, .badClassRange, 1),
    Refusal(#"[a-\d]"#, .badClassRange, 1),
    Refusal(#"[\p{L}-z]"#, .badClassRange, 1),
    Refusal(#"[\w-\d]"#, .badClassRange, 1),
    Refusal(#"[\B]"#, .badEscape, 1),
    Refusal(#"[\1]"#, .badDecimalEscape, 1),
    Refusal(#"[\8]"#, .badDecimalEscape, 1),
    Refusal(#"[\k]"#, .badEscape, 1),
    Refusal(#"[\_]"#, .badEscape, 1),
    Refusal(#"[\😀]"#, .badEscape, 1),
    Refusal(#"[\c]"#, .badControlEscape, 1),
    Refusal(#"[\cé]"#, .badControlEscape, 1),
    Refusal(#"\c"#, .badControlEscape, 0),
    Refusal(#"\c1"#, .badControlEscape, 0),
    Refusal(#"\cđ"#, .badControlEscape, 0),
    Refusal(#"\x"#, .badHexEscape, 0),
    Refusal(#"\x6"#, .badHexEscape, 0),
    Refusal(#"\xg0"#, .badHexEscape, 0),
    Refusal(#"\u"#, .badUnicodeEscape, 0),
    Refusal(#"\u12"#, .badUnicodeEscape, 0),
    Refusal(#"\u006"#, .badUnicodeEscape, 0),
    Refusal(#"\u{"#, .badUnicodeEscape, 0),
    Refusal(#"\u{}"#, .badUnicodeEscape, 0),
    Refusal(#"\u{110000}"#, .badUnicodeEscape, 0),
    Refusal(#"\u{00000000110000}"#, .badUnicodeEscape, 0),
    Refusal(#"\u{1F600"#, .badUnicodeEscape, 0),
    Refusal(#"\u{ 61}"#, .badUnicodeEscape, 0),
    Refusal(#"\ud83d\u00"#, .badUnicodeEscape, 6),
    Refusal(#"\1"#, .missingGroup, 0),
    Refusal(#"(a)\2"#, .missingGroup, 3),
    Refusal(#"\k"#, .badGroupName, 0),
    Refusal(#"\k<"#, .badGroupName, 3),
    Refusal(#"\k<a"#, .badGroupName, 4),
    Refusal(#"\k<a>"#, .missingGroup, 0),
    Refusal(#"(?<a>b)\k<b>"#, .missingGroup, 7),
    Refusal(#"(?<a>b)\k"#, .badGroupName, 7),
    Refusal(#"\8"#, .missingGroup, 0),
    Refusal(#"\01"#, .badDecimalEscape, 0),
    Refusal(#"\00"#, .badDecimalEscape, 0),
    Refusal(#"\08"#, .badDecimalEscape, 0),
    Refusal(#"[\00]"#, .badDecimalEscape, 1),
    Refusal(#"\p"#, .badProperty, 0),
    Refusal(#"\pL"#, .badProperty, 0),
    Refusal(#"\p{"#, .badProperty, 0),
    Refusal(#"\p{}"#, .unknownProperty, 0),
    Refusal(#"\p{L"#, .badProperty, 0),
    Refusal(#"\p{Foo}"#, .unknownProperty, 0),
    Refusal(#"\p{lu}"#, .unknownProperty, 0),
    Refusal(#"\p{latin}"#, .unknownProperty, 0),
    Refusal(#"\p{Latin}"#, .unknownProperty, 0),
    Refusal(#"\p{sc=Foo}"#, .unknownProperty, 0),
    Refusal(#"\p{sc=latin}"#, .unknownProperty, 0),
    Refusal(#"\p{sc=}"#, .unknownProperty, 0),
    Refusal(#"\p{Script}"#, .unknownProperty, 0),
    Refusal(#"\p{=Latin}"#, .unknownProperty, 0),
    Refusal(#"\p{general_category=Lu}"#, .unknownProperty, 0),
    Refusal(#"\p{gc=L&}"#, .badProperty, 0),
    Refusal(#"\p{L&}"#, .badProperty, 0),
    Refusal(#"\p{^L}"#, .badProperty, 0),
    Refusal(#"\p{ L}"#, .badProperty, 0),
    Refusal(#"\p{Letter }"#, .badProperty, 0),
    Refusal(#"\p{Block=Thai}"#, .unknownProperty, 0),
    Refusal(#"\p{InThai}"#, .unknownProperty, 0),
    Refusal(#"\p{IsL}"#, .unknownProperty, 0),
    Refusal(#"\p{ASCII=Yes}"#, .unknownProperty, 0),
    Refusal(#"\p{RGI_Emoji}"#, .unknownProperty, 0),
    Refusal(#"\p{scx=Hrkt}"#, .unknownProperty, 0),
    Refusal(#"[\p{Foo}]"#, .unknownProperty, 1),
    Refusal("a|*", .nothingToRepeat, 2),
    Refusal("(?:a", .unterminatedGroup, 0),
    Refusal(#"\u{d83d}\u{de00}{"#, .badQuantifier, 16),
    Refusal(#"x\p{Sc=Latin}"#, .unknownProperty, 1),
    Refusal("(?<=a", .unterminatedGroup, 0),
    Refusal("a(?:b(c", .unterminatedGroup, 5),
    Refusal("é)", .unmatchedParenthesis, 1),
    Refusal("đ+++", .nothingToRepeat, 2),
    Refusal(#"😀\i"#, .badEscape, 1),
    Refusal(#"a\"#, .incompleteEscape, 1),
    Refusal(#"[\"#, .incompleteEscape, 1),
    Refusal("(?<a>b)|(?<a>c)", .duplicateGroupName, 11),
  ]

  @Test(arguments: refusals)
  func `refuses what the strict grammar lacks`(refusal: Refusal) {
    let error = #expect(throws: RegularExpressionError.self) {
      try RegularExpression(parsing: refusal.pattern)
    }
    #expect(error?.code == refusal.code)
    #expect(error?.offset == refusal.offset)
    #expect(error?.code.isBeyondEngine == false)
  }

  @Test(arguments: [
    "", "|", "()", "(?:)", "[]", "[^]", "a|", "/", "-", ",", "<>=!:#&~@", "a{2}?", "a{0}", "a{3,3}",
    #"\/"#, #"[\-]"#, #"[a-]"#, #"[-a]"#, "[a-z-9]", "[[]", #"[\b]"#, #"\0"#, #"[\0]"#, #"\cJ"#,
    #"\u{0}"#, #"\u{10FFFF}"#, #"\u{000000000000061}"#, #"\ud83d"#, #"\ude00\ud83d"#,
    #"(?<a>b)\k<a>"#, #"\k<a>(?<a>b)"#, #"\1(a)"#, #"(?<é>b)"#, #"(?<$>a)(?<_>b)"#,
    #"(?<\u{61}b>a)"#, #"(?<\ud835\udcd0>a)"#, "(?<a\u{200D}>b)", "(?<=a*)b",
    "(?:(?=a)){2}", "(?:^)*", #"(?:\b)+"#, "(?<!a+)b",
    "a{99999999999999999999}", #"\p{L}"#, #"[\p{L}-]"#, #"\p{Script_Extensions=Common}"#,
    #"\p{Changes_When_NFKC_Casefolded}"#, "đường phố", "\u{1F600}", "a\nb", "\u{0}",
  ])
  func `takes the whole grammar`(pattern: String) throws {
    #expect(try RegularExpression(parsing: pattern).pattern.utf8.elementsEqual(pattern.utf8))
  }

  @Test func `counts offsets in Unicode scalars and names the piece at fault`() {
    let error = #expect(throws: RegularExpressionError.self) {
      try RegularExpression(parsing: "e\u{301}\u{1F600}đ\\p{Thing}")
    }
    #expect(error == RegularExpressionError(.unknownProperty, at: 4, text: "Thing"))
  }

  @Test func `counts capturing groups`() throws {
    #expect(try RegularExpression(parsing: "(a)(?:b)(?<c>d(?=(e)))(?<!(f))").groupCount == 4)
  }

  @Test func `limits the nesting`() throws {
    let depth = RegularExpression.maximumDepth
    let deepest = String(repeating: "(", count: depth) + String(repeating: ")", count: depth)
    _ = try CompiledPattern(RegularExpression(parsing: deepest))
    for pattern in ["(\(deepest))", String(repeating: "(?=", count: 60_000 / 3)] {
      let error = #expect(throws: RegularExpressionError.self) {
        try RegularExpression(parsing: pattern)
      }
      #expect(error?.code == .nestedTooDeeply)
    }
  }

  @Test func `limits the length`() throws {
    let longest = String(repeating: "a", count: RegularExpression.maximumLength)
    _ = try RegularExpression(parsing: longest)
    let error = #expect(throws: RegularExpressionError.self) {
      try RegularExpression(parsing: longest + "a")
    }
    #expect(error?.code == .patternTooLarge)
  }

  @Test func `knows names by their exact scalars`() {
    let error = #expect(throws: RegularExpressionError.self) {
      try RegularExpression(parsing: "(?<e\u{301}>a)\\k<\u{E9}>")
    }
    #expect(error?.code == .missingGroup)
    let kelvin = #expect(throws: RegularExpressionError.self) {
      try RegularExpression(parsing: "\\p{Script=\u{212A}hmer}")
    }
    #expect(kelvin?.code == .badProperty)
  }
}
