/// Why an act is not possible where a dossier stands.
package struct Refusal: Error, Sendable {
  /// What stands against it; scripts and tests rely on these names.
  package enum Code: String, CaseIterable, Sendable {
    /// The dossier was opened already.
    case alreadyOpened
    /// The first act must open the dossier.
    case notOpened
    /// The dossier is archived: nothing follows.
    case ended
    /// No transition of the profile by this act leads from this stage; the facts are the acts that
    /// do.
    case notFromHere
    /// The actor's unit hasn't custody; the fact is the unit that has.
    case notHolder
    /// What the transition depends on isn't so in this case.
    case conditionNotMet
    /// What the transition depends on isn't known; the facts are the questions to be answered.
    case conditionOpen
    /// Papers that the act rests on are not there; the facts are their types.
    case evidenceMissing
    /// The act must give its reason, and doesn't.
    case reasonMissing
    /// The act's role may not sign for it; the facts are the roles that may.
    case wrongRole
    /// The actor's unit is none that may do this: neither by its place in the chain nor by its powers;
    /// the facts are the places and powers that may.
    case notEntitled
    /// The chain has no unit at the place that the dossier would go to, or the act names none.
    case noReceiver
    /// The act hands the dossier to another unit than the chain has there; the fact is that one.
    case wrongReceiver
    /// Several transitions are possible, and the act doesn't say which; the facts are their ids.
    case ambiguous
    /// The act names a transition that its profile doesn't have.
    case unknownTransition
  }

  package let code: Code
  /// The stage that the dossier stands at; nil before it is opened.
  package let stage: String?
  /// The transition that came nearest, where one did.
  package let transition: String?
  /// What the code says they are: acts, roles, types, transitions, places, powers, each by its id.
  package let names: [String]
  /// For `conditionOpen`.
  package let questions: [Condition.Question]
  /// For `notHolder` and `wrongReceiver`.
  package let unit: Cover.UnitLabel?

  init(
    _ code: Code, stage: String?, transition: String? = nil, names: [String] = [],
    questions: [Condition.Question] = [], unit: Cover.UnitLabel? = nil
  ) {
    self.code = code
    self.stage = stage
    self.transition = transition
    self.names = names
    self.questions = questions
    self.unit = unit
  }
}
