import BagIt
import Fixity
import TestSupport
import Testing

/// The smallest change to a good bag that breaks one rule, and what it must be called.
struct Defect: CustomTestStringConvertible, Sendable {
  let name: String
  let codes: Set<BagCode>
  let version: String
  let limits: BagLimits
  let change: @Sendable (inout BagFixture) throws -> Void

  init(
    _ name: String, _ codes: Set<BagCode>, version: String = "1.0", limits: BagLimits = BagLimits(),
    _ change: @escaping @Sendable (inout BagFixture) throws -> Void
  ) {
    self.name = name
    self.codes = codes
    self.version = version
    self.limits = limits
    self.change = change
  }

  var testDescription: String { name }

  /// A line that is added to one payload manifest.
  static func line(
    _ name: String, _ codes: Set<BagCode>, version: String = "1.0", _ text: String
  ) -> Defect {
    Defect(name, codes, version: version) { $0["manifest-sha256.txt"] += "\(text)\n" }
  }

  /// A path that is listed in one payload manifest, with a checksum.
  static func path(
    _ name: String, _ codes: Set<BagCode>, version: String = "1.0", _ path: String
  ) -> Defect {
    Defect(name, codes, version: version) { try $0.list(path, in: [.sha256]) }
  }

  /// Another `bagit.txt`.
  static func declaration(_ name: String, _ codes: Set<BagCode>, _ text: String) -> Defect {
    Defect("declaration: \(name)", codes) { $0["bagit.txt"] = text }
  }

  /// Lines that are added to `bag-info.txt`.
  static func info(_ name: String, _ codes: Set<BagCode>, _ text: String) -> Defect {
    Defect("metadata: \(name)", codes) { $0["bag-info.txt"] += text }
  }

  /// A `fetch.txt`.
  static func fetch(_ name: String, _ codes: Set<BagCode>, _ text: String) -> Defect {
    Defect("fetch: \(name)", codes) { $0["fetch.txt"] = text }
  }

  /// A command in the bag's folder.
  static func command(_ name: String, _ codes: Set<BagCode>, _ command: String) -> Defect {
    Defect(name, codes) { $0.commands.append(command) }
  }
}

extension Defect {
  static let all =
    declarations + structure + text + lines + paths + tagManifests + completeness + metadata
    + fetchLists + bounds

  static let label = "Tag-File-Character-Encoding: UTF-8\n"

  static let declarations: [Defect] = [
    Defect("declaration: none", [.declarationMissing]) { $0.remove("bagit.txt") },
    declaration("empty", [.declarationMalformed], ""),
    declaration("no encoding", [.declarationMalformed], "BagIt-Version: 1.0\n"),
    declaration("no version", [.declarationMalformed], label),
    declaration("other order", [.declarationMalformed], "\(label)BagIt-Version: 1.0\n"),
    declaration(
      "third line", [.declarationMalformed], "BagIt-Version: 1.0\n\(label)Extra: 1\n"),
    declaration("empty line at the end", [.declarationMalformed], "BagIt-Version: 1.0\n\(label)\n"),
    declaration("empty line first", [.declarationMalformed], "\nBagIt-Version: 1.0\n\(label)"),
    declaration("space before the colon", [.declarationMalformed], "BagIt-Version : 1.0\n\(label)"),
    declaration("two spaces", [.declarationMalformed], "BagIt-Version:  1.0\n\(label)"),
    declaration("no space", [.declarationMalformed], "BagIt-Version:1.0\n\(label)"),
    declaration("space at the end", [.declarationMalformed], "BagIt-Version: 1.0 \n\(label)"),
    declaration("lower case", [.declarationMalformed], "bagit-version: 1.0\n\(label)"),
    declaration(
      "byte order mark", [.declarationByteOrderMark], "\u{FEFF}BagIt-Version: 1.0\n\(label)"),
    declaration("one number", [.versionMalformed], "BagIt-Version: 1\n\(label)"),
    declaration("three numbers", [.versionMalformed], "BagIt-Version: 1.0.0\n\(label)"),
    declaration("no first number", [.versionMalformed], "BagIt-Version: .97\n\(label)"),
    declaration("other digits", [.versionMalformed], "BagIt-Version: １.0\n\(label)"),
    declaration("next version", [.versionUnknown], "BagIt-Version: 1.1\n\(label)"),
    declaration("version before the first", [.versionUnknown], "BagIt-Version: 0.92\n\(label)"),
    declaration(
      "unknown encoding", [.encodingUnknown],
      "BagIt-Version: 1.0\nTag-File-Character-Encoding: UTF-9\n"),
    declaration(
      "encoding that is a path", [.encodingUnknown],
      "BagIt-Version: 1.0\nTag-File-Character-Encoding: ../../tmp/UTF-16\n"),
    declaration(
      "encoding with an option", [.encodingUnknown],
      "BagIt-Version: 1.0\nTag-File-Character-Encoding: UTF-16//IGNORE\n"),
    declaration(
      "too large", [.tagFileTooLarge], "BagIt-Version: 1.0\n" + String(repeating: " ", count: 5_000)
    ),
    command("declaration: a folder", [.notAFile], "rm bagit.txt; mkdir bagit.txt"),
  ]

  static let structure: [Defect] = [
    command(
      "no payload folder", [.payloadFolderMissing, .payloadFileMissing, .oxumMismatch], "rm -r data"
    ),
    command(
      "payload folder is a file",
      [.notAFolder, .payloadFileMissing, .oxumMismatch, .tagFileNotListed],
      "rm -r data; echo x > data"),
    command(
      "payload folder is a link", [.linkInBag, .notAFolder, .payloadFileMissing, .oxumMismatch],
      "mv data ../data; ln -s ../data data"),
    Defect("no payload manifest", [.payloadManifestMissing]) {
      for algorithm in BagFixture.algorithms { $0.remove("manifest-\(algorithm.bagItName).txt") }
    },
    Defect("only an unknown algorithm", [.noManifestSupported, .manifestNotChecked]) {
      $0["manifest-foo.txt"] = $0["manifest-sha512.txt"]
      for algorithm in BagFixture.algorithms { $0.remove("manifest-\(algorithm.bagItName).txt") }
    },
    Defect("unknown algorithm lists less", [.manifestNotChecked, .payloadFileNotInEvery]) {
      $0["manifest-foo.txt"] = "00  data/a.txt\n"
    },
    Defect("manifest's name in upper case", [.manifestNameMalformed, .caseTwins]) {
      $0["manifest-SHA512.txt"] = $0["manifest-sha512.txt"]
    },
    Defect("manifest's name with a hyphen", [.manifestNameMalformed]) {
      $0["manifest-sha-512.txt"] = $0["manifest-sha512.txt"]
    },
    command(
      "manifest is a folder", [.notAFile, .folderListed],
      "rm manifest-sha256.txt; mkdir manifest-sha256.txt"),
    command("link in the payload", [.linkInBag], "ln -s a.txt data/link"),
    command("link that leads out", [.linkInBag], "ln -s /etc/passwd data/link"),
    command("link that leads nowhere", [.linkInBag], "ln -s nowhere data/link"),
    command("link to a folder", [.linkInBag], "ln -s deep data/link"),
    command("link beside the payload", [.linkInBag], "ln -s data/a.txt link"),
    command(
      "link for a payload file", [.linkInBag, .oxumMismatch],
      "mv data/a.txt ..; ln -s ../../a.txt data/a.txt"),
    command(
      "link for a manifest", [.linkInBag, .notAFile],
      "mv manifest-sha256.txt ..; ln -s ../manifest-sha256.txt manifest-sha256.txt"),
    command("FIFO in the payload", [.specialFileInBag], "mkfifo data/pipe"),
    command("FIFO beside the payload", [.specialFileInBag], "mkfifo pipe"),
    command(
      "FIFO for a payload file", [.specialFileInBag, .oxumMismatch],
      "rm data/a.txt; mkfifo data/a.txt"),
    command(
      "FIFO for a manifest", [.specialFileInBag, .notAFile],
      "rm manifest-sha256.txt; mkfifo manifest-sha256.txt"),
  ]

  static let text: [Defect] = [
    Defect("byte order mark in a manifest", [.byteOrderMark]) {
      $0["manifest-sha512.txt"] = "\u{FEFF}" + $0["manifest-sha512.txt"]
    },
    Defect("byte order mark in the metadata", [.byteOrderMark]) {
      $0["bag-info.txt"] = "\u{FEFF}" + $0["bag-info.txt"]
    },
    Defect("metadata not UTF-8", [.textMalformed]) {
      $0.files[Array("bag-info.txt".utf8), default: []] +=
        Array("Contact-Name: ".utf8) + [0xE9, 0x0A]
    },
    Defect("manifest not UTF-8", [.textMalformed, .payloadFileMissing, .payloadFileNotInEvery]) {
      let line = Array($0["manifest-sha256.txt"].utf8.prefix(64)) + Array("  data/".utf8)
      $0.files[Array("manifest-sha256.txt".utf8), default: []] += line + [0xE9, 0x0A]
    },
    Defect("UTF-8 in another form", [.textMalformed]) {
      $0.files[Array("bag-info.txt".utf8), default: []] += Array("A: ".utf8) + [0xC0, 0xAF, 0x0A]
    },
    Defect("metadata in UTF-16", [.textMalformed, .infoLineMalformed]) {
      $0.files[Array("bag-info.txt".utf8)] = [0xFE, 0xFF] + "A: b\n".utf8.flatMap { [0, $0] }
    },
  ]

  static let hex = String(repeating: "0", count: 64)

  static let lines: [Defect] = [
    line("checksum alone", [.manifestLineMalformed], hex),
    line("checksum and a space", [.manifestLineMalformed], "\(hex) "),
    line("space first", [.manifestLineMalformed], " \(hex)  data/x"),
    line("empty line", [.manifestLineMalformed], ""),
    line("comment", [.checksumMalformed], "# made by hand"),
    line("path alone", [.manifestLineMalformed], "data/x"),
    line("other order", [.checksumMalformed], "data/x  \(hex)"),
    line("short checksum", [.checksumMalformed], "\(hex.dropLast())  data/x"),
    line("long checksum", [.checksumMalformed], "\(hex)0  data/x"),
    line("no hex digit", [.checksumMalformed], "\(hex.dropLast())g  data/x"),
    line("full-width digit", [.checksumMalformed], "\(hex.dropLast())０  data/x"),
    line(
      "checksum of another algorithm", [.checksumMalformed],
      "\(String(repeating: "0", count: 128))  data/x"),
    Defect("listed twice", [.listedTwice]) { try $0.list("data/a.txt", in: [.sha256]) },
    Defect("listed twice, differently", [.listedTwiceDifferently, .payloadChecksumMismatch]) {
      try $0.list("data/a.txt", "two", in: [.sha256])
    },
    Defect(
      "listed twice, once with a dot", [.listedTwice, .leadingDotSlash]
    ) { try $0.list("./data/a.txt", in: [.sha256]) },
  ]

  static let paths: [Defect] = [
    path("absolute", [.pathLeavesBag], "/etc/passwd"),
    path("two slashes first", [.pathLeavesBag], "//server/share"),
    path("parent", [.pathLeavesBag], "../x"),
    path("parent inside", [.pathLeavesBag], "data/../../x"),
    path("parent that comes back", [.pathLeavesBag], "data/../data/a.txt"),
    path("parent at the end", [.pathLeavesBag], "data/.."),
    path("home", [.pathLeavesBag], "~/x"),
    path("somebody's home", [.pathLeavesBag], "~root/x"),
    path("drive", [.pathLeavesBag], "C:\\x"),
    path("drive with slashes", [.pathLeavesBag], "c:/x"),
    path("network share", [.pathLeavesBag], "\\\\server\\share"),
    path("device path", [.pathLeavesBag], "\\\\?\\C:\\x"),
    path("variable", [.pathLeavesBag], version: "0.97", "%HOMEDRIVE%\\x"),
    path("parent between backslashes", [.pathLeavesBag], version: "0.97", "data/x\\..\\..\\..\\y"),
    path("parent, percent-encoded dots", [.percentNotEncoded, .pathOutsidePayload], "%2E%2E/x"),
    path("byte 0", [.pathMalformed], "data/a\0b"),
    path("two slashes", [.pathMalformed], "data//a.txt"),
    path("dot inside", [.pathMalformed], "data/./a.txt"),
    path("slash at the end", [.pathMalformed], "data/deep/"),
    path("too long", [.pathMalformed], "data/" + String(repeating: "a/", count: 8_192) + "a"),
    path("dot twice", [.pathMalformed], "././a"),
    Defect("tag file", [.pathOutsidePayload]) {
      try $0.list("meta/notes.txt", "notes\n", in: [.sha256])
    },
    path("folder of another name", [.pathOutsidePayload], "Data/a.txt"),
    path("folder", [.folderListed, .payloadFileNotInEvery], "data/deep"),
    Defect("name that looks encoded", [.percentNotEncoded]) {
      try $0.add("data/a%0Ab", "x")
      for algorithm in BagFixture.algorithms {
        try $0.replace("%25", with: "%", in: "manifest-\(algorithm.bagItName).txt")
      }
    },
    Defect("percent sign", [.percentNotEncoded]) {
      try $0.add("data/100%", "x")
      for algorithm in BagFixture.algorithms {
        try $0.replace("100%25", with: "100%", in: "manifest-\(algorithm.bagItName).txt")
      }
    },
  ]
}
