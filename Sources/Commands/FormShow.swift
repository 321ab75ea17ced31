internal import ArgumentParser
internal import Dossiers
internal import JSON
internal import Wording

/// `hoso form show`: the fields of a form, in the paper's order.
struct FormShow: Command {
  static let configuration = CommandConfiguration("show", FormPage.show)

  @Option(name: .long, help: ArgumentHelp(FormOptionHelp.edition, value: "EDITION"))
  var edition: String?

  @Option(name: .long, help: ArgumentHelp(FormOptionHelp.forms, value: "DIR"))
  var forms: InputPath?

  @Argument(help: ArgumentHelp(FormOptionHelp.type, value: "TYPE"))
  var type: GivenForm

  @OptionGroup var common: CommonOptions

  func run(on terminal: Terminal) throws(CommandFailure) -> ExitStatus {
    let forms = try KnownForms(adding: forms)
    let definition = try forms.definition(type, edition: edition)
    if terminal.isJSON {
      try terminal.answer("form-show", FormDocument.details(definition))
    } else {
      try FormSheet(definition, forms.catalogue.vocabulary, in: terminal.language)
        .print(on: terminal)
    }
    return .done
  }
}

/// A form type as text: what is known of its paper, then each field with its help.
private struct FormSheet {
  private let definition: FormDefinition
  private let vocabulary: Vocabulary
  private let language: Language

  init(_ definition: FormDefinition, _ vocabulary: Vocabulary, in language: Language) {
    self.definition = definition
    self.vocabulary = vocabulary
    self.language = language
  }

  func print(on terminal: Terminal) throws(CommandFailure) {
    try printHead(on: terminal)
    try terminal.print("")
    for field in definition.fields { try print(field, below: "", depth: 0, on: terminal) }
    guard !definition.ours.isEmpty else { return }
    try terminal.print("")
    try terminal.print(terminal.style.heading(FormSheetWord.ours.sentence(in: language)))
    for field in definition.ours { try print(field, below: "", depth: 0, on: terminal) }
  }

  private func printHead(on terminal: Terminal) throws(CommandFailure) {
    let heading: SafeText =
      "\(definition.mark)  \(definition.edition.edition)  \(definition.title[language])"
    try terminal.print(terminal.style.heading(heading))
    if let description = definition.description {
      for line in TextLayout.wrapped(description[language], to: TextLayout.width) {
        try terminal.print("\(line)")
      }
    }
    if let note = FormNote.unknown(definition, in: language) {
      try terminal.print("\(terminal.style.mark(.warning)) \(note)")
    }
    var lines = LabelledLines(in: language)
    lines.add(
      RegisterMessage.writtenBy,
      definition.writtenBy.map { "\(role($0))" }.joined(separator: ", "))
    lines.add(RegisterMessage.signedBy, definition.signedBy.map(signatory).joined(separator: ", "))
    lines.add(
      RegisterMessage.validity,
      definition.validMonths.map {
        RegisterMessage.months.sentence(in: language, ["count": .number($0)])
      })
    try lines.print(on: terminal)
  }

  private func print(
    _ field: FormField, below parent: String, depth: Int, on terminal: Terminal
  ) throws(CommandFailure) {
    let pointer = "\(parent)/\(field.name)"
    let indent = String(repeating: "  ", count: depth)
    let item = field.item.map { "\($0)  " } ?? ""
    try terminal.print(
      "\(indent)\(item)\(field.label[language])  \(pointer)  "
        + FieldWords(field, vocabulary, in: language).way)
    if let help = field.help {
      let lines = TextLayout.wrapped(help[language], to: TextLayout.width - 2 * depth - 4)
      for line in lines { try terminal.print("\(indent)    \(line)") }
    }
    let inner = field.isMany ? "\(pointer)/*" : pointer
    for part in field.fields { try print(part, below: inner, depth: depth + 1, on: terminal) }
  }

  private func role(_ id: String) -> String { vocabulary.roles[id]?[language] ?? id }

  private func signatory(_ signatory: FormDefinition.Signatory) -> SafeText {
    let name = role(signatory.role)
    guard signatory.seal == .required else { return "\(name)" }
    return RegisterMessage.sealed.sentence(in: language, ["role": .text(name)])
  }
}

/// How a field is written, in words.
struct FieldWords {
  private let field: FormField
  private let vocabulary: Vocabulary
  private let language: Language

  init(_ field: FormField, _ vocabulary: Vocabulary, in language: Language) {
    self.field = field
    self.vocabulary = vocabulary
    self.language = language
  }

  /// `one of: male (Male), female (Female); required`.
  var way: SafeText {
    var text = FieldKindWord(field.kind).sentence(in: language)
    let choices = field.choices.map { choice -> SafeText in
      "\(choice.value) (\(choice.label[language]))"
    }
    if !choices.isEmpty { text = "\(text): \(choices.joined(separator: ", "))" }
    if field.isRequired { text = "\(text); \(RegisterMessage.required.sentence(in: language))" }
    if let writer = field.writtenBy {
      let role = vocabulary.roles[writer]?[language] ?? writer
      let words = FormSheetWord.writtenBy.sentence(in: language, ["role": .text(role)])
      text = "\(text); \(words)"
    }
    return text
  }
}

/// What is said of an edition of which something isn't known.
enum FormNote {
  /// Nil where all of it is known.
  static func unknown(_ definition: FormDefinition, in language: Language) -> SafeText? {
    switch definition.unknown {
    case .nothing:
      definition.confidence == .low ? FormSheetWord.lowConfidence.sentence(in: language) : nil
    case .everything:
      RegisterMessage.allUnknown.sentence(
        in: language, ["basedOn": .text(definition.basedOn ?? "–")])
    case .some(let parts):
      RegisterMessage.partsUnknown.sentence(
        in: language,
        ["parts": .list(parts.map { part in UnknownWord(part).map { .words($0) } ?? .text(part) })])
    }
  }
}
