package import Dossiers

/// What happens in a case, as part of a sentence.
extension CaseEvent: Message {
  package var id: String { "fact.event.\(rawValue)" }

  package var text: Bilingual { beforeMeeting ?? toCeremony ?? afterCeremony }

  private var beforeMeeting: Bilingual? {
    switch self {
    case .classClosed: Bilingual("the end of the awareness class", "bế giảng lớp nhận thức về Đảng")
    case .classCertificate:
      Bilingual("the certificate of the awareness class", "cấp giấy chứng nhận lớp nhận thức")
    case .helperResolution:
      Bilingual("the resolution on the helpers", "nghị quyết phân công người giúp đỡ")
    case .helperAssigned: Bilingual("the helpers' assignment", "phân công người giúp đỡ")
    case .application: Bilingual("the application", "đơn xin vào Đảng")
    case .declaration: Bilingual("the personal history", "khai lý lịch")
    case .verificationRequest:
      Bilingual("the letter asking for verification", "công văn đề nghị thẩm tra")
    case .verificationReply: Bilingual("the reply of the verification", "trả lời thẩm tra")
    case .emissaryLetter: Bilingual("the emissary's letter", "giấy giới thiệu đi thẩm tra")
    case .emissaryReport: Bilingual("the emissary's report", "báo cáo của người đi thẩm tra")
    case .verificationSummary:
      Bilingual("the summary of the verification", "tổng hợp kết quả thẩm tra")
    case .branchComment:
      Bilingual("the branch's comment on the history", "nhận xét của chi ủy vào lý lịch")
    case .baseCertification:
      Bilingual(
        "the base committee's certification of the history",
        "chứng nhận của cấp ủy cơ sở vào lý lịch")
    case .referral: Bilingual("the referral", "giấy giới thiệu của đảng viên chính thức")
    case .youthUnionResolution:
      Bilingual("the Youth Union's resolution", "nghị quyết của Đoàn Thanh niên")
    case .tradeUnionResolution:
      Bilingual("the trade union's resolution", "nghị quyết của Công đoàn")
    case .residenceOpinion:
      Bilingual("the opinion of the branch at the residence", "ý kiến chi ủy nơi cư trú")
    case .organisationOpinion:
      Bilingual("the organisations' opinion", "ý kiến của đoàn thể chính trị - xã hội")
    case .synthesis:
      Bilingual("the summary of the opinions", "tổng hợp ý kiến nhận xét")
    default: nil
    }
  }

  private var toCeremony: Bilingual? {
    switch self {
    case .branchMeeting: Bilingual("the branch's meeting", "họp chi bộ xét kết nạp")
    case .branchResolution: Bilingual("the branch's resolution", "nghị quyết của chi bộ")
    case .sectionMeeting: Bilingual("the section committee's meeting", "họp đảng ủy bộ phận")
    case .sectionReport: Bilingual("the section committee's report", "báo cáo của đảng ủy bộ phận")
    case .baseMeeting: Bilingual("the base committee's meeting", "họp đảng ủy cơ sở")
    case .baseResolution:
      Bilingual("the base committee's resolution", "nghị quyết của đảng ủy cơ sở")
    case .upperConsent: Bilingual("the upper committee's consent", "ý kiến đồng ý của cấp trên")
    case .decidingMeeting:
      Bilingual("the meeting that decides", "họp của cấp có thẩm quyền quyết định")
    case .decision: Bilingual("the decision to admit", "quyết định kết nạp")
    case .resultNotice: Bilingual("the notice of the result", "thông báo kết quả")
    case .decisionReceived:
      Bilingual("the branch's receipt of the decision", "chi bộ nhận quyết định")
    case .ceremony: Bilingual("the ceremony", "lễ kết nạp")
    default: nil
    }
  }

  private var afterCeremony: Bilingual {
    switch self {
    case .newMemberClassClosed:
      Bilingual("the end of the class for new members", "bế giảng lớp đảng viên mới")
    case .newMemberCertificate:
      Bilingual(
        "the certificate of the class for new members", "cấp giấy chứng nhận lớp đảng viên mới")
    case .selfCriticism: Bilingual("the self-criticism", "bản tự kiểm điểm")
    case .helperAssessment: Bilingual("the helper's assessment", "nhận xét của người giúp đỡ")
    case .recognitionSynthesis:
      Bilingual("the summary of opinions for recognition", "tổng hợp ý kiến về đảng viên dự bị")
    case .recognitionMeeting:
      Bilingual("the branch's meeting on recognition", "họp chi bộ xét công nhận chính thức")
    case .recognitionResolution:
      Bilingual("the branch's resolution on recognition", "nghị quyết của chi bộ đề nghị công nhận")
    case .recognitionSectionReport:
      Bilingual("the section's report on recognition", "báo cáo của đảng ủy bộ phận về công nhận")
    case .recognitionBaseMeeting:
      Bilingual("the base committee's meeting on recognition", "họp đảng ủy cơ sở xét công nhận")
    case .recognitionBaseResolution:
      Bilingual(
        "the base committee's resolution on recognition",
        "nghị quyết của đảng ủy cơ sở đề nghị công nhận")
    case .recognitionDecidingMeeting:
      Bilingual("the meeting that decides on recognition", "họp quyết định công nhận chính thức")
    case .recognitionDecision:
      Bilingual("the decision to recognise", "quyết định công nhận chính thức")
    case .recognisedFrom: Bilingual("the day of recognition", "ngày được công nhận chính thức")
    case .leaving: Bilingual("leaving the Party", "ra khỏi Đảng")
    case .convictionSpent: Bilingual("the end of the conviction's record", "được xóa án tích")
    case .annulment: Bilingual("the annulment", "quyết định hủy bỏ")
    case .redoOrder: Bilingual("the order to do it again", "yêu cầu làm lại")
    case .consent: Bilingual("the person's consent", "văn bản đồng ý của người xin vào Đảng")
    case .notice: Bilingual("the notice", "thông báo xử lý dữ liệu")
    default: Bilingual("the event", "việc này")
    }
  }
}

/// What somebody can attest of a paper.
extension Attestation.What: Message {
  package var id: String { "fact.attested.\(rawValue)" }

  package var text: Bilingual {
    switch self {
    case .handwritten: Bilingual("written by hand", "tự tay viết")
    case .noErasures: Bilingual("no erasures or corrections", "không tẩy xóa, sửa chữa")
    case .noSkippedLines: Bilingual("no skipped lines", "không viết cách dòng")
    case .pageJoinSeals:
      Bilingual("page-join seals on every page", "có dấu giáp lai trên mọi trang")
    case .boxesEmptyAtSending:
      Bilingual(
        "comment and certification empty when sent for verification",
        "phần nhận xét và chứng nhận còn trống khi gửi thẩm tra")
    case .signaturePresent: Bilingual("a signature", "có chữ ký")
    case .sealPresent: Bilingual("a seal", "có dấu")
    case .legible: Bilingual("legible", "rõ, đọc được")
    case .identityPaperSeen: Bilingual("identity card compared", "đã đối chiếu căn cước")
    case .birthCertificateSeen:
      Bilingual("birth certificate compared", "đã đối chiếu giấy khai sinh")
    case .voluntary: Bilingual("voluntary", "tự nguyện")
    }
  }
}
