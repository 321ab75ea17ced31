internal import RFC3339

extension DATRules {
  /// One event has one date in all papers.
  ///
  /// The certificate's and the decisions' birth dates are other rules' where the personal history is
  /// there; so are the dates of papers that are cited.
  static func sameEverywhere(_ rule: RuleCase) throws(RuleStop) -> RuleAnswer {
    var tally = RuleTally()
    births(rule, &tally)
    unionEntry(rule, &tally)
    entry(rule, &tally)
    return tally.answer
  }

  private static func births(_ rule: RuleCase, _ tally: inout RuleTally) {
    guard let birth = try? rule.birth() else { return }
    let others: Set<Paper> =
      rule.has(.personalHistory)
      ? [.personalHistory, .classCertificate, .decision, .recognitionDecision] : []
    let papers = Paper.allCases.filter { !others.contains($0) }
    var passages = rule.mentions(in: papers).map { $0["/birthDate"] }
    passages.append(rule.cover["/person/birthDate"])
    // One wrong date on many papers is one mistake.
    var wrong: [PartialDate: [DossierPlace]] = [:]
    for written in passages.compactMap(\.writtenDated) where written.place != birth.place {
      if isSame(written, birth) == .no {
        wrong[written.date, default: []].append(written.place)
      } else {
        expect(written, birth, "birth", &tally)
      }
    }
    for (date, places) in wrong.sorted(by: { $0.key < $1.key }) {
      let shown = places.map { place in
        if case .form(let name, _) = place { RuleFact.form(name) } else { RuleFact.place(place) }
      }
      tally.fail(
        "birth", at: places[0], and: places.dropFirst() + [birth.place],
        ["written": .date(date), "other": .date(birth.date), "papers": .list(shown)])
    }
  }

  private static func isSame(_ one: Dated, _ other: Dated) -> Answer {
    one.date == other.date ? .yes : one.date.isSameDay(as: other.date)
  }

  private static func unionEntry(_ rule: RuleCase, _ tally: inout RuleTally) {
    let entry = rule.forms(.personalHistory).last?["/youthUnion/date"].writtenDated
    guard let entry else { return }
    // The application names the trade union's day where that one refers.
    let applications = rule.has(.tradeUnionResolution) ? [] : rule.forms(.application)
    let passages =
      applications.map { $0["/unionJoinedOn"] }
      + rule.forms(.youthUnionResolution).map { $0["/joinedOn"] }
    for written in passages.compactMap(\.writtenDated) {
      expect(written, entry, "unionEntry", &tally)
    }
  }

  /// The day of the ceremony; the decision's in its place is told as such by another rule.
  private static func entry(_ rule: RuleCase, _ tally: inout RuleTally) {
    guard let ceremony = try? rule.day(of: .ceremony) else { return }
    let decision =
      (try? rule.day(of: .decision))
      ?? rule.forms(.ceremony).last?["/decision/date"].writtenDated
    for form in rule.forms(.selfCriticism) {
      guard let written = form["/admittedOn"].writtenDated, written.date != decision?.date
      else { continue }
      expect(written, ceremony, "entry", &tally)
    }
  }

  private static func expect(
    _ written: Dated, _ other: Dated, _ variant: String, _ tally: inout RuleTally
  ) {
    tally.expect(
      isSame(written, other), variant, at: written.place, and: [other.place],
      ["written": .date(written.date), "other": .date(other.date)])
  }
}
