/// A text that is not JSON: `E120`–`E139`, one for each of the reader's codes.
package enum JSONMessage: String, CaseIterable, CodedMessage {
  case emptyText = "json.emptyText"
  case byteOrderMark = "json.byteOrderMark"
  case invalidUTF8 = "json.invalidUTF8"
  case unexpectedCharacter = "json.unexpectedCharacter"
  case unexpectedEnd = "json.unexpectedEnd"
  case trailingData = "json.trailingData"
  case trailingComma = "json.trailingComma"
  case controlCharacter = "json.controlCharacter"
  case invalidEscape = "json.invalidEscape"
  case loneSurrogate = "json.loneSurrogate"
  case invalidNumber = "json.invalidNumber"
  case duplicateName = "json.duplicateName"
  case tooManyBytes = "json.tooManyBytes"
  case tooDeep = "json.tooDeep"
  case tooManyMembers = "json.tooManyMembers"
  case numberTooLong = "json.numberTooLong"

  package var code: String {
    switch self {
    case .emptyText: "E120"
    case .byteOrderMark: "E121"
    case .invalidUTF8: "E122"
    case .unexpectedCharacter: "E123"
    case .unexpectedEnd: "E124"
    case .trailingData: "E125"
    case .trailingComma: "E126"
    case .controlCharacter: "E127"
    case .invalidEscape: "E128"
    case .loneSurrogate: "E129"
    case .invalidNumber: "E130"
    case .duplicateName: "E131"
    case .tooManyBytes: "E132"
    case .tooDeep: "E133"
    case .tooManyMembers: "E134"
    case .numberTooLong: "E135"
    }
  }

  package var text: Bilingual {
    switch self {
    case .emptyText: Bilingual("the text is empty", "tệp trống")
    case .byteOrderMark:
      Bilingual(
        "the text begins with a byte order mark (U+FEFF)",
        "tệp bắt đầu bằng dấu thứ tự byte (U+FEFF)")
    case .invalidUTF8: Bilingual("a byte here is not UTF-8", "byte ở đây không phải UTF-8")
    case .unexpectedCharacter:
      Bilingual("'{found}' has no place here", "'{found}' không được đứng ở đây")
    case .unexpectedEnd:
      Bilingual("the text ends too early", "tệp kết thúc quá sớm")
    case .trailingData:
      Bilingual(
        "'{found}' comes after the end of the document", "'{found}' nằm sau chỗ tệp phải kết thúc")
    case .trailingComma:
      Bilingual("nothing follows the comma", "sau dấu phẩy không còn gì")
    case .controlCharacter:
      Bilingual(
        "'{found}' inside a string must be written as an escape",
        "'{found}' trong chuỗi phải viết bằng dãy thoát")
    case .invalidEscape:
      Bilingual("'{found}' is no escape of JSON", "'{found}' không phải dãy thoát của JSON")
    case .loneSurrogate:
      Bilingual(
        "'{found}' is one half of a character, the other half is missing",
        "'{found}' là một nửa ký tự, thiếu nửa còn lại")
    case .invalidNumber:
      Bilingual("'{found}' is not a number of JSON", "'{found}' không phải số của JSON")
    case .duplicateName:
      Bilingual(
        "the name \"{found}\" stands in this object already, at {earlier}",
        "tên \"{found}\" đã có trong đối tượng này, ở {earlier}")
    case .tooManyBytes:
      Bilingual("the text is longer than {limit} bytes", "tệp dài hơn {limit} byte")
    case .tooDeep:
      Bilingual(
        "brackets are nested deeper than {limit} levels", "ngoặc lồng nhau quá {limit} lớp")
    case .tooManyMembers:
      Bilingual(
        "an object or array has more than {limit} entries",
        "một đối tượng hoặc mảng có hơn {limit} mục")
    case .numberTooLong:
      Bilingual(
        "the number is too long (more than {limit} digits)", "số quá dài (hơn {limit} chữ số)")
    }
  }
}
