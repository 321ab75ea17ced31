import BagIt
import Files
import TestSupport
import Testing

/// What is said of bags of which not all can be read or known.
@Suite struct `A bag's verdict` {
  private static func report(
    _ version: String = "1.0", _ limits: BagLimits = BagLimits(),
    _ change: (inout BagFixture) throws -> Void
  ) throws -> BagReport {
    let scratch = try Scratch()
    var fixture = try BagFixture(version: version)
    try change(&fixture)
    return try Bag.validate(try fixture.write(to: scratch), BagOptions(limits: limits))
  }

  @Test func `is one of three`() throws {
    #expect(try Self.report { _ in }.verdict == .valid)
    #expect(try Self.report { $0["data/a.txt"] = "eno" }.verdict == .invalid)
    let open = try Self.report("1.0", BagLimits(lines: 7)) { _ in }
    #expect(open.verdict == .notJudged && open.errorCount > 0 && !open.isValid)
  }

  @Test func `is open for errors that are obstacles alone`() {
    let obstacles = BagCode.allCases.filter(\.isObstacle)
    #expect(
      obstacles == [
        .versionUnknown, .encodingUnknown, .noManifestSupported, .tagFileTooLarge,
        .fileNotReadable, .tooManyEntries, .tooManyLines,
      ])
    #expect(obstacles.allSatisfy { $0.severity == .error })
  }

  @Test func `is not open where a rule is broken besides`() throws {
    let report = try Self.report("1.0", BagLimits(infoBytes: 40)) {
      $0["bag-info.txt"] += "A: \(String(repeating: "x", count: 40))\n"
      $0["data/a.txt"] = "eno"
    }
    #expect(Set(report.findings.map(\.code)) == [.tagFileTooLarge, .payloadChecksumMismatch])
    #expect(report.verdict == .invalid)
  }

  @Test(arguments: ["1.0", "0.97"])
  func `draws nothing from manifests that were not read`(version: String) throws {
    for limits in [BagLimits(manifests: 1), BagLimits(manifests: 3), BagLimits(lines: 2)] {
      let report = try Self.report(version, limits) {
        // Before 1.0 one manifest is enough.
        if version != "1.0" { try $0.unlist("data/b.txt", in: "manifest-sha256.txt") }
        $0["fetch.txt"] = "https://a.example/b 3 data/b.txt\n"
      }
      #expect(report.findings.allSatisfy { $0.code.isObstacle }, "\(report.findings)")
      #expect(report.verdict == .notJudged)
    }
  }

  @Test func `counts manifests, not what lies beside them`() throws {
    let report = try Self.report("1.0", BagLimits(manifests: 4)) { $0["zzz.txt"] = "x" }
    #expect(report.findings.isEmpty, "\(report.findings)")
    #expect(report.verdict == .valid)
  }

  @Test(arguments: ["data/a.txt", "manifest-sha512.txt", "bag-info.txt", "bagit.txt"])
  func `is open where a file can't be read`(name: String) throws {
    let scratch = try Scratch()
    let bag = try FolderTree(path: try BagFixture().write(to: scratch))
    let tree = SpoiltTree(base: bag, path: try path(name), code: .io)
    let report = try BagValidator(tree).validate()
    #expect(report.findings.allSatisfy { $0.code == .fileNotReadable }, "\(report.findings)")
    #expect(report.verdict == .notJudged)
  }
}
