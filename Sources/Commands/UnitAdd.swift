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

  @Argument(help: ArgumentHelp(UnitOptionHelp.file, value: "FILE"))
  var file: InputPath

  @OptionGroup var common: CommonOptions

  func run(on terminal: Terminal) throws(CommandFailure) -> ExitStatus {
    let unit = try UnitFile(file).change { (tree) throws(CommandFailure) -> (UnitTree?, Unit) in
      let unit = try newUnit(in: tree)
      do throws(UnitProblems) {
        return (try tree.adding([unit]), unit)
      } catch {
        throw CommandFailure(error, changing: tree, of: file, new: unit.id)
      }
    }
    if terminal.isJSON {
      try terminal.answer(
        "unit-add",
        [("file", .string(file.shown.string)), ("unit", UnitDocument.object(unit))])
    } else {
      try terminal.print("\(unit.id.description)")
    }
    return .done
  }

  private func newUnit(in tree: UnitTree) throws(CommandFailure) -> Unit {
    let day = from?.date ?? Clock.today
    let above = try parent.map { (unit) throws(CommandFailure) in
      try unit.find(in: tree, at: day, of: file)
    }
    return Unit(
      id: .fresh, code: code?.code, name: name, kind: tree.kindID(for: kind), parent: above,
      period: UnitPeriod(from: from?.date), powers: Set(powers))
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
