/// What is written wrongly into a field of ours, told by what the field is for and not by the
/// pattern of its schema: `E171`–`E174`.
package enum FieldMessage: String, CaseIterable, CodedMessage {
  case empty = "schema.field.empty"
  case notADate = "schema.field.notADate"
  case notItsWay = "schema.field.notItsWay"
  case badCharacter = "schema.field.badCharacter"

  package var code: String {
    switch self {
    case .empty: "E171"
    case .notADate: "E172"
    case .notItsWay: "E173"
    case .badCharacter: "E174"
    }
  }

  package var text: Bilingual {
    switch self {
    case .empty: Bilingual("nothing is written here", "mục này còn để trống")
    case .notADate:
      Bilingual("is no date: {found}; write {expected}", "không phải ngày: {found}; ghi {expected}")
    case .notItsWay:
      Bilingual("is not how this is written: {found}. {way}", "ghi chưa đúng cách: {found}. {way}")
    case .badCharacter:
      Bilingual(
        "holds a character that is no text: {found}", "có ký tự không phải chữ viết: {found}")
    }
  }

  package var explanation: Explanation {
    Explanation(why: why, repair: repair, example: example)
  }

  private var why: Bilingual {
    switch self {
    case .empty:
      Bilingual(
        "The paper demands an answer here; where there is nothing, people write 'không', and so does"
          + " the form.",
        "Mẫu giấy bắt buộc ghi mục này; không có thì trên giấy ghi 'không', ở đây cũng ghi như vậy."
      )
    case .notADate:
      Bilingual(
        "Days are kept as year-month-day, so that they sort and compare in one way; what isn't known is"
          + " left out. They are shown as 02/09/2001.",
        "Ngày được ghi theo thứ tự năm-tháng-ngày để so sánh và sắp xếp thống nhất; phần nào không rõ thì"
          + " bỏ. Khi xem, ngày hiện ra là 02/09/2001.")
    case .notItsWay:
      Bilingual(
        "The field has a way of writing of its own, such as the 12 digits of a personal number.",
        "Mục này có cách ghi riêng, ví dụ số định danh cá nhân gồm 12 chữ số.")
    case .badCharacter:
      Bilingual(
        "Characters that command a terminal, or turn the direction of writing, can make a text look like"
          + " another one.",
        "Ký tự điều khiển hoặc ký tự đảo chiều viết làm cho chữ nhìn thành chữ khác.")
    }
  }

  private var repair: Bilingual {
    switch self {
    case .empty:
      Bilingual("Write what the paper has, or 'không'.", "Ghi như trên giấy, hoặc ghi 'không'.")
    case .notADate:
      Bilingual(
        "Write 2001-09-02; 2001-09 or 2001 where the field may be less exact.",
        "Ghi 2001-09-02; nếu mục cho phép thì ghi 2001-09 hoặc 2001.")
    case .notItsWay:
      Bilingual(
        "Write it as the sentence says; 'hoso form show' tells it for each field.",
        "Ghi theo câu hướng dẫn; 'hoso form show' cho biết cách ghi từng mục.")
    case .badCharacter: Bilingual("Type the text again.", "Gõ lại đoạn chữ đó.")
    }
  }

  private var example: String {
    switch self {
    case .empty: "\"religion\": \"\"  ->  \"religion\": \"không\""
    case .notADate: "\"birthDate\": \"02/09/2001\"  ->  \"birthDate\": \"2001-09-02\""
    case .notItsWay: "\"personalId\": \"Mẫu 001\"  ->  \"personalId\": \"001201000001\""
    case .badCharacter: "\"Lò Thị\\u0000 Mẫu\"  ->  \"Lò Thị Mẫu\""
    }
  }
}
