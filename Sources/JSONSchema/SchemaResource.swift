public import JSON

/// A schema document that others may refer to, under the URI that it was found by.
///
/// References are resolved from these alone: never from the network, never from the file system.
public struct SchemaResource: Sendable {
  /// The URI that references use; a `$id` inside the document counts as well.
  public let uri: String
  /// The document.
  public let document: JSONDocument

  /// A document under a URI.
  public init(uri: String, document: JSONDocument) {
    self.uri = uri
    self.document = document
  }
}

/// What a caller decides about a schema.
public struct SchemaOptions: Hashable, Sendable {
  /// Whether `format` is an assertion (validation §7.2.2) and not only an annotation.
  public var assertsFormat: Bool

  /// Options; by default `format` is an annotation, as draft 2020-12 has it.
  public init(assertsFormat: Bool = false) { self.assertsFormat = assertsFormat }
}
