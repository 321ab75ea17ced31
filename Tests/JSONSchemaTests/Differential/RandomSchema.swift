import TestSupport

/// Random schemas and values over few names and few scalars, so that they often meet.
///
/// Numbers are such that Python's binary fractions decide as we do; patterns mean the same to its
/// regular expressions.
struct RandomSchema {
  var random: FixedRandom
  /// Schemas in `$defs`: those with a higher number may be applied to the same value, all of them
  /// to parts of it; so no reference goes round.
  private static let definitions = 4

  private static let names = ["a", "b", "c", "ab", "đ", "e\u{301}", "é"]
  private static let strings = [
    "", "a", "ab", "abc", "b c", "đ", "é", "e\u{301}", "😀", "😀😀b", "12",
  ]
  private static let numbers = [
    "0", "-0", "1", "1.0", "10e-1", "-1", "1.5", "2", "2.0", "3", "0.5", "-2.25", "1e1", "10", "7",
    "12345678901234567890", "1e20", "100000000000000000000", "4",
  ]
  private static let patterns = ["^a", "b$", "^.$", "a|b", "[a-c]{2}", "^[^a]", "c?", "^$", "1+"]
  private static let types = [
    "null", "boolean", "integer", "number", "string", "array", "object",
  ]

  init(seed: UInt64) { random = FixedRandom(seed: seed) }

  // MARK: Values

  mutating func value(_ depth: Int = 3) -> String {
    switch random.below(depth > 0 ? 12 : 5) {
    case 0: random.pick(["null", "true", "false"])
    case 1, 2: random.pick(Self.numbers)
    case 3, 4: quoted(random.pick(Self.strings))
    case 5...7: "[" + list(4) { $0.value(depth - 1) } + "]"
    default: "{" + members(5, Self.names) { $0.value(depth - 1) } + "}"
    }
  }

  private func quoted(_ text: String) -> String { "\"\(text)\"" }

  private mutating func list(
    _ most: Int, least: Int = 0, _ make: (inout Self) -> String
  ) -> String {
    let count = least + random.below(most - least + 1)
    return (0..<count).map { _ in make(&self) }.joined(separator: ", ")
  }

  /// Members with names that differ byte by byte.
  private mutating func members(
    _ most: Int, _ names: [String], _ make: (inout Self) -> String
  ) -> String {
    let names = names.shuffled(using: &random).prefix(random.below(most + 1))
    return names.map { "\(quoted($0)): \(make(&self))" }.joined(separator: ", ")
  }

  // MARK: Schemas

  /// A schema with definitions: one of them a resource of its own, one with an anchor.
  mutating func schema() -> String {
    var parts = [#""$id": "https://example.org/root""#]
    let definitions = (0..<Self.definitions).map { number in
      let head =
        switch number {
        case 1: #""$id": "folder/resource", "$defs": {"x": \#(object(2, 9))}, "#
        case 2: #""$anchor": "named", "#
        default: ""
        }
      return "\"d\(number)\": {\(head)\(keywords(2, number + 1).joined(separator: ", "))}"
    }
    parts.append(#""$defs": {\#(definitions.joined(separator: ", "))}"#)
    return "{" + (parts + keywords(4, 0)).joined(separator: ", ") + "}"
  }

  /// A schema that may apply the definitions from `first` on to the same value.
  private mutating func schema(_ depth: Int, _ first: Int) -> String {
    if depth <= 0 || random.oneIn(12) { return leaf() }
    return object(depth, first)
  }

  private mutating func leaf() -> String {
    switch random.below(8) {
    case 0: "true"
    case 1: "false"
    case 2: #"{"const": \#(value(1))}"#
    default: #"{"type": \#(quoted(random.pick(Self.types)))}"#
    }
  }

  private mutating func object(_ depth: Int, _ first: Int) -> String {
    "{" + keywords(depth, first).joined(separator: ", ") + "}"
  }

  private mutating func keywords(_ depth: Int, _ first: Int) -> [String] {
    var result: [String: String] = [:]
    for _ in 0..<(1 + random.below(4)) {
      let (keyword, value) = keyword(depth, first)
      result[keyword] = value
    }
    if result["if"] == nil {
      result["then"] = nil
      result["else"] = nil
    }
    if result.isEmpty { result["type"] = quoted(random.pick(Self.types)) }
    return result.sorted { $0.key < $1.key }.map { "\(quoted($0)): \($1)" }
  }

  private mutating func keyword(_ depth: Int, _ first: Int) -> (String, String) {
    switch random.below(10) {
    case 0...2: inPlace(depth, first)
    case 3, 4: ofObjects(depth)
    case 5, 6: ofArrays(depth)
    case 7: ofObjectsAlone()
    case 8: ofScalars()
    default: ofAnything()
    }
  }

  private mutating func inPlace(_ depth: Int, _ first: Int) -> (String, String) {
    switch random.below(9) {
    case 0: ("allOf", "[" + list(3, least: 1) { $0.schema(depth - 1, first) } + "]")
    case 1: ("anyOf", "[" + list(3, least: 1) { $0.schema(depth - 1, first) } + "]")
    case 2: ("oneOf", "[" + list(3, least: 1) { $0.schema(depth - 1, first) } + "]")
    case 3: ("not", schema(depth - 1, first))
    case 4: ("if", schema(depth - 1, first))
    case 5: ("then", schema(depth - 1, first))
    case 6: ("else", schema(depth - 1, first))
    case 7:
      ("dependentSchemas", "{" + members(2, Self.names) { $0.schema(depth - 1, first) } + "}")
    default: first < Self.definitions ? ("$ref", quoted(reference(first))) : ofAnything()
    }
  }

  /// A reference to a definition from `first` on.
  private mutating func reference(_ first: Int) -> String {
    let base = "https://example.org/"
    return switch first + random.below(Self.definitions - first) {
    case 0: random.pick([base + "root#/$defs/d0", "/root#/%24defs/d0"])
    case 1:
      random.pick([
        base + "folder/resource", "/folder/resource#/$defs/x", "/root#/$defs/d1",
        "/other/../folder/resource",
      ])
    case 2: random.pick([base + "root#named", "/root#/$defs/d2"])
    default: random.pick([base + "root#/$defs/d3", "/root#/$defs/d3"])
    }
  }

  /// A schema for a part of a value: it may be any definition.
  private mutating func part(_ depth: Int) -> String {
    random.oneIn(6) ? #"{"$ref": "\#(reference(0))"}"# : schema(depth - 1, 0)
  }

  private mutating func ofObjects(_ depth: Int) -> (String, String) {
    switch random.below(6) {
    case 0, 1: ("properties", "{" + members(3, Self.names) { $0.part(depth) } + "}")
    case 2: ("patternProperties", "{" + members(2, Self.patterns) { $0.part(depth) } + "}")
    case 3: ("additionalProperties", part(depth))
    case 4: ("propertyNames", schema(depth - 1, Self.definitions))
    default: ("unevaluatedProperties", part(depth))
    }
  }

  private mutating func ofArrays(_ depth: Int) -> (String, String) {
    switch random.below(6) {
    case 0, 1: ("prefixItems", "[" + list(3, least: 1) { $0.part(depth) } + "]")
    case 2: ("items", part(depth))
    case 3: ("contains", part(depth))
    case 4: (random.pick(["minContains", "maxContains"]), "\(random.below(3))")
    default: ("unevaluatedItems", part(depth))
    }
  }

  private mutating func ofObjectsAlone() -> (String, String) {
    switch random.below(5) {
    case 0: ("minProperties", "\(random.below(4))")
    case 1: ("maxProperties", "\(random.below(4))")
    case 2: ("required", "[" + someNames(2) + "]")
    case 3: ("dependentRequired", "{" + members(2, Self.names) { "[\($0.someNames(2))]" } + "}")
    default:
      (random.pick(["minItems", "maxItems"]), random.pick(["0", "1", "2", "3.0", "20e-1"]))
    }
  }

  private mutating func someNames(_ most: Int) -> String {
    Self.names.shuffled(using: &random).prefix(random.below(most + 1)).map(quoted)
      .joined(separator: ", ")
  }

  private mutating func ofScalars() -> (String, String) {
    switch random.below(6) {
    case 0: (random.pick(["minimum", "exclusiveMinimum"]), random.pick(Self.numbers))
    case 1: (random.pick(["maximum", "exclusiveMaximum"]), random.pick(Self.numbers))
    case 2: ("multipleOf", random.pick(["1", "2", "2.0", "0.5", "0.25", "5e-1", "3", "10"]))
    case 3: ("minLength", random.pick(["0", "1", "2.0", "3"]))
    case 4: ("maxLength", random.pick(["0", "1", "2.0", "3"]))
    default: ("pattern", quoted(random.pick(Self.patterns)))
    }
  }

  private mutating func ofAnything() -> (String, String) {
    switch random.below(5) {
    case 0: ("type", quoted(random.pick(Self.types)))
    case 1:
      (
        "type",
        "["
          + Self.types.shuffled(using: &random).prefix(3).map(quoted)
          .joined(separator: ", ") + "]"
      )
    case 2: ("const", value(2))
    case 3: ("enum", "[" + list(4, least: 1) { $0.value(1) } + "]")
    default: ("uniqueItems", random.pick(["true", "true", "false"]))
    }
  }
}
