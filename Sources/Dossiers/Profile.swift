package import JSON
package import RFC3339

/// Which forms one procedure under one set of rules needs, and which acts lead from stage to stage.
package struct Profile: Sendable {
  package enum Procedure: String, CaseIterable, Sendable {
    case admission, recognition, readmission
  }

  package let id: String
  package let procedure: Procedure
  package let title: Words
  package let inForce: Period
  /// The profiles whose dossiers it goes on from.
  package let continues: [String]
  /// By their ids.
  package let regulations: [String]
  package let formEditions: [EditionUse]
  package let facts: [String: Condition]
  package let points: [String: Point]
  package let steps: [Step]
  package let stages: [Stage]
  package let transitions: [Transition]
  package let forms: [Requirement]
  package let unknownForms: [UnknownPaper]
  /// Whether a unit may add forms of its own.
  package let takesLocalForms: Bool

  /// When an edition of the forms was used.
  package struct EditionUse: Hashable, Sendable {
    package let edition: String
    package let period: Period
    /// The edition that is filled in in its place, as it wasn't seen.
    package let standIn: String?
  }

  /// A day of the procedure.
  package enum Point: Hashable, Sendable {
    /// What is written at a place of a form, or of one of several forms.
    case written([Condition.Question])
    /// Months after another one.
    case after(String, months: Int)
    case unknown
  }

  /// How far the papers have come.
  package struct Step: Hashable, Sendable {
    package let id: String
    package let title: Words
    /// One of these shows it; none are named for the first step.
    package let shownBy: [FormTypeName]
    package let when: Condition
  }

  /// Where a dossier stands.
  package struct Stage: Hashable, Sendable {
    package enum Kind: String, CaseIterable, Sendable { case start, middle, end, side }

    package let id: String
    package let title: Words
    package let holder: Holder
    package let kind: Kind
  }

  /// A paper that is demanded somewhere and was never seen.
  package struct UnknownPaper: Hashable, Sendable {
    package let when: Condition
    package let title: Words
  }
}

/// A place in the chain of units that may have custody; none is a level.
package enum Holder: String, CaseIterable, Sendable {
  case branch, section, base, upper, receiver
}

/// A form that a profile asks for.
package struct Requirement: Hashable, Sendable {
  package enum Demand: String, CaseIterable, Sendable {
    case partyRule = "party rule"
    case law, local, ours
  }

  /// Forms that do as well.
  package struct Instead: Hashable, Sendable {
    package let type: FormTypeName
    /// Where it is the rows of a table that do: the table's place.
    package let pointer: JSONPointer?
    package let least: Int
    package let most: Int?
  }

  package struct Validity: Hashable, Sendable {
    package let months: Int
    /// The point that the form must still be good at.
    package let at: String
  }

  package let type: FormTypeName
  package let edition: String
  package let when: Condition
  package let least: Int
  package let most: Int?
  /// The transitions before which it must be there.
  package let neededFor: [String]
  package let demandedBy: Demand
  package let instead: [Instead]
  package let validity: Validity?
  package let writtenBy: [String]
  package let signedBy: [String]
  package let confidence: Confidence
}

extension Profile {
  package subscript(stage id: String) -> Stage? { stages.first { $0.id == id } }

  package subscript(transition id: String) -> Transition? { transitions.first { $0.id == id } }

  /// The day of a point as far as it is known; the last one where several forms say one.
  package func date(of point: String, _ data: CaseData) -> PartialDate? {
    date(of: point, data, depth: 0)
  }

  private func date(of point: String, _ data: CaseData, depth: Int) -> PartialDate? {
    guard depth < 10 else { return nil }
    switch points[point] {
    case .written(let questions):
      return questions.flatMap { data.values($0) }.compactMap(\.partialDate).max()
    case .after(let other, let months):
      guard let start = date(of: other, data, depth: depth + 1) else { return nil }
      return start.adding(months: months)
    case .unknown, nil: return nil
    }
  }

  /// Whether a paper that would say the day of a point couldn't be read.
  package func isUnread(_ point: String, _ data: CaseData) -> Bool {
    isUnread(point, data, depth: 0)
  }

  private func isUnread(_ point: String, _ data: CaseData, depth: Int) -> Bool {
    guard depth < 10 else { return false }
    switch points[point] {
    case .written(let questions):
      return questions.compactMap(\.form).contains { data.unread[$0] != nil }
    case .after(let other, _): return isUnread(other, data, depth: depth + 1)
    case .unknown, nil: return false
    }
  }

  /// The steps that the papers show, in the data's order.
  package func stepsReached(_ data: CaseData) -> [Step] {
    steps.filter { step in
      guard !step.shownBy.isEmpty else { return true }
      return step.shownBy.contains { data.has($0) } && judge(step.when, data).answer == .yes
    }
  }
}

extension PartialDate {
  /// The date so many months later, as far as this one is known.
  func adding(months: Int) -> PartialDate? {
    switch precision {
    case .day: firstDay.adding(months: months).map { PartialDate($0) }
    case .month:
      firstDay.adding(months: months).flatMap { PartialDate(year: $0.year, month: $0.month) }
    case .year: months % 12 == 0 ? PartialDate(year: year + months / 12) : nil
    }
  }
}
