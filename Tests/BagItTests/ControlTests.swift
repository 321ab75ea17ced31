import BagIt
import Files
import Fixity
import TestSupport
import Testing

/// A bag that is valid, and the warnings that it gets.
struct Control: CustomTestStringConvertible, Sendable {
  let name: String
  let warnings: Set<BagCode>
  let version: String
  let encoding: String
  let change: @Sendable (inout BagFixture) throws -> Void

  init(
    _ name: String, _ warnings: Set<BagCode> = [], version: String = "1.0",
    encoding: String = "UTF-8", _ change: @escaping @Sendable (inout BagFixture) throws -> Void
  ) {
    self.name = name
    self.warnings = warnings
    self.version = version
    self.encoding = encoding
    self.change = change
  }

  var testDescription: String { name }

  /// The manifest that the changes are made in.
  static let manifest = "manifest-sha512.txt"

  static func named(_ name: String, _ path: String, _ warnings: Set<BagCode> = []) -> Control {
    Control("name: \(name)", warnings) { try $0.add(path) }
  }

  static let all = forms + names + versions + others

  static let forms: [Control] = [
    Control("as it is") { _ in },
    Control("CRLF") { fixture in
      for name in ["bagit.txt", "bag-info.txt", manifest] {
        fixture[name] = fixture[name].split(separator: "\n").map { "\($0)\r\n" }.joined()
      }
    },
    Control("CR") { fixture in
      for name in ["bagit.txt", "bag-info.txt", manifest] {
        fixture[name] = fixture[name].split(separator: "\n").map { "\($0)\r" }.joined()
      }
    },
    Control("no last line end") { fixture in
      for name in ["bagit.txt", "bag-info.txt", manifest] { fixture[name].removeLast() }
    },
    Control("tabs") { try $0.replace("  data/a.txt", with: "\t \tdata/a.txt", in: manifest) },
    Control("one space") { try $0.replace("  data/a.txt", with: " data/a.txt", in: manifest) },
    Control("upper-case checksums") { fixture in
      fixture[manifest] = fixture[manifest].split(separator: "\n")
        .map { "\($0.prefix(128).uppercased())\($0.dropFirst(128))\n" }.joined()
    },
    Control("order of the lines") { fixture in
      fixture[manifest] = fixture[manifest].split(separator: "\n").reversed()
        .map { "\($0)\n" }.joined()
    },
    Control("md5sum's binary mode", [.checksumToolAsterisk]) {
      try $0.replace("  data/a.txt", with: " *data/a.txt", in: manifest)
    },
    Control("md5sum's backslash", [.checksumToolBackslash, .windowsName]) {
      try $0.add("data/x\\y", "back")
      let line = try #require($0[manifest].split(separator: "\n").last)
      try $0.replace(
        "\(line)", with: "\\\(line.replacing("\\", with: "\\\\"))", in: manifest)
    },
    Control("dot and slash", [.leadingDotSlash]) {
      try $0.replace("  data/a.txt", with: "  ./data/a.txt", in: manifest)
    },
    Control("another algorithm", [.manifestNotChecked]) { fixture in
      fixture["manifest-foo.txt"] = fixture["manifest-sha256.txt"]
    },
    Control("a tag manifest of another algorithm", [.manifestNotChecked]) {
      try $0.seal()
      $0["tagmanifest-foo.txt"] = $0["tagmanifest-sha256.txt"]
    },
    Control("no tag manifest") { $0.commands = ["rm tagmanifest-*"] },
    Control("no metadata") { $0.remove("bag-info.txt") },
    Control("unlisted tag file", [.tagFileNotListed]) {
      try $0.seal()
      $0["meta/more"] = "x"
    },
    Control("a tag manifest of one algorithm") { $0.commands = ["rm tagmanifest-sha256.txt"] },
    Control("empty folders") { $0.commands = ["mkdir -p data/none/at/all none"] },
    Control("a manifest in a folder is a tag file like others") {
      $0["meta/manifest-sha512.txt"] = "anything\n"
    },
  ]

  static let names: [Control] = [
    named("spaces", "data/a  b c"),
    named("LF", "data/a\nb", [.windowsName]),
    named("CR", "data/a\rb", [.windowsName]),
    named("CR and LF", "data/a\r\nb", [.windowsName]),
    named("percent sign", "data/100%"),
    named("what looks encoded", "data/a%0Ab"),
    named("what looks encoded twice", "data/a%250Ab"),
    named("asterisk", "data/*a", [.windowsName]),
    named("backslash", "data/a\\b", [.windowsName]),
    named("tilde inside", "data/~root"),
    named("colon inside", "data/C:", [.windowsName]),
    named("Vietnamese, composed", "data/Hồ sơ Đặng.pdf"),
    named("Vietnamese, decomposed", "data/Ho\u{302}\u{300} so\u{31B}"),
    named("hidden", "data/.hidden"),
    named("255 bytes", "data/\(String(repeating: "đ", count: 127))x"),
    named("dots", "data/...", [.windowsName]),
    named(
      "longer than Windows holds",
      "data/\(String(repeating: "đ", count: 120))/\(String(repeating: "đ", count: 127))/\(String(repeating: "x", count: 9))",
      [.windowsName]),
    named("Windows device", "data/con.txt", [.windowsName]),
    named("Windows port", "data/LPT9", [.windowsName]),
    named("no Windows port", "data/COM0"),
    named("last dot", "data/a.", [.windowsName]),
    named("last space", "data/a ", [.windowsName]),
    named("Windows device as a folder", "data/aux/x", [.windowsName]),
    named("system file", "data/Thumbs.db", [.systemFile]),
    named("other letter case", "data/A.TXT", [.caseTwins]),
    named("other letter case of a folder", "data/DEEP/x", [.caseTwins]),
    Control("name: both normalisations", [.normalizationTwins]) {
      try $0.add("data/ế")
      try $0.add("data/e\u{302}\u{301}")
    },
    Control(
      "name: the manifest's normalisation differs", [.normalizationDiffers, .normalizationTwins]
    ) { fixture in
      try fixture.add("data/ế")
      for algorithm in BagFixture.algorithms {
        let name = Array("manifest-\(algorithm.bagItName).txt".utf8)
        let old = Array("ế".utf8)
        let bytes = fixture.files[name] ?? []
        let place = try #require(bytes.indices.first { bytes[$0...].starts(with: old) })
        fixture.files[name] =
          Array(bytes[..<place]) + Array("e\u{302}\u{301}".utf8) + bytes[(place + old.count)...]
      }
    },
    Control("name: tag file like a drive", [.windowsName]) { $0["C:"] = "x" },
    Control("name: tag file like a home") { $0["~root"] = "x" },
  ]

  static let versions: [Control] = [
    Control("0.97: listed twice", [.listedTwice], version: "0.97") {
      try $0.list("data/a.txt", in: [.sha256])
    },
    Control("0.97: in one manifest only", version: "0.97") {
      try $0.unlist("data/a.txt", in: manifest)
    },
    Control("0.97: empty lines", version: "0.97") {
      $0[manifest] += "\n \n"
      $0["bag-info.txt"] += "\n"
      $0["bagit.txt"] += "\n"
    },
    Control("0.97: white space round colons", version: "0.97") {
      $0["bagit.txt"] = "BagIt-Version :  0.97\nTag-File-Character-Encoding: UTF-8 \n"
      $0["bag-info.txt"] += "A : b\nC:d\n"
    },
    Control("0.97: byte order mark", [.byteOrderMark], version: "0.97") {
      $0[manifest] = "\u{FEFF}" + $0[manifest]
    },
    Control("0.97: a percent sign as it is", version: "0.97") { fixture in
      try fixture.add("data/100%", "x")
      for algorithm in BagFixture.algorithms {
        try fixture.replace("%25", with: "%", in: "manifest-\(algorithm.bagItName).txt")
      }
    },
    Control("0.97: a percent sign encoded", version: "0.97") { try $0.add("data/100%") },
    Control("0.97: upper-case algorithm", [.manifestNameMalformed, .caseTwins], version: "0.97") {
      $0["manifest-SHA512.txt"] = $0[manifest]
    },
    Control("0.97: ISO-8859-1", version: "0.97", encoding: "ISO-8859-1") { fixture in
      try fixture.add("data/café")
      for algorithm in BagFixture.algorithms {
        let name = Array("manifest-\(algorithm.bagItName).txt".utf8)
        let bytes = fixture.files[name] ?? []
        let place = try #require(bytes.firstIndex(of: 0xC3))
        fixture.files[name] = Array(bytes[..<place]) + [0xE9] + bytes[(place + 2)...]
      }
    },
    Control("0.97: windows-1258", version: "0.97", encoding: "windows-1258") {
      $0.files[Array("bag-info.txt".utf8), default: []] += Array("A: ".utf8) + [0xC2, 0xEC, 0x0A]
    },
    Control("0.97: UTF-16, little end first", version: "0.97", encoding: "UTF-16") { fixture in
      fixture.encode { [0xFF, 0xFE] + $0.flatMap { [$0, 0] } }
    },
    Control("0.97: UTF-16, big end first, no mark", version: "0.97", encoding: "utf-16") {
      fixture in
      fixture.encode { $0.flatMap { [0, $0] } }
    },
    Control("0.97: UTF-16LE", version: "0.97", encoding: "UTF-16LE") { fixture in
      fixture.encode { $0.flatMap { [$0, 0] } }
    },
    Control("0.97: UTF-32", version: "0.97", encoding: "UTF-32BE") { fixture in
      fixture.encode { $0.flatMap { [0, 0, 0, $0] } }
    },
    Control("0.93: metadata under the old name", version: "0.93") {
      $0["package-info.txt"] = "Packing-Date: 2009-10-14\nPayload-Oxum: 11.4\n"
      $0.remove("bag-info.txt")
    },
    Control("1.0: ISO-8859-1", [.encodingNotUTF8], encoding: "ISO-8859-1") { _ in },
  ]

  static let others: [Control] = [
    Control("metadata: continued") { $0["bag-info.txt"] += "A: b\n  c\n\td\n" },
    Control("metadata: tab after the colon") { $0["bag-info.txt"] += "A:\tb\n" },
    Control("metadata: more spaces after the colon") { $0["bag-info.txt"] += "A:   b\n" },
    Control("metadata: colon in the value") { $0["bag-info.txt"] += "A: urn:uuid:x\n" },
    Control("metadata: repeated") { $0["bag-info.txt"] += "Contact-Name: A\nContact-Name: B\n" },
    Control("metadata: no value") { $0["bag-info.txt"] += "A: \n" },
    Control("metadata: repeated that should not be", [.infoRepeated]) {
      $0["bag-info.txt"] += "Bag-Count: 1 of 2\nbag-count: 2 of 2\n"
    },
    Control("metadata: no day", [.baggingDateMalformed]) {
      $0["bag-info.txt"] += "Bagging-Date: 02/09/2026\n"
    },
    Control("fetch: file that is there") {
      $0["fetch.txt"] = "https://a.example/a 3 data/a.txt\nni:///sha-512;x\t-\tdata/b.txt\n"
    },
    Control("fetch: other length", [.fetchLengthMismatch]) {
      $0["fetch.txt"] = "https://a.example/a 4 data/a.txt\n"
    },
    Control("fetch: twice", [.fetchListedTwice]) {
      $0["fetch.txt"] = "https://a.example/a 3 data/a.txt\nhttps://b.example/a 3 data/a.txt\n"
    },
    Control("fetch: empty") { $0["fetch.txt"] = "" },
    Control("fetch: spaces in the path") {
      try $0.add("data/x y")
      $0["fetch.txt"] = "https://a.example/x%20y - data/x y\n"
    },
  ]
}

extension BagFixture {
  /// Writes the tag files in another encoding, with a tag manifest that fits.
  mutating func encode(_ encode: ([UInt8]) -> [UInt8]) {
    for name in ["bag-info.txt", "manifest-sha256.txt", "manifest-sha512.txt"] {
      files[Array(name.utf8)] = encode(files[Array(name.utf8)] ?? [])
    }
    commands = ["rm tagmanifest-*"]
  }
}

@Suite struct `A valid bag` {
  @Test(arguments: Control.all)
  func `is found valid, with its warnings`(control: Control) throws {
    var fixture = try BagFixture(version: control.version, encoding: control.encoding)
    try control.change(&fixture)
    let scratch = try Scratch()
    let bag = try fixture.write(to: scratch)
    let before = try Stamp(of: bag)
    let report = try Bag.validate(bag)
    #expect(report.isValid && report.isComplete && report.errorCount == 0)
    #expect(Set(report.findings.map(\.code)) == control.warnings, "\(report.findings)")
    #expect(try Stamp(of: bag) == before)
  }

  @Test func `shows each warning that there is`() {
    let warnings = Set(BagCode.allCases.filter { $0.severity == .warning })
    #expect(warnings.subtracting(Control.all.flatMap(\.warnings)) == [.findingsLeftOut])
  }

  @Test func `is described whole`() throws {
    let scratch = try Scratch()
    let report = try Bag.validate(try BagFixture().write(to: scratch))
    #expect(report.version == .v1_0)
    #expect(report.encoding == "UTF-8")
    #expect((report.payloadFiles, report.payloadBytes, report.holes) == (4, 11, 0))
    #expect(
      report.metadata == [
        BagElement("Source-Organization", "Kho"), BagElement("Payload-Oxum", "11.4"),
      ])
    #expect(
      report.manifests.map(\.name) == [
        "manifest-sha256.txt", "manifest-sha512.txt", "tagmanifest-sha256.txt",
        "tagmanifest-sha512.txt",
      ])
    #expect(report.manifests.map(\.fileCount) == [4, 4, 5, 5])
    #expect(report.checks.filter { $0.value == .notDone }.isEmpty)
    #expect(report.checks[.fetch] == .notThere)
  }

  @Test func `is not called valid where no checksum was asked for`() throws {
    let scratch = try Scratch()
    let report = try Bag.validate(
      try BagFixture().write(to: scratch), BagOptions(areChecksumsVerified: false))
    #expect(report.isComplete && !report.isValid && report.findings.isEmpty)
    #expect(report.verdict == .notJudged)
    #expect(report.checks[.payloadChecksums] == .notDone)
  }

  @Test func `may stand in a folder of a larger tree`() throws {
    let scratch = try Scratch()
    _ = try BagFixture().write(to: scratch)
    let tree = SubTree(FolderTree(scratch.folder), at: try path("bag"))
    let counted = Counter()
    var announced = 0
    let report = try BagValidator(tree).validate(
      watch: HashWatch(progress: { counted.add($0) }), started: { announced = $0 })
    #expect(report.isValid)
    #expect(counted.value == announced)
  }

  @Test func `is judged no further once that is asked`() throws {
    let scratch = try Scratch()
    let bag = try BagFixture().write(to: scratch)
    let error = #expect(throws: BagError.self) { try Bag.validate(bag, isCancelled: { true }) }
    #expect(error?.code == .cancelled)
  }

  @Test func `is not a folder that isn't there`() throws {
    let scratch = try Scratch()
    let error = #expect(throws: BagError.self) { try Bag.validate("\(scratch.path)/none") }
    #expect(error?.code == .fileFailed)
  }
}
