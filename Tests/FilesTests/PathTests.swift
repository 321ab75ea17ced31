import Files
import TestSupport
import Testing

@Suite struct `Relative path` {
  @Test(arguments: [
    "a", "a/b", "a/b/c.txt", "...", "..a", "a..", ".a", "a/.b", " ", "a b", "a\nb", "a\\b", "C:",
    "~",
    "Hồ sơ/Quyết định.pdf", "v1/content/%2e%2e",
  ])
  func `takes names as they are`(text: String) throws {
    let path = try RelativePath(text)
    #expect(path.bytes == Array(text.utf8))
    #expect(path.text.utf8.elementsEqual(text.utf8))
    #expect(
      path.components.map { String(decoding: $0, as: UTF8.self) }.joined(separator: "/") == text)
  }

  @Test(arguments: [
    ("", PathError.Code.empty), ("/", .absolute), ("/a", .absolute), ("//a", .absolute),
    ("a/", .emptyComponent), ("a//b", .emptyComponent), (".", .dotComponent), ("..", .dotComponent),
    ("../a", .dotComponent), ("a/..", .dotComponent), ("a/../b", .dotComponent),
    ("./a", .dotComponent), ("a/./b", .dotComponent), ("a/.", .dotComponent), ("a\0", .nul),
    ("\0", .nul), ("a/\0/b", .nul), ("a\0/../b", .nul),
  ])
  func `refuses what could lead elsewhere`(text: String, code: PathError.Code) {
    let error = #expect(throws: PathError.self) { try RelativePath(text) }
    #expect(error?.code == code)
    #expect(error?.bytes == Array(text.utf8))
  }

  @Test func `keeps bytes that are not UTF-8`() throws {
    let bytes: [UInt8] = [0x61, 0xFF, 0x2F, 0xC3, 0x28, 0x0A]
    let path = try RelativePath(bytes)
    #expect(path.bytes == bytes)
    #expect(path.components == [[0x61, 0xFF], [0xC3, 0x28, 0x0A]])
    #expect(path.text == "a\u{FFFD}/\u{FFFD}(\n")
  }

  @Test func `of two normal forms is two paths`() throws {
    let (composed, decomposed) = (try RelativePath("hồ"), try RelativePath("ho\u{302}\u{300}"))
    #expect(composed.text == decomposed.text)
    #expect(composed != decomposed)
    #expect(Set([composed, decomposed]).count == 2)
    #expect(decomposed < composed)
  }

  @Test func `knows its parts`() throws {
    let path = try RelativePath("a/b/c")
    #expect(path.name == Array("c".utf8))
    #expect(path.parent == (try RelativePath("a/b")))
    #expect(path.parent?.parent?.parent == nil)
    #expect(path.ancestors.map(\.text) == ["a", "a/b"])
    #expect(path.relative(to: try RelativePath("a"))?.text == "b/c")
    #expect(path.isBelow(try RelativePath("a/b")))
    for other in ["a/b/c", "a/b/c/d", "a/bb", "b", "a/b/"] {
      if let other = try? RelativePath(other) { #expect(!path.isBelow(other), "\(other.text)") }
    }
    #expect(try RelativePath("ab/c").relative(to: RelativePath("a")) == nil)
  }

  @Test func `grows by paths and components`() throws {
    let path = try RelativePath("a")
    #expect(path.appending(try RelativePath("b/c")).text == "a/b/c")
    #expect(try path.appending(component: "b".utf8).text == "a/b")
    for bad in ["", "..", "b/c", "/b", "b\0"] {
      #expect(throws: PathError.self) { try path.appending(component: bad.utf8) }
    }
  }

  @Test func `sorts by bytes`() throws {
    let sorted = ["A", "a", "a.b", "a/b", "a0", "ab", "b", "é"]
    let paths = try sorted.map { try RelativePath($0) }
    #expect(paths.reversed().sorted() == paths)
    #expect(paths.shuffled().sorted() == paths)
  }
}
