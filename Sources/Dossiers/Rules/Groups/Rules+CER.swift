internal import RFC3339

/// The ceremony.
enum CERRules {
  static let functions: [RuleID: RuleFunction] = [
    "CER-001": inTime,
    "CER-002": entryIsCeremony,
  ]

  /// Not before the decision, and 30 working days after its receipt at the latest; later where the
  /// committee above consents.
  private static func inTime(_ rule: RuleCase) throws(RuleStop) -> RuleAnswer {
    let form = try rule.form(.ceremony)
    let day = try form["/date"].dated()
    let edition = try rule.edition(on: day)
    var tally = RuleTally()
    tally.ask { (tally: inout RuleTally) throws(RuleStop) in
      let decision = try decisionDay(rule, form)
      tally.expect(decision, notAfter: day, "beforeDecision", at: day.place)
    }
    tally.ask { (tally: inout RuleTally) throws(RuleStop) in
      let days = try edition.number("days")
      let received = try form["/decisionReceivedOn"].dated()
      guard let end = try rule.end(of: days, after: received, missedBy: day),
        !hasConsent(rule, form)
      else { return tally.pass() }
      tally.fail(
        "late", at: day.place, and: [received.place],
        [
          "ceremony": .date(day.date), "received": .date(received.date), "days": .count(days),
          "end": .date(end.date),
        ])
    }
    return tally.answer
  }

  /// The decision's own date; what the minutes cite where it isn't in the dossier.
  private static func decisionDay(
    _ rule: RuleCase, _ form: Passage
  ) throws(RuleStop) -> Dated {
    if rule.hasHappened(.decision) { return try rule.day(of: .decision) }
    return try form["/decision/date"].dated()
  }

  private static func hasConsent(_ rule: RuleCase, _ form: Passage) -> Bool {
    if form["/lateConsent"].isWritten { return true }
    return rule.forms(.upperConsent).contains { consent in
      consent["/about"].writtenText == "lateCeremony" && consent["/agrees"].writtenBool == true
    }
  }

  /// The day of entering is the ceremony's, and probation counts from it.
  ///
  /// The decision's day is that of seniority. A date that is neither is another rule's.
  private static func entryIsCeremony(_ rule: RuleCase) throws(RuleStop) -> RuleAnswer {
    let form = try rule.form(.ceremony)
    let ceremony = try form["/date"].dated()
    let decision = try decisionDay(rule, form)
    let probation = try rule.endOfProbation()
    guard let other = decision.date.adding(months: 12) else { throw Dated.inexact([decision]) }
    var tally = RuleTally(ifNothing: .noPaper([.selfCriticism, .recognitionDecision]))
    func expect(
      _ passages: [Passage], _ right: Dated, not wrong: PartialDate, _ variant: String
    ) {
      tally.ask(each: passages) { (tally, passage) throws(RuleStop) in
        let written = try passage.dated()
        let isRight = try written.isSameDay(as: right)
        let isWrong = written.date.isSameDay(as: wrong) == .yes
        tally.expect(
          Answer(isRight || !isWrong), variant, at: written.place,
          and: [ceremony.place, decision.place],
          [
            "written": .date(written.date), "ceremony": .date(ceremony.date),
            "decision": .date(decision.date), "right": .date(right.date),
          ])
      }
    }
    expect(
      rule.forms(.selfCriticism).map { $0["/admittedOn"] }, ceremony, not: decision.date, "entry")
    expect(rule.passages(of: .recognisedFrom), probation, not: other, "probation")
    return tally.answer
  }
}

extension RuleCase {
  /// The last of so many working days after a day where another lies beyond it; nil where it doesn't.
  ///
  /// - Throws: *cannot tell* where a day isn't exact, or the holidays aren't known and decide.
  func end(
    of days: Int, after start: Dated, missedBy day: Dated
  ) throws(RuleStop) -> Dated? {
    // So few days on the calendar hold no more working days.
    if let soon = try start.day().adding(days: days), try day.day() <= soon { return nil }
    let end = Dated(PartialDate(try workingDay(days, after: start)), at: start.place)
    return try day.isOnOrBefore(end) ? nil : end
  }
}
