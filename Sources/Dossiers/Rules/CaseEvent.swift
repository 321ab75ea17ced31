/// What happens in a case, and on which paper its day is written.
package enum CaseEvent: String, CaseIterable, Sendable {
  // Before the branch's meeting.
  case classClosed, classCertificate, helperResolution, helperAssigned, application, declaration
  case verificationRequest, verificationReply, emissaryLetter, emissaryReport, verificationSummary
  case branchComment, baseCertification
  case referral, youthUnionResolution, tradeUnionResolution, residenceOpinion, organisationOpinion
  case synthesis
  // From the branch's meeting to the ceremony.
  case branchMeeting, branchResolution, sectionMeeting, sectionReport, baseMeeting, baseResolution
  case upperConsent, decidingMeeting, decision, resultNotice, decisionReceived, ceremony
  // To recognition.
  case newMemberClassClosed, newMemberCertificate, selfCriticism, helperAssessment
  case recognitionSynthesis, recognitionMeeting, recognitionResolution, recognitionSectionReport
  case recognitionBaseMeeting, recognitionBaseResolution, recognitionDecidingMeeting
  case recognitionDecision, recognisedFrom
  // Apart.
  case leaving, convictionSpent, annulment, redoOrder, consent, notice

  /// The papers that say its day, and where; one of them does.
  package var places: [(paper: Paper, pointer: String)] {
    switch self {
    case .classClosed: [(.classCertificate, "/classTo")]
    case .classCertificate: [(.classCertificate, "/issued")]
    case .helperResolution: [(.helperAssignment, "/resolution/date")]
    case .helperAssigned: [(.helperAssignment, "/from")]
    case .application: [(.application, "/signature/date")]
    case .declaration: [(.personalHistory, "/pledge/date")]
    case .verificationRequest: [(.verificationRequest, "/head/date")]
    case .verificationReply: [(.verificationReply, "/head/date")]
    case .emissaryLetter: [(.emissaryLetter, "/head/date")]
    case .emissaryReport: [(.emissaryReport, "/signature/date")]
    case .verificationSummary: [(.verificationSummary, "/date")]
    case .branchComment: [(.personalHistory, "/branchComment/signature/date")]
    case .baseCertification: [(.personalHistory, "/baseCertification/signature/date")]
    case .referral: [(.referral, "/signature/date"), (.referralOfTwo, "/signature/date")]
    case .youthUnionResolution: [(.youthUnionResolution, "/head/date")]
    case .tradeUnionResolution: [(.tradeUnionResolution, "/head/date")]
    case .residenceOpinion: [(.residenceOpinion, "/date")]
    case .organisationOpinion: [(.organisationOpinion, "/date")]
    case .synthesis: [(.synthesis, "/head/date")]
    case .branchMeeting: [(.branchResolution, "/meeting/date")]
    case .branchResolution: [(.branchResolution, "/head/date")]
    case .sectionMeeting: [(.sectionReport, "/meeting/date")]
    case .sectionReport: [(.sectionReport, "/head/date")]
    case .baseMeeting: [(.baseResolution, "/meeting/date")]
    case .baseResolution: [(.baseResolution, "/head/date")]
    case .upperConsent: [(.upperConsent, "/head/date")]
    case .decidingMeeting: [(.decision, "/meetingDate")]
    case .decision: [(.decision, "/head/date")]
    case .resultNotice: [(.resultNotice, "/head/date")]
    case .decisionReceived: [(.ceremony, "/decisionReceivedOn")]
    case .ceremony: [(.ceremony, "/date")]
    case .newMemberClassClosed: [(.newMemberCertificate, "/classTo")]
    case .newMemberCertificate: [(.newMemberCertificate, "/issued")]
    case .selfCriticism: [(.selfCriticism, "/signature/date")]
    case .helperAssessment: [(.helperAssessment, "/signature/date")]
    case .recognitionSynthesis: [(.recognitionSynthesis, "/head/date")]
    case .recognitionMeeting: [(.recognitionBranchResolution, "/meeting/date")]
    case .recognitionResolution: [(.recognitionBranchResolution, "/head/date")]
    case .recognitionSectionReport: [(.recognitionSectionReport, "/head/date")]
    case .recognitionBaseMeeting: [(.recognitionBaseResolution, "/meeting/date")]
    case .recognitionBaseResolution: [(.recognitionBaseResolution, "/head/date")]
    case .recognitionDecidingMeeting: [(.recognitionDecision, "/meetingDate")]
    case .recognitionDecision: [(.recognitionDecision, "/head/date")]
    case .recognisedFrom: [(.recognitionDecision, "/recognisedFrom")]
    case .leaving: [(.leavingRecord, "/leftOn")]
    case .convictionSpent: [(.leavingRecord, "/convictionSpentOn")]
    case .annulment: [(.annulment, "/head/date")]
    case .redoOrder: [(.redoOrder, "/head/date")]
    case .consent: [(.consent, "/signature/date")]
    case .notice: [(.notice, "/date")]
    }
  }
}
