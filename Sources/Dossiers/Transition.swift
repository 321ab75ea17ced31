/// What an act is.
package enum ActKind: String, CaseIterable, Sendable {
  case open, amend, submit, `return`, accept, archive, record, withdraw, transfer
}

/// What a `record` records.
package enum RecordKind: String, CaseIterable, Sendable {
  case decision, refusal, ceremony, redo, annulment, removal, pause, resume, expiry
  case withdrawal
}

/// A way from stages to another one, by one act.
package struct Transition: Hashable, Sendable {
  /// What becomes of custody.
  package enum Custody: String, CaseIterable, Sendable {
    case keep
    case up
    /// Back to the unit that submitted.
    case down
    /// Back to the branch.
    case origin
    /// To a unit outside the chain.
    case away
  }

  /// A signature over the version that the act makes.
  package struct Signature: Hashable, Sendable {
    package let role: String
    package let isRequired: Bool
  }

  package let id: String
  package let act: ActKind
  package let record: RecordKind?
  /// The stages that it leads from; none for a dossier's first act.
  package let from: [String]
  package let to: String
  package let by: [Holder]
  /// The unit that acts must have one of these; none where its place in the chain is enough.
  package let powers: [UnitPower]
  package let custody: Custody
  package let signatures: [Signature]
  /// Forms that must all be there.
  package let evidence: [FormTypeName]
  package let when: Condition
  /// Whether the act needs words.
  package let needsReason: Bool
}
