internal import ArgumentParser
internal import Dossiers
internal import JSON
internal import Store
internal import Wording

/// `hoso status`: what is being changed, and what is to be done.
struct StatusReport: Command {
  static let configuration = CommandConfiguration("status", StorePage.status, aliases: ["viec"])

  @OptionGroup var location: StoreLocation

  @Argument(help: ArgumentHelp(StoreOptionHelp.anyStatus, value: "ID"))
  var dossier: GivenDossier?

  @OptionGroup var common: CommonOptions

  func run(on terminal: Terminal) throws(CommandFailure) -> ExitStatus {
    let open = try location.open(on: terminal)
    guard let dossier else {
      try all(open, on: terminal)
      return .done
    }
    let found = try open.find(dossier)
    try open.recordRead("status", of: found.identifier, version: nil, on: terminal)
    let status = try DossierStatus(found)
    if terminal.isJSON {
      try terminal.answer("status", StoreDocument.members(found) + status.members(on: terminal))
    } else {
      try status.print(on: terminal)
    }
    return .done
  }

  private func all(_ open: OpenStore, on terminal: Terminal) throws(CommandFailure) {
    var filter = CatalogueFilter()
    filter.isChanged = true
    let (entries, count) = try open.asking(on: terminal) { () throws(StoreError) in
      (
        try open.index.list(filter, in: open.store).items,
        try open.index.count(in: open.store)
      )
    }
    try open.recordRead("status", of: nil, version: nil, on: terminal)
    if terminal.isJSON {
      return try terminal.answer(
        "status",
        [
          ("store", .string(open.shown.string)), ("changed", entries.documents),
          ("dossiers", .number(JSONNumber(count.dossiers - count.unreadable))),
          ("unreadable", entries.unreadableDocuments),
        ])
    }
    if entries.isEmpty { return try terminal.print(StoreMessage.nothingOpen) }
    try DossierTable(entries).print(on: terminal)
  }
}

/// Where one dossier stands.
private struct DossierStatus {
  private let found: FoundDossier
  private let view: DossierView
  private let findings: [Finding]
  private let lacks: [DossierSummary.Lack]
  private let transitions: [(act: ActKind, record: RecordKind?)]
  /// What differs from the newest version: forms, and `dossier.json` or scans.
  private let changes: [Change]

  private enum Change {
    case form(FormName)
    /// `scans` or `dossier.json`.
    case part(String)

    /// For programs.
    var text: String {
      switch self {
      case .form(let name): name.spelling
      case .part(let name): name
      }
    }
  }

  init(_ found: FoundDossier) throws(CommandFailure) {
    self.found = found
    view = try DossierView(found)
    let day = try Clock.now().day
    findings = try CheckVerdict(stored: view, in: found.store, on: day).findings.filter {
      $0.severity != .info
    }
    let summary = DossierSummary(
      view.reading, view.forms.catalogue, state: view.replay?.state, on: day)
    lacks = summary?.lacks ?? []
    var transitions: [(act: ActKind, record: RecordKind?)] = []
    if let profile = view.profile, let state = view.replay?.state {
      for (transition, _) in StageMachine(profile).possible(from: state, view.reading.data)
      where !transitions.contains(where: {
        $0.act == transition.act && $0.record == transition.record
      }) {
        transitions.append((transition.act, transition.record))
      }
    }
    self.transitions = transitions
    changes = try Self.changes(found, view)
  }

  private static func changes(
    _ found: FoundDossier, _ view: DossierView
  ) throws(CommandFailure) -> [Change] {
    guard found.stored.draft != nil else { return [] }
    guard found.stored.head != nil else { return view.reading.forms.map { .form($0.name) } }
    let head = try found.store.reading(found.shown) { () throws(StoreError) in
      try found.stored.version()
    }
    let before = DossierReading(of: head, found.store.catalogue)
    var changes = FormDifference(
      from: before.forms, to: view.reading.forms, found.store.catalogue
    ).changes.map(Self.name)
    if before.cover?.scans != view.reading.cover?.scans { changes.append(.part("scans")) }
    if before.coverValue?["person"] != view.reading.coverValue?["person"]
      || before.coverValue?["circumstances"] != view.reading.coverValue?["circumstances"]
    {
      changes.append(.part("dossier.json"))
    }
    return changes
  }

  private static func name(_ change: FormDifference.Change) -> Change {
    switch change {
    case .added(let form), .removed(let form), .changed(_, let form, _): .form(form.name)
    }
  }

  // MARK: For people

  func print(on terminal: Terminal) throws(CommandFailure) {
    let language = terminal.language
    var lines = LabelledLines(in: language)
    if let state = view.replay?.state {
      let stage = view.profile?[stage: state.stage]?.title
      lines.add(StoreMessage.stage, "\(stage?[language] ?? state.stage)")
      lines.add(StoreMessage.custodian, "\(state.custodian.name)")
    }
    if let head = found.stored.head { lines.add(StoreMessage.version, "v\(head)") }
    let changed = changes.map { shown($0, in: language).string }.joined(separator: ", ")
    lines.add(
      StoreMessage.draft,
      changed.isEmpty ? StoreMessage.nothingChanged.sentence(in: language) : "\(changed)")
    lines.add(StoreMessage.lacks, each: lacks.map { "\($0.code)  \($0.title?[language] ?? "")" })
    if !findings.isEmpty { lines.add(StoreMessage.open, "\(findings.count)") }
    lines.add(
      StoreMessage.next,
      each: transitions.map { found.store.forms.actName($0.act, $0.record).shown(in: language) })
    try terminal.print("\(found.shown)  \(view.reading.cover?.person.name ?? "")")
    try lines.print(on: terminal)
    if found.stored.isDraftBehind, let head = found.stored.head {
      let finding = Finding(
        StoreProblem.draftBehind, ["newest": .number(head)], severity: .warning,
        at: Place(file: found.shown))
      terminal.say("\(terminal.style.mark(.warning)) \(terminal.line(for: finding))")
    }
  }

  /// A paper by what it bears, or its title; of several of a kind the number, too.
  private func shown(_ change: Change, in language: Language) -> SafeText {
    switch change {
    case .form(let name):
      let code = view.names.code(name.type).shown(in: language)
      return name.number > 1 ? "\(code) (\(name.number))" : code
    case .part(let name): return "\(name)"
    }
  }

  // MARK: For programs

  func members(on terminal: Terminal) -> [(String, JSONTree)] {
    var members: [(String, JSONTree)] = []
    if let state = view.replay?.state {
      members += [
        ("stage", .string(state.stage)), ("custodian", StoreDocument.object(state.custodian)),
      ]
    }
    if let head = found.stored.head { members.append(("version", .string("v\(head)"))) }
    return members + [
      ("changed", .bool(found.stored.draft != nil)), ("behind", .bool(found.stored.isDraftBehind)),
      ("changes", .array(changes.map { .string($0.text) })),
      ("lacks", .array(lacks.map { .string($0.type.text) })),
      (
        "next",
        .array(
          transitions.map { transition in
            var members: [(String, JSONTree)] = [("act", .string(transition.act.rawValue))]
            if let record = transition.record {
              members.append(("record", .string(record.rawValue)))
            }
            return .object(JSONObject(members))
          })
      ),
      ("findings", StoreDocument.findings(findings, in: terminal.language)),
    ]
  }
}
