package import Bundles

/// Rules of our own bundles that are broken: `E670`–`E699`, one for each code; warnings `W670`–.
extension BundleCode: IntegrityMessage {
  package var id: String { "bundle.\(rawValue)" }

  package var code: String {
    switch self {
    case .notOneFolder: "E670"
    case .badFolderName: "E671"
    case .folderNameDiffers: "E672"
    case .badName: "E673"
    case .unexpectedFile: "E674"
    case .fileMissing: "E675"
    case .wrongOrder: "E676"
    case .signatureOfOtherVersion: "E677"
    case .tooManySignatures: "E678"
    case .tooLarge: "E679"
    case .notDerived: "E680"
    case .schemaMissing: "E681"
    case .schemaDiffers: "E682"
    case .schemaNotNamed: "E683"
    case .notSHA512: "E684"
    case .fixityGiven: "E685"
    case .contentDirectoryGiven: "E686"
    case .versionInventoryMissing: "E687"
    case .extensionsGiven: "E688"
    case .dossierMissing: "E689"
    case .notJSON: "E690"
    case .badMember: "E691"
    case .identifierDiffers: "E692"
    case .actMissing: "E693"
    case .unexpectedAct: "E694"
    case .actChanged: "E695"
    case .chainBroken: "E696"
    case .digestDiffers: "E697"
    case .schemaNotKnown: "E698"
    case .pathTooLong: "E699"
    case .fileNameDiffers: "W670"
    case .problemsLeftOut: "W671"
    }
  }

  package var text: Bilingual {
    switch self {
    case .notOneFolder:
      Bilingual(
        "is not in the one folder that holds all of a bundle",
        "không nằm trong thư mục duy nhất của gói")
    case .badFolderName:
      Bilingual(
        "the folder is not named <number>-<8 digits>.v<version>",
        "thư mục không mang tên <số hồ sơ>-<8 chữ số>.v<phiên bản>")
    case .folderNameDiffers:
      Bilingual(
        "the folder's name is not that of the dossier inside",
        "tên thư mục không phải tên của hồ sơ bên trong")
    case .fileNameDiffers:
      Bilingual(
        "the file's name is not that of the bundle inside",
        "tên tệp không phải tên của gói bên trong")
    case .badName:
      Bilingual(
        "the name has something other than a–z, 0–9, '.', '_' and '-', or is too long",
        "tên có ký tự ngoài a–z, 0–9, '.', '_', '-' hoặc quá dài")
    case .unexpectedFile: Bilingual("has no place in a bundle", "không được có trong gói hồ sơ")
    case .fileMissing:
      Bilingual("the file is missing, and every bundle has it", "thiếu tệp mà gói nào cũng phải có")
    case .wrongOrder:
      Bilingual(
        "does not stand in its place in the archive", "không đứng đúng thứ tự trong tệp tar")
    case .signatureOfOtherVersion:
      Bilingual(
        "is a signature on another version than the newest",
        "là chữ ký của phiên bản khác, không phải phiên bản mới nhất")
    case .tooManySignatures: Bilingual("there are too many signatures", "có quá nhiều chữ ký")
    case .tooLarge: Bilingual("is too large", "quá lớn")
    case .notDerived:
      Bilingual(
        "is not what the dossier inside gives: it was changed",
        "không đúng như hồ sơ bên trong cho ra: đã bị sửa")
    case .schemaMissing:
      Bilingual(
        "the schema that a form names is missing", "thiếu lược đồ mà biểu mẫu nêu")
    case .schemaDiffers:
      Bilingual(
        "is not the schema that its name stands for: it was changed",
        "không phải lược đồ ứng với tên: đã bị sửa")
    case .schemaNotNamed:
      Bilingual("is a schema that no form names", "là lược đồ không biểu mẫu nào nêu")
    case .notSHA512:
      Bilingual("digestAlgorithm is not sha512", "digestAlgorithm không phải sha512")
    case .fixityGiven:
      Bilingual(
        "the inventory has fixity, and a bundle's has none", "mục lục của gói không được có fixity")
    case .contentDirectoryGiven:
      Bilingual(
        "the inventory has contentDirectory, and a bundle's has none",
        "mục lục của gói không được có contentDirectory")
    case .versionInventoryMissing:
      Bilingual("the version has no inventory of its own", "phiên bản không có mục lục riêng")
    case .extensionsGiven:
      Bilingual(
        "the object has extensions, and they don't travel",
        "đối tượng có extensions, gói không mang theo")
    case .dossierMissing:
      Bilingual(
        "the newest version has no dossier.json", "phiên bản mới nhất không có dossier.json")
    case .notJSON: Bilingual("is not JSON", "không phải JSON")
    case .badMember:
      Bilingual("the field is missing or not as it must be", "trường bị thiếu hoặc không đúng")
    case .identifierDiffers:
      Bilingual(
        "the id in dossier.json is not the inventory's",
        "id trong dossier.json không phải id của mục lục")
    case .actMissing:
      Bilingual("the act of a version is missing", "thiếu bản ghi việc (act) của một phiên bản")
    case .unexpectedAct:
      Bilingual(
        "is in acts/, but is the act of no version so far",
        "nằm trong acts nhưng không phải bản ghi việc của phiên bản nào đã có")
    case .actChanged:
      Bilingual(
        "the act is not the same in a later version", "bản ghi việc đã khác đi ở phiên bản sau")
    case .chainBroken:
      Bilingual(
        "the act doesn't follow from the version before it: the chain is broken",
        "bản ghi việc không nối với phiên bản trước: chuỗi bị đứt")
    case .problemsLeftOut:
      Bilingual("further findings are not shown", "còn những phát hiện khác không nêu ra")
    case .digestDiffers:
      Bilingual("the file doesn't match its inventory", "tệp không khớp mục lục")
    case .schemaNotKnown:
      Bilingual(
        "the schema that a form names is not known here, and was not given",
        "chưa có lược đồ mà biểu mẫu nêu")
    case .pathTooLong:
      Bilingual("the path is too long for a bundle", "đường dẫn quá dài so với gói hồ sơ")
    }
  }
}
