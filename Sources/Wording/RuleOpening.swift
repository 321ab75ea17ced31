package import Dossiers

/// What must be known before a rule, or a deadline, can be told; in words.
package struct RuleOpening: Sendable {
  package let opening: Opening
  package let message: OpeningWord
  package let facts: Facts
  /// Where it would be written; nil where no place is meant.
  package let place: DossierPlace?

  package init(_ opening: Opening, names: DossierNames) {
    self.opening = opening
    switch opening {
    case .unread(let place): (message, facts) = (.unread, ["what": names.place(place)])
    case .unwritten(let place): (message, facts) = (.unwritten, ["what": names.place(place)])
    case .inexact(let place): (message, facts) = (.inexact, ["what": names.place(place)])
    case .question(let question): (message, facts) = (.question, ["what": names.question(question)])
    case .unattested(let place, let what):
      (message, facts) = (.unattested, ["what": .words(what), "form": names.place(place)])
    case .holidays(let year): (message, facts) = (.holidays, ["year": .text("\(year)")])
    case .edition(let place): (message, facts) = (.edition, ["what": names.place(place)])
    case .unit(let place): (message, facts) = (.unit, ["what": names.place(place)])
    case .profile: (message, facts) = (.profile, [:])
    case .parameter(let name): (message, facts) = (.parameter, ["name": .text(name)])
    }
    place =
      switch opening {
      case .unread(let place), .unwritten(let place), .inexact(let place),
        .unattested(let place, _), .edition(let place), .unit(let place):
        place
      default: nil
      }
  }

  package func sentence(in language: Language) -> SafeText {
    message.sentence(in: language, facts)
  }

  /// Several, each sentence once, with a `;` between them.
  package static func sentences(
    _ openings: [Opening], names: DossierNames, in language: Language
  ) -> SafeText {
    var sentences: [SafeText] = []
    for opening in openings {
      let sentence = RuleOpening(opening, names: names).sentence(in: language)
      if !sentences.contains(sentence) { sentences.append(sentence) }
    }
    let rest = sentences.count - shown
    let more = ShellMessage.moreCauses.sentence(in: language, ["count": .number(rest)])
    return (sentences.prefix(shown) + (rest > 0 ? [more] : [])).joined(separator: "; ")
  }

  private static let shown = 6
}

/// Why something can't be told.
package enum OpeningWord: String, CaseIterable, Message {
  case unread = "rule.open.unread"
  case unwritten = "rule.open.unwritten"
  case inexact = "rule.open.inexact"
  case question = "rule.open.question"
  case unattested = "rule.open.unattested"
  case holidays = "rule.open.holidays"
  case edition = "rule.open.edition"
  case unit = "rule.open.unit"
  case profile = "rule.open.profile"
  case parameter = "rule.open.parameter"

  package var text: Bilingual {
    switch self {
    case .unread: Bilingual("could not be read: {what}", "không đọc được: {what}")
    case .unwritten: Bilingual("not written: {what}", "chưa ghi: {what}")
    case .inexact:
      Bilingual("not written exactly enough: {what}", "ghi chưa đủ chính xác: {what}")
    case .question: Bilingual("not answered: {what}", "chưa trả lời: {what}")
    case .unattested:
      Bilingual(
        "nobody has looked and attested: {what} ({form})",
        "chưa có người xem tận mắt và xác nhận: {what} ({form})")
    case .holidays:
      Bilingual(
        "the public holidays of {year} aren't known", "chưa biết lịch nghỉ lễ năm {year}")
    case .edition:
      Bilingual(
        "which rules were in force isn't clear from the date: {what}",
        "chưa rõ theo ngày này thì áp dụng quy định nào: {what}")
    case .unit:
      Bilingual(
        "the unit isn't known (--units names a file of units): {what}",
        "chưa rõ đơn vị (--units để chỉ tệp đơn vị): {what}")
    case .profile: Bilingual("the dossier's profile isn't known", "chưa rõ quy trình của hồ sơ")
    case .parameter:
      Bilingual("the program's data lack '{name}'", "dữ liệu của chương trình thiếu '{name}'")
    }
  }
}
