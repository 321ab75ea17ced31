/// The help of the options and arguments of `verify` and the commands for bundles, bags and OCFL.
package enum FormatOptionHelp: String, CaseIterable, Message {
  case targets = "help.format.option.targets"
  case kind = "help.format.option.kind"
  case strict = "help.format.option.strict"
  case deep = "help.format.option.deep"
  case file = "help.format.option.file"
  case target = "help.format.option.target"
  case long = "help.format.option.long"
  case path = "help.format.option.path"
  case bundle = "help.format.option.bundle"
  case output = "help.format.option.output"
  case packOutput = "help.format.option.packOutput"
  case asStored = "help.format.option.asStored"
  case packObject = "help.format.option.packObject"
  case schemas = "help.format.option.schemas"
  case source = "help.format.option.source"
  case bagAlgorithm = "help.format.option.bagAlgorithm"
  case info = "help.format.option.info"
  case date = "help.format.option.date"
  case bagWithHoles = "help.format.option.bag"
  case from = "help.format.option.from"
  case objectOutput = "help.format.option.objectOutput"
  case id = "help.format.option.id"
  case root = "help.format.option.root"
  case message = "help.format.option.message"
  case user = "help.format.option.user"
  case address = "help.format.option.address"
  case created = "help.format.option.created"
  case ocflAlgorithm = "help.format.option.ocflAlgorithm"
  case object = "help.format.option.object"
  case objectVersion = "help.format.option.objectVersion"
  case earlier = "help.format.option.earlier"
  case later = "help.format.option.later"

  package var text: Bilingual { lookingText ?? bagText ?? ocflText }

  private var lookingText: Bilingual? {
    switch self {
    case .targets:
      Bilingual(
        "The bundles, bags, objects or storage roots to check; - is standard input (a bundle).",
        "Các gói hồ sơ, bag, đối tượng hoặc kho OCFL cần kiểm tra; - là đầu vào chuẩn (gói hồ sơ).")
    case .kind:
      Bilingual(
        "What the targets are: auto (look), bundle, bag, ocfl (an object) or root (a storage root).",
        "Loại: auto (tự nhận), bundle (gói hồ sơ), bag, ocfl (đối tượng) hoặc root (kho OCFL).")
    case .strict:
      Bilingual("Exit with 1 where there are warnings.", "Có cảnh báo thì kết thúc với mã 1.")
    case .deep:
      Bilingual(
        "Check the forms of all versions of a store's dossier, too.",
        "Kiểm tra cả mẫu của mọi phiên bản hồ sơ trong kho.")
    case .file: Bilingual("The file or folder to look at.", "Tệp hoặc thư mục cần xem.")
    case .target:
      Bilingual(
        "A bundle, bag, OCFL object or tar.", "Gói hồ sơ, bag, đối tượng OCFL hoặc tệp tar.")
    case .long:
      Bilingual("Print each file's size before its path.", "In dung lượng trước đường dẫn.")
    case .path: Bilingual("The file's path, as 'hoso ls' prints it.", "Đường dẫn như 'hoso ls' in.")
    case .bundle: Bilingual("The bundle to unpack.", "Gói hồ sơ cần mở.")
    case .output:
      Bilingual(
        "The folder to write; it must not exist yet.", "Thư mục ghi ra; chưa được có sẵn.")
    case .packOutput:
      Bilingual(
        "The bundle to write, or the folder to write it into.", "Tệp gói ghi ra, hoặc thư mục nhận."
      )
    case .asStored:
      Bilingual(
        "Write everything just as it is stored, all versions among it.",
        "Ghi mọi thứ đúng như cách lưu trong gói, gồm mọi phiên bản.")
    case .packObject:
      Bilingual(
        "The dossier of the store or its OCFL object, with @v2 for the bundle of one version.",
        "Hồ sơ trong kho hoặc đối tượng OCFL của nó, thêm @v2 nếu cần gói của một phiên bản.")
    case .schemas:
      Bilingual(
        "The folder with the schemas that the forms name.",
        "Thư mục chứa các lược đồ mà biểu mẫu nêu.")
    default: nil
    }
  }

  private var bagText: Bilingual? {
    switch self {
    case .source:
      Bilingual("The folder to take the files from.", "Thư mục nguồn.")
    case .bagAlgorithm:
      Bilingual(
        "The digest algorithm of the manifests; may be repeated (sha512 when left out).",
        "Thuật toán băm của bảng kê (manifest); có thể ghi nhiều lần (không ghi: sha512).")
    case .info:
      Bilingual(
        "A line for bag-info.txt; may be repeated.",
        "Một dòng cho bag-info.txt; có thể ghi nhiều lần.")
    case .date:
      Bilingual(
        "The day of bagging, for bag-info.txt (no date when left out).",
        "Ngày đóng bag, ghi vào bag-info.txt (không ghi thì để trống).")
    case .bagWithHoles: Bilingual("The bag that lacks files.", "Bag còn thiếu tệp.")
    case .from: Bilingual("The folder that holds the missing files.", "Thư mục chứa các tệp thiếu.")
    default: nil
    }
  }

  private var ocflText: Bilingual {
    switch self {
    case .objectOutput:
      Bilingual(
        "The object's folder to write; it must not exist yet. Either this or --root.",
        "Thư mục đối tượng ghi ra; chưa được có sẵn. Ghi mục này hoặc --root.")
    case .id:
      Bilingual(
        "The object's id, best a URI; it never changes.",
        "Định danh của đối tượng, nên là URI; không bao giờ đổi.")
    case .root:
      Bilingual(
        "The storage root that the object belongs to.", "Kho OCFL mà đối tượng thuộc về.")
    case .message: Bilingual("Why the version is made.", "Lý do lập phiên bản.")
    case .user: Bilingual("Who makes the version.", "Người lập phiên bản.")
    case .address:
      Bilingual(
        "That person's address: a mailto: or other URI.",
        "Địa chỉ của người đó: mailto: hoặc URI khác.")
    case .created:
      Bilingual(
        "When the version was made, RFC 3339 (now when left out).",
        "Thời điểm lập phiên bản, theo RFC 3339 (không ghi: lúc này).")
    case .ocflAlgorithm:
      Bilingual(
        "The digest algorithm: sha512 (the default) or sha256.",
        "Thuật toán băm: sha512 (mặc định) hoặc sha256.")
    case .object: Bilingual("The OCFL object's folder.", "Thư mục của đối tượng OCFL.")
    case .objectVersion:
      Bilingual(
        "The OCFL object's folder, with @v2 for one of its versions.",
        "Thư mục của đối tượng OCFL, thêm @v2 nếu cần một phiên bản.")
    case .earlier: Bilingual("The version to compare from.", "Phiên bản trước.")
    default: Bilingual("The version to compare with.", "Phiên bản sau.")
    }
  }
}
