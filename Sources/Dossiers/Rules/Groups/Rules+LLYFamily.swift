internal import RFC3339

/// The family.
extension LLYRules {
  /// Parents or who raised the applicant, grandparents, and with a spouse the spouse's parents.
  static func familyComplete(_ rule: RuleCase) throws(RuleStop) -> RuleAnswer {
    let history = try rule.form(.personalHistory)
    let family = history["/family"]
    guard !family.rows.isEmpty else { throw .cannotTell([.unwritten(family.place)]) }
    let day = rule.writtenDay(of: history) ?? Dated(PartialDate(rule.today), at: history.place)
    let edition = try rule.edition(on: day)
    let written = Set(family.rows.compactMap { $0["/relation"].writtenText })
    var wanted = try edition.list("always")
    if written.contains("spouse") { wanted += try edition.list("withSpouse") }
    let raised = written.contains("raisedBy") ? try edition.list("orRaisedBy") : []
    var tally = RuleTally()
    for relation in wanted where !raised.contains(relation) {
      tally.expect(
        Answer(written.contains(relation)), "missing", at: family.place,
        ["relation": .relation(relation)])
    }
    return tally.answer
  }

  /// Every item of each adult; the dead have no residence.
  static func relativesComplete(_ rule: RuleCase) throws(RuleStop) -> RuleAnswer {
    let history = try rule.form(.personalHistory)
    let day = rule.writtenDay(of: history) ?? Dated(PartialDate(rule.today), at: history.place)
    let months = try rule.edition(on: day).number("adultMonths")
    var tally = RuleTally()
    for relative in history["/family"].rows {
      let items = items(of: relative)
      let missing = items.filter { !$0.isWritten }
      let age = relative["/birthYear"].writtenDate.map { MonthCount(from: $0, to: day.date) }
      switch age?.isAtLeast(months) ?? .yes {
      case .no: continue
      case .perhaps where !missing.isEmpty:
        tally.leaveOpen(.inexact(relative["/birthYear"].place))
      default:
        if missing.isEmpty { tally.pass() }
        for item in missing { tally.fail("missing", at: item.place, named(relative)) }
      }
    }
    return tally.answer
  }

  private static func items(of relative: Passage) -> [Passage] {
    var pointers = [
      "/relation", "/fullName", "/birthYear", "/homePlace/asWritten", "/occupation",
      "/partyMember", "/history", "/politicalAttitude",
    ]
    if relative["/deceased"].writtenBool != true { pointers.append("/residence/asWritten") }
    return pointers.map { relative[$0] }
  }

  private static func named(_ relative: Passage) -> [String: RuleFact] {
    [
      "name": .name(relative["/fullName"].writtenText ?? ""),
      "relation": .relation(relative["/relation"].writtenText ?? "other"),
    ]
  }

  /// The branch or organisation of a member: what an exemption from verification rests on.
  static func membersHaveTheirBranch(_ rule: RuleCase) throws(RuleStop) -> RuleAnswer {
    let family = try rule.form(.personalHistory)["/family"].rows
    var tally = RuleTally()
    for relative in family where relative["/partyMember"].writtenBool == true {
      // Who has died has no branch any more.
      guard relative["/deceased"].writtenBool != true else { continue }
      let branch = relative["/partyOrganisation"]
      let isNamed = branch.isWritten && !branch.saysNone
      tally.expect(Answer(isNamed), "noOrganisation", at: branch.place, named(relative))
    }
    return tally.answer
  }

  static func deathsDated(_ rule: RuleCase) throws(RuleStop) -> RuleAnswer {
    let family = try rule.form(.personalHistory)["/family"].rows
    var tally = RuleTally()
    for relative in family where relative["/deceased"].writtenBool == true {
      let year = relative["/deathYear"]
      tally.expect(Answer(year.isWritten), "noYear", at: year.place, named(relative))
    }
    return tally.answer
  }

  /// Declared where another paper shows that somebody is abroad, or explained since.
  static func relativesAbroadDeclared(_ rule: RuleCase) throws(RuleStop) -> RuleAnswer {
    let history = try rule.form(.personalHistory)
    let family = history["/family"].rows
    let declared = Set(
      family.filter { $0["/livesAbroad"].writtenBool == true }
        .compactMap { $0["/fullName"].writtenText }.map(SameText.form))
    var tally = RuleTally()
    switch rule.circumstance("relativeAbroad") {
    case .yes: tally.expect(Answer(!declared.isEmpty), "nobody", at: history["/family"].place)
    case .no: break
    case .perhaps:
      let question = rule.cover["/circumstances/relativeAbroad"]
      if declared.isEmpty { tally.leaveOpen(.unwritten(question.place)) }
    }
    for request in rule.forms(.verificationRequest)
    where request["/route"].writtenText == "abroad" {
      for person in request["/persons"].rows where person["/relation"].writtenText != "applicant" {
        guard let name = person["/fullName"].writtenText else { continue }
        tally.expect(
          Answer(declared.contains(SameText.form(name))), "askedAbroad", at: person.place,
          and: [history["/family"].place], named(person))
      }
    }
    let day = rule.writtenDay(of: history) ?? Dated(PartialDate(rule.today), at: history.place)
    let home = try rule.edition(on: day).list("countries")
    for relative in family where relative["/livesAbroad"].writtenBool != true {
      let country = relative["/residence/today/country"]
      guard let text = country.writtenText else { continue }
      let isHome = home.contains { SameText.are($0, text) == .yes }
      tally.expect(
        Answer(isHome), "residesAbroad", at: country.place,
        named(relative).merging(["country": .text(text)]) { own, _ in own })
    }
    if case .fail = tally.answer, isExplained(["relativeAbroad"], rule) { return .pass }
    return tally.answer
  }

  /// A surname that is neither parent's is explained.
  static func surnameExplained(_ rule: RuleCase) throws(RuleStop) -> RuleAnswer {
    let history = try rule.form(.personalHistory)
    let day = rule.writtenDay(of: history) ?? Dated(PartialDate(rule.today), at: history.place)
    let none = try rule.edition(on: day).list("noSurnames").map(SameText.form)
    let own = history["/fullName"]
    let words = SameText.form(try own.text()).split(separator: " ").map(String.init)
    // `Y Bé`, `H'Hen Niê`: the first word says the sex.
    guard words.count > 1, let first = words.first, let last = words.last,
      !none.contains(where: {
        first == $0 || first.hasPrefix($0 + "'") || first.hasPrefix($0 + "-")
      })
    else { throw .notApplicable(.nothingToAsk) }
    let parents = history["/family"].rows.filter { row in
      ["father", "mother"].contains(row["/relation"].writtenText)
    }
    let names = parents.compactMap { $0["/fullName"].writtenText }.map { name in
      SameText.form(name).split(separator: " ").map(String.init)
    }
    // The clan's name stands last with some peoples.
    if names.contains(where: { $0.first == first || $0.last == last }) { return .pass }
    if isExplained(["surname", "name"], rule) { return .pass }
    guard names.count > 1 else { throw .cannotTell([.unwritten(history["/family"].place)]) }
    let shown = parents.compactMap { $0["/fullName"].writtenText }
    return .fail(
      "noExplanation", at: own.place,
      [
        "name": .name(own.writtenText ?? ""), "father": .name(shown.first ?? ""),
        "mother": .name(shown.last ?? ""),
      ])
  }

  // MARK: generations

  /// Parents are 14 years older than their children; brothers and sisters not too far apart.
  static func generationsPlausible(_ rule: RuleCase) throws(RuleStop) -> RuleAnswer {
    let history = try rule.form(.personalHistory)
    let day = rule.writtenDay(of: history) ?? Dated(PartialDate(rule.today), at: history.place)
    let edition = try rule.edition(on: day)
    let (least, most) = (try edition.number("parentMonths"), try edition.number("siblingMonths"))
    let applicant = Kin(history["/fullName"], history["/birthDate"])
    var first: [String: Kin] = ["applicant": applicant]
    var tally = RuleTally()
    let kin = history["/family"].rows.compactMap { row -> (relation: String, Kin)? in
      guard let relation = row["/relation"].writtenText else { return nil }
      let one = Kin(row["/fullName"], row["/birthYear"])
      if first[relation] == nil { first[relation] = one }
      one.expectBirth(before: row["/deathYear"], &tally)
      return (relation, one)
    }
    for (relation, one) in [("applicant", applicant)] + kin {
      for parent in Kin.parents[relation] ?? [] {
        first[parent]?.expect(atLeast: least, olderThan: one, &tally)
      }
      if relation == "sibling" { applicant.expect(within: most, of: one, &tally) }
    }
    return tally.answer
  }
}

/// One of a family, with the year of birth.
private struct Kin {
  let name: String
  let birth: Passage

  init(_ name: Passage, _ birth: Passage) {
    self.name = name.writtenText ?? ""
    self.birth = birth
  }

  /// Whose parents are declared in which relation.
  static let parents = [
    "applicant": ["father", "mother"], "sibling": ["father", "mother"],
    "father": ["paternalGrandfather", "paternalGrandmother"],
    "mother": ["maternalGrandfather", "maternalGrandmother"],
    "spouse": ["spouseFather", "spouseMother"], "spouseSibling": ["spouseFather", "spouseMother"],
    "child": ["applicant", "spouse"],
  ]

  /// Years that aren't known to the family, or not written, say nothing.
  func expect(atLeast months: Int, olderThan child: Kin, _ tally: inout RuleTally) {
    guard let own = birth.writtenDate, let other = child.birth.writtenDate else { return }
    tally.expect(
      MonthCount(from: own, to: other).isAtLeast(months), "tooYoungParent", at: birth.place,
      and: [child.birth.place],
      [
        "parent": .name(name), "child": .name(child.name), "parentBirth": .date(own),
        "childBirth": .date(other), "least": .years(months / 12),
      ])
  }

  func expect(within months: Int, of sibling: Kin, _ tally: inout RuleTally) {
    guard let own = birth.writtenDate, let other = sibling.birth.writtenDate else { return }
    let isNear = MonthCount(from: own, to: other).isAtMost(months)
      .and(MonthCount(from: other, to: own).isAtMost(months))
    // Both are whole lives apart only where a year is wrong: what is open isn't asked.
    guard isNear != .perhaps else { return }
    tally.expect(
      isNear, "siblingsFar", at: sibling.birth.place, and: [birth.place],
      ["sibling": .name(sibling.name), "birth": .date(other), "most": .years(months / 12)])
  }

  func expectBirth(before death: Passage, _ tally: inout RuleTally) {
    guard let own = birth.writtenDate, let end = death.writtenDate,
      end.isBefore(own) == .yes
    else { return }
    tally.fail(
      "diedFirst", at: death.place, and: [birth.place],
      ["name": .name(name), "birth": .date(own), "death": .date(end)])
  }
}
