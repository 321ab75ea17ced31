import Dossiers
import JSON
import JSONSchema
import RFC3339
import TestSupport
import Testing

@Suite struct Profiles {
  static let all = Result { try Samples.filled(Fixture.catalogue.get().profiles) }

  private func each(_ body: (Profile) throws -> Void) throws {
    for profile in try Self.all.get() { try body(profile) }
  }

  @Test func `name only what is defined`() throws {
    let catalogue = try Fixture.catalogue.get()
    try each { profile in
      let stages = Set(profile.stages.map(\.id))
      let transitions = Set(profile.transitions.map(\.id))
      #expect(stages.count == profile.stages.count)
      #expect(transitions.count == profile.transitions.count)
      for transition in profile.transitions {
        #expect(stages.isSuperset(of: transition.from + [transition.to]), "\(transition.id)")
        for type in transition.evidence { #expect(!catalogue.editions(of: type).isEmpty) }
      }
      for form in profile.forms {
        #expect(catalogue[FormEdition(form.type, form.edition)] != nil, "\(form.type)")
        #expect(transitions.isSuperset(of: form.neededFor), "\(form.type)")
        if let validity = form.validity { #expect(profile.points[validity.at] != nil) }
      }
      for id in profile.regulations { #expect(catalogue.regulations[id] != nil, "\(id)") }
      for other in profile.continues { #expect(catalogue[profile: other] != nil) }
    }
  }

  @Test func `ask for each type once`() throws {
    try each { profile in
      #expect(Set(profile.forms.map(\.type)).count == profile.forms.count, "\(profile.id)")
    }
  }

  @Test func `have facts that end, and questions that the vocabulary knows`() throws {
    let catalogue = try Fixture.catalogue.get()
    let circumstances = Set(catalogue.vocabulary.circumstances.map(\.id))
    let nothing = CaseData(dossier: nil, forms: [])
    try each { profile in
      for (name, fact) in profile.facts {
        let judged = profile.judge(fact, nothing)
        #expect(judged.answer != .yes, "\(name)")
        if judged.answer == .perhaps { #expect(!judged.open.isEmpty, "\(name)") }
        for question in judged.open where question.form == nil {
          #expect(circumstances.contains(try #require(question.pointer.tokens.last)))
        }
        for question in judged.open {
          guard let type = question.form else { continue }
          let form = try #require(catalogue.usualEdition(of: type))
          #expect(form.place(at: question.pointer.firstRows) != nil, "\(question)")
        }
      }
      for (name, point) in profile.points {
        guard case .written(let questions) = point else { continue }
        for question in questions {
          let form = try #require(question.form.flatMap { catalogue.usualEdition(of: $0) })
          #expect(form.place(at: question.pointer) != nil, "\(name)")
        }
      }
    }
  }

  @Test func `have no fact that nothing asks for`() throws {
    try each { profile in
      let conditions =
        profile.forms.map(\.when) + profile.transitions.map(\.when)
        + profile.unknownForms.map(\.when) + profile.steps.map(\.when) + profile.facts.values
      let names = Set(conditions.flatMap(\.names))
      #expect(Set(profile.facts.keys).isSubset(of: names), "\(profile.id)")
    }
  }

  @Test func `know the referral's day whichever form it has`() throws {
    var judged = 0
    try each { profile in
      guard profile.points["referral"] != nil else { return }
      judged += 1
      for type in ["3-knd", "3a-knd"] {
        let name = try #require(FormTypeName(type).flatMap { FormName($0, 1) })
        let form = Dossier.Form(name: name, document: try Fixture.sample(type))
        let data = CaseData(dossier: nil, forms: [form])
        #expect(profile.date(of: "referral", data) != nil, "\(profile.id) \(type)")
        #expect(profile.date(of: "togetherFrom", data) != nil, "\(profile.id) \(type)")
      }
    }
    #expect(judged == 4)
  }

  @Test(arguments: ["by", "powers"])
  func `are refused with a place or power that isn't known`(member: String) throws {
    let file = try #require(EmbeddedForm.files.first { $0.name.hasPrefix("profiles/") })
    var tree = JSONTree(try JSONDocument(parsing: file.bytes).root)
    tree.set(try JSONPointer(parsing: "/transitions/0/\(member)"), ["moon"])
    let schema = try Fixture.catalogue.get().schema("urn:hoso:forms:profile:1")
    #expect(!schema.isValid(try tree.document.root))
    #expect(throws: JSONAccessError.self) { try Profile(tree.document.root) }
  }

  @Test func `give custody to the holder of the stage that is reached`() throws {
    let order: [Holder] = [.branch, .section, .base, .upper]
    func rank(_ holder: Holder) -> Int { order.firstIndex(of: holder) ?? -1 }
    try each { profile in
      for transition in profile.transitions {
        let to = try #require(profile[stage: transition.to]).holder
        for stage in transition.from {
          let from = try #require(profile[stage: stage]).holder
          #expect(transition.by == [from], "\(transition.id)")
          switch transition.custody {
          case .keep: #expect(from == to || from == .receiver)
          case .up: #expect(rank(from) < rank(to))
          case .down: #expect(rank(from) > rank(to))
          case .origin: #expect(to == .branch)
          case .away: #expect(to == .receiver)
          }
        }
      }
    }
  }

  @Test func `end where they mean to, and nowhere else`() throws {
    try each { profile in
      let reached = profile.reachable(from: profile.transitions.filter(\.from.isEmpty).map(\.to))
      #expect(reached == Set(profile.stages.map(\.id)))
      for stage in profile.stages {
        let ways = profile.transitions.filter { $0.from.contains(stage.id) }
        #expect(ways.isEmpty == (stage.kind == .end), "\(stage.id)")
        let ends = profile.stages.filter { $0.kind == .end }.map(\.id)
        #expect(!profile.reachable(from: [stage.id]).isDisjoint(with: ends), "\(stage.id)")
      }
    }
  }

  @Test func `show how far the papers have come`() throws {
    let (dossier, _) = try SampleDossier.admission2022.made()
    let profile = try #require(try Fixture.catalogue.get()[profile: dossier.cover.profile])
    #expect(profile.stepsReached(try dossier.data()).last?.id == "ceremonyHeld")
    let young = Dossier(cover: dossier.cover)
    #expect(profile.stepsReached(try young.data()).map(\.id) == ["sourced"])
  }

  @Test func `know a day that another one gives`() throws {
    let (dossier, _) = try SampleDossier.recognition.made()
    let profile = try #require(try Fixture.catalogue.get()[profile: dossier.cover.profile])
    #expect(try profile.date(of: "endOfProbation", dossier.data())?.description == "2025-05-15")
    #expect(try profile.date(of: "nothing", dossier.data()) == nil)
  }
}

@Suite struct `Regulations by date` {
  private func inForce(_ id: String, _ day: String) throws -> Answer? {
    try Fixture.catalogue.get().regulations.inForce(id, on: CalendarDate(parsing: day))
  }

  @Test(arguments: [
    ("qd-24-tw-2021", "2021-07-29", Answer.no), ("qd-24-tw-2021", "2021-07-30", .yes),
    ("hd-09-btctw-2017", "2022-01-17", .yes), ("hd-09-btctw-2017", "2022-01-18", .no),
    ("hd-01-tw-2016", "2021-06-01", .perhaps), ("hd-01-tw-2016", "2020-06-01", .yes),
    ("hd-12-btctw-2022", "2022-01-18", .yes),
  ])
  func `are in force, or not, or perhaps`(id: String, day: String, expected: Answer) throws {
    #expect(try inForce(id, day) == expected)
  }

  @Test func `are found by number and date`() throws {
    let regulations = try Fixture.catalogue.get().regulations
    #expect(regulations.cited("01-HD/TW", of: nil).count == 2)
    #expect(regulations.cited("01-hd/tw", of: try PartialDate(parsing: "2021")).count == 1)
    let wrong = try PartialDate(parsing: "2021-01-18")
    #expect(regulations.cited("12-HD/BTCTW", of: wrong).isEmpty)
    #expect(regulations.cited("không có", of: nil).isEmpty)
    #expect(try inForce("nothing", "2024-01-01") == nil)
  }
}

extension Profile {
  func reachable(from start: [String]) -> Set<String> {
    var (reached, rest) = (Set(start), start)
    while let stage = rest.popLast() {
      for transition in transitions where transition.from.contains(stage) {
        if reached.insert(transition.to).inserted { rest.append(transition.to) }
      }
    }
    return reached
  }
}

extension JSONPointer {
  /// The pointer with the first row for each `*`.
  var firstRows: JSONPointer { JSONPointer(tokens: tokens.map { $0 == "*" ? "0" : $0 }) }
}
