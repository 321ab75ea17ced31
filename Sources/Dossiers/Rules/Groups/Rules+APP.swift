internal import RFC3339

/// The application.
enum APPRules {
  static let functions: [RuleID: RuleFunction] = [
    "APP-002": beforeHistory,
    "APP-003": afterClass,
    "APP-004": complete,
    "APP-005": notTooOld,
  ]

  /// The first application: it may have been written anew later.
  private static func beforeHistory(_ rule: RuleCase) throws(RuleStop) -> RuleAnswer {
    let declaration = try rule.day(of: .declaration)
    let application = try first(.application, rule)
    var tally = RuleTally()
    tally.expect(application, notAfter: declaration, "late")
    return tally.answer
  }

  /// The usual order: the class, then the application.
  private static func afterClass(_ rule: RuleCase) throws(RuleStop) -> RuleAnswer {
    let certificate = try first(.classCertificate, rule)
    let application = try rule.day(of: .application)
    var tally = RuleTally()
    tally.expect(certificate, notAfter: application, "beforeClass", at: application.place)
    return tally.answer
  }

  /// - Throws: as `day(of:)`, and *cannot tell* where one of several papers doesn't say its day.
  private static func first(_ event: CaseEvent, _ rule: RuleCase) throws(RuleStop) -> Dated {
    let last = try rule.day(of: event)
    if let open = rule.passages(of: event).first(where: { $0.writtenDate == nil }) {
      throw .cannotTell([.unwritten(open.place)])
    }
    return rule.days(of: event).min { $0.date < $1.date } ?? last
  }

  private static func complete(_ rule: RuleCase) throws(RuleStop) -> RuleAnswer {
    let application = try rule.form(.application)
    let today = Dated(PartialDate(rule.today), at: application.place)
    let day = rule.writtenDay(of: application) ?? today
    var wanted = try rule.edition(on: day).list("fields")
    var open: [Opening] = []
    let isInUnion = rule.circumstance("unionMember").or(rule.circumstance("tradeUnionMember"))
    if isInUnion == .yes { wanted.append("/unionJoinedOn") }
    // A base branch has no committee between it and the one above.
    switch rule.circumstance("baseBranch") {
    case .no: wanted.append("/committee")
    case .yes: break
    case .perhaps:
      let committee = application["/committee"]
      if !committee.isWritten { open.append(.unwritten(committee.place)) }
    }
    var violations: [Violation] = []
    let missing = wanted.map { application[$0] }.filter { !$0.isWritten }.map { $0.place }
    if let first = missing.first {
      let facts: [String: RuleFact] = [
        "count": .count(missing.count), "fields": .list(missing.map(RuleFact.place)),
      ]
      violations.append(
        Violation("missing", at: first, and: Array(missing.dropFirst()), facts))
    }
    let signed = application["/signature/signed"]
    if signed.writtenBool == nil { open.append(.unwritten(signed.place)) }
    if signed.writtenBool == false { violations.append(Violation("notSigned", at: signed.place)) }
    if !violations.isEmpty { return .fail(violations, open: open) }
    return open.isEmpty ? .pass : .cannotTell(open)
  }

  /// The last application.
  private static func notTooOld(_ rule: RuleCase) throws(RuleStop) -> RuleAnswer {
    let application = try rule.day(of: .application)
    let meeting = try rule.dayOrToday(of: .branchMeeting)
    let months = try rule.edition(on: meeting).number("months")
    var tally = RuleTally()
    PaperAge(of: application, at: meeting, months: months).judge("tooOld", [:], &tally)
    return tally.answer
  }
}
