internal import Dossiers
internal import Files
internal import JSON
internal import JSONSchema
internal import OCFL

/// Judges an act by where the acts before it have brought a dossier.
struct ActJudge {
  private let profile: Profile
  private let catalogue: FormCatalogue
  private let identifier: UniqueIdentifier
  /// Where the dossier stands before the act; nil before the first.
  let state: CaseState?

  /// - Throws: `actsBroken` where the acts can't be followed.
  init(
    _ stored: StoredDossier, _ profile: Profile, _ catalogue: FormCatalogue
  ) throws(StoreError) {
    self.profile = profile
    self.catalogue = catalogue
    identifier = stored.identifier
    guard let head = stored.head else {
      state = nil
      return
    }
    let acts = DossierReading.acts(of: try stored.version(), catalogue)
    guard acts.count == head else { throw StoreError(.actsBroken, dossier: stored.identifier) }
    let blind = Replay(acts, profile) { _ in StageMachine.Situation(data: nil) }
    guard blind.findings.contains(where: { $0.code == .actRefused }) else {
      state = blind.state
      return
    }
    // Acts that don't say their transition are judged by what their versions held.
    var data: [Int: CaseData] = [:]
    for number in 1...head {
      data[number] = DossierReading(of: try stored.version(number), catalogue).data
    }
    let replay = Replay(acts, profile) { StageMachine.Situation(data: data[$0]) }
    state = replay.state
    guard state != nil else { throw StoreError(.actsBroken, dossier: stored.identifier) }
  }

  /// Judges an act, and names its transition in it where that is certain.
  ///
  /// - Parameters:
  ///   - act: What is to be done.
  ///   - data: The case as it would be.
  ///   - chain: The units of the chain as far as they are known.
  ///   - standing: What the unit that acts is; one that isn't known is believed.
  /// - Returns: Where the dossier stands after it.
  /// - Throws: `actRefused`, `actInvalid`.
  func judge(
    _ act: inout Act, _ data: CaseData, _ chain: [Holder: Cover.UnitLabel],
    _ standing: StageMachine.Standing?
  ) throws(StoreError) -> CaseState {
    let after: CaseState
    do throws(Refusal) {
      let situation = StageMachine.Situation(
        data: data, chain: chain, standing: standing)
      after = try StageMachine(profile).apply(act, to: state, in: situation)
    } catch {
      throw StoreError(.actRefused, dossier: identifier).with { $0.refusal = error }
    }
    if act.transition == nil, act.kind != .amend { act.transition = transition(of: act, data) }
    let problems: [Problem]
    do throws(FormDataError) {
      guard let document = try? JSONDocument(parsing: act.bytes) else {
        throw FormDataError(.notJSON, "act", .none)
      }
      problems = try catalogue.schema(Act.schema).validate(document.root, atMost: 100)
    } catch {
      throw StoreError(.actInvalid, dossier: identifier).with { $0.names = ["\(error)"] }
    }
    guard problems.isEmpty else {
      throw StoreError(.actInvalid, dossier: identifier).with { $0.problems = problems }
    }
    return after
  }

  /// The one transition that fits: with it the act can be replayed without the case.
  private func transition(of act: Act, _ data: CaseData) -> String? {
    let fitting = StageMachine(profile).transitions(from: state?.stage).filter {
      $0.act == act.kind && $0.record == act.record
        && profile.judge($0.when, data).answer == .yes
    }
    return fitting.count == 1 ? fitting[0].id : nil
  }
}
