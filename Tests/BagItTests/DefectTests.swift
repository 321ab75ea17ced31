import BagIt
import Files
import Fixity
import TestSupport
import Testing

@Suite struct `A bag with one defect` {
  @Test(arguments: Defect.all)
  func `is refused for that defect`(defect: Defect) throws {
    var fixture = try BagFixture(version: defect.version)
    try defect.change(&fixture)
    let scratch = try Scratch()
    let bag = try fixture.write(to: scratch)
    let before = try Stamp(of: scratch.path)
    let report = try Bag.validate(bag, BagOptions(limits: defect.limits))
    let errors = report.findings.filter { $0.severity == .error }
    let isOpen = errors.allSatisfy { $0.code.isObstacle }
    #expect(report.verdict == (isOpen ? .notJudged : .invalid))
    #expect(!report.isValid)
    #expect(report.errorCount > 0)
    #expect(Set(report.findings.map(\.code)) == defect.codes, "\(report.findings)")
    #expect(try Stamp(of: scratch.path) == before)
  }

  @Test func `is one of many that differ`() {
    #expect(Set(Defect.all.map(\.name)).count == Defect.all.count)
    #expect(Defect.all.count >= 140)
  }

  @Test func `shows each error that there is`() {
    // It has a test of its own below.
    let own: Set<BagCode> = [.fileNotReadable]
    let errors = Set(BagCode.allCases.filter { $0.severity == .error })
    #expect(errors.subtracting(Defect.all.flatMap(\.codes)) == own)
  }

  @Test func `has its finding at the place of the defect`() throws {
    var fixture = try BagFixture()
    fixture["data/b.txt"] = "twø"
    let scratch = try Scratch()
    let report = try Bag.validate(try fixture.write(to: scratch))
    let finding = try #require(report.findings.first { $0.code == .payloadChecksumMismatch })
    #expect(finding.path == Array("data/b.txt".utf8))
    #expect(finding.tagFile == Array("manifest-sha256.txt".utf8))
    #expect(finding.line == 2)
    #expect(finding.expected?.hasPrefix("3fc4ccfe745870e2") == true)
    #expect(finding.found?.count == 64)
    #expect(!report.isComplete)
  }

  @Test func `is complete where only a checksum is wrong`() throws {
    var fixture = try BagFixture()
    fixture["data/b.txt"] = "owt"
    let scratch = try Scratch()
    let report = try Bag.validate(try fixture.write(to: scratch))
    #expect(report.isComplete && !report.isValid)
  }

  @Test func `keeps no more findings than the limit, and counts them all`() throws {
    var fixture = try BagFixture()
    fixture["manifest-sha256.txt"] += String(repeating: "\n", count: 20_000)
    let scratch = try Scratch()
    let report = try Bag.validate(
      try fixture.write(to: scratch), BagOptions(limits: BagLimits(findings: 100)))
    #expect(report.errorCount == 20_000)
    #expect(report.findings.count == 101)
    #expect(report.findings.last?.code == .findingsLeftOut)
    #expect(report.findings.last?.found == "19900")
  }

  @Test func `is told where a file can't be read`() throws {
    let scratch = try Scratch()
    let bag = try FolderTree(path: try BagFixture().write(to: scratch))
    let tree = SpoiltTree(base: bag, path: try path("data/a.txt"), code: .io)
    let report = try BagValidator(tree).validate()
    #expect(report.findings.map(\.code) == [.fileNotReadable])
    #expect(report.findings.first?.path == Array("data/a.txt".utf8))
    #expect(report.verdict == .notJudged)
    #expect(report.checks[.payloadChecksums] == .notDone)
    #expect(report.checks[.tagChecksums] == .done)
  }

  @Test(.enabled(if: Tool.isRoot, "only root can make devices"))
  func `that is a device is told, and never opened`() throws {
    var fixture = try BagFixture()
    fixture.commands = ["mknod data/zero c 1 5"]
    let scratch = try Scratch()
    let report = try Bag.validate(try fixture.write(to: scratch))
    #expect(report.findings.map(\.code) == [.specialFileInBag])
  }
}

/// A tree of which one file can't be read.
struct SpoiltTree: Tree {
  let base: any Tree
  let path: RelativePath
  let code: FileError.Code

  func entries(below folder: RelativePath?, _ limits: TreeLimits) throws(FileError) -> [TreeEntry] {
    try base.entries(below: folder, limits)
  }

  func entry(at path: RelativePath) throws(FileError) -> TreeEntry? { try base.entry(at: path) }

  func open(_ path: RelativePath) throws(FileError) -> FileStream {
    try check(path)
    return try base.open(path)
  }

  func hashInput(
    _ path: RelativePath, _ algorithms: [DigestAlgorithm]
  ) throws(FileError) -> HashInput {
    try check(path)
    return try base.hashInput(path, algorithms)
  }

  func path(of path: RelativePath) -> [UInt8] { base.path(of: path) }

  private func check(_ path: RelativePath) throws(FileError) {
    if path == self.path { throw FileError(code, .read, path: path.bytes) }
  }
}
