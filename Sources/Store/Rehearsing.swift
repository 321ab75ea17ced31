package import Dossiers
internal import RFC3339

extension Store {
  /// What a commit would do.
  package struct Rehearsal: Sendable {
    /// The number of the version.
    package let version: Int
    /// With the transition that it would be.
    package let act: Act
    /// Where the dossier would stand.
    package let state: CaseState
  }

  /// Judges a commit as ``commit(_:_:_:)`` does, and makes nothing.
  ///
  /// - Throws: what keeps it from being made; what only shows while files are copied isn't known.
  package func rehearse(
    _ identifier: UniqueIdentifier, _ request: CommitRequest, _ catalogue: FormCatalogue
  ) throws(StoreError) -> Rehearsal {
    let stored = try dossier(identifier)
    guard !stored.isDraftBehind else { throw StoreError(.headMoved, dossier: identifier) }
    let plan = try CommitPlan(
      stored, request, catalogue, standing(of: request.actor.unit, at: request.at.date))
    return Rehearsal(version: plan.version, act: plan.act, state: plan.state)
  }
}
