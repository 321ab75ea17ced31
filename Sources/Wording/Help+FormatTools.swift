extension FormatPage {
  static let bagPage = HelpPage(
    summary: Bilingual(
      "Make and fill bags (BagIt 1.0, RFC 8493).",
      "Tạo và bổ sung bag (BagIt 1.0, RFC 8493)."),
    prints: Bilingual(
      "Prints this page when no command is given. A bag is a folder whose data/ holds the files and"
        + " whose manifests hold their checksums. 'hoso verify' checks one.",
      "Không ghi lệnh thì in trang này. Bag là một thư mục gồm các tệp trong data/ và bảng kê"
        + " (manifest) ghi mã băm của từng tệp. Kiểm tra bằng 'hoso verify'."),
    exits: [(0, Bilingual("the page was printed", "đã in trang này"))],
    examples: ["hoso bag create anh-quet -o anh-quet-bag"])

  static let bagCreatePage = HelpPage(
    summary: Bilingual(
      "Make a bag of a folder, in a new place.", "Tạo bag từ một thư mục, ở nơi mới."),
    prints: Bilingual(
      "Prints the bag's path, the number of files and their size. The folder it is made of is only"
        + " read. A bag that can't be finished leaves nothing behind.",
      "In đường dẫn của bag, số tệp và dung lượng. Thư mục nguồn chỉ được đọc, không bị sửa. Nếu"
        + " không làm xong thì không để lại gì."),
    exits: [
      ExitMeaning.done,
      (
        65,
        Bilingual(
          "something in the folder can't go into a bag", "trong thư mục có thứ không vào bag được")
      ),
      ExitMeaning.notFound, ExitMeaning.wouldOverwrite, ExitMeaning.failed,
    ],
    examples: [
      "hoso bag create anh-quet -o anh-quet-bag",
      "hoso bag create anh-quet -o bag --algorithm sha256 --date 20/03/2026",
    ])

  static let bagFillPage = HelpPage(
    summary: Bilingual(
      "Complete a bag with files that it names but does not hold.",
      "Bổ sung cho bag những tệp có tên trong bảng kê nhưng còn thiếu."),
    prints: Bilingual(
      "Looks in the given folder for the files of fetch.txt, by path, and writes a complete bag to a"
        + " new place. A file goes in only when its checksums match. Nothing is fetched from the"
        + " network.",
      "Tìm trong thư mục đã cho các tệp ghi ở fetch.txt, theo đường dẫn, rồi ghi một bag đầy đủ ở"
        + " nơi mới. Tệp nào khớp mã băm mới được đưa vào. Không lấy gì từ mạng."),
    exits: [
      ExitMeaning.done,
      (1, Bilingual("some files were not found", "còn thiếu một số tệp")),
      (65, Bilingual("it is not a bag", "không phải bag")), ExitMeaning.notFound,
      ExitMeaning.wouldOverwrite, ExitMeaning.failed,
      (76, Bilingual("a file does not match its checksum", "có tệp không khớp mã băm")),
    ],
    examples: ["hoso bag fill bag-thieu --from the-nho -o bag-du"])

  static let ocflPage = HelpPage(
    summary: Bilingual(
      "Make and read OCFL objects: files with all their versions.",
      "Tạo và đọc đối tượng OCFL: các tệp cùng mọi phiên bản."),
    prints: Bilingual(
      "Prints this page when no command is given. An OCFL object is a folder that keeps each version"
        + " of its files; inventory.json lists them with their digests. 'hoso verify' checks one.",
      "Không ghi lệnh thì in trang này. Đối tượng OCFL là một thư mục giữ mọi phiên bản của các"
        + " tệp; tệp inventory.json ghi tên và mã băm của chúng. Kiểm tra bằng 'hoso verify'."),
    exits: [(0, Bilingual("the page was printed", "đã in trang này"))],
    examples: ["hoso ocfl log doi-tuong"])

  static let ocflCreatePage = HelpPage(
    summary: Bilingual(
      "Make an OCFL object of a folder, as its first version.",
      "Tạo đối tượng OCFL từ một thư mục, làm phiên bản đầu tiên."),
    prints: Bilingual(
      "Prints the object's path, its version and the number of files. With --root the object goes"
        + " to its own place in that storage root, which is made where there is none. The folder is"
        + " only read.",
      "In đường dẫn của đối tượng, phiên bản và số tệp. Với --root, đối tượng nằm đúng chỗ của nó"
        + " trong kho OCFL đó; chưa có kho thì tạo kho. Thư mục nguồn chỉ được đọc."),
    exits: [
      ExitMeaning.done,
      (
        65,
        Bilingual(
          "something in the folder can't go into an object",
          "trong thư mục có thứ không vào đối tượng được")
      ),
      ExitMeaning.notFound, ExitMeaning.wouldOverwrite, ExitMeaning.failed,
    ],
    examples: [
      "hoso ocfl create anh-quet -o ho-so --id urn:x:1 -m \"Lập\" --user Lan"
    ])

  static let ocflCommitPage = HelpPage(
    summary: Bilingual(
      "Add the state of a folder to an object as its next version.",
      "Thêm nội dung một thư mục vào đối tượng, làm phiên bản tiếp theo."),
    prints: Bilingual(
      "Prints the new version and what it adds, changes, moves and takes away. Files that the object"
        + " holds already are not stored again. Refuses where nothing has changed, and where the"
        + " object is not valid.",
      "In phiên bản mới và những tệp thêm, sửa, chuyển, bỏ. Tệp đã có trong đối tượng thì không lưu"
        + " lại. Từ chối nếu không có gì thay đổi hoặc đối tượng không hợp lệ."),
    exits: [
      ExitMeaning.done, (1, Bilingual("nothing has changed", "không có gì thay đổi")),
      (65, Bilingual("it is not an OCFL object", "không phải đối tượng OCFL")),
      ExitMeaning.notFound,
      (
        73,
        Bilingual(
          "someone else's version came first", "người khác đã ghi phiên bản mới trước")
      ),
      ExitMeaning.failed,
      (
        75,
        Bilingual("someone else is writing to it now", "đang có người khác ghi vào đối tượng")
      ),
      (76, Bilingual("the object is not valid", "đối tượng không hợp lệ")),
    ],
    examples: [
      "hoso ocfl commit doi-tuong anh-quet -m \"Bổ sung\" --user \"Lò Thị Lan\""
    ])

  static let ocflLogPage = HelpPage(
    summary: Bilingual("List the versions of an object.", "Liệt kê các phiên bản của đối tượng."),
    prints: Bilingual(
      "Prints for each version, the newest first: version, time and who, then why, then how many"
        + " files were added, changed and taken away.",
      "In từng phiên bản, mới nhất ở trên: phiên bản, thời gian, ai làm; rồi lý do; rồi số tệp"
        + " thêm, sửa, bỏ."),
    exits: [
      ExitMeaning.done, (65, Bilingual("it is not an OCFL object", "không phải đối tượng OCFL")),
      ExitMeaning.notFound, ExitMeaning.failed,
    ],
    examples: ["hoso ocfl log doi-tuong"])

  static let ocflDiffPage = HelpPage(
    summary: Bilingual(
      "Show which files differ between two versions.",
      "Cho biết tệp nào khác nhau giữa hai phiên bản."),
    prints: Bilingual(
      "Prints one line for each file that was added, taken away, changed or moved, by path. What"
        + " changed inside a file is not shown.",
      "In mỗi tệp được thêm, bỏ, sửa hoặc chuyển một dòng, theo đường dẫn. Không nêu thay đổi bên"
        + " trong tệp."),
    exits: [
      (0, Bilingual("both versions hold the same", "hai phiên bản giống nhau")),
      (1, Bilingual("there are differences", "có khác nhau")),
      (65, Bilingual("it is not an OCFL object", "không phải đối tượng OCFL")),
      (66, Bilingual("the object or a version is not found", "không tìm thấy")),
      ExitMeaning.failed,
    ],
    examples: ["hoso ocfl diff doi-tuong v1 v2"])

  static let ocflCheckoutPage = HelpPage(
    summary: Bilingual(
      "Write a version's files into a new folder.",
      "Ghi các tệp của một phiên bản ra thư mục mới."),
    prints: Bilingual(
      "Prints the number of files and their size. Without @VERSION the newest is taken. Each file's"
        + " digest is compared while it is copied; where one doesn't match, nothing is left.",
      "In số tệp và dung lượng. Không ghi @PHIÊN_BẢN thì lấy phiên bản mới nhất. Mã băm của từng tệp"
        + " được đối chiếu khi chép; có tệp không khớp thì không để lại gì."),
    exits: [
      ExitMeaning.done, (65, Bilingual("it is not an OCFL object", "không phải đối tượng OCFL")),
      (66, Bilingual("the object or the version is not found", "không tìm thấy")),
      ExitMeaning.wouldOverwrite, ExitMeaning.failed,
      (76, Bilingual("a file does not match its digest", "có tệp không khớp mã băm")),
    ],
    examples: ["hoso ocfl checkout doi-tuong@v1 -o ban-dau"])

  static let ocflRecoverPage = HelpPage(
    summary: Bilingual(
      "Finish a version that was cut short while it was written.",
      "Hoàn tất phiên bản bị ngắt giữa chừng khi đang ghi."),
    prints: Bilingual(
      "Prints what was done: the new version is finished where it is whole, otherwise its left-overs"
        + " are taken away and the version before it stands. An object in order is left as it is.",
      "In việc đã làm: phiên bản mới đã đủ thì hoàn tất; chưa đủ thì bỏ phần ghi dở, giữ phiên bản"
        + " trước. Đối tượng không có gì dở dang thì để nguyên."),
    exits: [
      ExitMeaning.done, (65, Bilingual("it is not an OCFL object", "không phải đối tượng OCFL")),
      ExitMeaning.notFound, ExitMeaning.failed,
      (
        75,
        Bilingual("someone else is writing to it now", "đang có người khác ghi vào đối tượng")
      ),
      (
        76,
        Bilingual(
          "it is broken in a way that this can't mend", "bị hỏng theo cách lệnh này không sửa được")
      ),
    ],
    examples: ["hoso ocfl recover doi-tuong"])
}
