import JSON
import JSONSchema
import TestSupport
import Testing

/// Texts that are no schemas, by `Fixtures/defects.json`.
@Suite struct `Schema defects` {
  struct Example: Sendable, CustomTestStringConvertible {
    let about: String
    let text: String
    let uri: String
    let references: [SchemaResource]
    /// What compiling finds: a line for each defect.
    let compiling: [String]
    /// What linting finds.
    let linting: [String]

    var testDescription: String { about }

    static func all() throws -> [Example] {
      let bytes = try Folder.fixtures.bytes(of: "defects.json")
      return try Samples.filled(
        JSONDocument(parsing: bytes).root.elements.map { try Example($0) })
    }

    private init(_ entry: JSONValue) throws {
      about = try entry.string(at: "/about")
      text = try entry.string(at: "/text")
      uri = entry["uri"]?.string ?? ""
      references = try resources(in: entry)
      compiling = try entry.array(at: "/compiling").map { try $0.string(at: "") }
      linting = try entry.array(at: "/linting").map { try $0.string(at: "") }
    }

    func compile() throws -> [SchemaDefect] {
      let document = try JSONDocument(parsing: text)
      do throws(SchemaError) {
        _ = try Schema(document, uri: uri, references: references)
        return []
      } catch {
        return error.defects
      }
    }

    func lint() throws -> [SchemaDefect] {
      try Schema.lint(JSONDocument(parsing: text), uri: uri, references: references)
    }
  }

  @Test(arguments: try Example.all())
  func `are told by compiling`(example: Example) throws {
    #expect(try example.compile().map(\.line) == example.compiling)
  }

  @Test(arguments: try Example.all())
  func `are told by linting`(example: Example) throws {
    #expect(try example.lint().map(\.line) == example.linting)
  }

  /// `tooLarge` takes more text than a fixture should hold: see `Hostile schemas and values`.
  @Test func `have an example for each code`() throws {
    var codes: Set<SchemaDefect.Code> = [.tooLarge]
    for example in try Example.all() { codes.formUnion(try example.lint().map(\.code)) }
    #expect(codes == Set(SchemaDefect.Code.allCases))
  }

  @Test func `lead to what they found`() throws {
    for example in try Example.all() {
      let document = try JSONDocument(parsing: example.text)
      for defect in try example.lint() where defect.document == example.uri {
        // Of a pattern that is a name the pointer leads to the member, the position to the name.
        let value = try #require(document.root[defect.pointer])
        #expect(defect.position.offset <= value.position.offset)
      }
    }
  }
}

extension SchemaDefect {
  fileprivate var line: String {
    "\(position) \(document)#\(pointer) \(code) \(found.debugDescription) \(fact.debugDescription)"
  }
}
