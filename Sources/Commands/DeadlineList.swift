internal import Dossiers
internal import JSON
internal import RFC3339
internal import Wording

/// The deadlines of a dossier on a day, the earliest first.
struct DeadlineList {
  private let view: DossierView
  private let day: CalendarDate
  /// In the order of the days; what can't be told comes last.
  private let standings: [DeadlineStanding]

  /// With `within`, what was met and what runs longer is left out.
  init(
    _ view: DossierView, _ book: RuleBook, on day: CalendarDate, within: GivenSpan? = nil
  ) {
    self.view = view
    self.day = day
    let end = within.map { $0.end(from: day) }
    let all = DeadlineStanding.all(view.subject(units: nil, on: day), book)
    let shown = all.filter { $0.isShown(until: end) }
    let dated = shown.compactMap { standing in standing.until.map { (standing, $0) } }
    // Sorting keeps the data's order among equals.
    standings = dated.sorted { $0.1 < $1.1 }.map(\.0) + shown.filter { $0.until == nil }
  }

  /// Whether one was missed: not done in time, or done too late.
  var hasMissed: Bool { count(of: .missed) > 0 }

  private func count(of kind: DeadlineStanding.Kind) -> Int {
    standings.count { $0.kind == kind }
  }

  // MARK: For people

  func print(on terminal: Terminal) throws(CommandFailure) {
    for standing in standings { try print(standing, on: terminal) }
    guard !terminal.isQuiet else { return }
    var facts: Facts = [:]
    for (name, kind) in [
      ("missed", DeadlineStanding.Kind.missed), ("running", .running), ("met", .met),
      ("open", .cannotTell),
    ] {
      facts.add(name, .number(count(of: kind)))
    }
    let number = view.reading.cover.map { "\($0.number)" as SafeText } ?? view.opened.target.shown
    let mark = terminal.style.mark(hasMissed ? .error : .ok)
    let sentence = DeadlineMessage.counts.sentence(in: terminal.language, facts)
    try terminal.print("\(mark) \(number): \(sentence)")
  }

  private func print(
    _ standing: DeadlineStanding, on terminal: Terminal
  ) throws(CommandFailure) {
    let language = terminal.language
    let words = DeadlineMessage.standing(standing, on: day, names: view.names, in: language)
    guard let words else { return }
    let until = standing.until.map { $0.vietnameseText } ?? "          "
    let mark = terminal.style.mark(standing.kind.mark)
    let title = SafeText(standing.deadline.title[language])
    try terminal.print("\(mark) \(until)  \(title): \(words)")
    guard !terminal.isQuiet else { return }
    if let start = standing.start, let event = standing.deadline.from {
      let source = standing.deadline.rule.map { "\($0), " } ?? ""
      let sentence = DeadlineMessage.start.sentence(
        in: language,
        [
          "event": .words(event), "from": .date(start.date),
          "source": .path(Array("\(source)\(standing.deadline.source)".utf8)),
        ])
      try terminal.print("              \(sentence)")
    }
    if [.missed, .running].contains(standing.kind), let needs = standing.deadline.extensionNeeds {
      let sentence = DeadlineMessage.longer.sentence(
        in: language, ["needs": .path(Array(needs[language].utf8))])
      try terminal.print("              \(sentence)")
    }
  }

  // MARK: For programs

  func members(in language: Language) -> [(String, JSONTree)] {
    view.members + [
      ("asOf", .string("\(day)")), ("missed", .bool(hasMissed)),
      ("deadlines", .array(standings.map { document($0, in: language) })),
    ]
  }

  private func document(_ standing: DeadlineStanding, in language: Language) -> JSONTree {
    let deadline = standing.deadline
    var members: [(String, JSONTree)] = [
      ("id", .string(deadline.id)), ("title", .string(deadline.title[language])),
      ("state", .string(standing.kind.rawValue)), ("limit", .number(JSONNumber(deadline.limit))),
      ("unit", .string(deadline.unit.rawValue)),
    ]
    if let start = standing.start {
      members.append(("from", .string("\(start.date)")))
      members.append(
        ("place", .string(Place(start.place, target: view.opened.target.shown).shown.string)))
    }
    if let until = standing.until { members.append(("until", .string("\(until)"))) }
    if let done = standing.done { members.append(("done", .string("\(done)"))) }
    if case .cannotTell(let open) = standing.state {
      let documents = open.map { RuleOpening($0, names: view.names).document(in: language) }
      members.append(("open", .array(documents)))
    }
    if let rule = deadline.rule { members.append(("rule", .string(rule.text))) }
    members.append(("source", .string(deadline.source)))
    members.append(("confidence", .string(deadline.confidence.rawValue)))
    return .object(JSONObject(members))
  }
}

extension DeadlineStanding {
  fileprivate enum Kind: String {
    case notStarted, running, met, missed, notApplicable, cannotTell

    var mark: Style.Mark {
      switch self {
      case .met: .ok
      case .missed: .error
      case .running: .note
      case .notStarted, .notApplicable, .cannotTell: .missing
      }
    }
  }

  fileprivate var kind: Kind {
    switch state {
    case .notStarted: .notStarted
    case .running: .running
    case .met: .met
    case .missed: .missed
    case .notApplicable: .notApplicable
    case .cannotTell: .cannotTell
    }
  }

  fileprivate var until: CalendarDate? {
    switch state {
    case .running(let until), .met(_, let until), .missed(_, let until): until
    case .notStarted, .notApplicable, .cannotTell: nil
    }
  }

  fileprivate var done: PartialDate? {
    switch state {
    case .met(let done, _): done
    case .missed(let done, _): done
    default: nil
    }
  }

  /// Whether it is listed: all are without an end; an end that is nil lies beyond the calendar.
  fileprivate func isShown(until end: CalendarDate??) -> Bool {
    switch state {
    case .notStarted, .notApplicable: return false
    case .missed, .cannotTell: return true
    case .met: return end == nil
    case .running(let until):
      guard let end, let last = end else { return true }
      return until <= last
    }
  }
}
