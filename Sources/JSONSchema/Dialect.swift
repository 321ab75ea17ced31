/// The keywords that hold in a schema resource: those of the vocabularies its meta-schema names.
struct Dialect: Hashable {
  /// A vocabulary of draft 2020-12.
  enum Vocabulary: String, CaseIterable {
    case core, applicator, unevaluated, validation
    case metaData = "meta-data"
    case formatAnnotation = "format-annotation"
    case formatAssertion = "format-assertion"
    case content

    private static let base = "https://json-schema.org/draft/2020-12/vocab/"

    init?(uri: String) {
      guard uri.utf8.starts(with: Self.base.utf8) else { return nil }
      self.init(rawValue: String(uri.dropFirst(Self.base.count)))
    }
  }

  var vocabularies: Set<Vocabulary>

  /// The dialect of the standard's own meta-schema.
  static let standard = Dialect(
    vocabularies: Set(Vocabulary.allCases).subtracting([.formatAssertion]))

  /// The URI of the standard's own meta-schema, and the folder of all of them.
  static let uri = "https://json-schema.org/draft/2020-12/schema"
  static let folder = "https://json-schema.org/draft/2020-12/"

  func knows(_ keyword: Keyword) -> Bool {
    switch keyword {
    case .schema, .vocabulary, .id, .anchor, .dynamicAnchor, .ref, .dynamicRef, .defs, .comment,
      .definitions:
      true
    case .prefixItems, .items, .contains, .additionalProperties, .properties, .patternProperties,
      .dependentSchemas, .propertyNames, .if, .then, .else, .allOf, .anyOf, .oneOf, .not,
      .dependencies:
      vocabularies.contains(.applicator)
    case .unevaluatedItems, .unevaluatedProperties: vocabularies.contains(.unevaluated)
    case .type, .const, .enum, .multipleOf, .maximum, .exclusiveMaximum, .minimum,
      .exclusiveMinimum, .maxLength, .minLength, .pattern, .maxItems, .minItems, .uniqueItems,
      .maxContains, .minContains, .maxProperties, .minProperties, .required, .dependentRequired:
      vocabularies.contains(.validation)
    case .title, .description, .default, .deprecated, .readOnly, .writeOnly, .examples:
      vocabularies.contains(.metaData)
    case .format:
      vocabularies.contains(.formatAnnotation) || vocabularies.contains(.formatAssertion)
    case .contentEncoding, .contentMediaType, .contentSchema: vocabularies.contains(.content)
    }
  }

  /// The name of another draft that `uri` stands for; nil where it stands for none that is known.
  static func otherDraft(_ uri: String) -> String? {
    let known = [
      ("json-schema.org/draft-00/", "draft-00"), ("json-schema.org/draft-01/", "draft-01"),
      ("json-schema.org/draft-02/", "draft-02"), ("json-schema.org/draft-03/", "draft-03"),
      ("json-schema.org/draft-04/", "draft-04"), ("json-schema.org/draft-05/", "draft-05"),
      ("json-schema.org/draft-06/", "draft-06"), ("json-schema.org/draft-07/", "draft-07"),
      ("json-schema.org/draft/2019-09/", "2019-09"), ("json-schema.org/v1", "v1"),
      ("json-schema.org/schema", "unversioned"),
    ]
    let rest = uri.split(separator: "//", maxSplits: 1).last.map { Array($0.utf8) } ?? []
    return known.first { rest.starts(with: $0.0.utf8) }?.1
  }
}
