import JSON
import JSONSchema
import TestSupport
import Testing

/// A schema of a fixture with values that conform to it and values that do not.
struct SchemaCase: Sendable, CustomTestStringConvertible {
  let file: String
  let about: String
  let schema: JSONValue
  let uri: String
  let references: [SchemaResource]
  let options: SchemaOptions
  /// Texts of values that conform.
  let valid: [String]
  /// Texts of values that don't, and what is to be said of each: a line for each problem.
  let invalid: [(value: String, problems: [String])]

  var testDescription: String { "\(file): \(about)" }

  /// All cases below `Fixtures/keywords`.
  static func all() throws -> [SchemaCase] {
    let folder = Folder.fixtures / "keywords"
    return try Samples.filled(
      Samples.filled(folder.files(".json")).flatMap { name in
        try Samples.filled(
          Array(
            JSONDocument(parsing: folder.bytes(of: name)).root.elements.map {
              try SchemaCase($0, file: name)
            }))
      })
  }

  private init(_ entry: JSONValue, file: String) throws {
    self.file = file
    about = try entry.string(at: "/about")
    schema = try entry.value(at: "/schema")
    uri = entry["uri"]?.string ?? ""
    references = try resources(in: entry)
    options = SchemaOptions(assertsFormat: entry["assertsFormat"]?.bool ?? false)
    valid = try entry.array(at: "/valid").map { try $0.string(at: "") }
    invalid = try entry.array(at: "/invalid").map { entry in
      (
        try entry.string(at: "/value"),
        try entry.array(at: "/problems").map { try $0.string(at: "") }
      )
    }
  }

  func compile() throws -> Schema {
    try Schema(schema.standingAlone(), uri: uri, references: references, options: options)
  }
}

extension Problem {
  /// The problem in a line, its causes indented below it.
  var lines: [String] {
    let line = "\(position) \(instancePointer) \(kind) \(schemaLocation)"
    return [line] + causes.flatMap(\.lines).map { "  " + $0 }
  }
}

/// The documents that an example may refer to: `references`, by their URIs.
func resources(in entry: JSONValue) throws -> [SchemaResource] {
  guard let references = entry["references"] else { return [] }
  return try references.members.map { member in
    SchemaResource(uri: member.name, document: try member.value.standingAlone())
  }
}

extension JSONValue {
  /// A document that holds this value alone.
  func standingAlone() throws(JSONError) -> JSONDocument {
    try JSONDocument(parsing: JSONWriter.bytes(of: self))
  }
}
