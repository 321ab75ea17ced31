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
    let known = defects.filter { $0.document == uri }.map(\.pointer)
    // Where the compiler has said what is wrong, the meta-schema's verdict adds nothing.
    let violations = violations(document, uri: uri, references: references).filter { violation in
      !known.contains { $0.overlaps(violation.pointer) }
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
      SchemaDefect(
        code: .metaschemaViolation, document: uri, pointer: problem.instancePointer,
        position: problem.position, found: problem.value.string ?? "", fact: problem.keyword)
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

extension JSONPointer {
  /// Whether one of the pointers leads to, or past, the place of the other.
  fileprivate func overlaps(_ other: JSONPointer) -> Bool {
    let common = min(tokens.count, other.tokens.count)
    return JSONPointer(tokens: Array(tokens.prefix(common)))
      == JSONPointer(tokens: Array(other.tokens.prefix(common))) && common > 0
  }
}
