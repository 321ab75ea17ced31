internal import ArgumentParser
internal import Dossiers
internal import JSON
internal import RFC3339
internal import Store
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

  @OptionGroup var location: StoreLocation

  @Argument(help: ArgumentHelp(StoreOptionHelp.anyDeadline, value: "DOSSIER"))
  var target: DossierTarget?

  @OptionGroup var common: CommonOptions

  func run(on terminal: Terminal) throws(CommandFailure) -> ExitStatus {
    let day = try Clock.day(or: asOf?.date)
    guard let target else { return try all(on: day, terminal) }
    let view = try DossierView(
      target, KnownForms(adding: forms), profile: profile, in: location, for: "deadline",
      on: terminal)
    guard view.reading.coverValue != nil else { throw view.failure(view.reading.findings) }
    var list = DeadlineList(try RuleBook.known(), on: day, within: within)
    list.add(view)
    if terminal.isJSON {
      try terminal.answer("deadline", view.members + list.members(in: terminal.language))
    } else {
      try list.print(of: list.name(of: view), on: terminal)
    }
    return list.hasMissed ? .answerIsNo : .done
  }

  /// The deadlines of all dossiers of the store.
  private func all(
    on day: CalendarDate, _ terminal: Terminal
  ) throws(CommandFailure) -> ExitStatus {
    let open = try location.open(on: terminal)
    let forms = try open.forms.adding(forms)
    let given = try profile.map { (id) throws(CommandFailure) in try forms.profile(id) }
    var list = DeadlineList(try RuleBook.known(), on: day, within: within, isOfStore: true)
    var unreadable: [UniqueIdentifier] = []
    for identifier in try open.identifiers() {
      do throws(CommandFailure) {
        let view = try DossierView(open.found(identifier), forms, profile: given)
        guard view.reading.coverValue != nil else { throw view.failure(view.reading.findings) }
        list.add(view)
      } catch {
        // One that can't be read keeps nobody from the others' deadlines; it is told.
        unreadable.append(identifier)
      }
    }
    try open.recordRead("deadline", of: nil, version: nil, on: terminal)
    if terminal.isJSON {
      let members: [(String, JSONTree)] = [
        ("store", .string(open.shown.string)),
        ("unreadable", .array(unreadable.map { .string($0.urn) })),
      ]
      try terminal.answer("deadline", members + list.members(in: terminal.language))
    } else {
      try DossierTable(unreadable: unreadable).print(on: terminal)
      try list.print(of: open.shown, on: terminal)
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
