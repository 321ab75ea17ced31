/// Files, output and the run itself: `E210`–`E259`.
package enum FileMessage: String, CaseIterable, CodedMessage {
  case notFound = "file.notFound"
  case notAllowed = "file.notAllowed"
  case isDirectory = "file.isDirectory"
  case notAFolder = "file.notAFolder"
  case noFolder = "file.noFolder"
  case readFailed = "file.readFailed"
  case tooLarge = "file.tooLarge"
  case notAFile = "file.notAFile"
  case tooMany = "file.tooMany"
  case changedMeanwhile = "file.changedMeanwhile"
  case notEvidence = "file.notEvidence"
  case needsFile = "file.needsFile"
  case notAnObject = "file.notAnObject"
  case bundleIsFile = "file.bundleIsFile"
  case notReadableTar = "file.notReadableTar"
  case notAsListed = "file.notAsListed"
  case notPackable = "file.notPackable"
  case notUnpacked = "file.notUnpacked"
  case notJudged = "file.notJudged"
  case diskFull = "output.diskFull"
  case writeFailed = "output.writeFailed"
  case exists = "output.exists"
  case locked = "output.locked"
  case notVerified = "output.notVerified"
  case notDurable = "output.notDurable"
  case interrupted = "run.interrupted"
  case terminated = "run.terminated"
  case clockWrong = "run.clockWrong"
  case internalError = "run.internalError"

  package var code: String {
    switch self {
    case .notFound: "E210"
    case .notAllowed: "E211"
    case .isDirectory: "E212"
    case .notAFolder: "E254"
    case .noFolder: "E255"
    case .readFailed: "E213"
    case .tooLarge: "E214"
    case .notAFile: "E215"
    case .tooMany: "E216"
    case .changedMeanwhile: "E217"
    case .notEvidence: "E218"
    case .needsFile: "E219"
    case .notAnObject: "E228"
    case .bundleIsFile: "E252"
    case .notReadableTar: "E229"
    case .notAsListed: "E226"
    case .notPackable: "E227"
    case .notUnpacked: "E251"
    case .notJudged: "E253"
    case .diskFull: "E220"
    case .writeFailed: "E221"
    case .exists: "E222"
    case .locked: "E223"
    case .notVerified: "E224"
    case .notDurable: "E225"
    case .interrupted: "E240"
    case .terminated: "E241"
    case .clockWrong: "E242"
    case .internalError: "E250"
    }
  }

  package var text: Bilingual {
    switch self {
    case .notFound: Bilingual("there is no such file", "không có tệp này")
    case .noFolder: Bilingual("there is no such folder", "không có thư mục này")
    case .notAllowed:
      Bilingual("the system doesn't allow it", "hệ thống không cho phép")
    case .isDirectory:
      Bilingual("is a folder, and a file is wanted", "là thư mục, trong khi cần một tệp")
    case .notAFolder:
      Bilingual("is no folder, and a folder is wanted", "không phải thư mục, trong khi cần thư mục")
    case .readFailed: Bilingual("can't be read: {reason}", "không đọc được: {reason}")
    case .tooLarge:
      Bilingual("is larger than {limit}, the limit", "lớn hơn giới hạn {limit}")
    case .notAFile:
      Bilingual(
        "is a link, a device or another special file; only plain files and folders are read",
        "là liên kết, thiết bị hoặc tệp đặc biệt; chỉ đọc tệp và thư mục thường")
    case .tooMany:
      Bilingual("holds more than {limit} entries, the limit", "có quá {limit} mục, là giới hạn")
    case .changedMeanwhile:
      Bilingual("was changed while it was read", "đã bị thay đổi trong lúc đang đọc")
    case .notEvidence:
      Bilingual(
        "is no bundle, bag, OCFL object or storage root",
        "không phải gói hồ sơ, bag, đối tượng OCFL hay kho OCFL")
    case .needsFile:
      Bilingual(
        "can be read only once, which is enough for a bundle only",
        "chỉ đọc được một lần, mà chỉ gói hồ sơ mới kiểm tra được như vậy")
    case .notAsListed:
      Bilingual(
        "the file is not the one that the manifest lists: its digest differs",
        "tệp không phải là tệp ghi trong bảng kê: mã băm khác nhau")
    case .notPackable:
      Bilingual(
        "can't become a bundle; what stands against it follows",
        "không đóng gói được; lý do ở dưới")
    case .bundleIsFile:
      Bilingual(
        "is a folder, and a bundle is one .tar file", "là thư mục, còn gói hồ sơ là một tệp .tar")
    case .notAnObject: Bilingual("is no OCFL object", "không phải đối tượng OCFL")
    case .notReadableTar:
      Bilingual("is so broken that it can't be opened", "hỏng đến mức không mở được")
    case .notUnpacked:
      Bilingual(
        "is broken, so it was not unpacked; what is wrong follows",
        "không nguyên vẹn nên không mở ra; lỗi ở dưới")
    case .notJudged:
      Bilingual(
        "could not be checked whole, so it was not unpacked; what stood in the way follows",
        "không kiểm tra được trọn vẹn nên không mở ra; lý do ở dưới")
    case .exists:
      Bilingual(
        "is already there, and is never written over", "đã có sẵn và không bao giờ bị ghi đè")
    case .locked:
      Bilingual("another command is working on it", "một lệnh khác đang làm việc với nó")
    case .notVerified:
      Bilingual(
        "the medium gives back other bytes than were written",
        "thiết bị trả về nội dung khác với nội dung đã ghi")
    case .notDurable:
      Bilingual(
        "is written, but the disk didn't confirm that it is safe: {reason}",
        "đã ghi nhưng đĩa không xác nhận là an toàn: {reason}")
    case .diskFull: Bilingual("no space is left on the disk", "đĩa đã hết chỗ")
    case .writeFailed: Bilingual("can't be written: {reason}", "không ghi được: {reason}")
    case .interrupted: Bilingual("interrupted", "đã bị ngắt")
    case .terminated: Bilingual("ended by the system", "đã bị hệ thống kết thúc")
    case .clockWrong:
      Bilingual(
        "the computer's clock is wrong: it shows a year before 1970 or after 9999",
        "đồng hồ máy sai: chỉ năm trước 1970 hoặc sau 9999")
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
    case .notAFolder:
      Explanation(
        why: Bilingual(
          "The command works on all files of a folder and was given something else.",
          "Lệnh làm việc với mọi tệp của một thư mục nhưng được đưa thứ khác."),
        repair: Bilingual(
          "Name the folder that holds the files.", "Hãy ghi tên thư mục chứa các tệp đó."),
        example: "hoso bag create anh-quet -o anh-quet-bag")
    case .noFolder:
      Explanation(
        why: Bilingual(
          "What a command makes is put into a folder that is there: a slip in its name would make"
            + " another one.",
          "Lệnh chỉ ghi vào thư mục đã có: tự tạo thì gõ nhầm tên sẽ thành thư mục khác."),
        repair: Bilingual(
          "Look at the spelling, or make the folder first.",
          "Kiểm tra tên thư mục, hoặc tạo thư mục trước."),
        example: "mkdir -p nha/moi")
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
    case .notAFile:
      Explanation(
        why: Bilingual(
          "What a link or a device shows can change or lie elsewhere, so it is no evidence.",
          "Nội dung của liên kết hoặc thiết bị có thể đổi hoặc nằm nơi khác nên không dùng làm"
            + " chứng cứ được."),
        repair: Bilingual(
          "Put the file itself in its place.", "Hãy đặt chính tệp đó vào vị trí này."),
        example: "cp --dereference don.pdf ban-sao/")
    case .tooMany:
      Explanation(
        why: Bilingual(
          "Lists from outside have a limit, so that nothing made to exhaust the machine can.",
          "Danh sách từ bên ngoài có giới hạn để không gì có thể làm cạn kiệt máy."),
        repair: Bilingual(
          "Make sure it is the folder you meant; split it if it is.",
          "Kiểm tra có đúng thư mục cần dùng không; nếu đúng, hãy chia nhỏ."),
        example: "find ho-so | wc -l")
    case .changedMeanwhile:
      Explanation(
        why: Bilingual(
          "What is read must stay as it is until the command ends, or the answer is about nothing.",
          "Tệp đang đọc phải giữ nguyên đến khi lệnh kết thúc, nếu không câu trả lời vô nghĩa."),
        repair: Bilingual(
          "Close other programs that write there, and run the same command again.",
          "Hãy đóng chương trình khác đang ghi vào đó rồi chạy lại đúng lệnh này."),
        example: "hoso verify HS-2026-0017-1a2b3c4d.v3.hoso.tar")
    case .notEvidence:
      Explanation(
        why: Bilingual(
          "A bundle is a tar file; a bag has bagit.txt, an object 0=ocfl_object_1.1 and a root"
            + " 0=ocfl_1.1. None of these was found.",
          "Gói hồ sơ là tệp tar; bag có bagit.txt, đối tượng có 0=ocfl_object_1.1, kho có"
            + " 0=ocfl_1.1. Ở đây không có thứ nào."),
        repair: Bilingual(
          "Make sure it is the file you meant; say what it is with --kind.",
          "Kiểm tra có đúng tệp cần dùng không; nêu rõ loại bằng --kind."),
        example: "hoso verify --kind bag nhan-ve")
    case .needsFile:
      Explanation(
        why: Bilingual(
          "Bags and objects are read in several places, which a pipe doesn't allow.",
          "Bag và đối tượng phải đọc ở nhiều chỗ, đường ống không cho phép."),
        repair: Bilingual(
          "Store it as a file first, and name that.",
          "Hãy lưu thành tệp trước rồi ghi tên tệp đó."),
        example: "cat b.tar > /tmp/b.tar && hoso verify /tmp/b.tar")
    case .notAsListed:
      Explanation(
        why: Bilingual(
          "What was printed has another digest than the manifest or inventory says, so it was"
            + " changed or damaged.",
          "Nội dung vừa in có mã băm khác với bảng kê, nên đã bị sửa hoặc hỏng."),
        repair: Bilingual(
          "Don't use what was printed; verify the whole, and ask for another copy.",
          "Đừng dùng nội dung vừa in; hãy kiểm tra toàn bộ và xin bản khác."),
        example: "hoso verify HS-2026-0017-1a2b3c4d.v3.hoso.tar")
    case .notPackable:
      Explanation(
        why: Bilingual(
          "Only a dossier's sound object becomes a bundle, so that a bundle always verifies.",
          "Chỉ đối tượng nguyên vẹn của một hồ sơ mới được đóng gói, để gói nào cũng kiểm tra"
            + " được."),
        repair: Bilingual(
          "Mend the source, or take the object from a backup, and pack again.",
          "Hãy sửa nguồn hoặc lấy đối tượng từ bản sao lưu rồi đóng gói lại."),
        example: "hoso verify --kind ocfl doi-tuong")
    case .bundleIsFile:
      Explanation(
        why: Bilingual(
          "A bundle is judged byte by byte as one file; unpacked it is a bag.",
          "Gói hồ sơ được kiểm tra từng byte như một tệp; khi đã mở ra thì nó là một bag."),
        repair: Bilingual(
          "Name the .tar file, or verify the folder as what it is.",
          "Ghi tên tệp .tar, hoặc kiểm tra thư mục đúng như loại của nó."),
        example: "hoso verify --kind bag HS-2026-0017-1a2b3c4d.v3")
    case .notAnObject:
      Explanation(
        why: Bilingual(
          "The command works on one OCFL object: a folder with 0=ocfl_object_1.1 in it.",
          "Lệnh làm việc với một đối tượng OCFL: thư mục có tệp 0=ocfl_object_1.1."),
        repair: Bilingual(
          "Name the object's own folder; in a storage root it lies some levels down.",
          "Hãy ghi đúng thư mục của đối tượng; trong kho, nó nằm sâu vài cấp."),
        example: "hoso ocfl log objects/f5/5b/urn%3auuid%3a0190")
    case .notReadableTar:
      Explanation(
        why: Bilingual(
          "The archive's own list of files is damaged, so nothing in it can be found safely.",
          "Danh sách tệp của gói bị hỏng nên không thể tìm tệp nào một cách an toàn."),
        repair: Bilingual(
          "Verify it to see where; ask for another copy, and keep this one as evidence.",
          "Hãy kiểm tra để biết hỏng ở đâu; xin bản khác và giữ bản này làm chứng cứ."),
        example: "hoso verify HS-2026-0017-1a2b3c4d.v3.hoso.tar")
    case .notUnpacked:
      Explanation(
        why: Bilingual(
          "Files out of a broken bundle would look like good ones.",
          "Tệp lấy ra từ gói hỏng sẽ trông như tệp tốt."),
        repair: Bilingual(
          "Ask for another copy. Single files can still be looked at with 'hoso cat'.",
          "Hãy xin bản khác. Vẫn xem được từng tệp bằng 'hoso cat'."),
        example: "hoso cat HS-2026-0017-1a2b3c4d.v3.hoso.tar README.txt")
    case .notJudged:
      Explanation(
        why: Bilingual(
          "Nothing wrong was found in what was looked at, and not all of it was: it holds more than"
            + " the limits allow, or a part of it can't be read.",
          "Phần đã xem không có lỗi, nhưng chưa xem được hết: vượt giới hạn, hoặc có phần không đọc"
            + " được."),
        repair: Bilingual(
          "See what stood in the way; single files can still be looked at with 'hoso cat'.",
          "Xem lý do; vẫn xem được từng tệp bằng 'hoso cat'."),
        example: "hoso verify --kind bag nhan-ve")
    case .exists:
      Explanation(
        why: Bilingual(
          "Nothing that is already there is ever lost by a command that makes something new.",
          "Lệnh tạo cái mới không bao giờ làm mất cái đã có."),
        repair: Bilingual(
          "Name another place, or move the old one away yourself.",
          "Hãy ghi nơi khác, hoặc tự chuyển cái cũ đi."),
        example: "hoso unpack HS-2026-0017-1a2b3c4d.v3.hoso.tar -o thu-muc-moi")
    case .locked:
      Explanation(
        why: Bilingual(
          "Two commands writing at once could lose one another's work. The lock goes with its"
            + " command, even when that is killed.",
          "Hai lệnh cùng ghi có thể làm mất kết quả của nhau. Khóa tự hết khi lệnh kia kết thúc,"
            + " kể cả khi bị buộc dừng."),
        repair: Bilingual(
          "Wait until the other command ends, then run the same command again.",
          "Hãy đợi lệnh kia xong rồi chạy lại đúng lệnh này."),
        example: "ps ax | grep hoso")
    case .notVerified:
      Explanation(
        why: Bilingual(
          "Some sticks swallow data without an error; so what was written is read once more.",
          "Có thẻ nhớ nuốt mất dữ liệu mà không báo lỗi, nên nội dung đã ghi được đọc lại."),
        repair: Bilingual(
          "Use another stick; this one can't be trusted.",
          "Hãy dùng thẻ nhớ khác; thẻ này không còn tin được."),
        example: "hoso pack ho-so -o /media/usb2")
    case .notDurable:
      Explanation(
        why: Bilingual(
          "The file has its name and its contents, but after a power cut now it may be gone.",
          "Tệp đã có tên và nội dung, nhưng nếu mất điện lúc này thì có thể mất."),
        repair: Bilingual(
          "Verify what was written, then see why the disk refused.",
          "Hãy kiểm tra lại nội dung đã ghi, rồi xem vì sao đĩa từ chối."),
        example: "hoso verify HS-2026-0017-1a2b3c4d.v3.hoso.tar")
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
    case .clockWrong:
      Explanation(
        why: Bilingual(
          "What is made now is to say when, and no document can tell such a time.",
          "Nội dung tạo ra phải ghi thời điểm, mà thời điểm như vậy không ghi được."),
        repair: Bilingual(
          "Set the clock, or say the time yourself where the command has an option for it.",
          "Hãy chỉnh đồng hồ, hoặc tự nêu thời điểm nếu lệnh có tùy chọn."),
        example: "date --set '2026-03-20 08:00'")
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
