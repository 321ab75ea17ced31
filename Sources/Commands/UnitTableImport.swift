internal import ArgumentParser
internal import Dossiers
internal import JSON
internal import Wording

/// `hoso unit import`: the rows of a table.
struct UnitTableImport: Command {
  static let configuration = CommandConfiguration("import", UnitPage.import)

  @Flag(name: .long, help: ArgumentHelp(UnitOptionHelp.onlyGood))
  var onlyGood = false

  @Argument(help: ArgumentHelp(UnitOptionHelp.file, value: "FILE"))
  var file: InputPath

  @Argument(help: ArgumentHelp(UnitOptionHelp.table, value: "TABLE"))
  var table: InputPath

  @OptionGroup var common: CommonOptions

  func run(on terminal: Terminal) throws(CommandFailure) -> ExitStatus {
    let text = try InputFile.bytes(of: table, limit: UnitImport.mostBytes)
    let outcome = try UnitFile(file).change { (tree) throws(CommandFailure) in
      let outcome = UnitImport(
        csv: text, into: tree, policy: onlyGood ? .goodRows : .allOrNothing,
        newIdentifier: { .fresh })
      return (outcome.tree, outcome)
    }
    if terminal.isJSON {
      try answer(outcome, on: terminal)
    } else {
      try print(outcome, on: terminal)
    }
    guard outcome.tree != nil else { return .badInput }
    return outcome.refused.isEmpty ? .done : .partly
  }

  private func findings(_ outcome: UnitImport) -> [Finding] {
    outcome.problems.map { Finding($0, file: table.shown) }
  }

  private func print(_ outcome: UnitImport, on terminal: Terminal) throws(CommandFailure) {
    for finding in findings(outcome) {
      let mark = terminal.style.mark(finding.severity == .warning ? .warning : .error)
      try terminal.print("\(mark) \(terminal.line(for: finding))")
    }
    guard !terminal.isQuiet else { return }
    try terminal.print(
      outcome.tree == nil ? RegisterMessage.nothingImported : RegisterMessage.imported,
      [
        "added": .number(outcome.added.count), "unchanged": .number(outcome.unchanged.count),
        "refused": .number(outcome.refused.count), "file": .path(file.bytes),
      ])
  }

  private func answer(_ outcome: UnitImport, on terminal: Terminal) throws(CommandFailure) {
    func rows(_ numbers: [Int]) -> JSONTree { .array(numbers.map { .number(JSONNumber($0)) }) }
    try terminal.answer(
      "unit-import",
      [
        ("file", .string(file.shown.string)), ("table", .string(table.shown.string)),
        ("written", .bool(outcome.tree != nil)),
        (
          "added",
          .array(
            outcome.added.map {
              ["row": .number(JSONNumber($0.row)), "unit": UnitDocument.object($0.unit)]
            })
        ),
        ("unchanged", rows(outcome.unchanged)), ("refused", rows(outcome.refused)),
        (
          "problems",
          .array(findings(outcome).map { FindingDocument.object($0, in: terminal.language) })
        ),
      ])
  }
}
