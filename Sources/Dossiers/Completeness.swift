package import JSON
package import RFC3339

/// Whether a case has the forms that its profile asks for.
package struct Completeness: Sendable {
  /// In the order of the profile's forms.
  package let findings: [DossierFinding]
  /// Whether there was a profile to ask: what wasn't judged is not complete.
  package let isJudged: Bool

  /// Asks the profile's questions of a case.
  ///
  /// - Parameters:
  ///   - data: The case.
  ///   - profile: What it must have; where it isn't known, one finding says that nothing was judged.
  ///   - catalogue: The forms that are known.
  ///   - day: The day that counts where the profile's own day (mostly the branch's meeting) isn't
  ///     written yet.
  ///   - acts: The ids of the transitions that are to be made ready for; nil for all.
  package init(
    of data: CaseData, _ profile: Profile?, _ catalogue: FormCatalogue, on day: CalendarDate,
    before acts: Set<String>? = nil
  ) {
    guard let profile else {
      findings = [DossierFinding(.completenessNotJudged, .dossier)]
      isJudged = false
      return
    }
    var judge = CompletenessJudge(data: data, profile: profile, catalogue: catalogue, day: day)
    judge.judge(before: acts)
    findings = judge.findings
    isJudged = true
  }
}

extension Requirement {
  /// What a lack of it weighs: what only we, or only some places, ask for is a warning, and so is
  /// what the data aren't sure of.
  var severity: Severity {
    switch demandedBy {
    case .partyRule, .law: confidence == .low ? .warning : .error
    case .local, .ours: .warning
    }
  }
}

extension DossierFinding.Age {
  /// Whether the form was too old on the day.
  package var isExpired: Answer {
    guard let day, let end = written?.adding(months: months) else { return .perhaps }
    switch end.compared(to: day) {
    case .before: return .yes
    case .same, .after: return .no
    case .undecidable: return .perhaps
    }
  }
}

/// The day that a form was written on.
package enum FormDate {
  /// Where forms say it, the first place that is filled in: the head of an organisation's paper, the
  /// signature or pledge of a person's, the day of issue of a certificate, the resolution that an
  /// assignment rests on.
  static let pointers = [
    "/head/date", "/signature/date", "/pledge/date", "/issued", "/date", "/resolution/date",
  ]

  /// Nil where the form says none.
  package static func of(_ form: JSONValue) -> PartialDate? {
    pointers.lazy.compactMap { form.found(at: $0)?.partialDate }.first
  }
}
