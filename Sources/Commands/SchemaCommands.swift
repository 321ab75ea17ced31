internal import ArgumentParser
internal import Wording

/// `hoso schema`: the commands about JSON Schema.
struct SchemaCommands: Command {
  static let configuration = CommandConfiguration(
    "schema", SchemaPage.schema,
    subcommands: [SchemaValidate.self, SchemaTest.self, SchemaLint.self])

  @OptionGroup var common: CommonOptions

  func run(on terminal: Terminal) throws(CommandFailure) -> ExitStatus {
    let tree = try Shell.tree()
    let node = tree.subcommand(named: "schema") ?? tree
    try HelpText(node, in: terminal.language, style: terminal.style).print(on: terminal)
    return .done
  }
}
