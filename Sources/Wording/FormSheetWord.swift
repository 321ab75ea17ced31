/// What is said of form types beside their fields: `form list`, `form show`, `form template`.
package enum FormSheetWord: String, CaseIterable, Message {
  case lowConfidence = "form.sheet.lowConfidence"
  case ours = "form.sheet.ours"
  case writtenBy = "form.sheet.writtenBy"
  case leftOut = "form.sheet.leftOut"
  case nameOnly = "form.sheet.nameOnly"
  case inForce = "form.sheet.inForce"

  package var text: Bilingual {
    switch self {
    case .lowConfidence:
      Bilingual(
        "the paper wasn't seen: compare with the printed form",
        "chưa thấy bản in chính thức: cần đối chiếu với mẫu giấy")
    case .ours:
      Bilingual(
        "Beside the paper, written by the one who types it:",
        "Ngoài mẫu giấy, do người nhập ghi:")
    case .writtenBy: Bilingual("written by: {role}", "người ghi: {role}")
    case .leftOut:
      Bilingual("To be added where the paper has it:", "Trên giấy có thì ghi thêm:")
    case .nameOnly:
      Bilingual("known by name alone", "mới biết tên, chưa biết nội dung")
    case .inForce: Bilingual("in force {period}", "áp dụng {period}")
    }
  }
}

/// What of an edition isn't known, by the words that the data have for it.
package enum UnknownWord: String, CaseIterable, Message {
  case fields = "form.unknown.fields"
  case wording = "form.unknown.wording"
  case order = "form.unknown.order"
  case orderAfter13 = "form.unknown.orderAfter13"
  case fieldsAfterOccupation = "form.unknown.fieldsAfterOccupation"

  /// Nil for words that only a unit's own data have.
  package init?(_ part: String) {
    switch part {
    case "fields": self = .fields
    case "wording": self = .wording
    case "order": self = .order
    case "order after item 13": self = .orderAfter13
    case "fields after occupation": self = .fieldsAfterOccupation
    default: return nil
    }
  }

  package var text: Bilingual {
    switch self {
    case .fields: Bilingual("fields", "các mục")
    case .wording: Bilingual("wording", "lời văn trên mẫu")
    case .order: Bilingual("order", "thứ tự các mục")
    case .orderAfter13: Bilingual("order after item 13", "thứ tự sau mục 13")
    case .fieldsAfterOccupation:
      Bilingual("fields after occupation", "các mục sau mục nghề nghiệp")
    }
  }
}

/// What can be done about a finding of `check`.
package enum DossierHint: String, CaseIterable, Message {
  case answer = "check.hint.answer"
  case relist = "check.hint.relist"
  case encoding = "check.hint.encoding"
  case giveFolder = "check.hint.giveFolder"

  package var text: Bilingual {
    switch self {
    case .answer:
      Bilingual(
        "answer under \"circumstances\" in dossier.json, true or false: {names}",
        "trả lời ở mục \"circumstances\" trong dossier.json, có thì true, không thì false: {names}")
    case .encoding:
      Bilingual(
        "the file seems to be {encoding}: save it as UTF-8",
        "tệp có vẻ ghi bằng {encoding}: lưu lại ở dạng UTF-8")
    case .giveFolder:
      Bilingual(
        "name the folder that dossier.json lies in; 'hoso inspect' tells what a file is",
        "ghi tên thư mục chứa dossier.json; 'hoso inspect' cho biết một tệp là gì")
    case .relist:
      Bilingual(
        "{command} prints dossier.json with the list as the folder has it",
        "{command} in ra dossier.json với danh mục đúng theo thư mục")
    }
  }
}

/// Encodings of files that are not read, beside those from before Unicode.
package enum FileEncodingWord: String, CaseIterable, Message {
  case utf16 = "fact.fileEncoding.utf16"
  case marked = "fact.fileEncoding.marked"
  case unknown = "fact.fileEncoding.unknown"

  package var text: Bilingual {
    switch self {
    case .utf16: Bilingual("UTF-16 (“Unicode” in Notepad)", "UTF-16 (Notepad gọi là “Unicode”)")
    case .marked: Bilingual("UTF-8 with a mark (BOM) in front", "UTF-8 có dấu BOM ở đầu")
    case .unknown: Bilingual("an old encoding", "bảng mã cũ")
    }
  }
}
