package import BagIt

extension BagMessage {
  /// The message of an error's code; nil for what is a warning in bags of every version.
  package init?(_ code: BagCode) {
    switch code {
    case .declarationMissing: self = .declarationMissing
    case .declarationMalformed, .declarationByteOrderMark, .versionMalformed: self = .declaration
    case .versionUnknown, .encodingUnknown, .noManifestSupported: self = .unknown
    case .payloadFolderMissing, .notAFolder: self = .payloadFolder
    case .payloadManifestMissing: self = .payloadManifest
    case .manifestNameMalformed, .notAFile: self = .manifestFile
    case .linkInBag, .specialFileInBag: self = .link
    case .textMalformed, .byteOrderMark: self = .text
    case .manifestLineMalformed, .checksumMalformed: self = .manifestLine
    case .pathLeavesBag: self = .pathLeavesBag
    case .pathMalformed, .pathOutsidePayload, .percentNotEncoded: self = .path
    case .listedTwice, .listedTwiceDifferently: self = .listedTwice
    case .folderListed: self = .folderListed
    case .payloadInTagManifest, .tagManifestListed, .manifestNotListed: self = .tagManifest
    case .payloadFileMissing: self = .payloadFileMissing
    case .hole: self = .hole
    case .tagFileMissing: self = .tagFileMissing
    case .payloadFileNotListed: self = .payloadFileNotListed
    case .payloadFileNotInEvery: self = .payloadFileNotInEvery
    case .payloadChecksumMismatch: self = .payloadChecksum
    case .tagChecksumMismatch: self = .tagChecksum
    case .fileNotReadable: self = .notReadable
    case .infoLineMalformed: self = .info
    case .oxumMalformed, .oxumRepeated: self = .oxum
    case .oxumMismatch: self = .oxumMismatch
    case .fetchLineMalformed, .fetchURLNotAbsolute, .fetchLengthMalformed: self = .fetchLine
    case .fetchNotInManifests, .fetchOutsidePayload: self = .fetchList
    case .tagFileTooLarge, .tooManyEntries, .tooManyLines: self = .limit
    case .encodingNotUTF8, .manifestNotChecked, .leadingDotSlash, .checksumToolAsterisk,
      .checksumToolBackslash, .tagFileNotListed, .infoRepeated, .baggingDateMalformed,
      .fetchListedTwice, .fetchLengthMismatch, .caseTwins, .normalizationTwins,
      .normalizationDiffers, .windowsName, .systemFile, .findingsLeftOut:
      return nil
    }
  }
}

extension BagWarning {
  /// The message of a warning's code; for a code that is an error in 1.0, that it was none before.
  package init(_ code: BagCode) {
    self =
      switch code {
      case .encodingNotUTF8: .encoding
      case .manifestNotChecked: .manifestNotChecked
      case .leadingDotSlash: .leadingDotSlash
      case .checksumToolAsterisk, .checksumToolBackslash: .checksumTool
      case .tagFileNotListed: .tagFileNotListed
      case .infoRepeated: .infoRepeated
      case .baggingDateMalformed: .baggingDate
      case .fetchListedTwice: .fetchListedTwice
      case .fetchLengthMismatch: .fetchLength
      case .caseTwins, .normalizationTwins: .twins
      case .normalizationDiffers: .normalization
      case .windowsName: .windowsName
      case .systemFile: .systemFile
      case .findingsLeftOut: .findingsLeftOut
      default: .olderVersion
      }
  }
}

/// The rules of BagIt, one sentence each: what is said of a place where the rule is not kept.
extension BagCode: Message {
  package var id: String { "fact.bag.\(rawValue)" }

  package var text: Bilingual {
    switch self {
    case .declarationMissing: Bilingual("there is no bagit.txt", "không có bagit.txt")
    case .declarationMalformed:
      Bilingual(
        "bagit.txt is not exactly the lines BagIt-Version and Tag-File-Character-Encoding",
        "bagit.txt không gồm đúng hai dòng BagIt-Version và Tag-File-Character-Encoding")
    case .declarationByteOrderMark:
      Bilingual(
        "bagit.txt begins with a byte order mark (U+FEFF)",
        "đầu bagit.txt có dấu BOM (U+FEFF)")
    case .versionMalformed:
      Bilingual(
        "BagIt-Version is not two numbers with a point between",
        "BagIt-Version không phải hai số cách nhau bằng dấu chấm")
    case .versionUnknown:
      Bilingual(
        "this version of BagIt is not known here, so the bag can't be judged",
        "chương trình không biết bản BagIt này nên không kết luận được")
    case .encodingUnknown:
      Bilingual(
        "this encoding is not known here, so the tag files can't be read",
        "chương trình không biết bảng mã này nên không đọc được các tệp mô tả")
    case .encodingNotUTF8:
      Bilingual("the tag files are not in UTF-8", "các tệp mô tả không dùng UTF-8")
    case .payloadFolderMissing: Bilingual("there is no folder data", "không có thư mục data")
    case .payloadManifestMissing:
      Bilingual(
        "there is no payload manifest, such as manifest-sha512.txt",
        "không có bảng kê (manifest), chẳng hạn manifest-sha512.txt")
    case .noManifestSupported:
      Bilingual(
        "no manifest has an algorithm that is known here, so the bag can't be judged",
        "không bảng kê nào dùng thuật toán chương trình biết nên không kết luận được")
    case .manifestNotChecked:
      Bilingual(
        "the manifest's algorithm is not known here: it was not checked",
        "chương trình không biết thuật toán của bảng kê này nên không kiểm tra theo nó")
    case .manifestNameMalformed:
      Bilingual(
        "the manifest is not named after an algorithm in lower-case letters and digits",
        "tên bảng kê không phải tên thuật toán bằng chữ thường và chữ số")
    case .linkInBag: Bilingual("is a link", "là liên kết")
    case .specialFileInBag:
      Bilingual("is neither a file nor a folder", "không phải tệp hay thư mục")
    case .notAFile: Bilingual("must be a file", "phải là tệp")
    case .notAFolder: Bilingual("must be a folder", "phải là thư mục")
    case .textMalformed:
      Bilingual("is not text in the declared encoding", "không phải văn bản theo bảng mã đã khai")
    case .byteOrderMark:
      Bilingual("begins with a byte order mark (U+FEFF)", "đầu tệp có dấu BOM (U+FEFF)")
    case .tagFileTooLarge:
      Bilingual("is too large, and was not read", "quá lớn nên không được đọc")
    case .manifestLineMalformed:
      Bilingual(
        "the line is not a checksum, a space and a path",
        "dòng không phải mã băm, dấu cách và đường dẫn")
    case .checksumMalformed:
      Bilingual(
        "the checksum is not as many hex digits as its algorithm gives",
        "mã băm không đủ số chữ số hex của thuật toán")
    case .pathLeavesBag:
      Bilingual("the path leads out of the bag", "đường dẫn trỏ ra ngoài bag")
    case .pathMalformed:
      Bilingual("the path has an empty part or a '.'", "đường dẫn có phần trống hoặc '.'")
    case .pathOutsidePayload:
      Bilingual(
        "the payload manifest lists what is not in data",
        "bảng kê nội dung kê tệp không nằm trong data")
    case .percentNotEncoded:
      Bilingual("a '%' in the path is not written %25", "dấu '%' trong đường dẫn không viết %25")
    case .leadingDotSlash: Bilingual("the path begins with ./", "đường dẫn bắt đầu bằng ./")
    case .checksumToolAsterisk:
      Bilingual(
        "the line has md5sum's '*' before the path", "dòng có dấu '*' kiểu md5sum trước đường dẫn")
    case .checksumToolBackslash:
      Bilingual(
        "the line has md5sum's backslash escapes", "dòng có dấu '\\' kiểu md5sum")
    case .listedTwice: Bilingual("is listed twice", "được kê hai lần")
    case .listedTwiceDifferently:
      Bilingual("is listed twice, with different checksums", "được kê hai lần với mã băm khác nhau")
    case .folderListed:
      Bilingual("is a folder, and manifests list files", "là thư mục, trong khi bảng kê chỉ kê tệp")
    case .payloadInTagManifest:
      Bilingual(
        "is in data, and a tag manifest doesn't list that",
        "nằm trong data, bảng kê tệp mô tả không kê phần này")
    case .tagManifestListed:
      Bilingual(
        "is a tag manifest, and those are not listed",
        "là bảng kê tệp mô tả, không được kê trong bảng kê khác")
    case .manifestNotListed:
      Bilingual(
        "the payload manifest is not in the tag manifest",
        "bảng kê nội dung không có trong bảng kê tệp mô tả")
    case .tagFileNotListed:
      Bilingual(
        "is in no manifest, so a change to it would not show",
        "không có trong bảng kê nào nên bị sửa cũng không biết")
    case .payloadFileMissing:
      Bilingual("the file is missing", "thiếu tệp này")
    case .hole:
      Bilingual(
        "the file is missing; fetch.txt says where it can be had",
        "thiếu tệp này; fetch.txt ghi nơi lấy")
    case .tagFileMissing:
      Bilingual("the tag file is missing", "thiếu tệp mô tả này")
    case .payloadFileNotListed:
      Bilingual("the file is in no manifest", "tệp không có trong bảng kê nào")
    case .payloadFileNotInEvery:
      Bilingual("the file is not in every manifest", "có bảng kê không ghi tệp này")
    case .payloadChecksumMismatch:
      Bilingual("the file doesn't match its checksum", "tệp không khớp mã băm")
    case .tagChecksumMismatch:
      Bilingual("the tag file doesn't match its checksum", "tệp mô tả không khớp mã băm")
    case .fileNotReadable: Bilingual("could not be read", "không đọc được")
    case .infoLineMalformed:
      Bilingual(
        "the line is not a label, a colon, a space and a value",
        "dòng không phải nhãn, dấu hai chấm, dấu cách và giá trị")
    case .infoRepeated:
      Bilingual(
        "stands more than once, and should stand once", "ghi nhiều lần, chỉ nên ghi một lần")
    case .baggingDateMalformed:
      Bilingual(
        "the Bagging-Date is not written year-month-day",
        "Bagging-Date không viết theo dạng năm-tháng-ngày")
    case .oxumMalformed:
      Bilingual(
        "the Payload-Oxum is not two numbers with a point between",
        "Payload-Oxum không phải hai số cách nhau bằng dấu chấm")
    case .oxumRepeated:
      Bilingual("the Payload-Oxum stands more than once", "Payload-Oxum ghi nhiều lần")
    case .oxumMismatch:
      Bilingual(
        "data holds other numbers of bytes and files than the Payload-Oxum says",
        "số byte và số tệp trong data không như Payload-Oxum ghi")
    case .fetchLineMalformed:
      Bilingual(
        "the line is not a URL, a length and a path", "dòng không phải URL, độ dài và đường dẫn")
    case .fetchURLNotAbsolute: Bilingual("the URL is not absolute", "URL không đầy đủ")
    case .fetchLengthMalformed:
      Bilingual("the length is neither a number nor '-'", "độ dài không phải số hay '-'")
    case .fetchNotInManifests:
      Bilingual(
        "the file to fetch is not in every manifest", "có bảng kê không ghi tệp cần lấy này")
    case .fetchOutsidePayload:
      Bilingual("the file to fetch is not for data", "tệp cần lấy không thuộc data")
    case .fetchListedTwice:
      Bilingual("the file to fetch is listed twice", "tệp cần lấy được kê hai lần")
    case .fetchLengthMismatch:
      Bilingual(
        "the file has another length than fetch.txt says", "tệp dài khác với fetch.txt ghi")
    case .caseTwins:
      Bilingual(
        "the name differs from another one in letter case only",
        "tên chỉ khác một tên khác ở chữ hoa, chữ thường")
    case .normalizationTwins:
      Bilingual(
        "the name differs from another one in the form of its accents only",
        "tên chỉ khác một tên khác ở cách ghi dấu (dựng sẵn hay tổ hợp)")
    case .normalizationDiffers:
      Bilingual(
        "the manifest writes the name's accents in another form than the file has them",
        "bảng kê ghi dấu trong tên khác cách ghi của tệp (dựng sẵn hay tổ hợp)")
    case .windowsName: Bilingual("Windows can't hold this name", "Windows không nhận tên này")
    case .systemFile:
      Bilingual(
        "is a file that systems make by themselves", "là tệp do hệ điều hành tự sinh ra")
    case .tooManyEntries:
      Bilingual(
        "the bag holds too much, and was not judged", "bag có quá nhiều mục nên chưa kết luận")
    case .tooManyLines:
      Bilingual(
        "has too many lines; the rest was not read", "có quá nhiều dòng; phần sau không được đọc")
    case .findingsLeftOut:
      Bilingual(
        "{found} further {found|finding is|findings are} not shown",
        "còn {found} phát hiện khác không nêu ra")
    }
  }
}
