import JSONSchema
import Testing

@Suite struct `Format hostname` {
  static let label63 = String(repeating: "a", count: 63)
  static let name253 = [label63, label63, label63, String(label63.dropLast(2))].joined(
    separator: ".")

  static let accepted = [
    "a", "A", "1", "localhost", "example.org", "EXAMPLE.ORG", "1a.2b", "192.0.2.1", "a-b.c-d",
    "a--b.org", "ab--cd.org", "xn--bcher-kva.example", "XN--BCHER-KVA.example", "xn--vd-qja3e.vn",
    "3com.com", "a.b.c.d.e.f", "0", "1.2", label63, name253,
  ]

  static let refused = [
    "", ".", "a.", ".a", "a..b", "-a", "a-", "a.-b", "a-.b", "a_b", "a b", "a\n", "a/b", "a:80",
    "[::1]", "a@b", "a%20b", "b\u{FC}cher.example", "a\u{3002}b", "\u{FF41}", "xn--", "xn--a",
    "xn---", "xn--bcher-kvA-.org", "xn--a-.org", "xn--abc", "xn--a\u{E1}", "a\0b", "xn--0ca24w",
    label63 + "a", name253 + "a", "xn--bcher-kva..b", "xn--\u{FF0E}b",
  ]

  @Test(arguments: accepted) func `accepts`(text: String) { #expect(Format.hostname.accepts(text)) }

  @Test(arguments: refused) func `refuses`(text: String) {
    #expect(!Format.hostname.accepts(text))
  }
}

@Suite struct `Format idn-hostname` {
  static let accepted = [
    "a", "example.org", "EXAMPLE.org", "b\u{FC}cher.example", "v\u{ED}d\u{1EE5}.vn",
    "xn--bcher-kva.example", "XN--bcher-kva.b\u{FC}cher", "\u{5D0}\u{5D1}.\u{5D2}",
    "\u{5D0}1.\u{5D1}", "a.\u{5D0}", "ab1.\u{5D0}", "\u{FC}1.\u{5D0}", "\u{6F0}0",
    "a\u{3002}b", "a\u{FF0E}b", "a\u{FF61}b", "l\u{B7}l", "\u{30A2}\u{30FB}\u{30A4}",
    "\u{915}\u{94D}\u{200D}\u{937}", "stra\u{DF}e.de", "\u{FC}--\u{FC}",
    "\u{645}\u{62B}\u{627}\u{644}",
    `Format hostname`.name253,
  ]

  static let refused = [
    "", "\u{3002}", "a\u{3002}", "a\u{3002}\u{3002}b", "B\u{FC}cher", "bu\u{308}cher", "-\u{FC}",
    "\u{FC}-", "ab--cd", "\u{FC}b--c", "\u{FC} a", "\u{FC}_a", "\u{FC}\0a",
    "\u{FC}/a", "\u{301}a", "\u{2603}", "\u{1F600}", "a\u{AD}b", "\u{FF41}", "\u{130}",
    "a\u{200D}b", "a\u{200C}b", "\u{B7}", "a\u{5D0}", "\u{5D0}a", "1\u{5D0}", "\u{5D0}-\u{5B0}",
    "\u{5D0}1\u{660}", "1a.\u{5D0}", "\u{30FB}", "1.\u{5D0}", "a.1.xn--4db", "xn--bcher-kva\u{FC}",
    "xn--a-.b", "\u{E000}", String(repeating: "\u{FC}", count: 60), `Format hostname`.name253 + "a",
    String(repeating: "\u{FC}.", count: 600) + "a",
  ]

  @Test(arguments: accepted) func `accepts`(text: String) {
    #expect(Format.idnHostname.accepts(text))
  }

  @Test(arguments: refused) func `refuses`(text: String) {
    #expect(!Format.idnHostname.accepts(text))
  }
}
