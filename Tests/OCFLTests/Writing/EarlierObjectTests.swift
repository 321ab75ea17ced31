import Files
import Fixity
import OCFL
import TestSupport
import Testing

@Suite struct `Object as it was` {
  /// An object of three versions, with what stands beside versions; and a copy made after the second.
  private func build(_ scratch: Scratch) throws {
    try WrittenSample.create(scratch)
    try WrittenSample.add(scratch) { try $0.remove(path("forms")) }
    #expect(Tool.run("cd '\(scratch.path)' && cp -R object then"))
    try WrittenSample.add(scratch, 3) { try $0.remove(path("empty")) }
    for folder in ["object", "then"] {
      #expect(Tool.run("cd '\(scratch.path)/\(folder)' && mkdir logs && echo x > logs/notes"))
    }
  }

  private func tree(_ scratch: Scratch, _ name: String) throws -> FolderTree {
    FolderTree(try scratch.folder.folder(at: path(name)))
  }

  @Test func `has the entries and bytes that lay there then`() throws {
    let scratch = try Scratch()
    try build(scratch)
    let then = try tree(scratch, "then")
    let earlier = try EarlierObject(WrittenSample.stored(scratch), version: 2)
    #expect(earlier.version.name == "v2")
    let (entries, wanted) = (try earlier.entries(), try then.entries())
    #expect(entries.map(\.path) == wanted.map(\.path))
    #expect(entries.map(\.kind) == wanted.map(\.kind))
    #expect(entries.map(\.size) == wanted.map(\.size))
    for entry in wanted where entry.kind == .file {
      #expect(try earlier.read(entry.path, limit: 1 << 20) == then.read(entry.path, limit: 1 << 20))
      var stream = try earlier.open(entry.path)
      #expect(stream.count == entry.size)
      _ = try stream.readAll(limit: 1 << 20, path: [])
      #expect(try earlier.entry(at: entry.path)?.size == entry.size)
    }
    let files = wanted.filter { $0.kind == .file }.map { FileToHash($0.path, [.sha512]) }
    #expect(
      try earlier.hash(files).map { try $0.get() } == then.hash(files).map { try $0.get() })
    for name in ["", "v2", "v1/content", "logs"] {
      let folder = name.isEmpty ? nil : try path(name)
      let children = try earlier.children(of: folder, TreeLimits()).map(\.path)
      #expect(try children == then.children(of: folder, TreeLimits()).map(\.path))
    }
  }

  @Test func `is valid, its one inventory no hard link of the other`() throws {
    let scratch = try Scratch()
    try build(scratch)
    for version in 1...3 {
      let earlier = try EarlierObject(WrittenSample.stored(scratch), version: version)
      let report = ObjectValidator(earlier).validate()
      #expect(report.findings.isEmpty && report.obstacles.isEmpty, "\(report.findings)")
      #expect(report.versionCount == version)
      #expect(try StoredObject(earlier).inventory.head.number == version)
    }
  }

  @Test func `has nothing of later versions`() throws {
    let scratch = try Scratch()
    try build(scratch)
    let earlier = try EarlierObject(WrittenSample.stored(scratch), version: 2)
    for name in ["v3", "v3/inventory.json"] {
      #expect(try earlier.entry(at: path(name)) == nil)
      let error = #expect(throws: FileError.self) { try earlier.read(path(name), limit: 1 << 20) }
      #expect(error?.code == .notFound)
    }
    #expect(throws: FileError.self) { try earlier.children(of: path("v3"), TreeLimits()) }
    #expect(throws: FileError.self) { try earlier.entries(TreeLimits(entries: 5)) }
  }

  @Test(arguments: [0, 4, -1])
  func `is asked for a version that isn't there`(version: Int) throws {
    let scratch = try Scratch()
    try build(scratch)
    let error = #expect(throws: OCFLError.self) {
      try EarlierObject(WrittenSample.stored(scratch), version: version)
    }
    #expect(error?.code == .versionMissing)
  }
}
