package import JSON
internal import RFC3339
internal import Vietnamese

/// What a field holds after an answer.
package enum TypedAnswer: Sendable {
  /// The value; what doesn't fit the field stays the text that it is, for the schema to tell.
  case value(JSONTree)
  /// Several things may be meant: nothing is chosen.
  case several([FormField.Choice])
}

extension FormField {
  /// Reads an answer as people type it: dates `02/09/2001`, choices by number or first letters,
  /// *có* and *không*.
  ///
  /// The text is in NFC, without spaces at its ends; where labels were shown in English, those are
  /// looked at first.
  package func answer(_ text: String, english: Bool = false) -> TypedAnswer {
    switch kind {
    case .choice: return choice(text, english)
    case .yesNo: return .value(YesOrNo.answer(text).map { .bool($0) } ?? .string(text))
    case .number: return .value(Self.number(text) ?? .string(text))
    case .day, .partialDate, .partialDateOrNow, .partialDateOrUnknown:
      return .value(.string(date(text)))
    case .time: return .value(.string(Self.time(text)))
    case .text, .name, .longText, .list, .group, .table: return .value(.string(text))
    }
  }

  // MARK: Dates

  private func date(_ text: String) -> String {
    switch (kind, text.searchForm) {
    case (.partialDateOrNow, "now"), (.partialDateOrNow, "nay"), (.partialDateOrNow, "den nay"),
      (.partialDateOrNow, "hien nay"):
      return "now"
    case (.partialDateOrUnknown, "unknown"), (.partialDateOrUnknown, "khong ro"):
      return "unknown"
    default:
      let date =
        (try? PartialDate(parsingVietnamese: text)) ?? (try? PartialDate(parsing: text))
        ?? PartialDate(spelled: text)
      return date.map { "\($0)" } ?? text
    }
  }

  /// `02/09/2001 08:30`, in the time of Việt Nam.
  private static func time(_ text: String) -> String {
    let parts = text.split(separator: " ").map(String.init)
    guard parts.count == 2, let day = PartialDate(spelled: parts[0])?.date else { return text }
    let clock = parts[1].split(separator: ":").map(String.init)
    let padded = clock.map { $0.utf8.count == 1 ? "0\($0)" : $0 } + (clock.count == 2 ? ["00"] : [])
    let written = "\(day)T\(padded.joined(separator: ":"))+07:00"
    return (try? Timestamp(parsing: written)) == nil ? text : written
  }

  // MARK: Numbers and choices

  private static func number(_ text: String) -> JSONTree? {
    // The comma before the decimals, as Vietnamese has it.
    let parts = text.split(separator: ",", omittingEmptySubsequences: false)
    let plain = parts.count == 2 ? "\(parts[0]).\(parts[1])" : text
    guard let value = (try? JSONDocument(parsing: plain))?.root, value.kind == .number else {
      return nil
    }
    return JSONTree(value)
  }

  private func choice(_ text: String, _ english: Bool) -> TypedAnswer {
    if let exact = choices.first(where: { $0.value.utf8.elementsEqual(text.utf8) }) {
      return .value(.string(exact.value))
    }
    if let number = JSONPointer.position(text), (1...max(1, choices.count)).contains(number),
      !choices.isEmpty
    {
      return .value(.string(choices[number - 1].value))
    }
    let wanted = text.searchForm
    let languages = [english, !english].map { isEnglish in
      choices.map { ChoiceName($0, isEnglish ? $0.label.english : $0.label.vietnamese) }
    }
    for fits in [ChoiceName.isExact, ChoiceName.begins, ChoiceName.hasInitials] {
      for names in languages {
        let found = names.filter { fits($0)(wanted) }.map(\.choice)
        if let only = found.first, found.count == 1 { return .value(.string(only.value)) }
        if found.count > 1 { return .several(found) }
      }
    }
    return .value(.string(text))
  }
}

/// A choice under its label in one language, folded.
private struct ChoiceName {
  let choice: FormField.Choice
  let name: String

  init(_ choice: FormField.Choice, _ label: String) {
    self.choice = choice
    name = label.searchForm
  }

  func isExact(_ wanted: String) -> Bool { name.utf8.elementsEqual(wanted.utf8) }

  func begins(_ wanted: String) -> Bool {
    !wanted.isEmpty && name.utf8.starts(with: wanted.utf8)
  }

  /// `thpt` for *Trung học phổ thông*.
  func hasInitials(_ wanted: String) -> Bool {
    let initials = name.split(separator: " ").compactMap(\.utf8.first)
    return initials.count > 1 && initials.elementsEqual(wanted.utf8)
  }
}

extension Questionnaire {
  /// Reads the answer to a question; an element of a list that names parts of the form may be one's
  /// label.
  package func answer(
    _ text: String, to question: Question, english: Bool = false
  ) -> TypedAnswer {
    let field = question.field
    guard field.isMany, field.name == Self.noneList else {
      return field.answer(text, english: english)
    }
    let wanted = text.searchForm
    let part = definition.fields.first { part in
      [part.label.vietnamese, part.label.english].contains {
        $0.searchForm.utf8.elementsEqual(wanted.utf8)
      }
    }
    return .value(.string(part?.name ?? text))
  }

  /// The list of the parts in the place of which the paper says `không` (Docs/forms.md).
  private static let noneList = "writtenNone"

  /// The part that an element of such a list names.
  package func part(named name: String, in field: FormField) -> FormField? {
    guard field.name == Self.noneList else { return nil }
    return definition.fields.first { $0.name.utf8.elementsEqual(name.utf8) }
  }

  /// Where it is noted that the paper says `không` in the place of a part.
  ///
  /// - Returns: The part's name and the element to set, nil where it is noted already; nothing where
  ///   the form has no such list, or the part must be there.
  package func noneList(
    for question: Question, in form: JSONTree
  ) -> (name: String, element: JSONPointer?)? {
    guard question.pointer.tokens.count == 1, !question.isRequired,
      question.field.name != Self.noneList,
      definition.fields.contains(where: { $0.name == Self.noneList })
    else { return nil }
    let list = JSONPointer(tokens: [Self.noneList])
    let elements = form.value(at: list)?.elements ?? []
    let name = question.field.name
    guard !elements.contains(.string(name)) else { return (name, nil) }
    return (name, list.appending(elements.count))
  }
}
