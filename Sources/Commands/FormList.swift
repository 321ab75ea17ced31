internal import ArgumentParser
internal import Dossiers
internal import JSON
internal import Wording

/// `hoso form list`: the form types and their editions.
struct FormList: Command {
  static let configuration = CommandConfiguration("list", FormPage.list)

  @Option(name: .long, help: ArgumentHelp(FormOptionHelp.listedType, value: "TYPE"))
  var type: GivenForm?

  @Option(name: .long, help: ArgumentHelp(FormOptionHelp.listedEdition, value: "EDITION"))
  var edition: String?

  @OptionGroup var common: CommonOptions

  func run(on terminal: Terminal) throws(CommandFailure) -> ExitStatus {
    let forms = try KnownForms()
    let wanted = try type.map { (type) throws(CommandFailure) in try forms.type(type) }
    let types = wanted.map { [$0] } ?? forms.catalogue.types
    let editions = types.flatMap { forms.catalogue.editions(of: $0) }.filter {
      edition?.utf8.elementsEqual($0.edition.edition.utf8) ?? true
    }
    if terminal.isJSON {
      try terminal.answer(
        "form-list", [("forms", .array(editions.map { FormDocument.object($0) }))])
    } else {
      try print(editions, on: terminal)
    }
    return editions.isEmpty ? .answerIsNo : .done
  }

  private func print(
    _ editions: [FormDefinition], on terminal: Terminal
  ) throws(CommandFailure) {
    let codes = Columns(editions.map(\.code))
    let names = Columns(editions.map(\.edition.edition))
    for definition in editions {
      let title = definition.title[terminal.language]
      var line: SafeText =
        "\(codes.padded(definition.code))  \(names.padded(definition.edition.edition))  \(title)"
      if let note = FormNote.unknown(definition, in: terminal.language) {
        line = "\(line) (\(note))"
      }
      try terminal.print(line)
    }
  }
}

/// A column of words, as wide as the longest.
struct Columns {
  private let width: Int

  init(_ words: [String]) { width = words.map(\.count).max() ?? 0 }

  func padded(_ word: String) -> SafeText {
    "\(word)\(String(repeating: " ", count: max(0, width - word.count)))"
  }
}

extension Words {
  subscript(language: Language) -> String {
    switch language {
    case .english: english
    case .vietnamese: vietnamese
    }
  }
}
