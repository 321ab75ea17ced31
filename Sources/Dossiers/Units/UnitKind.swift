internal import Vietnamese

/// A kind of organisation, as the file of units lists them.
package struct UnitKind: Hashable, Sendable {
  /// `[a-z][A-Za-z0-9]{0,63}`.
  package var id: String
  /// What it is called in Vietnamese.
  package var vietnamese: String
  /// What it is called in English.
  package var english: String
  /// The places that it takes in a dossier's chain: words of the profiles, such as `branch`.
  ///
  /// One kind can take several: a base branch is branch and base in one.
  package var holders: [String]
  /// Other words for it in tables that people write.
  package var aliases: [String]

  package init(
    id: String, vietnamese: String, english: String, holders: [String] = [],
    aliases: [String] = []
  ) {
    self.id = id
    self.vietnamese = vietnamese
    self.english = english
    self.holders = holders
    self.aliases = aliases
  }

  /// Whether a text can be a kind's or a holder's id.
  static func isToken(_ text: String) -> Bool {
    guard let first = text.utf8.first, text.utf8.count <= 64 else { return false }
    return (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(first)
      && text.unicodeScalars.allSatisfy {
        $0.isASCII && ($0.properties.isAlphabetic || $0.properties.numericType != nil)
      }
  }

  /// All that the kind goes by, folded for finding; what can't be folded is left out.
  var words: [String] {
    ([id, vietnamese, english] + aliases).compactMap { word in
      do throws(TextError) {
        return try ComposedText(word, limits: .name).searchForm()
      } catch {
        // A word that is no text is reported by the check of kinds.
        return nil
      }
    }
  }
}
