import JSONSchema
import Testing

@Suite struct `URI reference` {
  @Test(arguments: [
    "", "#", "?", "#/$defs/a", "a", "./a:b", "//h", "//", "//h?q", "/p", "urn:uuid:0190-ab#x",
    "tag:example.org,2026:forms/2-knd#", "file:///a/b", "http://u:p@h:80/p/q?r=1/2?#f/?",
    "mailto:a@b", "http://[::1]:/", "A:b", "http://h/%7e%7E",
  ])
  func `prints what it parsed, byte by byte`(text: String) throws {
    let reference = try #require(URIReference(parsing: text))
    #expect(Array(reference.description.utf8) == Array(text.utf8))
  }

  @Test func `splits into the five components`() throws {
    let full = try #require(URIReference(parsing: "http://u@h:8/p/q?r#f%20"))
    #expect(full.scheme == "http")
    #expect(full.authority == "u@h:8")
    #expect(full.path == "/p/q")
    #expect(full.query == "r")
    #expect(full.fragment == "f%20")
    let bare = try #require(URIReference(parsing: "//?#"))
    #expect(bare.scheme == nil)
    #expect(bare.authority == "" && bare.path == "" && bare.query == "" && bare.fragment == "")
  }

  @Test(arguments: [
    "1:b", ":b", "a b", "%", "%4", "%4g", "http://[", "http://[::1", "http://[::g]", "http://h:8a",
    "a\u{E9}", "#a#b", "http://a@b@c", "\\", "{x}", "a\u{7F}", "a\n", "[::1]",
  ])
  func `refuses text outside the grammar`(text: String) {
    #expect(URIReference(parsing: text) == nil)
  }

  @Test func `keeps apart what only normalisation makes equal`() {
    #expect(URIReference(parsing: "HTTP://h") != URIReference(parsing: "http://h"))
    #expect(URIReference(parsing: "/%7e") != URIReference(parsing: "/%7E"))
    #expect(URIReference(parsing: "a") != URIReference(parsing: "a#"))
  }

  @Test func `changes its fragment only`() throws {
    let reference = try #require(URIReference(parsing: "urn:a:b?q#c"))
    #expect(reference.withoutFragment.description == "urn:a:b?q")
    #expect(reference.withFragment("/x")?.description == "urn:a:b?q#/x")
    #expect(reference.withFragment("a#b") == nil)
  }

  @Test(arguments: [
    ("", ""), ("a%20b", "a b"), ("%C3%A9", "\u{E9}"), ("~1%25", "~1%"), ("%e1%bb%93", "\u{1ED3}"),
  ])
  func `decodes percent-encodings to bytes`(text: String, decoded: String) {
    #expect(URIReference.percentDecoded(text) == Array(decoded.utf8))
  }

  @Test(arguments: ["%", "a%2", "%zz", "%%20", "%+1"])
  func `refuses a broken percent-encoding`(text: String) {
    #expect(URIReference.percentDecoded(text) == nil)
  }
}

@Suite struct `Resolution of a URI reference` {
  /// RFC 3986 §5.4.1.
  static let normal = [
    ("g:h", "g:h"), ("g", "http://a/b/c/g"), ("./g", "http://a/b/c/g"), ("g/", "http://a/b/c/g/"),
    ("/g", "http://a/g"), ("//g", "http://g"), ("?y", "http://a/b/c/d;p?y"),
    ("g?y", "http://a/b/c/g?y"), ("#s", "http://a/b/c/d;p?q#s"), ("g#s", "http://a/b/c/g#s"),
    ("g?y#s", "http://a/b/c/g?y#s"), (";x", "http://a/b/c/;x"), ("g;x", "http://a/b/c/g;x"),
    ("g;x?y#s", "http://a/b/c/g;x?y#s"), ("", "http://a/b/c/d;p?q"), (".", "http://a/b/c/"),
    ("./", "http://a/b/c/"), ("..", "http://a/b/"), ("../", "http://a/b/"),
    ("../g", "http://a/b/g"), ("../..", "http://a/"), ("../../", "http://a/"),
    ("../../g", "http://a/g"),
  ]

  /// RFC 3986 §5.4.2.
  static let abnormal = [
    ("../../../g", "http://a/g"), ("../../../../g", "http://a/g"), ("/./g", "http://a/g"),
    ("/../g", "http://a/g"), ("g.", "http://a/b/c/g."), (".g", "http://a/b/c/.g"),
    ("g..", "http://a/b/c/g.."), ("..g", "http://a/b/c/..g"), ("./../g", "http://a/b/g"),
    ("./g/.", "http://a/b/c/g/"), ("g/./h", "http://a/b/c/g/h"), ("g/../h", "http://a/b/c/h"),
    ("g;x=1/./y", "http://a/b/c/g;x=1/y"), ("g;x=1/../y", "http://a/b/c/y"),
    ("g?y/./x", "http://a/b/c/g?y/./x"), ("g?y/../x", "http://a/b/c/g?y/../x"),
    ("g#s/./x", "http://a/b/c/g#s/./x"), ("g#s/../x", "http://a/b/c/g#s/../x"),
    ("http:g", "http:g"),
  ]

  @Test(arguments: normal + abnormal)
  func `gives the examples of RFC 3986`(text: String, expected: String) throws {
    try check(text, against: "http://a/b/c/d;p?q", gives: expected)
  }

  @Test(arguments: [
    ("#x", "urn:example:root", "urn:example:root#x"), ("b", "urn:example:root", "urn:b"),
    (".", "urn:a", "urn:"), ("#x", "tag:a,2026:b#y", "tag:a,2026:b#x"),
    ("c.json", "file:///a/b.json", "file:///a/c.json"), ("b", "http://h", "http://h/b"),
    ("../c", "file:/a/b/d", "file:/a/c"), ("/.//b", "file:/a", "file:/.//b"),
    ("c", "http://h/a//b", "http://h/a//c"), ("../c", "http://h/a//b/", "http://h/a//c"),
    ("/a/.", "http://h", "http://h/a/"), ("//g/a/../b", "http://h/x", "http://g/b"),
    ("http://h/a/./b", "http://x", "http://h/a/b"), ("", "a#b", "a"),
  ])
  func `serves every kind of base`(text: String, base: String, expected: String) throws {
    try check(text, against: base, gives: expected)
  }

  @Test(arguments: [
    ("c", "a/b", "a/c"), ("../c", "a/b", "c"), ("..", "a/b", "./"), ("../../c", "a/b", "c"),
    ("c:d/../e:f/g", "a", "c:e:f/g"), ("./x/../e:f", "a", "./e:f"), ("#f", "", "#f"),
    ("../g", "", "../g"), ("./a:b", "", "./a:b"), ("", "", ""), ("?y", "a?x", "a?y"),
  ])
  func `stays relative against a base without a scheme`(
    text: String, base: String, expected: String
  ) throws {
    try check(text, against: base, gives: expected)
  }

  private func check(_ text: String, against base: String, gives expected: String) throws {
    let base = try #require(URIReference(parsing: base))
    let resolved = try #require(URIReference(parsing: text)).resolved(against: base)
    #expect(resolved.description == expected)
    #expect(URIReference(parsing: expected) == resolved)
  }
}
