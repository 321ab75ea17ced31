internal import JSON
package import RFC3339

/// A time that something must be done in, as the data have it.
package struct Deadline: Sendable {
  package enum Unit: String, CaseIterable, Sendable {
    case workingDay, day, month
    /// A time that must have passed first.
    case monthAtLeast
  }

  package let id: String
  package let title: Words
  package let procedures: [Profile.Procedure]
  /// What starts it, and what ends it; nil where no paper of a dossier tells.
  package let from: CaseEvent?
  package let to: CaseEvent?
  /// Months between `from` and the day that it starts on.
  package let fromMonths: Int
  package let limit: Int
  package let unit: Unit
  /// Of each letter for verification: whether those are meant that go abroad, or those that don't;
  /// nil for what there is one of.
  package let abroad: Bool?
  /// How much longer it may be made; nil where that isn't known, or can't be.
  package let extensionLimit: Int?
  /// What a longer time needs.
  package let extensionNeeds: Words?
  /// The rule that asks for it.
  package let rule: RuleID?
  package let source: Words
  package let confidence: Confidence
  /// Why a dossier can't tell of it.
  package let reason: Words?

  init(_ value: JSONValue) throws(JSONAccessError) {
    id = try value.string(at: "/id")
    title = try Words(value.value(at: "/title"))
    procedures = value.texts("procedures").compactMap(Profile.Procedure.init(rawValue:))
    from = try value.choice("from")
    to = try value.choice("to")
    fromMonths = value["fromMonths"]?.integer ?? 0
    limit = try value.integer(at: "/limit")
    unit = try value.needed("unit")
    abroad = value["abroad"]?.bool
    extensionLimit = value["extension"]?["limit"]?.integer
    extensionNeeds = try value["extension"]?.words("needs")
    rule = value["rule"]?.string.flatMap { RuleID($0) }
    source = try Words(value.value(at: "/source"))
    confidence = try value.needed("confidence")
    reason = try value.words("reason")
  }
}

/// How a case stands to a deadline.
package struct DeadlineStanding: Sendable {
  package enum State: Sendable {
    /// What starts it hasn't happened, or isn't written.
    case notStarted
    /// Not done; the last day (for `monthAtLeast`, the first).
    case running(until: CalendarDate)
    /// Done on a day, in time.
    case met(on: PartialDate, until: CalendarDate)
    /// Done too late (for `monthAtLeast`, too early), or not done and the day has passed.
    case missed(on: PartialDate?, until: CalendarDate)
    case notApplicable
    case cannotTell([Opening])
  }

  package let deadline: Deadline
  /// What started it.
  package let start: Dated?
  package let state: State

  /// All deadlines of a case, in the data's order, of each letter for verification its own; those that
  /// no dossier tells of are left out.
  package static func all(
    _ subject: RuleSubject, _ book: RuleBook
  ) -> [DeadlineStanding] {
    book.deadlines.filter { $0.from != nil && $0.to != nil }.flatMap {
      DeadlineCase(deadline: $0, subject: subject, calendar: book.calendar).standings
    }
  }

  fileprivate init(
    _ deadline: Deadline, _ judge: () throws(RuleStop) -> (start: Dated?, state: State)
  ) {
    self.deadline = deadline
    do throws(RuleStop) {
      (start, state) = try judge()
    } catch {
      start = nil
      switch error {
      case .notApplicable: state = .notApplicable
      case .cannotTell(let open): state = .cannotTell(open)
      }
    }
  }
}

/// One deadline asked of one case.
private struct DeadlineCase {
  typealias Judged = (start: Dated?, state: DeadlineStanding.State)

  let deadline: Deadline
  let subject: RuleSubject
  let calendar: WorkingCalendar

  var standings: [DeadlineStanding] {
    guard let abroad = deadline.abroad, isOfProcedure, !subject.forms(.verificationRequest).isEmpty
    else {
      return [DeadlineStanding(deadline) { () throws(RuleStop) in try standing() }]
    }
    let letters = RequestLetters { subject.forms($0) }
    let answers = RequestAnswers(letters) { subject.forms($0) }
    let meant = letters.all.filter { RequestLetters.isAbroad($0) != Answer(!abroad) }
    guard !meant.isEmpty else {
      return [DeadlineStanding(deadline) { () throws(RuleStop) in (nil, .notStarted) }]
    }
    return meant.map { letter in
      DeadlineStanding(deadline) { () throws(RuleStop) in
        try standing(of: letter, answers.answers(to: letter))
      }
    }
  }

  /// False, too, where the profile isn't known.
  private var isOfProcedure: Bool {
    subject.profile.map { deadline.procedures.contains($0.procedure) } ?? false
  }

  private func standing() throws(RuleStop) -> Judged {
    guard subject.profile != nil else { throw .cannotTell([.profile]) }
    guard isOfProcedure, let from = deadline.from, let to = deadline.to else {
      return (nil, .notApplicable)
    }
    guard let start = subject.days(of: from).max(by: { $0.date < $1.date }) else {
      try check(areRead: from.places.map(\.paper))
      return (nil, .notStarted)
    }
    let done = subject.days(of: to).max { $0.date < $1.date }
    if done == nil { try check(areRead: to.places.map(\.paper)) }
    return try judge(start, done)
  }

  private func standing(of letter: Passage, _ answers: [Passage]) throws(RuleStop) -> Judged {
    guard RequestLetters.isAbroad(letter) != .perhaps else {
      throw .cannotTell([.unwritten(letter["/route"].place)])
    }
    let start = try letter["/head/date"].dated()
    if answers.isEmpty { try check(areRead: RequestAnswers.papers) }
    let days = answers.compactMap(\.writtenDated)
    guard answers.isEmpty || !days.isEmpty else {
      throw .cannotTell(answers.map { .unwritten($0.place) })
    }
    // The first word is the answer.
    return try judge(start, days.min { $0.date < $1.date })
  }

  /// - Throws: *cannot tell* where one of them couldn't be read: it may say what isn't found.
  private func check(areRead papers: [Paper]) throws(RuleStop) {
    let unread = papers.filter { subject.unread.contains($0) }
    guard unread.isEmpty else { throw .cannotTell(unread.map { .unread(.type($0.type)) }) }
  }

  private func judge(_ start: Dated, _ done: Dated?) throws(RuleStop) -> Judged {
    let until = try last(from: start)
    guard let done else {
      let isOver = deadline.unit != .monthAtLeast && until < subject.day
      return (start, isOver ? .missed(on: nil, until: until) : .running(until: until))
    }
    let limit = PartialDate(until)
    let answer =
      deadline.unit == .monthAtLeast
      ? done.date.isOnOrAfter(limit) : done.date.isOnOrBefore(limit)
    let isMet = try Dated.decided(answer, [done])
    return (start, isMet ? .met(on: done.date, until: until) : .missed(on: done.date, until: until))
  }

  private func last(from start: Dated) throws(RuleStop) -> CalendarDate {
    let exact = try start.day()
    let first = deadline.fromMonths == 0 ? exact : exact.adding(months: deadline.fromMonths)
    let end: CalendarDate?
    switch deadline.unit {
    case .workingDay:
      guard let first else { throw .cannotTell([.inexact(start.place)]) }
      do throws(WorkingCalendar.Unknown) {
        end = try calendar.day(deadline.limit, after: first)
      } catch {
        throw .cannotTell([.holidays(year: error.year)])
      }
    case .day: end = first?.adding(days: deadline.limit)
    case .month, .monthAtLeast: end = first?.adding(months: deadline.limit)
    }
    guard let end else { throw .cannotTell([.inexact(start.place)]) }
    return end
  }
}
