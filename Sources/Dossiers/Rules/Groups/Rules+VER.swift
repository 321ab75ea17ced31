/// Verification.
enum VERRules {
  static let functions: [RuleID: RuleFunction] = [
    "VER-001": everyoneVerified,
    "VER-002": exemptOnOwnSide,
    "VER-003": exemptOnSpouseSide,
    "VER-004": outOfScope,
    "VER-005": throughTheMission,
    "VER-006": secondCheck,
    "VER-007": lettersAndReplies,
    "VER-008": repliesInOrder,
    "VER-009": contentCovered,
    "VER-010": signedAndSealed,
    "VER-011": emissaryPapers,
    "VER-012": reminded,
    "VER-013": stillFresh,
    "VER-014": unitWasThere,
  ]

  /// What a person is found by among the rows of several papers.
  static func key(_ person: Passage) -> String? {
    person["/fullName"].writtenText.map { SameText.form($0) }
  }

  /// The rows by their persons' names; of rows with one name the first.
  static func byName(_ rows: [Passage]) -> [String: Passage] {
    var found: [String: Passage] = [:]
    for row in rows {
      if let key = key(row), found[key] == nil { found[key] = row }
    }
    return found
  }

  /// The applicant, and each person on the list, has a closed result or an exemption in the summary.
  private static func everyoneVerified(_ rule: RuleCase) throws(RuleStop) -> RuleAnswer {
    let history = try rule.form(.personalHistory)
    let summary = try rule.form(.verificationSummary)
    let wanted = try rule.edition(on: rule.day(of: summary)).list("relations")
    let rows = summary["/persons"].rows
    let results = byName(rows)
    var tally = RuleTally()
    tally.ask { (tally: inout RuleTally) throws(RuleStop) in
      let facts: [String: RuleFact] = ["name": .name(try history["/fullName"].text())]
      let own = rows.first { $0["/relation"].writtenText == "applicant" }
      guard let result = own ?? key(history).flatMap({ results[$0] }) else {
        return tally.fail(
          "applicantMissing", at: history["/fullName"].place, and: [summary.place], facts)
      }
      tally.expect(
        isClosed(result), "applicantOpen", at: result.place, and: [history.place], facts)
    }
    tally.ask(each: history["/family"].rows) { (tally, relative) throws(RuleStop) in
      let relation = try relative["/relation"].text()
      guard wanted.contains(relation), relative["/deceased"].writtenBool != true else { return }
      guard try isOfAge(relative, rule) else { return }
      let facts: [String: RuleFact] = [
        "name": .name(try relative["/fullName"].text()), "relation": .relation(relation),
      ]
      guard let result = key(relative).flatMap({ results[$0] }) else {
        return tally.fail("noResult", at: relative.place, and: [summary.place], facts)
      }
      tally.expect(isClosed(result), "open", at: result.place, and: [relative.place], facts)
    }
    return tally.answer
  }

  /// Children are verified once they have full civil capacity.
  static func isOfAge(_ relative: Passage, _ rule: RuleCase) throws(RuleStop) -> Bool {
    guard relative["/relation"].writtenText == "child" else { return true }
    let birth = try relative["/birthYear"].dated()
    let meeting = try rule.dayOrToday(of: .branchMeeting)
    let years = try rule.edition(on: meeting).number("adultYears")
    let age = MonthCount(from: birth.date, to: meeting.date)
    return try Dated.decided(age.isAtLeast(years * 12), [birth, meeting])
  }

  private static func isClosed(_ result: Passage) -> Answer {
    switch result["/result"].writtenText {
    case nil: .perhaps
    case "pending": .no
    default: .yes
    }
  }

  /// Nobody is asked about, or held against the applicant, who isn't on the list.
  ///
  /// A grandparent or an aunt who raised the applicant is on it.
  private static func outOfScope(_ rule: RuleCase) throws(RuleStop) -> RuleAnswer {
    let asked: [(Paper, String)] = [
      (.verificationRequest, "/persons"), (.verificationReply, "/results"),
      (.verificationSummary, "/persons"),
    ]
    var tally = RuleTally(ifNothing: .noPaper(asked.map(\.0)))
    let outside = try rule.edition(on: rule.dayOrToday(of: .branchMeeting)).list("relations")
    let family = rule.forms(.personalHistory).last?["/family"].rows ?? []
    let raised = Set(
      family.filter { $0["/relation"].writtenText == "raisedBy" }.compactMap { key($0) })
    for (paper, pointer) in asked {
      for row in rule.forms(paper).flatMap({ $0[pointer].rows }) {
        tally.pass()
        guard let relation = row["/relation"].writtenText, outside.contains(relation),
          key(row).map({ !raised.contains($0) }) ?? true
        else { continue }
        let facts: [String: RuleFact] = [
          "name": .name(row["/fullName"].writtenText ?? ""), "relation": .relation(relation),
        ]
        if paper == .verificationRequest {
          tally.fail("asked", at: row.place, facts)
        } else if isUnclear(row) {
          tally.fail("heldAgainst", at: row.place, facts)
        }
      }
    }
    return tally.answer
  }

  /// Whether a row of a reply or of the summary leaves its person unclear.
  static func isUnclear(_ row: Passage) -> Bool {
    row["/clear"].writtenBool == false || row["/result"].writtenText == "unclear"
  }
}
