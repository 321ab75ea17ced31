package import Store

extension StoreCode {
  package var explanation: Explanation {
    let reason = reason
    return Explanation(why: reason.why, repair: reason.repair, example: reason.example)
  }

  private var reason: RuleReason {
    switch self {
    case .notEmpty, .placeTaken: .takenPlace
    case .notAStore: .store
    case .badConfiguration, .badLayout: .storeFiles
    case .readOnly, .locked, .file: .storeAccess
    case .recordTooLong, .recordDamaged: .records
    case .dossierMissing, .ambiguous, .versionMissing, .notCommitted: .dossierName
    case .objectNotUsable, .actsBroken, .scanChanged, .draftDamaged, .copyDiffers: .bytes
    case .dossierNotReadable, .coverInvalid, .profileUnknown: .cover
    case .badNumber, .numberTaken: .number
    case .draftMissing, .nothingToUndo, .nothingChanged: .draft
    case .formMissing, .numbersUsedUp, .numberRetired, .editionUnknown, .wrongType: .formName
    case .badPointer: .pointer
    case .scanMissing, .scanTooLarge, .badScanName: .scan
    case .headMoved: .newestVersion
    case .actRefused, .actInvalid, .custodyBroken, .stepNotAllowed: .custody
    case .bundleBroken, .bundleNotUsable: .taking
    case .notPackable: .packing
    }
  }
}

extension StoreProblem {
  package var explanation: Explanation {
    let reason = reason
    return Explanation(why: reason.why, repair: reason.repair, example: reason.example)
  }

  private var reason: RuleReason {
    switch self {
    case .forked: .fork
    case .ambiguousForm: .formName
    case .nobodyNamed: .person
    case .likelyDuplicate: .duplicate
    case .readNotRecorded: .records
    case .draftBehind: .newestVersion
    case .scanTwice: .scan
    case .scanElsewhere: .onePerson
    case .openFindings: .open
    case .noBundles: .taking
    case .severalUnits: .unitOfBundles
    case .formOutOfSchema, .formNotKnown: .formsOfVersions
    }
  }
}

extension RuleReason {
  fileprivate static let takenPlace = RuleReason(
    Bilingual(
      "Nothing that is there is ever written over.", "Không bao giờ ghi đè lên thứ đã có."),
    Bilingual("Name another place, or empty that one.", "Chọn chỗ khác, hoặc dọn chỗ đó."),
    "hoso init ~/ho-so --unit \"Chi bộ bản Mẫu\"")

  fileprivate static let store = RuleReason(
    Bilingual(
      "A store is a folder with hoso.json. It is named by -C, else by HOSO_STORE, else it is the"
        + " nearest folder upwards.",
      "Kho hồ sơ là thư mục có hoso.json. Chỉ bằng -C, không thì HOSO_STORE, không thì lấy thư mục"
        + " gần nhất phía trên."),
    Bilingual(
      "Go into the store, name it, or make one.", "Vào thư mục kho, chỉ rõ kho, hoặc lập kho mới."),
    "hoso list -C ~/ho-so")

  fileprivate static let storeFiles = RuleReason(
    Bilingual(
      "The store's own files say whose it is and where its parts lie.",
      "Các tệp của kho cho biết kho của ai và các phần nằm ở đâu."),
    Bilingual(
      "Mend hoso.json where the lines below point, or take the part from a backup.",
      "Sửa hoso.json ở chỗ nêu dưới đây, hoặc lấy lại phần bị thiếu từ bản sao lưu."),
    "hoso doctor -C ~/ho-so")

  fileprivate static let storeAccess = RuleReason(
    Bilingual(
      "A store is written by one command at a time, and only where its medium allows.",
      "Mỗi lúc chỉ một lệnh ghi vào một hồ sơ, và chỉ khi ổ đĩa cho phép."),
    Bilingual(
      "Run the command again, or on a copy that can be written to.",
      "Chạy lại lệnh, hoặc làm trên bản sao ghi được."),
    "hoso doctor -C ~/ho-so")

  fileprivate static let records = RuleReason(
    Bilingual(
      "All that happens in a store is recorded, readings too; records are never changed.",
      "Mọi việc trong kho, kể cả việc xem, đều vào nhật ký; nhật ký không bao giờ sửa."),
    Bilingual(
      "Work in a store that can be written to; a damaged line is shown by 'hoso doctor'.",
      "Làm việc ở kho ghi được; dòng hỏng thì 'hoso doctor' chỉ ra."),
    "hoso doctor -C ~/ho-so")

  fileprivate static let dossierName = RuleReason(
    Bilingual(
      "A dossier is named by its number, its UUID, or a beginning of either that only one has;"
        + " @v2 after it names a version, once there is one.",
      "Chỉ hồ sơ bằng số, UUID hoặc phần đầu mà chỉ một hồ sơ có; thêm @v2 để chỉ phiên bản, khi đã"
        + " có."),
    Bilingual("'hoso list' lists the dossiers.", "'hoso list' liệt kê các hồ sơ."),
    "hoso show HS-2026-0017@v2")

  fileprivate static let bytes = RuleReason(
    Bilingual(
      "What was stored once must stay the same to the byte.",
      "Nội dung đã lưu phải giữ nguyên từng byte."),
    Bilingual(
      "'hoso verify' names the files; take them from a backup or from another level's copy.",
      "'hoso verify' chỉ ra tệp; lấy lại từ bản sao lưu hoặc từ cấp khác."),
    "hoso verify HS-2026-0017")

  fileprivate static let cover = RuleReason(
    Bilingual(
      "dossier.json says whose dossier it is, under which profile, and what is in it; nothing can be"
        + " done without it.",
      "dossier.json ghi hồ sơ của ai, theo quy trình nào, có gì bên trong; thiếu nó thì không làm gì"
        + " được."),
    Bilingual("Mend what the lines below name.", "Sửa các lỗi nêu ở dưới."),
    "hoso form list --profiles")

  fileprivate static let number = RuleReason(
    Bilingual(
      "A number has 1 to 32 capital letters, digits and hyphens, and one dossier has it.",
      "Số hồ sơ gồm 1 đến 32 chữ hoa, chữ số và gạch nối, mỗi số một hồ sơ."),
    Bilingual(
      "Give another, or none: then it is the next one of the year.",
      "Cho số khác, hoặc không ghi: số kế tiếp trong năm."),
    "hoso new --name \"Nguyễn Văn Mẫu\" --number HS-2026-0017")

  fileprivate static let draft = RuleReason(
    Bilingual(
      "What is typed goes into a draft at once; a commit freezes it as a version, and the draft is"
        + " gone.",
      "Nội dung nhập vào nằm ngay ở bản đang sửa; chốt xong thành phiên bản và bản đang sửa hết."),
    Bilingual("Change something first.", "Hãy sửa gì đó trước."),
    "hoso set HS-2026-0017 2-KND /ethnicity=\"Thái\"")

  fileprivate static let formName = RuleReason(
    Bilingual(
      "A form is named by its type, and .2 names the second of that type; a number that was taken out"
        + " is never given again.",
      "Chỉ mẫu bằng loại, thêm .2 cho bản thứ hai; số của mẫu đã bỏ ra không dùng lại."),
    Bilingual("'hoso get' lists a dossier's forms.", "'hoso get' liệt kê các mẫu của hồ sơ."),
    "hoso get HS-2026-0017 20-KND.2")

  fileprivate static let pointer = RuleReason(
    Bilingual(
      "A place in a form is written as a JSON pointer; rows count from 0, and - adds one. 'hoso form"
        + " show' lists the places.",
      "Chỗ trong mẫu viết theo con trỏ JSON; hàng đếm từ 0, dấu - để thêm hàng. 'hoso form show' liệt"
        + " kê các chỗ."),
    Bilingual("Write the place and its value.", "Ghi chỗ và giá trị."),
    "hoso set HS-2026-0017 2-KND /family/0/occupation=\"làm ruộng\"")

  fileprivate static let scan = RuleReason(
    Bilingual(
      "A scan is a PDF, JPEG, PNG or TIFF file, of a form, within the store's limit; its bytes are"
        + " never changed.",
      "Ảnh quét là tệp PDF, JPEG, PNG hoặc TIFF, thuộc một mẫu, trong giới hạn của kho; không bao giờ"
        + " sửa byte nào."),
    Bilingual(
      "'hoso show' lists the scans; 'hoso undo' takes the last one back.",
      "'hoso show' liệt kê ảnh quét; 'hoso undo' bỏ lần kèm vừa rồi."),
    "hoso attach HS-2026-0017 2-KND ly-lich.pdf")

  fileprivate static let onePerson = RuleReason(
    Bilingual(
      "One file is of one person (rule DOC-010): the same bytes in two dossiers mostly mean that a"
        + " scan was attached to the wrong one.",
      "Một tệp chỉ của một người (quy tắc DOC-010): tệp y hệt ở hai hồ sơ thường là đã kèm nhầm"
        + " người."),
    Bilingual(
      "Look whose paper it is, and detach it where it doesn't belong.",
      "Xem giấy tờ của ai, rồi bỏ khỏi hồ sơ kèm nhầm."),
    "hoso detach HS-2026-0017 scans/2-knd/01/01.pdf")

  fileprivate static let newestVersion = RuleReason(
    Bilingual(
      "A dossier's history is one line: a version follows the newest one.",
      "Lịch sử hồ sơ là một đường: phiên bản mới nối tiếp phiên bản mới nhất."),
    Bilingual(
      "Look at the newest version, keep what you changed, then change it again.",
      "Xem phiên bản mới nhất, giữ lại phần đã sửa, rồi sửa tiếp trên đó."),
    "hoso log HS-2026-0017")

  fileprivate static let custody = RuleReason(
    Bilingual(
      "Only the unit that has the dossier adds a version, by an act that the profile allows there.",
      "Chỉ đơn vị đang giữ hồ sơ được thêm phiên bản, bằng việc mà quy trình cho phép ở bước đó."),
    Bilingual(
      "'hoso show' says who has it and what comes next.",
      "'hoso show' cho biết ai giữ hồ sơ và việc tiếp theo."),
    "hoso show HS-2026-0017")

  fileprivate static let taking = RuleReason(
    Bilingual(
      "A bundle is taken in whole and unbroken, or not at all; a refused one is kept in inbox/ with a"
        + " report.",
      "Gói chỉ được nhận khi nguyên vẹn; gói bị từ chối được giữ ở inbox/ kèm báo cáo."),
    Bilingual("Ask for the bundle again.", "Xin gửi lại gói."),
    "hoso verify HS-2026-0017-1a2b3c4d.v3.hoso.tar")

  fileprivate static let packing = RuleReason(
    Bilingual(
      "Only a dossier that is whole becomes a bundle.", "Chỉ hồ sơ nguyên vẹn mới đóng gói được."),
    Bilingual("Mend what the lines below name.", "Sửa các lỗi nêu ở dưới."),
    "hoso verify HS-2026-0017")

  fileprivate static let fork = RuleReason(
    Bilingual(
      "A dossier has one history. Where two units made versions from the same one, people decide which"
        + " holds.",
      "Hồ sơ chỉ có một lịch sử. Khi hai nơi cùng lập phiên bản từ một gốc, con người quyết định bản"
        + " nào đúng."),
    Bilingual(
      "Compare the two with 'hoso diff', and let the unit that had custody go on.",
      "So hai bản bằng 'hoso diff', để đơn vị đang giữ hồ sơ làm tiếp."),
    "hoso diff HS-2026-0017 quarantine/HS-2026-0017.hoso.tar")

  fileprivate static let person = RuleReason(
    Bilingual(
      "Each version and each record says who made it.",
      "Mỗi phiên bản và mỗi dòng nhật ký đều ghi người làm."),
    Bilingual("Write person into hoso.json.", "Ghi mục person vào hoso.json."),
    "\"person\": {\"id\": \"urn:uuid:…\", \"name\": \"Lò Thị Lan\", \"role\": \"branchClerk\"}")

  fileprivate static let duplicate = RuleReason(
    Bilingual(
      "One person has one dossier of a procedure; marks and case of the name don't count.",
      "Mỗi người một hồ sơ cho một quy trình; không phân biệt dấu và chữ hoa của tên."),
    Bilingual(
      "Look at the other dossier before going on with this one.",
      "Xem hồ sơ kia trước khi làm tiếp hồ sơ này."),
    "hoso show HS-2026-0017")

  fileprivate static let unitOfBundles = RuleReason(
    Bilingual(
      "A store made again from bundles goes on as the unit that they name: only that unit may add"
        + " versions.",
      "Kho lập lại từ các gói phải mang đúng đơn vị ghi trong gói: chỉ đơn vị đó được chốt tiếp."),
    Bilingual("Say which by --code.", "Ghi rõ bằng --code."),
    "hoso init ~/ho-so --unit \"Chi bộ bản Mẫu\" --code 99.001.001.000.001 --from /media/usb")

  fileprivate static let formsOfVersions = RuleReason(
    Bilingual(
      "What was typed is kept as it was, in every version, whether it fits its schema or not.",
      "Nội dung đã nhập được giữ nguyên trong mọi phiên bản, dù đúng lược đồ hay không."),
    Bilingual(
      "'hoso check' on the version lists each place; mend it in the next version.",
      "'hoso check' phiên bản đó sẽ nêu từng chỗ; sửa ở phiên bản sau."),
    "hoso check HS-2026-0017@v2")

  fileprivate static let open = RuleReason(
    Bilingual(
      "A version may be made while something is still wrong; what was open then stays written in it.",
      "Vẫn chốt được khi còn lỗi; lỗi lúc đó được ghi lại trong phiên bản."),
    Bilingual("'hoso check' lists the findings.", "'hoso check' liệt kê các vấn đề."),
    "hoso check HS-2026-0017")
}
