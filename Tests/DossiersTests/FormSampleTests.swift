import Dossiers
import JSON
import JSONSchema
import TestSupport
import Testing

@Suite struct `Samples of forms` {
  @Test func `there is one for every type, and a table of wrong values`() throws {
    let catalogue = try Fixture.catalogue.get()
    #expect(try Set(Fixture.names(in: "forms")) == Set(catalogue.types.map(\.text)))
    #expect(try Set(Fixture.names(in: "wrong")) == Set(catalogue.types.map(\.text)))
  }

  @Test(arguments: try Fixture.names(in: "forms"))
  func `are valid`(type: String) throws {
    let (catalogue, sample) = (try Fixture.catalogue.get(), try Fixture.sample(type))
    let schema = try catalogue.schema(sample.root.string(at: "/$schema"))
    #expect(schema.validate(sample.root).map(\.description) == [])
  }

  @Test(arguments: try Fixture.names(in: "wrong"))
  func `have exactly the expected problem after one wrong change`(type: String) throws {
    let table = try WrongCases(type)
    #expect(table.cases.count >= 10)
    let catalogue = try Fixture.catalogue.get()
    let schema = try catalogue.schema(table.sample.root.string(at: "/$schema"))
    for item in table.cases {
      let problems = schema.validate(try item.changed(table.sample).root)
      #expect(problems.map(\.found) == [item.expected], "\(item.name)")
    }
  }

  @Test(.enabled(if: PythonJudge.path != nil, "skipped: no Python in the test environment"))
  func `are judged by Python's jsonschema in the same way, wrong cases among them`() throws {
    let catalogue = try Fixture.catalogue.get()
    var questions: [JSONTree] = []
    var answers: [Bool] = []
    for type in try Fixture.names(in: "wrong") {
      let table = try WrongCases(type)
      let id = try table.sample.root.string(at: "/$schema")
      let schema = try catalogue.schema(id)
      let forms = try [table.sample] + table.cases.map { try $0.changed(table.sample) }
      questions.append(["schema": .string(id), "forms": .array(forms.map { JSONTree($0.root) })])
      answers += forms.map { schema.isValid($0.root) }
    }
    let schemas = try Self.schemas(catalogue)
    let input: JSONTree = ["schemas": .array(schemas), "questions": .array(questions)]
    let output = try PythonJudge.run(Self.judge, input: JSONWriter.bytes(of: input))
    let judged = try JSONDocument(parsing: output).root.elements.compactMap(\.bool)
    #expect(judged.count == answers.count && answers.count > 500)
    #expect(zip(judged, answers).filter { $0 != $1 }.isEmpty)
    print("forms: \(answers.count) filled forms judged alike by Python's jsonschema")
  }

  /// Every schema's form with every field filled in.
  private static func full(
    _ catalogue: FormCatalogue, _ values: SampleValues
  ) throws -> [(schema: String, sample: FullSample)] {
    var seen: Set<String> = []
    let definitions = catalogue.types.flatMap { catalogue.editions(of: $0) }
    return try Samples.filled(
      try definitions.filter { seen.insert($0.schema).inserted }.map {
        ($0.schema, try FullSample($0, values))
      })
  }

  @Test func `are valid with every field of every edition filled in`() throws {
    let catalogue = try Fixture.catalogue.get()
    let values = try SampleValues(catalogue)
    var (all, bySamples) = (0, 0)
    for (id, sample) in try Self.full(catalogue, values) {
      let root = try sample.document.document.root
      let problems = try catalogue.schema(id).validate(root)
      #expect(problems.map(\.description) == [], "\(id)")
      for leaf in sample.leaves {
        let pointer = try JSONPointer(parsing: leaf.replacing("*", with: "0"))
        #expect(root[pointer] != nil, "\(id)\(leaf)")
      }
      all += sample.leaves.count
      bySamples += sample.leaves.count { values.filled.contains(id + $0) }
    }
    print("forms: \(all) fields filled in and found valid, \(bySamples) of them by the samples")
    #expect(all > 2000)
  }

  @Test(.enabled(if: PythonJudge.path != nil, "skipped: no Python in the test environment"))
  func `with every field filled in are valid for Python's jsonschema too`() throws {
    let catalogue = try Fixture.catalogue.get()
    let full = try Self.full(catalogue, SampleValues(catalogue))
    let questions: [JSONTree] = full.map { id, sample in
      ["schema": .string(id), "forms": [sample.document]]
    }
    let input: JSONTree = [
      "schemas": .array(try Self.schemas(catalogue)), "questions": .array(questions),
    ]
    let output = try PythonJudge.run(Self.judge, input: JSONWriter.bytes(of: input))
    let judged = try JSONDocument(parsing: output).root.elements.map(\.bool)
    #expect(judged == full.map { _ in true })
  }

  private static func schemas(_ catalogue: FormCatalogue) throws -> [JSONTree] {
    let ids = Set(catalogue.types.flatMap { catalogue.editions(of: $0).map(\.schema) })
    return try Samples.filled(
      (ids.sorted() + ["urn:hoso:form:common:1"]).map { id in
        let bytes = try #require(catalogue.schemaBytes(id))
        return JSONTree(try JSONDocument(parsing: bytes).root)
      })
  }

  private static let judge = """
    import json, sys
    from jsonschema import Draft202012Validator, FormatChecker
    from referencing import Registry, Resource
    data = json.load(sys.stdin)
    registry = Registry().with_resources(
        (s["$id"], Resource.from_contents(s)) for s in data["schemas"])
    byId = {s["$id"]: s for s in data["schemas"]}
    answers = []
    for q in data["questions"]:
        v = Draft202012Validator(byId[q["schema"]], registry=registry,
            format_checker=FormatChecker(["date"]))
        answers += [v.is_valid(f) for f in q["forms"]]
    print(json.dumps(answers))
    """
}

/// A table of wrong values: each case is one change of the sample.
struct WrongCases {
  struct Case {
    let name: String
    let value: JSONValue
    let expected: String

    func changed(_ sample: JSONDocument) throws -> JSONDocument {
      var tree = JSONTree(sample.root)
      let pointer = try JSONPointer(parsing: value.string(at: "/at"))
      tree.set(pointer, try replacement())
      return try tree.document
    }

    private func replacement() throws -> JSONTree? {
      if value["remove"] != nil { return nil }
      if let repeated = value["setRepeated"] {
        let text = try repeated.string(at: "/repeat")
        return .string(String(repeating: text, count: try repeated.integer(at: "/times")))
      }
      return JSONTree(try value.value(at: "/set"))
    }
  }

  let sample: JSONDocument
  let cases: [Case]

  init(_ type: String) throws {
    let table = try Fixture.document("wrong/\(type).json").root
    sample = try Fixture.document(table.string(at: "/sample"))
    cases = try Samples.filled(
      try table.array(at: "/cases").map { item in
        Case(
          name: try item.string(at: "/name"), value: item,
          expected:
            "\(try item.string(at: "/problem/at")) \(try item.string(at: "/problem/keyword"))")
      })
  }
}

extension Problem {
  /// Its place and keyword, as the tables have it.
  fileprivate var found: String { "\(instancePointer) \(keyword)" }
}
