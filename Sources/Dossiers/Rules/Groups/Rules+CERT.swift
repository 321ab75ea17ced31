internal import RFC3339

/// The certificate of the awareness class.
enum CERTRules {
  static let functions: [RuleID: RuleFunction] = [
    "CERT-001": thereBeforeMeeting,
    "CERT-002": stillGood,
    "CERT-003": issuedByCompetent,
    "CERT-004": holderIsApplicant,
    "CERT-005": issuedAfterClass,
    "CERT-006": runningOut,
  ]

  /// A branch that has met had a certificate before it.
  private static func thereBeforeMeeting(_ rule: RuleCase) throws(RuleStop) -> RuleAnswer {
    let meeting = try rule.form(.branchResolution)["/meeting/date"]
    guard rule.has(.classCertificate) else {
      let lacking = DossierPlace.type(Paper.classCertificate.type)
      return .fail([Violation("none", at: lacking, and: [meeting.place])], open: [])
    }
    let day = try rule.day(of: .branchMeeting)
    let days = rule.days(of: .classCertificate)
    let answers = days.map { $0.date.isOnOrBefore(day.date) }
    if answers.contains(.yes) { return .pass }
    guard answers.allSatisfy({ $0 == .no }),
      let first = days.min(by: { $0.date < $1.date })
    else { throw Dated.inexact(days + [day]) }
    guard days.count == rule.forms(.classCertificate).count else {
      let open = rule.passages(of: .classCertificate).filter { $0.writtenDate == nil }
      throw .cannotTell(open.map { .unwritten($0.place) })
    }
    let facts: [String: RuleFact] = ["issued": .date(first.date), "meeting": .date(day.date)]
    return .fail([Violation("afterMeeting", at: first.place, and: [day.place], facts)], open: [])
  }

  /// Where several certificates are there, one that is good is enough.
  private static func stillGood(_ rule: RuleCase) throws(RuleStop) -> RuleAnswer {
    let certificate = try rule.day(of: .classCertificate)
    let meeting = try rule.dayOrToday(of: .branchMeeting)
    let months = try rule.edition(on: meeting).number("months")
    let validity = Validity(from: certificate.date, months: months)
    var facts: [String: RuleFact] = [
      "issued": .date(certificate.date), "meeting": .date(meeting.date), "months": .months(months),
    ]
    if let end = validity.end { facts["end"] = .date(end) }
    switch validity.standing(on: meeting.date) {
    case .good: return .pass
    case .lastDay: return .fail("lastDay", at: certificate.place, facts)
    case .over: return .fail("expired", at: certificate.place, facts)
    case .undecidable: throw Dated.inexact([certificate, meeting])
    }
  }

  /// A political centre; a committee where its power to admit is known.
  private static func issuedByCompetent(_ rule: RuleCase) throws(RuleStop) -> RuleAnswer {
    let certificate = try rule.form(.classCertificate)
    let issuer = certificate["/issuer/name"]
    let (kind, name) = (try certificate["/issuerKind"].text(), try issuer.text())
    let day = try rule.day(of: certificate)
    let edition = try rule.edition(on: day)
    let facts: [String: RuleFact] = ["issuer": .name(name)]
    let isBranch = begins(name, with: try edition.list("branches"))
    if kind == "politicalCentre" {
      let isCommittee = begins(name, with: try edition.list("committees"))
      return isBranch || isCommittee ? .fail("notCentre", at: issuer.place, facts) : .pass
    }
    if isBranch { return .fail("noPower", at: issuer.place, facts) }
    guard let id = certificate["/issuer/id"].writtenText,
      let known = UniqueIdentifier(parsing: id),
      let unit = rule.units?.unit(known, at: try day.day())
    else { throw .cannotTell([.unit(certificate["/issuer"].place)]) }
    let mayAdmit = unit.powers.contains(.decides) || unit.powers.contains(.delegated)
    return mayAdmit ? .pass : .fail("noPower", at: issuer.place, facts)
  }

  private static func begins(_ name: String, with words: [String]) -> Bool {
    let form = SameText.form(name)
    return words.contains { form.hasPrefix(SameText.form($0) + " ") }
  }

  private static func holderIsApplicant(_ rule: RuleCase) throws(RuleStop) -> RuleAnswer {
    let history = try rule.form(.personalHistory)
    var tally = RuleTally(ifNothing: .noPaper([.classCertificate]))
    tally.ask(each: rule.forms(.classCertificate)) { (tally, certificate) throws(RuleStop) in
      let (name, own) = (certificate["/holder/fullName"], history["/fullName"])
      let names: [String: RuleFact] = [
        "holder": .name(try name.text()), "name": .name(try own.text()),
      ]
      tally.expect(name.isSameText(as: own), "name", at: name.place, and: [own.place], names)
      let birth = try certificate["/holder/birthDate"].dated()
      let declared = try history["/birthDate"].dated()
      let dates: [String: RuleFact] = ["holder": .date(birth.date), "birth": .date(declared.date)]
      if try birth.isSameDay(as: declared) {
        tally.pass()
      } else {
        tally.fail("birthDate", at: birth.place, and: [declared.place], dates)
      }
    }
    return tally.answer
  }

  private static func issuedAfterClass(_ rule: RuleCase) throws(RuleStop) -> RuleAnswer {
    var tally = RuleTally(ifNothing: .noPaper([.classCertificate]))
    tally.ask(each: rule.forms(.classCertificate)) { (tally, certificate) throws(RuleStop) in
      let issued = try certificate["/issued"].dated()
      let today = Dated(PartialDate(rule.today), at: issued.place)
      tally.expect(issued, notAfter: today, "ahead")
      tally.expect(
        try certificate["/classTo"].dated(), notAfter: issued, "beforeEnd", at: issued.place)
    }
    return tally.answer
  }

  /// Months before the end, while the branch hasn't considered the applicant: the time counts only
  /// to its meeting.
  private static func runningOut(_ rule: RuleCase) throws(RuleStop) -> RuleAnswer {
    let certificate = try rule.day(of: .classCertificate)
    if rule.has(.branchResolution) || rule.has(.decision) {
      throw .notApplicable(.nothingToAsk)
    }
    let today = Dated(PartialDate(rule.today), at: certificate.place)
    let edition = try rule.edition(on: today)
    let end = certificate.date.adding(months: try edition.number("months"))
    guard let end else { throw .cannotTell([.inexact(certificate.place)]) }
    let facts: [String: RuleFact] = ["issued": .date(certificate.date), "end": .date(end)]
    if try Dated.decided(end.isOnOrBefore(today.date), [certificate]) {
      throw .notApplicable(.nothingToAsk)
    }
    for (name, variant) in [("last", "soon"), ("second", "near"), ("first", "inAYear")] {
      let start = end.adding(months: -(try edition.number(name)))
      guard let start else { throw .cannotTell([.inexact(certificate.place)]) }
      if try Dated.decided(start.isOnOrBefore(today.date), [certificate]) {
        return .fail(variant, at: certificate.place, facts)
      }
    }
    return .pass
  }
}
