extension BagWarning {
  /// The section of RFC 8493 and what goes with it.
  private static func explained(
    _ section: String, _ why: Bilingual, _ repair: Bilingual, _ example: String
  ) -> Explanation {
    Explanation(why: why, source: "RFC 8493, \(section)", repair: repair, example: example)
  }

  private static let atNextBag = Bilingual(
    "Nothing for this bag; mend it where bags are made.",
    "Bag này không cần sửa; hãy sửa ở nơi tạo bag.")

  package var explanation: Explanation {
    switch self {
    case .encoding:
      Self.explained(
        "2.1.1",
        Bilingual(
          "UTF-8 is recommended: programs read other encodings differently, or not at all.",
          "Nên dùng UTF-8: bảng mã khác thì mỗi chương trình đọc một kiểu hoặc không đọc được."),
        Self.atNextBag, "Tag-File-Character-Encoding: UTF-8")
    case .manifestNotChecked:
      Self.explained(
        "2.4",
        Bilingual(
          "Other manifests of the bag were checked; this one says nothing here.",
          "Các bảng kê khác của bag đã được kiểm tra; bảng kê này thì chưa."),
        Bilingual(
          "Ask for a bag with sha512 if this manifest matters.",
          "Nếu cần đúng bảng kê này, hãy xin bag dùng sha512."),
        "manifest-sha512.txt")
    case .leadingDotSlash:
      Self.explained(
        "2.1.3",
        Bilingual(
          "Paths begin with data/; the './' of some tools means the same and was read so.",
          "Đường dẫn bắt đầu bằng data/; './' do một số công cụ thêm vào có cùng nghĩa."),
        Self.atNextBag, "./data/don.pdf  ->  data/don.pdf")
    case .checksumTool:
      Self.explained(
        "6.1",
        Bilingual(
          "md5sum and its like mark binary files with '*' and write backslashes double; BagIt has"
            + " neither, and programs differ in reading it.",
          "md5sum và công cụ tương tự ghi dấu '*' và viết đôi dấu '\\'; BagIt không có hai cách này,"
            + " mỗi chương trình hiểu một kiểu."),
        Self.atNextBag, "cf83e1… *data/don.pdf  ->  cf83e1…  data/don.pdf")
    case .tagFileNotListed:
      Self.explained(
        "2.2.1",
        Bilingual(
          "A tag manifest should list all other tag files, or changes to them don't show.",
          "Bảng kê tệp mô tả nên kê mọi tệp mô tả khác, nếu không thì bị sửa cũng không biết."),
        Self.atNextBag, "cf83e1…  bag-info.txt")
    case .infoRepeated:
      Self.explained(
        "2.2.2",
        Bilingual(
          "Of two values programs take different ones.",
          "Có hai giá trị thì mỗi chương trình lấy một giá trị."),
        Self.atNextBag, "Bagging-Date: 2026-03-20")
    case .baggingDate:
      Self.explained(
        "2.2.2",
        Bilingual(
          "20/03 and 03/20 are mistaken for one another.", "20/03 và 03/20 dễ bị lẫn với nhau."),
        Self.atNextBag, "Bagging-Date: 2026-03-20")
    case .fetchListedTwice:
      Self.explained(
        "2.2.3",
        Bilingual(
          "Which of the two is fetched is left to chance; the checksum decides.",
          "Lấy theo dòng nào là tùy chương trình; mã băm mới quyết định."),
        Self.atNextBag, "fetch.txt")
    case .fetchLength:
      Self.explained(
        "5.3",
        Bilingual(
          "The length is a hint only; the file matches its checksums.",
          "Độ dài chỉ để tham khảo; tệp vẫn khớp mã băm."),
        Self.atNextBag, "https://example.org/don.pdf 48213 data/don.pdf")
    case .twins:
      Self.explained(
        "6.1",
        Bilingual(
          "On Windows and macOS two such names are one file: one of the two is lost in a copy.",
          "Trên Windows và macOS hai tên này là một tệp: khi chép sẽ mất một."),
        Bilingual(
          "Rename one of them before the bag is made.", "Đổi tên một tệp trước khi tạo bag."),
        "Don.pdf     don.pdf")
    case .normalization:
      Self.explained(
        "6.1",
        Bilingual(
          "An accented letter is one character or a letter with marks; some systems change one into"
            + " the other. The names look alike, so they were taken as the same.",
          "Chữ có dấu ghi được bằng một ký tự hoặc chữ kèm dấu rời; có máy tự đổi cách này sang cách"
            + " kia. Hai tên trông như nhau nên được coi là một."),
        Bilingual(
          "Name files in composed characters (NFC).", "Đặt tên tệp bằng chữ dựng sẵn (NFC)."),
        "Lò.pdf")
    case .windowsName:
      Self.explained(
        "6.1",
        Bilingual(
          "The file is lost or renamed when the bag is copied to Windows.",
          "Chép bag sang Windows thì tệp này mất hoặc bị đổi tên."),
        Bilingual(
          "Rename the file before the bag is made.", "Đổi tên tệp trước khi tạo bag."),
        "aux.pdf     a:b.pdf")
    case .systemFile:
      Self.explained(
        "6.1",
        Bilingual(
          "Windows and macOS make such files by themselves: they come and go, and break checksums.",
          "Windows và macOS tự tạo những tệp này: lúc có lúc không, làm sai mã băm."),
        Bilingual(
          "Remove the file before the bag is made.", "Xóa tệp trước khi tạo bag."),
        "Thumbs.db     .DS_Store")
    case .findingsLeftOut:
      Self.explained(
        "3",
        Bilingual(
          "Lists have a limit, so that nothing made to exhaust the machine can.",
          "Danh sách có giới hạn để không gì có thể làm cạn kiệt máy."),
        Bilingual(
          "Mend what is shown and check again.", "Sửa những điều đã nêu rồi kiểm tra lại."),
        "hoso verify --kind bag bag")
    case .olderVersion:
      Self.explained(
        "7.1",
        Bilingual(
          "A bag is judged by the version that it declares; since 1.0 the rule is stricter.",
          "Bag được xét theo bản mà nó khai; từ bản 1.0 quy định chặt hơn."),
        Bilingual("Make new bags by version 1.0.", "Tạo bag mới theo bản 1.0."),
        "BagIt-Version: 0.97")
    }
  }
}
