extension TarMessage {
  package var explanation: Explanation {
    switch self {
    case .notTar:
      Explanation(
        why: Bilingual(
          "A bundle is a plain tar, not compressed: what a name ends in says nothing about what is"
            + " inside.",
          "Gói hồ sơ là tệp tar thường, không nén; phần đuôi của tên không nói lên bên trong là gì."
        ),
        source: "POSIX.1-2017, pax, ustar Interchange Format",
        repair: Bilingual(
          "Ask the sender for the bundle itself, as the program made it.",
          "Đề nghị nơi gửi gửi lại đúng tệp gói do chương trình tạo ra."),
        example: "file HS-2026-0017-1a2b3c4d.v3.hoso.tar")
    case .damaged:
      Explanation(
        why: Bilingual(
          "Each entry begins with a header that carries its own checksum; this one doesn't add up.",
          "Mỗi mục bắt đầu bằng phần đầu (header) có số kiểm tra riêng; số ở đây không khớp."),
        source: "POSIX.1-2017, pax, ustar Interchange Format",
        repair: Bilingual(
          "The copy is damaged: fetch the bundle again and keep the broken one.",
          "Bản sao bị hỏng: lấy lại gói, giữ nguyên bản hỏng để đối chiếu."),
        example: "sha512sum HS-2026-0017-1a2b3c4d.v3.hoso.tar")
    case .notCanonical:
      Explanation(
        why: Bilingual(
          "A bundle has one form only, byte by byte, so that nothing can be hidden in it and two"
            + " programs never read two things. This archive was made or changed by something else.",
          "Gói hồ sơ chỉ có một dạng duy nhất đến từng byte, để không giấu được gì và mọi chương"
            + " trình đọc ra như nhau. Tệp này do thứ khác tạo hoặc sửa."),
        repair: Bilingual(
          "Never pack a bundle again by hand. A foreign archive can be checked with --kind bag or"
            + " --kind ocfl.",
          "Không tự đóng lại gói bằng công cụ khác. Tệp tar lạ có thể kiểm tra với --kind bag hoặc"
            + " --kind ocfl."),
        example: "hoso verify --kind bag goi-la.tar")
    case .truncated:
      Explanation(
        why: Bilingual(
          "The end of an archive is marked with two blocks of zeros; here it stops before them.",
          "Cuối tệp tar có hai khối byte 0; tệp này dừng trước đó."),
        source: "POSIX.1-2017, pax, ustar Interchange Format",
        repair: Bilingual(
          "It was not copied whole: copy it again and look at the free space of the stick.",
          "Tệp chưa được chép đủ: chép lại và xem thẻ nhớ còn chỗ không."),
        example: "ls -l HS-2026-0017-1a2b3c4d.v3.hoso.tar")
    case .trailingBytes:
      Explanation(
        why: Bilingual(
          "Other programs don't show what follows the end: it belongs to nobody and is signed by"
            + " nobody.",
          "Chương trình khác không cho thấy phần nằm sau: phần đó không thuộc về ai, không ai ký."),
        repair: Bilingual(
          "Ask where the file has been; take the sender's copy.",
          "Hỏi xem tệp đã qua những đâu; dùng bản của nơi gửi."),
        example: "tail -c 1024 HS-2026-0017-1a2b3c4d.v3.hoso.tar | xxd | head")
    case .entryKind:
      Explanation(
        why: Bilingual(
          "Links, devices and pipes can lead out of the archive or mean another file tomorrow.",
          "Liên kết, thiết bị, đường ống có thể dẫn ra ngoài hoặc trỏ sang tệp khác."),
        repair: Bilingual(
          "Put the files themselves in their place and pack again.",
          "Thay bằng chính các tệp rồi đóng gói lại."),
        example: "tar --dereference -cf bag.tar bag")
    case .path:
      Explanation(
        why: Bilingual(
          "Absolute paths and '..' would write outside of the folder that is unpacked into.",
          "Đường dẫn tuyệt đối và '..' sẽ ghi ra ngoài thư mục nhận."),
        repair: Bilingual(
          "Don't unpack this archive with other programs; ask who made it.",
          "Không mở tệp này bằng chương trình khác; hỏi người tạo ra nó."),
        example: "../../etc/passwd")
    case .duplicate:
      Explanation(
        why: Bilingual(
          "Of two entries with one path, programs keep different ones: one is checked, the other"
            + " read.",
          "Hai mục trùng đường dẫn thì mỗi chương trình giữ một mục: kiểm một đằng, đọc một nẻo."),
        repair: Bilingual(
          "Ask for an archive in which each path stands once.",
          "Yêu cầu tệp mà mỗi đường dẫn chỉ có một lần."),
        example: "tar -tf bag.tar | sort | uniq -d")
    case .twin:
      Explanation(
        why: Bilingual(
          "On Windows and macOS two such names are one file, and one of the two is lost.",
          "Trên Windows và macOS hai tên này là một tệp, một trong hai sẽ mất."),
        repair: Bilingual("Rename one of the two and pack again.", "Đổi tên một tệp rồi đóng lại."),
        example: "Don.pdf     don.pdf")
    case .name:
      Explanation(
        why: Bilingual(
          "The name would be lost, changed or misread on some system that the file may come to.",
          "Tên sẽ bị mất, bị đổi hoặc bị đọc sai ở máy nào đó mà tệp có thể đến."),
        repair: Bilingual(
          "Rename the file with letters, digits, '-', '_' and '.', and pack again.",
          "Đổi tên tệp, dùng chữ cái, chữ số, '-', '_' và '.', rồi đóng lại."),
        example: "a:b?.pdf  ->  a-b.pdf")
    case .limit:
      Explanation(
        why: Bilingual(
          "Limits keep an archive that was made to exhaust the machine from doing so.",
          "Giới hạn để tệp cố ý làm cạn kiệt máy không làm được việc đó."),
        repair: Bilingual(
          "See whether it is the right file; split what is really so large.",
          "Xem có đúng tệp cần dùng không; nếu thật sự lớn thì chia nhỏ."),
        example: "tar -tvf bag.tar | wc -l")
    case .notStorable:
      Explanation(
        why: Bilingual(
          "The plain tar format has room for 100 bytes of the last name and 155 of the folders"
            + " before it; an accented letter takes up to three.",
          "Dạng tar thường chỉ có chỗ cho 100 byte tên cuối và 155 byte các thư mục phía trước; chữ"
            + " có dấu chiếm đến ba byte."),
        source: "POSIX.1-2017, pax, ustar Interchange Format",
        repair: Bilingual("Shorten the name.", "Viết tên ngắn lại."),
        example: "don-xin-vao-dang-ban-viet-tay-co-xac-nhan.pdf  ->  don.pdf")
    case .contents:
      Explanation(
        why: Bilingual(
          "The size is written before the contents, so a file that changes meanwhile can't be"
            + " packed.",
          "Dung lượng được ghi trước nội dung nên không thể đóng gói tệp đang thay đổi."),
        repair: Bilingual(
          "Close the programs that write to the file and run the same command again.",
          "Đóng chương trình đang ghi tệp rồi chạy lại đúng lệnh đó."),
        example: "hoso pack doi-tuong -o gui-di")
    case .failed:
      Explanation(
        why: Bilingual(
          "The system reported an error: often a disk, a stick or a network that fails.",
          "Hệ thống báo lỗi: thường do đĩa, thẻ nhớ hoặc mạng hỏng."),
        repair: Bilingual(
          "Copy the file to another disk and try again; keep the old one.",
          "Hãy chép tệp sang đĩa khác rồi thử lại, giữ nguyên bản cũ."),
        example: "cp /media/usb/HS-2026-0017-1a2b3c4d.v3.hoso.tar .")
    }
  }
}
