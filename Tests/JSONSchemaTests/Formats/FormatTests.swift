import JSONSchema
import Testing

@Suite struct `Format names` {
  @Test func `are the nineteen of draft 2020-12`() {
    #expect(Format.allCases.count == 19)
    #expect(Format(rawValue: "relative-json-pointer") == .relativeJSONPointer)
    #expect(Format(rawValue: "Date") == nil)
    #expect(Format(rawValue: "color") == nil)
  }

  @Test(arguments: Format.allCases)
  func `stand hostile text`(format: Format) {
    let pieces = ["[", "{", "%", "\"", "xn--", "\u{202E}", "\u{10FFFF}", "a.", ":", "/", "@", "0"]
    for piece in pieces {
      let isShort = format.accepts(piece)
      let long = String(repeating: piece, count: 20_000)
      _ = format.accepts(long)
      #expect(format.accepts(piece) == isShort)
    }
  }

  /// Every prefix of a valid text, and the text with each byte replaced, must be answered.
  @Test(arguments: [
    "2026-11-21T03:27:09.5+07:00", "P1Y2M3DT4H5M6S", "\"a b\"@[IPv6:::1]", "xn--bcher-kva.org",
    "http://u@[::ffff:1.2.3.4]:80/%41?b#c", "{+a.b:30,c*}", "12+3/~0~1", "1:2::192.0.2.1",
  ])
  func `answer broken text`(text: String) {
    let bytes = Array(text.utf8)
    for format in Format.allCases {
      for end in bytes.indices { _ = format.accepts(bytes.span.extracting(..<end)) }
      for index in bytes.indices {
        for replacement: UInt8 in [0, 0x16, 0x20, 0x25, 0x2E, 0x3A, 0x5B, 0x5D, 0x7F] {
          var changed = bytes
          changed[index] = replacement
          _ = format.accepts(changed.span)
        }
      }
    }
  }
}

@Suite struct `Format uuid` {
  @Test(arguments: [
    "00000000-0000-0000-0000-000000000000", "ffffffff-ffff-ffff-ffff-ffffffffffff",
    "0190A1B2-c3d4-7e5f-8071-92a3b4c5d6e7",
  ])
  func `accepts`(text: String) { #expect(Format.uuid.accepts(text)) }

  @Test(arguments: [
    "", "0190a1b2c3d47e5f807192a3b4c5d6e7", "0190a1b2-c3d4-7e5f-8071-92a3b4c5d6e",
    "0190a1b2-c3d4-7e5f-8071-92a3b4c5d6e70", "{0190a1b2-c3d4-7e5f-8071-92a3b4c5d6e7}",
    "0190a1b2-c3d4-7e5f-8071-92a3b4c5d6eg", "0190a1b2-c3d4-7e5f-807192a3-b4c5d6e7",
    "0190a1b2_c3d4_7e5f_8071_92a3b4c5d6e7", "urn:uuid:0190a1b2-c3d4-7e5f-8071-92a3b4c5d6e7",
    "0190a1b2-c3d4-7e5f-8071-92a3b4c5d6\u{661}",
  ])
  func `refuses`(text: String) { #expect(!Format.uuid.accepts(text)) }
}

@Suite struct `Formats of JSON pointers` {
  @Test(arguments: [
    "", "/", "//", "/a", "/a/0/b", "/~0", "/~1", "/~01", "/\u{1ED3}", "/a b", "/\"", "/%", "/\n",
    "/-", "/#",
  ])
  func `accept a pointer`(text: String) { #expect(Format.jsonPointer.accepts(text)) }

  @Test(arguments: ["a", "#", "#/a", " ", "0", "/~", "/~2", "/a~", "/~a", "/~~0", "~0", "a/b"])
  func `refuse what is none`(text: String) { #expect(!Format.jsonPointer.accepts(text)) }

  @Test(arguments: [
    "0", "1", "10", "0#", "12#", "0/a", "1/", "2/~0/~1", "0-1", "1+2", "0+1/a", "2-1#", "0+0",
  ])
  func `accept a relative pointer`(text: String) {
    #expect(Format.relativeJSONPointer.accepts(text))
  }

  @Test(arguments: [
    "", "/a", "#", "00", "01", "01/a", "-1", "+1", "0a", "0##", "0#/a", "0/~", "0+", "0-", "0+01",
    "0+-1", "0+1+1", "0 ", "\u{661}", "1.5", "a",
  ])
  func `refuse what is no relative pointer`(text: String) {
    #expect(!Format.relativeJSONPointer.accepts(text))
  }
}

@Suite struct `Format regex` {
  @Test(arguments: ["", "^a+$", "(?<n>a)\\k<n>", "\\p{L}", "[^]", "\\u{1F600}", "(?<=a+)b"])
  func `accepts`(text: String) { #expect(Format.regex.accepts(text)) }

  @Test(arguments: ["(", "[", "a**", "\\a", "(?P<n>a)", "(?#c)", "\\p{Nope}", "a{2,1}"])
  func `refuses`(text: String) { #expect(!Format.regex.accepts(text)) }
}
