internal import RFC3339

/// People with a religion, relatives abroad, service in the police or army, students.
extension ELIGRules {
  /// The regulation on people with a religion is cited, and not the one before it.
  static func religionCited(_ rule: RuleCase) throws(RuleStop) -> RuleAnswer {
    _ = try rule.form(.personalHistory)
    try rule.onlyIf("religious")
    let papers = rule.forms(
      .verificationRequest, .youthUnionResolution, .tradeUnionResolution, .branchResolution,
      .sectionReport, .baseResolution, .decision, .upperConsent)
    var tally = RuleTally(ifNothing: .noPaper([.branchResolution]))
    var isCited = false
    tally.ask(each: papers) { (tally, paper) throws(RuleStop) in
      let edition = try rule.edition(on: rule.day(of: paper))
      let (numbers, replaced) = (try edition.list("numbers"), try edition.list("replaced"))
      for text in citations(in: paper) {
        let words = words(of: text)
        if numbers.contains(where: { words.contains(SameText.form($0)) }) { isCited = true }
        guard let old = replaced.first(where: { words.contains(SameText.form($0)) }) else {
          continue
        }
        tally.fail(
          "replaced", at: text.place,
          ["number": .text(old), "now": .text(numbers.first ?? "")])
      }
    }
    if isCited {
      tally.pass()
    } else if let resolution = rule.forms(.branchResolution).last {
      tally.ask { (tally: inout RuleTally) throws(RuleStop) in
        let edition = try rule.edition(on: rule.day(of: resolution))
        tally.fail(
          "notCited", at: resolution["/grounds"].place,
          ["number": .text(try edition.list("numbers").first ?? "")])
      }
    }
    return tally.answer
  }

  private static func citations(in paper: Passage) -> [Passage] {
    paper["/grounds"].rows.flatMap { [$0["/asWritten"], $0["/number"]] } + paper["/points"].rows
  }

  private static func words(of text: Passage) -> Set<String> {
    let parts = (text.writtenText ?? "").split { $0.isWhitespace || ",;:().".contains($0) }
    return Set(parts.map { SameText.form(String($0)) })
  }

  /// Spouse or child abroad, or a foreign spouse: the flag is set and the way of asking chosen.
  static func abroadFlagged(_ rule: RuleCase) throws(RuleStop) -> RuleAnswer {
    let family = try rule.form(.personalHistory)["/family"].rows
    var tally = RuleTally()
    for relative in family where relative["/deceased"].writtenBool != true {
      let relation = relative["/relation"].writtenText
      if relation == "spouse", try isForeign(relative, rule) {
        flag("foreignSpouse", "spouseNotFlagged", relative, rule, &tally)
      }
      guard relation == "spouse" || relation == "child",
        relative["/livesAbroad"].writtenBool == true
      else { continue }
      flag("relativeAbroad", "abroadNotFlagged", relative, rule, &tally)
    }
    return tally.answer
  }

  private static func isForeign(_ relative: Passage, _ rule: RuleCase) throws(RuleStop) -> Bool {
    guard let nationality = relative["/nationality"].writtenText else { return false }
    let today = Dated(PartialDate(rule.today), at: relative.place)
    let names = try rule.edition(on: today).list("names")
    return !names.contains { SameText.are($0, nationality) == .yes }
  }

  private static func flag(
    _ circumstance: String, _ variant: String, _ relative: Passage, _ rule: RuleCase,
    _ tally: inout RuleTally
  ) {
    let place = rule.cover["/circumstances/\(circumstance)"].place
    switch rule.circumstance(circumstance) {
    case .yes: tally.pass()
    case .no: tally.fail(variant, at: place, and: [relative.place], named(relative))
    case .perhaps: tally.leaveOpen(.unwritten(place))
    }
  }

  private static func named(_ relative: Passage) -> [String: RuleFact] {
    [
      "name": .name(relative["/fullName"].writtenText ?? ""),
      "relation": .relation(relative["/relation"].writtenText ?? ""),
    ]
  }

  /// In the police and army their own committee decides, or the papers were handed over.
  static func ownCommitteeDecides(_ rule: RuleCase) throws(RuleStop) -> RuleAnswer {
    let decision = try rule.form(.decision)["/decidedBy"]
    try rule.onlyIf(circumstance: "policeOrArmy")
    if try decision.text() == "own" { return .pass }
    let receipts = rule.forms(.movingReferral).map { $0["/receipt/outcome"].writtenText }
    if receipts.contains("takenOver") { return .pass }
    return .fail(
      "localCommittee", at: decision.place,
      ["decidedBy": .choice(try decision.text(), at: decision.place)])
  }

  /// Average and conduct of every term.
  static func transcriptThere(_ rule: RuleCase) throws(RuleStop) -> RuleAnswer {
    try rule.onlyIn(.admission, .readmission)
    try rule.onlyIf(circumstance: "student")
    let transcripts = rule.forms(.transcript)
    guard !transcripts.isEmpty else {
      return .fail("noTranscript", at: .type(Paper.transcript.type))
    }
    var tally = RuleTally()
    for transcript in transcripts {
      let terms = transcript["/terms"].rows
      if terms.isEmpty { tally.leaveOpen(.unwritten(transcript["/terms"].place)) }
      for term in terms {
        let facts: [String: RuleFact] = ["term": .text(term["/term"].writtenText ?? "")]
        for (pointer, variant) in [("/average", "noAverage"), ("/conduct", "noConduct")] {
          let item = term[pointer]
          tally.expect(Answer(item.isWritten), variant, at: item.place, facts)
        }
      }
    }
    return tally.answer
  }
}
