internal import JSON
internal import RFC3339

/// A dossier's acts done over again: where it stood after each, and which were not possible.
package struct Replay: Sendable {
  /// The state after each act; of a refused one, the state before it.
  package private(set) var states: [CaseState?] = []
  package private(set) var findings: [DossierFinding] = []

  /// Where the dossier stands now; nil where it was never opened.
  package var state: CaseState? { states.last ?? nil }

  /// Does the acts over again, one after the other.
  ///
  /// - Parameters:
  ///   - acts: v1, v2 …
  ///   - profile: The stages and what leads from one to the other.
  ///   - situation: What the act of a version is judged by.
  package init(
    _ acts: [Act], _ profile: Profile, _ situation: (Int) -> StageMachine.Situation
  ) {
    let machine = StageMachine(profile)
    for (index, act) in acts.enumerated() {
      let place = DossierPlace.act(index + 1, JSONPointer())
      if let last = state, act.at.instant < last.at.instant {
        findings.append(
          DossierFinding(.actBackwards, place, .times(act.at, after: last.at)))
      }
      do throws(Refusal) {
        states.append(try machine.apply(act, to: state, in: situation(index + 1)))
      } catch {
        findings.append(DossierFinding(.actRefused, place, .refusal(error)))
        states.append(state)
      }
    }
  }
}
