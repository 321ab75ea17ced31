/// The help of `hoso unit` and its commands.
package enum UnitPage: String, CaseIterable, CommandPage {
  case unit = "help.unit"
  case list = "help.unit.list"
  case show = "help.unit.show"
  case add = "help.unit.add"
  case `import` = "help.unit.import"
  case close = "help.unit.close"

  package var page: HelpPage {
    switch self {
    case .unit: Self.unitPage
    case .list: Self.listPage
    case .show: Self.showPage
    case .add: Self.addPage
    case .import: Self.importPage
    case .close: Self.closePage
    }
  }
}

extension UnitPage {
  private static let badFile: ExitMeaning.Entry = (
    65, Bilingual("the file of units is wrong", "tệp đơn vị có lỗi")
  )
  private static let badChange: ExitMeaning.Entry = (
    65,
    Bilingual(
      "the file or what is to be written is wrong: nothing was changed",
      "tệp hoặc nội dung cần ghi có lỗi: không thay đổi gì")
  )
  private static let unitMissing: ExitMeaning.Entry = (
    66, Bilingual("the file or the unit is not found", "không tìm thấy tệp hoặc đơn vị")
  )
  private static let isThere: ExitMeaning.Entry = (
    73, Bilingual("--new, and the file is there", "có --new mà tệp đã có")
  )
  private static let locked: ExitMeaning.Entry = (
    75, Bilingual("someone else is writing to it now", "đang có người khác ghi vào tệp")
  )

  private static let unitPage = HelpPage(
    summary: Bilingual(
      "Keep the tree of party organisations.", "Quản lý cây tổ chức đảng."),
    prints: Bilingual(
      "Prints this page when no command is given. A file of units is JSON; each unit has a name, a"
        + " kind, the unit above, the days it was valid from and to, and those that carried on"
        + " after it. A unit is written as its code, its UUID or its name.",
      "Không ghi lệnh thì in trang này. Tệp đơn vị ở dạng JSON; mỗi đơn vị có tên, loại, đơn vị cấp"
        + " trên, hiệu lực từ ngày đến ngày và đơn vị kế tiếp. Chỉ một đơn vị bằng mã, UUID hoặc"
        + " tên."),
    exits: [(0, Bilingual("the page was printed", "đã in trang này"))],
    examples: ["hoso unit list don-vi.json"])

  private static let listPage = HelpPage(
    summary: Bilingual("List the units of a file as a tree.", "Liệt kê các đơn vị theo cây."),
    prints: Bilingual(
      "Prints one line for each unit that was valid on the day, set in below the one above it: code,"
        + " name, kind. Without --at the day is today.",
      "In mỗi đơn vị còn hiệu lực vào ngày đó một dòng, thụt vào dưới đơn vị cấp trên: mã, tên, loại."
        + " Không ghi --at thì lấy hôm nay."),
    exits: [
      ExitMeaning.done, (1, Bilingual("there was none on that day", "ngày đó không có đơn vị nào")),
      badFile, ExitMeaning.notFound, ExitMeaning.failed,
    ],
    examples: ["hoso unit list don-vi.json", "hoso unit list don-vi.json --at 30/06/2025"])

  private static let showPage = HelpPage(
    summary: Bilingual(
      "Show one unit and its history.", "Cho biết một đơn vị và quá trình của nó."),
    prints: Bilingual(
      "Prints its code, names, kind and powers, the units above and below it on the day, who decides"
        + " for it, and what became of it.",
      "In mã, tên, loại, thẩm quyền, các đơn vị cấp trên và trực thuộc vào ngày đó, cấp quyết định, và"
        + " các đơn vị kế tiếp."),
    exits: [ExitMeaning.done, badFile, unitMissing, ExitMeaning.failed],
    examples: [
      "hoso unit show don-vi.json 27.001.002.000.005",
      "hoso unit show don-vi.json 27.001.002.000.005 --at 01/07/2025",
    ])

  private static let addPage = HelpPage(
    summary: Bilingual("Add a unit to a file.", "Thêm một đơn vị vào tệp."),
    prints: Bilingual(
      "Prints the new unit's UUID. The tree is checked first: a code that another unit has then, or a"
        + " unit above that isn't valid all that time, is refused. A file that isn't there is begun"
        + " only with --new, so that a slip of the pen makes none.",
      "In UUID của đơn vị mới. Cây được kiểm tra trước: mã trùng đơn vị khác cùng thời gian, hoặc đơn"
        + " vị cấp trên không còn hiệu lực suốt thời gian đó, thì từ chối. Tệp chưa có thì chỉ lập khi"
        + " ghi --new, để gõ nhầm tên không sinh ra tệp khác."),
    exits: [ExitMeaning.done, badChange, unitMissing, isThere, ExitMeaning.failed, locked],
    examples: [
      "hoso unit add don-vi.json --new --name \"Tỉnh ủy mẫu\" --kind province",
      "hoso unit add don-vi.json --name \"Chi bộ mẫu\" --kind branch --from 01/07/2025",
    ])

  private static let importPage = HelpPage(
    summary: Bilingual(
      "Add the units of a table (CSV) to a file.", "Nhập đơn vị từ bảng CSV vào tệp."),
    prints: Bilingual(
      "Prints how many units were added, and one line for each thing that is wrong, with its row."
        + " Nothing is written while a row is wrong, unless --only-good is given. The columns may be"
        + " named in Vietnamese or English; cells are parted by commas, semicolons or tabs; the table is"
        + " UTF-8. A row that the file holds already is passed over, so the same table can be imported"
        + " again once it is mended. A file that isn't there is begun with --new.",
      "In số đơn vị đã nhập, và mỗi lỗi một dòng kèm số hàng. Còn hàng sai thì không ghi gì, trừ khi có"
        + " --only-good. Tên cột viết tiếng Việt hoặc tiếng Anh; các ô cách nhau bằng dấu phẩy, chấm phẩy"
        + " hoặc tab; bảng phải là UTF-8. Hàng nào tệp đã có thì bỏ qua, nên sửa bảng xong cứ nhập lại"
        + " cả bảng. Tệp chưa có thì thêm --new."),
    exits: [
      ExitMeaning.done,
      (
        3,
        Bilingual(
          "some rows were refused, the others added", "có hàng bị bỏ, các hàng khác đã nhập")
      ),
      badChange, ExitMeaning.notFound, isThere, ExitMeaning.failed, locked,
    ],
    examples: [
      "hoso unit import don-vi.json danh-sach.csv --new",
      "hoso unit import don-vi.json danh-sach.csv",
      "hoso unit import don-vi.json danh-sach.csv --only-good",
    ])

  private static let closePage = HelpPage(
    summary: Bilingual(
      "End units, and say which carry on.", "Kết thúc đơn vị, ghi rõ đơn vị kế tiếp."),
    prints: Bilingual(
      "Prints each unit, its last day, its successors and what was moved. Where units still stand"
        + " below, it is refused unless --move-to says where they go, or they are closed with it."
        + " Several units that become one are closed together. Nothing is deleted: older papers still"
        + " find the unit as it was.",
      "In từng đơn vị, ngày cuối cùng, các đơn vị kế tiếp và các đơn vị được chuyển. Còn đơn vị trực"
        + " thuộc thì từ chối, trừ khi ghi --move-to để chuyển hoặc kết thúc cùng lúc. Nhiều đơn vị sáp"
        + " nhập làm một thì ghi cùng một lệnh. Không xóa gì: giấy tờ cũ vẫn tra được đơn vị như trước"
        + " đây."),
    exits: [ExitMeaning.done, badChange, unitMissing, ExitMeaning.failed, locked],
    examples: [
      "hoso unit close don-vi.json \"Chi bộ A\" --to 30/06/2025",
      "hoso unit close don-vi.json A B --to 30/06/2025 --successor C --move-to C",
    ])
}

/// The help of the options and arguments of `hoso unit`.
package enum UnitOptionHelp: String, CaseIterable, Message {
  case file = "help.unit.option.file"
  case unit = "help.unit.option.unit"
  case at = "help.unit.option.at"
  case name = "help.unit.option.name"
  case code = "help.unit.option.code"
  case kind = "help.unit.option.kind"
  case parent = "help.unit.option.parent"
  case from = "help.unit.option.from"
  case powers = "help.unit.option.powers"
  case table = "help.unit.option.table"
  case onlyGood = "help.unit.option.onlyGood"
  case to = "help.unit.option.to"
  case successor = "help.unit.option.successor"
  case moveTo = "help.unit.option.moveTo"
  case new = "help.unit.option.new"
  case closed = "help.unit.option.closed"

  package var text: Bilingual {
    switch self {
    case .file: Bilingual("The file of units (JSON).", "Tệp đơn vị (JSON).")
    case .unit: Bilingual("The unit's code, UUID or name.", "Mã, UUID hoặc tên đơn vị.")
    case .at:
      Bilingual(
        "The day to look at, such as 30/06/2025 (today when left out).",
        "Ngày cần xem, ví dụ 30/06/2025 (không ghi: hôm nay).")
    case .name: Bilingual("The unit's name.", "Tên đơn vị.")
    case .code:
      Bilingual(
        "Its code of 14 digits, with points or without.", "Mã 14 chữ số, có hoặc không có chấm.")
    case .kind:
      Bilingual("Its kind, one of those in the file.", "Loại, một trong các loại ghi ở tệp.")
    case .parent:
      Bilingual("The unit above: its code, UUID or name.", "Đơn vị cấp trên: mã, UUID hoặc tên.")
    case .from:
      Bilingual("The first day that it is valid.", "Ngày bắt đầu có hiệu lực.")
    case .powers:
      Bilingual(
        "What it may do: decides, delegated, verifies; may be repeated.",
        "Thẩm quyền: decides (quyết định), delegated (được ủy quyền), verifies (thẩm tra); có thể ghi"
          + " nhiều lần.")
    case .table: Bilingual("The table to read (CSV, UTF-8).", "Bảng cần nhập (CSV, mã UTF-8).")
    case .onlyGood:
      Bilingual(
        "Add the rows that are right though others are wrong.",
        "Vẫn nhập các hàng đúng khi có hàng khác sai.")
    case .to: Bilingual("The last day that it is valid.", "Ngày cuối cùng còn hiệu lực.")
    case .successor:
      Bilingual(
        "A unit that carries on: its code, UUID or name; may be repeated.",
        "Đơn vị kế tiếp: mã, UUID hoặc tên; có thể ghi nhiều lần.")
    case .moveTo:
      Bilingual(
        "Where what stands below goes from the next day on: a code, UUID or name.",
        "Đơn vị tiếp nhận các đơn vị trực thuộc từ ngày hôm sau: mã, UUID hoặc tên.")
    case .new:
      Bilingual(
        "Begin the file, which must not be there yet.", "Lập tệp mới; tệp phải chưa có.")
    case .closed:
      Bilingual("The units' codes, UUIDs or names.", "Mã, UUID hoặc tên các đơn vị kết thúc.")
    }
  }
}
