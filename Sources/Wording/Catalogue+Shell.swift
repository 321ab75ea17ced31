/// The words that every command uses around its own.
package enum ShellMessage: String, CaseIterable, Message {
  case error = "shell.error"
  case hint = "shell.hint"
  case ok = "shell.mark.ok"
  case wrong = "shell.mark.error"
  case warning = "shell.mark.warning"
  case note = "shell.mark.note"
  case missing = "shell.mark.missing"
  case standardOutput = "shell.standardOutput"
  case didYouMean = "shell.hint.didYouMean"
  case lookAtPath = "shell.hint.lookAtPath"
  case allowedValues = "shell.hint.allowedValues"
  case kindsOfEvidence = "shell.hint.kindsOfEvidence"
  case storeItFirst = "shell.hint.storeItFirst"
  case or = "shell.or"
  case moreCauses = "shell.moreCauses"
  case doneUntold = "shell.hint.doneUntold"

  package var text: Bilingual {
    switch self {
    case .error: Bilingual("error", "lỗi")
    case .hint: Bilingual("hint", "gợi ý")
    case .ok: Bilingual("ok", "đạt")
    case .wrong: Bilingual("error", "lỗi")
    case .warning: Bilingual("warning", "cảnh báo")
    case .note: Bilingual("note", "lưu ý")
    case .missing: Bilingual("missing", "thiếu")
    case .standardOutput: Bilingual("standard output", "đầu ra chuẩn")
    case .lookAtPath:
      Bilingual(
        "look at the path, and at upper and lower case",
        "kiểm tra lại đường dẫn, cả chữ hoa chữ thường")
    case .allowedValues: Bilingual("the values are {names}", "các giá trị được dùng: {names}")
    case .kindsOfEvidence:
      Bilingual(
        "say what it is: --kind bundle, bag, ocfl or root",
        "nêu rõ loại: --kind bundle, bag, ocfl hoặc root")
    case .storeItFirst:
      Bilingual(
        "store it as a file first, and name that", "hãy lưu thành tệp trước rồi ghi tên tệp đó")
    case .or: Bilingual("{first} or {last}", "{first} hoặc {last}")
    case .moreCauses:
      Bilingual(
        "… and {count} more (--json lists them all)", "… và {count} mục nữa (--json liệt kê đủ)")
    case .doneUntold:
      Bilingual(
        "the work itself is done, only the answer couldn't be written: don't do it again",
        "việc đã làm xong và đã ghi, chỉ không in được câu trả lời: đừng làm lại")
    case .didYouMean: Bilingual("did you mean '{name}'?", "có phải ý bạn là '{name}'?")
    }
  }
}

/// The headings and fixed words of help pages.
package enum HelpWord: String, CaseIterable, Message {
  case usage = "help.word.usage"
  case options = "help.word.options"
  case command = "help.word.command"
  case commandsHeading = "help.word.commands"
  case argumentsHeading = "help.word.arguments"
  case optionsHeading = "help.word.optionsHeading"
  case commonHeading = "help.word.common"
  case exitHeading = "help.word.exit"
  case exampleHeading = "help.word.example"
  case aliases = "help.word.aliases"
  case defaultValue = "help.word.default"
  case more = "help.word.more"

  package var text: Bilingual {
    switch self {
    case .usage: Bilingual("Usage:", "Cách dùng:")
    case .options: Bilingual("[options]", "[tùy chọn]")
    case .command: Bilingual("<command>", "<lệnh>")
    case .commandsHeading: Bilingual("Commands:", "Các lệnh:")
    case .argumentsHeading: Bilingual("Arguments:", "Đối số:")
    case .optionsHeading: Bilingual("Options:", "Tùy chọn:")
    case .commonHeading: Bilingual("Options of every command:", "Tùy chọn của mọi lệnh:")
    case .exitHeading: Bilingual("Exit status:", "Mã kết thúc:")
    case .exampleHeading: Bilingual("Example:", "Ví dụ:")
    case .aliases: Bilingual("also: {names}", "tên khác: {names}")
    case .defaultValue: Bilingual("default: {value}", "mặc định: {value}")
    case .more:
      Bilingual(
        "'{command} COMMAND' says more about one command.",
        "Gõ '{command} LỆNH' để xem hướng dẫn của từng lệnh.")
    }
  }
}

/// What is said while a long task runs.
package enum ProgressMessage: String, CaseIterable, Message {
  case start = "progress.start"
  case end = "progress.end"
  case files = "progress.files"
  case left = "progress.left"

  package var text: Bilingual {
    switch self {
    case .start: Bilingual("{task} …", "{task} …")
    case .end: Bilingual("{task}: done, {amount} in {time}", "{task}: xong, {amount} trong {time}")
    case .files: Bilingual("{count} {count|file|files}", "{count} tệp")
    case .left: Bilingual("{time} left", "còn {time}")
    }
  }
}
