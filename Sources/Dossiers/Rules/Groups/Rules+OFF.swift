internal import RFC3339

/// Recognition.
enum OFFRules {
  static let functions: [RuleID: RuleFunction] = [
    "OFF-001": classAttended,
    "OFF-002": afterProbation,
    "OFF-003": consideredInTime,
    "OFF-004": decidedInTime,
    "OFF-005": fromEndOfProbation,
  ]

  /// A branch that has met had the certificate of the new-member class.
  private static func classAttended(_ rule: RuleCase) throws(RuleStop) -> RuleAnswer {
    let resolution = try rule.form(.recognitionBranchResolution)
    guard !rule.has(.newMemberCertificate) else { return .pass }
    let lacking = DossierPlace.type(Paper.newMemberCertificate.type)
    return .fail([Violation("none", at: lacking, and: [resolution.place])], open: [])
  }

  /// The twelve months are over when the member writes and the branch meets.
  private static func afterProbation(_ rule: RuleCase) throws(RuleStop) -> RuleAnswer {
    let events: [CaseEvent] = [.selfCriticism, .recognitionMeeting]
    let passages = events.flatMap { event in rule.passages(of: event).map { (event, $0) } }
    guard !passages.isEmpty else {
      throw .notApplicable(.noPaper([.selfCriticism, .recognitionBranchResolution]))
    }
    let end = try rule.endOfProbation()
    var tally = RuleTally()
    tally.ask(each: passages) { (tally, item) throws(RuleStop) in
      let (event, passage) = item
      let day = try passage.dated()
      let facts: [String: RuleFact] = [
        "event": .event(event), "day": .date(day.date), "end": .date(end.date),
      ]
      if try end.isBefore(day) { return tally.pass() }
      let variant = try day.isSameDay(as: end) ? "lastDay" : "early"
      tally.fail(variant, at: day.place, and: [end.place], facts)
    }
    return tally.answer
  }

  /// 30 working days from the end of the probation.
  private static func consideredInTime(_ rule: RuleCase) throws(RuleStop) -> RuleAnswer {
    let meeting = try rule.day(of: .recognitionMeeting)
    let probation = try rule.endOfProbation()
    let days = try rule.edition(on: meeting).number("days")
    guard let end = try rule.end(of: days, after: probation, missedBy: meeting) else {
      return .pass
    }
    let facts: [String: RuleFact] = [
      "meeting": .date(meeting.date), "probation": .date(probation.date), "days": .count(days),
      "end": .date(end.date),
    ]
    return .fail([Violation("late", at: meeting.place, and: [probation.place], facts)], open: [])
  }

  /// 30 working days from the resolution; 30 more with a reason that is written down.
  private static func decidedInTime(_ rule: RuleCase) throws(RuleStop) -> RuleAnswer {
    let decision = try rule.day(of: .recognitionDecision)
    let resolution = try rule.day(of: .recognitionResolution)
    let edition = try rule.edition(on: resolution)
    let (days, more) = (try edition.number("days"), try edition.number("extension"))
    guard let end = try rule.end(of: days, after: resolution, missedBy: decision) else {
      return .pass
    }
    func fail(_ variant: String, _ days: Int, _ end: Dated) -> RuleAnswer {
      let facts: [String: RuleFact] = [
        "decision": .date(decision.date), "resolution": .date(resolution.date),
        "days": .count(days), "end": .date(end.date),
      ]
      return .fail(
        [Violation(variant, at: decision.place, and: [resolution.place], facts)], open: [])
    }
    let reason = try rule.form(.recognitionDecision)["/extensionReason"]
    guard reason.isWritten, !reason.saysNone else { return fail("late", days, end) }
    let last = try rule.end(of: days + more, after: resolution, missedBy: decision)
    return last.map { fail("tooLate", days + more, $0) } ?? .pass
  }

  /// However late the meetings were.
  private static func fromEndOfProbation(_ rule: RuleCase) throws(RuleStop) -> RuleAnswer {
    let recognised = try rule.day(of: .recognisedFrom)
    let end = try rule.endOfProbation()
    if try recognised.isSameDay(as: end) { return .pass }
    let ceremony = try rule.day(of: .ceremony)
    let facts: [String: RuleFact] = [
      "recognised": .date(recognised.date), "end": .date(end.date),
      "ceremony": .date(ceremony.date),
    ]
    return .fail([Violation("other", at: recognised.place, and: [ceremony.place], facts)], open: [])
  }
}
