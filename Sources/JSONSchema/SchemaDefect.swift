public import JSON

/// One thing that keeps a document from being a schema.
public struct SchemaDefect: Hashable, Sendable {
  /// What is wrong; scripts and tests rely on these names.
  public enum Code: String, CaseIterable, Sendable {
    /// A schema is neither an object nor a boolean.
    case notASchema
    /// A keyword's value is not what the keyword takes. Fact: what it takes.
    case badKeywordValue
    /// The document breaks its meta-schema. Fact: the keyword of the meta-schema that it breaks.
    case metaschemaViolation
    /// `$id` is not a URI reference, or has a fragment.
    case badIdentifier
    /// Two schemas have one URI.
    case duplicateIdentifier
    /// Two anchors of one schema resource have one name.
    case duplicateAnchor
    /// `$ref` or `$dynamicRef` is not a URI reference.
    case badReference
    /// A reference leads to nothing that was given.
    case unresolvedReference
    /// A schema applies itself to the same value again, without end.
    case referenceLoop
    /// `$schema` names another draft than 2020-12. Fact: the draft.
    case unsupportedDraft
    /// `$schema` names a meta-schema that was not given.
    case unknownMetaschema
    /// The meta-schema requires a vocabulary that is not known here.
    case unknownVocabulary
    /// A regular expression outside the grammar of ECMA-262. Fact: the error's code and place.
    case badPattern
    /// A regular expression that is right, but beyond the engine.
    case unsupportedPattern
    /// A schema that unfolds to more parts than can be held.
    case tooLarge
  }

  /// What is wrong.
  public let code: Code
  /// The URI that the document was given under; empty where it has none.
  public let document: String
  /// The place in the document.
  public let pointer: JSONPointer
  /// The place in the document's text.
  public let position: JSONPosition
  /// What was met there: a URI, a pattern, a name.
  ///
  /// Foreign text: escape it before it is shown.
  public let found: String
  /// What the code's documentation calls a fact; empty where it names none.
  public let fact: String
}

extension SchemaDefect: CustomStringConvertible {
  /// `document#pointer: code`, for logs.
  public var description: String { "\(document)#\(pointer): \(code.rawValue)" }
}

/// A document that is no schema: all that is wrong with it.
public struct SchemaError: Error, Hashable, Sendable {
  /// What is wrong, in the order of the text; never empty.
  public let defects: [SchemaDefect]
}

extension SchemaError: CustomStringConvertible {
  /// The defects, a line each, for logs.
  public var description: String { defects.map { "\($0)" }.joined(separator: "\n") }
}
