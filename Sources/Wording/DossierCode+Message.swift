package import Dossiers

/// What can be wrong with a dossier: `E300`–`E349`, one for each code; warnings and notes `W3`–.
extension DossierCode: IntegrityMessage {
  package var id: String { "dossier.\(rawValue)" }

  package var code: String {
    switch self {
    case .dossierMissing: "E300"
    case .unreadable: "E301"
    case .fileTooLarge: "E302"
    case .tooManyFiles: "E303"
    case .unexpectedEntry: "W304"
    case .notAFile: "E305"
    case .notJSON: "E306"
    case .notComposed: "W307"
    case .legacyEncoding: "W308"
    case .unreadableText: "E309"
    case .dossierInvalid: "E310"
    case .unknownProfile: "E311"
    case .profileNotInForce: "W312"
    case .unknownCircumstance: "W313"
    case .listedTwice: "E314"
    case .formFileMissing: "E315"
    case .formNotListed: "E316"
    case .editionDiffers: "E317"
    case .schemaDiffers: "E318"
    case .scanFileMissing: "E319"
    case .scanNotListed: "W320"
    case .scanSizeDiffers: "E321"
    case .scanOfNoForm: "E322"
    case .unknownFormType: "E323"
    case .unknownEdition: "E324"
    case .editionNotSaid: "E325"
    case .wrongFolder: "E326"
    case .badFormNumber: "E327"
    case .duplicateNumber: "E328"
    case .notOfADossier: "E329"
    case .formInvalid: "E330"
    case .schemaUnusable: "E331"
    case .editionNotInUse: "W332"
    case .editionStandsIn: "W333"
    case .formMissing: "E334"
    case .formPerhapsMissing: "W335"
    case .tooManyForms: "E336"
    case .formNotAskedFor: "W337"
    case .formExpired: "E338"
    case .formPerhapsExpired: "W339"
    case .unknownPaper: "W340"
    case .actMissing: "E341"
    case .actInvalid: "E342"
    case .actRefused: "E343"
    case .actBackwards: "W344"
    case .controlCharacter: "E345"
    case .lookAlike: "W346"
    case .unusualName: "W347"
    case .formNotCovered: "W348"
    case .completenessNotJudged: "W349"
    }
  }

  package var text: Bilingual { folderText ?? coverText ?? formText ?? completenessText }

  private var folderText: Bilingual? {
    switch self {
    case .dossierMissing: Bilingual("there is no dossier.json", "không có dossier.json")
    case .unreadable: Bilingual("could not be read", "không đọc được")
    case .fileTooLarge: Bilingual("the file is too large", "tệp quá lớn")
    case .tooManyFiles:
      Bilingual(
        "holds too many files; nothing in it was looked at",
        "có quá nhiều tệp; chưa xem tệp nào trong đó")
    case .unexpectedEntry: Bilingual("has no place in a dossier", "không phải thành phần của hồ sơ")
    case .notAFile:
      Bilingual(
        "is a link or a special file, and only files and folders belong here",
        "là liên kết hoặc tệp đặc biệt; ở đây chỉ được có tệp và thư mục thường")
    case .notJSON: Bilingual("is not JSON", "không phải JSON")
    case .notComposed:
      Bilingual(
        "the accents stand apart from their letters (not NFC): no search will find the text",
        "chữ gõ bằng Unicode tổ hợp: nhìn vẫn đúng nhưng tìm kiếm không ra")
    case .legacyEncoding:
      Bilingual(
        "looks like text in an old encoding", "có vẻ là chữ viết bằng bảng mã cũ")
    case .controlCharacter:
      Bilingual(
        "holds a character that is not to be seen", "có ký tự điều khiển không nhìn thấy được")
    case .lookAlike:
      Bilingual(
        "a character in the name only looks right: no search will find it",
        "tên có chữ nhìn giống nhưng là chữ khác: tìm kiếm không ra")
    case .unusualName:
      Bilingual("the name is written unusually", "tên viết không bình thường")
    case .unreadableText: Bilingual("the text can't be used", "đoạn chữ này không dùng được")
    default: nil
    }
  }

  private var coverText: Bilingual? {
    switch self {
    case .dossierInvalid:
      Bilingual("dossier.json is not as it must be", "dossier.json không đúng dạng")
    case .unknownProfile: Bilingual("there is no such profile", "không có quy trình này")
    case .profileNotInForce:
      Bilingual(
        "the profile's rules were not in force when the dossier was opened",
        "quy định của quy trình này không có hiệu lực vào ngày lập hồ sơ")
    case .unknownCircumstance:
      Bilingual("no profile asks about this", "không quy trình nào hỏi điều này")
    case .listedTwice: Bilingual("is listed twice", "bị ghi hai lần trong danh mục")
    case .formFileMissing:
      Bilingual(
        "the form is listed, and there is no file of it",
        "danh mục có ghi mẫu này nhưng không thấy tệp")
    case .formNotListed:
      Bilingual(
        "the form is there, and dossier.json doesn't list it",
        "có tệp nhưng danh mục trong dossier.json không ghi")
    case .editionDiffers:
      Bilingual(
        "dossier.json says another edition than the form does",
        "bản mẫu ghi trong dossier.json khác với bản ghi trong chính mẫu")
    case .schemaDiffers:
      Bilingual(
        "the schema's SHA-512 in dossier.json is not that of the schema known here",
        "mã SHA-512 trong dossier.json không khớp với lược đồ cùng tên có ở đây")
    case .scanFileMissing:
      Bilingual(
        "the scan is listed, and there is no file of it",
        "danh mục có ghi ảnh quét này nhưng không thấy tệp")
    case .scanNotListed:
      Bilingual(
        "dossier.json doesn't list this scan", "danh mục trong dossier.json không ghi ảnh quét này")
    case .scanSizeDiffers:
      Bilingual(
        "the scan's file has another size than dossier.json says",
        "tệp ảnh quét có dung lượng khác với danh mục")
    case .scanOfNoForm:
      Bilingual(
        "the scan belongs to a form that isn't there, or lies in another form's folder",
        "ảnh quét thuộc mẫu không có trong hồ sơ hoặc nằm ở thư mục của mẫu khác")
    default: nil
    }
  }

  private var formText: Bilingual? {
    switch self {
    case .unknownFormType:
      Bilingual(
        "no form type has a folder of this name", "không có loại mẫu nào dùng tên thư mục này")
    case .formNotCovered:
      Bilingual(
        "the form {code} is known by name alone, so nothing in it was checked",
        "mẫu {code} mới biết tên, chưa biết nội dung nên chưa kiểm tra gì trong đó")
    case .unknownEdition:
      Bilingual("there is no such edition of the form", "mẫu này không có bản như vậy")
    case .editionNotSaid:
      Bilingual(
        "$schema doesn't say which form and edition it is",
        "$schema không cho biết là mẫu nào, bản nào")
    case .wrongFolder:
      Bilingual(
        "lies in the folder of another form type than its $schema says",
        "nằm ở thư mục của loại mẫu khác với $schema")
    case .badFormNumber:
      Bilingual(
        "the file is not named with the form's number: 01.json to 9999.json",
        "tên tệp không phải số của mẫu: 01.json đến 9999.json")
    case .duplicateNumber:
      Bilingual("another file has this number already", "đã có tệp khác mang số này")
    case .notOfADossier:
      Bilingual(
        "is a book kept beside the dossiers, and has no place in one",
        "là sổ lưu riêng, không để trong hồ sơ")
    case .formInvalid:
      Bilingual("the form is not as its schema demands", "mẫu không đúng theo lược đồ")
    case .schemaUnusable:
      Bilingual("the form's schema can't be used", "không dùng được lược đồ của mẫu")
    case .editionNotInUse:
      Bilingual(
        "this edition was not used on the form's day", "bản mẫu này không dùng vào ngày lập mẫu")
    case .editionStandsIn:
      Bilingual(
        "the edition {edition} was not seen; {found} stands in for it",
        "chưa có mẫu {edition}, tạm dùng mẫu {found}")
    default: nil
    }
  }

  private var completenessText: Bilingual {
    switch self {
    case .completenessNotJudged:
      Bilingual(
        "which papers are missing was not judged: there is no profile to judge by",
        "chưa xét còn thiếu giấy tờ gì vì không có quy trình để đối chiếu")
    case .formPerhapsMissing: Bilingual("may be missing", "có thể còn thiếu")
    case .tooManyForms:
      Bilingual("there are more of it than there may be", "nhiều hơn số bản quy định")
    case .formNotAskedFor:
      Bilingual(
        "nothing asks for this paper in such a case", "trường hợp này không cần giấy tờ này")
    case .formExpired:
      Bilingual("was too old on the day that counts", "đã hết thời hạn giá trị vào ngày cần dùng")
    case .formPerhapsExpired:
      Bilingual(
        "whether it was too old can't be told: a date is missing",
        "chưa rõ còn thời hạn giá trị không vì thiếu ngày tháng")
    case .unknownPaper:
      Bilingual(
        "a paper is demanded in such a case that was never seen",
        "trường hợp này cần một giấy tờ chưa biết mẫu")
    case .actMissing:
      Bilingual(
        "the act is missing: they must be v1, v2 … without a gap",
        "thiếu bản ghi việc này: phải liên tục v1, v2, …")
    case .actInvalid:
      Bilingual("the act is not as it must be", "bản ghi việc không đúng dạng")
    case .actRefused:
      Bilingual(
        "the act was not possible where the dossier then stood",
        "ở bước đó chưa được làm việc này")
    case .actBackwards:
      Bilingual(
        "the act lies before the one it follows", "việc này có thời điểm trước việc liền trước")
    default: Bilingual("is missing", "còn thiếu")
    }
  }
}
