/// What the commands `check` and `diff` answer.
package enum DossierMessage: String, CaseIterable, Message {
  case counts = "check.result.counts"
  case openQuestions = "check.result.openQuestions"
  case field = "check.result.field"
  case fieldAtLine = "check.result.fieldAtLine"
  case scan = "diff.scan"
  case scanWithPages = "diff.scanWithPages"

  package var text: Bilingual {
    switch self {
    case .counts:
      Bilingual(
        "{blocker} {blocker|blocker|blockers}, {error} {error|error|errors}, {warning}"
          + " {warning|warning|warnings}, {info} {info|note|notes}",
        "{blocker} lỗi chặn, {error} lỗi, {warning} cảnh báo, {info} lưu ý")
    case .openQuestions:
      Bilingual(
        "answer under \"circumstances\" in dossier.json, each with true or false:",
        "trả lời ở mục \"circumstances\" trong dossier.json, có thì ghi true, không thì ghi false:")
    case .field: Bilingual("{field}", "{field}")
    case .fieldAtLine: Bilingual("{field} (line {line})", "{field} (dòng {line})")
    case .scan: Bilingual("{size}", "{size}")
    case .scanWithPages: Bilingual("{pages} {pages|page|pages}, {size}", "{pages} trang, {size}")
    }
  }
}
