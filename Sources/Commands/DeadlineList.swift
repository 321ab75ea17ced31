internal import Dossiers
internal import JSON
internal import RFC3339
internal import Wording

/// The deadlines of one dossier or of several on a day, the earliest first.
struct DeadlineList {
  private let book: RuleBook
  private let day: CalendarDate
  /// The last day that is told; nil without one, and nil inside for one beyond the calendar.
  private let end: CalendarDate??
  /// Whether each line says whose deadline it is.
  private let isOfStore: Bool
  private var entries: [Entry] = []

  /// A deadline, and the dossier that it is of.
  private struct Entry {
    let standing: DeadlineStanding
    let dossier: SafeText
    let identifier: String?
    let target: SafeText
    let names: DossierNames
  }

  /// With `within`, what was met and what runs longer is left out.
  init(
    _ book: RuleBook, on day: CalendarDate, within: GivenSpan? = nil, isOfStore: Bool = false
  ) {
    self.book = book
    self.day = day
    self.isOfStore = isOfStore
    end = within.map { $0.end(from: day) }
  }

  /// Adds a dossier's deadlines.
  mutating func add(_ view: DossierView) {
    let all = DeadlineStanding.all(view.subject(units: nil, on: day), book)
    entries += all.filter { $0.isShown(until: end) }.map { standing in
      Entry(
        standing: standing, dossier: name(of: view),
        identifier: view.reading.cover?.identifier, target: view.opened.target.shown,
        names: view.names)
    }
  }

  /// The number that people know a dossier by.
  func name(of view: DossierView) -> SafeText {
    view.reading.cover.map { "\($0.number)" } ?? view.opened.target.shown
  }

  /// By their days; what can't be told comes last, and of a store isn't told at all.
  private var sorted: [Entry] {
    let dated = entries.compactMap { entry in entry.standing.until.map { (entry, $0) } }
    // Sorting keeps the data's order among equals.
    return dated.sorted { $0.1 < $1.1 }.map(\.0)
      + entries.filter { $0.standing.until == nil && !isOfStore }
  }

  /// Whether one was missed: not done in time, or done too late.
  var hasMissed: Bool { count(of: .missed) > 0 }

  private func count(of kind: DeadlineStanding.Kind) -> Int {
    entries.count { $0.standing.kind == kind }
  }

  // MARK: For people

  /// Prints the deadlines, and how many there are of whatever they are of.
  func print(of subject: SafeText, on terminal: Terminal) throws(CommandFailure) {
    for entry in sorted { try print(entry, on: terminal) }
    guard !terminal.isQuiet else { return }
    var facts: Facts = [:]
    for (name, kind) in [
      ("missed", DeadlineStanding.Kind.missed), ("running", .running), ("met", .met),
      ("open", .cannotTell),
    ] {
      facts.add(name, .number(count(of: kind)))
    }
    let mark = terminal.style.mark(hasMissed ? .error : .ok)
    let sentence = DeadlineMessage.counts.sentence(in: terminal.language, facts)
    try terminal.print("\(mark) \(subject): \(sentence)")
  }

  private func print(_ entry: Entry, on terminal: Terminal) throws(CommandFailure) {
    let (language, standing) = (terminal.language, entry.standing)
    let words = DeadlineMessage.standing(standing, on: day, names: entry.names, in: language)
    guard let words else { return }
    let until = standing.until.map { $0.vietnameseText } ?? "          "
    let mark = terminal.style.mark(standing.kind.mark)
    let title = SafeText(standing.deadline.title[language])
    let whose: SafeText = isOfStore ? "\(entry.dossier)  " : ""
    try terminal.print("\(mark) \(until)  \(whose)\(title): \(words)")
    guard !terminal.isQuiet, !isOfStore else { return }
    if let start = standing.start, let event = standing.deadline.from {
      let source = standing.deadline.rule.map { "\($0), " } ?? ""
      let sentence = DeadlineMessage.start.sentence(
        in: language,
        [
          "event": .words(event), "from": .date(start.date),
          "source": .path(Array("\(source)\(standing.deadline.source[language])".utf8)),
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
    [
      ("asOf", .string("\(day)")), ("missed", .bool(hasMissed)),
      ("deadlines", .array(sorted.map { document($0, in: language) })),
    ]
  }

  private func document(_ entry: Entry, in language: Language) -> JSONTree {
    let (standing, deadline) = (entry.standing, entry.standing.deadline)
    var members: [(String, JSONTree)] = []
    if isOfStore {
      if let identifier = entry.identifier { members.append(("dossier", .string(identifier))) }
      members.append(("number", .string(entry.dossier.string)))
    }
    members += [
      ("id", .string(deadline.id)), ("title", .string(deadline.title[language])),
      ("state", .string(standing.kind.rawValue)), ("limit", .number(JSONNumber(deadline.limit))),
      ("unit", .string(deadline.unit.rawValue)),
    ]
    if let start = standing.start {
      members.append(("from", .string("\(start.date)")))
      members.append(
        ("place", .string(Place(start.place, target: entry.target).shown.string)))
    }
    if let until = standing.until { members.append(("until", .string("\(until)"))) }
    if let done = standing.done { members.append(("done", .string("\(done)"))) }
    if case .cannotTell(let open) = standing.state {
      let documents = open.map { RuleOpening($0, names: entry.names).document(in: language) }
      members.append(("open", .array(documents)))
    }
    if let rule = deadline.rule { members.append(("rule", .string(rule.text))) }
    members.append(("source", .string(deadline.source[language])))
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
