internal import ArgumentParser
internal import JSON
internal import Wording

/// `hoso version`: the name and the version.
struct Version: Command {
  static let configuration = CommandConfiguration("version", RootPage.version)

  @OptionGroup var common: CommonOptions

  func run(on terminal: Terminal) throws(CommandFailure) -> ExitStatus {
    if terminal.isJSON {
      try terminal.answer(
        "version", [("name", "hoso"), ("version", .string(ProgramVersion.current))])
    } else {
      try terminal.print("hoso \(ProgramVersion.current)")
    }
    return .done
  }
}
