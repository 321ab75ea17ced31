import Files
import OCFL
import TestSupport
import Testing

@Suite struct `Storage root of ours` {
  private static let root = "objects"

  private func make(
    _ scratch: Scratch, _ layout: any StorageLayout = KnownLayouts.usual
  ) throws -> StorageRoot {
    try StorageRoot.create(
      at: path(Self.root), in: scratch.folder, staging: scratch.folder, layout: layout)
  }

  @discardableResult
  private func add(_ scratch: Scratch, _ root: StorageRoot, _ id: String) throws -> WrittenVersion {
    try root.create(
      id, WrittenSample.first(scratch), WrittenSample.metadata(), staging: scratch.folder,
      effort: WrittenSample.alone)
  }

  @Test func `declares itself and its layout`() throws {
    let scratch = try Scratch()
    let root = try make(scratch)
    #expect(root.specification == .v1_1)
    #expect(
      try scratch.names() == [
        "objects", "objects/0=ocfl_1.1", "objects/extensions",
        "objects/extensions/0003-hash-and-id-n-tuple-storage-layout",
        "objects/extensions/0003-hash-and-id-n-tuple-storage-layout/config.json",
        "objects/ocfl_layout.json",
      ])
    #expect(try scratch.read("objects/0=ocfl_1.1") == Array("ocfl_1.1\n".utf8))
    let error = #expect(throws: OCFLError.self) { try make(scratch) }
    #expect(error?.file?.code == .exists)
  }

  static let layouts: [any StorageLayout] =
    [
      HashAndIDLayout.usual, FlatDirectLayout(),
    ] + [try? HashedLayout(DigestTuples(), isShort: true)].compactMap { $0 as (any StorageLayout)? }

  @Test func `is tried with three layouts`() { #expect(Self.layouts.count == 3) }

  @Test(arguments: layouts)
  func `finds objects by their ids`(layout: any StorageLayout) throws {
    let scratch = try Scratch()
    _ = try make(scratch, layout)
    let root = try StorageRoot(scratch.folder.folder(at: path(Self.root)))
    #expect(root.layout.configuration == layout.configuration)
    let ids = ["urn:uuid:0190", "Hồ Sơ", "Ho\u{0302}\u{0300} So\u{031B}"]
    for id in ids {
      #expect(try !root.hasObject(id))
      try add(scratch, root, id)
    }
    for id in ids {
      #expect(try root.object(id).inventory.id.utf8.elementsEqual(id.utf8))
      let writer = try root.writer(
        of: id, staging: scratch.folder, effort: WrittenSample.alone,
        timeout: WrittenSample.patience)
      _ = try writer.add(VersionContent(), WrittenSample.metadata(2))
      #expect(try root.object(id).inventory.versions.count == 2)
    }
    let report = RootValidator(FolderTree(root.folder)).validate()
    #expect(report.isValid)
    #expect(report.findings.filter { !$0.code.isWarning } == [])
    let missing = #expect(throws: OCFLError.self) { try root.object("other") }
    #expect(missing?.code == .objectMissing)
    let taken = #expect(throws: OCFLError.self) { try add(scratch, root, ids[0]) }
    #expect(taken?.code == .objectExists)
  }

  @Test func `takes objects of many at once, whose folders are the same`() async throws {
    let scratch = try Scratch()
    let root = try make(scratch, HashAndIDLayout(DigestTuples(size: 1, count: 1)))
    let content = try WrittenSample.first(scratch)
    let staging = scratch.folder
    try await withThrowingTaskGroup(of: Void.self) { group in
      for number in 0..<48 {
        group.addTask {
          _ = try root.create(
            "urn:x:\(number)", content, WrittenSample.metadata(), staging: staging,
            effort: WrittenSample.alone)
        }
      }
      try await group.waitForAll()
    }
    let report = RootValidator(FolderTree(root.folder)).validate()
    #expect(report.findings == [])
    #expect(report.isValid)
  }

  @Test func `refuses ids that its layout has no place for`() throws {
    let scratch = try Scratch()
    let root = try make(scratch, FlatDirectLayout())
    let error = #expect(throws: OCFLError.self) { try add(scratch, root, "a/b") }
    #expect(error?.code == .rootNotUsable)
    #expect(error?.layout?.code == .idIsNoName)
  }

  @Test func `tells an object in another's place`() throws {
    let scratch = try Scratch()
    let root = try make(scratch, FlatDirectLayout())
    try add(scratch, root, "one")
    Tool.run("cd '\(scratch.path)/objects' && cp -r one two")
    for error in [
      #expect(throws: OCFLError.self, performing: { try root.object("two") }),
      #expect(
        throws: OCFLError.self,
        performing: { _ = try root.writer(of: "two", staging: scratch.folder) }),
    ] {
      #expect(error?.code == .notValid)
      #expect(error?.findings.map(\.code) == [.E083])
    }
  }

  @Test(arguments: [
    ("rm 0=ocfl_1.1", nil as LayoutError.Code?), ("touch 0=ocfl_1.0", nil),
    ("rm ocfl_layout.json", nil), ("echo '{' > ocfl_layout.json", .notJSON),
    ("echo '{\"extension\":7}' > ocfl_layout.json", nil),
    ("echo '{\"extension\":\"0007\"}' > ocfl_layout.json", .unknownLayout),
    ("cd extensions/0003* && echo '{}' > config.json", .nameMissing),
    ("rm -r ocfl_layout.json && mkfifo ocfl_layout.json", nil),
  ])
  func `that is unclear is not opened`(command: String, layout: LayoutError.Code?) throws {
    let scratch = try Scratch()
    _ = try make(scratch)
    Tool.run("cd '\(scratch.path)/objects' && \(command)")
    let error = #expect(throws: OCFLError.self) {
      try StorageRoot(scratch.folder.folder(at: path(Self.root)))
    }
    #expect(error?.code == .rootNotUsable || error?.code == .file)
    #expect(error?.layout?.code == layout)
  }

  @Test func `of OCFL 1.0 gets no object`() throws {
    let scratch = try Scratch()
    _ = try make(scratch)
    Tool.run("cd '\(scratch.path)/objects' && rm 0=ocfl_1.1 && echo ocfl_1.0 > 0=ocfl_1.0")
    let root = try StorageRoot(scratch.folder.folder(at: path(Self.root)))
    let error = #expect(throws: OCFLError.self) { try add(scratch, root, "a") }
    #expect(error?.code == .olderSpecification)
  }

  @Test(.enabled(if: OCFLJudge.isHere, "ocfl-root.py is not here"))
  func `is placed and judged by others as by us`() throws {
    let scratch = try Scratch()
    let root = try make(scratch)
    let ids = [
      "urn:uuid:0190b6d4-7c3a-7e21-9a55-3f1f2c4b8d6e", "Hồ Sơ", "..Hor/rib:lè-$id",
      String(repeating: "Đảng ", count: 20),
    ]
    let tool = Suites.judge("ocfl-root.py")
    for id in ids {
      let place = Tool.output(
        of: "PYTHONUTF8=1 '\(tool)' path --root '\(scratch.path)/objects' --id '\(id)'")
      let expected = try root.path(ofObject: id).text
      #expect(place?.contains(expected) == true, "\(place ?? "no answer") for \(expected)")
      try add(scratch, root, id)
    }
    let verdict = Tool.output(
      of: "'\(tool)' validate --root '\(scratch.path)/objects' --validate-objects --check-digests")
    #expect(verdict?.contains("VALID") == true && verdict?.contains("INVALID") == false)
  }
}
