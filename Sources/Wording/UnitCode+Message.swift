package import Dossiers

/// What can be wrong with units: `E400`–`E459`, one for each code; warnings `W4`–.
extension UnitProblem.Code: IntegrityMessage {
  package var id: String { "unit.\(rawValue)" }

  package var code: String {
    switch self {
    case .notJSON: "E400"
    case .notUnits: "E401"
    case .memberMissing: "E402"
    case .memberUnknown: "E403"
    case .wrongKindOfValue: "E404"
    case .notUTF8: "E405"
    case .utf16: "E406"
    case .legacyEncoding: "E407"
    case .noHeader: "E408"
    case .columnMissing: "E409"
    case .columnTwice: "E410"
    case .columnUnknown: "W411"
    case .wrongCellCount: "E412"
    case .tooManyCells: "E413"
    case .cellTooLong: "E414"
    case .strayQuote: "E415"
    case .textAfterQuote: "E416"
    case .openQuote: "E417"
    case .loneCarriageReturn: "E418"
    case .badIdentifier: "E419"
    case .badCode: "E420"
    case .badName: "E421"
    case .kindUnknown: "E422"
    case .badDate: "E423"
    case .powerUnknown: "E424"
    case .referenceAmbiguous: "E425"
    case .badKind: "E426"
    case .kindTwice: "E427"
    case .datesOutOfOrder: "E428"
    case .periodsOverlap: "E429"
    case .codeTaken: "E430"
    case .parentMissing: "E431"
    case .parentNotValid: "E432"
    case .circle: "E433"
    case .successorMissing: "E434"
    case .successorNotValid: "E435"
    case .successorCircle: "E436"
    case .successorWithoutEnd: "E437"
    case .codeElsewhere: "W438"
    case .unitMissing: "E439"
    case .alreadyClosed: "E440"
    case .laterEntries: "E441"
    case .tooManyBytes: "E442"
    case .tooManyUnits: "E443"
    case .tooManyEntries: "E444"
    case .tooManySuccessors: "E445"
    case .tooManyKinds: "E446"
    case .problemsLeftOut: "W447"
    case .subordinatesLeft: "E448"
    case .nameTaken: "E449"
    case .nameShared: "W450"
    case .noRows: "W451"
    }
  }

  package var text: Bilingual { fileText ?? valueText ?? treeText }

  private var fileText: Bilingual? {
    switch self {
    case .notJSON: Bilingual("is not JSON", "không phải JSON")
    case .notUnits:
      Bilingual("is JSON, but no file of units", "là JSON nhưng không phải tệp đơn vị")
    case .memberMissing: Bilingual("a field is missing", "thiếu một trường")
    case .memberUnknown: Bilingual("there is no such field", "không có trường này")
    case .wrongKindOfValue: Bilingual("the value is of another kind", "giá trị không đúng kiểu")
    case .notUTF8: Bilingual("the table is not UTF-8", "bảng không ở dạng UTF-8")
    case .utf16:
      Bilingual("the table is UTF-16, not UTF-8", "bảng ở dạng UTF-16, không phải UTF-8")
    case .legacyEncoding:
      Bilingual(
        "the texts of the table are in an old encoding",
        "chữ trong bảng viết bằng bảng mã cũ")
    case .noHeader: Bilingual("the table has no header", "bảng không có hàng tiêu đề")
    case .columnMissing: Bilingual("a column is missing", "thiếu một cột")
    case .columnTwice: Bilingual("two columns mean the same", "hai cột cùng một nội dung")
    case .columnUnknown:
      Bilingual(
        "a column is passed over, as its header is not known",
        "bỏ qua một cột vì không hiểu tiêu đề")
    case .wrongCellCount:
      Bilingual(
        "the row has another number of cells than the header",
        "hàng có số ô khác hàng tiêu đề")
    case .tooManyCells: Bilingual("the row has too many cells", "hàng có quá nhiều ô")
    case .cellTooLong: Bilingual("a cell is too long", "có ô quá dài")
    case .strayQuote:
      Bilingual(
        "a quotation mark stands inside a cell that doesn't begin with one",
        "có dấu ngoặc kép giữa ô trong khi đầu ô không có")
    case .textAfterQuote:
      Bilingual(
        "something follows the closing quotation mark of a cell",
        "sau dấu ngoặc kép đóng ô còn chữ khác")
    case .noRows:
      Bilingual("the table has a header and no row", "bảng chỉ có hàng tiêu đề, không có hàng nào")
    case .openQuote:
      Bilingual("a quotation mark is never closed", "dấu ngoặc kép mở mà không đóng")
    case .loneCarriageReturn:
      Bilingual(
        "a line ends with a carriage return alone",
        "dòng chỉ kết thúc bằng ký tự CR")
    default: nil
    }
  }

  private var valueText: Bilingual? {
    switch self {
    case .badIdentifier: Bilingual("is not a UUID", "không phải UUID")
    case .badCode: Bilingual("is not a code of 14 digits", "không phải mã 14 chữ số")
    case .badName: Bilingual("is not a name", "không phải tên")
    case .kindUnknown: Bilingual("there is no such kind of unit", "không có loại đơn vị này")
    case .badDate: Bilingual("is not a date", "không phải ngày tháng")
    case .powerUnknown: Bilingual("there is no such power", "không có thẩm quyền này")
    case .referenceAmbiguous:
      Bilingual(
        "several units are called so at that time",
        "cùng thời gian có nhiều đơn vị mang tên hoặc mã này")
    case .nameTaken:
      Bilingual(
        "the file says something else of the unit with this name",
        "tệp đã có đơn vị cùng tên ở đó, nhưng ghi khác hàng này")
    case .nameShared:
      Bilingual(
        "another unit in the same place has this name at that time",
        "cùng thời gian, cùng nơi đã có đơn vị khác mang tên này")
    case .badKind: Bilingual("the kind is not as it must be", "loại đơn vị không đúng dạng")
    case .kindTwice: Bilingual("two kinds go by one word", "hai loại đơn vị trùng tên gọi")
    default: nil
    }
  }

  private var treeText: Bilingual {
    switch self {
    case .datesOutOfOrder:
      Bilingual("the first day comes after the last", "ngày bắt đầu sau ngày kết thúc")
    case .periodsOverlap:
      Bilingual("the unit has two entries for one day", "đơn vị có hai mục cùng một ngày")
    case .codeTaken:
      Bilingual(
        "another unit has this code at that time",
        "cùng thời gian có đơn vị khác mang mã này")
    case .parentMissing:
      Bilingual(
        "the unit above is not in the tree",
        "không có đơn vị cấp trên này trong cây")
    case .parentNotValid:
      Bilingual(
        "the unit above is not valid all that time",
        "đơn vị cấp trên không còn hiệu lực suốt thời gian đó")
    case .circle: Bilingual("the unit stands above itself", "đơn vị là cấp trên của chính nó")
    case .successorMissing:
      Bilingual(
        "a unit that carries on is not in the tree",
        "không có đơn vị kế tiếp này trong cây")
    case .successorNotValid:
      Bilingual(
        "a unit that carries on is not valid the day after",
        "đơn vị kế tiếp chưa có hiệu lực vào ngày hôm sau")
    case .successorCircle:
      Bilingual("the unit comes to carry on for itself", "đơn vị lại kế tiếp chính nó")
    case .successorWithoutEnd:
      Bilingual(
        "the unit has others that carry on, and no last day",
        "đơn vị có đơn vị kế tiếp mà không có ngày kết thúc")
    case .codeElsewhere:
      Bilingual(
        "the code doesn't begin as that of the unit above",
        "mã không bắt đầu bằng mã của đơn vị cấp trên")
    case .unitMissing:
      Bilingual(
        "there is no such unit, or not on that day",
        "không có đơn vị này, hoặc không có vào ngày đó")
    case .alreadyClosed: Bilingual("the unit has ended already", "đơn vị đã kết thúc rồi")
    case .laterEntries:
      Bilingual(
        "the unit changes after that day, so it can't end then",
        "đơn vị còn thay đổi sau ngày đó nên chưa thể kết thúc")
    case .subordinatesLeft:
      Bilingual(
        "units still stand below it after that day", "sau ngày đó vẫn còn đơn vị trực thuộc")
    case .tooManyBytes: Bilingual("the file is too large", "tệp quá lớn")
    case .tooManyUnits: Bilingual("there are too many units", "có quá nhiều đơn vị")
    case .tooManyEntries: Bilingual("a unit has too many entries", "có đơn vị có quá nhiều mục")
    case .tooManySuccessors:
      Bilingual("too many units carry on for one", "một đơn vị có quá nhiều đơn vị kế tiếp")
    case .tooManyKinds: Bilingual("there are too many kinds", "có quá nhiều loại đơn vị")
    default: Bilingual("further problems are not shown", "còn những lỗi khác không nêu ra")
    }
  }
}
