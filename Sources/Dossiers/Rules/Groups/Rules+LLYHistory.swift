internal import RFC3339

/// Work, training, stays abroad, awards, an earlier admission, the signature.
extension LLYRules {
  /// All filled for who was a member before; none for others.
  static func firstAdmissionSaid(_ rule: RuleCase) throws(RuleStop) -> RuleAnswer {
    let history = try rule.form(.personalHistory)
    try rule.onlyIn(.admission, .readmission)
    let isReadmission = rule.profile?.procedure == .readmission
    var tally = RuleTally()
    for name in ["firstAdmission", "firstRecognition", "firstReferees"] {
      let item = history["/\(name)"]
      guard isReadmission else {
        let isBlank = !item.isWritten || !hasText(item)
        tally.expect(Answer(isBlank), "filled", at: item.place)
        continue
      }
      // Who left while on probation never was recognised, and says so.
      if name == "firstRecognition", saysNone(history, name) {
        tally.pass()
        continue
      }
      let parts =
        name == "firstReferees"
        ? item.rows.map { $0["/fullName"] }
        : [item["/date"], item["/place"]]
      let isFilled = !parts.isEmpty && parts.allSatisfy(\.isWritten)
      tally.expect(Answer(isFilled), "notFilled", at: item.place)
    }
    return tally.answer
  }

  /// Whether something other than `không` is written in a part of the form.
  private static func hasText(_ item: Passage) -> Bool {
    if !item.rows.isEmpty { return item.rows.contains { hasText($0) } }
    return ["/date", "/place", "/fullName"].contains { member in
      item[member].isWritten && !item[member].saysNone
    }
  }

  /// Whether the paper says `không` for a part that the data hold as a table or a group.
  private static func saysNone(_ history: Passage, _ part: String) -> Bool {
    history["/writtenNone"].rows.contains { $0.writtenText == part }
  }

  static func trainingComplete(_ rule: RuleCase) throws(RuleStop) -> RuleAnswer {
    let members = ["/school", "/field", "/from", "/to", "/mode", "/certificate"]
    return try complete(rule.form(.personalHistory)["/training"], members)
  }

  static func staysAbroadComplete(_ rule: RuleCase) throws(RuleStop) -> RuleAnswer {
    let members = ["/from", "/to", "/purpose", "/country"]
    return try complete(rule.form(.personalHistory)["/abroad"], members)
  }

  private static func complete(_ table: Passage, _ members: [String]) -> RuleAnswer {
    var tally = RuleTally()
    expect(table, members, &tally)
    return tally.answer
  }

  private static func expect(_ table: Passage, _ members: [String], _ tally: inout RuleTally) {
    for (index, row) in table.rows.enumerated() {
      for member in members {
        let item = row[member]
        tally.expect(
          Answer(item.isWritten), "missing", at: item.place, ["row": .count(index + 1)])
      }
    }
  }

  /// Each with month, reason and deciding body; an empty table says that there are none.
  static func awardsComplete(_ rule: RuleCase) throws(RuleStop) -> RuleAnswer {
    let history = try rule.form(.personalHistory)
    var tally = RuleTally()
    for name in ["commendations", "disciplines"] {
      let table = history["/\(name)"]
      if table.rows.isEmpty {
        tally.expect(Answer(saysNone(history, name)), "notSaid", at: table.place)
      }
      expect(table, ["/date", "/reason", "/decidedBy"], &tally)
      for row in table.rows {
        guard let date = row["/date"].writtenDated else { continue }
        tally.expect(
          Answer(date.date.precision >= .month), "yearOnly", at: date.place,
          ["date": .date(date.date)])
      }
    }
    return tally.answer
  }

  /// The self-assessment is there; the pledge is the applicant's, signed and dated.
  static func assessedAndSigned(_ rule: RuleCase) throws(RuleStop) -> RuleAnswer {
    let history = try rule.form(.personalHistory)
    let (assessment, pledge) = (history["/selfAssessment"], history["/pledge"])
    var tally = RuleTally()
    tally.expect(Answer(assessment.isWritten), "noAssessment", at: assessment.place)
    switch pledge["/signed"].writtenBool {
    case true?: tally.pass()
    case false?: tally.fail("notSigned", at: pledge["/signed"].place)
    case nil: tally.leaveOpen(.unwritten(pledge["/signed"].place))
    }
    tally.expect(Answer(pledge["/date"].isWritten), "noDate", at: pledge["/date"].place)
    let (signer, name) = (pledge["/signer"], history["/fullName"])
    if signer.isSameText(as: name) == .no {
      tally.fail(
        "otherSigner", at: signer.place, and: [name.place],
        ["signer": .name(signer.writtenText ?? ""), "name": .name(name.writtenText ?? "")])
    }
    return tally.answer
  }

  /// Declared not more than 12 months before the branch's meeting.
  static func notTooOld(_ rule: RuleCase) throws(RuleStop) -> RuleAnswer {
    let declared = try rule.form(.personalHistory)["/pledge/date"].dated()
    let meeting = try rule.dayOrToday(of: .branchMeeting)
    let months = try rule.edition(on: meeting).number("months")
    var tally = RuleTally()
    PaperAge(of: declared, at: meeting, months: months).judge("tooOld", [:], &tally)
    return tally.answer
  }

  // MARK: work

  /// Month by month to the day of writing.
  static func workWithoutGaps(_ rule: RuleCase) throws(RuleStop) -> RuleAnswer {
    let history = try rule.form(.personalHistory)
    let table = history["/workHistory"]
    guard !table.rows.isEmpty else {
      if saysNone(history, "workHistory") { throw .notApplicable(.nothingToAsk) }
      throw .cannotTell([.unwritten(table.place)])
    }
    let declared =
      rule.writtenDay(of: history) ?? Dated(PartialDate(rule.today), at: history.place)
    let most = try rule.edition(on: declared).number("months")
    var tally = RuleTally()
    var spans: [WorkSpan] = []
    tally.ask(each: table.rows) { (tally, row) throws(RuleStop) in
      let span = try WorkSpan(row, until: declared)
      tally.expect(
        !span.to.date.isBefore(span.from.date), "backwards", at: span.to.place,
        ["from": .date(span.from.date), "to": .date(span.to.date)])
      spans.append(span)
    }
    // A row that can't be read, or runs backwards, may fill any gap.
    guard case .pass = tally.answer else { return tally.answer }
    WorkSpan.judge(spans, until: declared, most, &tally)
    return tally.answer
  }
}

/// A row of the table of work and posts.
private struct WorkSpan {
  let from: Dated
  let to: Dated

  /// - Throws: *cannot tell* where its dates aren't written.
  init(_ row: Passage, until declared: Dated) throws(RuleStop) {
    from = try row["/from"].dated()
    let end = row["/to"]
    to = end.writtenText == "now" ? Dated(declared.date, at: end.place) : try end.dated()
  }

  /// How many months lie between the end of one time and the beginning of another, at least and at
  /// most; less than 0 where they overlap.
  private static func between(_ end: PartialDate, _ start: PartialDate) -> ClosedRange<Int> {
    let count = MonthCount(from: end, to: start).possible
    return count.lowerBound - 1...count.upperBound - 1
  }

  static func judge(
    _ spans: [WorkSpan], until declared: Dated, _ most: Int, _ tally: inout RuleTally
  ) {
    let sorted = spans.enumerated().sorted { one, other in
      let (left, right) = (one.element.from.date, other.element.from.date)
      return left.firstDay == right.firstDay
        ? one.offset < other.offset : left.firstDay < right.firstDay
    }.map(\.element)
    guard var latest = sorted.first?.to else { return }
    for span in sorted.dropFirst() {
      gap(latest, span.from, "gap", most, &tally)
      if between(latest.date, span.from.date).upperBound < -1 {
        tally.fail(
          "overlap", at: span.from.place, and: [latest.place],
          ["from": .date(span.from.date), "to": .date(latest.date)])
      }
      if latest.date.lastDay < span.to.date.lastDay { latest = span.to }
    }
    gap(latest, declared, "endsEarly", most, &tally)
  }

  private static func gap(
    _ end: Dated, _ start: Dated, _ variant: String, _ most: Int, _ tally: inout RuleTally
  ) {
    let months = between(end.date, start.date)
    if months.lowerBound > most {
      // What is missing at the end is mended there.
      let place = variant == "gap" ? start.place : end.place
      let other = variant == "gap" ? end.place : start.place
      tally.fail(
        variant, at: place, and: [other],
        [
          "from": .date(end.date), "to": .date(start.date), "months": .months(months.lowerBound),
        ])
    } else if months.upperBound > most {
      tally.leaveOpen(.inexact(start.date.precision < .month ? start.place : end.place))
    } else {
      tally.pass()
    }
  }
}
