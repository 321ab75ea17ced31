internal import Glibc

/// How the bytes of a tag file are text (RFC 8493 §2.3).
struct TagEncoding: Hashable, Sendable {
  private enum Form: Hashable, Sendable {
    case utf8
    /// UTF-16 with a byte order mark, big-endian without.
    case utf16
    /// A name of a single-byte or multi-byte encoding that iconv(3) is to know.
    case other(String)
  }

  /// Other encodings that bags have been seen in; iconv gets no name but one of these, since a name
  /// is part of a file's name for it.
  private static let others = [
    "US-ASCII", "ASCII", "UTF-16BE", "UTF-16LE", "UTF-32", "UTF-32BE", "UTF-32LE", "SHIFT_JIS",
    "EUC-JP", "ISO-2022-JP", "EUC-KR", "BIG5", "GBK", "GB2312", "GB18030", "KOI8-R", "KOI8-U",
    "VISCII", "TCVN", "MACINTOSH",
  ]

  private let form: Form

  var isUTF8: Bool { form == .utf8 }

  /// The encoding of an IANA name in any letter case; nil where it is not known here.
  init?(name: [UInt8]) {
    let upper = String(decoding: name.map(Self.uppercase), as: UTF8.self)
    switch upper {
    case "UTF-8", "UTF8": form = .utf8
    case "UTF-16", "UTF16": form = .utf16
    case _ where Self.others.contains(upper) || Self.isNumbered(upper): form = .other(upper)
    default: return nil
    }
    if case .other(let name) = form, Conversion(from: name) == nil { return nil }
  }

  private static func isNumbered(_ name: String) -> Bool {
    ["ISO-8859-", "WINDOWS-125", "CP125"].contains { prefix in
      let rest = name.utf8.dropFirst(prefix.utf8.count)
      return name.utf8.starts(with: prefix.utf8) && (1...2).contains(rest.count)
        && rest.allSatisfy { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) }
    }
  }

  private static func uppercase(_ byte: UInt8) -> UInt8 {
    (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte) ? byte & 0xDF : byte
  }

  /// The text in UTF-8; nil where the bytes are none of the encoding.
  func utf8(of bytes: [UInt8]) -> [UInt8]? {
    switch form {
    case .utf8: String(validating: bytes, as: UTF8.self) == nil ? nil : bytes
    case .utf16: Self.utf16(bytes)
    case .other(let name): Conversion(from: name)?.utf8(of: bytes)
    }
  }

  private static func utf16(_ bytes: [UInt8]) -> [UInt8]? {
    guard bytes.count.isMultiple(of: 2) else { return nil }
    let isLittle = bytes.starts(with: [0xFF, 0xFE])
    let isMarked = isLittle || bytes.starts(with: [0xFE, 0xFF])
    let units = stride(from: isMarked ? 2 : 0, to: bytes.count, by: 2).map { place in
      isLittle
        ? UInt16(bytes[place]) | UInt16(bytes[place + 1]) << 8
        : UInt16(bytes[place]) << 8 | UInt16(bytes[place + 1])
    }
    return String(validating: units, as: UTF16.self).map { Array($0.utf8) }
  }

  static let mark: [UInt8] = [0xEF, 0xBB, 0xBF]
}

/// iconv's conversion to UTF-8, closed once.
@safe private final class Conversion {
  private let handle: iconv_t

  init?(from name: String) {
    let handle = unsafe iconv_open("UTF-8", name)
    // The error value of iconv_open is the pointer of all ones.
    guard unsafe handle != iconv_t(bitPattern: -1), let handle = unsafe handle else { return nil }
    unsafe self.handle = handle
  }

  deinit { unsafe iconv_close(handle) }

  /// Nil where the bytes are not all text of the encoding.
  func utf8(of bytes: [UInt8]) -> [UInt8]? {
    // No encoding needs more than 4 bytes for what it holds in one, but a mark may be added.
    var output = [UInt8](repeating: 0, count: 4 * bytes.count + 16)
    var input = bytes
    let left: Int? = unsafe input.withUnsafeMutableBytes { input in
      unsafe output.withUnsafeMutableBytes { output in
        var from = unsafe input.baseAddress?.assumingMemoryBound(to: CChar.self)
        var to = unsafe output.baseAddress?.assumingMemoryBound(to: CChar.self)
        var (inputLeft, outputLeft) = (input.count, output.count)
        guard unsafe iconv(handle, &from, &inputLeft, &to, &outputLeft) != -1, inputLeft == 0
        else { return nil }
        return unsafe iconv(handle, nil, nil, &to, &outputLeft) == -1 ? nil : outputLeft
      }
    }
    return left.map { Array(output.dropLast($0)) }
  }
}

/// One line of a tag file: its number, counted from 1, and its bytes without the line end.
struct TagLine {
  let number: Int
  let bytes: ArraySlice<UInt8>
}

/// The lines of a tag file, which end with LF, CR or CRLF; the last one needs no end.
struct TagLines: Sequence, IteratorProtocol {
  private static let lf = UInt8(ascii: "\n")
  private static let cr = UInt8(ascii: "\r")

  private var rest: ArraySlice<UInt8>
  private var number = 0

  init(_ bytes: [UInt8]) { rest = bytes[...] }

  mutating func next() -> TagLine? {
    guard !rest.isEmpty else { return nil }
    number += 1
    let end = rest.firstIndex { $0 == Self.lf || $0 == Self.cr } ?? rest.endIndex
    let line = TagLine(number: number, bytes: rest[..<end])
    rest = rest[end...]
    if let first = rest.popFirst(), first == Self.cr, rest.first == Self.lf { rest.removeFirst() }
    return line
  }
}

extension UInt8 {
  /// Whether it is a space or a tab.
  var isBlank: Bool { self == UInt8(ascii: " ") || self == UInt8(ascii: "\t") }

  var isDigit: Bool { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(self) }

  var isLetter: Bool { (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(self | 0x20) }
}

extension ArraySlice<UInt8> {
  /// The bytes without spaces and tabs round them.
  var trimmed: ArraySlice<UInt8> {
    var rest = self
    while rest.first?.isBlank == true { rest.removeFirst() }
    while rest.last?.isBlank == true { rest.removeLast() }
    return rest
  }

  /// The number that the bytes write in digits alone; nil for anything else, and past Int.
  var decimal: Int? {
    guard !isEmpty else { return nil }
    var number = 0
    for byte in self {
      guard byte.isDigit else { return nil }
      let (tens, isTooLarge) = number.multipliedReportingOverflow(by: 10)
      let (sum, isTooMuch) = tens.addingReportingOverflow(Int(byte - UInt8(ascii: "0")))
      guard !isTooLarge, !isTooMuch else { return nil }
      number = sum
    }
    return number
  }

  /// The bytes as text for a finding, cut where it is long.
  var shown: String { String(decoding: prefix(200), as: UTF8.self) }
}

/// The text of a tag file.
enum TagText {
  /// A tag file's bytes in UTF-8, without a byte order mark.
  ///
  /// What is no text of the encoding is added to the findings, and given as it is.
  ///
  /// - Parameters:
  ///   - bytes: The file.
  ///   - name: Its name.
  ///   - encoding: Nil for UTF-8.
  ///   - isStrict: Whether a byte order mark is an error.
  ///   - findings: What is wrong.
  /// - Returns: The text.
  static func utf8(
    _ bytes: [UInt8], _ name: [UInt8], _ encoding: TagEncoding?, isStrict: Bool,
    _ findings: inout Findings
  ) -> [UInt8] {
    if encoding?.isUTF8 ?? true, bytes.starts(with: TagEncoding.mark) {
      findings.add(BagFinding(.byteOrderMark, name, as: isStrict ? .error : .warning))
    }
    let text =
      encoding.map { $0.utf8(of: bytes) }
      ?? String(validating: bytes, as: UTF8.self).map { _ in bytes }
    guard let text else {
      findings.add(BagFinding(.textMalformed, name, line: badLine(of: bytes)))
      return bytes
    }
    return text.starts(with: TagEncoding.mark) ? Array(text.dropFirst(3)) : text
  }

  /// The first line that is not UTF-8; nil where all are.
  private static func badLine(of bytes: [UInt8]) -> Int? {
    TagLines(bytes).first { String(validating: $0.bytes, as: UTF8.self) == nil }?.number
  }
}
