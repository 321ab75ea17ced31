import JSONSchema
import Testing

@Suite struct `Formats of URIs` {
  static let absolute = [
    "a:", "a:b", "A+b-c.d:e", "http://example.org", "http://", "http://@:/",
    "http://a:b@c:80/d?e#f",
    "http://[::1]:80/", "http://[v1.a:b]/", "http://[VF.~]", "http://h?q", "http://h#f",
    "http://h/%20%E1%BB%85", "urn:uuid:0190a1b2-0000-7000-8000-000000000000", "file:///a/b",
    "mailto:a@b", "tel:+84-24", "tag:example.org,2026:a", "a:/b//c", "a:?#", "a:b?c?d/e#f?g/h",
    "http://a!$&'()*+,;=b/", "data:,a", "http://256.256.256.256/", "a://b//c",
  ]
  static let relative = [
    "", "a", "/", "/a", "//h", "//", "?q", "#f", "./a:b", "a/b:c", "../..", "?", "#", "a?b#c",
    "//@h",
    "%41", "a@b", ";", "...", "//h:",
  ]
  static let refused = [
    "1a:b", "a_b:c", "-a:b", ":a", "a b:c", "http://a b", "http://a\n", "%", "%4", "%4g", "a:%zz",
    "http://[::1", "http://::1]", "http://[::1]a", "http://[::1]:a", "http://[1.2.3.4]",
    "http://[v.a]", "http://[v1.]", "http://[v1a]", "http://[]", "http://[::1%25eth0]",
    "http://h:8x",
    "http://a@b@c", "http://h/[", "http://h?]", "a#b#c", "a\\b", "a|b", "a^b", "a`b", "{a}", "<a>",
    "\"a\"", "\u{7F}", "a\0", "http://a:b:c",
  ]
  static let international = [
    "http://v\u{ED}d\u{1EE5}.vn/h\u{1ED3}-s\u{1A1}?t\u{EA}n=\u{1EA8}n#\u{111}", "a:\u{A0}",
    "a:\u{1F600}", "a:?\u{E000}", "http://\u{1ED3}@h", "a:\u{D7FF}\u{F900}\u{FFEF}",
    "a:\u{E1000}", "a:?\u{10FFFD}",
  ]
  static let outsideIRI = [
    "a:\u{80}", "a:\u{9F}", "a:\u{E000}", "a:#\u{E000}", "a:\u{FFF0}",
    "a:\u{E0001}", "\u{E1}:a",
  ]

  /// Noncharacters, which Swift has no literals for.
  @Test(arguments: [0xFDD0, 0xFDEF, 0xFFFE, 0x1FFFE, 0xDFFFF, 0xEFFFE, 0xFFFFF, 0x10FFFE])
  func `refuses a noncharacter`(value: UInt32) throws {
    let text = try "a:?" + String(#require(Unicode.Scalar(value)))
    #expect(!Format.iri.accepts(text) && !Format.uriTemplate.accepts(text))
  }

  @Test(arguments: absolute) func `accepts a URI everywhere`(text: String) {
    #expect(Format.uri.accepts(text) && Format.uriReference.accepts(text))
    #expect(Format.iri.accepts(text) && Format.iriReference.accepts(text))
  }

  @Test(arguments: relative) func `accepts a relative reference as such`(text: String) {
    #expect(!Format.uri.accepts(text) && Format.uriReference.accepts(text))
    #expect(!Format.iri.accepts(text) && Format.iriReference.accepts(text))
  }

  @Test(arguments: refused + outsideIRI) func `refuses`(text: String) {
    #expect(!Format.uri.accepts(text) && !Format.uriReference.accepts(text))
    #expect(!Format.iri.accepts(text) && !Format.iriReference.accepts(text))
  }

  @Test(arguments: international) func `accepts letters beyond ASCII in IRIs alone`(text: String) {
    #expect(!Format.uri.accepts(text) && !Format.uriReference.accepts(text))
    #expect(Format.iri.accepts(text) && Format.iriReference.accepts(text))
  }
}

@Suite struct `Format uri-template` {
  @Test(arguments: [
    "", "a", "{a}", "{+a}", "{#a}", "{.a}", "{/a}", "{;a}", "{?a}", "{&a}", "{a,b}", "{?a,b*,c:3}",
    "{a*}", "{a:1}", "{a:9999}", "{a_b}", "{_}", "{1}", "{a.b.c}", "{%41b}", "http://h/{a}{?b}{#c}",
    "a%20b", "h\u{1ED3}{s}", "\u{E000}", "it's", "{=a}", "{|a}", "[a]", "a{b}c{d}",
  ])
  func `accepts`(text: String) { #expect(Format.uriTemplate.accepts(text)) }

  @Test(arguments: [
    "{", "}", "{}", "{a", "a}", "{{a}}", "{a{b}}", "{a b}", "{a,}", "{,}", "{+}", "{a:}", "{a:0}",
    "{a:01}", "{a:12345}", "{a:x}", "{a**}", "{a:1*}", "{.}", "{a.}", "{..a}", "{a..b}", "{a-b}",
    "{%4}", "{\u{E1}}", "{^a}", "%", "%4", "a b", "<", ">", "\"", "\\", "^", "`", "|", "a\n",
    "\u{7F}",
    "\u{80}", "\u{FFF0}", "{a}}",
  ])
  func `refuses`(text: String) { #expect(!Format.uriTemplate.accepts(text)) }
}
