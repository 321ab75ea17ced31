/// The help of `verify` and of the commands that look into, open and make what dossiers travel in.
package enum FormatPage: String, CaseIterable, CommandPage {
  case verify = "help.verify"
  case inspect = "help.inspect"
  case list = "help.ls"
  case print = "help.cat"
  case unpack = "help.unpack"
  case pack = "help.pack"
  case bag = "help.bag"
  case bagCreate = "help.bag.create"
  case bagFill = "help.bag.fill"
  case ocfl = "help.ocfl"
  case ocflCreate = "help.ocfl.create"
  case ocflCommit = "help.ocfl.commit"
  case ocflLog = "help.ocfl.log"
  case ocflDiff = "help.ocfl.diff"
  case ocflCheckout = "help.ocfl.checkout"
  case ocflRecover = "help.ocfl.recover"

  package var page: HelpPage {
    switch self {
    case .verify: Self.verifyPage
    case .inspect: Self.inspectPage
    case .list: Self.listPage
    case .print: Self.printPage
    case .unpack: Self.unpackPage
    case .pack: Self.packPage
    case .bag: Self.bagPage
    case .bagCreate: Self.bagCreatePage
    case .bagFill: Self.bagFillPage
    case .ocfl: Self.ocflPage
    case .ocflCreate: Self.ocflCreatePage
    case .ocflCommit: Self.ocflCommitPage
    case .ocflLog: Self.ocflLogPage
    case .ocflDiff: Self.ocflDiffPage
    case .ocflCheckout: Self.ocflCheckoutPage
    case .ocflRecover: Self.ocflRecoverPage
    }
  }
}

/// A meaning of an exit status that several commands share.
enum ExitMeaning {
  typealias Entry = (status: Int32, meaning: Bilingual)

  static let done: Entry = (0, Bilingual("done", "đã xong"))
  static let broken: Entry = (
    76, Bilingual("it is broken: nothing was written", "bị hỏng: không ghi gì ra")
  )
  static let notOfThisKind: Entry = (
    65,
    Bilingual(
      "it is not a bundle, bag or OCFL object at all",
      "hoàn toàn không phải gói hồ sơ, bag hay đối tượng OCFL")
  )
  static let notFound: Entry = (66, Bilingual("it is not found", "không tìm thấy"))
  static let wouldOverwrite: Entry = (
    73, Bilingual("something of that name is there already", "đã có thứ mang tên đó")
  )
  static let failed: Entry = (
    74, Bilingual("reading or writing failed", "đọc hoặc ghi bị lỗi")
  )
}

extension FormatPage {
  static let verifyPage = HelpPage(
    summary: Bilingual(
      "Check that a bundle, bag or OCFL object is whole and unchanged.",
      "Kiểm tra gói hồ sơ, bag hoặc đối tượng OCFL có nguyên vẹn không."),
    prints: Bilingual(
      "Prints for each target one line for each finding, PLACE: what (code), then the answers:"
        + " INTACT or BROKEN and the signatures for a bundle or a dossier of the store, VALID or INVALID for a bag, an object"
        + " or a storage root; then what could not be checked (--json lists every check). With --deep"
        + " the forms of all versions of a store's dossier are held to their schemas: what breaks"
        + " them is a warning. Never writes anything to what it looks at.",
      "Với mỗi đối tượng kiểm tra: in mỗi phát hiện một dòng, VỊ TRÍ: nội dung (mã), rồi kết luận:"
        + " NGUYÊN VẸN hay KHÔNG NGUYÊN VẸN và chữ ký nếu là gói hoặc hồ sơ trong kho, HỢP LỆ hay KHÔNG HỢP LỆ"
        + " nếu là bag, đối tượng hoặc kho OCFL; rồi những việc chưa kiểm"
        + " tra được. Có --deep thì đối chiếu mẫu của mọi phiên bản hồ sơ trong kho với lược đồ; chỗ"
        + " không đúng là cảnh báo. Không bao giờ ghi gì vào thứ được kiểm tra."),
    exits: [
      (0, Bilingual("all are whole", "tất cả nguyên vẹn")),
      (1, Bilingual("there are warnings, with --strict", "có cảnh báo, khi dùng --strict")),
      ExitMeaning.notOfThisKind, ExitMeaning.notFound,
      (74, Bilingual("a target can't be read", "có thứ không đọc được")),
      (
        76,
        Bilingual("a target is broken or not valid", "có thứ bị hỏng hoặc không hợp lệ")
      ),
    ],
    examples: [
      "hoso verify --deep HS-2026-0017", "hoso verify HS-2026-0017-1a2b3c4d.v3.hoso.tar",
      "hoso verify --kind root --strict objects",
      "hoso verify --json --kind bag nhan-ve/*",
    ])

  static let inspectPage = HelpPage(
    summary: Bilingual(
      "Tell what a file or folder is and what it holds.",
      "Cho biết một tệp hoặc thư mục là gì và chứa gì."),
    prints: Bilingual(
      "Prints the kind, the dossier's number and version where it is a bundle, the versions, the"
        + " digest algorithm, the number of files and their size. Looks at the descriptions only:"
        + " whether the files match them, 'hoso verify' tells.",
      "In loại, số hồ sơ và phiên bản nếu là gói hồ sơ, các phiên bản, thuật toán băm, số tệp và"
        + " dung lượng. Chỉ xem phần mô tả; muốn biết các tệp có khớp không, dùng 'hoso verify'."),
    exits: [ExitMeaning.done, ExitMeaning.notOfThisKind, ExitMeaning.notFound, ExitMeaning.failed],
    examples: ["hoso inspect HS-2026-0017-1a2b3c4d.v3.hoso.tar"])

  static let listPage = HelpPage(
    summary: Bilingual(
      "List the files in a bundle, bag, OCFL object or tar.",
      "Liệt kê các tệp trong gói hồ sơ, bag, đối tượng OCFL hoặc tệp tar."),
    prints: Bilingual(
      "Prints one path a line, sorted; with --long the size before it. What a terminal would obey"
        + " is escaped, and so is a backslash, so that each line means one name.",
      "In mỗi đường dẫn một dòng, theo thứ tự tên; với --long có dung lượng ở trước. Ký tự điều"
        + " khiển và dấu gạch chéo ngược được viết thay, nên mỗi dòng chỉ ứng với một tên."),
    exits: [ExitMeaning.done, ExitMeaning.notOfThisKind, ExitMeaning.notFound, ExitMeaning.failed],
    examples: ["hoso ls --long HS-2026-0017-1a2b3c4d.v3.hoso.tar"])

  static let printPage = HelpPage(
    summary: Bilingual(
      "Print one file of a bundle, bag, OCFL object or tar.",
      "In một tệp nằm trong gói hồ sơ, bag, đối tượng OCFL hoặc tệp tar."),
    prints: Bilingual(
      "Prints the file's bytes as they are stored, so send what is not text to a file."
        + " 'hoso ls' shows the paths; PATH is taken as it is, or as that prints it.",
      "In nguyên các byte của tệp, nên tệp không phải văn bản thì hãy chuyển vào tệp khác."
        + " 'hoso ls' cho biết các đường dẫn; ghi PATH đúng như vốn có hoặc như lệnh đó in ra."),
    exits: [
      ExitMeaning.done, ExitMeaning.notOfThisKind,
      (66, Bilingual("the target or the path is not found", "không tìm thấy đường dẫn")),
      ExitMeaning.failed,
      (
        76,
        Bilingual(
          "what was printed is not the file that is listed",
          "nội dung vừa in không phải tệp ghi trong bảng kê")
      ),
    ],
    examples: [
      "hoso cat HS-2026-0017-1a2b3c4d.v3.hoso.tar README.txt",
      "hoso cat doi-tuong v1/content/scans/2-knd/01/01.pdf > 01.pdf",
    ])

  static let unpackPage = HelpPage(
    summary: Bilingual(
      "Unpack a bundle, bag or tar into plain files.",
      "Mở gói hồ sơ, bag hoặc tệp tar ra thành các tệp thường."),
    prints: Bilingual(
      "Checks the bundle first and unpacks only an intact one: the newest version's files under"
        + " their own names, or with --as-stored everything just as it is stored. The folder must"
        + " not exist yet.",
      "Kiểm tra gói trước, chỉ mở gói nguyên vẹn: các tệp của phiên bản mới nhất với tên của"
        + " chúng, hoặc với --as-stored thì đúng như cách lưu trong gói. Thư mục nhận chưa được"
        + " có sẵn."),
    exits: [
      ExitMeaning.done, ExitMeaning.notOfThisKind, ExitMeaning.notFound,
      ExitMeaning.wouldOverwrite, ExitMeaning.failed, ExitMeaning.broken,
    ],
    examples: ["hoso unpack HS-2026-0017-1a2b3c4d.v3.hoso.tar -o hs-2026-0017"])

  static let packPage = HelpPage(
    summary: Bilingual(
      "Make a bundle of a dossier's OCFL object.",
      "Đóng gói đối tượng OCFL của một hồ sơ thành gói hồ sơ."),
    prints: Bilingual(
      "Prints the bundle's path. The object is checked first and never changed. The same object"
        + " gives the same bytes on every machine, and with @VERSION those that it gave when that"
        + " version was the newest. Without -o the bundle of a store's dossier goes into the store's"
        + " outbox/, any other into the current folder, under the name that the dossier has.",
      "In đường dẫn của gói. Đối tượng được kiểm tra trước và không bị sửa. Cùng một đối tượng"
        + " thì máy nào cũng cho ra gói giống hệt từng byte; ghi @PHIÊN_BẢN thì ra đúng gói của lúc"
        + " phiên bản ấy còn mới nhất. Không ghi -o thì gói của hồ sơ"
        + " trong kho nằm ở outbox/ của kho, gói khác nằm ở thư mục đang đứng, mang tên theo hồ sơ."
    ),
    exits: [
      ExitMeaning.done, ExitMeaning.notOfThisKind, ExitMeaning.notFound,
      ExitMeaning.wouldOverwrite, ExitMeaning.failed,
      (76, Bilingual("the object is not valid", "đối tượng không hợp lệ")),
    ],
    examples: [
      "hoso pack HS-2026-0017 -o /media/usb",
      "hoso pack --schemas Forms -o gui-di objects/f5/5b/hs-2026-0017",
      "hoso pack objects/f5/5b/hs-2026-0017@v2",
    ])
}
