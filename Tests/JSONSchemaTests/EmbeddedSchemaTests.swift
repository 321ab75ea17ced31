import JSON
import JSONSchema
import TestSupport
import Testing

@Suite struct `Embedded schemas` {
  private static let folder = Folder.package / "Schemas"

  /// After a file is added or removed, `Scripts/embed-schemas` writes the list anew.
  @Test func `are the files of the folder, byte by byte`() throws {
    let files = try Samples.filled(Self.folder.files(".json"))
    #expect(EmbeddedSchema.names == files)
    for name in files {
      #expect(EmbeddedSchema.bytes(of: name) == (try Self.folder.bytes(of: name)), "\(name)")
    }
    #expect(EmbeddedSchema.bytes(of: "none.json") == nil)
    #expect(EmbeddedSchema.bytes(of: "") == nil)
  }

  @Test(arguments: try Samples.filled(EmbeddedSchema.names))
  func `are without defects`(name: String) throws {
    let document = try JSONDocument(parsing: try #require(EmbeddedSchema.bytes(of: name)))
    let uri = document.root["$id"]?.string ?? ""
    #expect(
      Schema.lint(document, uri: uri, references: try others(than: name)).map { "\($0)" } == [])
  }

  private func others(than name: String) throws -> [SchemaResource] {
    try EmbeddedSchema.names.filter { $0 != name && !$0.hasPrefix("draft2020-12/") }.map { other in
      let document = try JSONDocument(parsing: EmbeddedSchema.bytes(of: other) ?? [])
      return SchemaResource(uri: document.root["$id"]?.string ?? other, document: document)
    }
  }

  private static let metaschemas = EmbeddedSchema.names.filter { $0.hasPrefix("draft2020-12/") }

  @Test(arguments: try Samples.filled(metaschemas))
  func `of the standard conform to the standard's meta-schema, and to themselves`(
    name: String
  ) throws {
    let document = try JSONDocument(parsing: try #require(EmbeddedSchema.bytes(of: name)))
    let uri = try document.root.string(at: "/$id")
    #expect(uri == "https://json-schema.org/" + "draft/2020-12/" + name.dropFirst(13).dropLast(5))
    for base in [uri, "https://json-schema.org/draft/2020-12/schema"] {
      let schema = try schema("{\"$ref\": \"\(base)\"}")
      #expect(schema.validate(document.root).map { "\($0)" } == [])
      #expect(schema.isValid(document.root))
    }
    #expect(try Schema(document, uri: uri).verdict(document.root))
  }

  @Test func `of the standard are all nine`() {
    #expect(Self.metaschemas.count == 9)
  }
}
