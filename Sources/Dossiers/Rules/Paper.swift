/// The form types that rules ask for; `raw` is the type's name.
package enum Paper: String, CaseIterable, Sendable {
  case application = "1-knd"
  case personalHistory = "2-knd"
  case referral = "3-knd"
  case referralOfTwo = "3a-knd"
  case youthUnionResolution = "4-knd"
  case tradeUnionResolution = "4a-knd"
  case synthesis = "5-knd"
  case residenceOpinion = "5b-knd"
  case organisationOpinion = "5c-knd"
  case branchResolution = "6-knd"
  case sectionReport = "7-knd"
  case baseResolution = "8-knd"
  case decision = "9-knd"
  case selfCriticism = "10-knd"
  case helperAssessment = "11-knd"
  case recognitionSynthesis = "12-knd"
  case recognitionBranchResolution = "13-knd"
  case recognitionSectionReport = "14-knd"
  case recognitionBaseResolution = "15-knd"
  case recognitionDecision = "16-knd"
  case verificationRequest = "20-knd"
  case annulment
  case ceremony
  case newMemberCertificate = "cn-dvm"
  case classCertificate = "cn-ntvd"
  case consent
  case emissaryLetter = "emissary-letter"
  case emissaryReport = "emissary-report"
  case explanation
  case helperAssignment = "helper-assignment"
  case leavingRecord = "leaving-record"
  case movingReferral = "moving-referral"
  case notice
  case redoOrder = "redo-order"
  case resultNotice = "result-notice"
  case transcript
  case upperConsent = "upper-consent"
  case verificationReply = "verification-reply"
  case verificationSummary = "verification-summary"

  package init?(_ type: FormTypeName) { self.init(rawValue: type.text) }

  package var type: FormTypeName { FormTypeName(known: rawValue) }
}
