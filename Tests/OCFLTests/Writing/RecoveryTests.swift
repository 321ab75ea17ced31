import Files
import OCFL
import TestSupport
import Testing

@Suite struct `Recovery` {
  /// An object of two versions, whose root files are then put back to those of the first.
  private func interrupted(_ scratch: Scratch, _ names: [String]) throws {
    try WrittenSample.create(scratch)
    try WrittenSample.add(scratch) { content in
      let more = try WrittenSample.source(scratch, "more", ["more": "more"])
      for (path, source) in more.files { content.set(path, to: source) }
    }
    for name in names { Tool.run("cd '\(scratch.path)/object' && cp v1/\(name) \(name)") }
  }

  private static let both = ["inventory.json", "inventory.json.sha512"]

  @Test func `has nothing to do in a whole object`() throws {
    let scratch = try Scratch()
    try interrupted(scratch, [])
    let before = try WrittenSample.contents(scratch)
    #expect(try WrittenSample.writer(scratch).recover() == .nothingToDo)
    #expect(try WrittenSample.contents(scratch) == before)
  }

  @Test func `goes on after the version's move`() throws {
    let scratch = try Scratch()
    try interrupted(scratch, Self.both)
    #expect(try WrittenSample.stored(scratch).inventory.head.name == "v1")
    let refused = #expect(throws: OCFLError.self) {
      try WrittenSample.writer(scratch).add(VersionContent(), WrittenSample.metadata(3))
    }
    #expect(refused?.code == .interrupted)
    let version = try #require(VersionNumber(2))
    #expect(try WrittenSample.writer(scratch).recover() == .completed(version))
    #expect(try WrittenSample.stored(scratch).inventory.head == version)
    #expect(try WrittenSample.writer(scratch).recover() == .nothingToDo)
    try WrittenSample.add(scratch, 3) { $0 = VersionContent() }
  }

  @Test func `goes on after the inventory's move`() throws {
    let scratch = try Scratch()
    try interrupted(scratch, ["inventory.json.sha512"])
    #expect(try WrittenSample.stored(scratch).inventory.head.name == "v2")
    #expect(try WrittenSample.writer(scratch).recover() == .sidecarReplaced)
    #expect(try WrittenSample.writer(scratch).recover() == .nothingToDo)
  }

  @Test(arguments: [
    "rm v2/content/more", "echo x > v2/content/more", "echo x > v1/content/dossier.json",
    "rm v2/inventory.json", "rm v2/inventory.json.sha512", "touch v2/content/extra",
    "touch extra", "mkdir v3", "mkdir v2/content/empty", "ln -s more v2/content/link",
    "echo '{}' > v2/inventory.json", "cp v1/inventory.json* v2", "rm -r v2 && mkdir v2",
    "rm -r v2 && touch v2", "cp v2/inventory.json.sha512 inventory.json.sha512",
    "sed -i s/3f1f2c4b8d6e/3f1f2c4b8d6f/ v2/inventory.json && cd v2"
      + " && sha512sum inventory.json > inventory.json.sha512",
    "sed -i 's/Phiên bản 1/x/;s/dossier.json\"/dossier\"/g' v2/inventory.json && cd v2"
      + " && sha512sum inventory.json > inventory.json.sha512",
  ])
  func `moves nothing where the version is not whole`(command: String) throws {
    let scratch = try Scratch()
    try interrupted(scratch, Self.both)
    #expect(Tool.run("cd '\(scratch.path)/object' && \(command)"))
    let before = try WrittenSample.contents(scratch)
    let error = #expect(throws: OCFLError.self) { try WrittenSample.writer(scratch).recover() }
    #expect(error?.code == .notRecoverable, "\(error?.description ?? "")")
    #expect(try WrittenSample.contents(scratch) == before)
  }

  @Test(arguments: [
    "echo '{}' > inventory.json", "rm inventory.json", "cp v1/inventory.json .",
    "echo x > inventory.json.sha512 && echo >> v2/inventory.json",
  ])
  func `moves nothing where the root tells something else`(command: String) throws {
    let scratch = try Scratch()
    try interrupted(scratch, [])
    #expect(Tool.run("cd '\(scratch.path)/object' && \(command)"))
    let before = try WrittenSample.contents(scratch)
    #expect(throws: OCFLError.self) { try WrittenSample.writer(scratch).recover() }
    #expect(try WrittenSample.contents(scratch) == before)
  }

  @Test(arguments: [
    "rm v1/content/empty", "touch extra", "touch v1/extra", "mkdir v1/content/d",
    "ln -s a v1/content/l", "echo x > 0=ocfl_object_1.1", "rm v1/inventory.json.sha512",
    "touch 'v1/content/not told'", "mkfifo v1/content/p",
  ])
  func `of a broken object is no matter of adding to it`(command: String) throws {
    let scratch = try Scratch()
    try WrittenSample.create(scratch)
    #expect(Tool.run("cd '\(scratch.path)/object' && \(command)"))
    let before = try WrittenSample.contents(scratch)
    let error = #expect(throws: OCFLError.self) {
      try WrittenSample.writer(scratch).add(VersionContent(), WrittenSample.metadata(2))
    }
    #expect(error?.code == .notValid)
    #expect(error?.findings.isEmpty == false)
    #expect(try WrittenSample.contents(scratch) == before)
  }
}

@Suite struct `Full disk` {
  @Test(.enabled(if: Tool.canMount, "no file system can be mounted here"))
  func `leaves the object as it was`() throws {
    let scratch = try Scratch()
    let place = "\(scratch.path)/small"
    #expect(Tool.run("mkdir '\(place)' && mount -t tmpfs -o size=256k tmpfs '\(place)'"))
    defer { Tool.run("umount '\(place)'") }
    let small = try Folder.open(place)
    let first = try WrittenSample.source(scratch, "s", ["a": String(repeating: "x", count: 50_000)])
    _ = try ObjectWriter.create(
      id: "a", first, WrittenSample.metadata(), at: path("object"), in: small, staging: small)
    let large = try WrittenSample.source(
      scratch, "t", ["b": String(repeating: "y", count: 250_000)])
    let before = try WrittenSample.contents(scratch, of: "small")
    let error = #expect(throws: OCFLError.self) {
      try ObjectWriter(
        small.folder(at: path("object")), staging: small, timeout: WrittenSample.patience
      ).add(large, WrittenSample.metadata(2))
    }
    #expect(error?.file?.code == .noSpace)
    #expect(try WrittenSample.contents(scratch, of: "small") == before)
    let other = #expect(throws: OCFLError.self) {
      try ObjectWriter.create(
        id: "b", large, WrittenSample.metadata(), at: path("other"), in: small, staging: small)
    }
    #expect(other?.file?.code == .noSpace)
    #expect(try WrittenSample.contents(scratch, of: "small") == before)
  }
}
