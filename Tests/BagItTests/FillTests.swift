import BagIt
import Files
import TestSupport
import Testing

@Suite struct `A bag with holes` {
  /// A bag without `data/a.txt` and `data/deep/er/c.txt`, and a folder with files.
  private static func make(
    _ scratch: Scratch, _ change: (inout BagFixture) throws -> Void = { _ in }
  ) throws -> String {
    var fixture = try BagFixture()
    fixture["fetch.txt"] = """
      https://a.example/a 3 data/a.txt
      https://a.example/c - data/deep/er/c.txt

      """
    // A list of two lines: an empty third one would be a defect.
    fixture.remove("data/a.txt")
    fixture.remove("data/deep/er/c.txt")
    try change(&fixture)
    _ = try scratch.folder.makeFolders(try path("files/deep/er"))
    _ = try scratch.folder.makeFolders(try path("files/data/deep/er"))
    return try fixture.write(to: scratch)
  }

  @Test(arguments: ["files/data/deep/er/c.txt", "files/deep/er/c.txt"])
  func `is filled in a copy`(place: String) throws {
    let scratch = try Scratch()
    let bag = try Self.make(scratch)
    try scratch.write("files/a.txt", Array("one".utf8))
    try scratch.write(place, Array("three".utf8))
    let before = try (Stamp(of: bag), Stamp(of: "\(scratch.path)/files"))
    #expect(try Bag.validate(bag).holes == 2)
    let filling = try Bag.fill(
      bag, from: "\(scratch.path)/files", to: "\(scratch.path)/whole")
    #expect(filling.isPublished && filling.missing.isEmpty && filling.mismatched.isEmpty)
    #expect(filling.filled == ["data/a.txt", "data/deep/er/c.txt"].map { Array($0.utf8) })
    let report = try Bag.validate("\(scratch.path)/whole")
    #expect(report.isValid && report.holes == 0 && report.findings.isEmpty, "\(report.findings)")
    #expect(try Stamp(of: bag) == before.0 && Stamp(of: "\(scratch.path)/files") == before.1)
  }

  @Test func `stays as it is where a file is missing still`() throws {
    let scratch = try Scratch()
    let bag = try Self.make(scratch)
    try scratch.write("files/a.txt", Array("one".utf8))
    let filling = try Bag.fill(bag, from: "\(scratch.path)/files", to: "\(scratch.path)/whole")
    #expect(!filling.isPublished && filling.filled.isEmpty)
    #expect(filling.missing == [Array("data/deep/er/c.txt".utf8)])
    #expect(try scratch.folder.entry(at: path("whole")) == nil)
  }

  @Test func `is not filled with other files`() throws {
    let scratch = try Scratch()
    let bag = try Self.make(scratch)
    try scratch.write("files/a.txt", Array("eno".utf8))
    try scratch.write("files/deep/er/c.txt", Array("three".utf8))
    let filling = try Bag.fill(bag, from: "\(scratch.path)/files", to: "\(scratch.path)/whole")
    #expect(!filling.isPublished)
    #expect(filling.mismatched == [Array("data/a.txt".utf8)])
    #expect(try scratch.names().filter { !$0.contains("/") } == ["bag", "files"])
  }

  @Test func `is not filled through a link`() throws {
    let scratch = try Scratch()
    let bag = try Self.make(scratch)
    try scratch.write("one", Array("one".utf8))
    try scratch.write("files/deep/er/c.txt", Array("three".utf8))
    #expect(Tool.run("ln -s ../one '\(scratch.path)/files/a.txt'"))
    let filling = try Bag.fill(bag, from: "\(scratch.path)/files", to: "\(scratch.path)/whole")
    #expect(filling.missing == [Array("data/a.txt".utf8)])
  }

  @Test(arguments: ["b.txt", "notes"])
  func `is not filled where it has another defect`(name: String) throws {
    let scratch = try Scratch()
    let bag = try Self.make(scratch) { fixture in
      try fixture.seal()
      if name == "notes" {
        fixture["meta/notes.txt"] = "Notes\n"
      } else {
        fixture["data/b.txt"] = "owt"
      }
    }
    try scratch.write("files/a.txt", Array("one".utf8))
    try scratch.write("files/deep/er/c.txt", Array("three".utf8))
    let error = #expect(throws: BagError.self) {
      try Bag.fill(bag, from: "\(scratch.path)/files", to: "\(scratch.path)/whole")
    }
    #expect(error?.code == .bagNotSound)
    #expect(
      Set(error?.findings.map(\.code) ?? [])
        == [name == "notes" ? .tagChecksumMismatch : .payloadChecksumMismatch])
    #expect(try scratch.names().filter { !$0.contains("/") } == ["bag", "files"])
  }

  @Test func `is not filled with what its fetch list does not name`() throws {
    let scratch = try Scratch()
    let bag = try Self.make(scratch) { $0.remove("data/b.txt") }
    let error = #expect(throws: BagError.self) {
      try Bag.fill(bag, from: "\(scratch.path)/files", to: "\(scratch.path)/whole")
    }
    #expect(error?.findings.map(\.code) == [.payloadFileMissing])
  }

  @Test func `is not filled in an open folder of its own`() throws {
    let scratch = try Scratch()
    let bag = try FolderTree(path: try Self.make(scratch))
    let files = try FolderTree(path: "\(scratch.path)/files")
    let before = try Stamp(of: scratch.path)
    for folder in ["bag", "bag/data", "files/../bag/meta"] {
      let parent = try Folder.open("\(scratch.path)/\(folder)")
      let error = #expect(throws: BagError.self) {
        try BagFiller(bag).fill(from: files, as: path("whole"), in: parent)
      }
      #expect(error?.code == .targetInSource)
    }
    #expect(try Stamp(of: scratch.path) == before, "something was written")
  }

  @Test(arguments: ["bag", "bag/data/x", "files"])
  func `is not filled in its own place, or over another`(target: String) throws {
    let scratch = try Scratch()
    let bag = try Self.make(scratch)
    let error = #expect(throws: BagError.self) {
      try Bag.fill(bag, from: "\(scratch.path)/files", to: "\(scratch.path)/\(target)")
    }
    #expect(error?.code == (target.hasPrefix("bag/") ? .targetInSource : .targetExists))
  }
}
