internal import JSON
internal import RFC3339

/// Names of places and of units that there were on the day of the paper.
extension NAMRules {
  /// Old names of places are told once each; so are units that had ended.
  static func placesValid(_ rule: RuleCase) throws(RuleStop) -> RuleAnswer {
    var tally = RuleTally()
    var old = OldNames()
    tally.ask(each: rule.subject.texts) { (tally, texts) throws(RuleStop) in
      let (form, places) = (texts.form, texts.places)
      guard !places.isEmpty else { return }
      let edition = try rule.edition(on: rule.day(of: form))
      let (gone, now) = (try edition.phrases("gone"), try edition.phrases("now"))
      tally.ask(each: places) { (tally, passage) throws(RuleStop) in
        let place = try WrittenPlace(passage)
        if let word = place.has(oneOf: gone), place.has(oneOf: now) == nil {
          old.add(place, word)
        } else {
          tally.pass()
        }
      }
    }
    old.tell(&tally)
    unitsValid(rule.subject.texts.map(\.form), rule, &tally)
    return tally.answer
  }

  private static let units = [
    "/head/issuer", "/head/superior", "/addressee", "/branch", "/committee",
  ]

  /// Units that the tree knows; those of verification have a rule of their own.
  private static func unitsValid(_ forms: [Passage], _ rule: RuleCase, _ tally: inout RuleTally) {
    guard let tree = rule.units else { return }
    let papers = forms.filter { $0.form?.type != Paper.verificationReply.type }
    let all = papers.flatMap { form in units.map { (form, form[$0]) } }.filter(\.1.isWritten)
    let known = UnitsOnPaper(all.map(\.1), in: tree)
    var told: Set<UniqueIdentifier> = []
    tally.ask(each: all) { (tally, item) throws(RuleStop) in
      let (form, unit) = item
      let entries = known[unit]
      guard let one = entries.last else { return }
      let date = try rule.day(of: form)
      let day = try date.day()
      if entries.contains(where: { $0.period.contains(day) }) { return tally.pass() }
      guard told.insert(one.id).inserted else { return }
      let next = tree.successors(of: one.id, at: day).map { RuleFact.name($0.name) }
      var facts: [String: RuleFact] = [
        "unit": .name(unit["/name"].writtenText ?? one.name), "day": .date(date.date),
      ]
      if !next.isEmpty { facts["now"] = .list(next) }
      tally.fail(
        next.isEmpty ? "unitNotThere" : "unitMerged", at: unit.place, and: [date.place], facts)
    }
  }
}

/// Old names of places, each with all the places where it stands.
private struct OldNames {
  private var order: [String] = []
  private var found: [String: [(place: WrittenPlace, word: String)]] = [:]

  mutating func add(_ place: WrittenPlace, _ word: String) {
    let form = SameText.form(place.text)
    if found[form] == nil { order.append(form) }
    found[form, default: []].append((place, word))
  }

  func tell(_ tally: inout RuleTally) {
    for form in order {
      guard let all = found[form], let first = all.first else { continue }
      let others = all.dropFirst().prefix(100).map(\.place.passage.place)
      var facts: [String: RuleFact] = ["name": .text(first.place.text), "word": .text(first.word)]
      let today = all.lazy.compactMap(\.place.nameToday).first
      if let today { facts["now"] = .text(today) }
      tally.fail(
        today == nil ? "oldName" : "oldNameFor", at: first.place.passage.place,
        and: Array(others), facts)
    }
  }
}

extension FormTexts {
  private static let placeNames: Set = [
    "birthplace", "homePlace", "residence", "permanentResidence", "temporaryResidence", "place",
    "movesTo",
  ]

  /// The places that the form names, as groups with `asWritten`; the birthplace and home place of the
  /// personal history's own person have a rule of theirs.
  fileprivate var places: [Passage] {
    let isHistory = form.form?.type == Paper.personalHistory.type
    return texts.compactMap { text in
      guard case .member(let group, let member) = text.trail, member.equals("asWritten"),
        case .member(let before, let name) = group, let placeName = name.string,
        Self.placeNames.contains(placeName)
      else { return nil }
      if isHistory, case .start = before, placeName == "birthplace" || placeName == "homePlace" {
        return nil
      }
      return Passage(group, form.value.flatMap(group.value))
    }
  }
}
