internal import Fixity
package import JSON
internal import RFC3339

extension Cover {
  /// Takes a `dossier.json` that its schema finds right.
  ///
  /// - Throws: what the schema can't exclude, such as a 29 February of a common year.
  package init(_ value: JSONValue) throws(JSONAccessError) {
    identifier = try value.string(at: "/id")
    number = try value.string(at: "/number")
    unit = try UnitLabel(value.value(at: "/unit"))
    profile = try value.string(at: "/profile")
    openedOn = try value.needed("openedOn") { try? CalendarDate(parsing: $0) }
    continues = value["continues"]?.string
    person = Person(
      name: try value.string(at: "/person/name"),
      birthDate: value["person"]?["birthDate"]?.partialDate,
      personalID: value["person"]?["personalId"]?.string)
    circumstances = [:]
    for member in try value.object(at: "/circumstances").members {
      circumstances[member.name] = member.value.bool
    }
    forms = try value.list("forms") { entry throws(JSONAccessError) in try Entry(entry) }
    schemas = try value.list("schemas") { name throws(JSONAccessError) in try SchemaName(name) }
    retired = value.texts("retired").compactMap { FormName($0) }
    scans = try value.list("scans") { scan throws(JSONAccessError) in try Scan(scan) }
    transcription = try value.needed("transcription")
    attestations = try value.list("attestations") { item throws(JSONAccessError) in
      try Attestation(item)
    }
  }

  /// The members in their fixed order: the same cover, the same bytes.
  package var tree: JSONTree {
    var members: [(String, JSONTree)] = [
      ("$schema", .string(Self.schema)), ("id", .string(identifier)), ("number", .string(number)),
      ("unit", unit.tree), ("profile", .string(profile)), ("openedOn", .string("\(openedOn)")),
    ]
    if let continues { members.append(("continues", .string(continues))) }
    members.append(("person", person.tree))
    let answers = circumstances.sorted { $0.key < $1.key }.map { ($0.key, JSONTree.bool($0.value)) }
    members.append(("circumstances", .object(JSONObject(answers))))
    members.append(("forms", .array(forms.sorted { $0.name < $1.name }.map(\.tree))))
    if !schemas.isEmpty { members.append(("schemas", .array(schemas.map(\.tree)))) }
    if !retired.isEmpty {
      members.append(("retired", .array(retired.sorted().map { .string("\($0)") })))
    }
    let scans = scans.sorted { Array($0.path.utf8).lexicographicallyPrecedes(Array($1.path.utf8)) }
    members.append(("scans", .array(scans.map(\.tree))))
    members.append(("transcription", .string(transcription.rawValue)))
    if !attestations.isEmpty {
      members.append(("attestations", .array(attestations.map(\.tree))))
    }
    return .object(JSONObject(members))
  }

  /// `dossier.json`.
  package var bytes: [UInt8] { JSONWriter.bytes(of: tree, layout: .pretty) }
}

extension Cover.UnitLabel {
  init(_ value: JSONValue) throws(JSONAccessError) {
    id = value["id"]?.string
    code = try value.string(at: "/code")
    name = try value.string(at: "/name")
  }

  var tree: JSONTree {
    let members = [("id", id), ("code", code), ("name", name)]
    return .object(
      JSONObject(members.compactMap { name, text in text.map { (name, .string($0)) } }))
  }
}

extension Cover.Person {
  fileprivate var tree: JSONTree {
    let members = [
      ("name", name), ("birthDate", birthDate.map { "\($0)" }), ("personalId", personalID),
    ]
    return .object(
      JSONObject(members.compactMap { name, text in text.map { (name, .string($0)) } }))
  }
}

extension Cover.SchemaName {
  fileprivate init(_ value: JSONValue) throws(JSONAccessError) {
    id = try value.string(at: "/id")
    sha512 = try value.needed("sha512") { try? Digest(.sha512, parsing: $0) }
  }

  fileprivate var tree: JSONTree { ["id": .string(id), "sha512": .string(sha512.hex)] }
}

extension Cover.Entry {
  fileprivate init(_ value: JSONValue) throws(JSONAccessError) {
    let type = try value.needed("type") { FormTypeName($0) }
    guard let name = FormName(type, try value.integer(at: "/number")) else {
      throw value.misplaced("number")
    }
    self.name = name
    edition = try value.string(at: "/edition")
    let named = try Cover.SchemaName(value.value(at: "/schema"))
    (schema, schemaDigest) = (named.id, named.sha512)
  }

  fileprivate var tree: JSONTree {
    [
      "type": .string(name.type.text), "number": .number(JSONNumber(name.number)),
      "edition": .string(edition),
      "schema": Cover.SchemaName(id: schema, sha512: schemaDigest).tree,
    ]
  }
}

extension Cover.Scan {
  fileprivate init(_ value: JSONValue) throws(JSONAccessError) {
    path = try value.string(at: "/path")
    originalName = try value.string(at: "/originalName")
    mediaType = try value.string(at: "/mediaType")
    size = try value.integer(at: "/size")
    pages = value["pages"]?.integer
    form = try value.needed("form") { FormName($0) }
  }

  fileprivate var tree: JSONTree {
    var members: [(String, JSONTree)] = [
      ("path", .string(path)), ("originalName", .string(originalName)),
      ("mediaType", .string(mediaType)), ("size", .number(JSONNumber(size))),
    ]
    if let pages { members.append(("pages", .number(JSONNumber(pages)))) }
    members.append(("form", .string("\(form)")))
    return .object(JSONObject(members))
  }
}
