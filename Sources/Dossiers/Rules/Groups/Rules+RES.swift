internal import RFC3339

/// The branch's resolution.
enum RESRules {
  static let functions: [RuleID: RuleFunction] = [
    "RES-001": enoughMembers,
    "RES-002": twoThirds,
    "RES-003": probationaryApart,
    "RES-004": totals,
    "RES-005": afterAllPapers,
    "RES-006": onePerson,
    "RES-007": whole,
    "RES-008": thirdVote,
  ]

  private static let branch: [Paper] = [.branchResolution, .recognitionBranchResolution]

  /// Asks the same of each resolution of these types, under the edition of its meeting's day.
  static func ask(
    _ rule: RuleCase, _ papers: [Paper],
    _ body: (inout RuleTally, Passage, RuleEdition) throws(RuleStop) -> Void
  ) -> RuleAnswer {
    var tally = RuleTally(ifNothing: .noPaper(papers))
    tally.ask(each: papers.flatMap { rule.forms($0) }) { (tally, form) throws(RuleStop) in
      let edition = try rule.edition(on: form["/meeting/date"].dated())
      try body(&tally, form, edition)
    }
    return tally.answer
  }

  /// Three official members at least; who is away or exempt is one of them.
  private static func enoughMembers(_ rule: RuleCase) throws(RuleStop) -> RuleAnswer {
    ask(rule, branch) { (tally, form, edition) throws(RuleStop) in
      let entitled = try form["/vote/entitled"].count()
      let official = entitled + (try form["/vote/excused"].countOrNone())
      let least = try edition.number("members")
      tally.expect(
        Answer(official >= least), "tooFew", at: form["/vote/entitled"].place,
        ["official": .count(official), "least": .count(least)])
    }
  }

  /// Two thirds of all official members, those who are away or exempt left out.
  private static func twoThirds(_ rule: RuleCase) throws(RuleStop) -> RuleAnswer {
    ask(rule, branch) { (tally, form, edition) throws(RuleStop) in
      try tally.expect(form["/vote"], by: edition)
    }
  }

  /// Probationary members are neither in the base nor among the votes.
  private static func probationaryApart(_ rule: RuleCase) throws(RuleStop) -> RuleAnswer {
    ask(rule, branch) { (tally, form, _) throws(RuleStop) in
      let probationary = try form["/meeting/probationaryPresent"].count()
      let vote = form["/vote"]
      tally.ask { (tally: inout RuleTally) throws(RuleStop) in
        let official = try vote["/entitled"].count() + vote["/excused"].countOrNone()
        let total = try form["/meeting/membersTotal"].count()
        tally.expect(
          Answer(official + probationary <= total), "inBase", at: vote["/entitled"].place,
          [
            "official": .count(official), "probationary": .count(probationary),
            "total": .count(total),
          ])
      }
      tally.ask { (tally: inout RuleTally) throws(RuleStop) in
        let votes = try Votes(vote)
        // More than that is no matter of probationary members: RES-004 tells it.
        let isTheirs =
          (1...100_000).contains(votes.cast - votes.present)
          && votes.cast - votes.present <= probationary
        tally.expect(
          Answer(!isTheirs), "voted", at: vote.place,
          [
            "cast": .count(votes.cast), "present": .count(votes.present),
            "probationary": .count(probationary),
          ])
      }
    }
  }

  /// The numbers of a vote.
  private struct Votes {
    let entitled: Int, present: Int, inFavour: Int, against: Int, other: Int

    var cast: Int { inFavour + against + other }

    init(_ vote: Passage) throws(RuleStop) {
      entitled = try vote["/entitled"].count()
      present = try vote["/present"].count()
      inFavour = try vote["/inFavour"].count()
      against = try vote["/against"].count()
      other = try vote["/other"].countOrNone()
    }

    var facts: [String: RuleFact] {
      [
        "entitled": .count(entitled), "present": .count(present), "inFavour": .count(inFavour),
        "against": .count(against), "other": .count(other), "cast": .count(cast),
      ]
    }
  }

  /// Members are present or absent; who is present votes one way.
  private static func totals(_ rule: RuleCase) throws(RuleStop) -> RuleAnswer {
    let papers = branch + [.baseResolution, .recognitionBaseResolution]
    return ask(rule, papers) { (tally, form, _) throws(RuleStop) in
      let vote = form["/vote"]
      tally.ask { (tally: inout RuleTally) throws(RuleStop) in
        let entitled = try vote["/entitled"].count()
        let (present, absent) = (try vote["/present"].count(), try vote["/absent"].count())
        tally.expect(
          Answer(entitled == present + absent), "attendance", at: vote["/entitled"].place,
          [
            "entitled": .count(entitled), "present": .count(present), "absent": .count(absent),
          ])
      }
      let votes = try Votes(vote)
      if votes.inFavour > votes.entitled {
        tally.fail("tooMany", at: vote["/inFavour"].place, votes.facts)
      } else {
        tally.expect(Answer(votes.cast == votes.present), "votes", at: vote.place, votes.facts)
      }
      tally.expect(vote["/percentInFavour"], isShareOf: votes.inFavour, in: votes.entitled)
    }
  }

  /// What the branch considers is there when it resolves; the synthesis is OPN-003's.
  private static func afterAllPapers(_ rule: RuleCase) throws(RuleStop) -> RuleAnswer {
    let resolution = try rule.day(of: .branchResolution)
    let events: [CaseEvent] = [
      .classCertificate, .application, .declaration, .verificationReply, .emissaryReport,
      .verificationSummary, .referral, .youthUnionResolution, .tradeUnionResolution,
    ]
    var tally = RuleTally()
    for event in events {
      for passage in rule.passages(of: event) {
        guard let day = passage.writtenDated else {
          tally.leaveOpen(.unwritten(passage.place))
          continue
        }
        tally.expect(day, notAfter: resolution, "later", ["event": .event(event)])
      }
    }
    for box in rule.forms(.personalHistory).flatMap({ $0["/verifications"].rows }) {
      guard let day = box["/signature/date"].writtenDated else { continue }
      tally.expect(day, notAfter: resolution, "later", ["event": .event(.verificationReply)])
    }
    return tally.answer
  }

  /// A resolution is about one person.
  private static func onePerson(_ rule: RuleCase) throws(RuleStop) -> RuleAnswer {
    ask(rule, branch) { (tally, form, edition) throws(RuleStop) in
      let name = form["/applicant/fullName"]
      let text = try name.text()
      let between = try edition.phrases("between")
      let isSeveral =
        text.contains { ",;&/\n".contains($0) } || SameWords(text).hold(oneOf: between)
      tally.expect(Answer(!isSeveral), "several", at: name.place, ["names": .name(text)])
    }
  }

  /// A resolution says all that it must, and the secretary signed for the branch.
  private static func whole(_ rule: RuleCase) throws(RuleStop) -> RuleAnswer {
    ask(rule, branch) { (tally, form, edition) throws(RuleStop) in
      for pointer in try edition.list("fields") {
        let passage = form[pointer]
        passage.isWritten ? tally.pass() : tally.fail("unwritten", at: passage.place)
      }
      let signature = form["/signature"]
      tally.ask { (tally: inout RuleTally) throws(RuleStop) in
        tally.expect(Answer(try signature["/signed"].bool()), "unsigned", at: signature.place)
      }
      for (pointer, list) in [("/authority", "authorities"), ("/title", "titles")] {
        tally.ask { (tally: inout RuleTally) throws(RuleStop) in
          let text = try signature[pointer].text()
          let isRight = SameWords(text).hold(oneOf: try edition.phrases(list))
          tally.expect(
            Answer(isRight), pointer == "/title" ? "otherTitle" : "otherAuthority",
            at: signature[pointer].place, ["text": .text(text)])
        }
      }
    }
  }

  /// After three votes without two thirds the committee above decides what is next.
  private static func thirdVote(_ rule: RuleCase) throws(RuleStop) -> RuleAnswer {
    var number = 0
    return ask(rule, [.recognitionBranchResolution]) { (tally, form, edition) throws(RuleStop) in
      number += 1
      let attempt = form["/attempt"]
      let count = try attempt.isWritten ? attempt.count() : number
      let most = try edition.number("votes")
      if count > most {
        return tally.fail(
          "oneMore", at: attempt.place, ["attempt": .count(count), "most": .count(most)])
      }
      guard count == most else { return tally.pass() }
      let entitled = try form["/vote/entitled"].count()
      let inFavour = try form["/vote/inFavour"].count()
      tally.expect(
        Answer(inFavour >= (try edition.needed(of: entitled))), "lastVote",
        at: form["/vote/inFavour"].place,
        ["attempt": .count(count), "inFavour": .count(inFavour), "entitled": .count(entitled)])
    }
  }
}
