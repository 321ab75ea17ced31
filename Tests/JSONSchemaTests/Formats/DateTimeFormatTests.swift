import JSONSchema
import Testing

@Suite struct `Format date-time` {
  @Test(arguments: [
    "2026-11-21T03:27:09Z", "2026-11-21t03:27:09z", "2026-11-21T10:27:09+07:00",
    "0000-01-01T00:00:00Z", "9999-12-31T23:59:59Z", "2016-12-31T23:59:60Z",
    "2017-01-01T06:59:60+07:00", "2026-11-21T03:27:09.123456789012345678Z",
    "2026-11-21T03:27:09-00:00", "2024-02-29T00:00:00+23:59",
  ])
  func `accepts`(text: String) { #expect(Format.dateTime.accepts(text)) }

  @Test(arguments: [
    "", "2026-11-21", "03:27:09Z", "2026-11-21T03:27:09", "2026-11-21 03:27:09Z",
    "2026-11-21T03:27Z", "2026-11-21T03:27:09.Z", "2026-11-21T03:27:09,5Z",
    "2026-02-29T03:27:09Z", "2026-11-31T03:27:09Z", "2026-11-21T24:00:00Z",
    "2026-11-21T03:60:00Z", "2026-11-21T03:27:09+7:00", "2026-11-21T03:27:09+0700",
    "2026-11-21T03:27:09Z ", "2026-11-21T03:27:60Z", "2026-11-21T23:59:60Z",
    "21/11/2026 03:27", "2026-11-2\u{661}T03:27:09Z", "2026-11-21T03:27:09\u{2212}07:00",
  ])
  func `refuses`(text: String) { #expect(!Format.dateTime.accepts(text)) }
}

@Suite struct `Format date` {
  @Test(arguments: ["0000-02-29", "2000-02-29", "2026-11-21", "9999-12-31", "1945-09-02"])
  func `accepts`(text: String) { #expect(Format.date.accepts(text)) }

  @Test(arguments: [
    "", "2026", "2026-11", "2026-11-21T", "1900-02-29", "2026-11-00", "2026-00-11", "2026-11-1",
    "26-11-21", "2026/11/21", "21/11/2026", "2026-11-21\n", "20261121", "2026-11-\u{FF12}1",
  ])
  func `refuses`(text: String) { #expect(!Format.date.accepts(text)) }
}

@Suite struct `Format time` {
  @Test(arguments: [
    "00:00:00Z", "23:59:59.0z", "23:59:60Z", "06:59:60+07:00", "12:00:00-00:00",
  ])
  func `accepts`(text: String) { #expect(Format.time.accepts(text)) }

  @Test(arguments: [
    "", "12:00", "12:00:00", "12:00Z", "24:00:00Z", "12:60:00Z", "12:00:60Z", "12:00:00+24:00",
    "12:00:00+07", "12:00:00 Z", "T12:00:00Z", "12:00:00.Z", "1\u{662}:00:00Z",
  ])
  func `refuses`(text: String) { #expect(!Format.time.accepts(text)) }
}

@Suite struct `Format duration` {
  @Test(arguments: [
    "P1Y", "P12M", "P0D", "P18Y6M", "P1Y2M3D", "P6M15D", "PT0S", "PT5M", "PT90M30S", "PT1H30M",
    "PT1H30M5S", "P1DT12H", "P1Y1M1DT1H1M1S", "P52W", "P1YT1S", "P2MT5M", "P007D", "PT24H",
    "P10DT10S", "P99999999999999999999Y",
  ])
  func `accepts`(text: String) { #expect(Format.duration.accepts(text)) }

  @Test(arguments: [
    "", "P", "PT", "P1", "PT1", "P1YT", "1Y", "p1y", "P1y", "P1Y1D", "PT1H1S", "P1M1Y", "P1D1D",
    "PT1S1M", "P1W1D", "P1Y1W", "P1WT1H", "P1H", "PT1D", "P1.5D", "PT0,5S", "P-1D", "+P1D", "P 1D",
    "P1D ", "P\u{661}D", "PT1H2", "P1DT", "PP1D", "PT1HT1M",
  ])
  func `refuses`(text: String) { #expect(!Format.duration.accepts(text)) }
}
