import JSONSchema
import Testing

@Suite struct `Format email` {
  static let longest = String(repeating: "a", count: 64)

  static let accepted = [
    "an@example.org", "a.b.c@example.org", "a+tag@example.org", "!#$%&'*+-/=?^_`{|}~@example.org",
    "1@2.org", "a@b", "A@B.C", "a@xn--example", "a@sub-domain.example.org", "\"\"@example.org",
    "\"a b\"@example.org", "\"a@b\"@example.org", "\"a\\\"b\"@example.org", "\"a\\\\\"@example.org",
    "\"a..b\"@example.org", "a@[192.0.2.1]", "a@[IPv6:2001:db8::1]", "a@[ipv6:::]",
    "a@[IPV6:::ffff:192.0.2.1]", longest + "@example.org", "a@" + longest.dropLast() + ".org",
  ]

  static let refused = [
    "", "@", "a", "a@", "@b", "a@@b", "a@b@c", "a b@c", "a@b c", ".a@b", "a.@b", "a..b@c", "a@.b",
    "a@b.", "a@b..c", "a@-b", "a@b-", "a@b_c", "a@b,c", "a(comment)@b", "An <an@example.org>",
    "a@b\n", " a@b", "\"a@b", "a\"b\"@c", "\"a\"b@c", "\"a\u{7F}\"@b", "\"a\\\"@b", "\"a\"",
    "\"a\\\n\"@b", "a@[192.0.2.256]", "a@[192.0.2.1", "a@192.0.2.1]", "a@[]", "a@[2001:db8::1]",
    "a@[IPv6:]", "a@[IPv6:g::]", "a@[IPv\u{16}:::]", "a@[tag:x]", "\u{E1}@example.org",
    "a@\u{E1}.org", "\"\u{E1}\"@example.org", longest + "a@example.org", "a@" + longest + ".org",
    "a;b@c", "a@b/c", "a:b@c", "a@[IPv6:::1]x",
  ]

  @Test(arguments: accepted) func `accepts`(text: String) { #expect(Format.email.accepts(text)) }

  @Test(arguments: refused) func `refuses`(text: String) { #expect(!Format.email.accepts(text)) }

  @Test func `counts the octets of the domain`() {
    let label = String(repeating: "a", count: 62) + "."
    #expect(Format.email.accepts("a@" + String(repeating: label, count: 4) + "com"))
    #expect(!Format.email.accepts("a@" + String(repeating: label, count: 4) + "comm"))
  }
}

@Suite struct `Format idn-email` {
  static let beyondASCII = [
    "nguy\u{1EC5}n@example.org", "an@v\u{ED}d\u{1EE5}.vn",
    "\"nguy\u{1EC5}n an\"@v\u{ED}d\u{1EE5}.vn",
    "\u{1F4EE}@example.org", "\u{5D0}@\u{5D1}.org", "e\u{301}@e\u{301}.org",
  ]

  static let refused = [
    "\u{1EC5}", "\u{1EC5}@", "@\u{1EC5}", "\u{1EC5} \u{1EC5}@b", "\u{1EC5}..\u{1EC5}@b",
    "\u{1EC5}@\u{1EC5}..\u{1EC5}", "\u{1EC5}\u{FF20}b", "a@\u{1EC5}_b", "a@[\u{1EC5}]",
    "a@-\u{1EC5}",
    String(repeating: "\u{1EC5}", count: 22) + "@b",
  ]

  @Test(arguments: `Format email`.accepted + beyondASCII)
  func `accepts`(text: String) { #expect(Format.idnEmail.accepts(text)) }

  @Test(arguments: refused) func `refuses`(text: String) { #expect(!Format.idnEmail.accepts(text)) }
}
