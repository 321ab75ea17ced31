internal import ArgumentParser
internal import JSON
internal import Wording

/// `hoso schema lint`: the schemas themselves.
struct SchemaLint: Command {
  static let configuration = CommandConfiguration("lint", SchemaPage.lint)

  @Option(name: .customLong("ref"), help: ArgumentHelp(SchemaOptionHelp.reference, value: "FILE"))
  var references: [InputPath] = []

  @Argument(help: ArgumentHelp(SchemaOptionHelp.schemas, value: "SCHEMA"))
  var schemas: [InputPath]

  @OptionGroup var common: CommonOptions

  func run(on terminal: Terminal) throws(CommandFailure) -> ExitStatus {
    try JSONInput.checkStandardInput(references + schemas)
    var source = try SchemaSource(references: references)
    var verdicts: [FileVerdict] = []
    for path in schemas {
      let verdict = Self.verdict(on: path, &source)
      if !terminal.isJSON { try verdict.print(on: terminal) }
      verdicts.append(verdict)
    }
    if terminal.isJSON {
      try terminal.answer(
        "schema-lint",
        [
          ("sound", .bool(verdicts.allSatisfy { $0.status == .done })),
          ("schemas", .array(verdicts.map { $0.object("sound", "defects", on: terminal) })),
        ])
    }
    return verdicts.map(\.status).reduce(.done) { $0.worse(of: $1) }
  }

  private static func verdict(on path: InputPath, _ source: inout SchemaSource) -> FileVerdict {
    do throws(CommandFailure) {
      return FileVerdict(file: path, findings: try source.defects(path))
    } catch {
      return FileVerdict(file: path, failure: error)
    }
  }
}
