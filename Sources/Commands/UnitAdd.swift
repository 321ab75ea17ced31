internal import ArgumentParser
internal import Dossiers
internal import JSON
internal import RFC3339
internal import Vietnamese
internal import Wording

/// `hoso unit add`: one more unit.
struct UnitAdd: Command {
  static let configuration = CommandConfiguration("add", UnitPage.add)

  @Option(name: .long, help: ArgumentHelp(UnitOptionHelp.name, value: "NAME"))
  var name: String

  @Option(name: .long, help: ArgumentHelp(UnitOptionHelp.kind, value: "KIND"))
  var kind: String

  @Option(name: .long, help: ArgumentHelp(UnitOptionHelp.code, value: "CODE"))
  var code: GivenCode?

  @Option(name: .long, help: ArgumentHelp(UnitOptionHelp.parent, value: "UNIT"))
  var parent: GivenUnit?

  @Option(name: .long, help: ArgumentHelp(UnitOptionHelp.from, value: "DAY"))
  var from: GivenDate?

  @Option(
    name: .customLong("power"), help: ArgumentHelp(UnitOptionHelp.powers, value: "POWER"))
  var powers: [UnitPower] = []

  @Flag(name: .long, help: ArgumentHelp(UnitOptionHelp.new))
  var new = false

  @Argument(help: ArgumentHelp(UnitOptionHelp.file, value: "FILE"))
  var file: InputPath

  @OptionGroup var common: CommonOptions

  func run(on terminal: Terminal) throws(CommandFailure) -> ExitStatus {
    let (unit, tree) = try UnitFile(file).change(isNew: new) {
      (before) throws(CommandFailure) -> (UnitTree?, (Unit, UnitTree)) in
      let unit = try newUnit(in: before)
      do throws(UnitProblems) {
        let after = try before.adding([unit])
        return (after, (unit, after))
      } catch {
        throw CommandFailure(error, changing: before, of: file, new: unit.id)
      }
    }
    let warnings = tree.warnings.filter { $0.unit == unit.id }.map { problem in
      var problem = problem
      problem.place = .whole
      return Finding(problem, file: file.shown, tree: tree)
    }
    if terminal.isJSON {
      try terminal.answer(
        "unit-add",
        [
          ("file", .string(file.shown.string)), ("new", .bool(new)),
          ("unit", UnitDocument.object(unit)),
          (
            "warnings",
            .array(warnings.map { FindingDocument.object($0, in: terminal.language) })
          ),
        ])
    } else {
      if new { terminal.sayBegun(file, kinds: tree.kinds.count) }
      try terminal.print("\(unit.id.description)")
      for warning in warnings where !terminal.isQuiet {
        terminal.say("\(terminal.style.mark(.warning)) \(terminal.line(for: warning))")
      }
    }
    return .done
  }

  private func newUnit(in tree: UnitTree) throws(CommandFailure) -> Unit {
    let day = try Clock.day(or: from?.date)
    let above = try parent.map { (unit) throws(CommandFailure) in
      try unit.find(in: tree, at: day, of: file)
    }
    return Unit(
      id: try Clock.now().identifier(), code: code?.code, name: name,
      kind: tree.kindID(for: kind), parent: above, period: UnitPeriod(from: from?.date),
      powers: Set(powers))
  }
}

extension UnitTree {
  /// The id of the kind that a person's word means; the word itself where it means none.
  func kindID(for word: String) -> String {
    let wanted = Self.folded(word)
    let kind = kinds.first { kind in
      ([kind.id, kind.vietnamese, kind.english] + kind.aliases).contains {
        Self.folded($0) == wanted
      }
    }
    return kind?.id ?? word
  }

  private static func folded(_ word: String) -> [UInt8] {
    Array(((try? ComposedText(word, limits: .name).searchForm()) ?? word).utf8)
  }
}
