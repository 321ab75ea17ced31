internal import RFC3339

/// Referrals.
enum REFRules {
  static let functions: [RuleID: RuleFunction] = [
    "REF-001": oneWayOfReferral,
    "REF-002": unionHeard,
    "REF-003": lettersSignedInTime,
    "REF-004": refereesDiffer,
    "REF-005": unionCommitteeResolved,
  ]

  private static func letters(_ rule: RuleCase) -> [Passage] {
    rule.forms(.referral, .referralOfTwo)
  }

  /// Two members; or one, with the Youth Union or the trade union.
  private static func oneWayOfReferral(_ rule: RuleCase) throws(RuleStop) -> RuleAnswer {
    let letters = letters(rule)
    let unions = rule.forms(.youthUnionResolution, .tradeUnionResolution)
    guard !letters.isEmpty || !unions.isEmpty || rule.has(.branchResolution) else {
      throw .notApplicable(.noPaper([.referral, .referralOfTwo]))
    }
    guard let first = letters.first else {
      return .fail("noLetter", at: .type(Paper.referral.type))
    }
    let names = letters.map { $0["/referee/fullName"] }
    let unnamed = names.filter { !$0.isWritten }
    guard unnamed.isEmpty else { throw .cannotTell(unnamed.map { .unwritten($0.place) }) }
    // One letter of form 3A may name both.
    let others = letters.map { $0["/otherReferee"] }.filter { $0.isWritten && !$0.saysNone }
    let referees = Set((names + others).compactMap(\.writtenText).map(SameText.form))
    let facts: [String: RuleFact] = ["count": .count(referees.count)]
    if referees.count > 2 { return .fail("tooMany", at: first.place, facts) }
    let mayHaveBoth = rule.circumstance("holdsUnionPost") == .yes
    switch (referees.count, unions.count) {
    case (1, 1), (2, 0): return .pass
    case (1, 0):
      return .fail("alone", at: first.place, ["name": .name(names.first?.writtenText ?? "")])
    case (2, 1) where mayHaveBoth: return .pass
    default:
      let places = unions.map(\.place)
      return .fail([Violation("twoWays", at: first.place, and: places, facts)], open: [])
    }
  }

  /// Past the age and still in the Youth Union: it is heard.
  private static func unionHeard(_ rule: RuleCase) throws(RuleStop) -> RuleAnswer {
    try rule.onlyIn(.admission, .readmission)
    let isStill = rule.circumstance("unionMember").and(!rule.circumstance("withinUnionAge"))
    let post = rule.cover["/circumstances/holdsUnionPost"]
    switch rule.circumstance("holdsUnionPost").or(isStill) {
    case .no: throw .notApplicable(.circumstance("holdsUnionPost"))
    case .perhaps: throw .cannotTell([.unwritten(post.place)])
    case .yes: break
    }
    if rule.has(.youthUnionResolution) || rule.has(.organisationOpinion) { return .pass }
    guard let synthesis = rule.forms(.synthesis).last else {
      throw .notApplicable(.noPaper([.youthUnionResolution, .organisationOpinion, .synthesis]))
    }
    let names = synthesis["/organisations"].rows.map { $0["/organisation/name"] }
    let day = try rule.edition(on: rule.day(of: synthesis))
    let unions = try day.list("unions").map(SameText.form)
    let isHeard = names.compactMap(\.writtenText).map(SameText.form).contains { name in
      unions.contains { name.hasPrefix($0 + " ") || name == $0 }
    }
    return isHeard ? .pass : .fail("notHeard", at: synthesis["/organisations"].place)
  }

  /// Signed, not after the resolution, and not more than 12 months before it.
  private static func lettersSignedInTime(_ rule: RuleCase) throws(RuleStop) -> RuleAnswer {
    var tally = RuleTally(ifNothing: .noPaper([.referral, .referralOfTwo]))
    tally.ask(each: letters(rule)) { (tally, letter) throws(RuleStop) in
      let signed = letter["/signature/signed"]
      let facts: [String: RuleFact] = ["name": .name(letter["/referee/fullName"].writtenText ?? "")]
      if signed.writtenBool == false { tally.fail("notSigned", at: signed.place, facts) }
      if signed.writtenBool == nil { tally.leaveOpen(.unwritten(signed.place)) }
      let date = try letter["/signature/date"].dated()
      let resolution = try rule.dayOrToday(of: .branchResolution)
      if rule.has(.branchResolution) { tally.expect(date, notAfter: resolution, "late", facts) }
      let months = try rule.edition(on: resolution).number("months")
      PaperAge(of: date, at: resolution, months: months).judge("tooOld", facts, &tally)
    }
    return tally.answer
  }

  /// No two letters of one person, and none of the applicant's own.
  private static func refereesDiffer(_ rule: RuleCase) throws(RuleStop) -> RuleAnswer {
    var tally = RuleTally(ifNothing: .noPaper([.referral, .referralOfTwo]))
    var known: [String: Passage] = [:]
    let applicant = rule.forms(.personalHistory).last
    tally.ask(each: letters(rule)) { (tally, letter) throws(RuleStop) in
      let referee = letter["/referee"]
      let name = try referee["/fullName"].text()
      let facts: [String: RuleFact] = ["name": .name(name)]
      let own = applicant ?? letter["/applicant"]
      tally.expect(!isSame(referee, own), "applicant", at: referee.place, and: [own.place], facts)
      // Compared with the first of the name: more of them are found with it.
      if let other = known[SameText.form(name)] {
        tally.expect(
          !isSame(referee, other), "same", at: referee.place, and: [other.place], facts)
      } else {
        known[SameText.form(name)] = referee
      }
    }
    return tally.answer
  }

  /// The same name alone may be two people's.
  private static func isSame(_ one: Passage, _ other: Passage) -> Answer {
    let names = one["/fullName"].isSameText(as: other["/fullName"])
    guard names != .no else { return .no }
    let cards = one["/cardNumber"].isSameText(as: other["/cardNumber"])
    guard cards == .perhaps else { return names.and(cards) }
    guard let birth = one["/birthDate"].writtenDate,
      let otherBirth = other["/birthDate"].writtenDate
    else { return .perhaps }
    // Two of one name and one month of birth are one.
    return birth == otherBirth ? names : names.and(birth.isSameDay(as: otherBirth))
  }

  /// The base committee's resolution, with its vote and seal, after the cell's proposal.
  private static func unionCommitteeResolved(_ rule: RuleCase) throws(RuleStop) -> RuleAnswer {
    let papers = rule.forms(.youthUnionResolution, .tradeUnionResolution)
    var tally = RuleTally(
      ifNothing: .noPaper([.youthUnionResolution, .tradeUnionResolution]))
    for paper in papers {
      tally.ask { (tally: inout RuleTally) throws(RuleStop) in try issuer(paper, rule, &tally) }
      let missing = ["/entitled", "/present", "/inFavour", "/against"].filter {
        paper["/vote"][$0].writtenNumber == nil
      }
      let vote = paper["/vote"].place
      tally.expect(Answer(missing.isEmpty), "noVote", at: vote)
      let seal = paper["/signature/seal/present"]
      let seen = rule.attested(.sealPresent, of: paper)
      switch seal.writtenBool.map({ Answer($0) }) ?? seen.answer {
      case .yes: tally.pass()
      case .no: tally.fail("noSeal", at: seal.place)
      case .perhaps: tally.leaveOpen(.unattested(paper.place, .sealPresent))
      }
      if let proposal = paper["/cellProposal/date"].writtenDated {
        tally.ask { (tally: inout RuleTally) throws(RuleStop) in
          tally.expect(proposal, notAfter: try paper["/head/date"].dated(), "proposalLate")
        }
      }
    }
    return tally.answer
  }

  private static func issuer(
    _ paper: Passage, _ rule: RuleCase, _ tally: inout RuleTally
  ) throws(RuleStop) {
    let issuer = paper["/head/issuer/name"]
    let name = try issuer.text()
    let cells = try rule.edition(on: rule.day(of: paper)).list("cells").map(SameText.form)
    let isCell = cells.contains { SameText.form(name).hasPrefix($0 + " ") }
    tally.expect(Answer(!isCell), "cell", at: issuer.place, ["issuer": .name(name)])
  }
}

/// How old a paper is when the branch considers the applicant.
struct PaperAge {
  let written: Dated
  let point: Dated
  let months: Int

  init(of written: Dated, at point: Dated, months: Int) {
    (self.written, self.point, self.months) = (written, point, months)
  }

  /// The very day on which the months end is still good: it isn't more than them.
  func judge(_ variant: String, _ facts: [String: RuleFact], _ tally: inout RuleTally) {
    let validity = Validity(from: written.date, months: months)
    switch validity.standing(on: point.date) {
    case .good, .lastDay: tally.pass()
    case .undecidable:
      let inexact = [written, point].filter { $0.date.precision < .day }
      for date in inexact.isEmpty ? [written] : inexact { tally.leaveOpen(.inexact(date.place)) }
    case .over:
      let own: [String: RuleFact] = [
        "date": .date(written.date), "meeting": .date(point.date), "months": .months(months),
      ]
      tally.fail(
        variant, at: written.place, and: [point.place], own.merging(facts) { own, _ in own })
    }
  }
}
