import RFC3339
import Testing

@Suite struct `Partial date` {
  @Test(arguments: [
    ("2002", "2002", 1), ("0000", "0000", 1), ("2002-05", "05/2002", 2),
    ("2002-05-09", "09/05/2002", 3), ("2004-02-29", "29/02/2004", 3), ("9999-12", "12/9999", 2),
  ])
  func `parses and prints both ways`(iso: String, vietnamese: String, known: Int) throws {
    let date = try PartialDate(parsing: iso)
    #expect(date.description == iso)
    #expect(date.vietnameseText == vietnamese)
    #expect(try PartialDate(parsingVietnamese: vietnamese) == date)
    #expect(try PartialDate(parsingEither: iso) == date)
    #expect(try PartialDate(parsingEither: vietnamese) == date)
    #expect(1 + (date.month == nil ? 0 : 1) + (date.day == nil ? 0 : 1) == known)
    #expect((date.date != nil) == (known == 3))
  }

  @Test(
    arguments: [
      ("", .digitExpected, 0), ("200", .digitExpected, 3), ("20021", .separatorExpected, 4),
      ("2002-", .digitExpected, 5), ("2002-5", .digitExpected, 6), ("2002-13", .monthOutOfRange, 5),
      ("2002-00", .monthOutOfRange, 5), ("2002-05-", .digitExpected, 8),
      ("2002-05-3", .digitExpected, 9), ("2002-02-29", .dayOutOfRange, 8),
      ("2002-0509", .separatorExpected, 7), ("2002-05-09x", .trailingText, 10),
      ("2\u{660}02", .digitExpected, 1), ("05/2002", .digitExpected, 2),
    ] as [(String, DateTimeError.Code, Int)])
  func `refuses all else in ISO form`(text: String, code: DateTimeError.Code, offset: Int) {
    let error = #expect(throws: DateTimeError.self) { try PartialDate(parsing: text) }
    #expect(error == DateTimeError(code, at: offset))
  }

  @Test(arguments: [("5/2002", "2002-05"), ("1/2/2002", "2002-02-01")])
  func `lets leading zeros go in Vietnamese form`(text: String, iso: String) throws {
    #expect(try PartialDate(parsingVietnamese: text).description == iso)
  }

  @Test(
    arguments: [
      ("13/2002", .monthOutOfRange, 0), ("005/2002", .separatorExpected, 2),
      ("5/02", .digitExpected, 4), ("/2002", .digitExpected, 0), ("1/2/3/2002", .digitExpected, 5),
      ("2002-05", .trailingText, 4), ("30/02/2002", .dayOutOfRange, 0), ("", .digitExpected, 0),
      ("5/2002 ", .trailingText, 6),
    ] as [(String, DateTimeError.Code, Int)])
  func `refuses all else in Vietnamese form`(
    text: String, code: DateTimeError.Code, offset: Int
  ) {
    let error = #expect(throws: DateTimeError.self) { try PartialDate(parsingVietnamese: text) }
    #expect(error == DateTimeError(code, at: offset))
  }

  @Test(arguments: [
    ("2002", "2002-01-01", "2002-12-31"), ("2004-02", "2004-02-01", "2004-02-29"),
    ("2001-02", "2001-02-01", "2001-02-28"), ("2002-05-09", "2002-05-09", "2002-05-09"),
    ("9999", "9999-01-01", "9999-12-31"),
  ])
  func `spans its possible days`(text: String, first: String, last: String) throws {
    let date = try PartialDate(parsing: text)
    #expect(date.firstDay.description == first)
    #expect(date.lastDay.description == last)
  }

  @Test(
    arguments: [
      ("2002", "2003-05", .before), ("2003-05", "2002", .after), ("2002", "2002-05", .undecidable),
      ("2002", "2002", .undecidable), ("2002-05", "2002-05", .undecidable),
      ("2002-05", "2002-06-01", .before), ("2002-05", "2002-05-31", .undecidable),
      ("2002-05-09", "2002-05-09", .same), ("2002-05-10", "2002-05-09", .after),
      ("2002-01-01", "2001", .after),
    ] as [(String, String, DateOrder)])
  func `compares as far as it can be told`(one: String, other: String, order: DateOrder) throws {
    let one = try PartialDate(parsing: one)
    #expect(one.compared(to: try PartialDate(parsing: other)) == order)
  }

  @Test func `sorts by the first possible day, the vaguest first`() throws {
    let texts = ["2001-12-31", "2002", "2002-01", "2002-01-01", "2002-01-02", "2002-02", "2003"]
    let dates = try texts.map { try PartialDate(parsing: $0) }
    #expect(dates.reversed().sorted() == dates)
  }

  @Test func `is made of numbers that the calendar has`() throws {
    #expect(PartialDate(year: 2002, month: 5)?.description == "2002-05")
    #expect(PartialDate(year: 2002)?.description == "2002")
    #expect(PartialDate(year: 10_000) == nil)
    #expect(PartialDate(year: 2002, month: 13) == nil)
    let day = try CalendarDate(parsing: "2002-05-09")
    #expect(PartialDate(day).date == day)
  }
}
