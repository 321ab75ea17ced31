package import Dossiers
internal import JSON
internal import JSONSchema
internal import RFC3339

/// How a field is written, for sentences on what is written wrongly into it.
struct FieldRule: Sendable {
  /// What the paper, or `dossier.json`, calls the field.
  let name: Fact
  private let kind: FormField.Kind
  private let choices: [FormField.Choice]
  private let help: Fact?

  /// The rule of a field of a form.
  init?(_ place: FormDefinition.FieldPlace, name: Fact) {
    guard let field = place.field else { return nil }
    self.name = name
    kind = field.kind
    choices = field.choices
    help = field.help.map { Fact($0, or: "") }
  }

  /// The rule of a field of `dossier.json`.
  init(_ field: CoverField) {
    name = .words(field)
    kind = field.kind
    choices = []
    help = field.way.map { .words($0) }
  }

  /// The sentence for a problem where one of the field's own says more; nil where the rule's does.
  func entry(_ problem: Problem.Kind, _ value: JSONValue?) -> (any CodedMessage, Facts)? {
    switch problem {
    case .pattern, .format, .minLength, .maxLength, .enumeration, .type: break
    default: return nil
    }
    if value?.string?.isBlank == true { return (FieldMessage.empty, [:]) }
    if let way = DateWay(kind) { return (FieldMessage.notADate, dateFacts(way, value)) }
    switch problem {
    case .enumeration where !choices.isEmpty:
      let allowed = choices.map { choice in
        Fact.title(
          english: "\(choice.value) (\(choice.label.english))",
          vietnamese: "\(choice.value) (\(choice.label.vietnamese))")
      }
      return (SchemaMessage.enum, ["allowed": .list(allowed)])
    case .pattern, .format: return textEntry(value?.string)
    default: return nil
    }
  }

  private func textEntry(_ text: String?) -> (any CodedMessage, Facts)? {
    if let text, text.unicodeScalars.contains(where: ForeignText.isDangerous) {
      return (FieldMessage.badCharacter, ["found": .text(text)])
    }
    guard let text, let help else { return nil }
    return (FieldMessage.notItsWay, ["found": .text(text), "way": help])
  }

  private func dateFacts(_ way: DateWay, _ value: JSONValue?) -> Facts {
    let found = value.map { value in
      value.string ?? String(decoding: JSONWriter.bytes(of: value, layout: .compact), as: UTF8.self)
    }
    let meant = found.flatMap { PartialDate(spelled: $0) }
    let isExact = meant?.precision == .day || way != .day
    return [
      "found": .text(found ?? "–"),
      "expected": meant.flatMap { isExact ? .text("\"\($0)\"") : nil } ?? .words(way),
    ]
  }
}

extension DossierNames {
  /// The rule of the field that a problem is about; for a missing one that of the field itself.
  func field(at place: DossierPlace, of problem: Problem) -> FieldRule? {
    let inner = { (pointer: JSONPointer) -> JSONPointer in
      if case .required(let missing) = problem.kind { return pointer.appending(missing) }
      return pointer
    }
    switch place {
    case .cover(let pointer): return CoverField(inner(pointer)).map { FieldRule($0) }
    case .form(let form, let pointer):
      guard let definition = definition(of: form.type),
        let place = definition.place(at: inner(pointer))
      else { return nil }
      return FieldRule(place, name: definition.name(of: place))
    default: return nil
    }
  }
}

extension FormDefinition {
  /// `05. Ngày, tháng, năm sinh`; after the title, where the paper bears no mark to know it by.
  fileprivate func name(of place: FieldPlace) -> Fact {
    guard !hasMark, case .title(let english, let vietnamese) = place.name else { return place.name }
    return .title(
      english: "\(title.english): \(english)", vietnamese: "\(title.vietnamese): \(vietnamese)")
  }
}

extension String {
  fileprivate var isBlank: Bool { unicodeScalars.allSatisfy(\.properties.isWhitespace) }
}

/// How dates are written, as parts of sentences.
package enum DateWay: String, CaseIterable, Message {
  case day = "fact.dateWay.day"
  case partial = "fact.dateWay.partial"
  case orNow = "fact.dateWay.orNow"
  case orUnknown = "fact.dateWay.orUnknown"
  case time = "fact.dateWay.time"

  /// Nil for a field that takes no date.
  package init?(_ kind: FormField.Kind) {
    switch kind {
    case .day: self = .day
    case .partialDate: self = .partial
    case .partialDateOrNow: self = .orNow
    case .partialDateOrUnknown: self = .orUnknown
    case .time: self = .time
    default: return nil
    }
  }

  package var text: Bilingual {
    switch self {
    case .day: Bilingual("2001-09-02 (year-month-day)", "2001-09-02 (năm-tháng-ngày)")
    case .partial:
      Bilingual(
        "2001-09-02 (year-month-day), 2001-09 or 2001",
        "2001-09-02 (năm-tháng-ngày), 2001-09 hoặc 2001")
    case .orNow:
      Bilingual(
        "2001-09-02 (year-month-day), 2001-09, 2001 or now (until today)",
        "2001-09-02 (năm-tháng-ngày), 2001-09, 2001 hoặc now (đến nay)")
    case .orUnknown:
      Bilingual(
        "2001-09-02 (year-month-day), 2001-09, 2001 or unknown",
        "2001-09-02 (năm-tháng-ngày), 2001-09, 2001 hoặc unknown (không rõ)")
    case .time:
      Bilingual(
        "2026-03-20T08:30:00+07:00 (day, T, time, time zone)",
        "2026-03-20T08:30:00+07:00 (ngày, chữ T, giờ, múi giờ)")
    }
  }
}
