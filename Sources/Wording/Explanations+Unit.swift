package import Dossiers

extension UnitProblem.Code {
  package var explanation: Explanation {
    let reason = reason
    return Explanation(why: reason.why, repair: reason.repair, example: reason.example)
  }

  private var reason: RuleReason {
    switch self {
    case .notJSON, .notUnits, .memberMissing, .memberUnknown, .wrongKindOfValue: .unitFile
    case .notUTF8, .utf16, .legacyEncoding: .tableText
    case .noHeader, .columnMissing, .columnTwice, .columnUnknown, .noRows: .tableHeader
    case .wrongCellCount, .tooManyCells, .cellTooLong: .tableCells
    case .strayQuote, .textAfterQuote, .openQuote, .loneCarriageReturn: .tableQuotes
    case .badIdentifier, .badName, .referenceAmbiguous, .nameTaken, .nameShared: .unitName
    case .badCode, .codeTaken, .codeElsewhere: .unitCode
    case .kindUnknown, .badKind, .kindTwice: .unitKind
    case .badDate, .datesOutOfOrder, .periodsOverlap: .unitDate
    case .powerUnknown: .unitPower
    case .parentMissing, .parentNotValid: .unitParent
    case .circle, .successorCircle: .unitCircle
    case .successorMissing, .successorNotValid, .successorWithoutEnd: .unitSuccessor
    case .unitMissing: .unitMissing
    case .alreadyClosed, .laterEntries: .unitClose
    case .subordinatesLeft: .unitSubordinates
    case .tooManyBytes, .tooManyUnits, .tooManyEntries, .tooManySuccessors, .tooManyKinds,
      .problemsLeftOut:
      .unitLimit
    }
  }
}

extension RuleReason {
  fileprivate static let unitFile = RuleReason(
    Bilingual(
      "A file of units is JSON with $schema, kinds and units; each unit has fields that are"
        + " known.",
      "Tệp đơn vị là JSON gồm $schema, kinds và units; mỗi đơn vị chỉ có các trường quy định."),
    Bilingual("Mend the text where the line points.", "Sửa chỗ nêu trong dòng báo."),
    "{\"$schema\": \"urn:hoso:units:1\", \"kinds\": […], \"units\": […]}")

  fileprivate static let tableText = RuleReason(
    Bilingual(
      "Tables come from many programs; only UTF-8 tells Vietnamese letters without doubt.",
      "Bảng do nhiều chương trình ghi ra; chỉ UTF-8 mới giữ đúng chữ Việt."),
    Bilingual(
      "Save the table as “CSV UTF-8”; texts in an old font must be converted to Unicode first.",
      "Lưu bảng theo kiểu “CSV UTF-8”; chữ dùng phông cũ phải chuyển sang Unicode trước."),
    "Save as: CSV UTF-8 (*.csv)")

  fileprivate static let tableHeader = RuleReason(
    Bilingual(
      "The header says what each column holds, in Vietnamese or English, in any order.",
      "Hàng tiêu đề cho biết mỗi cột ghi gì, bằng tiếng Việt hoặc tiếng Anh, thứ tự tùy ý."),
    Bilingual("Name the columns as the example does.", "Đặt tên cột như ví dụ."),
    "Mã tổ chức,Tên tổ chức,Loại,Trực thuộc,Từ ngày,Đến ngày")

  fileprivate static let tableCells = RuleReason(
    Bilingual(
      "Each row has a cell for each column; a comma too many shifts all that follow.",
      "Mỗi hàng có đủ ô cho từng cột; thừa một dấu phẩy là lệch hết các ô sau."),
    Bilingual(
      "Put a text with a comma between quotation marks.",
      "Đặt đoạn chữ có dấu phẩy trong dấu ngoặc kép."),
    "\"Chi bộ thôn A, xã B\",branch")

  fileprivate static let tableQuotes = RuleReason(
    Bilingual(
      "In CSV a quotation mark opens a cell, closes it, and is doubled inside; lines end with LF"
        + " or CR LF.",
      "Trong CSV, dấu ngoặc kép mở ô, đóng ô, bên trong ô thì viết hai lần; dòng kết thúc bằng LF"
        + " hoặc CR LF."),
    Bilingual("Let a spreadsheet write the table again.", "Mở bằng bảng tính rồi ghi lại."),
    "\"Chi bộ \"\"Mẫu\"\"\",branch")

  fileprivate static let unitName = RuleReason(
    Bilingual(
      "A unit is known by its UUID for ever; its name and code may change, and are used where"
        + " they mean one unit only.",
      "UUID của đơn vị không bao giờ đổi; tên và mã có thể đổi, chỉ dùng được khi chỉ đúng một"
        + " đơn vị."),
    Bilingual("Write the unit's UUID.", "Ghi UUID của đơn vị."),
    "9b2d7c1e-4f0a-4d63-8a51-0c7e5d9f1b20")

  fileprivate static let unitCode = RuleReason(
    Bilingual(
      "The code has 14 digits in groups, 2, 3, 3, 3 and 3; those of the units above come first,"
        + " and one unit has it at a time.",
      "Mã có 14 chữ số theo nhóm 2, 3, 3, 3, 3; nhóm đầu là của đơn vị cấp trên, mỗi lúc chỉ một"
        + " đơn vị mang."),
    Bilingual(
      "Look the code up in the list of your organisation board.",
      "Tra mã trong danh mục của ban tổ chức."),
    "27.001.002.000.005")

  fileprivate static let unitKind = RuleReason(
    Bilingual(
      "Kinds are data: the file lists them, with what they are called and the places that they"
        + " take in a dossier's way.",
      "Loại đơn vị là dữ liệu: tệp liệt kê các loại, tên gọi và vai trò trên đường đi của hồ sơ."),
    Bilingual(
      "Use a kind of the list, or add one to it.",
      "Dùng loại có trong danh sách, hoặc thêm loại mới."),
    "{\"id\": \"branch\", \"title\": {\"vi\": \"Chi bộ\", \"en\": \"Branch\"}, \"holders\":"
      + " [\"branch\"]}")

  fileprivate static let unitDate = RuleReason(
    Bilingual(
      "A unit has one name, kind and place at a time; both days belong to the time that it was"
        + " so.",
      "Mỗi lúc đơn vị chỉ có một tên, một loại, một cấp trên; ngày đầu và ngày cuối đều tính vào."),
    Bilingual(
      "Write days as 30/06/2025 or 2025-06-30, the first before the last.",
      "Viết ngày dạng 30/06/2025 hoặc 2025-06-30, ngày đầu trước ngày cuối."),
    "\"from\": \"2025-07-01\"")

  fileprivate static let unitPower = RuleReason(
    Bilingual(
      "Powers say who decides on admission, who was given the power to, and who answers requests"
        + " for verification.",
      "Thẩm quyền cho biết ai quyết định kết nạp, ai được ủy quyền, ai trả lời thẩm tra."),
    Bilingual(
      "Use decides, delegated or verifies.",
      "Dùng decides, delegated hoặc verifies."),
    "\"powers\": [\"decides\"]")

  fileprivate static let unitParent = RuleReason(
    Bilingual(
      "Each unit stands below another one that was there all that time; where the one above"
        + " ended, the unit moved, and that is an entry of its own.",
      "Đơn vị trực thuộc một đơn vị có hiệu lực suốt thời gian đó; cấp trên kết thúc thì đơn vị"
        + " chuyển sang nơi khác, ghi thành mục riêng."),
    Bilingual(
      "End the entry with the unit above, and begin another below the one that carries on.",
      "Kết thúc mục cùng ngày với cấp trên, rồi ghi mục mới trực thuộc đơn vị kế tiếp."),
    "30/06/2025: Huyện ủy A  ->  01/07/2025: Đảng ủy xã B")

  fileprivate static let unitCircle = RuleReason(
    Bilingual(
      "What stands above a unit, and what carries on for it, must lead somewhere; in a circle"
        + " nobody decides.",
      "Cấp trên và đơn vị kế tiếp phải dẫn tới một nơi; quay vòng thì không có cấp quyết định."),
    Bilingual(
      "Look at each unit that the line names, and mend the one that is wrong.",
      "Xem từng đơn vị nêu trong dòng báo, sửa chỗ sai."),
    "A  ->  B  ->  A")

  fileprivate static let unitSuccessor = RuleReason(
    Bilingual(
      "Where a unit ended, papers are looked for at those that carry on; they must be there from"
        + " the day after.",
      "Đơn vị đã kết thúc thì tra cứu ở đơn vị kế tiếp; đơn vị đó phải có hiệu lực từ ngày hôm"
        + " sau."),
    Bilingual(
      "Add the unit that carries on first, and give the last day.",
      "Thêm đơn vị kế tiếp trước, và ghi ngày kết thúc."),
    "hoso unit close don-vi.json \"Huyện ủy A\" --to 30/06/2025 --successor \"Đảng ủy xã B\"")

  fileprivate static let unitMissing = RuleReason(
    Bilingual(
      "A unit is looked for on one day; before it was founded and after it ended it isn't there.",
      "Đơn vị được tra theo ngày; trước ngày thành lập và sau ngày kết thúc thì không có."),
    Bilingual(
      "'hoso unit list' shows those of a day.",
      "'hoso unit list' cho biết các đơn vị của một ngày."),
    "hoso unit list don-vi.json --at 30/06/2025")

  fileprivate static let unitClose = RuleReason(
    Bilingual(
      "A unit ends once, and nothing about it changes afterwards.",
      "Đơn vị chỉ kết thúc một lần và sau đó không thay đổi gì nữa."),
    Bilingual("Look at its entries first.", "Xem các mục của đơn vị trước."),
    "hoso unit show don-vi.json \"Huyện ủy A\"")

  fileprivate static let unitSubordinates = RuleReason(
    Bilingual(
      "Where a unit ends, those below it would stand below nothing, and nobody would decide on"
        + " their dossiers.",
      "Đơn vị kết thúc mà không chuyển các đơn vị trực thuộc thì hồ sơ ở đó không còn cấp quyết định."
    ),
    Bilingual(
      "Say where they stand from the next day on, or close them with it.",
      "Ghi đơn vị tiếp nhận từ ngày hôm sau, hoặc kết thúc cùng lúc cả các đơn vị đó."),
    "hoso unit close don-vi.json \"Huyện ủy A\" --to 30/06/2025 --move-to \"Đảng ủy xã B\"")

  fileprivate static let unitLimit = RuleReason(
    Bilingual(
      "Limits keep a file that was made to exhaust the machine from doing so.",
      "Giới hạn để tệp cố ý làm cạn kiệt máy không làm được việc đó."),
    Bilingual("See whether it is the right file.", "Xem có đúng tệp cần dùng không."),
    "ls -l don-vi.json")
}
