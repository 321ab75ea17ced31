import BagIt
import Fixity
import TestSupport
import Testing

extension Defect {
  static let tagManifests: [Defect] = [
    Defect("tag manifest lists payload", [.payloadInTagManifest]) {
      try $0.seal()
      try $0.list(toTags: "data/a.txt")
    },
    Defect("tag manifest lists missing payload", [.payloadInTagManifest]) {
      try $0.seal()
      try $0.list(toTags: "data/none")
    },
    Defect("tag manifest lists a tag manifest", [.tagManifestListed]) {
      try $0.seal()
      try $0.list(toTags: "tagmanifest-sha512.txt", $0["tagmanifest-sha512.txt"])
    },
    Defect("tag manifest doesn't list a manifest", [.manifestNotListed]) {
      try $0.seal()
      try $0.unlist("manifest-sha256.txt", in: "tagmanifest-sha512.txt")
    },
    Defect("tag manifest lists what is missing", [.tagFileMissing]) {
      try $0.seal()
      try $0.list(toTags: "meta/none")
    },
    Defect("tag manifest leads out", [.pathLeavesBag]) {
      try $0.seal()
      try $0.list(toTags: "../bagit.txt")
    },
    Defect("tag manifest leads home", [.pathLeavesBag]) {
      try $0.seal()
      try $0.list(toTags: "~/bagit.txt")
    },
    Defect("tag manifest lists a folder", [.folderListed]) {
      try $0.seal()
      try $0.list(toTags: "meta")
    },
    Defect("tag manifest with a bad checksum", [.checksumMalformed]) {
      try $0.seal()
      $0["tagmanifest-sha512.txt"] += "00  meta/none\n"
    },
    Defect("tag manifest lists twice", [.listedTwice]) {
      try $0.seal()
      try $0.list(toTags: "meta/notes.txt", "notes\n")
    },
    Defect("tag file changed", [.tagChecksumMismatch]) {
      try $0.seal()
      $0["meta/notes.txt"] = "Notes\n"
    },
    Defect("metadata changed", [.tagChecksumMismatch]) {
      try $0.seal()
      try $0.replace("Kho", with: "Kha", in: "bag-info.txt")
    },
    Defect("manifest changed", [.tagChecksumMismatch]) {
      try $0.seal()
      try $0.replace("  data/a.txt", with: " data/a.txt", in: "manifest-sha512.txt")
    },
  ]

  static let completeness: [Defect] = [
    Defect("payload file missing", [.payloadFileMissing, .oxumMismatch]) {
      $0.remove("data/a.txt")
    },
    Defect("empty payload file missing", [.payloadFileMissing, .oxumMismatch]) {
      $0.remove("data/empty")
    },
    Defect("payload file more", [.payloadFileNotListed, .oxumMismatch]) { $0["data/more"] = "" },
    Defect("hidden payload file more", [.payloadFileNotListed, .oxumMismatch]) {
      $0["data/deep/.more"] = ""
    },
    Defect("payload file in one manifest only", [.payloadFileNotInEvery]) {
      try $0.unlist("data/a.txt", in: "manifest-sha512.txt")
    },
    Defect("payload file in the other only", [.payloadFileNotInEvery]) {
      try $0.unlist("data/empty", in: "manifest-sha256.txt")
    },
    Defect(
      "payload file listed under another letter case",
      [.payloadFileMissing, .payloadFileNotListed, .caseTwins]
    ) {
      for algorithm in BagFixture.algorithms {
        try $0.replace("data/a.txt", with: "data/A.txt", in: "manifest-\(algorithm.bagItName).txt")
      }
    },
    Defect("bit of a payload file", [.payloadChecksumMismatch]) { $0["data/a.txt"] = "onf" },
    Defect("payload file shorter", [.payloadChecksumMismatch, .oxumMismatch]) {
      $0["data/a.txt"] = "on"
    },
    Defect("payload file longer", [.payloadChecksumMismatch, .oxumMismatch]) {
      $0["data/a.txt"] = "one\n"
    },
    Defect("empty file no longer", [.payloadChecksumMismatch, .oxumMismatch]) {
      $0["data/empty"] = "x"
    },
    Defect("two payload files swapped", [.payloadChecksumMismatch]) {
      ($0["data/a.txt"], $0["data/b.txt"]) = ($0["data/b.txt"], $0["data/a.txt"])
    },
    Defect("one checksum of one manifest", [.payloadChecksumMismatch]) {
      try $0.unlist("data/a.txt", in: "manifest-sha256.txt")
      try $0.list("data/a.txt", "two", in: [.sha256])
    },
    Defect("two payload files exchanged across folders", [.payloadChecksumMismatch]) {
      try $0.add("data/deep/a.txt", "eno")
      ($0["data/a.txt"], $0["data/deep/a.txt"]) = ($0["data/deep/a.txt"], $0["data/a.txt"])
    },
  ]

  static let metadata: [Defect] = [
    info("no colon", [.infoLineMalformed], "Contact-Name An\n"),
    info("no space", [.infoLineMalformed], "Contact-Name:An\n"),
    info("space before the colon", [.infoLineMalformed], "Contact-Name : An\n"),
    info("no label", [.infoLineMalformed], ": An\n"),
    info("empty line", [.infoLineMalformed], "\n"),
    Defect("metadata: continued before it began", [.infoLineMalformed]) {
      $0["bag-info.txt"] = "  An\n" + $0["bag-info.txt"]
    },
    Defect("metadata: other bytes", [.oxumMismatch]) {
      try $0.replace("11.4", with: "12.4", in: "bag-info.txt")
    },
    Defect("metadata: other files", [.oxumMismatch]) {
      try $0.replace("11.4", with: "11.5", in: "bag-info.txt")
    },
    Defect("metadata: oxum of one number", [.oxumMalformed]) {
      try $0.replace("11.4", with: "11", in: "bag-info.txt")
    },
    Defect("metadata: oxum with a sign", [.oxumMalformed]) {
      try $0.replace("11.4", with: "+11.4", in: "bag-info.txt")
    },
    Defect("metadata: oxum past all numbers", [.oxumMalformed]) {
      try $0.replace("11.4", with: "99999999999999999999.4", in: "bag-info.txt")
    },
    info("oxum twice", [.oxumRepeated], "payload-oxum: 11.4\n"),
    Defect("metadata: too large", [.tagFileTooLarge], limits: BagLimits(infoBytes: 40)) {
      $0["bag-info.txt"] += "Contact-Name: Nguyễn Văn An\n"
    },
  ]

  static let fetchLists: [Defect] = [
    fetch("no path", [.fetchLineMalformed], "https://a.example/x -\n"),
    fetch("URL alone", [.fetchLineMalformed], "https://a.example/x\n"),
    fetch("empty line", [.fetchLineMalformed], "\n"),
    fetch("relative URL", [.fetchURLNotAbsolute], "x/a.txt 3 data/a.txt\n"),
    fetch("URL without a scheme", [.fetchURLNotAbsolute], "//a.example/x 3 data/a.txt\n"),
    fetch("scheme alone", [.fetchURLNotAbsolute], "https: 3 data/a.txt\n"),
    fetch("no length", [.fetchLengthMalformed], "https://a.example/x ? data/a.txt\n"),
    fetch("negative length", [.fetchLengthMalformed], "https://a.example/x -3 data/a.txt\n"),
    fetch(
      "length past all numbers", [.fetchLengthMalformed],
      "https://a.example/x 99999999999999999999 data/a.txt\n"),
    fetch("not in the manifests", [.fetchNotInManifests], "https://a.example/x - data/x\n"),
    fetch("tag file", [.fetchOutsidePayload], "https://a.example/x - bag-info.txt\n"),
    fetch("leads out", [.pathLeavesBag], "https://a.example/x - ../x\n"),
    fetch("leads out from inside", [.pathLeavesBag], "https://a.example/x - data/../../x\n"),
    fetch("absolute", [.pathLeavesBag], "https://a.example/x - /x\n"),
    fetch("drive", [.pathLeavesBag], "https://a.example/x - C:\\x\n"),
    fetch("home", [.pathLeavesBag], "https://a.example/x - ~/x\n"),
    fetch("two slashes", [.pathMalformed], "https://a.example/x - data//a.txt\n"),
    fetch("folder", [.folderListed], "https://a.example/x - data/deep\n"),
    Defect("fetch: in one manifest only", [.fetchNotInManifests, .payloadFileNotInEvery]) {
      $0["fetch.txt"] = "https://a.example/a 3 data/a.txt\n"
      try $0.unlist("data/a.txt", in: "manifest-sha512.txt")
    },
    Defect("fetch: hole", [.hole, .oxumMismatch]) {
      $0["fetch.txt"] = "https://a.example/a 3 data/a.txt\n"
      $0.remove("data/a.txt")
    },
    Defect("fetch: another file is missing", [.payloadFileMissing, .oxumMismatch]) {
      $0["fetch.txt"] = "https://a.example/b 3 data/b.txt\n"
      $0.remove("data/a.txt")
    },
    command("fetch: a folder", [.notAFile], "mkdir fetch.txt"),
  ]

  static let bounds: [Defect] = [
    Defect("more entries than the limit", [.tooManyEntries], limits: BagLimits(entries: 12)) {
      $0["meta/more"] = ""
    },
    Defect("more levels than the limit", [.tooManyEntries], limits: BagLimits(depth: 3)) {
      try $0.add("data/1/2/3")
    },
    Defect(
      "manifest larger than the limit",
      [.tagFileTooLarge], limits: BagLimits(manifestBytes: 420)
    ) { _ in },
    Defect(
      "more lines than the limit",
      [.tooManyLines],
      limits: BagLimits(lines: 7)
    ) { _ in },
    Defect(
      "more manifests than the limit", [.tooManyEntries],
      limits: BagLimits(manifests: 3)
    ) { _ in },
    Defect(
      "more findings than the limit", [.infoLineMalformed, .findingsLeftOut],
      limits: BagLimits(findings: 3)
    ) { $0["bag-info.txt"] += String(repeating: "x\n", count: 10) },
  ]
}

extension BagFixture {
  /// Adds a line to one tag manifest.
  mutating func list(toTags path: String, _ bytes: String = "one") throws {
    try self["tagmanifest-sha256.txt"] += line(path, bytes)
  }

  private func line(_ path: String, _ bytes: String) throws -> String {
    var other = self
    other["manifest-sha256.txt"] = ""
    try other.list(path, bytes, in: [.sha256])
    return other["manifest-sha256.txt"]
  }

  /// Takes the line of a path out of a manifest.
  mutating func unlist(_ path: String, in manifest: String) throws {
    let lines = self[manifest].split(separator: "\n")
    let kept = lines.filter { !$0.hasSuffix("  \(path)") }
    try #require(kept.count + 1 == lines.count)
    self[manifest] = kept.map { "\($0)\n" }.joined()
  }
}
