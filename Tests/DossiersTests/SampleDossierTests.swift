import Dossiers
import Files
import JSON
import JSONSchema
import TestSupport
import Testing

@Suite struct `Sample dossiers` {
  let catalogue: FormCatalogue

  init() throws { catalogue = try Fixture.catalogue.get() }

  @Test(arguments: SampleDossier.allCases)
  func `are read with nothing against them`(sample: SampleDossier) throws {
    let scratch = try Scratch()
    let (dossier, scans) = try sample.made()
    try SampleDossier.write(dossier, scans, to: scratch)
    let reading = DossierReading(of: FolderTree(scratch.folder), catalogue)
    #expect(reading.findings.map(\.description) == [])
    #expect(reading.forms.map(\.name) == dossier.forms.map(\.name))
  }

  @Test(arguments: SampleDossier.allCases)
  func `are complete`(sample: SampleDossier) throws {
    let (dossier, _) = try sample.made()
    let profile = try #require(catalogue[profile: sample.profile])
    let found = try Completeness(of: dossier.data(), profile, catalogue, on: sample.day).findings
    #expect(found.filter { $0.severity > .info }.map(\.description) == [])
    let notes = found.map(\.code)
    switch sample {
    case .abroadAndReligion: #expect(notes == [.unknownPaper])
    case .admission2025, .readmission2025, .recognition2025:
      #expect(notes == [.editionStandsIn])
    default: #expect(notes == [])
    }
  }

  @Test(arguments: SampleDossier.allCases)
  func `are written as the same bytes, however often they are read`(sample: SampleDossier) throws {
    let scratch = try Scratch()
    let (dossier, scans) = try sample.made()
    try SampleDossier.write(dossier, scans, to: scratch)
    let reading = DossierReading(of: FolderTree(scratch.folder), catalogue)
    let again = try #require(reading.dossier)
    #expect(again.files.map(\.path) == dossier.files.map(\.path))
    #expect(again.files.map(\.bytes) == dossier.files.map(\.bytes))
    for file in dossier.files { #expect(try scratch.read(file.path) == file.bytes) }
  }

  @Test(.enabled(if: PythonJudge.path != nil, "skipped: no Python in the test environment"))
  func `are valid for Python's jsonschema too, dossier.json among the files`() throws {
    var questions: [JSONTree] = []
    var ids: Set<String> = [Cover.schema, "urn:hoso:form:common:1"]
    for sample in SampleDossier.allCases {
      for file in try sample.made().dossier.files {
        let root = try JSONDocument(parsing: file.bytes).root
        ids.insert(try root.string(at: "/$schema"))
        questions.append(JSONTree(root))
      }
    }
    let schemas = try ids.sorted().map { id in
      JSONTree(try JSONDocument(parsing: #require(catalogue.schemaBytes(id))).root)
    }
    let input: JSONTree = ["schemas": .array(schemas), "forms": .array(questions)]
    let output = try PythonJudge.run(Self.judge, input: JSONWriter.bytes(of: input))
    #expect(try JSONDocument(parsing: output).root.integer == questions.count)
    print(
      "dossiers: \(questions.count) files of \(SampleDossier.allCases.count) samples valid "
        + "for Python's jsonschema")
  }

  private static let judge = """
    import json, sys
    from jsonschema import Draft202012Validator
    from referencing import Registry, Resource
    data = json.load(sys.stdin)
    registry = Registry().with_resources(
        (s["$id"], Resource.from_contents(s)) for s in data["schemas"])
    byId = {s["$id"]: s for s in data["schemas"]}
    print(sum(Draft202012Validator(byId[f["$schema"]], registry=registry).is_valid(f)
        for f in data["forms"]))
    """
}
