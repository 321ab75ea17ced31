extension RuleReason {
  static let foreignEntry = RuleReason(
    Bilingual(
      "An object holds only what its inventory accounts for, so that nothing can be slipped in.",
      "Đối tượng chỉ chứa những gì mục lục (inventory.json) ghi nhận, để không ai lén thêm vào."),
    Bilingual(
      "Move the file elsewhere; what belongs to the dossier goes in as a new version.",
      "Chuyển tệp đi nơi khác; tệp thuộc hồ sơ thì đưa vào bằng một phiên bản mới."),
    "hoso ocfl commit doi-tuong thu-muc -m \"Bổ sung\" --user \"Lò Thị Lan\"")

  static let declaration = RuleReason(
    Bilingual(
      "The empty-looking file 0=ocfl_object_1.1 tells everyone that the folder is an object, and by"
        + " which edition it is read.",
      "Tệp nhỏ 0=ocfl_object_1.1 cho biết thư mục này là đối tượng và đọc theo bản OCFL nào."),
    Bilingual(
      "Restore the file from another copy of the object.",
      "Lấy lại tệp từ một bản sao khác của đối tượng."),
    "0=ocfl_object_1.1    ocfl_object_1.1\\n")

  static let versionSequence = RuleReason(
    Bilingual(
      "History is complete only when no version is missing: v1, v2, v3 and so on.",
      "Lịch sử chỉ đầy đủ khi không thiếu phiên bản nào: v1, v2, v3, ..."),
    Bilingual(
      "Restore the missing version from another copy. Never number versions anew.",
      "Lấy lại phiên bản thiếu từ bản sao khác. Không bao giờ đánh số lại."),
    "v1  v2  v3")

  static let versionName = RuleReason(
    Bilingual(
      "Programs find versions by the names of their folders; one way of writing them, best without"
        + " leading zeros, keeps that sure.",
      "Chương trình tìm phiên bản theo tên thư mục; phải viết theo một cách, tốt nhất là không có"
        + " số 0 ở đầu."),
    Bilingual(
      "Leave old versions as they are; ask who wrote the object.",
      "Giữ nguyên các phiên bản cũ; hỏi nơi tạo đối tượng."),
    "v1  v2     v0001  v0002")

  static let contentPath = RuleReason(
    Bilingual(
      "A content path says where a file lies below the object. Anything else could lead out of it or"
        + " mean two things.",
      "Đường dẫn nội dung cho biết tệp nằm đâu trong đối tượng. Viết khác đi có thể dẫn ra ngoài"
        + " hoặc hiểu thành hai nghĩa."),
    Bilingual(
      "Don't use the object; ask who wrote it.", "Không dùng đối tượng này; hỏi nơi tạo ra nó."),
    "v1/content/forms/2-knd.json")

  static let contentFolder = RuleReason(
    Bilingual(
      "The new files of a version are in one folder inside it, 'content' unless the inventory names"
        + " another.",
      "Tệp mới của một phiên bản nằm trong một thư mục của nó, là 'content' nếu mục lục không ghi tên"
        + " khác."),
    Bilingual(
      "Ask who wrote the object; never move files of old versions.",
      "Hỏi nơi tạo đối tượng; không bao giờ chuyển tệp của phiên bản cũ."),
    "v1/content/don.pdf")

  static let contentDirectory = RuleReason(
    Bilingual(
      "contentDirectory names one folder right inside each version's, the same for all versions.",
      "contentDirectory là tên một thư mục nằm ngay trong mỗi thư mục phiên bản, giống nhau ở mọi"
        + " phiên bản."),
    Bilingual(
      "Ask who wrote the object; without the key the folder is 'content'.",
      "Hỏi nơi tạo đối tượng; không ghi khóa này thì thư mục là 'content'."),
    "\"contentDirectory\": \"content\"")

  static let notListed = RuleReason(
    Bilingual(
      "A file that the inventory doesn't list has no digest: nobody vouches for it, and nobody would"
        + " notice a change.",
      "Tệp không được mục lục kê thì không có mã băm: không ai xác nhận, bị sửa cũng không biết."),
    Bilingual(
      "Find out where the file comes from and move it away; add it by a new version if it belongs.",
      "Tìm hiểu tệp từ đâu ra và chuyển đi; nếu thuộc hồ sơ thì thêm bằng phiên bản mới."),
    "v2/content/la.pdf")

  static let emptyFolder = RuleReason(
    Bilingual(
      "Empty folders are lost in copies and on some storage, so they may not mean anything.",
      "Thư mục trống dễ mất khi sao chép nên không được mang ý nghĩa gì."),
    Bilingual("Remove the empty folder.", "Xóa thư mục trống đó."), "find doi-tuong -type d -empty")

  static let algorithm = RuleReason(
    Bilingual(
      "Files are known by their digests, so the algorithm must be a strong one: sha512, or sha256.",
      "Tệp được nhận ra bằng mã băm nên thuật toán phải đủ mạnh: sha512 hoặc sha256."),
    Bilingual(
      "New versions can go over to sha512; old ones stay as they are.",
      "Phiên bản mới có thể chuyển sang sha512; phiên bản cũ giữ nguyên."),
    "\"digestAlgorithm\": \"sha512\"")

  static let fixity = RuleReason(
    Bilingual(
      "fixity keeps further digests, such as old md5 sums, in the same form as the manifest.",
      "fixity giữ các mã băm thêm, chẳng hạn md5 cũ, cùng dạng với bảng kê (manifest)."),
    Bilingual(
      "Ask who wrote the object; fixity can be left out of new versions.",
      "Hỏi nơi tạo đối tượng; phiên bản mới có thể bỏ fixity."),
    "\"fixity\": {\"md5\": {\"184f84e2…\": [\"v1/content/don.pdf\"]}}")

  static let hex = RuleReason(
    Bilingual(
      "A digest is written in hex digits, as many as the algorithm gives.",
      "Mã băm viết bằng chữ số hex, đủ số chữ số của thuật toán."),
    Bilingual(
      "Ask who wrote the object: the value was cut or changed.",
      "Hỏi nơi tạo đối tượng: giá trị bị cắt hoặc bị sửa."),
    "sha256: 64    sha512: 128")

  static let inventory = RuleReason(
    Bilingual(
      "inventory.json lists all files and versions of the object; without it nothing can be checked.",
      "inventory.json ghi mọi tệp và phiên bản của đối tượng; thiếu nó thì không kiểm tra được gì."),
    Bilingual(
      "Restore it from the folder of the newest version, where there is a copy, or from another copy"
        + " of the object.",
      "Lấy lại từ thư mục phiên bản mới nhất (ở đó có một bản), hoặc từ bản sao khác."),
    "hoso ocfl recover doi-tuong")

  static let keys = RuleReason(
    Bilingual(
      "Every program must read the same from an inventory, so its keys and their kinds are fixed, and"
        + " there are no others.",
      "Mọi chương trình phải đọc mục lục như nhau nên các khóa và loại giá trị là cố định, không có"
        + " khóa nào khác."),
    Bilingual(
      "Ask who wrote the object; an inventory is never edited by hand.",
      "Hỏi nơi tạo đối tượng; không bao giờ sửa mục lục bằng tay."),
    "id  type  digestAlgorithm  head  manifest  versions  [contentDirectory]  [fixity]")

  static let identifier = RuleReason(
    Bilingual(
      "The id says which object it is, wherever it lies and however old the copy: it is one object's"
        + " alone, never changes, and is best a URI.",
      "id cho biết đây là đối tượng nào, dù nằm đâu, dù bản cũ: chỉ một đối tượng có, không bao giờ"
        + " đổi, nên là URI."),
    Bilingual(
      "See which of the two objects is the right one; the id of an object is never changed.",
      "Xem đối tượng nào mới đúng; không bao giờ đổi id của đối tượng."),
    "\"id\": \"urn:uuid:01908c5e-…\"")

  static let edition = RuleReason(
    Bilingual(
      "Editions of OCFL only go up: declaration, inventory and storage root must fit together.",
      "Bản OCFL chỉ tăng dần: tệp khai báo, mục lục và kho phải hợp nhau."),
    Bilingual(
      "Ask who wrote the object. A newer object goes into a storage root of its edition.",
      "Hỏi nơi tạo đối tượng. Đối tượng bản mới phải nằm trong kho cùng bản."),
    "0=ocfl_object_1.1    \"type\": \"https://ocfl.io/1.1/spec/#inventory\"")

  static let head = RuleReason(
    Bilingual(
      "Programs read the version that head names; an older one there hides the newest.",
      "Chương trình đọc phiên bản ghi ở head; ghi phiên bản cũ thì che mất phiên bản mới nhất."),
    Bilingual(
      "See whether writing was cut short.", "Xem có phải bị ngắt giữa chừng khi đang ghi không."),
    "hoso ocfl recover doi-tuong")

  static let created = RuleReason(
    Bilingual(
      "A time without seconds and time zone can be read in several ways.",
      "Thời điểm không có giây và múi giờ thì hiểu được nhiều cách."),
    Bilingual(
      "Ask who wrote the object; an inventory is never edited by hand.",
      "Hỏi nơi tạo đối tượng; không bao giờ sửa mục lục bằng tay."),
    "2026-03-20T08:15:00+07:00")

  static let digestKeys = RuleReason(
    Bilingual(
      "state leads from a name to a digest, and manifest from the digest to the file: both must have"
        + " the same digests, each once.",
      "state dẫn từ tên tới mã băm, manifest dẫn từ mã băm tới tệp: hai bên phải cùng các mã băm, mỗi"
        + " mã một lần."),
    Bilingual(
      "Ask who wrote the object; an inventory is never edited by hand.",
      "Hỏi nơi tạo đối tượng; không bao giờ sửa mục lục bằng tay."),
    "\"manifest\": {\"7545b8…\": […]}    \"state\": {\"7545b8…\": […]}")

  static let logicalPath = RuleReason(
    Bilingual(
      "The paths in state are the names under which files are written out; these would lead out of"
        + " the folder or meet one another.",
      "Đường dẫn trong state là tên khi ghi tệp ra; viết thế này sẽ dẫn ra ngoài thư mục hoặc đè lên"
        + " nhau."),
    Bilingual(
      "Don't use the object; ask who wrote it.", "Không dùng đối tượng này; hỏi nơi tạo ra nó."),
    "forms/2-knd.json")

  static let user = RuleReason(
    Bilingual(
      "Each version tells who made it, how to reach them, and why.",
      "Mỗi phiên bản ghi ai lập, liên hệ thế nào và vì sao."),
    Bilingual(
      "Give -m, --user and --address with the next version; old ones stay as they are.",
      "Ghi -m, --user và --address ở phiên bản sau; phiên bản cũ giữ nguyên."),
    "\"user\": {\"name\": \"Lò Thị Lan\", \"address\": \"mailto:lan@example.vn\"}")

  static let sidecar = RuleReason(
    Bilingual(
      "The digest file beside an inventory shows whether the inventory was changed; it is written"
        + " last, and all else hangs on it.",
      "Tệp mã băm bên cạnh cho biết mục lục có bị sửa không; nó được ghi sau cùng và mọi thứ khác"
        + " dựa vào nó."),
    Bilingual(
      "If writing was cut short, finish it; else compare with another copy. Never compute it anew to"
        + " make the message go away.",
      "Nếu bị ngắt khi đang ghi thì hoàn tất; nếu không, đối chiếu với bản sao khác. Không tính lại"
        + " mã băm chỉ để hết báo lỗi."),
    "hoso ocfl recover doi-tuong")

  static let history = RuleReason(
    Bilingual(
      "Each version keeps the inventory of its day. What they tell of a version must agree, or history"
        + " was rewritten.",
      "Mỗi phiên bản giữ mục lục của thời điểm đó. Các mục lục phải thống nhất, nếu không thì lịch sử"
        + " đã bị viết lại."),
    Bilingual(
      "Compare with another copy of the object and find out who changed it.",
      "Đối chiếu với bản sao khác và tìm xem ai đã sửa."),
    "hoso ocfl log doi-tuong")

  static let extensions = RuleReason(
    Bilingual(
      "An extension has a folder of its own in extensions/, named as it is registered, so that two"
        + " never meet.",
      "Mỗi phần mở rộng có một thư mục riêng trong extensions, mang tên đã đăng ký, để không trùng"
        + " nhau."),
    Bilingual(
      "Move what else is in there; ask who put it there.",
      "Chuyển những thứ khác đi; hỏi người đã đặt vào."),
    "extensions/0003-hash-and-id-n-tuple-storage-layout/config.json")

  static let rootDeclaration = RuleReason(
    Bilingual(
      "The small file 0=ocfl_1.1 tells that the folder is a storage root, and of which edition.",
      "Tệp nhỏ 0=ocfl_1.1 cho biết thư mục này là kho OCFL và theo bản nào."),
    Bilingual(
      "See whether it is the right folder; restore the file from a copy.",
      "Xem có đúng thư mục không; lấy lại tệp từ bản sao."),
    "0=ocfl_1.1    ocfl_1.1\\n")

  static let layoutFile = RuleReason(
    Bilingual(
      "ocfl_layout.json tells how the place of an object follows from its id.",
      "ocfl_layout.json cho biết cách suy ra chỗ của đối tượng từ id."),
    Bilingual(
      "Restore the file from a copy, or write it as the storage root really is.",
      "Lấy lại tệp từ bản sao, hoặc ghi đúng như kho đang bố trí."),
    "{\"extension\": \"0003-hash-and-id-n-tuple-storage-layout\", \"description\": \"…\"}")

  static let rootFiles = RuleReason(
    Bilingual(
      "Between the storage root and its objects there is nothing but folders: what else lies there"
        + " belongs to no object and is kept by nobody.",
      "Giữa thư mục gốc của kho và các đối tượng chỉ có thư mục: thứ khác nằm đó không thuộc đối"
        + " tượng nào, không ai quản lý."),
    Bilingual(
      "Move it away; files that belong to the storage root lie right in it.",
      "Chuyển đi; tệp của kho thì đặt ngay ở thư mục gốc của kho."),
    "objects/f5/5b/urn%3auuid%3a0190…/")

  static let place = RuleReason(
    Bilingual(
      "Each object is where its id puts it, at the end of the folders, never inside of another: only"
        + " so is it found again.",
      "Mỗi đối tượng nằm đúng chỗ theo id, ở cuối các thư mục, không nằm trong đối tượng khác: có vậy"
        + " mới tìm lại được."),
    Bilingual(
      "See whether the object was moved by hand or belongs to another storage root.",
      "Xem đối tượng có bị chuyển bằng tay hoặc thuộc kho khác không."),
    "objects/f5/5b/urn%3auuid%3a0190…/")

  static let links = RuleReason(
    Bilingual(
      "Links don't survive copying, and what they show can change or lie elsewhere.",
      "Liên kết không còn đúng khi sao chép; nội dung có thể đổi hoặc nằm nơi khác."),
    Bilingual(
      "Put the file itself in its place.", "Đặt chính tệp đó vào vị trí này."),
    "find doi-tuong -type l")

  static let content = RuleReason(
    Bilingual(
      "The digest in the manifest was computed when the file was taken in. Another digest means"
        + " another file: changed, or damaged by the disk.",
      "Mã băm trong bảng kê được tính khi đưa tệp vào. Mã khác nghĩa là tệp khác: bị sửa hoặc đĩa làm"
        + " hỏng."),
    Bilingual(
      "Keep this copy as it is and restore the file from another one.",
      "Giữ nguyên bản này và lấy lại tệp từ bản sao khác."),
    "sha512sum v1/content/don.pdf")

  static let fixityDigest = RuleReason(
    Bilingual(
      "A further digest of the file was kept, and the file doesn't match it.",
      "Đối tượng giữ thêm một mã băm khác của tệp và tệp không khớp."),
    Bilingual(
      "Does the file match the manifest? Then the old digest was wrong already; else restore it.",
      "Tệp có khớp bảng kê (manifest) không? Có thì mã băm cũ vốn đã sai; không thì lấy lại tệp."),
    "md5sum v1/content/don.pdf")

  static let logs = RuleReason(
    Bilingual(
      "The folder logs is for records of what was done with the object.",
      "Thư mục logs dành cho nhật ký những việc đã làm với đối tượng."),
    Bilingual("Move records there.", "Chuyển nhật ký vào đó."), "logs/")
}
