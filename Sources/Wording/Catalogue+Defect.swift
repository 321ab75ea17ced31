/// A schema that is broken itself: `E180`–`E199`, one for each of the compiler's codes.
package enum DefectMessage: String, CaseIterable, CodedMessage {
  case notASchema = "defect.notASchema"
  case badKeywordValue = "defect.badKeywordValue"
  case metaschemaViolation = "defect.metaschemaViolation"
  case badIdentifier = "defect.badIdentifier"
  case duplicateIdentifier = "defect.duplicateIdentifier"
  case duplicateAnchor = "defect.duplicateAnchor"
  case badReference = "defect.badReference"
  case unresolvedReference = "defect.unresolvedReference"
  case referenceLoop = "defect.referenceLoop"
  case unsupportedDraft = "defect.unsupportedDraft"
  case unknownMetaschema = "defect.unknownMetaschema"
  case unknownVocabulary = "defect.unknownVocabulary"
  case badPattern = "defect.badPattern"
  case unsupportedPattern = "defect.unsupportedPattern"
  case tooLarge = "defect.tooLarge"

  package var code: String {
    switch self {
    case .notASchema: "E180"
    case .badKeywordValue: "E181"
    case .metaschemaViolation: "E182"
    case .badIdentifier: "E183"
    case .duplicateIdentifier: "E184"
    case .duplicateAnchor: "E185"
    case .badReference: "E186"
    case .unresolvedReference: "E187"
    case .referenceLoop: "E188"
    case .unsupportedDraft: "E189"
    case .unknownMetaschema: "E190"
    case .unknownVocabulary: "E191"
    case .badPattern: "E192"
    case .unsupportedPattern: "E193"
    case .tooLarge: "E194"
    }
  }

  package var text: Bilingual {
    switch self {
    case .notASchema:
      Bilingual(
        "a schema is an object, true or false",
        "lược đồ phải là đối tượng, true hoặc false")
    case .badKeywordValue: Bilingual("must be {fact}", "phải là {fact}")
    case .metaschemaViolation:
      Bilingual("breaks the rules for schemas: {fact}", "trái quy định về lược đồ: {fact}")
    case .badIdentifier:
      Bilingual("'{found}' can't be the $id of a schema", "'{found}' không dùng làm $id được")
    case .duplicateIdentifier:
      Bilingual(
        "there is another schema with the $id '{found}'",
        "đã có lược đồ khác mang $id '{found}'")
    case .duplicateAnchor: Bilingual("the anchor '{found}' stands twice", "mốc '{found}' bị trùng")
    case .badReference:
      Bilingual("'{found}' can't be a reference", "'{found}' không phải tham chiếu hợp lệ")
    case .unresolvedReference:
      Bilingual(
        "'{found}' leads to no schema that was given",
        "'{found}' không dẫn tới lược đồ nào đã cho")
    case .referenceLoop:
      Bilingual(
        "'{found}' leads back to itself without end",
        "'{found}' quay vòng về chính nó, không dứt")
    case .unsupportedDraft:
      Bilingual(
        "draft {fact} is not supported, only 2020-12 is",
        "không hỗ trợ bản {fact}, chỉ hỗ trợ bản 2020-12")
    case .unknownMetaschema:
      Bilingual("the meta-schema '{found}' was not given", "chưa có siêu lược đồ '{found}'")
    case .unknownVocabulary:
      Bilingual(
        "the vocabulary '{found}' is required and not known here",
        "bộ từ vựng '{found}' là bắt buộc nhưng không được hỗ trợ")
    case .badPattern:
      Bilingual(
        "{found} is no regular expression: {fact} (at character {position})",
        "{found} không phải biểu thức chính quy: {fact} (ở ký tự thứ {position})")
    case .unsupportedPattern:
      Bilingual(
        "the pattern {found} can't be run: {fact} (at character {position})",
        "không chạy được mẫu {found}: {fact} (ở ký tự thứ {position})")
    case .tooLarge:
      Bilingual(
        "the schema unfolds to more parts than can be held",
        "lược đồ khai triển ra quá nhiều phần")
    }
  }
}
