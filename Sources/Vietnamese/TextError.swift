/// Why a text or a name can't be taken.
package struct TextError: Error, Hashable, Sendable {
  /// What went wrong; scripts and tests rely on these names.
  package enum Code: String, CaseIterable, Sendable {
    /// The bytes are not UTF-8; `offset` is where the first sequence that is not well-formed begins.
    case notUTF8
    /// The text has more bytes than `limit`.
    case tooLong
    /// More than `limit` marks follow one letter; `offset` is where the first one too many stands.
    case tooManyMarks
    /// A name without a letter.
    case emptyName
    /// A name of more than `limit` words; `offset` is where the first one too many begins.
    case tooManyWords
    /// A control character in a name, at `offset`: a line break among them.
    case controlInName
    /// The Unicode library failed: there was no memory for it.
    case libraryFailed
  }

  package let code: Code
  /// A place in the text as it was given, in bytes of UTF-8.
  package let offset: Int?
  /// The limit that was passed.
  package let limit: Int?

  package init(_ code: Code, offset: Int? = nil, limit: Int? = nil) {
    self.code = code
    self.offset = offset
    self.limit = limit
  }
}

extension TextError: CustomStringConvertible {
  /// The code with its facts, for logs; the sentences for people are made elsewhere.
  package var description: String {
    var text = code.rawValue
    if let offset { text += " at \(offset)" }
    if let limit { text += " limit \(limit)" }
    return text
  }
}
