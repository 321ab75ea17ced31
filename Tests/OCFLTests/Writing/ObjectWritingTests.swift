import Files
import Fixity
import JSON
import OCFL
import TestSupport
import Testing

@Suite struct `New object` {
  @Test func `has what a validator wants, and equal files once`() throws {
    let scratch = try Scratch()
    let written = try Umask.$assumed.withValue(0o022) { try WrittenSample.create(scratch) }
    #expect(written.number.name == "v1")
    #expect(written.storedFiles == 5)
    #expect(written.storedBytes == 2 + 7 + 3 + 3)
    #expect(
      try scratch.names(in: "object") == [
        "0=ocfl_object_1.1", "inventory.json", "inventory.json.sha512", "v1", "v1/content",
        "v1/content/Ho\u{0302}\u{0300} so\u{031B}.txt", "v1/content/Hồ sơ.txt",
        "v1/content/dossier.json", "v1/content/empty", "v1/content/forms",
        "v1/content/forms/2-knd", "v1/content/forms/2-knd/01.json", "v1/inventory.json",
        "v1/inventory.json.sha512",
      ])
    #expect(try scratch.read("object/0=ocfl_object_1.1") == Array("ocfl_object_1.1\n".utf8))
    #expect(try scratch.read("object/inventory.json") == scratch.read("object/v1/inventory.json"))
    #expect(try scratch.names().contains { $0.hasPrefix(".hoso-tmp") } == false)
    #expect(scratch.mode(of: "object") == 0o755)
    #expect(scratch.mode(of: "object/v1/content/empty") == 0o644)
  }

  @Test func `has an inventory of known bytes`() throws {
    let scratch = try Scratch()
    let content = try WrittenSample.source(scratch, "s", ["b/c": "x", "a": "x", "d": "y"])
    try WrittenSample.create(scratch, content, algorithm: .sha256)
    let (x, y) = (try Digest(.sha256, of: [0x78]).hex, try Digest(.sha256, of: [0x79]).hex)
    let text =
      #"{"id":"urn:uuid:0190b6d4-7c3a-7e21-9a55-3f1f2c4b8d6e","#
      + #""type":"https://ocfl.io/1.1/spec/#inventory","digestAlgorithm":"sha256","head":"v1","#
      + #""manifest":{"\#(x)":["v1/content/a"],"\#(y)":["v1/content/d"]},"#
      + #""versions":{"v1":{"created":"2026-11-21T01:00:00+07:00","message":"Phiên bản 1","#
      + #""user":{"name":"Lò Văn Pó","address":"urn:uuid:0190b6d4-0000-7000-8000-00000000a11c"},"#
      + #""state":{"\#(x)":["a","b/c"],"\#(y)":["d"]}}}}"#
    #expect(try scratch.read("object/inventory.json") == Array(text.utf8))
    let digest = try Digest(.sha256, of: Array(text.utf8)).hex
    #expect(
      try scratch.read("object/inventory.json.sha256") == Array("\(digest)  inventory.json\n".utf8))
  }

  @Test func `passes sha512sum`() throws {
    let scratch = try Scratch()
    try WrittenSample.create(scratch)
    #expect(
      Tool.run(
        """
        cd '\(scratch.path)/object' && sha512sum --strict --quiet -c inventory.json.sha512 \
        && cd v1 && sha512sum --strict --quiet -c inventory.json.sha512
        """))
  }

  @Test func `is the same each time, on one thread or many`() throws {
    let scratch = try Scratch()
    for number in 0..<50 {
      let text = String(repeating: "\(number % 40)", count: number * 99)
      _ = try WrittenSample.source(scratch, "s", ["f\(number % 7)/\(number)": text])
    }
    let content = try WrittenSample.source(scratch, "s", [:])
    var all: Set<[String]> = []
    for threads in [1, 2, 3, 8] {
      _ = try ObjectWriter.create(
        id: "a", content, WrittenSample.metadata(), at: path("o\(threads)"), in: scratch.folder,
        staging: scratch.folder, effort: Effort(threads: threads))
      all.insert(try WrittenSample.contents(scratch, of: "o\(threads)"))
    }
    #expect(all.count == 1)
  }

  @Test(.enabled(if: OCFLJudge.isHere, "ocfl-validate.py is not here"), arguments: [1, 4])
  func `passes ocfl-validate without a warning`(versions: Int) throws {
    let scratch = try Scratch()
    try WrittenSample.create(scratch)
    for number in 1..<versions {
      try WrittenSample.add(scratch, number + 1) { content in
        let more = try WrittenSample.source(scratch, "m\(number)", ["f\(number)": "\(number)"])
        for (path, source) in more.files { content.set(path, to: source) }
        if number == 2 { try content.remove(path("forms")) }
        if number == 3 { try content.rename(path("f1"), to: path("forms/renamed")) }
      }
    }
    try WrittenSample.expectValid(scratch)
    #expect(
      OCFLJudge.isContent("\(scratch.path)/object"),
      "\(OCFLJudge.verdict("\(scratch.path)/object"))")
  }

  @Test func `never takes another's place`() throws {
    let scratch = try Scratch()
    for name in ["folder", "file", "link"] {
      Tool.run("cd '\(scratch.path)' && mkdir -p folder && touch file && ln -sfn nowhere link")
      let error = #expect(throws: OCFLError.self) { try WrittenSample.create(scratch, as: name) }
      #expect(error?.code == .objectExists)
    }
    #expect(try scratch.names().filter { !$0.hasPrefix("source-1") } == ["file", "folder", "link"])
  }

  @Test func `of no file is refused`() throws {
    let scratch = try Scratch()
    Tool.run("mkdir -p '\(scratch.path)/s/empty/deep'")
    let content = try VersionContent(allOf: FolderTree(scratch.folder.folder(at: path("s"))))
    let error = #expect(throws: OCFLError.self) { try WrittenSample.create(scratch, content) }
    #expect(error?.code == .nothingToStore)
    #expect(content.emptyFolders == [try path("empty"), try path("empty/deep")])
  }

  @Test func `tells which empty folders are lost`() throws {
    let scratch = try Scratch()
    Tool.run("mkdir -p '\(scratch.path)/s/empty' && touch '\(scratch.path)/s/f'")
    let content = try VersionContent(allOf: FolderTree(scratch.folder.folder(at: path("s"))))
    #expect(try WrittenSample.create(scratch, content).lostFolders == [try path("empty")])
  }

  @Test(arguments: ["ln -s f l", "mkfifo l", "ln -s /etc l"])
  func `of other than files is refused before anything is written`(command: String) throws {
    let scratch = try Scratch()
    Tool.run(
      "mkdir '\(scratch.path)/s' && cd '\(scratch.path)/s' && touch f && mkdir d && cd d && \(command)"
    )
    let error = #expect(throws: OCFLError.self) {
      try VersionContent(allOf: FolderTree(scratch.folder.folder(at: path("s"))))
    }
    #expect(error?.code == .notAFile)
    #expect(error?.path == Array("d/l".utf8))
  }

  @Test func `of a name that is not UTF-8 is refused`() throws {
    let scratch = try Scratch()
    _ = try scratch.folder.makeFolders(path("s"))
    try scratch.write(Array("s/".utf8) + [0x48, 0xF4], [])
    let content = try VersionContent(allOf: FolderTree(scratch.folder.folder(at: path("s"))))
    let error = #expect(throws: OCFLError.self) { try WrittenSample.create(scratch, content) }
    #expect(error?.code == .nameNotUTF8)
    #expect(error?.path == [0x48, 0xF4])
    #expect(try scratch.names().filter { !$0.hasPrefix("s") } == [])
  }

  @Test func `of a path that is file and folder is refused`() throws {
    let scratch = try Scratch()
    var content = try WrittenSample.source(scratch, "s", ["a": "1", "a-b": "2", "c": "3"])
    let source = try #require(content.files[try path("c")])
    content.set(try path("a/x"), to: source)
    let error = #expect(throws: OCFLError.self) { try WrittenSample.create(scratch, content) }
    #expect(error?.code == .pathConflict)
    #expect(error?.path == Array("a".utf8))
  }

  @Test func `wants an id, a user's name and an algorithm that is allowed`() throws {
    let scratch = try Scratch()
    let content = try WrittenSample.first(scratch)
    func code(
      id: String = "a", name: String = "n", _ algorithm: DigestAlgorithm = .sha512
    ) throws -> OCFLError.Code? {
      let metadata = try VersionMetadata(
        created: WrittenSample.metadata().created, message: "",
        user: Inventory.User(name: name, address: nil))
      let error = #expect(throws: OCFLError.self) {
        try ObjectWriter.create(
          id: id, content, metadata, at: path("o"), in: scratch.folder, staging: scratch.folder,
          algorithm: algorithm)
      }
      return error?.code
    }
    #expect(try code(id: "") == .idIsEmpty)
    #expect(try code(name: "") == .userNameIsEmpty)
    #expect(try code(.md5) == .algorithmNotAllowed)
    #expect(try code(.blake2b512) == .algorithmNotAllowed)
  }

  @Test func `of a source that vanished or grew is not written`() throws {
    let scratch = try Scratch()
    let content = try WrittenSample.source(scratch, "s", ["a": "1", "b": "2"])
    Tool.run("rm '\(scratch.path)/s/b'")
    let error = #expect(throws: OCFLError.self) { try WrittenSample.create(scratch, content) }
    #expect(error?.code == .file)
    #expect(error?.file?.code == .notFound)
    #expect(try scratch.names() == ["s", "s/a"])
  }

  @Test func `of a source that changes while it is read is not written`() throws {
    let scratch = try Scratch()
    let content = try WrittenSample.source(
      scratch, "s", ["a": String(repeating: "x", count: 1 << 20)])
    let target = "\(scratch.path)/s/a"
    let watch = HashWatch(progress: { _ in Tool.run("touch -d @1 '\(target)'") })
    let error = #expect(throws: OCFLError.self) {
      try ObjectWriter.create(
        id: "a", content, WrittenSample.metadata(), at: path("o"), in: scratch.folder,
        staging: scratch.folder, effort: Effort(threads: 1, watch: watch))
    }
    #expect(error?.file?.code == .changedMeanwhile)
    #expect(try scratch.names() == ["s", "s/a"])
  }

  @Test func `stops when it is asked to`() throws {
    let scratch = try Scratch()
    let content = try WrittenSample.first(scratch)
    let before = try scratch.names()
    let error = #expect(throws: OCFLError.self) {
      try ObjectWriter.create(
        id: "a", content, WrittenSample.metadata(), at: path("o"), in: scratch.folder,
        staging: scratch.folder, effort: Effort(watch: HashWatch(isCancelled: { true })))
    }
    #expect(error?.file?.code == .cancelled)
    #expect(try scratch.names() == before)
  }
}
