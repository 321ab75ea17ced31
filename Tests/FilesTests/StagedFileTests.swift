import Files
import Fixity
import Glibc
import TestSupport
import Testing

@Suite struct `Staged file` {
  @Test func `has its name, rights and digest at once`() throws {
    let scratch = try Scratch()
    let staging = try StagingFolder(in: scratch.folder)
    try staging.stageFolders(path("a/b"))
    try Umask.$assumed.withValue(0o022) { try staging.stageFolders(path("a/b/c")) }
    var file = try StagedFile(path("a/b/f"), in: staging.folder, digests: [.sha256], mode: 0o640)
    try file.write(Array("te".utf8))
    try file.write(Array("xt".utf8))
    let written = try file.finish()
    #expect(written.count == 4)
    #expect(written.digests == [try Digest(.sha256, of: Array("text".utf8))])
    try staging.publish(path("a"), as: path("o"), in: scratch.folder)
    #expect(try scratch.read("o/b/f") == Array("text".utf8))
    #expect(scratch.mode(of: "o/b/f") == 0o640)
    #expect(scratch.mode(of: "o/b/c") == 0o755)
  }

  @Test func `takes no other's name`() throws {
    let scratch = try Scratch()
    let staging = try StagingFolder(in: scratch.folder)
    _ = try StagedFile(path("f"), in: staging.folder)
    for name in ["f", "f/x"] {
      let error = #expect(throws: FileError.self) {
        try StagedFile(path(name), in: staging.folder).finish()
      }
      #expect(error?.code == (name == "f" ? .exists : .notFound))
      #expect(throws: FileError.self) { try staging.stageFolders(path(name)) }
    }
  }

  @Test func `replaces another in one step`() throws {
    try FaultLoop(
      prepare: { try $0.write("f", Array("old".utf8)) },
      run: { scratch in
        let staging = try StagingFolder(in: scratch.folder)
        var file = try StagedFile(path("g"), in: staging.folder)
        try file.write(Array("new".utf8))
        _ = try file.finish()
        try staging.replace(path("f"), in: scratch.folder, with: path("g"))
        // A failure here is not one of replacing, and is made good when all is let go of.
        do { try staging.close() } catch {}
      },
      old: ["f=old"], new: ["f=new"]
    ).check()
  }

  @Test func `is taken back`() throws {
    let scratch = try Scratch()
    let staging = try StagingFolder(in: scratch.folder)
    try staging.stageFolders(path("a"))
    try staging.publish(path("a"), as: path("o"), in: scratch.folder)
    #expect(try scratch.names().contains("o"))
    try staging.takeBack(path("o"), from: scratch.folder, to: path("a"))
    #expect(try !scratch.names().contains("o"))
    try staging.close()
    #expect(try scratch.names() == [])
  }
}

@Suite struct `Lock of a folder` {
  @Test func `needs no file, and goes with the folder`() throws {
    let scratch = try Scratch()
    let folder = try scratch.folder.makeFolders(path("d"))
    let lock = try FileLock(of: folder)
    Tool.run("cd '\(scratch.path)' && mv d e")
    let error = #expect(throws: FileError.self) {
      _ = try FileLock(of: scratch.folder.folder(at: path("e")))
    }
    #expect(error?.code == .locked)
    #expect(try scratch.names() == ["e"])
    _ = consume lock
    _ = try FileLock(of: folder, timeout: .seconds(10))
  }
}

@Suite struct `Change mark` {
  @Test(arguments: ["printf y >> f", "printf y > f", "touch -d @1 f", "chmod 600 f"])
  func `tells a change`(command: String) throws {
    let scratch = try Scratch()
    try scratch.write("f", Array("x".utf8))
    Tool.run("touch -d @2 '\(scratch.path)/f'")
    let file = try scratch.folder.file(at: path("f"))
    let mark = try file.changeMark()
    #expect(try file.changeMark() == mark)
    // The clock of a file system goes in steps.
    usleep(20_000)
    Tool.run("cd '\(scratch.path)' && \(command)")
    #expect(try file.changeMark() != mark)
  }
}
