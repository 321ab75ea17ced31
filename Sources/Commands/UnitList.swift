internal import ArgumentParser
internal import Dossiers
internal import JSON
internal import RFC3339
internal import Wording

/// `hoso unit list`: the units of a day, as a tree.
struct UnitList: Command {
  static let configuration = CommandConfiguration("list", UnitPage.list)

  @Option(name: .long, help: ArgumentHelp(UnitOptionHelp.at, value: "DAY"))
  var at: GivenDate?

  @Argument(help: ArgumentHelp(UnitOptionHelp.file, value: "FILE"))
  var file: InputPath

  @OptionGroup var common: CommonOptions

  func run(on terminal: Terminal) throws(CommandFailure) -> ExitStatus {
    let tree = try UnitFile(file).tree()
    let day = try Clock.day(or: at?.date)
    let lines = tree.outline(at: day)
    if terminal.isJSON {
      try terminal.answer(
        "unit-list",
        [
          ("file", .string(file.shown.string)), ("at", .string("\(day)")),
          (
            "units",
            .array(lines.map { UnitDocument.object($0.unit, depth: $0.depth) })
          ),
          (
            "warnings",
            .array(
              tree.warnings.map {
                FindingDocument.object(Finding($0, file: file.shown), in: terminal.language)
              })
          ),
        ])
    } else {
      for (unit, depth) in lines {
        let indent = String(repeating: "  ", count: min(depth, Self.deepest))
        let kind = tree.kind(unit.kind)?.title(in: terminal.language) ?? unit.kind
        try terminal.print("\(indent)\(unit.code?.description ?? "–")  \(unit.name)  (\(kind))")
      }
    }
    return lines.isEmpty ? .answerIsNo : .done
  }

  /// How far in a line is set at most: a chain may be as long as the file.
  private static let deepest = 20
}

extension UnitTree {
  /// The units of a day, each below the one that it belongs to, with how many stand above it.
  fileprivate func outline(at day: CalendarDate) -> [(unit: Unit, depth: Int)] {
    var found: [(unit: Unit, depth: Int)] = []
    var waiting = roots(at: day).sorted(by: Self.precedes).reversed().map { (unit: $0, depth: 0) }
    while let next = waiting.popLast() {
      found.append(next)
      waiting += children(of: next.unit.id, at: day).reversed().map { ($0, next.depth + 1) }
    }
    return found
  }

  /// By code, those without one last.
  private static func precedes(_ one: Unit, _ other: Unit) -> Bool {
    switch (one.code, other.code) {
    case (let code?, let otherCode?) where code != otherCode: code < otherCode
    case (_?, nil): true
    case (nil, _?): false
    default: one.id < other.id
    }
  }
}

extension UnitKind {
  func title(in language: Language) -> String {
    switch language {
    case .english: english
    case .vietnamese: vietnamese
    }
  }
}
