internal import ArgumentParser
internal import Dossiers
internal import Glibc
internal import JSON
internal import Store
internal import Wording

/// `hoso fill`: a form, asked field by field.
struct Fill: Command {
  static let configuration = CommandConfiguration("fill", FillPage.fill, aliases: ["nhap"])

  @Option(name: .long, help: ArgumentHelp(FillOptionHelp.at, value: "/POINTER"))
  var at: GivenPointer?

  @Flag(name: .long, help: ArgumentHelp(FillOptionHelp.onlyMissing))
  var onlyMissing = false

  @OptionGroup var location: StoreLocation

  @Argument(help: ArgumentHelp(StoreOptionHelp.dossier, value: "ID"))
  var dossier: GivenDossier

  @Argument(help: ArgumentHelp(StoreOptionHelp.form, value: "FORM"))
  var form: GivenForm

  @OptionGroup var common: CommonOptions

  func run(on terminal: Terminal) throws(CommandFailure) -> ExitStatus {
    try refuseWithoutTerminal()
    let open = try location.open(on: terminal)
    guard !open.store.isReadOnly else {
      throw CommandFailure(.inputOutput, StoreCode.readOnly, at: Place(file: open.shown))
    }
    let found = try open.find(dossier)
    let reading = try found.read()
    guard let filled = reading.dossier else {
      throw CommandFailure(
        .badInput, StoreCode.dossierNotReadable, at: Place(file: found.shown),
        hint: .command("hoso check \(found.shown)"))
    }
    let name = try found.name(of: form, in: reading)
    guard
      let definition = filled[form: name]?.definition(open.catalogue)
        ?? open.catalogue.usualEdition(of: name.type)
    else {
      throw CommandFailure(.badInput, StoreCode.editionUnknown, at: Place(file: found.shown))
    }
    try open.recordRead("\(name)", of: found.identifier, version: nil, on: terminal)
    var dialogue = FillDialogue(Questionnaire(definition), name, in: found, reading, on: terminal)
    if onlyMissing { dialogue.askOnlyMissing(of: reading) }
    return try dialogue.run(from: try dialogue.start(at: at?.pointer))
  }

  /// - Throws: 64 where nobody can be asked.
  private func refuseWithoutTerminal() throws(CommandFailure) {
    guard !common.json, !common.noInput, isatty(STDIN_FILENO) == 1, isatty(STDOUT_FILENO) == 1
    else {
      let words: SafeText = "hoso set \(dossier.shown) \(form.text) /pointer=value"
      throw CommandFailure(
        .usage, FillProblem.needsTerminal, at: Place(command: "hoso fill"), hint: .command(words))
    }
  }
}
