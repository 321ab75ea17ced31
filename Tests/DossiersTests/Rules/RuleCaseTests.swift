import Dossiers
import JSON
import RFC3339
import TestSupport
import Testing

@Suite struct `The rules` {
  let book: RuleBook

  init() throws { book = try CaseOfRule.book.get() }

  @Test(arguments: SampleDossier.allCases)
  func `find in a sample what is known of it`(sample: SampleDossier) throws {
    let catalogue = try Fixture.catalogue.get()
    let data = try sample.made().dossier.data()
    let profile = try #require(catalogue[profile: sample.profile])
    let report = try RuleCheck(book).report(on: RuleSubject(data, catalogue, on: sample.day))
    let complete = try Completeness(of: data, profile, catalogue, on: sample.day).findings
    let all = complete.map { "\($0.code) \($0.place)" } + report.findings.map(\.description)
    #expect(all.sorted() == (try CaseOfRule.own(sample).sorted()))
  }

  @Test(arguments: SampleDossier.allCases)
  func `find nothing wrong because a paper couldn't be read`(sample: SampleDossier) throws {
    let catalogue = try Fixture.catalogue.get()
    let dossier = try sample.made().dossier
    let profile = try #require(catalogue[profile: sample.profile])
    let own = try CaseOfRule.own(sample)
    for unread in dossier.forms.map(\.name) {
      let data = CaseData(
        dossier: try dossier.data().dossier, forms: dossier.forms.filter { $0.name != unread },
        unread: [unread.type: 1])
      let report = try RuleCheck(book).report(on: RuleSubject(data, catalogue, on: sample.day))
      // What the paper decides stays open, and is asked; it isn't said that anything is wrong.
      let complete = try Completeness(of: data, profile, catalogue, on: sample.day).findings
        .filter { $0.code != .formPerhapsMissing }
      let all = complete.map { "\($0.code) \($0.place)" } + report.findings.map(\.description)
      #expect(all.without(own) == [], "\(unread)")
      let place = DossierPlace.type(unread.type)
      #expect(report.undecided.contains { $0.open.contains(.unread(place)) }, "\(unread)")
    }
  }

  @Test func `judge each of the other papers where one couldn't be read`() throws {
    let change: JSONTree = ["8-knd/01": .null, "3-knd/01": ["/signature/date": "2922-01-05"]]
    let data = try SampleDossier.admission2022.changed(by: change)
    let unread = CaseData(
      dossier: data.dossier, forms: data.forms.values.flatMap(\.self),
      unread: [try #require(FormTypeName("8-knd")): 1])
    let subject = try RuleSubject(
      unread, Fixture.catalogue.get(), on: SampleDossier.admission2022.day)
    let found = RuleCheck(book).report(on: subject).findings.map(\.description)
    #expect(found.contains("DAT-002:aheadOfTyping 3-KND#/signature/date"), "\(found)")
  }

  @Test(arguments: try Samples.filled(CaseOfRule.all.get()))
  func `find in a case all that is wrong, and nothing else`(asked: CaseOfRule) throws {
    let found = try asked.findings
    let answer = found.report[asked.rule]
    #expect(answer?.kind == asked.answer, "\(String(describing: answer))")
    var expected = try CaseOfRule.own(asked.base)
    for finding in asked.minus {
      expected.remove(at: try #require(expected.firstIndex(of: finding), "not found: \(finding)"))
    }
    expected += asked.plus
    let (more, less) = (found.all.without(expected), expected.without(found.all))
    #expect(more.isEmpty && less.isEmpty, "found besides: \(more); not found: \(less)")
  }

  @Test(arguments: try Samples.filled(CaseOfRule.all.get()))
  func `give each finding the facts that its text names`(asked: CaseOfRule) throws {
    for finding in try asked.findings.report.findings {
      let variant = try #require(
        finding.rule.variants[finding.violation.variant], "\(finding) has no text")
      let wanted = Set(variant.text.vietnamese.placeholders + variant.text.english.placeholders)
      let missing = wanted.subtracting(finding.violation.facts.keys)
      #expect(missing.isEmpty, "\(finding): no fact for \(missing)")
    }
  }

  @Test func `are asked the same whatever the order of the forms`() throws {
    let catalogue = try Fixture.catalogue.get()
    for asked in try CaseOfRule.all.get() where asked.number.isMultiple(of: 6) {
      let data = try asked.base.changed(by: asked.change)
      let reversed = CaseData(
        dossier: data.dossier, forms: data.forms.values.flatMap(\.self).reversed())
      let day = try asked.day.map { try CalendarDate(parsing: $0) } ?? asked.base.day
      let subject = RuleSubject(reversed, catalogue, units: asked.units, on: day)
      let findings = RuleCheck(book).report(on: subject).findings.map(\.description)
      #expect(findings == (try asked.findings.report.findings.map(\.description)), "\(asked)")
    }
  }

  @Test func `have each a case that fails, one that passes, and one besides`() throws {
    let cases = Dictionary(grouping: try CaseOfRule.all.get(), by: \.rule)
    for rule in book.rules where rule.state != .left {
      let answers = Set((cases[rule.id] ?? []).map(\.answer))
      #expect(answers.contains(.fail), "\(rule.id) has no case that fails")
      #expect(answers.contains(.pass), "\(rule.id) has no case that passes")
      #expect(
        answers.contains(.notApplicable) || answers.contains(.cannotTell),
        "\(rule.id) has no case that doesn't apply or can't be told")
      let found = Set(
        try (cases[rule.id] ?? []).flatMap { try $0.findings.report.findings }
          .filter { $0.rule.id == rule.id }.map(\.violation.variant))
      #expect(
        found.isSuperset(of: rule.variants.keys),
        "\(rule.id) has no case for \(Set(rule.variants.keys).subtracting(found).sorted())")
    }
    for id in cases.keys { #expect(book[id]?.state != .left, "\(id) is left and has a case") }
  }

  @Test func `are counted`() throws {
    let cases = try CaseOfRule.all.get()
    print("rules by group: implemented + attested / listed (left), cases")
    for group in RuleBook.groups + ["later"] {
      let rules = book.rules.filter {
        $0.id.group == group || group == "later" && !RuleBook.groups.contains($0.id.group)
      }
      let states = Dictionary(grouping: rules, by: \.state).mapValues(\.count)
      let count = cases.filter { $0.rule.group == group }.count
      print(
        "  \(group): \(states[.implemented] ?? 0) + \(states[.attested] ?? 0) / \(rules.count)"
          + " (\(states[.left] ?? 0)), \(count)")
    }
    for confidence in Confidence.allCases {
      let rules = book.rules.filter { $0.confidence == confidence }
      let done = rules.filter { $0.state != .left }.count
      print("  confidence \(confidence): \(done) of \(rules.count)")
    }
    #expect(book.rules.count == 172)
  }
}

extension [String] {
  /// What is left when each of the others has taken one away.
  func without(_ others: [String]) -> [String] {
    var left = self
    for other in others {
      if let index = left.firstIndex(of: other) { left.remove(at: index) }
    }
    return left
  }
}

extension String {
  /// The names in braces.
  var placeholders: [String] {
    split(separator: "{", omittingEmptySubsequences: false).dropFirst().compactMap { part in
      part.firstIndex(of: "}").map { String(part[..<$0]) }
    }
  }
}
