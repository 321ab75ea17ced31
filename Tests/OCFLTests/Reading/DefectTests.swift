import Files
import OCFL
import TestSupport
import Testing

@Suite struct `OCFL object validation` {
  @Test func `accepts the good object, and finds nothing to say`() throws {
    for object in [
      TestObject(), TestObject(specification: "1.0"), TestObject(versions: 1),
      TestObject(versions: 12), TestObject(id: "urn:uuid:01900000-0000-7000-8000-000000000000"),
    ] {
      let scratch = try Scratch(isInMemory: true)
      try object.write(to: scratch)
      let report = try OCFLObject.validate(at: scratch.path)
      #expect(report.findings.isEmpty)
      #expect(report.obstacles.isEmpty)
      #expect(report.isValid)
      #expect(report.versionCount == object.versions)
      #expect(report.inventory?.versions.count == object.versions)
    }
  }

  @Test func `has at least 80 defects, each of its own name`() {
    #expect(Defect.all.count >= 80)
    #expect(Set(Defect.all.map(\.name)).count == Defect.all.count)
  }

  @Test(arguments: Defect.all)
  func `names just the rules that are broken, and writes nothing`(defect: Defect) throws {
    let scratch = try Scratch(isInMemory: true)
    try defect.object.write(to: scratch, at: "x/object")
    let before = try evidence(scratch)
    let inner = SubTree(FolderTree(scratch.folder), at: try path("x/object"))
    let report = ObjectValidator(inner).validate()
    #expect(Set(report.findings.map(\.code)) == defect.codes, "\(report.findings)")
    let isSpared = defect.codes.allSatisfy { $0.isWarning }
    #expect(report.verdict == (isSpared ? .valid : .invalid))
    #expect(report.obstacles.isEmpty)
    let again = try OCFLObject.validate(at: "\(scratch.path)/x/object")
    #expect(again.findings == report.findings)
    #expect(try evidence(scratch) == before)
  }
}
