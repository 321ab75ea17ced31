import Files
import OCFL
import TestSupport
import Testing

/// What is said of objects and storage roots of which not all can be read.
@Suite struct `An OCFL verdict` {
  private static let inventories = [
    "inventory.json", "v1/inventory.json", "v2/inventory.json", "v3/inventory.json",
  ]

  @Test(arguments: inventories)
  func `is open where an inventory can't be read`(path: String) throws {
    let tree = try MemoryTree(TestObject(), spoilt: [path])
    let report = ObjectValidator(tree).validate()
    #expect(report.obstacles.map(\.code) == [.unreadable])
    #expect(report.findings.isEmpty, "\(report.findings)")
    #expect(report.verdict == .notJudged)
    #expect(report.checks == (path == "inventory.json" ? [.structure] : [.structure, .content]))
  }

  @Test func `is open where no inventory can be read, wherever content lies`() throws {
    for name in ["content", "stuff"] {
      var object = TestObject()
      for content in TestObject.content {
        object.move(object.place(content), "v\(content.version)/\(name)/\(content.name)")
      }
      object.folders = ["v1/content/none"]
      let report = ObjectValidator(try MemoryTree(object, spoilt: Self.inventories)).validate()
      #expect(report.obstacles.map(\.code) == Self.inventories.map { _ in .unreadable })
      #expect(report.findings.isEmpty, "\(report.findings)")
      #expect(report.verdict == .notJudged)
    }
  }

  @Test func `is not open where other files have no place`() throws {
    var object = TestObject()
    object["notes"] = "x"
    object["v1/notes"] = "x"
    let report = ObjectValidator(try MemoryTree(object, spoilt: Self.inventories)).validate()
    #expect(report.findings.map(\.code) == [.E001, .E015])
    #expect(report.verdict == .invalid)
  }

  @Test(arguments: ["inventory.json.sha512", "v1/inventory.json.sha512", "v1/content/d/a.txt"])
  func `is open where a file can't be read`(path: String) throws {
    let report = ObjectValidator(try MemoryTree(TestObject(), spoilt: [path])).validate()
    #expect(report.obstacles.map(\.code) == [.unreadable])
    #expect(report.findings.isEmpty, "\(report.findings)")
    #expect(report.verdict == .notJudged)
  }

  @Test func `on a storage root is open where one on an object is`() throws {
    let scratch = try Scratch(isInMemory: true)
    var root = TestRoot()
    root.objects[0].object.write(
      root.objects[0].object.inventory(1) + String(repeating: " ", count: 9000), version: 1)
    try root.write(to: scratch)
    let options = ValidationOptions(inventoryBytes: 9000)
    let open = try OCFLStorageRoot.validate(at: scratch.path, options: options)
    // In the order of their paths, which are hashes.
    #expect(Set(open.objects.map(\.verdict)) == [.notJudged, .valid])
    #expect(open.objects.first { $0.id == root.objects[0].object.id }?.verdict == .notJudged)
    #expect(open.verdict == .notJudged)
    root.objects[1].object["v1/content/d/a.txt"] = "x"
    try root.write(to: scratch)
    let broken = try OCFLStorageRoot.validate(at: scratch.path, options: options)
    #expect(Set(broken.objects.map(\.verdict)) == [.notJudged, .invalid, .valid])
    #expect(broken.verdict == .invalid)
  }

  @Test func `on a storage root is open where its layout's configuration is too large`() throws {
    let scratch = try Scratch(isInMemory: true)
    var root = TestRoot()
    let name = "extensions/\(TestRoot.layout)/config.json"
    root.files[name] = String(repeating: " ", count: 70_000) + "{\"tupleSize\": 2}"
    try root.write(to: scratch)
    let report = try OCFLStorageRoot.validate(at: scratch.path)
    #expect(report.obstacles.map(\.code) == [.tooLarge])
    #expect(report.findings.isEmpty, "\(report.findings)")
    #expect(report.verdict == .notJudged)
  }
}
