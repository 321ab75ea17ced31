package import Fixity
internal import JSON
package import JSONSchema
internal import Synchronization

/// The schemas of forms, compiled when they are first asked for.
final class FormSchemas: Sendable {
  /// A schema and what it was made from.
  struct Source: Sendable {
    let document: JSONDocument
    let bytes: [UInt8]
  }

  private let sources: [String: Source]
  private let compiled = Mutex<[String: Schema]>([:])

  /// - Throws: where an embedded schema is not JSON, which tests exclude.
  init(adding local: [LocalForm]) throws(FormDataError) {
    var sources: [String: Source] = [:]
    for name in EmbeddedSchema.names where Self.isOfDossiers(name) {
      guard let bytes = EmbeddedSchema.bytes(of: name) else { continue }
      do throws(JSONError) {
        let document = try JSONDocument(parsing: bytes)
        guard let id = document.root["$id"]?.string else { continue }
        sources[id] = Source(document: document, bytes: bytes)
      } catch {
        throw FormDataError(.notJSON, name, .text(error))
      }
    }
    for form in local {
      sources[form.definition.schema] = Source(document: form.schema, bytes: form.schema.text)
    }
    self.sources = sources
  }

  /// What a dossier, its forms, and the data about them conform to; not what commands print.
  private static func isOfDossiers(_ name: String) -> Bool {
    name.hasPrefix("forms/") || !name.utf8.contains(UInt8(ascii: "/"))
  }

  subscript(id: String) -> Source? { sources[id] }

  /// - Throws: `undefinedName`, `schemaUnusable`.
  func schema(_ id: String) throws(FormDataError) -> Schema {
    if let schema = compiled.withLock({ $0[id] }) { return schema }
    guard let source = sources[id] else { throw FormDataError(.undefinedName, id, .name(id)) }
    let schema: Schema
    do throws(SchemaError) {
      schema = try Schema(
        source.document, uri: id,
        references: references(of: id),
        options: SchemaOptions(assertsFormat: true))
    } catch {
      throw FormDataError(.schemaUnusable, id, .defects(error.defects))
    }
    compiled.withLock { $0[id] = schema }
    return schema
  }
}

extension FormSchemas {
  /// What a schema may refer to: the shared definitions, and the other editions of its type.
  private func references(of id: String) -> [SchemaResource] {
    let type = FormEdition(schema: id)?.type
    return sources.filter { $0.key == Self.common || FormEdition(schema: $0.key)?.type == type }
      .map { SchemaResource(uri: $0.key, document: $0.value.document) }
  }

  private static let common = "urn:hoso:form:common:1"

  /// The ids of all schemas that those of these ids refer to, whether directly or not.
  fileprivate func referred(by ids: some Sequence<String>) -> Set<String> {
    var (found, open): (Set<String>, [String]) = ([], Array(ids))
    while let id = open.popLast() {
      guard let root = sources[id]?.document.root else { continue }
      var texts: Set<String> = []
      Self.collectReferences(in: root, into: &texts)
      for text in texts {
        let target = String(text.prefix { $0 != "#" })
        if sources[target] != nil, found.insert(target).inserted { open.append(target) }
      }
    }
    return found
  }

  private static func collectReferences(in value: JSONValue, into texts: inout Set<String>) {
    for element in value.elements { collectReferences(in: element, into: &texts) }
    for member in value.members {
      if member.name == "$ref", let text = member.value.string { texts.insert(text) }
      collectReferences(in: member.value, into: &texts)
    }
  }
}

extension FormCatalogue {
  /// A form's schema, by its `$id`; `format` asserts, so that 29 February needs a leap year.
  ///
  /// - Throws: `undefinedName`, `schemaUnusable`.
  package func schema(_ id: String) throws(FormDataError) -> Schema { try schemas.schema(id) }

  /// Whether there is a schema of that `$id`.
  package func knowsSchema(_ id: String) -> Bool { schemas[id] != nil }

  /// The file of a schema, as a bundle carries it; nil where there is none.
  package func schemaBytes(_ id: String) -> [UInt8]? { schemas[id]?.bytes }

  /// What a dossier with these forms names besides their own schemas.
  func schemas(explaining forms: [Cover.Entry]) -> [Cover.SchemaName] {
    guard !forms.isEmpty else { return [] }
    let own = Set(forms.map(\.schema))
    let needed = own.union([Cover.schema, Act.schema])
    return needed.union(schemas.referred(by: needed)).subtracting(own)
      .sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
      .compactMap { id in
        // A digest of bytes in memory doesn't fail but for want of memory.
        (try? schemaDigest(id)).map { Cover.SchemaName(id: id, sha512: $0) }
      }
  }

  /// The SHA-512 of a schema's file; nil where there is none.
  package func schemaDigest(_ id: String) throws(FixityError) -> Digest? {
    guard let bytes = schemas[id]?.bytes else { return nil }
    return try Digest(.sha512, of: bytes)
  }
}
