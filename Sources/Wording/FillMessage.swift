package import Dossiers

/// What `hoso fill` says while it asks a form's questions.
package enum FillMessage: String, CaseIterable, Message {
  case keys = "fill.keys"
  case resumed = "fill.resumed"
  case now = "fill.now"
  case choice = "fill.choice"
  case presence = "fill.presence"
  case rows = "fill.rows"
  case noRows = "fill.noRows"
  case moreRows = "fill.moreRows"
  case rowKeys = "fill.rowKeys"
  case itemKeys = "fill.itemKeys"
  case severalLines = "fill.severalLines"
  case yes = "fill.yes"
  case no = "fill.no"
  case untilNow = "fill.untilNow"
  case notKnown = "fill.notKnown"

  case stillWrong = "fill.stillWrong"
  case required = "fill.required"
  case several = "fill.several"
  case notUnderstood = "fill.notUnderstood"
  case notText = "fill.notText"
  case controls = "fill.controls"
  case lineCut = "fill.lineCut"
  case notSaved = "fill.notSaved"
  case rowRemoved = "fill.rowRemoved"
  case rowsAdded = "fill.rowsAdded"
  case fromRow = "fill.fromRow"
  case noneWritten = "fill.noneWritten"
  case atStart = "fill.atStart"

  case left = "fill.left"
  case finished = "fill.finished"
  case nothingMissing = "fill.nothingMissing"

  case helpWay = "fill.help.way"
  case helpClear = "fill.help.clear"
  case helpKeys = "fill.help.keys"

  package var text: Bilingual { promptText ?? answerText ?? endText }

  private var promptText: Bilingual? {
    switch self {
    case .keys:
      Bilingual(
        "Type the answer and Enter. Enter alone goes on, ? helps, < goes back, . leaves. Each answer is"
          + " saved at once.",
        "Gõ câu trả lời rồi Enter. Chỉ Enter: sang mục sau; ? trợ giúp; < quay lại; . dừng. Mỗi câu trả"
          + " lời được lưu ngay.")
    case .resumed:
      Bilingual("Going on where it was left.", "Tiếp tục từ chỗ đã dừng.")
    case .now: Bilingual("now: {value}", "đang ghi: {value}")
    case .choice: Bilingual("{number} {label}", "{number} {label}")
    case .presence:
      Bilingual(
        "does the paper have this part? y (yes), n (no, Enter)",
        "trên giấy có ghi phần này không? c (có), k (không, hoặc Enter)")
    case .rows: Bilingual("{count} {count|row|rows}:", "có {count} hàng:")
    case .noRows: Bilingual("no rows yet", "chưa có hàng nào")
    case .moreRows: Bilingual("… {count} more", "… còn {count} hàng nữa")
    case .rowKeys:
      Bilingual(
        "+ adds a row, 2 opens row 2, -2 removes it, @file.csv takes rows from a file; Enter goes on",
        "+ thêm hàng; 2 sửa hàng 2; -2 bỏ hàng 2; @tệp.csv lấy từ tệp; Enter sang mục sau")
    case .itemKeys:
      Bilingual(
        "type an item to add it, 2 opens item 2, -2 removes it; Enter goes on",
        "gõ nội dung để thêm; 2 sửa hàng 2; -2 bỏ hàng 2; Enter sang mục sau")
    case .severalLines:
      Bilingual(
        "several lines may be typed, an empty one ends", "gõ được nhiều dòng, dòng trống là hết")
    case .yes: Bilingual("yes", "có")
    case .no: Bilingual("no", "không")
    case .untilNow: Bilingual("until today", "đến nay")
    case .notKnown: Bilingual("not known", "không rõ")
    default: nil
    }
  }

  private var answerText: Bilingual? {
    switch self {
    case .stillWrong:
      Bilingual(
        "it is saved as typed: type it again, or Enter to leave it so",
        "đã lưu như vừa gõ: gõ lại, hoặc Enter để giữ như vậy")
    case .required:
      Bilingual(
        "the paper demands this; where there is nothing it says 'không'",
        "mẫu giấy bắt buộc ghi mục này; không có thì ghi 'không'")
    case .several:
      Bilingual("that may be {names}: type more letters", "có thể là {names}: gõ thêm chữ")
    case .notUnderstood:
      Bilingual(
        "'{found}' is no answer here; ? tells what is",
        "ở đây không nhận '{found}'; gõ ? để xem cách trả lời")
    case .notText:
      Bilingual(
        "the line came with broken letters and was not saved: type it again ({found})",
        "dòng vừa gõ có chữ bị hỏng nên chưa lưu: hãy gõ lại ({found})")
    case .controls:
      Bilingual(
        "the line holds keys that are no letters and was not saved: type it again ({found})",
        "dòng vừa gõ lẫn phím điều khiển nên chưa lưu: hãy gõ lại ({found})")
    case .lineCut:
      Bilingual(
        "the terminal takes {limit} bytes of a line: what came is saved, the rest is not; look at its end",
        "mỗi dòng chỉ nhận được {limit} byte: đã lưu phần nhận được, phần sau bị cắt; hãy xem lại đoạn cuối"
      )
    case .notSaved:
      Bilingual("not saved: {found}", "chưa lưu được: {found}")
    case .rowRemoved:
      Bilingual(
        "row {number} is removed; 'hoso undo' takes that back",
        "đã bỏ hàng {number}; muốn lấy lại thì dùng 'hoso undo'")
    case .rowsAdded:
      Bilingual(
        "{count} {count|row|rows} taken from {file}", "đã lấy {count} hàng từ {file}")
    case .fromRow: Bilingual("{file}, row {number}", "{file}, hàng {number}")
    case .noneWritten:
      Bilingual("noted: the paper says 'không' here", "đã ghi nhận: trên giấy ghi 'không'")
    case .atStart: Bilingual("this is the first question", "đây là mục đầu tiên")
    default: nil
    }
  }

  private var endText: Bilingual {
    switch self {
    case .left:
      Bilingual(
        "Left; all answers are saved. '{command}' goes on here.",
        "Đã dừng; mọi câu trả lời đã lưu. '{command}' sẽ tiếp tục từ đây.")
    case .finished:
      Bilingual("{dossier}: {form} is asked to its end", "{dossier}: đã hỏi hết các mục của {form}")
    case .nothingMissing:
      Bilingual(
        "{dossier}: {form} lacks nothing", "{dossier}: {form} không còn mục nào thiếu")
    case .helpWay: Bilingual("how it is written: {way}", "cách ghi: {way}")
    case .helpClear:
      Bilingual("- alone takes away what is written", "gõ - để xóa nội dung đang ghi")
    default:
      Bilingual(
        "Enter goes on, < goes back, . or Ctrl-D leaves",
        "Enter sang mục sau; < quay lại; . hoặc Ctrl-D để dừng")
    }
  }
}

/// How a field's answer is typed.
package enum FillWay: String, CaseIterable, Message {
  case text = "fill.way.text"
  case name = "fill.way.name"
  case longText = "fill.way.longText"
  case day = "fill.way.day"
  case partialDate = "fill.way.partialDate"
  case orNow = "fill.way.orNow"
  case orUnknown = "fill.way.orUnknown"
  case time = "fill.way.time"
  case choice = "fill.way.choice"
  case yesNo = "fill.way.yesNo"
  case number = "fill.way.number"

  package init(_ kind: FormField.Kind) {
    self =
      switch kind {
      case .text, .list, .group, .table: .text
      case .name: .name
      case .longText: .longText
      case .day: .day
      case .partialDate: .partialDate
      case .partialDateOrNow: .orNow
      case .partialDateOrUnknown: .orUnknown
      case .time: .time
      case .choice: .choice
      case .yesNo: .yesNo
      case .number: .number
      }
  }

  package var text: Bilingual {
    switch self {
    case .text: Bilingual("as the paper has it", "ghi như trên giấy")
    case .name: Bilingual("the name in full, as the paper has it", "đủ họ và tên, như trên giấy")
    case .longText:
      Bilingual("line by line; an empty line ends", "gõ từng dòng; dòng trống là hết")
    case .day: Bilingual("a day, such as 02/09/2001", "ngày, ví dụ 02/09/2001")
    case .partialDate:
      Bilingual(
        "02/09/2001; 09/2001 or 2001 where the day isn't known",
        "02/09/2001; không rõ ngày thì 09/2001 hoặc 2001")
    case .orNow:
      Bilingual(
        "02/09/2001, 09/2001 or 2001; 'now' for until today",
        "02/09/2001, 09/2001 hoặc 2001; đến nay thì gõ 'nay'")
    case .orUnknown:
      Bilingual(
        "1975, 09/1975 or 02/09/1975; 'unknown' where nobody knows",
        "1975, 09/1975 hoặc 02/09/1975; không rõ thì gõ 'không rõ'")
    case .time: Bilingual("such as 20/03/2026 08:30", "ví dụ 20/03/2026 08:30")
    case .choice:
      Bilingual("the number or the first letters", "gõ số hoặc mấy chữ đầu, không cần dấu")
    case .yesNo: Bilingual("y (yes) or n (no)", "c (có) hoặc k (không)")
    case .number: Bilingual("a number, such as 9 or 66.7", "số, ví dụ 9 hoặc 66,7")
    }
  }
}

/// What is wrong with a CSV file that rows are to be taken from, as a sentence after its row.
package enum FillTableWord: String, CaseIterable, Message {
  case empty = "fill.table.empty"
  case notUTF8 = "fill.table.notUTF8"
  case noColumns = "fill.table.noColumns"
  case columnUnknown = "fill.table.columnUnknown"
  case columnTwice = "fill.table.columnTwice"
  case tooManyCells = "fill.table.tooManyCells"
  case malformed = "fill.table.malformed"
  case tooManyRows = "fill.table.tooManyRows"
  case nothingTaken = "fill.table.nothingTaken"
  case columns = "fill.table.columns"

  package init(_ code: TypedTable.Code) {
    self =
      switch code {
      case .empty: .empty
      case .notUTF8: .notUTF8
      case .noColumns: .noColumns
      case .columnUnknown: .columnUnknown
      case .columnTwice: .columnTwice
      case .tooManyCells: .tooManyCells
      case .malformed: .malformed
      case .tooManyRows: .tooManyRows
      }
  }

  package var text: Bilingual {
    switch self {
    case .empty:
      Bilingual(
        "there is no row below the names of the columns", "dưới hàng tên cột không có hàng nào")
    case .notUTF8:
      Bilingual(
        "column \"{name}\" is not UTF-8: save the file as CSV UTF-8",
        "cột \"{name}\" không phải UTF-8: lưu lại tệp dạng CSV UTF-8")
    case .noColumns:
      Bilingual("the first row must name the columns", "hàng đầu phải ghi tên các cột")
    case .columnUnknown:
      Bilingual("the table has no column \"{name}\"", "bảng không có cột \"{name}\"")
    case .columnTwice: Bilingual("column \"{name}\" stands twice", "cột \"{name}\" ghi hai lần")
    case .tooManyCells:
      Bilingual("more cells than there are columns", "nhiều ô hơn số cột")
    case .malformed:
      Bilingual(
        "quotation marks or line ends are wrong, or a cell is too long",
        "sai dấu ngoặc kép, dấu xuống dòng, hoặc ô quá dài")
    case .tooManyRows:
      Bilingual("more rows than are taken at once", "nhiều hàng hơn mức nhận một lần")
    case .nothingTaken: Bilingual("{file}: nothing was taken", "{file}: không lấy hàng nào")
    case .columns: Bilingual("columns of this table: {names}", "các cột của bảng này: {names}")
    }
  }
}
