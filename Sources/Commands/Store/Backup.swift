internal import ArgumentParser
internal import Files
internal import Fixity
internal import JSON
internal import Store
internal import Wording

/// `hoso backup`: a copy of the store that was read again.
struct Backup: Command {
  static let configuration = CommandConfiguration("backup", StorePage.backup)

  @Option(name: .shortAndLong, help: ArgumentHelp(StoreOptionHelp.output, value: "DIR"))
  var output: InputPath

  @Flag(name: .long, help: ArgumentHelp(StoreOptionHelp.keys))
  var keys = false

  @OptionGroup var location: StoreLocation

  @OptionGroup var common: CommonOptions

  func run(on terminal: Terminal) throws(CommandFailure) -> ExitStatus {
    let open = try location.open(on: terminal)
    let place = try OutputPlace(output, outside: FolderTree(open.store.root))
    let made = try ProgressWatch.run(StoreMessage.copying, bytes: 0, on: terminal) {
      (watch) throws(CommandFailure) in
      try open.reading(output.shown) { () throws(StoreError) in
        try open.store.backUp(as: place.name, in: place.folder, withKeys: keys, watch: watch)
      }
    }
    if terminal.isJSON {
      try terminal.answer(
        "backup",
        [
          ("store", .string(open.shown.string)), ("output", .string(output.shown.string)),
          ("dossiers", .number(JSONNumber(made.dossiers))),
          ("files", .number(JSONNumber(made.files))), ("bytes", .number(JSONNumber(made.bytes))),
          ("keys", .bool(keys)),
        ])
    } else if !terminal.isQuiet {
      try terminal.print(
        StoreMessage.backedUp,
        [
          "output": .path(output.bytes), "dossiers": .number(made.dossiers),
          "files": .number(made.files), "size": .size(made.bytes),
        ])
    }
    return .done
  }
}
