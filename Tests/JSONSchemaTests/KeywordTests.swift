import JSON
import JSONSchema
import Testing

/// Each keyword by examples of our own: `Fixtures/keywords`.
@Suite struct `Keywords` {
  @Test(arguments: try SchemaCase.all())
  func `accept what conforms`(example: SchemaCase) throws {
    let schema = try example.compile()
    for text in example.valid {
      let problems = try schema.validate(root(text)).flatMap(\.lines)
      #expect(try problems == [] && schema.isValid(root(text)), "\(text)")
    }
  }

  @Test(arguments: try SchemaCase.all())
  func `tell what does not conform, where and why`(example: SchemaCase) throws {
    let schema = try example.compile()
    for (text, expected) in example.invalid {
      let problems = try schema.validate(root(text))
      #expect(problems.flatMap(\.lines) == expected, "\(text)")
      #expect(try !schema.isValid(root(text)), "\(text)")
      for problem in problems { try expectPlace(problem, example) }
    }
  }

  /// The schema's place must lead to what it names.
  private func expectPlace(_ problem: Problem, _ example: SchemaCase) throws {
    #expect(problem.schemaLocation.contains("#"))
    #expect(problem.keyword.isEmpty || problem.schemaPointer.tokens.last == problem.keyword)
    let documents = [example.schema] + example.references.map(\.document.root)
    let isStandard = problem.schemaLocation.hasPrefix("https://json-schema.org/")
    #expect(isStandard || documents.contains { $0[problem.schemaPointer] != nil })
    for cause in problem.causes { try expectPlace(cause, example) }
  }

  @Test func `are all in the examples`() throws {
    let cases = try SchemaCase.all()
    var used: Set<String> = []
    for example in cases { Self.collect(example.schema, &used) }
    for keyword in Self.asserting { #expect(used.contains(keyword), "\(keyword)") }
    #expect(cases.reduce(0) { $0 + $1.valid.count + $1.invalid.count } >= 300)
  }

  private static let asserting = [
    "$ref", "$dynamicRef", "$anchor", "$dynamicAnchor", "$id", "$schema", "$defs", "prefixItems",
    "items", "contains", "additionalProperties", "properties", "patternProperties",
    "dependentSchemas", "propertyNames", "if", "then", "else", "allOf", "anyOf", "oneOf", "not",
    "unevaluatedItems", "unevaluatedProperties", "type", "const", "enum", "multipleOf", "maximum",
    "exclusiveMaximum", "minimum", "exclusiveMinimum", "maxLength", "minLength", "pattern",
    "maxItems", "minItems", "uniqueItems", "maxContains", "minContains", "maxProperties",
    "minProperties", "required", "dependentRequired", "format", "contentEncoding",
    "contentMediaType", "contentSchema", "dependencies",
  ]

  private static func collect(_ value: JSONValue, _ names: inout Set<String>) {
    for element in value.elements { collect(element, &names) }
    for member in value.members {
      names.insert(member.name)
      collect(member.value, &names)
    }
  }
}
