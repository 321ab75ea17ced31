internal import BagIt

/// A bag that is not as it must be: `E620`–`E649`, each for rules of one kind.
package enum BagMessage: String, CaseIterable, RuleGroup {
  case declarationMissing = "bag.declarationMissing"
  case declaration = "bag.declaration"
  case unknown = "bag.unknown"
  case payloadFolder = "bag.payloadFolder"
  case payloadManifest = "bag.payloadManifest"
  case manifestFile = "bag.manifestFile"
  case link = "bag.link"
  case text = "bag.text"
  case manifestLine = "bag.manifestLine"
  case pathLeavesBag = "bag.pathLeavesBag"
  case path = "bag.path"
  case listedTwice = "bag.listedTwice"
  case folderListed = "bag.folderListed"
  case tagManifest = "bag.tagManifest"
  case payloadFileMissing = "bag.payloadFileMissing"
  case hole = "bag.hole"
  case tagFileMissing = "bag.tagFileMissing"
  case payloadFileNotListed = "bag.payloadFileNotListed"
  case payloadFileNotInEvery = "bag.payloadFileNotInEvery"
  case payloadChecksum = "bag.payloadChecksum"
  case tagChecksum = "bag.tagChecksum"
  case notReadable = "bag.notReadable"
  case info = "bag.info"
  case oxum = "bag.oxum"
  case oxumMismatch = "bag.oxumMismatch"
  case fetchLine = "bag.fetchLine"
  case fetchList = "bag.fetchList"
  case limit = "bag.limit"

  package var code: String {
    switch self {
    case .declarationMissing: "E620"
    case .declaration: "E621"
    case .unknown: "E622"
    case .payloadFolder: "E623"
    case .payloadManifest: "E624"
    case .manifestFile: "E625"
    case .link: "E626"
    case .text: "E627"
    case .manifestLine: "E628"
    case .pathLeavesBag: "E629"
    case .path: "E630"
    case .listedTwice: "E631"
    case .folderListed: "E632"
    case .tagManifest: "E633"
    case .payloadFileMissing: "E634"
    case .hole: "E635"
    case .tagFileMissing: "E636"
    case .payloadFileNotListed: "E637"
    case .payloadFileNotInEvery: "E638"
    case .payloadChecksum: "E639"
    case .tagChecksum: "E640"
    case .notReadable: "E641"
    case .info: "E642"
    case .oxum: "E643"
    case .oxumMismatch: "E644"
    case .fetchLine: "E645"
    case .fetchList: "E646"
    case .limit: "E647"
    }
  }

  package var summary: Bilingual {
    switch self {
    case .declarationMissing: BagCode.declarationMissing.text
    case .declaration: Bilingual("bagit.txt is not as it must be", "bagit.txt không đúng dạng")
    case .unknown:
      Bilingual(
        "the bag uses something that is not known here, and can't be judged",
        "bag dùng thứ chương trình chưa biết nên không kết luận được")
    case .payloadFolder: BagCode.payloadFolderMissing.text
    case .payloadManifest: BagCode.payloadManifestMissing.text
    case .manifestFile:
      Bilingual(
        "a manifest is not a file with a proper name",
        "bảng kê (manifest) không phải tệp có tên đúng quy định")
    case .link:
      Bilingual("the bag holds a link or a special file", "bag có liên kết hoặc tệp đặc biệt")
    case .text:
      Bilingual(
        "a tag file is not proper text", "tệp mô tả (tag file) không phải văn bản đúng dạng")
    case .manifestLine:
      Bilingual("a line of a manifest is malformed", "dòng trong bảng kê (manifest) sai dạng")
    case .pathLeavesBag: BagCode.pathLeavesBag.text
    case .path: Bilingual("a path in a manifest is malformed", "đường dẫn trong bảng kê sai dạng")
    case .listedTwice: Bilingual("a file is listed twice", "một tệp được kê hai lần")
    case .folderListed: BagCode.folderListed.text
    case .tagManifest:
      Bilingual(
        "a tag manifest lists too much or too little", "bảng kê tệp mô tả thừa hoặc thiếu tệp")
    case .payloadFileMissing: BagCode.payloadFileMissing.text
    case .hole: BagCode.hole.text
    case .tagFileMissing: BagCode.tagFileMissing.text
    case .payloadFileNotListed: BagCode.payloadFileNotListed.text
    case .payloadFileNotInEvery: BagCode.payloadFileNotInEvery.text
    case .payloadChecksum: BagCode.payloadChecksumMismatch.text
    case .tagChecksum: BagCode.tagChecksumMismatch.text
    case .notReadable: BagCode.fileNotReadable.text
    case .info: BagCode.infoLineMalformed.text
    case .oxum: Bilingual("the Payload-Oxum is malformed", "Payload-Oxum sai dạng")
    case .oxumMismatch: BagCode.oxumMismatch.text
    case .fetchLine: BagCode.fetchLineMalformed.text
    case .fetchList:
      Bilingual("fetch.txt doesn't go with the manifests", "fetch.txt không khớp các bảng kê")
    case .limit: Bilingual("the bag goes beyond a limit", "bag vượt giới hạn")
    }
  }
}

/// What is worth a look in a bag that may be valid all the same: `W620`–`W649`.
package enum BagWarning: String, CaseIterable, RuleGroup {
  case encoding = "bag.warning.encoding"
  case manifestNotChecked = "bag.warning.manifestNotChecked"
  case leadingDotSlash = "bag.warning.leadingDotSlash"
  case checksumTool = "bag.warning.checksumTool"
  case tagFileNotListed = "bag.warning.tagFileNotListed"
  case infoRepeated = "bag.warning.infoRepeated"
  case baggingDate = "bag.warning.baggingDate"
  case fetchListedTwice = "bag.warning.fetchListedTwice"
  case fetchLength = "bag.warning.fetchLength"
  case twins = "bag.warning.twins"
  case normalization = "bag.warning.normalization"
  case windowsName = "bag.warning.windowsName"
  case systemFile = "bag.warning.systemFile"
  case findingsLeftOut = "bag.warning.findingsLeftOut"
  case olderVersion = "bag.warning.olderVersion"

  package var code: String {
    switch self {
    case .encoding: "W620"
    case .manifestNotChecked: "W621"
    case .leadingDotSlash: "W622"
    case .checksumTool: "W623"
    case .tagFileNotListed: "W624"
    case .infoRepeated: "W625"
    case .baggingDate: "W626"
    case .fetchListedTwice: "W627"
    case .fetchLength: "W628"
    case .twins: "W629"
    case .normalization: "W630"
    case .windowsName: "W631"
    case .systemFile: "W632"
    case .findingsLeftOut: "W633"
    case .olderVersion: "W640"
    }
  }

  package var summary: Bilingual {
    switch self {
    case .encoding: BagCode.encodingNotUTF8.text
    case .manifestNotChecked: BagCode.manifestNotChecked.text
    case .leadingDotSlash: BagCode.leadingDotSlash.text
    case .checksumTool:
      Bilingual(
        "a line is written as md5sum does, not as BagIt has it",
        "dòng viết theo kiểu md5sum, không theo BagIt")
    case .tagFileNotListed: BagCode.tagFileNotListed.text
    case .infoRepeated: BagCode.infoRepeated.text
    case .baggingDate: BagCode.baggingDateMalformed.text
    case .fetchListedTwice: BagCode.fetchListedTwice.text
    case .fetchLength: BagCode.fetchLengthMismatch.text
    case .twins:
      Bilingual(
        "two names differ in letter case or in the form of accents only",
        "hai tên chỉ khác chữ hoa chữ thường hoặc cách ghi dấu")
    case .normalization: BagCode.normalizationDiffers.text
    case .windowsName: BagCode.windowsName.text
    case .systemFile: BagCode.systemFile.text
    case .findingsLeftOut:
      Bilingual("further findings are not shown", "còn những phát hiện khác không nêu ra")
    case .olderVersion:
      Bilingual(
        "the bag's older version of BagIt allows it, 1.0 doesn't",
        "bản BagIt cũ của bag cho phép, bản 1.0 thì không")
    }
  }

  package var text: Bilingual {
    guard self == .olderVersion else { return Bilingual("{what}", "{what}") }
    return Bilingual(
      "{what} (an error since BagIt 1.0)", "{what} (từ BagIt 1.0 là lỗi)")
  }
}
