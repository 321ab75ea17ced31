internal import ArgumentParser
internal import Bundles
internal import Dossiers
internal import Fixity
internal import JSON
internal import RFC3339
internal import Store
internal import Wording

/// `hoso commit`: a draft frozen as the next version.
struct Commit: Command {
  static let configuration = CommandConfiguration("commit", StorePage.commit, aliases: ["chot"])

  @Option(name: .shortAndLong, help: ArgumentHelp(StoreOptionHelp.message, value: "TEXT"))
  var message: String

  @Option(name: .long, help: ArgumentHelp(StoreOptionHelp.basis, value: "TEXT"))
  var basis: String?

  @Option(name: .long, help: ArgumentHelp(StoreOptionHelp.reason, value: "TEXT"))
  var reason: String?

  @Option(name: .long, help: ArgumentHelp(StoreOptionHelp.role, value: "ROLE"))
  var role: String?

  @Flag(name: [.customShort("n"), .long], help: ArgumentHelp(StoreOptionHelp.dryRun))
  var dryRun = false

  @OptionGroup var location: StoreLocation

  @Argument(help: ArgumentHelp(StoreOptionHelp.dossier, value: "ID"))
  var dossier: GivenDossier

  @OptionGroup var common: CommonOptions

  func run(on terminal: Terminal) throws(CommandFailure) -> ExitStatus {
    let open = try location.open(on: terminal)
    let found = try open.find(dossier)
    let clock = try Clock.now()
    let view = try DossierView(found)
    let remarks = try CheckVerdict(stored: view, in: open, on: clock.day).findings
    let request = try request(open, at: clock.timestamp, remarks)
    let names = DossierNames(open.catalogue, view.profile)
    if dryRun {
      let plan = try CommandFailure.translatingStore(found.shown, names) { () throws(StoreError) in
        try open.store.rehearse(found.identifier, request, open.catalogue)
      }
      try tell(plan, found, names, on: terminal)
    } else {
      let made = try Interruption.shielded { () throws(CommandFailure) in
        try CommandFailure.translatingStore(found.shown, names) { () throws(StoreError) in
          try open.store.commit(found.identifier, request, open.catalogue)
        }
      }
      try tell(made, found, on: terminal)
    }
    tellOpen(request.findings.count, found, on: terminal)
    return .done
  }

  private func request(
    _ open: OpenStore, at moment: Timestamp, _ findings: [Finding]
  ) throws(CommandFailure) -> Store.CommitRequest {
    let role = try role.map { (id) throws(CommandFailure) in try open.forms.role(id) }
    var request = Store.CommitRequest(
      by: try open.actor(role: role), at: moment, message: message.inNFC)
    request.basis = basis?.inNFC
    request.reason = reason?.inNFC
    request.findings = findings.filter { $0.severity != .info }.prefix(Self.mostFindings).map {
      Act.OpenFinding($0)
    }
    return request
  }

  /// The most findings that a version tells of itself.
  private static let mostFindings = 5000

  // MARK: The answer

  private func members(
    _ found: FoundDossier, _ version: Int, _ act: Act, _ state: CaseState, isMade: Bool
  ) -> [(String, JSONTree)] {
    StoreDocument.members(found) + [
      ("version", .string("v\(version)")), ("made", .bool(isMade)),
      ("act", .string(act.kind.rawValue)), ("stage", .string(state.stage)),
      ("actor", StoreDocument.actor(act.actor)), ("at", .string("\(act.at)")),
      ("openFindings", .number(JSONNumber(act.findings.count))),
    ]
  }

  private func tell(
    _ plan: Store.Rehearsal, _ found: FoundDossier, _ names: DossierNames, on terminal: Terminal
  ) throws(CommandFailure) {
    if terminal.isJSON {
      return try terminal.answer(
        "commit", members(found, plan.version, plan.act, plan.state, isMade: false))
    }
    let stage = names.profile?[stage: plan.state.stage]?.title
    try terminal.print(
      StoreMessage.wouldCommit,
      [
        "dossier": .path(Array(found.shown.string.utf8)), "version": .text("v\(plan.version)"),
        "act": found.store.forms.actName(plan.act.kind, plan.act.record),
        "stage": stage.map { .title(english: $0.english, vietnamese: $0.vietnamese) }
          ?? .text(plan.state.stage),
      ])
  }

  private func tell(
    _ made: Store.CommittedVersion, _ found: FoundDossier, on terminal: Terminal
  ) throws(CommandFailure) {
    if terminal.isJSON {
      return try terminal.answer(
        "commit",
        members(found, made.version, made.act, made.state, isMade: true) + [
          ("inventorySHA512", .string(made.inventory.hex)),
          ("sealCode", .string("\(made.sealCode)")), ("record", .number(JSONNumber(made.record))),
        ])
    }
    guard !terminal.isQuiet else { return }
    try terminal.print(
      StoreMessage.committed,
      [
        "dossier": .path(Array(found.shown.string.utf8)), "version": .text("v\(made.version)"),
        "act": found.store.forms.actName(made.act.kind, made.act.record),
        "code": .text("\(made.sealCode)"),
      ])
  }

  private func tellOpen(_ count: Int, _ found: FoundDossier, on terminal: Terminal) {
    guard count > 0, !terminal.isQuiet, !terminal.isJSON else { return }
    let finding = Finding(
      StoreProblem.openFindings, ["count": .number(count)], severity: .warning,
      at: Place(file: found.shown))
    terminal.say("\(terminal.style.mark(.warning)) \(terminal.line(for: finding))")
  }
}

extension Act.OpenFinding {
  /// The longest place that an act tells, in characters.
  private static let mostPlace = 500

  /// A finding as an act tells it.
  fileprivate init(_ finding: Finding) {
    let severity: Dossiers.Severity =
      switch finding.severity {
      case .blocker: .blocker
      case .error: .error
      case .warning: .warning
      case .info: .info
      }
    self.init(
      code: finding.message.code, severity: severity,
      place: String(finding.place.shown.string.unicodeScalars.prefix(Self.mostPlace)))
  }
}
