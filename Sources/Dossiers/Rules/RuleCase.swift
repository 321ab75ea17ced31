internal import JSON
package import RFC3339

/// What a rule's function sees: the case, and the rule as the data have it.
///
/// Values are had as ``Passage``s, which know their places. What isn't written, or there, leaves the
/// function early by ``RuleStop``: a form that isn't in the dossier makes most rules not applicable
/// (completeness tells that it is missing), a field that isn't filled makes them *cannot tell*, and so
/// does a form that is there and couldn't be read.
package struct RuleCase: Sendable {
  package let rule: Rule
  package let subject: RuleSubject
  package let calendar: WorkingCalendar
  /// Nil where all that is there could be read.
  let unread: UnreadPapers?

  init(rule: Rule, subject: RuleSubject, calendar: WorkingCalendar) {
    (self.rule, self.subject, self.calendar) = (rule, subject, calendar)
    unread = subject.unread.isEmpty ? nil : UnreadPapers()
  }

  /// The day that was asked about.
  package var today: CalendarDate { subject.day }
  package var profile: Profile? { subject.profile }
  package var units: UnitTree? { subject.units }
  package var regulations: Regulations { subject.regulations }
  package var cover: Passage { subject.cover }

  // MARK: papers

  /// The forms of a type, in the order of their numbers; none where there is none.
  package func forms(_ papers: Paper...) -> [Passage] { papers.flatMap { forms($0) } }

  package func forms(_ paper: Paper) -> [Passage] {
    note(paper)
    return subject.forms(paper)
  }

  /// Keeps that a paper was asked for: where one of its kind couldn't be read the rule stays open.
  func note(_ paper: Paper) {
    if let unread, subject.unread.contains(paper) { unread.add(paper) }
  }

  /// All forms, in the order of the papers and of their numbers, for rules that judge each by itself:
  /// what couldn't be read says nothing of the others.
  var allForms: [Passage] { subject.allForms }

  /// The last form of a type: where several are there, the newest counts.
  ///
  /// - Throws: *not applicable* where there is none.
  package func form(_ paper: Paper) throws(RuleStop) -> Passage {
    guard let form = forms(paper).last else { throw .notApplicable(.noPaper([paper])) }
    return form
  }

  package func has(_ paper: Paper) -> Bool { !forms(paper).isEmpty }

  // MARK: circumstances and facts

  /// Whether a circumstance of `dossier.json` is so; perhaps where it wasn't answered.
  package func circumstance(_ name: String) -> Answer {
    cover["/circumstances"].value?[name]?.bool.map { Answer($0) } ?? .perhaps
  }

  /// Whether a fact of the profile, such as `sectionalCommittee`, holds.
  ///
  /// - Throws: *cannot tell*, with the questions that are open.
  package func isFact(_ name: String) throws(RuleStop) -> Bool { try subject.isFact(name) }

  /// Goes on where a fact of the profile holds.
  ///
  /// - Throws: *not applicable* where it doesn't, *cannot tell* where that is open.
  package func onlyIf(_ fact: String) throws(RuleStop) { try subject.onlyIf(fact) }

  /// Goes on where a circumstance is so.
  ///
  /// - Throws: *not applicable* where it isn't, *cannot tell* where it wasn't answered.
  package func onlyIf(circumstance name: String) throws(RuleStop) {
    switch circumstance(name) {
    case .yes: return
    case .no: throw .notApplicable(.circumstance(name))
    case .perhaps: throw .cannotTell([.unwritten(cover["/circumstances/\(name)"].place)])
    }
  }

  /// Goes on in these procedures.
  ///
  /// - Throws: *not applicable* in others, *cannot tell* where the profile isn't known.
  package func onlyIn(_ procedures: Profile.Procedure...) throws(RuleStop) {
    guard let procedure = profile?.procedure else { throw .cannotTell([.profile]) }
    guard procedures.contains(procedure) else { throw .notApplicable(.procedure(procedure)) }
  }

  // MARK: the rule's parameters

  /// The edition of the rule that held on the day of a document.
  ///
  /// - Throws: *not applicable* where none held, *cannot tell* where the day isn't known exactly
  ///   enough to choose between editions that differ.
  package func edition(on day: Dated) throws(RuleStop) -> RuleEdition {
    let held = rule.editions.map { ($0, $0.held(on: day.date)) }
    if let certain = held.first(where: { $0.1 == .yes }) { return certain.0 }
    let perhaps = held.filter { $0.1 == .perhaps }.map(\.0)
    guard let first = perhaps.first else { throw .notApplicable(.notInForce(day.date)) }
    let (from, to) = (perhaps.first?.period.from, perhaps.last?.period.to)
    let isWithin = (from.map { day.date.isOnOrAfter($0) } ?? .yes)
      .and(to.map { day.date.isOnOrBefore($0) } ?? .yes)
    guard isWithin == .yes, perhaps.allSatisfy({ $0.asksTheSame(as: first) }) else {
      throw .cannotTell([.edition(day.place)])
    }
    return first
  }
}

extension RuleEdition {
  /// A parameter of the edition.
  ///
  /// - Throws: *cannot tell* where the data lack it, which tests exclude.
  package func number(_ name: String) throws(RuleStop) -> Int {
    guard let number = numbers[name] else { throw .cannotTell([.parameter(name)]) }
    return number
  }

  /// A list of the edition, as phrases.
  ///
  /// - Throws: *cannot tell* where the data lack it, which tests exclude.
  func phrases(_ name: String) throws(RuleStop) -> [SameWords] {
    guard let phrases = phrases[name] else { throw .cannotTell([.parameter(name)]) }
    return phrases
  }

  /// A list of the edition.
  ///
  /// - Throws: *cannot tell* where the data lack it, which tests exclude.
  package func list(_ name: String) throws(RuleStop) -> [String] {
    guard let list = lists[name] else { throw .cannotTell([.parameter(name)]) }
    return list
  }
}
