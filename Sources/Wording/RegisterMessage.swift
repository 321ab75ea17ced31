/// What the commands on forms and units answer.
package enum RegisterMessage: String, CaseIterable, Message {
  case templateWritten = "form.result.templateWritten"
  case dossierWritten = "form.result.dossierWritten"
  case allUnknown = "form.result.allUnknown"
  case partsUnknown = "form.result.partsUnknown"
  case writtenBy = "form.word.writtenBy"
  case signedBy = "form.word.signedBy"
  case validity = "form.word.validity"
  case months = "form.word.months"
  case sealed = "form.word.sealed"
  case required = "form.word.required"
  case yes = "form.word.yes"
  case no = "form.word.no"
  case imported = "unit.result.imported"
  case nothingImported = "unit.result.nothingImported"
  case closed = "unit.result.closed"
  case closedWithSuccessors = "unit.result.closedWithSuccessors"
  case moved = "unit.result.moved"
  case begun = "unit.result.begun"
  case kinds = "unit.hint.kinds"
  case saveAsUTF8 = "unit.hint.saveAsUTF8"
  case beginNew = "unit.hint.beginNew"
  case leaveOutNew = "unit.hint.leaveOutNew"
  case sayWhereTo = "unit.hint.sayWhereTo"
  case identifier = "unit.word.identifier"
  case kind = "unit.word.kind"
  case powers = "unit.word.powers"
  case valid = "unit.word.valid"
  case above = "unit.word.above"
  case below = "unit.word.below"
  case decidedBy = "unit.word.decidedBy"
  case delegated = "unit.word.delegated"
  case verifiedBy = "unit.word.verifiedBy"
  case successors = "unit.word.successors"
  case predecessors = "unit.word.predecessors"
  case notThere = "unit.word.notThere"
  case from = "unit.period.from"
  case to = "unit.period.to"
  case fromTo = "unit.period.fromTo"
  case always = "unit.period.always"

  package var text: Bilingual { formText ?? hintText ?? unitText }

  private var formText: Bilingual? {
    switch self {
    case .templateWritten: Bilingual("{output}: empty form {code}", "{output}: mẫu trống {code}")
    case .dossierWritten:
      Bilingual(
        "{output}: dossier.json of {code}; write what is still empty, then 'hoso check'",
        "{output}: dossier.json của hồ sơ {code}; điền chỗ còn trống rồi chạy 'hoso check'")
    case .allUnknown:
      Bilingual("not seen yet; {basedOn} stands in", "chưa thấy bản này, tạm dùng {basedOn}")
    case .partsUnknown: Bilingual("not known: {parts}", "chưa biết: {parts}")
    case .writtenBy: Bilingual("written by", "người viết")
    case .signedBy: Bilingual("signed by", "người ký")
    case .validity: Bilingual("good for", "giá trị trong")
    case .months: Bilingual("{count} {count|month|months}", "{count} tháng")
    case .sealed: Bilingual("{role} with seal", "{role} (đóng dấu)")
    case .required: Bilingual("required", "bắt buộc")
    case .yes: Bilingual("yes", "có")
    case .no: Bilingual("no", "không")
    default: nil
    }
  }

  private var hintText: Bilingual? {
    switch self {
    case .kinds: Bilingual("the kinds in this file: {names}", "các loại có trong tệp: {names}")
    case .saveAsUTF8:
      Bilingual(
        "convert an old font's letters to Unicode, then save the table as “CSV UTF-8”",
        "chữ phông cũ thì chuyển sang Unicode, rồi lưu bảng theo kiểu “CSV UTF-8”")
    case .beginNew:
      Bilingual(
        "look at the path; where a new file is to be begun, add --new",
        "kiểm tra lại đường dẫn; nếu cần lập tệp mới thì thêm --new")
    case .leaveOutNew:
      Bilingual(
        "leave out --new, and the file that is there is added to",
        "bỏ --new để ghi thêm vào tệp đang có")
    case .sayWhereTo:
      Bilingual(
        "say where they go: --move-to UNIT, or close them with it",
        "thêm --move-to và tên đơn vị tiếp nhận, hoặc kết thúc cùng lúc cả các đơn vị đó")
    default: nil
    }
  }

  private var unitText: Bilingual {
    switch self {
    case .imported:
      Bilingual(
        "{file}: {added} added, {unchanged} there already, {refused} refused",
        "{file}: nhập {added}, đã có {unchanged}, bỏ {refused}")
    case .nothingImported: Bilingual("{file}: nothing was changed", "{file}: không thay đổi gì")
    case .closed: Bilingual("{unit}: last day {day}", "{unit}: ngày cuối cùng {day}")
    case .closedWithSuccessors:
      Bilingual(
        "{unit}: last day {day}; carried on by {successors}",
        "{unit}: ngày cuối cùng {day}; kế tiếp: {successors}")
    case .moved:
      Bilingual(
        "{count} {count|unit|units} moved below {unit} from {day} on: {units}",
        "từ {day} chuyển {count} đơn vị về trực thuộc {unit}: {units}")
    case .begun:
      Bilingual(
        "{file}: new file of units, with {count} {count|kind|kinds}",
        "{file}: tệp đơn vị mới, có {count} loại đơn vị")
    case .identifier: Bilingual("identifier", "mã định danh")
    case .kind: Bilingual("kind", "loại")
    case .powers: Bilingual("powers", "thẩm quyền")
    case .valid: Bilingual("valid", "hiệu lực")
    case .above: Bilingual("above it", "cấp trên")
    case .below: Bilingual("below it", "trực thuộc")
    case .decidedBy: Bilingual("decides", "cấp quyết định")
    case .delegated: Bilingual("delegated", "được ủy quyền")
    case .verifiedBy: Bilingual("answers verification", "nơi trả lời thẩm tra")
    case .successors: Bilingual("carried on by", "đơn vị kế tiếp")
    case .predecessors: Bilingual("carries on", "kế tiếp của")
    case .notThere: Bilingual("not there on {day}", "không có vào ngày {day}")
    case .from: Bilingual("from {from}", "từ {from}")
    case .to: Bilingual("until {to}", "đến {to}")
    case .fromTo: Bilingual("from {from} until {to}", "từ {from} đến {to}")
    default: Bilingual("at all times", "mọi thời gian")
    }
  }
}
