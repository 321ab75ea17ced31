package import Dossiers

extension DossierCode {
  package var explanation: Explanation {
    let reason = reason
    return Explanation(why: reason.why, repair: reason.repair, example: reason.example)
  }

  private var reason: RuleReason {
    switch self {
    case .dossierMissing, .dossierInvalid: .cover
    case .unreadable: .unreadable
    case .fileTooLarge, .tooManyFiles: .dossierLimit
    case .unexpectedEntry, .notAFile: .dossierParts
    case .notJSON: .dossierJSON
    case .notComposed: .composed
    case .legacyEncoding, .unreadableText: .encoding
    case .controlCharacter, .lookAlike, .unusualName: .characters
    case .formNotCovered: .uncovered
    case .unknownProfile, .profileNotInForce, .completenessNotJudged: .profile
    case .unknownCircumstance: .circumstance
    case .listedTwice, .formFileMissing, .formNotListed, .editionDiffers: .listing
    case .schemaDiffers: .schemaDigest
    case .scanFileMissing, .scanNotListed, .scanSizeDiffers, .scanOfNoForm: .scans
    case .unknownFormType, .unknownEdition, .editionNotSaid, .wrongFolder: .formName
    case .badFormNumber, .duplicateNumber: .formNumber
    case .notOfADossier: .register
    case .formInvalid: .formSchema
    case .schemaUnusable: .localSchema
    case .editionNotInUse, .editionStandsIn: .formEdition
    case .formMissing, .formPerhapsMissing: .needed
    case .tooManyForms, .formNotAskedFor: .surplus
    case .formExpired, .formPerhapsExpired: .validity
    case .unknownPaper: .unknownPaper
    case .actMissing, .actInvalid, .actBackwards: .acts
    case .actRefused: .refusedAct
    }
  }
}

extension RuleReason {
  fileprivate static let cover = RuleReason(
    Bilingual(
      "dossier.json says whose dossier it is, under which rules, and what is in the folder; without"
        + " it the rest can't be understood.",
      "dossier.json cho biết hồ sơ của ai, theo quy định nào, gồm những gì; thiếu nó thì không hiểu"
        + " được phần còn lại."),
    Bilingual(
      "Look whether it is the right folder; mend what the line names.",
      "Xem có đúng thư mục không; sửa chỗ nêu trong dòng báo."),
    "ho-so-mau/dossier.json   ho-so-mau/forms/2-knd/01.json")

  fileprivate static let unreadable = RuleReason(
    Bilingual(
      "What can't be read can't be checked; the rest was.",
      "Cái gì không đọc được thì không kiểm tra được; phần còn lại vẫn kiểm tra."),
    Bilingual(
      "Look at the rights of the file and at the disk.", "Xem quyền đọc tệp và tình trạng đĩa."),
    "ls -l ho-so-mau/forms")

  fileprivate static let dossierLimit = RuleReason(
    Bilingual(
      "Limits keep a dossier that was made to exhaust the machine from doing so.",
      "Giới hạn để hồ sơ cố ý làm cạn kiệt máy không làm được việc đó."),
    Bilingual(
      "See what fills it; scans belong in scans/ and not into a form.",
      "Xem cái gì làm đầy nó; ảnh quét để ở scans/, không nhét vào mẫu."),
    "du -a ho-so-mau | sort -n | tail")

  fileprivate static let dossierParts = RuleReason(
    Bilingual(
      "A dossier holds dossier.json, forms/, scans/ and, of a version, acts/ and signatures/; nothing"
        + " else is looked at, so nothing can hide there.",
      "Hồ sơ gồm dossier.json, forms/, scans/, và ở một phiên bản có thêm acts/, signatures/; thứ khác"
        + " không được xem đến nên không để lẫn vào."),
    Bilingual(
      "Take it out, or put it where it belongs.", "Bỏ ra, hoặc đặt lại đúng chỗ."),
    "scans/2-knd/01/01.pdf")

  fileprivate static let dossierJSON = RuleReason(
    Bilingual(
      "Forms are JSON texts; the line below says what is wrong and where.",
      "Biểu mẫu là văn bản JSON; dòng bên dưới cho biết sai gì, ở đâu."),
    Bilingual(
      "Mend the text there, or write the form again from its template.",
      "Sửa chỗ đó, hoặc ghi lại mẫu từ mẫu trống."),
    "hoso form template 2-KND -o 01.json")

  fileprivate static let composed = RuleReason(
    Bilingual(
      "Vietnamese can be stored in two ways that look the same; ours is NFC, a letter with its accents"
        + " in one. Some systems store them apart.",
      "Tiếng Việt lưu được hai cách nhìn giống hệt nhau; ở đây dùng NFC, chữ và dấu là một. Có hệ"
        + " thống lưu tách rời."),
    Bilingual(
      "Type the text again, or let the program that wrote it use NFC (Unicode dựng sẵn).",
      "Gõ lại, hoặc đặt bộ gõ ở Unicode dựng sẵn (NFC), không dùng Unicode tổ hợp."),
    "\"Nguye\\u0302\\u0303n\"  ->  \"Nguyễn\"")

  fileprivate static let encoding = RuleReason(
    Bilingual(
      "Texts from before Unicode (TCVN3, VNI and others) look right in their own fonts only; copied"
        + " here they are other letters.",
      "Văn bản soạn bằng bảng mã cũ (TCVN3, VNI…) chỉ đúng với phông chữ riêng; chép sang đây thành chữ"
        + " khác."),
    Bilingual(
      "Convert the source to Unicode and copy again, or type it.",
      "Chuyển văn bản gốc sang Unicode rồi chép lại, hoặc gõ lại."),
    "\"NguyÔn V¨n MÉu\"  ->  \"Nguyễn Văn Mẫu\"")

  fileprivate static let characters = RuleReason(
    Bilingual(
      "Names are compared and searched for letter by letter: a control character, an odd space or a"
        + " letter that only looks like Đ makes another name of it.",
      "Họ tên được so và tìm theo từng chữ: lẫn ký tự điều khiển, dấu cách lạ hay chữ chỉ giống chữ Đ"
        + " thì thành tên khác."),
    Bilingual("Type the text again there.", "Gõ lại chỗ đó."), "U+00D0 Ð  ->  U+0110 Đ")

  fileprivate static let profile = RuleReason(
    Bilingual(
      "The profile says which forms and acts a procedure has under the rules of its time; the day that"
        + " the dossier was opened decides which.",
      "Quy trình nêu các mẫu và các việc theo quy định từng thời kỳ; chọn theo ngày lập hồ sơ."),
    Bilingual(
      "Write the profile whose rules were in force on that day.",
      "Ghi quy trình có hiệu lực vào ngày đó."),
    "\"profile\": \"admission-2025\"")

  fileprivate static let circumstance = RuleReason(
    Bilingual(
      "Circumstances decide which papers are asked for; one that nobody asks about is a slip of the"
        + " pen, and the one that was meant stays open.",
      "Hoàn cảnh quyết định cần những giấy tờ gì; mục không ai hỏi thường là viết nhầm, còn mục đúng"
        + " lại bị bỏ ngỏ."),
    Bilingual("Look for the right name.", "Tìm đúng tên mục."),
    "\"circumstances\": {\"relativeAbroad\": true}")
}

extension RuleReason {
  fileprivate static let listing = RuleReason(
    Bilingual(
      "dossier.json lists each form once, with its edition: so a form that was taken out, put in or"
        + " exchanged shows.",
      "dossier.json kê mỗi mẫu một lần, kèm bản mẫu, nên mẫu bị rút, chèn hoặc tráo đều lộ ra."),
    Bilingual(
      "Find out which is right, the list or the files, and mend the other.",
      "Xem danh sách đúng hay tệp đúng, rồi sửa bên kia."),
    "\"forms\": [{\"type\": \"2-knd\", \"number\": 1, \"edition\": \"hd12-2022\", …}]")

  fileprivate static let schemaDigest = RuleReason(
    Bilingual(
      "The SHA-512 fixes the very text of the schema that a form was written by, also for readers many"
        + " years from now.",
      "SHA-512 cố định đúng văn bản lược đồ đã dùng khi lập mẫu, để nhiều năm sau vẫn đối chiếu được."
    ),
    Bilingual(
      "Compare the versions of the program; a schema is never changed under its name.",
      "So phiên bản chương trình; lược đồ không bao giờ sửa mà giữ nguyên tên."),
    "\"schema\": {\"id\": \"urn:hoso:form:2-knd:hd12-2022\", \"sha512\": \"…\"}")

  fileprivate static let scans = RuleReason(
    Bilingual(
      "A scan shows the paper that a form was typed from; it lies in its form's folder and is listed"
        + " with its size.",
      "Ảnh quét là hình của tờ giấy đã nhập thành mẫu; nằm ở thư mục của mẫu và được kê kèm dung"
        + " lượng."),
    Bilingual(
      "Put the scan in its place, or mend the list.", "Đặt ảnh quét đúng chỗ hoặc sửa danh sách."),
    "scans/2-knd/01/01.pdf")

  fileprivate static let formName = RuleReason(
    Bilingual(
      "The folder says which form type a form is of, $schema which type and edition; both must agree,"
        + " or it is checked by the wrong rules.",
      "Thư mục cho biết loại mẫu, $schema cho biết loại và bản; hai bên phải khớp, nếu không sẽ kiểm tra"
        + " theo quy tắc khác."),
    Bilingual(
      "'hoso form list' shows the types and editions that are known.",
      "'hoso form list' cho biết các loại và bản mẫu đã có."),
    "forms/2-knd/01.json: \"$schema\": \"urn:hoso:form:2-knd:hd12-2022\"")

  fileprivate static let uncovered = RuleReason(
    Bilingual(
      "Some forms are known by their number and not by their content; nothing is made up about them.",
      "Có mẫu chỉ biết số, chưa thấy nội dung; chương trình không tự đặt ra."),
    Bilingual(
      "Keep the paper as a scan of the form that it belongs to.",
      "Lưu giấy tờ đó bằng ảnh quét kèm mẫu liên quan."), "scans/20-knd/01/02.pdf")

  fileprivate static let formNumber = RuleReason(
    Bilingual(
      "A form is known by its type and number for ever; the number stands in the file's name, with two"
        + " digits at least.",
      "Mỗi mẫu mang loại và số, không bao giờ đổi; số nằm ở tên tệp, ít nhất hai chữ số."),
    Bilingual("Give the file the next free number.", "Đặt tên tệp theo số kế tiếp còn trống."),
    "forms/20-knd/02.json")

  fileprivate static let register = RuleReason(
    Bilingual(
      "The register and other books are about many persons; a dossier is about one.",
      "Sổ theo dõi ghi nhiều người; hồ sơ chỉ của một người."),
    Bilingual("Keep it beside the dossiers.", "Để riêng, ngoài các hồ sơ."), "18-knd")

  fileprivate static let formSchema = RuleReason(
    Bilingual(
      "Each form has a schema: what must be written, and how. Mostly the finding bears the code of the"
        + " rule that is broken (E140–E179).",
      "Mỗi mẫu có một lược đồ: phải ghi gì, ghi thế nào. Thường phát hiện mang mã của quy tắc bị trái"
        + " (E140–E179)."),
    Bilingual(
      "'hoso form show' tells what each field may hold.",
      "'hoso form show' cho biết từng mục được ghi gì."),
    "hoso form show 2-KND")

  fileprivate static let localSchema = RuleReason(
    Bilingual(
      "A unit's own form brings its schema along; nothing can be checked against one that is broken.",
      "Mẫu riêng của đơn vị kèm theo lược đồ; lược đồ hỏng thì không kiểm tra được."),
    Bilingual("Mend the schema.", "Sửa lược đồ."), "hoso form lint mau-cua-don-vi")

  fileprivate static let formEdition = RuleReason(
    Bilingual(
      "Forms changed with the guidance that they came with; a paper is judged by the edition in use on"
        + " its own day. Of an edition that was never seen nothing is made up.",
      "Mẫu thay đổi theo từng hướng dẫn; mỗi giấy tờ xét theo bản dùng vào ngày lập. Bản chưa thấy thì"
        + " không tự đặt ra."),
    Bilingual(
      "Compare with the printed form; where it is another edition, write that one.",
      "Đối chiếu với mẫu in; nếu là bản khác thì ghi theo bản đó."),
    "2-KND hd09-2017 (05/06/2017 – 17/01/2022)")

  fileprivate static let needed = RuleReason(
    Bilingual(
      "The profile asks for the form in this case; without it the step that needs it would be sent"
        + " back. Where it says 'may', the answer to a question decides.",
      "Quy trình yêu cầu mẫu này; thiếu thì đến bước cần nó hồ sơ sẽ bị trả lại. Nếu ghi 'có thể' thì"
        + " còn tùy câu trả lời cho một điều chưa rõ."),
    Bilingual(
      "Make the paper and put it in, or answer the question in dossier.json.",
      "Lập giấy tờ đó rồi đưa vào, hoặc trả lời điều còn ngỏ trong dossier.json."),
    "hoso form template 4-KND -o forms/4-knd/01.json")

  fileprivate static let surplus = RuleReason(
    Bilingual(
      "More papers than asked for are no fault by themselves; often one is an older draft, or belongs"
        + " to another dossier.",
      "Thừa giấy tờ chưa hẳn là sai; thường là bản nháp cũ hoặc giấy tờ của hồ sơ khác."),
    Bilingual("Keep those that count.", "Giữ lại bản có giá trị."),
    "forms/1-knd/01.json   forms/1-knd/02.json")

  fileprivate static let validity = RuleReason(
    Bilingual(
      "Some papers are good for a limited time, such as the certificate of the awareness class for 60"
        + " months; mostly the day of the branch's meeting counts.",
      "Một số giấy tờ chỉ có giá trị trong thời hạn, như giấy chứng nhận lớp bồi dưỡng nhận thức về Đảng"
        + " 60 tháng; thường tính đến ngày họp chi bộ."),
    Bilingual(
      "Have the paper made again, or write the missing date.",
      "Làm lại giấy tờ, hoặc ghi bổ sung ngày còn thiếu."),
    "CN-NTVD 01/02/2020 + 60 = 01/02/2025")

  fileprivate static let unknownPaper = RuleReason(
    Bilingual(
      "Rules demand a paper of which no form was ever seen; the program can't know whether it is there.",
      "Quy định yêu cầu một giấy tờ chưa từng thấy mẫu; chương trình không biết đã có hay chưa."),
    Bilingual(
      "Ask the committee above for the form, and keep the paper as a scan.",
      "Hỏi cấp ủy cấp trên về mẫu, và lưu giấy tờ đó bằng ảnh quét."),
    "scans/explanation/01/01.pdf")

  fileprivate static let acts = RuleReason(
    Bilingual(
      "Each version has one act that says who did what and when, in order: from them follows where the"
        + " dossier stands and who has it.",
      "Mỗi phiên bản có một bản ghi việc: ai làm gì, lúc nào, theo thứ tự; từ đó biết hồ sơ ở bước nào,"
        + " ai giữ."),
    Bilingual(
      "Ask the unit that the version came from; a wrong clock shows here too.",
      "Hỏi đơn vị đã lập phiên bản; đồng hồ máy sai cũng lộ ra ở đây."),
    "acts/v1.json   acts/v2.json")

  fileprivate static let refusedAct = RuleReason(
    Bilingual(
      "An act must be possible at the dossier's stage, for the unit that has custody, with the papers"
        + " it rests on; the reason stands beside it.",
      "Một việc chỉ làm được ở đúng bước, bởi đơn vị đang giữ hồ sơ, khi có đủ giấy tờ làm căn cứ; lý"
        + " do ghi kèm."),
    Bilingual(
      "'hoso show' tells where the dossier stands; the stages are drawn in Docs.",
      "'hoso show' cho biết hồ sơ đang ở bước nào; sơ đồ các bước có trong Docs."),
    "hoso show ho-so-mau")
}
