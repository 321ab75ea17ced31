internal import ArgumentParser
internal import Dossiers
internal import Files
internal import JSON
internal import Wording

/// `hoso diff`: what differs between two dossiers, as the paper calls it.
struct Diff: Command {
  static let configuration = CommandConfiguration("diff", DossierPage.diff, aliases: ["sosanh"])

  @Option(name: .long, help: ArgumentHelp(DossierOptionHelp.form, value: "FORM"))
  var form: GivenForm?

  @Option(name: .long, help: ArgumentHelp(FormOptionHelp.forms, value: "DIR"))
  var forms: InputPath?

  @Argument(help: ArgumentHelp(DossierOptionHelp.earlier, value: "BEFORE"))
  var before: DossierTarget

  @Argument(help: ArgumentHelp(DossierOptionHelp.later, value: "AFTER"))
  var after: DossierTarget

  @OptionGroup var location: StoreLocation

  @OptionGroup var common: CommonOptions

  func run(on terminal: Terminal) throws(CommandFailure) -> ExitStatus {
    let forms = try KnownForms(adding: forms)
    let wanted = try form.map { (form) throws(CommandFailure) in try forms.form(form) }
    let old = try DossierView(before, forms, in: location, for: "diff", on: terminal)
    let new = try DossierView(after, forms, in: location, for: "diff", on: terminal)
    for view in [old, new] { try view.checkComparable() }
    let difference = DossierDifference(old, new, forms.catalogue, only: wanted)
    let scans = try ScanChange.all(from: old, to: new, only: wanted)
    if terminal.isJSON {
      try terminal.answer(
        "diff",
        [
          ("before", .string(before.shown.string)), ("after", .string(after.shown.string)),
          ("changes", .array(difference.changes.map(\.document))),
          ("scans", .array(scans.map(\.document))),
        ])
    } else {
      for change in difference.changes { try terminal.print(change.line(in: terminal.language)) }
      for scan in scans { try terminal.print(scan.line(in: terminal.language)) }
    }
    return difference.changes.isEmpty && scans.isEmpty ? .done : .answerIsNo
  }
}

extension DossierView {
  /// Refuses a dossier of which something couldn't be read: it would look as if it had been taken
  /// out.
  fileprivate func checkComparable() throws(CommandFailure) {
    let obstacles = reading.findings.filter { finding in
      switch finding.code {
      case .dossierMissing, .unreadable, .fileTooLarge, .tooManyFiles, .notJSON: true
      default: false
      }
    }
    guard obstacles.isEmpty else { throw failure(obstacles) }
  }
}

extension SpelledForm {
  /// Whether a form is the one that is meant, or of the type.
  func means(_ name: FormName) -> Bool {
    type == name.type && (number ?? name.number) == name.number
  }
}

/// What differs between two dossiers' data.
private struct DossierDifference {
  let changes: [DossierChange]

  init(
    _ old: DossierView, _ new: DossierView, _ catalogue: FormCatalogue, only wanted: SpelledForm?
  ) {
    let cover = wanted == nil ? Self.coverChanges(old, new) : []
    let forms = { (view: DossierView) in
      view.reading.forms.filter { wanted?.means($0.name) ?? true }
    }
    let difference = FormDifference(from: forms(old), to: forms(new), catalogue)
    changes = cover + difference.changes.flatMap { Self.changes($0, catalogue) }
  }

  /// What changed in `dossier.json` beside the lists of what is there, which is told by itself.
  private static func coverChanges(_ old: DossierView, _ new: DossierView) -> [DossierChange] {
    guard let before = old.reading.coverValue, let after = new.reading.coverValue else { return [] }
    let changes = JSONDifference(from: before, to: after).changes
    return changes.compactMap { change in
      let first = (change.new ?? change.old)?.pointer.tokens.first ?? ""
      guard !["forms", "scans"].contains(first) else { return nil }
      return DossierChange(subject: .cover, old: change.old, new: change.new)
    }
  }

  private static func changes(
    _ change: FormDifference.Change, _ catalogue: FormCatalogue
  ) -> [DossierChange] {
    switch change {
    case .added(let form): [DossierChange(subject: .added(form.known(to: catalogue)))]
    case .removed(let form): [DossierChange(subject: .removed(form.known(to: catalogue)))]
    case .changed(_, let form, let fields):
      fields.map {
        DossierChange(
          subject: .field(form.known(to: catalogue), $0.place), old: $0.old, new: $0.new)
      }
    }
  }
}

extension Dossier.Form {
  fileprivate func known(to catalogue: FormCatalogue) -> DossierChange.Named {
    let known = definition(catalogue) ?? catalogue.usualEdition(of: name.type)
    let mark = known?.mark ?? name.type.text
    return DossierChange.Named(
      name: name, spelling: name.number == 1 ? mark : "\(mark).\(name.number)",
      hasMark: known?.hasMark ?? true, title: known?.title)
  }
}
