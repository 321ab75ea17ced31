package import Dossiers

/// Why a form's definition or schema can't be used: `E350`–`E364`, one for each code.
extension FormDataError.Code: IntegrityMessage {
  package var id: String { "formData.\(rawValue)" }

  package var code: String {
    switch self {
    case .unreadable: "E350"
    case .notJSON: "E351"
    case .invalid: "E352"
    case .malformed: "E353"
    case .schemaUnusable: "E354"
    case .schemaNameDiffers: "E355"
    case .nameDiffers: "E356"
    case .typeTaken: "E357"
    case .notLocal: "E358"
    case .undefinedName: "E359"
    case .tooManyFiles: "E360"
    }
  }

  package var text: Bilingual {
    switch self {
    case .unreadable: Bilingual("could not be read", "không đọc được")
    case .notJSON: Bilingual("is not JSON", "không phải JSON")
    case .invalid:
      Bilingual(
        "is not as definitions of forms must be", "không đúng dạng của định nghĩa biểu mẫu")
    case .malformed:
      Bilingual("a field is missing or not as it must be", "có trường bị thiếu hoặc không đúng")
    case .schemaUnusable:
      Bilingual("the schema can't be used", "không dùng được lược đồ này")
    case .schemaNameDiffers:
      Bilingual(
        "the schema's $id is not the one that the definition names",
        "$id của lược đồ không phải tên mà định nghĩa nêu")
    case .nameDiffers:
      Bilingual(
        "the definition lies in a file of another name", "định nghĩa nằm ở tệp mang tên khác")
    case .typeTaken:
      Bilingual(
        "the program has a form type of this name itself",
        "chương trình đã có loại mẫu mang tên này")
    case .notLocal:
      Bilingual(
        "a unit's own form must say “standing”: “local”",
        "mẫu riêng của đơn vị phải ghi “standing”: “local”")
    case .undefinedName:
      Bilingual("uses a name that is defined nowhere", "dùng tên chưa được định nghĩa ở đâu")
    case .tooManyFiles: Bilingual("the folder holds too many files", "thư mục có quá nhiều tệp")
    }
  }

  package var explanation: Explanation {
    let reason = reason
    return Explanation(why: reason.why, repair: reason.repair, example: reason.example)
  }

  private var reason: RuleReason {
    switch self {
    case .unreadable, .tooManyFiles: .formFolder
    case .notJSON, .invalid, .malformed, .undefinedName: .definition
    case .schemaUnusable, .schemaNameDiffers: .ownSchema
    case .nameDiffers, .typeTaken, .notLocal: .ownForm
    }
  }
}

extension RuleReason {
  fileprivate static let formFolder = RuleReason(
    Bilingual(
      "A folder of forms holds a few plain files for each form, and limits keep a wrong folder from"
        + " being read through.",
      "Thư mục mẫu chỉ có vài tệp thường cho mỗi mẫu; giới hạn để không đọc nhầm cả thư mục khác."),
    Bilingual(
      "See whether it is the right folder, and whether it may be read.",
      "Xem có đúng thư mục và có quyền đọc không."),
    "mau-cua-don-vi/giay-khen/xa-mau-2026.json")

  fileprivate static let definition = RuleReason(
    Bilingual(
      "A definition names the form's fields with labels in both languages, in the paper's order, and"
        + " who writes and signs it.",
      "Định nghĩa nêu các mục của mẫu bằng hai thứ tiếng, theo thứ tự trên giấy, và ai viết, ai ký."
    ),
    Bilingual(
      "Mend what the line names; the program's own forms are examples.",
      "Sửa chỗ nêu trong dòng báo; có thể xem các mẫu có sẵn làm ví dụ."),
    "{\"$schema\": \"urn:hoso:forms:definition:1\", \"type\": \"giay-khen\", …}")

  fileprivate static let ownSchema = RuleReason(
    Bilingual(
      "Forms are checked by the schema beside their definition, which both know by one name.",
      "Mẫu được kiểm tra theo lược đồ đi kèm định nghĩa; hai bên gọi lược đồ bằng cùng một tên."),
    Bilingual(
      "Write one $id in both; 'hoso schema lint' finds defects of the schema.",
      "Ghi cùng một $id ở hai bên; 'hoso schema lint' tìm lỗi của lược đồ."),
    "urn:hoso:form:giay-khen:xa-mau-2026")

  fileprivate static let ownForm = RuleReason(
    Bilingual(
      "A unit may add forms of its own, and can't change the program's: the same name must mean the"
        + " same form everywhere.",
      "Đơn vị được thêm mẫu riêng, không được sửa mẫu có sẵn: cùng một tên thì ở đâu cũng là một mẫu."
    ),
    Bilingual(
      "Name the file TYPE/EDITION.json after what it defines, with a type of your own.",
      "Đặt tên tệp LOẠI/BẢN.json theo đúng nội dung, dùng loại mẫu riêng."),
    "giay-khen/xa-mau-2026.json: \"standing\": \"local\"")
}
