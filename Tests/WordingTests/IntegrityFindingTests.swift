@testable import BagIt
import Bundles
import Files
import JSON
import OCFL
import TarArchive
import Testing
import Wording

@Suite struct `Finding about a format` {
  static let target: SafeText = "x.hoso.tar"
  static let digests = (
    expected: String(repeating: "0123456789abcdef", count: 8),
    found: String(repeating: "fedcba9876543210", count: 8)
  )

  /// The line that people read, without the command's mark.
  private func line(_ finding: Finding, _ language: Language) -> String {
    "\(finding.place.shown.string): \(finding.sentence(in: language).string)"
      + " (\(finding.codes.string))"
  }

  static let objects: [(OCFLFinding, String, String)] = [
    (
      OCFLFinding(
        .E092, .mismatch, path: Array("v1/content/a.pdf".utf8), version: 1,
        expected: .digest(algorithm: "sha512", hex: digests.expected),
        found: .digest(algorithm: "sha512", hex: digests.found)),
      "x.hoso.tar:v1/content/a.pdf: the file doesn't match its digest in the manifest:"
        + " 0123456789ab… is expected, fedcba987654… is there (E653, OCFL E092)",
      "x.hoso.tar:v1/content/a.pdf: tệp không khớp mã băm trong bảng kê (manifest): phải là"
        + " 0123456789ab…, thực tế là fedcba987654… (E653, OCFL E092)"
    ),
    (
      OCFLFinding(.E092, .missing, path: Array("v1/content/a.pdf".utf8), version: 1),
      "x.hoso.tar:v1/content/a.pdf: the file is missing, and the manifest lists it"
        + " (E653, OCFL E092)",
      "x.hoso.tar:v1/content/a.pdf: thiếu tệp này, bảng kê (manifest) có kê (E653, OCFL E092)"
    ),
    (
      OCFLFinding(
        .E023, .unexpected, path: Array("v1/content/b".utf8), version: 1,
        expected: .text(Array("v1/inventory.json".utf8))),
      "x.hoso.tar:v1/content/b: the file is not in the manifest of its version's inventory,"
        + " by v1/inventory.json (E663, OCFL E023)",
      "x.hoso.tar:v1/content/b: tệp không có trong bảng kê (manifest) của phiên bản đó,"
        + " theo v1/inventory.json (E663, OCFL E023)"
    ),
    (
      OCFLFinding(
        .E037, .repeated, path: Array("b".utf8), expected: .text(Array("a".utf8)),
        found: .text(Array("urn:x".utf8))),
      "x.hoso.tar:b: another object has the id urn:x too: a (E655, OCFL E037)",
      "x.hoso.tar:b: đối tượng khác cũng mang id urn:x: a (E655, OCFL E037)"
    ),
    (
      OCFLFinding(
        .E083, .mismatch, path: Array("b".utf8), expected: .text(Array("c/d".utf8)),
        found: .text(Array("urn:x".utf8))),
      "x.hoso.tar:b: the object urn:x belongs at c/d (E665, OCFL E083)",
      "x.hoso.tar:b: đối tượng urn:x phải nằm ở c/d (E665, OCFL E083)"
    ),
    (
      OCFLFinding(
        .E036, .missing, path: Array("inventory.json".utf8), pointer: "",
        position: JSONPosition(offset: 0, line: 1, column: 1),
        expected: .text(Array("head".utf8))),
      "x.hoso.tar:inventory.json:1:1: the key 'head' is missing (E654, OCFL E036)",
      "x.hoso.tar:inventory.json:1:1: thiếu khóa 'head' (E654, OCFL E036)"
    ),
    (
      OCFLFinding(
        .E094, .wrongKind, path: Array("inventory.json".utf8), pointer: "/versions/v1/message",
        position: JSONPosition(offset: 9, line: 7, column: 3), expected: .json(.string),
        found: .json(.number)),
      "x.hoso.tar:inventory.json:7:3: /versions/v1/message: a string is wanted here,"
        + " not a number (E657, OCFL E094)",
      "x.hoso.tar:inventory.json:7:3: /versions/v1/message: ở đây phải là chuỗi, không phải số"
        + " (E657, OCFL E094)"
    ),
    (
      OCFLFinding(
        .W004, .mismatch, path: Array("inventory.json".utf8), expected: .text(Array("sha512".utf8)),
        found: .text(Array("sha256".utf8))),
      "x.hoso.tar:inventory.json: digestAlgorithm is not sha512: sha512 is expected,"
        + " sha256 is there (W652, OCFL W004)",
      "x.hoso.tar:inventory.json: digestAlgorithm không phải sha512: phải là sha512, thực tế là"
        + " sha256 (W652, OCFL W004)"
    ),
  ]

  @Test(arguments: objects)
  func `tells a rule of OCFL`(given: OCFLFinding, english: String, vietnamese: String) {
    let finding = Finding(given, target: Self.target)
    #expect(line(finding, .english) == english)
    #expect(line(finding, .vietnamese) == vietnamese)
  }

  static let bags: [(BagFinding, String)] = [
    (
      BagFinding(
        .payloadChecksumMismatch, Array("data/a.pdf".utf8),
        tagFile: Array("manifest-sha512.txt".utf8), line: 3, expected: digests.expected,
        found: digests.found),
      "x.hoso.tar:data/a.pdf: the file doesn't match its checksum: 0123456789ab… is expected,"
        + " fedcba987654… is there, by manifest-sha512.txt:3 (E639, RFC 8493 3)"
    ),
    (
      BagFinding(
        .manifestLineMalformed, Array("manifest-md5.txt".utf8), line: 2, found: "\u{1B}[31m"),
      "x.hoso.tar:manifest-md5.txt:2: the line is not a checksum, a space and a path:"
        + " \\u{1B}[31m (E628, RFC 8493 2.1.3)"
    ),
    (
      BagFinding(.caseTwins, Array("data/a.pdf".utf8), expected: "A.pdf"),
      "x.hoso.tar:data/a.pdf: the name differs from another one in letter case only: A.pdf"
        + " (W629, RFC 8493 6.1)"
    ),
    (
      BagFinding(.listedTwice, Array("data/a.pdf".utf8), as: .warning),
      "x.hoso.tar:data/a.pdf: is listed twice (an error since BagIt 1.0)"
        + " (W640, RFC 8493 2.1.3)"
    ),
    (
      BagFinding(.specialFileInBag, Array("data/p".utf8), found: "pipe"),
      "x.hoso.tar:data/p: is neither a file nor a folder: a pipe (E626, RFC 8493 5.1)"
    ),
    (
      BagFinding(.findingsLeftOut, [], expected: "1000", found: "1"),
      "x.hoso.tar: 1 further finding is not shown (W633, RFC 8493 3)"
    ),
  ]

  @Test(arguments: bags)
  func `tells a rule of BagIt`(given: BagFinding, english: String) {
    #expect(line(Finding(given, target: Self.target), .english) == english)
  }

  static let archives: [(TarError, String)] = [
    (TarError(.empty), "x.hoso.tar: the file is empty (E600)"),
    (
      TarError(.otherFormat, format: .gzip),
      "x.hoso.tar: the file is not a tar, whatever its name says: gzip (E600)"
    ),
    (
      TarError(.notCanonical, offset: 1536, path: Array("d/a".utf8)),
      "x.hoso.tar:d/a: a header has bytes that a bundle's never has, at byte 1,536 (E602)"
    ),
    (
      TarError(.entryTooLarge, path: Array("d/a".utf8), limit: 4_294_967_296),
      "x.hoso.tar:d/a: the file is too large: the limit is 4.3 GB (E610)"
    ),
    (
      TarError(.badPath, path: Array("../a".utf8), pathDefect: .dotComponent),
      "x.hoso.tar:../a: the path could lead elsewhere: it has a '.' or '..' (E606)"
    ),
  ]

  @Test(arguments: archives)
  func `tells what is wrong with an archive`(error: TarError, english: String) {
    #expect(line(Finding(error, target: Self.target), .english) == english)
  }

  static let bundles: [(BundleProblem, String)] = [
    (
      BundleProblem(.notDerived, try? RelativePath("README.txt"), line: 4),
      "x.hoso.tar:README.txt: is not what the dossier inside gives: it was changed, from line 4 on"
        + " (E680)"
    ),
    (
      BundleProblem(.fileNameDiffers, expected: Array("a".utf8), found: Array("b".utf8)),
      "x.hoso.tar: the file's name is not that of the bundle inside: a is expected, b is there"
        + " (W670)"
    ),
  ]

  @Test(arguments: bundles)
  func `tells a rule of bundles`(problem: BundleProblem, english: String) {
    #expect(line(Finding(problem, target: Self.target), .english) == english)
  }

  @Test func `puts the object's folder before the paths of its findings`() {
    let finding = OCFLFinding(.E058, .missing, path: Array("v2/inventory.json".utf8))
    let place = Finding(BundleFinding.ocfl(finding), target: Self.target).place
    #expect(place.shown.string == "x.hoso.tar:data/v2/inventory.json")
    let folder = Finding(BundleFinding.ocfl(finding), target: "objects/", folder: []).place
    #expect(folder.shown.string == "objects/v2/inventory.json")
  }

  @Test func `says why an inventory is no JSON below it`() throws {
    let error = #expect(throws: JSONError.self) { try JSONDocument(parsing: "[1,]") }
    let finding = OCFLFinding(
      .E033, .malformed, path: Array("inventory.json".utf8),
      found: .jsonError(try #require(error)))
    let told = Finding(finding, target: "objects/")
    #expect(
      told.causes.map { line($0, .english) } == [
        "objects/inventory.json:1:4: nothing follows the comma (E126)"
      ])
  }

  @Test(arguments: Language.allCases)
  func `leaves no placeholder open, whatever is known`(language: Language) {
    let facts: [(OCFLFact?, OCFLFact?)] = [
      (nil, nil), (.number(1), nil), (nil, .text([0xFF])), (.oneOf(["a", "b"]), .entry("pipe")),
    ]
    for code in OCFLCode.allCases {
      for problem in OCFLFinding.Problem.allCases {
        for (expected, found) in facts {
          let finding = OCFLFinding(code, problem, path: [], expected: expected, found: found)
          let sentence = Finding(finding, target: "o").sentence(in: language).string
          #expect(!sentence.contains("{") || sentence.contains("\\x{FF}"), "\(sentence)")
        }
      }
    }
    for code in BagCode.allCases {
      for (expected, found) in [(nil, nil), ("1", "2"), ("x", nil)] as [(String?, String?)] {
        let finding = BagFinding(code, [], expected: expected, found: found)
        let sentence = Finding(finding, target: "b").sentence(in: language).string
        #expect(!sentence.contains("{"), "\(sentence)")
      }
    }
    for code in TarError.Code.allCases {
      let sentence = Finding(TarError(code), target: "t").sentence(in: language).string
      #expect(!sentence.contains("{"), "\(sentence)")
    }
    for code in BundleCode.allCases {
      let sentence = Finding(BundleProblem(code), target: "t").sentence(in: language).string
      #expect(!sentence.contains("{"), "\(sentence)")
    }
  }
}

@Suite struct `Codes of the formats` {
  @Test func `are E where something is broken and W where it isn't`() {
    for code in BagCode.allCases {
      let finding = Finding(BagFinding(code, []), target: "b")
      #expect(finding.message.code.hasPrefix(code.severity == .error ? "E6" : "W6"))
    }
    for code in OCFLCode.allCases {
      let finding = Finding(OCFLFinding(code, .malformed, path: []), target: "o")
      #expect(finding.message.code.hasPrefix("\(code.rawValue.prefix(1))6"), "\(code)")
      #expect((finding.severity == .warning) == code.isWarning)
    }
    for code in BundleCode.allCases {
      let finding = Finding(BundleProblem(code), target: "o")
      #expect(
        finding.message.code.hasPrefix(finding.severity == .warning ? "W67" : "E6"), "\(code)")
    }
    for code in OCFLObstacle.Code.allCases {
      let finding = Finding(OCFLObstacle(code, path: []), target: "o")
      #expect(finding.message.code.hasPrefix(finding.severity == .warning ? "W6" : "E6"))
    }
  }

  @Test(arguments: ["E092", "e092", "ocfl.E092"])
  func `explain the rules of OCFL by their own codes`(name: String) throws {
    let message = try #require(Catalogue.message(for: name))
    #expect(message.code == "E092")
    #expect(message.explanation.source == "OCFL 1.1, 3.5.2 (E092)")
  }

  @Test func `name what their rules are about, in lists`() {
    #expect(
      OCFLMessage.contentDigest.outline(in: .english).string
        == "a file of the object is missing or was changed")
    for message in Catalogue.coded {
      for language in Language.allCases {
        #expect(message.outline(in: language).string != "<what>", "\(message.id)")
      }
    }
  }
}
