public import JSON

extension Schema {
  /// All that is wrong with a schema: what its meta-schema says, references that lead nowhere,
  /// patterns, loops; also in parts that nothing refers to.
  ///
  /// - Parameters:
  ///   - document: The schema.
  ///   - uri: The URI that it was found under.
  ///   - references: The documents that it may refer to, its meta-schema among them.
  /// - Returns: The defects in the order of the text, those of `references` after the schema's own.
  public static func lint(
    _ document: JSONDocument, uri: String = "", references: [SchemaResource] = []
  ) -> [SchemaDefect] {
    var defects: [SchemaDefect] = []
    do throws(SchemaError) {
      _ = try Compiler.compile(
        document, uri: uri, references: references, options: SchemaOptions(),
        includingUnused: true)
    } catch {
      defects = error.defects
    }
    // Where the compiler has said what is wrong, the meta-schema's verdict adds nothing.
    let known = PointerSet(defects.filter { $0.document == uri }.map(\.pointer))
    let violations = violations(document, uri: uri, references: references).filter {
      !known.overlaps($0.pointer)
    }
    return (violations + defects.filter { $0.document == uri }).sorted {
      $0.position.offset < $1.position.offset
    } + defects.filter { $0.document != uri }
  }

  /// What the meta-schema has against the schema.
  private static func violations(
    _ document: JSONDocument, uri: String, references: [SchemaResource]
  ) -> [SchemaDefect] {
    let name = document.root["$schema"]?.string ?? Dialect.uri
    guard let metaschema = metaschema(name, references) else { return [] }
    return metaschema.validate(document.root).map { problem in
      let code: SchemaDefect.Code =
        switch problem.kind {
        case .recursionLimit, .problemLimit: .tooLarge
        default: .metaschemaViolation
        }
      return SchemaDefect(
        code: code, document: uri, pointer: problem.instancePointer, position: problem.position,
        found: problem.value.string ?? "", fact: problem.keyword)
    }
  }

  /// The meta-schema of that URI; nil where it is not at hand, which the compiler reports.
  private static func metaschema(_ name: String, _ references: [SchemaResource]) -> Schema? {
    let uri = name.hasSuffix("#") ? String(name.dropLast()) : name
    if uri == Dialect.uri { return standardMetaschema }
    guard
      let resource = references.first(where: {
        $0.uri == uri || $0.document.root["$id"]?.string == uri
      })
    else { return nil }
    return try? Schema(resource.document, uri: resource.uri, references: references)
  }

  private static let standardMetaschema: Schema? = {
    guard let bytes = EmbeddedSchema.bytes(of: "draft2020-12/schema.json"),
      let document = try? JSONDocument(parsing: bytes)
    else { return nil }
    return try? Schema(document, uri: Dialect.uri)
  }()
}

/// Pointers, and all pointers on the way to them.
private struct PointerSet {
  private var ends: Set<JSONPointer> = []
  private var ways: Set<JSONPointer> = []

  init(_ pointers: [JSONPointer]) {
    for pointer in pointers {
      ends.insert(pointer)
      ways.formUnion(Self.steps(pointer))
    }
  }

  /// Whether a pointer of the set leads to, or past, the place, or the place lies behind one.
  func overlaps(_ place: JSONPointer) -> Bool {
    ways.contains(place) || ends.contains(place)
      || Self.steps(place).contains { ends.contains($0) }
  }

  /// The pointer and those on the way to it, without the root.
  private static func steps(_ pointer: JSONPointer) -> [JSONPointer] {
    pointer.tokens.indices.map { JSONPointer(tokens: Array(pointer.tokens[...$0])) }
  }
}
