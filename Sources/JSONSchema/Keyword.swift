/// The keywords of draft 2020-12, and `definitions` and `dependencies`, which it keeps for old
/// schemas (validation §C).
enum Keyword: String, CaseIterable {
  // core
  case schema = "$schema"
  case vocabulary = "$vocabulary"
  case id = "$id"
  case anchor = "$anchor"
  case dynamicAnchor = "$dynamicAnchor"
  case ref = "$ref"
  case dynamicRef = "$dynamicRef"
  case defs = "$defs"
  case comment = "$comment"
  // applicator
  case prefixItems, items, contains, additionalProperties, properties, patternProperties
  case dependentSchemas, propertyNames
  case `if`, then, `else`
  case allOf, anyOf, oneOf, not
  // unevaluated
  case unevaluatedItems, unevaluatedProperties
  // validation
  case type, const, `enum`
  case multipleOf, maximum, exclusiveMaximum, minimum, exclusiveMinimum
  case maxLength, minLength, pattern
  case maxItems, minItems, uniqueItems, maxContains, minContains
  case maxProperties, minProperties, required, dependentRequired
  // meta-data
  case title, description, `default`, deprecated, readOnly, writeOnly, examples
  // format
  case format
  // content
  case contentEncoding, contentMediaType, contentSchema
  // kept for old schemas
  case definitions, dependencies

  /// The keyword of that name, compared byte by byte.
  init?(named name: String) {
    guard let keyword = Self.byName[Array(name.utf8)] else { return nil }
    self = keyword
  }

  private static let byName = Dictionary(
    uniqueKeysWithValues: allCases.map { (Array($0.rawValue.utf8), $0) })

  /// Where schemas stand below the keyword.
  enum Subschemas {
    case none, one, list, map
  }

  var subschemas: Subschemas {
    switch self {
    case .items, .contains, .additionalProperties, .propertyNames, .if, .then, .else, .not,
      .unevaluatedItems, .unevaluatedProperties, .contentSchema:
      .one
    case .prefixItems, .allOf, .anyOf, .oneOf: .list
    case .defs, .definitions, .properties, .patternProperties, .dependentSchemas, .dependencies:
      .map
    default: .none
    }
  }

  /// Whether the keyword says something about a value without judging it.
  var isAnnotation: Bool {
    switch self {
    case .title, .description, .default, .deprecated, .readOnly, .writeOnly, .examples, .format,
      .contentEncoding, .contentMediaType, .contentSchema:
      true
    default: false
    }
  }
}
