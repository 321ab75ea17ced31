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

  @Option(name: .long, help: ArgumentHelp(UnitOptionHelp.moveTo, value: "UNIT"))
  var moveTo: GivenUnit?

  @Argument(help: ArgumentHelp(UnitOptionHelp.file, value: "FILE"))
  var file: InputPath

  @Argument(help: ArgumentHelp(UnitOptionHelp.closed, value: "UNIT"))
  var units: [GivenUnit]

  @OptionGroup var common: CommonOptions

  /// What was closed, and what became of what stood below.
  private struct Outcome {
    let closed: [Unit]
    let successors: [Unit]
    let moved: [Unit]
    let heir: Unit?
  }

  func run(on terminal: Terminal) throws(CommandFailure) -> ExitStatus {
    let outcome = try UnitFile(file).change { (tree) throws(CommandFailure) in
      try change(tree)
    }
    if terminal.isJSON {
      try terminal.answer("unit-close", members(outcome))
    } else if !terminal.isQuiet {
      try print(outcome, on: terminal)
    }
    return .done
  }

  private func members(_ outcome: Outcome) -> [(String, JSONTree)] {
    var members: [(String, JSONTree)] = [
      ("file", .string(file.shown.string)), ("units", UnitDocument.list(outcome.closed)),
      ("successors", UnitDocument.list(outcome.successors)),
      ("moved", UnitDocument.list(outcome.moved)),
    ]
    if let heir = outcome.heir { members.append(("movedTo", UnitDocument.object(heir))) }
    return members
  }

  private func print(_ outcome: Outcome, on terminal: Terminal) throws(CommandFailure) {
    for unit in outcome.closed {
      try terminal.print(
        successor.isEmpty ? RegisterMessage.closed : RegisterMessage.closedWithSuccessors,
        [
          "unit": .text(unit.name), "day": .date(PartialDate(to.date)),
          "successors": .list(outcome.successors.map { .text($0.name) }),
        ])
    }
    guard let heir = outcome.heir, !outcome.moved.isEmpty else { return }
    try terminal.print(
      RegisterMessage.moved,
      [
        "count": .number(outcome.moved.count), "unit": .text(heir.name),
        "day": .date(PartialDate(next)), "units": .list(outcome.moved.map { .text($0.name) }),
      ])
  }

  /// The first day after the units' last.
  private var next: CalendarDate { to.date.adding(days: 1) ?? to.date }

  private func change(
    _ tree: UnitTree
  ) throws(CommandFailure) -> (tree: UnitTree?, result: Outcome) {
    func ids(_ names: [GivenUnit], _ day: CalendarDate) throws(CommandFailure) -> [UniqueIdentifier]
    {
      var found: [UniqueIdentifier] = []
      for name in names {
        let id = try name.find(in: tree, at: day, of: file)
        if !found.contains(id) { found.append(id) }
      }
      return found
    }
    let (closed, carriers) = (try ids(units, to.date), try ids(successor, next))
    let heir = try ids(moveTo.map { [$0] } ?? [], next).first
    do throws(UnitProblems) {
      let after = try tree.closing(
        closed, on: to.date, successors: carriers, movingChildrenTo: heir)
      let moved = heir == nil ? [] : tree.subordinates(of: closed, after: to.date)
      let outcome = Outcome(
        closed: closed.compactMap { after.entries(of: $0).last },
        successors: carriers.compactMap { after.unit($0, at: next) },
        moved: moved.compactMap { after.entries(of: $0).last },
        heir: heir.flatMap { after.unit($0, at: next) })
      return (after, outcome)
    } catch {
      throw CommandFailure(error, changing: tree, of: file)
    }
  }
}
