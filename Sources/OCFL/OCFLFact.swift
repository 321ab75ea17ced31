public import JSON

/// What a finding says was expected, or was found.
public enum OCFLFact: Hashable, Sendable {
  /// A name, key, value or path as its bytes. Foreign: escape it before it is shown.
  case text([UInt8])
  /// Several names, one of which is expected.
  case oneOf([String])
  /// A digest in hex, with OCFL's name of its algorithm.
  case digest(algorithm: String, hex: String)
  /// A number: of a version, of bytes.
  case number(Int)
  /// A kind of JSON value.
  case json(JSONValue.Kind)
  /// A kind of entry: `file`, `folder`, `link`, `pipe`, `socket`, `device`.
  case entry(String)
  /// Why a text is not JSON.
  case jsonError(JSONError)

  /// A text of ours.
  static func text(_ text: String) -> OCFLFact { .text(Array(text.utf8)) }
}
