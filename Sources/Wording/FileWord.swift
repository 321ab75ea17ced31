package import Files

/// Why a file could not be used, as part of a sentence.
extension FileError.Code: Message {
  package var id: String { "fact.file.\(rawValue)" }

  package var text: Bilingual {
    switch self {
    case .notFound: Bilingual("there is no such file", "không có tệp này")
    case .exists: Bilingual("it is there already", "đã có sẵn")
    case .noSpace: Bilingual("no space is left", "đã hết chỗ")
    case .notAllowed: Bilingual("the system doesn't allow it", "hệ thống không cho phép")
    case .isFolder: Bilingual("it is a folder", "là thư mục")
    case .isLink: Bilingual("it is a link", "là liên kết")
    case .wrongKind: Bilingual("it is a special file", "là tệp đặc biệt")
    case .tooMany: Bilingual("there are too many", "có quá nhiều")
    case .tooLarge: Bilingual("it is too large", "quá lớn")
    case .crossed: Bilingual("the way leads through a link", "đường dẫn đi qua liên kết")
    case .changedMeanwhile: Bilingual("it was changed meanwhile", "bị thay đổi trong lúc đọc")
    case .locked: Bilingual("another command works on it", "lệnh khác đang dùng")
    case .notVerified:
      Bilingual("the medium gives back other bytes", "thiết bị trả về dữ liệu khác")
    case .damaged: Bilingual("what holds it is broken", "nơi chứa nó bị hỏng")
    case .cancelled: Bilingual("the work was stopped", "việc đã bị dừng")
    case .notSupported: Bilingual("the file system can't do it", "hệ thống tệp không làm được")
    case .io: Bilingual("the device reports an error", "thiết bị báo lỗi")
    }
  }
}

/// Why bytes are no path that may be used, as part of a sentence.
extension PathError.Code: Message {
  package var id: String { "fact.path.\(rawValue)" }

  package var text: Bilingual {
    switch self {
    case .empty: Bilingual("it is empty", "trống")
    case .absolute: Bilingual("it begins with '/'", "bắt đầu bằng '/'")
    case .emptyComponent: Bilingual("it has an empty part", "có phần trống")
    case .dotComponent: Bilingual("it has a '.' or '..'", "có '.' hoặc '..'")
    case .nul: Bilingual("it has a byte 0", "có byte 0")
    case .slash: Bilingual("it has a '/'", "có '/'")
    }
  }
}
