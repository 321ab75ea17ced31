internal import ArgumentParser
internal import JSON
internal import JSONSchema
internal import Wording

/// `hoso schema validate`: files against a schema.
struct SchemaValidate: Command {
  static let configuration = CommandConfiguration("validate", SchemaPage.validate)

  @Option(name: .long, help: ArgumentHelp(SchemaOptionHelp.schema, value: "FILE"))
  var schema: InputPath

  @Option(name: .customLong("ref"), help: ArgumentHelp(SchemaOptionHelp.reference, value: "FILE"))
  var references: [InputPath] = []

  @Flag(name: .long, help: ArgumentHelp(SchemaOptionHelp.formats))
  var formats = false

  @Argument(help: ArgumentHelp(SchemaOptionHelp.instances, value: "INSTANCE"))
  var instances: [InputPath]

  @OptionGroup var common: CommonOptions

  /// Findings of one file, causes counted, after which the rest of it is not looked at.
  private static let mostProblems = 20_000

  func run(on terminal: Terminal) throws(CommandFailure) -> ExitStatus {
    try JSONInput.checkStandardInput([schema] + references + instances)
    var source = try SchemaSource(references: references)
    let schema = try source.schema(schema, options: SchemaOptions(assertsFormat: formats))
    var verdicts: [FileVerdict] = []
    for path in instances {
      let verdict = Self.verdict(on: path, by: schema)
      if !terminal.isJSON { try verdict.print(on: terminal) }
      verdicts.append(verdict)
    }
    if terminal.isJSON { try answer(verdicts, on: terminal) }
    return verdicts.map(\.status).reduce(.done) { $0.worse(of: $1) }
  }

  private static func verdict(on path: InputPath, by schema: Schema) -> FileVerdict {
    do throws(CommandFailure) {
      let document = try JSONInput.document(path)
      let findings = schema.validate(document.root, atMost: Self.mostProblems).map {
        Finding($0, file: path.shown)
      }
      return FileVerdict(file: path, findings: findings)
    } catch {
      return FileVerdict(file: path, failure: error)
    }
  }

  private func answer(
    _ verdicts: [FileVerdict], on terminal: Terminal
  ) throws(CommandFailure) {
    let isValid = verdicts.allSatisfy { $0.status == .done }
    try terminal.answer(
      "schema-validate",
      [
        ("valid", .bool(isValid)),
        ("instances", .array(verdicts.map { $0.object("valid", "problems", on: terminal) })),
      ])
  }
}
