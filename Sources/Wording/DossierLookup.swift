/// Forms, units and dossiers that the commands look up: `E264`–`E270`.
package enum DossierLookup: String, CaseIterable, CodedMessage {
  case unknownForm = "lookup.unknownForm"
  case unknownEdition = "lookup.unknownEdition"
  case unknownProfile = "lookup.unknownProfile"
  case unknownUnit = "lookup.unknownUnit"
  case ambiguousUnit = "lookup.ambiguousUnit"
  case brokenUnits = "lookup.brokenUnits"
  case notADossier = "lookup.notADossier"

  package var code: String {
    switch self {
    case .unknownForm: "E264"
    case .unknownEdition: "E265"
    case .unknownProfile: "E266"
    case .unknownUnit: "E267"
    case .ambiguousUnit: "E268"
    case .brokenUnits: "E269"
    case .notADossier: "E270"
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
      Bilingual("Write one of those that the hint names.", "Dùng một tên ở dòng gợi ý.")
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
    }
  }
}
