internal import JSON
package import RFC3339

/// A rule of the procedure, as the data have it; handed on by reference, as every answer names one.
package final class Rule: Sendable {
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
  /// What was doubted about it, and how it was decided.
  package let note: Words?
  /// Where it stands, for people.
  package let source: Words
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

  init(_ value: JSONValue) throws(JSONAccessError) {
    id = try value.needed("id") { RuleID($0) }
    severity = try value.needed("severity")
    confidence = try value.needed("confidence")
    state = try value.needed("state")
    title = try Words(value.value(at: "/title"))
    text = try Words(value.value(at: "/text"))
    why = try value.words("why")
    repair = try value.words("repair")
    example = try value.words("example")
    reason = try value.words("reason")
    note = try value.words("note")
    source = try Words(value.value(at: "/source"))
    regulations = value.texts("regulations")
    appliesTo = value.texts("appliesTo")
    editions = try value.list("editions") { item throws(JSONAccessError) in
      try RuleEdition(item)
    }
    var variants: [String: Variant] = [:]
    if let findings = value["findings"] {
      for member in findings.members { variants[member.name] = try Variant(member.value) }
    }
    self.variants = variants
    attestation = try value["attestation"].map { item throws(JSONAccessError) in try Demand(item) }
  }
}

/// A rule as it was in one period.
package struct RuleEdition: Sendable {
  package let period: Period
  package let numbers: [String: Int]
  package let lists: [String: [String]]
  /// The lists as phrases to be found in texts.
  let phrases: [String: [SameWords]]
  /// Where it differs from the rule's.
  package let source: Words?

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
