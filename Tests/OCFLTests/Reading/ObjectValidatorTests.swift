import Files
import Fixity
import JSON
import OCFL
import Synchronization
import TestSupport
import Testing

@Suite struct `OCFL object validator` {
  @Test func `hashes each content file once, with all algorithms together`() throws {
    let tree = try MemoryTree(TestObject())
    let report = ObjectValidator(tree).validate()
    #expect(report.isValid)
    #expect(report.checks == OCFLCheck.allCases.filter { $0 != .layout })
    let calls = tree.hashed.withLock { $0 }
    #expect(calls.count == 1)
    let places = try TestObject.content.map { try path("v\($0.version)/content/\($0.name)") }
    #expect(calls.first?.map(\.path) == places.sorted())
    let first = calls.first?.first { $0.path.text == "v1/content/a.txt" }
    #expect(Set(first?.algorithms ?? []) == Set(TestObject.algorithms))
    #expect(first?.algorithms.count == TestObject.algorithms.count)
    #expect(calls.first?.filter { $0.algorithms.count == 1 }.count == TestObject.content.count - 1)
  }

  @Test func `reads each inventory once, and no free file`() throws {
    let tree = try MemoryTree(TestObject())
    _ = ObjectValidator(tree).validate()
    let read = tree.read.withLock { $0 }.map(\.text)
    #expect(Set(read).count == read.count)
    #expect(read.count == 9)
  }

  @Test func `hashes a file with both algorithms where inventories differ in theirs`() throws {
    var object = TestObject()
    object["v1/inventory.json.sha512"] = nil
    object.write(object.inventory(1, .sha256), version: 1, .sha256)
    let tree = try MemoryTree(object)
    #expect(ObjectValidator(tree).validate().isValid)
    let files = tree.hashed.withLock { $0.flatMap { $0 } }
    #expect(files.filter { $0.algorithms.contains(.sha256) }.count == 5)
  }

  @Test func `counts the bytes that it reads, and ends when it is asked to`() throws {
    let bytes = Mutex(0)
    let tree = try MemoryTree(TestObject())
    let watch = HashWatch(progress: { count in bytes.withLock { $0 += count } })
    let whole = ObjectValidator(tree).validate(watch: watch)
    #expect(whole.byteCount == bytes.withLock { $0 })
    #expect(whole.fileCount == TestObject.content.count)
    let ended = ObjectValidator(tree).validate(watch: HashWatch(isCancelled: { true }))
    #expect(ended.obstacles.map(\.code) == [.cancelled])
    #expect(ended.findings.isEmpty, "\(ended.findings)")
    #expect(ended.verdict == .notJudged)
    #expect(!ended.checks.contains(.content))
  }

  @Test func `tells findings in the same order each time`() throws {
    var object = TestObject()
    for content in TestObject.content { object[object.place(content)] = "x" }
    object["z"] = "x"
    object["a"] = "x"
    let scratch = try Scratch(isInMemory: true)
    try object.write(to: scratch)
    let tree = FolderTree(scratch.folder)
    let first = ObjectValidator(tree).validate().findings
    #expect(first.count == 20, "\(first)")
    for threads in [1, 2, 7] {
      let options = ValidationOptions(threads: threads)
      #expect(ObjectValidator(tree, options: options).validate().findings == first)
    }
  }

  @Test func `leaves the verdict open where the specification isn't known`() throws {
    var object = TestObject()
    object.move("0=ocfl_object_1.1", "0=ocfl_object_2.0")
    object["0=ocfl_object_2.0"] = "ocfl_object_2.0\n"
    object.edit("ocfl.io/1.1", "ocfl.io/2.0")
    let report = ObjectValidator(try MemoryTree(object)).validate()
    #expect(report.obstacles.map(\.code) == [.unknownSpecification])
    #expect(report.checks.isEmpty)
    #expect(report.findings.isEmpty)
    #expect(report.verdict == .notJudged)
  }

  @Test func `accepts other white space in a sidecar, and digests in upper case`() throws {
    var object = TestObject()
    let text = object["inventory.json.sha512"] ?? ""
    object["inventory.json.sha512"] = text.prefix(128).uppercased() + " \t  inventory.json"
    let report = ObjectValidator(try MemoryTree(object)).validate()
    #expect(report.findings.isEmpty)
    #expect(report.isValid)
  }

  @Test func `accepts digests in upper case where manifest and state agree`() throws {
    var object = TestObject(versions: 2)
    for number in 1...2 {
      var text = object.inventory(number)
      for _ in 0...number {
        text = object.replaced(text, "\"\(Defect.a)\"", "\"\(Defect.a.uppercased())\"")
      }
      object.write(text, version: number)
      if number == 2 { object.write(text, version: nil) }
    }
    // The fixity block has the digest in its own letters.
    let report = ObjectValidator(try MemoryTree(object)).validate()
    #expect(report.findings.isEmpty)
    #expect(report.isValid)
  }

  @Test func `accepts a digest without logical paths where another state has some`() throws {
    var object = TestObject()
    object.edit("\"\(Defect.a)\": [\"later-3/a.txt\"]", "\"\(Defect.a)\": []")
    let report = ObjectValidator(try MemoryTree(object)).validate()
    #expect(report.findings.isEmpty, "\(report.findings)")
    #expect(report.isValid)
  }

  @Test func `accepts a hard link to a file outside`() throws {
    let scratch = try Scratch(isInMemory: true)
    try TestObject().write(to: scratch, at: "object")
    #expect(Tool.run("ln '\(scratch.path)/object/v1/content/a.txt' '\(scratch.path)/backup'"))
    let report = try OCFLObject.validate(at: "\(scratch.path)/object")
    #expect(report.findings.isEmpty)
    #expect(report.isValid)
  }

  @Test func `gives facts and places`() throws {
    var object = TestObject()
    object.edit("\"head\": \"v3\"", "\"head\": \"v2\"")
    object["v1/content/d/a.txt"] = "x"
    let findings = ObjectValidator(try MemoryTree(object)).validate().findings
    let head = try #require(findings.first { $0.code == .E040 })
    #expect(head.path == Array("inventory.json".utf8))
    #expect(head.pointer == "/head")
    #expect(head.position?.line == 5)
    #expect(head.position?.column == 9)
    #expect(head.expected == .text(Array("v3".utf8)))
    #expect(head.found == .text(Array("v2".utf8)))
    let digest = try #require(findings.first { $0.code == .E092 })
    #expect(digest.path == Array("v1/content/d/a.txt".utf8))
    #expect(
      digest.expected == .digest(algorithm: "sha512", hex: TestObject.digest("d/a.txt")))
    #expect(digest.description == "v1/content/d/a.txt: E092 mismatch")
  }

  @Test func `says that a folder can't be opened`() {
    let error = #expect(throws: OCFLObstacle.self) {
      try OCFLObject.validate(at: "/nowhere/at/all")
    }
    #expect(error?.code == .unreadable)
    #expect(error?.systemError == 2)
  }

  static let judge = Suites.judge("ocfl-validate.py")

  @Test(
    .enabled(if: Tool.run("test -x '\(judge)'"), "skipped: ocfl-py is not installed"),
    arguments: ["1.0", "1.1"])
  func `agrees with ocfl-py on the good object`(specification: String) throws {
    let scratch = try Scratch(isInMemory: true)
    var object = TestObject(specification: specification, hasFixity: false)
    // ocfl-py warns of registered extensions too.
    object["extensions/0001-digest-algorithms/free.txt"] = nil
    try object.write(to: scratch, at: "object")
    let said = Tool.output(of: "'\(Self.judge)' '\(scratch.path)/object' 2>&1")
    #expect(said?.contains("is VALID") == true, "\(said ?? "refused")")
    #expect(said?.contains("[W") == false, "\(said ?? "refused")")
  }
}
