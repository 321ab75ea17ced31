import JSON
import JSONSchema
import TestSupport
import Testing

@Suite struct `One schema for many tasks` {
  private static let text = ##"""
    {"$id": "https://e.org/s", "$dynamicAnchor": "n",
      "properties": {
        "name": {"pattern": "^\\p{Lu}", "minLength": 2}, "day": {"format": "date"},
        "kids": {"items": {"$dynamicRef": "#n"}, "uniqueItems": true},
        "kind": {"enum": ["a", "b", {"c": 1.5}]}},
      "required": ["name"], "unevaluatedProperties": false, "title": "node"}
    """##

  private static let values = [
    ##"{"name": "Đặng", "day": "2026-11-21", "kids": [{"name": "An"}, {"name": "Bé"}]}"##,
    ##"{"name": "x", "day": "2026-02-30", "kids": [{}, {"name": "An", "z": 1}, {}]}"##,
    ##"{"name": "Ơn", "kind": {"c": 15e-1}}"##,
    ##"{"name": "Ơn", "kind": "c", "kids": [{"name": "Én"}, {"name": "Én"}]}"##,
  ]

  private static func answers(_ schema: Schema, _ value: JSONValue) -> [String] {
    ["\(schema.isValid(value))"] + schema.validate(value).flatMap(\.lines)
      + schema.annotations(of: value).map { "\($0.instancePointer) \($0.keyword)" }
  }

  @Test func `answers each as it answers one`() async throws {
    let schema = try schema(Self.text, assertsFormat: true)
    let values = try Samples.filled(Self.values).map { try root($0) }
    let expected = values.map { Self.answers(schema, $0) }
    #expect(expected.map { $0[0] } == ["true", "false", "true", "false"])
    await withTaskGroup(of: Bool.self) { group in
      for number in 0..<64 {
        group.addTask {
          (0..<10).allSatisfy { turn in
            let place = (number + turn) % values.count
            return Self.answers(schema, values[place]) == expected[place]
          }
        }
      }
      for await isRight in group { #expect(isRight) }
    }
  }

  @Test func `is compiled by many at once`() async throws {
    let document = try JSONDocument(parsing: Self.text)
    let value = try root(Self.values[0])
    await withTaskGroup(of: Bool.self) { group in
      for _ in 0..<16 {
        group.addTask {
          Schema.lint(document).isEmpty && (try? Schema(document))?.isValid(value) == true
        }
      }
      for await isRight in group { #expect(isRight) }
    }
  }
}
