internal import RFC3339

/// Dates.
enum DATRules {
  static let functions: [RuleID: RuleFunction] = [
    "DAT-001": areDates,
    "DAT-002": notAhead,
    "DAT-003": onWorkingDays,
    "DAT-004": sameEverywhere,
  ]

  /// No paper is dated after the day that it was typed, or that is asked about.
  private static func notAhead(_ rule: RuleCase) throws(RuleStop) -> RuleAnswer {
    var tally = RuleTally()
    for form in rule.allForms {
      guard let day = rule.writtenDay(of: form), let paper = form.form.flatMap({ Paper($0.type) })
      else { continue }
      let today = Dated(PartialDate(rule.today), at: form.place)
      if let typed = typed(form), typed.date.isBefore(today.date) == .yes {
        tally.expect(day, notAfter: typed, "aheadOfTyping", ["paper": .paper(paper)])
      } else {
        tally.expect(day, notAfter: today, "ahead", ["paper": .paper(paper)])
      }
    }
    return tally.answer
  }

  /// The day, where it was, that a form was typed.
  private static func typed(_ form: Passage) -> Dated? {
    let time = form["/transcription/typedAt"]
    guard let text = time.writtenText, let day = try? PartialDate(parsing: String(text.prefix(10)))
    else { return nil }
    return Dated(day, at: time.place)
  }

  /// Meetings and signatures at weekends and on holidays are worth a look.
  private static func onWorkingDays(_ rule: RuleCase) throws(RuleStop) -> RuleAnswer {
    let papers: [Paper] = [.branchResolution, .baseResolution, .decision]
    var tally = RuleTally(ifNothing: .noPaper(papers))
    for form in papers.flatMap({ rule.forms($0) }) {
      var told = Set<PartialDate>()
      for pointer in ["/meeting/date", "/meetingDate", "/head/date"] {
        guard let day = form[pointer].writtenDated, told.insert(day.date).inserted else { continue }
        tally.ask { (tally: inout RuleTally) throws(RuleStop) in
          tally.expect(
            Answer(try rule.isWorked(day)), "free", at: day.place, ["day": .date(day.date)])
        }
      }
    }
    return tally.answer
  }
}

extension RuleCase {
  /// Whether a day is a working day.
  ///
  /// - Throws: *cannot tell* where it isn't exact, or the year's holidays aren't known.
  func isWorked(_ day: Dated) throws(RuleStop) -> Bool {
    let date = try day.day()
    do throws(WorkingCalendar.Unknown) {
      return try calendar.isWorked(date)
    } catch {
      throw .cannotTell([.holidays(year: error.year)])
    }
  }
}
