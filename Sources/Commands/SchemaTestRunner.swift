internal import JSON
internal import JSONSchema
internal import Wording

/// Runs files in the form of the official test suite.
struct SchemaTestRunner {
  let remotes: [SchemaResource]
  let options: SchemaOptions

  /// Runs all tests of a file.
  ///
  /// - Throws: 65 for a file of another form; what reading it throws.
  func run(_ path: InputPath) throws(CommandFailure) -> SchemaTestTally {
    let root = try JSONInput.document(path).root
    var tally = SchemaTestTally()
    guard root.kind == .array else { throw Self.failure(root, "", path) }
    for (index, group) in root.elements.enumerated() {
      guard let description = group["description"]?.string, let schema = group["schema"],
        let tests = group["tests"], tests.kind == .array
      else { throw Self.failure(group, "/\(index)", path) }
      let compiled = try compile(schema)
      for (number, test) in tests.elements.enumerated() {
        guard let name = test["description"]?.string, let data = test["data"],
          let expected = test["valid"]?.bool
        else { throw Self.failure(test, "/\(index)/tests/\(number)", path) }
        tally.add(passed: compiled?.isValid(data) == expected, name: "\(description) / \(name)")
      }
    }
    return tally
  }

  /// The schema of a group; nil where it is broken, and then its tests fail.
  private func compile(_ schema: JSONValue) throws(CommandFailure) -> Schema? {
    do {
      let document = try JSONDocument(parsing: JSONWriter.bytes(of: schema))
      return try Schema(document, references: remotes, options: options)
    } catch {
      return nil  // a schema that doesn't compile fails every test, which is what is reported
    }
  }

  private static func failure(
    _ value: JSONValue, _ pointer: String, _ path: InputPath
  ) -> CommandFailure {
    let shown = pointer.isEmpty ? "/" : pointer
    let place = Place(file: path.shown, position: value.position)
    return CommandFailure(
      .badInput, LookupMessage.notTestSuite, ["pointer": .text(shown)], at: place,
      hint: .command("hoso explain \(LookupMessage.notTestSuite.code)"))
  }
}

/// How many tests of a file passed, and which failed.
struct SchemaTestTally {
  private(set) var passed = 0
  private(set) var failures: [String] = []

  mutating func add(passed isPassed: Bool, name: String) {
    if isPassed { passed += 1 } else { failures.append(name) }
  }

  /// Prints a line for the file and one for each failed test.
  func print(for file: InputPath, on terminal: Terminal) throws(CommandFailure) {
    guard !failures.isEmpty || !terminal.isQuiet else { return }
    let facts: Facts = ["passed": .number(passed), "failed": .number(failures.count)]
    let counts = CommandMessage.fileTally.sentence(in: terminal.language, facts)
    let mark = terminal.style.mark(failures.isEmpty ? .ok : .error)
    try terminal.print("\(mark) \(file.shown): \(counts)")
    for name in failures { try terminal.print("    \(name)") }
  }

  /// The tally for programs.
  func object(for file: InputPath) -> JSONTree {
    [
      "file": .string(file.shown.string), "passed": .number(JSONNumber(passed)),
      "failed": .number(JSONNumber(failures.count)),
      "failures": .array(failures.map { .string($0) }),
    ]
  }
}
