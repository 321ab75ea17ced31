extension Profile {
  /// The transitions that a dossier's papers must be enough for: those that could be done next, and
  /// those that some paper is there for already.
  ///
  /// What leads aside (a pause, a transfer, a withdrawal) is in reach everywhere and meant nowhere: it
  /// counts only where the papers show it.
  ///
  /// - Parameters:
  ///   - data: The case.
  ///   - state: Where the dossier stands; nil before its first act.
  /// - Returns: The transitions' ids.
  package func actsInReach(_ data: CaseData, from state: CaseState?) -> Set<String> {
    let stages = state.map { [$0.stage] } ?? transitions.filter(\.from.isEmpty).map(\.to)
    let begun = forms.filter { data.has($0.type) }.flatMap(\.neededFor)
    let next = transitions.filter { transition in
      !Set(transition.from).isDisjoint(with: stages) && self[stage: transition.to]?.kind != .side
    }
    return Set(begun).union(next.map(\.id)).filter { id in
      self[transition: id].map { judge($0.when, data).answer != .no } ?? false
    }
  }
}
