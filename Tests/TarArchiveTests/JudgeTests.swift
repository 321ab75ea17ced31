import Files
import Fixity
import Glibc
import TarArchive
import TestSupport
import Testing

/// Other people's programs.
enum JudgeTools {
  static func has(_ program: String) -> Bool { Tool.run("command -v \(program) >/dev/null") }
}

/// Other people's programs read what we write.
@Suite struct `Judges of canonical archives` {
  static let files: [(String, [UInt8])] = [
    ("gói/0=ocfl_object_1.1", Array("ocfl_object_1.1\n".utf8)),
    ("gói/đơn xin.txt", Array("Đảng viên\n".utf8)),
    ("gói/é-nfc.txt", Array("nfc".utf8)), ("gói/e\u{301}-nfd.txt", Array("nfd".utf8)),
    ("gói/rỗng", []), ("gói/đầy", [UInt8](repeating: 0x41, count: 1024)),
    (
      "gói/" + String(repeating: "p", count: 90) + "/" + String(repeating: "q", count: 98),
      [UInt8](repeating: 0x42, count: 70_000)
    ),
  ]

  static func archive(in scratch: Scratch) throws {
    try scratch.write("x.tar", written(files))
  }

  /// What a program unpacked is byte by byte what was packed.
  static func check(_ scratch: Scratch) throws {
    let tree = FolderTree(try scratch.folder.folder(at: path("out")))
    let found = try tree.entries().filter { $0.kind == .file }
    #expect(Set(found.map(\.path.bytes)) == Set(files.map { Array($0.0.utf8) }))
    for (name, bytes) in files {
      #expect(try tree.read(path(name), limit: 1 << 20) == bytes, "\(name)")
    }
  }

  @Test(
    .enabled(if: JudgeTools.has("tar"), "skipped: tar not found"),
    arguments: ["C", "C.UTF-8"], ["UTC", "Asia/Ho_Chi_Minh"])
  func `GNU tar lists and unpacks`(locale: String, zone: String) throws {
    let scratch = try Scratch()
    try Self.archive(in: scratch)
    let tar = "cd '\(scratch.path)' && LC_ALL=\(locale) TZ=\(zone) tar"
    #expect(Tool.output(of: "\(tar) -tvf x.tar 2>&1 | wc -l") == "\(Self.files.count)\n")
    #expect(Tool.output(of: "mkdir '\(scratch.path)/out'; \(tar) -C out -xf x.tar 2>&1") == "")
    try Self.check(scratch)
  }

  @Test(.enabled(if: JudgeTools.has("bsdtar"), "skipped: bsdtar not found"))
  func `bsdtar unpacks`() throws {
    let scratch = try Scratch()
    try Self.archive(in: scratch)
    let command = "cd '\(scratch.path)' && mkdir out && LC_ALL=C.UTF-8 bsdtar -C out -xf x.tar 2>&1"
    #expect(Tool.output(of: command) == "")
    try Self.check(scratch)
  }

  @Test(.enabled(if: JudgeTools.has("7zz"), "skipped: 7zz not found"))
  func `7-Zip tests and unpacks`() throws {
    let scratch = try Scratch()
    try Self.archive(in: scratch)
    let command = "cd '\(scratch.path)' && LC_ALL=C.UTF-8 7zz"
    #expect(Tool.output(of: "\(command) t x.tar")?.contains("Everything is Ok") == true)
    #expect(Tool.run("\(command) x -oout x.tar >/dev/null"))
    try Self.check(scratch)
  }

  @Test(.enabled(if: JudgeTools.has("python3"), "skipped: python3 not found"))
  func `Python's tarfile reads the same fields`() throws {
    let scratch = try Scratch()
    try Self.archive(in: scratch)
    try scratch.write("read.py", Array(Self.script.utf8))
    let output = Tool.output(of: "cd '\(scratch.path)' && PYTHONUTF8=1 python3 read.py 2>&1")
    let wanted = Self.files.map { name, bytes in
      "\(name) \(bytes.count) 0o644 0 0 0 True"
    }
    #expect(output?.split(separator: "\n").map(String.init) == wanted)
    try Self.check(scratch)
  }

  private static let script = """
    import tarfile
    with tarfile.open("x.tar", "r:", errorlevel=2) as archive:
        for entry in archive:
            print(entry.name, entry.size, oct(entry.mode), entry.uid, entry.gid, entry.mtime,
                  entry.isreg() and entry.uname == entry.gname == "" and not entry.pax_headers)
            archive.extract(entry, "out")
    """
}
