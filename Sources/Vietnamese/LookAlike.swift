/// A character that looks like one of Vietnamese and is another.
package struct LookAlike: Hashable, Sendable {
  /// Where the character comes from.
  package enum Kind: String, CaseIterable, Sendable {
    /// `Ð` (U+00D0), `Ɖ` (U+0189), `Ƌ` (U+018B) and their small letters, or a stroke typed over `d`.
    case stroke
    /// A letter of another language that writes with Latin letters: `ǎ`, `ı`, `ɡ`.
    case latin
    case cyrillic
    case greek
    /// A full-width letter or digit.
    case fullWidth
    /// A tone before the circumflex, breve or horn, which so stands above it: not NFC's `ấ`.
    case markOrder
    /// A space other than U+0020.
    case space
    /// A character that is not to be seen: soft hyphen, joiner, direction mark.
    case invisible
  }

  package let kind: Kind
  package let found: Unicode.Scalar
  /// What was meant; nil where nothing was.
  package let meant: Unicode.Scalar?
  /// Where the character begins, in bytes of the NFC text.
  package let offset: Int
}

/// How strictly look-alikes are looked for.
package enum LookAlikeScope: String, CaseIterable, Sendable {
  /// A name: each Cyrillic or Greek letter that looks Latin is one too many.
  case name
  /// A text, which may cite a Russian title: only in words that have Latin letters too.
  case text
}

extension ComposedText {
  /// The first look-alikes, `limit` of them at most, in the text's order.
  package func lookAlikes(in scope: LookAlikeScope, limit: Int = 100) -> [LookAlike] {
    guard !isPlain else { return [] }
    var found: [LookAlike] = []
    var (offset, wordStart, isLatin) = (0, 0, false)
    var previous: Unicode.Scalar?
    func endWord() {
      if scope == .text, !isLatin, wordStart < found.count {
        found[wordStart...].removeAll { $0.kind == .cyrillic || $0.kind == .greek }
      }
      (wordStart, isLatin) = (found.count, false)
    }
    for scalar in scalars {
      if Letter(scalar) != nil {
        (previous, isLatin, offset) = (scalar, true, offset + UTF8.width(scalar))
        continue
      }
      if !scalar.properties.isAlphabetic && !UnicodeLibrary.isMark(scalar) && !scalar.isInvisible {
        endWord()
        if found.count >= limit { break }
      }
      isLatin = isLatin || scalar.isLatin
      if let (kind, meant) = LookAlikeTable.kind(of: scalar, after: previous),
        found.count < max(limit, wordStart + limit)
      {
        found.append(LookAlike(kind: kind, found: scalar, meant: meant, offset: offset))
      }
      (previous, offset) = (scalar, offset + UTF8.width(scalar))
    }
    endWord()
    return Array(found.prefix(limit))
  }
}

extension Unicode.Scalar {
  fileprivate var isLatin: Bool {
    switch value {
    case 0x41...0x5A, 0x61...0x7A: true
    case 0xC0...0x24F, 0x1E00...0x1EFF: properties.isAlphabetic
    default: false
    }
  }
}

/// Which characters look like which.
enum LookAlikeTable {
  static func kind(
    of scalar: Unicode.Scalar, after previous: Unicode.Scalar?
  ) -> (LookAlike.Kind, meant: Unicode.Scalar?)? {
    guard scalar.value >= 0x80 else { return nil }
    if let meant = Stroke.meant(by: scalar) { return (.stroke, meant) }
    if scalar.isSpace { return (.space, " ") }
    if scalar.isInvisible { return (.invisible, nil) }
    if let latin = find(scalar, latin) { return (.latin, latin) }
    if let previous {
      if (0x335...0x338).contains(scalar.value), previous == "d" || previous == "D" {
        return (.stroke, previous == "d" ? "đ" : "Đ")
      }
      if let whole = MisorderedMark.letter(previous, scalar) { return (.markOrder, whole.scalar) }
    }
    switch scalar.value {
    case 0x370...0x3FF: return find(scalar, greek).map { (.greek, $0) }
    case 0x400...0x52F: return find(scalar, cyrillic).map { (.cyrillic, $0) }
    case 0xFF10...0xFF19, 0xFF21...0xFF3A, 0xFF41...0xFF5A:
      return (.fullWidth, Unicode.Scalar(scalar.value - 0xFEE0))
    default: return nil
    }
  }

  private typealias Table = (from: [Unicode.Scalar], to: [Unicode.Scalar])

  private static func find(_ scalar: Unicode.Scalar, _ table: Table) -> Unicode.Scalar? {
    table.from.firstIndex(of: scalar).map { table.to[$0] }
  }

  private static func table(_ from: String, _ to: String) -> Table {
    (Array(from.unicodeScalars), Array(to.unicodeScalars))
  }

  private static let latin = table(
    "\u{1CD}\u{1CE}\u{131}\u{251}\u{261}", "Ăăiag")

  private static let cyrillic = table(
    "АВЕЅІЈКМНОРСТУХҮԌԚԜаеѕіјорсухүһԁԛԝӏ", "ABESIJKMHOPCTYXYGQWaesijopcyxyhdqwl")

  private static let greek = table("ΑΒΕΖΗΙΚΜΝΟΡΤΥΧανορυι", "ABEZHIKMNOPTYXavopui")
}
