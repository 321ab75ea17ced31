import Dossiers
import RFC3339
import Testing

@Suite struct `Ages by month` {
  @Test(arguments: [
    // 18 years: 216 months, of which the day within the month isn't counted.
    ("2001-09-02", "2019-08-31", 216, Answer.no), ("2001-09-02", "2019-09-01", 216, .yes),
    ("2001-09-02", "2019-09-02", 216, .yes), ("2001-09-30", "2019-09-01", 216, .yes),
    // 60 years: 720 months.
    ("1964-03-31", "2024-03-01", 720, .yes), ("1964-03-01", "2024-02-29", 720, .no),
    // 29 February is of February in every year.
    ("2004-02-29", "2022-01-31", 216, .no), ("2004-02-29", "2022-02-01", 216, .yes),
    // A month is enough; a year is, where the months left can't decide otherwise.
    ("2001-09", "2019-09-01", 216, .yes), ("2001-09", "2019-08-31", 216, .no),
    ("2001", "2019-06-15", 216, .perhaps), ("2001", "2019-12-01", 216, .yes),
    ("2001", "2018-12-31", 216, .no), ("2001", "2020", 216, .yes), ("2001", "2019", 216, .perhaps),
  ])
  func `count whole months of the calendar`(
    birth: String, day: String, months: Int, isAtLeast: Answer
  ) throws {
    let age = try MonthCount(from: PartialDate(parsing: birth), to: PartialDate(parsing: day))
    #expect(age.isAtLeast(months) == isAtLeast)
    #expect(age.isAtMost(months - 1) == !isAtLeast)
  }

  @Test(arguments: [
    ("2001-09-02", "2019-09-01", Answer.yes), ("2001-09-02", "2019-09-02", .no),
    ("2001-09-02", "2019-10-01", .no), ("2001-09", "2019-09-01", .perhaps),
    // Who was born on 31 is a month older on the last day of a month without it.
    ("2001-08-31", "2019-08-30", .yes), ("2004-02-29", "2022-02-28", .no),
    ("2004-02-29", "2022-02-27", .yes),
  ])
  func `know that the birthday in the month is still to come`(
    birth: String, day: String, isToCome: Answer
  ) throws {
    let age = try MonthCount(from: PartialDate(parsing: birth), to: PartialDate(parsing: day))
    #expect(age.isJust(216) == isToCome)
  }
}

@Suite struct `A paper's validity` {
  @Test(arguments: [
    ("2019-03-20", 60, "2024-03-19", Validity.Standing.good),
    ("2019-03-20", 60, "2024-03-20", .lastDay), ("2019-03-20", 60, "2024-03-21", .over),
    // The 60th month ends on the last day of a month that is shorter.
    ("2019-08-31", 6, "2020-02-28", .good), ("2019-08-31", 6, "2020-02-29", .lastDay),
    ("2019-08-31", 6, "2020-03-01", .over),
    ("2020-02-29", 60, "2025-02-28", .lastDay), ("2020-02-29", 60, "2025-03-01", .over),
    ("2020-02-29", 48, "2024-02-28", .good), ("2020-02-29", 48, "2024-02-29", .lastDay),
    // Known to the month only.
    ("2019-03", 60, "2024-02-29", .good), ("2019-03", 60, "2024-03-15", .undecidable),
    ("2019-03", 60, "2024-04-01", .over), ("2019-03-20", 60, "2024-03", .undecidable),
    ("2019-03-20", 60, "2024-04", .over), ("2019", 60, "2024-06-01", .undecidable),
    ("9999-06-01", 60, "9999-12-31", .undecidable),
  ])
  func `ends on the same day so many months on`(
    start: String, months: Int, day: String, standing: Validity.Standing
  ) throws {
    let validity = Validity(from: try PartialDate(parsing: start), months: months)
    #expect(validity.standing(on: try PartialDate(parsing: day)) == standing)
  }
}

@Suite struct `Dates that are known in part` {
  @Test(arguments: [
    ("2024-03-20", "2024-03-20", Answer.no, Answer.yes, Answer.yes),
    ("2024-03-19", "2024-03-20", .yes, .yes, .no), ("2024-03-21", "2024-03-20", .no, .no, .no),
    ("2024-02", "2024-03-20", .yes, .yes, .no),
    ("2024-03", "2024-03-20", .perhaps, .perhaps, .perhaps),
    ("2024-04", "2024-03-31", .no, .no, .no), ("2024", "2024-12-31", .perhaps, .yes, .perhaps),
    ("2024-03-01", "2024-03", .perhaps, .yes, .perhaps),
    ("2024-03", "2024-03-01", .no, .perhaps, .perhaps),
    ("2024", "2024", .perhaps, .perhaps, .perhaps), ("2023", "2024", .yes, .yes, .no),
  ])
  func `are compared as far as they decide`(
    one: String, other: String, isBefore: Answer, isOnOrBefore: Answer, isSame: Answer
  ) throws {
    let (one, other) = (try PartialDate(parsing: one), try PartialDate(parsing: other))
    #expect(one.isBefore(other) == isBefore && other.isAfter(one) == isBefore)
    #expect(one.isOnOrBefore(other) == isOnOrBefore && other.isOnOrAfter(one) == isOnOrBefore)
    #expect(one.isSameDay(as: other) == isSame && other.isSameDay(as: one) == isSame)
  }

  @Test func `can't be told, with the one that isn't exact, where they don't decide`() throws {
    let month = Dated(try PartialDate(parsing: "2024-03"), at: .dossier)
    let day = Dated(try PartialDate(parsing: "2024-03-20"), at: .type(Paper.decision.type))
    let stop = #expect(throws: RuleStop.self) { try month.isOnOrBefore(day) }
    #expect(stop == .cannotTell([.inexact(.dossier)]))
    #expect(throws: RuleStop.self) { try month.day() }
    #expect(try day.day() == CalendarDate(parsing: "2024-03-20"))
  }
}
