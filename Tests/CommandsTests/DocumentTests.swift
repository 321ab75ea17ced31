import JSON
import JSONSchema
import Testing

/// Every `--json` output against its schema.
@Suite struct `Documents for programs` {
  private func schema(_ name: String) throws -> Schema {
    let read = { (name: String) throws -> JSONDocument in
      try JSONDocument(parsing: #require(EmbeddedSchema.bytes(of: "cli/\(name).json"), "\(name)"))
    }
    let finding = SchemaResource(uri: "urn:hoso:cli:finding:1", document: try read("finding"))
    return try Schema(try read(name), references: [finding])
  }

  private func folder() throws -> TemporaryFolder {
    let folder = try TemporaryFolder()
    try folder.write("s.json", #"{"anyOf": [{"type": "string"}, {"required": ["a"]}]}"#)
    try folder.write("l.json", #"{"type": "x", "pattern": "["}"#)
    try folder.write("bad.json", #"{"b": 1}"#)
    try folder.write("good.json", #""\u202e""#)
    try folder.write("broken.json", "{")
    try folder.write(
      "tests.json",
      #"[{"description": "g", "schema": {}, "tests": [{"description": "t", "data": 1, "valid": false}]}]"#
    )
    return folder
  }

  @Test(
    arguments: [
      ("help", "help schema", 0), ("help", "", 0), ("help", "schema", 0),
      ("version", "version", 0), ("explain", "explain E162", 0), ("explain", "explain", 0),
      ("schema-validate", "schema validate --schema s.json good.json", 0),
      ("schema-validate", "schema validate --schema s.json bad.json good.json", 1),
      ("schema-validate", "schema validate --schema s.json bad.json broken.json nope.json", 66),
      ("schema-lint", "schema lint s.json l.json broken.json", 65),
      ("schema-test", "schema test -q tests.json", 1),
    ], ["en", "vi"])
  func `an answer is one document`(
    given: (schema: String, line: String, status: Int32), language: String
  ) throws {
    let run = try Transcript("\(given.line) --json --lang \(language)", in: folder())
    #expect(run.errors == "" && run.status == given.status)
    let document = try JSONDocument(parsing: run.output)
    #expect(document.root["schema"]?.string == "hoso/\(given.schema)/1")
    let problems = try schema(given.schema).validate(document.root)
    #expect(problems.isEmpty, "\(problems)")
  }

  @Test(
    arguments: [
      ("verify", "verify \(FormatStage.bundle) object nothing.tar", 66),
      ("verify", "verify bag root damaged.hoso.tar one", 76),
      ("inspect", "inspect \(FormatStage.bundle)", 0), ("inspect", "inspect bag", 0),
      ("inspect", "inspect root", 0), ("inspect", "inspect object", 0),
      ("ls", "ls object", 0), ("cat", "cat object v1/content/acts/v1.json", 0),
      ("unpack", "unpack \(FormatStage.bundle) -o out", 0),
      ("unpack", "unpack \(FormatStage.bundle) -o out --as-stored", 0),
      ("pack", "pack object -o new.hoso.tar", 0), ("bag-create", "bag create one -o out", 0),
      ("bag-fill", "bag fill bag --from one -o out", 0),
      ("ocfl-create", "ocfl create one -o out --id a -m x --user y", 0),
      ("ocfl-commit", "ocfl commit object one -m x --user y", 0),
      ("ocfl-log", "ocfl log object", 0), ("ocfl-diff", "ocfl diff object 1 2", 1),
      ("ocfl-checkout", "ocfl checkout object@v1 -o out", 0),
      ("ocfl-recover", "ocfl recover object", 0),
    ], ["en", "vi"])
  func `an answer about formats is one document`(
    given: (schema: String, line: String, status: Int32), language: String
  ) throws {
    let stage = try FormatStage()
    let bundle = try stage.packed()
    try stage.damage(bundle, at: 600, as: "damaged.hoso.tar")
    try stage.run("bag create one -o bag --info Label:value")
    try stage.run("ocfl create one --root root --id urn:x:1 \(FormatStage.created(day: 20))")
    let run = try stage.transcript("\(given.line) --json --lang \(language)")
    #expect(run.errors == "" && run.status == given.status, "\(run.errors)")
    let document = try JSONDocument(parsing: run.output)
    #expect(document.root["schema"]?.string == "hoso/\(given.schema)/1")
    let problems = try schema(given.schema).validate(document.root)
    #expect(problems.isEmpty, "\(problems)")
  }

  @Test(
    arguments: [
      ("nope", 64), ("version --nope", 64), ("explain nope", 66),
      ("schema validate --schema l.json good.json", 65),
      ("schema validate --schema broken.json good.json", 65),
      ("schema test nope.json -q", 66),
    ], ["en", "vi"])
  func `an error is one object on standard error`(
    given: (line: String, status: Int32), language: String
  ) throws {
    let run = try Transcript("\(given.line) --json --lang \(language)", in: folder())
    #expect(run.output == "" && run.status == given.status)
    let document = try JSONDocument(parsing: run.errors)
    #expect(document.root["exitStatus"]?.integer == Int(given.status))
    let problems = try schema("error").validate(document.root)
    #expect(problems.isEmpty, "\(problems)")
  }

  @Test func `only messages and hints depend on the language`() throws {
    let folder = try folder()
    let line = "schema validate --json --schema s.json bad.json --lang "
    var documents = try ["en", "vi"].map { language in
      JSONTree(try JSONDocument(parsing: Transcript(line + language, in: folder).output).root)
    }
    #expect(documents[0] != documents[1])
    documents = documents.map(withoutMessages)
    #expect(documents[0] == documents[1])
  }

  private func withoutMessages(_ tree: JSONTree) -> JSONTree {
    switch tree {
    case .array(let elements): .array(elements.map(withoutMessages))
    case .object(let object):
      .object(
        JSONObject(
          object.members.filter { $0.name != "message" }.map {
            ($0.name, withoutMessages($0.value))
          }
        ))
    default: tree
    }
  }
}
