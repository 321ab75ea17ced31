internal import RFC3339

/// Moving while in the procedure.
enum TRFRules {
  static let functions: [RuleID: RuleFunction] = [
    "TRF-001": letterOfTheStage,
    "TRF-002": handedOverInTime,
    "TRF-003": takenOverByIndex,
  ]

  /// The letter fits how far the case has come, and the case goes on where it is taken over.
  private static func letterOfTheStage(_ rule: RuleCase) throws(RuleStop) -> RuleAnswer {
    let letters = rule.forms(.movingReferral)
    guard !letters.isEmpty else {
      try rule.onlyIf(circumstance: "moved")
      return .fail("noLetter", at: .type(Paper.movingReferral.type))
    }
    var tally = RuleTally()
    tally.ask(each: letters) { (tally, letter) throws(RuleStop) in
      let (stage, receipt) = (letter["/stage"], letter["/receipt/outcome"])
      if receipt.writtenText == "refused" {
        tally.fail("refused", at: receipt.place)
      } else if !receipt.isWritten {
        tally.leaveOpen(.unwritten(receipt.place))
      }
      let said = try stage.text()
      let day = try rule.day(of: letter)
      if said == "helped" {
        for (item, variant) in [("/helper/fullName", "noHelper"), ("/helpedFrom", "noStart")] {
          tally.expect(Answer(letter[item].isWritten), variant, at: letter[item].place)
        }
      }
      guard let reached = stageReached(on: day, rule) else { return }
      let facts: [String: RuleFact] = [
        "said": .choice(said, at: stage.place), "reached": .choice(reached.stage, at: stage.place),
        "day": .date(day.date), "since": .date(reached.since.date),
      ]
      tally.expect(
        Answer(said == reached.stage), "otherStage", at: stage.place, and: [reached.since.place],
        facts)
    }
    return tally.answer
  }

  private static let stages: [(event: CaseEvent, stage: String)] = [
    (.ceremony, "probationary"), (.decision, "decided"), (.branchResolution, "proposed"),
    (.helperAssigned, "helped"), (.classCertificate, "trained"),
  ]

  /// The last thing that had been done by the letter's day; nil where the papers don't tell.
  private static func stageReached(
    on day: Dated, _ rule: RuleCase
  ) -> (stage: String, since: Dated)? {
    for (event, stage) in stages {
      let days = rule.days(of: event)
      guard let first = days.min(by: { $0.date < $1.date }) else { continue }
      switch first.date.isOnOrBefore(day.date) {
      case .yes: return (stage, first)
      case .perhaps: return nil
      case .no: continue
      }
    }
    return nil
  }

  /// Of a member: 60 working days to begin, 30 days to present, the dossier sealed.
  private static func handedOverInTime(_ rule: RuleCase) throws(RuleStop) -> RuleAnswer {
    let letters = rule.forms(.movingReferral)
    guard !letters.isEmpty else { throw .notApplicable(.noPaper([.movingReferral])) }
    var tally = RuleTally()
    tally.ask(each: letters) { (tally, letter) throws(RuleStop) in
      guard try letter["/stage"].text() == "probationary" else { return }
      let day = try rule.day(of: letter)
      let edition = try rule.edition(on: day)
      let (start, present) = (try edition.number("startDays"), try edition.number("presentDays"))
      tally.ask { (tally: inout RuleTally) throws(RuleStop) in
        try begun(letter["/movesOn"].dated(), day, within: start, rule, &tally)
      }
      tally.ask { (tally: inout RuleTally) throws(RuleStop) in
        let receipt = try letter["/receipt/date"].dated()
        guard let end = try day.day().adding(days: present) else { return }
        let last = Dated(PartialDate(end), at: day.place)
        tally.expect(
          Answer(try receipt.isOnOrBefore(last)), "presentedLate", at: receipt.place,
          and: [day.place],
          [
            "letter": .date(day.date), "received": .date(receipt.date), "most": .days(present),
            "end": .date(last.date),
          ])
      }
      sealed(letter, rule, &tally)
    }
    return tally.answer
  }

  private static func begun(
    _ change: Dated, _ letter: Dated, within most: Int, _ rule: RuleCase, _ tally: inout RuleTally
  ) throws(RuleStop) {
    // Who moves within a month may have moved on its last day, and mustn't be called late before.
    let (first, last) = (change.date.firstDay, change.date.lastDay)
    let end = try rule.workingDay(most, after: Dated(PartialDate(first), at: change.place))
    if letter.date.isOnOrBefore(PartialDate(end)) == .yes { return tally.pass() }
    let latest = try rule.workingDay(most, after: Dated(PartialDate(last), at: change.place))
    let isLate = letter.date.isAfter(PartialDate(latest))
    guard isLate == .yes else { return tally.leaveOpen(.inexact(change.place)) }
    tally.fail(
      "begunLate", at: letter.place, and: [change.place],
      [
        "letter": .date(letter.date), "change": .date(change.date), "most": .count(most),
        "end": .date(PartialDate(latest)),
      ])
  }

  /// Sealed as somebody attests for this rule; the letter's own stamp says nothing of it.
  private static func sealed(_ letter: Passage, _ rule: RuleCase, _ tally: inout RuleTally) {
    let said = rule.subject.attestations.last { attestation in
      attestation.rule == rule.rule.id
        && (attestation.form == nil || attestation.form == letter.form)
    }
    guard let said else { return tally.leaveOpen(.unattested(letter.place, .sealPresent)) }
    tally.expect(
      Answer(said.answer), "notSealed", at: rule.cover["/attestations"].place,
      and: [letter.place], ["by": .name(said.by)])
  }

  /// What was taken over had its index, signed and sealed by who sent it.
  private static func takenOverByIndex(_ rule: RuleCase) throws(RuleStop) -> RuleAnswer {
    let letters = rule.forms(.movingReferral)
    guard !letters.isEmpty else { throw .notApplicable(.noPaper([.movingReferral])) }
    var tally = RuleTally()
    tally.ask(each: letters) { (tally, letter) throws(RuleStop) in
      guard try letter["/receipt/outcome"].text() == "takenOver" else { return }
      let index = letter["/papers"]
      tally.expect(
        Answer(index.rows.contains(where: \.isWritten)), "noIndex", at: index.place)
      for (item, variant) in [("/signed", "notSigned"), ("/seal/present", "noSeal")] {
        let mark = letter["/signature"][item]
        switch mark.writtenBool {
        case true?: tally.pass()
        case false?: tally.fail(variant, at: mark.place)
        case nil: tally.leaveOpen(.unwritten(mark.place))
        }
      }
    }
    return tally.answer
  }
}
