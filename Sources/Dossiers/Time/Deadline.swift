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
  /// A fact of the profile that must hold.
  package let when: String?
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
    when = value["when"]?.string
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

  /// All deadlines of a case, in the data's order; those that no dossier tells of are left out.
  package static func all(
    _ subject: RuleSubject, _ book: RuleBook
  ) -> [DeadlineStanding] {
    book.deadlines.filter { $0.from != nil && $0.to != nil }.map {
      DeadlineStanding($0, subject, book)
    }
  }

  private init(_ deadline: Deadline, _ subject: RuleSubject, _ book: RuleBook) {
    self.deadline = deadline
    let asked = DeadlineCase(deadline: deadline, subject: subject, calendar: book.calendar)
    do throws(RuleStop) {
      (start, state) = try asked.standing()
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
  let deadline: Deadline
  let subject: RuleSubject
  let calendar: WorkingCalendar

  func standing() throws(RuleStop) -> (Dated?, DeadlineStanding.State) {
    guard let procedure = subject.profile?.procedure else { throw .cannotTell([.profile]) }
    guard let from = deadline.from, let to = deadline.to, deadline.procedures.contains(procedure)
    else { return (nil, .notApplicable) }
    if let fact = deadline.when { try subject.onlyIf(fact) }
    guard let start = subject.days(of: from).max(by: { $0.date < $1.date }) else {
      return (nil, .notStarted)
    }
    let until = try last(from: start)
    guard let done = subject.days(of: to).max(by: { $0.date < $1.date }) else {
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
