internal import ArgumentParser
internal import Wording

/// `hoso schema`: the commands about JSON Schema.
struct SchemaCommands: Command {
  static let configuration = CommandConfiguration(
    "schema", SchemaPage.schema,
    subcommands: [SchemaValidate.self, SchemaTest.self, SchemaLint.self])

  @OptionGroup var common: CommonOptions

  func run(on terminal: Terminal) throws(CommandFailure) -> ExitStatus {
    try HelpText.print(command: "schema", on: terminal)
  }
}
