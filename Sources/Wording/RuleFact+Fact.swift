package import Dossiers
internal import Files
internal import JSON
internal import RFC3339

extension DossierNames {
  /// A fact of a rule as sentences show it.
  func fact(_ fact: RuleFact) -> Fact {
    switch fact {
    case .date(let date): .date(date)
    case .name(let text), .text(let text): .text(text)
    case .count(let count): .number(count)
    case .months(let count): .sentence(LengthWord.months, ["count": .number(count)])
    case .days(let count): .sentence(LengthWord.days, ["count": .number(count)])
    case .years(let count): .sentence(LengthWord.years, ["count": .number(count)])
    case .perMille(let tenths): .words(Percentage(tenths: tenths))
    case .form(let form): self.form(form)
    case .paper(let paper): type(paper.type)
    case .event(let event): .words(event)
    case .relation(let relation): choice(relation, at: Self.relation)
    case .choice(let value, let place): choice(value, at: place)
    case .regulation(let id): regulation(id)
    case .attested(let what): .words(what)
    case .place(let place): self.place(place)
    case .list(let facts): .list(facts.map(self.fact))
    }
  }

  /// A value of a choice by its label on the paper; as it is where the paper has no such choice.
  private func choice(_ value: String, at place: DossierPlace?) -> Fact {
    guard case .form(let form, let pointer) = place,
      let field = definition(of: form.type)?.place(at: pointer)?.field,
      let choice = field.choices.first(where: { $0.value == value })
    else { return .text(value) }
    return Fact(choice.label, or: value)
  }

  /// Where the relatives' relations have their labels.
  private static let relation: DossierPlace? = FormName(Paper.personalHistory.type, 1).map {
    .form($0, JSONPointer(tokens: ["family", "0", "relation"]))
  }

  /// `01-HD/TW 28/09/2021`; the bare id of what isn't known.
  private func regulation(_ id: String) -> Fact {
    guard let regulation = catalogue.regulations[id] else { return .text(id) }
    guard let date = regulation.date else { return .text(regulation.number) }
    return .text("\(regulation.number), \(date.vietnameseText)")
  }

  /// A place in words: `2-KNĐ, 25. Ngày sinh`.
  package func place(_ place: DossierPlace) -> Fact {
    switch place {
    case .dossier: .words(PlaceWord.dossier)
    case .type(let type): self.type(type)
    case .form(let form, let pointer) where pointer.tokens.isEmpty: self.form(form)
    case .form(let form, let pointer): field(form, pointer)
    case .cover(let pointer): cover(pointer)
    case .act(let version, _): .text("v\(version)")
    case .file(let path): .path(path.bytes)
    }
  }

  /// What the paper, or `dossier.json`, calls a place within it; nil for a whole paper.
  func label(of place: DossierPlace) -> Fact? {
    switch place {
    case .form(let form, let pointer) where !pointer.tokens.isEmpty:
      definition(of: form.type)?.place(at: pointer)?.name
    case .cover(let pointer) where !pointer.tokens.isEmpty: coverLabel(pointer)
    default: nil
    }
  }

  private func field(_ form: FormName, _ pointer: JSONPointer) -> Fact {
    let whole = code(form)
    guard case .title(let english, let vietnamese)? = label(of: .form(form, pointer)) else {
      return .text("\(form.spelling)#\(pointer)")
    }
    return .title(
      english: "\(whole.english): \(english)", vietnamese: "\(whole.vietnamese): \(vietnamese)")
  }

  /// `20-KNĐ.2`; the title of a paper that bears no mark.
  private func code(_ form: FormName) -> Words {
    let number = form.number > 1
    guard let definition = definition(of: form.type) else {
      return Words(vietnamese: form.spelling, english: form.spelling)
    }
    if definition.hasMark {
      let mark = definition.code + (number ? ".\(form.number)" : "")
      return Words(vietnamese: mark, english: mark)
    }
    let ending = number ? " (\(form.number))" : ""
    return Words(
      vietnamese: definition.title.vietnamese + ending, english: definition.title.english + ending)
  }

  private func cover(_ pointer: JSONPointer) -> Fact {
    coverLabel(pointer).map { .sentence(PlaceWord.cover, ["field": $0]) }
      ?? .text("dossier#\(pointer)")
  }

  private func coverLabel(_ pointer: JSONPointer) -> Fact? {
    let tokens = pointer.tokens
    if tokens.count == 2, tokens[0] == "circumstances",
      let term = catalogue.vocabulary.circumstances[tokens[1]]
    {
      return Fact(term, or: tokens[1])
    }
    return CoverField(pointer).map { .words($0) }
  }
}

/// Parts of a dossier, as parts of sentences.
package enum PlaceWord: String, CaseIterable, Message {
  case dossier = "rule.place.dossier"
  case cover = "rule.place.cover"

  package var text: Bilingual {
    switch self {
    case .dossier: Bilingual("the dossier", "hồ sơ")
    case .cover: Bilingual("dossier.json: {field}", "dossier.json: {field}")
    }
  }
}

/// Lengths of time, as parts of sentences.
package enum LengthWord: String, CaseIterable, Message {
  case days = "rule.length.days"
  case months = "rule.length.months"
  case years = "rule.length.years"

  package var text: Bilingual {
    switch self {
    case .days: Bilingual("{count} {count|day|days}", "{count} ngày")
    case .months: Bilingual("{count} {count|month|months}", "{count} tháng")
    case .years: Bilingual("{count} {count|year|years}", "{count} năm")
    }
  }
}

/// A share in tenths of a percent: `66,7%`, `66.7%`; whole ones without a decimal.
struct Percentage: Message {
  let tenths: Int

  var id: String { "fact.percentage.\(tenths)" }

  var text: Bilingual {
    Bilingual(shown(in: .english), shown(in: .vietnamese))
  }

  private func shown(in language: Language) -> String {
    let style = NumberStyle(language)
    let number =
      tenths.isMultiple(of: 10)
      ? style.integer(tenths / 10) : style.oneDigit(Double(tenths) / 10)
    return "\(number)%"
  }
}
