/// Opinions and their synthesis.
enum OPNRules {
  static let functions: [RuleID: RuleFunction] = [
    "OPN-001": residenceOpinion,
    "OPN-002": organisationOpinions,
    "OPN-003": synthesis,
    "OPN-004": counts,
    "OPN-005": stillFresh,
  ]

  /// Papers that are made once the opinions are in.
  private static let later: [Paper] = [
    .synthesis, .branchResolution, .recognitionSynthesis, .recognitionBranchResolution,
  ]

  private static func isDue(_ rule: RuleCase) -> Bool { later.contains { rule.has($0) } }

  /// The residence's branch gave its opinion, its secretary signed, the committee there confirmed.
  private static func residenceOpinion(_ rule: RuleCase) throws(RuleStop) -> RuleAnswer {
    guard rule.has(.residenceOpinion) else {
      guard isDue(rule) else { throw .notApplicable(.noPaper([.residenceOpinion])) }
      return .fail("missing", at: .type(Paper.residenceOpinion.type))
    }
    let opinion = try rule.form(.residenceOpinion)
    let titles = try rule.edition(on: rule.day(of: opinion)).phrases("titles")
    var tally = RuleTally()
    tally.ask { (tally: inout RuleTally) throws(RuleStop) in
      let signature = opinion["/signature"]
      tally.expect(Answer(try signature["/signed"].bool()), "unsigned", at: signature.place)
      let title = try signature["/title"].text()
      tally.expect(
        Answer(SameWords(title).hold(oneOf: titles)), "notSecretary",
        at: signature["/title"].place, ["title": .text(title)])
    }
    tally.ask { (tally: inout RuleTally) throws(RuleStop) in
      let confirmation = opinion["/confirmation"]
      let isSigned = try confirmation.isWritten ? confirmation["/signed"].bool() : false
      tally.expect(Answer(isSigned), "unconfirmed", at: confirmation.place)
    }
    return tally.answer
  }

  /// Each organisation that the applicant takes part in has said what it thinks.
  private static func organisationOpinions(_ rule: RuleCase) throws(RuleStop) -> RuleAnswer {
    let sheets = rule.forms(.organisationOpinion)
    let rows = rule.forms(.synthesis, .recognitionSynthesis).flatMap { $0["/organisations"].rows }
    guard sheets.isEmpty, rows.isEmpty else { return .pass }
    let elsewhere = rule.circumstance("inOtherOrganisations")
      .or(rule.circumstance("holdsUnionPost"))
    let unions: [(member: Answer, paper: Paper)] = [
      (rule.circumstance("unionMember"), .youthUnionResolution),
      (rule.circumstance("tradeUnionMember"), .tradeUnionResolution),
    ]
    let unheard = unions.filter { !rule.has($0.paper) }.reduce(elsewhere) { $0.or($1.member) }
    switch unheard {
    case .yes:
      guard isDue(rule) else { throw .notApplicable(.noPaper([.organisationOpinion])) }
      return .fail("missing", at: .type(Paper.organisationOpinion.type))
    case .no:
      guard unions.contains(where: { $0.member == .yes }) else {
        throw .notApplicable(.circumstance("inOtherOrganisations"))
      }
      return .pass
    case .perhaps:
      throw .cannotTell([.unwritten(rule.cover["/circumstances/inOtherOrganisations"].place)])
    }
  }

  /// The branch committee sums up all opinions before the branch resolves.
  private static func synthesis(_ rule: RuleCase) throws(RuleStop) -> RuleAnswer {
    guard rule.has(.synthesis) else {
      guard rule.has(.branchResolution) else { throw .notApplicable(.noPaper([.synthesis])) }
      return .fail("missing", at: .type(Paper.synthesis.type))
    }
    let synthesis = try rule.form(.synthesis)
    var tally = RuleTally()
    tally.ask { (tally: inout RuleTally) throws(RuleStop) in
      let authorities = try rule.edition(on: rule.day(of: synthesis)).phrases("authorities")
      let authority = try synthesis["/signature/authority"].text()
      tally.expect(
        Answer(SameWords(authority).hold(oneOf: authorities)), "otherBody",
        at: synthesis["/signature/authority"].place, ["authority": .text(authority)])
    }
    tally.ask { (tally: inout RuleTally) throws(RuleStop) in
      let day = try rule.day(of: synthesis)
      let listed = synthesis["/organisations"].rows.map { $0["/date"] }
      let given = listed + [synthesis["/residence/date"]]
      let opinions = rule.days(of: .residenceOpinion) + rule.days(of: .organisationOpinion)
      for opinion in opinions + given.compactMap(\.writtenDated) {
        tally.expect(opinion, notAfter: day, "beforeOpinion")
      }
      guard rule.hasHappened(.branchResolution) else { return }
      tally.expect(day, notAfter: try rule.day(of: .branchResolution), "afterResolution")
    }
    return tally.answer
  }

  /// The numbers of each poll in the synthesis add up.
  private static func counts(_ rule: RuleCase) throws(RuleStop) -> RuleAnswer {
    let synthesis = try rule.form(.synthesis)
    let listed = synthesis["/organisations"].rows.map { $0["/poll"] }
    let polls = [synthesis["/poll"], synthesis["/residence/poll"]].filter(\.isWritten) + listed
    var tally = RuleTally()
    tally.ask(each: polls) { (tally, poll) throws(RuleStop) in
      let (asked, agree) = (try poll["/asked"].count(), try poll["/agree"].count())
      let disagree = try poll["/disagree"].count()
      let other = poll["/other"].isWritten ? try poll["/other"].count() : 0
      let sum = agree + disagree + other
      let facts: [String: RuleFact] = [
        "asked": .count(asked), "agree": .count(agree), "disagree": .count(disagree),
        "other": .count(other), "sum": .count(sum),
      ]
      tally.expect(Answer(asked == sum), "sum", at: poll.place, facts)
      tally.expect(poll["/percentAgree"], isShareOf: agree, in: asked)
    }
    return tally.answer
  }

  /// The last opinion of each is not too old when the branch meets.
  private static func stillFresh(_ rule: RuleCase) throws(RuleStop) -> RuleAnswer {
    let isRecognition = rule.profile?.procedure == .recognition
    let meeting = try rule.dayOrToday(of: isRecognition ? .recognitionMeeting : .branchMeeting)
    let months = try rule.edition(on: meeting).number("months")
    var tally = RuleTally(ifNothing: .noPaper([.residenceOpinion, .organisationOpinion]))
    var last: [String: Dated] = [:]
    for opinion in rule.forms(.residenceOpinion, .organisationOpinion) {
      guard let day = opinion["/date"].writtenDated else {
        tally.leaveOpen(.unwritten(opinion["/date"].place))
        continue
      }
      // One residence, however its branch is called by now; organisations by their names.
      let name = SameText.form(opinion["/organisation/name"].writtenText ?? "")
      if last[name].map({ $0.date < day.date }) ?? true { last[name] = day }
    }
    for day in last.values { tally.expect(day, freshFor: months, at: meeting) }
    return tally.answer
  }
}
