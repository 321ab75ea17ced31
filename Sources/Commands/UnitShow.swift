internal import ArgumentParser
internal import Dossiers
internal import JSON
internal import RFC3339
internal import Wording

/// `hoso unit show`: one unit, what is around it, and what became of it.
struct UnitShow: Command {
  static let configuration = CommandConfiguration("show", UnitPage.show)

  @Option(name: .long, help: ArgumentHelp(UnitOptionHelp.at, value: "DAY"))
  var at: GivenDate?

  @Argument(help: ArgumentHelp(UnitOptionHelp.file, value: "FILE"))
  var file: InputPath

  @Argument(help: ArgumentHelp(UnitOptionHelp.unit, value: "UNIT"))
  var unit: GivenUnit

  @OptionGroup var common: CommonOptions

  func run(on terminal: Terminal) throws(CommandFailure) -> ExitStatus {
    let tree = try UnitFile(file).tree()
    let day = try Clock.day(or: at?.date)
    let portrait = UnitPortrait(try unit.find(in: tree, at: day, of: file), in: tree, at: day)
    if terminal.isJSON {
      try terminal.answer(
        "unit-show", [("file", .string(file.shown.string))] + portrait.members)
    } else {
      try portrait.print(on: terminal)
    }
    return .done
  }
}

/// A unit on one day, with its neighbours and its history.
private struct UnitPortrait {
  private let id: UniqueIdentifier
  private let day: CalendarDate
  private let kinds: UnitTree
  private let unit: Unit?
  private let entries: [Unit]
  private let above: [Unit]
  private let below: [Unit]
  private let decision: UnitDecision?
  private let verifier: Unit?
  private let successors: [Unit]
  private let predecessors: [Unit]

  init(_ id: UniqueIdentifier, in tree: UnitTree, at day: CalendarDate) {
    self.id = id
    self.day = day
    kinds = tree
    unit = tree.unit(id, at: day)
    entries = Array(tree.entries(of: id))
    above = tree.ancestors(of: id, at: day)
    below = tree.children(of: id, at: day)
    decision = tree.decider(for: id, at: day)
    verifier = tree.verifier(for: id, at: day)
    successors = tree.successors(of: id, at: day)
    predecessors = tree.predecessors(of: id)
  }

  var members: [(String, JSONTree)] {
    var members: [(String, JSONTree)] = [
      ("at", .string("\(day)")), ("id", .string(id.description)),
    ]
    if let unit { members.append(("unit", UnitDocument.object(unit))) }
    members += [
      ("entries", UnitDocument.list(entries)), ("above", UnitDocument.list(above)),
      ("below", UnitDocument.list(below)),
    ]
    if let decision {
      let decider: JSONTree = [
        "unit": UnitDocument.object(decision.unit), "delegated": .bool(decision.isDelegated),
      ]
      members.append(("decidedBy", decider))
    }
    if let verifier { members.append(("verifiedBy", UnitDocument.object(verifier))) }
    return members + [
      ("successors", UnitDocument.list(successors)),
      ("predecessors", UnitDocument.list(predecessors)),
    ]
  }

  func print(on terminal: Terminal) throws(CommandFailure) {
    let language = terminal.language
    guard let shown = unit ?? entries.last else { return }
    try terminal.print(Self.line(shown))
    var lines = LabelledLines(in: language)
    if unit == nil {
      lines.add(
        RegisterMessage.valid,
        RegisterMessage.notThere.sentence(in: language, ["day": .date(PartialDate(day))]))
    }
    lines.add(RegisterMessage.identifier, "\(id.description)")
    lines.add(
      RegisterMessage.kind, "\(kinds.kind(shown.kind)?.title(in: language) ?? shown.kind)")
    let powers = UnitPower.allCases.filter(shown.powers.contains)
    lines.add(
      RegisterMessage.powers,
      powers.map { $0.sentence(in: language, [:]) }.joined(separator: ", "))
    lines.add(
      RegisterMessage.valid,
      each: entries.map { "\(period(of: $0, in: language))  \(Self.line($0))" })
    lines.add(RegisterMessage.above, each: above.map(Self.line))
    lines.add(RegisterMessage.below, each: below.map(Self.line))
    lines.add(RegisterMessage.decidedBy, decision.map { decider($0, in: language) })
    lines.add(RegisterMessage.verifiedBy, verifier.map(Self.line))
    if unit == nil { lines.add(RegisterMessage.successors, each: successors.map(Self.line)) }
    lines.add(RegisterMessage.predecessors, each: predecessors.map(Self.line))
    try lines.print(on: terminal)
  }

  /// A unit in one line: `27.001.002.000.005  Chi bộ mẫu`.
  private static func line(_ unit: Unit) -> SafeText {
    "\(unit.code?.description ?? "–")  \(unit.name)"
  }

  private func decider(_ decision: UnitDecision, in language: Language) -> SafeText {
    let line = Self.line(decision.unit)
    guard decision.isDelegated else { return line }
    return "\(line) (\(RegisterMessage.delegated.sentence(in: language)))"
  }

  private func period(of unit: Unit, in language: Language) -> SafeText {
    var facts: Facts = [:]
    if let from = unit.period.from { facts.add("from", .date(PartialDate(from))) }
    if let to = unit.period.to { facts.add("to", .date(PartialDate(to))) }
    let message: RegisterMessage =
      switch (unit.period.from, unit.period.to) {
      case (_?, _?): .fromTo
      case (_?, nil): .from
      case (nil, _?): .to
      case (nil, nil): .always
      }
    return message.sentence(in: language, facts)
  }
}
