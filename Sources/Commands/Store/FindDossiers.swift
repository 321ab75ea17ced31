internal import ArgumentParser
internal import Dossiers
internal import JSON
internal import Store
internal import Wording

/// `hoso find`: dossiers by words of number, name and forms.
struct FindDossiers: Command {
  static let configuration = CommandConfiguration("find", StorePage.find, aliases: ["tim"])

  @Flag(name: .long, help: ArgumentHelp(StoreOptionHelp.relatives))
  var relatives = false

  @OptionGroup var choice: DossierChoice

  @OptionGroup var location: StoreLocation

  @Argument(help: ArgumentHelp(StoreOptionHelp.findWords, value: "WORD"))
  var words: [String]

  @OptionGroup var common: CommonOptions

  func run(on terminal: Terminal) throws(CommandFailure) -> ExitStatus {
    let open = try location.open(on: terminal)
    let filter = choice.filter(in: open)
    let page = try open.asking(on: terminal) { () throws(StoreError) in
      try open.index.find(words, relatives: relatives, filter, in: open.store)
    }
    // What was looked for among others' names is recorded whether anything was found or not.
    try open.recordRead("find", of: nil, version: nil, relatives: relatives, on: terminal)
    if terminal.isJSON {
      try terminal.answer(
        "find",
        [
          ("store", .string(open.shown.string)),
          (
            "dossiers",
            .array(
              page.items.map { hit in
                .object(
                  JSONObject(hit.entry.members + [("match", .string(hit.match.rawValue))]))
              })
          ), ("relatives", .bool(relatives)), ("more", .bool(page.hasMore)),
        ])
    } else {
      let remarks = page.items.map { $0.match.remark?.sentence(in: terminal.language) }
      try DossierTable(page.items.map(\.entry), remarks: remarks).print(on: terminal)
      DossierChoice.tell(page, on: terminal)
    }
    return page.items.isEmpty ? .answerIsNo : .done
  }
}

extension CatalogueHit.Match {
  fileprivate var remark: StoreMessage? {
    switch self {
    case .number, .spelled, .name: nil
    case .forms: .foundInForms
    case .relatives: .foundWithRelatives
    }
  }
}
