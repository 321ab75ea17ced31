package import Dossiers

/// What may be written into a field of a form.
package enum FieldKindWord: String, CaseIterable, Message {
  case text = "form.kind.text"
  case name = "form.kind.name"
  case longText = "form.kind.longText"
  case day = "form.kind.day"
  case partialDate = "form.kind.partialDate"
  case partialDateOrNow = "form.kind.partialDateOrNow"
  case partialDateOrUnknown = "form.kind.partialDateOrUnknown"
  case time = "form.kind.time"
  case choice = "form.kind.choice"
  case yesNo = "form.kind.yesNo"
  case number = "form.kind.number"
  case group = "form.kind.group"
  case table = "form.kind.table"
  case list = "form.kind.list"

  /// The word for a kind of field.
  package init(_ kind: FormField.Kind) {
    self =
      switch kind {
      case .text: .text
      case .name: .name
      case .longText: .longText
      case .day: .day
      case .partialDate: .partialDate
      case .partialDateOrNow: .partialDateOrNow
      case .partialDateOrUnknown: .partialDateOrUnknown
      case .time: .time
      case .choice: .choice
      case .yesNo: .yesNo
      case .number: .number
      case .group: .group
      case .table: .table
      case .list: .list
      }
  }

  package var text: Bilingual {
    switch self {
    case .text: Bilingual("text", "chữ")
    case .name: Bilingual("a person's name", "họ và tên")
    case .longText: Bilingual("text of several lines", "đoạn văn")
    case .day: Bilingual("day, such as 2001-09-02", "ngày, ghi như 2001-09-02")
    case .partialDate:
      Bilingual(
        "day, month or year, such as 2001-09-02, 2001-09, 2001",
        "ngày, tháng hoặc năm, ghi như 2001-09-02, 2001-09, 2001")
    case .partialDateOrNow:
      Bilingual(
        "day, month or year, such as 2001-09-02, 2001-09, 2001; or now",
        "ngày, tháng hoặc năm, ghi như 2001-09-02, 2001-09, 2001; đến nay thì ghi now")
    case .partialDateOrUnknown:
      Bilingual(
        "day, month or year, such as 2001-09-02, 2001-09, 2001; or unknown",
        "ngày, tháng hoặc năm, ghi như 2001-09-02, 2001-09, 2001; không rõ thì ghi unknown")
    case .time:
      Bilingual(
        "day and time, such as 2026-03-20T08:30:00+07:00",
        "ngày giờ, ghi như 2026-03-20T08:30:00+07:00")
    case .choice: Bilingual("one of", "chọn một")
    case .yesNo: Bilingual("true (yes) or false (no)", "true (có) hoặc false (không)")
    case .number: Bilingual("number, such as 9", "số, ghi như 9")
    case .group: Bilingual("group", "nhóm")
    case .table: Bilingual("table", "bảng")
    case .list: Bilingual("list", "danh sách")
    }
  }
}
