import Dossiers
import JSON
import JSONSchema
import TestSupport
import Testing

@Suite struct `Form catalogue` {
  let catalogue: FormCatalogue

  init() throws { catalogue = try Fixture.catalogue.get() }

  @Test(arguments: [
    ("2-KND", "2-knd"), ("2-KNĐ", "2-knd"), ("2-knd", "2-knd"), ("2-knđ", "2-knd"),
    ("2-KNÐ", "2-knd"), ("2 KNĐ", "2-knd"), (" 2-KND ", "2-knd"), ("4a-knđ", "4a-knd"),
    ("2-KND\u{300}", "2-knd"), ("2KND", "2-knd"), ("20knđ", "20-knd"), ("CNNTVĐ", "cn-ntvd"),
    ("CN-NTVĐ", "cn-ntvd"), ("cn-ntvd", "cn-ntvd"), ("5B", "5b-knd"),
    ("verification-reply", "verification-reply"),
  ])
  func `knows a type however it is spelled`(text: String, name: String) {
    #expect(catalogue.type(spelled: text)?.text == name)
  }

  @Test(arguments: ["", "99-KND", "2-KN", "../2-knd", "2-knd/", "\u{0}", "2--", "кнд"])
  func `knows no other`(text: String) { #expect(catalogue.type(spelled: text) == nil) }

  @Test(
    arguments: [
      ("20-KND.2", "20-knd", 2), ("20-knđ/02", "20-knd", 2), ("3-KND.12", "3-knd", 12),
      ("2-KND", "2-knd", nil),
    ] as [(String, String, Int?)])
  func `knows a form by its number`(text: String, name: String, number: Int?) throws {
    let form = try #require(catalogue.form(spelled: text))
    #expect(form.type.text == name && form.number == number)
  }

  @Test(arguments: ["2-KND.", "2-KND.0", "2-KND.10000", "2-KND.x", ".1", "2-KND.-1"])
  func `refuses a number that none can have`(text: String) {
    #expect(catalogue.form(spelled: text) == nil)
  }

  @Test func `finds the nearest type to a wrong one`() {
    #expect(catalogue.nearestType(to: "2-KN")?.text == "2-knd")
    #expect(catalogue.nearestType(to: "ceremon")?.text == "ceremony")
    #expect(catalogue.nearestType(to: "something else") == nil)
    #expect(catalogue.nearestType(to: "3a")?.text == "3a-knd")
    #expect(catalogue.nearestType(to: "99") == nil && catalogue.nearestType(to: "x") == nil)
  }

  @Test(arguments: ["17-KNĐ", "17-knd", "17KND", "19-knđ", "21-KND", "1-HSĐV", "7 hsđv"])
  func `knows by name the forms whose content it doesn't`(text: String) throws {
    let form = try #require(catalogue.uncovered(spelled: text))
    #expect(catalogue.type(spelled: text) == nil && !form.title.vietnamese.isEmpty)
    if let other = form.seeAlso { #expect(catalogue.types.contains(other)) }
  }

  @Test func `takes no form of its own for one that isn't covered`() {
    for type in catalogue.types { #expect(catalogue.uncovered(spelled: type.text) == nil) }
    #expect(catalogue.uncovered(spelled: "99-KND") == nil)
  }

  @Test func `takes the fields of an edition that isn't known from the one it is based on`() throws
  {
    let type = try #require(FormTypeName("2-knd"))
    let newest = try #require(catalogue[FormEdition(type, "hd38-2025")])
    #expect(newest.unknown == .everything && newest.basedOn == "hd12-2022")
    #expect(newest.fields == catalogue[FormEdition(type, "hd12-2022")]?.fields)
    #expect(catalogue.usualEdition(of: type)?.edition.edition == "hd12-2022")
  }

  @Test func `sorts types by the number in front`() throws {
    let types = catalogue.types.map(\.text)
    #expect(types.prefix(3) == ["1-knd", "2-knd", "3-knd"])
    let (nine, ten) = (types.firstIndex(of: "9-knd"), types.firstIndex(of: "10-knd"))
    #expect(try #require(nine) < #require(ten))
  }

  @Test func `names a place by its labels and the paper's number`() throws {
    let type = try #require(FormTypeName("2-knd"))
    let form = try #require(catalogue[FormEdition(type, "hd12-2022")])
    let name = try #require(form.place(at: JSONPointer(parsing: "/homePlace/asWritten")))
    #expect(name.item == "07" && name.fields.map(\.name) == ["homePlace", "asWritten"])
    let relative = try #require(form.place(at: JSONPointer(parsing: "/family/3/birthYear")))
    #expect(relative.fields.map(\.name) == ["family", "birthYear"] && relative.rows == [3, nil])
    #expect(form.place(at: try JSONPointer(parsing: "/nothing")) == nil)
    #expect(form.place(at: try JSONPointer(parsing: "/local/x/y"))?.field?.name == "local")
    #expect(form.place(at: try JSONPointer(parsing: "/$schema")) == nil)
  }

  @Test(arguments: try Fixture.names(in: "forms"))
  func `gives a template that is valid as it is filled, whatever else stays empty`(
    type: String
  ) throws {
    let sample = try Fixture.sample(type).root
    let id = try sample.string(at: "/$schema")
    let definition = try #require(FormEdition(schema: id).flatMap { catalogue[$0] })
    let template = definition.template()
    let names = try template.document.root.members.map(\.name)
    let order = ["$schema"] + definition.fields.map(\.name)
    #expect(names == order.filter(names.contains))
    // All that the sample has; then only what is demanded, the rest left as the template gives it.
    let demanded = template.demanded(from: sample, [], Demand(definition.fields))
    for filled in [template.filled(from: JSONTree(sample)), demanded] {
      let problems = try catalogue.schema(id).validate(filled.document.root)
      #expect(problems.map(\.description) == [])
    }
  }

  @Test func `gives a template with a row where one is demanded`() throws {
    let type = try #require(FormTypeName("2-knd"))
    let template = try #require(catalogue.usualEdition(of: type)).template()
    let root = try template.document.root
    #expect(root["family"]?[0]?["fullName"]?.string == "")
    #expect(root["history"]?.count == 1 && root["training"]?.count == 0)
    #expect(root["firstAdmission"] == nil && root["homePlace"]?["asWritten"]?.string == "")
    #expect(root["pledge"]?["date"]?.string == "")
  }

  @Test func `compiles every schema, and each names itself`() throws {
    let ids = Set(catalogue.types.flatMap { catalogue.editions(of: $0).map(\.schema) })
    for id in try Samples.filled(ids.sorted()) {
      _ = try catalogue.schema(id)
      let bytes = try #require(catalogue.schemaBytes(id))
      #expect(try JSONDocument(parsing: bytes).root["$id"]?.string == id)
    }
  }

  @Test func `tells how much it covers`() throws {
    var (editions, schemas, fields, unseen) = (0, Set<String>(), 0, 0)
    for definition in catalogue.types.flatMap({ catalogue.editions(of: $0) }) {
      editions += 1
      if definition.unknown != .nothing { unseen += 1 }
      if schemas.insert(definition.schema).inserted { fields += definition.fields.total }
    }
    #expect(catalogue.types.count >= 38 && editions >= 70 && fields > 900)
    print(
      "forms: \(catalogue.types.count) types, \(editions) editions (\(unseen) of them not seen in "
        + "full), \(schemas.count) schemas, \(fields) fields")
  }
}

extension [FormField] {
  fileprivate var total: Int { reduce(0) { $0 + 1 + $1.fields.total } }
}

extension JSONTree {
  /// The template's members with the values of another tree, and the members that only that has.
  fileprivate func filled(from other: JSONTree) -> JSONTree {
    guard case .object(let object) = self, case .object(var values) = other else { return other }
    var members: [(String, JSONTree)] = []
    for member in object.members {
      members.append((member.name, values[member.name].map(member.value.filled) ?? member.value))
      values[member.name] = nil
    }
    return .object(JSONObject(members + values.members.map { ($0.name, $0.value) }))
  }

  /// The template with the sample's values where the form demands them, in as many rows as it has.
  fileprivate func demanded(
    from sample: JSONValue, _ path: [String], _ demand: Demand
  ) -> JSONTree {
    switch self {
    case .object(let object):
      .object(
        JSONObject(
          object.members.map { member in
            let inner = demand.inside(member.name)
            return (
              member.name, member.value.demanded(from: sample, path + [member.name], inner)
            )
          }))
    case .array(let rows):
      .array(
        rows.enumerated().map {
          $0.element.demanded(from: sample, path + ["\($0.offset)"], demand)
        })
    default:
      demand.isDemanded ? sample[JSONPointer(tokens: path)].map { JSONTree($0) } ?? self : self
    }
  }
}

/// What a form demands below a place: parts that are required, and those that a form can't do without
/// of a shared group.
private struct Demand {
  let fields: [FormField]
  var isDemanded = true
  /// Pointers from the group that demands them, and where this place is in it.
  var parts: [JSONPointer] = []
  var place = JSONPointer()

  init(_ fields: [FormField]) { self.fields = fields }

  func inside(_ name: String) -> Demand {
    guard let field = fields.first(where: { $0.name == name }) else { return self }
    var inner = Demand(field.fields)
    inner.place = place.appending(name)
    inner.parts = parts
    inner.isDemanded =
      field.isRequired || parts.contains { $0.tokens.starts(with: inner.place.tokens) }
    if !field.requires.isEmpty { (inner.parts, inner.place) = (field.requires, JSONPointer()) }
    return inner
  }
}
