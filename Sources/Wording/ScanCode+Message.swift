package import Scans

/// What can be said against a scan: `E550`–`E569`; warnings `W550`–`W569`.
extension ScanCode: IntegrityMessage {
  package var id: String { "scan.\(rawValue)" }

  package var code: String {
    switch self {
    case .notAFile: "E550"
    case .empty: "E551"
    case .tooLarge: "E552"
    case .wrongType: "E553"
    case .notReadable: "E554"
    case .leadingBytes: "W550"
    case .trailingBytes: "W551"
    case .hidesPDF: "W552"
    case .encrypted: "W553"
    case .needsPassword: "W554"
    case .otherEncryption: "W555"
    case .truncated: "W556"
    case .repaired: "W557"
    case .badChecksum: "W558"
    case .badStructure: "W559"
    case .unreadable: "W560"
    case .signed: "W561"
    case .signedInPart: "W562"
    case .notInspected: "W563"
    }
  }

  package var text: Bilingual { refusalText ?? damageText }

  private var refusalText: Bilingual? {
    switch self {
    case .notAFile: Bilingual("is not a file", "không phải tệp")
    case .empty: Bilingual("is empty", "tệp trống")
    case .tooLarge: Bilingual("is too large", "tệp quá lớn")
    case .wrongType:
      Bilingual("is not PDF, JPEG, PNG or TIFF", "không phải PDF, JPEG, PNG hoặc TIFF")
    case .notReadable: Bilingual("can't be read", "không đọc được")
    default: nil
    }
  }

  private var damageText: Bilingual {
    switch self {
    case .leadingBytes:
      Bilingual("something stands before the PDF's beginning", "trước phần đầu PDF có thứ khác")
    case .trailingBytes:
      Bilingual("something follows the file's own end", "sau phần cuối của tệp còn thứ khác")
    case .hidesPDF: Bilingual("a PDF begins inside the picture", "trong ảnh có phần đầu của PDF")
    case .encrypted:
      Bilingual(
        "is encrypted, though it opens without a password", "đã mã hóa, nhưng mở không cần mật khẩu"
      )
    case .needsPassword: Bilingual("opens with a password only", "phải có mật khẩu mới mở được")
    case .otherEncryption:
      Bilingual(
        "is encrypted, and a password won't do", "đã mã hóa, có mật khẩu cũng không mở được")
    case .truncated: Bilingual("is cut short", "bị cụt")
    case .repaired: Bilingual("can be read only after a repair", "phải sửa mới đọc được")
    case .badChecksum: Bilingual("a checksum inside is wrong", "mã kiểm tra bên trong sai")
    case .badStructure: Bilingual("contradicts its own format", "sai định dạng")
    case .unreadable: Bilingual("can't be opened", "không mở được")
    case .signed: Bilingual("bears digital signatures", "có chữ ký số")
    case .signedInPart:
      Bilingual(
        "bears digital signatures that don't cover its end", "có chữ ký số nhưng không phủ hết tệp")
    default:
      Bilingual("whether it is whole can't be told", "không rõ có nguyên vẹn không")
    }
  }

  package var explanation: Explanation {
    let isRefusal = code.utf8.first == UInt8(ascii: "E")
    return Explanation(
      why: isRefusal
        ? Bilingual(
          "Scans are kept for decades: only types that all readers open are taken, told by their"
            + " content and not by their names.",
          "Ảnh quét phải đọc được nhiều chục năm: chỉ nhận các loại phổ biến, xét theo nội dung chứ"
            + " không theo tên tệp.")
        : Bilingual(
          "The scan is taken as it is, byte for byte; what is unusual in it is told.",
          "Ảnh quét được nhận nguyên từng byte; điều khác thường thì nêu ra."),
      repair: isRefusal
        ? Bilingual(
          "Scan the paper to PDF, or save the file as one.", "Quét giấy ra PDF, hoặc lưu thành PDF."
        )
        : Bilingual(
          "Open the file and look; scan the paper again if in doubt.",
          "Mở tệp xem lại; nếu ngờ thì quét lại giấy."),
      example: "hoso attach HS-2026-0017 2-KND ly-lich.pdf")
  }
}

/// What a file that is refused as a scan looks like.
extension ForeignType: Message {
  package var id: String { "fact.foreignType.\(rawValue)" }

  package var text: Bilingual { documentText ?? otherText }

  private var documentText: Bilingual? {
    switch self {
    case .officeDocument:
      Bilingual("a Word, Excel or PowerPoint file", "tệp Word, Excel hoặc PowerPoint")
    case .openDocument: Bilingual("an OpenDocument file", "tệp OpenDocument")
    case .oldOfficeDocument: Bilingual("an older Office file", "tệp Office kiểu cũ")
    case .rtf: Bilingual("an RTF text", "văn bản RTF")
    case .postScript: Bilingual("a PostScript file", "tệp PostScript")
    case .heic: Bilingual("a HEIC photo", "ảnh HEIC")
    case .avif: Bilingual("an AVIF photo", "ảnh AVIF")
    case .text: Bilingual("a plain text", "văn bản thường")
    case .xml: Bilingual("an XML file", "tệp XML")
    case .html: Bilingual("a web page", "trang web")
    case .zeros: Bilingual("nothing but zeros: a failed copy", "toàn số 0: bản sao bị lỗi")
    case .unknown: Bilingual("a type that is not known", "loại không rõ")
    default: nil
    }
  }

  private var otherText: Bilingual {
    switch self {
    case .zip: Bilingual("a ZIP archive", "tệp nén ZIP")
    case .rar: Bilingual("a RAR archive", "tệp nén RAR")
    case .sevenZip: Bilingual("a 7z archive", "tệp nén 7z")
    case .gzip: Bilingual("a gzip file", "tệp nén gzip")
    case .bzip2: Bilingual("a bzip2 file", "tệp nén bzip2")
    case .xz: Bilingual("an xz file", "tệp nén xz")
    case .zstandard: Bilingual("a Zstandard file", "tệp nén Zstandard")
    case .tar: Bilingual("a tar archive", "tệp tar")
    case .windowsProgram: Bilingual("a Windows program", "chương trình Windows")
    case .linuxProgram: Bilingual("a Linux program", "chương trình Linux")
    case .video: Bilingual("a video or sound", "tệp phim hoặc âm thanh")
    case .webp: Bilingual("a WebP picture", "ảnh WebP")
    case .gif: Bilingual("a GIF picture", "ảnh GIF")
    case .bmp: Bilingual("a BMP picture", "ảnh BMP")
    case .bigTIFF: Bilingual("a BigTIFF picture", "ảnh BigTIFF")
    case .jpeg2000: Bilingual("a JPEG 2000 picture", "ảnh JPEG 2000")
    case .jpegXL: Bilingual("a JPEG XL picture", "ảnh JPEG XL")
    case .djvu: Bilingual("a DjVu file", "tệp DjVu")
    case .icon: Bilingual("an icon", "biểu tượng (icon)")
    default: Bilingual("a Photoshop picture", "ảnh Photoshop")
    }
  }
}

/// Why something about a scan can't be told.
extension ScanDoubt: Message {
  package var id: String { "scan.doubt.\(rawValue)" }

  package var text: Bilingual {
    switch self {
    case .helperNotStarted:
      Bilingual(
        "the process that looks into it did not start", "không khởi động được tiến trình xem tệp")
    case .helperCrashed:
      Bilingual("the process that looks into it crashed", "tiến trình xem tệp bị hỏng giữa chừng")
    case .helperTooSlow:
      Bilingual("looking into it took too long", "xem tệp mất quá nhiều thời gian")
    case .helperUnclear: Bilingual("looking into it gave no answer", "xem tệp không cho kết quả")
    case .tooLarge: Bilingual("it needs too much memory", "cần quá nhiều bộ nhớ")
    case .tooMany: Bilingual("it has too many parts", "có quá nhiều phần")
    case .notReadable: Bilingual("it could not be read to its end", "không đọc được đến hết")
    case .encrypted: Bilingual("it opens with a password only", "phải có mật khẩu")
    case .damaged: Bilingual("it is damaged there", "chỗ đó bị hỏng")
    case .notStated: Bilingual("the file does not say", "tệp không ghi")
    case .noPicture: Bilingual("no page is a picture", "không trang nào là ảnh")
    }
  }
}
