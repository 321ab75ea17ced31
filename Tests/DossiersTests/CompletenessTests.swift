import Dossiers
import Files
import JSON
import RFC3339
import TestSupport
import Testing

@Suite struct `Completeness against the profile` {
  let catalogue: FormCatalogue

  init() throws { catalogue = try Fixture.catalogue.get() }

  private func findings(
    _ sample: SampleDossier = .admission2022, on day: String = "2026-11-21",
    before acts: Set<String>? = nil, _ change: (inout Dossier) throws -> Void
  ) throws -> [DossierFinding] {
    var (dossier, _) = try sample.made()
    try change(&dossier)
    let profile = try #require(catalogue[profile: sample.profile])
    return try Completeness(
      of: dossier.data(), profile, catalogue, on: CalendarDate(parsing: day), before: acts
    ).findings
  }

  private struct Wrong: Error {}

  private func name(_ text: String) throws -> FormName { try #require(FormName(text)) }

  private func type(_ text: String) throws -> FormTypeName { try #require(FormTypeName(text)) }

  private func sample(_ type: String, _ number: Int, _ change: (inout JSONTree) -> Void = { _ in })
    throws -> Dossier.Form
  {
    var tree = JSONTree(try Fixture.sample(type).root)
    change(&tree)
    let name = try #require(FormTypeName(type).flatMap { FormName($0, number) })
    return Dossier.Form(name: name, document: try tree.document)
  }

  @Test func `tells a form that is missing, and what needs it`() throws {
    let found = try findings { $0.remove(try name("3-knd/01")) }
    #expect(found.map { "\($0.code) \($0.place)" } == ["formMissing 3-KND"])
    guard case .count(let count) = found[0].fact else { throw Wrong() }
    #expect(count.found == 0 && count.least == 1 && count.demandedBy == .partyRule)
    #expect(count.neededFor.contains("branchSubmitsToSection"))
  }

  @Test func `tells no lack before the act that needs it`() throws {
    let early = try findings(before: ["branchSubmitsToSection"]) {
      for form in ["7-knd/01", "8-knd/01", "9-knd/01", "ceremony/01"] { $0.remove(try name(form)) }
    }
    #expect(early.isEmpty)
    let late = try findings(before: ["sectionSubmits"]) { $0.remove(try name("7-knd/01")) }
    #expect(late.map(\.code) == [.formMissing])
  }

  @Test func `tells a form that is perhaps missing, and the questions that are open`() throws {
    let found = try findings { dossier in
      dossier.remove(try name("7-knd/01"))
      dossier.cover.circumstances["sectionalCommittee"] = nil
    }
    #expect(found.map { "\($0.code) \($0.place)" } == ["formPerhapsMissing 7-KND"])
    guard case .open(let questions, _) = found[0].fact else { throw Wrong() }
    #expect(questions.map { "\($0.pointer)" } == ["/circumstances/sectionalCommittee"])
    #expect(found[0].severity == .warning)
  }

  @Test func `tells forms that are too many, and one that isn't asked for`() throws {
    let found = try findings { dossier in
      try dossier.put(sample("2-knd", 2), catalogue)
      try dossier.put(sample("10-knd", 1), catalogue)
    }
    #expect(
      found.map { "\($0.code) \($0.place)" } == ["tooManyForms 2-KND", "formNotAskedFor 10-KND"])
  }

  @Test func `takes two referees' letters for the sheet of both`() throws {
    let alone = try twoReferees { _ in }
    #expect(alone.map { "\($0.code) \($0.place)" } == ["formMissing 3A-KND"])
    let two = try twoReferees { try $0.put(sample("3-knd", 2), catalogue) }
    #expect(two.map(\.description) == [])
  }

  /// The sample with two referees and no Youth Union.
  private func twoReferees(
    _ change: (inout Dossier) throws -> Void
  ) throws -> [DossierFinding] {
    try findings { dossier in
      dossier.cover.circumstances["unionMember"] = false
      dossier.remove(try name("4-knd/01"))
      try change(&dossier)
    }
  }

  @Test func `asks of two referees' letters how old they are, and that they are no more`() throws {
    let old = try twoReferees { dossier in
      for number in 1...2 {
        try dossier.put(
          sample("3-knd", number) { $0.setText("/signature/date", "2010-01-01") }, catalogue)
      }
    }
    let expired = old.filter { $0.code == .formExpired }
    #expect(expired.map(\.place.description) == ["3-KND", "3-KND.2"])
    #expect(expired.allSatisfy { $0.severity == .error })
    let three = try twoReferees { dossier in
      for number in 2...3 { try dossier.put(sample("3-knd", number), catalogue) }
    }
    #expect(three.map { "\($0.code) \($0.place)" } == ["tooManyForms 3-KND"])
    guard case .count(let count) = three[0].fact else { throw Wrong() }
    #expect(count.found == 3 && count.most == 2)
  }

  @Test func `takes two good letters where the sheet of both is too old`() throws {
    let found = try twoReferees { dossier in
      try dossier.put(sample("3-knd", 2), catalogue)
      try dossier.put(
        sample("3a-knd", 1) { $0.setText("/signature/date", "2010-01-01") }, catalogue)
    }
    #expect(!found.map(\.code).contains(.formExpired))
  }

  @Test func `takes a certification in the book for the reply, and asks how old it is`() throws {
    let inBook = try findings { $0.remove(try name("verification-reply/01")) }
    #expect(inBook.map(\.description) == [])
    let neither = try findings { dossier in
      dossier.remove(try name("verification-reply/01"))
      try dossier.put(sample("2-knd", 1) { $0["verifications"] = [] }, catalogue)
    }
    #expect(neither.map { "\($0.code) \($0.place)" } == ["formMissing VERIFICATION-REPLY"])
    let old = try findings { dossier in
      dossier.remove(try name("verification-reply/01"))
      try dossier.put(
        sample("2-knd", 1) { $0.setText("/verifications/0/signature/date", "2022-01-10") },
        catalogue)
    }
    #expect(old.map { "\($0.code) \($0.place)" } == ["formExpired 2-KND#/verifications/0"])
  }

  @Test func `takes no blank row of a template for a certification`() throws {
    let blank: JSONTree = [
      [
        "committee": ["name": ""], "about": [], "text": "",
        "signature": ["date": "", "signed": .null],
      ]
    ]
    let found = try findings { dossier in
      dossier.remove(try name("verification-reply/01"))
      try dossier.put(sample("2-knd", 1) { $0["verifications"] = blank }, catalogue)
    }
    #expect(found.map { "\($0.code) \($0.place)" } == ["formMissing VERIFICATION-REPLY"])
  }

  @Test func `counts a form that couldn't be read as there`() throws {
    let (dossier, _) = try SampleDossier.admission2022.made()
    let profile = try #require(catalogue[profile: dossier.cover.profile])
    let type = try #require(FormTypeName("2-knd"))
    let whole = try dossier.data()
    func lacks(_ unread: [FormTypeName: Int]) throws -> [DossierCode] {
      let data = CaseData(
        dossier: whole.dossier, forms: dossier.forms.filter { $0.name.type != type },
        unread: unread)
      return try Completeness(of: data, profile, catalogue, on: SampleDossier.admission2022.day)
        .findings.filter { $0.place == .type(type) }.map(\.code)
    }
    #expect(try lacks([:]) == [.formMissing])
    // A clerk's copy, or whatever lies there, is told as what it is.
    #expect(try lacks([type: 1]) == [] && lacks([type: 2]) == [])
  }

  @Test func `finds no letter too many while it is open how many referees there must be`() throws {
    func found(_ letters: Int) throws -> [String] {
      try findings { dossier in
        dossier.cover.circumstances = [:]
        dossier.remove(try name("4-knd/01"))
        for number in 2...letters { try dossier.put(sample("3-knd", number), catalogue) }
      }.filter { $0.code == .tooManyForms }.map { "\($0.place)" }
    }
    #expect(try found(2) == [] && found(3) == ["3-KND"])
  }

  @Test func `doesn't miss what a book that couldn't be read may hold`() throws {
    let (dossier, _) = try SampleDossier.admission2022.made()
    let profile = try #require(catalogue[profile: dossier.cover.profile])
    let (book, reply) = (try type("2-knd"), try type("verification-reply"))
    func found(_ unread: [FormTypeName: Int]) throws -> [String] {
      let data = CaseData(
        dossier: try dossier.data().dossier,
        forms: dossier.forms.filter { ![book, reply].contains($0.name.type) }, unread: unread)
      return try Completeness(of: data, profile, catalogue, on: SampleDossier.admission2022.day)
        .findings.filter { $0.severity == .error }.map { "\($0.code) \($0.place)" }
    }
    #expect(try found([:]) == ["formMissing 2-KND", "formMissing VERIFICATION-REPLY"])
    #expect(try found([book: 1]) == [])
  }

  @Test func `doesn't call a letter too old where another couldn't be read`() throws {
    func found(_ unread: [FormTypeName: Int]) throws -> [DossierCode] {
      var (dossier, _) = try SampleDossier.admission2022.made()
      try dossier.put(
        sample("3-knd", 1) { $0.setText("/signature/date", "2010-01-01") }, catalogue)
      let data = CaseData(
        dossier: try dossier.data().dossier, forms: dossier.forms, unread: unread)
      let profile = try #require(catalogue[profile: dossier.cover.profile])
      return try Completeness(of: data, profile, catalogue, on: SampleDossier.admission2022.day)
        .findings.map(\.code).filter { $0 == .formExpired }
    }
    #expect(try found([:]) == [.formExpired])
    #expect(try found([try type("3-knd"): 1]) == [])
  }

  @Test func `says that nothing was judged where there is no profile`() throws {
    let (dossier, _) = try SampleDossier.admission2022.made()
    let judged = try Completeness(
      of: dossier.data(), nil, catalogue, on: SampleDossier.admission2022.day)
    #expect(!judged.isJudged)
    #expect(judged.findings.map { "\($0.code) \($0.place)" } == ["completenessNotJudged dossier"])
  }

  @Test(arguments: Profile.Procedure.allCases)
  func `has in reach what comes next, and nothing aside`(procedure: Profile.Procedure) throws {
    let profile = try #require(catalogue.profiles.first { $0.procedure == procedure })
    var (dossier, _) = try SampleDossier.admission2022.made()
    for form in dossier.forms { dossier.remove(form.name) }
    dossier.cover.circumstances["moved"] = true
    let early = profile.actsInReach(try dossier.data(), from: nil)
    #expect(early == ["branchSubmitsToSection"])
    try dossier.put(sample("moving-referral", 1), catalogue)
    #expect(profile.actsInReach(try dossier.data(), from: nil).contains("transfer"))
  }

  @Test(arguments: [
    // The branch met on 20/03/2024; the form is good for 12 months.
    ("2023-03-20", []), ("2023-03-19", [DossierCode.formExpired]), ("2023-04", []),
    ("2023-03", [.formPerhapsExpired]), ("2023", [.formPerhapsExpired]), ("2022", [.formExpired]),
    ("", [.formPerhapsExpired]),
  ])
  func `tells a form that was too old on the day of the branch's meeting`(
    date: String, codes: [DossierCode]
  ) throws {
    let found = try findings {
      try $0.put(sample("3-knd", 1) { $0.setText("/signature/date", date) }, catalogue)
    }
    #expect(found.map(\.code) == codes)
    guard let finding = found.first else { return }
    #expect(finding.place.description == "3-KND")
    guard case .age(let age) = finding.fact else { throw Wrong() }
    #expect(age.months == 12 && age.point == "branchMeeting" && age.isDecided)
  }

  @Test func `asks the given day while the branch hasn't met`() throws {
    func codes(on day: String) throws -> [DossierCode] {
      try findings(on: day, before: ["nothing"]) { $0.remove(try name("6-knd/01")) }.map(\.code)
    }
    #expect(try codes(on: "2024-03-25") == [])
    #expect(try codes(on: "2025-02-06").contains(.formExpired))
  }

  @Test func `takes a certificate of 60 months, and one good paper for enough`() throws {
    let old = try findings {
      try $0.put(sample("cn-ntvd", 1) { $0.setText("/issued", "2019-03-19") }, catalogue)
    }
    #expect(old.map(\.code) == [.formExpired, .editionNotInUse])
    let renewed = try findings {
      try $0.put(sample("cn-ntvd", 1) { $0.setText("/issued", "2019-03-19") }, catalogue)
      try $0.put(sample("cn-ntvd", 2), catalogue)
    }
    #expect(renewed.map(\.code) == [.editionNotInUse])
  }

  @Test func `tells a form of an edition that was not in use`() throws {
    let found = try findings {
      try $0.put(sample("1-knd", 1) { $0["$schema"] = "urn:hoso:form:1-knd:hd09-2017" }, catalogue)
    }
    #expect(found.map { "\($0.code) \($0.place)" } == ["editionNotInUse 1-KND"])
  }

  @Test func `weighs what only we ask for as a warning`() throws {
    let found = try findings(.recognition) { $0.remove(try name("9-knd/01")) }
    #expect(found.map(\.code) == [.formMissing] && found[0].severity == .warning)
  }

  @Test func `finds nothing certain in an empty dossier but what is always asked for`() throws {
    let found = try findings { dossier in
      for form in dossier.forms { dossier.remove(form.name) }
      dossier.cover.circumstances = [:]
    }
    let codes = Dictionary(grouping: found, by: \.code).mapValues(\.count)
    #expect(Set(codes.keys) == [.formMissing, .formPerhapsMissing])
    let profile = try #require(catalogue[profile: "admission-hd12-2022"])
    #expect(codes[.formMissing] == profile.forms.filter { $0.when == .always }.count)
  }
}

@Suite struct `A dossier as a value` {
  @Test func `never gives a number twice`() throws {
    var (dossier, _) = try SampleDossier.admission2022.made()
    let type = try #require(FormTypeName("3-knd"))
    #expect(dossier.cover.nextName(of: type)?.description == "3-knd/02")
    dossier.remove(try #require(FormName("3-knd/01")))
    #expect(dossier.cover.nextName(of: type)?.description == "3-knd/02")
    #expect(try #require(FormTypeName("15-knd")).text == "15-knd")
  }

  @Test(arguments: try Fixture.names(in: "forms"))
  func `knows the day of every paper but the register`(type: String) throws {
    let day = FormDate.of(try Fixture.sample(type).root)
    #expect((day == nil) == (type == "18-knd"), "\(type)")
  }

  @Test func `sums itself up in facts`() throws {
    let catalogue = try Fixture.catalogue.get()
    let (dossier, _) = try SampleDossier.admission2022.made()
    let scratch = try Scratch()
    try SampleDossier.write(dossier, [:], to: scratch)
    let reading = DossierReading(of: FolderTree(scratch.folder), catalogue)
    let summary = try #require(
      DossierSummary(
        reading, catalogue, state: nil, on: CalendarDate(parsing: "2024-05-20")))
    #expect(summary.step?.id == "ceremonyHeld" && summary.forms.count == 20)
    #expect(summary.forms.first { $0.code == "2-KNĐ" }?.typedBy == "Mẫu Văn Nhập")
    #expect(summary.dates.map(\.point).last == "ceremony" && summary.lacks.isEmpty)
    #expect(summary.findings[.error] == dossier.cover.scans.count)
  }
}

extension JSONTree {
  mutating func setText(_ pointer: String, _ text: String) {
    guard let pointer = try? JSONPointer(parsing: pointer) else { return }
    set(pointer, .string(text))
  }
}
