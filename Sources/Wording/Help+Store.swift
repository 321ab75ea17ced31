/// The help of the commands on a store.
package enum StorePage: String, CaseIterable, CommandPage {
  case create = "help.init"
  case new = "help.new"
  case put = "help.put"
  case set = "help.set"
  case get = "help.get"
  case attach = "help.attach"
  case detach = "help.detach"
  case undo = "help.undo"
  case commit = "help.commit"
  case list = "help.list"
  case find = "help.find"
  case status = "help.status"
  case log = "help.log"
  case blame = "help.blame"
  case checkout = "help.checkout"
  case receive = "help.receive"
  case backup = "help.backup"
  case reindex = "help.reindex"
  case doctor = "help.doctor"

  package var page: HelpPage {
    switch self {
    case .create: Self.createPage
    case .new: Self.newPage
    case .put: Self.putPage
    case .set: Self.setPage
    case .get: Self.getPage
    case .attach: Self.attachPage
    case .detach: Self.detachPage
    case .undo: Self.undoPage
    case .commit: Self.commitPage
    case .list: Self.listPage
    case .find: Self.findPage
    case .status: Self.statusPage
    case .log: Self.logPage
    case .blame: Self.blamePage
    case .checkout: Self.checkoutPage
    case .receive: Self.receivePage
    case .backup: Self.backupPage
    case .reindex: Self.reindexPage
    case .doctor: Self.doctorPage
    }
  }
}

extension StorePage {
  static let badName: ExitMeaning.Entry = (
    65,
    Bilingual(
      "the name or number is not right",
      "họ tên hoặc số hồ sơ không đúng")
  )
  static let notFound: ExitMeaning.Entry = (
    66,
    Bilingual(
      "the store, the dossier or what is named in it is not found",
      "không tìm thấy kho, hồ sơ hoặc thứ cần trong hồ sơ")
  )
  static let taken: ExitMeaning.Entry = (
    73,
    Bilingual(
      "another dossier has the number",
      "đã có hồ sơ mang số này")
  )
  static let locked: ExitMeaning.Entry = (
    75,
    Bilingual(
      "another command is at work on it",
      "một lệnh khác đang làm việc với hồ sơ")
  )
  static let configuration: ExitMeaning.Entry = (
    78,
    Bilingual(
      "hoso.json is wrong",
      "tệp hoso.json không đúng")
  )
  static let badInput: ExitMeaning.Entry = (
    65,
    Bilingual(
      "what is given can't be kept: nothing was changed",
      "nội dung không nhận được: không thay đổi gì")
  )
  static let badUsage: ExitMeaning.Entry = (
    64,
    Bilingual(
      "it isn't written /pointer=value",
      "không viết theo dạng /chỗ=giá trị")
  )
  static let partly: ExitMeaning.Entry = (
    3,
    Bilingual(
      "some were taken, others refused",
      "có tệp nhận, có tệp từ chối")
  )
  static let refusedScan: ExitMeaning.Entry = (
    65,
    Bilingual(
      "no file is a scan",
      "không tệp nào là ảnh quét")
  )
  static let nothing: ExitMeaning.Entry = (
    1,
    Bilingual(
      "there is nothing that was changed",
      "không có gì đã sửa")
  )
  static let none: ExitMeaning.Entry = (
    1,
    Bilingual(
      "there is none",
      "không có hồ sơ nào")
  )
  static let moved: ExitMeaning.Entry = (
    73,
    Bilingual(
      "a newer version came meanwhile",
      "đã có phiên bản mới hơn")
  )
  static let broken: ExitMeaning.Entry = (
    76,
    Bilingual(
      "what is stored was changed",
      "nội dung đã lưu bị thay đổi")
  )
  static let notAllowed: ExitMeaning.Entry = (
    77,
    Bilingual(
      "the unit doesn't have the dossier, or may not do this",
      "đơn vị không giữ hồ sơ, hoặc không được làm việc này")
  )
  static let notADossier: ExitMeaning.Entry = (
    65,
    Bilingual(
      "it is not a dossier",
      "không phải hồ sơ")
  )
  static let notUsable: ExitMeaning.Entry = (
    65,
    Bilingual(
      "it is no bundle that can be taken in",
      "không phải gói nhận được")
  )
  static let fork: ExitMeaning.Entry = (
    73,
    Bilingual(
      "it is another history of a dossier that is here",
      "là lịch sử khác của hồ sơ đã có")
  )
  static let brokenBundle: ExitMeaning.Entry = (
    76,
    Bilingual(
      "the bundle is broken",
      "gói bị hỏng")
  )
  static let copyDiffers: ExitMeaning.Entry = (
    76,
    Bilingual(
      "the copy is not what was copied",
      "bản sao khác bản gốc")
  )
  static let allGood: ExitMeaning.Entry = (
    0,
    Bilingual(
      "all is well",
      "mọi thứ đều tốt")
  )
  static let someBad: ExitMeaning.Entry = (
    1,
    Bilingual(
      "something is to be mended",
      "có chỗ cần sửa")
  )

  static let createPage = HelpPage(
    summary: Bilingual(
      "Make a store.", "Lập kho hồ sơ."),
    prints: Bilingual(
      "Prints the store, its unit and who acts for it. The folder is made, or is"
        + " empty; only its owner can look into it. Without --units the unit is a new one;"
        + " --units takes it, and the tree, from a file of units. For a machine that was replaced,"
        + " --from takes bundles in at once and tells each; the unit is then the one that they name"
        + " so.",
      "In kho, đơn vị của kho và người làm việc. Thư mục được tạo mới hoặc phải"
        + " trống; chỉ chủ máy xem được. Không có --units thì lập đơn vị mới; có --units"
        + " thì lấy đơn vị và cả cây từ tệp đơn vị. Khi thay máy, --from nhận lại các gói ngay và"
        + " báo từng gói; đơn vị là đơn vị cùng tên ghi trong gói."),
    exits: [
      ExitMeaning.done,
      partly,
      notFound,
      ExitMeaning.wouldOverwrite,
      ExitMeaning.failed,
    ],
    examples: [
      "hoso init ~/ho-so --unit \"Chi bộ bản Mẫu\"",
      "hoso init ~/ho-so --unit 27.001.002.000.005 --units don-vi.json",
      "hoso init ~/ho-so --unit \"Chi bộ bản Mẫu\" --from /media/usb",
    ])

  static let newPage = HelpPage(
    summary: Bilingual(
      "Open a dossier.", "Lập hồ sơ mới."),
    prints: Bilingual(
      "Prints its number. Warns where a dossier of the same name and date of birth is"
        + " there; marks and case don't count.",
      "In số hồ sơ. Có hồ sơ cùng họ tên và ngày sinh thì cảnh báo; không phân biệt"
        + " dấu và chữ hoa."),
    exits: [
      ExitMeaning.done,
      badName,
      notFound,
      taken,
      ExitMeaning.failed,
      locked,
      configuration,
    ],
    examples: [
      "hoso new --name \"Nguyễn Văn Mẫu\" --birth 02/09/2001"
    ])

  static let putPage = HelpPage(
    summary: Bilingual(
      "Write a whole form into a dossier.", "Ghi cả một mẫu vào hồ sơ."),
    prints: Bilingual(
      "Prints what was saved and what breaks the form's schema. That is kept all the"
        + " same: nothing typed is lost. 2-KND means the one that is there, or the first;"
        + " --new adds a further one.",
      "In mẫu đã lưu và những chỗ chưa đúng lược đồ; nội dung đó vẫn được giữ, không"
        + " mất gì. 2-KND là mẫu đang có, hoặc mẫu đầu tiên; --new để thêm mẫu nữa."),
    exits: [
      ExitMeaning.done,
      badInput,
      notFound,
      ExitMeaning.failed,
      locked,
    ],
    examples: [
      "hoso put HS-2026-0017 2-KND ly-lich.json",
      "hoso put HS-2026-0017 20-KND --new - < cong-van.json",
    ])

  static let setPage = HelpPage(
    summary: Bilingual(
      "Set fields of a form.", "Ghi từng mục của mẫu."),
    prints: Bilingual(
      "Prints what was saved, and what is wrong with these fields; it is kept all the"
        + " same. Dates may be written 02/09/2001, choices in words; an empty value takes"
        + " the field away. FORM may be 'dossier', for what dossier.json says of the"
        + " person and of the case.",
      "In mẫu đã lưu và chỗ chưa đúng của các mục đó; nội dung vẫn được giữ. Ngày"
        + " viết 02/09/2001, lựa chọn viết bằng lời; để trống giá trị là bỏ mục. FORM có"
        + " thể là 'dossier' để ghi về người và trường hợp trong dossier.json."),
    exits: [
      ExitMeaning.done,
      badUsage,
      badInput,
      notFound,
      ExitMeaning.failed,
      locked,
    ],
    examples: [
      "hoso set HS-2026-0017 2-KND /ethnicity=\"Thái\" /birthDate=02/09/2001",
      "hoso set HS-2026-0017 dossier /circumstances/civilServant=true",
    ])

  static let getPage = HelpPage(
    summary: Bilingual(
      "Print a form, or a field of it.", "In một mẫu hoặc một mục của mẫu."),
    prints: Bilingual(
      "Prints the form as JSON, a text field bare. Without a form it lists the forms"
        + " and scans of the dossier.",
      "In mẫu ở dạng JSON, mục chữ thì in nguyên chữ. Không ghi mẫu thì liệt kê các"
        + " mẫu và ảnh quét của hồ sơ."),
    exits: [
      ExitMeaning.done,
      notFound,
      ExitMeaning.failed,
    ],
    examples: [
      "hoso get HS-2026-0017 2-KND /birthDate",
      "hoso get HS-2026-0017@v1 2-KND",
    ])

  static let attachPage = HelpPage(
    summary: Bilingual(
      "Attach scans to a form.", "Kèm ảnh quét vào mẫu."),
    prints: Bilingual(
      "Prints each scan's place, type, pages and size. PDF, JPEG, PNG and TIFF are"
        + " taken, told by their content; others are refused by name. The bytes are never"
        + " changed.",
      "In chỗ lưu, loại, số trang, dung lượng của từng ảnh. Nhận PDF, JPEG, PNG và"
        + " TIFF, xét theo nội dung; loại khác thì từ chối, nêu rõ loại. Không sửa byte"
        + " nào."),
    exits: [
      ExitMeaning.done,
      partly,
      refusedScan,
      notFound,
      ExitMeaning.failed,
      locked,
    ],
    examples: [
      "hoso attach HS-2026-0017 2-KND ly-lich-1.pdf ly-lich-2.pdf"
    ])

  static let detachPage = HelpPage(
    summary: Bilingual(
      "Take a scan out of a dossier.", "Bỏ ảnh quét ra khỏi hồ sơ."),
    prints: Bilingual(
      "Prints what was taken out. The versions that had it keep it.",
      "In ảnh đã bỏ ra. Các phiên bản đã có ảnh đó vẫn giữ."),
    exits: [
      ExitMeaning.done,
      notFound,
      ExitMeaning.failed,
      locked,
    ],
    examples: [
      "hoso detach HS-2026-0017 scans/2-knd/01/01.pdf"
    ])

  static let undoPage = HelpPage(
    summary: Bilingual(
      "Take the last change of a dossier back.", "Hoàn tác thay đổi vừa rồi của hồ sơ."),
    prints: Bilingual(
      "Takes back one put, set, attach or detach that isn't committed.",
      "Bỏ một lần put, set, attach hoặc detach chưa chốt."),
    exits: [
      ExitMeaning.done,
      nothing,
      notFound,
      ExitMeaning.failed,
      locked,
    ],
    examples: [
      "hoso undo HS-2026-0017"
    ])

  static let commitPage = HelpPage(
    summary: Bilingual(
      "Freeze a dossier as its next version.", "Chốt hồ sơ thành phiên bản mới."),
    prints: Bilingual(
      "Prints the version and its seal code. What is still wrong is written into the"
        + " version and keeps nothing from being committed. With -n it is only told what"
        + " would be done.",
      "In phiên bản và mã niêm phong. Vấn đề còn lại được ghi vào phiên bản, không"
        + " cản việc chốt. Có -n thì chỉ cho biết sẽ làm gì."),
    exits: [
      ExitMeaning.done,
      nothing,
      badInput,
      notFound,
      moved,
      ExitMeaning.failed,
      locked,
      broken,
      notAllowed,
    ],
    examples: [
      "hoso commit HS-2026-0017 -m \"Lập hồ sơ\"",
      "hoso commit -n HS-2026-0017 -m \"Sửa nghề nghiệp\" --basis \"giấy xác nhận số 14\"",
    ])
}
