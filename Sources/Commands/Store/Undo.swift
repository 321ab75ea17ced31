internal import ArgumentParser
internal import Dossiers
internal import JSON
internal import Store
internal import Wording

/// `hoso undo`: the last change of a draft, taken back.
struct Undo: Command {
  static let configuration = CommandConfiguration("undo", StorePage.undo)

  @OptionGroup var location: StoreLocation

  @Argument(help: ArgumentHelp(StoreOptionHelp.dossier, value: "ID"))
  var dossier: GivenDossier

  @OptionGroup var common: CommonOptions

  func run(on terminal: Terminal) throws(CommandFailure) -> ExitStatus {
    let open = try location.open(on: terminal)
    let found = try open.find(dossier)
    try open.changing(found.shown) { () throws(StoreError) in
      try open.store.undo(in: found.identifier)
    }
    if terminal.isJSON {
      try terminal.answer("undo", StoreDocument.members(found))
    } else if !terminal.isQuiet {
      try terminal.print(
        StoreMessage.undone, ["dossier": .path(Array(found.shown.string.utf8))])
    }
    return .done
  }
}
