internal import RFC3339

/// Who may be admitted.
enum ELIGRules {
  static let functions: [RuleID: RuleFunction] = [
    "ELIG-001": oldEnough,
    "ELIG-002": notTooOld,
    "ELIG-003": educated,
    "ELIG-004": citizen,
    "ELIG-005": inYouthUnion,
    "ELIG-006": inTradeUnion,
    "ELIG-007": longEnoughOut,
    "ELIG-008": longEnoughSpent,
    "ELIG-009": readmissionAgreed,
    "ELIG-010": notExcluded,
    "ELIG-011": readmittedOnce,
    "ELIG-012": notReadmissionInDisguise,
    "ELIG-013": populationWait,
    "ELIG-014": religionCited,
    "ELIG-015": abroadFlagged,
    "ELIG-016": ownCommitteeDecides,
    "ELIG-017": transcriptThere,
  ]

  /// 18 years, counted by month, on the day that the branch considers the applicant.
  private static func oldEnough(_ rule: RuleCase) throws(RuleStop) -> RuleAnswer {
    let meeting = try rule.dayOrToday(of: .branchMeeting)
    let least = try rule.edition(on: meeting).number("months")
    let birth = try rule.birth()
    let age = MonthCount(from: birth.date, to: meeting.date)
    let facts: [String: RuleFact] = [
      "birth": .date(birth.date), "meeting": .date(meeting.date), "least": .months(least),
      "age": .months(age.possible.lowerBound),
    ]
    guard try Dated.decided(age.isAtLeast(least), [birth, meeting]) else {
      return .fail("tooYoung", at: birth.place, facts)
    }
    if try Dated.decided(age.isJust(least), [birth, meeting]) {
      return .fail("birthdayToCome", at: birth.place, facts)
    }
    return .pass
  }

  /// 60 years at most, counted by month; older with the consent of a committee above.
  private static func notTooOld(_ rule: RuleCase) throws(RuleStop) -> RuleAnswer {
    try rule.onlyIn(.admission, .readmission)
    let meeting = try rule.dayOrToday(of: .branchMeeting)
    let most = try rule.edition(on: meeting).number("months")
    let birth = try rule.birth()
    let age = MonthCount(from: birth.date, to: meeting.date)
    if try Dated.decided(age.isAtMost(most), [birth, meeting]) { return .pass }
    return NeededConsent(
      about: "over60", cause: birth.place, beforeDecision: true,
      facts: [
        "birth": .date(birth.date), "meeting": .date(meeting.date),
        "age": .months(age.possible.lowerBound), "most": .months(most),
      ]
    ).answer(in: rule)
  }

  /// A lower-secondary diploma; less with the consent of a committee above.
  private static func educated(_ rule: RuleCase) throws(RuleStop) -> RuleAnswer {
    let history = try rule.form(.personalHistory)
    let level = history["/education/generalLevel"]
    let meeting = try rule.dayOrToday(of: .branchMeeting)
    let edition = try rule.edition(on: meeting)
    if try edition.list("levels").contains(level.text()) { return .pass }
    if try edition.number("takesEquivalents") == 1 {
      throw .cannotTell([.inexact(history["/education/general"].place)])
    }
    return NeededConsent(
      about: "education", cause: level.place, beforeDecision: false,
      facts: ["level": .choice(try level.text(), at: level.place)]
    ).answer(in: rule)
  }

  /// The nationality of the personal history, and a number or paper that shows it.
  private static func citizen(_ rule: RuleCase) throws(RuleStop) -> RuleAnswer {
    let history = try rule.form(.personalHistory)
    let nationality = history["/nationality"]
    let day = rule.writtenDay(of: history) ?? Dated(PartialDate(rule.today), at: history.place)
    // Nothing written means Vietnamese: the paper form has no such item.
    if let text = nationality.writtenText,
      try !rule.edition(on: day).list("names").contains(where: { SameText.are($0, text) == .yes })
    {
      return .fail("foreign", at: nationality.place, ["nationality": .text(text)])
    }
    if history["/personalId"].isWritten { return .pass }
    let seen = rule.attested(.identityPaperSeen, of: history)
    switch seen.answer {
    case .yes: return .pass
    case .no: return .fail("noIdentityPaper", at: seen.place)
    case .perhaps: throw .cannotTell([.unwritten(history["/personalId"].place)])
    }
  }

  /// Where the Youth Union is, who is of its age is its member.
  private static func inYouthUnion(_ rule: RuleCase) throws(RuleStop) -> RuleAnswer {
    let union = try rule.form(.personalHistory)["/youthUnion"]
    try rule.onlyIf(circumstance: "withinUnionAge")
    try rule.onlyIf(circumstance: "youthUnionExists")
    let isDated = union["/date"].isWritten
    switch rule.circumstance("unionMember") {
    case .no: return .fail("notMember", at: union.place)
    case .yes: return isDated ? .pass : .fail("noDate", at: union.place)
    case .perhaps:
      if isDated { return .pass }
      throw .cannotTell([.unwritten(rule.cover["/circumstances/unionMember"].place)])
    }
  }

  /// In an agency or enterprise without the Youth Union the trade union refers its member.
  private static func inTradeUnion(_ rule: RuleCase) throws(RuleStop) -> RuleAnswer {
    try rule.onlyIn(.admission, .readmission)
    try rule.onlyIf(circumstance: "inAgencyOrEnterprise")
    let exists = rule.cover["/circumstances/youthUnionExists"]
    if try exists.bool() { throw .notApplicable(.circumstance("youthUnionExists")) }
    let member = rule.cover["/circumstances/tradeUnionMember"]
    guard try member.bool() else { return .fail("notMember", at: member.place) }
    if let wrong = rule.forms(.youthUnionResolution).last {
      return .fail("youthUnionInstead", at: wrong.place)
    }
    _ = try rule.form(.tradeUnionResolution)
    return .pass
  }
}

/// The written consent of a committee above that a special case needs.
struct NeededConsent {
  /// The value of the paper's `about`.
  let about: String
  /// What makes it needed.
  let cause: DossierPlace
  /// Whether it must be dated before the decision.
  let beforeDecision: Bool
  let facts: [String: RuleFact]

  /// Pass where one consent is good; else what the last one lacks.
  func answer(in rule: RuleCase) -> RuleAnswer {
    let all = rule.forms(.upperConsent)
    let papers = all.filter { $0["/about"].writtenText == about }
    guard !papers.isEmpty else {
      let unnamed = all.filter { !$0["/about"].isWritten }
      if !unnamed.isEmpty { return .cannotTell(unnamed.map { .unwritten($0["/about"].place) }) }
      let lacking = DossierPlace.type(Paper.upperConsent.type)
      return .fail([Violation("noConsent", at: lacking, and: [cause], facts)], open: [])
    }
    var answer = RuleAnswer.pass
    for paper in papers {
      var tally = RuleTally()
      tally.ask { (tally: inout RuleTally) throws(RuleStop) in try judge(paper, rule, &tally) }
      answer = tally.answer
      if case .pass = answer { break }
    }
    return answer
  }

  private func judge(
    _ paper: Passage, _ rule: RuleCase, _ tally: inout RuleTally
  ) throws(RuleStop) {
    let agrees = paper["/agrees"]
    guard try agrees.bool() else { return tally.fail("refused", at: agrees.place, facts) }
    guard beforeDecision, rule.hasHappened(.decision) else { return tally.pass() }
    let consent = try paper["/head/date"].dated()
    let decision = try rule.day(of: .decision)
    if try consent.isBefore(decision) { return tally.pass() }
    let isSame = try consent.isSameDay(as: decision)
    let dates: [String: RuleFact] = [
      "consent": .date(consent.date), "decision": .date(decision.date),
    ]
    tally.fail(
      isSame ? "sameDay" : "late", at: consent.place, and: [decision.place],
      facts.merging(dates) { own, _ in own })
  }
}
