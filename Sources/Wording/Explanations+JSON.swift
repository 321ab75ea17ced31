extension JSONMessage {
  package var explanation: Explanation {
    switch self {
    case .emptyText:
      Explanation(
        why: Bilingual(
          "A JSON text holds one value; an empty file holds none.",
          "Tệp JSON phải có một giá trị; tệp trống không có giá trị nào."),
        source: "RFC 8259, 2",
        repair: Bilingual(
          "See whether the file was saved whole; the smallest object is {}.",
          "Xem tệp đã được lưu đủ chưa; đối tượng nhỏ nhất là {}."),
        example: "{}")
    case .byteOrderMark:
      Explanation(
        why: Bilingual(
          "The mark is invisible and changes the file's checksum; JSON doesn't allow it.",
          "Dấu này không nhìn thấy, làm đổi mã băm của tệp; JSON không cho phép."),
        source: "RFC 8259, 8.1",
        repair: Bilingual(
          "Save the file as 'UTF-8', not as 'UTF-8 with BOM'.",
          "Lưu tệp dạng 'UTF-8', không chọn 'UTF-8 with BOM'."),
        example: "sed -i '1s/^\\xEF\\xBB\\xBF//' don.json")
    case .invalidUTF8:
      Explanation(
        why: Bilingual(
          "JSON is written in UTF-8; other encodings break letters: UTF-16 (Notepad calls it"
            + " 'Unicode'), TCVN3, VNI, Windows-1258.",
          "JSON phải viết bằng UTF-8; bảng mã khác làm hỏng chữ: UTF-16 (Notepad gọi là"
            + " 'Unicode'), TCVN3, VNI, Windows-1258."),
        source: "RFC 8259, 8.1; RFC 3629",
        repair: Bilingual("Save the file as UTF-8.", "Lưu lại tệp dạng UTF-8."),
        example: "iconv -f WINDOWS-1258 -t UTF-8 don.json > don-utf8.json")
    case .unexpectedCharacter:
      Explanation(
        why: Bilingual(
          "The grammar wants something else here: a comma, a colon, a bracket, a quoted name.",
          "Ngữ pháp cần thứ khác ở đây: dấu phẩy, dấu hai chấm, ngoặc hoặc tên trong nháy kép."),
        source: "RFC 8259, 2",
        repair: Bilingual(
          "Look just before the place: most often a comma or a quotation mark is missing.",
          "Xem ngay trước chỗ báo lỗi: thường thiếu dấu phẩy hoặc dấu nháy."),
        example: "{\"a\" 1}  ->  {\"a\": 1}")
    case .unexpectedEnd:
      Explanation(
        why: Bilingual(
          "A bracket or a string is still open when the file ends: it may be cut short.",
          "Khi hết tệp vẫn còn ngoặc hoặc chuỗi chưa đóng: tệp có thể bị cắt."),
        source: "RFC 8259, 2",
        repair: Bilingual(
          "Fetch the file again, or close what is open.",
          "Lấy lại tệp, hoặc đóng phần còn mở."),
        example: "{\"a\": [1, 2  ->  {\"a\": [1, 2]}")
    case .trailingData:
      Explanation(
        why: Bilingual(
          "One file holds one document. What follows it would be overlooked by other programs.",
          "Mỗi tệp chỉ có một giá trị JSON. Phần theo sau dễ bị chương trình khác bỏ qua."),
        source: "RFC 8259, 2",
        repair: Bilingual(
          "Take away what follows, or split the file.", "Bỏ phần thừa hoặc tách thành nhiều tệp."),
        example: "{} {}  ->  {}")
    case .trailingComma:
      Explanation(
        why: Bilingual(
          "A comma separates two entries and can't end a list; some programs accept it, some don't.",
          "Dấu phẩy ngăn hai mục, không được kết thúc danh sách; có chương trình nhận, có nơi không."
        ),
        source: "RFC 8259, 4, 5",
        repair: Bilingual("Take the comma away.", "Bỏ dấu phẩy đó."),
        example: "[1, 2,]  ->  [1, 2]")
    case .controlCharacter:
      Explanation(
        why: Bilingual(
          "Line ends, tabs and other control characters may not stand in a string as they are.",
          "Dấu xuống dòng, tab và ký tự điều khiển không được để nguyên trong chuỗi."),
        source: "RFC 8259, 7",
        repair: Bilingual(
          "Write \\n for a line end and \\t for a tab.",
          "Viết \\n cho xuống dòng và \\t cho tab."),
        example: "\"Nậm Pố\\nMường Nhé\"")
    case .invalidEscape:
      Explanation(
        why: Bilingual(
          "After a backslash only \" \\ / b f n r t and u with four digits may follow.",
          "Sau dấu \\ chỉ được là \" \\ / b f n r t hoặc u và bốn chữ số."),
        source: "RFC 8259, 7",
        repair: Bilingual(
          "Double the backslash if you mean one.", "Nếu cần một dấu \\ thì viết hai dấu."),
        example: "\"C:\\ho so\"  ->  \"C:\\\\ho so\"")
    case .loneSurrogate:
      Explanation(
        why: Bilingual(
          "Characters beyond U+FFFF are written as two escapes; one alone is no text.",
          "Ký tự trên U+FFFF được viết bằng hai dãy thoát; một dãy lẻ không thành chữ."),
        source: "RFC 8259, 7, 8.2",
        repair: Bilingual(
          "Write the character itself, or both halves.", "Viết chính ký tự đó hoặc đủ cả hai nửa."),
        example: "\"\\ud83d\"  ->  \"\\ud83d\\udcc4\"")
    case .invalidNumber:
      Explanation(
        why: Bilingual(
          "Numbers have no needless leading zero, no plus sign, and digits on both sides of the point.",
          "Số không có số 0 thừa ở đầu, không có dấu cộng, và phải có chữ số ở hai bên dấu chấm."),
        source: "RFC 8259, 6",
        repair: Bilingual(
          "Mend the number; what is not counted (telephone, identity card) belongs in quotes.",
          "Sửa lại số; thứ không dùng để tính (điện thoại, căn cước) hãy để trong nháy kép."),
        example: "01  ->  1     0912345678  ->  \"0912345678\"")
    case .duplicateName:
      Explanation(
        why: Bilingual(
          "Of two entries with one name, programs read different ones: a signed form could be"
            + " checked as one thing and read as another.",
          "Hai mục trùng tên thì mỗi chương trình đọc một mục: biểu mẫu đã ký có thể được kiểm"
            + " một đằng, đọc một nẻo."),
        source: "RFC 8259, 4; RFC 7493, 2.3",
        repair: Bilingual("Keep the right one of the two.", "Giữ lại mục đúng trong hai mục."),
        example: "{\"a\": 1, \"a\": 2}  ->  {\"a\": 2}")
    case .tooManyBytes:
      Explanation(
        why: Bilingual(
          "The limit keeps a wrong file from filling the memory.",
          "Giới hạn để tệp sai không làm đầy bộ nhớ."),
        source: "RFC 8259, 9",
        repair: Bilingual("See whether it is the right file.", "Xem có đúng tệp cần dùng không."),
        example: "ls -lh don.json")
    case .tooDeep:
      Explanation(
        why: Bilingual(
          "Real forms are some ten levels deep; thousands are an accident or an attack.",
          "Biểu mẫu thật chỉ sâu chừng mười lớp; hàng nghìn lớp là nhầm lẫn hoặc phá hoại."),
        source: "RFC 8259, 9",
        repair: Bilingual("See whether it is the right file.", "Xem có đúng tệp cần dùng không."),
        example: "[[[[[[ … ]]]]]]")
    case .tooManyMembers:
      Explanation(
        why: Bilingual(
          "The limit keeps a wrong file from filling the memory.",
          "Giới hạn để tệp sai không làm đầy bộ nhớ."),
        source: "RFC 8259, 9",
        repair: Bilingual("See whether it is the right file.", "Xem có đúng tệp cần dùng không."),
        example: "[0, 0, 0, … ]")
    case .numberTooLong:
      Explanation(
        why: Bilingual(
          "Numbers are kept exactly, so their length has a limit.",
          "Số được giữ chính xác nên độ dài phải có giới hạn."),
        source: "RFC 8259, 6, 9",
        repair: Bilingual(
          "Write it shorter, or as a string.", "Viết ngắn lại hoặc để dạng chuỗi."),
        example: "1e999999999999999999999  ->  \"…\"")
    }
  }
}
