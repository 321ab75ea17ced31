import Files
import Fixity
import Glibc
import TarArchive
import TestSupport
import Testing

@Suite struct `Plain tar` {
  private static let long =
    String(repeating: "đ", count: 100) + "/" + String(repeating: "x", count: 120)

  /// Ways to tell a file `x` that holds `data`.
  private static let readable: [Defect] = [
    Defect("canonical", RawTar.file("x", "data")),
    Defect(
      "old",
      RawTar.entry(data.with(.type, "\0").with(.magic, Array(repeating: 0, count: 8)), "data")),
    Defect("GNU's magic", RawTar.entry(data.with(.magic, "ustar  \0"), "data")),
    Defect("contiguous", RawTar.entry(data.with(.type, "7"), "data")),
    Defect(
      "owner and time",
      RawTar.entry(data.with(.uid, "001750 \0").with(.mtime, "14717777777 "), "data")),
    Defect("user name", RawTar.entry(data.with(.userName, "lan"), "data")),
    Defect(
      "pax times", RawTar.pax([("mtime", "1.25"), ("atime", "2")]) + RawTar.file("x", "data")),
    Defect("pax path", RawTar.pax([("path", "x")]) + RawTar.file("y", "data")),
    Defect("pax size", RawTar.pax([("size", "4")]) + RawTar.entry(RawHeader("x"), "data")),
    Defect("pax for all", RawTar.pax([("comment", "c")], type: "g") + RawTar.file("x", "data")),
    Defect("pax unknown key", RawTar.pax([("VENDOR.key", "v")]) + RawTar.file("x", "data")),
    Defect(
      "GNU long name",
      RawTar.gnuLong("x") + RawTar.entry(RawHeader("y", size: 4).with(.magic, "ustar  \0"), "data")),
    Defect(
      "size in base 256",
      RawTar.entry(data.with(.size, [0x80] + Array(repeating: 0, count: 10) + [4]), "data")),
    Defect("leading dot", RawTar.entry(RawHeader("./", type: "5")) + RawTar.file("./x", "data")),
  ]

  private static let data = RawHeader("x", size: 4)

  @Test(arguments: readable)
  func `reads what other programs write`(way: Defect) throws {
    let entry = way.bytes
    let other = RawTar.file("z", String(repeating: "y", count: 700))
    for bytes in [entry + other + RawTar.end, other + entry + RawTar.end] {
      let tar = try PlainTar(memoryFile(bytes + [UInt8](repeating: 0, count: 4096)))
      #expect(Set(tar.entries.map(\.path.text)) == ["x", "z"])
      #expect(try tar.read(path("x"), limit: 10) == Array("data".utf8))
      #expect(try tar.read(path("z"), limit: 1000) == [UInt8](repeating: 0x79, count: 700))
      let hashed = tar.hash([FileToHash(try path("x"), [.sha256])])
      #expect(try hashed.first?.get().digests == [Digest(.sha256, of: Array("data".utf8))])
    }
  }

  @Test(arguments: ["e\u{301}", "é", "\u{212B}", "đơ\u{309}n/e\u{301}"])
  func `keeps a name's normalisation form`(name: String) throws {
    for entry in [
      RawTar.file(name), RawTar.pax([("path", name)]) + RawTar.file("x"),
      RawTar.gnuLong(name) + RawTar.entry(RawHeader("x").with(.magic, "ustar  \0")),
      RawTar.pax([("comment", "c")], type: "g")
        + RawTar.pax([("path", "z"), ("mtime", "1"), ("path", name)]) + RawTar.file("x"),
    ] {
      let tar = try PlainTar(memoryFile(RawTar.file("y") + entry + RawTar.end))
      #expect(tar.entries.last?.path.bytes == Array(name.utf8))
    }
  }

  @Test func `lists folders, told or implied`() throws {
    let tar = try PlainTar(
      memoryFile(
        RawTar.file("a/b/x") + RawTar.entry(RawHeader("a/", type: "5"))
          + RawTar.entry(RawHeader("c", type: "5")) + RawTar.file("c/y") + RawTar.end))
    let entries = try tar.entries()
    #expect(entries.map(\.path.text) == ["a", "a/b", "a/b/x", "c", "c/y"])
    #expect(entries.map(\.kind) == [.folder, .folder, .file, .folder, .file])
    #expect(try tar.entries(below: path("a"), TreeLimits()).map(\.path.text) == ["b", "b/x"])
    #expect(try tar.entry(at: path("c/y"))?.kind == .file)
    #expect(tar.path(of: try path("c/y")) == Array("memory.tar/c/y".utf8))
  }

  private static let kinds: [Defect] = [
    Defect("symbolic link", .link, RawTar.entry(RawHeader("x", type: "2").with(.linkName, "y"))),
    Defect("hard link", .hardLink, RawTar.entry(RawHeader("x", type: "1").with(.linkName, "z"))),
    Defect("device", .device, RawTar.entry(RawHeader("x", type: "3"))),
    Defect("block device", .device, RawTar.entry(RawHeader("x", type: "4"))),
    Defect("FIFO", .pipe, RawTar.entry(RawHeader("x", type: "6"))),
    Defect("duplicate", .duplicate, RawTar.file("z")),
    Defect("duplicate behind a dot", .duplicate, RawTar.file("./z")),
    Defect(
      "duplicate folder", .duplicate,
      RawTar.entry(RawHeader("d", type: "5")) + RawTar.entry(RawHeader("d/", type: "5"))
    ),
    Defect("folder where a file is", .fileAndFolder, RawTar.entry(RawHeader("z/", type: "5"))),
    Defect("file below a file", .fileAndFolder, RawTar.file("z/x")),
    Defect(
      "pax link", .link,
      RawTar.pax([("linkpath", "/etc/passwd")]) + RawTar.entry(RawHeader("x", type: "2"))
    ),
    Defect("pax path that leaves", .badPath, RawTar.pax([("path", "../x")]) + RawTar.file("x")),
    Defect("GNU name that leaves", .badPath, RawTar.gnuLong("/etc/x") + RawTar.file("x")),
    Defect(
      "pax sparse 0.1", .sparse,
      RawTar.pax([
        ("GNU.sparse.size", "4096"), ("GNU.sparse.numblocks", "1"), ("GNU.sparse.map", "1024,4"),
      ]) + RawTar.file("x", "data")
    ),
    Defect(
      "pax sparse 1.0", .sparse,
      RawTar.pax([
        ("GNU.sparse.major", "1"), ("GNU.sparse.minor", "0"), ("GNU.sparse.name", "x"),
        ("GNU.sparse.realsize", "4096"),
      ]) + RawTar.file("x", "1\n1024\n4\n" + String(repeating: "\0", count: 503) + "data")
    ),
    Defect("wrong checksum", .damagedHeader, RawHeader("x").bytes[..<511] + [1]),
    Defect(
      "pax size beyond the archive", .truncated,
      RawTar.pax([("size", "99999")]) + RawTar.file("x", "data")
    ),
    Defect(
      "negative pax size", .damagedHeader,
      RawTar.pax([("size", "-4")]) + RawTar.file("x", "data")
    ),
    Defect("size beyond the archive", .truncated, RawHeader("x", size: 99_999).bytes),
    Defect("largest pax size", .damagedHeader, RawTar.pax([("size", "\(Int.max)")]) + file),
    Defect("overflowing pax size", .damagedHeader, RawTar.pax([("size", "1\(Int.max)")]) + file),
    Defect("large pax size", .entryTooLarge, RawTar.pax([("size", "\(1 << 50)")]) + file),
    Defect("large size", .entryTooLarge, RawHeader("x", size: 5 << 30).bytes),
  ]

  private static let file = RawTar.file("x", "data")

  @Test(arguments: kinds)
  func `refuses what is no plain file, or is twice there`(defect: Defect) throws {
    let refused = try plainRefusal(RawTar.file("z", "z") + defect.bytes + RawTar.end)
    #expect(refused?.code == defect.code)
    #expect(refused?.offset ?? 0 >= 1024)
  }

  @Test(arguments: [
    ("", TarError.Code.missingEnd), (String(repeating: "\0", count: 512), .missingEnd),
    (String(repeating: "\0", count: 512) + "x", .missingEnd),
    (String(repeating: "\0", count: 1024) + "x", .trailingBytes),
    (String(repeating: "\0", count: 100_000) + "x", .trailingBytes),
  ])
  func `refuses an end that is none`(end: String, code: TarError.Code) throws {
    #expect(try plainRefusal(RawTar.file("x", "data") + Array(end.utf8))?.code == code)
  }

  @Test func `refuses what is no tar`() throws {
    #expect(try plainRefusal([])?.code == .empty)
    #expect(try plainRefusal([0x1F, 0x8B, 8, 0])?.format == .gzip)
    #expect(try plainRefusal(Array("PK\u{3}\u{4}".utf8) + RawTar.good)?.format == .zip)
    #expect(try plainRefusal([UInt8](repeating: 0x41, count: 5000))?.code == .notATar)
    #expect(try plainRefusal(Array(RawTar.good[..<511]))?.code == .damagedHeader)
  }

  @Test func `refuses an archive that is cut off, wherever`() throws {
    let edges = stride(from: 0, to: RawTar.good.count, by: 512).flatMap { [$0 - 1, $0, $0 + 1] }
    for count in edges + Array(stride(from: 0, to: RawTar.good.count, by: 61)) where count >= 0 {
      let refused = try plainRefusal(Array(RawTar.good[..<count]))
      #expect(refused != nil, "\(count) bytes")
      #expect(refused?.offset ?? 0 <= count)
    }
  }

  @Test func `reads or refuses each archive with a flipped bit`() throws {
    let good =
      RawTar.pax([("path", "đ/é"), ("size", "4")]) + RawTar.file("x", "data")
      + RawTar.gnuLong("long") + RawTar.file("y", "") + RawTar.end
    let file = try memoryFile(good)
    var readCount = 0
    for bit in 0..<(8 * good.count) {
      var byte = good[bit / 8] ^ UInt8(1 << (bit % 8))
      _ = unsafe pwrite(file.descriptor, &byte, 1, bit / 8)
      let refused = try refusal {
        for entry in try PlainTar(file).entries {
          readCount += 1
          if entry.dataOffset + entry.size > good.count { Issue.record("bit \(bit)") }
        }
      }
      if refused?.code == .file { Issue.record("bit \(bit): \(String(describing: refused))") }
      byte = good[bit / 8]
      _ = unsafe pwrite(file.descriptor, &byte, 1, bit / 8)
    }
    #expect(readCount > 0)
  }

  @Test func `says where reading failed, whichever reading it is`() throws {
    let counting = FaultPlan()
    _ = try counting.run { try PlainTar(memoryFile(RawTar.good)) }
    let count = try #require(counting.calls[.read])
    #expect(count > 1)
    for number in 1...count {
      let file = try memoryFile(RawTar.good)
      let refused = try refusal {
        _ = try FaultPlan([.init(.error(EIO), at: .read, number: number)]).run {
          try PlainTar(file)
        }
      }
      #expect(refused?.code == .file)
      #expect(refused?.file?.systemError == EIO)
    }
  }

  @Test(
    .enabled(if: JudgeTools.has("tar"), "skipped: tar not found"),
    arguments: ["ustar", "gnu", "posix", "v7"])
  func `reads what GNU tar packs`(format: String) throws {
    try check(packedBy: "tar --format=\(format)", isLong: format == "gnu" || format == "posix")
  }

  @Test(
    .enabled(if: JudgeTools.has("bsdtar"), "skipped: bsdtar not found"),
    arguments: ["ustar", "pax", "gnutar"])
  func `reads what bsdtar packs`(format: String) throws {
    try check(packedBy: "LC_ALL=C.UTF-8 bsdtar --format=\(format)", isLong: format != "ustar")
  }

  private func check(packedBy tar: String, isLong: Bool) throws {
    let scratch = try Scratch()
    var files = ["đơn/é.txt": "nfc", "đơn/e\u{301}-2.txt": "nfd", "rỗng": "", "n": "n"]
    files["lớn"] = String(repeating: "0123456789", count: 20_000)
    if isLong { files[Self.long] = "long" }
    for (name, text) in files {
      if let parent = try path("in/\(name)").parent { _ = try scratch.folder.makeFolders(parent) }
      try scratch.write("in/\(name)", Array(text.utf8))
    }
    #expect(Tool.run("cd '\(scratch.path)' && \(tar) -cf x.tar -C in . 2>&1"))
    let tree = try PlainTar(FolderTree(scratch.folder).open(path("x.tar")).file)
    let source = FolderTree(try scratch.folder.folder(at: path("in")))
    #expect(try tree.entries().map(\.path) == source.entries().map(\.path))
    for (name, text) in files {
      #expect(try tree.read(path(name), limit: 1 << 20) == Array(text.utf8))
    }
  }
}
