/// What an organisation may do in the procedure.
package enum UnitPower: String, CaseIterable, Sendable {
  /// Its committee decides on admission and recognition.
  case decides
  /// It was given the power to decide for what stands below it.
  case delegated
  /// It answers requests for verification and certifies.
  case verifies
}

/// An organisation as it was in one period.
///
/// One that was renamed, given another code or put elsewhere has several entries with one ``id`` and
/// periods that don't overlap. One that went up in others has ``successors``. What stands above what
/// is data: no level is known here.
package struct Unit: Hashable, Sendable {
  /// Which organisation it is.
  package var id: UniqueIdentifier
  /// Its code, where it has one.
  package var code: UnitCode?
  /// Its name, in NFC once it is in a tree.
  package var name: String
  /// The ``UnitKind/id`` of its kind.
  package var kind: String
  /// The organisation directly above; nil at the top.
  package var parent: UniqueIdentifier?
  /// When all this held.
  package var period: UnitPeriod
  /// Those that carry on after ``period``, where it ended for good.
  package var successors: [UniqueIdentifier]
  /// What it may do.
  package var powers: Set<UnitPower>

  package init(
    id: UniqueIdentifier, code: UnitCode? = nil, name: String, kind: String,
    parent: UniqueIdentifier? = nil, period: UnitPeriod = UnitPeriod(),
    successors: [UniqueIdentifier] = [], powers: Set<UnitPower> = []
  ) {
    self.id = id
    self.code = code
    self.name = name
    self.kind = kind
    self.parent = parent
    self.period = period
    self.successors = successors
    self.powers = powers
  }
}
