internal import OCFL

/// What is said where a rule of OCFL can be broken in several ways, and the finding tells which.
package enum OCFLCase: String, CaseIterable, Message {
  case noDeclaration = "fact.ocfl.noDeclaration"
  case severalDeclarations = "fact.ocfl.severalDeclarations"
  case keyMissing = "fact.ocfl.keyMissing"
  case versionNotInInventory = "fact.ocfl.versionNotInInventory"
  case versionFolderMissing = "fact.ocfl.versionFolderMissing"
  case digestWrittenOtherwise = "fact.ocfl.digestWrittenOtherwise"
  case contentMissing = "fact.ocfl.contentMissing"
  case fileWithoutPath = "fact.ocfl.fileWithoutPath"
  case fixityFileMissing = "fact.ocfl.fixityFileMissing"
  case hardLink = "fact.ocfl.hardLink"
  case pathRepeated = "fact.ocfl.pathRepeated"
  case pathConflicting = "fact.ocfl.pathConflicting"
  case fixityFileNotListed = "fact.ocfl.fixityFileNotListed"
  case fileOnlyThen = "fact.ocfl.fileOnlyThen"
  case fileOnlyNow = "fact.ocfl.fileOnlyNow"
  case idRepeated = "fact.ocfl.idRepeated"
  case objectElsewhere = "fact.ocfl.objectElsewhere"
  case noPlaceForID = "fact.ocfl.noPlaceForID"
  case wrongKind = "fact.ocfl.wrongKind"

  package var text: Bilingual {
    switch self {
    case .noDeclaration:
      Bilingual(
        "the object has no declaration, such as 0=ocfl_object_1.1",
        "đối tượng không có tệp khai báo, chẳng hạn 0=ocfl_object_1.1")
    case .severalDeclarations:
      Bilingual("the object has several declarations", "đối tượng có nhiều tệp khai báo")
    case .keyMissing: Bilingual("the key '{expected}' is missing", "thiếu khóa '{expected}'")
    case .versionNotInInventory:
      Bilingual(
        "the version {expected} has a folder, but is not in the inventory",
        "phiên bản {expected} có thư mục nhưng không có trong mục lục")
    case .versionFolderMissing:
      Bilingual(
        "the version {found} is in the inventory, but has no folder",
        "phiên bản {found} có trong mục lục nhưng không có thư mục")
    case .digestWrittenOtherwise:
      Bilingual(
        "the digest is not written as in the manifest, letter by letter",
        "mã băm không viết đúng từng chữ như trong bảng kê (manifest)")
    case .contentMissing:
      Bilingual(
        "the file is missing, and the manifest lists it",
        "thiếu tệp này, bảng kê (manifest) có kê")
    case .fileWithoutPath:
      Bilingual("the digest has no file", "mã băm không kèm tệp nào")
    case .fixityFileMissing:
      Bilingual("the file is missing, and fixity lists it", "thiếu tệp này, fixity có kê")
    case .hardLink:
      Bilingual(
        "is a hard link: one file under two names", "là liên kết cứng: một tệp mang hai tên")
    case .pathRepeated: Bilingual("the path stands twice", "đường dẫn có hai lần")
    case .pathConflicting:
      Bilingual(
        "{expected} is a file, and the folder of {found} too",
        "{expected} vừa là tệp vừa là thư mục của {found}")
    case .fixityFileNotListed:
      Bilingual(
        "fixity lists {found}, and the manifest doesn't",
        "fixity kê {found} mà bảng kê (manifest) không kê")
    case .fileOnlyThen:
      Bilingual(
        "the version held {expected} then, and the newest inventory doesn't list it",
        "mục lục cũ có {expected} trong phiên bản này, mục lục mới nhất thì không")
    case .fileOnlyNow:
      Bilingual(
        "the newest inventory lists {found} in the version, and it wasn't there then",
        "mục lục mới nhất có {found} trong phiên bản này, mục lục cũ thì không")
    case .idRepeated:
      Bilingual("another object has the id {found} too", "đối tượng khác cũng mang id {found}")
    case .objectElsewhere:
      Bilingual(
        "the object {found} belongs at {expected}", "đối tượng {found} phải nằm ở {expected}")
    case .noPlaceForID:
      Bilingual(
        "the storage root's layout has no place for the id {found}",
        "cách bố trí của kho không có chỗ cho id {found}")
    case .wrongKind:
      Bilingual(
        "{expected} is wanted here, not {found}", "ở đây phải là {expected}, không phải {found}")
    }
  }

  /// The words for a finding of which `facts` are known; nil where the rule's own sentence fits.
  init?(_ finding: OCFLFinding, _ facts: Facts) {
    guard let words = Self.words(finding),
      Template(words.text.english).names.allSatisfy({ facts[$0] != nil })
    else { return nil }
    self = words
  }

  private static func words(_ finding: OCFLFinding) -> OCFLCase? {
    let isInJSON = finding.pointer != nil
    return switch (finding.code, finding.problem) {
    case (.E003, .missing): .noDeclaration
    case (.E003, .repeated): .severalDeclarations
    case (.E036, .missing), (.E041, .missing), (.E043, .missing), (.E048, .missing),
      (.E054, .missing), (.W007, .missing), (.W008, .missing), (.E070, .missing):
      .keyMissing
    case (.E046, .missing): .versionNotInInventory
    case (.E046, .unexpected): .versionFolderMissing
    case (.E050, .mismatch): .digestWrittenOtherwise
    case (.E092, .missing): isInJSON ? .fileWithoutPath : .contentMissing
    case (.E093, .missing): .fixityFileMissing
    case (.E090, .repeated): .hardLink
    case (.E057, .mismatch): .fixityFileNotListed
    case (.E037, .repeated): .idRepeated
    case (.E083, .mismatch): .objectElsewhere
    case (.E083, .malformed): .noPlaceForID
    case (.E057, .repeated), (.E095, .repeated), (.E101, .repeated): .pathRepeated
    case (.E057, .conflicting), (.E095, .conflicting), (.E101, .conflicting): .pathConflicting
    case (.E066, .mismatch): state(finding)
    case (_, .wrongKind): .wrongKind
    default: nil
    }
  }

  /// Whether one of two inventories has a file that the other doesn't have.
  private static func state(_ finding: OCFLFinding) -> OCFLCase? {
    switch (finding.expected, finding.found) {
    case (.text, .digest): .fileOnlyThen
    case (.digest, .text): .fileOnlyNow
    default: nil
    }
  }
}
