extension DefectMessage {
  package var explanation: Explanation {
    switch self {
    case .notASchema:
      Explanation(
        why: Bilingual(
          "Where the standard wants a schema, something else stands.",
          "Chỗ cần một lược đồ lại là thứ khác."),
        source: "JSON Schema 2020-12, core 4.3",
        repair: Bilingual("Write an object, true or false.", "Viết đối tượng, true hoặc false."),
        example: "{\"items\": 1}  ->  {\"items\": {}}")
    case .badKeywordValue:
      Explanation(
        why: Bilingual(
          "Each keyword takes one kind of value.", "Mỗi từ khóa chỉ nhận một loại giá trị."),
        source: "JSON Schema 2020-12, core 4.3; JSON Schema 2020-12, validation 6",
        repair: Bilingual("Give it what it takes.", "Ghi đúng loại giá trị."),
        example: "{\"required\": \"name\"}  ->  {\"required\": [\"name\"]}")
    case .metaschemaViolation:
      Explanation(
        why: Bilingual(
          "A schema is itself checked against the schema of schemas; a broken rule would"
            + " be overlooked silently.",
          "Bản thân lược đồ cũng được kiểm tra theo siêu lược đồ; quy tắc viết sai sẽ bị"
            + " bỏ qua mà không ai biết."),
        source: "JSON Schema 2020-12, core 8.1.1",
        repair: Bilingual(
          "Mend the keyword at the place that is named.", "Sửa từ khóa ở chỗ đã nêu."),
        example: "{\"minLength\": -1}  ->  {\"minLength\": 1}")
    case .badIdentifier:
      Explanation(
        why: Bilingual(
          "The $id is the name other schemas use; it is a URI without a fragment.",
          "$id là tên để lược đồ khác gọi tới; phải là URI không có phần sau dấu #."),
        source: "JSON Schema 2020-12, core 8.2.1",
        repair: Bilingual(
          "Write a URI, and use $anchor for places inside.",
          "Viết một URI; dùng $anchor cho các vị trí bên trong."),
        example: "{\"$id\": \"a#b\"}  ->  {\"$id\": \"a\", \"$anchor\": \"b\"}")
    case .duplicateIdentifier:
      Explanation(
        why: Bilingual(
          "With two schemas of one name nobody knows which a reference means.",
          "Hai lược đồ trùng tên thì không biết tham chiếu nói tới cái nào."),
        source: "JSON Schema 2020-12, core 8.2.1",
        repair: Bilingual(
          "Rename one, or give only one of the files.",
          "Đổi tên một lược đồ hoặc chỉ đưa một tệp."),
        example: "hoso schema lint --ref common.json 2-knd.json")
    case .duplicateAnchor:
      Explanation(
        why: Bilingual(
          "With two anchors of one name nobody knows which a reference means.",
          "Hai mốc trùng tên thì không biết tham chiếu nói tới mốc nào."),
        source: "JSON Schema 2020-12, core 8.2.2",
        repair: Bilingual("Rename one of them.", "Đổi tên một mốc."),
        example: "{\"$anchor\": \"person\"}")
    case .badReference:
      Explanation(
        why: Bilingual(
          "A reference is a URI or a fragment, with special characters written as %20 and"
            + " the like.",
          "Tham chiếu là URI hoặc phần sau dấu #, ký tự đặc biệt viết dạng %20."),
        source: "JSON Schema 2020-12, core 8.2.3",
        repair: Bilingual("Correct the reference.", "Sửa lại tham chiếu."),
        example: "{\"$ref\": \"#/$defs/họ tên\"}  ->  {\"$ref\": \"#/$defs/name\"}")
    case .unresolvedReference:
      Explanation(
        why: Bilingual(
          "Schemas come from the files that were given, never from the network.",
          "Lược đồ chỉ lấy từ các tệp đã đưa, không bao giờ lấy từ mạng."),
        source: "JSON Schema 2020-12, core 8.2.3",
        repair: Bilingual(
          "Correct the reference, or give the missing file with --ref.",
          "Sửa tham chiếu hoặc đưa thêm tệp bằng --ref."),
        example: "hoso schema lint --ref common.json 2-knd.json")
    case .referenceLoop:
      Explanation(
        why: Bilingual(
          "The schema would check the same value with itself for ever.",
          "Lược đồ sẽ tự kiểm tra mãi một giá trị."),
        source: "JSON Schema 2020-12, core 9.4.1",
        repair: Bilingual(
          "Let the reference lead to another schema, or to a part of the value.",
          "Cho tham chiếu dẫn tới lược đồ khác hoặc tới phần bên trong của giá trị."),
        example: "{\"$ref\": \"#\"}")
    case .unsupportedDraft:
      Explanation(
        why: Bilingual(
          "Other drafts give the same keywords another meaning.",
          "Các bản khác hiểu cùng từ khóa theo nghĩa khác."),
        source: "JSON Schema 2020-12, core 8.1.1",
        repair: Bilingual("Bring the schema up to draft 2020-12.", "Nâng lược đồ lên bản 2020-12."),
        example: "{\"$schema\": \"https://json-schema.org/draft/2020-12/schema\"}")
    case .unknownMetaschema:
      Explanation(
        why: Bilingual(
          "The $schema names a schema of schemas that isn't at hand.",
          "$schema nêu một siêu lược đồ chưa có."),
        source: "JSON Schema 2020-12, core 8.1.1",
        repair: Bilingual(
          "Give it with --ref, or use that of draft 2020-12.",
          "Đưa thêm bằng --ref hoặc dùng bản 2020-12."),
        example: "{\"$schema\": \"https://json-schema.org/draft/2020-12/schema\"}")
    case .unknownVocabulary:
      Explanation(
        why: Bilingual(
          "The meta-schema says that these keywords must be understood; they aren't here.",
          "Siêu lược đồ yêu cầu phải hiểu các từ khóa này, nhưng chương trình không hỗ trợ."),
        source: "JSON Schema 2020-12, core 8.1.2",
        repair: Bilingual(
          "Do without the vocabulary, or mark it as not required (false).",
          "Không dùng bộ từ vựng này hoặc ghi là không bắt buộc (false)."),
        example: "{\"$vocabulary\": {\"https://example.org/vocab\": false}}")
    case .badPattern:
      Explanation(
        why: Bilingual(
          "Patterns are regular expressions of ECMA-262 (2024) in Unicode mode.",
          "Mẫu là biểu thức chính quy theo ECMA-262 (2024), ở chế độ Unicode."),
        source: "JSON Schema 2020-12, validation 6.3.3; JSON Schema 2020-12, core 6.4",
        repair: Bilingual("Mend the pattern at the place that is named.", "Sửa mẫu ở chỗ đã nêu."),
        example: "\"[0-9\"  ->  \"[0-9]\"")
    case .unsupportedPattern:
      Explanation(
        why: Bilingual(
          "The pattern is right, but beyond what this program's engine can do.",
          "Mẫu viết đúng nhưng vượt quá khả năng bộ xử lý của chương trình."),
        repair: Bilingual("Write it another way.", "Viết mẫu theo cách khác."),
        example: "\"(a{1000}){1000}\"  ->  \"a+\"")
    case .tooLarge:
      Explanation(
        why: Bilingual(
          "The limit keeps a schema from filling the memory.",
          "Giới hạn để lược đồ không làm đầy bộ nhớ."),
        repair: Bilingual("Split the schema.", "Hãy chia nhỏ lược đồ."),
        example: "ls -lh 2-knd.json")
    }
  }
}
