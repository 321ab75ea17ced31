internal import ArgumentParser
internal import Dossiers
internal import JSON
internal import RFC3339
internal import Wording

/// What `hoso form list` lists in the place of forms.
enum ListedData: String, EnumerableFlag {
  case profiles, circumstances, kinds

  static func help(for value: ListedData) -> ArgumentHelp? {
    switch value {
    case .profiles: ArgumentHelp(FormOptionHelp.profiles)
    case .circumstances: ArgumentHelp(FormOptionHelp.circumstances)
    case .kinds: ArgumentHelp(FormOptionHelp.kinds)
    }
  }
}

/// `hoso form list`: the form types and their editions; or the names that a dossier is written with.
struct FormList: Command {
  static let configuration = CommandConfiguration("list", FormPage.list)

  @Flag(exclusivity: .exclusive)
  var data: ListedData?

  @Option(name: .long, help: ArgumentHelp(FormOptionHelp.listedType, value: "TYPE"))
  var type: GivenForm?

  @Option(name: .long, help: ArgumentHelp(FormOptionHelp.listedEdition, value: "EDITION"))
  var edition: String?

  @Option(name: .long, help: ArgumentHelp(FormOptionHelp.forms, value: "DIR"))
  var forms: InputPath?

  @OptionGroup var common: CommonOptions

  func run(on terminal: Terminal) throws(CommandFailure) -> ExitStatus {
    let forms = try KnownForms(adding: forms)
    if let data { return try NamedList(data, forms.catalogue).answer(on: terminal) }
    let wanted = try type.map { (type) throws(CommandFailure) in try forms.type(type) }
    let types = wanted.map { [$0] } ?? forms.catalogue.types
    let editions = types.flatMap { forms.catalogue.editions(of: $0) }.filter {
      edition?.utf8.elementsEqual($0.edition.edition.utf8) ?? true
    }
    let isWhole = type == nil && edition == nil
    let uncovered = isWhole ? forms.catalogue.vocabulary.uncoveredForms : []
    if terminal.isJSON {
      try terminal.answer(
        "form-list",
        [
          ("forms", .array(editions.map { FormDocument.object($0) })),
          (
            "uncovered",
            .array(
              uncovered.map { ["code": .string($0.code), "title": FormDocument.words($0.title)] })
          ),
        ])
    } else {
      try print(editions, uncovered, on: terminal)
    }
    return editions.isEmpty ? .answerIsNo : .done
  }

  private func print(
    _ editions: [FormDefinition], _ uncovered: [UncoveredForm], on terminal: Terminal
  ) throws(CommandFailure) {
    let codes = Columns(editions.map(\.mark))
    let names = Columns(editions.map(\.edition.edition))
    for definition in editions {
      let title = definition.title[terminal.language]
      let note = FormNote.unknown(definition, in: terminal.language)
      try terminal.print(
        "\(codes.padded(definition.mark))  \(names.padded(definition.edition.edition))  \(title)"
          + (note.map { " (\($0))" } ?? ""))
    }
    for paper in uncovered {
      let note = FormSheetWord.nameOnly.sentence(in: terminal.language)
      try terminal.print(
        "\(codes.padded(paper.code))  \(names.padded("–"))  \(paper.title[terminal.language]) (\(note))"
      )
    }
  }
}

extension FormDefinition {
  /// What the type is called on a command line: the paper's mark, or the name that the data have.
  var mark: String { hasMark ? code : edition.type.text.uppercased() }
}

/// Names that a dossier is written with, each with what it means.
private struct NamedList {
  private let data: ListedData
  private var rows: [(id: String, title: Words, use: Period?)]

  init(_ data: ListedData, _ catalogue: FormCatalogue) throws(CommandFailure) {
    self.data = data
    rows =
      switch data {
      case .profiles: catalogue.profiles.map { ($0.id, $0.title, $0.inForce) }
      case .circumstances: catalogue.vocabulary.circumstances.map { ($0.id, $0.title, nil) }
      case .kinds: try Self.kinds()
      }
  }

  private static func kinds() throws(CommandFailure) -> [(id: String, title: Words, use: Period?)] {
    do throws(UnitProblems) {
      return try UnitTree.beginning().kinds.map { kind in
        (kind.id, Words(vietnamese: kind.vietnamese, english: kind.english), nil)
      }
    } catch {
      throw CommandFailure(
        .internalError, FileMessage.internalError, ["detail": .text("\(error)")])
    }
  }

  func answer(on terminal: Terminal) throws(CommandFailure) -> ExitStatus {
    if terminal.isJSON {
      try terminal.answer("form-list", [(data.rawValue, .array(rows.map(object)))])
      return .done
    }
    let ids = Columns(rows.map(\.id))
    for row in rows {
      let period = row.use.map { use in
        let words: Fact = .sentence(use.words, PeriodWord.facts(use))
        return FormSheetWord.inForce.sentence(in: terminal.language, ["period": words])
      }
      try terminal.print(
        "\(ids.padded(row.id))  \(row.title[terminal.language])" + (period.map { " (\($0))" } ?? "")
      )
    }
    return .done
  }

  private func object(_ row: (id: String, title: Words, use: Period?)) -> JSONTree {
    var members: [(String, JSONTree)] = [
      ("id", .string(row.id)), ("title", FormDocument.words(row.title)),
    ]
    if let from = row.use?.from { members.append(("from", .string("\(from)"))) }
    if let to = row.use?.to { members.append(("to", .string("\(to)"))) }
    return .object(JSONObject(members))
  }
}

extension Period {
  /// `from 01/07/2025`, for a time that is told of something named before.
  fileprivate var words: RegisterMessage {
    switch (from, to) {
    case (.some, .some): .fromTo
    case (.some, nil): .from
    case (nil, .some): .to
    case (nil, nil): .always
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
