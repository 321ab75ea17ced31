internal import ArgumentParser
internal import Wording

/// `hoso bag`: the commands about bags.
struct BagCommands: Command {
  static let configuration = CommandConfiguration(
    "bag", FormatPage.bag, subcommands: [BagCreate.self, BagFill.self])

  @OptionGroup var common: CommonOptions

  func run(on terminal: Terminal) throws(CommandFailure) -> ExitStatus {
    try HelpText.print(command: "bag", on: terminal)
  }
}
