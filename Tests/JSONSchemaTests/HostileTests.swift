import JSON
import JSONSchema
import TestSupport
import Testing

/// Schemas and values chosen to take the stack, the time or the memory.
@Suite struct `Hostile schemas and values` {
  private static func nested(_ depth: Int, _ open: String, _ inner: String, _ close: String)
    -> String
  {
    String(repeating: open, count: depth) + inner + String(repeating: close, count: depth)
  }

  private static func list(_ count: Int, _ make: (Int) -> String) -> String {
    (0..<count).map(make).joined(separator: ",")
  }

  // MARK: Depth

  private static let deepArray = nested(1000, "[", "", "]")
  private static let deepObject = nested(999, ##"{"a":"##, "[]", "}")

  private static let recursive: [(String, String)] = [
    (##"{"type": "array", "items": {"$ref": "#"}}"##, deepArray),
    (##"{"anyOf": [{"type": "null"}, {"items": {"$ref": "#"}, "minItems": 1}]}"##, deepArray),
    (##"{"if": {"items": {"$ref": "#"}}, "then": {"type": "array"}}"##, deepArray),
    (##"{"not": {"contains": {"not": {"$ref": "#"}}}}"##, deepArray),
    (##"{"unevaluatedItems": {"oneOf": [{"$ref": "#"}]}, "title": "x"}"##, deepArray),
    (
      ##"{"prefixItems": [{"$ref": "#/$defs/a"}], "$defs": {"a": {"allOf": [{"$ref": "#"}]}}}"##,
      deepArray
    ),
    (
      ##"{"properties": {"a": {"allOf": [{"$ref": "#"}]}}, "unevaluatedProperties": false}"##,
      deepObject
    ),
    (
      ##"{"additionalProperties": {"$ref": "#"}, "dependentSchemas": {"a": {"type": "object"}}}"##,
      deepObject
    ),
    (##"{"patternProperties": {"^a$": {"$ref": "#"}}, "uniqueItems": true}"##, deepObject),
    (
      ##"{"$id": "https://e.org/", "$dynamicAnchor": "n", "items": {"$dynamicRef": "#n"}}"##,
      deepArray
    ),
  ]

  @Test(arguments: try Samples.filled(recursive))
  func `end below the stack's end, whatever goes round through the value`(
    text: String, value: String
  ) async throws {
    let schema = try schema(text)
    let value = try root(value)
    // Tasks run on secondary threads, tests as well: no stack is larger than these.
    let problems = await Task.detached { schema.validate(value) }.value
    #expect(schema.isValid(value) == problems.isEmpty)
    let undecided = problems.filter { if case .recursionLimit = $0.kind { true } else { false } }
    #expect(undecided.count <= 1)
    #expect(problems.count == undecided.count, "what follows from giving up is no problem")
    _ = schema.annotations(of: value)
  }

  @Test func `are judged as deep as the reader goes by default`() throws {
    let schema = try schema(
      ##"{"anyOf": [{"type": "null"}, {"allOf": [{"items": {"$ref": "#"}}]}], "maxItems": 1}"##)
    #expect(try schema.verdict(root(Self.nested(128, "[", "", "]"))))
    #expect(try !schema.verdict(root(Self.nested(127, "[", "1,2", "]"))))
  }

  private static let loops: [String] = [
    ##"{"$ref": "#"}"##,
    ##"{"allOf": [{"$ref": "#/$defs/a"}], "$defs": {"a": {"$ref": "#"}}}"##,
    ##"{"$ref": "#/$defs/a", "$defs": {"a": {"$ref": "#/$defs/b"}, "b": {"$ref": "#/$defs/a"}}}"##,
    ##"{"anyOf": [{"type": "null"}, {"oneOf": [{"$ref": "#"}]}]}"##,
    ##"{"if": {"not": {"$ref": "#"}}}"##,
    ##"{"dependentSchemas": {"a": {"$ref": "#"}}}"##,
    ##"{"then": {"$ref": "#"}, "if": true}"##,
    ##"{"$dynamicAnchor": "a", "$dynamicRef": "#a"}"##,
  ]

  @Test(arguments: try Samples.filled(loops))
  func `are refused where a schema applies itself to the same value`(text: String) throws {
    #expect(try defects(text).map(\.code) == [.referenceLoop])
  }

  /// The loop is there only by way of the dynamic scope, which is known at run time alone.
  @Test func `are given up where a dynamic reference goes round`() throws {
    let schema = try schema(
      """
      {"$id": "https://e.org/r", "$dynamicAnchor": "n", "$ref": "a", "$defs": {
        "x": {"$id": "a", "allOf": [{"$dynamicRef": "b#n"}]},
        "y": {"$id": "b", "$dynamicAnchor": "n"}}}
      """)
    let value = try root("1")
    #expect(!schema.isValid(value))
    let kinds = schema.validate(value).map(\.kind)
    #expect(kinds.count == 1)
    #expect(kinds.allSatisfy { if case .recursionLimit = $0 { true } else { false } })
    #expect(schema.annotations(of: value).isEmpty)
  }

  @Test(arguments: ["not", "items", "additionalProperties", "if", "contentSchema"])
  func `are read, linted and applied where schemas nest a thousand deep`(keyword: String) throws {
    let text = Self.nested(999, "{\"\(keyword)\":", "{}", "}")
    let schema = try schema(text)
    let value = try root("[{\"a\": [1]}]")
    #expect(schema.isValid(value) == schema.validate(value).isEmpty)
    let defects = try Schema.lint(JSONDocument(parsing: text, limits: deepLimits))
    #expect(defects.map(\.code) == [.tooLarge])
  }

  @Test func `are compared and written where they nest a thousand deep`() throws {
    let unique = try schema(##"{"uniqueItems": true}"##)
    for inner in [Self.nested(990, "[", "", "]"), Self.nested(990, ##"{"a":"##, "1", "}")] {
      let constant = try schema("{\"const\": \(inner)}")
      #expect(try constant.verdict(root(inner)))
      #expect(try constant.validate(root("1")).count == 1)
      #expect(try unique.validate(root("[\(inner),\(inner)]")).count == 1)
      let many = "[" + Self.list(20) { _ in inner } + "]"
      #expect(try unique.validate(root(many)).count == 1)
    }
  }

  // MARK: Width

  @Test(arguments: [2_000, 10_000])
  func `take time in proportion to their alternatives`(count: Int) throws {
    let alternatives = Self.list(count) { ##"{"const": \##($0)}"## }
    for (keyword, last) in [("anyOf", "\(count - 1)"), ("oneOf", "0")] {
      let schema = try schema("{\"\(keyword)\": [\(alternatives)]}")
      #expect(try schema.verdict(root(last)))
      let problems = try schema.validate(root("-1"))
      #expect(problems.map(\.causes.count) == [count])
    }
  }

  @Test func `take ten thousand properties, all of them wrong`() throws {
    let properties = Self.list(10_000) { "\"p\($0)\": {\"$ref\": \"#/$defs/d\($0)\"}" }
    let definitions = Self.list(10_000) { "\"d\($0)\": {\"type\": \"integer\"}" }
    let schema = try schema("{\"properties\": {\(properties)}, \"$defs\": {\(definitions)}}")
    let right = try root("{" + Self.list(10_000) { "\"p\($0)\": \($0)" } + "}")
    let wrong = try root("{" + Self.list(10_000) { "\"p\($0)\": \"\"" } + "}")
    #expect(try schema.verdict(right))
    let problems = schema.validate(wrong)
    #expect(problems.count == 10_000)
    #expect(problems.last?.schemaLocation == "#/$defs/d9999/type")
    #expect(problems.last?.instancePointer.tokens == ["p9999"])
  }

  @Test func `take ten thousand required members`() throws {
    let names = Self.list(10_000) { "\"p\($0)\"" }
    let schema = try schema(
      "{\"required\": [\(names)], \"dependentRequired\": {\"a\": [\(names)]}}")
    #expect(try schema.validate(root("{}")).count == 10_000)
    #expect(try schema.validate(root(##"{"a": 1}"##)).count == 20_000)
  }

  @Test func `stop after as many problems as are wanted`() throws {
    let schema = try schema(##"{"items": {"type": "string", "enum": []}}"##)
    let value = try root("[" + Self.list(1000) { "\($0)" } + "]")
    #expect(schema.validate(value).count == 1000)
    let some = schema.validate(value, atMost: 10)
    #expect((10...12).contains(some.count))
    #expect(some.contains { if case .problemLimit(10) = $0.kind { true } else { false } })
  }

  @Test(arguments: [
    Self.list(100_000) { "\($0)" }, Self.list(50_000) { "\"\($0)\",\($0).5" },
    Self.list(20_000) { "[\($0)],{\"a\":\($0)}" },
  ])
  func `compare the elements of long arrays by hash`(elements: String) throws {
    let schema = try schema(##"{"uniqueItems": true}"##)
    #expect(try schema.verdict(root("[\(elements)]")))
    let twins = try schema.validate(root("[\(elements),\(elements.prefix { $0 != "," })]"))
    #expect(twins.count == 1)
  }

  @Test func `look up long enumerations by hash`() throws {
    let numbers = Self.list(10_000) { "\($0).25" }
    let schema = try schema("{\"items\": {\"enum\": [\(numbers), \"a\", {\"b\": [1]}, null]}}")
    #expect(try schema.verdict(root("[\(numbers), \"a\", {\"b\": [1.0]}, null, 725e-2]")))
    #expect(try schema.validate(root("[\"b\"]")).count == 1)
    #expect(try !schema.verdict(root("[\(numbers), 0.26]")))
  }

  /// Names of one length with the same first and last eight bytes share the reader's fast hash.
  @Test func `bear names chosen to share their hash`() throws {
    let names = (0..<3000).map { "\"prefix--\(100_000 + $0)--suffix\"" }
    let schema = try schema(
      "{\"properties\": {\(names.map { $0 + ": true" }.joined(separator: ","))}, "
        + "\"additionalProperties\": false, \"required\": [\(names.joined(separator: ","))]}")
    let all = names.map { $0 + ": 1" }.joined(separator: ",")
    #expect(try schema.verdict(root("{\(all)}")))
    let other = try schema.validate(root("{\(all), \"prefix--999999--suffix\": 1}"))
    #expect(other.map(\.kind) == [.additionalProperty(name: "prefix--999999--suffix")])
    #expect(try schema.validate(root("{}")).count == 3000)
  }

  @Test func `hold many dynamic anchors and references`() throws {
    let count = 3000
    let text =
      "{\"$defs\": {"
      + Self.list(count) {
        "\"d\($0)\": {\"$id\": \"https://e.org/\($0)\", \"$dynamicAnchor\": \"a\($0)\"}"
      }
      + "}, \"allOf\": [" + Self.list(count) { "{\"$dynamicRef\": \"https://e.org/\($0)#a\($0)\"}" }
      + "]}"
    // A table of names by resources would take nine million entries.
    #expect(try defects(text, uri: "https://e.org/").map(\.code) == [.tooLarge])
  }

  // MARK: Numbers

  @Test(
    arguments: [
      ("1e999999999999999999", false), ("1e-999999999999999999", false), ("0", true),
      ("123456789012345678901234567891e400", false),
      ("7" + String(repeating: "0", count: 900), true),
    ])
  func `divide huge numbers`(value: String, isMultiple: Bool) throws {
    let schema = try schema(##"{"multipleOf": 700}"##)
    #expect(try schema.verdict(root(value)) == isMultiple)
    let huge = try Self.hugeDivisor()
    #expect(try huge.verdict(root(value)) == (value == "0"))
  }

  private static func hugeDivisor() throws -> Schema {
    try schema(##"{"multipleOf": 3e999999999999999998}"##)
  }

  // MARK: Patterns

  private static let burning = String(repeating: "a", count: 40) + "!"

  private static let burningCases: [(String, String)] = [
    (##"{"pattern": "(a+)+$"}"##, "\"\(burning)\""),
    (##"{"not": {"pattern": "(a+)+$"}}"##, "\"\(burning)\""),
    (##"{"not": {"not": {"pattern": "(a+)+$"}}}"##, "\"\(burning)\""),
    (##"{"anyOf": [{"pattern": "(a+)+$"}, {"type": "null"}]}"##, "\"\(burning)\""),
    (##"{"oneOf": [{"pattern": "(a+)+$"}, {"type": "null"}]}"##, "\"\(burning)\""),
    (##"{"oneOf": [{"pattern": "(a+)+$"}, {"type": "string"}]}"##, "\"\(burning)\""),
    (##"{"if": {"pattern": "(a+)+$"}, "else": {"type": "string"}}"##, "\"\(burning)\""),
    (##"{"contains": {"pattern": "(a+)+$"}}"##, "[\"\(burning)\"]"),
    (##"{"patternProperties": {"(a+)+$": true}}"##, "{\"\(burning)\": 1}"),
    (##"{"not": {"patternProperties": {"(a+)+$": false}}}"##, "{\"\(burning)\": 1}"),
    (##"{"propertyNames": {"pattern": "(a+)+$"}}"##, "{\"\(burning)\": 1}"),
  ]

  @Test(arguments: try Samples.filled(burningCases))
  func `can't tell where a pattern burns`(text: String, value: String) throws {
    let schema = try schema(text)
    let value = try root(value)
    #expect(!schema.isValid(value))
    let problems = schema.validate(value)
    #expect(problems.contains { $0.kind == .patternExhausted("(a+)+$") }, "\(problems)")
    #expect(schema.annotations(of: value).isEmpty)
  }

  @Test func `are not told to fit no alternative where one can't be told`() throws {
    for keyword in ["anyOf", "oneOf"] {
      let schema = try schema("{\"\(keyword)\": [{\"pattern\": \"(a+)+$\"}, {\"type\": \"null\"}]}")
      #expect(
        try schema.validate(root("\"\(Self.burning)\"")).map(\.kind) == [
          .patternExhausted("(a+)+$")
        ])
    }
  }

  /// Each trial of the pattern takes milliseconds, ten thousand of them minutes; the limit is there to
  /// end a run that hangs, on the slowest machine.
  @Test(.timeLimit(.minutes(10)))
  func `try a pattern that burnt no more`() throws {
    let schema = try schema(##"{"items": {"pattern": "(a+)+$"}, "title": "x"}"##)
    let value = try root("[" + Self.list(10_000) { _ in "\"\(Self.burning)\"" } + "]")
    #expect(!schema.isValid(value))
    #expect(schema.validate(value).count == 10_000)
  }
}
