public import JSON

/// One way in which a value does not conform to a schema.
public struct Problem: Sendable {
  /// The assertion that failed, with its facts.
  ///
  /// A case without a comment is named after its keyword; `limit` is what the schema asks, `found`
  /// what the value has. Values are told as compact JSON text, types by the names of `type`.
  public enum Kind: Hashable, Sendable {
    /// The schema here is `false`: nothing conforms.
    case never
    case type(expected: [String], found: String)
    case constant(expected: String)
    case enumeration(allowed: [String])
    case minimum(limit: JSONNumber, found: JSONNumber)
    case exclusiveMinimum(limit: JSONNumber, found: JSONNumber)
    case maximum(limit: JSONNumber, found: JSONNumber)
    case exclusiveMaximum(limit: JSONNumber, found: JSONNumber)
    case multipleOf(divisor: JSONNumber, found: JSONNumber)
    /// Lengths are counted in Unicode scalars.
    case minLength(limit: Int, found: Int)
    case maxLength(limit: Int, found: Int)
    case pattern(String)
    case format(String)
    case minItems(limit: Int, found: Int)
    case maxItems(limit: Int, found: Int)
    /// The positions of the first two equal elements.
    case uniqueItems(first: Int, second: Int)
    case minContains(limit: Int, found: Int)
    case maxContains(limit: Int, found: Int)
    case minProperties(limit: Int, found: Int)
    case maxProperties(limit: Int, found: Int)
    case required(missing: String)
    /// A member is missing because another one is there.
    case dependentRequired(missing: String, because: String)
    /// A member that `properties` and `patternProperties` do not name, where no other may be.
    case additionalProperty(name: String)
    case unevaluatedProperty(name: String)
    /// An element behind those of `prefixItems`, where no other may be.
    case additionalItem(position: Int)
    case unevaluatedItem(position: Int)
    /// A member's name does not conform; ``Problem/causes`` tell why.
    case propertyName(name: String)
    /// None of the alternatives fits; ``Problem/causes`` tell why.
    case anyOf(alternatives: Int)
    case oneOf(alternatives: Int)
    /// More than one alternative fits: their positions.
    case oneOfSeveral(matching: [Int])
    case not
    /// The pattern took more steps than it may: whether the value conforms can't be told.
    case patternExhausted(String)
    /// The schema goes deeper, or is applied more often, than it may: whether the value conforms
    /// can't be told.
    case recursionLimit(Int)
    /// So many problems were found, and the rest was not looked at.
    case problemLimit(Int)
  }

  /// The assertion that failed, with its facts.
  public let kind: Kind
  /// The keyword of the schema; empty for a `false` schema that stands for itself.
  public let keyword: String
  /// The place in the value.
  public let instancePointer: JSONPointer
  /// The value at the place.
  public let value: JSONValue
  /// The keyword's place: the URI of its schema resource, `#` and a pointer from there.
  public let schemaLocation: String
  /// The keyword's place in the document that it stands in.
  public let schemaPointer: JSONPointer
  /// Why the alternatives of `anyOf` and `oneOf`, or a member's name, do not fit.
  public let causes: [Problem]

  /// The place in the text.
  public var position: JSONPosition { value.position }
}

extension Problem: CustomStringConvertible {
  /// `position: pointer: kind`, for logs.
  public var description: String { "\(position): \(instancePointer): \(kind)" }
}

/// What a schema says about a value that conforms (core §7.7): titles, defaults, unknown keywords.
public struct Annotation: Sendable {
  /// The keyword.
  public let keyword: String
  /// What the schema gives the keyword.
  public let annotation: JSONValue
  /// The place in the value.
  public let instancePointer: JSONPointer
  /// The keyword's place, as in ``Problem/schemaLocation``.
  public let schemaLocation: String
}
