internal import Dossiers
internal import JSON
internal import RFC3339
internal import Wording

/// What the rules say of a dossier on a day.
struct RuleVerdict {
  private let report: RuleReport
  private let names: DossierNames
  private let target: SafeText

  init(
    _ view: DossierView, _ check: RuleCheck, units: UnitTree? = nil, on day: CalendarDate
  ) {
    report = check.report(on: view.subject(units: units, on: day))
    names = view.names
    target = view.opened.target.shown
  }

  /// The rules that are broken, as findings.
  var remarks: [Remark] {
    report.findings.map { Remark(finding: Finding($0, target: target, names: names), hint: nil) }
  }

  // MARK: For people

  /// How many rules gave which answer; where it `isFull`, each that can't be told with what is open.
  func print(all isFull: Bool, on terminal: Terminal) throws(CommandFailure) {
    guard !report.results.isEmpty else { return }
    let counts = report.counts
    var facts: Facts = [:]
    facts.add("passed", .number(counts[.pass] ?? 0))
    facts.add("broken", .number(counts[.fail] ?? 0))
    facts.add("other", .number(counts[.notApplicable] ?? 0))
    facts.add("open", .number(counts[.cannotTell] ?? 0))
    let note = terminal.style.mark(.note)
    try terminal.print("\(note) \(RuleWord.counts.sentence(in: terminal.language, facts))")
    if attestedCount > 0 {
      let sentence = RuleWord.attested.sentence(
        in: terminal.language, ["seen": .number(attestedCount)])
      try terminal.print("\(note) \(sentence)")
    }
    try printUndecided(all: isFull, on: terminal)
  }

  private func printUndecided(all isFull: Bool, on terminal: Terminal) throws(CommandFailure) {
    let undecided = report.undecided
    guard !undecided.isEmpty else { return }
    let mark = terminal.style.mark(.missing)
    let sentence = RuleWord.undecided.sentence(
      in: terminal.language, ["open": .number(undecided.count)])
    guard isFull else {
      let more = RuleWord.listThem.sentence(in: terminal.language)
      try terminal.print("\(mark) \(sentence) (\(more))")
      return
    }
    try terminal.print("\(mark) \(sentence):")
    for (rule, open) in undecided {
      let openings = RuleOpening.sentences(open, names: names, in: terminal.language)
      let title = SafeText(rule.title[terminal.language])
      try terminal.print("  \(rule.id.text)  \(title)")
      if !openings.isEmpty { try terminal.print("    \(openings)") }
    }
  }

  /// How many rules hold because somebody attested so.
  private var attestedCount: Int {
    report.results.count { $0.rule.state == .attested && $0.answer.kind == .pass }
  }

  // MARK: For programs

  func document(in language: Language) -> JSONTree {
    let counts = RuleAnswer.Kind.allCases.map { kind in
      (kind.rawValue, JSONTree.number(JSONNumber(report.counts[kind] ?? 0)))
    }
    let undecided = report.undecided.map { rule, open -> JSONTree in
      [
        "rule": .string(rule.id.text), "title": .string(rule.title[language]),
        "open": .array(open.map { RuleOpening($0, names: names).document(in: language) }),
      ]
    }
    let attested = report.results.filter { $0.rule.state == .attested }.map { result -> JSONTree in
      ["rule": .string(result.rule.id.text), "answer": .string(result.answer.kind.rawValue)]
    }
    return [
      "counts": .object(JSONObject(counts)), "undecided": .array(undecided),
      "attested": .array(attested),
    ]
  }
}

extension DossierView {
  /// The case as rules and deadlines are asked of it.
  func subject(units: UnitTree?, on day: CalendarDate) -> RuleSubject {
    RuleSubject(
      reading.data, forms.catalogue, profile: profile, acts: reading.acts, units: units, on: day)
  }
}

extension RuleOpening {
  func document(in language: Language) -> JSONTree {
    var members: [(String, JSONTree)] = [
      ("kind", .string(message.kind)), ("message", .string(sentence(in: language).string)),
    ]
    switch place {
    case .form(let form, let pointer):
      members.append(("form", .string(form.spelling)))
      members.append(("pointer", .string("\(pointer)")))
    case .cover(let pointer):
      members.append(("form", "dossier"))
      members.append(("pointer", .string("\(pointer)")))
    case .type(let type): members.append(("form", .string(type.text.uppercased())))
    default: break
    }
    return .object(JSONObject(members))
  }
}

extension OpeningWord {
  /// The name for programs: `unwritten`.
  fileprivate var kind: String { "\(self)" }
}
