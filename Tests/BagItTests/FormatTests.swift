import BagIt
import Files
import Fixity
import TestSupport
import Testing

@Suite struct `The files of a bag as bytes` {
  @Test func `a manifest is sorted by bytes, and read back as it was`() throws {
    let names = [
      "data/b", "data/a%\r\n", "data/a-", "data/a/b", "data/đ", "data/ế", "data/e\u{302}\u{301}",
    ]
    let entries = try names.map {
      Manifest.Entry(try path($0), try Digest(.sha256, of: Array($0.utf8)))
    }
    let manifest = Manifest(.sha256, entries)
    #expect(manifest.entries.map(\.path) == entries.map(\.path).sorted())
    #expect(Manifest(.sha256, entries.reversed()).bytes == manifest.bytes)
    let (read, findings) = Manifest.read(manifest.bytes, .sha256)
    #expect(read == manifest && findings.isEmpty)
    #expect(String(decoding: manifest.bytes, as: UTF8.self).contains("  data/a%25%0D%0A\n"))
  }

  @Test(arguments: [
    ("x", BagCode.manifestLineMalformed), ("x data/a", .checksumMalformed),
    ("\u{FEFF}", .byteOrderMark), ("\n", .manifestLineMalformed),
    ("d41d8cd98f00b204e9800998ecf8427e  ../a", .pathLeavesBag),
    ("d41d8cd98f00b204e9800998ecf8427e  data/%", .percentNotEncoded),
    (
      "d41d8cd98f00b204e9800998ecf8427e  data/a\nd41d8cd98f00b204e9800998ecf8427e  data/a",
      .listedTwice
    ),
  ])
  func `a manifest that is none says why`(text: String, code: BagCode) {
    let (manifest, findings) = Manifest.read(Array(text.utf8), .md5)
    #expect(findings.map(\.code) == [code])
    #expect(manifest.entries.count <= 1)
  }

  @Test func `a manifest is read no further than the limit`() throws {
    let line = "d41d8cd98f00b204e9800998ecf8427e  data/"
    let text = (0..<10).map { "\(line)\($0)\n" }.joined()
    let (manifest, findings) = Manifest.read(Array(text.utf8), .md5, lines: 4)
    #expect(manifest.entries.count == 4)
    #expect(findings.map(\.code) == [.tooManyLines] && findings.first?.line == 5)
  }

  @Test func `manifests are named after the algorithm`() {
    #expect(Manifest.name(.sha512) == "manifest-sha512.txt")
    #expect(Manifest.name(.sha512Slash256, isTagManifest: true) == "tagmanifest-sha512256.txt")
  }

  @Test func `metadata are read back as they were`() throws {
    let elements = [
      BagElement("Contact-Name", "Nguyễn Văn An"), BagElement("Contact-Name", "B: C"),
      BagElement("X", ""),
    ]
    let info = try BagInfo(elements)
    let (read, findings) = BagInfo.read(info.bytes)
    #expect(read == info && findings.isEmpty)
    #expect(read.values(of: "contact-name") == ["Nguyễn Văn An", "B: C"])
    #expect(read.values(of: "none").isEmpty)
  }

  @Test func `metadata in two normalisations are two`() {
    #expect(BagElement("A", "ế") != BagElement("A", "e\u{302}\u{301}"))
    #expect(BagElement("ế", "") != BagElement("e\u{302}\u{301}", ""))
  }

  @Test func `continued values are one`() {
    let (read, findings) = BagInfo.read(Array("A: b\r\n  c\r\n\td\rE: f".utf8))
    #expect(read.elements == [BagElement("A", "b c d"), BagElement("E", "f")])
    #expect(findings.isEmpty)
  }

  @Test func `the declaration is two lines`() {
    let text = "BagIt-Version: 1.0\nTag-File-Character-Encoding: UTF-8\n"
    #expect(BagDeclaration().bytes == Array(text.utf8))
  }

  @Test(arguments: BagCode.allCases)
  func `each finding has its section`(code: BagCode) {
    let parts = code.section.split(separator: ".")
    #expect((1...3).contains(parts.count) && parts.allSatisfy { Int($0) != nil })
  }

  @Test func `each finding has its line in the documentation`() throws {
    let page = try FolderTree(path: "\(Suites.checkout)/Docs").read(
      path("bagit.md"), limit: 1 << 20)
    let text = String(decoding: page, as: UTF8.self)
    for code in BagCode.allCases {
      let line = "| `\(code.rawValue)` | \(code.section) | \(code.severity.rawValue)"
      #expect(text.contains(line), "\(line)")
    }
  }

  @Test func `bytes of any kind are judged without a fall`() throws {
    var random = SeededGenerator(seed: 7)
    let pieces: [[UInt8]] = [
      Array("d41d8cd98f00b204e9800998ecf8427e".utf8), Array(" ".utf8), Array("\t".utf8), [0x0A],
      [0x0D], Array("data/".utf8), Array("../".utf8), Array("%".utf8), Array("%25".utf8),
      Array("\\".utf8), Array("*".utf8), [0], [0xFF], [0xEF, 0xBB, 0xBF], Array("./".utf8),
      Array(":".utf8), Array("~".utf8), Array("ế".utf8), Array("C:".utf8), Array("- ".utf8),
    ]
    for _ in 0..<3_000 {
      let count = Int.random(in: 0...14, using: &random)
      let bytes = (0..<count).flatMap { _ in pieces.randomElement(using: &random) ?? [] }
      let (manifest, _) = Manifest.read(bytes, .md5)
      for entry in manifest.entries { #expect(try RelativePath(entry.path.bytes) == entry.path) }
      _ = BagInfo.read(bytes)
    }
  }

  @Test func `a bag of any bytes is judged without a fall`() throws {
    var random = SeededGenerator(seed: 11)
    let good = try BagFixture()
    let scratch = try Scratch(isInMemory: true)
    let bag = try good.write(to: scratch)
    for name in ["bagit.txt", "bag-info.txt", "manifest-sha256.txt", "tagmanifest-sha256.txt"] {
      let whole = try scratch.read("bag/\(name)")
      for _ in 0..<40 {
        var bytes = whole
        let place = Int.random(in: 0..<bytes.count, using: &random)
        bytes[place] ^= 1 << UInt8.random(in: 0...7, using: &random)
        try scratch.write("bag/\(name)", bytes)
        let report = try Bag.validate(bag)
        #expect(!report.isValid || Self.isSpared(whole[place], bytes[place]), "\(name) \(place)")
      }
      try scratch.write("bag/\(name)", whole)
    }
  }

  /// Whether a changed bit means the same: another letter case of a hex digit in a tag manifest.
  private static func isSpared(_ one: UInt8, _ other: UInt8) -> Bool {
    one ^ other == 0x20 && (UInt8(ascii: "a")...UInt8(ascii: "f")).contains(one | 0x20)
  }
}
