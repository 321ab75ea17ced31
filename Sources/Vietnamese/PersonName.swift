/// A person's name as Vietnamese writes it: family name, middle names, given name.
///
/// Any number of words passes, one among them; so do apostrophes and hyphens inside a word (`K'Brơi`,
/// `H’Mông`, `M'Đrắk`, `Y-Bé`) and the letters of minorities' languages (`Êñuôl`, `Ƀuôn`). The name
/// stays as it was written, but for NFC and the white space between words.
package struct PersonName: Hashable, Sendable {
  /// Which end of the name the family's part stands at.
  package enum Order: String, CaseIterable, Sendable {
    /// Family name first, given name last: the custom, and what lists assume.
    case familyFirst
    /// Given name first, the clan's name last, as the Ê Đê, M'Nông and others write (`H'Hen Niê`).
    ///
    /// The words themselves don't say so: somebody must.
    case givenFirst
  }

  /// The most words that a name may have.
  package static let maximumWords = 16

  package let words: [ComposedText]
  package let order: Order
  /// What a person should look at, in the name's order, each code once for each word.
  package let warnings: [NameWarning]

  /// Takes a name.
  ///
  /// - Throws: `emptyName`, `tooManyWords`, `controlInName`, and what `ComposedText` throws:
  ///   a name has 512 bytes at most.
  package init(_ text: String, order: Order = .familyFirst) throws(TextError) {
    try self.init(utf8: Array(text.utf8), order: order)
  }

  /// Takes a name that may not even be UTF-8; otherwise as `init(_:order:)`.
  package init(utf8: [UInt8], order: Order = .familyFirst) throws(TextError) {
    let text = try ComposedText(utf8: utf8, limits: .name)
    try Self.refuseControls(utf8)
    let words = try Self.words(of: text)
    guard words.contains(where: { $0.scalars.contains { $0.properties.isAlphabetic } }) else {
      throw TextError(.emptyName)
    }
    self.words = words
    self.order = order
    warnings = NameInspection(text, words).warnings
  }

  private static func refuseControls(_ utf8: [UInt8]) throws(TextError) {
    var offset = 0
    for scalar in String(decoding: utf8, as: UTF8.self).unicodeScalars {
      if scalar.isControl { throw TextError(.controlInName, offset: offset) }
      offset += UTF8.width(scalar)
    }
  }

  private static func words(of text: ComposedText) throws(TextError) -> [ComposedText] {
    var words: [ComposedText] = []
    var (word, offset) = ([Unicode.Scalar](), 0)
    for scalar in Array(text.scalars) + [" "] {
      if !scalar.isSpace {
        word.append(scalar)
      } else if !word.isEmpty {
        guard words.count < maximumWords else {
          throw TextError(.tooManyWords, offset: offset - word.utf8.count, limit: maximumWords)
        }
        words.append(try ComposedText(composing: word))
        word.removeAll()
      }
      offset += UTF8.width(scalar)
    }
    return words
  }

  /// The name with single spaces.
  package var full: String { words.map(\.string).joined(separator: " ") }

  /// The word that people are called by and listed under.
  package var given: String { words[givenIndex].string }

  /// The family's or clan's name; nil where the name has one word.
  package var family: String? {
    guard words.count > 1 else { return nil }
    return words[order == .familyFirst ? 0 : words.count - 1].string
  }

  /// The words between.
  package var middle: [String] { words.dropFirst().dropLast().map(\.string) }

  private var givenIndex: Int { order == .familyFirst ? words.count - 1 : 0 }
}

/// Comparing and listing.
extension PersonName {
  /// What two spellings of one name share: case, placing of tones and kind of apostrophe don't count.
  package func comparisonForm() throws(TextError) -> String {
    try ComposedText(full).comparisonForm()
  }

  /// What somebody who types without accents finds.
  package func searchForm() throws(TextError) -> String { try ComposedText(full).searchForm() }

  /// The place in a list by given name, then family name, then the middle names.
  ///
  /// The given name decides with letters and tones before the others are looked at; case, the placing
  /// of tones (`Hoà`, `Hòa`) and the kind of apostrophe only where all else is equal. Two names that
  /// are written differently never have one key.
  package func listKey() throws(TextError) -> CollationKey {
    let rest = [family].compactMap(\.self) + middle
    let first = try Self.levels(given), second = try Self.levels(rest.joined(separator: " "))
    let key = [
      first.primary, first.secondary.significant, second.primary, second.secondary.significant,
      first.tertiary.significant, second.tertiary.significant, Array(full.utf8),
    ]
    return CollationKey(bytes: Array(key.joined(separator: [0])))
  }

  /// The place in a list by the whole name as it is written: CLDR's own order.
  package func writtenKey() throws(TextError) -> CollationKey {
    try CollationKey(ComposedText(full))
  }

  private static func levels(_ part: String) throws(TextError) -> CollationLevels {
    let text = try ComposedText(part)
    let likened = try ComposedText(
      composing: text.scalars.lazy.filter { !$0.isInvisible }.map(ComposedText.likened))
    return try CollationLevels(likened.tonesPlaced(.new))
  }
}
