import Files
import Fixity
import TestSupport
import Testing

@Suite struct `Copy of a tree` {
  private static let names = ["a", "d/b"]

  private func copy(
    _ change: String = "true", expecting names: [String]? = nil
  ) throws -> (Scratch, Result<TreeCopy.Outcome, any Error>) {
    let scratch = try Scratch()
    Tool.run(
      "cd '\(scratch.path)' && mkdir -p in/d in/empty && printf one > in/a && cp in/a in/d/b")
    let tree = FolderTree(try scratch.folder.folder(at: path("in")))
    var digests: [RelativePath: Digest]?
    for name in names ?? [] {
      digests = digests ?? [:]
      digests?[try path(name)] = try Digest(.sha256, of: tree.read(path(name), limit: 10))
    }
    Tool.run("cd '\(scratch.path)' && \(change)")
    return (
      scratch,
      Result {
        try TreeCopy(tree).publish(as: path("out"), in: scratch.folder, expecting: digests)
      }
    )
  }

  @Test(arguments: [nil, Self.names])
  func `has all that the tree has`(expected: [String]?) throws {
    let (scratch, result) = try copy(expecting: expected)
    let outcome = try result.get()
    #expect(outcome.files == 2 && outcome.bytes == 6)
    #expect(try scratch.names(in: "out") == ["a", "d", "d/b", "empty"])
    #expect(try scratch.read("out/d/b") == Array("one".utf8))
  }

  @Test(arguments: [
    ("printf two > in/a", Self.names, "a"), ("printf '' > in/d/b", Self.names, "d/b"),
    ("printf one > in/c", Self.names, "c"), ("true", ["a"], "d/b"),
    ("rm in/d/b", Self.names, "d/b"), ("mv in/a in/b", Self.names, "b"),
  ])
  func `is refused where it isn't what was checked`(
    change: String, expected: [String], place: String
  ) throws {
    let (scratch, result) = try copy(change, expecting: expected)
    let error = #expect(throws: FileError.self) { try result.get() }
    #expect(error?.code == .changedMeanwhile)
    #expect(error?.path == Array("\(scratch.path)/in/\(place)".utf8))
    #expect(try scratch.names().filter { !$0.hasPrefix("in") } == [])
  }

  @Test func `is not compared where nothing was checked`() throws {
    let (scratch, result) = try copy("printf two > in/a")
    #expect(try result.get().files == 2)
    #expect(try scratch.read("out/a") == Array("two".utf8))
  }
}
