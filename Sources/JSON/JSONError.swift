/// Why a text is not the JSON (RFC 8259) that the reader accepts.
public struct JSONError: Error, Hashable, Sendable {
  /// The rule that is broken; scripts and tests rely on these names.
  public enum Code: String, CaseIterable, Sendable {
    /// Nothing but white space.
    case emptyText
    /// The text begins with U+FEFF (RFC 8259 §8.1 lets a reader refuse it).
    case byteOrderMark
    /// A byte sequence that is not UTF-8: overlong, surrogate, beyond U+10FFFF, cut short, stray.
    case invalidUTF8
    /// A character that the grammar has no place for here.
    case unexpectedCharacter
    /// The text ends inside a value.
    case unexpectedEnd
    /// Something other than white space follows the value.
    case trailingData
    /// A comma with no element or member after it.
    case trailingComma
    /// A character below U+0020 inside a string, not escaped.
    case controlCharacter
    /// A backslash that begins none of the escapes of RFC 8259 §7.
    case invalidEscape
    /// `\uD800`–`\uDFFF` that is not half of a pair.
    case loneSurrogate
    /// A number outside the grammar of RFC 8259 §6: `01`, `1.`, `.5`, `+1`, `1e`.
    case invalidNumber
    /// Two members of one object with one name, byte by byte.
    case duplicateName
    /// More bytes than ``JSONLimits/bytes``.
    case tooManyBytes
    /// Deeper than ``JSONLimits/depth``.
    case tooDeep
    /// More members or elements than ``JSONLimits/members``.
    case tooManyMembers
    /// A number longer than ``JSONLimits/numberLength``, or an exponent of more than 18 digits.
    case numberTooLong
  }

  /// The rule that is broken.
  public let code: Code
  /// Where the reader stopped.
  public let position: JSONPosition
  /// The character, escape, number (its first 64 bytes) or name that was met, or the first byte that
  /// is not UTF-8 as `0xFF`; empty where there is none.
  ///
  /// Foreign text: escape it before it is shown.
  public let found: String
  /// The limit that was passed, for the codes `tooMany…`, `tooDeep` and `numberTooLong`.
  public let limit: Int?
  /// For `duplicateName`: where the name stood first.
  public let earlier: JSONPosition?

  /// An error with its facts.
  public init(
    _ code: Code, at position: JSONPosition, found: String = "", limit: Int? = nil,
    earlier: JSONPosition? = nil
  ) {
    self.code = code
    self.position = position
    self.found = found
    self.limit = limit
    self.earlier = earlier
  }
}

extension JSONError: CustomStringConvertible {
  /// `line:column: code`, for logs; the sentences for people are made elsewhere.
  public var description: String { "\(position): \(code.rawValue)" }
}
