import BagIt
import Files
import Fixity
import Glibc
import TestSupport
import Testing

@Suite struct `No bag is written` {
  private static func refusal(
    _ prepare: (Scratch) throws -> Void, from source: String = "src", to target: String = "bag",
    algorithms: [String] = ["sha512"], metadata: [BagElement] = []
  ) throws -> BagError? {
    let scratch = try Scratch()
    _ = try Papers.write(["a.txt", "b/c.txt"], to: scratch)
    try prepare(scratch)
    let before = try Stamp(of: scratch.path)
    let error = #expect(throws: BagError.self) {
      try Bag.create(
        from: "\(scratch.path)/\(source)", to: "\(scratch.path)/\(target)",
        algorithms: algorithms, metadata: metadata)
    }
    #expect(try Stamp(of: scratch.path) == before, "something was written")
    return error
  }

  @Test(arguments: [
    ("ln -s a.txt src/link", "link"), ("ln -s /etc src/b/folder", "b/folder"),
    ("mkfifo src/pipe", "pipe"),
  ])
  func `of links and special files`(command: String, name: String) throws {
    let error = try Self.refusal { scratch in
      #expect(Tool.run("cd '\(scratch.path)' && \(command)"))
    }
    #expect(error?.code == .entryNotAllowed)
    #expect(error.map { String(decoding: $0.path, as: UTF8.self).hasSuffix("src/\(name)") } == true)
  }

  @Test(arguments: [
    ("A.txt", "a.txt"), ("B/x", "B"), ("ế", "e\u{302}\u{301}"), ("Đơn", "đơn"),
  ])
  func `of names that differ too little`(one: String, other: String) throws {
    let error = try Self.refusal { scratch in
      _ = try Papers.write([one], to: scratch)
      if !other.contains("."), other != "B" { _ = try Papers.write([other], to: scratch) }
    }
    #expect(error?.code == .namesAlike)
    #expect(error?.other != nil && error?.other != error?.path)
  }

  @Test func `of names that are not UTF-8`() throws {
    let error = try Self.refusal { try $0.write(Array("src/".utf8) + [0xE9], []) }
    #expect(error?.code == .nameNotUTF8)
    #expect(error?.path == [0xE9])
  }

  @Test func `over what is there`() throws {
    let error = try Self.refusal { try $0.write("bag", []) }
    #expect(error?.code == .targetExists)
    let folder = try Self.refusal { _ = try $0.folder.makeFolders(try path("bag")) }
    #expect(folder?.code == .targetExists)
  }

  @Test(arguments: ["src/bag", "src/b/bag", "src/../src/bag"])
  func `into its own source`(target: String) throws {
    #expect(try Self.refusal({ _ in }, to: target)?.code == .targetInSource)
  }

  @Test func `through a link into its own source`() throws {
    let error = try Self.refusal(
      { #expect(Tool.run("cd '\($0.path)' && ln -s src/b way")) }, to: "way/bag")
    #expect(error?.code == .targetInSource)
  }

  @Test(arguments: ["", "b", "b/../b", "b/deep"])
  func `into an open folder of its own source`(folder: String) throws {
    let scratch = try Scratch()
    let source = try Papers.write(["a.txt", "b/deep/c.txt"], to: scratch)
    let tree = try FolderTree(path: source)
    let before = try Stamp(of: scratch.path)
    let writer = try BagWriter()
    let parent = try Folder.open("\(source)/\(folder)")
    let error = #expect(throws: BagError.self) {
      try writer.write(tree, as: path("bag"), in: parent)
    }
    #expect(error?.code == .targetInSource)
    let below = #expect(throws: BagError.self) {
      try writer.write(tree, as: path("src/b/bag"), in: scratch.folder)
    }
    #expect(below?.code == .targetInSource)
    #expect(try Stamp(of: scratch.path) == before, "something was written")
  }

  @Test(arguments: [("none", "bag"), ("src", "none/bag"), ("src/a.txt", "bag")])
  func `where there is no folder`(source: String, target: String) throws {
    let error = try Self.refusal({ _ in }, from: source, to: target)
    #expect(error?.code == .fileFailed)
    #expect(error?.failure?.code == .notFound)
  }

  @Test(arguments: [".", "..", "src/.."])
  func `without a name`(target: String) throws {
    #expect(try Self.refusal({ _ in }, to: target)?.code == .pathMalformed)
  }

  @Test(arguments: [[], ["sha512", "foo"], ["SHA512"], ["sha-512"], [""]])
  func `without a known algorithm`(algorithms: [String]) throws {
    #expect(try Self.refusal({ _ in }, algorithms: algorithms)?.code == .algorithmUnknown)
  }

  @Test(arguments: [
    ("", "x", BagError.Code.labelMalformed), (" A", "x", .labelMalformed),
    ("A\t", "x", .labelMalformed), ("A:B", "x", .labelMalformed), ("A\nB", "x", .labelMalformed),
    ("A\rB", "x", .labelMalformed), ("A", "x\ny", .valueMalformed),
    ("A", "x\r\ny", .valueMalformed),
    ("A", " x", .valueMalformed), ("A", "x\t", .valueMalformed),
    ("Payload-Oxum", "1.1", .labelReserved), ("payload-oxum", "1.1", .labelReserved),
  ])
  func `with metadata that could not be read back`(
    label: String, value: String, code: BagError.Code
  ) throws {
    let error = try Self.refusal({ _ in }, metadata: [BagElement(label, value)])
    #expect(error?.code == code)
  }

  @Test(arguments: [
    ("bagit.txt", BagError.Code.tagFileReserved), ("BagIt.txt", .tagFileReserved),
    ("bag-info.txt", .tagFileReserved), ("fetch.txt", .tagFileReserved),
    ("manifest-sha1.txt", .tagFileReserved), ("tagmanifest-x.txt", .tagFileReserved),
    ("data", .tagFileReserved), ("data/x", .tagFileReserved), ("DATA/x", .tagFileReserved),
    ("Notes.txt", .namesAlike), ("notes.txt", .namesAlike),
  ])
  func `with tag files of BagIt's own names`(name: String, code: BagError.Code) throws {
    let notes = BagWriter.TagFile(try path("notes.txt"), [])
    let other = BagWriter.TagFile(try path(name), [])
    let error = #expect(throws: BagError.self) { try BagWriter(tagFiles: [notes, other]) }
    #expect(error?.code == code)
  }

  @Test func `once the caller wants no more`() throws {
    let scratch = try Scratch()
    let source = try Papers.write(Papers.plain, to: scratch)
    let before = try Stamp(of: source)
    let error = #expect(throws: BagError.self) {
      try Bag.create(from: source, to: "\(scratch.path)/bag", isCancelled: { true })
    }
    #expect(error?.code == .cancelled)
    #expect(try Stamp(of: source) == before)
    #expect(try scratch.names().filter { !$0.contains("/") } == ["src"])
  }

  @Test(arguments: [SystemCall.open, .write, .stat, .sync, .makeFolder, .mode, .renameNotOver])
  func `where a system call fails`(kind: SystemCall) throws {
    let names = ["a.txt", "b/c.txt", "empty"]
    let counting = FaultPlan()
    try attempt(names, counting)
    for number in 1...(counting.calls[kind] ?? 0) {
      for fault in [FaultPlan.Fault.error(ENOSPC), .error(EIO)] {
        try attempt(names, FaultPlan([FaultPlan.Step(fault, at: kind, number: number)]))
      }
    }
  }

  /// Writes a bag under a plan: afterwards it is there and whole, or nothing is.
  private func attempt(_ names: [String], _ plan: FaultPlan) throws {
    let scratch = try Scratch(isInMemory: true)
    let source = try FolderTree(path: try Papers.write(names, to: scratch))
    let writer = try BagWriter()
    var failure: BagError?
    do {
      try plan.run { _ = try writer.write(source, as: path("bag"), in: scratch.folder) }
    } catch {
      failure = try #require(error as? BagError)
    }
    let isThere = try scratch.folder.entry(at: path("bag")) != nil
    #expect(
      isThere == (failure == nil) || failure?.failure?.isPublished == true, "\(failure as Any)")
    if isThere { #expect(try Bag.validate("\(scratch.path)/bag").isValid) }
    let left = try scratch.names().filter { !$0.contains("/") && $0 != "bag" }
    #expect(left == ["src"], "\(left)")
  }

  @Test(.enabled(if: Tool.canMount, "a file system can't be mounted here"))
  func `on a full medium`() throws {
    let scratch = try Scratch()
    _ = try scratch.folder.makeFolders(try path("small"))
    try scratch.write("big", [UInt8](repeating: 7, count: 400_000))
    #expect(Tool.run("cd '\(scratch.path)' && mkdir src && mv big src/"))
    #expect(Tool.run("mount -t tmpfs -o size=256k tmpfs '\(scratch.path)/small'"))
    defer { Tool.run("umount '\(scratch.path)/small'") }
    let error = #expect(throws: BagError.self) {
      try Bag.create(from: "\(scratch.path)/src", to: "\(scratch.path)/small/bag")
    }
    #expect(error?.failure?.code == .noSpace)
    #expect(try scratch.names(in: "small").isEmpty)
  }
}
