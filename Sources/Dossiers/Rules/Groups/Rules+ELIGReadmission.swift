internal import RFC3339

/// Those who were members before.
extension ELIGRules {
  /// 36 months from leaving to the new application.
  static func longEnoughOut(_ rule: RuleCase) throws(RuleStop) -> RuleAnswer {
    try rule.onlyIn(.readmission)
    let record = try rule.form(.leavingRecord)
    let left = try record["/leftOn"].dated()
    let application = try rule.dayOrToday(of: .application)
    let wait = Wait(
      from: left, to: application, months: try rule.edition(on: application).number("months"))
    // Another regulation names its own, partly shorter times for them.
    let isPopulation = record["/reason"].writtenText == "population"
    return try wait.answer(isPopulation ? "populationCase" : "tooEarly")
  }

  /// 60 months from the day that a lesser conviction was spent.
  static func longEnoughSpent(_ rule: RuleCase) throws(RuleStop) -> RuleAnswer {
    try rule.onlyIn(.readmission)
    let record = try rule.form(.leavingRecord)
    let spent = record["/convictionSpentOn"]
    if !spent.isWritten, try record["/reason"].text() != "lesserCrime" {
      throw .notApplicable(.nothingToAsk)
    }
    let application = try rule.dayOrToday(of: .application)
    let months = try rule.edition(on: application).number("months")
    return try Wait(from: spent.dated(), to: application, months: months).answer("tooEarly")
  }

  /// The consent of the committee at the province's level.
  static func readmissionAgreed(_ rule: RuleCase) throws(RuleStop) -> RuleAnswer {
    try rule.onlyIn(.readmission)
    return NeededConsent(
      about: "readmission", cause: .dossier, beforeDecision: true, facts: [:]
    ).answer(in: rule)
  }

  /// Some reasons for leaving exclude coming back.
  static func notExcluded(_ rule: RuleCase) throws(RuleStop) -> RuleAnswer {
    try rule.onlyIn(.readmission)
    var tally = RuleTally(ifNothing: .noPaper([.leavingRecord]))
    tally.ask(each: rule.forms(.leavingRecord)) { (tally, record) throws(RuleStop) in
      let reason = record["/reason"]
      let written = try reason.text()
      let asked = try rule.edition(on: rule.dayOrToday(of: .application)).list("reasons")
      if written == "askedToLeave" || record["/manner"].writtenText == "onRequest" {
        let hardship = record["/hardship"]
        return try hardship.bool()
          ? tally.pass() : tally.fail("askedToLeave", at: reason.place, and: [hardship.place])
      }
      tally.expect(
        Answer(!asked.contains(written)), "excluded", at: reason.place,
        ["reason": .choice(written, at: reason.place)])
    }
    return tally.answer
  }

  static func readmittedOnce(_ rule: RuleCase) throws(RuleStop) -> RuleAnswer {
    try rule.onlyIn(.readmission)
    let times = try rule.form(.leavingRecord)["/earlierReadmissions"]
    guard try times.number() > 0 else { return .pass }
    return .fail("again", at: times.place, ["count": .count(try times.number())])
  }

  /// A first admission of somebody who was admitted before.
  static func notReadmissionInDisguise(_ rule: RuleCase) throws(RuleStop) -> RuleAnswer {
    let history = try rule.form(.personalHistory)
    try rule.onlyIn(.admission)
    let dates = ["/firstAdmission/date", "/firstRecognition/date"].map { history[$0] }
    if let earlier = dates.first(where: { $0.isWritten }) {
      guard let date = earlier.writtenDate else { throw .cannotTell([.inexact(earlier.place)]) }
      return .fail("earlierAdmission", at: earlier.place, ["date": .date(date)])
    }
    let referees = history["/firstReferees"]
    if referees.isWritten { return .fail("earlierReferees", at: referees.place) }
    let none = Set(history["/writtenNone"].rows.compactMap(\.writtenText))
    let place = history["/firstAdmission/place"]
    if none.contains("firstAdmission") || place.saysNone { return .pass }
    throw .cannotTell([.unwritten(history["/firstAdmission"].place)])
  }

  /// A former member of whom the population policy was the reason waits by the number of children.
  static func populationWait(_ rule: RuleCase) throws(RuleStop) -> RuleAnswer {
    let record = try rule.form(.leavingRecord)
    try rule.onlyIf("populationPolicy")
    guard try record["/reason"].text() == "population" else {
      throw .notApplicable(.nothingToAsk)
    }
    let application = try rule.dayOrToday(of: .application)
    let edition = try rule.edition(on: application)
    guard try edition.number("isSeen") == 1 else {
      throw .cannotTell([.edition(application.place)])
    }
    let family = try rule.form(.personalHistory)["/family"]
    let children = family.rows.filter { $0["/relation"].writtenText == "child" }.count
    guard children >= 3 else { throw .cannotTell([.inexact(family.place)]) }
    let months = try edition.number(children == 3 ? "thirdChild" : "fourthChild")
    return try Wait(from: record["/leftOn"].dated(), to: application, months: months)
      .answer("tooEarly", ["children": .count(children)])
  }
}

/// Months that must have passed before an application.
private struct Wait {
  let from: Dated
  let to: Dated
  let months: Int

  func answer(
    _ variant: String, _ facts: [String: RuleFact] = [:]
  ) throws(RuleStop) -> RuleAnswer {
    guard let earliest = from.date.adding(months: months) else {
      throw .cannotTell([.inexact(from.place)])
    }
    if try Dated.decided(to.date.isOnOrAfter(earliest), [from, to]) { return .pass }
    let own: [String: RuleFact] = [
      "from": .date(from.date), "application": .date(to.date), "least": .months(months),
      "earliest": .date(earliest),
    ]
    let all = own.merging(facts) { own, _ in own }
    return .fail([Violation(variant, at: to.place, and: [from.place], all)], open: [])
  }
}
