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
    let inquiries = Inquiries(rule)
    for relative in family where relative["/deceased"].writtenBool != true {
      let relation = relative["/relation"].writtenText
      if relation == "spouse", try isForeign(relative, rule) {
        flag("foreignSpouse", "spouseNotFlagged", relative, rule, &tally)
      }
      guard relation == "spouse" || relation == "child",
        relative["/livesAbroad"].writtenBool == true
      else { continue }
      flag("relativeAbroad", "abroadNotFlagged", relative, rule, &tally)
      tally.ask { (tally: inout RuleTally) throws(RuleStop) in
        try askedAbroad(relative, inquiries, rule, &tally)
      }
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

  /// Who is verified at all is asked about on the way abroad, or by the security agency.
  private static func askedAbroad(
    _ relative: Passage, _ inquiries: Inquiries, _ rule: RuleCase, _ tally: inout RuleTally
  ) throws(RuleStop) {
    guard let summary = inquiries.summary else { return }
    if relative["/relation"].writtenText == "child" {
      let birth = try relative["/birthYear"].dated()
      let meeting = try rule.dayOrToday(of: .branchMeeting)
      let least = try rule.edition(on: meeting).number("adultMonths")
      let age = MonthCount(from: birth.date, to: meeting.date)
      guard try Dated.decided(age.isAtLeast(least), [birth, meeting]) else { return }
    }
    let name = SameText.form(try relative["/fullName"].text())
    tally.expect(
      Answer(inquiries.notAsked.contains(name) || inquiries.askedAbroad.contains(name)),
      "noRoute", at: relative.place, and: [summary.place], named(relative))
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

/// Who is asked about how, by names as ``SameText`` compares them.
private struct Inquiries {
  let summary: Passage?
  /// Those whom the summary exempts, or calls known.
  let notAsked: Set<String>
  /// Those whom a letter through a mission abroad, or the security agency, names.
  let askedAbroad: Set<String>

  init(_ rule: RuleCase) {
    summary = rule.forms(.verificationSummary).last
    let exempt = (summary?["/persons"].rows ?? []).filter {
      ["exempt", "known", "notNeeded"].contains($0["/way"].writtenText)
    }
    let letters = rule.forms(.verificationRequest).filter {
      ["abroad", "security"].contains($0["/route"].writtenText)
    }
    notAsked = Self.names(exempt)
    askedAbroad = Self.names(letters.flatMap { $0["/persons"].rows })
  }

  private static func names(_ rows: [Passage]) -> Set<String> {
    Set(rows.compactMap { $0["/fullName"].writtenText }.map(SameText.form))
  }
}
