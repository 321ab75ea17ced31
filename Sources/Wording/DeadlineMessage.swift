package import Dossiers
package import RFC3339

/// How a case stands to a deadline.
package enum DeadlineMessage: String, CaseIterable, Message {
  case running = "deadline.running"
  case lastDay = "deadline.lastDay"
  case notBefore = "deadline.notBefore"
  case mayBeDone = "deadline.mayBeDone"
  case met = "deadline.met"
  case doneLate = "deadline.doneLate"
  case doneEarly = "deadline.doneEarly"
  case notDone = "deadline.notDone"
  case cannotTell = "deadline.cannotTell"
  case start = "deadline.start"
  case longer = "deadline.longer"
  case counts = "deadline.counts"

  package var text: Bilingual {
    switch self {
    case .running:
      Bilingual("{left} {left|day|days} left", "còn {left} ngày")
    case .lastDay: Bilingual("today is the last day", "hôm nay là ngày cuối")
    case .notBefore:
      Bilingual(
        "not before this day, {left} {left|day|days} from now",
        "từ ngày này trở đi, còn {left} ngày")
    case .mayBeDone: Bilingual("from this day on, and not done", "được làm từ ngày này, chưa làm")
    case .met: Bilingual("done on {on}", "đã làm ngày {on}")
    case .doneLate: Bilingual("done too late, on {on}", "làm quá hạn, ngày {on}")
    case .doneEarly: Bilingual("done too early, on {on}", "làm quá sớm, ngày {on}")
    case .notDone: Bilingual("not done, and the day has passed", "chưa làm, đã quá hạn")
    case .cannotTell: Bilingual("can't be told", "chưa xét được")
    case .start: Bilingual("{event} on {from}; {source}", "{event} ngày {from}; {source}")
    case .longer: Bilingual("more time: {needs}", "gia hạn: {needs}")
    case .counts:
      Bilingual(
        "{missed} missed, {running} running, {met} met, {open} that can't be told",
        "{missed} quá hạn, {running} đang tính, {met} đúng hạn, {open} chưa xét được")
    }
  }

  /// How a deadline stands on a day, in words; nil where there is nothing to say.
  package static func standing(
    _ standing: DeadlineStanding, on day: CalendarDate, names: DossierNames, in language: Language
  ) -> SafeText? {
    let isFirst = standing.deadline.unit == .monthAtLeast
    switch standing.state {
    case .notStarted, .notApplicable: return nil
    case .running(let until):
      let left = day.days(until: until)
      let facts: Facts = ["left": .number(left)]
      if isFirst { return (left > 0 ? Self.notBefore : .mayBeDone).sentence(in: language, facts) }
      return (left > 0 ? Self.running : .lastDay).sentence(in: language, facts)
    case .met(let done, _): return Self.met.sentence(in: language, ["on": .date(done)])
    case .missed(let done?, _):
      return (isFirst ? Self.doneEarly : .doneLate).sentence(in: language, ["on": .date(done)])
    case .missed(nil, _): return Self.notDone.sentence(in: language)
    case .cannotTell(let open):
      let open = RuleOpening.sentences(open, names: names, in: language)
      return "\(Self.cannotTell.sentence(in: language)): \(open)"
    }
  }
}
