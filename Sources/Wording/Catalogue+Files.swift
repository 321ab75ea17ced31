/// Files, output and the run itself: `E210`–`E259`.
package enum FileMessage: String, CaseIterable, CodedMessage {
  case notFound = "file.notFound"
  case notAllowed = "file.notAllowed"
  case isDirectory = "file.isDirectory"
  case readFailed = "file.readFailed"
  case tooLarge = "file.tooLarge"
  case diskFull = "output.diskFull"
  case writeFailed = "output.writeFailed"
  case interrupted = "run.interrupted"
  case terminated = "run.terminated"
  case internalError = "run.internalError"

  package var code: String {
    switch self {
    case .notFound: "E210"
    case .notAllowed: "E211"
    case .isDirectory: "E212"
    case .readFailed: "E213"
    case .tooLarge: "E214"
    case .diskFull: "E220"
    case .writeFailed: "E221"
    case .interrupted: "E240"
    case .terminated: "E241"
    case .internalError: "E250"
    }
  }

  package var text: Bilingual {
    switch self {
    case .notFound: Bilingual("there is no such file", "không có tệp này")
    case .notAllowed:
      Bilingual("the system doesn't allow it", "hệ thống không cho phép")
    case .isDirectory:
      Bilingual("is a folder, and a file is wanted", "là thư mục, trong khi cần một tệp")
    case .readFailed: Bilingual("can't be read: {reason}", "không đọc được: {reason}")
    case .tooLarge:
      Bilingual("is larger than {limit}, the limit", "lớn hơn giới hạn {limit}")
    case .diskFull: Bilingual("no space is left on the disk", "đĩa đã hết chỗ")
    case .writeFailed: Bilingual("can't be written: {reason}", "không ghi được: {reason}")
    case .interrupted: Bilingual("interrupted", "đã bị ngắt")
    case .terminated: Bilingual("ended by the system", "đã bị hệ thống kết thúc")
    case .internalError:
      Bilingual("a mistake of hoso's own: {detail}", "lỗi của chính chương trình: {detail}")
    }
  }

  package var explanation: Explanation {
    switch self {
    case .notFound:
      Explanation(
        why: Bilingual(
          "Nothing with this name is where the command looked for it.",
          "Ở nơi đã tìm không có gì mang tên này."),
        repair: Bilingual(
          "Look at the spelling, at upper and lower case, and at the folder you are in.",
          "Kiểm tra chính tả, chữ hoa chữ thường và thư mục đang đứng."),
        example: "ls -l don.json")
    case .notAllowed:
      Explanation(
        why: Bilingual(
          "The file's owner or mode keeps this account from it.",
          "Chủ sở hữu hoặc quyền của tệp không cho tài khoản này dùng."),
        repair: Bilingual(
          "Ask the owner, or change the mode.", "Hãy hỏi chủ tệp hoặc sửa quyền của tệp."),
        example: "chmod u+r don.json")
    case .isDirectory:
      Explanation(
        why: Bilingual(
          "The command reads files one by one and was given a folder.",
          "Lệnh đọc từng tệp một nhưng được đưa một thư mục."),
        repair: Bilingual("Name the files in it.", "Hãy ghi tên các tệp trong thư mục đó."),
        example: "hoso schema validate --schema s.json forms/*.json")
    case .readFailed:
      Explanation(
        why: Bilingual(
          "The system reported an error while the file was read: often a disk, a stick or a"
            + " network that fails.",
          "Hệ thống báo lỗi khi đang đọc tệp: thường do đĩa, thẻ nhớ hoặc mạng hỏng."),
        repair: Bilingual(
          "Copy the file to another disk and try again; keep the old one.",
          "Hãy chép tệp sang đĩa khác rồi thử lại, giữ nguyên bản cũ."),
        example: "cp /media/usb/don.json .")
    case .tooLarge:
      Explanation(
        why: Bilingual(
          "Input is read into memory, so each kind of file has a limit.",
          "Dữ liệu được đọc vào bộ nhớ nên mỗi loại tệp có giới hạn."),
        repair: Bilingual(
          "Make sure it is the file you meant; split it if it is.",
          "Kiểm tra có đúng tệp cần dùng không; nếu đúng, hãy chia nhỏ."),
        example: "ls -lh don.json")
    case .diskFull:
      Explanation(
        why: Bilingual(
          "The disk or the quota is used up; the answer is not whole.",
          "Đĩa hoặc hạn mức đã đầy; kết quả chưa được ghi trọn vẹn."),
        repair: Bilingual(
          "Free some space and run the same command again.",
          "Hãy giải phóng chỗ rồi chạy lại đúng lệnh đó."),
        example: "df -h .")
    case .writeFailed:
      Explanation(
        why: Bilingual(
          "The system refused what the command wrote; the answer is not whole.",
          "Hệ thống từ chối ghi; kết quả chưa trọn vẹn."),
        repair: Bilingual(
          "Look at where the output goes, and run the same command again.",
          "Kiểm tra nơi nhận kết quả rồi chạy lại đúng lệnh đó."),
        example: "hoso version > version.txt")
    case .interrupted:
      Explanation(
        why: Bilingual(
          "Ctrl-C was pressed. Nothing is left half-written.",
          "Đã bấm Ctrl-C. Không có gì bị ghi dở."),
        repair: Bilingual("Run the same command again.", "Hãy chạy lại đúng lệnh đó."),
        example: "echo $?    # 130")
    case .terminated:
      Explanation(
        why: Bilingual(
          "Another program or the system's shutdown ended it. Nothing is left half-written.",
          "Chương trình khác hoặc việc tắt máy đã kết thúc lệnh. Không có gì bị ghi dở."),
        repair: Bilingual("Run the same command again.", "Hãy chạy lại đúng lệnh đó."),
        example: "echo $?    # 143")
    case .internalError:
      Explanation(
        why: Bilingual(
          "The program met a case its authors ruled out.",
          "Chương trình gặp trường hợp mà người viết đã loại trừ."),
        repair: Bilingual(
          "Report it with the command and the message; leave out what is confidential.",
          "Hãy báo lại kèm dòng lệnh và thông báo, bỏ phần nội dung mật."),
        example: "hoso version")
    }
  }
}
