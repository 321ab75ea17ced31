import Files
import TarArchive
import Testing

@Suite struct `Portable names` {
  @Test(arguments: [
    "x", "đơn xin vào Đảng.pdf", "e\u{301}", "a b", ".htaccess", "x..y", "COM", "COM10", "console",
    "nul2.txt", "0=ocfl_object_1.1", "urn%3auuid%3a0", "~user", "-rf", "$x", "日本", "😀", "con2/aux1",
    "x{y}[z]#!&'()+,;=@^`", String(repeating: "x", count: 255),
    (0..<32).map { "\($0)" }.joined(separator: "/"),
  ])
  func `pass`(name: String) throws {
    #expect(try plainRefusal(Self.archive(name)) == nil)
  }

  @Test(arguments: [
    ("../x", TarError.Code.badPath), ("a/../x", .badPath), ("/x", .badPath), ("a//x", .badPath),
    ("a/./x", .badPath), ("a\\b", .windowsCharacter), ("..\\x", .windowsCharacter),
    ("C:x", .windowsCharacter), ("a*", .windowsCharacter), ("a?", .windowsCharacter),
    ("a\"", .windowsCharacter), ("<a", .windowsCharacter), ("a>", .windowsCharacter),
    ("a|b", .windowsCharacter), ("CON", .windowsName), ("a/nul.txt", .windowsName),
    ("Aux.tar.gz", .windowsName), ("prn /x", .trailingSpaceOrDot), ("con .txt", .windowsName),
    ("com1", .windowsName), ("LPT9.x", .windowsName), ("com¹", .windowsName),
    ("conin$", .windowsName), ("a.", .trailingSpaceOrDot), ("a /x", .trailingSpaceOrDot),
    ("...", .trailingSpaceOrDot), ("a\u{1}", .forbiddenCharacter), ("a\nb", .forbiddenCharacter),
    ("a\u{7F}", .forbiddenCharacter), ("a\u{85}", .forbiddenCharacter),
    ("a\u{202E}fdp.exe", .forbiddenCharacter), ("a\u{200B}", .forbiddenCharacter),
    ("a\u{FEFF}", .forbiddenCharacter), ("a\u{2028}b", .forbiddenCharacter),
    ("a\u{2029}b", .forbiddenCharacter), ("a\u{E000}", .forbiddenCharacter),
    ("a\u{378}", .forbiddenCharacter), ("a\u{10FFFF}", .forbiddenCharacter),
    (String(repeating: "x", count: 256), .nameTooLong),
    ((0..<33).map { "\($0)" }.joined(separator: "/"), .tooDeep),
    (String(repeating: "\(String(repeating: "x", count: 200))/", count: 21) + "x", .pathTooLong),
  ])
  func `are refused`(name: String, code: TarError.Code) throws {
    #expect(try plainRefusal(Self.archive(name))?.code == code)
  }

  @Test func `are refused where they are not UTF-8`() throws {
    for name: [UInt8] in [[0xFF], [0x61, 0xC3], [0xC0, 0xAF], [0xED, 0xA0, 0x80]] {
      let header = RawHeader("").with(.name, name)
      #expect(try plainRefusal(header.bytes + RawTar.end)?.code == .notUTF8)
    }
  }

  @Test(arguments: [
    ("a", "A"), ("đơn", "ĐƠN"), ("é", "e\u{301}"), ("É", "e\u{301}"), ("straße", "STRASSE"),
    ("ſ", "s"), ("ς", "σ"), ("\u{212B}", "å"), ("x/y", "X/z"), ("Σ/a/b", "ς/a/c"),
  ])
  func `are refused where a file system may take two for one`(one: String, other: String) throws {
    let refused = try plainRefusal(RawTar.file(one) + RawTar.file(other) + RawTar.end)
    #expect(refused?.code == .twin)
    #expect(refused?.offset == 512)
  }

  /// An archive with a file of this name, in a pax header where it is long.
  private static func archive(_ name: String) -> [UInt8] {
    if name.utf8.count < 100 { return RawTar.file(name) + RawTar.end }
    return RawTar.pax([("path", name)]) + RawTar.file("x") + RawTar.end
  }
}
