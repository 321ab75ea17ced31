internal import Dossiers
internal import JSON
internal import RFC3339
internal import Store
internal import Wording

/// How a question of a form is put on a terminal.
struct FillPrompt {
  private let form: Questionnaire
  private let terminal: Terminal

  init(_ form: Questionnaire, on terminal: Terminal) {
    (self.form, self.terminal) = (form, terminal)
  }

  private var language: Language { terminal.language }

  /// The dossier and the form, as sentences name them.
  func facts(_ dossier: SafeText, _ name: FormName) -> Facts {
    [
      "dossier": .path(Array(dossier.string.utf8)), "form": .text(name.spelling),
    ]
  }

  func showHeading(
    _ dossier: SafeText, _ name: FormName, isResumed: Bool
  ) throws(CommandFailure) {
    let title: SafeText = "\(form.definition.mark)  \(form.definition.title[language])"
    try terminal.print(terminal.style.heading("\(dossier)  \(title)"))
    for line in TextLayout.wrapped(FillMessage.keys.text[language], to: TextLayout.width) {
      try terminal.print("\(line)")
    }
    if isResumed { try terminal.print(FillMessage.resumed) }
  }

  func show(_ question: Question, _ tree: JSONTree) throws(CommandFailure) {
    try terminal.print("")
    let name = question.place.name.shown(in: language)
    let required = RegisterMessage.required.sentence(in: language)
    try terminal.print(
      terminal.style.heading(question.isRequired ? "\(name) (\(required))" : name))
    let value = tree.value(at: question.pointer)
    switch question.kind {
    case .presence: try say(.presence)
    case .rows: try showRows(value?.elements ?? [], question.field)
    case .value:
      if let value, value.isWritten {
        try say(.now, ["value": .path(Array(shown(value, question.field).string.utf8))])
      }
      try showChoices(question.field)
      if question.field.kind == .longText { try say(.severalLines) }
    }
  }

  private func showChoices(_ field: FormField) throws(CommandFailure) {
    guard !field.choices.isEmpty else { return }
    let choices = field.choices.enumerated().map { index, choice in
      FillMessage.choice.sentence(
        in: language, ["number": .number(index + 1), "label": .text(choice.label[language])])
    }
    for line in TextLayout.wrapped(
      choices.map { $0.string.replacing(" ", with: "\u{A0}") }.joined(separator: "; "),
      to: TextLayout.width - 4)
    {
      try terminal.print("  \(line.replacing("\u{A0}", with: " "))")
    }
  }

  // MARK: Tables

  /// How many rows are shown, the newest.
  private static let shownRows = 30
  /// How many values of a row are shown.
  private static let shownValues = 3

  private func showRows(_ rows: [JSONTree], _ field: FormField) throws(CommandFailure) {
    if rows.isEmpty {
      try say(.noRows)
    } else {
      try say(.rows, ["count": .number(rows.count)])
      let hidden = max(0, rows.count - Self.shownRows)
      if hidden > 0 { try say(.moreRows, ["count": .number(hidden)]) }
      for (index, row) in rows.enumerated().dropFirst(hidden) {
        let values =
          field.fields.isEmpty
          ? [self.shown(element: row, field)] : values(of: row, field.fields)
        let line = values.prefix(Self.shownValues).joined(separator: ", ")
        try terminal.print("  \(index + 1). \(line)")
      }
    }
    try say(field.fields.isEmpty ? .itemKeys : .rowKeys)
  }

  /// What is written in a row, in the paper's order.
  private func values(of row: JSONTree, _ fields: [FormField]) -> [SafeText] {
    fields.filter { !$0.isMany }.flatMap { field -> [SafeText] in
      guard let value = row[field.name], value.isWritten else { return [] }
      return field.kind == .group ? values(of: value, field.fields) : [shown(value, field)]
    }
  }

  /// An element of a list; one that names a part of the form by that part's label.
  private func shown(element: JSONTree, _ field: FormField) -> SafeText {
    if case .string(let text) = element, let part = form.part(named: text, in: field) {
      return "\(part.label[language])"
    }
    return shown(element, field)
  }

  /// A value as the person would type it.
  private func shown(_ value: JSONTree, _ field: FormField) -> SafeText {
    switch value {
    case .string(let text): shown(text, field)
    case .bool(let isTrue): (isTrue ? FillMessage.yes : .no).sentence(in: language)
    default: "\(bytes: JSONWriter.bytes(of: value))"
    }
  }

  private func shown(_ text: String, _ field: FormField) -> SafeText {
    if let choice = field.choices.first(where: { $0.value.utf8.elementsEqual(text.utf8) }) {
      return "\(choice.label[language])"
    }
    switch (field.kind, text) {
    case (.partialDateOrNow, "now"): return FillMessage.untilNow.sentence(in: language)
    case (.partialDateOrUnknown, "unknown"): return FillMessage.notKnown.sentence(in: language)
    default:
      let date = DateWay(field.kind).flatMap { _ in try? PartialDate(parsing: text) }
      return (date.map { .date($0) } ?? Fact.text(text)).shown(in: language)
    }
  }

  /// What keeps a file's rows from being taken.
  func show(
    _ problems: [TypedTable.Problem], of file: InputPath, for question: Question
  ) throws(CommandFailure) {
    for problem in problems.prefix(20) {
      let word = FillTableWord(problem.code)
      let facts: Facts = problem.name.map { ["name": .text($0)] } ?? [:]
      let row = FillMessage.fromRow.sentence(
        in: language, ["file": .path(file.bytes), "number": .number(problem.row)])
      try terminal.print(
        "\(terminal.style.mark(.error)) \(row): \(word.sentence(in: language, facts))")
    }
    if problems.contains(where: { [.noColumns, .columnUnknown].contains($0.code) }) {
      let fields = question.field.fields.filter { !$0.isMany }
      let names = fields.isEmpty ? [question.field] : fields
      try terminal.print(
        "  "
          + FillTableWord.columns.sentence(
            in: language,
            ["names": .path(Array(names.map { $0.label[language] }.joined(separator: ", ").utf8))]))
    }
    try terminal.print(
      "  " + FillTableWord.nothingTaken.sentence(in: language, ["file": .path(file.bytes)]))
  }

  // MARK: Help

  func showHelp(_ question: Question) throws(CommandFailure) {
    if let help = question.field.help {
      for line in TextLayout.wrapped(help[language], to: TextLayout.width - 2) {
        try terminal.print("  \(line)")
      }
    }
    switch question.kind {
    case .presence: try say(.presence)
    case .rows: try say(question.field.fields.isEmpty ? .itemKeys : .rowKeys)
    case .value:
      try say(.helpWay, ["way": .words(FillWay(question.field.kind))])
      try say(.helpClear)
    }
    try say(.helpKeys)
  }

  private func say(_ message: FillMessage, _ facts: Facts = [:]) throws(CommandFailure) {
    try terminal.print("  \(message.sentence(in: language, facts))")
  }
}
