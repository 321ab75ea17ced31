internal import RFC3339

/// Probation.
enum PRBRules {
  static let functions: [RuleID: RuleFunction] = [
    "PRB-002": helped
  ]

  /// An official member is named at the ceremony, and whoever assesses was official when assigned.
  private static func helped(_ rule: RuleCase) throws(RuleStop) -> RuleAnswer {
    var tally = RuleTally(ifNothing: .noPaper([.ceremony, .helperAssessment]))
    tally.ask(each: rule.forms(.ceremony)) { (tally, form) throws(RuleStop) in
      let helper = form["/helper"]
      guard helper["/fullName"].isWritten || rule.has(.helperAssessment) else {
        return tally.fail("none", at: helper.place)
      }
      guard helper["/fullName"].isWritten else { return tally.pass() }
      try expect(helper, officialOn: try form["/date"].dated(), &tally)
    }
    tally.ask(each: rule.forms(.helperAssessment)) { (tally, form) throws(RuleStop) in
      try expect(form["/helper"], officialOn: try form["/assignedOn"].dated(), &tally)
    }
    return tally.answer
  }

  private static func expect(
    _ helper: Passage, officialOn day: Dated, _ tally: inout RuleTally
  ) throws(RuleStop) {
    let name = try helper["/fullName"].text()
    let official = try helper["/officialOn"].dated()
    tally.expect(official, notAfter: day, "notOfficial", ["name": .name(name)])
  }
}
