package import RFC3339

/// A rule of the procedure, as the data have it.
package struct Rule: Sendable {
  package enum State: String, CaseIterable, Sendable {
    /// A function of that name decides it.
    case implemented
    /// A human eye decides it: the answer is what was attested.
    case attested
    /// It is not decided yet, or not by rules about one dossier; `reason` says why.
    case left
  }

  package let id: RuleID
  package let severity: Severity
  package let confidence: Confidence
  package let state: State
  package let title: Words
  /// What must be so.
  package let text: Words
  package let why: Words?
  package let repair: Words?
  package let example: Words?
  /// Why it is left.
  package let reason: Words?
  /// Where it stands, for people.
  package let source: String
  /// By their ids in ``Regulations``.
  package let regulations: [String]
  /// The forms, and other things, that it speaks of.
  package let appliesTo: [String]
  /// One at least, the oldest first.
  package let editions: [RuleEdition]
  /// By their names: what can be found against a dossier.
  package let variants: [String: Variant]
  package let attestation: Demand?

  /// One way in which a rule is broken.
  package struct Variant: Hashable, Sendable {
    /// The rule's own where nil.
    package let severity: Severity?
    /// With `{names}` for facts.
    package let text: Words
  }

  /// What must be attested of each form of a type.
  package struct Demand: Hashable, Sendable {
    package let paper: Paper
    package let what: [Attestation.What]
  }
}

/// A rule as it was in one period.
package struct RuleEdition: Sendable {
  package let period: Period
  package let numbers: [String: Int]
  package let lists: [String: [String]]
  /// Where it differs from the rule's.
  package let source: String?

  /// Whether the edition held on a day, known as well as it may be; both ends are among its days.
  package func held(on day: PartialDate) -> Answer {
    let began = period.from.map { day.isOnOrAfter($0) } ?? .yes
    let goesOn = period.to.map { day.isOnOrBefore($0) } ?? (period.isEndUnknown ? .perhaps : .yes)
    return began.and(goesOn)
  }

  /// Whether another edition asks for the same.
  func asksTheSame(as other: RuleEdition) -> Bool {
    numbers == other.numbers && lists == other.lists
  }
}

extension Rule {
  /// The rule's severity, or a variant's own.
  package func severity(of variant: String) -> Severity {
    variants[variant]?.severity ?? severity
  }

  /// Whether a unit may leave it out.
  package var canBeSwitchedOff: Bool { confidence == .low }
}
