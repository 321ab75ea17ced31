extension BagMessage {
  /// The section of RFC 8493 and what goes with it.
  private static func explained(
    _ section: String, _ why: Bilingual, _ repair: Bilingual, _ example: String
  ) -> Explanation {
    Explanation(why: why, source: "RFC 8493, \(section)", repair: repair, example: example)
  }

  package var explanation: Explanation {
    switch self {
    case .declarationMissing:
      Self.explained(
        "2.1.1",
        Bilingual(
          "bagit.txt is what makes a folder a bag.", "Có bagit.txt thì thư mục mới là bag."),
        Bilingual(
          "See whether it is the right folder. Don't write the file anew: more may be missing.",
          "Xem có đúng thư mục không. Đừng tự tạo lại tệp: có thể còn thiếu thứ khác."),
        "bagit.txt")
    case .declaration:
      Self.explained(
        "2.1.1",
        Bilingual(
          "The two lines say which rules hold and how the other tag files are to be read.",
          "Hai dòng này cho biết theo quy định nào và đọc các tệp mô tả khác ra sao."),
        Bilingual(
          "Ask whoever made the bag: a program wrote these lines.",
          "Hỏi nơi tạo bag: hai dòng này do chương trình ghi."),
        "BagIt-Version: 1.0\\nTag-File-Character-Encoding: UTF-8\\n")
    case .unknown:
      Self.explained(
        "2.1.1, 2.4",
        Bilingual(
          "What is not known can't be checked, and what is not checked is not called valid.",
          "Không biết thì không kiểm tra được; chưa kiểm tra thì không gọi là hợp lệ."),
        Bilingual(
          "Look at bagit.txt and the manifests' names; ask for a bag with sha512.",
          "Xem bagit.txt và tên các bảng kê; đề nghị gửi bag dùng sha512."),
        "manifest-sha512.txt")
    case .payloadFolder:
      Self.explained(
        "2.1.2",
        Bilingual(
          "The files that a bag is for are in data, even when there are none.",
          "Các tệp của bag nằm trong data, kể cả khi không có tệp nào."),
        Bilingual(
          "See whether the bag was copied whole.", "Xem bag đã được chép đủ chưa."), "data/")
    case .payloadManifest:
      Self.explained(
        "2.1.3",
        Bilingual(
          "Without a manifest nothing says which files there should be and whether they changed.",
          "Không có bảng kê thì không biết phải có những tệp nào, có bị sửa không."),
        Bilingual(
          "See whether the bag was copied whole.", "Xem bag đã được chép đủ chưa."),
        "manifest-sha512.txt")
    case .manifestFile:
      Self.explained(
        "2.1.3, 2.4",
        Bilingual(
          "A manifest is a plain file; its name tells the algorithm of its checksums.",
          "Bảng kê là tệp thường; tên của nó cho biết thuật toán của mã băm."),
        Bilingual(
          "Rename the file as its algorithm is named.", "Đổi tên tệp theo đúng tên thuật toán."),
        "manifest-SHA-512.txt  ->  manifest-sha512.txt")
    case .link:
      Self.explained(
        "5.1",
        Bilingual(
          "A link can lead out of the bag, and what it shows can change.",
          "Liên kết có thể dẫn ra ngoài bag và nội dung có thể đổi."),
        Bilingual(
          "Put the file itself in its place and make the bag anew.",
          "Thay bằng chính tệp đó rồi tạo lại bag."),
        "cp --recursive --dereference nguon ban-sao")
    case .text:
      Self.explained(
        "2.3",
        Bilingual(
          "bagit.txt says in which encoding tag files are; other bytes would be read as other"
            + " letters.",
          "bagit.txt cho biết bảng mã của các tệp mô tả; sai bảng mã thì đọc thành chữ khác."),
        Bilingual(
          "Make the bag anew; a byte order mark comes from editors.",
          "Tạo lại bag; dấu BOM thường do phần mềm soạn thảo chèn vào."),
        "Tag-File-Character-Encoding: UTF-8")
    case .manifestLine:
      Self.explained(
        "2.1.3",
        Bilingual(
          "A line that can't be read leaves its file unchecked.",
          "Dòng không đọc được thì tệp của dòng đó không được kiểm tra."),
        Bilingual(
          "See whether the manifest was edited or cut; take the sender's copy.",
          "Xem bảng kê có bị sửa hoặc bị cắt không; dùng bản của nơi gửi."),
        "cf83e1357eef…a3e  data/don.pdf")
    case .pathLeavesBag:
      Self.explained(
        "5.1",
        Bilingual(
          "Such a path makes careless programs read or write files outside of the bag: an accident,"
            + " or an attack.",
          "Đường dẫn như vậy khiến chương trình bất cẩn đọc hoặc ghi ngoài bag: do nhầm hoặc do cố"
            + " ý phá."),
        Bilingual(
          "Don't open the bag with other programs; ask who made it.",
          "Không mở bag bằng chương trình khác; hỏi người tạo ra nó."),
        "data/../../etc/passwd")
    case .path:
      Self.explained(
        "2.1.3",
        Bilingual(
          "A payload file's path begins with data/, and only LF, CR and % in it are written %0A,"
            + " %0D and %25.",
          "Đường dẫn tệp nội dung bắt đầu bằng data/; chỉ LF, CR và % được viết thành %0A, %0D và"
            + " %25."),
        Bilingual("Make the bag anew.", "Tạo lại bag."), "data/50%25.pdf")
    case .listedTwice:
      Self.explained(
        "2.1.3",
        Bilingual(
          "Of two lines for one file programs use different ones.",
          "Một tệp có hai dòng thì mỗi chương trình dùng một dòng."),
        Bilingual("Make the bag anew.", "Tạo lại bag."),
        "sort -k2 manifest-sha512.txt | uniq -d -f1")
    case .folderListed:
      Self.explained(
        "2.1.3",
        Bilingual(
          "Only files have checksums; BagIt doesn't keep empty folders.",
          "Chỉ tệp mới có mã băm; BagIt không giữ thư mục trống."),
        Bilingual(
          "Make the bag anew; put a small file into a folder that must stay.",
          "Tạo lại bag; muốn giữ thư mục trống thì đặt vào đó một tệp nhỏ."),
        "data/anh/.giu")
    case .tagManifest:
      Self.explained(
        "2.2.1",
        Bilingual(
          "A tag manifest lists the payload manifests and may list other tag files, but never"
            + " payload and never tag manifests.",
          "Bảng kê tệp mô tả kê các bảng kê nội dung và các tệp mô tả khác, không kê tệp nội dung,"
            + " không kê bảng kê tệp mô tả."),
        Bilingual("Make the bag anew.", "Tạo lại bag."), "cf83e1357eef…a3e  manifest-sha512.txt")
    case .payloadFileMissing:
      Self.explained(
        "3",
        Bilingual(
          "A bag is complete when every file that a manifest lists is there.",
          "Bag đầy đủ khi có mọi tệp được kê trong bảng kê."),
        Bilingual(
          "Copy the bag again, or ask the sender for the file.",
          "Chép lại bag, hoặc xin nơi gửi tệp còn thiếu."),
        "data/don.pdf")
    case .hole:
      Self.explained(
        "2.2.3",
        Bilingual(
          "The bag was sent without the file; it is valid only once the file is there.",
          "Bag được gửi không kèm tệp này; có tệp thì bag mới hợp lệ."),
        Bilingual(
          "Get the files that fetch.txt names and fill them in.",
          "Lấy các tệp ghi trong fetch.txt rồi bổ sung vào."),
        "hoso bag fill bag-thieu --from the-nho -o bag-du")
    case .tagFileMissing:
      Self.explained(
        "3",
        Bilingual(
          "A bag is complete when every file that a tag manifest lists is there.",
          "Bag đầy đủ khi có mọi tệp được kê trong bảng kê tệp mô tả."),
        Bilingual(
          "Copy the bag again, or ask the sender for the file.",
          "Chép lại bag, hoặc xin nơi gửi tệp còn thiếu."),
        "bag-info.txt")
    case .payloadFileNotListed:
      Self.explained(
        "3",
        Bilingual(
          "What no manifest lists was not there when the bag was made, or nobody vouches for it.",
          "Tệp không có trong bảng kê nào là tệp thêm vào sau, hoặc không ai xác nhận."),
        Bilingual(
          "Ask the sender. Don't add the file to the manifest yourself.",
          "Hỏi nơi gửi. Đừng tự thêm tệp vào bảng kê."),
        "data/la.pdf")
    case .payloadFileNotInEvery:
      Self.explained(
        "2.1.3, 3",
        Bilingual(
          "Since BagIt 1.0 each manifest lists all of the payload, so that one alone suffices.",
          "Từ BagIt 1.0 mỗi bảng kê đều kê mọi tệp, nên chỉ cần một bảng kê là kiểm tra được."),
        Bilingual("Make the bag anew.", "Tạo lại bag."), "manifest-sha256.txt  manifest-sha512.txt")
    case .payloadChecksum:
      Self.explained(
        "3",
        Bilingual(
          "The file is not the one that was put into the bag: it was changed or damaged.",
          "Tệp không còn là tệp lúc đóng bag: đã bị sửa hoặc bị hỏng."),
        Bilingual(
          "Keep this copy as it is and ask the sender for a good one.",
          "Giữ nguyên bản này và xin nơi gửi bản tốt."),
        "sha512sum -c manifest-sha512.txt")
    case .tagChecksum:
      Self.explained(
        "3",
        Bilingual(
          "The file is not the one that was there when the bag was made; a changed manifest can"
            + " hide changed files.",
          "Tệp không còn như lúc đóng bag; bảng kê bị sửa có thể che việc tệp bị sửa."),
        Bilingual(
          "Keep this copy as it is and ask the sender for a good one.",
          "Giữ nguyên bản này và xin nơi gửi bản tốt."),
        "sha512sum -c tagmanifest-sha512.txt")
    case .notReadable:
      Self.explained(
        "3",
        Bilingual(
          "A file that can't be read can't be compared with its checksum.",
          "Không đọc được thì không đối chiếu được với mã băm."),
        Bilingual(
          "See to the file's rights, or copy the bag from a good medium.",
          "Kiểm tra quyền đọc, hoặc chép bag từ nơi lưu còn tốt."),
        "chmod u+r data/don.pdf")
    case .info:
      Self.explained(
        "2.2.2",
        Bilingual(
          "bag-info.txt is read by people and programs: a label, a colon, one space, the value;"
            + " lines that go on are set in.",
          "bag-info.txt để người và máy đọc: nhãn, dấu hai chấm, một dấu cách, giá trị; dòng viết"
            + " tiếp thì thụt vào."),
        Bilingual("Make the bag anew.", "Tạo lại bag."), "Source-Organization: Chi bộ Nậm Pố")
    case .oxum:
      Self.explained(
        "2.2.2",
        Bilingual(
          "The Payload-Oxum is the number of bytes, a point, the number of files, and stands once.",
          "Payload-Oxum gồm số byte, dấu chấm, số tệp và chỉ ghi một lần."),
        Bilingual("Make the bag anew.", "Tạo lại bag."), "Payload-Oxum: 279164409832.1198")
    case .oxumMismatch:
      Self.explained(
        "2.2.2",
        Bilingual(
          "It is the quickest sign that files are missing or too many.",
          "Đây là dấu hiệu nhanh nhất cho biết thiếu hoặc thừa tệp."),
        Bilingual(
          "See which files are missing or too many: the other lines name them.",
          "Xem thiếu hoặc thừa tệp nào: các dòng khác có nêu."),
        "Payload-Oxum: 279164409832.1198")
    case .fetchLine:
      Self.explained(
        "2.2.3",
        Bilingual(
          "fetch.txt says where missing files can be had: an absolute URL, the length or '-', the"
            + " path.",
          "fetch.txt ghi nơi lấy tệp còn thiếu: URL đầy đủ, độ dài hoặc '-', đường dẫn."),
        Bilingual("Ask the sender for a whole bag.", "Xin nơi gửi một bag đầy đủ."),
        "https://example.org/don.pdf 48213 data/don.pdf")
    case .fetchList:
      Self.explained(
        "2.2.3",
        Bilingual(
          "A fetched file can be trusted only by its checksum in the manifests.",
          "Tệp lấy về chỉ tin được nhờ mã băm trong các bảng kê."),
        Bilingual("Ask the sender for a whole bag.", "Xin nơi gửi một bag đầy đủ."),
        "https://example.org/don.pdf - data/don.pdf")
    case .limit:
      Self.explained(
        "5.3",
        Bilingual(
          "Limits keep a bag that was made to exhaust the machine from doing so.",
          "Giới hạn để bag cố ý làm cạn kiệt máy không làm được việc đó."),
        Bilingual(
          "See whether it is the right bag; split what is really so large.",
          "Xem có đúng bag cần dùng không; nếu thật sự lớn thì chia nhỏ."),
        "find bag | wc -l")
    }
  }
}
