/// Why `fill` and `config` don't begin, or don't take a value: `E243`, `E549`.
package enum FillProblem: String, CaseIterable, IntegrityMessage {
  case needsTerminal = "run.needsTerminal"
  case badSetting = "store.badSetting"

  package var code: String {
    switch self {
    case .needsTerminal: "E243"
    case .badSetting: "E549"
    }
  }

  package var text: Bilingual {
    switch self {
    case .needsTerminal:
      Bilingual(
        "this command asks questions and needs a terminal",
        "lệnh này hỏi từng mục nên phải chạy trong cửa sổ dòng lệnh")
    case .badSetting:
      Bilingual(
        "{name} can't be {found}: {expected}", "{name} không nhận {found}: {expected}")
    }
  }

  package var explanation: Explanation {
    switch self {
    case .needsTerminal:
      Explanation(
        why: Bilingual(
          "'hoso fill' asks a person field by field; --json, --no-input, pipes and files leave nobody to"
            + " ask.",
          "'hoso fill' hỏi người dùng từng mục; khi có --json, --no-input hoặc nối với tệp thì không có ai"
            + " trả lời."),
        repair: Bilingual(
          "Run it in a terminal, or set fields with 'hoso set'.",
          "Chạy trong cửa sổ dòng lệnh, hoặc ghi từng mục bằng 'hoso set'."),
        example: "hoso set HS-2026-0017 2-KND /ethnicity=\"Thái\"")
    case .badSetting:
      Explanation(
        why: Bilingual(
          "hoso.json is held to its schema before it is written: a wrong value would keep every command"
            + " from working.",
          "hoso.json được kiểm tra trước khi ghi: giá trị sai sẽ làm mọi lệnh không chạy được."),
        repair: Bilingual(
          "Give a value as the sentence says; 'hoso config' lists what is set.",
          "Ghi giá trị như câu trên hướng dẫn; 'hoso config' liệt kê các thiết lập."),
        example: "hoso config set scans.mostBytes 50000000")
    }
  }
}
