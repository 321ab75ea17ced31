/// The help of `hoso schema` and its commands.
package enum SchemaPage: String, CaseIterable, CommandPage {
  case schema = "help.schema"
  case validate = "help.schema.validate"
  case test = "help.schema.test"
  case lint = "help.schema.lint"

  package var page: HelpPage {
    switch self {
    case .schema:
      HelpPage(
        summary: Bilingual(
          "Work with JSON Schemas (draft 2020-12) and plain JSON files.",
          "Làm việc với lược đồ JSON (bản 2020-12) và tệp JSON."),
        prints: Bilingual(
          "Prints this page when no command is given. Nothing is fetched from the network.",
          "Không ghi lệnh thì in trang này. Không lấy gì từ mạng."),
        exits: [(0, Bilingual("the page was printed", "đã in trang này"))],
        examples: ["hoso schema validate --schema 2-knd.json don.json"])
    case .validate:
      HelpPage(
        summary: Bilingual(
          "Check JSON files against a schema.", "Kiểm tra tệp JSON theo lược đồ."),
        prints: Bilingual(
          "Prints one line for each thing that is wrong, FILE:LINE:COLUMN: /pointer: what (code),"
            + " and a line for each valid file.",
          "In mỗi điều sai một dòng, TỆP:DÒNG:CỘT: /con-trỏ: nội dung (mã), và một dòng cho mỗi"
            + " tệp hợp lệ."),
        exits: [
          (0, Bilingual("every file is valid", "mọi tệp đều hợp lệ")),
          (1, Bilingual("a file is not valid", "có tệp không hợp lệ")),
          (
            65,
            Bilingual(
              "a file is not JSON, or the schema is broken",
              "có tệp không phải JSON hoặc lược đồ bị lỗi")
          ),
          (66, Bilingual("a file is not found", "không tìm thấy tệp")),
          (74, Bilingual("a file can't be read", "không đọc được tệp")),
        ],
        examples: [
          "hoso schema validate --schema 2-knd.json --formats don.json",
          "hoso schema validate --schema 2-knd.json - < don.json",
        ])
    case .test:
      HelpPage(
        summary: Bilingual(
          "Run files of the official JSON Schema test suite.",
          "Chạy các tệp của bộ phép thử JSON Schema chính thức."),
        prints: Bilingual(
          "Prints how many tests of each file passed and the names of those that failed. The last"
            + " line is 'N passed, N failed', in every language. The tests in optional/format want"
            + " --formats, the others do without.",
          "In số phép thử đạt của mỗi tệp và tên phép thử không đạt. Dòng cuối luôn là"
            + " 'N passed, N failed' ở mọi ngôn ngữ. Các phép thử trong optional/format cần"
            + " --formats, các phép thử khác thì không."),
        exits: [
          (0, Bilingual("all passed", "tất cả đều đạt")),
          (1, Bilingual("some failed", "có phép thử không đạt")),
          (65, Bilingual("a file is not a file of tests", "có tệp không phải tệp phép thử")),
          (66, Bilingual("there is no file to run", "không có tệp nào để chạy")),
          (74, Bilingual("a file can't be read", "không đọc được tệp")),
        ],
        examples: [
          "hoso schema test --remotes remotes tests/draft2020-12/*.json",
          "hoso schema test --formats tests/draft2020-12/optional/format",
        ])
    case .lint:
      HelpPage(
        summary: Bilingual(
          "Find what is wrong with schemas themselves.", "Tìm lỗi trong chính các lược đồ."),
        prints: Bilingual(
          "Prints one line for each defect: breaches of the meta-schema, references that lead"
            + " nowhere, patterns that are not valid; and a line for each sound schema.",
          "In mỗi lỗi một dòng: trái siêu lược đồ, tham chiếu không dẫn tới đâu, mẫu không hợp lệ;"
            + " và một dòng cho mỗi lược đồ không có lỗi."),
        exits: [
          (0, Bilingual("no defect", "không có lỗi")),
          (1, Bilingual("there are defects", "có lỗi")),
          (65, Bilingual("a file is not JSON", "có tệp không phải JSON")),
          (66, Bilingual("a file is not found", "không tìm thấy tệp")),
          (74, Bilingual("a file can't be read", "không đọc được tệp")),
        ],
        examples: ["hoso schema lint --ref common.json 2-knd.json"])
    }
  }
}

/// The help of the options and arguments of `hoso schema`.
package enum SchemaOptionHelp: String, CaseIterable, Message {
  case schema = "help.schema.option.schema"
  case reference = "help.schema.option.ref"
  case formats = "help.schema.option.formats"
  case instances = "help.schema.option.instances"
  case remotes = "help.schema.option.remotes"
  case suites = "help.schema.option.suites"
  case schemas = "help.schema.option.schemas"

  package var text: Bilingual {
    switch self {
    case .schema: Bilingual("The schema to check against.", "Lược đồ dùng để kiểm tra.")
    case .reference:
      Bilingual(
        "A schema that others refer to by its $id; may be repeated.",
        "Lược đồ được tham chiếu qua $id; có thể ghi nhiều lần.")
    case .formats:
      Bilingual(
        "Check 'format' too (dates, addresses and so on).",
        "Kiểm tra cả 'format' (ngày tháng, địa chỉ, ...).")
    case .instances:
      Bilingual(
        "The files to check; - is standard input.", "Các tệp cần kiểm tra; - là đầu vào chuẩn.")
    case .remotes:
      Bilingual(
        "The folder whose files stand for http://localhost:1234/.",
        "Thư mục thay cho http://localhost:1234/.")
    case .suites:
      Bilingual("Files of tests, or folders of them.", "Tệp phép thử hoặc thư mục chứa chúng.")
    case .schemas:
      Bilingual(
        "The schemas to look at; - is standard input.", "Các lược đồ cần xem; - là đầu vào chuẩn.")
    }
  }
}
