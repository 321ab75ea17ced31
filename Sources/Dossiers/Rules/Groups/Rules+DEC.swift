internal import RFC3339

/// The decision.
enum DECRules {
  static let functions: [RuleID: RuleFunction] = [
    "DEC-001": inOrder,
    "DEC-002": samePerson,
    "DEC-003": citesWhatHolds,
    "DEC-004": trueDates,
  ]

  /// Branch, base, deciding meeting, decision: each on the day of the one before or later.
  ///
  /// Where the report of the section stands between them is CMT-001's.
  private static func inOrder(_ rule: RuleCase) throws(RuleStop) -> RuleAnswer {
    guard rule.has(.decision) else { throw .notApplicable(.noPaper([.decision])) }
    let chain: [CaseEvent] = [
      .branchResolution, .baseResolution, .decidingMeeting, .decision,
    ]
    var tally = RuleTally()
    var last: (event: CaseEvent, day: Dated)?
    for event in chain {
      guard let passage = rule.passages(of: event).last else { continue }
      guard let day = passage.writtenDated else {
        // A decision needn't say when its body met.
        if event != .decidingMeeting { tally.leaveOpen(.unwritten(passage.place)) }
        continue
      }
      if let last {
        tally.expect(
          last.day, notAfter: day, "order", at: day.place,
          ["before": .event(last.event), "after": .event(event)])
      }
      last = (event, day)
    }
    return tally.answer
  }

  /// Name, birth date and home place are those of the personal history.
  private static func samePerson(_ rule: RuleCase) throws(RuleStop) -> RuleAnswer {
    let history = try rule.form(.personalHistory)
    let papers: [Paper] = [.decision, .recognitionDecision]
    var tally = RuleTally(ifNothing: .noPaper(papers))
    for person in papers.flatMap({ rule.forms($0) }).map({ $0["/applicant"] }) {
      tally.ask { (tally: inout RuleTally) throws(RuleStop) in
        let (one, other) = (person["/fullName"], history["/fullName"])
        let facts: [String: RuleFact] = [
          "written": .name(try one.text()), "declared": .name(try other.text()),
        ]
        tally.expect(one.isSameText(as: other), "name", at: one.place, and: [other.place], facts)
      }
      tally.ask { (tally: inout RuleTally) throws(RuleStop) in
        let one = try person["/birthDate"].dated()
        let other = try history["/birthDate"].dated()
        let isSame = one.date == other.date ? Answer.yes : one.date.isSameDay(as: other.date)
        tally.expect(
          isSame, "birthDate", at: one.place, and: [other.place],
          ["written": .date(one.date), "declared": .date(other.date)])
      }
      tally.ask { (tally: inout RuleTally) throws(RuleStop) in
        try home(person["/homePlace"], history["/homePlace"], &tally)
      }
    }
    return tally.answer
  }

  /// Two spellings of one place are only worth a look; today's names decide where both are given.
  private static func home(
    _ one: Passage, _ other: Passage, _ tally: inout RuleTally
  ) throws(RuleStop) {
    let facts: [String: RuleFact] = [
      "written": .text(try one["/asWritten"].text()),
      "declared": .text(try other["/asWritten"].text()),
    ]
    if one["/asWritten"].isSameText(as: other["/asWritten"]) == .yes { return tally.pass() }
    let isSame = ["/today/commune", "/today/province"].reduce(Answer.yes) { answer, pointer in
      answer.and(one[pointer].isSameText(as: other[pointer]))
    }
    switch isSame {
    case .yes: tally.pass()
    case .no: tally.fail("homePlace", at: one.place, and: [other.place], facts)
    case .perhaps: tally.fail("homePlaceWords", at: one.place, and: [other.place], facts)
    }
  }

  private static let resolutions: [Paper] = [
    .branchResolution, .baseResolution, .decision, .recognitionBranchResolution,
    .recognitionBaseResolution, .recognitionDecision,
  ]

  /// What a paper cites was in force on its day.
  private static func citesWhatHolds(_ rule: RuleCase) throws(RuleStop) -> RuleAnswer {
    var tally = RuleTally()
    tally.ask(each: rule.citations(in: resolutions)) { (tally, citation) throws(RuleStop) in
      let written = try rule.day(of: citation.form)
      let day = try written.day()
      let texts = citation.meant
      let answer = texts.reduce(Answer.no) { $0.or($1.inForce.holds(on: day)) }
      guard answer == .no, let text = texts.last else {
        return answer == .yes ? tally.pass() : tally.leaveOpen(.inexact(citation.row.place))
      }
      var facts: [String: RuleFact] = [
        "number": .text(citation.number), "day": .date(written.date),
      ]
      if let from = text.inForce.from, from.firstDay > day {
        facts["from"] = .date(from)
        return tally.fail("notYet", at: citation.row.place, and: [written.place], facts)
      }
      if let to = text.inForce.to { facts["to"] = .date(to) }
      facts["next"] = .regulation(successor(of: text, on: day, rule.regulations).id)
      tally.fail("over", at: citation.row.place, and: [written.place], facts)
    }
    return tally.answer
  }

  /// What took a text's place by a day; the last that is known.
  private static func successor(
    of text: Regulation, on day: CalendarDate, _ regulations: Regulations
  ) -> Regulation {
    var current = text
    for _ in 0..<20 {
      guard let next = current.replacedBy.flatMap({ regulations[$0] }),
        next.inForce.holds(on: day) != .no || next.inForce.to.map({ $0.lastDay < day }) == true
      else { return current }
      current = next
    }
    return current
  }

  /// A number that is cited has its true date: a regulation's, or that of a paper in the dossier.
  private static func trueDates(_ rule: RuleCase) throws(RuleStop) -> RuleAnswer {
    var tally = RuleTally()
    for citation in rule.citations(in: Paper.allCases) {
      let known = citation.texts.compactMap(\.date)
      for date in citation.dates {
        let answers = known.map { $0.isSameDay(as: date.date) }
        let isRight = answers.contains(.yes) || known.isEmpty
        tally.expect(
          isRight ? .yes : answers.contains(.perhaps) ? .perhaps : .no, "regulation",
          at: date.place,
          [
            "number": .text(citation.number), "cited": .date(date.date),
            "right": .list(known.map { .date($0) }),
          ])
      }
    }
    for (paper, pointer, cited) in papers {
      var days: [String: Dated] = [:]
      for form in rule.forms(cited) {
        guard let number = form["/head/number"].writtenText else { continue }
        days[DocumentNumber.form(number)] = rule.writtenDay(of: form)
      }
      for citation in rule.forms(paper).map({ $0[pointer] }) {
        guard let number = citation["/number"].writtenText,
          let date = citation["/date"].writtenDated, let day = days[DocumentNumber.form(number)]
        else { continue }
        tally.expect(
          day.date.isSameDay(as: date.date), "paper", at: date.place, and: [day.place],
          ["number": .text(number), "cited": .date(date.date), "right": .date(day.date)])
      }
    }
    return tally.answer
  }

  /// Where papers cite others of the dossier; VER-007 and VER-011 see to those of verification.
  private static let papers: [(paper: Paper, pointer: String, cited: Paper)] = [
    (.sectionReport, "/branchResolution", .branchResolution),
    (.recognitionSectionReport, "/branchResolution", .recognitionBranchResolution),
    (.ceremony, "/decision", .decision),
    (.resultNotice, "/decision", .decision),
  ]
}
