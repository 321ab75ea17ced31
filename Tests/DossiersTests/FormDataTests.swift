import Dossiers
import Files
import JSON
import JSONSchema
import TestSupport
import Testing

@Suite struct `The form data` {
  private static let kinds = [
    "forms:definition", "forms:profile", "forms:regulations", "forms:vocabulary", "forms:sources",
    "forms:rules", "forms:deadlines", "forms:holidays",
    "forms:common", "units",
  ]

  @Test func `conform to the schemas of their kinds`() throws {
    let catalogue = try Fixture.catalogue.get()
    var counted: [String: Int] = [:]
    for file in try Samples.filled(EmbeddedForm.files) {
      let root = try JSONDocument(parsing: file.bytes).root
      let id = try root.string(at: "/$schema")
      let problems = try catalogue.schema(id).validate(root)
      #expect(problems.map(\.description) == [], "\(file.name)")
      counted[id, default: 0] += 1
    }
    #expect(Set(counted.keys) == Set(Self.kinds.map { "urn:hoso:\($0):1" }))
  }

  @Test func `are all compiled in, and nothing else`() throws {
    let folder = try Fixture.files(below: "Forms")
    let missing = Set(folder.map(\.name)).symmetricDifference(EmbeddedForm.files.map(\.name))
    #expect(missing.isEmpty)
    #expect(EmbeddedForm.files.map(\.name) == folder.map(\.name))
    #expect(EmbeddedForm.files.map(\.bytes) == folder.map(\.bytes))
  }

  @Test func `label each field as its schema does, and leave none out`() throws {
    let catalogue = try Fixture.catalogue.get()
    var fields = 0
    for definition in catalogue.types.flatMap({ catalogue.editions(of: $0) }) {
      guard definition.schema == definition.edition.schema, definition.basedOn == nil else {
        continue
      }
      let root = try schema(definition.schema)
      let names = try root.object(at: "/properties").members.map(\.name)
      #expect(
        names == ["$schema"] + (definition.fields + definition.ours).map(\.name),
        "\(definition.edition)")
      for field in definition.fields + definition.ours {
        fields += try compare(field, try #require(root["properties"]?[field.name]))
      }
    }
    #expect(fields > 1500)
    print("forms: \(fields) labels are the titles of their schemas")
  }

  private func schema(_ id: String) throws -> JSONValue {
    let bytes = try #require(try Fixture.catalogue.get().schemaBytes(id))
    return try JSONDocument(parsing: bytes).root
  }

  /// Holds a field, and its parts, to its schema; returns how many there were.
  private func compare(_ field: FormField, _ schema: JSONValue) throws -> Int {
    let label = "\(field.label.vietnamese) / \(field.label.english)"
    #expect(try member("title", of: schema)?.string == label, "\(field.name)")
    var inner = schema
    if field.isMany, let items = try member("items", of: schema) { inner = items }
    var count = 1
    guard let properties = try member("properties", of: inner, isWhole: true) else {
      return count
    }
    for part in field.fields {
      count += try compare(part, try #require(properties[part.name]))
    }
    #expect(field.fields.isEmpty || properties.count == field.fields.count, "\(field.name)")
    return count
  }

  /// A keyword of a schema, or of what it refers to; `properties` beside a reference only refine.
  private func member(
    _ name: String, of schema: JSONValue, isWhole: Bool = false
  ) throws -> JSONValue? {
    if let reference = schema["$ref"]?.string, isWhole || schema[name] == nil {
      return try member(name, of: target(reference, from: schema), isWhole: isWhole)
    }
    return schema[name]
  }

  private func target(_ reference: String, from schema: JSONValue) throws -> JSONValue {
    let parts = reference.split(separator: "#", omittingEmptySubsequences: false)
    let document = parts[0].isEmpty ? schema.document.root : try self.schema(String(parts[0]))
    return try document.value(at: parts.count > 1 ? String(parts[1]) : "")
  }
}

@Suite struct `A unit's own forms` {
  private let scratch: Scratch

  init() throws { scratch = try Scratch() }

  private static let definition = """
    {"$schema":"urn:hoso:forms:definition:1","type":"mau-rieng","edition":"v1","code":"MẪU-RIÊNG",
    "title":{"vi":"Mẫu riêng","en":"Own form"},"schema":"urn:hoso:form:mau-rieng:v1",
    "standing":"local","scope":"dossier","source":"đơn vị Mẫu","confidence":"high",
    "wording":"ours","heading":"none","handwritten":false,"repeatable":true,
    "writtenBy":["branch"],"signedBy":[{"role":"branchSecretary","seal":"none"}],
    "fields":[{"at":"/note","label":{"vi":"Ghi chú","en":"Note"},"kind":"text","required":true}],
    "ours":[]}
    """
  private static let schema = """
    {"$schema":"https://json-schema.org/draft/2020-12/schema","$id":"urn:hoso:form:mau-rieng:v1",
    "type":"object","properties":{"$schema":{"const":"urn:hoso:form:mau-rieng:v1"},
    "note":{"$ref":"urn:hoso:form:common:1#/$defs/text"}},"required":["$schema","note"],
    "additionalProperties":false}
    """

  private func put(
    _ folder: String = "mau-rieng", definition: String = definition, schema: String = schema
  ) throws {
    try scratch.put("\(folder)/v1.json", Array(definition.utf8))
    try scratch.put("\(folder)/v1.schema.json", Array(schema.utf8))
  }

  private func codes() -> [FormDataError.Code] {
    LocalForm.read(FolderTree(scratch.folder)).errors.map(\.code)
  }

  @Test func `are taken in beside the program's own, and judged by their schemas`() throws {
    try put()
    let (forms, errors) = LocalForm.read(FolderTree(scratch.folder))
    #expect(errors.isEmpty && forms.count == 1)
    let catalogue = try FormCatalogue(adding: forms)
    let type = try #require(catalogue.type(spelled: "Mẫu-Riêng"))
    #expect(type.text == "mau-rieng" && catalogue.types.contains(type))
    let schema = try catalogue.schema("urn:hoso:form:mau-rieng:v1")
    let good = #"{"$schema":"urn:hoso:form:mau-rieng:v1","note":"có"}"#
    #expect(schema.isValid(try JSONDocument(parsing: good).root))
    #expect(!schema.isValid(try JSONDocument(parsing: "{}").root))
    var (dossier, _) = try SampleDossier.admission2022.made()
    try dossier.put(
      Dossier.Form(name: #require(FormName(type, 1)), document: JSONDocument(parsing: good)),
      catalogue)
    let profile = try #require(catalogue[profile: dossier.cover.profile])
    let day = try SampleDossier.admission2022.day
    #expect(try Completeness(of: dossier.data(), profile, catalogue, on: day).findings.isEmpty)
  }

  @Test func `are refused where they would replace one of the program's own`() throws {
    let definition = Self.definition.replacing("mau-rieng", with: "2-knd")
    try put(
      "2-knd", definition: definition, schema: Self.schema.replacing("mau-rieng", with: "2-knd"))
    #expect(codes() == [.typeTaken])
  }

  @Test func `are refused for what is wrong with them, each by itself`() throws {
    try put()
    try scratch.put("a/v1.json", Array("{".utf8))
    try scratch.put("b/v1.json", Array("{}".utf8))
    try put("c")
    try scratch.put("d/v1.json", Array(Self.named("d").utf8))
    try scratch.put(
      "e/v1.json", Array(Self.named("e").replacing("\"local\"", with: "\"own\"").utf8))
    try put("f", definition: Self.named("f"))
    try put(
      "g", definition: Self.named("g"),
      schema: Self.schema.replacing("mau-rieng", with: "g").replacing("$defs/text", with: "$defs/x")
    )
    #expect(
      codes() == [
        .notJSON, .invalid, .nameDiffers, .unreadable, .notLocal, .schemaNameDiffers,
        .schemaUnusable,
      ])
    #expect(LocalForm.read(FolderTree(scratch.folder)).forms.count == 1)
  }

  private static func named(_ type: String) -> String {
    definition.replacing("mau-rieng", with: type)
  }
}
