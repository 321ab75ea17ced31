import Files
import Glibc
import TestSupport
import Testing

@Suite struct `Folder walk` {
  @Test func `tells all kinds, sorted, and follows no link`() throws {
    let scratch = try Scratch()
    let made = Tool.run(
      """
      cd '\(scratch.path)' && mkdir -p b/c empty && printf 12345 > b/c/file && ln b/c/file b/hard \
      && ln -s . b/loop && ln -s /etc out && ln -s nowhere broken && mkfifo b/pipe \
      && printf x > b.txt
      """)
    #expect(made)
    let entries = try scratch.folder.walk()
    let found = entries.map { "\($0.path.text) \($0.kind.rawValue) \($0.size)" }
    #expect(
      found == [
        "b folder 0", "b.txt file 1", "b/c folder 0", "b/c/file file 5", "b/hard file 5",
        "b/loop link 0", "b/pipe pipe 0", "broken link 0", "empty folder 0", "out link 0",
      ])
    let (file, hard) = (entries[3], entries[4])
    #expect(file.linkCount == 2 && file.identity == hard.identity)
    #expect(entries[1].linkCount == 1 && entries[1].identity != file.identity)
  }

  @Test func `opens regular files only, and waits for nothing`() throws {
    let scratch = try Scratch()
    Tool.run(
      "cd '\(scratch.path)' && mkfifo pipe && mkdir d && printf x > d/f && ln -s d l && ln -s d/f k"
    )
    let expected: [(String, FileError.Code)] = [
      ("pipe", .wrongKind), ("d", .isFolder), ("l", .isLink), ("k", .isLink), ("l/f", .crossed),
      ("no", .notFound), ("no/f", .notFound), ("d/f/x", .notFound),
    ]
    for (name, code) in expected {
      let error = #expect(throws: FileError.self) { try scratch.folder.file(at: path(name)) }
      #expect(error?.code == code, "\(name)")
      #expect(error?.path.starts(with: Array("\(scratch.path)/".utf8)) == true)
    }
    #expect(try FolderTree(scratch.folder).read(path("d/f"), limit: 1) == [UInt8(ascii: "x")])
    #expect(try scratch.folder.entry(at: path("l"))?.kind == .link)
    #expect(try scratch.folder.entry(at: path("d/f/x")) == nil)
    #expect(throws: FileError.self) { try scratch.folder.entry(at: path("l/f")) }
  }

  @Test func `keeps names with any bytes`() throws {
    let scratch = try Scratch()
    let names: [[UInt8]] = [
      Array("a\nb".utf8), [0xFF], [0xC3, 0x28], Array("hồ".utf8), Array("ho\u{302}\u{300}".utf8),
      Array(repeating: 0x78, count: 255),
    ]
    for name in names { try scratch.write(name, [1]) }
    let entries = try scratch.folder.walk()
    #expect(Set(entries.map(\.path.bytes)) == Set(names))
    for entry in entries {
      #expect(try FolderTree(scratch.folder).read(entry.path, limit: 1) == [1])
    }
  }

  @Test func `stops at its limits`() throws {
    let scratch = try Scratch()
    Tool.run("cd '\(scratch.path)' && mkdir -p 1/2/3/4 && touch a b c")
    #expect(try scratch.folder.walk(TreeLimits(entries: 7, depth: 4)).count == 7)
    for limits in [TreeLimits(entries: 6, depth: 4), TreeLimits(entries: 7, depth: 3)] {
      let error = #expect(throws: FileError.self) { try scratch.folder.walk(limits) }
      #expect(error?.code == .tooMany)
      #expect(error?.limit == (limits.entries == 6 ? 6 : 3))
    }
  }

  @Test func `lists 20,000 files`() throws {
    let scratch = try Scratch(isInMemory: true)
    Tool.run(
      "cd '\(scratch.path)' && for d in 1 2 3 4; do mkdir $d; (cd $d; seq 5000 | xargs touch); done"
    )
    let entries = try scratch.folder.walk()
    #expect(entries.count == 20_004)
    #expect(zip(entries, entries.dropFirst()).allSatisfy { $0.path < $1.path })
  }

  @Test(.disabled(if: Tool.isRoot, "root reads every folder"))
  func `tells a folder that may not be read`() throws {
    let scratch = try Scratch()
    Tool.run("cd '\(scratch.path)' && mkdir d && chmod 0 d")
    let error = #expect(throws: FileError.self) { try scratch.folder.walk() }
    #expect(error?.code == .notAllowed)
  }

  @Test(arguments: [SystemCall.open, .list, .stat])
  func `passes failures of the system on`(kind: SystemCall) throws {
    let scratch = try Scratch()
    Tool.run("cd '\(scratch.path)' && mkdir d && touch d/f")
    let plan = FaultPlan([.init(.error(EIO), at: kind, number: 2)])
    let error = #expect(throws: FileError.self) { try plan.run { try scratch.folder.walk() } }
    #expect(error?.code == .io)
    #expect(error?.operation == kind)
    let interrupted = FaultPlan([.init(.error(EINTR), at: kind, number: 2)])
    #expect(try interrupted.run { try scratch.folder.walk() }.count == 2)
  }

  @Test func `of a folder that others work in leaves out what vanishes meanwhile`() async throws {
    let scratch = try Scratch(isInMemory: true)
    try scratch.write("stays", [])
    let place = scratch.path
    let others = Task.detached {
      for number in 0..<3000 {
        let path = "\(place)/comes-and-goes-\(number % 7)"
        unsafe close(open(path, O_CREAT | O_WRONLY | O_CLOEXEC, 0o600))
        unsafe unlink(path)
      }
    }
    for _ in 0..<500 {
      #expect(try scratch.folder.present().contains { $0.path.text == "stays" })
    }
    await others.value
    #expect(try scratch.folder.present().map(\.path.text) == ["stays"])
  }
}
