internal import ArgumentParser
internal import Dossiers
internal import JSON
internal import RFC3339
internal import Wording

/// `hoso unit close`: a unit's last day, and who carries on.
struct UnitClose: Command {
  static let configuration = CommandConfiguration("close", UnitPage.close)

  @Option(name: .long, help: ArgumentHelp(UnitOptionHelp.to, value: "DAY"))
  var to: GivenDate

  @Option(name: .long, help: ArgumentHelp(UnitOptionHelp.successor, value: "UNIT"))
  var successor: [GivenUnit] = []

  @Argument(help: ArgumentHelp(UnitOptionHelp.file, value: "FILE"))
  var file: InputPath

  @Argument(help: ArgumentHelp(UnitOptionHelp.unit, value: "UNIT"))
  var unit: GivenUnit

  @OptionGroup var common: CommonOptions

  func run(on terminal: Terminal) throws(CommandFailure) -> ExitStatus {
    let (closed, successors) = try UnitFile(file).change { (tree) throws(CommandFailure) in
      try change(tree)
    }
    if terminal.isJSON {
      try terminal.answer(
        "unit-close",
        [
          ("file", .string(file.shown.string)), ("unit", UnitDocument.object(closed)),
          ("successors", UnitDocument.list(successors)),
        ])
    } else if !terminal.isQuiet {
      try terminal.print(
        successors.isEmpty ? RegisterMessage.closed : RegisterMessage.closedWithSuccessors,
        [
          "unit": .text(closed.name), "day": .date(PartialDate(to.date)),
          "successors": .list(successors.map { .text($0.name) }),
        ])
    }
    return .done
  }

  private func change(
    _ tree: UnitTree
  ) throws(CommandFailure) -> (tree: UnitTree?, result: (Unit, [Unit])) {
    let id = try unit.find(in: tree, at: to.date, of: file)
    let next = to.date.adding(days: 1) ?? to.date
    var successors: [UniqueIdentifier] = []
    for name in successor { successors.append(try name.find(in: tree, at: next, of: file)) }
    do throws(UnitProblems) {
      let after = try tree.closing(id, on: to.date, successors: successors)
      let closed = after.entries(of: id).last
      guard let closed else { throw UnitProblems([]) }
      return (after, (closed, successors.compactMap { after.unit($0, at: next) }))
    } catch {
      throw CommandFailure(error, changing: tree, of: file)
    }
  }
}
