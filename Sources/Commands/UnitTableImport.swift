internal import ArgumentParser
internal import Dossiers
internal import JSON
internal import Wording

/// `hoso unit import`: the rows of a table.
struct UnitTableImport: Command {
  static let configuration = CommandConfiguration("import", UnitPage.import)

  @Flag(name: .long, help: ArgumentHelp(UnitOptionHelp.onlyGood))
  var onlyGood = false

  @Flag(name: .long, help: ArgumentHelp(UnitOptionHelp.new))
  var new = false

  @Argument(help: ArgumentHelp(UnitOptionHelp.file, value: "FILE"))
  var file: InputPath

  @Argument(help: ArgumentHelp(UnitOptionHelp.table, value: "TABLE"))
  var table: InputPath

  @OptionGroup var common: CommonOptions

  func run(on terminal: Terminal) throws(CommandFailure) -> ExitStatus {
    let text = try InputFile.bytes(of: table, limit: UnitImport.mostBytes)
    let clock = try Clock.now()
    let (outcome, before) = try UnitFile(file).change(isNew: new) {
      (tree) throws(CommandFailure) in
      let outcome = UnitImport(
        csv: text, into: tree, policy: onlyGood ? .goodRows : .allOrNothing,
        newIdentifier: clock.identifier)
      return (outcome.tree, (outcome, tree))
    }
    // A person goes down the table once.
    let findings = outcome.problems.enumerated().sorted { one, other in
      (one.element.line, one.offset) < (other.element.line, other.offset)
    }.map { _, problem in
      Finding(problem, file: table.shown, tree: outcome.tree ?? before, names: outcome.names)
    }
    if terminal.isJSON {
      try answer(outcome, findings, on: terminal)
    } else {
      try print(outcome, findings, before, on: terminal)
    }
    guard outcome.tree != nil else { return .badInput }
    return outcome.refused.isEmpty ? .done : .partly
  }

  private func print(
    _ outcome: UnitImport, _ findings: [Finding], _ before: UnitTree, on terminal: Terminal
  ) throws(CommandFailure) {
    for finding in findings {
      let mark = terminal.style.mark(finding.severity == .warning ? .warning : .error)
      try terminal.print("\(mark) \(terminal.line(for: finding))")
    }
    guard !terminal.isQuiet else { return }
    let codes = Set(outcome.problems.map(\.code))
    if codes.contains(.kindUnknown) {
      try terminal.print(RegisterMessage.kinds, ["names": before.kindNames])
    }
    if !codes.isDisjoint(with: [.notUTF8, .utf16, .legacyEncoding]) {
      try terminal.print(RegisterMessage.saveAsUTF8)
    }
    if new, let tree = outcome.tree { terminal.sayBegun(file, kinds: tree.kinds.count) }
    try terminal.print(
      outcome.tree == nil ? RegisterMessage.nothingImported : RegisterMessage.imported,
      [
        "added": .number(outcome.added.count), "unchanged": .number(outcome.unchanged.count),
        "refused": .number(outcome.refused.count), "file": .path(file.bytes),
      ])
  }

  private func answer(
    _ outcome: UnitImport, _ findings: [Finding], on terminal: Terminal
  ) throws(CommandFailure) {
    func rows(_ numbers: [Int]) -> JSONTree { .array(numbers.map { .number(JSONNumber($0)) }) }
    try terminal.answer(
      "unit-import",
      [
        ("file", .string(file.shown.string)), ("table", .string(table.shown.string)),
        ("new", .bool(new && outcome.tree != nil)), ("written", .bool(outcome.tree != nil)),
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
          .array(findings.map { FindingDocument.object($0, in: terminal.language) })
        ),
      ])
  }
}

extension UnitProblem {
  /// The line of the table that it is on; none for the table as a whole.
  fileprivate var line: Int {
    if case .row(_, let line) = place { line } else { 0 }
  }
}
