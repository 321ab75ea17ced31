import Files
import Fixity
import Glibc
import TestSupport
import Testing

@Suite struct `New file` {
  private func publish(
    _ text: String, as name: String, _ purpose: NewFile.Purpose = .addition, in scratch: Scratch,
    isReadBack: Bool = false
  ) throws {
    var file = try NewFile(path(name), in: scratch.folder, as: purpose, isReadBack: isReadBack)
    try file.write(Array(text.utf8))
    try file.publish()
  }

  @Test(arguments: fileSystems)
  func `is seen when it is whole, with its digests`(older: [FaultPlan.Step]) throws {
    let scratch = try Scratch()
    let bytes = (0..<700_000).map { UInt8(truncatingIfNeeded: $0 &* $0 >> 7) }
    try FaultPlan(older).run {
      var file = try NewFile(
        path("f"), in: scratch.folder, mode: 0o640, digests: [.md5, .sha512], isReadBack: true)
      var stream = MemoryStream(bytes)
      try file.write(contentsOf: &stream)
      #expect(try scratch.names().filter { !$0.hasPrefix(".hoso-tmp-") } == [])
      let written = try file.publish()
      #expect(written.count == bytes.count)
      #expect(
        try written.digests == [Digest(.md5, of: bytes), Digest(.sha512, of: bytes)])
    }
    #expect(try scratch.names() == ["f"])
    #expect(try scratch.read("f") == bytes)
    #expect(scratch.mode(of: "f") == 0o640)
  }

  @Test(arguments: fileSystems)
  func `never takes another's name`(older: [FaultPlan.Step]) throws {
    let scratch = try Scratch()
    Tool.run("cd '\(scratch.path)' && printf old > f && ln -s nowhere l && mkdir d")
    for name in ["f", "l", "d"] {
      let error = #expect(throws: FileError.self) {
        try FaultPlan(older).run { try publish("new", as: name, in: scratch) }
      }
      #expect(error?.code == .exists)
      #expect(error?.path == Array("\(scratch.path)/\(name)".utf8))
    }
    #expect(try scratch.names() == ["d", "f", "l"])
    #expect(try scratch.read("f") == Array("old".utf8))
  }

  @Test func `replaces where it is meant to`() throws {
    let scratch = try Scratch()
    try publish("one", as: "f", .replacement, in: scratch)
    try Umask.$assumed.withValue(0o022) {
      try publish("two", as: "f", .replacement, in: scratch, isReadBack: true)
    }
    #expect(try scratch.names() == ["f"])
    #expect(try scratch.read("f") == Array("two".utf8))
    #expect(scratch.mode(of: "f") == 0o644)
  }

  @Test func `that is not published leaves nothing`() throws {
    let scratch = try Scratch()
    for purpose in [NewFile.Purpose.addition, .replacement] {
      var file = try NewFile(path("f"), in: scratch.folder, as: purpose)
      try file.write([1, 2, 3])
      _ = consume file
      #expect(try scratch.names() == [])
    }
  }

  @Test func `is not published by a medium that loses bytes`() throws {
    let scratch = try Scratch()
    for purpose in [NewFile.Purpose.addition, .replacement] {
      let plan = FaultPlan([.init(.pretence, at: .write, number: 1)])
      let error = #expect(throws: FileError.self) {
        try plan.run { try publish("text", as: "f", purpose, in: scratch, isReadBack: true) }
      }
      #expect(error?.code == .notVerified)
      #expect(try scratch.names() == [])
    }
  }

  @Test func `is given up when it can't be made durable`() throws {
    let scratch = try Scratch()
    for number in [EIO, EINTR, ENOSPC] {
      let plan = FaultPlan([.init(.error(number), at: .sync, number: 1)])
      let error = #expect(throws: FileError.self) {
        try plan.run { try publish("text", as: "f", in: scratch) }
      }
      #expect(error?.systemError == number)
      #expect(plan.calls[.sync] == 1)
      #expect(try scratch.names() == [])
    }
  }

  @Test(arguments: fileSystems)
  func `is there wholly or not, whatever fails`(older: [FaultPlan.Step]) throws {
    try FaultLoop(
      always: older,
      prepare: { try $0.write("other", Array("1".utf8)) },
      run: { try publish("text", as: "f", in: $0, isReadBack: true) },
      old: ["other=1"], new: ["f=text", "other=1"]
    ).check()
  }

  @Test func `replaces wholly or not, whatever fails`() throws {
    try FaultLoop(
      prepare: { try $0.write("f", Array("old".utf8)) },
      run: { try publish("new", as: "f", .replacement, in: $0) },
      old: ["f=old"], new: ["f=new"]
    ).check()
  }

  @Test(.enabled(if: Tool.canMount, "no file system can be mounted here"))
  func `names a full disk and leaves nothing on it`() throws {
    let scratch = try Scratch()
    #expect(Tool.run("mount -t tmpfs -o size=256k tmpfs '\(scratch.path)'"))
    defer { Tool.run("umount -l '\(scratch.path)'") }
    let disk = try Folder.open(scratch.path)
    for purpose in [NewFile.Purpose.addition, .replacement] {
      let error = #expect(throws: FileError.self) {
        var file = try NewFile(path("f"), in: disk, as: purpose)
        var stream = MemoryStream([UInt8](repeating: 7, count: 1 << 20))
        try file.write(contentsOf: &stream)
        try file.publish()
      }
      #expect(error?.code == .noSpace)
      #expect(error?.path == Array(scratch.path.utf8))
      #expect(try disk.walk() == [])
    }
  }

  @Test(.enabled(if: Tool.canMount, "no file system can be mounted here"))
  func `is refused by a disk that can't be written`() throws {
    let scratch = try Scratch()
    #expect(Tool.run("mount -t tmpfs -o ro,size=64k tmpfs '\(scratch.path)'"))
    defer { Tool.run("umount -l '\(scratch.path)'") }
    let disk = try Folder.open(scratch.path)
    let error = #expect(throws: FileError.self) { try NewFileProbe.begin(path("f"), in: disk) }
    #expect(error?.code == .notAllowed)
    #expect(error?.systemError == EROFS)
  }

  @Test(.disabled(if: Tool.isRoot, "root writes everywhere"))
  func `is refused by a folder that can't be written`() throws {
    let scratch = try Scratch()
    Tool.run("chmod 500 '\(scratch.path)'")
    let error = #expect(throws: FileError.self) {
      try NewFileProbe.begin(path("f"), in: scratch.folder)
    }
    #expect(error?.code == .notAllowed)
  }

  @Test func `ends when the caller cancels`() throws {
    let scratch = try Scratch()
    let error = #expect(throws: FileError.self) {
      var file = try NewFile(path("f"), in: scratch.folder)
      var stream = MemoryStream([1, 2, 3])
      try file.write(contentsOf: &stream, watch: HashWatch(isCancelled: { true }))
    }
    #expect(error?.code == .cancelled)
    #expect(try scratch.names() == [])
  }
}

/// Begins a file and lets go of it.
private enum NewFileProbe {
  static func begin(_ path: RelativePath, in folder: Folder) throws {
    _ = try NewFile(path, in: folder)
  }
}
