internal import Bundles
internal import Dossiers
internal import Files
internal import Glibc
internal import OCFL
internal import RFC3339
internal import Store
internal import Wording

extension InputPath {
  /// The dossier of a store that is meant, where nothing has the path's own name.
  ///
  /// - Parameters:
  ///   - version: The version, where the path has lost its `@v2`.
  ///   - location: Which store.
  ///   - terminal: Where the store's repairs are told.
  /// - Returns: Nil for what can't be a dossier's name, and where no store is at hand.
  /// - Throws: 66 where the store has no such dossier.
  func storedDossier(
    version: Int? = nil, in location: StoreLocation, on terminal: Terminal
  ) throws(CommandFailure) -> FoundDossier? {
    guard let named = try storedName(version: version, in: location, on: terminal) else {
      return nil
    }
    return try named.store.find(named.given)
  }

  /// The store, and the name of the dossier that is meant in it; as ``storedDossier(version:in:on:)``
  /// finds it.
  func storedName(
    version: Int? = nil, in location: StoreLocation, on terminal: Terminal
  ) throws(CommandFailure) -> (store: OpenStore, given: GivenDossier)? {
    let parts = ObjectVersion(argument: RawArgument.string(bytes))
    guard let parts, !isThere, !parts.object.isThere, parts.object.canBeDossier,
      let name = String(validating: parts.object.bytes, as: UTF8.self)
    else { return nil }
    guard location.isNamed || location.isAround else { return nil }
    let given = GivenDossier(name: name, version: version ?? parts.version)
    return (try location.open(on: terminal), given)
  }

  private var isThere: Bool { unsafe access(systemName, F_OK) == 0 }

  /// Whether the bytes can be a number or a UUID.
  private var canBeDossier: Bool {
    !bytes.isEmpty && bytes.count <= 64
      && bytes.allSatisfy { byte in
        (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte | 0x20)
          || (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte) || byte == UInt8(ascii: "-")
          || byte == UInt8(ascii: ":")
      }
  }
}

extension DossierView {
  /// A dossier that the command line names, in a store too; the reading of one there is recorded.
  ///
  /// - Parameters:
  ///   - target: What the command line names.
  ///   - forms: The forms that are known; in a store its own are, too.
  ///   - wanted: The profile to take instead of the dossier's own.
  ///   - location: Which store.
  ///   - what: What the record says that was looked at.
  ///   - terminal: Where it is told that the reading is not recorded.
  /// - Throws: what opening and recording throw; 66 for an unknown profile that was asked for.
  init(
    _ target: DossierTarget, _ forms: KnownForms, profile wanted: String? = nil,
    in location: StoreLocation, for what: String, on terminal: Terminal
  ) throws(CommandFailure) {
    guard let found = try target.path.storedDossier(in: location, on: terminal) else {
      try self.init(target, forms, profile: wanted)
      return
    }
    try found.store.recordRead(
      what, of: found.identifier, version: found.version, on: terminal)
    let known = try found.store.forms.adding(forms)
    let given = try wanted.map { (id) throws(CommandFailure) in try known.profile(id) }
    try self.init(found, known, profile: given)
  }

  /// A dossier of a store, by the forms that the store knows.
  init(_ found: FoundDossier) throws(CommandFailure) {
    try self.init(found, found.store.forms, profile: nil)
  }

  /// A dossier of a store.
  init(
    _ found: FoundDossier, _ forms: KnownForms, profile given: Profile?
  ) throws(CommandFailure) {
    let name = found.version.map { "\(found.shown.string)@v\($0)" } ?? found.shown.string
    guard let target = DossierTarget(argument: name) else {
      throw CommandFailure(StoreError(.dossierMissing), found.shown, nil)
    }
    let isHead = found.version == nil && found.stored.draft == nil
    let version = found.version ?? (isHead ? found.stored.head : nil)
    let opened = OpenedDossier(
      target: target, tree: try found.tree(), object: found.stored.object,
      version: version.map { "v\($0)" }, stored: found)
    self.init(opened, forms, profile: given)
  }

  /// What to do next about a finding on a dossier of a store.
  func storedHint(for finding: DossierFinding) -> CommandFailure.Hint? {
    guard let shown = opened.stored?.shown else { return nil }
    switch (finding.code, finding.place) {
    case (.formMissing, .type(let type)):
      return .command("hoso put \(shown) \(type.text.uppercased()) FILE")
    case (.formPerhapsMissing, _):
      guard let first = finding.circumstances.first else { return nil }
      return .command("hoso set \(shown) dossier /circumstances/\(first)=true")
    case (.unknownProfile, _): return .command("hoso form list --profiles")
    case (.unknownCircumstance, _): return .command("hoso form list --circumstances")
    case (.unknownFormType, _): return .command("hoso form list")
    default: return nil
    }
  }
}

extension DossierView {
  /// The scans that lie in other dossiers of the store, too (rule DOC-010).
  var sharedScans: [Remark] {
    guard let found = opened.stored, found.version == nil else { return [] }
    let store = found.store
    // Where the catalogue can't be asked, `reindex` and `doctor` say why.
    let shared = try? store.reading { () throws(StoreError) in
      try store.index.sharedScans(of: found.identifier, in: store.store)
    }
    return (shared ?? []).map { scan in
      let place: SafeText = "\(found.shown):\(scan.path)"
      return Remark(
        finding: Finding(
          StoreProblem.scanElsewhere, ["number": .text(scan.other)], severity: .warning,
          at: Place(file: place)),
        hint: .command("hoso detach \(found.shown) \(scan.path)"))
    }
  }
}

extension OpenedDossier {
  /// Whether it is what is being changed in a store, and no version.
  var isDraft: Bool { stored.map { $0.version == nil && $0.stored.draft != nil } ?? false }

  /// The number of the version that it is; nil for a plain folder or a draft.
  var versionNumber: Int? {
    version.flatMap { VersionNumber(parsing: $0.utf8) }?.number
  }
}

extension FoundDossier {
  /// Says that a bundle holds versions only, where something is being changed.
  func tellDraftLeftOut(on terminal: Terminal) {
    guard version == nil, stored.draft != nil, !terminal.isQuiet, !terminal.isJSON else { return }
    let sentence = StoreMessage.draftLeftOut.sentence(
      in: terminal.language, ["dossier": .path(Array(shown.string.utf8))])
    terminal.say("\(terminal.style.mark(.note)) \(sentence)")
  }
}

extension CheckVerdict {
  /// Judges a dossier of a store by all rules, with the units that the store knows.
  init(
    stored view: DossierView, in open: OpenStore, on day: CalendarDate
  ) throws(CommandFailure) {
    let book = try RuleBook.known()
    let choice = try RuleChoice(only: [], off: open.rulesOff(in: book), in: book)
    let units = try open.reading { () throws(StoreError) -> Result<UnitTree, UnitProblems>? in
      try open.store.units()
    }
    // A tree of units that is wrong is for `doctor` to tell.
    let tree = try? units?.get()
    let rules = RuleVerdict(view, choice.check(book), units: tree, on: day)
    self.init(view, rules, choice, on: day)
  }
}
