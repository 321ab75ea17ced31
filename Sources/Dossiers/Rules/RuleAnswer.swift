package import RFC3339

/// What a rule says of a case.
package enum RuleAnswer: Sendable {
  case pass
  /// One violation at least; what stays open besides.
  case fail([Violation], open: [Opening])
  case notApplicable(Inapplicability)
  case cannotTell([Opening])
}

extension RuleAnswer {
  package enum Kind: String, CaseIterable, Sendable {
    case pass, fail, notApplicable, cannotTell
  }

  package var kind: Kind {
    switch self {
    case .pass: .pass
    case .fail: .fail
    case .notApplicable: .notApplicable
    case .cannotTell: .cannotTell
    }
  }

  /// One violation.
  static func fail(_ variant: String, at place: DossierPlace, _ facts: [String: RuleFact] = [:])
    -> RuleAnswer
  {
    .fail([Violation(variant, at: place, facts)], open: [])
  }
}

/// One way in which a case breaks a rule.
package struct Violation: Hashable, Sendable {
  /// The name of the rule's text about it.
  package let variant: String
  /// Where a person mends it, or looks first.
  package let place: DossierPlace
  /// What else was looked at.
  package let others: [DossierPlace]
  /// For the `{names}` of the text.
  package let facts: [String: RuleFact]

  package init(
    _ variant: String, at place: DossierPlace, and others: [DossierPlace] = [],
    _ facts: [String: RuleFact] = [:]
  ) {
    self.variant = variant
    self.place = place
    self.others = others
    self.facts = facts
  }
}

/// What a violation's text is filled with.
package enum RuleFact: Hashable, Sendable {
  case date(PartialDate)
  /// A person's, a unit's, as it was written: foreign text.
  case name(String)
  /// Any other words of the case: foreign text.
  case text(String)
  case count(Int)
  case months(Int)
  case days(Int)
  case years(Int)
  /// Tenths of a percent.
  case perMille(Int)
  case form(FormName)
  case paper(Paper)
  case event(CaseEvent)
  /// A value of the relatives' `relation`.
  case relation(String)
  /// A value of a choice of a form, at the place that asks for it.
  case choice(String, at: DossierPlace)
  case regulation(String)
  case attested(Attestation.What)
  case place(DossierPlace)
  case list([RuleFact])
}

/// Why a rule has nothing to say of a case.
package enum Inapplicability: Hashable, Sendable {
  /// The dossier has no such paper: completeness tells whether it must.
  case noPaper([Paper])
  /// No edition of the rule held on the document's day.
  case notInForce(PartialDate)
  /// A circumstance, or fact of the profile, isn't so.
  case circumstance(String)
  /// The rule is about other procedures.
  case procedure(Profile.Procedure)
  /// What it is about isn't in the case: no relative abroad, no vote that failed.
  case nothingToAsk
  /// The unit has switched it off.
  case switchedOff
  /// It isn't decided by the program; the rule's `reason` says why.
  case left
}

/// What must be known before a rule can say anything.
package enum Opening: Hashable, Sendable {
  /// There are papers of this type that couldn't be read.
  case unread(DossierPlace)
  /// Nothing is written here, or nothing that can be read.
  case unwritten(DossierPlace)
  /// Something is written, and not exactly enough: a year where the day decides.
  case inexact(DossierPlace)
  /// A question of the profile is open.
  case question(Condition.Question)
  /// Nobody has attested it.
  case unattested(DossierPlace, Attestation.What)
  /// The public holidays of a year aren't known.
  case holidays(year: Int)
  /// Which edition of the rule held then isn't known.
  case edition(DossierPlace)
  /// No tree of units was given, or the unit isn't in it.
  case unit(DossierPlace)
  /// The dossier's profile isn't known.
  case profile
  /// The data lack a parameter, which tests exclude.
  case parameter(String)
}

/// Leaves a rule's function early.
package enum RuleStop: Error, Hashable, Sendable {
  case notApplicable(Inapplicability)
  case cannotTell([Opening])
}
