/// The help of `fill` and of its options.
package enum FillPage: String, CaseIterable, CommandPage {
  case fill = "help.fill"

  private static let needsTerminal: ExitMeaning.Entry = (
    64,
    Bilingual(
      "there is no terminal to ask on: use hoso set",
      "không có cửa sổ dòng lệnh để hỏi: dùng hoso set")
  )

  package var page: HelpPage {
    HelpPage(
      summary: Bilingual(
        "Fill in a form, asked field by field.", "Nhập một mẫu, máy hỏi từng mục."),
      prints: Bilingual(
        "Asks in the paper's order. Enter goes on, ? helps, < goes back, . or Ctrl-D"
          + " leaves; the next time it goes on there. Each answer is saved before the next"
          + " question; 'hoso undo' takes the last one back. What is wrong is said at once"
          + " and kept. Tables are asked row by row, or taken from a CSV file.",
        "Hỏi theo thứ tự trên giấy. Enter sang mục sau, ? trợ giúp, < quay lại, . hoặc"
          + " Ctrl-D để dừng; lần sau hỏi tiếp từ đó. Mỗi câu trả lời được lưu trước khi"
          + " hỏi câu sau; 'hoso undo' bỏ câu vừa trả lời. Chỗ chưa đúng được báo ngay và"
          + " vẫn giữ. Bảng được hỏi từng hàng, hoặc lấy từ tệp CSV."),
      exits: [
        ExitMeaning.done,
        Self.needsTerminal,
        StorePage.badInput,
        StorePage.notFound,
        ExitMeaning.failed,
        StorePage.locked,
      ],
      examples: [
        "hoso fill HS-2026-0017 2-KND",
        "hoso fill HS-2026-0017 2-KND --at /family",
        "hoso fill HS-2026-0017 2-KND --only-missing",
      ])
  }
}

/// The help of the options of `fill`.
package enum FillOptionHelp: String, CaseIterable, Message {
  case at = "help.fill.option.at"
  case onlyMissing = "help.fill.option.onlyMissing"

  package var text: Bilingual {
    switch self {
    case .at:
      Bilingual("Begin at this place, such as /family.", "Bắt đầu từ chỗ này, ví dụ /family.")
    case .onlyMissing:
      Bilingual(
        "Ask only what the paper demands and is missing, and what is wrong.",
        "Chỉ hỏi mục bắt buộc còn thiếu và mục chưa đúng.")
    }
  }
}
