import Files
import Fixity
import Glibc
import TarArchive
import TestSupport
import Testing

@Suite struct `Canonical writer` {
  static let files: [(String, [UInt8])] = [
    ("bagit.txt", Array("BagIt-Version: 1.0\n".utf8)), ("data/trống", []),
    ("data/block", [UInt8](repeating: 7, count: 512)),
    ("data/more", [UInt8](repeating: 9, count: 100_000)),
  ]

  @Test func `gives the golden bytes`() throws {
    let bytes = try written(Self.files)
    #expect(bytes.count == 104_448)
    #expect(
      try Digest(.sha512, of: bytes).hex
        == "a11d1c8c063ab456a29ffad35b138e4647cbda51c44e3dd3e6d118e7f5fff530"
        + "bd4f48cf3c5c7c7db930fce643360f00abb115b220babd1219a5a3c64c00ec76")
  }

  @Test func `gives header and padding as ustar has them`() throws {
    let made = RawTar.file("a.txt", "one\n") + RawTar.file("b/c", "") + RawTar.end
    #expect(try written([("a.txt", Array("one\n".utf8)), ("b/c", [])]) == made)
  }

  @Test func `gives an empty archive as two blocks of zeros`() throws {
    #expect(try written([]) == RawTar.end)
  }

  @Test(arguments: [0, 1, 511, 512, 513, 32_767, 32_768, 262_143, 262_144, 262_145, 1_000_000])
  func `gives the same bytes from a stream as from memory`(count: Int) throws {
    let bytes = (0..<count).map { UInt8(truncatingIfNeeded: $0 &* 31) }
    var writer = try TarWriter(MemorySink())
    var stream = MemoryStream(bytes)
    try writer.add(path("x"), size: count, contentsOf: &stream)
    try writer.add(path("y"), bytes)
    let made = try writer.finish().bytes
    #expect(made == (try written([("x", bytes), ("y", bytes)])))
    let frame = RawHeader("x", size: count).bytes + RawTar.padded(bytes)
    #expect(made.starts(with: frame))
  }

  @Test func `splits a long path at a slash, as ustar does`() throws {
    let name = String(repeating: "n", count: 100)
    let prefix = String(repeating: "p", count: 155)
    var header = RawHeader(name)
    header = header.with(.prefix, prefix)
    #expect(try written([("\(prefix)/\(name)", [])]) == header.bytes + RawTar.end)
  }

  @Test(arguments: [
    String(repeating: "n", count: 101), String(repeating: "đ", count: 51),
    String(repeating: "p", count: 156) + "/" + String(repeating: "n", count: 100),
    "a/" + String(repeating: "n", count: 101),
    String(repeating: "p/", count: 128) + "n",
  ])
  func `refuses a path that a header can't hold before it writes anything`(name: String) throws {
    var writer = try TarWriter(MemorySink())
    let refused = try refusal { try writer.add(path(name), [1]) }
    #expect(refused?.code == .pathNotStorable)
    #expect(refused?.path == Array(name.utf8))
    try writer.add(path("b"), [])
    #expect(try writer.finish().bytes == RawTar.file("b") + RawTar.end)
  }

  @Test(arguments: [
    (["a", "a"], TarError.Code.duplicate), (["a/b", "a"], .fileAndFolder),
    (["a", "a/b"], .fileAndFolder), (["a/b/c", "a/b"], .fileAndFolder),
    (["a", "b", "a/b/c"], .fileAndFolder),
  ])
  func `refuses paths that can't be together`(names: [String], code: TarError.Code) throws {
    let refusal = #expect(throws: TarError.self) { try written(names.map { ($0, []) }) }
    #expect(refusal?.code == code)
  }

  @Test func `takes normalisation forms and non-UTF-8 names as the bytes they are`() throws {
    let names = ["đơn-é".utf8.map { $0 }, Array("đơn-e\u{301}".utf8), [0xFF, 0xFE]]
    var writer = try TarWriter(MemorySink())
    for name in names { try writer.add(RelativePath(name), name) }
    let bytes = try writer.finish().bytes
    for way in Way.allCases {
      #expect(try way.read(bytes).entries.map(\.path.bytes) == names)
    }
  }

  @Test(arguments: [(3, TarError.Code.contentsTooLong), (5, .contentsTooShort)])
  func `refuses contents of another size than was told`(size: Int, code: TarError.Code) throws {
    var writer = try TarWriter(MemorySink())
    var stream = MemoryStream([1, 2, 3, 4])
    let refused = try refusal { try writer.add(path("x"), size: size, contentsOf: &stream) }
    #expect(refused?.code == code)
    #expect(try refusal { try writer.add(path("y"), []) }?.code == .libraryFailed)
  }

  @Test func `refuses a size that eleven octal digits can't tell`() throws {
    var writer = try TarWriter(MemorySink())
    var stream = MemoryStream([])
    let refused = try refusal { try writer.add(path("x"), size: 8 << 30, contentsOf: &stream) }
    #expect(refused?.code == .entryTooLarge)
    #expect(try writer.finish().bytes == RawTar.end)
  }

  @Test(arguments: [0, 600, 40_000, 100_000, 103_000])
  func `says why the sink failed`(limit: Int) throws {
    let refusal = #expect(throws: TarError.self) {
      var writer = try TarWriter(MemorySink(limit: limit))
      for (name, bytes) in Self.files { try writer.add(path(name), bytes) }
      _ = try writer.finish()
    }
    #expect(refusal?.code == .file)
    #expect(refusal?.file?.code == .noSpace)
  }

  @Test func `stops when it is cancelled`() throws {
    let refusal = #expect(throws: TarError.self) {
      var writer = try TarWriter(MemorySink())
      var stream = MemoryStream([1])
      try writer.add(
        path("x"), size: 1, contentsOf: &stream, watch: HashWatch(isCancelled: { true }))
    }
    #expect(refusal?.file?.code == .cancelled)
  }

  @Test func `says why contents could not be read`() throws {
    let scratch = try Scratch()
    try scratch.write("x", [1, 2, 3])
    let tree = FolderTree(scratch.folder)
    let refusal = #expect(throws: TarError.self) {
      var writer = try TarWriter(MemorySink())
      var stream = try tree.open(path("x"))
      try FaultPlan([.init(.error(EIO), at: .read, number: 1)]).run {
        try writer.add(path("x"), size: 3, contentsOf: &stream)
      }
    }
    #expect(refusal?.path == [UInt8(ascii: "x")])
    #expect(refusal?.file?.systemError == EIO)
  }
}
