/// What the commands `check` and `diff` answer.
package enum DossierMessage: String, CaseIterable, Message {
  case counts = "check.result.counts"
  case scan = "diff.scan"
  case scanWithPages = "diff.scanWithPages"

  package var text: Bilingual {
    switch self {
    case .counts:
      Bilingual(
        "{blocker} {blocker|blocker|blockers}, {error} {error|error|errors}, {warning}"
          + " {warning|warning|warnings}, {info} {info|note|notes}",
        "{blocker} lỗi chặn, {error} lỗi, {warning} cảnh báo, {info} lưu ý")
    case .scan: Bilingual("{size}", "{size}")
    case .scanWithPages: Bilingual("{pages} {pages|page|pages}, {size}", "{pages} trang, {size}")
    }
  }
}
