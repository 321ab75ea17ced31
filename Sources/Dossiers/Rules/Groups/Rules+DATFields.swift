internal import JSON
internal import RFC3339

extension DATRules {
  /// Every date that is written is one, of a year that can be.
  ///
  /// A field that holds no date is the schema's to tell. Relatives are born before the first year,
  /// and histories tell of earlier times still: of those only what lies ahead is told.
  static func areDates(_ rule: RuleCase) throws(RuleStop) -> RuleAnswer {
    let edition = try rule.edition(on: Dated(PartialDate(rule.today), at: .dossier))
    let first = try edition.number("firstYear")
    var reader = DateReader(
      fields: MemberNames(try edition.list("fields")),
      older: MemberNames(try edition.list("older")),
      apart: MemberNames(try edition.list("apart")), first: first, last: rule.today.year + 1)
    reader.read(FormTexts(rule.cover["/person"]))
    reader.read(FormTexts(rule.cover["/openedOn"]), isField: true)
    for texts in rule.subject.texts { reader.read(texts) }
    return reader.tally.answer
  }
}

/// Goes through all that is written in a form, once.
private struct DateReader {
  let fields: MemberNames
  /// Fields whose years may be early.
  let older: MemberNames
  /// Parts that aren't the paper's.
  let apart: MemberNames
  /// The years that can be, both among them; none where the day asked about lies before the first.
  let first: Int
  let last: Int
  var tally = RuleTally()

  /// Takes the texts; `isField` says whether one that is all there is, is a date's.
  mutating func read(_ texts: FormTexts, isField isAlone: Bool = false) {
    for text in texts.texts where text.traits.contains(.hasYear) {
      let isField = text.field.map(fields.contains) ?? isAlone
      guard isField || text.traits.contains(.mayHaveDates),
        !text.names.contains(where: apart.contains)
      else { continue }
      if isField {
        field(text, isOlder: text.field.map(older.contains) ?? false)
      } else {
        for date in SpelledDates(in: text.text) { spelled(date, text) }
      }
    }
  }

  private mutating func field(_ written: WrittenText, isOlder: Bool) {
    let text = written.text
    // What is no date is told where the form is read.
    guard let date = try? PartialDate(parsing: text) else { return }
    expect(date, written, isOlder: isOlder)
  }

  private mutating func spelled(_ date: SpelledDates.Element, _ text: WrittenText) {
    guard let written = date.date else {
      return tally.fail("noDate", at: text.place, ["text": .text(date.text)])
    }
    expect(written, text, isOlder: true)
  }

  private mutating func expect(_ date: PartialDate, _ text: WrittenText, isOlder: Bool) {
    let isRight = date.year <= last && (isOlder || date.year >= first)
    let (first, last) = (PartialDate(year: first) ?? date, PartialDate(year: last) ?? date)
    tally.expect(
      Answer(isRight), "otherYear", at: text.place,
      ["date": .date(date), "first": .date(first), "last": .date(last)])
  }
}

/// Names of members, for asking whether one is among them.
private struct MemberNames {
  private let byLength: [[String]]

  init(_ names: [String]) {
    var byLength: [[String]] = Array(repeating: [], count: (names.map(\.utf8.count).max() ?? 0) + 1)
    for name in names { byLength[name.utf8.count].append(name) }
    self.byLength = byLength
  }

  func contains(_ name: JSONValue) -> Bool {
    let length = name.withUTF8 { $0.count } ?? 0
    return length < byLength.count && byLength[length].contains(where: name.equals)
  }
}

/// The dates in a sentence: `18/01/2022`, `ngày 18 tháng 01 năm 2022`; those that can't be, too.
struct SpelledDates: Sequence, IteratorProtocol {
  struct Element {
    /// As it is written.
    let text: String
    /// Nil where there is no such day.
    let date: PartialDate?
  }

  private let words: [Substring]
  private var index = 0

  init(in text: String) {
    // Most texts have no digit, and so no date.
    let mayHaveDates = text.utf8.contains { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) }
    words = mayHaveDates ? SameText.pieces(of: text, between: ",;:()") : []
  }

  mutating func next() -> Element? {
    while index < words.count {
      let start = index
      index += 1
      if let date = Self.slashed(words[start]) { return Self.element(date) }
      guard start + 4 < words.count, Self.isNumber(words[start], 1...2),
        words[start + 1].lowercased() == "tháng", words[start + 3].lowercased() == "năm"
      else { continue }
      let year = words[start + 4].hasSuffix(".") ? words[start + 4].dropLast() : words[start + 4]
      guard Self.isNumber(words[start + 2], 1...2), Self.isNumber(year, 4...4) else { continue }
      index = start + 5
      return Self.element("\(words[start])/\(words[start + 2])/\(year)")
    }
    return nil
  }

  private static func element(_ text: String) -> Element {
    Element(text: text, date: try? PartialDate(parsingVietnamese: text))
  }

  private static func slashed(_ word: Substring) -> String? {
    guard word.utf8.count <= 12, word.utf8.count(where: { $0 == UInt8(ascii: "/") }) == 2,
      word.first?.isASCII == true
    else { return nil }
    let text = word.hasSuffix(".") ? word.dropLast() : word
    let parts = text.split(separator: "/", omittingEmptySubsequences: false)
    guard parts.count == 3, isNumber(parts[0], 1...2), isNumber(parts[1], 1...2),
      isNumber(parts[2], 4...4)
    else { return nil }
    return String(text)
  }

  private static func isNumber(_ word: Substring, _ lengths: ClosedRange<Int>) -> Bool {
    lengths.contains(word.utf8.count)
      && word.utf8.allSatisfy { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) }
  }
}
