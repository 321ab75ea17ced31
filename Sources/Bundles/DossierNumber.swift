/// The label that people give a dossier: `HS-2026-0017`.
///
/// Capital letters, digits and hyphens, up to 32, and no hyphen first, where a command would read
/// the name of a bundle as an option.
package struct DossierNumber: Hashable, Sendable {
  package let text: String

  /// Nil for what is outside the grammar.
  package init?(parsing text: [UInt8]) {
    let hyphen = UInt8(ascii: "-")
    guard (1...32).contains(text.count), text.first != hyphen,
      text.allSatisfy({ $0.isUpperLetter || $0.isDigit || $0 == hyphen })
    else { return nil }
    self.text = String(decoding: text, as: UTF8.self)
  }
}
