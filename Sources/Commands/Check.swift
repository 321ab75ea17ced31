internal import ArgumentParser
internal import Dossiers
internal import RFC3339
internal import Wording

/// `hoso check`: a dossier's forms against their schemas, the dossier against its profile and the
/// rules of the procedure.
struct Check: Command {
  static let configuration = CommandConfiguration("check", DossierPage.check, aliases: ["kiem"])

  @Option(name: .long, help: ArgumentHelp(DossierOptionHelp.asOf, value: "DAY"))
  var asOf: GivenDate?

  @Option(name: .long, help: ArgumentHelp(DossierOptionHelp.profile, value: "PROFILE"))
  var profile: String?

  @Option(name: .long, help: ArgumentHelp(FormOptionHelp.forms, value: "DIR"))
  var forms: InputPath?

  @Option(
    name: .long, help: ArgumentHelp(DossierOptionHelp.only, value: "CODES"),
    completion: RuleCompletion.chosen)
  var only: [String] = []

  @Option(
    name: .long, help: ArgumentHelp(DossierOptionHelp.off, value: "RULES"),
    completion: RuleCompletion.switchable)
  var off: [String] = []

  @Option(name: .long, help: ArgumentHelp(DossierOptionHelp.units, value: "FILE"))
  var units: InputPath?

  @Flag(name: .long, help: ArgumentHelp(DossierOptionHelp.all))
  var all = false

  @Flag(name: .long, help: ArgumentHelp(DossierOptionHelp.strict))
  var strict = false

  @Argument(help: ArgumentHelp(DossierOptionHelp.folder, value: "DOSSIER"))
  var target: DossierTarget

  @OptionGroup var location: StoreLocation

  @OptionGroup var common: CommonOptions

  func run(on terminal: Terminal) throws(CommandFailure) -> ExitStatus {
    let book = try RuleBook.known()
    // What is misspelt is told before anything is opened.
    _ = try RuleChoice(only: only, off: off, in: book)
    let tree = try units.map { (path) throws(CommandFailure) in try UnitFile(path).tree() }
    let view = try DossierView(
      target, KnownForms(adding: forms), profile: profile, in: location, for: "check", on: terminal)
    let storeOff = view.opened.stored?.store.rulesOff(in: book) ?? []
    let choice = try RuleChoice(only: only, off: off + storeOff, in: book)
    let day = try Clock.day(or: asOf?.date)
    let rules = RuleVerdict(view, choice.check(book), units: tree, on: day)
    let verdict = CheckVerdict(view, rules, choice, on: day)
    if terminal.isJSON {
      try terminal.answer("check", verdict.members(on: terminal))
    } else {
      try verdict.print(all: all, on: terminal)
    }
    let isPassed = verdict.isPassed && !(strict && verdict.count(of: .warning) > 0)
    return isPassed ? .done : .answerIsNo
  }
}
