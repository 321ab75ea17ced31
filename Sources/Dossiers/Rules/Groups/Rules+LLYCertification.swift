internal import RFC3339

/// What committees write into the personal history.
extension LLYRules {
  private static let boxes = [
    ("/branchComment", "comment"), ("/baseCertification", "certification"),
  ]

  /// Attested; and not dated before the book was sent.
  static func boxesEmptyWhenSent(_ rule: RuleCase) throws(RuleStop) -> RuleAnswer {
    let history = try rule.form(.personalHistory)
    let requests = rule.days(of: .verificationRequest) + rule.days(of: .emissaryLetter)
    guard rule.has(.verificationRequest) || rule.has(.emissaryLetter) else {
      throw .notApplicable(.noPaper([.verificationRequest, .emissaryLetter]))
    }
    var tally = RuleTally()
    let seen = rule.attested(.boxesEmptyAtSending, of: history)
    tally.expect(seen, .boxesEmptyAtSending, of: history)
    guard let last = requests.max(by: { $0.date < $1.date }) else { return tally.answer }
    for (box, name) in boxes {
      guard let written = history[box]["/signature/date"].writtenDated,
        written.date.isBefore(last.date) == .yes
      else { continue }
      tally.fail(
        name, at: written.place, and: [last.place],
        ["date": .date(written.date), "sent": .date(last.date)])
    }
    return tally.answer
  }

  /// Comment and certification are dated on the last result's day or later.
  static func closedAfterVerification(_ rule: RuleCase) throws(RuleStop) -> RuleAnswer {
    let history = try rule.form(.personalHistory)
    let written = history["/verifications"].rows.compactMap { $0["/signature/date"].writtenDated }
    let closed = rule.forms(.verificationSummary).flatMap { summary in
      summary["/persons"].rows.compactMap { $0["/closedOn"].writtenDated }
    }
    let results =
      rule.days(of: .verificationReply) + rule.days(of: .emissaryReport) + written + closed
    guard let last = results.max(by: { $0.date < $1.date }) else {
      throw .notApplicable(.noPaper([.verificationReply, .emissaryReport]))
    }
    var tally = RuleTally()
    for (box, name) in boxes where history[box].isWritten {
      tally.ask { (tally: inout RuleTally) throws(RuleStop) in
        let date = try history[box]["/signature/date"].dated()
        tally.expect(last, notAfter: date, name, at: date.place)
      }
    }
    return tally.answer
  }

  /// Signer, title, signature, seal and date; it is there when the branch meets.
  static func certificationComplete(_ rule: RuleCase) throws(RuleStop) -> RuleAnswer {
    let box = try rule.form(.personalHistory)["/baseCertification"]
    guard box.isWritten else {
      guard rule.hasHappened(.branchMeeting) else { throw .cannotTell([.unwritten(box.place)]) }
      return .fail("missing", at: box.place)
    }
    let signature = box["/signature"]
    var tally = RuleTally()
    for (item, variant) in [("/signer", "noSigner"), ("/title", "noTitle"), ("/date", "noDate")] {
      tally.expect(Answer(signature[item].isWritten), variant, at: signature[item].place)
    }
    for (item, variant) in [("/signed", "notSigned"), ("/seal/present", "noSeal")] {
      switch signature[item].writtenBool {
      case true?: tally.pass()
      case false?: tally.fail(variant, at: signature[item].place)
      case nil: tally.leaveOpen(.unwritten(signature[item].place))
      }
    }
    return tally.answer
  }

  /// What is declared anew after the certification has a ground, a consent and a seal.
  static func changedWithConsent(_ rule: RuleCase) throws(RuleStop) -> RuleAnswer {
    let history = try rule.form(.personalHistory)
    let certification = history["/baseCertification"]
    guard certification.isWritten else { throw .notApplicable(.nothingToAsk) }
    var tally = RuleTally()
    tally.ask(each: rule.forms(.explanation)) { (tally, paper) throws(RuleStop) in
      // What explains another form changes nothing here.
      guard paper["/field"].writtenText?.hasPrefix("2-knd") ?? true else { return }
      let changed = try paper["/signature/date"].dated()
      let certified = try certification["/signature/date"].dated()
      guard try certified.isBefore(changed) else { return }
      let facts: [String: RuleFact] = [
        "changed": .date(changed.date), "certified": .date(certified.date),
      ]
      let consent = paper["/consent"]
      let hasGround = paper["/evidence"].rows.contains(where: \.isWritten)
      tally.expect(Answer(hasGround), "noGround", at: paper["/evidence"].place, facts)
      let agrees = consent["/signed"].writtenBool == true
      tally.expect(Answer(agrees), "noConsent", at: consent.place, facts)
      guard agrees else { return }
      let seal = consent["/seal/present"]
      guard let isSealed = seal.writtenBool else { return tally.leaveOpen(.unwritten(seal.place)) }
      tally.expect(Answer(isSealed), "noSeal", at: seal.place, facts)
    }
    return tally.answer
  }
}
