internal import Dossiers
internal import JSON
internal import RFC3339
internal import Wording

/// All that is wrong with a dossier on a day, or worth a look.
struct CheckVerdict {
  private let view: DossierView
  private let day: CalendarDate
  /// The heaviest first, then in the order of their places.
  private let remarks: [Remark]
  private let rules: RuleVerdict
  /// Whether a profile told which forms the dossier must have.
  private let isComplete: Bool

  /// What the rules said on that day, and what is to be shown of the rest.
  init(_ view: DossierView, _ rules: RuleVerdict, _ choice: RuleChoice, on day: CalendarDate) {
    self.rules = rules
    self.view = view
    self.day = day
    let data = view.reading.data
    let due = view.profile?.actsInReach(data, from: view.replay?.state)
    let completeness = Completeness(
      of: data, view.profile, view.forms.catalogue, on: day, before: due)
    isComplete = completeness.isJudged
    let others = view.remarks(
      view.reading.findings + (view.replay?.findings ?? []) + completeness.findings)
    let all = others + view.sharedScans
    remarks = Remark.sorted(all.filter { choice.includes($0.finding) } + rules.remarks)
  }

  /// All that was found.
  var findings: [Finding] { remarks.map(\.finding) }

  func count(of severity: Finding.Severity) -> Int {
    remarks.count { $0.finding.severity == severity }
  }

  /// Whether nothing would keep the dossier from going on.
  var isPassed: Bool { count(of: .blocker) == 0 && count(of: .error) == 0 }

  // MARK: For people

  /// Where it `isFull` the rules that can't be told are listed.
  func print(all isFull: Bool, on terminal: Terminal) throws(CommandFailure) {
    var explained: Set<RuleID> = []
    for remark in remarks {
      try remark.print(on: terminal)
      guard let rule = remark.rule, explained.insert(rule.id).inserted else { continue }
      try rule.printDemand(on: terminal)
    }
    guard !terminal.isQuiet else { return }
    try printOpenQuestions(on: terminal)
    try rules.print(all: isFull, on: terminal)
    var facts: Facts = [:]
    for severity in Finding.Severity.allCases {
      facts.add(severity.rawValue, .number(count(of: severity)))
    }
    let sentence = DossierMessage.counts.sentence(in: terminal.language, facts)
    let mark = terminal.style.mark(isPassed ? .ok : .error)
    try terminal.print("\(mark) \(title): \(sentence)")
  }

  /// What is to be answered about the case, each thing once with what it means.
  private func printOpenQuestions(on terminal: Terminal) throws(CommandFailure) {
    let terms = view.forms.catalogue.vocabulary.circumstances
    let wanted = Set(remarks.flatMap(\.open))
    let open = terms.filter { wanted.contains($0.id) }
    guard !open.isEmpty else { return }
    let ids = Columns(open.map { "\"\($0.id)\"" })
    let sentence = DossierMessage.openQuestions.sentence(in: terminal.language)
    try terminal.print("\(terminal.style.hintWord()): \(sentence)")
    for term in open {
      try terminal.print("  \(ids.padded("\"\(term.id)\""))  \(term.title[terminal.language])")
    }
  }

  /// The dossier's number and version, or what the command line calls it.
  private var title: SafeText {
    let number = view.reading.cover.map { "\($0.number)" as SafeText } ?? view.opened.target.shown
    return view.opened.version.map { "\(number) \($0)" } ?? number
  }

  // MARK: For programs

  func members(on terminal: Terminal) -> [(String, JSONTree)] {
    let counts = Finding.Severity.allCases.map { severity in
      (severity.rawValue, JSONTree.number(JSONNumber(count(of: severity))))
    }
    var members = view.members
    members += [
      ("asOf", .string("\(day)")), ("passed", .bool(isPassed)),
      ("counts", .object(JSONObject(counts))),
      ("notChecked", isComplete ? [] : ["completeness"]),
      ("rules", rules.document(in: terminal.language)),
      (
        "findings",
        .array(remarks.map { FindingDocument.object($0.finding, hint: $0.hint, on: terminal) })
      ),
    ]
    return members
  }
}

extension Remark {
  /// Prints the finding, what the paper calls the place, and what can be done.
  func print(on terminal: Terminal) throws(CommandFailure) {
    let lines = terminal.indentedLines(for: finding)
    try terminal.print("\(terminal.style.mark(Style.Mark(finding.severity))) \(lines[0])")
    for line in lines.dropFirst() { try terminal.print("  \(line)") }
    if let field = finding.facts["field"] {
      let facts: Facts = ["field": field, "line": .number(finding.place.line ?? 0)]
      let hasLine = finding.place.line != nil
      try terminal.print(
        "  "
          + (hasLine ? DossierMessage.fieldAtLine : .field).sentence(in: terminal.language, facts))
    }
    guard let hint, open.isEmpty, !terminal.isQuiet else { return }
    try terminal.print("  \(terminal.style.hintWord()): \(terminal.text(of: hint))")
  }
}

extension Rule {
  /// Prints what the rule asks for, where it stands, and what to do.
  fileprivate func printDemand(on terminal: Terminal) throws(CommandFailure) {
    guard !terminal.isQuiet else { return }
    let language = terminal.language
    let word = RuleWord.rule.sentence(in: language)
    try terminal.print("  \(word): \(text[language]) (\(source[language]))")
    guard let repair else { return }
    try terminal.print("  \(terminal.style.hintWord()): \(repair[language])")
  }
}

extension Remark {
  /// The rule of the procedure that it is about; what it asks for is told once for all of them.
  fileprivate var rule: Rule? { (finding.message as? RuleMessage)?.rule }

  /// The heaviest first, then in the order of their places; what is alike keeps its order.
  static func sorted(_ remarks: [Remark]) -> [Remark] {
    Finding.Severity.allCases.flatMap { severity in
      remarks.filter { $0.finding.severity == severity }.map { ($0, $0.finding.place.shown.string) }
        .sorted { $0.1.utf8.lexicographicallyPrecedes($1.1.utf8) }.map(\.0)
    }
  }
}

extension Style.Mark {
  /// The mark of a finding.
  init(_ severity: Finding.Severity) {
    self =
      switch severity {
      case .blocker, .error: .error
      case .warning: .warning
      case .info: .note
      }
  }
}

extension DossierView {
  /// Which dossier it is, for programs.
  var members: [(String, JSONTree)] {
    var members: [(String, JSONTree)] = [("target", .string(opened.target.shown.string))]
    if let version = opened.version { members.append(("version", .string(version))) }
    if let number = reading.cover?.number { members.append(("number", .string(number))) }
    if let profile { members.append(("profile", .string(profile.id))) }
    return members
  }
}
