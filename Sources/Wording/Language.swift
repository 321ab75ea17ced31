/// A language that people are spoken to in; what scripts read is never translated.
package enum Language: String, CaseIterable, Sendable {
  case vietnamese = "vi"
  case english = "en"

  /// The language for one run: `--lang`, then `HOSO_LANG`, then the locale, then English.
  ///
  /// Of `LC_ALL`, `LC_MESSAGES` and `LANG` the first that is set and not empty decides alone, as in
  /// the C library. A value of `HOSO_LANG` that is neither language is passed over.
  package static func chosen(flag: Language?, environment: [String: String]) -> Language {
    if let flag { return flag }
    if let own = environment["HOSO_LANG"].flatMap(Language.init(tag:)) { return own }
    for name in ["LC_ALL", "LC_MESSAGES", "LANG"] {
      if let value = environment[name], !value.isEmpty {
        return Language(tag: value) ?? .english
      }
    }
    return .english
  }

  /// Reads a language tag or a locale's name: `vi`, `VI`, `vi-VN`, `vi_VN.UTF-8`.
  package init?(tag: String) {
    let primary = tag.prefix { $0.isASCII && $0.isLetter }
    self.init(rawValue: primary.lowercased())
  }
}
