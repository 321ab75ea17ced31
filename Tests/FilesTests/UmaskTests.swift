import Files
import TestSupport
import Testing

@Suite struct `Umask of the process` {
  private static let masks: [(mask: UInt32, file: UInt32, folder: UInt32)] = [
    (0o022, 0o644, 0o755), (0o077, 0o600, 0o700), (0o027, 0o640, 0o750), (0, 0o644, 0o755),
    // What is being made has to be written and entered.
    (0o777, 0o600, 0o700),
  ]

  @Test(arguments: masks.indices, fileSystems)
  func `takes rights from all that is made`(index: Int, older: [FaultPlan.Step]) throws {
    let (mask, file, folder) = Self.masks[index]
    let scratch = try Scratch()
    try Umask.$assumed.withValue(mask) {
      try FaultPlan(older).run { try build(in: scratch) }
    }
    for name in ["new", "replaced", "o/staged", "o/d/new"] {
      #expect(scratch.mode(of: name) == file, "\(name)")
    }
    for name in ["made", "made/inner", "o", "o/d"] {
      #expect(scratch.mode(of: name) == folder, "\(name)")
    }
    #expect(scratch.mode(of: "secret") == 0o600)
    #expect(scratch.mode(of: "kept") == 0o664)
  }

  private func build(in scratch: Scratch) throws {
    _ = try scratch.folder.makeFolders(path("made/inner"))
    try NewFile(path("new"), in: scratch.folder).publish()
    try NewFile(path("replaced"), in: scratch.folder, as: .replacement).publish()
    try NewFile(path("secret"), in: scratch.folder, mode: 0o600).publish()
    try NewFile(path("kept"), in: scratch.folder, mode: 0o664).publish()
    let staging = try StagingFolder(in: scratch.folder)
    try staging.stageFolders(path("d"))
    _ = try StagedFile(path("staged"), in: staging.folder).finish()
    try NewFile(path("d/new"), in: staging.folder).publish()
    try staging.publish(as: path("o"), in: scratch.folder)
  }

  @Test func `is the process's own`() throws {
    let scratch = try Scratch()
    Tool.run("cd '\(scratch.path)' && touch shell && mkdir folder")
    try NewFile(path("new"), in: scratch.folder).publish()
    _ = try scratch.folder.makeFolders(path("made"))
    // The shell begins with 0666 and 0777, of which no more than the owner's may write.
    #expect(scratch.mode(of: "new") == scratch.mode(of: "shell") & 0o644)
    #expect(scratch.mode(of: "made") == scratch.mode(of: "folder") & 0o755)
  }

  private static let statuses: [(String, UInt32?)] = [
    ("Name:\tx\nUmask:\t0027\nState:\tR\n", 0o027), ("Umask:\t0000", 0), ("Umask:\t0777\n", 0o777),
    ("Name:\tUmask:\t0077\n", nil), ("Umask:\t\n", nil), ("Umask:\t89\n", nil), ("", nil),
  ]

  @Test(arguments: statuses)
  func `is read in what the system tells of the process`(status: String, mask: UInt32?) {
    #expect(Umask.mask(inStatus: Array(status.utf8)) == mask)
  }
}
