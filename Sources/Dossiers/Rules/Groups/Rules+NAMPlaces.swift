internal import JSON
internal import RFC3339

/// Names of places and of units that there were on the day of the paper.
extension NAMRules {
  /// Old names of places are told once each; so are units that had ended.
  static func placesValid(_ rule: RuleCase) throws(RuleStop) -> RuleAnswer {
    var tally = RuleTally()
    var old = OldNames()
    let forms = Paper.allCases.flatMap { rule.forms($0) }
    tally.ask(each: forms) { (tally, form) throws(RuleStop) in
      let places = FormTexts.places(in: form)
      guard !places.isEmpty else { return }
      let edition = try rule.edition(on: rule.day(of: form))
      let (gone, now) = (try edition.list("gone"), try edition.list("now"))
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
    unitsValid(forms, rule, &tally)
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

/// Goes through all texts of a form.
enum FormTexts {
  /// Calls with the tokens of the place and the text.
  static func visit(_ form: Passage, _ body: ([String], String) -> Void) {
    var path: [String] = []
    if let value = form.value { visit(value, &path, body) }
  }

  private static func visit(
    _ value: JSONValue, _ path: inout [String], _ body: ([String], String) -> Void
  ) {
    switch value.kind {
    case .string: if let text = value.string { body(path, text) }
    case .array:
      for (index, element) in value.elements.enumerated() {
        path.append(String(index))
        visit(element, &path, body)
        path.removeLast()
      }
    case .object:
      for member in value.members {
        path.append(member.name)
        visit(member.value, &path, body)
        path.removeLast()
      }
    default: break
    }
  }

  static func place(_ form: Passage, _ path: [String]) -> DossierPlace {
    form.place.appending(JSONPointer(tokens: path))
  }

  private static let placeNames: Set = [
    "birthplace", "homePlace", "residence", "permanentResidence", "temporaryResidence", "place",
    "movesTo",
  ]

  /// The places that a form names, as groups with `asWritten`; the birthplace and home place of the
  /// personal history's own person have a rule of theirs.
  static func places(in form: Passage) -> [Passage] {
    let isHistory = form.form?.type == Paper.personalHistory.type
    var found: [Passage] = []
    visit(form) { path, text in
      guard path.last == "asWritten", path.count > 1, !text.isEmpty,
        placeNames.contains(path[path.count - 2])
      else { return }
      if isHistory, path.count == 2, path[0] == "birthplace" || path[0] == "homePlace" { return }
      let pointer = JSONPointer(tokens: Array(path.dropLast()))
      found.append(Passage(form.place.appending(pointer), form.value?[pointer]))
    }
    return found
  }
}
