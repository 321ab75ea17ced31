// `uri`, `uri-reference` (RFC 3986), `iri` and `iri-reference` (RFC 3987).

/// References to resources.
enum URIFormats {
  /// Whether a text names a resource by itself: it has a scheme, and may have a fragment.
  static func isAbsolute(_ text: Span<UInt8>, _ repertoire: URISyntax.Repertoire) -> Bool {
    URISyntax(parsing: text, repertoire: repertoire)?.scheme != nil
  }

  /// Whether a text is a reference, relative or not.
  static func isReference(_ text: Span<UInt8>, _ repertoire: URISyntax.Repertoire) -> Bool {
    URISyntax(parsing: text, repertoire: repertoire) != nil
  }
}
