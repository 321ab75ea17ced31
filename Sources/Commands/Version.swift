internal import ArgumentParser
internal import Fixity
internal import JSON
internal import JSONSchema
internal import TarArchive
internal import Wording

/// `hoso version`: the name and the version.
struct Version: Command {
  static let configuration = CommandConfiguration("version", RootPage.version)

  @OptionGroup var common: CommonOptions

  func run(on terminal: Terminal) throws(CommandFailure) -> ExitStatus {
    if terminal.isJSON {
      try terminal.answer(
        "version",
        [
          ("name", "hoso"), ("version", .string(ProgramVersion.current)),
          ("libraries", .array(libraries.map { .string($0) })),
        ])
    } else {
      try terminal.print("hoso \(ProgramVersion.current)")
    }
    return .done
  }

  /// What runs inside, with its versions: an old report is understood by them.
  private var libraries: [String] {
    [FixityLibrary.version, TarLibrary.version] + SchemaLibraries.versions
  }
}
