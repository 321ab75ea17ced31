internal import ArgumentParser
internal import Dossiers
internal import Files
internal import JSON
internal import RFC3339
internal import Vietnamese
internal import Wording

/// What is known of a dossier when it is begun: the options of `hoso form template dossier`.
struct DossierBeginning: ParsableArguments {
  @Option(name: .long, help: ArgumentHelp(FormOptionHelp.dossierProfile, value: "PROFILE"))
  var profile: String?

  @Option(name: .long, help: ArgumentHelp(FormOptionHelp.dossierNumber, value: "NUMBER"))
  var number: String?

  @Option(name: .long, help: ArgumentHelp(FormOptionHelp.dossierName, value: "NAME"))
  var name: String?

  @Option(name: .long, help: ArgumentHelp(FormOptionHelp.dossierBirth, value: "DATE"))
  var birth: GivenPartialDate?

  @Option(name: .long, help: ArgumentHelp(FormOptionHelp.dossierUnits, value: "FILE"))
  var units: InputPath?

  @Option(name: .long, help: ArgumentHelp(FormOptionHelp.dossierUnit, value: "UNIT"))
  var unit: GivenUnit?

  @Option(name: .long, help: ArgumentHelp(FormOptionHelp.dossierFrom, value: "DOSSIER"))
  var from: DossierTarget?

  /// Refuses the options where a form is asked for.
  ///
  /// - Throws: 64.
  func checkUnused() throws(CommandFailure) {
    let given: [(String, Bool)] = [
      ("--profile", profile != nil), ("--number", number != nil), ("--name", name != nil),
      ("--birth", birth != nil), ("--units", units != nil), ("--unit", unit != nil),
      ("--from", from != nil),
    ]
    guard let first = given.first(where: \.1) else { return }
    throw CommandFailure(.usage, UsageMessage.unexpectedArgument, ["name": .text(first.0)])
  }

  /// The value of `dossier.json`, and the number in it.
  ///
  /// - Throws: 66 for a profile or unit that there isn't; 64 for a unit without its file; what
  ///   reading a dossier throws.
  func cover(_ forms: KnownForms) throws(CommandFailure) -> (
    tree: JSONTree, number: String, unlisted: [Finding]
  ) {
    guard let from else {
      let cover = try newCover(forms)
      return (cover.tree, cover.number, [])
    }
    return try relisted(from, forms)
  }

  private func newCover(_ forms: KnownForms) throws(CommandFailure) -> Cover {
    let clock = try Clock.now()
    let given = try profile.map { (id) throws(CommandFailure) in try forms.profile(id) }
    let profile = given ?? forms.catalogue.admission(on: clock.day)
    let text = { (text: String?) -> String in
      // What can't be composed is told by `check`, where it stands.
      text.map { (try? ComposedText($0).string) ?? $0 } ?? ""
    }
    return Cover(
      identifier: "urn:uuid:\(clock.identifier())",
      number: number ?? "HS-\(clock.day.year)-0001", unit: try unitLabel(on: clock.day),
      profile: profile?.id ?? "", openedOn: clock.day,
      person: Cover.Person(name: text(name), birthDate: birth?.date))
  }

  private func unitLabel(on day: CalendarDate) throws(CommandFailure) -> Cover.UnitLabel {
    guard let unit else { return Cover.UnitLabel(id: nil, code: "", name: "") }
    guard let units else {
      throw CommandFailure(.usage, UsageMessage.missingArgument, ["name": .text("--units")])
    }
    let tree = try UnitFile(units).tree()
    let id = try unit.find(in: tree, at: day, of: units)
    guard let found = tree.unit(id, at: day) ?? tree.entries(of: id).last else {
      return Cover.UnitLabel(id: nil, code: "", name: "")
    }
    return Cover.UnitLabel(
      id: "\(found.id)", code: found.code.map { "\($0)" } ?? "", name: found.name)
  }

  /// What a dossier says of itself, with the forms that its folder has now, and why others aren't
  /// listed anew.
  private func relisted(
    _ target: DossierTarget, _ forms: KnownForms
  ) throws(CommandFailure) -> (tree: JSONTree, number: String, unlisted: [Finding]) {
    let view = try DossierView(target, forms)
    guard let cover = view.reading.coverValue, case .object(let object) = JSONTree(cover) else {
      throw view.failure(view.reading.findings)
    }
    var listed = Dossier(
      cover: Cover(
        identifier: "", number: "", unit: Cover.UnitLabel(id: nil, code: "", name: ""), profile: "",
        openedOn: try Clock.now().day, person: Cover.Person(name: "", birthDate: nil)))
    // A file that can't be read now is there all the same: what was said of it stays.
    listed.cover.forms = (view.reading.cover?.forms ?? []).filter {
      view.reading.unreadForms.contains($0.name)
    }
    for form in view.reading.forms {
      // A form of which the kind isn't known can't be listed, and is told.
      try? listed.put(form, forms.catalogue)
    }
    listed.cover.forms.sort { $0.name < $1.name }
    let unlisted = view.findings(view.reading.findings.filter(\.keepsFromListing))
    guard case .object(let fresh) = listed.cover.tree,
      let list = fresh.members.first(where: { $0.name == "forms" })?.value
    else { return (JSONTree(cover), "", unlisted) }
    let members = object.members.map { ($0.name, $0.name == "forms" ? list : $0.value) }
    return (.object(JSONObject(members)), cover["number"]?.string ?? "", unlisted)
  }
}

extension DossierFinding {
  /// Whether it says why a file below `forms/` isn't listed anew.
  fileprivate var keepsFromListing: Bool {
    switch (code, place) {
    case (.notJSON, .form), (.unreadable, .form), (.fileTooLarge, .form), (.editionNotSaid, .form),
      (.unknownEdition, .form):
      true
    case (.notAFile, .file(let path)), (.badFormNumber, .file(let path)),
      (.unknownFormType, .file(let path)), (.duplicateNumber, .file(let path)),
      (.formNotCovered, .file(let path)):
      path.bytes.starts(with: "forms/".utf8)
    default: false
    }
  }
}

extension FormCatalogue {
  /// The admission that new dossiers follow on a day: of several the newest.
  func admission(on day: CalendarDate) -> Profile? {
    profiles.filter { $0.procedure == .admission && $0.inForce.holds(on: day) != .no }
      .max { ($0.inForce.from?.year ?? 0, $0.id) < ($1.inForce.from?.year ?? 0, $1.id) }
  }
}

/// A day, month or year, given as people or as ISO 8601 write it.
struct GivenPartialDate: ExpressibleByArgument {
  let date: PartialDate

  init?(argument: String) {
    if let date = try? PartialDate(parsingVietnamese: argument) {
      self.date = date
    } else if let date = try? PartialDate(parsing: argument) {
      self.date = date
    } else {
      return nil
    }
  }
}
