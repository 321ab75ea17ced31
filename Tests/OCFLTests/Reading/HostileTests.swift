import Files
import OCFL
import Testing

/// Objects that are made to cost time or memory; each must be judged all the same.
@Suite(.timeLimit(.minutes(10))) struct `Hostile OCFL objects` {
  @Test func `with 300,000 files that are in no manifest`() throws {
    var files: [RelativePath: [UInt8]] = [:]
    for (path, bytes) in TestObject().files { files[try RelativePath(path)] = bytes }
    for number in 0..<300_000 { files[try RelativePath("v1/content/x/\(number)")] = [] }
    let report = ObjectValidator(MemoryTree(files)).validate()
    #expect(report.findings.count == 10_000)
    #expect(report.obstacles.map(\.code) == [.tooManyFindings])
    #expect(!report.isValid)
  }

  @Test func `with more entries than the limit`() throws {
    let options = ValidationOptions(entries: 10)
    let report = ObjectValidator(try MemoryTree(TestObject()), options: options).validate()
    #expect(report.obstacles.map(\.code) == [.tooMany])
    #expect(report.verdict == .notJudged)
  }

  @Test func `with an inventory above the limit`() throws {
    let options = ValidationOptions(inventoryBytes: 1000)
    let report = ObjectValidator(try MemoryTree(TestObject()), options: options).validate()
    #expect(report.obstacles.map(\.code) == [.tooLarge, .tooLarge, .tooLarge, .tooLarge])
    #expect(report.findings.isEmpty, "\(report.findings)")
    #expect(report.verdict == .notJudged)
    #expect(report.checks == [.structure])
  }

  @Test func `with 50,000 version folders`() throws {
    var files: [RelativePath: [UInt8]] = [:]
    for (path, bytes) in TestObject().files { files[try RelativePath(path)] = bytes }
    let folders = try (4..<50_000).map { try RelativePath("v\($0)") }
    let report = ObjectValidator(MemoryTree(files, folders: folders)).validate()
    #expect(report.errorCount == 49_996)
    #expect(!report.isValid)
  }

  @Test func `with 12,000 versions, told again in an earlier inventory`() throws {
    var object = TestObject(versions: 2)
    let blocks = (3...12_000).map {
      "\"v\($0)\": {\"created\": \"2026-01-01T00:00:00Z\", \"state\": {}}"
    }.joined(separator: ",\n")
    for number in [1, 2] {
      let text = object.replaced(
        object.inventory(number), "\"versions\": {", "\"versions\": {\(blocks),")
      object.write(text, version: number)
      if number == 2 { object.write(text, version: nil) }
    }
    let report = ObjectValidator(try MemoryTree(object)).validate()
    #expect(report.findings.count == 10_000)
    #expect(!report.isValid)
  }

  @Test func `with a version's key of a megabyte`() throws {
    var object = TestObject()
    let name = String(repeating: "x", count: 1 << 20)
    let states = (0..<2000).map { "\"\($0)\": 1" }.joined(separator: ",")
    object.edit("\"versions\": {", "\"versions\": {\"\(name)\": {\(states)}, ")
    let report = ObjectValidator(try MemoryTree(object)).validate()
    #expect(!report.isValid)
    #expect(report.findings.allSatisfy { ($0.pointer ?? "").utf8.count < 4096 })
  }

  @Test func `with paths that lie in each other 400 deep`() throws {
    var object = TestObject(hasFixity: false)
    let paths = (1...400).map { "\"v1/content\(String(repeating: "/a", count: $0))\"" }
    object.edit("\"v1/content/a.txt\"", paths.joined(separator: ","))
    let report = ObjectValidator(try MemoryTree(object)).validate()
    #expect(report.findings.filter { $0.code == .E101 }.count == 399)
    #expect(report.findings.filter { $0.code == .E092 }.count == 400)
  }

  @Test func `with 20,000 paths of which each other one is a beginning`() throws {
    var object = TestObject(hasFixity: false)
    let paths = (0..<10_000).flatMap { ["\"v1/content/\($0)\"", "\"v1/content/\($0)/a\""] }
    object.edit("\"v1/content/a.txt\"", paths.joined(separator: ","))
    let report = ObjectValidator(try MemoryTree(object)).validate()
    #expect(report.findings.count == 10_000)
    #expect(report.obstacles.map(\.code) == [.tooManyFindings])
  }

  @Test func `whose digests collide with nothing and are unlike each other`() throws {
    var object = TestObject(hasFixity: false)
    let lines = (0..<12_000).map { number in
      let digits = String(number, radix: 16)
      let zeros = String(repeating: "0", count: 128 - digits.utf8.count)
      return "\"\(zeros)\(digits)\": [\"v1/content/a.txt\"]"
    }
    object.edit("\"manifest\": {", "\"manifest\": {\(lines.joined(separator: ",\n")),")
    let report = ObjectValidator(try MemoryTree(object)).validate()
    #expect(report.findings.count == 10_000)
    #expect(!report.isValid)
  }
}
