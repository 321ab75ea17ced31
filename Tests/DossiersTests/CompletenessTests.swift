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
    let alone = try findings { dossier in
      dossier.cover.circumstances["unionMember"] = false
      dossier.remove(try name("4-knd/01"))
    }
    #expect(alone.map { "\($0.code) \($0.place)" } == ["formMissing 3A-KND"])
    let two = try findings { dossier in
      dossier.cover.circumstances["unionMember"] = false
      dossier.remove(try name("4-knd/01"))
      try dossier.put(sample("3-knd", 2), catalogue)
    }
    #expect(two.map(\.description) == [])
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
