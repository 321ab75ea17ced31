internal import ArgumentParser
internal import JSON
internal import Store
internal import Wording

/// `hoso reindex`: makes the catalogue anew from objects, drafts and records.
struct Reindex: Command {
  static let configuration = CommandConfiguration("reindex", StorePage.reindex)

  @OptionGroup var location: StoreLocation

  @OptionGroup var common: CommonOptions

  func run(on terminal: Terminal) throws(CommandFailure) -> ExitStatus {
    let open = try location.open(on: terminal)
    let made = try open.asking(on: terminal) { () throws(StoreError) in
      try open.index.rebuild(in: open.store)
    }
    if terminal.isJSON {
      try terminal.answer(
        "reindex",
        [
          ("store", .string(open.shown.string)),
          ("dossiers", .number(JSONNumber(made.dossiers))),
          ("unreadable", .number(JSONNumber(made.unreadable))),
        ])
    } else if !terminal.isQuiet {
      try terminal.print(
        StoreMessage.reindexed,
        ["dossiers": .number(made.dossiers), "unreadable": .number(made.unreadable)])
    }
    return made.unreadable == 0 ? .done : .answerIsNo
  }
}
