package import TarArchive

/// An archive that is not as it must be: `E600`–`E619`, each for rules of one kind.
package enum TarMessage: String, CaseIterable, RuleGroup {
  case notTar = "tar.notTar"
  case damaged = "tar.damaged"
  case notCanonical = "tar.notCanonical"
  case truncated = "tar.truncated"
  case trailingBytes = "tar.trailingBytes"
  case entryKind = "tar.entryKind"
  case path = "tar.path"
  case duplicate = "tar.duplicate"
  case twin = "tar.twin"
  case name = "tar.name"
  case limit = "tar.limit"
  case notStorable = "tar.notStorable"
  case contents = "tar.contents"
  case failed = "tar.failed"

  package var code: String {
    switch self {
    case .notTar: "E600"
    case .damaged: "E601"
    case .notCanonical: "E602"
    case .truncated: "E603"
    case .trailingBytes: "E604"
    case .entryKind: "E605"
    case .path: "E606"
    case .duplicate: "E607"
    case .twin: "E608"
    case .name: "E609"
    case .limit: "E610"
    case .notStorable: "E611"
    case .contents: "E612"
    case .failed: "E613"
    }
  }

  package var summary: Bilingual {
    switch self {
    case .notTar: Bilingual("the file is not a tar archive", "tệp không phải tệp tar")
    case .damaged: Bilingual("the archive is damaged", "tệp tar bị hỏng")
    case .notCanonical:
      Bilingual(
        "the archive is not written in the one form that bundles have",
        "tệp tar không theo đúng dạng duy nhất của gói hồ sơ")
    case .truncated: Bilingual("the archive is cut short", "tệp tar bị cụt")
    case .trailingBytes:
      Bilingual("something comes after the archive's end", "sau phần cuối tệp tar còn dữ liệu")
    case .entryKind:
      Bilingual("the archive holds something that is no file", "tệp tar có thứ không phải tệp")
    case .path:
      Bilingual("a path in the archive is unsafe", "đường dẫn trong tệp tar không an toàn")
    case .duplicate: Bilingual("a path stands twice", "đường dẫn bị trùng")
    case .twin:
      Bilingual(
        "two paths differ in letter case or in the form of accents only",
        "hai đường dẫn chỉ khác chữ hoa chữ thường hoặc cách ghi dấu")
    case .name:
      Bilingual("a name can't be used on every system", "tên không dùng được trên mọi hệ thống")
    case .limit: Bilingual("the archive goes beyond a limit", "tệp tar vượt giới hạn")
    case .notStorable:
      Bilingual("a path can't be stored in an archive", "đường dẫn không lưu vào tệp tar được")
    case .contents:
      Bilingual(
        "a file changed while it was put into the archive", "tệp bị thay đổi khi đang đóng gói")
    case .failed:
      Bilingual("the archive could not be read or written", "không đọc hoặc ghi được tệp tar")
    }
  }
}

extension TarMessage {
  /// The message of an archive reader's or writer's code.
  package init(_ code: TarError.Code) {
    self =
      switch code {
      case .empty, .otherFormat, .notATar: .notTar
      case .damagedHeader: .damaged
      case .extendedHeader, .notCanonical, .badPadding: .notCanonical
      case .truncated, .missingEnd: .truncated
      case .trailingBytes: .trailingBytes
      case .link, .hardLink, .folder, .device, .pipe, .sparse: .entryKind
      case .badPath: .path
      case .duplicate, .fileAndFolder: .duplicate
      case .twin: .twin
      case .notUTF8, .forbiddenCharacter, .windowsCharacter, .windowsName,
        .trailingSpaceOrDot:
        .name
      case .tooManyEntries, .entryTooLarge, .totalTooLarge, .tooDeep, .nameTooLong, .pathTooLong,
        .keptTooLarge:
        .limit
      case .pathNotStorable: .notStorable
      case .contentsTooShort, .contentsTooLong: .contents
      case .file, .libraryFailed: .failed
      }
  }
}

/// What is said of a place in an archive.
extension TarError.Code: Message {
  package var id: String { "fact.tar.\(rawValue)" }

  package var text: Bilingual {
    switch self {
    case .empty: Bilingual("the file is empty", "tệp trống")
    case .otherFormat:
      Bilingual(
        "the file is not a tar, whatever its name says", "tệp không phải tệp tar, dù mang tên gì")
    case .notATar:
      Bilingual("the file doesn't begin as a tar does", "phần đầu tệp không phải của tệp tar")
    case .damagedHeader: Bilingual("a header is damaged", "phần đầu mục (header) bị hỏng")
    case .extendedHeader:
      Bilingual(
        "uses an extension of the tar format (pax or GNU)", "dùng phần mở rộng pax hoặc GNU của tar"
      )
    case .notCanonical:
      Bilingual(
        "a header has bytes that a bundle's never has",
        "phần đầu mục (header) có byte không bao giờ có trong gói hồ sơ")
    case .badPadding:
      Bilingual(
        "the filling after the file is not all zeros", "phần đệm sau tệp này không toàn số 0")
    case .truncated: Bilingual("the archive ends inside of this", "tệp tar bị cụt ở giữa mục này")
    case .missingEnd: Bilingual("the archive's end is missing", "thiếu phần cuối của tệp tar")
    case .trailingBytes:
      Bilingual("something comes after the archive's end", "sau phần cuối tệp tar còn dữ liệu")
    case .link: Bilingual("is a symbolic link", "là liên kết tượng trưng")
    case .hardLink: Bilingual("is a hard link to another entry", "là liên kết cứng tới mục khác")
    case .folder:
      Bilingual(
        "is a folder as an entry of its own, and a bundle has files only",
        "là thư mục ghi thành mục riêng, trong khi gói hồ sơ chỉ có tệp")
    case .device: Bilingual("is a device", "là thiết bị")
    case .pipe: Bilingual("is a pipe or socket", "là đường ống hoặc socket")
    case .sparse: Bilingual("is a file with holes (sparse)", "là tệp thưa (sparse)")
    case .badPath:
      Bilingual("the path could lead elsewhere", "đường dẫn có thể trỏ ra chỗ khác")
    case .duplicate: Bilingual("the path stands here twice", "đường dẫn có hai lần")
    case .fileAndFolder:
      Bilingual("is a file and a folder too", "vừa là tệp vừa là thư mục")
    case .twin:
      Bilingual(
        "differs from another path in letter case or in the form of its accents only",
        "chỉ khác một đường dẫn khác ở chữ hoa, chữ thường hoặc cách ghi dấu")
    case .notUTF8: Bilingual("the name is not UTF-8", "tên không phải UTF-8")
    case .forbiddenCharacter:
      Bilingual("the name has an invisible character", "tên có ký tự không nhìn thấy")
    case .windowsCharacter:
      Bilingual(
        "the name has a character that Windows refuses", "tên có ký tự mà Windows không nhận")
    case .windowsName:
      Bilingual("the name means a device on Windows", "tên trùng tên thiết bị trên Windows")
    case .trailingSpaceOrDot:
      Bilingual(
        "the name ends in a space or a dot, which Windows drops",
        "tên kết thúc bằng dấu cách hoặc dấu chấm, Windows sẽ bỏ mất")
    case .tooManyEntries: Bilingual("has too many entries", "có quá nhiều mục")
    case .entryTooLarge: Bilingual("the file is too large", "tệp quá lớn")
    case .totalTooLarge: Bilingual("all files together are too large", "tổng các tệp quá lớn")
    case .tooDeep: Bilingual("the path has too many levels", "đường dẫn có quá nhiều cấp")
    case .nameTooLong: Bilingual("the name is too long", "tên quá dài")
    case .pathTooLong: Bilingual("the path is too long", "đường dẫn quá dài")
    case .keptTooLarge:
      Bilingual(
        "the lists and forms together are too large", "tổng các bảng kê và biểu mẫu quá lớn")
    case .pathNotStorable:
      Bilingual("the path doesn't fit into a tar header", "đường dẫn không ghi vừa vào tệp tar")
    case .contentsTooShort:
      Bilingual("the file became shorter meanwhile", "tệp bị ngắn lại trong lúc đọc")
    case .contentsTooLong:
      Bilingual("the file became longer meanwhile", "tệp bị dài thêm trong lúc đọc")
    case .file: Bilingual("could not be read or written", "không đọc hoặc ghi được")
    case .libraryFailed:
      Bilingual("the archive library failed", "thư viện đọc ghi tệp tar báo lỗi")
    }
  }

  /// Whether the limit is a number of bytes, and not of things.
  var isAboutSize: Bool {
    switch self {
    case .entryTooLarge, .totalTooLarge, .keptTooLarge: true
    default: false
    }
  }
}
