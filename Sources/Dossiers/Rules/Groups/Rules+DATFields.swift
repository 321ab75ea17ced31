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
      fields: Set(try edition.list("fields")), older: Set(try edition.list("older")),
      apart: Set(try edition.list("apart")), first: first, last: rule.today.year + 1)
    for name in ["/person", "/openedOn"] { reader.read(rule.cover[name], at: name.dropFirst()) }
    for paper in Paper.allCases {
      for form in rule.forms(paper) { reader.read(form, at: "") }
    }
    return reader.tally.answer
  }
}

/// Goes through all that is written in a form, once.
private struct DateReader {
  let fields: Set<String>
  /// Fields whose years may be early.
  let older: Set<String>
  /// Parts that aren't the paper's.
  let apart: Set<String>
  /// The years that can be, both among them; none where the day asked about lies before the first.
  let first: Int
  let last: Int
  var tally = RuleTally()

  mutating func read(_ passage: Passage, at name: some StringProtocol) {
    guard let value = passage.value else { return }
    switch value.kind {
    case .object:
      for member in value.members where !apart.contains(member.name) {
        let place = passage.place.appending(JSONPointer(tokens: [member.name]))
        read(Passage(place, member.value), at: member.name)
      }
    case .array:
      for row in passage.rows { read(row, at: name) }
    case .string:
      guard let text = passage.writtenText else { return }
      if fields.contains(String(name)) {
        field(text, passage.place, isOlder: older.contains(String(name)))
      } else {
        for date in SpelledDates(in: text) { spelled(date, passage.place) }
      }
    default: return
    }
  }

  private mutating func field(_ text: String, _ place: DossierPlace, isOlder: Bool) {
    guard text != "now", text != "unknown" else { return }
    // What is no date is told where the form is read.
    guard let date = try? PartialDate(parsing: text) else { return }
    expect(date, place, isOlder: isOlder)
  }

  private mutating func spelled(_ date: SpelledDates.Element, _ place: DossierPlace) {
    guard let written = date.date else {
      return tally.fail("noDate", at: place, ["text": .text(date.text)])
    }
    expect(written, place, isOlder: true)
  }

  private mutating func expect(_ date: PartialDate, _ place: DossierPlace, isOlder: Bool) {
    let isRight = date.year <= last && (isOlder || date.year >= first)
    let ends = [first, last].map { PartialDate(year: $0) ?? date }
    tally.expect(
      Answer(isRight), "otherYear", at: place,
      ["date": .date(date), "first": .date(ends[0]), "last": .date(ends[1])])
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
    words = mayHaveDates ? text.split { $0.isWhitespace || ",;:()".contains($0) } : []
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
    guard word.utf8.count <= 12, word.first?.isASCII == true else { return nil }
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
