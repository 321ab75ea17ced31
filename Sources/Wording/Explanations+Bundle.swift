package import Bundles

extension BundleCode {
  package var explanation: Explanation {
    let reason = reason
    return Explanation(why: reason.why, repair: reason.repair, example: reason.example)
  }

  private var reason: RuleReason {
    switch self {
    case .notOneFolder, .badName, .unexpectedFile, .wrongOrder: .bundleForm
    case .badFolderName, .folderNameDiffers: .bundleFolder
    case .fileNameDiffers: .bundleFile
    case .fileMissing, .dossierMissing, .actMissing: .bundlePart
    case .signatureOfOtherVersion, .tooManySignatures: .bundleSignatures
    case .tooLarge, .problemsLeftOut: .bundleLimit
    case .notDerived: .derived
    case .schemaMissing, .schemaDiffers, .schemaNotNamed: .schemas
    case .notSHA512, .fixityGiven, .contentDirectoryGiven, .versionInventoryMissing,
      .extensionsGiven:
      .bundleObject
    case .notJSON, .badMember, .identifierDiffers: .dossier
    case .unexpectedAct, .actChanged, .chainBroken: .chain
    case .digestDiffers: .content
    case .schemaNotKnown: .schemaNotKnown
    case .pathTooLong: .bundlePath
    }
  }
}

extension RuleReason {
  private static let askSender = Bilingual(
    "Keep this copy as it is and ask the sender for the bundle as the program made it.",
    "Giữ nguyên bản này và xin nơi gửi đúng gói do chương trình tạo ra.")

  fileprivate static let bundleForm = RuleReason(
    Bilingual(
      "A bundle holds known files only, in one folder and one order, so that nothing can be hidden in"
        + " it.",
      "Gói chỉ có những tệp quy định, trong một thư mục, theo một thứ tự, để không giấu được gì."),
    askSender, "hoso ls HS-2026-0017-1a2b3c4d.v3.hoso.tar")

  fileprivate static let bundleFolder = RuleReason(
    Bilingual(
      "The name tells the number, the first digits that follow from the dossier's id, and the version:"
        + " one dossier can't pass for another.",
      "Tên gồm số hồ sơ, các chữ số suy từ định danh và phiên bản: hồ sơ này không thể giả làm hồ sơ"
        + " khác."),
    askSender, "HS-2026-0017-1a2b3c4d.v3/")

  fileprivate static let bundleFile = RuleReason(
    Bilingual(
      "Only the file was renamed, perhaps by a copy; what is inside decides.",
      "Chỉ tên tệp bị đổi, có thể do sao chép; nội dung bên trong mới quyết định."),
    Bilingual("Give the file its name back.", "Đặt lại tên cho tệp."),
    "HS-2026-0017-1a2b3c4d.v3 (1).hoso.tar  ->  HS-2026-0017-1a2b3c4d.v3.hoso.tar")

  fileprivate static let bundlePart = RuleReason(
    Bilingual(
      "Without this file the bundle doesn't tell which dossier it is, or what was done with it.",
      "Thiếu tệp này thì không biết là hồ sơ nào hoặc đã qua những việc gì."),
    askSender, "dossier.json   acts/v2.json")

  fileprivate static let bundleSignatures = RuleReason(
    Bilingual(
      "A bundle carries the signatures on its newest version, a few of them; those on older versions"
        + " could be mistaken for them.",
      "Gói chỉ mang chữ ký của phiên bản mới nhất, với số lượng nhỏ; chữ ký của bản cũ dễ bị lẫn."),
    askSender, "data/logs/signatures/v3/")

  fileprivate static let bundleLimit = RuleReason(
    Bilingual(
      "Limits keep a bundle that was made to exhaust the machine from doing so.",
      "Giới hạn để gói cố ý làm cạn kiệt máy không làm được việc đó."),
    Bilingual("See whether it is the right file.", "Xem có đúng tệp cần dùng không."),
    "ls -l HS-2026-0017-1a2b3c4d.v3.hoso.tar")

  fileprivate static let derived = RuleReason(
    Bilingual(
      "All that stands beside the dossier follows from it, byte by byte; nobody can write something"
        + " else there.",
      "Mọi thứ nằm ngoài hồ sơ đều suy ra từ hồ sơ đến từng byte; không ai ghi khác đi được."),
    askSender, "bag-info.txt   README.txt")

  fileprivate static let schemas = RuleReason(
    Bilingual(
      "A bundle carries just the schemas that its forms name, each under the first 32 digits of its"
        + " SHA-512, so that the forms can be read many years from now.",
      "Gói mang đúng những lược đồ mà biểu mẫu nêu, mỗi lược đồ mang tên là 32 chữ số đầu của SHA-512,"
        + " để nhiều năm sau vẫn đọc được biểu mẫu."),
    askSender, "schemas/1f40fc92da241694750979ee6cf582f2.json")

  fileprivate static let bundleObject = RuleReason(
    Bilingual(
      "OCFL leaves this open; our bundles have it one way only, so that all programs agree.",
      "OCFL để ngỏ điều này; gói của ta chỉ theo một cách để mọi chương trình thống nhất."),
    Bilingual(
      "Check it as a plain OCFL object; a bundle is made by 'hoso pack'.",
      "Kiểm tra như đối tượng OCFL thường; gói phải do 'hoso pack' tạo."),
    "hoso verify --kind ocfl doi-tuong")

  fileprivate static let dossier = RuleReason(
    Bilingual(
      "dossier.json and the acts say whose dossier it is and what was done; they must be readable, and"
        + " agree with the inventory.",
      "dossier.json và các bản ghi việc cho biết hồ sơ của ai, đã làm gì; phải đọc được và khớp mục"
        + " lục."),
    askSender, "hoso cat HS-2026-0017-1a2b3c4d.v3.hoso.tar data/v1/content/dossier.json")

  fileprivate static let chain = RuleReason(
    Bilingual(
      "Each act names the digest of the version before it: a version changed, taken out or put in"
        + " afterwards breaks the chain.",
      "Mỗi bản ghi việc nêu mã băm của phiên bản trước: phiên bản bị sửa, bỏ hoặc chèn về sau sẽ làm"
        + " đứt chuỗi."),
    Bilingual(
      "Keep this copy as it is and compare it with the copies of other units.",
      "Giữ nguyên bản này và đối chiếu với bản ở các đơn vị khác."),
    "acts/v2.json  ->  v1/inventory.json")

  fileprivate static let schemaNotKnown = RuleReason(
    Bilingual(
      "A bundle carries the schemas of its forms, so they must be at hand when it is made.",
      "Gói mang theo lược đồ của biểu mẫu nên khi đóng gói phải có chúng."),
    Bilingual(
      "Name the folder that holds them.", "Ghi thư mục chứa các lược đồ đó."),
    "hoso pack --schemas Forms doi-tuong")

  fileprivate static let bundlePath = RuleReason(
    Bilingual(
      "The archive's format has room for 100 bytes of the last name and 155 of the folders before it.",
      "Dạng tar chỉ có chỗ cho 100 byte tên cuối và 155 byte các thư mục phía trước."),
    Bilingual("Shorten the name.", "Viết tên ngắn lại."),
    "scans/2-knd/giay-xac-nhan-cua-uy-ban-nhan-dan-xa.pdf  ->  scans/2-knd/01.pdf")
}
