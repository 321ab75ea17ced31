/// What the commands `schema`, `explain` and `version` say.
package enum CommandMessage: String, CaseIterable, Message {
  case fileTally = "schemaTest.file"
  case testing = "schemaTest.task"
  case why = "explain.why"
  case source = "explain.source"
  case repair = "explain.repair"
  case example = "explain.example"

  package var text: Bilingual {
    switch self {
    case .fileTally:
      Bilingual("{passed} passed, {failed} failed", "{passed} đạt, {failed} không đạt")
    case .testing: Bilingual("running the tests", "đang chạy các phép thử")
    case .why: Bilingual("Why:", "Vì sao:")
    case .source: Bilingual("Source:", "Nguồn:")
    case .repair: Bilingual("Repair:", "Cách sửa:")
    case .example: Bilingual("Example:", "Ví dụ:")
    }
  }
}

/// Names and files that the commands look up: `E260`–`E269`.
package enum LookupMessage: String, CaseIterable, CodedMessage {
  case unknownCode = "explain.unknownCode"
  case notTestSuite = "schemaTest.notTestSuite"
  case noTestFiles = "schemaTest.noTestFiles"
  case brokenSchema = "schema.broken"

  package var code: String {
    switch self {
    case .unknownCode: "E260"
    case .notTestSuite: "E261"
    case .noTestFiles: "E262"
    case .brokenSchema: "E263"
    }
  }

  package var text: Bilingual {
    switch self {
    case .unknownCode: Bilingual("there is no code '{name}'", "không có mã '{name}'")
    case .notTestSuite:
      Bilingual(
        "is not a file of tests: {pointer} is not as it should be",
        "không phải tệp phép thử: {pointer} không đúng dạng")
    case .noTestFiles:
      Bilingual("there is no .json file in this folder", "thư mục này không có tệp .json")
    case .brokenSchema:
      Bilingual(
        "the schema is broken: {count} {count|defect|defects}", "lược đồ bị lỗi: {count} lỗi")
    }
  }

  package var explanation: Explanation {
    switch self {
    case .unknownCode:
      Explanation(
        why: Bilingual(
          "Codes look like E162, message ids like schema.required.",
          "Mã có dạng E162, tên thông báo có dạng schema.required."),
        repair: Bilingual(
          "Without a code the command lists them all.", "Không ghi mã, lệnh sẽ liệt kê tất cả."),
        example: "hoso explain")
    case .notTestSuite:
      Explanation(
        why: Bilingual(
          "A file of tests is an array of groups: description, schema, and tests with"
            + " description, data and valid.",
          "Tệp phép thử là mảng các nhóm: description, schema và tests gồm description, data,"
            + " valid."),
        source: "JSON-Schema-Test-Suite",
        repair: Bilingual(
          "Give the files below tests/draft2020-12, not the schemas below remotes.",
          "Hãy chọn các tệp trong tests/draft2020-12, không chọn các lược đồ trong remotes."),
        example:
          "[{\"description\": \"…\", \"schema\": {}, \"tests\":"
          + " [{\"description\": \"…\", \"data\": 1, \"valid\": true}]}]")
    case .noTestFiles:
      Explanation(
        why: Bilingual(
          "A run without tests would look like a run in which all passed.",
          "Nếu không có phép thử nào thì kết quả trông như đã đạt tất cả."),
        repair: Bilingual(
          "Look at the folder's name; folders below it are searched too.",
          "Kiểm tra tên thư mục; các thư mục con cũng được tìm."),
        example: "hoso schema test tests/draft2020-12")
    case .brokenSchema:
      Explanation(
        why: Bilingual(
          "Nothing can be checked against a schema that is wrong itself; the lines below it name"
            + " each defect.",
          "Không thể kiểm tra theo lược đồ đang có lỗi; các dòng bên dưới nêu từng lỗi."),
        repair: Bilingual(
          "Mend the schema until 'hoso schema lint' finds nothing.",
          "Sửa lược đồ cho đến khi 'hoso schema lint' không thấy lỗi."),
        example: "hoso schema lint 2-knd.json")
    }
  }
}
