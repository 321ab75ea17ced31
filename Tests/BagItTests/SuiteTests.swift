import BagIt
import Glibc
import TestSupport
import Testing

/// The conformance suite of the Library of Congress, by the folders that say how a bag is judged.
enum ConformanceSuite {
  static let path = Suites.path(of: "bagit")

  /// How many bags there are in each folder; with fewer, a test fails.
  static let counts: [(folder: String, count: Int)] = [
    ("v0.93/valid", 2), ("v0.94/valid", 2), ("v0.95/valid", 2), ("v0.96/valid", 8),
    ("v0.97/valid", 12), ("v0.97/invalid", 11), ("v0.97/linux-only", 6),
    ("v0.97/windows-only", 6), ("v0.97/warning", 6), ("v1.0/valid", 1), ("v1.0/invalid", 4),
  ]

  static func bags(in folder: String) throws -> [String] {
    let path = try #require(path)
    let list = try #require(Tool.output(of: "cd '\(path)/\(folder)' && ls -d */"))
    return list.split(separator: "\n").map { "\(folder)/\($0.dropLast())" }
  }

  /// The codes of bags that have findings, the same for all systems.
  static let codes: [String: Set<BagCode>] = [
    "v0.96/valid/bag-with-leading-dot-slash-in-manifest": [.leadingDotSlash],
    "v0.97/valid/bag-with-leading-dot-slash-in-manifest": [.leadingDotSlash],
    "v0.97/invalid/baginfo-missing-encoding": [.declarationMalformed],
    "v0.97/invalid/bom-in-bagit.txt": [.declarationByteOrderMark],
    "v0.97/invalid/corrupt-data-file": [.payloadChecksumMismatch, .oxumMismatch],
    "v0.97/invalid/corrupt-tag-file": [.tagChecksumMismatch],
    "v0.97/invalid/extra-file-in-bag": [.payloadFileNotListed, .oxumMismatch],
    "v0.97/invalid/invalid-version-number": [.versionMalformed],
    "v0.97/invalid/missing-baginfo": [.tagFileMissing],
    "v0.97/invalid/missing-bagit.txt": [.declarationMissing],
    "v0.97/invalid/out-of-scope-file-paths-using-dot-notation": [.pathLeavesBag],
    "v0.97/invalid/out-of-scope-file-paths-using-dot-notation-for-fetch": [.pathLeavesBag],
    "v0.97/invalid/same-filename-listed-twice-with-different-hashes": [
      .listedTwiceDifferently, .payloadChecksumMismatch,
    ],
    "v0.97/warning/made-with-md5sum-tools": [.checksumToolAsterisk],
    "v0.97/warning/relative-path": [.leadingDotSlash],
    "v0.97/warning/same-filename-listed-twice-with-different-normalization": [
      .normalizationDiffers, .normalizationTwins,
    ],
    "v0.97/warning/same-filename-listed-twice-with-the-same-hash": [.listedTwice],
    "v1.0/invalid/bagit-with-invalid-whitespace": [.declarationMalformed],
    "v1.0/invalid/notAllManifestsListAllFiles": [.payloadFileNotListed],
    // In these two bagit.txt is another than its checksums say: version 0.97 was made 1.0 by hand.
    "v1.0/invalid/same-filename-listed-twice-with-different-hashes": [
      .declarationMalformed, .listedTwiceDifferently, .payloadChecksumMismatch,
      .tagChecksumMismatch,
    ],
    "v1.0/invalid/same-filename-listed-twice-with-the-same-hash": [
      .listedTwice, .tagChecksumMismatch, .tagFileNotListed,
    ],
  ]

  /// A bag of the suite that lacks what it wants to show.
  struct Broken {
    let bag: String
    /// What is found in the bag as it is.
    let codes: Set<BagCode>
    /// What mends it, in a copy.
    let cure: String
    /// What is found then: warnings only.
    let warnings: Set<BagCode>
    let reason: String
  }

  static let broken = [
    Broken(
      bag: "v0.97/warning/duplicate-file-with-different-case",
      codes: [.payloadFileMissing, .caseTwins], cure: "cp data/hello.txt data/HELLO.txt",
      warnings: [.caseTwins],
      reason: """
        the manifest lists hello.txt and HELLO.txt, and only the first is there: where letter case \
        matters, a listed file is missing
        """),
    Broken(
      bag: "v0.97/warning/special-system-files",
      codes: [.payloadFileMissing, .oxumMismatch, .systemFile], cure: ": > data/.DS_Store",
      warnings: [.systemFile],
      reason: "the manifest lists data/.DS_Store, which got lost from the suite itself"),
  ]
}

@Suite(.enabled(if: ConformanceSuite.path != nil, "skipped: suites not found"))
struct `The conformance suite` {
  @Test(arguments: ConformanceSuite.counts)
  func `is judged as its folders say`(folder: String, count: Int) throws {
    let bags = try ConformanceSuite.bags(in: folder)
    #expect(bags.count >= count, "\(folder) has fewer bags than were counted")
    for bag in bags where !ConformanceSuite.broken.contains(where: { $0.bag == bag }) {
      let report = try Bag.validate("\(ConformanceSuite.path ?? "")/\(bag)")
      let isGood = folder.hasSuffix("/valid") || folder.hasSuffix("/warning")
      #expect(report.isValid == isGood, "\(bag): \(report.findings)")
      let isScopeBag = folder.hasSuffix("-only")
      let expected = ConformanceSuite.codes[bag] ?? (isScopeBag ? [.pathLeavesBag] : [])
      #expect(Set(report.findings.map(\.code)) == expected, "\(bag): \(report.findings)")
    }
  }

  @Test(arguments: ConformanceSuite.broken.map(\.bag))
  func `has bags that are not what they mean to be`(bag: String) throws {
    let broken = try #require(ConformanceSuite.broken.first { $0.bag == bag })
    let path = "\(try #require(ConformanceSuite.path))/\(bag)"
    let report = try Bag.validate(path)
    #expect(!report.isValid && Set(report.findings.map(\.code)) == broken.codes)
    let scratch = try Scratch()
    let mended = "\(scratch.path)/bag"
    try #require(
      Tool.run(
        """
        cp -r '\(path)' '\(mended)' && chmod -R u+w '\(mended)' && cd '\(mended)' && \(broken.cure) \
        && sed -i 's/Payload-Oxum: 6.1/Payload-Oxum: 12.2/' bag-info.txt \
        && sed -i "s/^.* bag-info.txt/$(sha512sum bag-info.txt | cut -d ' ' -f 1) bag-info.txt/" \
        tagmanifest-sha512.txt
        """))
    let judged = try Bag.validate(mended)
    #expect(judged.isValid, "\(judged.findings)")
    #expect(Set(judged.findings.map(\.code)) == broken.warnings, "\(judged.findings)")
  }

  @Test func `has no bag that is written to`() throws {
    let path = try #require(ConformanceSuite.path)
    let before = try Stamp(of: path)
    for (folder, _) in ConformanceSuite.counts {
      for bag in try ConformanceSuite.bags(in: folder) { _ = try Bag.validate("\(path)/\(bag)") }
    }
    #expect(try Stamp(of: path) == before)
  }
}
