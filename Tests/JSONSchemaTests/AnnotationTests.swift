import JSON
import JSONSchema
import TestSupport
import Testing

@Suite struct `Annotations` {
  struct Example: Sendable {
    let schema: String
    let value: String
    /// `place keyword annotation schema's place` of each.
    let annotations: [String]
  }

  private static let examples: [Example] = [
    Example(
      schema: ##"{"title": "x", "properties": {"a": {"default": 1, "description": "y"}}}"##,
      value: ##"{"a": 2}"##,
      annotations: [
        "/a default 1 #/properties/a/default",
        ##"/a description "y" #/properties/a/description"##, ##" title "x" #/title"##,
      ]),
    Example(
      schema: ##"{"x-widget": {"rows": 3}, "items": {"readOnly": true}, "$comment": "no"}"##,
      value: "[1, 2]",
      annotations: [
        "/0 readOnly true #/items/readOnly", "/1 readOnly true #/items/readOnly",
        ##" x-widget {"rows":3} #/x-widget"##,
      ]),
    // Under what fails nothing is said.
    Example(
      schema: ##"{"anyOf": [{"title": "no", "type": "string"}, {"title": "yes"}]}"##, value: "1",
      annotations: [##" title "yes" #/anyOf/1/title"##]),
    // All alternatives that fit are heard.
    Example(
      schema: ##"{"anyOf": [{"title": "one"}, {"allOf": [{"title": "two"}]}]}"##, value: "1",
      annotations: [##" title "one" #/anyOf/0/title"##, ##" title "two" #/anyOf/1/allOf/0/title"##]),
    Example(
      schema: ##"{"oneOf": [{"title": "no", "minimum": 5}, {"title": "yes"}]}"##, value: "1",
      annotations: [##" title "yes" #/oneOf/1/title"##]),
    Example(
      schema: ##"{"not": {"not": {"title": "no"}}, "deprecated": true}"##, value: "1",
      annotations: [" deprecated true #/deprecated"]),
    Example(
      schema: ##"{"if": {"title": "test"}, "then": {"title": "then"}, "else": {"title": "no"}}"##,
      value: "1", annotations: [##" title "test" #/if/title"##, ##" title "then" #/then/title"##]),
    Example(
      schema: ##"{"if": {"title": "no", "type": "null"}, "else": {"title": "else"}}"##, value: "1",
      annotations: [##" title "else" #/else/title"##]),
    Example(
      schema: ##"{"contains": {"title": "hit", "type": "null"}, "minContains": 0}"##,
      value: "[1, null]", annotations: [##"/1 title "hit" #/contains/title"##]),
    Example(
      schema: ##"{"$ref": "#/$defs/a", "title": "own", "$defs": {"a": {"title": "its"}}}"##,
      value: "1", annotations: [##" title "its" #/$defs/a/title"##, ##" title "own" #/title"##]),
    Example(
      schema: ##"{"propertyNames": {"title": "no place"}, "format": "date", "examples": []}"##,
      value: ##"{"a": 1}"##,
      annotations: [##" format "date" #/format"##, " examples [] #/examples"]),
    Example(
      schema:
        ##"{"$id": "https://e.org/a", "contentMediaType": "text/plain", "writeOnly": false}"##,
      value: "1",
      annotations: [
        ##" contentMediaType "text/plain" https://e.org/a#/contentMediaType"##,
        " writeOnly false https://e.org/a#/writeOnly",
      ]),
    Example(
      schema: ##"{"title": "x", "properties": {"a": false}}"##, value: ##"{"a": 1}"##,
      annotations: []),
    Example(schema: "true", value: "1", annotations: []),
  ]

  @Test(arguments: try Samples.filled(examples))
  func `are what the schemas say that the value conforms to`(example: Example) throws {
    let schema = try schema(example.schema)
    let found = try schema.annotations(of: root(example.value)).map { annotation in
      let text = String(decoding: JSONWriter.bytes(of: annotation.annotation), as: UTF8.self)
      return
        "\(annotation.instancePointer) \(annotation.keyword) \(text) \(annotation.schemaLocation)"
    }
    #expect(found == example.annotations)
  }

  @Test func `keep to the vocabularies at hand`() throws {
    let core = "https://json-schema.org/draft/2020-12/vocab/core"
    let schema = try schema(
      ##"{"$schema": "https://e.org/m", "title": "x", "unknown": 1}"##,
      references: ["https://e.org/m": "{\"$vocabulary\": {\"\(core)\": true}}"])
    #expect(try schema.annotations(of: root("1")).map(\.keyword) == ["unknown"])
  }

  @Test func `are heard of a part of a document`() throws {
    let schema = try schema(##"{"properties": {"b": {"title": "x"}}}"##)
    let part = try #require(root(##"{"a": {"b": 1}}"##)["a"])
    #expect(schema.annotations(of: part).map { "\($0.instancePointer)" } == ["/b"])
    #expect(schema.isValid(part))
  }
}
