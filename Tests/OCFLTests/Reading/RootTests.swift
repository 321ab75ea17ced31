import Files
import OCFL
import TestSupport
import Testing

@Suite struct `OCFL storage root validation` {
  @Test(arguments: ["1.0", "1.1"])
  func `accepts the good storage root`(specification: String) throws {
    let scratch = try Scratch(isInMemory: true)
    try TestRoot(specification: specification).write(to: scratch)
    let report = try OCFLStorageRoot.validate(at: scratch.path)
    #expect(report.findings.isEmpty)
    #expect(report.obstacles.isEmpty)
    #expect(report.isValid)
    #expect(report.objects.count == 3)
    #expect(report.checks == [.structure, .layout])
  }

  @Test func `accepts older objects, other files and an empty storage root`() throws {
    for ids in [[], ["urn:x:1"]] {
      let scratch = try Scratch(isInMemory: true)
      var root = TestRoot(ids: ids)
      root.files["readme.txt"] = "x"
      root.files["1=title"] = "x"
      if !ids.isEmpty {
        root.objects[0].object = TestObject(specification: "1.0", versions: 2, id: ids[0])
      }
      try root.write(to: scratch)
      let report = try OCFLStorageRoot.validate(at: scratch.path)
      #expect(report.findings.isEmpty)
      #expect(report.isValid)
    }
  }

  @Test(arguments: RootDefect.all)
  func `names just the rules that are broken, and writes nothing`(defect: RootDefect) throws {
    let scratch = try Scratch(isInMemory: true)
    try defect.root.write(to: scratch)
    let before = try evidence(scratch)
    let report = try OCFLStorageRoot.validate(at: scratch.path)
    let found = report.findings + report.objects.flatMap(\.findings)
    #expect(Set(found.map(\.code)) == defect.codes, "\(found)")
    let isSpared = defect.codes.allSatisfy { $0.isWarning }
    #expect(report.verdict == (isSpared ? .valid : .invalid))
    #expect(try evidence(scratch) == before)
  }

  @Test func `finds the same on one thread and on many`() throws {
    let scratch = try Scratch(isInMemory: true)
    var root = TestRoot(ids: (1...40).map { "urn:x:\($0)" })
    for place in stride(from: 0, to: 40, by: 3) {
      root.objects[place].object["v1/content/d/a.txt"] = "x"
    }
    try root.write(to: scratch)
    let one = try OCFLStorageRoot.validate(
      at: scratch.path, options: ValidationOptions(threads: 1))
    let many = try OCFLStorageRoot.validate(
      at: scratch.path, options: ValidationOptions(threads: 8))
    #expect(one.findings == many.findings)
    #expect(one.objects.map(\.path) == many.objects.map(\.path))
    #expect(one.objects.map(\.findings) == many.objects.map(\.findings))
    #expect(one.objects.filter { !$0.isValid }.count == 14)
  }

  @Test func `says which layouts it can't check`() throws {
    let scratch = try Scratch(isInMemory: true)
    var root = TestRoot()
    root.files["ocfl_layout.json"] =
      "{\"extension\": \"0011-direct-clean-path-layout\", \"description\": \"x\"}"
    try root.write(to: scratch)
    let report = try OCFLStorageRoot.validate(at: scratch.path)
    #expect(report.obstacles.map(\.code) == [.unknownLayout])
    #expect(report.isValid)
    #expect(report.verdict == .valid)
    #expect(report.checks == [.structure])
  }

  @Test func `leaves the verdict open where the layout's configuration is broken`() throws {
    let scratch = try Scratch(isInMemory: true)
    var root = TestRoot()
    root.files["extensions/\(TestRoot.layout)/config.json"] = "{\"tupleSize\": 2}"
    try root.write(to: scratch)
    let report = try OCFLStorageRoot.validate(at: scratch.path)
    #expect(report.obstacles.map(\.code) == [.badLayout])
    #expect(report.verdict == .notJudged)
  }
}
