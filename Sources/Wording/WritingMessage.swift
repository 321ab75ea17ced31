package import BagIt
package import OCFL

/// Why a bag, an object or a version was not made: `E230`–`E239`.
package enum WritingMessage: String, CaseIterable, RuleGroup {
  case badSource = "write.badSource"
  case badArgument = "write.badArgument"
  case notSound = "write.notSound"
  case nothingChanged = "write.nothingChanged"
  case interrupted = "write.interrupted"
  case missing = "write.missing"
  case rootNotUsable = "write.rootNotUsable"
  case olderSpecification = "write.olderSpecification"
  case damaged = "write.damaged"
  case headChanged = "write.headChanged"

  package var code: String {
    switch self {
    case .badSource: "E230"
    case .badArgument: "E231"
    case .notSound: "E232"
    case .nothingChanged: "E233"
    case .interrupted: "E234"
    case .missing: "E235"
    case .rootNotUsable: "E236"
    case .olderSpecification: "E237"
    case .damaged: "E238"
    case .headChanged: "E239"
    }
  }

  package var summary: Bilingual {
    switch self {
    case .badSource:
      Bilingual("something can't be stored as it is", "có thứ không thể lưu như hiện trạng")
    case .badArgument: Bilingual("a value can't be used", "có giá trị không dùng được")
    case .notSound:
      Bilingual(
        "it is not sound, so nothing is added to it", "không nguyên vẹn nên không thêm gì vào")
    case .nothingChanged: Bilingual("nothing has changed", "không có gì thay đổi")
    case .interrupted:
      Bilingual("an earlier command was cut short", "một lệnh trước đó bị ngắt giữa chừng")
    case .missing:
      Bilingual("there is no such version or file", "không có phiên bản hoặc tệp này")
    case .rootNotUsable: Bilingual("the storage root can't be used", "không dùng được kho OCFL này")
    case .olderSpecification:
      Bilingual("it is of OCFL 1.0, which is only read", "thuộc OCFL 1.0, chỉ đọc được")
    case .damaged:
      Bilingual("stored content is not what it was", "nội dung đã lưu không còn như cũ")
    case .headChanged:
      Bilingual("someone else's version came first", "người khác đã ghi phiên bản mới trước")
    }
  }

  package var explanation: Explanation {
    Explanation(why: why, source: source, repair: repair, example: example)
  }

  private var source: String {
    switch self {
    case .badSource, .badArgument: "RFC 8493; OCFL 1.1"
    case .notSound, .nothingChanged, .missing, .olderSpecification, .damaged: "OCFL 1.1"
    case .rootNotUsable: "OCFL 1.1, 4"
    case .interrupted, .headChanged: ""
    }
  }

  private var why: Bilingual {
    switch self {
    case .badSource:
      Bilingual(
        "Links, devices and names that other systems can't hold would be lost or mean something"
          + " else elsewhere; so nothing is made until they are dealt with.",
        "Liên kết, thiết bị và những tên mà máy khác không lưu được sẽ bị mất hoặc hiểu khác đi;"
          + " vì vậy chưa tạo gì cho đến khi được xử lý.")
    case .badArgument:
      Bilingual(
        "The format has no way to write this value down.", "Định dạng không ghi được giá trị này.")
    case .notSound:
      Bilingual(
        "A version on top of a broken object would vouch for what is broken.",
        "Phiên bản mới đặt trên đối tượng hỏng sẽ như xác nhận phần hỏng là đúng.")
    case .nothingChanged:
      Bilingual(
        "A version stands for something that was done; an empty one would say nothing.",
        "Mỗi phiên bản ghi lại một việc đã làm; phiên bản rỗng không nói lên điều gì.")
    case .interrupted:
      Bilingual(
        "The program or the machine stopped while a version was moved into place. What is needed"
          + " to finish it is all there.",
        "Chương trình hoặc máy đã dừng khi đang đưa phiên bản vào chỗ. Mọi thứ cần để hoàn tất vẫn"
          + " còn đủ.")
    case .missing:
      Bilingual(
        "Versions count from v1 without gaps; paths are those of the version that is asked for.",
        "Phiên bản đánh số từ v1, không bỏ số; đường dẫn là của phiên bản được hỏi.")
    case .rootNotUsable:
      Bilingual(
        "Objects may only be placed where the root's own layout wants them.",
        "Đối tượng chỉ được đặt đúng chỗ theo cách bố trí của kho.")
    case .olderSpecification:
      Bilingual(
        "Adding a version would have to change what is written in it of OCFL 1.0.",
        "Thêm phiên bản sẽ phải sửa phần đã ghi theo OCFL 1.0.")
    case .damaged:
      Bilingual(
        "Each file is held against its digest while it is copied; one did not match.",
        "Khi chép, từng tệp được đối chiếu với mã băm; có tệp không khớp.")
    case .headChanged:
      Bilingual(
        "Between reading the object and writing to it somebody else added a version.",
        "Giữa lúc đọc và lúc ghi, người khác đã thêm một phiên bản.")
    }
  }

  private var repair: Bilingual {
    switch self {
    case .badSource:
      Bilingual(
        "Rename or replace what is named, and run the same command again.",
        "Đổi tên hoặc thay thứ được nêu, rồi chạy lại đúng lệnh này.")
    case .badArgument: Bilingual("Give another value.", "Hãy ghi giá trị khác.")
    case .notSound:
      Bilingual(
        "See what is wrong with 'hoso verify'; take a sound copy from a backup.",
        "Xem lỗi bằng 'hoso verify'; lấy bản nguyên vẹn từ bản sao lưu.")
    case .nothingChanged:
      Bilingual("Nothing needs to be done.", "Không cần làm gì.")
    case .interrupted: Bilingual("Run 'hoso ocfl recover'.", "Hãy chạy 'hoso ocfl recover'.")
    case .missing: Bilingual("See 'hoso ocfl log'.", "Xem 'hoso ocfl log'.")
    case .rootNotUsable:
      Bilingual(
        "See what is wrong with 'hoso verify --kind root'.",
        "Xem lỗi bằng 'hoso verify --kind root'.")
    case .olderSpecification:
      Bilingual(
        "Check out its newest version, and make a new object of that.",
        "Xuất phiên bản mới nhất ra rồi tạo đối tượng mới từ đó.")
    case .damaged:
      Bilingual(
        "Keep what is there as evidence; take the object from a backup.",
        "Giữ nguyên hiện trạng làm chứng cứ; lấy đối tượng từ bản sao lưu.")
    case .headChanged:
      Bilingual("Look at the new version, then decide.", "Xem phiên bản mới rồi quyết định.")
    }
  }

  private var example: String {
    switch self {
    case .badSource: "find anh-quet -type l"
    case .badArgument: "hoso bag create anh-quet -o bag --info \"Source-Organization: Nậm Pố\""
    case .notSound, .damaged: "hoso verify --kind ocfl doi-tuong"
    case .nothingChanged, .missing, .headChanged: "hoso ocfl log doi-tuong"
    case .interrupted: "hoso ocfl recover doi-tuong"
    case .rootNotUsable: "hoso verify --kind root objects"
    case .olderSpecification: "hoso ocfl checkout cu -o noi-dung"
    }
  }
}

/// What exactly stands in the way of a bag.
extension BagError.Code: Message {
  package var id: String { "write.bag.\(rawValue)" }

  package var text: Bilingual {
    switch self {
    case .fileFailed: Bilingual("a file can't be read or written", "không đọc hoặc ghi được tệp")
    case .cancelled: Bilingual("cancelled", "đã hủy")
    case .targetExists: Bilingual("the place is taken", "chỗ này đã có thứ khác")
    case .targetInSource:
      Bilingual(
        "the bag can't be inside the folder that it is made from",
        "bag không được nằm trong chính thư mục nguồn")
    case .entryNotAllowed:
      Bilingual(
        "a link or another special file can't go into a bag",
        "liên kết hoặc tệp đặc biệt không vào bag được")
    case .namesAlike:
      Bilingual(
        "differs from {other} in letter case or Unicode form only, and would be one file elsewhere",
        "chỉ khác {other} ở chữ hoa chữ thường hoặc dạng Unicode; máy khác sẽ coi là một tệp")
    case .nameNotUTF8: Bilingual("the name is not UTF-8", "tên không phải UTF-8")
    case .algorithmUnknown:
      Bilingual("no digest algorithm that is known here", "không có thuật toán băm nào được biết")
    case .labelMalformed:
      Bilingual(
        "a label must not be empty, nor hold a colon, a line end or white space at its ends",
        "nhãn không được trống, không chứa dấu hai chấm, xuống dòng hoặc khoảng trắng ở hai đầu")
    case .valueMalformed:
      Bilingual(
        "a value must not hold a line end, nor white space at its ends",
        "giá trị không được chứa xuống dòng hoặc khoảng trắng ở hai đầu")
    case .labelReserved:
      Bilingual("this value is made by the program", "giá trị này do chương trình tự tính")
    case .tagFileReserved:
      Bilingual("the name has a meaning of its own in a bag", "tên này có ý nghĩa riêng trong bag")
    case .pathMalformed: Bilingual("the path leads out of the bag", "đường dẫn trỏ ra ngoài bag")
    case .bagNotSound:
      Bilingual("the bag has other defects than missing files", "bag còn lỗi khác ngoài thiếu tệp")
    }
  }
}

/// What exactly stands in the way of an object or a version.
extension OCFLError.Code: Message {
  package var id: String { "write.ocfl.\(rawValue)" }

  package var text: Bilingual {
    switch self {
    case .file: Bilingual("a file can't be read or written", "không đọc hoặc ghi được tệp")
    case .notAFile:
      Bilingual(
        "a link or another special file can't go into an object",
        "liên kết hoặc tệp đặc biệt không vào đối tượng được")
    case .nameNotUTF8: Bilingual("the name is not UTF-8", "tên không phải UTF-8")
    case .nameNotKept:
      Bilingual(
        "this disk would keep the name otherwise than it is written, perhaps as another file's",
        "ổ đĩa này sẽ ghi tên khác đi, có thể trùng với tệp khác")
    case .pathConflict:
      Bilingual("a path is a file and a folder at once", "đường dẫn vừa là tệp vừa là thư mục")
    case .nothingToStore: Bilingual("there is no file to store", "không có tệp nào để lưu")
    case .nothingChanged:
      Bilingual(
        "the version would hold the same as the one before it",
        "phiên bản mới giống hệt phiên bản trước")
    case .contentUnknown:
      Bilingual("the object has no content of this digest", "đối tượng không có nội dung mã này")
    case .idIsEmpty: Bilingual("the id is empty", "định danh trống")
    case .userNameIsEmpty: Bilingual("the user's name is empty", "tên người lập trống")
    case .algorithmNotAllowed:
      Bilingual("only sha512 and sha256 are allowed", "chỉ dùng được sha512 và sha256")
    case .inventoryTooLarge:
      Bilingual("the inventory would be larger than {limit}", "bảng kê sẽ lớn hơn {limit}")
    case .versionsUsedUp:
      Bilingual("the padded names of versions are used up", "đã hết số phiên bản có thể đặt tên")
    case .notValid:
      Bilingual(
        "the object is not valid; what is wrong follows", "đối tượng không hợp lệ; lỗi ở dưới")
    case .olderSpecification:
      Bilingual(
        "it is of OCFL 1.0, and versions are only added to 1.1",
        "thuộc OCFL 1.0; chỉ thêm phiên bản vào OCFL 1.1")
    case .headChanged:
      Bilingual("someone else's version came first", "người khác đã ghi phiên bản mới trước")
    case .interrupted:
      Bilingual("an earlier command was cut short", "một lệnh trước đó bị ngắt giữa chừng")
    case .notRecoverable:
      Bilingual(
        "what was left can't be made whole; the reason follows",
        "phần ghi dở không hoàn tất được; lý do ở dưới")
    case .versionMissing:
      Bilingual(
        "there is no such version; the newest is v{limit}",
        "không có phiên bản này; mới nhất là v{limit}")
    case .pathMissing: Bilingual("the version has no such file", "phiên bản không có tệp này")
    case .contentDamaged:
      Bilingual("the content does not have its digest", "nội dung không khớp mã băm của nó")
    case .rootNotUsable:
      Bilingual(
        "the storage root or its layout can't be used",
        "không dùng được kho OCFL hoặc bố trí của nó")
    case .objectExists: Bilingual("the place is taken", "chỗ này đã có thứ khác")
    case .objectMissing:
      Bilingual("the root has no object of this id", "kho không có đối tượng mang định danh này")
    }
  }
}
