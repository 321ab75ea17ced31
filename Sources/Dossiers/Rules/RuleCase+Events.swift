internal import JSON
internal import RFC3339

/// Days of a case.
extension RuleCase {
  /// All days that the papers give for an event, in the order of the papers and their numbers.
  package func days(of event: CaseEvent) -> [Dated] {
    passages(of: event).compactMap(\.writtenDated)
  }

  /// Where the papers that are there say, or should say, the day of an event.
  package func passages(of event: CaseEvent) -> [Passage] {
    event.places.flatMap { place in forms(place.paper).map { $0[place.pointer] } }
  }

  /// The day of an event; the last one where several papers tell of one.
  ///
  /// - Throws: *not applicable* where no paper tells of it, *cannot tell* where the day isn't
  ///   written.
  package func day(of event: CaseEvent) throws(RuleStop) -> Dated {
    let passages = passages(of: event)
    guard !passages.isEmpty else { throw .notApplicable(.noPaper(event.places.map(\.paper))) }
    let days = passages.compactMap(\.writtenDated)
    guard let last = days.max(by: { $0.date < $1.date }) else {
      throw .cannotTell(passages.map { .unwritten($0.place) })
    }
    return last
  }

  /// The day of an event; the day that was asked about where no paper tells of it yet.
  ///
  /// - Throws: *cannot tell* where a paper is there and doesn't say the day.
  package func dayOrToday(of event: CaseEvent) throws(RuleStop) -> Dated {
    if passages(of: event).isEmpty, let paper = event.places.first?.paper {
      return Dated(PartialDate(today), at: .type(paper.type))
    }
    return try day(of: event)
  }

  /// Whether a paper of the event is there.
  package func hasHappened(_ event: CaseEvent) -> Bool { !passages(of: event).isEmpty }

  /// The day that a document bears: of its head, signature, pledge or issue.
  ///
  /// - Throws: *cannot tell* where it bears none.
  package func day(of form: Passage) throws(RuleStop) -> Dated {
    guard let day = writtenDay(of: form) else { throw .cannotTell([.unwritten(form.place)]) }
    return day
  }

  /// The day that a document bears; nil where it bears none.
  package func writtenDay(of form: Passage) -> Dated? {
    FormDate.pointers.lazy.compactMap { form[$0].writtenDated }.first
  }

  /// The day that the probation ended: 12 months after the ceremony.
  ///
  /// - Throws: as ``day(of:)`` of the ceremony.
  package func endOfProbation() throws(RuleStop) -> Dated {
    let ceremony = try day(of: .ceremony)
    guard let end = ceremony.date.adding(months: 12) else {
      throw .cannotTell([.inexact(ceremony.place)])
    }
    return Dated(end, at: ceremony.place)
  }
}
