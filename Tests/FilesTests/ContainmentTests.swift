import Files
import TestSupport
import Testing

@Suite struct `A folder` {
  @Test(arguments: [
    ("a", "a", true), ("a/b/c", "a", true), ("a/b/c", "a/b", true), ("a", "a/b", false),
    ("ab", "a", false), ("a/b", "ab", false), ("way", "a", true), ("a/b/c", "way", true),
    ("way/..", "a", true), ("way/../..", "a", false), ("ab/../a/b", "a", true),
  ])
  func `is inside itself and all folders above`(
    inner: String, outer: String, isInside: Bool
  ) throws {
    let scratch = try Scratch()
    #expect(Tool.run("cd '\(scratch.path)' && mkdir -p a/b/c ab && ln -s a/b way"))
    let one = try Folder.open("\(scratch.path)/\(inner)")
    let other = try Folder.open("\(scratch.path)/\(outer)")
    #expect(try one.isInside(other) == isInside)
    #expect(try one.isInside(scratch.folder))
    #expect(try one.isInside(Folder.open("/")))
  }

  @Test func `is inside the root, and that in nothing else`() throws {
    let root = try Folder.open("/")
    #expect(try root.isInside(root))
    #expect(try !root.isInside(Scratch().folder))
  }

  @Test func `is found inside where those between can't be read`() throws {
    let scratch = try Scratch()
    #expect(Tool.run("cd '\(scratch.path)' && mkdir -p a/b/c"))
    let inner = try Folder.open("\(scratch.path)/a/b/c")
    #expect(Tool.run("chmod 300 '\(scratch.path)/a/b'"))
    defer { Tool.run("chmod 700 '\(scratch.path)/a/b'") }
    #expect(try inner.isInside(Folder.open("\(scratch.path)/a")))
  }
}
