import Files
import Fixity
import OCFL
import TestSupport
import Testing

@Suite struct `New version` {
  private func content(_ scratch: Scratch, _ name: String = "object") throws -> [String] {
    try scratch.names(in: name).filter { $0.contains("/content/") }
  }

  @Test func `stores only what is new`() throws {
    let scratch = try Scratch()
    try WrittenSample.create(scratch)
    let source = try WrittenSample.source(
      scratch, "source-1", ["new": "new", "twin": "new", "forms/2-knd/02.json": "{\"a\":1}"])
    let object = try WrittenSample.stored(scratch)
    let written = try WrittenSample.writer(scratch).add(
      source, WrittenSample.metadata(2), expecting: object.inventoryDigest)
    #expect(written.number.name == "v2")
    #expect((written.storedFiles, written.storedBytes) == (1, 3))
    #expect(try content(scratch).filter { $0.hasPrefix("v2") } == ["v2/content/new"])
    let state = try WrittenSample.stored(scratch).version().state
    #expect(state.reduce(0) { $0 + $1.paths.count } == 9)
    #expect(try scratch.read("object/inventory.json") == scratch.read("object/v2/inventory.json"))
  }

  @Test func `without new content has no content folder`() throws {
    let scratch = try Scratch()
    try WrittenSample.create(scratch)
    let written = try WrittenSample.add(scratch) { content in
      try content.remove(path("empty"))
      try content.rename(path("forms"), to: path("papers"))
    }
    #expect(written.storedFiles == 0)
    #expect(
      try scratch.names(in: "object/v2") == ["inventory.json", "inventory.json.sha512"])
    let paths = try WrittenSample.stored(scratch).version().state.flatMap(\.paths).sorted()
    #expect(
      paths.map(\.text) == [
        "Ho\u{0302}\u{0300} so\u{031B}.txt", "Hồ sơ.txt", "dossier.json",
        "papers/2-knd/01.json", "papers/again.json",
      ])
  }

  @Test func `may hold nothing`() throws {
    let scratch = try Scratch()
    try WrittenSample.create(scratch)
    let written = try WrittenSample.add(scratch) { $0 = VersionContent() }
    #expect(written.inventory.versions.last?.state == [])
  }

  @Test func `keeps the earlier ones as they were`() throws {
    let scratch = try Scratch()
    try WrittenSample.create(scratch)
    let before = try WrittenSample.contents(scratch, of: "object/v1")
    try WrittenSample.add(scratch) { try $0.remove(path("forms")) }
    try WrittenSample.add(scratch, 3) { try $0.remove(path("empty")) }
    #expect(try WrittenSample.contents(scratch, of: "object/v1") == before)
    #expect(try WrittenSample.stored(scratch).inventory.versions.count == 3)
  }

  @Test func `that changes nothing is refused`() throws {
    let scratch = try Scratch()
    let content = try WrittenSample.first(scratch)
    try WrittenSample.create(scratch, content)
    let before = try WrittenSample.contents(scratch)
    let error = #expect(throws: OCFLError.self) {
      try WrittenSample.writer(scratch).add(content, WrittenSample.metadata(2))
    }
    #expect(error?.code == .nothingChanged)
    #expect(try WrittenSample.contents(scratch) == before)
  }

  @Test func `on another head than expected is refused`() throws {
    let scratch = try Scratch()
    let first = try WrittenSample.create(scratch)
    let second = try WrittenSample.add(scratch) { try $0.remove(path("empty")) }
    let error = #expect(throws: OCFLError.self) {
      try WrittenSample.writer(scratch).add(
        VersionContent(), WrittenSample.metadata(3), expecting: first.inventoryDigest)
    }
    #expect(error?.code == .headChanged)
    #expect(error?.digests == [first.inventoryDigest, second.inventoryDigest])
  }

  @Test func `of content that is not there is refused`() throws {
    let scratch = try Scratch()
    try WrittenSample.create(scratch)
    let error = #expect(throws: OCFLError.self) {
      try WrittenSample.add(scratch) { content in
        content.set(try path("x"), to: .stored(try Digest(.sha512, of: [1, 2, 3])))
      }
    }
    #expect(error?.code == .contentUnknown)
    #expect(error?.path == Array("x".utf8))
  }

  @Test func `changes only what there is`() throws {
    let scratch = try Scratch()
    try WrittenSample.create(scratch)
    var content = try VersionContent(WrittenSample.stored(scratch).version())
    for change in ["", "s"] {
      let error = #expect(throws: OCFLError.self) { try content.remove(path("form\(change)/x")) }
      #expect(error?.code == .pathMissing)
    }
    let missing = #expect(throws: OCFLError.self) {
      try content.rename(path("form"), to: path("x"))
    }
    #expect(missing?.code == .pathMissing)
    let taken = #expect(throws: OCFLError.self) {
      try content.rename(path("empty"), to: path("dossier.json"))
    }
    #expect(taken?.code == .pathConflict)
    #expect(content.files.count == 6)
  }

  @Test func `waits for no other writer`() throws {
    let scratch = try Scratch()
    try WrittenSample.create(scratch)
    let object = try scratch.folder.folder(at: path("object"))
    let first = try ObjectWriter(object, staging: scratch.folder)
    let error = #expect(throws: OCFLError.self) {
      _ = try ObjectWriter(object, staging: scratch.folder)
    }
    #expect(error?.file?.code == .locked)
    _ = try first.add(VersionContent(), WrittenSample.metadata(2))
    _ = consume first
    _ = try ObjectWriter(object, staging: scratch.folder, timeout: WrittenSample.patience)
  }

  @Test func `of many writers is added one by one`() async throws {
    let scratch = try Scratch()
    try WrittenSample.create(scratch)
    let folder = scratch.folder
    try await withThrowingTaskGroup(of: Void.self) { group in
      for number in 1...8 {
        let source = try WrittenSample.source(scratch, "w\(number)", ["f\(number)": "\(number)"])
        group.addTask {
          let writer = try ObjectWriter(
            folder.folder(at: path("object")), staging: folder, effort: WrittenSample.alone,
            timeout: .seconds(60))
          var content = try VersionContent(StoredObject(writer.tree).version())
          for (path, file) in source.files { content.set(path, to: file) }
          _ = try writer.add(content, WrittenSample.metadata(number))
        }
      }
      try await group.waitForAll()
    }
    let object = try WrittenSample.stored(scratch)
    #expect(object.inventory.versions.count == 9)
    #expect(try object.version().digests().count == 14)
    try WrittenSample.expectValid(scratch)
  }

  @Test func `of a larger file of the same size is stored though it looks like another`() throws {
    let scratch = try Scratch()
    let content = try WrittenSample.source(scratch, "s", ["a": "one"])
    try WrittenSample.create(scratch, content)
    let next = try WrittenSample.source(scratch, "t", ["a": "two", "b": "one"])
    let written = try WrittenSample.writer(scratch).add(next, WrittenSample.metadata(2))
    #expect(written.storedFiles == 1)
    #expect(try self.content(scratch) == ["v1/content/a", "v2/content/a"])
  }
}

@Suite struct `Object of others` {
  /// An object as other programs may write it: padded, upper-case digests, sha256.
  private func write(_ scratch: Scratch) throws {
    let digest = try Digest(.sha256, of: Array("x".utf8)).hex.uppercased()
    let inventory = """
      {"digestAlgorithm": "sha256", "id": "a", "head": "v01", "contentDirectory": "stuff",
       "type": "https://ocfl.io/1.1/spec/#inventory",
       "manifest": {"\(digest)": ["v01/stuff/x"]},
       "versions": {"v01": {"created": "2020-01-01t00:00:00.50z", "state": {"\(digest)": ["x"]}}}}
      """
    let sidecar = "\(try Digest(.sha256, of: Array(inventory.utf8)).hex)\tinventory.json\n"
    _ = try scratch.folder.makeFolders(path("o/v01/stuff"))
    for folder in ["o", "o/v01"] {
      try scratch.write("\(folder)/inventory.json", Array(inventory.utf8))
      try scratch.write("\(folder)/inventory.json.sha256", Array(sidecar.utf8))
    }
    try scratch.write("o/v01/stuff/x", Array("x".utf8))
    try scratch.write("o/0=ocfl_object_1.1", Array("ocfl_object_1.1\n".utf8))
  }

  @Test func `gets versions in its own manner`() throws {
    let scratch = try Scratch()
    try write(scratch)
    let next = try WrittenSample.source(scratch, "s", ["y": "y", "again": "x"])
    let written = try WrittenSample.writer(scratch, of: "o").add(next, WrittenSample.metadata(2))
    #expect(written.number.name == "v02")
    let digest = try Digest(.sha256, of: Array("x".utf8)).hex
    let text = String(decoding: try scratch.read("o/inventory.json"), as: UTF8.self)
    #expect(text.contains(#""\#(digest.uppercased())":["again"]"#))
    #expect(!text.contains(digest))
    #expect(text.contains(#""created":"2020-01-01t00:00:00.50z""#))
    #expect(text.contains(#""contentDirectory":"stuff""#))
    #expect(try scratch.names(in: "o/v02").contains("stuff/y"))
    #expect(try scratch.names(in: "o").contains("inventory.json.sha512") == false)
  }

  @Test(.enabled(if: Suites.path(of: "ocfl") != nil, "suites not found"))
  func `of OCFL 1.0 gets none`() throws {
    let scratch = try Scratch()
    let suite = try #require(Suites.path(of: "ocfl"))
    Tool.run("cp -r '\(suite)/1.0/good-objects/spec-ex-full' '\(scratch.path)/o'")
    let before = try WrittenSample.contents(scratch)
    let error = #expect(throws: OCFLError.self) {
      try WrittenSample.writer(scratch, of: "o").add(VersionContent(), WrittenSample.metadata())
    }
    #expect(error?.code == .olderSpecification)
    #expect(try WrittenSample.contents(scratch) == before)
  }
}
