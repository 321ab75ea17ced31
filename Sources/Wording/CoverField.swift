package import Dossiers
internal import JSON

/// The fields of `dossier.json`, as people call them.
package enum CoverField: String, CaseIterable, Message {
  case schema = "dossier.cover.schema"
  case id = "dossier.cover.id"
  case number = "dossier.cover.number"
  case unit = "dossier.cover.unit"
  case unitID = "dossier.cover.unitID"
  case unitCode = "dossier.cover.unitCode"
  case unitName = "dossier.cover.unitName"
  case profile = "dossier.cover.profile"
  case openedOn = "dossier.cover.openedOn"
  case continues = "dossier.cover.continues"
  case person = "dossier.cover.person"
  case personName = "dossier.cover.personName"
  case birthDate = "dossier.cover.birthDate"
  case personalID = "dossier.cover.personalID"
  case circumstances = "dossier.cover.circumstances"
  case forms = "dossier.cover.forms"
  case retired = "dossier.cover.retired"
  case scans = "dossier.cover.scans"
  case transcription = "dossier.cover.transcription"

  private static let places: [String: CoverField] = [
    "/$schema": .schema, "/id": .id, "/number": .number, "/unit": .unit, "/unit/id": .unitID,
    "/unit/code": .unitCode, "/unit/name": .unitName, "/profile": .profile,
    "/openedOn": .openedOn, "/continues": .continues, "/person": .person,
    "/person/name": .personName, "/person/birthDate": .birthDate,
    "/person/personalId": .personalID, "/circumstances": .circumstances, "/forms": .forms,
    "/retired": .retired, "/scans": .scans, "/transcription": .transcription,
  ]

  /// The field that a pointer leads to, or the list that it leads into; nil for any other place.
  package init?(pointer: String) {
    if let field = Self.places[pointer] {
      self = field
      return
    }
    let first = pointer.split(separator: "/").first.map { "/\($0)" } ?? ""
    guard let list = Self.places[first],
      [.circumstances, .forms, .retired, .scans].contains(list)
    else { return nil }
    self = list
  }

  init?(_ pointer: JSONPointer) { self.init(pointer: "\(pointer)") }

  /// What is written into it.
  package var kind: FormField.Kind {
    switch self {
    case .openedOn: .day
    case .birthDate: .partialDate
    case .unit, .person, .circumstances: .group
    case .forms, .scans, .retired: .table
    case .transcription: .choice
    default: .text
    }
  }

  package var text: Bilingual {
    switch self {
    case .schema: Bilingual("Kind of file", "Loại tệp")
    case .id: Bilingual("Identifier", "Mã định danh")
    case .number: Bilingual("Number of the dossier", "Số hồ sơ")
    case .unit: Bilingual("Branch that keeps it", "Chi bộ lập hồ sơ")
    case .unitID: Bilingual("The branch's UUID", "UUID của chi bộ")
    case .unitCode: Bilingual("The branch's code", "Mã của chi bộ")
    case .unitName: Bilingual("The branch's name", "Tên chi bộ")
    case .profile: Bilingual("Profile", "Quy trình")
    case .openedOn: Bilingual("Opened on", "Ngày lập")
    case .continues: Bilingual("Dossier that it goes on from", "Tiếp nối hồ sơ")
    case .person: Bilingual("The person", "Người vào Đảng")
    case .personName: Bilingual("Name", "Họ và tên")
    case .birthDate: Bilingual("Date of birth", "Ngày, tháng, năm sinh")
    case .personalID: Bilingual("Personal identity number", "Số định danh cá nhân")
    case .circumstances: Bilingual("Circumstances of the case", "Hoàn cảnh của hồ sơ")
    case .forms: Bilingual("List of the forms", "Danh mục mẫu")
    case .retired: Bilingual("Numbers not used again", "Số không dùng lại")
    case .scans: Bilingual("List of the scans", "Danh mục ảnh quét")
    case .transcription: Bilingual("How far it has been typed", "Đã nhập đến đâu")
    }
  }

  /// How it is written, where that isn't plain.
  package var way: CoverWay? {
    switch self {
    case .id: .id
    case .number: .number
    case .unitCode: .unitCode
    case .profile: .profile
    case .personalID: .personalID
    case .circumstances: .circumstances
    case .forms: .forms
    default: nil
    }
  }
}

/// How fields of `dossier.json` are written.
package enum CoverWay: String, CaseIterable, Message {
  case id = "dossier.way.id"
  case number = "dossier.way.number"
  case unitCode = "dossier.way.unitCode"
  case profile = "dossier.way.profile"
  case personalID = "dossier.way.personalID"
  case circumstances = "dossier.way.circumstances"
  case forms = "dossier.way.forms"

  package var text: Bilingual {
    switch self {
    case .id:
      Bilingual(
        "It is made by 'hoso form template dossier' and never changed.",
        "'hoso form template dossier' tự tạo; không sửa.")
    case .number:
      Bilingual(
        "Capitals without marks, digits and hyphens, such as HS-2026-0017.",
        "Chữ in hoa không dấu, chữ số và gạch nối, ví dụ HS-2026-0017.")
    case .unitCode:
      Bilingual(
        "Letters without marks, digits and points, such as 27.001.002.000.005.",
        "Chữ không dấu, chữ số và dấu chấm, ví dụ 27.001.002.000.005.")
    case .profile:
      Bilingual(
        "One of those that 'hoso form list --profiles' lists.",
        "Một trong các quy trình mà 'hoso form list --profiles' liệt kê.")
    case .personalID: Bilingual("12 digits, or 9.", "12 chữ số, hoặc 9 chữ số.")
    case .circumstances:
      Bilingual(
        "Each one that is known, true or false; 'hoso form list --circumstances' lists them.",
        "Điều nào đã rõ thì ghi true (có) hoặc false (không); 'hoso form list --circumstances' liệt"
          + " kê các điều hỏi.")
    case .forms:
      Bilingual(
        "'hoso form template dossier --from' fills it in.",
        "'hoso form template dossier --from' tự ghi.")
    }
  }
}
