extension StorePage {
  static let listPage = HelpPage(
    summary: Bilingual(
      "List the dossiers of a store.", "Liệt kê các hồ sơ trong kho."),
    prints: Bilingual(
      "Prints one line for each: number, newest version and whether it is being"
        + " changed, date of birth, name. With words, only those whose number or name has"
        + " them; marks and case don't count.",
      "In mỗi hồ sơ một dòng: số, phiên bản mới nhất và có đang sửa không, ngày sinh,"
        + " họ tên. Ghi thêm chữ thì chỉ in hồ sơ có số hoặc tên chứa chữ đó; không phân"
        + " biệt dấu và chữ hoa."),
    exits: [
      ExitMeaning.done,
      none,
      ExitMeaning.failed,
      locked,
    ],
    examples: [
      "hoso list",
      "hoso list nguyen van",
    ])

  static let statusPage = HelpPage(
    summary: Bilingual(
      "Tell what is being changed, and what is to be done.",
      "Cho biết hồ sơ nào đang sửa và việc cần làm."),
    prints: Bilingual(
      "Without a dossier: those that are being changed. With one: its stage, who has"
        + " it, what was changed since the newest version, which papers are missing and"
        + " what can follow.",
      "Không ghi hồ sơ: các hồ sơ đang sửa. Ghi hồ sơ: đang ở bước nào, ai giữ, đã"
        + " sửa gì từ phiên bản mới nhất, còn thiếu giấy tờ gì, làm tiếp được gì."),
    exits: [
      ExitMeaning.done,
      notFound,
      ExitMeaning.failed,
      locked,
    ],
    examples: [
      "hoso status",
      "hoso status HS-2026-0017",
    ])

  static let logPage = HelpPage(
    summary: Bilingual(
      "List the versions of a dossier, the newest first.",
      "Liệt kê các phiên bản của hồ sơ, mới nhất trước."),
    prints: Bilingual(
      "Prints for each version its day, what was done, by whom, and why.",
      "In mỗi phiên bản: ngày, việc, người làm và lý do."),
    exits: [
      ExitMeaning.done,
      notADossier,
      notFound,
      ExitMeaning.failed,
    ],
    examples: [
      "hoso log HS-2026-0017"
    ])

  static let blamePage = HelpPage(
    summary: Bilingual(
      "Tell which version set each field of a form last.",
      "Cho biết mỗi mục của mẫu do phiên bản nào ghi sau cùng."),
    prints: Bilingual(
      "Prints one line for each field: version, day, who, the field and its value."
        + " With a pointer, the fields at and below it.",
      "In mỗi mục một dòng: phiên bản, ngày, người, tên mục và nội dung. Ghi con trỏ"
        + " thì chỉ các mục ở đó và bên trong."),
    exits: [
      ExitMeaning.done,
      notADossier,
      notFound,
      ExitMeaning.failed,
    ],
    examples: [
      "hoso blame HS-2026-0017 2-KND",
      "hoso blame HS-2026-0017 2-KND /family/0",
    ])

  static let checkoutPage = HelpPage(
    summary: Bilingual(
      "Write a version's files into a new folder.", "Ghi các tệp của một phiên bản ra thư mục mới."),
    prints: Bilingual(
      "Prints what was written; each byte is held against its digest.",
      "In những gì đã ghi; từng byte được đối chiếu với mã băm."),
    exits: [
      ExitMeaning.done,
      notFound,
      ExitMeaning.wouldOverwrite,
      ExitMeaning.failed,
      broken,
    ],
    examples: [
      "hoso checkout HS-2026-0017@v2 -o ho-so-v2"
    ])

  static let receivePage = HelpPage(
    summary: Bilingual(
      "Take bundles in.", "Nhận gói hồ sơ."),
    prints: Bilingual(
      "Prints what became of each: taken in, known already, or refused. Of a folder each"
        + " *.hoso.tar in it is taken; what is given is never changed. A bundle is"
        + " judged first; a broken one is kept in inbox/ with a report, another history of"
        + " a dossier in quarantine/. History only ever goes forward.",
      "In kết quả của từng gói: đã nhận, đã có, hoặc từ chối. Ghi thư mục thì nhận mọi"
        + " tệp *.hoso.tar trong đó; không sửa gì ở nơi gửi. Gói được kiểm tra"
        + " trước; gói hỏng giữ ở inbox/ kèm báo cáo, lịch sử khác của hồ sơ giữ ở"
        + " quarantine/. Lịch sử chỉ nối tiếp về phía trước."),
    exits: [
      ExitMeaning.done,
      partly,
      notUsable,
      notFound,
      fork,
      ExitMeaning.failed,
      locked,
      brokenBundle,
      notAllowed,
    ],
    examples: [
      "hoso receive HS-2026-0017-1a2b3c4d.v3.hoso.tar",
      "hoso receive /media/usb",
    ])

  static let backupPage = HelpPage(
    summary: Bilingual(
      "Copy the store into a new folder.", "Sao lưu kho ra thư mục mới."),
    prints: Bilingual(
      "Prints how much was copied. The copy is read again and compared; it appears"
        + " whole or not at all. Keys are not copied unless --keys is given. sha512sum -c"
        + " backup-sha512.txt checks it anywhere.",
      "In số lượng đã sao. Bản sao được đọc lại để đối chiếu; có đủ mới hiện ra."
        + " Không sao khóa nếu không ghi --keys. Kiểm tra ở đâu cũng được bằng sha512sum"
        + " -c backup-sha512.txt."),
    exits: [
      ExitMeaning.done,
      notFound,
      ExitMeaning.wouldOverwrite,
      ExitMeaning.failed,
      locked,
      copyDiffers,
    ],
    examples: [
      "hoso backup -o /media/usb/ho-so-2026-11-21"
    ])

  static let doctorPage = HelpPage(
    summary: Bilingual(
      "Check the store and this machine.", "Kiểm tra kho và máy."),
    prints: Bilingual(
      "Prints one line for each check. What was interrupted is completed or undone,"
        + " and told.",
      "In mỗi việc kiểm tra một dòng. Việc dở dang được làm nốt hoặc bỏ đi, và nêu"
        + " ra."),
    exits: [
      allGood,
      someBad,
      notFound,
      ExitMeaning.failed,
      configuration,
    ],
    examples: [
      "hoso doctor",
      "hoso doctor -C ~/ho-so",
    ])
}
