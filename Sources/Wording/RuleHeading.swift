/// What `explain` says of a rule.
package enum RuleHeading: String, CaseIterable, Message {
  case state = "explain.rule.state"
  case implemented = "explain.rule.implemented"
  case attested = "explain.rule.attested"
  case left = "explain.rule.left"
  case confidence = "explain.rule.confidence"
  case note = "explain.rule.note"
  case appliesTo = "explain.rule.appliesTo"
  case editions = "explain.rule.editions"
  case always = "explain.rule.always"
  case findings = "explain.rule.findings"
  case low = "explain.rule.low"
  case high = "explain.rule.high"
  case medium = "explain.rule.medium"
  case blocker = "explain.rule.blocker"
  case error = "explain.rule.error"
  case warning = "explain.rule.warning"
  case info = "explain.rule.info"

  package var text: Bilingual {
    switch self {
    case .state: Bilingual("Judged:", "Cách xét:")
    case .implemented: Bilingual("by the program", "chương trình xét")
    case .attested:
      Bilingual("by a person, who looks and attests", "người xem tận mắt rồi xác nhận")
    case .left: Bilingual("not by the program", "chương trình chưa xét")
    case .confidence: Bilingual("Confidence:", "Độ chắc chắn:")
    case .note: Bilingual("Decided:", "Đã cân nhắc:")
    case .appliesTo: Bilingual("Papers:", "Giấy tờ:")
    case .editions: Bilingual("In force:", "Hiệu lực:")
    case .always: Bilingual("at all times", "mọi thời kỳ")
    case .findings: Bilingual("Findings:", "Các trường hợp:")
    case .low:
      Bilingual("low; a unit may switch it off", "thấp; đơn vị được tắt")
    case .high: Bilingual("high", "cao")
    case .medium: Bilingual("medium", "trung bình")
    case .blocker: Bilingual("blocker", "lỗi chặn")
    case .error: Bilingual("error", "lỗi")
    case .warning: Bilingual("warning", "cảnh báo")
    case .info: Bilingual("note", "lưu ý")
    }
  }
}
