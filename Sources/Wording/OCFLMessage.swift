package import OCFL

/// An object or storage root that breaks a rule of OCFL: `E650`–`E669`, each for one kind of rules.
package enum OCFLMessage: String, CaseIterable, RuleGroup {
  case declaration = "ocfl.declaration"
  case objectFiles = "ocfl.objectFiles"
  case versionFolders = "ocfl.versionFolders"
  case contentDigest = "ocfl.contentDigest"
  case inventoryForm = "ocfl.inventoryForm"
  case inventoryValues = "ocfl.inventoryValues"
  case manifest = "ocfl.manifest"
  case versionBlock = "ocfl.versionBlock"
  case fixity = "ocfl.fixity"
  case sidecar = "ocfl.sidecar"
  case history = "ocfl.history"
  case extensions = "ocfl.extensions"
  case links = "ocfl.links"
  case notListed = "ocfl.notListed"
  case rootDeclaration = "ocfl.rootDeclaration"
  case layout = "ocfl.layout"
  case hierarchy = "ocfl.hierarchy"
  case rootObjects = "ocfl.rootObjects"
  case notChecked = "ocfl.notChecked"

  package var code: String {
    switch self {
    case .declaration: "E650"
    case .objectFiles: "E651"
    case .versionFolders: "E652"
    case .contentDigest: "E653"
    case .inventoryForm: "E654"
    case .inventoryValues: "E655"
    case .manifest: "E656"
    case .versionBlock: "E657"
    case .fixity: "E658"
    case .sidecar: "E659"
    case .history: "E660"
    case .extensions: "E661"
    case .links: "E662"
    case .notListed: "E663"
    case .rootDeclaration: "E664"
    case .layout: "E665"
    case .hierarchy: "E666"
    case .rootObjects: "E667"
    case .notChecked: "E668"
    }
  }

  package var summary: Bilingual {
    switch self {
    case .declaration:
      Bilingual(
        "the object's version declaration is not as it must be",
        "tệp khai báo phiên bản của đối tượng không đúng")
    case .objectFiles:
      Bilingual("the object holds what has no place in it", "đối tượng có thứ không được có")
    case .versionFolders:
      Bilingual("the version folders are not as they must be", "các thư mục phiên bản không đúng")
    case .contentDigest:
      Bilingual(
        "a file of the object is missing or was changed", "tệp của đối tượng bị thiếu hoặc bị sửa")
    case .inventoryForm:
      Bilingual("an inventory is not of the right form", "mục lục (inventory.json) sai dạng")
    case .inventoryValues:
      Bilingual(
        "a value of an inventory is not as it must be", "giá trị trong mục lục không đúng")
    case .manifest:
      Bilingual(
        "an inventory's manifest is not as it must be",
        "bảng kê (manifest) trong mục lục không đúng")
    case .versionBlock:
      Bilingual(
        "the description of a version is not as it must be", "phần mô tả phiên bản không đúng")
    case .fixity:
      Bilingual("the further digests (fixity) are not right", "mã băm thêm (fixity) không đúng")
    case .sidecar:
      Bilingual(
        "an inventory doesn't go with its digest file", "mục lục không đi đúng với tệp mã băm")
    case .history:
      Bilingual(
        "the inventories of an object contradict each other",
        "các mục lục của đối tượng mâu thuẫn nhau")
    case .extensions:
      Bilingual("extensions/ is not as it must be", "thư mục extensions không đúng")
    case .links:
      Bilingual(
        "a link is stored where OCFL allows none", "có liên kết ở nơi OCFL không cho phép")
    case .notListed:
      Bilingual("a file of a version is not listed", "có tệp của phiên bản không được kê")
    case .rootDeclaration:
      Bilingual(
        "the storage root's declaration is not as it must be", "tệp khai báo của kho không đúng")
    case .layout:
      Bilingual(
        "the storage root's layout is not kept", "kho OCFL không theo đúng cách bố trí đã khai")
    case .hierarchy:
      Bilingual(
        "the storage root's folders are not as they must be", "các thư mục trong kho không đúng")
    case .rootObjects:
      Bilingual(
        "an object doesn't go with its storage root", "đối tượng không hợp với kho chứa nó")
    case .notChecked:
      Bilingual("something could not be checked", "có phần không kiểm tra được")
    }
  }
}

/// What OCFL recommends and an object or storage root doesn't follow: `W650`–`W669`.
package enum OCFLWarning: String, CaseIterable, RuleGroup {
  case versionFolders = "ocfl.warning.versionFolders"
  case objectFiles = "ocfl.warning.objectFiles"
  case inventoryValues = "ocfl.warning.inventoryValues"
  case versionBlock = "ocfl.warning.versionBlock"
  case history = "ocfl.warning.history"
  case extensions = "ocfl.warning.extensions"
  case layout = "ocfl.warning.layout"
  case notAllChecked = "ocfl.warning.notAllChecked"

  package var code: String {
    switch self {
    case .versionFolders: "W650"
    case .objectFiles: "W651"
    case .inventoryValues: "W652"
    case .versionBlock: "W653"
    case .history: "W654"
    case .extensions: "W655"
    case .layout: "W656"
    case .notAllChecked: "W657"
    }
  }

  package var summary: Bilingual {
    switch self {
    case .versionFolders: OCFLCode.W001.text
    case .objectFiles:
      Bilingual(
        "the object holds what should not be there", "đối tượng có thứ không nên có")
    case .inventoryValues:
      Bilingual(
        "a value of an inventory is not the recommended one",
        "giá trị trong mục lục không theo khuyến nghị")
    case .versionBlock:
      Bilingual(
        "a version doesn't say well who made it and why",
        "phiên bản chưa ghi rõ ai lập và vì sao")
    case .history:
      Bilingual(
        "the inventories of older versions are missing or differ",
        "mục lục của các phiên bản cũ thiếu hoặc khác")
    case .extensions: OCFLCode.W013.text
    case .layout:
      Bilingual(
        "the storage root is not laid out in one way", "kho OCFL không bố trí theo một cách")
    case .notAllChecked:
      Bilingual("not everything was checked", "chưa kiểm tra được tất cả")
    }
  }
}

extension OCFLCode: CodedMessage {
  package var code: String { rawValue }

  /// The code of ours that covers the rule.
  var group: any RuleGroup {
    switch self {
    case .E002, .E003, .E004, .E005, .E006, .E007: OCFLMessage.declaration
    case .E001, .E015, .E016, .E021, .E022, .E024, .E089, .E091: OCFLMessage.objectFiles
    case .E008, .E009, .E010, .E011, .E012, .E013, .E014, .E046, .E104, .E105:
      OCFLMessage.versionFolders
    case .E092: OCFLMessage.contentDigest
    case .E033, .E034, .E036, .E041, .E043, .E044, .E045, .E047, .E063, .E102, .E106:
      OCFLMessage.inventoryForm
    case .E017, .E018, .E019, .E020, .E025, .E037, .E038, .E039, .E040, .E108, .E110:
      OCFLMessage.inventoryValues
    case .E035, .E042, .E096, .E098, .E099, .E100, .E101, .E107: OCFLMessage.manifest
    case .E048, .E049, .E050, .E051, .E052, .E053, .E054, .E094, .E095: OCFLMessage.versionBlock
    case .E026, .E027, .E028, .E029, .E030, .E031, .E032, .E055, .E056, .E057, .E093, .E097,
      .E111:
      OCFLMessage.fixity
    case .E058, .E059, .E060, .E061, .E062: OCFLMessage.sidecar
    case .E064, .E066, .E103: OCFLMessage.history
    case .E067, .E068, .E086, .E112: OCFLMessage.extensions
    case .E090: OCFLMessage.links
    case .E023: OCFLMessage.notListed
    case .E069, .E075, .E076, .E077, .E078, .E079, .E080: OCFLMessage.rootDeclaration
    case .E070, .E071, .E083: OCFLMessage.layout
    case .E072, .E073, .E074, .E084, .E085, .E087, .E088: OCFLMessage.hierarchy
    case .E081, .E082: OCFLMessage.rootObjects
    case .W001: OCFLWarning.versionFolders
    case .W002, .W003, .W012: OCFLWarning.objectFiles
    case .W004, .W005: OCFLWarning.inventoryValues
    case .W007, .W008, .W009: OCFLWarning.versionBlock
    case .W010, .W011: OCFLWarning.history
    case .W013, .W016: OCFLWarning.extensions
    case .W014, .W015: OCFLWarning.layout
    }
  }
}

/// Why something could not be checked, as part of a sentence.
extension OCFLObstacle.Code: Message {
  package var id: String { "fact.obstacle.\(rawValue)" }

  package var text: Bilingual {
    switch self {
    case .unreadable: Bilingual("it can't be read", "không đọc được")
    case .changedMeanwhile:
      Bilingual("it was changed while it was read", "bị thay đổi trong lúc đang đọc")
    case .tooLarge: Bilingual("it is too large", "quá lớn")
    case .tooMany: Bilingual("it holds too many entries or levels", "có quá nhiều mục hoặc cấp")
    case .tooManyFindings:
      Bilingual("there are more findings than are shown", "có nhiều phát hiện hơn số nêu ra")
    case .unknownSpecification:
      Bilingual("this edition of OCFL is not known here", "chương trình không biết bản OCFL này")
    case .unknownLayout:
      Bilingual(
        "the storage root's layout is not known here, so where objects lie was not checked",
        "chương trình không biết cách bố trí của kho nên không kiểm tra chỗ của các đối tượng")
    case .badLayout:
      Bilingual(
        "the configuration of the storage root's layout breaks the rules of its extension",
        "cấu hình cách bố trí của kho không đúng quy định của phần mở rộng")
    case .cancelled: Bilingual("the check was stopped", "việc kiểm tra đã bị dừng")
    }
  }

  /// The message under which it is reported.
  var message: any RuleGroup {
    switch self {
    case .unreadable, .changedMeanwhile, .tooLarge, .tooMany, .unknownSpecification, .badLayout,
      .cancelled:
      OCFLMessage.notChecked
    case .tooManyFindings, .unknownLayout: OCFLWarning.notAllChecked
    }
  }
}
