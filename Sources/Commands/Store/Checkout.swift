internal import ArgumentParser
internal import Dossiers
internal import Files
internal import JSON
internal import OCFL
internal import Store
internal import Wording

/// `hoso checkout`: a version's files as plain files.
struct Checkout: Command {
  static let configuration = CommandConfiguration("checkout", StorePage.checkout)

  @Option(name: .shortAndLong, help: ArgumentHelp(StoreOptionHelp.output, value: "DIR"))
  var output: InputPath

  @OptionGroup var location: StoreLocation

  @Argument(help: ArgumentHelp(StoreOptionHelp.version, value: "ID"))
  var dossier: GivenDossier

  @OptionGroup var common: CommonOptions

  func run(on terminal: Terminal) throws(CommandFailure) -> ExitStatus {
    let open = try location.open(on: terminal)
    let found = try open.find(dossier)
    guard let version = found.version ?? found.stored.head else {
      throw CommandFailure(
        StoreError(.notCommitted), found.shown, DossierNames(open.catalogue, nil))
    }
    let place = try OutputPlace(output, outside: FolderTree(open.store.root))
    let written = try open.changing(found.shown) { () throws(StoreError) in
      try open.store.checkOut(
        found.identifier, version: found.version, to: place.name, in: place.folder)
    }
    try open.recordRead("checkout", of: found.identifier, version: version, on: terminal)
    if terminal.isJSON {
      try terminal.answer(
        "checkout",
        StoreDocument.members(found) + [
          ("output", .string(output.shown.string)), ("version", .string("v\(version)")),
          ("files", .number(JSONNumber(written.files))),
          ("bytes", .number(JSONNumber(written.bytes))),
        ])
    } else if !terminal.isQuiet {
      try terminal.print(
        StoreMessage.checkedOut,
        [
          "output": .path(output.bytes), "dossier": .path(Array(found.shown.string.utf8)),
          "version": .text("v\(version)"), "files": .number(written.files),
          "size": .size(written.bytes),
        ])
    }
    return .done
  }
}
