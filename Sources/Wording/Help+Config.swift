/// The help of `config` and what is below it.
package enum ConfigPage: String, CaseIterable, CommandPage {
  case config = "help.config"
  case list = "help.config.list"
  case get = "help.config.get"
  case set = "help.config.set"

  package var page: HelpPage {
    switch self {
    case .config:
      HelpPage(
        summary: Bilingual(
          "Read and change the store's settings.", "Xem và sửa thiết lập của kho."),
        prints: Bilingual(
          "Prints this page when no command is given. The settings are those of hoso.json:"
            + " whose store it is, who works with it, what new dossiers begin with, the"
            + " largest scans and bundles, and the rules that are not asked.",
          "Không ghi lệnh thì in trang này. Thiết lập nằm trong hoso.json: kho của ai, ai"
            + " làm việc, mặc định của hồ sơ mới, ảnh quét và gói lớn nhất, các quy định"
            + " không kiểm tra."),
        exits: [(0, Bilingual("the page was printed", "đã in trang này"))],
        examples: ["hoso config list"])
    case .list:
      HelpPage(
        summary: Bilingual("List all settings.", "Liệt kê mọi thiết lập."),
        prints: Bilingual(
          "Prints one line for each setting: its name and its value.",
          "In mỗi thiết lập một dòng: tên và giá trị."),
        exits: Self.exits, examples: ["hoso config list"])
    case .get:
      HelpPage(
        summary: Bilingual("Print one setting.", "In một thiết lập."),
        prints: Bilingual("Prints the value alone.", "Chỉ in giá trị."),
        exits: Self.exits + [(1, Bilingual("nothing is set", "chưa ghi gì"))],
        examples: ["hoso config get person.role"])
    case .set:
      HelpPage(
        summary: Bilingual("Change a setting.", "Sửa một thiết lập."),
        prints: Bilingual(
          "Prints the setting as it is now. An empty value goes back to what holds where"
            + " nothing is set. The change is recorded.",
          "In thiết lập sau khi sửa. Giá trị trống là trở về mặc định. Việc sửa được ghi"
            + " nhật ký."),
        exits: Self.exits + [StorePage.locked],
        examples: [
          "hoso config set person.role branchSecretary",
          "hoso config set scans.mostBytes 50000000",
          "hoso config set rules.off NAM-003",
        ])
    }
  }

  private static let exits: [ExitMeaning.Entry] = [
    ExitMeaning.done,
    StorePage.notFound,
    ExitMeaning.failed,
    StorePage.configuration,
  ]
}

/// What `config` says, and the help of its arguments.
package enum ConfigMessage: String, CaseIterable, Message {
  case name = "help.config.option.name"
  case value = "help.config.option.value"
  case line = "config.line"
  case notSet = "config.notSet"
  case number = "config.number"
  case schema = "config.schema"
  case lowRule = "config.lowRule"

  package var text: Bilingual {
    switch self {
    case .name: Bilingual("The setting, such as person.role.", "Thiết lập, ví dụ person.role.")
    case .value: Bilingual("The value; '' takes it away.", "Giá trị; '' để bỏ.")
    case .line: Bilingual("{name} = {value}", "{name} = {value}")
    case .notSet: Bilingual("–", "–")
    case .number: Bilingual("a number of bytes", "phải là số byte")
    case .schema: Bilingual("see below", "xem dưới đây")
    case .lowRule:
      Bilingual(
        "only rules of low confidence can be switched off: {names}",
        "chỉ tắt được quy định có độ tin cậy thấp: {names}")
    }
  }
}
