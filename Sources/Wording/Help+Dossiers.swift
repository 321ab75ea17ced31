/// The help of the commands on one dossier, wherever it lies: `show`, `diff`, `check`, `deadline`.
package enum DossierPage: String, CaseIterable, CommandPage {
  case show = "help.show"
  case diff = "help.diff"
  case check = "help.check"
  case deadline = "help.deadline"

  package var page: HelpPage {
    switch self {
    case .show: Self.showPage
    case .diff: Self.diffPage
    case .check: Self.checkPage
    case .deadline: Self.deadlinePage
    }
  }
}

extension DossierPage {
  private static let notADossier: ExitMeaning.Entry = (
    65, Bilingual("it is not a dossier", "không phải hồ sơ")
  )

  private static let showPage = HelpPage(
    summary: Bilingual("Sum up a dossier in plain words.", "Tóm tắt một hồ sơ bằng lời."),
    prints: Bilingual(
      "Prints whose dossier it is, under which rules, where it stands and who has it, which papers are"
        + " in it with their main dates and votes, and which are missing.",
      "In hồ sơ của ai, theo quy định nào, đang ở bước nào, đơn vị nào giữ, có những giấy tờ gì cùng"
        + " ngày tháng và kết quả biểu quyết chính, còn thiếu giấy tờ gì."),
    exits: [ExitMeaning.done, notADossier, ExitMeaning.notFound, ExitMeaning.failed],
    examples: ["hoso show ho-so-mau"])

  private static let diffPage = HelpPage(
    summary: Bilingual(
      "Show what differs between two dossiers, field by field.",
      "Cho biết hai hồ sơ khác nhau ở mục nào."),
    prints: Bilingual(
      "Prints one line for each field that differs: form, item and label as on the paper, the old"
        + " value and the new one; and the forms and scans that are in one of them only.",
      "In mỗi mục khác nhau một dòng: mẫu, số mục và tên mục như trên giấy, nội dung cũ và mới; cùng"
        + " các mẫu và ảnh quét chỉ có ở một bên."),
    exits: [
      (0, Bilingual("both hold the same", "hai hồ sơ giống nhau")),
      (1, Bilingual("there are differences", "có khác nhau")), notADossier,
      ExitMeaning.notFound, ExitMeaning.failed,
    ],
    examples: ["hoso diff ho-so-cu ho-so-moi", "hoso diff --form 2-KND ho-so@v1 ho-so@v2"])

  private static let checkPage = HelpPage(
    summary: Bilingual(
      "Check a dossier: its forms, whether it is complete, and the rules.",
      "Kiểm tra một hồ sơ: biểu mẫu, thành phần và các quy định."),
    prints: Bilingual(
      "Prints one line for each finding, PLACE: what (code), such as 2-KND#/family/0/birthYear, and"
        + " then how many there are. Forms are checked against their schemas, the dossier against"
        + " its profile (which papers it must have, how many, how old) and the rules of the"
        + " procedure, each as it was on the day of the document that it speaks of. A rule that"
        + " can't be told, as something isn't written, counts neither way. Never writes anything."
        + " A folder holds dossier.json, which 'hoso form template dossier' writes, and each form as"
        + " forms/TYPE/NUMBER.json: forms/2-knd/01.json, forms/20-knd/02.json.",
      "In mỗi phát hiện một dòng, VỊ TRÍ: nội dung (mã), ví dụ 2-KND#/family/0/birthYear, rồi tổng số."
        + " Biểu mẫu được đối chiếu với lược đồ; hồ sơ với quy trình (phải có giấy tờ gì, mấy bản,"
        + " còn giá trị không) và với các quy định, áp dụng theo ngày của từng văn bản. Quy định"
        + " chưa xét được vì còn điều chưa ghi thì không tính là đạt, cũng không tính là lỗi. Không"
        + " bao giờ ghi gì. Thư mục hồ sơ gồm dossier.json (lập bằng 'hoso"
        + " form template dossier') và mỗi mẫu một tệp forms/LOẠI/SỐ.json: forms/2-knd/01.json,"
        + " forms/20-knd/02.json."),
    exits: [
      (0, Bilingual("no blocker and no error", "không có lỗi chặn, không có lỗi")),
      (
        1,
        Bilingual(
          "there are errors, or warnings with --strict",
          "có lỗi, hoặc có cảnh báo khi dùng --strict")
      ),
      notADossier, ExitMeaning.notFound, ExitMeaning.failed,
    ],
    examples: [
      "hoso check ho-so-mau", "hoso check ho-so-mau --as-of 20/03/2026 --strict",
      "hoso check ho-so-mau --only VER,CERT-002 --all",
    ])

  private static let deadlinePage = HelpPage(
    summary: Bilingual(
      "List deadlines: a dossier's, or all of the store.", "Liệt kê các thời hạn của hồ sơ."),
    prints: Bilingual(
      "Prints the deadlines that run, were met or were missed, the earliest first: the last day, what"
        + " must be done, what started it and where it stands written; then those that can't be"
        + " told, with what isn't written. Without a dossier: those of all dossiers of the store that have"
        + " a day. Working days are counted with the public holidays.",
      "In các thời hạn đang tính, đúng hạn, quá hạn, sớm nhất trước: ngày cuối, việc phải làm, tính"
        + " từ đâu, theo quy định nào; rồi các thời hạn chưa xét được, còn thiếu gì. Không ghi hồ"
        + " sơ: thời hạn đã có ngày của mọi hồ sơ trong kho. Ngày làm việc tính theo lịch nghỉ lễ."),
    exits: [
      (0, Bilingual("no deadline was missed", "không thời hạn nào bị quá")),
      (1, Bilingual("a deadline was missed", "có thời hạn bị quá")), notADossier,
      ExitMeaning.notFound, ExitMeaning.failed,
    ],
    examples: ["hoso deadline HS-2026-0017", "hoso deadline --within 60d"])
}

/// The help of the options and arguments of `show`, `diff`, `check` and `deadline`.
package enum DossierOptionHelp: String, CaseIterable, Message {
  case folder = "help.dossier.option.folder"
  case earlier = "help.dossier.option.earlier"
  case later = "help.dossier.option.later"
  case form = "help.dossier.option.form"
  case asOf = "help.dossier.option.asOf"
  case profile = "help.dossier.option.profile"
  case strict = "help.dossier.option.strict"
  case only = "help.dossier.option.only"
  case off = "help.dossier.option.off"
  case units = "help.dossier.option.units"
  case all = "help.dossier.option.all"
  case within = "help.dossier.option.within"

  package var text: Bilingual {
    switch self {
    case .folder:
      Bilingual(
        "The dossier: its folder (dossier.json, forms/, scans/), its OCFL object or its bundle; @v2"
          + " for one of its versions.",
        "Hồ sơ: thư mục (dossier.json, forms/, scans/), đối tượng OCFL hoặc gói hồ sơ; thêm @v2 nếu"
          + " cần một phiên bản.")
    case .earlier: Bilingual("The dossier to compare from.", "Hồ sơ trước.")
    case .later: Bilingual("The dossier to compare with.", "Hồ sơ sau.")
    case .form:
      Bilingual(
        "Compare this form only, such as 2-KND or 20-KND.2.",
        "Chỉ so mẫu này, ví dụ 2-KND hoặc 20-KND.2.")
    case .asOf:
      Bilingual(
        "The day to check for, such as 20/03/2026 (today when left out).",
        "Ngày lấy làm mốc, ví dụ 20/03/2026 (không ghi: hôm nay).")
    case .profile:
      Bilingual(
        "The profile to check against (the dossier's own when left out).",
        "Quy trình dùng để kiểm tra (không ghi: quy trình của hồ sơ).")
    case .strict:
      Bilingual(
        "Exit with 1 where there are warnings; what can't be told counts neither way.",
        "Có cảnh báo thì kết thúc với mã 1; điều chưa xét được không tính.")
    case .only:
      Bilingual(
        "Only these rules, groups of rules and codes, such as VER,CERT-002,E334; may be repeated.",
        "Chỉ xét các quy định, nhóm quy định và mã này, ví dụ VER,CERT-002,E334; có thể lặp lại.")
    case .off:
      Bilingual(
        "Leave these rules out; only rules of low confidence can be.",
        "Bỏ qua các quy định này; chỉ bỏ được quy định có độ chắc chắn thấp.")
    case .units:
      Bilingual(
        "The file of units, for rules that ask about them.",
        "Tệp đơn vị, cho các quy định hỏi về đơn vị.")
    case .all:
      Bilingual(
        "List each rule that can't be told, with what isn't written.",
        "Liệt kê từng quy định chưa xét được và điều còn thiếu.")
    case .within:
      Bilingual(
        "Only what was missed or ends within this time: 60d, 8w, 2m (days, weeks, months).",
        "Chỉ thời hạn đã quá hoặc hết trong khoảng này: 60d, 8w, 2m (ngày, tuần, tháng).")
    }
  }
}
