/// The rules asked of one case.
package struct RuleCheck: Sendable {
  private let asked: [(rule: Rule, function: RuleFunction?)]
  private let calendar: WorkingCalendar
  private let off: Set<RuleID>

  /// - Parameters:
  ///   - book: The rules that are known.
  ///   - only: The rules to ask; nil for all that a program or an eye decides.
  ///   - off: Those that a unit has switched off; only rules of low confidence can be.
  package init(_ book: RuleBook, only: Set<RuleID>? = nil, off: Set<RuleID> = []) {
    asked = book.rules.filter { rule in
      rule.state != .left && only.map { $0.contains(rule.id) } ?? true
    }.map { ($0, RuleTable.functions[$0.id]) }
    calendar = book.calendar
    self.off = off
  }

  package func report(on subject: RuleSubject) -> RuleReport {
    RuleReport(
      asked.map { .init(rule: $0.rule, answer: answer($0.rule, $0.function, subject)) })
  }

  private func answer(
    _ rule: Rule, _ function: RuleFunction?, _ subject: RuleSubject
  ) -> RuleAnswer {
    if rule.canBeSwitchedOff, off.contains(rule.id) { return .notApplicable(.switchedOff) }
    let asked = RuleCase(rule: rule, subject: subject, calendar: calendar)
    return decide(asked, function).leavingOpen(asked.unread?.openings ?? [])
  }

  private func decide(_ asked: RuleCase, _ function: RuleFunction?) -> RuleAnswer {
    guard let function else {
      let rule = asked.rule
      return rule.state == .attested ? asked.attestedAnswer() : .notApplicable(.left)
    }
    do throws(RuleStop) {
      return try function(asked)
    } catch {
      switch error {
      case .notApplicable(let reason): return .notApplicable(reason)
      case .cannotTell(let open): return .cannotTell(open)
      }
    }
  }
}

/// What the rules say of a case.
package struct RuleReport: Sendable {
  package struct Result: Sendable {
    package let rule: Rule
    package let answer: RuleAnswer
  }

  /// In the order of the rules.
  package let results: [Result]
  /// In the order of the rules, then by place.
  package let findings: [RuleFinding]

  init(_ results: [Result]) {
    self.results = results
    findings = results.flatMap { result -> [RuleFinding] in
      guard case .fail(let violations, _) = result.answer else { return [] }
      let all = violations.map { RuleFinding(result.rule, $0) }
      guard all.count > 1 else { return all }
      // By the text of places, then by variant: the same whatever the order of forms.
      return all.map { ($0, $0.description) }
        .sorted { $0.1.utf8.lexicographicallyPrecedes($1.1.utf8) }.map(\.0)
    }
  }

  package subscript(id: RuleID) -> RuleAnswer? { results.first { $0.rule.id == id }?.answer }

  /// How many rules gave each answer.
  package var counts: [RuleAnswer.Kind: Int] {
    Dictionary(grouping: results, by: \.answer.kind).mapValues(\.count)
  }

  /// The rules that can't tell, with what is open.
  package var undecided: [(rule: Rule, open: [Opening])] {
    results.compactMap { result in
      if case .cannotTell(let open) = result.answer { (result.rule, open) } else { nil }
    }
  }
}

/// A rule that a case breaks.
package struct RuleFinding: Sendable {
  package let rule: Rule
  package let severity: Severity
  package let violation: Violation

  init(_ rule: Rule, _ violation: Violation) {
    self.rule = rule
    self.violation = violation
    severity = rule.severity(of: violation.variant)
  }

  package var place: DossierPlace { violation.place }
}

extension RuleFinding: CustomStringConvertible {
  /// `ELIG-001:tooYoung 2-KND#/birthDate`, for logs and tests.
  package var description: String { "\(rule.id):\(violation.variant) \(place)" }
}
