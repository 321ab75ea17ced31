import Files
import Fixity
import OCFL
import TestSupport
import Testing

@Suite struct `Version as a tree` {
  private func tree(_ scratch: Scratch, _ version: Int? = nil) throws -> VersionTree {
    try VersionTree(WrittenSample.stored(scratch), version: version)
  }

  @Test func `has the entries of the folder that was put in`() throws {
    let scratch = try Scratch()
    try WrittenSample.create(scratch)
    try WrittenSample.add(scratch) { try $0.remove(path("forms")) }
    let source = try FolderTree(scratch.folder.folder(at: path("source-1"))).entries()
    let first = try tree(scratch, 1).entries()
    #expect(first.map(\.path) == source.map(\.path))
    #expect(first.map(\.kind) == source.map(\.kind))
    #expect(first.map(\.size) == source.map(\.size))
    #expect(try tree(scratch).entries().count == 4)
  }

  @Test func `gives each file's bytes, also of one that is stored once for two`() throws {
    let scratch = try Scratch()
    try WrittenSample.create(scratch)
    let tree = try tree(scratch)
    for name in ["forms/2-knd/01.json", "forms/again.json"] {
      #expect(try tree.read(path(name), limit: 100) == Array("{\"a\":1}".utf8))
      var stream = try tree.open(path(name))
      #expect(try stream.readAll(limit: 100, path: []) == Array("{\"a\":1}".utf8))
    }
    #expect(tree.digest(of: try path("forms/again.json"))?.algorithm == .sha512)
    #expect(tree.digest(of: try path("forms")) == nil)
  }

  @Test func `is asked for a folder, a file and what isn't there`() throws {
    let scratch = try Scratch()
    try WrittenSample.create(scratch)
    let tree = try tree(scratch)
    #expect(try tree.entry(at: path("forms"))?.kind == .folder)
    #expect(try tree.entry(at: path("forms/again.json"))?.size == 7)
    #expect(try tree.entry(at: path("form")) == nil)
    #expect(
      try tree.entries(below: path("forms"), TreeLimits()).map(\.path.text)
        == ["2-knd", "2-knd/01.json", "again.json"])
    #expect(
      try tree.children(of: path("forms"), TreeLimits()).map(\.path.text)
        == ["2-knd", "again.json"])
    for (name, code) in [("nothing", FileError.Code.notFound), ("forms", .isFolder)] {
      let error = #expect(throws: FileError.self) { try tree.read(path(name), limit: 9) }
      #expect(error?.code == code)
    }
    let error = #expect(throws: FileError.self) {
      try tree.entries(below: path("nothing"), TreeLimits())
    }
    #expect(error?.code == .notFound)
  }

  @Test func `tells bytes that are not those of the inventory`() throws {
    let scratch = try Scratch()
    try WrittenSample.create(scratch)
    try scratch.write("object/v1/content/dossier.json", Array("[]".utf8))
    let error = #expect(throws: FileError.self) {
      try tree(scratch).read(path("dossier.json"), limit: 100)
    }
    #expect(error?.code == .damaged)
  }

  @Test func `keeps to limits, and has only versions that are there`() throws {
    let scratch = try Scratch()
    try WrittenSample.create(scratch)
    for limits in [TreeLimits(entries: 7), TreeLimits(depth: 2)] {
      let error = #expect(throws: FileError.self) { try tree(scratch).entries(limits) }
      #expect(error?.code == .tooMany)
    }
    #expect(try tree(scratch).entries(TreeLimits(entries: 8, depth: 3)).count == 8)
    let error = #expect(throws: OCFLError.self) { try tree(scratch, 2) }
    #expect(error?.code == .versionMissing)
  }
}
