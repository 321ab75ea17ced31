internal import ArgumentParser
internal import Dossiers
internal import Files
internal import JSON
internal import RFC3339
internal import Store
internal import Wording

/// `hoso new`: opens a dossier.
struct New: Command {
  static let configuration = CommandConfiguration("new", StorePage.new, aliases: ["lap"])

  @Option(name: .long, help: ArgumentHelp(StoreOptionHelp.name, value: "NAME"))
  var name: String

  @Option(name: .long, help: ArgumentHelp(StoreOptionHelp.birth, value: "DATE"))
  var birth: GivenPartialDate?

  @Option(name: .long, help: ArgumentHelp(StoreOptionHelp.profile, value: "PROFILE"))
  var profile: String?

  @Option(name: .long, help: ArgumentHelp(StoreOptionHelp.number, value: "NUMBER"))
  var number: String?

  @Option(name: .long, help: ArgumentHelp(StoreOptionHelp.opened, value: "DATE"))
  var opened: GivenDate?

  @OptionGroup var location: StoreLocation

  @OptionGroup var common: CommonOptions

  func run(on terminal: Terminal) throws(CommandFailure) -> ExitStatus {
    let open = try location.open(on: terminal)
    let clock = try Clock.now()
    try checkPerson(on: clock.day)
    let profile = try profile(in: open, on: opened?.date ?? clock.day)
    let person = Cover.Person(name: name.inNFC, birthDate: birth?.date)
    let twins = try Twins(of: person, in: open, on: terminal).findings
    var new = Store.NewDossier(
      person: person, profile: profile.id, number: number, openedAt: clock.timestamp)
    if let opened { new.openedOn = opened.date }
    let (identifier, cover) = try open.changing("\(number ?? "")") { () throws(StoreError) in
      try open.store.openDossier(new, open.catalogue)
    }
    if terminal.isJSON {
      try terminal.answer(
        "new",
        [
          ("dossier", .string(identifier.urn)), ("number", .string(cover.number)),
          ("profile", .string(cover.profile)),
          ("warnings", StoreDocument.findings(twins, in: terminal.language)),
        ])
      return .done
    }
    guard !terminal.isQuiet else { return .done }
    try terminal.print(
      StoreMessage.opened,
      [
        "number": .text(cover.number), "name": .text(cover.person.name),
        "profile": .title(english: profile.title.english, vietnamese: profile.title.vietnamese),
      ])
    for twin in twins {
      terminal.say("\(terminal.style.mark(.warning)) \(terminal.line(for: twin))")
    }
    return .done
  }

  /// Holds name and dates to what a person and a paper can have.
  ///
  /// - Throws: 64 for a name without a letter or with control characters, a birth or an opening in
  ///   the future.
  private func checkPerson(on day: CalendarDate) throws(CommandFailure) {
    let scalars = name.unicodeScalars
    guard scalars.contains(where: \.properties.isAlphabetic),
      !scalars.contains(where: ForeignText.isDangerous)
    else { throw badValue(name, of: "--name NAME") }
    if let birth, !(1800...day.year).contains(birth.date.year) {
      throw badValue("\(birth.date)", of: "--birth DATE")
    }
    if let opened, opened.date > day { throw badValue("\(opened.date)", of: "--opened DATE") }
  }

  private func badValue(_ value: String, of option: String) -> CommandFailure {
    CommandFailure(
      .usage, UsageMessage.invalidValue, ["value": .text(value), "name": .text(option)],
      hint: .command("hoso help new"))
  }

  /// The profile that is named, else the store's own, else the newest admission.
  private func profile(
    in open: OpenStore, on day: CalendarDate
  ) throws(CommandFailure) -> Profile {
    if let id = profile ?? open.store.configuration.profile { return try open.forms.profile(id) }
    guard let profile = open.catalogue.admission(on: day) else { return try open.forms.profile("") }
    return profile
  }
}

/// Dossiers of a store that are likely of the same person.
private struct Twins {
  let findings: [Finding]

  /// The most that are told.
  private static let most = 20

  init(
    of person: Cover.Person, in open: OpenStore, on terminal: Terminal
  ) throws(CommandFailure) {
    findings = try open.asking(on: terminal) { () throws(StoreError) in
      try open.index.twins(of: person, in: open.store, atMost: Self.most)
    }.map { twin in
      Finding(
        StoreProblem.likelyDuplicate, ["number": .text(twin.number)], severity: .warning,
        at: Place())
    }
  }
}
