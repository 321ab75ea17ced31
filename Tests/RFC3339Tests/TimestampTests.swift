import RFC3339
import Testing

@Suite struct `Time of day` {
  @Test(arguments: [
    "00:00:00Z", "23:59:59.999999999+07:00", "12:34:56-00:00", "12:34:56+00:00", "23:59:60Z",
    "01:29:60+01:30", "15:59:60.5-08:00", "08:30:06.100Z", "23:29:60+23:30",
  ])
  func `prints what it parsed`(text: String) throws {
    #expect(try TimeOfDay(parsing: text).description == text)
  }

  @Test(
    arguments: [
      ("", .digitExpected, 0), ("24:00:00Z", .hourOutOfRange, 0),
      ("12:60:00Z", .minuteOutOfRange, 3),
      ("12:00:61Z", .secondOutOfRange, 6), ("22:59:60Z", .leapSecondMisplaced, 6),
      ("23:59:60+01:00", .leapSecondMisplaced, 6), ("12:00:00", .offsetExpected, 8),
      ("12:00:00.Z", .digitExpected, 9), ("12:00:00,5Z", .offsetExpected, 8),
      ("12:00Z", .separatorExpected, 5), ("1:00:00Z", .digitExpected, 1),
      ("12:00:00+24:00", .offsetOutOfRange, 8), ("12:00:00+00:60", .offsetOutOfRange, 8),
      ("12:00:00+07", .separatorExpected, 11), ("12:00:00+0700", .separatorExpected, 11),
      ("12:00:00ZZ", .trailingText, 9), ("12:00:00Z\n", .trailingText, 9),
      ("1\u{662}:00:00Z", .digitExpected, 1), ("12:00:00\u{2212}07:00", .offsetExpected, 8),
    ] as [(String, DateTimeError.Code, Int)])
  func `refuses all else, and says where`(text: String, code: DateTimeError.Code, offset: Int) {
    let error = #expect(throws: DateTimeError.self) { try TimeOfDay(parsing: text) }
    #expect(error == DateTimeError(code, at: offset))
  }

  @Test func `is made of numbers that a clock shows`() throws {
    let time = TimeOfDay(hour: 7, minute: 5, second: 9, offset: .vietnam)
    #expect(time?.description == "07:05:09+07:00")
    #expect(TimeOfDay(hour: 24, minute: 0, second: 0, offset: .utc) == nil)
    #expect(TimeOfDay(hour: 22, minute: 59, second: 60, offset: .utc) == nil)
    #expect(TimeOfDay(hour: 6, minute: 59, second: 60, offset: .vietnam)?.isLeapSecond == true)
    #expect(UTCOffset(minutes: 1440) == nil)
    #expect(UTCOffset(minutes: -90)?.description == "-01:30")
    #expect(UTCOffset(minutes: 0)?.description == "+00:00")
    #expect(UTCOffset.unknown.isUnknown)
  }
}

@Suite struct `RFC 3339 timestamp` {
  @Test(arguments: [
    "2026-11-21T03:27:09Z", "0000-01-01T00:00:00Z", "9999-12-31T23:59:59.999999999Z",
    "1998-12-31T15:59:60.123-08:00", "1937-01-01T12:00:27.87+00:20", "2026-11-21T10:27:09+07:00",
    "2026-11-21T10:27:09-00:00", "2016-12-31T23:59:60Z", "2017-01-01T06:59:60+07:00",
    "1985-04-12T00:59:59.999999999999999999999Z", "2026-11-21T10:27:09.500Z",
    "9999-12-31T23:59:60Z",
  ])
  func `prints what it parsed`(text: String) throws {
    let timestamp = try Timestamp(parsing: text)
    #expect(timestamp.description == text)
    #expect(try Timestamp(parsing: timestamp.description) == timestamp)
  }

  @Test func `prints letters large`() throws {
    #expect(try Timestamp(parsing: "2026-11-21t03:27:09z").description == "2026-11-21T03:27:09Z")
  }

  @Test(
    arguments: [
      ("", .digitExpected, 0), ("2026-11-21", .separatorExpected, 10),
      ("2026-11-21 03:27:09Z", .separatorExpected, 10),
      ("2026-11-21T03:27:09", .offsetExpected, 19),
      ("2026-02-30T03:27:09Z", .dayOutOfRange, 8), ("2026-11-21T25:27:09Z", .hourOutOfRange, 11),
      ("2026-11-21T03:27:09Z trailing", .trailingText, 20),
      ("2026-11-21T23:59:60Z", .leapSecondMisplaced, 17),
      ("2016-12-31T22:59:60Z", .leapSecondMisplaced, 17),
      ("2016-12-31T23:59:60+07:00", .leapSecondMisplaced, 17),
      ("2017-01-02T06:59:60+07:00", .leapSecondMisplaced, 17),
      ("9999-12-31T15:59:61-08:00", .secondOutOfRange, 17),
      ("2026-11-21T\u{663}3:27:09Z", .digitExpected, 11),
      ("2026-11-21T03:27:09.Z", .digitExpected, 20), ("2026-1-21T03:27:09Z", .digitExpected, 6),
    ] as [(String, DateTimeError.Code, Int)])
  func `refuses all else, and says where`(text: String, code: DateTimeError.Code, offset: Int) {
    let error = #expect(throws: DateTimeError.self) { try Timestamp(parsing: text) }
    #expect(error == DateTimeError(code, at: offset))
  }

  @Test func `keeps the same moment and the same text apart`() throws {
    let utc = try Timestamp(parsing: "2026-11-21T03:27:09Z")
    let local = try Timestamp(parsing: "2026-11-21T10:27:09.000+07:00")
    #expect(utc != local)
    #expect(utc.instant == local.instant)
    #expect(utc.instant.hashValue == local.instant.hashValue)
    #expect(utc != (try Timestamp(parsing: "2026-11-21T03:27:09-00:00")))
  }

  @Test func `orders moments, leap seconds and long fractions among them`() throws {
    let texts = [
      "0000-01-01T00:00:00+14:00", "1969-12-31T23:59:59.9Z", "1970-01-01T07:00:00+07:00",
      "2016-12-31T23:59:59.99Z", "2016-12-31T23:59:60Z", "2017-01-01T06:59:60.5+07:00",
      "2017-01-01T00:00:00Z", "2017-01-01T00:00:00.00000000001Z", "2017-01-01T00:00:00.1Z",
      "2017-01-01T00:00:00.1000000000000000001Z", "2017-01-01T00:00:00.12Z",
      "9999-12-31T23:59:59-23:59",
    ]
    let instants = try texts.map { try Timestamp(parsing: $0).instant }
    #expect(instants.reversed().sorted() == instants)
    #expect(Set(instants).count == texts.count)
  }

  @Test(arguments: [
    (0, 0, "1970-01-01T00:00:00Z"), (-1, 500_000_000, "1969-12-31T23:59:59.5Z"),
    (1_795_231_629, 7, "2026-11-21T03:27:09.000000007Z"),
    (253_402_300_799, 999_999_999, "9999-12-31T23:59:59.999999999Z"),
    (-62_167_219_200, 0, "0000-01-01T00:00:00Z"),
    (951_782_400, 120_000_000, "2000-02-29T00:00:00.12Z"),
  ])
  func `takes a clock's reading`(seconds: Int, nanoseconds: Int, text: String) throws {
    let timestamp = try #require(Timestamp(epochSeconds: seconds, nanoseconds: nanoseconds))
    #expect(timestamp.description == text)
    #expect(timestamp.instant.epochSeconds == seconds)
    #expect(timestamp.time.fraction.nanoseconds == nanoseconds)
    #expect(try Timestamp(parsing: text) == timestamp)
  }

  @Test(arguments: [Int.min, -62_167_219_201, 253_402_300_800, Int.max])
  func `refuses a clock outside four-digit years`(seconds: Int) {
    #expect(Timestamp(epochSeconds: seconds) == nil)
    #expect(Timestamp(epochSeconds: 0, nanoseconds: seconds) == nil)
    #expect(Timestamp(epochSeconds: seconds, offset: .vietnam) == nil || seconds == -62_167_219_201)
  }

  @Test func `shows a moment on other clocks`() throws {
    let utc = try #require(Timestamp(epochSeconds: 1_795_231_629))
    let local = try #require(utc.at(.vietnam))
    #expect(local.description == "2026-11-21T10:27:09+07:00")
    #expect(local.utcText == "2026-11-21T03:27:09Z")
    #expect(local.vietnameseText == "21/11/2026 10:27")
    #expect(local.vietnameseDateText == "21/11/2026")
    let leap = try Timestamp(parsing: "2016-12-31T23:59:60.250Z")
    #expect(leap.at(.vietnam)?.description == "2017-01-01T06:59:60.250+07:00")
    #expect(leap.at(.vietnam)?.at(.utc) == leap)
    let first = try Timestamp(parsing: "0000-01-01T00:00:00+07:00")
    #expect(first.at(.utc) == nil)
    #expect(first.utcText == "0000-01-01T00:00:00+07:00")
  }

  @Test func `is made of parts only where they fit`() throws {
    let leap = try TimeOfDay(parsing: "23:59:60Z")
    let last = try CalendarDate(parsing: "2016-12-31")
    let other = try CalendarDate(parsing: "2016-12-30")
    #expect(Timestamp(date: last, time: leap)?.description == "2016-12-31T23:59:60Z")
    #expect(Timestamp(date: other, time: leap) == nil)
  }

  @Test(arguments: [11, 12, 13]) func `survives printing and shifting`(seed: UInt64) throws {
    var random = SplitMix(state: seed)
    for _ in 0..<3_000 {
      let seconds = Int.random(in: -62_167_000_000...253_402_200_000, using: &random)
      let nanoseconds = Int.random(in: 0...999_999_999, using: &random)
      let offset = try #require(UTCOffset(minutes: Int.random(in: -1439...1439, using: &random)))
      let timestamp = try #require(
        Timestamp(epochSeconds: seconds, nanoseconds: nanoseconds, offset: offset))
      try #require(try Timestamp(parsing: timestamp.description) == timestamp)
      try #require(timestamp.instant.epochSeconds == seconds)
      let utc = try #require(timestamp.at(.utc))
      try #require(utc.instant == timestamp.instant)
      try #require(utc.at(offset) == timestamp)
    }
  }
}
