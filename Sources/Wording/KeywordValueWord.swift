/// What a keyword of a schema takes, as part of a sentence.
package enum KeywordValueWord: String, CaseIterable, Message {
  case array = "fact.keywordValue.array"
  case boolean = "fact.keywordValue.boolean"
  case nonNegativeInteger = "fact.keywordValue.nonNegativeInteger"
  case object = "fact.keywordValue.object"
  case schema = "fact.keywordValue.schema"
  case schemas = "fact.keywordValue.schemas"
  case string = "fact.keywordValue.string"
  case type = "fact.keywordValue.type"
  case uniqueStrings = "fact.keywordValue.uniqueStrings"
  case anchor = "fact.keywordValue.anchor"
  case number = "fact.keywordValue.number"
  case positiveNumber = "fact.keywordValue.positiveNumber"
  case format = "fact.keywordValue.format"

  package var text: Bilingual {
    switch self {
    case .array: Bilingual("an array", "mảng")
    case .boolean: Bilingual("true or false", "true hoặc false")
    case .nonNegativeInteger: Bilingual("a whole number from 0 up", "số nguyên từ 0 trở lên")
    case .object: Bilingual("an object", "đối tượng")
    case .schema:
      Bilingual("a schema (an object, true or false)", "lược đồ (đối tượng, true hoặc false)")
    case .schemas: Bilingual("a list of schemas, not empty", "danh sách lược đồ, không trống")
    case .string: Bilingual("a string", "chuỗi")
    case .type:
      Bilingual("the name of a type, or a list of such names", "tên kiểu hoặc danh sách tên kiểu")
    case .uniqueStrings:
      Bilingual("a list of strings that all differ", "danh sách chuỗi không trùng nhau")
    case .anchor:
      Bilingual("a name of letters, digits, - _ and .", "tên gồm chữ cái, chữ số, - _ và .")
    case .number: Bilingual("a number", "số")
    case .positiveNumber: Bilingual("a number above 0", "số lớn hơn 0")
    case .format:
      Bilingual("the name of a format of the draft", "tên định dạng có trong bản chuẩn")
    }
  }
}
