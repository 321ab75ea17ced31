internal import RFC3339

/// The personal history.
enum LLYRules {
  static let functions: [RuleID: RuleFunction] = [
    "LLY-002": nameAsOnTheCard,
    "LLY-003": birthAsOnTheCertificate,
    "LLY-004": sexAsInTheNumber,
    "LLY-005": placesNamedToday,
    "LLY-006": bothResidences,
    "LLY-007": ethnicityKnown,
    "LLY-008": religionSaid,
    "LLY-009": educationComplete,
    "LLY-010": firstAdmissionSaid,
    "LLY-011": workWithoutGaps,
    "LLY-012": specialHistorySaid,
    "LLY-013": trainingComplete,
    "LLY-014": staysAbroadComplete,
    "LLY-015": awardsComplete,
    "LLY-016": familyComplete,
    "LLY-017": relativesComplete,
    "LLY-018": membersHaveTheirBranch,
    "LLY-019": deathsDated,
    "LLY-020": generationsPlausible,
    "LLY-021": relativesAbroadDeclared,
    "LLY-022": surnameExplained,
    "LLY-023": assessedAndSigned,
    "LLY-024": notTooOld,
    "LLY-026": boxesEmptyWhenSent,
    "LLY-027": closedAfterVerification,
    "LLY-028": certificationComplete,
    "LLY-029": changedWithConsent,
  ]

  /// In capitals, and as somebody saw it on the identity card.
  private static func nameAsOnTheCard(_ rule: RuleCase) throws(RuleStop) -> RuleAnswer {
    let history = try rule.form(.personalHistory)
    let name = history["/fullName"]
    let text = try name.text()
    let isCapital = !text.unicodeScalars.contains { $0.properties.changesWhenUppercased }
    var tally = RuleTally()
    tally.expect(Answer(isCapital), "notCapitals", at: name.place, ["name": .name(text)])
    let seen = rule.attested(.identityPaperSeen, of: history)
    tally.expect(seen, .identityPaperSeen, of: history)
    return tally.answer
  }

  /// As somebody saw them on the birth certificate; another name than the card's is explained.
  private static func birthAsOnTheCertificate(
    _ rule: RuleCase
  ) throws(RuleStop) -> RuleAnswer {
    let history = try rule.form(.personalHistory)
    let (name, birthName) = (history["/fullName"], history["/birthName"])
    var tally = RuleTally()
    switch name.isSameText(as: birthName) {
    case .yes: tally.pass()
    case .perhaps:
      for item in [name, birthName] where !item.isWritten {
        tally.leaveOpen(.unwritten(item.place))
      }
    case .no:
      tally.expect(
        Answer(isExplained(["name", "surname"], rule)), "nameDiffers", at: birthName.place,
        and: [name.place],
        [
          "birthName": .name(birthName.writtenText ?? ""), "name": .name(name.writtenText ?? ""),
        ])
    }
    let seen = rule.attested(.birthCertificateSeen, of: history)
    tally.expect(seen, .birthCertificateSeen, of: history)
    return tally.answer
  }

  /// Whether the applicant has explained one of these subjects in writing.
  static func isExplained(_ subjects: Set<String>, _ rule: RuleCase) -> Bool {
    rule.forms(.explanation).contains { subjects.contains($0["/subject"].writtenText ?? "") }
  }

  /// The number's fourth digit says the sex, too.
  private static func sexAsInTheNumber(_ rule: RuleCase) throws(RuleStop) -> RuleAnswer {
    let history = try rule.form(.personalHistory)
    let (sex, number) = (history["/sex"], history["/personalId"])
    let written = try sex.text()
    guard let parts = PersonalNumber(try number.text()) else {
      throw .cannotTell([.inexact(number.place)])
    }
    if parts.sex == written { return .pass }
    return .fail(
      [
        Violation(
          "differs", at: sex.place, and: [number.place],
          ["sex": .choice(written, at: sex.place), "other": .choice(parts.sex, at: sex.place)])
      ], open: [])
  }

  /// The birthplace by the names of the day; the home place with the old ones besides.
  private static func placesNamedToday(_ rule: RuleCase) throws(RuleStop) -> RuleAnswer {
    let history = try rule.form(.personalHistory)
    let edition = try rule.edition(on: rule.day(of: history))
    // Before there were new names, the names of the paper's day aren't known.
    let takesOlder = try edition.number("takesOlder") == 1
    let (gone, now) = (edition.phrases["gone"] ?? [], try edition.phrases("now"))
    var tally = RuleTally()
    tally.ask(each: ["/birthplace", "/homePlace"]) { (tally, pointer) throws(RuleStop) in
      let place = try WrittenPlace(history[pointer])
      let isHome = pointer == "/homePlace"
      let facts: [String: RuleFact] = ["name": .text(place.text)]
      if isHome, place.has(oneOf: now) != nil { return tally.pass() }
      if place.has(oneOf: gone) != nil {
        return tally.fail(isHome ? "onlyOld" : "notToday", at: place.passage.place, facts)
      }
      switch place.namesToday {
      case .yes: tally.pass()
      case .no where !takesOlder:
        tally.fail(isHome ? "onlyOld" : "notToday", at: place.passage.place, facts)
      case .no: tally.leaveOpen(.inexact(place.passage.place))
      case .perhaps: tally.leaveOpen(.unwritten(history[pointer]["/today"].place))
      }
    }
    return tally.answer
  }

  private static func bothResidences(_ rule: RuleCase) throws(RuleStop) -> RuleAnswer {
    let history = try rule.form(.personalHistory)
    var tally = RuleTally()
    for (item, variant) in [
      ("/permanentResidence", "noPermanent"), ("/temporaryResidence", "noTemporary"),
    ] {
      let address = history[item]["/asWritten"]
      tally.expect(Answer(address.isWritten), variant, at: address.place)
    }
    return tally.answer
  }

  /// One of the list; and a foreign parent's nationality and ethnicity.
  private static func ethnicityKnown(_ rule: RuleCase) throws(RuleStop) -> RuleAnswer {
    let history = try rule.form(.personalHistory)
    let day = rule.writtenDay(of: history) ?? Dated(PartialDate(rule.today), at: history.place)
    let edition = try rule.edition(on: day)
    let listed = try edition.list("names") + edition.list("alsoWritten")
    let own = try edition.list("nationalities")
    var tally = RuleTally()
    tally.ask { (tally: inout RuleTally) throws(RuleStop) in
      let ethnicity = history["/ethnicity"]
      let text = try ethnicity.text()
      let isListed = listed.contains { letters(of: $0) == letters(of: text) }
      tally.expect(Answer(isListed), "notListed", at: ethnicity.place, ["name": .text(text)])
    }
    let parents = history["/family"].rows.filter { row in
      ["father", "mother"].contains(row["/relation"].writtenText)
    }
    for parent in parents {
      guard let nationality = parent["/nationality"].writtenText,
        !own.contains(where: { SameText.are($0, nationality) == .yes })
      else { continue }
      let item = history["/foreignParent"]
      tally.expect(
        Answer(item.isWritten), "noForeignParent", at: item.place, and: [parent.place],
        [
          "name": .name(parent["/fullName"].writtenText ?? ""),
          "nationality": .text(nationality),
        ])
    }
    return tally.answer
  }

  /// Hyphens, spaces and apostrophes are written or not: `Ê-đê`, `Ê Đê`.
  private static func letters(of text: String) -> [Unicode.Scalar] {
    SameText.form(text).unicodeScalars.filter(\.properties.isAlphabetic)
  }

  /// A stroke or a dot says nothing.
  private static func religionSaid(_ rule: RuleCase) throws(RuleStop) -> RuleAnswer {
    try said(rule.form(.personalHistory)["/religion"])
  }

  private static func specialHistorySaid(_ rule: RuleCase) throws(RuleStop) -> RuleAnswer {
    try said(rule.form(.personalHistory)["/specialHistory"])
  }

  private static func said(_ item: Passage) -> RuleAnswer {
    let hasWords = item.writtenText?.unicodeScalars.contains(where: \.properties.isAlphabetic)
    return hasWords == true ? .pass : .fail("blank", at: item.place)
  }

  private static func educationComplete(_ rule: RuleCase) throws(RuleStop) -> RuleAnswer {
    let education = try rule.form(.personalHistory)["/education"]
    var tally = RuleTally()
    for item in [
      "/general", "/vocational", "/higher", "/academicTitle", "/politicalTheory",
      "/foreignLanguages", "/informatics", "/minorityLanguages",
    ] {
      tally.expect(Answer(education[item].isWritten), "empty", at: education[item].place)
    }
    return tally.answer
  }
}

/// A place as a form writes it, and as it is called today.
struct WrittenPlace {
  /// Of the text.
  let passage: Passage
  let text: String
  private let words: SameWords
  private let today: [String?]

  /// - Throws: *cannot tell* where nothing is written.
  init(_ place: Passage) throws(RuleStop) {
    passage = place["/asWritten"]
    text = try passage.text()
    words = SameWords(text)
    today = [place["/today/commune"].writtenText, place["/today/province"].writtenText]
  }

  /// The first of these words that stands in the text.
  func has(oneOf wanted: [SameWords]) -> String? { words.first(of: wanted) }

  /// Whether the text has today's commune and province.
  var namesToday: Answer {
    today.map { name in name.map { Answer(words.hold(SameWords($0))) } ?? .perhaps }
      .reduce(.yes) { $0.and($1) }
  }

  /// `xã Mẫu, tỉnh Mẫu`; nil where that isn't written.
  var nameToday: String? {
    let names = today.compactMap(\.self)
    return names.isEmpty ? nil : names.joined(separator: ", ")
  }
}
