internal import RFC3339
internal import Vietnamese

/// A text that a paper cites, as far as it says which.
struct Citation {
  let form: Passage
  let row: Passage
  /// The texts of that number that are known; nil where none is named.
  let texts: [Regulation]
  /// As it is written.
  let number: String
  /// The dates that are given with it: in the field, and in the words where they say another.
  let dates: [Dated]

  /// Those of a row of a paper's grounds that name a text that is known.
  init?(_ row: Passage, of form: Passage, in index: RegulationIndex) {
    let words = row["/asWritten"].writtenText ?? ""
    let named = row["/number"].writtenText.flatMap { index[$0] }
    guard let found = named ?? index.first(in: words) else { return nil }
    (self.form, self.row, number, texts) = (form, row, found.number, found.texts)
    var dates = [row["/date"].writtenDated].compactMap(\.self)
    if let date = Self.date(in: words), dates.first.map({ $0.date != date }) ?? true {
      dates.append(Dated(date, at: row["/asWritten"].place))
    }
    self.dates = dates
  }

  /// The first date in a sentence: `18/01/2022`, or `ngày 18 tháng 01 năm 2022`.
  static func date(in text: String) -> PartialDate? {
    guard WrittenText.Traits(text).contains(.mayHaveDates) else { return nil }
    let words = SameText.pieces(of: text, between: ",;()").prefix(200).map { word in
      String(word.last == "." ? word.dropLast() : word)
    }
    for word in words where word.utf8.filter({ $0 == UInt8(ascii: "/") }).count == 2 {
      // Another number with two strokes is no date.
      if let date = try? PartialDate(parsingVietnamese: word) { return date }
    }
    let kinds = words.map { SameText.form($0) }
    let (month, year) = (SameText.form("tháng"), SameText.form("năm"))
    for start in words.indices where start + 4 < words.endIndex {
      guard kinds[start + 1] == month, kinds[start + 3] == year else { continue }
      let spelled = "\(words[start])/\(words[start + 2])/\(words[start + 4])"
      if let date = try? PartialDate(parsingVietnamese: spelled) { return date }
    }
    return nil
  }
}

/// The regulations by their numbers.
struct RegulationIndex: Sendable {
  private var byNumber: [String: [Regulation]] = [:]

  init(_ regulations: [Regulation]) {
    for regulation in regulations {
      byNumber[Self.form(regulation.number), default: []].append(regulation)
    }
  }

  /// Of case and marks, as the numbers are typed without them often enough.
  private static func form(_ text: String) -> String {
    let words = (try? ComposedText(text, limits: .name).searchForm()) ?? text
    return words.hasPrefix("so ") ? String(words.dropFirst(3)) : words
  }

  /// The texts with a number; nil where none is known.
  subscript(number: String) -> (number: String, texts: [Regulation])? {
    byNumber[Self.form(number)].map { (number, $0) }
  }

  /// Those of the first number in a sentence that is known.
  func first(in text: String) -> (number: String, texts: [Regulation])? {
    let words = SameText.pieces(of: text, between: ",;:()").prefix(200)
    for word in words {
      guard word.first?.isNumber == true, word.contains("/"),
        let found = self[String(word.last == "." ? word.dropLast() : word)]
      else { continue }
      return found
    }
    return nil
  }
}

extension Citation {
  /// All citations in the grounds of forms, by their papers.
  static func all(in forms: [Passage], _ index: RegulationIndex) -> [Paper: [Citation]] {
    var all: [Paper: [Citation]] = [:]
    for form in forms {
      let found = form["/grounds"].rows.compactMap { Citation($0, of: form, in: index) }
      guard !found.isEmpty, let paper = form.form.flatMap({ Paper($0.type) }) else { continue }
      all[paper, default: []] += found
    }
    return all
  }

  /// The texts meant: those of the date that is given, or all of the number where that fits none.
  var meant: [Regulation] {
    guard let date = dates.first?.date else { return texts }
    let dated = texts.filter { $0.date.map { $0.isSameDay(as: date) != .no } ?? true }
    return dated.isEmpty ? texts : dated
  }
}

extension RuleCase {
  /// What the forms of these papers cite in their grounds, in the papers' order.
  func citations(in papers: [Paper]) -> [Citation] {
    papers.flatMap { paper in
      note(paper)
      return subject.citations[paper] ?? []
    }
  }
}
