import Files
import Fixity
import OCFL
import TestSupport
import Testing

@Suite struct `Version given out` {
  private func extract(
    _ scratch: Scratch, _ version: Int? = nil, to name: String = "out"
  ) throws -> ExtractedVersion {
    try WrittenSample.stored(scratch).extract(
      version: version, to: path(name), in: scratch.folder, staging: scratch.folder)
  }

  @Test func `is what was put in, byte by byte`() throws {
    let scratch = try Scratch()
    try WrittenSample.create(scratch)
    try WrittenSample.add(scratch) { try $0.remove(path("forms")) }
    let first = try extract(scratch, 1)
    #expect((first.files, first.bytes, first.version.number) == (6, 22, 1))
    #expect(Tool.run("cd '\(scratch.path)' && diff -r source-1 out"))
    #expect(try extract(scratch, to: "newest").files == 4)
    #expect(try scratch.names(in: "newest").count == 4)
  }

  @Test(arguments: ["mkdir out", "touch out", "ln -s nowhere out"])
  func `takes no other's place`(command: String) throws {
    let scratch = try Scratch()
    try WrittenSample.create(scratch)
    Tool.run("cd '\(scratch.path)' && \(command)")
    let before = try scratch.names()
    let error = #expect(throws: OCFLError.self) { try extract(scratch) }
    #expect(error?.file?.code == .exists)
    #expect(try scratch.names() == before)
  }

  @Test func `that is damaged is not given out`() throws {
    let scratch = try Scratch()
    try WrittenSample.create(scratch)
    try scratch.write("object/v1/content/dossier.json", Array("[]".utf8))
    let error = #expect(throws: OCFLError.self) { try extract(scratch) }
    #expect(error?.code == .contentDamaged)
    #expect(error?.path == Array("v1/content/dossier.json".utf8))
    #expect(error?.digests.count == 2)
    #expect(try scratch.names().contains("out") == false)
    #expect(try !scratch.names().contains { $0.hasPrefix(".hoso-tmp") })
  }

  @Test func `through a link is not given out`() throws {
    let scratch = try Scratch()
    try WrittenSample.create(scratch)
    Tool.run("cd '\(scratch.path)/object/v1/content' && ln -sf ../inventory.json dossier.json")
    let error = #expect(throws: OCFLError.self) { try extract(scratch) }
    #expect(error?.file?.code == .isLink)
  }

  @Test func `that isn't there is told`() throws {
    let scratch = try Scratch()
    try WrittenSample.create(scratch)
    for number in [0, 2, -1] {
      let error = #expect(throws: OCFLError.self) { try extract(scratch, number) }
      #expect(error?.code == .versionMissing)
    }
  }

  @Test func `is no larger than it may be`() throws {
    let scratch = try Scratch()
    try WrittenSample.create(scratch)
    let before = try scratch.names()
    let object = try WrittenSample.stored(scratch)
    let error = #expect(throws: OCFLError.self) {
      try object.extract(
        to: path("out"), in: scratch.folder, staging: scratch.folder, mostBytes: 21)
    }
    #expect(error?.file?.code == .tooLarge)
    #expect(error?.file?.limit == 21)
    #expect(try scratch.names() == before)
    _ = try object.extract(
      to: path("out"), in: scratch.folder, staging: scratch.folder, mostBytes: 22)
  }

  @Test func `wants names kept as they are`() throws {
    let scratch = try Scratch()
    try scratch.write("H\u{1ED3}", [])
    try NameCheck.look(into: scratch.folder, for: [path("H\u{1ED3}")])
    for name in ["Ho\u{0302}\u{0300}", "h\u{1ED3}"] {
      let error = #expect(throws: OCFLError.self) {
        try NameCheck.look(into: scratch.folder, for: [path(name)])
      }
      #expect(error?.code == .nameNotKept)
      #expect(error?.path == Array(name.utf8))
    }
  }

  @Test func `gives single files`() throws {
    let scratch = try Scratch()
    try WrittenSample.create(scratch)
    try WrittenSample.add(scratch) { try $0.remove(path("empty")) }
    let object = try WrittenSample.stored(scratch)
    var file = try NewFile(path("out"), in: scratch.folder)
    #expect(try object.read(path("forms/again.json"), into: &file) == 7)
    try file.publish()
    #expect(try scratch.read("out") == Array("{\"a\":1}".utf8))
    var other = try NewFile(path("other"), in: scratch.folder)
    let missing = #expect(throws: OCFLError.self) {
      try object.read(path("empty"), into: &other)
    }
    #expect(missing?.code == .pathMissing)
    #expect(try object.read(path("empty"), version: 1, into: &other) == 0)
    try scratch.write("object/v1/content/dossier.json", Array("[]".utf8))
    let damaged = #expect(throws: OCFLError.self) {
      try object.read(path("dossier.json"), into: &other)
    }
    #expect(damaged?.code == .contentDamaged)
  }

  @Test func `comes from a part of another tree, too`() throws {
    let scratch = try Scratch()
    try WrittenSample.create(scratch, as: "bundle")
    let object = try StoredObject(SubTree(FolderTree(scratch.folder), at: path("bundle")))
    _ = try object.extract(to: path("out"), in: scratch.folder, staging: scratch.folder)
    #expect(Tool.run("cd '\(scratch.path)' && diff -r source-1 out"))
    #expect(try object.history().count == 1)
  }
}

@Suite struct `Difference of versions` {
  private func state(_ text: String) throws -> [RelativePath: Digest] {
    var state: [RelativePath: Digest] = [:]
    for pair in text.split(separator: " ") {
      let parts = pair.split(separator: "=")
      state[try path(String(parts[0]))] = try Digest(.sha256, of: Array(parts[1].utf8))
    }
    return state
  }

  private func told(_ difference: VersionDifference) -> String {
    (difference.added.map { "+\($0.path.text)" } + difference.removed.map { "-\($0.path.text)" }
      + difference.changed.map { "~\($0.path.text)" }
      + difference.renamed.map { "\($0.old.text)>\($0.new.text)" }
      + ["\(difference.unchangedCount)"]).joined(separator: " ")
  }

  @Test(arguments: [
    ("", "", "0"), ("a=1", "a=1", "1"), ("a=1", "a=2", "~a 0"), ("", "b=1 a=1", "+a +b 0"),
    ("b=1 a=1", "", "-a -b 0"), ("a=1", "b=1", "a>b 0"), ("a=1 b=1", "c=1", "-b a>c 0"),
    ("a=1", "b=1 c=1", "+c a>b 0"), ("a=1 b=1", "d=1 c=1", "a>c b>d 0"),
    ("a=1 b=2", "a=2 b=1", "~a ~b 0"), ("a=1 k=3", "a=1 b=1 k=3", "+b 2"),
    ("\u{1ED3}=1", "o\u{0302}\u{0300}=1", "\u{1ED3}>o\u{0302}\u{0300} 0"),
  ])
  func `is told by path and digest`(old: String, new: String, expected: String) throws {
    let difference = VersionDifference(from: try state(old), to: try state(new))
    #expect(told(difference).utf8.elementsEqual(expected.utf8), "\(told(difference))")
    #expect(difference.isEmpty == old.utf8.elementsEqual(new.utf8))
  }

  @Test func `is found in the object`() throws {
    let scratch = try Scratch()
    try WrittenSample.create(scratch)
    try WrittenSample.add(scratch) { content in
      try content.remove(path("empty"))
      try content.rename(path("dossier.json"), to: path("dossier"))
    }
    let object = try WrittenSample.stored(scratch)
    #expect(told(try object.difference(from: 1, to: 2)) == "-empty dossier.json>dossier 4")
    #expect(told(try object.difference(from: 2, to: 1)) == "+empty dossier>dossier.json 4")
    #expect(try object.difference(from: 0, to: 2).added.count == 5)
    #expect(throws: OCFLError.self) { try object.difference(from: 1, to: 3) }
  }
}

@Suite struct `History` {
  @Test func `tells each version, and the digest of its inventory`() throws {
    let scratch = try Scratch()
    let first = try WrittenSample.create(scratch)
    let second = try WrittenSample.add(scratch) { try $0.remove(path("forms")) }
    let history = try WrittenSample.stored(scratch).history()
    #expect(history.map(\.version.number.name) == ["v1", "v2"])
    #expect(history.map(\.version.message) == ["Phiên bản 1", "Phiên bản 2"])
    #expect(history.map(\.version.user) == [WrittenSample.user, WrittenSample.user])
    #expect(history.map(\.inventoryDigest) == [first.inventoryDigest, second.inventoryDigest])
    #expect(history.map(\.difference.added.count) == [6, 0])
    #expect(history.map(\.difference.removed.count) == [0, 2])
    Tool.run("rm '\(scratch.path)'/object/v1/inventory.json*")
    #expect(
      try WrittenSample.stored(scratch).history().map(\.inventoryDigest)
        == [nil, second.inventoryDigest])
  }

  @Test func `of a broken inventory is none`() throws {
    let scratch = try Scratch()
    try WrittenSample.create(scratch)
    let bytes = try scratch.read("object/inventory.json")
    try scratch.write("object/inventory.json", bytes + [0x20])
    let mismatch = #expect(throws: OCFLError.self) { try WrittenSample.stored(scratch) }
    #expect(mismatch?.code == .notValid)
    #expect(mismatch?.findings.map(\.code) == [.E060])
    try scratch.write("object/inventory.json", Array("{}".utf8))
    let broken = #expect(throws: OCFLError.self) { try WrittenSample.stored(scratch) }
    #expect(broken?.code == .notValid)
    #expect(broken?.findings.contains { $0.code == .E036 } == true)
  }
}
