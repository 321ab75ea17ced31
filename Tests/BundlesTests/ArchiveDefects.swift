extension Defect {
  /// What is wrong with the archive itself.
  static let archives: [Defect] = [
    .archive("no byte at all", ["tar:empty"]) { $0 = [] },
    .archive("one byte", ["tar:notATar"]) { $0 = [0x68] },
    .archive("text", ["tar:notATar"]) { $0 = Array(repeating: 0x20, count: 1024) },
    .archive("compressed, by its first bytes", ["tar:otherFormat"]) {
      $0 = [0x1F, 0x8B, 8, 0] + Array(repeating: 0, count: 1020)
    },
    .archive("a zip, by its first bytes", ["tar:otherFormat"]) {
      $0 = Array("PK\u{3}\u{4}".utf8) + Array(repeating: 0, count: 1020)
    },
    .archive("only the end", ["bundle:badFolderName", "bundle:fileMissing"]) {
      $0 = Array(repeating: 0, count: 1024)
    },
    .archive("a byte after the end", ["tar:trailingBytes"]) { $0.append(0) },
    .archive("filled up to a record", ["tar:trailingBytes"]) {
      $0 += Array(repeating: 0, count: 10240 - $0.count % 10240)
    },
    .archive("a second archive after the end", ["tar:trailingBytes"]) { $0 += $0 },
    .archive("the last byte is missing", ["tar:missingEnd"]) { $0.removeLast() },
    .archive("half of the end is missing", ["tar:missingEnd"]) { $0.removeLast(512) },
    .archive("the end is missing", ["tar:missingEnd"]) { $0.removeLast(1024) },
    .archive("the second half is missing", ["tar:truncated"]) { $0.removeLast($0.count / 2 + 7) },
    .archive("a byte between the files", ["tar:badPadding"]) { $0[1023] = 1 },
    .header("other rights", ["tar:notCanonical"], 100, "000755"),
    .header("a set-user-id bit", ["tar:notCanonical"], 100, "004644"),
    .header("an owner", ["tar:notCanonical"], 108, "001750"),
    .header("a group", ["tar:notCanonical"], 116, "001750"),
    .header("a time", ["tar:notCanonical"], 136, "15155500000"),
    .header("an owner's name", ["tar:notCanonical"], 265, "root"),
    .header("a device's number", ["tar:notCanonical"], 329, "000001"),
    .header("bytes after the last field", ["tar:notCanonical"], 500, "note"),
    .header("GNU's magic", ["tar:notCanonical"], 257, "ustar  \0"),
    .header("a size with a leading space", ["tar:notCanonical"], 124, " 0000000067"),
    .header("bytes behind the name's end", ["tar:notCanonical"], 90, "x"),
    .header("an old file's type", ["tar:notCanonical"], 156, "\0"),
    .header("a hard link", ["tar:notCanonical"], 156, "1"),
    .header("a symbolic link", ["tar:link"], 156, "2"),
    .header("a character device", ["tar:device"], 156, "3"),
    .header("a block device", ["tar:device"], 156, "4"),
    .header("a folder", ["tar:folder"], 156, "5"),
    .header("a pipe", ["tar:pipe"], 156, "6"),
    .header("a contiguous file", ["tar:notCanonical"], 156, "7"),
    .header("a pax header", ["tar:extendedHeader"], 156, "x"),
    .header("a global pax header", ["tar:extendedHeader"], 156, "g"),
    .header("GNU's long name", ["tar:extendedHeader"], 156, "L"),
    .header("GNU's sparse file", ["tar:notCanonical"], 156, "S"),
    .header("an absolute name", ["tar:badPath"], 0, "/"),
    .header("a name that leads upwards", ["tar:badPath"], 0, "../"),
    .header("an empty component", ["tar:badPath"], 2, "//"),
    .archive("a header's checksum is wrong", ["tar:damagedHeader"]) { $0[148] ^= 1 },
    .archive("a later header's checksum is wrong", ["tar:damagedHeader"]) { $0[1024 + 148] ^= 1 },
    .archive("a file twice", ["tar:duplicate"]) { $0 = Array($0[..<1024]) + $0 },
  ]

  /// A change in the first header, whose checksum is made to fit.
  private static func header(
    _ name: String, _ codes: [String], _ offset: Int, _ text: String
  ) -> Defect {
    .archive(name, codes) { bytes in
      bytes.replaceSubrange(offset..<(offset + text.utf8.count), with: text.utf8)
      let sum = bytes[..<512].enumerated().reduce(0) {
        $0 + ((148..<156).contains($1.offset) ? 32 : Int($1.element))
      }
      let digits = String(sum, radix: 8)
      let field = String(repeating: "0", count: 6 - digits.count) + digits + "\0 "
      bytes.replaceSubrange(148..<156, with: field.utf8)
    }
  }
}
