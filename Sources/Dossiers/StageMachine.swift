internal import JSON

/// Stages, acts and custody of a profile: state × act × actor → state or refusal.
///
/// Pure: what the case is, and who stands above whom, is given; who the actor really is, signatures
/// prove.
package struct StageMachine: Sendable {
  package let profile: Profile
  private let stages: [String: Profile.Stage]
  /// The transitions that lead from a stage; from nothing under the empty name.
  private let leading: [String: [Transition]]
  private let names: Set<String>

  /// What an act is judged by beside the state.
  package struct Situation: Sendable {
    /// The case as the act's version has it; nil where it isn't at hand: then neither conditions nor
    /// evidence are asked for.
    package var data: CaseData?
    /// The units of the chain as far as they are known.
    package var chain: [Holder: Cover.UnitLabel]
    /// What the tree of units says of the actor's unit; nil where it isn't known.
    package var standing: Standing?

    package init(
      data: CaseData?, chain: [Holder: Cover.UnitLabel] = [:], standing: Standing? = nil
    ) {
      self.data = data
      self.chain = chain
      self.standing = standing
    }
  }

  /// What a unit is in the procedure, by its kind and powers.
  package struct Standing: Hashable, Sendable {
    /// The places that its kind takes in the chain.
    package var places: Set<Holder>
    /// Nil where they aren't known: then none are asked for.
    package var powers: Set<UnitPower>?

    package init(places: Set<Holder>, powers: Set<UnitPower>?) {
      self.places = places
      self.powers = powers
    }
  }

  package init(_ profile: Profile) {
    self.profile = profile
    stages = Dictionary(profile.stages.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
    var leading: [String: [Transition]] = [:]
    for transition in profile.transitions {
      for stage in transition.from.isEmpty ? [""] : transition.from {
        leading[stage, default: []].append(transition)
      }
    }
    self.leading = leading
    names = Set(profile.transitions.map(\.id))
  }

  /// The state after an act.
  ///
  /// - Parameters:
  ///   - act: What is done, and by whom.
  ///   - state: The state before; nil before the first act.
  ///   - situation: What the act is judged by.
  /// - Returns: The state after it.
  /// - Throws: the first reason why the act is not possible.
  package func apply(
    _ act: Act, to state: CaseState?, in situation: Situation
  ) throws(Refusal) -> CaseState {
    let stage = try stage(of: state, for: act)
    try checkHolder(act, state)
    if act.kind == .amend, let state { return try amend(act, state) }
    let transition = try choose(act, stage, situation)
    try checkStanding(transition, stage, situation)
    try checkWords(act, transition, stage)
    try checkEvidence(transition, stage, situation)
    return try go(transition, act, state, situation)
  }

  /// The transitions that the holder could do now, each with whether its condition holds.
  package func possible(
    from state: CaseState?, _ data: CaseData
  ) -> [(transition: Transition, judgement: Judgement)] {
    transitions(from: state?.stage).map { ($0, profile.judge($0.when, data)) }
      .filter { $0.1.answer != .no }
  }

  /// The transitions that lead from a stage; from nothing where it is nil.
  package func transitions(from stage: String?) -> [Transition] {
    leading[stage ?? ""] ?? []
  }

  // MARK: the steps of a judgement, in their order

  private func stage(of state: CaseState?, for act: Act) throws(Refusal) -> Profile.Stage? {
    guard let state else {
      guard act.kind == .open else { throw Refusal(.notOpened, stage: nil) }
      return nil
    }
    let stage = stages[state.stage]
    guard stage?.kind != .end else { throw Refusal(.ended, stage: state.stage) }
    let opens = transitions(from: state.stage).contains { $0.act == .open }
    guard act.kind != .open || opens else { throw Refusal(.alreadyOpened, stage: state.stage) }
    return stage
  }

  private func checkHolder(_ act: Act, _ state: CaseState?) throws(Refusal) {
    let custodian = state?.custodian ?? act.actor.unit
    guard act.actor.unit.isSame(as: custodian), act.from.isSame(as: custodian) else {
      throw Refusal(.notHolder, stage: state?.stage, unit: custodian)
    }
  }

  private func amend(_ act: Act, _ state: CaseState) throws(Refusal) -> CaseState {
    guard act.to.isSame(as: state.custodian) else {
      throw Refusal(.wrongReceiver, stage: state.stage, unit: state.custodian)
    }
    return CaseState(
      version: state.version + 1, stage: state.stage, custodian: state.custodian,
      seats: state.seats, at: act.at)
  }

  private func choose(
    _ act: Act, _ stage: Profile.Stage?, _ situation: Situation
  ) throws(Refusal) -> Transition {
    if let id = act.transition, !names.contains(id) {
      throw Refusal(.unknownTransition, stage: stage?.id, names: [id])
    }
    let here = transitions(from: stage?.id)
    let fitting = here.filter {
      $0.act == act.kind && $0.record == act.record && (act.transition ?? $0.id) == $0.id
    }
    guard !fitting.isEmpty else {
      throw Refusal(.notFromHere, stage: stage?.id, names: here.map(\.id))
    }
    guard let data = situation.data else { return try single(fitting, stage) }
    let judged = fitting.map { ($0, profile.judge($0.when, data)) }
    let holding = judged.filter { $0.1.answer == .yes }.map(\.0)
    if !holding.isEmpty { return try single(holding, stage) }
    let open = Judgement(.perhaps, judged.flatMap(\.1.open)).open
    guard open.isEmpty else {
      throw Refusal(
        .conditionOpen, stage: stage?.id, transition: fitting.first?.id, names: fitting.map(\.id),
        questions: open)
    }
    throw Refusal(.conditionNotMet, stage: stage?.id, names: fitting.map(\.id))
  }

  private func single(
    _ transitions: [Transition], _ stage: Profile.Stage?
  ) throws(Refusal) -> Transition {
    guard let transition = transitions.first, transitions.count == 1 else {
      throw Refusal(.ambiguous, stage: stage?.id, names: transitions.map(\.id))
    }
    return transition
  }

  private func checkStanding(
    _ transition: Transition, _ stage: Profile.Stage?, _ situation: Situation
  ) throws(Refusal) {
    guard let standing = situation.standing else { return }
    // Any unit may be the one that a dossier is sent to.
    let isInPlace = transition.by.contains { $0 == .receiver || standing.places.contains($0) }
    let isEmpowered =
      transition.powers.isEmpty
      || standing.powers.map { !$0.isDisjoint(with: transition.powers) } ?? true
    guard isInPlace, isEmpowered else {
      throw Refusal(
        .notEntitled, stage: stage?.id, transition: transition.id,
        names: isInPlace ? transition.powers.map(\.rawValue) : transition.by.map(\.rawValue))
    }
  }

  private func checkWords(
    _ act: Act, _ transition: Transition, _ stage: Profile.Stage?
  ) throws(Refusal) {
    let roles = transition.signatures.filter(\.isRequired).map(\.role)
    guard roles.isEmpty || roles.contains(act.actor.role) else {
      throw Refusal(.wrongRole, stage: stage?.id, transition: transition.id, names: roles)
    }
    guard !transition.needsReason || act.reason != nil else {
      throw Refusal(.reasonMissing, stage: stage?.id, transition: transition.id)
    }
  }

  private func checkEvidence(
    _ transition: Transition, _ stage: Profile.Stage?, _ situation: Situation
  ) throws(Refusal) {
    guard let data = situation.data else { return }
    let wanted = transition.evidence.filter { data.forms[$0]?.isEmpty != false }
    let missing = wanted.filter { !data.has($0) }
    guard missing.isEmpty else {
      throw Refusal(
        .evidenceMissing, stage: stage?.id, transition: transition.id, names: missing.map(\.text))
    }
    // What is there and couldn't be read shows nothing yet.
    guard wanted.isEmpty else {
      throw Refusal(
        .conditionOpen, stage: stage?.id, transition: transition.id, names: [transition.id],
        questions: wanted.map { Condition.Question(form: $0, pointer: JSONPointer()) })
    }
  }

  private func go(
    _ transition: Transition, _ act: Act, _ state: CaseState?, _ situation: Situation
  ) throws(Refusal) -> CaseState {
    let receiver = try receiver(transition, act, state, situation)
    var seats = state?.seats ?? [:]
    // Whoever opens a dossier, or takes it over, is where its chain begins.
    if act.kind == .open { seats = [:] }
    if let holder = stages[transition.to]?.holder { seats[holder] = receiver }
    return CaseState(
      version: (state?.version ?? 0) + 1, stage: transition.to, custodian: receiver, seats: seats,
      at: act.at)
  }

  /// The unit that has custody afterwards.
  private func receiver(
    _ transition: Transition, _ act: Act, _ state: CaseState?, _ situation: Situation
  ) throws(Refusal) -> Cover.UnitLabel {
    let custodian = state?.custodian ?? act.actor.unit
    let holder = stages[transition.to]?.holder
    let seat = holder.flatMap { holder in
      switch transition.custody {
      case .keep: custodian
      case .up: situation.chain[holder] ?? state?.seats[holder]
      case .down, .origin: state?.seats[holder]
      case .away: nil
      }
    }
    switch transition.custody {
    case .up, .away:
      guard !act.to.isSame(as: custodian) else {
        throw Refusal(.noReceiver, stage: state?.stage, transition: transition.id)
      }
    case .keep, .down, .origin:
      guard seat != nil else {
        throw Refusal(.noReceiver, stage: state?.stage, transition: transition.id)
      }
    }
    guard let seat else { return act.to }
    guard act.to.isSame(as: seat) else {
      throw Refusal(.wrongReceiver, stage: state?.stage, transition: transition.id, unit: seat)
    }
    return seat
  }
}
