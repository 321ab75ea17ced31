/// Something in a name that a person should look at; the name is taken all the same.
package struct NameWarning: Hashable, Sendable {
  /// What is unusual; scripts and tests rely on these names.
  package enum Code: String, CaseIterable, Sendable {
    /// A word begins with a small letter.
    case noInitialCapital
    /// The whole name is in capitals, as forms ask for.
    case allCapitals
    /// A capital stands after a small letter of the same part (`NguyỄn`), or two begin it.
    case capitalInside
    /// The name has one word only: normal for some peoples, more often a part is missing.
    case oneWord
    /// A digit.
    case digit
    /// A character that names don't have.
    case strangeCharacter
    /// A letter or a mark that only looks right; `lookAlikes` says which.
    case lookAlike
    /// The text looks like one in an old encoding, or as typed; `legacy` says more.
    case legacyEncoding
    /// White space at an end, two in a row, or another character than the space.
    case unusualSpace
    /// An apostrophe or a hyphen at the end of a word, or two in a row.
    case danglingSign
    /// The name came in a form other than NFC; it was put into NFC.
    case notComposed
  }

  package let code: Code
  /// The word's index, where it is about one.
  package let word: Int?

  init(_ code: Code, word: Int? = nil) {
    self.code = code
    self.word = word
  }
}
