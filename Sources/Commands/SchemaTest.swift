internal import ArgumentParser
internal import JSON
internal import JSONSchema
internal import Wording

/// `hoso schema test`: files of the official test suite.
struct SchemaTest: Command {
  static let configuration = CommandConfiguration("test", SchemaPage.test)

  @Flag(name: .long, help: ArgumentHelp(SchemaOptionHelp.formats))
  var formats = false

  @Option(name: .long, help: ArgumentHelp(SchemaOptionHelp.remotes, value: "DIR"))
  var remotes: InputPath?

  @Argument(help: ArgumentHelp(SchemaOptionHelp.suites, value: "FILE"))
  var suites: [InputPath]

  @OptionGroup var common: CommonOptions

  func run(on terminal: Terminal) throws(CommandFailure) -> ExitStatus {
    try JSONInput.checkStandardInput(suites)
    let runner = SchemaTestRunner(
      remotes: try Self.resources(below: remotes), options: SchemaOptions(assertsFormat: formats))
    let files = try Self.files(suites)
    let progress = Progress(
      CommandMessage.testing, total: files.count, unit: .files, on: terminal)
    var tallies: [(file: InputPath, tally: SchemaTestTally)] = []
    for file in files {
      tallies.append((file: file, tally: try runner.run(file)))
      progress.advance(by: 1)
    }
    progress.finish()
    try print(tallies, on: terminal)
    return tallies.allSatisfy { $0.tally.failures.isEmpty } ? .done : .answerIsNo
  }

  private func print(
    _ tallies: [(file: InputPath, tally: SchemaTestTally)], on terminal: Terminal
  ) throws(CommandFailure) {
    let passed = tallies.map(\.tally.passed).reduce(0, +)
    let failed = tallies.map(\.tally.failures.count).reduce(0, +)
    if terminal.isJSON {
      let files = tallies.map { $0.tally.object(for: $0.file) }
      try terminal.answer(
        "schema-test",
        [
          ("passed", .number(JSONNumber(passed))), ("failed", .number(JSONNumber(failed))),
          ("files", .array(files)),
        ])
      return
    }
    for (file, tally) in tallies { try tally.print(for: file, on: terminal) }
    try terminal.print("\(passed) passed, \(failed) failed")
  }

  private static func files(_ paths: [InputPath]) throws(CommandFailure) -> [InputPath] {
    var files: [InputPath] = []
    for path in paths {
      guard FolderListing.isFolder(path) else {
        files.append(path)
        continue
      }
      let found = try FolderListing.jsonFiles(below: path)
      guard !found.isEmpty else {
        throw CommandFailure(.notFound, LookupMessage.noTestFiles, at: Place(file: path.shown))
      }
      files += found.map { path.appending($0) }
    }
    return files
  }

  private static func resources(below folder: InputPath?) throws(CommandFailure) -> [SchemaResource]
  {
    guard let folder else { return [] }
    var resources: [SchemaResource] = []
    for name in try FolderListing.jsonFiles(below: folder) {
      let uri = "http://localhost:1234/" + String(decoding: name, as: UTF8.self)
      let document = try JSONInput.document(folder.appending(name))
      resources.append(SchemaResource(uri: uri, document: document))
    }
    return resources
  }
}
