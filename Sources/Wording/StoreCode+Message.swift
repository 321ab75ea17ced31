package import Store

/// Why a store did not do what was asked: `E500`–`E549`, one for each code.
extension StoreCode: IntegrityMessage {
  package var id: String { "store.\(rawValue)" }

  package var code: String {
    switch self {
    case .notEmpty: "E500"
    case .notAStore: "E501"
    case .badConfiguration: "E502"
    case .badLayout: "E503"
    case .readOnly: "E504"
    case .locked: "E505"
    case .file: "E506"
    case .dossierMissing: "E507"
    case .ambiguous: "E508"
    case .versionMissing: "E509"
    case .notCommitted: "E510"
    case .objectNotUsable: "E511"
    case .dossierNotReadable: "E512"
    case .badNumber: "E513"
    case .numberTaken: "E514"
    case .profileUnknown: "E515"
    case .coverInvalid: "E516"
    case .draftMissing: "E517"
    case .formMissing: "E518"
    case .numbersUsedUp: "E519"
    case .numberRetired: "E520"
    case .editionUnknown: "E521"
    case .wrongType: "E522"
    case .badPointer: "E523"
    case .scanMissing: "E524"
    case .scanTooLarge: "E525"
    case .badScanName: "E526"
    case .nothingToUndo: "E527"
    case .draftDamaged: "E528"
    case .nothingChanged: "E529"
    case .headMoved: "E530"
    case .actRefused: "E531"
    case .actInvalid: "E532"
    case .actsBroken: "E533"
    case .scanChanged: "E534"
    case .recordTooLong: "E535"
    case .recordDamaged: "E536"
    case .bundleBroken: "E537"
    case .bundleNotUsable: "E538"
    case .custodyBroken: "E539"
    case .placeTaken: "E540"
    case .notPackable: "E541"
    case .copyDiffers: "E542"
    case .stepNotAllowed: "E546"
    }
  }

  package var text: Bilingual { storeText ?? dossierText ?? draftText ?? versionText }

  private var storeText: Bilingual? {
    switch self {
    case .notEmpty: Bilingual("the folder is not empty", "thư mục không trống")
    case .notAStore:
      Bilingual(
        "there is no store here, nor in a folder above",
        "ở đây và các thư mục trên không có kho hồ sơ")
    case .badConfiguration: Bilingual("hoso.json is not as it must be", "tệp hoso.json không đúng")
    case .badLayout:
      Bilingual(
        "a part of the store is missing, or is not what it must be",
        "một phần của kho bị thiếu hoặc không đúng loại")
    case .readOnly:
      Bilingual("the store can only be read", "kho hồ sơ này chỉ đọc được")
    case .locked:
      Bilingual("another command is at work on it", "một lệnh khác đang làm việc với hồ sơ này")
    case .file: Bilingual("could not be read or written", "không đọc hoặc ghi được")
    case .recordTooLong: Bilingual("the record is too long", "bản ghi nhật ký quá dài")
    case .recordDamaged: Bilingual("a line is no record", "có dòng nhật ký bị hỏng")
    case .copyDiffers:
      Bilingual(
        "the copy is not what was copied: it was thrown away",
        "bản sao khác bản gốc nên đã bỏ đi")
    default: nil
    }
  }

  private var dossierText: Bilingual? {
    switch self {
    case .dossierMissing: Bilingual("there is no such dossier", "không có hồ sơ này")
    case .ambiguous: Bilingual("several dossiers begin so", "có nhiều hồ sơ bắt đầu như vậy")
    case .versionMissing:
      Bilingual("the dossier has no such version", "hồ sơ không có phiên bản này")
    case .notCommitted:
      Bilingual("the dossier has no version yet", "hồ sơ chưa có phiên bản nào")
    case .objectNotUsable:
      Bilingual("what is stored of the dossier can't be used", "phần lưu của hồ sơ không dùng được")
    case .dossierNotReadable:
      Bilingual(
        "dossier.json is missing or wrong: the dossier can't be worked on",
        "dossier.json bị thiếu hoặc sai nên không làm việc với hồ sơ được")
    case .badNumber: Bilingual("is no number of a dossier", "không phải số hồ sơ")
    case .numberTaken:
      Bilingual("another dossier has this number", "đã có hồ sơ khác mang số này")
    case .profileUnknown: Bilingual("the profile is not known", "không rõ quy trình này")
    case .coverInvalid:
      Bilingual(
        "what is to be written into dossier.json is not right",
        "nội dung cần ghi vào dossier.json không đúng")
    default: nil
    }
  }

  private var draftText: Bilingual? {
    switch self {
    case .draftMissing: Bilingual("nothing is being changed in it", "hồ sơ không có gì đang sửa")
    case .formMissing: Bilingual("the dossier has no such form", "hồ sơ không có mẫu này")
    case .numbersUsedUp: Bilingual("all numbers are used up", "đã dùng hết số")
    case .numberRetired:
      Bilingual(
        "a form with this number was taken out: the number is not given again",
        "mẫu mang số này đã được bỏ ra, số không dùng lại")
    case .editionUnknown:
      Bilingual("the form names no edition that is known", "mẫu không ghi bản nào đã biết")
    case .wrongType:
      Bilingual("the form says that it is of another type", "mẫu tự ghi là loại khác")
    case .badPointer: Bilingual("the form has no such place", "mẫu không có chỗ này")
    case .scanMissing: Bilingual("the dossier has no such scan", "hồ sơ không có ảnh quét này")
    case .scanTooLarge: Bilingual("the scan is too large", "ảnh quét quá lớn")
    case .badScanName: Bilingual("the scan's name can't be kept", "không lưu được tên ảnh quét")
    case .nothingToUndo:
      Bilingual("there is no change left to take back", "không còn thay đổi nào để hoàn tác")
    case .draftDamaged:
      Bilingual("what is being changed can't be read", "không đọc được phần đang sửa")
    default: nil
    }
  }

  private var versionText: Bilingual {
    switch self {
    case .nothingChanged:
      Bilingual(
        "nothing was changed since the newest version", "từ phiên bản mới nhất chưa sửa gì")
    case .headMoved:
      Bilingual(
        "a newer version came meanwhile; what you changed is kept",
        "đã có phiên bản mới hơn; phần đang sửa vẫn được giữ")
    case .actRefused: Bilingual("this may not be done now", "bây giờ chưa được làm việc này")
    case .actInvalid:
      Bilingual(
        "what the version is to say of itself is not right", "lời ghi của phiên bản không đúng")
    case .actsBroken:
      Bilingual(
        "the dossier's acts don't lead to where it stands", "chuỗi phiên bản của hồ sơ bị đứt")
    case .scanChanged:
      Bilingual(
        "the scan is no longer what was attached", "ảnh quét không còn như lúc kèm vào")
    case .bundleBroken: Bilingual("the bundle is broken", "gói hồ sơ bị hỏng")
    case .bundleNotUsable:
      Bilingual(
        "the bundle is whole, but this program can't read what is in it",
        "gói nguyên vẹn nhưng chương trình không hiểu nội dung bên trong")
    case .custodyBroken:
      Bilingual(
        "a version was made by a unit that didn't have the dossier",
        "có phiên bản do đơn vị không giữ hồ sơ lập ra")
    case .stepNotAllowed:
      Bilingual(
        "a version makes a step that the procedure doesn't allow there",
        "có phiên bản làm bước mà quy trình không cho phép ở đó")
    case .placeTaken:
      Bilingual("something is in that place already", "chỗ đó đã có thứ khác")
    default:
      Bilingual("the dossier can't be packed", "không đóng gói được hồ sơ")
    }
  }
}

/// What else the commands on a store find: `E543`–`E549`, `W500`–`W549`.
package enum StoreProblem: String, CaseIterable, IntegrityMessage {
  case forked = "store.forked"
  case ambiguousForm = "store.ambiguousForm"
  case nobodyNamed = "store.nobodyNamed"
  case likelyDuplicate = "store.likelyDuplicate"
  case readNotRecorded = "store.readNotRecorded"
  case draftBehind = "store.draftBehind"
  case scanTwice = "store.scanTwice"
  case openFindings = "store.openFindings"
  case formOutOfSchema = "store.formOutOfSchema"
  case formNotKnown = "store.formNotKnown"
  case noBundles = "store.noBundles"
  case severalUnits = "store.severalUnits"
  case scanElsewhere = "store.scanElsewhere"

  package var code: String {
    switch self {
    case .forked: "E543"
    case .ambiguousForm: "E544"
    case .nobodyNamed: "E545"
    case .likelyDuplicate: "W500"
    case .readNotRecorded: "W501"
    case .draftBehind: "W502"
    case .scanTwice: "W503"
    case .openFindings: "W504"
    case .formOutOfSchema: "W505"
    case .formNotKnown: "W506"
    case .noBundles: "E547"
    case .severalUnits: "E548"
    case .scanElsewhere: "W507"
    }
  }

  package var text: Bilingual {
    switch self {
    case .forked:
      Bilingual(
        "the bundle brings another history of a dossier that is here: nothing was taken in, the"
          + " bundle is kept as {kept}",
        "gói mang một lịch sử khác của hồ sơ đã có ở đây: không nhận gì, gói được giữ ở {kept}")
    case .ambiguousForm:
      Bilingual("the dossier has several of {form}", "hồ sơ có nhiều bản {form}")
    case .nobodyNamed:
      Bilingual(
        "hoso.json names nobody who acts for this store",
        "hoso.json chưa ghi người làm việc với kho")
    case .likelyDuplicate:
      Bilingual(
        "{number} is of the same name and date of birth", "{number} có cùng họ tên và ngày sinh")
    case .readNotRecorded:
      Bilingual(
        "the store can't be written to, so this reading is not recorded",
        "kho không ghi được nên lần xem này không vào nhật ký")
    case .draftBehind:
      Bilingual(
        "what is being changed began from an older version than v{newest}",
        "phần đang sửa bắt đầu từ phiên bản cũ hơn v{newest}")
    case .scanElsewhere:
      Bilingual(
        "the same bytes lie in the dossier {number}, too", "hồ sơ {number} cũng có tệp y hệt")
    case .scanTwice:
      Bilingual("the same bytes are in the dossier as {other}", "hồ sơ đã có tệp y hệt: {other}")
    case .openFindings:
      Bilingual(
        "{count} {count|finding is|findings are} open; the version says so",
        "còn {count} vấn đề; phiên bản có ghi lại")
    case .formOutOfSchema:
      Bilingual(
        "{form} breaks its schema in {count} {count|place|places}",
        "{form} có {count} chỗ không đúng lược đồ")
    case .noBundles:
      Bilingual(
        "no bundle (*.hoso.tar) lies in this folder", "thư mục này không có gói nào (*.hoso.tar)")
    case .severalUnits:
      Bilingual(
        "the bundles know several units of this name: {names}",
        "các gói có nhiều đơn vị cùng tên này: {names}")
    case .formNotKnown:
      Bilingual(
        "{form} is of an edition that is not known here, and was not checked",
        "{form} thuộc bản mẫu chưa biết ở đây nên chưa kiểm tra")
    }
  }
}
