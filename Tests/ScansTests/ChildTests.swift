import Files
import Glibc
import TestSupport
import Testing

@testable import Scans

@Suite struct `The child that looks into scans` {
  private func report(
    _ arguments: [String], executable: String = Child.path, patience: Int = 20_000
  ) throws -> ScanReport {
    var limits = ScanLimits()
    limits.patience = patience
    let inspector = ScanInspector(executable: executable, arguments: arguments, limits: limits)
    return try inspector.inspect(file(Specimen.small(.jpeg)))
  }

  // The sanitizer ends a process that asks for too much, before it can be told no.
  @Test(.enabled(if: !isSanitized))
  func `is locked in: no file, no folder, no much memory, no environment`() throws {
    // Without Landlock a child can still open what its user may: file, new file, folder, folders.
    let allowed = Jail.canRefuseFiles ? 0 : 0b1111
    let possible = try #require(report(["jail"]).pages.value)
    #expect(possible & ~allowed == 0)
  }

  @Test func `may crash: what it had said stands, the rest can't be told`() throws {
    let report = try report(["crash"])
    #expect(report.pages == .known(7))
    #expect(report.damage == .unknown(.helperCrashed))
    #expect(report.findings == [ScanFinding(.notInspected, doubt: .helperCrashed)])
  }

  @Test(arguments: ["hang", "close"])
  func `is ended when its time is over`(way: String) throws {
    #expect(try report([way], patience: 200).damage == .unknown(.helperTooSlow))
  }

  @Test func `is ended when it says too much`() throws {
    let report = try report(["flood"])
    #expect(report.pages == .unknown(.helperUnclear))
  }

  @Test(arguments: ["/nowhere/hoso", "/etc/passwd", "/"])
  func `may be missing`(path: String) throws {
    #expect(try report([], executable: path).pages == .unknown(.helperNotStarted))
  }

  @Test func `may refuse to work where it can't be locked in`() throws {
    #expect(try report(["refuse"]).pages == .unknown(.helperNotStarted))
  }

  @Test(arguments: [
    [], ["end", "pages 1"], ["pages 1", "pages 1", "end"], ["pages", "end"], ["pages -1", "end"],
    ["pages 1 2", "end"], ["pages  1", "end"], ["pages ?", "end"], ["pages ?because", "end"],
    ["pages 9999999999999999999", "end"], ["pages ١", "end"], ["Pages 1", "end"], ["", "end"],
    ["pages 1\r", "end"], ["damage broken", "end"], ["density 1 2 3", "end"],
    ["encryption free", "end"], ["encryption none rc4", "end"], ["end", ""],
    ["signatures" + String(repeating: " coversWhole", count: 65), "end"],
  ])
  func `is not believed in another language`(lines: [String]) throws {
    let report = try report(["say"] + lines)
    #expect(report.pages == .unknown(.helperUnclear))
    #expect(report.damage == .unknown(.helperUnclear))
  }

  @Test func `says each fact in a line that reads back`() throws {
    let facts: [ScanFact] = [
      .pages(.known(12)), .pages(.unknown(.encrypted)), .encryption(.known(.none)),
      .encryption(.known(.otherHandler)), .encryption(.known(.needsPassword(.aes256))),
      .encryption(.known(.opensFreely(.rc4))), .damage(.known([])),
      .damage(.known(ScanDamage.allCases)), .signatures(.known([.coversWhole, .coversPart])),
      .picture(.known(PixelSize(width: 1, height: 2))), .trailing(.known(0)),
      .density(.known(ScanDensity(horizontal: 1, vertical: 2, page: 3, basis: .drawn))),
    ]
    for fact in facts { #expect(ScanFact(line: fact.line) == fact) }
    for doubt in ScanDoubt.allCases {
      #expect(ScanFact(line: ScanFact.damage(.unknown(doubt)).line) == .damage(.unknown(doubt)))
    }
  }

  @Test(arguments: ScanType.allCases)
  func `neither changes a scan nor moves in it`(type: ScanType) throws {
    let scratch = try Scratch()
    let bytes = Specimen.small(type)
    try scratch.write("scan", bytes)
    let file = try OpenFile.open(Array("\(scratch.path)/scan".utf8))
    lseek(file.descriptor, 5, SEEK_SET)
    let report = try ScanInspector(executable: Child.path).inspect(file)
    #expect(report.findings == [])
    #expect(report.size == bytes.count)
    #expect(lseek(file.descriptor, 0, SEEK_CUR) == 5)
    #expect(try scratch.read("scan") == bytes)
  }

  @Test(arguments: [
    [], ["pdf"], ["pdf", "1", "0"], ["gif", "1", "1"], ["pdf", "1", "x"], ["pdf", "1", "1", "1"],
  ])
  func `takes its own arguments only`(arguments: [String]) {
    #expect(ScanChild.main(["hoso", ScanChild.argument] + arguments) == 64)
    #expect(ScanChild.main(["hoso", "list", ScanChild.argument]) == nil)
  }
}
