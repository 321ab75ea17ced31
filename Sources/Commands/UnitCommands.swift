internal import ArgumentParser
internal import Wording

/// `hoso unit`: the commands about a file of units.
struct UnitCommands: Command {
  static let configuration = CommandConfiguration(
    "unit", UnitPage.unit,
    subcommands: [
      UnitList.self, UnitShow.self, UnitAdd.self, UnitTableImport.self, UnitClose.self,
    ])

  @OptionGroup var common: CommonOptions

  func run(on terminal: Terminal) throws(CommandFailure) -> ExitStatus {
    try HelpText.print(command: "unit", on: terminal)
  }
}
