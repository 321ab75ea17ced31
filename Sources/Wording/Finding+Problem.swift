internal import JSON
internal import JSONSchema

extension Finding {
  /// The message and the facts of a problem.
  static func entry(_ kind: Problem.Kind) -> (SchemaMessage, Facts) {
    switch kind {
    case .never: (.falseSchema, [:])
    case .type(let expected, let found):
      (.type, ["expected": .choice(expected.map(typeWord)), "found": typeWord(found)])
    case .constant(let expected): (.const, ["expected": .text(expected)])
    case .enumeration(let allowed): (.enum, ["allowed": .list(allowed.map { .text($0) })])
    case .pattern(let pattern): (.pattern, ["pattern": .text(pattern)])
    case .format(let name): (.format, ["format": formatWord(name)])
    case .required(let missing): (.required, ["name": .text(missing)])
    case .dependentRequired(let missing, let because):
      (.dependentRequired, ["name": .text(missing), "because": .text(because)])
    case .additionalProperty(let name): (.additionalProperties, ["name": .text(name)])
    case .unevaluatedProperty(let name): (.unevaluatedProperties, ["name": .text(name)])
    case .propertyName(let name): (.propertyNames, ["name": .text(name)])
    case .uniqueItems(let first, let second):
      (.uniqueItems, ["first": .number(first), "second": .number(second)])
    case .additionalItem(let position): (.items, ["position": .number(position)])
    case .unevaluatedItem(let position): (.unevaluatedItems, ["position": .number(position)])
    case .anyOf(let count): (.anyOf, ["count": .number(count)])
    case .oneOf(let count): (.oneOf, ["count": .number(count)])
    case .oneOfSeveral(let matching):
      (.oneOfSeveral, ["matching": .list(matching.map { .number($0) })])
    case .not: (.not, [:])
    case .patternExhausted(let pattern): (.patternExhausted, ["pattern": .text(pattern)])
    case .recursionLimit(let limit): (.recursionLimit, ["limit": .number(limit)])
    case .problemLimit(let limit): (.problemLimit, ["limit": .number(limit)])
    case .minLength(let limit, let found): (.minLength, counts(limit, found))
    case .maxLength(let limit, let found): (.maxLength, counts(limit, found))
    case .minItems(let limit, let found): (.minItems, counts(limit, found))
    case .maxItems(let limit, let found): (.maxItems, counts(limit, found))
    case .minContains(let limit, let found): (.minContains, counts(limit, found))
    case .maxContains(let limit, let found): (.maxContains, counts(limit, found))
    case .minProperties(let limit, let found): (.minProperties, counts(limit, found))
    case .maxProperties(let limit, let found): (.maxProperties, counts(limit, found))
    case .minimum(let limit, let found): (.minimum, numbers(limit, found))
    case .maximum(let limit, let found): (.maximum, numbers(limit, found))
    case .exclusiveMinimum(let limit, let found): (.exclusiveMinimum, numbers(limit, found))
    case .exclusiveMaximum(let limit, let found): (.exclusiveMaximum, numbers(limit, found))
    case .multipleOf(let divisor, let found):
      (.multipleOf, ["divisor": .text(divisor.text), "found": .text(found.text)])
    }
  }

  private static func counts(_ limit: Int, _ found: Int) -> Facts {
    ["limit": .number(limit), "found": .number(found)]
  }

  private static func numbers(_ limit: JSONNumber, _ found: JSONNumber) -> Facts {
    ["limit": .text(limit.text), "found": .text(found.text)]
  }

  private static func typeWord(_ name: String) -> Fact {
    TypeWord(rawValue: "fact.type.\(name)").map { .words($0) } ?? .text(name)
  }

  private static func formatWord(_ name: String) -> Fact {
    FormatWord(rawValue: "fact.format.\(name)").map { .words($0) } ?? .text(name)
  }
}
