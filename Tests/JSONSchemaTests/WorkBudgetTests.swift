import JSON
import JSONSchema
import Testing

/// Small schemas and values that ask for more work, or more memory, than anybody would wait for.
@Suite struct `Work and its budget` {
  private static func has(
    _ problems: [Problem], _ isMeant: (Problem.Kind) -> Bool
  ) -> Bool { problems.contains { isMeant($0.kind) } }

  /// Twenty million steps take long without the optimiser.
  @Test(.enabled(if: environment("HOSO_LONG") == "1", "long"))
  func `gives up on a schema that doubles at each level`() throws {
    let levels = (0..<40).map {
      ##""l\##($0)": {"allOf": [{"$ref": "#/$defs/l\##($0 + 1)"}, {"$ref": "#/$defs/l\##($0 + 1)"}]}"##
    }
    let text =
      ##"{"$ref": "#/$defs/l0", "$defs": {"## + levels.joined(separator: ",")
      + ##","l40": {"minimum": 0}}}"##
    let (schema, value) = (try schema(text), try root("1"))
    #expect(!schema.isValid(value))
    #expect(
      Self.has(schema.validate(value)) { if case .recursionLimit = $0 { true } else { false } })
  }

  @Test func `lets few matches of a slow pattern take long, and then none`() throws {
    let text = String(repeating: "a", count: 19) + "!"
    let list = "[" + (0..<500).map { "\"\(text)\($0)!\"" }.joined(separator: ",") + "]"
    let schema = try schema(##"{"items": {"pattern": "^(a+)+$"}}"##)
    let problems = schema.validate(try root(list))
    let exhausted = problems.count { if case .patternExhausted = $0.kind { true } else { false } }
    #expect(exhausted > 0 && problems.count == 500)
    #expect(!schema.isValid(try root(list)))
  }

  @Test func `counts problems of long texts as several, and says last that there are more`() throws
  {
    let name = String(repeating: "n", count: 60_000)
    let list = "{\"\(name)\": [" + (0..<5000).map { "\($0)" }.joined(separator: ",") + "]}"
    let schema = try schema(##"{"additionalProperties": {"items": {"type": "string"}}}"##)
    let problems = schema.validate(try root(list), atMost: 20_000)
    #expect(problems.count < 200)
    let last = try #require(problems.last)
    #expect(last.kind == .problemLimit(20_000) && last.instancePointer.tokens.isEmpty)
  }

  @Test func `tells an enum's values once for all problems`() throws {
    let values = (0..<3000).map { "\"xã \($0)\"" }.joined(separator: ",")
    let schema = try schema(##"{"items": {"enum": [\##(values)]}}"##)
    let list = "[" + Array(repeating: "1", count: 2000).joined(separator: ",") + "]"
    let problems = schema.validate(try root(list))
    #expect(problems.count == 2000)
    guard case .enumeration(let allowed) = problems[1999].kind else {
      Issue.record("no enum problem")
      return
    }
    #expect(allowed.count == 3000)
  }

  @Test func `finds members for thousands of dependencies by a table`() throws {
    let rules = (0..<3000).map { ##""k\##($0)": ["need\##($0)"]"## }.joined(separator: ",")
    let members = (1500..<9000).map { ##""k\##($0)": 1"## }.joined(separator: ",")
    let schema = try schema(##"{"dependentRequired": {\##(rules)}}"##)
    let problems = schema.validate(try root("{\(members)}"))
    #expect(problems.count == 1500)
    #expect(problems.first?.kind == .dependentRequired(missing: "need1500", because: "k1500"))
  }

  @Test func `holds names apart that share their first and last bytes`() throws {
    let names = (10_000_000..<10_020_000).map { "\"aaaaaaaa\($0)bbbbbbbb\"" }
    let schema = try schema(##"{"enum": [\##(names.joined(separator: ","))]}"##)
    #expect(schema.isValid(try root(names[777])))
    #expect(!schema.isValid(try root("\"aaaaaaaa10020000bbbbbbbb\"")))
  }

  @Test func `refuses formats that a meta-schema wants known and are not`() throws {
    let metaschema = ##"""
      {"$id": "https://e.org/meta", "$schema": "https://json-schema.org/draft/2020-12/schema",
       "$vocabulary": {"https://json-schema.org/draft/2020-12/vocab/core": true,
        "https://json-schema.org/draft/2020-12/vocab/format-assertion": true}}
      """##
    let references = [
      SchemaResource(
        uri: "https://e.org/meta", document: try JSONDocument(parsing: metaschema))
    ]
    let text = ##"{"$schema": "https://e.org/meta", "format": "phone"}"##
    let error = #expect(throws: SchemaError.self) {
      try Schema(JSONDocument(parsing: text), references: references)
    }
    #expect(error?.defects.map(\.fact) == ["format"])
  }

  @Test func `takes no draft from a subschema that is no resource`() throws {
    let text = ##"""
      {"$defs": {"a": {"$schema": "http://json-schema.org/draft-07/schema#"}}, "minimum": 2}
      """##
    #expect(!(try schema(text).isValid(try root("1"))))
  }
}
