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
        + " title; and what of an edition is not known.",
      "In mỗi bản của mỗi loại mẫu một dòng, theo số mẫu: loại, bản, tên mẫu; kèm những gì của bản"
        + " đó chưa biết."),
    exits: [
      ExitMeaning.done,
      (1, Bilingual("nothing matches", "không có mẫu nào khớp")), unknownType,
    ],
    examples: ["hoso form list", "hoso form list --type 2-KND --edition hd12-2022"])

  private static let showPage = HelpPage(
    summary: Bilingual(
      "Show a form's fields in the order of the paper.",
      "Cho biết các mục của một mẫu, theo thứ tự trên giấy."),
    prints: Bilingual(
      "Prints the title, who writes and signs the form, how long it is good for, and one line for"
        + " each field: item number, label, JSON pointer, what may be written. Without --edition"
        + " the newest edition that was seen is taken.",
      "In tên mẫu, người viết, người ký, thời hạn giá trị, rồi mỗi mục một dòng: số mục, tên mục, con"
        + " trỏ JSON, được ghi gì. Không ghi --edition thì lấy bản mới nhất đã có mẫu."),
    exits: [ExitMeaning.done, unknownType],
    examples: ["hoso form show 2-KND", "hoso form show 9-KND --edition hd12-2022"])

  private static let templatePage = HelpPage(
    summary: Bilingual(
      "Write an empty form to be filled in.", "Ghi ra một mẫu trống để điền."),
    prints: Bilingual(
      "Prints the form as JSON, every field in the paper's order with an empty value. With -o it goes"
        + " to a file, which must not exist yet. 'hoso form show' tells what each field means.",
      "In mẫu ở dạng JSON, đủ các mục theo thứ tự trên giấy, để trống. Với -o thì ghi vào tệp; tệp"
        + " này chưa được có sẵn. 'hoso form show' cho biết ý nghĩa từng mục."),
    exits: [
      ExitMeaning.done, unknownType, ExitMeaning.wouldOverwrite, ExitMeaning.failed,
    ],
    examples: ["hoso form template 2-KND -o 01.json"])

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
  case edition = "help.form.option.edition"
  case output = "help.form.option.output"
  case folders = "help.form.option.folders"

  package var text: Bilingual {
    switch self {
    case .listedType: Bilingual("List this form type only.", "Chỉ liệt kê loại mẫu này.")
    case .listedEdition: Bilingual("List this edition only.", "Chỉ liệt kê bản mẫu này.")
    case .type: Bilingual("The form type, such as 2-KND.", "Loại mẫu, ví dụ 2-KND.")
    case .edition:
      Bilingual(
        "The edition, such as hd12-2022 (the newest that was seen when left out).",
        "Bản mẫu, ví dụ hd12-2022 (không ghi: bản mới nhất đã có mẫu).")
    case .output:
      Bilingual(
        "The file to write; it must not exist yet (standard output when left out).",
        "Tệp ghi ra; chưa được có sẵn (không ghi: đầu ra chuẩn).")
    case .folders:
      Bilingual("Folders with forms of a unit's own.", "Các thư mục chứa mẫu riêng của đơn vị.")
    }
  }
}
