import JSON
import TestSupport
import Testing

/// A text that the reader must refuse, and all that its error must say.
struct Refusal: Sendable, CustomTestStringConvertible {
  let bytes: [UInt8]
  let error: JSONError
  let limits: JSONLimits

  init(
    _ text: String, _ code: JSONError.Code, _ line: Int, _ column: Int, at offset: Int,
    found: String = "", limit: Int? = nil, earlier: JSONPosition? = nil,
    limits: JSONLimits = .standard
  ) {
    self.init(
      Array(text.utf8), code, line, column, at: offset, found: found, limit: limit,
      earlier: earlier, limits: limits)
  }

  init(
    _ bytes: [UInt8], _ code: JSONError.Code, _ line: Int, _ column: Int, at offset: Int,
    found: String = "", limit: Int? = nil, earlier: JSONPosition? = nil,
    limits: JSONLimits = .standard
  ) {
    self.bytes = bytes
    self.limits = limits
    error = JSONError(
      code, at: JSONPosition(offset: offset, line: line, column: column), found: found,
      limit: limit, earlier: earlier)
  }

  var testDescription: String { String(decoding: bytes.prefix(40), as: UTF8.self) }
}

extension Refusal {
  static let grammar: [Refusal] = [
    Refusal("", .emptyText, 1, 1, at: 0),
    Refusal(" \t\r\n", .emptyText, 2, 1, at: 4),
    Refusal("\u{FEFF}{}", .byteOrderMark, 1, 1, at: 0),
    Refusal("[\u{FEFF}]", .unexpectedCharacter, 1, 2, at: 1, found: "\u{FEFF}"),
    Refusal("[1 2]", .unexpectedCharacter, 1, 4, at: 3, found: "2"),
    Refusal("[1}", .unexpectedCharacter, 1, 3, at: 2, found: "}"),
    Refusal("{\"a\":1]", .unexpectedCharacter, 1, 7, at: 6, found: "]"),
    Refusal("{\"a\" 1}", .unexpectedCharacter, 1, 6, at: 5, found: "1"),
    Refusal("{\"a\":}", .unexpectedCharacter, 1, 6, at: 5, found: "}"),
    Refusal("{a:1}", .unexpectedCharacter, 1, 2, at: 1, found: "a"),
    Refusal("{1:1}", .unexpectedCharacter, 1, 2, at: 1, found: "1"),
    Refusal("{,}", .unexpectedCharacter, 1, 2, at: 1, found: ","),
    Refusal("[,1]", .unexpectedCharacter, 1, 2, at: 1, found: ","),
    Refusal("[1,,2]", .unexpectedCharacter, 1, 4, at: 3, found: ","),
    Refusal("'a'", .unexpectedCharacter, 1, 1, at: 0, found: "'"),
    Refusal("]", .unexpectedCharacter, 1, 1, at: 0, found: "]"),
    Refusal("ễ", .unexpectedCharacter, 1, 1, at: 0, found: "ễ"),
    Refusal("[😀]", .unexpectedCharacter, 1, 2, at: 1, found: "😀"),
    Refusal("[\n  tru]", .unexpectedCharacter, 2, 3, at: 4, found: "t"),
    Refusal("True", .unexpectedCharacter, 1, 1, at: 0, found: "T"),
    Refusal("nul", .unexpectedCharacter, 1, 1, at: 0, found: "n"),
    Refusal("[truefalse]", .unexpectedCharacter, 1, 6, at: 5, found: "f"),
    Refusal("NaN", .unexpectedCharacter, 1, 1, at: 0, found: "N"),
    Refusal("Infinity", .unexpectedCharacter, 1, 1, at: 0, found: "I"),
    Refusal("[1,/* x */2]", .unexpectedCharacter, 1, 4, at: 3, found: "/"),
    Refusal("\u{0}", .unexpectedCharacter, 1, 1, at: 0, found: "\u{0}"),
    Refusal("[\u{0}]", .unexpectedCharacter, 1, 2, at: 1, found: "\u{0}"),
    Refusal("[\u{A0}1]", .unexpectedCharacter, 1, 2, at: 1, found: "\u{A0}"),
    Refusal("[\u{C}1]", .unexpectedCharacter, 1, 2, at: 1, found: "\u{C}"),
    Refusal("[1", .unexpectedEnd, 1, 3, at: 2),
    Refusal("[1,", .unexpectedEnd, 1, 4, at: 3),
    Refusal("[", .unexpectedEnd, 1, 2, at: 1),
    Refusal("{", .unexpectedEnd, 1, 2, at: 1),
    Refusal("{\"a\"", .unexpectedEnd, 1, 5, at: 4),
    Refusal("{\"a\":\n", .unexpectedEnd, 2, 1, at: 6),
    Refusal("{\"a\":1,\n ", .unexpectedEnd, 2, 2, at: 9),
    Refusal("\"", .unexpectedEnd, 1, 2, at: 1),
    Refusal("\"abc", .unexpectedEnd, 1, 5, at: 4),
    Refusal("\"abc\\", .unexpectedEnd, 1, 6, at: 5),
    Refusal("\"\\u", .unexpectedEnd, 1, 4, at: 3),
    Refusal("\"\\u00e", .unexpectedEnd, 1, 7, at: 6),
    Refusal("\"\\ud83d\\ude0", .unexpectedEnd, 1, 13, at: 12),
    Refusal("[[1]", .unexpectedEnd, 1, 5, at: 4),
    Refusal("1 2", .trailingData, 1, 3, at: 2, found: "2"),
    Refusal("{}\n}", .trailingData, 2, 1, at: 3, found: "}"),
    Refusal("truefalse", .trailingData, 1, 5, at: 4, found: "f"),
    Refusal("1x", .trailingData, 1, 2, at: 1, found: "x"),
    Refusal("[],", .trailingData, 1, 3, at: 2, found: ","),
    Refusal("1\u{0}", .trailingData, 1, 2, at: 1, found: "\u{0}"),
    Refusal("\"\"\u{1F600}", .trailingData, 1, 3, at: 2, found: "\u{1F600}"),
    Refusal("[1,]", .trailingComma, 1, 4, at: 3, found: "]"),
    Refusal("[1 ,\n ]", .trailingComma, 2, 2, at: 6, found: "]"),
    Refusal("{\"a\":1,}", .trailingComma, 1, 8, at: 7, found: "}"),
  ]

  static let scalars: [Refusal] = [
    Refusal("\"a\nb\"", .controlCharacter, 1, 3, at: 2, found: "\n"),
    Refusal("\"a\tb\"", .controlCharacter, 1, 3, at: 2, found: "\t"),
    Refusal("\"\u{0}\"", .controlCharacter, 1, 2, at: 1, found: "\u{0}"),
    Refusal("\"0123456789abcdef\u{1F}\"", .controlCharacter, 1, 18, at: 17, found: "\u{1F}"),
    Refusal("\"\\n\u{1}\"", .controlCharacter, 1, 4, at: 3, found: "\u{1}"),
    Refusal("\"\\x\"", .invalidEscape, 1, 2, at: 1, found: "\\x"),
    Refusal("\"\\'\"", .invalidEscape, 1, 2, at: 1, found: "\\'"),
    Refusal("\"\\\u{0}\"", .invalidEscape, 1, 2, at: 1, found: "\\\u{0}"),
    Refusal("\"\\U0041\"", .invalidEscape, 1, 2, at: 1, found: "\\U"),
    Refusal("\"\\ễ\"", .invalidEscape, 1, 2, at: 1, found: "\\ễ"),
    Refusal("\"é\\u00g0\"", .invalidEscape, 1, 3, at: 3, found: "\\u00"),
    Refusal("\"\\u\"", .invalidEscape, 1, 2, at: 1, found: "\\u"),
    Refusal("\"\\u+041\"", .invalidEscape, 1, 2, at: 1, found: "\\u"),
    Refusal("\"\\ud83d\\u00zz\"", .invalidEscape, 1, 8, at: 7, found: "\\u00"),
    Refusal("\"\\ud83d\"", .loneSurrogate, 1, 2, at: 1, found: "\\ud83d"),
    Refusal("\"\\uDE00\"", .loneSurrogate, 1, 2, at: 1, found: "\\uDE00"),
    Refusal("\"\\ud83d\\ud83d\"", .loneSurrogate, 1, 2, at: 1, found: "\\ud83d"),
    Refusal("\"\\ud83dx\"", .loneSurrogate, 1, 2, at: 1, found: "\\ud83d"),
    Refusal("\"\\ud83d\\n\"", .loneSurrogate, 1, 2, at: 1, found: "\\ud83d"),
    Refusal("\"\\udc00\\ud800\"", .loneSurrogate, 1, 2, at: 1, found: "\\udc00"),
    Refusal("01", .invalidNumber, 1, 1, at: 0, found: "01"),
    Refusal("[-012]", .invalidNumber, 1, 2, at: 1, found: "-012"),
    Refusal("[1.]", .invalidNumber, 1, 2, at: 1, found: "1.]"),
    Refusal("[1.e5]", .invalidNumber, 1, 2, at: 1, found: "1.e"),
    Refusal("[.5]", .invalidNumber, 1, 2, at: 1, found: "."),
    Refusal("+1", .invalidNumber, 1, 1, at: 0, found: "+"),
    Refusal("[1e]", .invalidNumber, 1, 2, at: 1, found: "1e]"),
    Refusal("[1e+]", .invalidNumber, 1, 2, at: 1, found: "1e+]"),
    Refusal("[-]", .invalidNumber, 1, 2, at: 1, found: "-]"),
    Refusal("--1", .invalidNumber, 1, 1, at: 0, found: "--"),
    Refusal("-Infinity", .invalidNumber, 1, 1, at: 0, found: "-I"),
    Refusal("-é", .invalidNumber, 1, 1, at: 0, found: "-é"),
    Refusal("1.😀", .invalidNumber, 1, 1, at: 0, found: "1.😀"),
    Refusal("-", .unexpectedEnd, 1, 2, at: 1),
    Refusal("1.", .unexpectedEnd, 1, 3, at: 2),
    Refusal("1e-", .unexpectedEnd, 1, 4, at: 3),
    Refusal("0x10", .trailingData, 1, 2, at: 1, found: "x"),
    Refusal("1.5.2", .trailingData, 1, 4, at: 3, found: "."),
    Refusal(
      String(repeating: "0", count: 70), .invalidNumber, 1, 1, at: 0,
      found: String(repeating: "0", count: 64)),
  ]

  static let names: [Refusal] = [
    Refusal(
      "{\"a\":1,\n \"a\":2}", .duplicateName, 2, 2, at: 9, found: "a",
      earlier: JSONPosition(offset: 1, line: 1, column: 2)),
    Refusal(
      "{\"ễ\":1,\"\\u1ec5\":2}", .duplicateName, 1, 8, at: 9, found: "ễ",
      earlier: JSONPosition(offset: 1, line: 1, column: 2)),
    Refusal(
      "{\"\\u0061\":1,\"b\":[{}],\"a\":2}", .duplicateName, 1, 22, at: 21, found: "a",
      earlier: JSONPosition(offset: 1, line: 1, column: 2)),
    Refusal(
      "{\"\":1,\"\":2}", .duplicateName, 1, 7, at: 6, found: "",
      earlier: JSONPosition(offset: 1, line: 1, column: 2)),
    Refusal(
      "[{\"x\":{\"y\":0,\"y\":0}}]", .duplicateName, 1, 14, at: 13, found: "y",
      earlier: JSONPosition(offset: 7, line: 1, column: 8)),
  ]

  static let limited: [Refusal] = [
    Refusal("[[]]", .tooDeep, 1, 2, at: 1, limit: 1, limits: JSONLimits(depth: 1)),
    Refusal("{\"a\":{}}", .tooDeep, 1, 6, at: 5, limit: 1, limits: JSONLimits(depth: 1)),
    Refusal("[]", .tooDeep, 1, 1, at: 0, limit: 0, limits: JSONLimits(depth: 0)),
    Refusal("[1,\n2,3]", .tooManyMembers, 2, 3, at: 6, limit: 2, limits: JSONLimits(members: 2)),
    Refusal(
      "{\"a\":1,\"b\":2}", .tooManyMembers, 1, 8, at: 7, limit: 1, limits: JSONLimits(members: 1)),
    Refusal("[0]", .tooManyMembers, 1, 2, at: 1, limit: 0, limits: JSONLimits(members: 0)),
    Refusal("[] ", .tooManyBytes, 1, 1, at: 0, limit: 2, limits: JSONLimits(bytes: 2)),
    Refusal("[12345]", .numberTooLong, 1, 2, at: 1, limit: 4, limits: JSONLimits(numberLength: 4)),
    Refusal("-1.50", .numberTooLong, 1, 1, at: 0, limit: 4, limits: JSONLimits(numberLength: 4)),
    Refusal("[1e1000000000000000000]", .numberTooLong, 1, 2, at: 1, limit: 18),
    Refusal("1e-1000000000000000000", .numberTooLong, 1, 1, at: 0, limit: 18),
    Refusal(
      String(repeating: "1", count: 1001), .numberTooLong, 1, 1, at: 0, limit: 1000),
  ]

  /// Encoding is judged before anything else: even before what stands in front of the fault.
  static let encoding: [Refusal] = [
    Refusal([0xFF], .invalidUTF8, 1, 1, at: 0, found: "0xFF"),
    Refusal([0x5B, 0x2C, 0x80], .invalidUTF8, 1, 3, at: 2, found: "0x80"),
    Refusal([0x22, 0x0A, 0xC3, 0xA9, 0xE1, 0xBB], .invalidUTF8, 2, 2, at: 4, found: "0xE1"),
    Refusal([0xEF, 0xBB], .invalidUTF8, 1, 1, at: 0, found: "0xEF"),
    Refusal([0xFF, 0xFE, 0x5B, 0x00], .invalidUTF8, 1, 1, at: 0, found: "0xFF"),
  ]

  static let all = grammar + scalars + names + limited + encoding
}

@Suite struct `Reader: what it refuses` {
  @Test(arguments: try Samples.filled(Refusal.all))
  func `names the rule, the place and the facts`(refused: Refusal) {
    #expect(refusal(refused.bytes, refused.limits) == refused.error)
  }

  @Test func `has a case for every code`() {
    #expect(Set(Refusal.all.map(\.error.code)) == Set(JSONError.Code.allCases))
  }

  @Test func `describes itself for logs`() {
    #expect(refusal("[\n1,]")?.description == "2:3: trailingComma")
  }

  @Test func `refuses every control character in a string`() {
    for byte in UInt8(0)..<0x20 {
      for padding in [0, 1, 7, 15, 16, 17, 33] {
        let front = [UInt8](repeating: UInt8(ascii: "x"), count: padding)
        let error = refusal([UInt8(ascii: "\"")] + front + [byte, UInt8(ascii: "\"")])
        #expect(error?.code == .controlCharacter)
        #expect(error?.position.offset == 1 + padding)
      }
    }
  }

  @Test func `refuses every byte but eight after a backslash`() {
    let right = Set("\"\\/bfnrtu".utf8)
    for byte in UInt8(0x20)..<0x7F where !right.contains(byte) {
      let error = refusal([0x22, 0x5C, byte, 0x22])
      #expect(error?.code == .invalidEscape)
      #expect(error?.found == "\\" + String(Unicode.Scalar(byte)))
    }
  }

  @Test func `refuses each beginning of a text`() {
    let whole = "{\"a\":[1.5e3,true,{\"é\":\"\\ud83d\\ude00\"}]}"
    let bytes = Array(whole.utf8)
    #expect(refusal(bytes) == nil)
    for end in 0..<bytes.count {
      #expect(refusal(Array(bytes[..<end])) != nil, "\(end)")
    }
  }

  @Test func `never holds more bytes of a number than 64 in an error`() {
    let error = refusal("[0" + String(repeating: "0", count: 100_000) + "]")
    #expect(error?.found.utf8.count == 64)
  }
}
