package import Dossiers

/// What may be written into a field of a form.
package enum FieldKindWord: String, CaseIterable, Message {
  case text = "form.kind.text"
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
    case .longText: Bilingual("text of several lines", "đoạn văn")
    case .day: Bilingual("day", "ngày")
    case .partialDate: Bilingual("day, month or year", "ngày, tháng hoặc năm")
    case .partialDateOrNow:
      Bilingual("day, month, year or \"now\"", "ngày, tháng, năm hoặc \"now\" (nay)")
    case .partialDateOrUnknown:
      Bilingual("day, month, year or \"unknown\"", "ngày, tháng, năm hoặc \"unknown\" (không rõ)")
    case .time: Bilingual("time of day", "giờ")
    case .choice: Bilingual("one of", "chọn một")
    case .yesNo: Bilingual("yes or no", "có hoặc không")
    case .number: Bilingual("number", "số")
    case .group: Bilingual("group", "nhóm")
    case .table: Bilingual("table", "bảng")
    case .list: Bilingual("list", "danh sách")
    }
  }
}
