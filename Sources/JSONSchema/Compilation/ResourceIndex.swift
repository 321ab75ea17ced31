internal import JSON

/// A value's place among the documents that a schema is made of.
struct Place: Hashable {
  let document: Int
  let node: Int
}

/// A schema resource (core §4.3.5): a document, or a part of one that has an `$id` of its own.
struct Resource {
  /// Its URI, without a fragment; empty for a document that was given none.
  let uri: URIReference
  let root: Place
  var anchors: [String: Place] = [:]
  var dynamicAnchors: [String: Place] = [:]
  /// Its `$schema`, or that of the resource around it.
  var metaschema: String?
}

/// All schema resources of the documents at hand: which URI and which anchor leads where.
struct ResourceIndex {
  private(set) var documents: [JSONDocument] = []
  private(set) var names: [String] = []
  private(set) var resources: [Resource] = []
  private(set) var defects: [SchemaDefect] = []
  private var byURI: [String: Int] = [:]
  /// The resource that each known schema belongs to.
  private var owners: [Place: Int] = [:]
  private var pointers = PointerFinder()
  /// The members of large objects that pointers went through.
  private var members: [Place: [[UInt8]: Int]] = [:]

  /// Adds a document, and finds the schemas in it by the keywords that hold schemas.
  ///
  /// - Returns: The place of its root.
  mutating func add(_ document: JSONDocument, uri text: String) -> Place {
    let place = Place(document: documents.count, node: 0)
    documents.append(document)
    names.append(text)
    let base: URIReference
    if let uri = URIReference(parsing: text) {
      base = uri.withoutFragment
    } else {
      report(.badIdentifier, at: place, found: text)
      base = .empty
    }
    let resource = open(uri: base, at: place, within: nil)
    scan(place, in: resource)
    return place
  }

  /// Whether a resource has this URI.
  func knows(_ uri: String) -> Bool { byURI[uri] != nil }

  func resource(named uri: String) -> Resource? { byURI[uri].map { resources[$0] } }

  /// The places of all schema objects of a document, in the order of its text.
  func schemas(of document: Int) -> [Place] {
    owners.keys.filter { $0.document == document }.sorted { $0.node < $1.node }
  }

  func owner(of place: Place) -> Int { owners[place] ?? 0 }

  func value(at place: Place) -> JSONValue {
    JSONValue(document: documents[place.document], index: place.node)
  }

  mutating func defect(
    _ code: SchemaDefect.Code, at place: Place, found: String = "", fact: String = ""
  ) -> SchemaDefect {
    SchemaDefect(
      code: code, document: names[place.document],
      pointer: pointers.pointer(to: place, in: documents[place.document]),
      position: value(at: place).position, found: found, fact: fact)
  }

  private mutating func report(
    _ code: SchemaDefect.Code, at place: Place, found: String = "", fact: String = ""
  ) {
    defects.append(defect(code, at: place, found: found, fact: fact))
  }

  /// Begins a resource.
  private mutating func open(uri: URIReference, at place: Place, within outer: Int?) -> Int {
    let number = resources.count
    resources.append(
      Resource(uri: uri, root: place, metaschema: outer.flatMap { resources[$0].metaschema }))
    register(uri, number, at: place)
    return number
  }

  private mutating func register(_ uri: URIReference, _ resource: Int, at place: Place) {
    let name = uri.description
    if let earlier = byURI[name], resources[earlier].root != place {
      // The first document is the one to be used; further ones without a URI can't be meant.
      if !name.isEmpty { report(.duplicateIdentifier, at: place, found: name) }
      return
    }
    byURI[name] = resource
  }
}

extension ResourceIndex {
  /// Walks over a schema and the schemas in it.
  private mutating func scan(_ place: Place, in outer: Int) {
    let schema = value(at: place)
    guard schema.kind == .object, owners[place] == nil else { return }
    let number = identify(schema, at: place, in: outer)
    owners[place] = number
    noteAnchors(of: schema, in: number)
    if let draft = resources[number].metaschema.flatMap(Dialect.otherDraft), !draft.isEmpty {
      // Another draft's keywords mean other things: nothing inside can be told.
      return
    }
    for member in schema.members {
      guard let keyword = Keyword(named: member.name) else { continue }
      for subschema in Self.subschemas(of: keyword, member.value) {
        scan(Place(document: place.document, node: subschema.index), in: number)
      }
    }
  }

  /// The values below a keyword that are schemas.
  static func subschemas(of keyword: Keyword, _ value: JSONValue) -> [JSONValue] {
    switch keyword.subschemas {
    case .none: []
    case .one: [value]
    case .list: Array(value.elements)
    case .map: value.members.map(\.value).filter { $0.kind != .array }
    }
  }

  /// Reads `$id` and `$schema`.
  private mutating func identify(_ schema: JSONValue, at place: Place, in outer: Int) -> Int {
    var number = outer
    if let identifier = schema["$id"] {
      let identifierPlace = Place(document: place.document, node: identifier.index)
      if let text = identifier.string, let uri = URIReference(parsing: text),
        uri.fragment ?? "" == ""
      {
        number = open(
          identifier: uri.withoutFragment.resolved(against: resources[outer].uri), at: place,
          in: outer)
      } else if let text = identifier.string {
        report(.badIdentifier, at: identifierPlace, found: text)
      }
    }
    // Elsewhere than at a resource's root it means nothing (core §8.1.1).
    if resources[number].root == place, let metaschema = schema["$schema"]?.string {
      resources[number].metaschema = metaschema
    }
    return number
  }

  /// A document's root keeps the URI that it was given under beside its `$id`.
  private mutating func open(identifier uri: URIReference, at place: Place, in outer: Int) -> Int {
    guard resources[outer].root == place else { return open(uri: uri, at: place, within: outer) }
    let given = resources[outer]
    resources[outer] = Resource(uri: uri, root: place, metaschema: given.metaschema)
    register(uri, outer, at: place)
    return outer
  }

  private mutating func noteAnchors(of schema: JSONValue, in number: Int) {
    let document = resources[number].root.document
    let place = Place(document: document, node: schema.index)
    for (keyword, isDynamic) in [("$anchor", false), ("$dynamicAnchor", true)] {
      guard let value = schema[keyword] else { continue }
      let valuePlace = Place(document: document, node: value.index)
      guard let name = value.string, Self.isAnchor(name) else {
        report(.badKeywordValue, at: valuePlace, found: value.string ?? "", fact: "anchor")
        continue
      }
      if let earlier = resources[number].anchors[name], earlier != place {
        report(.duplicateAnchor, at: valuePlace, found: name)
        continue
      }
      resources[number].anchors[name] = place
      if isDynamic { resources[number].dynamicAnchors[name] = place }
    }
  }

  /// Core §8.2.2: a letter or `_`, then letters, digits, `-`, `_`, `.`.
  private static func isAnchor(_ name: String) -> Bool {
    var isFirst = true
    for byte in name.utf8 {
      switch byte {
      case UInt8(ascii: "A")...UInt8(ascii: "Z"), UInt8(ascii: "a")...UInt8(ascii: "z"),
        UInt8(ascii: "_"):
        break
      case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"), UInt8(ascii: "."):
        if isFirst { return false }
      default: return false
      }
      isFirst = false
    }
    return !isFirst
  }
}

extension ResourceIndex {
  /// Why a reference leads nowhere.
  enum Failure: Error {
    case notAReference
    case unresolved(String)
  }

  /// The schema that a reference, written in `resource`, leads to.
  mutating func resolve(_ text: String, from resource: Int) throws(Failure) -> Place {
    guard let reference = URIReference(parsing: text) else { throw .notAReference }
    let target = reference.resolved(against: resources[resource].uri)
    let uri = target.withoutFragment.description
    if byURI[uri] == nil { addEmbedded(uri) }
    guard let number = byURI[uri] else { throw .unresolved(target.description) }
    let fragment = target.fragment ?? ""
    guard let bytes = URIReference.percentDecoded(fragment) else { throw .notAReference }
    if bytes.isEmpty { return resources[number].root }
    guard bytes.first == UInt8(ascii: "/") else {
      let name = String(decoding: bytes, as: UTF8.self)
      // No other text that Swift holds equal to a name: U+212A is not K.
      guard Self.isAnchor(name), let place = resources[number].anchors[name] else {
        throw .unresolved(target.description)
      }
      return place
    }
    guard let pointer = try? JSONPointer(parsing: String(decoding: bytes, as: UTF8.self)),
      let place = place(at: pointer, in: number)
    else { throw .unresolved(target.description) }
    return place
  }

  /// Follows a pointer; what it leads to is scanned as a schema even where no keyword says it is one.
  private mutating func place(at pointer: JSONPointer, in number: Int) -> Place? {
    let root = resources[number].root
    var value = value(at: root)
    var owner = number
    for token in pointer.tokens {
      guard let next = child(token, of: value, in: root.document) else { return nil }
      value = next
      owner = owners[Place(document: root.document, node: value.index)] ?? owner
    }
    let place = Place(document: root.document, node: value.index)
    scan(place, in: owner)
    return place
  }

  /// The part of `value` that a pointer's token leads to; large objects are searched by a table.
  private mutating func child(
    _ token: String, of value: JSONValue, in document: Int
  ) -> JSONValue? {
    guard value.kind == .object, value.count > 32 else {
      return value[JSONPointer(tokens: [token])]
    }
    let place = Place(document: document, node: value.index)
    if members[place] == nil {
      members[place] = Dictionary(
        uniqueKeysWithValues: value.members.map { (Array($0.name.utf8), $0.value.index) })
    }
    return members[place]?[Array(token.utf8)].map {
      JSONValue(document: documents[document], index: $0)
    }
  }

  /// Adds the standard's own meta-schemas when somebody refers to them.
  mutating func addEmbedded(_ uri: String) {
    guard uri.utf8.starts(with: Dialect.folder.utf8) else { return }
    let name = "draft2020-12/" + uri.dropFirst(Dialect.folder.count) + ".json"
    guard let bytes = EmbeddedSchema.bytes(of: name),
      let document = try? JSONDocument(parsing: bytes)
    else { return }
    _ = add(document, uri: uri)
  }
}
