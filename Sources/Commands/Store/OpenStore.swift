internal import Dossiers
internal import Fixity
internal import Store
internal import Vietnamese
internal import Wording

/// A store that a command works with, and the forms that are known in it.
struct OpenStore {
  let store: Store
  let forms: KnownForms
  /// What answers questions about all dossiers.
  let index: StoreCatalogue
  /// The store's folder, safe to show.
  let shown: SafeText

  var catalogue: FormCatalogue { forms.catalogue }

  /// Runs what reads the store.
  func reading<Result>(
    _ target: SafeText = "", _ body: () throws(StoreError) -> Result
  ) throws(CommandFailure) -> Result {
    let names = DossierNames(catalogue, nil)
    return try CommandFailure.translatingStore(target, names, body)
  }

  /// Runs what changes the store, whole; `isWork` as for ``Interruption``.
  func changing<Result>(
    _ target: SafeText = "", isWork: Bool = true, _ body: () throws(StoreError) -> Result
  ) throws(CommandFailure) -> Result {
    try Interruption.shielded(isWork: isWork) { () throws(CommandFailure) in
      try reading(target, body)
    }
  }

  /// All dossiers of the store.
  func identifiers() throws(CommandFailure) -> [UniqueIdentifier] {
    try reading { () throws(StoreError) in try store.identifiers() }
  }

  /// Who acts, by `hoso.json`.
  ///
  /// - Throws: 78 where it names nobody.
  func actor(role: String? = nil) throws(CommandFailure) -> Act.Actor {
    let configuration = store.configuration
    guard let person = configuration.person else {
      throw CommandFailure(
        .configuration, StoreProblem.nobodyNamed, at: Place(file: shown))
    }
    return Act.Actor(
      id: person.id, name: person.name, role: role ?? person.role, unit: configuration.unit)
  }

  /// The dossier that is meant.
  ///
  /// - Throws: 66 with the nearest number; 64 where it can be several.
  func find(_ given: GivenDossier) throws(CommandFailure) -> FoundDossier {
    try found(identifier(of: given), version: given.version, named: given.shown)
  }

  /// The UUID of the dossier that is meant, whether it can be read or not.
  ///
  /// - Throws: as ``find(_:)`` does.
  func identifier(of given: GivenDossier) throws(CommandFailure) -> UniqueIdentifier {
    do throws(StoreError) {
      return try store.find(given.name)
    } catch {
      guard error.code == .dossierMissing else {
        throw CommandFailure(error, given.shown, DossierNames(catalogue, nil))
      }
      throw CommandFailure(
        .notFound, Finding(StoreCode.dossierMissing, at: Place(file: given.shown)),
        hint: nearest(to: given.name))
    }
  }

  /// A dossier of the store, open to be read.
  func found(
    _ identifier: UniqueIdentifier, version: Int? = nil, named name: SafeText = ""
  ) throws(CommandFailure) -> FoundDossier {
    let stored = try reading(name) { () throws(StoreError) in try store.dossier(identifier) }
    return FoundDossier(
      store: self, identifier: identifier, stored: stored, version: version,
      shown: try number(of: identifier))
  }

  /// The number that people know a dossier by; its UUID where it has none that can be read.
  func number(of identifier: UniqueIdentifier) throws(CommandFailure) -> SafeText {
    let number = try reading { () throws(StoreError) in try store.number(of: identifier) }
    return "\(number ?? "\(identifier)")"
  }

  /// How many numbers are compared with one that isn't there.
  private static let comparedNumbers = 2_000

  private func nearest(to name: String) -> CommandFailure.Hint {
    let numbers = index.numbers(beginningWith: "", in: store) ?? []
    let compared = Array(numbers.prefix(Self.comparedNumbers))
    return Suggestion.nearest(to: name.uppercased(), among: compared)
      .map { .sentence(ShellMessage.didYouMean, ["name": .text($0)]) } ?? .command("hoso list")
  }
}

extension OpenStore {
  /// Records that something of a dossier was looked at, or of all; where that can't be, people are
  /// told.
  func recordRead(
    _ what: String, of dossier: UniqueIdentifier?, version: Int?, relatives: Bool? = nil,
    on terminal: Terminal
  ) throws(CommandFailure) {
    guard store.configuration.person != nil else { return warnNotRecorded(on: terminal) }
    var record = JournalRecord(
      .read, at: try Clock.now().timestamp, by: try actor(), dossier: dossier, version: version)
    record.details.what = what
    record.details.relatives = relatives
    let number = try changing(isWork: false) { () throws(StoreError) in
      try store.recordRead(record)
    }
    if number == nil { warnNotRecorded(on: terminal) }
  }

  /// A record of what the person of `hoso.json` does now.
  func record(
    _ kind: JournalRecord.Kind, to place: InputPath
  ) throws(CommandFailure) -> JournalRecord {
    var record = JournalRecord(kind, at: try Clock.now().timestamp, by: try actor())
    record.details.place = place.shown.string
    return record
  }

  func warnNotRecorded(on terminal: Terminal) {
    guard !terminal.isQuiet, !terminal.isJSON else { return }
    let finding = Finding(
      StoreProblem.readNotRecorded, severity: .warning, at: Place(file: shown))
    terminal.say("\(terminal.style.mark(.warning)) \(terminal.line(for: finding))")
  }
}

extension String {
  /// How a text is looked for: without marks, case, and the difference of đ and d.
  var folded: String { (try? ComposedText(self, limits: .name).searchForm()) ?? self }

  /// The text in NFC; as it is where it can't be had.
  var inNFC: String { (try? ComposedText(self).string) ?? self }
}
