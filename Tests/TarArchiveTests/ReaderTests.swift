import Files
import Fixity
import Glibc
import TarArchive
import TestSupport
import Testing

@Suite struct `Canonical reader` {
  static let files: [(String, [UInt8])] = [
    ("b/inventory.json", Array("{}".utf8)), ("b/data", [UInt8](repeating: 5, count: 300_000)),
    ("a", []), ("b/c/d", [UInt8](repeating: 6, count: 512)), ("b-1", [1]),
  ]

  @Test(arguments: Way.allCases)
  func `lists the files in the archive's order, with the places of their bytes`(way: Way) throws {
    let bytes = try written(Self.files)
    let entries = try way.read(bytes).entries
    #expect(entries.map(\.path.text) == Self.files.map(\.0))
    for (entry, (_, contents)) in zip(entries, Self.files) {
      #expect(Array(bytes[entry.dataOffset..<(entry.dataOffset + entry.size)]) == contents)
    }
  }

  @Test(arguments: Way.allCases)
  func `gives a tree with the folders that paths imply`(way: Way) throws {
    let tree = try way.read(written(Self.files)).tree
    let entries = try tree.entries()
    #expect(
      entries.map(\.path.text) == ["a", "b", "b-1", "b/c", "b/c/d", "b/data", "b/inventory.json"])
    #expect(entries.map(\.kind) == [.file, .folder, .file, .folder, .file, .file, .file])
    #expect(entries.map(\.size) == [0, 0, 1, 0, 512, 300_000, 2])
    let below = try tree.entries(below: path("b"), TreeLimits())
    #expect(below.map(\.path.text) == ["c", "c/d", "data", "inventory.json"])
    #expect(try tree.entries(below: path("b/c"), TreeLimits()).map(\.path.text) == ["d"])
    #expect(try tree.entry(at: path("b/c"))?.kind == .folder)
    #expect(try tree.entry(at: path("b/c/d"))?.size == 512)
    #expect(try tree.entry(at: path("b/x")) == nil)
  }

  @Test(arguments: Way.allCases)
  func `knows SHA-512 and size of every file`(way: Way) throws {
    let tar = try way.read(written(Self.files), keeping: { _, size in size < 10 })
    let asked = try Self.files.map { FileToHash(try path($0.0), [.sha512]) }
    for (result, (name, bytes)) in zip(tar.tree.hash(asked), Self.files) {
      let wanted = HashedInput(count: bytes.count, digests: [try Digest(.sha512, of: bytes)])
      #expect(try result.get() == wanted, "\(name)")
    }
  }

  @Test func `opens each file of an archive in a file`() throws {
    let tree = try Way.file.read(written(Self.files)).tree
    for (name, bytes) in Self.files {
      #expect(try tree.read(path(name), limit: 1 << 20) == bytes)
      let hashed = tree.hash([FileToHash(try path(name), [.md5, .sha256])])
      #expect(try hashed.first?.get().digests.last == Digest(.sha256, of: bytes))
    }
  }

  @Test func `opens of an archive from a pipe what was kept`() throws {
    let tree = try Way.pipe.read(
      written(Self.files), keeping: { path, _ in path.name == Array("inventory.json".utf8) }
    ).tree
    let kept = try path("b/inventory.json")
    #expect(try tree.read(kept, limit: 10) == Array("{}".utf8))
    var stream = try tree.open(kept)
    #expect(try stream.readAll(limit: 10, path: []) == Array("{}".utf8))
    let hashed = tree.hash([FileToHash(kept, [.sha256])])
    #expect(try hashed.first?.get().digests == [Digest(.sha256, of: Array("{}".utf8))])
    let refusal = #expect(throws: FileError.self) { _ = try tree.open(path("b/data")).count }
    #expect(refusal?.code == .notSupported)
    #expect(refusal?.path == Array("memory.tar/b/data".utf8))
    #expect(throws: FileError.self) {
      try tree.hash([FileToHash(path("b/data"), [.sha256])]).first?.get()
    }
  }

  @Test(arguments: Way.allCases)
  func `refuses to open what is no file`(way: Way) throws {
    let tree = try way.read(written(Self.files)).tree
    #expect(throws: FileError(.isFolder, .open, path: Array("memory.tar/b".utf8))) {
      _ = try tree.open(path("b")).count
    }
    #expect(throws: FileError(.notFound, .open, path: Array("memory.tar/z".utf8))) {
      _ = try tree.open(path("z")).count
    }
    #expect(throws: FileError(.notFound, .list, path: Array("memory.tar/a".utf8))) {
      try tree.entries(below: path("a"), TreeLimits())
    }
    #expect(throws: FileError(.tooMany, .list, path: Array("memory.tar/b-1".utf8), limit: 2)) {
      try tree.entries(TreeLimits(entries: 2))
    }
    #expect(throws: FileError(.tooMany, .list, path: Array("memory.tar/b/c/d".utf8), limit: 1)) {
      try tree.entries(below: path("b"), TreeLimits(depth: 1))
    }
  }

  @Test func `reads from a real pipe that gives a little at a time`() throws {
    let scratch = try Scratch()
    let bytes = try written(Self.files)
    try scratch.write("x.tar", bytes)
    let script = "dd if='\(scratch.path)/x.tar' bs=333 2>/dev/null"
    guard let pipe = unsafe popen(script, "re") else { throw FileError(errno, .open, path: []) }
    let file = OpenFile(descriptor: unsafe dup(fileno(pipe)), path: Array("-".utf8))
    let tar = try CanonicalTar.read(pipe: file)
    #expect(unsafe pclose(pipe) == 0)
    #expect(tar.entries == (try Way.file.read(bytes).entries))
  }

  @Test(arguments: Way.allCases)
  func `follows the contents' bytes`(way: Way) throws {
    let counter = Counter()
    _ = try way.read(
      written(Self.files), keeping: { _, size in size == 512 },
      watch: HashWatch(progress: { counter.add($0) }))
    #expect(counter.total == Self.files.reduce(0) { $0 + $1.1.count })
  }

  @Test(arguments: Way.allCases, [true, false])
  func `stops when it is cancelled`(way: Way, isKept: Bool) throws {
    let refusal = #expect(throws: TarError.self) {
      try way.read(
        written(Self.files), keeping: { _, _ in isKept }, watch: HashWatch(isCancelled: { true }))
    }
    #expect(refusal?.file?.code == .cancelled)
  }

  @Test(arguments: Way.allCases)
  func `says where reading failed, whichever reading it is`(way: Way) throws {
    let bytes = try written(Self.files)
    let counting = FaultPlan()
    _ = try counting.run { try way.read(bytes) }
    let count = try #require(counting.calls[.read])
    #expect(count > 5)
    for number in 1...count {
      let file = try memoryFile(bytes)
      let refused = try refusal {
        try FaultPlan([.init(.error(EIO), at: .read, number: number)]).run {
          _ = try way.read(file).entries
        }
      }
      #expect(refused?.code == .file)
      #expect(refused?.file?.systemError == EIO)
    }
  }

  @Test func `says that the file changed while it was read`() throws {
    let bytes = try written(Self.files)
    let file = try memoryFile(bytes)
    let refusal = #expect(throws: TarError.self) {
      try CanonicalTar.read(
        file,
        keeping: { path, _ in
          if path.name == Array("b-1".utf8) { ftruncate(file.descriptor, 700) }
          return false
        })
    }
    #expect(refusal?.file?.code == .changedMeanwhile)
    let grown = try memoryFile(bytes)
    let growth = #expect(throws: TarError.self) {
      try CanonicalTar.read(
        grown,
        keeping: { _, _ in
          ftruncate(grown.descriptor, 1 << 20)
          return false
        })
    }
    #expect(growth?.file?.code == .changedMeanwhile)
  }
}
