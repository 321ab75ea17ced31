internal import Dossiers
internal import Files
internal import JSON
internal import OCFL
internal import Wording

/// A dossier that was opened and read, with where its acts have brought it.
struct DossierView {
  let opened: OpenedDossier
  let forms: KnownForms
  let reading: DossierReading
  /// The rules it is looked at by; nil where none are known.
  let profile: Profile?
  /// What its acts come to; nil where it has none, or no profile.
  let replay: Replay?

  /// - Parameters:
  ///   - target: What the command line names.
  ///   - forms: The forms that are known.
  ///   - wanted: The profile to take instead of the dossier's own.
  /// - Throws: 66 for an unknown profile that was asked for; what opening throws.
  init(
    _ target: DossierTarget, _ forms: KnownForms, profile wanted: String? = nil
  ) throws(CommandFailure) {
    let given = try wanted.map { (id) throws(CommandFailure) in try forms.profile(id) }
    self.init(try target.open(), forms, profile: given)
  }

  /// A dossier that is open already.
  init(_ opened: OpenedDossier, _ forms: KnownForms, profile given: Profile?) {
    (self.opened, self.forms) = (opened, forms)
    reading = opened.read(forms.catalogue)
    let own = reading.coverValue?["profile"]?.string
    profile = given ?? own.flatMap { forms.catalogue[profile: $0] }
    guard let profile, !reading.acts.isEmpty else {
      replay = nil
      return
    }
    let history = CaseHistory(opened, reading)
    replay = Replay(reading.acts, profile) { StageMachine.Situation(data: history.data(of: $0)) }
  }

  /// What the data call things.
  var names: DossierNames { DossierNames(forms.catalogue, profile) }

  /// Findings as sentences know them.
  func findings(_ findings: [DossierFinding]) -> [Finding] {
    let (names, target) = (names, opened.target.shown)
    return findings.map { Finding($0, target: target, names: names) }
  }

  /// The failure of a command that needs what couldn't be read.
  func failure(_ findings: [DossierFinding]) -> CommandFailure {
    let finding = Finding(
      DossierLookup.notADossier, at: Place(file: opened.target.shown),
      causes: self.findings(findings))
    return CommandFailure(
      .badInput, finding, hint: .command("hoso check \(opened.target.shown)"))
  }
}

/// The papers of a dossier as they were at each of its acts.
private struct CaseHistory {
  private let object: StoredObject?
  private let acts: [Act]
  private let newest: CaseData
  /// Whether the newest papers are a draft's, and no act's.
  private let isDraft: Bool
  /// Whether there is little enough to read every version of it.
  private let isSmall: Bool

  /// The most forms that are read of all versions together.
  private static let mostForms = 20_000

  init(_ opened: OpenedDossier, _ reading: DossierReading) {
    object = opened.object
    acts = reading.acts
    newest = reading.data
    isDraft = opened.isDraft
    isSmall = acts.count * max(1, reading.forms.count) <= Self.mostForms
  }

  /// What the act of a version is judged by; nil where that isn't known.
  ///
  /// A plain folder holds the newest papers only: an older act that says its transition is then
  /// believed, any other judged by the papers of today.
  func data(of version: Int) -> CaseData? {
    guard version < acts.count || isDraft else { return newest }
    guard let object, isSmall else {
      return acts[version - 1].transition == nil ? newest : nil
    }
    do throws(OCFLError) {
      return CaseData(papersOf: try VersionTree(object, version: version))
    } catch {
      // What is wrong with the object is for `verify` to say.
      return nil
    }
  }
}

extension CaseData {
  /// The papers of a version as far as they can be read; what is wrong with them is not asked here.
  fileprivate init(papersOf tree: VersionTree) {
    var (cover, forms): (JSONValue?, [Dossier.Form]) = (nil, [])
    let entries = (try? tree.entries()) ?? []
    for entry in entries where entry.kind == .file {
      let parts = entry.path.components.map { String(decoding: $0, as: UTF8.self) }
      let isCover = parts == ["dossier.json"]
      let isForm = parts.count == 3 && parts[0] == "forms" && parts[2].hasSuffix(".json")
      let name = isForm ? FormName("\(parts[1])/\(parts[2].dropLast(5))") : nil
      guard isCover || name != nil,
        let bytes = try? tree.read(entry.path, limit: DossierReading.Limits().formBytes),
        let document = try? JSONDocument(parsing: bytes)
      else { continue }
      if let name {
        forms.append(Dossier.Form(name: name, document: document))
      } else {
        cover = document.root
      }
    }
    self.init(dossier: cover, forms: forms)
  }
}
