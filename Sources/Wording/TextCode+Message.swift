package import RFC3339
package import Vietnamese

/// Why a text or a name can't be taken: `E380`–`E386`, one for each code.
extension TextError.Code: IntegrityMessage {
  package var id: String { "text.\(rawValue)" }

  package var code: String {
    switch self {
    case .notUTF8: "E380"
    case .tooLong: "E381"
    case .tooManyMarks: "E382"
    case .emptyName: "E383"
    case .tooManyWords: "E384"
    case .controlInName: "E385"
    case .libraryFailed: "E386"
    }
  }

  package var text: Bilingual {
    switch self {
    case .notUTF8: Bilingual("the text is not UTF-8", "chữ không ở dạng UTF-8")
    case .tooLong: Bilingual("the text is too long", "đoạn chữ quá dài")
    case .tooManyMarks:
      Bilingual("a letter bears too many marks", "có chữ mang quá nhiều dấu")
    case .emptyName: Bilingual("the name has no letter", "tên không có chữ nào")
    case .tooManyWords: Bilingual("the name has too many words", "tên có quá nhiều tiếng")
    case .controlInName:
      Bilingual("the name has a control character", "tên có ký tự điều khiển")
    case .libraryFailed: Bilingual("memory is short", "thiếu bộ nhớ")
    }
  }

  package var explanation: Explanation {
    let reason = reason
    return Explanation(why: reason.why, repair: reason.repair, example: reason.example)
  }

  private var reason: RuleReason {
    switch self {
    case .notUTF8: .unicode
    case .tooLong, .tooManyMarks, .tooManyWords, .libraryFailed: .textLimit
    case .emptyName, .controlInName: .name
    }
  }
}

/// What is unusual in a name, and worth a look: `W387`–`W397`, one for each code.
extension NameWarning.Code: IntegrityMessage {
  package var id: String { "name.\(rawValue)" }

  package var code: String {
    switch self {
    case .noInitialCapital: "W387"
    case .allCapitals: "W388"
    case .capitalInside: "W389"
    case .oneWord: "W390"
    case .digit: "W391"
    case .strangeCharacter: "W392"
    case .lookAlike: "W393"
    case .legacyEncoding: "W394"
    case .unusualSpace: "W395"
    case .danglingSign: "W396"
    case .notComposed: "W397"
    }
  }

  package var text: Bilingual {
    switch self {
    case .noInitialCapital:
      Bilingual(
        "a word of the name begins with a small letter", "có tiếng trong tên không viết hoa")
    case .allCapitals:
      Bilingual("the whole name is in capitals", "cả tên viết bằng chữ in hoa")
    case .capitalInside:
      Bilingual("a capital stands inside a word", "có chữ hoa nằm giữa tiếng")
    case .oneWord: Bilingual("the name has one word only", "tên chỉ có một tiếng")
    case .digit: Bilingual("the name has a digit", "tên có chữ số")
    case .strangeCharacter:
      Bilingual("the name has a character that names don't have", "tên có ký tự lạ")
    case .lookAlike:
      Bilingual(
        "the name has a letter that only looks right", "tên có chữ nhìn giống nhưng là ký tự khác")
    case .legacyEncoding:
      Bilingual("the name looks like one in an old encoding", "tên có vẻ viết bằng bảng mã cũ")
    case .unusualSpace: Bilingual("the name has stray spaces", "tên có dấu cách thừa hoặc lạ")
    case .danglingSign:
      Bilingual(
        "an apostrophe or hyphen stands at the end of a word, or twice",
        "có dấu nháy hoặc gạch nối ở cuối tiếng hoặc lặp lại")
    case .notComposed:
      Bilingual(
        "the name came with its accents apart (not NFC), and was put right",
        "tên gõ bằng Unicode tổ hợp, đã chuyển thành Unicode dựng sẵn")
    }
  }

  package var explanation: Explanation {
    let reason = reason
    return Explanation(why: reason.why, repair: reason.repair, example: reason.example)
  }

  private var reason: RuleReason {
    switch self {
    case .noInitialCapital, .allCapitals, .capitalInside: .capitals
    case .oneWord: .oneWord
    case .digit, .strangeCharacter, .unusualSpace, .danglingSign: .name
    case .lookAlike: .lookAlike
    case .legacyEncoding, .notComposed: .unicode
    }
  }
}

extension RuleReason {
  fileprivate static let unicode = RuleReason(
    Bilingual(
      "Texts are Unicode: UTF-8, each letter with its accents in one (NFC). Other encodings look alike"
        + " and are other letters.",
      "Chữ phải là Unicode: UTF-8, chữ và dấu là một (NFC). Bảng mã khác nhìn giống nhưng là chữ khác."
    ),
    Bilingual(
      "Save the source as UTF-8, or type the text again with Unicode dựng sẵn.",
      "Lưu văn bản gốc ở dạng UTF-8, hoặc gõ lại bằng Unicode dựng sẵn."),
    "\"NguyÔn\"  ->  \"Nguyễn\"")

  fileprivate static let textLimit = RuleReason(
    Bilingual(
      "Limits keep a text that was made to exhaust the machine from doing so.",
      "Giới hạn để đoạn chữ cố ý làm cạn kiệt máy không làm được việc đó."),
    Bilingual("Shorten the text.", "Viết ngắn lại."), "H'Hen Niê")

  fileprivate static let name = RuleReason(
    Bilingual(
      "A name is written as the person's papers have it: words of letters, with an apostrophe or hyphen"
        + " inside where the people's own writing has one.",
      "Tên ghi đúng như giấy tờ của người đó: các tiếng gồm chữ cái, có dấu nháy hoặc gạch nối ở giữa nếu"
        + " tên dân tộc viết như vậy."),
    Bilingual("Compare with the paper.", "Đối chiếu với giấy tờ."), "K'Brơi   Y-Bé   M'Đrắk")

  fileprivate static let capitals = RuleReason(
    Bilingual(
      "Each word of a name begins with one capital; forms ask for capitals throughout in some places,"
        + " lists don't.",
      "Mỗi tiếng trong tên viết hoa chữ đầu; có mẫu yêu cầu viết in hoa cả tên, trong danh sách thì"
        + " không."),
    Bilingual("Write the name so.", "Viết tên như vậy."), "NguyỄn văn mẫu  ->  Nguyễn Văn Mẫu")

  fileprivate static let oneWord = RuleReason(
    Bilingual(
      "Some peoples have names of one word; more often the family name was left out.",
      "Có dân tộc đặt tên một tiếng; nhưng thường là viết thiếu họ."),
    Bilingual("Compare with the identity card.", "Đối chiếu với căn cước."), "Mẫu  ->  Lò Thị Mẫu")

  fileprivate static let lookAlike = RuleReason(
    Bilingual(
      "Đ, Ð and Ɖ are three letters that look the same; with the wrong one a name is found by no"
        + " search.",
      "Đ, Ð và Ɖ là ba ký tự nhìn giống nhau; dùng nhầm thì tìm không ra tên."),
    Bilingual("Type the letter again.", "Gõ lại chữ đó."), "Ðinh (U+00D0)  ->  Đinh (U+0110)")
}

/// The old encodings by their names, as parts of sentences.
extension LegacyEncoding: Message {
  package var id: String { "fact.encoding.\(rawValue)" }

  package var text: Bilingual {
    switch self {
    case .tcvn3: Bilingual("TCVN3 (ABC, .VnTime)", "TCVN3 (ABC, .VnTime)")
    case .vni: Bilingual("VNI (VNI-Times)", "VNI (VNI-Times)")
    case .windows1258: Bilingual("Windows-1258", "Windows-1258")
    case .viscii: Bilingual("VISCII", "VISCII")
    case .doubleUTF8: Bilingual("UTF-8 that was converted twice", "UTF-8 bị chuyển đổi hai lần")
    case .viqr: Bilingual("VIQR", "VIQR")
    case .vniKeys: Bilingual("keys of VNI typing", "phím gõ kiểu VNI còn sót")
    case .telex: Bilingual("keys of Telex typing", "phím gõ kiểu Telex còn sót")
    }
  }
}

/// Where a letter comes from that only looks right, as part of a sentence.
extension LookAlike.Kind: Message {
  package var id: String { "fact.lookAlike.\(rawValue)" }

  package var text: Bilingual {
    switch self {
    case .stroke:
      Bilingual("another letter with a stroke than Đ", "chữ có gạch ngang khác, không phải Đ")
    case .latin: Bilingual("a letter of another language", "chữ La-tinh của ngôn ngữ khác")
    case .cyrillic: Bilingual("a Cyrillic letter", "chữ Kirin (tiếng Nga)")
    case .greek: Bilingual("a Greek letter", "chữ Hy Lạp")
    case .fullWidth: Bilingual("a full-width letter or digit", "chữ hoặc số toàn chiều rộng")
    case .markOrder: Bilingual("marks in the wrong order", "dấu đặt sai thứ tự")
    case .space: Bilingual("another space than U+0020", "dấu cách lạ")
    case .invisible: Bilingual("an invisible character", "ký tự ẩn")
    }
  }
}

/// Why a text is no date or time, as part of a sentence.
extension DateTimeError.Code: Message {
  package var id: String { "fact.date.\(rawValue)" }

  package var text: Bilingual {
    switch self {
    case .digitExpected: Bilingual("a digit is wanted", "chỗ này phải là chữ số")
    case .separatorExpected:
      Bilingual("the parts are not separated as they must be", "các phần không cách đúng kiểu")
    case .offsetExpected: Bilingual("the time zone is missing", "thiếu múi giờ")
    case .trailingText: Bilingual("something follows the date", "sau ngày còn chữ khác")
    case .monthOutOfRange: Bilingual("there is no such month", "không có tháng này")
    case .dayOutOfRange: Bilingual("the month has no such day", "tháng đó không có ngày này")
    case .hourOutOfRange: Bilingual("there is no such hour", "không có giờ này")
    case .minuteOutOfRange: Bilingual("there is no such minute", "không có phút này")
    case .secondOutOfRange: Bilingual("there is no such second", "không có giây này")
    case .leapSecondMisplaced:
      Bilingual("there was no leap second then", "lúc đó không có giây nhuận")
    case .offsetOutOfRange: Bilingual("there is no such time zone", "không có múi giờ này")
    }
  }
}
