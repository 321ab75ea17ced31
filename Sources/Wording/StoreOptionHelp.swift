/// The help of the options and arguments of the commands on a store.
package enum StoreOptionHelp: String, CaseIterable, Message {
  case store = "help.store.option.store"
  case folder = "help.store.option.folder"
  case unit = "help.store.option.unit"
  case kind = "help.store.option.kind"
  case code = "help.store.option.code"
  case units = "help.store.option.units"
  case person = "help.store.option.person"
  case role = "help.store.option.role"
  case dossier = "help.store.option.dossier"
  case version = "help.store.option.version"
  case target = "help.store.option.target"
  case anyStatus = "help.store.option.anyStatus"
  case anyDeadline = "help.store.option.anyDeadline"
  case bundlesFrom = "help.store.option.bundlesFrom"
  case name = "help.store.option.name"
  case birth = "help.store.option.birth"
  case profile = "help.store.option.profile"
  case number = "help.store.option.number"
  case opened = "help.store.option.opened"
  case form = "help.store.option.form"
  case file = "help.store.option.file"
  case new = "help.store.option.new"
  case values = "help.store.option.values"
  case pointer = "help.store.option.pointer"
  case scans = "help.store.option.scans"
  case scan = "help.store.option.scan"
  case message = "help.store.option.message"
  case basis = "help.store.option.basis"
  case reason = "help.store.option.reason"
  case dryRun = "help.store.option.dryRun"
  case words = "help.store.option.words"
  case drafts = "help.store.option.drafts"
  case findWords = "help.store.option.findWords"
  case relatives = "help.store.option.relatives"
  case stage = "help.store.option.stage"
  case ofUnit = "help.store.option.ofUnit"
  case limit = "help.store.option.limit"
  case output = "help.store.option.output"
  case bundles = "help.store.option.bundles"
  case keys = "help.store.option.keys"

  package var text: Bilingual { placeText ?? dossierText }

  private var placeText: Bilingual? {
    switch self {
    case .store:
      Bilingual(
        "The store (otherwise HOSO_STORE, then the nearest folder upwards).",
        "Kho hồ sơ (không ghi: HOSO_STORE, rồi thư mục gần nhất phía trên).")
    case .folder:
      Bilingual(
        "The folder of the new store.",
        "Thư mục của kho mới.")
    case .unit:
      Bilingual(
        "The unit whose store it is: its name; with --units its code or UUID too.",
        "Đơn vị của kho: tên; có --units thì ghi mã hoặc UUID cũng được.")
    case .kind:
      Bilingual(
        "The unit's kind, such as branch, base or upper.",
        "Loại đơn vị, ví dụ branch (chi bộ), base (cơ sở), upper (cấp trên).")
    case .code:
      Bilingual(
        "The unit's code.",
        "Mã đơn vị.")
    case .units:
      Bilingual(
        "A file of units that the unit stands in.",
        "Tệp đơn vị có đơn vị này.")
    case .person:
      Bilingual(
        "Who acts for the store (the user of this machine when left out).",
        "Người làm việc với kho (không ghi: người dùng máy).")
    case .role:
      Bilingual(
        "In which role, such as branchClerk or baseCommittee.",
        "Vai trò, ví dụ branchClerk (người lập hồ sơ), baseCommittee.")
    case .dossier:
      Bilingual(
        "The dossier's number or UUID, or the beginning of one.",
        "Số hoặc UUID của hồ sơ, hoặc phần đầu của số.")
    case .version:
      Bilingual(
        "The dossier; @v2 after it names a version.",
        "Hồ sơ; thêm @v2 để chỉ phiên bản.")
    case .target:
      Bilingual(
        "The dossier of the store, or the path of a bundle, an OCFL object or a folder.",
        "Hồ sơ trong kho, hoặc đường dẫn gói, đối tượng OCFL hay thư mục.")
    case .anyStatus:
      Bilingual(
        "The dossier (all that are being changed when left out).",
        "Hồ sơ (không ghi: mọi hồ sơ đang sửa).")
    case .anyDeadline:
      Bilingual(
        "The dossier, or the path of a folder, object or bundle (all of the store when left out).",
        "Hồ sơ, hoặc đường dẫn thư mục, đối tượng hay gói (không ghi: mọi hồ sơ trong kho).")
    case .bundlesFrom:
      Bilingual(
        "A bundle, or a folder of bundles, to take in at once; may be repeated.",
        "Gói hoặc thư mục chứa gói cần nhận ngay; có thể ghi nhiều lần.")
    default: nil
    }
  }

  private var dossierText: Bilingual {
    switch self {
    case .name:
      Bilingual(
        "The person's name.",
        "Họ tên.")
    case .birth:
      Bilingual(
        "The date of birth, such as 02/09/2001.",
        "Ngày sinh, ví dụ 02/09/2001.")
    case .profile:
      Bilingual(
        "The profile (the newest admission when left out).",
        "Quy trình (không ghi: kết nạp theo quy định mới nhất).")
    case .number:
      Bilingual(
        "The number (the next of the year when left out).",
        "Số hồ sơ (không ghi: số kế tiếp trong năm).")
    case .opened:
      Bilingual(
        "The day on which it was begun on paper (today when left out).",
        "Ngày lập hồ sơ trên giấy (không ghi: hôm nay).")
    case .form:
      Bilingual(
        "The form, such as 2-KND or 20-KND.2.",
        "Mẫu, ví dụ 2-KND hoặc 20-KND.2.")
    case .file:
      Bilingual(
        "The JSON file; - is standard input.",
        "Tệp JSON; - là đầu vào chuẩn.")
    case .new:
      Bilingual(
        "Add a further form of the type.",
        "Thêm một mẫu nữa cùng loại.")
    case .values:
      Bilingual(
        "What is set: /pointer=value; an empty value takes the field away.",
        "Mục cần ghi: /chỗ=giá trị; để trống là bỏ mục.")
    case .pointer:
      Bilingual(
        "The place in the form, such as /birthDate.",
        "Chỗ trong mẫu, ví dụ /birthDate.")
    case .scans:
      Bilingual(
        "The files to attach.",
        "Các tệp cần kèm.")
    case .scan:
      Bilingual(
        "The scan: its path in the dossier, or its own name.",
        "Ảnh quét: đường dẫn trong hồ sơ hoặc tên tệp gốc.")
    case .message:
      Bilingual(
        "What was done.",
        "Đã làm gì.")
    case .basis:
      Bilingual(
        "The paper that it rests on.",
        "Giấy tờ làm căn cứ.")
    case .reason:
      Bilingual(
        "Why it was done.",
        "Lý do.")
    case .dryRun:
      Bilingual(
        "Only tell what would be done.",
        "Chỉ cho biết sẽ làm gì.")
    case .words:
      Bilingual(
        "Words that the number or the name has.",
        "Chữ có trong số hoặc họ tên.")
    case .drafts:
      Bilingual(
        "Only those that are being changed.",
        "Chỉ các hồ sơ đang sửa.")
    case .findWords:
      Bilingual(
        "Words to look for; all must be there, accents and case don't count.",
        "Chữ cần tìm; phải có đủ, không phân biệt dấu và chữ hoa.")
    case .relatives:
      Bilingual(
        "Look among the names of relatives and others, too; this is recorded.",
        "Tìm cả trong tên người thân và người khác; việc này được ghi nhật ký.")
    case .stage:
      Bilingual(
        "Only those at this stage.",
        "Chỉ các hồ sơ ở bước này.")
    case .ofUnit:
      Bilingual(
        "Only those of this unit: its code, or a part of its name.",
        "Chỉ hồ sơ của đơn vị này: mã, hoặc một phần tên.")
    case .limit:
      Bilingual(
        "How many at most.",
        "Nhiều nhất bao nhiêu hồ sơ.")
    case .output:
      Bilingual(
        "The folder to write, which must not be there.",
        "Thư mục cần ghi; phải chưa có.")
    case .bundles:
      Bilingual(
        "The bundles, or folders of bundles; - is standard input.",
        "Các gói, hoặc thư mục chứa gói; - là đầu vào chuẩn.")
    default:
      Bilingual(
        "Copy the unit's keys, too.",
        "Sao cả khóa của đơn vị.")
    }
  }
}
