import Files
import Glibc
import TestSupport
import Testing

@Suite struct `Staging folder` {
  private func build(in scratch: Scratch) throws {
    let staging = try StagingFolder(in: scratch.folder)
    let inner = try staging.folder.makeFolders(path("a/b"))
    var file = try NewFile(path("f"), in: inner)
    try file.write(Array("text".utf8))
    try file.publish()
    try staging.publish(as: path("o"), in: scratch.folder)
  }

  @Test func `is published whole`() throws {
    let scratch = try Scratch()
    try Umask.$assumed.withValue(0o022) { try build(in: scratch) }
    #expect(try scratch.names() == ["o", "o/a", "o/a/b", "o/a/b/f"])
    #expect(scratch.mode(of: "o") == 0o755)
    #expect(scratch.mode(of: "o/a/b") == 0o755)
  }

  @Test(arguments: ["mkdir -p o/x", "mkdir o", "touch o", "ln -s x o"])
  func `never takes another's name`(command: String) throws {
    let scratch = try Scratch()
    Tool.run("cd '\(scratch.path)' && \(command)")
    let before = try scratch.names()
    let error = #expect(throws: FileError.self) { try build(in: scratch) }
    #expect(error?.code == .exists)
    #expect(try scratch.names() == before)
  }

  @Test(arguments: fileSystems)
  func `is there wholly or not, whatever fails`(older: [FaultPlan.Step]) throws {
    try FaultLoop(
      always: older, prepare: { _ in }, run: build(in:), old: [],
      new: ["o", "o/a", "o/a/b", "o/a/b/f=text"]
    ).check()
  }

  @Test func `gives a part of itself`() throws {
    try FaultLoop(
      prepare: { _ = try $0.folder.makeFolders(path("o")) },
      run: { scratch in
        let staging = try StagingFolder(in: scratch.folder)
        _ = try staging.folder.makeFolders(path("v2/content"))
        try staging.publish(path("v2"), as: path("o/v2"), in: scratch.folder)
        // A failure here is not one of publishing, and is made good when all is let go of.
        do { try staging.close() } catch {}
      },
      old: ["o"], new: ["o", "o/v2", "o/v2/content"]
    ).check()
  }

  @Test func `is removed when it is let go of`() throws {
    let scratch = try Scratch()
    do {
      let staging = try StagingFolder(in: scratch.folder)
      _ = try staging.folder.makeFolders(path("a/b"))
      #expect(try scratch.names().count == 3)
    }
    #expect(try scratch.names() == [])
  }

  @Test func `of the living stays, of the dead goes`() throws {
    let scratch = try Scratch()
    let staging = try StagingFolder(in: scratch.folder)
    var file = try NewFile(path("f"), in: scratch.folder, as: .replacement)
    let (dead, one, link) = (Self.name("0"), Self.name("1"), Self.name("a"))
    Tool.run(
      """
      cd '\(scratch.path)' && mkdir -p \(dead)/a/b .hoso-other && touch \(dead)/a/f \
      \(one) && ln -s /etc \(dead)/a/l && ln -s /etc \(link) && chmod 0 \(dead)/a/b
      """)
    #expect(try scratch.folder.clearAbandoned() == 2)
    #expect(try scratch.names().count == 4)
    #expect(try scratch.names().contains(link))
    try file.write([1])
    try file.publish()
    try staging.close()
    #expect(try scratch.names() == [".hoso-other", link, "f"])
    #expect(Tool.run("test -e /etc/passwd"))
  }

  private static func name(_ digit: String) -> String {
    ".hoso-tmp-" + String(repeating: digit, count: 16)
  }

  @Test(arguments: [
    "", "0", "000000000000000", "00000000000000000", "000000000000000A", "notes.txt",
  ])
  func `is told by its whole name`(rest: String) throws {
    let scratch = try Scratch()
    try scratch.write(".hoso-tmp-\(rest)", [1])
    #expect(try scratch.folder.clearAbandoned() == 0)
    #expect(try scratch.names() == [".hoso-tmp-\(rest)"])
  }

  @Test(.enabled(if: Tool.isRoot, "skipped: only root gives files away"))
  func `of another user stays`() throws {
    let scratch = try Scratch()
    let name = Self.name("0")
    Tool.run("cd '\(scratch.path)' && mkdir \(name) && chown 12345 \(name)")
    #expect(try scratch.folder.clearAbandoned() == 0)
    Tool.run("cd '\(scratch.path)' && chown 0 \(name)")
    #expect(try scratch.folder.clearAbandoned() == 1)
  }

  @Test(arguments: [EACCES, EPERM], [SystemCall.open, .lock, .remove])
  func `stays where rights are missing, and nothing fails`(number: Int32, call: SystemCall) throws {
    let scratch = try Scratch()
    try scratch.write(Self.name("0"), [1])
    // The first opening is the listed folder's.
    let plan = FaultPlan([.init(.error(number), at: call, number: call == .open ? 2 : 1)])
    #expect(try plan.run { try scratch.folder.clearAbandoned() } == 0)
    #expect(try scratch.folder.clearAbandoned() == 1)
  }

  @Test(.enabled(if: Tool.run("python3 --version"), "python3 is not here to be the other process"))
  func `of another process goes when that is killed`() throws {
    let scratch = try Scratch()
    let script = """
      import os, fcntl, time
      os.mkdir('.hoso-tmp-0123456789abcdef')
      d = os.open('.hoso-tmp-0123456789abcdef', os.O_RDONLY)
      fcntl.flock(d, fcntl.LOCK_EX)
      print(os.getpid(), flush=True)
      time.sleep(60)
      """
    let other = try OtherProcess("env -C '\(scratch.path)' python3 -c \"\(script)\"")
    #expect(try scratch.folder.clearAbandoned() == 0)
    #expect(try scratch.names() == [".hoso-tmp-0123456789abcdef"])
    other.end()
    #expect(try scratch.folder.clearAbandoned() == 1)
    #expect(try scratch.names() == [])
  }
}

@Suite struct `Open folder` {
  @Test func `makes folders with rights of their own`() throws {
    let scratch = try Scratch()
    _ = try scratch.folder.makeFolders(path("a/b"), mode: 0o777)
    _ = try scratch.folder.makeFolders(path("a/b/c"), mode: 0o700)
    #expect(scratch.mode(of: "a/b") == 0o777)
    #expect(scratch.mode(of: "a/b/c") == 0o700)
  }

  @Test func `makes none through links or files`() throws {
    let scratch = try Scratch()
    Tool.run("cd '\(scratch.path)' && ln -s /tmp l && touch f")
    for (name, code) in [("l/x", FileError.Code.crossed), ("l", .crossed), ("f/x", .notFound)] {
      let error = #expect(throws: FileError.self) { try scratch.folder.makeFolders(path(name)) }
      #expect(error?.code == code, "\(name)")
    }
  }

  @Test func `removes all that is below, and nothing beyond`() throws {
    let scratch = try Scratch()
    Tool.run(
      """
      cd '\(scratch.path)' && mkdir -p d/1/2/3 e && touch d/1/f e/keep && ln -s ../e d/l \
      && ln -s e k && mkfifo d/p
      """)
    for name in ["d", "k", "missing", "missing/x"] { try scratch.folder.removeAll(at: path(name)) }
    #expect(try scratch.names() == ["e", "e/keep"])
  }

  @Test func `knows that this disk needs no reading back`() throws {
    #expect(try !Folder.open("/proc").needsReadBack())
  }
}
