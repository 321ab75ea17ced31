internal import ArgumentParser
internal import Dossiers
internal import JSON
internal import Store
internal import Wording

/// `hoso list`: the dossiers of a store.
struct ListDossiers: Command {
  static let configuration = CommandConfiguration("list", StorePage.list, aliases: ["ds"])

  @Flag(name: .long, help: ArgumentHelp(StoreOptionHelp.drafts))
  var drafts = false

  @OptionGroup var choice: DossierChoice

  @OptionGroup var location: StoreLocation

  @Argument(help: ArgumentHelp(StoreOptionHelp.words, value: "WORD"))
  var words: [String] = []

  @OptionGroup var common: CommonOptions

  func run(on terminal: Terminal) throws(CommandFailure) -> ExitStatus {
    let open = try location.open(on: terminal)
    var filter = choice.filter(in: open)
    (filter.words, filter.isChanged, filter.withUnreadable) = (words, drafts, !drafts)
    let page = try open.asking(on: terminal) { () throws(StoreError) in
      try open.index.list(filter, in: open.store)
    }
    try open.recordRead("list", of: nil, version: nil, on: terminal)
    if terminal.isJSON {
      try terminal.answer(
        "list",
        [
          ("store", .string(open.shown.string)), ("dossiers", page.items.documents),
          ("unreadable", page.items.unreadableDocuments), ("more", .bool(page.hasMore)),
        ])
    } else {
      try DossierTable(page.items).print(on: terminal)
      DossierChoice.tell(page, on: terminal)
    }
    return page.items.isEmpty ? .answerIsNo : .done
  }
}

/// Which dossiers are wanted, and how many.
struct DossierChoice: ParsableArguments {
  @Option(name: .long, help: ArgumentHelp(StoreOptionHelp.stage, value: "STAGE"))
  var stage: String?

  @Option(name: .long, help: ArgumentHelp(StoreOptionHelp.ofUnit, value: "UNIT"))
  var unit: String?

  @Option(name: .long, help: ArgumentHelp(StoreOptionHelp.limit, value: "COUNT"))
  var limit: GivenCount?

  func filter(in open: OpenStore) -> CatalogueFilter {
    var filter = CatalogueFilter()
    (filter.unit, filter.limit) = (unit, limit?.count)
    filter.stage = stage.map { id(of: $0, in: open) }
    return filter
  }

  /// The stage's id, by it or by its title; what no profile knows is at no dossier.
  private func id(of text: String, in open: OpenStore) -> String {
    let wanted = Array(text.folded.utf8)
    let found = open.catalogue.profiles.flatMap(\.stages).first { stage in
      [stage.id, stage.title.english, stage.title.vietnamese].contains {
        Array($0.folded.utf8) == wanted
      }
    }
    return found?.id ?? text
  }

  /// Says that there are more than were asked for, or none at all.
  static func tell<Item>(_ page: CataloguePage<Item>, on terminal: Terminal) {
    guard page.hasMore || page.items.isEmpty, !terminal.isQuiet, !terminal.isJSON else { return }
    let message: StoreMessage = page.hasMore ? .more : .noneFound
    let sentence = message.sentence(in: terminal.language)
    terminal.say("\(terminal.style.mark(.note)) \(sentence)")
  }
}

/// How many at most: 1 and more.
struct GivenCount: ExpressibleByArgument {
  let count: Int

  init?(argument: String) {
    guard let count = Int(argument), (1...1_000_000).contains(count) else { return nil }
    self.count = count
  }
}

extension OpenStore {
  /// Asks the catalogue; says where it had to be made anew because it couldn't be used.
  ///
  /// A signal needn't wait: what a catalogue was told half, it was not told.
  func asking<Answer>(
    on terminal: Terminal, _ body: () throws(StoreError) -> Answer
  ) throws(CommandFailure) -> Answer {
    let answer = try reading(shown, body)
    if index.wasUnusable(), !terminal.isQuiet, !terminal.isJSON {
      let sentence = StoreMessage.catalogueRemade.sentence(in: terminal.language)
      terminal.say("\(terminal.style.mark(.note)) \(sentence)")
    }
    return answer
  }
}
