internal import ArgumentParser
internal import Glibc
internal import Wording

/// `hoso`: the root of all commands.
struct Hoso: Command {
  static let configuration = CommandConfiguration(
    "hoso", RootPage.hoso, version: "hoso \(ProgramVersion.current)",
    subcommands: [
      Init.self, New.self, ListDossiers.self, FindDossiers.self, StatusReport.self, Put.self,
      SetValues.self, Fill.self,
      GetForm.self, Attach.self, Detach.self, Undo.self, Commit.self, LogVersions.self, Blame.self,
      Checkout.self, Receive.self, Backup.self, Reindex.self, Doctor.self, ConfigCommands.self,
      Show.self, Check.self, Deadlines.self, Diff.self, Verify.self, Inspect.self,
      ListEntries.self, PrintFile.self, Unpack.self, Pack.self,
      FormCommands.self, UnitCommands.self, BagCommands.self, OCFLCommands.self,
      SchemaCommands.self, Explain.self, Version.self,
    ])

  @Option(
    name: .long, help: ArgumentHelp(CommonOptionHelp.generateManual, value: "DIR", isHidden: true))
  var generateManual: InputPath?

  @OptionGroup var common: CommonOptions

  func run(on terminal: Terminal) throws(CommandFailure) -> ExitStatus {
    let tree = try Shell.tree()
    guard let folder = generateManual else {
      try HelpText(tree, in: terminal.language, style: terminal.style).print(on: terminal)
      return .done
    }
    guard FolderListing.isFolder(folder) else { throw InputFile.failure(ENOENT, folder) }
    for node in tree.all {
      let page = ManualPage(node, in: tree)
      try OutputFile.replace(folder.appending(Array(page.fileName.utf8)), with: page.text.utf8)
    }
    return .done
  }
}

/// The program's version.
package enum ProgramVersion {
  /// The version of this source (CHANGELOG.md).
  package static let current = "0.1.0"
}
