package import Dossiers

/// Why an act is not possible: `E365`–`E379`, one for each code.
extension Refusal.Code: IntegrityMessage {
  package var id: String { "refusal.\(rawValue)" }

  package var code: String {
    switch self {
    case .alreadyOpened: "E365"
    case .notOpened: "E366"
    case .ended: "E367"
    case .notFromHere: "E368"
    case .notHolder: "E369"
    case .conditionNotMet: "E370"
    case .conditionOpen: "E371"
    case .evidenceMissing: "E372"
    case .reasonMissing: "E373"
    case .wrongRole: "E374"
    case .noReceiver: "E375"
    case .wrongReceiver: "E376"
    case .ambiguous: "E377"
    case .unknownTransition: "E378"
    case .notEntitled: "E379"
    }
  }

  package var text: Bilingual {
    switch self {
    case .alreadyOpened: Bilingual("the dossier was opened already", "hồ sơ đã lập rồi")
    case .notOpened:
      Bilingual("the first act must open the dossier", "việc đầu tiên phải là lập hồ sơ")
    case .ended:
      Bilingual("the dossier is archived, and nothing follows", "hồ sơ đã lưu, không làm gì thêm")
    case .notFromHere:
      Bilingual(
        "this can't be done at the stage “{stage}”", "ở bước “{stage}” chưa được làm việc này")
    case .notHolder:
      Bilingual(
        "only the unit that has the dossier may act", "chỉ đơn vị đang giữ hồ sơ mới được làm")
    case .conditionNotMet:
      Bilingual(
        "what the act depends on isn't so in this case",
        "hồ sơ này không thuộc trường hợp được làm việc đó")
    case .conditionOpen:
      Bilingual("what the act depends on isn't known yet", "chưa rõ điều kiện để làm việc đó")
    case .evidenceMissing:
      Bilingual("papers that the act rests on are missing", "thiếu giấy tờ làm căn cứ")
    case .reasonMissing: Bilingual("the act needs a reason", "việc này phải ghi lý do")
    case .wrongRole:
      Bilingual("the person's role may not sign for this act", "vai trò này không được ký việc đó")
    case .notEntitled:
      Bilingual(
        "this unit is none that may do this", "đơn vị này không có thẩm quyền làm việc đó")
    case .noReceiver:
      Bilingual("there is no unit that it would go to", "không có đơn vị để chuyển đến")
    case .wrongReceiver:
      Bilingual("it goes to another unit than it must", "chuyển đến không đúng đơn vị")
    case .ambiguous:
      Bilingual(
        "several things could be meant, and the act doesn't say which",
        "có thể hiểu theo nhiều cách mà bản ghi việc không nói rõ")
    case .unknownTransition:
      Bilingual("the profile has no such transition", "quy trình không có bước chuyển này")
    }
  }

  package var explanation: Explanation {
    let reason = reason
    return Explanation(why: reason.why, repair: reason.repair, example: reason.example)
  }

  private var reason: RuleReason {
    switch self {
    case .alreadyOpened, .notOpened: .opening
    case .ended: .ended
    case .notFromHere, .unknownTransition, .ambiguous: .stage
    case .notHolder: .holder
    case .notEntitled: .entitlement
    case .conditionNotMet, .conditionOpen: .condition
    case .evidenceMissing: .evidence
    case .reasonMissing: .words
    case .wrongRole: .role
    case .noReceiver, .wrongReceiver: .receiver
    }
  }
}

extension RuleReason {
  fileprivate static let opening = RuleReason(
    Bilingual(
      "A dossier begins once, with the act that opens it; it says who, when and for whom.",
      "Hồ sơ chỉ bắt đầu một lần, bằng việc lập hồ sơ: ai lập, lúc nào, cho ai."),
    Bilingual("Begin with the act that opens it.", "Bắt đầu bằng việc lập hồ sơ."),
    "acts/v1.json: \"kind\": \"open\"")

  fileprivate static let ended = RuleReason(
    Bilingual(
      "What is archived stays as it is; who takes the case up again opens a new dossier that continues"
        + " it.",
      "Hồ sơ đã lưu thì giữ nguyên; muốn làm tiếp thì lập hồ sơ mới, ghi tiếp nối hồ sơ cũ."),
    Bilingual("Open a new dossier.", "Lập hồ sơ mới."), "\"continues\": \"urn:uuid:…\"")

  fileprivate static let stage = RuleReason(
    Bilingual(
      "The profile says which acts lead on from each stage: nothing can be decided before it was"
        + " submitted, and nothing be done twice.",
      "Quy trình nêu ở mỗi bước được làm những việc gì: chưa trình thì chưa quyết định, việc đã làm không"
        + " làm lại."),
    Bilingual(
      "Do what the stage allows, or say which transition is meant.",
      "Làm việc mà bước đó cho phép, hoặc ghi rõ bước chuyển."),
    "\"transition\": \"branchSubmitsToBase\"")

  fileprivate static let holder = RuleReason(
    Bilingual(
      "One unit has custody at a time, and only it may act: so there are never two versions of the"
        + " truth.",
      "Mỗi lúc chỉ một đơn vị giữ hồ sơ và chỉ đơn vị đó được làm, nên không bao giờ có hai bản khác"
        + " nhau."),
    Bilingual(
      "Let the unit that has it act, or hand it over first.",
      "Để đơn vị đang giữ làm, hoặc chuyển giao trước."),
    "hoso show ho-so-mau")

  fileprivate static let entitlement = RuleReason(
    Bilingual(
      "The tree of units says what a unit is: a branch opens a dossier, only a committee with the power"
        + " decides.",
      "Cây đơn vị cho biết đơn vị thuộc loại nào, có thẩm quyền gì: chi bộ lập hồ sơ, chỉ cấp ủy có thẩm"
        + " quyền mới quyết định."),
    Bilingual(
      "Let the right unit act, or mend the unit's kind and powers in the tree.",
      "Để đúng đơn vị làm, hoặc sửa loại và thẩm quyền của đơn vị trong cây đơn vị."),
    "\"powers\": [\"decides\"]")

  fileprivate static let condition = RuleReason(
    Bilingual(
      "Some ways are open in some cases only: to the sectional committee where there is one, to the"
        + " delegated base committee where it decides.",
      "Có bước chỉ dùng cho một số trường hợp: qua đảng ủy bộ phận nếu có, đảng ủy cơ sở được ủy quyền"
        + " nếu do cấp này quyết định."),
    Bilingual(
      "Answer the question in dossier.json, or take the other way.",
      "Trả lời điều đó trong dossier.json, hoặc đi theo bước khác."),
    "\"circumstances\": {\"sectionalCommittee\": true}")

  fileprivate static let evidence = RuleReason(
    Bilingual(
      "A decision rests on its paper: what was decided must be in the dossier before it is recorded.",
      "Việc ghi nhận phải có giấy tờ làm căn cứ nằm trong hồ sơ."),
    Bilingual("Put the paper in first.", "Đưa giấy tờ đó vào hồ sơ trước."), "forms/9-knd/01.json")

  fileprivate static let words = RuleReason(
    Bilingual(
      "Who sends a dossier back, or ends it, says why: the person concerned has a right to know.",
      "Trả lại hoặc kết thúc hồ sơ thì phải nêu lý do, để người liên quan được biết."),
    Bilingual("Write the reason.", "Ghi lý do."), "\"reason\": \"Thiếu ý kiến nơi cư trú\"")

  fileprivate static let role = RuleReason(
    Bilingual(
      "Each act is signed by the role that answers for it.",
      "Mỗi việc phải do đúng người có trách nhiệm ký."),
    Bilingual(
      "Let the person sign who holds the role.", "Để người giữ vai trò đó ký."),
    "\"role\": \"branchSecretary\"")

  fileprivate static let receiver = RuleReason(
    Bilingual(
      "A dossier goes up to the unit above, and back to where it came from; it is never handed to one"
        + " that has no part in it.",
      "Hồ sơ chuyển lên cấp trên, trả về nơi đã trình; không chuyển cho đơn vị không liên quan."),
    Bilingual(
      "Name the unit that stands above in the tree of units.",
      "Ghi đúng đơn vị cấp trên theo cây tổ chức."),
    "hoso unit show don-vi.json \"Chi bộ mẫu\"")
}
