import Dossiers
import Files
import Fixity
import JSON
import JSONSchema
import RFC3339
import TestSupport
import Testing

@Suite struct `Acts as files` {
  let catalogue: FormCatalogue
  let scratch: Scratch

  init() throws {
    catalogue = try Fixture.catalogue.get()
    scratch = try Scratch()
    let (dossier, scans) = try SampleDossier.admission2022.made()
    try SampleDossier.write(dossier, scans, to: scratch)
  }

  private func write(_ acts: [Act], skipping: Int? = nil) throws {
    for (index, act) in acts.enumerated() where index + 1 != skipping {
      try scratch.put("acts/v\(index + 1).json", act.bytes)
    }
  }

  private func read() -> DossierReading {
    DossierReading(of: FolderTree(scratch.folder), catalogue)
  }

  private static func full() throws -> Act {
    var act = try Acts.admission()[3]
    act.basis = "Nghị quyết số 01-NQ/CB"
    act.findings = [Act.OpenFinding(code: "formMissing", severity: .error, place: "3-KND")]
    act.due = try CalendarDate(parsing: "2024-04-01")
    act.transition = "sectionReturns"
    let digest = try Digest(.sha512, of: [1])
    act.previous = Act.Link(version: 3, inventory: digest, signatures: ["key-role.p7s": digest])
    return act
  }

  @Test func `conform to their schema and come back as the same bytes`() throws {
    for act in try Acts.admission() + [Self.full()] {
      let value = try JSONDocument(parsing: act.bytes).root
      #expect(try catalogue.schema(Act.schema).validate(value).map(\.description) == [])
      #expect(try Act(value).bytes == act.bytes)
    }
  }

  @Test func `are read in their order`() throws {
    try write(Acts.admission())
    let reading = read()
    #expect(reading.findings.map(\.description) == [])
    #expect(reading.acts.map(\.kind) == (try Acts.admission().map(\.kind)))
    let profile = try #require(catalogue[profile: "admission-hd12-2022"])
    let replay = Replay(reading.acts, profile) { _ in
      StageMachine.Situation(data: reading.data, chain: Units.chain)
    }
    #expect(replay.findings.isEmpty && replay.state?.stage == "archived")
  }

  @Test func `are read as far as there is no gap`() throws {
    try write(Acts.admission(), skipping: 4)
    let reading = read()
    #expect(reading.findings.map { "\($0.code) \($0.place)" } == ["actMissing v4"])
    #expect(reading.acts.count == 3)
  }

  @Test(
    arguments: [
      ("/kind", JSONTree.string("fly")), ("/actor/name", ""), ("/at", "2024-02-30T00:00:00Z"),
      ("/at", "2023-02-29T00:00:00Z"), ("/record", "decision"), ("/custody/to", nil),
      ("/previous/version", "v0"), ("/surplus", 1),
    ] as [(String, JSONTree?)])
  func `are told where they break their schema`(pointer: String, value: JSONTree?) throws {
    var tree = try Self.full().tree
    tree.set(try JSONPointer(parsing: pointer), value)
    try scratch.put("acts/v1.json", JSONWriter.bytes(of: tree))
    #expect(Set(read().findings.map(\.code)) == [.actInvalid])
  }

  @Test func `stand in files of their version's name`() throws {
    try scratch.put("acts/v01.json", Self.full().bytes)
    try scratch.put("acts/last.json", Self.full().bytes)
    #expect(read().findings.map(\.code) == [.unexpectedEntry, .unexpectedEntry])
  }
}
