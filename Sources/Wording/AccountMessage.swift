internal import Dossiers

/// The sentences that a dossier is told in.
package enum AccountMessage: String, CaseIterable, Message {
  case person = "account.person"
  case personBorn = "account.personBorn"
  case opened = "account.opened"
  case continues = "account.continues"
  case circumstances = "account.circumstances"
  case stage = "account.stage"
  case draft = "account.draft"
  case step = "account.step"
  case notTyped = "account.notTyped"
  case begun = "account.begun"
  case typed = "account.typed"
  case compared = "account.compared"
  case noPapers = "account.noPapers"
  case papers = "account.papers"
  case papersWithScans = "account.papersWithScans"
  case paper = "account.paper"
  case paperDate = "account.paperDate"
  case paperVote = "account.paperVote"
  case paperScans = "account.paperScans"
  case paperTyped = "account.paperTyped"
  case paperCompared = "account.paperCompared"
  case paperNotCompared = "account.paperNotCompared"
  case missing = "account.missing"
  case perhaps = "account.perhaps"
  case missingPaper = "account.missingPaper"
  case perhapsPaper = "account.perhapsPaper"
  case days = "account.days"
  case day = "account.day"
  case findings = "account.findings"
  case nothingFound = "account.nothingFound"

  package var text: Bilingual { headText ?? paperText ?? lastText }

  private var headText: Bilingual? {
    switch self {
    case .person: Bilingual("Dossier {number} of {name}.", "Hồ sơ {number} của {name}.")
    case .personBorn:
      Bilingual(
        "Dossier {number} of {name}, born {birth}.", "Hồ sơ {number} của {name}, sinh {birth}.")
    case .opened:
      Bilingual(
        "Opened on {day} at {unit}; profile: {profile}.",
        "Lập ngày {day} tại {unit}; quy trình: {profile}.")
    case .continues:
      Bilingual("It goes on from the dossier {dossier}.", "Tiếp nối hồ sơ {dossier}.")
    case .circumstances:
      Bilingual("In this case: {circumstances}.", "Trường hợp này: {circumstances}.")
    case .stage:
      Bilingual(
        "Where it stands: {stage}. {unit} has had it since {since}.",
        "Hồ sơ đang ở bước: {stage}. {unit} giữ hồ sơ từ {since}.")
    case .draft:
      Bilingual(
        "It is a draft: no version was frozen, so nothing tells where it stands.",
        "Hồ sơ còn là bản nháp: chưa chốt phiên bản nào nên chưa biết đang ở bước nào.")
    case .step:
      Bilingual("How far its papers have come: {step}.", "Giấy tờ đã làm đến bước: {step}.")
    case .notTyped:
      Bilingual("Nothing of the papers has been typed.", "Chưa nhập nội dung giấy tờ nào.")
    case .begun:
      Bilingual(
        "Some of the papers have been typed.", "Đã nhập nội dung một phần giấy tờ.")
    case .typed:
      Bilingual(
        "All papers have been typed, and not compared yet.",
        "Đã nhập hết nội dung giấy tờ, chưa đối chiếu.")
    case .compared:
      Bilingual(
        "All papers have been typed and compared.", "Đã nhập và đối chiếu hết nội dung giấy tờ.")
    default: nil
    }
  }

  private var paperText: Bilingual? {
    switch self {
    case .noPapers: Bilingual("There are no papers in it.", "Trong hồ sơ chưa có giấy tờ nào.")
    case .papers:
      Bilingual(
        "{count} {count|paper is|papers are} in it, without scans:",
        "Trong hồ sơ có {count} giấy tờ, chưa có ảnh quét:")
    case .papersWithScans:
      Bilingual(
        "{count} {count|paper is|papers are} in it, with {scans} {scans|scan|scans} of {pages}"
          + " {pages|page|pages}:",
        "Trong hồ sơ có {count} giấy tờ, {scans} tệp ảnh quét, {pages} trang:")
    case .paper: Bilingual("{form}", "{form}")
    case .paperDate: Bilingual(", {date}", ", {date}")
    case .paperVote: Bilingual("; {count} of {of} in favour", "; {count}/{of} tán thành")
    case .paperScans:
      Bilingual(
        "; {scans} {scans|scan|scans}, {pages} {pages|page|pages}",
        "; {scans} tệp ảnh quét, {pages} trang")
    case .paperTyped: Bilingual("; typed by {name}", "; {name} nhập")
    case .paperCompared: Bilingual(", compared by {name}", ", {name} đối chiếu")
    case .paperNotCompared: Bilingual(", not compared yet", ", chưa đối chiếu")
    default: nil
    }
  }

  private var lastText: Bilingual {
    switch self {
    case .missing:
      Bilingual(
        "{count} {count|paper is|papers are} missing for the whole procedure:",
        "Tính cả quy trình còn thiếu {count} giấy tờ:")
    case .perhaps:
      Bilingual(
        "{count} {count|paper|papers} may be needed:", "Có thể còn cần {count} giấy tờ:")
    case .missingPaper: Bilingual("{form}", "{form}")
    case .perhapsPaper:
      Bilingual("{form}; to be answered: {questions}", "{form}; xin trả lời trước: {questions}")
    case .days: Bilingual("Days:", "Các mốc thời gian:")
    case .day: Bilingual("{point}: {date}", "{point}: {date}")
    case .findings:
      Bilingual(
        "{errors} {errors|error|errors} and {warnings} {warnings|warning|warnings}: 'hoso check'"
          + " tells them.",
        "Có {errors} lỗi, {warnings} cảnh báo: xem bằng 'hoso check'.")
    default: Bilingual("Nothing was found against it.", "Không thấy có gì sai.")
    }
  }

  /// The sentence on a dossier's transcription.
  init(_ transcription: Cover.Transcription) {
    self =
      switch transcription {
      case .none: .notTyped
      case .begun: .begun
      case .typed: .typed
      case .compared: .compared
      }
  }
}

/// The days of the procedure, by the names that profiles have for them.
package enum PointWord: String, CaseIterable, Message {
  case application = "dossier.point.application"
  case togetherFrom = "dossier.point.togetherFrom"
  case referral = "dossier.point.referral"
  case verificationRequest = "dossier.point.verificationRequest"
  case verificationReply = "dossier.point.verificationReply"
  case branchMeeting = "dossier.point.branchMeeting"
  case baseMeeting = "dossier.point.baseMeeting"
  case decision = "dossier.point.decision"
  case decisionReceived = "dossier.point.decisionReceived"
  case ceremony = "dossier.point.ceremony"
  case memberRecord = "dossier.point.memberRecord"
  case endOfProbation = "dossier.point.endOfProbation"
  case leaving = "dossier.point.leaving"
  case convictionSpent = "dossier.point.convictionSpent"

  package var text: Bilingual {
    switch self {
    case .application: Bilingual("application", "viết đơn")
    case .togetherFrom:
      Bilingual("helped by the referee since", "đảng viên giới thiệu cùng công tác, giúp đỡ từ")
    case .referral: Bilingual("referral", "giới thiệu vào Đảng")
    case .verificationRequest: Bilingual("verification asked for", "gửi đề nghị thẩm tra")
    case .verificationReply: Bilingual("verification answered", "nhận trả lời thẩm tra")
    case .branchMeeting: Bilingual("meeting of the branch", "chi bộ họp xét")
    case .baseMeeting: Bilingual("meeting of the base committee", "đảng ủy cơ sở họp xét")
    case .decision: Bilingual("decision", "quyết định")
    case .decisionReceived: Bilingual("decision received", "nhận quyết định")
    case .ceremony: Bilingual("ceremony", "lễ kết nạp")
    case .memberRecord: Bilingual("member's record", "lập lý lịch đảng viên")
    case .endOfProbation: Bilingual("end of the probation", "hết thời gian dự bị")
    case .leaving: Bilingual("left the Party", "ra khỏi Đảng")
    case .convictionSpent: Bilingual("conviction spent", "được xóa án tích")
    }
  }
}
