internal import ArgumentParser
internal import Wording

/// `hoso form`: the commands about form types.
struct FormCommands: Command {
  static let configuration = CommandConfiguration(
    "form", FormPage.form,
    subcommands: [FormList.self, FormShow.self, FormTemplate.self, FormLint.self])

  @OptionGroup var common: CommonOptions

  func run(on terminal: Terminal) throws(CommandFailure) -> ExitStatus {
    try HelpText.print(command: "form", on: terminal)
  }
}
