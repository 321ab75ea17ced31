internal import RFC3339

/// The helper.
enum HELPRules {
  static let functions: [RuleID: RuleFunction] = [
    "HELP-001": helperIsOfficial,
    "HELP-002": longEnoughTogether,
    "HELP-003": shortlyOfficial,
    "HELP-004": assignedBeforeReferral,
    "HELP-005": replacedWithoutGap,
    "HELP-006": reviewed,
  ]

  /// On the day of the assignment and on that of the referral.
  private static func helperIsOfficial(_ rule: RuleCase) throws(RuleStop) -> RuleAnswer {
    var tally = RuleTally(ifNothing: .noPaper([.helperAssignment, .referral]))
    tally.ask(each: rule.forms(.helperAssignment)) { (tally, assignment) throws(RuleStop) in
      let day = try assignment["/from"].dated()
      try official(assignment["/helper"], on: day, "atAssignment", &tally)
    }
    tally.ask(each: rule.forms(.referral, .referralOfTwo)) { (tally, letter) throws(RuleStop) in
      let day = try letter["/signature/date"].dated()
      try official(letter["/referee"], on: day, "atReferral", &tally)
    }
    return tally.answer
  }

  private static func official(
    _ member: Passage, on day: Dated, _ variant: String, _ tally: inout RuleTally
  ) throws(RuleStop) {
    let official = try member["/officialOn"].dated()
    let facts: [String: RuleFact] = [
      "name": .name(member["/fullName"].writtenText ?? ""), "official": .date(official.date),
      "day": .date(day.date),
    ]
    tally.expect(official, notAfter: day, variant, facts)
  }

  /// 12 months in one unit before the referral.
  private static func longEnoughTogether(_ rule: RuleCase) throws(RuleStop) -> RuleAnswer {
    var tally = RuleTally(ifNothing: .noPaper([.referral]))
    tally.ask(each: rule.forms(.referral, .referralOfTwo)) { (tally, letter) throws(RuleStop) in
      let referral = try letter["/signature/date"].dated()
      let months = try rule.edition(on: referral).number("months")
      let together = try letter["/togetherFrom"].dated()
      guard let least = together.date.adding(months: months) else {
        throw .cannotTell([.inexact(together.place)])
      }
      let isEnough = try Dated.decided(least.isOnOrBefore(referral.date), [together, referral])
      guard !isEnough else { return tally.pass() }
      tally.fail(
        "tooShort", at: together.place, and: [referral.place],
        [
          "name": .name(letter["/referee/fullName"].writtenText ?? ""),
          "together": .date(together.date), "referral": .date(referral.date),
          "least": .months(months), "earliest": .date(least),
        ])
    }
    return tally.answer
  }

  /// A note for who would send the dossier back: not so long as an official member is enough.
  private static func shortlyOfficial(_ rule: RuleCase) throws(RuleStop) -> RuleAnswer {
    var tally = RuleTally(ifNothing: .noPaper([.referral]))
    tally.ask(each: rule.forms(.referral, .referralOfTwo)) { (tally, letter) throws(RuleStop) in
      let referral = try letter["/signature/date"].dated()
      let months = try rule.edition(on: referral).number("months")
      let official = try letter["/referee/officialOn"].dated()
      guard let year = official.date.adding(months: months) else {
        throw .cannotTell([.inexact(official.place)])
      }
      let isLong = try Dated.decided(year.isOnOrBefore(referral.date), [official, referral])
      guard !isLong, try official.isOnOrBefore(referral) else { return tally.pass() }
      tally.fail(
        "enough", at: official.place, and: [referral.place],
        [
          "name": .name(letter["/referee/fullName"].writtenText ?? ""),
          "official": .date(official.date), "referral": .date(referral.date),
          "months": .months(months),
        ])
    }
    return tally.answer
  }

  /// One resolution before the last letter is enough: helpers change.
  private static func assignedBeforeReferral(_ rule: RuleCase) throws(RuleStop) -> RuleAnswer {
    let referral = try rule.day(of: .referral)
    let resolutions = rule.passages(of: .helperResolution)
    guard !resolutions.isEmpty else {
      let lacking = DossierPlace.type(Paper.helperAssignment.type)
      return .fail([Violation("none", at: lacking, and: [referral.place])], open: [])
    }
    let days = resolutions.compactMap(\.writtenDated)
    let answers = days.map { $0.date.isBefore(referral.date) }
    if answers.contains(.yes) { return .pass }
    guard days.count == resolutions.count, let first = days.min(by: { $0.date < $1.date }) else {
      throw .cannotTell(
        resolutions.filter { $0.writtenDate == nil }.map { .unwritten($0.place) })
    }
    guard answers.allSatisfy({ $0 == .no }) else { throw Dated.inexact(days + [referral]) }
    let facts: [String: RuleFact] = [
      "resolution": .date(first.date), "referral": .date(referral.date),
    ]
    return .fail([Violation("late", at: first.place, and: [referral.place], facts)], open: [])
  }

  /// Where a helper stopped before the referral, the next one began at once.
  private static func replacedWithoutGap(_ rule: RuleCase) throws(RuleStop) -> RuleAnswer {
    let ended = rule.forms(.helperAssignment).filter {
      $0["/to"].isWritten || $0["/endReason"].isWritten
    }
    guard !ended.isEmpty else { throw .notApplicable(.nothingToAsk) }
    let starts = rule.days(of: .helperAssigned).compactMap { $0.date.date }.sorted()
    var tally = RuleTally()
    tally.ask(each: ended) { (tally, assignment) throws(RuleStop) in
      let to = try assignment["/to"].dated()
      let last = try to.day()
      if rule.hasHappened(.referral), try rule.day(of: .referral).isOnOrBefore(to) {
        return tally.pass()
      }
      let own = assignment["/from"].writtenDate?.date ?? last
      var facts: [String: RuleFact] = [
        "name": .name(assignment["/helper/fullName"].writtenText ?? ""), "to": .date(to.date),
      ]
      let limit = last.adding(days: 1) ?? last
      let later = starts.firstIndex(after: limit)
      // The last start up to the day after is another's than this one's own.
      if later > 0, starts[later - 1] > own { return tally.pass() }
      guard later < starts.count else {
        return tally.fail("notReplaced", at: to.place, facts)
      }
      let next = starts[later]
      facts["next"] = .date(PartialDate(next))
      facts["gap"] = .days(last.days(until: next) - 1)
      tally.fail("gap", at: to.place, facts)
    }
    return tally.answer
  }

  /// A note in each whole period, by the calendar, between the assignment and the referral.
  private static func reviewed(_ rule: RuleCase) throws(RuleStop) -> RuleAnswer {
    var tally = RuleTally(ifNothing: .noPaper([.helperAssignment]))
    tally.ask(each: rule.forms(.helperAssignment)) { (tally, assignment) throws(RuleStop) in
      let from = try assignment["/from"].dated()
      let end: Dated
      if let to = assignment["/to"].writtenDated {
        end = to
      } else {
        let isReferred = rule.hasHappened(.referral)
        end = try rule.dayOrToday(of: isReferred ? .referral : .branchMeeting)
      }
      let months = max(1, try rule.edition(on: from).number("months"))
      let periods = Periods(after: try from.day(), before: try end.day(), months: months)
      guard !periods.numbers.isEmpty else { return }
      let reviews = assignment["/reviews"]
      let dates = reviews.rows.filter { $0.isWritten }.map { $0["/date"] }
      let seen = Set(dates.compactMap { $0.writtenDate?.date }.map(periods.number))
      let undated = dates.filter { $0.writtenDate?.date == nil }
      let missing = periods.numbers.filter { !seen.contains($0) }.count
      if missing == 0 { return tally.pass() }
      guard undated.isEmpty else { throw .cannotTell(undated.map { .unwritten($0.place) }) }
      tally.fail(
        "missing", at: reviews.place, and: [from.place],
        [
          "count": .count(missing), "all": .count(periods.numbers.count), "from": .date(from.date),
          "end": .date(end.date), "months": .months(months),
        ])
    }
    return tally.answer
  }
}

extension [CalendarDate] {
  /// In sorted days, the first that is later than a day; the count where none is.
  fileprivate func firstIndex(after day: CalendarDate) -> Int {
    var (low, high) = (0, count)
    while low < high {
      let middle = (low + high) / 2
      if self[middle] > day { high = middle } else { low = middle + 1 }
    }
    return low
  }
}

/// The whole quarters, or other spans of months, between two days.
private struct Periods {
  let months: Int
  /// At most 100 years of them.
  let numbers: [Int]

  init(after start: CalendarDate, before end: CalendarDate, months: Int) {
    self.months = months
    let first = (start.year * 12 + start.month - 1) / months + 1
    let last = (end.year * 12 + end.month - 1) / months - 1
    numbers = first <= last ? Array((first...last).prefix(1200 / months)) : []
  }

  func number(_ day: CalendarDate) -> Int { (day.year * 12 + day.month - 1) / months }
}
