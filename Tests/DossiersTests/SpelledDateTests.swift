import Dossiers
import RFC3339
import Testing

@Suite struct `Dates as people write them` {
  @Test(arguments: [
    ("02/09/2001", "2001-09-02"), ("2/9/2001", "2001-09-02"), ("2-9-2001", "2001-09-02"),
    ("2.9.2001", "2001-09-02"), (" 02/09/2001 ", "2001-09-02"), ("09/2001", "2001-09"),
    ("9/2001", "2001-09"), ("29/02/2024", "2024-02-29"),
  ])
  func `are understood with the day first`(text: String, date: String) {
    #expect(PartialDate(spelled: text)?.description == date)
  }

  @Test(arguments: [
    "", "2001", "02/09/01", "30/02/2001", "29/02/2023", "2/13/2001", "02//2001", "2/9/2001/1",
    "02-09/2001", "hai tháng chín", "02/09/20011", "2001/09/02", "0/9/2001", "/09/2001",
    "02/09/2001\u{0}", "٠٢/٠٩/٢٠٠١",
  ])
  func `are none where they could be read in no way, or two`(text: String) {
    #expect(PartialDate(spelled: text) == nil)
  }
}
