/// Why the system refused to read or write, as part of a sentence; named after POSIX's `errno`.
package enum SystemWord: String, CaseIterable, Message {
  case nameTooLong = "fact.system.ENAMETOOLONG"
  case deviceError = "fact.system.EIO"
  case tooManyOpenFiles = "fact.system.EMFILE"
  case linkLoop = "fact.system.ELOOP"
  case closed = "fact.system.EBADF"
  case fileTooBig = "fact.system.EFBIG"
  case readOnly = "fact.system.EROFS"
  case noDevice = "fact.system.ENXIO"
  case busy = "fact.system.EBUSY"
  case noMemory = "fact.system.ENOMEM"
  case timedOut = "fact.system.ETIMEDOUT"
  case stale = "fact.system.ESTALE"
  case invalid = "fact.system.EINVAL"
  case other = "fact.system.other"

  package var text: Bilingual {
    switch self {
    case .nameTooLong: Bilingual("the name is too long", "tên quá dài")
    case .deviceError: Bilingual("the device reports an error", "thiết bị báo lỗi")
    case .tooManyOpenFiles: Bilingual("too many files are open", "đang mở quá nhiều tệp")
    case .linkLoop: Bilingual("links lead round in a circle", "liên kết quay vòng")
    case .closed: Bilingual("it is closed", "đã bị đóng")
    case .fileTooBig: Bilingual("the file would be too large", "tệp sẽ quá lớn")
    case .readOnly: Bilingual("the disk is read-only", "đĩa chỉ cho đọc")
    case .noDevice: Bilingual("the device is not there", "không có thiết bị")
    case .busy: Bilingual("it is in use", "đang được dùng")
    case .noMemory: Bilingual("memory is short", "thiếu bộ nhớ")
    case .timedOut: Bilingual("no answer came in time", "quá lâu không có trả lời")
    case .stale: Bilingual("the network folder has gone", "thư mục mạng không còn")
    case .invalid: Bilingual("the system can't do it here", "hệ thống không làm được ở đây")
    case .other: Bilingual("errno {number}", "errno {number}")
    }
  }
}
