internal import ArgumentParser
internal import Dossiers
internal import JSON
internal import RFC3339
internal import Wording

/// `hoso show`: a dossier in plain words.
struct Show: Command {
  static let configuration = CommandConfiguration("show", DossierPage.show, aliases: ["xem"])

  @Option(name: .long, help: ArgumentHelp(FormOptionHelp.forms, value: "DIR"))
  var forms: InputPath?

  @Argument(help: ArgumentHelp(DossierOptionHelp.folder, value: "DOSSIER"))
  var target: DossierTarget

  @OptionGroup var location: StoreLocation

  @OptionGroup var common: CommonOptions

  func run(on terminal: Terminal) throws(CommandFailure) -> ExitStatus {
    let view = try DossierView(
      target, KnownForms(adding: forms), in: location, for: "show", on: terminal)
    let summary = DossierSummary(
      view.reading, view.forms.catalogue, state: view.replay?.state, on: try Clock.now().day)
    guard let summary else { throw view.failure(view.reading.findings) }
    if terminal.isJSON {
      try terminal.answer("show", SummaryDocument(summary, view).members)
    } else {
      let account = DossierAccount(summary, names: view.names)
      for line in account.lines(in: terminal.language) {
        try terminal.print("\(String(repeating: "  ", count: line.depth))\(line.text)")
      }
    }
    return .done
  }
}
