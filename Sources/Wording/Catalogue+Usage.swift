/// A command line that can't be understood: `E200`–`E209`.
package enum UsageMessage: String, CaseIterable, CodedMessage {
  case invalid = "usage.invalid"
  case unknownCommand = "usage.unknownCommand"
  case unknownOption = "usage.unknownOption"
  case missingArgument = "usage.missingArgument"
  case missingValue = "usage.missingValue"
  case invalidValue = "usage.invalidValue"
  case unexpectedArgument = "usage.unexpectedArgument"
  case inputTwice = "usage.inputTwice"
  case oneOfTwo = "usage.oneOfTwo"
  case notReadable = "usage.notReadable"

  package var code: String {
    switch self {
    case .invalid: "E200"
    case .unknownCommand: "E201"
    case .unknownOption: "E202"
    case .missingArgument: "E203"
    case .missingValue: "E204"
    case .invalidValue: "E205"
    case .unexpectedArgument: "E206"
    case .inputTwice: "E207"
    case .oneOfTwo: "E208"
    case .notReadable: "E209"
    }
  }

  package var text: Bilingual {
    switch self {
    case .invalid:
      Bilingual("the line is not valid: {detail}", "dòng lệnh không hợp lệ: {detail}")
    case .unknownCommand:
      Bilingual("there is no command '{name}'", "không có lệnh '{name}'")
    case .unknownOption: Bilingual("there is no option '{name}'", "không có tùy chọn '{name}'")
    case .missingArgument: Bilingual("'{name}' is missing", "thiếu '{name}'")
    case .missingValue: Bilingual("'{name}' needs a value", "'{name}' cần một giá trị")
    case .invalidValue:
      Bilingual("'{value}' is no value for '{name}'", "'{value}' không dùng được cho '{name}'")
    case .unexpectedArgument:
      Bilingual("'{name}' is one argument too many", "'{name}' là đối số thừa")
    case .oneOfTwo:
      Bilingual(
        "either '{first}' or '{second}' is needed, and not both",
        "cần '{first}' hoặc '{second}', và chỉ một trong hai")
    case .notReadable:
      Bilingual(
        "the system doesn't tell what was typed", "hệ thống không cho biết dòng lệnh đã gõ")
    case .inputTwice:
      Bilingual(
        "'-' stands for standard input, which can be read only once",
        "'-' là đầu vào chuẩn, chỉ đọc được một lần")
    }
  }

  package var explanation: Explanation {
    switch self {
    case .invalid:
      Explanation(
        why: Bilingual(
          "The words of the command line don't fit together, so nothing was done.",
          "Các từ trên dòng lệnh không khớp nhau nên chương trình chưa làm gì."),
        repair: Bilingual(
          "Compare what you typed with the help of the command.",
          "Hãy so dòng lệnh đã gõ với phần hướng dẫn của lệnh đó."),
        example: "hoso help schema validate")
    case .unknownCommand:
      Explanation(
        why: Bilingual(
          "The first words after 'hoso' name a command; this one isn't in the list.",
          "Các từ đầu tiên sau 'hoso' là tên lệnh; tên này không có trong danh sách."),
        repair: Bilingual(
          "Look the name up in the list of commands.", "Hãy xem lại tên trong danh sách lệnh."),
        example: "hoso help")
    case .unknownOption:
      Explanation(
        why: Bilingual(
          "Words that begin with '-' are options, and each command knows its own only.",
          "Từ bắt đầu bằng '-' là tùy chọn, mỗi lệnh chỉ nhận các tùy chọn của mình."),
        repair: Bilingual(
          "Look at the help of the command. A file whose name begins with '-' goes after '--'.",
          "Hãy xem hướng dẫn của lệnh. Tệp có tên bắt đầu bằng '-' phải đặt sau '--'."),
        example: "hoso schema validate --schema s.json -- -don.json")
    case .missingArgument:
      Explanation(
        why: Bilingual(
          "The command can't work without this option or file.",
          "Thiếu tùy chọn hoặc tệp này thì lệnh không thực hiện được."),
        repair: Bilingual("Add it.", "Hãy bổ sung vào dòng lệnh."),
        example: "hoso schema validate --schema 2-knd.json don.json")
    case .missingValue:
      Explanation(
        why: Bilingual(
          "The option is followed by a value, and the line ends or another option begins.",
          "Sau tùy chọn này phải có giá trị, nhưng dòng lệnh đã hết hoặc sang tùy chọn khác."),
        repair: Bilingual("Write the value after it.", "Hãy ghi giá trị ngay sau tùy chọn."),
        example: "hoso version --lang vi")
    case .invalidValue:
      Explanation(
        why: Bilingual(
          "The option takes one of a few values, or a value of a certain form.",
          "Tùy chọn chỉ nhận một số giá trị hoặc giá trị đúng dạng quy định."),
        repair: Bilingual(
          "The help of the command names the values.", "Xem các giá trị trong hướng dẫn của lệnh."),
        example: "hoso version --color never")
    case .unexpectedArgument:
      Explanation(
        why: Bilingual(
          "The command takes fewer files or names than were given.",
          "Lệnh nhận ít tệp hoặc tên hơn số đã ghi."),
        repair: Bilingual(
          "Take it away, or put quotation marks around a name with spaces.",
          "Hãy bỏ bớt, hoặc đặt tên có dấu cách trong dấu nháy."),
        example: "hoso schema validate --schema s.json 'don xin vao.json'")
    case .notReadable:
      Explanation(
        why: Bilingual(
          "A program learns of its command line through /proc, which isn't there or can't be read.",
          "Chương trình biết dòng lệnh qua /proc, mà ở đây không có hoặc không đọc được."),
        repair: Bilingual("Have /proc mounted.", "Hãy gắn (mount) /proc."),
        example: "mount -t proc proc /proc")
    case .oneOfTwo:
      Explanation(
        why: Bilingual(
          "The two say where the result goes, in different ways.",
          "Hai tùy chọn này đều cho biết kết quả nằm ở đâu, theo hai cách khác nhau."),
        repair: Bilingual("Give one of them.", "Hãy ghi một trong hai."),
        example: "hoso ocfl create anh-quet -o doi-tuong --id urn:example:1 -m x --user Lan")
    case .inputTwice:
      Explanation(
        why: Bilingual(
          "Standard input is read to its end the first time; the second time it would be empty.",
          "Đầu vào chuẩn được đọc hết ở lần đầu; lần sau sẽ không còn gì."),
        repair: Bilingual(
          "Write '-' once, and give the other inputs as files.",
          "Chỉ ghi '-' một lần, các đầu vào khác hãy để trong tệp."),
        example: "hoso schema validate --schema s.json - < don.json")
    }
  }
}
