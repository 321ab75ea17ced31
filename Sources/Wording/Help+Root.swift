/// The help of `hoso` itself and of the commands that stand alone.
package enum RootPage: String, CaseIterable, CommandPage {
  case hoso = "help.hoso"
  case version = "help.version"
  case explain = "help.explain"

  package var page: HelpPage {
    switch self {
    case .hoso:
      HelpPage(
        summary: Bilingual(
          "Keep, check and carry dossiers of admission.",
          "Lập, kiểm tra và chuyển hồ sơ kết nạp."),
        prints: Bilingual(
          "Prints this page when no command is given. Answers go to standard output, everything"
            + " else to standard error.",
          "Không ghi lệnh thì in trang này. Kết quả ra đầu ra chuẩn, các thông báo khác ra đầu ra"
            + " lỗi chuẩn."),
        exits: Self.general,
        examples: ["hoso help schema validate"])
    case .version:
      HelpPage(
        summary: Bilingual(
          "Show the version of the program.", "Cho biết phiên bản của chương trình."),
        prints: Bilingual(
          "Prints one line: the name and the version. With --json also the versions of the"
            + " libraries.",
          "In một dòng gồm tên và phiên bản. Với --json có thêm phiên bản các thư viện."),
        exits: [
          (0, Bilingual("done", "đã xong")),
          (74, Bilingual("the answer could not be written", "không ghi được kết quả")),
        ],
        examples: ["hoso version --json"])
    case .explain:
      HelpPage(
        summary: Bilingual(
          "Explain a code of an error or a finding.", "Giải thích mã lỗi hoặc mã phát hiện."),
        prints: Bilingual(
          "Prints what the code means, why the rule is there and where it comes from, how to"
            + " repair it, and an example. Without a code: lists all, one a line.",
          "In ý nghĩa của mã, lý do và nguồn của quy định, cách sửa và ví dụ. Không ghi mã thì"
            + " liệt kê tất cả, mỗi dòng một mã."),
        exits: [
          (0, Bilingual("the code is known", "có mã này")),
          (66, Bilingual("there is no such code", "không có mã này")),
        ],
        examples: ["hoso explain E162", "hoso explain schema.required"])
    }
  }

  private static let general: [(status: Int32, meaning: Bilingual)] = [
    (0, Bilingual("done, nothing against it", "đã xong, không có gì phải lưu ý")),
    (1, Bilingual("done, and the answer is no", "đã xong, câu trả lời là không")),
    (64, Bilingual("the command line is wrong", "dòng lệnh sai")),
    (65, Bilingual("the input is not what it should be", "dữ liệu vào không đúng dạng")),
    (66, Bilingual("something is not found", "không tìm thấy")),
    (70, Bilingual("a mistake of the program", "lỗi của chương trình")),
    (73, Bilingual("something is there already", "chỗ đó đã có thứ khác")),
    (74, Bilingual("reading or writing failed", "đọc hoặc ghi bị lỗi")),
    (75, Bilingual("another command is at work: try again", "lệnh khác đang làm: chạy lại sau")),
    (76, Bilingual("a checksum does not match", "mã băm không khớp")),
    (
      130,
      Bilingual("interrupted (143: ended by the system)", "bị ngắt (143: bị hệ thống kết thúc)")
    ),
  ]
}

/// The help of the options that every command has.
package enum CommonOptionHelp: String, CaseIterable, Message {
  case json = "help.option.json"
  case lang = "help.option.lang"
  case color = "help.option.color"
  case plain = "help.option.plain"
  case quiet = "help.option.quiet"
  case noInput = "help.option.noInput"
  case help = "help.option.help"
  case version = "help.option.version"
  case generateManual = "help.option.generateManual"

  package var text: Bilingual {
    switch self {
    case .json:
      Bilingual(
        "Print one JSON document for programs.", "In một tài liệu JSON cho chương trình khác.")
    case .lang:
      Bilingual(
        "Language: vi or en (otherwise HOSO_LANG, then the locale).",
        "Ngôn ngữ: vi hoặc en (nếu không ghi: HOSO_LANG, rồi đến thiết lập của máy).")
    case .color:
      Bilingual(
        "Colour: auto, always or never.", "Màu: auto (tự chọn), always (luôn) hoặc never (không).")
    case .plain:
      Bilingual(
        "Words instead of marks, for screen readers.",
        "Dùng chữ thay ký hiệu, cho trình đọc màn hình.")
    case .quiet: Bilingual("Print errors only.", "Chỉ in lỗi.")
    case .noInput: Bilingual("Never ask a question.", "Không hỏi lại.")
    case .help: Bilingual("Show this help.", "Hiện hướng dẫn này.")
    case .version: Bilingual("Show the version.", "Hiện phiên bản.")
    case .generateManual:
      Bilingual(
        "Write the manual pages into this folder.", "Ghi các trang hướng dẫn man vào thư mục này.")
    }
  }
}

/// The help of the arguments of `explain`.
package enum ExplainOptionHelp: String, CaseIterable, Message {
  case code = "help.explain.code"

  package var text: Bilingual {
    switch self {
    case .code:
      Bilingual(
        "A code (E162) or a message id (schema.required).",
        "Mã (E162) hoặc tên thông báo (schema.required).")
    }
  }
}
