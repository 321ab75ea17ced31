/// The help of `hoso form` and its commands.
package enum FormPage: String, CaseIterable, CommandPage {
  case form = "help.form"
  case list = "help.form.list"
  case show = "help.form.show"
  case template = "help.form.template"
  case lint = "help.form.lint"

  package var page: HelpPage {
    switch self {
    case .form: Self.formPage
    case .list: Self.listPage
    case .show: Self.showPage
    case .template: Self.templatePage
    case .lint: Self.lintPage
    }
  }
}

extension FormPage {
  private static let unknownType: ExitMeaning.Entry = (
    66, Bilingual("there is no such form type or edition", "không có loại mẫu hoặc bản mẫu này")
  )

  private static let formPage = HelpPage(
    summary: Bilingual(
      "Look at the form types, their editions and their fields.",
      "Xem các loại biểu mẫu, các bản ban hành và các mục của mẫu."),
    prints: Bilingual(
      "Prints this page when no command is given. A form type is written 2-KND, 2-KNĐ or 2-knd; an"
        + " edition is the guidance that it came with, such as hd12-2022.",
      "Không ghi lệnh thì in trang này. Loại mẫu viết 2-KND, 2-KNĐ hay 2-knd đều được; bản mẫu gọi"
        + " theo hướng dẫn ban hành, ví dụ hd12-2022."),
    exits: [(0, Bilingual("the page was printed", "đã in trang này"))],
    examples: ["hoso form show 2-KND"])

  private static let listPage = HelpPage(
    summary: Bilingual("List the form types and editions.", "Liệt kê các loại mẫu và các bản."),
    prints: Bilingual(
      "Prints one line for each edition of each type, in the order of their numbers: type, edition,"
        + " title; and what of an edition is not known or wasn't seen. With --profiles,"
        + " --circumstances or --kinds it lists the names that dossier.json and units are written with.",
      "In mỗi bản của mỗi loại mẫu một dòng, theo số mẫu: loại, bản, tên mẫu; kèm những gì của bản"
        + " đó chưa biết hoặc chưa thấy. Thêm --profiles, --circumstances hoặc --kinds thì liệt kê các"
        + " tên dùng để ghi trong dossier.json và tệp đơn vị."),
    exits: [
      ExitMeaning.done,
      (1, Bilingual("nothing matches", "không có mẫu nào khớp")), unknownType,
    ],
    examples: [
      "hoso form list", "hoso form list --type 2-KND --edition hd12-2022",
      "hoso form list --circumstances",
    ])

  private static let showPage = HelpPage(
    summary: Bilingual(
      "Show a form's fields in the order of the paper.",
      "Cho biết các mục của một mẫu, theo thứ tự trên giấy."),
    prints: Bilingual(
      "Prints the title, who writes and signs the form, how long it is good for, and one line for"
        + " each field: item number, label, JSON pointer, what may be written; below it the field's"
        + " help, which also says what the paper itself doesn't have. Without --edition the newest"
        + " edition that was seen is taken.",
      "In tên mẫu, người viết, người ký, thời hạn giá trị, rồi mỗi mục một dòng: số mục, tên mục, con"
        + " trỏ JSON, cách ghi; dưới đó là lời hướng dẫn, cho biết cả mục nào mẫu giấy không có. Không"
        + " ghi --edition thì lấy bản mới nhất hiện có."),
    exits: [ExitMeaning.done, unknownType],
    examples: ["hoso form show 2-KND", "hoso form show 9-KND --edition hd12-2022"])

  private static let templatePage = HelpPage(
    summary: Bilingual(
      "Write an empty form to be filled in.", "Ghi ra một mẫu trống để điền."),
    prints: Bilingual(
      "Prints the form as JSON, the fields in the paper's order with empty values. With -o it goes to a"
        + " file, which must not exist yet. With --labels the file's lines are printed with the"
        + " paper's labels beside them, and what may be added. 'dossier' in the place of a type gives"
        + " dossier.json, with an identifier of its own: a dossier begins with it.",
      "In mẫu ở dạng JSON, các mục theo thứ tự trên giấy, để trống. Với -o thì ghi vào tệp; tệp này"
        + " chưa được có sẵn. Thêm --labels thì in từng dòng của tệp kèm tên mục trên giấy, và những"
        + " mục có thể ghi thêm. Ghi 'dossier' thay cho loại mẫu thì được dossier.json có mã định danh"
        + " riêng, dùng để lập hồ sơ."),
    exits: [
      ExitMeaning.done, unknownType, ExitMeaning.wouldOverwrite, ExitMeaning.failed,
    ],
    examples: [
      "hoso form template dossier --name 'Lò Văn Mẫu' -o ho-so-mau/dossier.json",
      "hoso form template 2-KND --labels -o ho-so-mau/forms/2-knd/01.json",
      "hoso form template dossier --from ho-so-mau",
    ])

  private static let lintPage = HelpPage(
    summary: Bilingual(
      "Find what is wrong with a unit's own forms.", "Tìm lỗi trong các mẫu riêng của đơn vị."),
    prints: Bilingual(
      "Prints one line for each defect and a line for each form that can be used. A folder holds"
        + " TYPE/EDITION.json, the definition, and beside it TYPE/EDITION.schema.json. Without a"
        + " folder the program's own forms are looked at.",
      "In mỗi lỗi một dòng và mỗi mẫu dùng được một dòng. Thư mục gồm LOẠI/BẢN.json là định nghĩa và"
        + " LOẠI/BẢN.schema.json là lược đồ đi kèm. Không ghi thư mục thì xem các mẫu có sẵn của"
        + " chương trình."),
    exits: [
      (0, Bilingual("no defect", "không có lỗi")), (1, Bilingual("there are defects", "có lỗi")),
      (65, Bilingual("a file is not JSON", "có tệp không phải JSON")), ExitMeaning.notFound,
      ExitMeaning.failed,
    ],
    examples: ["hoso form lint", "hoso form lint mau-cua-don-vi"])
}

/// The help of the options and arguments of `hoso form`.
package enum FormOptionHelp: String, CaseIterable, Message {
  case listedType = "help.form.option.listedType"
  case listedEdition = "help.form.option.listedEdition"
  case type = "help.form.option.type"
  case templateType = "help.form.option.templateType"
  case edition = "help.form.option.edition"
  case output = "help.form.option.output"
  case folders = "help.form.option.folders"
  case forms = "help.form.option.forms"
  case labels = "help.form.option.labels"
  case rows = "help.form.option.rows"
  case profiles = "help.form.option.profiles"
  case circumstances = "help.form.option.circumstances"
  case kinds = "help.form.option.kinds"
  case dossierFrom = "help.form.option.dossierFrom"
  case dossierNumber = "help.form.option.dossierNumber"
  case dossierName = "help.form.option.dossierName"
  case dossierBirth = "help.form.option.dossierBirth"
  case dossierProfile = "help.form.option.dossierProfile"
  case dossierUnits = "help.form.option.dossierUnits"
  case dossierUnit = "help.form.option.dossierUnit"

  package var text: Bilingual { beginningText ?? typeText }

  private var beginningText: Bilingual? {
    switch self {
    case .dossierFrom:
      Bilingual(
        "With dossier: take over what this dossier says, and list the forms that its folder has now.",
        "Dùng với dossier: lấy nội dung của hồ sơ này, lập lại danh mục mẫu theo thư mục hiện có.")
    case .dossierNumber:
      Bilingual(
        "With dossier: its number, such as HS-2026-0017.",
        "Dùng với dossier: số hồ sơ, ví dụ HS-2026-0017.")
    case .dossierName: Bilingual("With dossier: the person's name.", "Dùng với dossier: họ và tên.")
    case .dossierBirth:
      Bilingual(
        "With dossier: the date of birth, such as 02/09/2001.",
        "Dùng với dossier: ngày sinh, ví dụ 02/09/2001.")
    case .dossierProfile:
      Bilingual(
        "With dossier: the profile (the admission in force today when left out).",
        "Dùng với dossier: quy trình (không ghi: quy trình kết nạp đang áp dụng).")
    case .dossierUnits:
      Bilingual(
        "With dossier: the file of units that --unit is in.",
        "Dùng với dossier: tệp đơn vị có đơn vị nêu ở --unit.")
    case .dossierUnit:
      Bilingual(
        "With dossier: the branch, by name, code or UUID; needs --units.",
        "Dùng với dossier: chi bộ, ghi tên, mã hoặc UUID; phải có --units.")
    default: nil
    }
  }

  private var typeText: Bilingual {
    switch self {
    case .forms:
      Bilingual(
        "A folder with forms of a unit's own, known beside the program's.",
        "Thư mục chứa mẫu riêng của đơn vị, dùng thêm ngoài các mẫu có sẵn.")
    case .labels:
      Bilingual(
        "Print the file's lines with the paper's label and way of writing beside each, to fill it in by.",
        "In từng dòng của tệp kèm tên mục trên giấy và cách ghi, để theo đó mà điền.")
    case .rows:
      Bilingual(
        "Put one empty row into each table; delete those that stay empty.",
        "Thêm một hàng trống vào mỗi bảng; hàng nào không dùng thì xóa.")
    case .profiles:
      Bilingual("List the profiles that a dossier may have.", "Liệt kê các quy trình.")
    case .circumstances:
      Bilingual(
        "List what dossier.json may answer about a case.",
        "Liệt kê các điều về hoàn cảnh mà dossier.json trả lời.")
    case .kinds: Bilingual("List the kinds of units.", "Liệt kê các loại đơn vị.")
    case .listedType: Bilingual("List this form type only.", "Chỉ liệt kê loại mẫu này.")
    case .listedEdition: Bilingual("List this edition only.", "Chỉ liệt kê bản mẫu này.")
    case .type: Bilingual("The form type, such as 2-KND.", "Loại mẫu, ví dụ 2-KND.")
    case .templateType:
      Bilingual(
        "The form type, such as 2-KND; or 'dossier' for the dossier.json that a dossier begins with.",
        "Loại mẫu, ví dụ 2-KND; ghi 'dossier' nếu cần tệp dossier.json để lập hồ sơ.")
    case .edition:
      Bilingual(
        "The edition, such as hd12-2022 (the newest that was seen when left out).",
        "Bản mẫu, ví dụ hd12-2022 (không ghi thì lấy bản mới nhất hiện có).")
    case .output:
      Bilingual(
        "The file to write; it must not exist yet (standard output when left out).",
        "Tệp ghi ra; chưa được có sẵn (không ghi: đầu ra chuẩn).")
    default:
      Bilingual("Folders with forms of a unit's own.", "Các thư mục chứa mẫu riêng của đơn vị.")
    }
  }
}
