/// Forms, units and dossiers that the commands look up: `E264`–`E274`.
package enum DossierLookup: String, CaseIterable, CodedMessage {
  case unknownForm = "lookup.unknownForm"
  case unknownEdition = "lookup.unknownEdition"
  case unknownProfile = "lookup.unknownProfile"
  case unknownUnit = "lookup.unknownUnit"
  case ambiguousUnit = "lookup.ambiguousUnit"
  case brokenUnits = "lookup.brokenUnits"
  case notADossier = "lookup.notADossier"
  case brokenForms = "lookup.brokenForms"
  case uncoveredForm = "lookup.uncoveredForm"
  case ruleLeft = "lookup.ruleLeft"
  case ruleNotSwitchable = "lookup.ruleNotSwitchable"

  package var code: String {
    switch self {
    case .unknownForm: "E264"
    case .unknownEdition: "E265"
    case .unknownProfile: "E266"
    case .unknownUnit: "E267"
    case .ambiguousUnit: "E268"
    case .brokenUnits: "E269"
    case .notADossier: "E270"
    case .brokenForms: "E271"
    case .uncoveredForm: "E272"
    case .ruleLeft: "E273"
    case .ruleNotSwitchable: "E274"
    }
  }

  package var text: Bilingual {
    switch self {
    case .unknownForm: Bilingual("there is no form type '{name}'", "không có loại mẫu '{name}'")
    case .unknownEdition:
      Bilingual("{type} has no edition '{name}'", "mẫu {type} không có bản '{name}'")
    case .unknownProfile: Bilingual("there is no profile '{name}'", "không có quy trình '{name}'")
    case .unknownUnit: Bilingual("there is no unit '{name}'", "không có đơn vị '{name}'")
    case .ambiguousUnit:
      Bilingual("several units are called {name}", "có nhiều đơn vị cùng gọi là {name}")
    case .brokenUnits:
      Bilingual(
        "the units are wrong: {count} {count|problem|problems}", "đơn vị có lỗi: {count} lỗi")
    case .notADossier: Bilingual("is not a dossier", "không phải hồ sơ")
    case .brokenForms:
      Bilingual(
        "the unit's own forms are wrong: {count} {count|problem|problems}",
        "mẫu riêng của đơn vị có lỗi: {count} lỗi")
    case .uncoveredForm:
      Bilingual(
        "{name} ({title}) is known by name alone: its content isn't",
        "{name} ({title}) mới chỉ biết tên, chưa biết nội dung")
    case .ruleLeft:
      Bilingual(
        "the program doesn't decide the rule {name}", "chương trình chưa xét quy định {name}")
    case .ruleNotSwitchable:
      Bilingual("the rule {name} can't be switched off", "không được tắt quy định {name}")
    }
  }

  package var explanation: Explanation {
    Explanation(why: why, repair: repair, example: example)
  }

  private var why: Bilingual {
    switch self {
    case .unknownForm:
      Bilingual(
        "Form types are 2-KND, 4A-KND, CN-NTVD and so on; marks and case don't count, and .2 after"
          + " it names the second form of the type in a dossier.",
        "Loại mẫu viết 2-KND, 4A-KND, CN-NTVD…; không phân biệt dấu và chữ hoa; thêm .2 để chỉ bản"
          + " thứ hai của loại đó trong hồ sơ.")
    case .unknownEdition:
      Bilingual(
        "An edition is called after the guidance that the form came with, such as hd12-2022.",
        "Bản mẫu gọi theo hướng dẫn ban hành, ví dụ hd12-2022.")
    case .unknownProfile:
      Bilingual(
        "A profile is one procedure under one set of rules, such as admission-hd12-2022.",
        "Mỗi quy trình ứng với một bộ quy định, ví dụ admission-hd12-2022.")
    case .unknownUnit:
      Bilingual(
        "A unit is named by its UUID, its code of 14 digits or its whole name; marks and case don't"
          + " count.",
        "Chỉ đơn vị bằng UUID, mã 14 chữ số hoặc tên đầy đủ; không phân biệt dấu và chữ hoa.")
    case .ambiguousUnit:
      Bilingual(
        "Units may share a name, and a code may pass from one to another in time.",
        "Nhiều đơn vị có thể trùng tên, một mã có thể chuyển sang đơn vị khác theo thời gian.")
    case .brokenUnits:
      Bilingual(
        "A file of units is taken whole or not at all, so that no dossier is sent to a unit that"
          + " isn't there; the lines below name each problem.",
        "Tệp đơn vị phải đúng toàn bộ mới dùng được, để không hồ sơ nào bị gửi nhầm; các dòng dưới nêu"
          + " từng lỗi.")
    case .notADossier:
      Bilingual(
        "A dossier is a folder with dossier.json and forms/, or an OCFL object or a bundle of one.",
        "Hồ sơ là thư mục có dossier.json và forms/, hoặc đối tượng OCFL, gói chứa thư mục như vậy."
      )
    case .brokenForms:
      Bilingual(
        "A folder of forms is taken whole or not at all, so that no form is judged by half of its rules.",
        "Thư mục mẫu phải đúng toàn bộ mới dùng được, để không mẫu nào bị xét theo quy tắc thiếu.")
    case .uncoveredForm:
      Bilingual(
        "The guidance names the form, and no copy of it was seen; nothing of it is made up.",
        "Hướng dẫn có nêu mẫu này nhưng chưa thấy bản nào; nội dung thì không tự đặt ra.")
    case .ruleLeft:
      Bilingual(
        "Some rules are listed only: a dossier doesn't hold what they ask, or they speak of a unit.",
        "Một số quy định chỉ được liệt kê: hồ sơ không chứa điều cần xét, hoặc thuộc về đơn vị.")
    case .ruleNotSwitchable:
      Bilingual(
        "Only what no source settles, a rule of low confidence, is left to the unit.",
        "Chỉ quy định có độ chắc chắn thấp, chưa nguồn nào nói rõ, mới để đơn vị tự chọn.")
    }
  }

  private var repair: Bilingual {
    switch self {
    case .unknownForm:
      Bilingual("'hoso form list' lists them all.", "'hoso form list' liệt kê tất cả.")
    case .unknownEdition:
      Bilingual(
        "'hoso form list --type' lists a type's editions.",
        "'hoso form list --type' liệt kê các bản của một loại.")
    case .unknownProfile:
      Bilingual(
        "'hoso form list --profiles' lists them.", "'hoso form list --profiles' liệt kê tất cả.")
    case .unknownUnit:
      Bilingual(
        "'hoso unit list' lists the units of a day.", "'hoso unit list' liệt kê đơn vị theo ngày.")
    case .ambiguousUnit:
      Bilingual("Write the UUID of the one that is meant.", "Ghi UUID của đơn vị cần chỉ.")
    case .brokenUnits:
      Bilingual("Mend what the lines below name.", "Sửa các lỗi nêu ở dưới.")
    case .notADossier:
      Bilingual(
        "Give the folder that dossier.json lies in; 'hoso inspect' tells what a file is.",
        "Ghi thư mục chứa dossier.json; 'hoso inspect' cho biết một tệp là gì.")
    case .brokenForms:
      Bilingual(
        "Mend what 'hoso form lint' names.", "Sửa các lỗi mà 'hoso form lint' nêu.")
    case .uncoveredForm:
      Bilingual(
        "Keep the paper as a scan, or add it as a form of the unit's own (--forms).",
        "Lưu giấy tờ bằng ảnh quét, hoặc thêm thành mẫu riêng của đơn vị (--forms).")
    case .ruleLeft:
      Bilingual("'hoso explain RULE' says why.", "'hoso explain MÃ' cho biết lý do.")
    case .ruleNotSwitchable:
      Bilingual(
        "'hoso explain RULE' says how sure the rule is, and its source.",
        "'hoso explain MÃ' cho biết độ chắc chắn và nguồn của quy định.")
    }
  }

  private var example: String {
    switch self {
    case .unknownForm: "hoso form show 2-KND"
    case .unknownEdition: "hoso form list --type 2-KND"
    case .unknownProfile: "hoso check --profile admission-hd12-2022 ho-so-mau"
    case .unknownUnit, .ambiguousUnit: "hoso unit show don-vi.json 27.001.002.000.005"
    case .brokenUnits: "hoso unit list don-vi.json"
    case .notADossier: "hoso show ho-so-mau"
    case .brokenForms: "hoso form lint mau-cua-don-vi"
    case .uncoveredForm: "hoso form show 18-KND"
    case .ruleLeft: "hoso explain DAT-005"
    case .ruleNotSwitchable: "hoso check ho-so-mau --off HELP-005"
    }
  }
}
