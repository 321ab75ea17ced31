internal import JSON
internal import JSONSchema

/// The schemas of the store's own files.
struct StoreSchema: Sendable {
  static let configuration = StoreSchema("store.json", StoreConfiguration.schema)
  static let record = StoreSchema("record.json", JournalRecord.schema)

  private let schema: Result<Schema, StoreError>

  private init(_ name: String, _ uri: String) {
    schema = Result { () throws(StoreError) in
      // What is compiled in is right: a test holds every schema to the meta-schema.
      guard let bytes = EmbeddedSchema.bytes(of: name),
        let document = try? JSONDocument(parsing: bytes),
        let schema = try? Schema(
          document, uri: uri, options: SchemaOptions(assertsFormat: true))
      else { throw StoreError(.badConfiguration, path: Array(name.utf8)) }
      return schema
    }
  }

  /// How many problems are told.
  private static let mostProblems = 100

  /// What is wrong with a value.
  func problems(of value: JSONValue) throws(StoreError) -> [Problem] {
    try schema.get().validate(value, atMost: Self.mostProblems)
  }

  /// Reads a text that the schema finds right.
  func checked(_ bytes: [UInt8], orElse code: StoreCode) throws(StoreError) -> JSONValue {
    let document: JSONDocument
    do throws(JSONError) {
      document = try JSONDocument(parsing: bytes)
    } catch {
      throw StoreError(code).with { $0.json = error }
    }
    let problems = try problems(of: document.root)
    guard problems.isEmpty else { throw StoreError(code).with { $0.problems = problems } }
    return document.root
  }
}
