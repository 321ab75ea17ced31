import TarArchive
import Testing

/// The smallest change to a canonical archive that makes it another thing.
struct Defect: CustomTestStringConvertible {
  let name: String
  let bytes: [UInt8]
  let code: TarError.Code
  /// Where it is to be found; nil where that isn't the point.
  let offset: Int?

  var testDescription: String { name }

  init(_ name: String, _ code: TarError.Code, at offset: Int? = nil, _ bytes: [UInt8]) {
    self.name = name
    self.bytes = bytes
    self.code = code
    self.offset = offset
  }

  /// Bytes that are no defect for who reads them.
  init(_ name: String, _ bytes: [UInt8]) { self.init(name, .notCanonical, bytes) }

  /// The first entry's header changed.
  private init(
    _ name: String, _ code: TarError.Code, at offset: Int? = nil, header: RawHeader
  ) {
    self.init(name, code, at: offset, header.bytes + RawTar.good[512...])
  }

  /// One byte changed.
  private init(
    _ name: String, _ code: TarError.Code, byte place: Int, _ value: UInt8, in bytes: [UInt8]
  ) {
    var changed = bytes
    changed[place] = value
    self.init(name, code, at: place, changed)
  }

  static let all: [Defect] =
    kinds + extensions + fields + numbers + checksums + paths + frames + others

  private static let first = RawHeader("a.txt", size: 4)

  /// Entries that are no plain files.
  private static let kinds: [Defect] = [
    Defect("symbolic link", .link, at: 0, entry("2", to: "b/d")),
    Defect("symbolic link without a target", .link, at: 0, entry("2")),
    Defect("hard link", .hardLink, at: 0, entry("1", to: "b/d")),
    Defect("character device", .device, at: 0, entry("3")),
    Defect("block device", .device, at: 0, entry("4")),
    Defect("folder", .folder, at: 0, entry("5")),
    Defect("folder with a slash", .folder, at: 0, entry("5", named: "x/")),
    Defect("FIFO", .pipe, at: 0, entry("6")),
    Defect("contiguous file", .notCanonical, at: 156, header: first.with(.type, "7")),
    Defect("file of the old kind", .notCanonical, at: 156, header: first.with(.type, "\0")),
    Defect("unknown kind", .notCanonical, at: 156, header: first.with(.type, "Z")),
  ]

  private static func entry(
    _ type: Character, to target: String = "", named name: String = "x"
  ) -> [UInt8] {
    RawHeader(name, type: type).with(.linkName, target).bytes + RawTar.good
  }

  private static let extensions: [Defect] = [
    Defect("pax header", .extendedHeader, at: 0, RawTar.pax([("mtime", "1.5")]) + RawTar.good),
    Defect("pax path", .extendedHeader, at: 0, RawTar.pax([("path", "z")]) + RawTar.good),
    Defect("pax size", .extendedHeader, at: 0, RawTar.pax([("size", "4")]) + RawTar.good),
    Defect(
      "pax header for all", .extendedHeader, at: 0,
      RawTar.pax([("comment", "x")], type: "g") + RawTar.good),
    Defect(
      "pax header of the first kind", .extendedHeader, at: 0,
      RawTar.pax([("path", "z")], type: "X") + RawTar.good),
    Defect("GNU long name", .extendedHeader, at: 0, RawTar.gnuLong("z") + RawTar.good),
    Defect(
      "GNU long link", .extendedHeader, at: 0, RawTar.gnuLong("z", type: "K") + RawTar.good),
    Defect("GNU sparse file", .sparse, at: 0, sparse(isExtended: false)),
    Defect(
      "GNU sparse file with more headers", .extendedHeader, at: 0, sparse(isExtended: true)),
    Defect(
      "GNU volume label", .extendedHeader, at: 0,
      RawHeader("v", type: "V").with(.magic, "ustar  \0").bytes + RawTar.good),
    Defect(
      "pax header in the middle", .extendedHeader, at: 1024,
      RawTar.good[..<1024] + RawTar.pax([("mtime", "1")]) + RawTar.good[1024...]),
    Defect(
      "pax header at the end", .extendedHeader, at: 3072,
      RawTar.good[..<3072] + RawTar.pax([("mtime", "1")]) + RawTar.end),
  ]

  private static func sparse(isExtended: Bool) -> [UInt8] {
    var header = RawHeader("x", size: 512, type: "S").with(.magic, "ustar  \0")
    for (place, number) in [(386, 1024), (398, 512), (483, 4096)] {
      let text = Array((RawHeader.octal(number, digits: 11) + "\0").utf8)
      header.bytes.replaceSubrange(place..<(place + 12), with: text)
    }
    header.bytes[482] = isExtended ? 1 : 0
    header.seal()
    return header.bytes + [UInt8](repeating: 0, count: isExtended ? 1024 : 512) + RawTar.good
  }

  /// Fields of a header with other than the canonical bytes.
  private static let fields: [Defect] = [
    Defect("mode 0755", .notCanonical, at: 103, header: first.with(.mode, "000755 \0")),
    Defect("mode 0600", .notCanonical, at: 104, header: first.with(.mode, "000600 \0")),
    Defect(
      "mode with the file's kind", .notCanonical, at: 100,
      header: first.with(.mode, "100644 \0")),
    Defect(
      "mode as GNU writes it", .notCanonical, at: 103,
      header: first.with(.mode, "0000644\0")),
    Defect("user 1", .notCanonical, at: 113, header: first.with(.uid, "000001 \0")),
    Defect(
      "user field of NULs", .notCanonical, at: 108,
      header: first.with(.uid, [UInt8](repeating: 0, count: 8))),
    Defect("group 1", .notCanonical, at: 121, header: first.with(.gid, "000001 \0")),
    Defect("a time", .notCanonical, at: 146, header: first.with(.mtime, "00000000001 ")),
    Defect("user name", .notCanonical, at: 265, header: first.with(.userName, "root")),
    Defect(
      "junk behind an empty user name", .notCanonical, at: 266,
      header: first.with(.userName, "\0x")),
    Defect("group name", .notCanonical, at: 297, header: first.with(.groupName, "root")),
    Defect("major device 1", .notCanonical, at: 334, header: first.with(.majorDevice, "000001 \0")),
    Defect("minor device 1", .notCanonical, at: 342, header: first.with(.minorDevice, "000001 \0")),
    Defect(
      "empty device fields", .notCanonical, at: 329,
      header: first.with(.majorDevice, [UInt8](repeating: 0, count: 8))),
    Defect("link name of a file", .notCanonical, at: 157, header: first.with(.linkName, "b/d")),
    Defect("version of spaces", .notCanonical, at: 263, header: first.with(.version, "  ")),
    Defect("GNU's magic", .notCanonical, at: 262, header: first.with(.magic, "ustar  \0")),
    Defect(
      "no magic", .notCanonical, at: 257,
      header: first.with(.magic, [UInt8](repeating: 0, count: 8))),
    Defect("junk in the tail", .notCanonical, at: 500, header: first.with(.tail, "x")),
    Defect("junk in the last byte", .notCanonical, at: 511, header: first.with(.tail, "x", at: 11)),
    Defect("star's trailer", .notCanonical, at: 508, header: first.with(.tail, "tar\0", at: 8)),
  ]

  /// Sizes told in other ways, and wrong ones.
  private static let numbers: [Defect] = [
    Defect(
      "size without leading zeros", .notCanonical, at: 124,
      header: first.with(.size, "          4 ")),
    Defect("size ended by NUL", .notCanonical, at: 135, header: first.with(.size, "00000000004\0")),
    Defect(
      "size of twelve digits", .notCanonical, at: 134,
      header: first.with(.size, "000000000004")),
    Defect(
      "size in base 256", .notCanonical, at: 124,
      header: first.with(.size, [0x80] + [UInt8](repeating: 0, count: 10) + [4])),
    Defect(
      "negative size in base 256", .damagedHeader, at: 0,
      header: first.with(.size, [UInt8](repeating: 0xFF, count: 12))),
    Defect(
      "overflowing size in base 256", .damagedHeader, at: 0,
      header: first.with(.size, [0x80] + [UInt8](repeating: 0xFF, count: 11))),
    Defect(
      "largest size that octal digits tell", .entryTooLarge, at: 0,
      header: first.with(.size, "777777777777")),
    Defect("size beyond the archive", .truncated, header: first.with(.size, "00000100000 ")),
    Defect(
      "empty size", .notCanonical, at: 124,
      header: first.with(.size, [UInt8](repeating: 0, count: 12))),
    Defect("size one less", .badPadding, at: 515, header: first.with(.size, "00000000003 ")),
  ]

  private static let checksums: [Defect] = [
    Defect("wrong checksum of the first", .damagedHeader, byte: 0, 0x62, in: RawTar.good),
    Defect(
      "wrong checksum of a later one", .damagedHeader, at: 1024,
      RawTar.good[..<1024] + RawHeader("x").bytes[..<511] + [1] + RawTar.good[1536...]),
    Defect(
      "signed checksum", .notCanonical,
      {
        var header = RawHeader("đ.txt", size: 4)
        header.seal(isSigned: true)
        return header.bytes + RawTar.good[512...]
      }()),
    Defect("checksum ended by a space", .notCanonical, at: 154, checksum(" \0")),
    Defect("checksum of seven digits", .notCanonical, at: 149, checksum(nil)),
  ]

  /// The canonical first header with its checksum written in another way.
  private static func checksum(_ end: String?) -> [UInt8] {
    var header = first
    let digits = header.bytes[148..<154]
    if let end {
      header.set(.checksum, Array(end.utf8), at: 6)
    } else {
      header.set(.checksum, [UInt8(ascii: "0")] + digits + [0])
    }
    return header.bytes + RawTar.good[512...]
  }

  private static let paths: [Defect] = [
    Defect("parent folder", .badPath, at: 0, header: RawHeader("../x", size: 4)),
    Defect("parent folder inside", .badPath, at: 0, header: RawHeader("b/../x", size: 4)),
    Defect("absolute path", .badPath, at: 0, header: RawHeader("/x", size: 4)),
    Defect("leading dot", .badPath, at: 0, header: RawHeader("./x", size: 4)),
    Defect("dot inside", .badPath, at: 0, header: RawHeader("b/./x", size: 4)),
    Defect("two slashes", .badPath, at: 0, header: RawHeader("b//x", size: 4)),
    Defect("trailing slash", .folder, at: 0, header: RawHeader("x/", size: 4)),
    Defect("no name", .badPath, at: 0, header: RawHeader("", size: 4)),
    Defect(
      "bytes behind a name's NUL", .notCanonical, at: 6,
      header: first.with(.name, "a.txt\0x")),
    Defect(
      "prefix where the name has room", .notCanonical, at: 0,
      header: RawHeader("x", size: 4).with(.prefix, "b")),
    Defect(
      "duplicate", .duplicate, at: 3072,
      RawTar.good[..<3072] + RawTar.file("a.txt", "two\n") + RawTar.end),
    Defect("same entry twice", .duplicate, at: 1024, RawTar.good[..<1024] + RawTar.good),
    Defect(
      "file where a folder is", .fileAndFolder, at: 3072,
      RawTar.good[..<3072] + RawTar.file("b") + RawTar.end),
    Defect(
      "file below a file", .fileAndFolder, at: 3072,
      RawTar.good[..<3072] + RawTar.file("a.txt/x") + RawTar.end),
  ]

  /// Padding, end and what is beside the archive.
  private static let frames: [Defect] = [
    Defect("first byte of padding", .badPadding, byte: 516, 1, in: RawTar.good),
    Defect("last byte of padding", .badPadding, byte: 1023, 1, in: RawTar.good),
    Defect("no end", .missingEnd, at: 3072, Array(RawTar.good[..<3072])),
    Defect("one block of zeros", .missingEnd, at: 3584, Array(RawTar.good[..<3584])),
    Defect(
      "one block of zeros and a file", .missingEnd, at: 3584,
      RawTar.good[..<3584] + RawTar.file("z") + RawTar.end),
    Defect("byte in the last block", .missingEnd, byte: 4095, 1, in: RawTar.good),
    Defect(
      "three blocks of zeros", .trailingBytes, at: 4096,
      RawTar.good + [UInt8](repeating: 0, count: 512)),
    Defect(
      "blocked to 10 KiB", .trailingBytes, at: 4096,
      RawTar.good + [UInt8](repeating: 0, count: 10_240 - 4096)),
    Defect("one zero after the end", .trailingBytes, at: 4096, RawTar.good + [0]),
    Defect("one byte after the end", .trailingBytes, at: 4096, RawTar.good + [1]),
    Defect(
      "another archive after the end", .trailingBytes, at: 4096,
      RawTar.good + RawTar.good),
    Defect(
      "block before the start", .notATar, at: 0,
      [UInt8](repeating: 0x20, count: 512) + RawTar.good),
    Defect("byte before the start", .notATar, at: 0, [0x20] + RawTar.good),
    Defect(
      "zeros before the start", .missingEnd, at: 512,
      [UInt8](repeating: 0, count: 512) + RawTar.good),
    Defect(
      "block of zeros inside", .missingEnd, at: 1536,
      RawTar.good[..<1024] + [UInt8](repeating: 0, count: 512) + RawTar.good[1024...]),
  ]

  /// Files of other formats, whatever they are called.
  private static let others: [Defect] = [
    Defect("empty file", .empty, at: 0, []),
    Defect("text", .notATar, at: 0, Array("hello\n".utf8)),
    Defect("long text", .notATar, at: 0, [UInt8](repeating: 0x41, count: 5000)),
    Defect("gzip", .otherFormat, at: 0, [0x1F, 0x8B, 8, 0] + RawTar.good),
    Defect("short gzip", .otherFormat, at: 0, [0x1F, 0x8B, 8, 0]),
    Defect("bzip2", .otherFormat, at: 0, Array("BZh91AY".utf8) + RawTar.good),
    Defect("xz", .otherFormat, at: 0, [0xFD, 0x37, 0x7A, 0x58, 0x5A, 0] + RawTar.good),
    Defect("zstd", .otherFormat, at: 0, [0x28, 0xB5, 0x2F, 0xFD] + RawTar.good),
    Defect("zip", .otherFormat, at: 0, Array("PK\u{3}\u{4}".utf8) + RawTar.good),
    Defect("7z", .otherFormat, at: 0, [0x37, 0x7A, 0xBC, 0xAF, 0x27, 0x1C] + RawTar.good),
    Defect("cpio", .notATar, at: 0, Array("070701".utf8) + RawTar.good),
  ]
}
