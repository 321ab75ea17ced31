internal import ArgumentParser
internal import Dossiers
internal import JSON
internal import RFC3339
internal import Wording

/// `hoso check`: a dossier's forms against their schemas, and the dossier against its profile.
struct Check: Command {
  static let configuration = CommandConfiguration("check", DossierPage.check, aliases: ["kiem"])

  @Option(name: .long, help: ArgumentHelp(DossierOptionHelp.asOf, value: "DAY"))
  var asOf: GivenDate?

  @Option(name: .long, help: ArgumentHelp(DossierOptionHelp.profile, value: "PROFILE"))
  var profile: String?

  @Flag(name: .long, help: ArgumentHelp(DossierOptionHelp.strict))
  var strict = false

  @Argument(help: ArgumentHelp(DossierOptionHelp.folder, value: "DOSSIER"))
  var target: DossierTarget

  @OptionGroup var common: CommonOptions

  func run(on terminal: Terminal) throws(CommandFailure) -> ExitStatus {
    let view = try DossierView(target, profile: profile)
    let day = asOf?.date ?? Clock.today
    let verdict = CheckVerdict(view, on: day)
    if terminal.isJSON {
      try terminal.answer("check", verdict.members(in: terminal.language))
    } else {
      try verdict.print(on: terminal)
    }
    let isPassed = verdict.isPassed && !(strict && verdict.count(of: .warning) > 0)
    return isPassed ? .done : .answerIsNo
  }
}

/// All that is wrong with a dossier on a day, or worth a look.
private struct CheckVerdict {
  private let view: DossierView
  private let day: CalendarDate
  private let findings: [Finding]

  init(_ view: DossierView, on day: CalendarDate) {
    self.view = view
    self.day = day
    var found = view.reading.findings + (view.replay?.findings ?? [])
    if let profile = view.profile {
      let due = profile.actsInReach(view.reading.data, from: view.replay?.state)
      found +=
        Completeness(
          of: view.reading.data, profile, view.forms.catalogue, on: day, before: due
        ).findings
    }
    findings = view.findings(found)
  }

  func count(of severity: Finding.Severity) -> Int { findings.count { $0.severity == severity } }

  /// Whether nothing would keep the dossier from going on.
  var isPassed: Bool { count(of: .blocker) == 0 && count(of: .error) == 0 }

  func print(on terminal: Terminal) throws(CommandFailure) {
    for finding in findings {
      let lines = terminal.indentedLines(for: finding)
      try terminal.print("\(terminal.style.mark(Self.mark(finding.severity))) \(lines[0])")
      for line in lines.dropFirst() { try terminal.print("  \(line)") }
      // What the paper calls the place.
      if let field = finding.facts["field"] {
        try terminal.print("  \(field.shown(in: terminal.language))")
      }
    }
    guard !terminal.isQuiet else { return }
    var facts: Facts = [:]
    for severity in Finding.Severity.allCases {
      facts.add(severity.rawValue, .number(count(of: severity)))
    }
    let sentence = DossierMessage.counts.sentence(in: terminal.language, facts)
    let mark = terminal.style.mark(isPassed ? .ok : .error)
    try terminal.print("\(mark) \(title): \(sentence)")
  }

  /// The dossier's number and version, or what the command line calls it.
  private var title: SafeText {
    let number = view.reading.cover.map { "\($0.number)" as SafeText } ?? view.opened.target.shown
    return view.opened.version.map { "\(number) \($0)" } ?? number
  }

  private static func mark(_ severity: Finding.Severity) -> Style.Mark {
    switch severity {
    case .blocker, .error: .error
    case .warning: .warning
    case .info: .missing
    }
  }

  func members(in language: Language) -> [(String, JSONTree)] {
    let counts = Finding.Severity.allCases.map { severity in
      (severity.rawValue, JSONTree.number(JSONNumber(count(of: severity))))
    }
    var members = view.members
    members += [
      ("asOf", .string("\(day)")), ("passed", .bool(isPassed)),
      ("counts", .object(JSONObject(counts))),
      ("findings", .array(findings.map { FindingDocument.object($0, in: language) })),
    ]
    return members
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

extension Profile {
  /// The transitions that a dossier's papers must be enough for: those that could be done next, and
  /// those that some paper is there for already.
  fileprivate func actsInReach(_ data: CaseData, from state: CaseState?) -> Set<String> {
    let opened = transitions.filter { $0.from.isEmpty }.map(\.to)
    let stages = state.map { [$0.stage] } ?? opened
    let begun = forms.filter { data.forms[$0.type]?.isEmpty == false }.flatMap(\.neededFor)
    let next = transitions.filter { !Set($0.from).isDisjoint(with: stages) }
    let wanted = Set(begun).union(next.map(\.id))
    return wanted.filter { id in
      self[transition: id].map { judge($0.when, data).answer != .no } ?? false
    }
  }
}
