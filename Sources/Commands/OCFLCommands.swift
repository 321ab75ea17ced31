internal import ArgumentParser
internal import Wording

/// `hoso ocfl`: the commands about OCFL objects.
struct OCFLCommands: Command {
  static let configuration = CommandConfiguration(
    "ocfl", FormatPage.ocfl,
    subcommands: [
      OCFLCreate.self, OCFLCommit.self, OCFLLog.self, OCFLDiff.self, OCFLCheckout.self,
      OCFLRecover.self,
    ])

  @OptionGroup var common: CommonOptions

  func run(on terminal: Terminal) throws(CommandFailure) -> ExitStatus {
    try HelpText.print(command: "ocfl", on: terminal)
  }
}
