internal import RFC3339

/// The committees above.
enum CMTRules {
  static let functions: [RuleID: RuleFunction] = [
    "CMT-001": sectionBetween,
    "CMT-002": baseTwoThirds,
    "CMT-003": collectiveTwoThirds,
    "CMT-004": noBaseResolution,
    "CMT-005": rightBody,
    "CMT-006": decidedInTime,
    "CMT-007": branchTold,
  ]

  /// Where there is a sectional committee, it appraises between branch and base; else nobody does.
  private static func sectionBetween(_ rule: RuleCase) throws(RuleStop) -> RuleAnswer {
    let ways: [(report: Paper, branch: CaseEvent, section: CaseEvent, base: CaseEvent)] = [
      (.sectionReport, .branchResolution, .sectionReport, .baseResolution),
      (
        .recognitionSectionReport, .recognitionResolution, .recognitionSectionReport,
        .recognitionBaseResolution
      ),
    ]
    var tally = RuleTally(ifNothing: .noPaper(ways.map(\.report)))
    tally.ask(each: ways) { (tally, way) throws(RuleStop) in
      guard rule.has(way.report) || rule.hasHappened(way.base) else { return }
      let exists = try rule.isFact("sectionalCommittee")
      guard let report = rule.forms(way.report).last else {
        return exists ? tally.fail("missing", at: .type(way.report.type)) : tally.pass()
      }
      guard exists else { return tally.fail("unexpected", at: report.place) }
      let day = try rule.day(of: way.section)
      if rule.hasHappened(way.branch) {
        tally.expect(try rule.day(of: way.branch), notAfter: day, "beforeBranch", at: day.place)
      }
      if rule.hasHappened(way.base) {
        tally.expect(day, notAfter: try rule.day(of: way.base), "afterBase")
      }
      tally.pass()
    }
    return tally.answer
  }

  /// Two thirds of all members of the base committee.
  private static func baseTwoThirds(_ rule: RuleCase) throws(RuleStop) -> RuleAnswer {
    RESRules.ask(rule, [.baseResolution, .recognitionBaseResolution]) {
      (tally, form, edition) throws(RuleStop) in
      try tally.expect(form["/vote"], by: edition)
    }
  }

  /// A delegated base committee decides as a whole, by two thirds of its members.
  private static func collectiveTwoThirds(_ rule: RuleCase) throws(RuleStop) -> RuleAnswer {
    let decision = try rule.form(.decision)
    if decision["/decidedBy"].writtenText != "collective" { try rule.onlyIf("delegatedBase") }
    let edition = try rule.edition(on: rule.day(of: decision))
    var tally = RuleTally()
    try tally.expect(decision["/vote"], by: edition)
    return tally.answer
  }

  /// A base branch's resolution goes straight up.
  private static func noBaseResolution(_ rule: RuleCase) throws(RuleStop) -> RuleAnswer {
    try rule.onlyIf("baseBranch")
    guard let resolution = rule.forms(.baseResolution).last else { return .pass }
    return .fail("unexpected", at: resolution.place)
  }

  /// Who decided is who decides at that level.
  private static func rightBody(_ rule: RuleCase) throws(RuleStop) -> RuleAnswer {
    let papers: [Paper] = [.decision, .recognitionDecision]
    let decisions = papers.flatMap { rule.forms($0) }
    var tally = RuleTally(ifNothing: .noPaper(papers))
    let issuers = UnitsOnPaper(decisions.map { $0["/head/issuer"] }, in: rule.units)
    tally.ask(each: decisions) { (tally, decision) throws(RuleStop) in
      let body = decision["/decidedBy"]
      let text = try body.text()
      let facts: [String: RuleFact] = ["body": .choice(text, at: body.place)]
      let own = rule.circumstance("policeOrArmy")
      guard own != .yes else { return tally.pass() }
      guard text != "own" else { return tally.expect(own, "ownRules", at: body.place, facts) }
      let day = try rule.day(of: decision)
      let edition = try rule.edition(on: day)
      let isDelegated = try rule.isFact("delegatedBase")
      guard isDelegated == (text == "collective") else {
        return tally.fail(
          isDelegated ? "notCollective" : "notDelegated", at: body.place, facts)
      }
      guard !isDelegated else { return tally.pass() }
      // Without the tree of units the two committees above can't be told apart: either passes.
      let date = try day.day()
      let issuer = issuers[decision["/head/issuer"]].first { $0.period.contains(date) }
      guard let issuer else { return tally.pass() }
      let isHigh = try edition.list("secretariatKinds").contains(issuer.kind)
      tally.expect(
        Answer(isHigh == (text == "standingSecretariat")), "otherLevel", at: body.place,
        facts.merging(["issuer": .name(issuer.name)]) { one, _ in one })
    }
    return tally.answer
  }

  /// 60 working days from the resolution; 30 more with a reason that is written down.
  private static func decidedInTime(_ rule: RuleCase) throws(RuleStop) -> RuleAnswer {
    let decision = try rule.day(of: .decision)
    let resolution = try rule.day(of: .branchResolution)
    let edition = try rule.edition(on: resolution)
    let (days, more) = (try edition.number("days"), try edition.number("extension"))
    // So few days on the calendar hold no more working days.
    if let soon = try resolution.day().adding(days: days), try decision.day() <= soon {
      return .pass
    }
    let end = Dated(
      PartialDate(try rule.workingDay(days, after: resolution)), at: resolution.place)
    if try decision.isOnOrBefore(end) { return .pass }
    let facts: [String: RuleFact] = [
      "decision": .date(decision.date), "resolution": .date(resolution.date),
      "days": .count(days), "end": .date(end.date),
    ]
    let reason = try rule.form(.decision)["/extensionReason"]
    guard reason.isWritten, !reason.saysNone else {
      return .fail("late", at: decision.place, facts)
    }
    let last = Dated(
      PartialDate(try rule.workingDay(days + more, after: resolution)), at: resolution.place)
    if try decision.isOnOrBefore(last) { return .pass }
    let widened: [String: RuleFact] = ["days": .count(days + more), "end": .date(last.date)]
    return .fail("tooLate", at: decision.place, facts.merging(widened) { _, new in new })
  }

  /// The branch knows the result: by notice, by the decision sent to it, or it has it in hand.
  private static func branchTold(_ rule: RuleCase) throws(RuleStop) -> RuleAnswer {
    let about: Set = ["admission", "readmission"]
    let notices = rule.forms(.resultNotice).filter { notice in
      notice["/about"].writtenText.map { about.contains($0) } ?? true
    }
    guard notices.isEmpty else { return .pass }
    let decision = try rule.form(.decision)
    if rule.passages(of: .decisionReceived).contains(where: \.isWritten) { return .pass }
    let branch = SameText.form(try decision["/branch/name"].text())
    let listed = decision["/executors"].rows + decision["/recipients"].rows
    let isListed = listed.contains { $0.writtenText.map { SameText.form($0) == branch } ?? false }
    return isListed ? .pass : .fail("untold", at: decision["/recipients"].place)
  }
}
