internal import ArgumentParser
internal import Dossiers
internal import JSON
internal import RFC3339
internal import Wording

/// `hoso deadline`: what must be done by when.
struct Deadlines: Command {
  static let configuration = CommandConfiguration(
    "deadline", DossierPage.deadline, aliases: ["han"])

  @Option(name: .long, help: ArgumentHelp(DossierOptionHelp.within, value: "TIME"))
  var within: GivenSpan?

  @Option(name: .long, help: ArgumentHelp(DossierOptionHelp.asOf, value: "DAY"))
  var asOf: GivenDate?

  @Option(name: .long, help: ArgumentHelp(DossierOptionHelp.profile, value: "PROFILE"))
  var profile: String?

  @Option(name: .long, help: ArgumentHelp(FormOptionHelp.forms, value: "DIR"))
  var forms: InputPath?

  @Argument(help: ArgumentHelp(DossierOptionHelp.folder, value: "DOSSIER"))
  var target: DossierTarget

  @OptionGroup var common: CommonOptions

  func run(on terminal: Terminal) throws(CommandFailure) -> ExitStatus {
    let view = try DossierView(target, KnownForms(adding: forms), profile: profile)
    guard view.reading.coverValue != nil else { throw view.failure(view.reading.findings) }
    let list = DeadlineList(
      view, try RuleBook.known(), on: try Clock.day(or: asOf?.date), within: within)
    if terminal.isJSON {
      try terminal.answer("deadline", list.members(in: terminal.language))
    } else {
      try list.print(on: terminal)
    }
    return list.hasMissed ? .answerIsNo : .done
  }
}

/// A length of time as people give it: `60d`, `8w`, `2m`; days where nothing is said.
struct GivenSpan: ExpressibleByArgument {
  private enum Unit: Character {
    case day = "d"
    case week = "w"
    case month = "m"
  }

  private let count: Int
  private let unit: Unit

  init?(argument: String) {
    let unit = argument.last.flatMap { Unit(rawValue: $0) }
    let digits = unit == nil ? argument[...] : argument.dropLast()
    guard (1...5).contains(digits.utf8.count), digits.utf8.allSatisfy({ (48...57).contains($0) }),
      let count = Int(digits)
    else { return nil }
    (self.count, self.unit) = (count, unit ?? .day)
  }

  /// The day so long after another; nil beyond the calendar.
  func end(from day: CalendarDate) -> CalendarDate? {
    switch unit {
    case .day: day.adding(days: count)
    case .week: day.adding(days: count * 7)
    case .month: day.adding(months: count)
    }
  }
}
