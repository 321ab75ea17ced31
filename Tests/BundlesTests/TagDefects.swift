extension Defect {
  /// What stands outside `data/`.
  static let tags: [Defect] = [
    .text("README.txt says something else", ["bundle:notDerived"], of: "README.txt") {
      $0.with("sha256sum", for: "sha512sum")
    },
    .parts(
      "README.txt is changed, manifests are not", ["bundle:notDerived", "bag:tagChecksumMismatch"],
      isRemade: false
    ) { $0["README.txt"]?.append(" ") },
    .text("another unit is the source", ["bundle:notDerived"], of: "bag-info.txt") {
      $0.with("TT-08", for: "TT-07")
    },
    .text("another number in bag-info.txt", ["bundle:notDerived"], of: "bag-info.txt") {
      $0.with("Dossier-Number: HS-2026-0018", for: "Dossier-Number: HS-2026-0017")
    },
    .text("another inventory in bag-info.txt", ["bundle:notDerived"], of: "bag-info.txt") {
      $0.with("SHA512: 0000", for: "SHA512: " + String($0.suffix(129).prefix(4)))
    },
    .text("a date in bag-info.txt", ["bundle:notDerived"], of: "bag-info.txt") {
      $0 + "Bagging-Date: 2026-03-20\n"
    },
    .text("bag-info.txt in another order", ["bundle:notDerived"], of: "bag-info.txt") {
      $0.with("", for: "Bag-Software-Agent: hoso\n") + "Bag-Software-Agent: hoso\n"
    },
    .text("bag-info.txt in CRLF", ["bundle:notDerived"], of: "bag-info.txt") { crlf($0) },
    .text("Payload-Oxum is wrong", ["bundle:notDerived", "bag:oxumMismatch"], of: "bag-info.txt") {
      $0.with("Payload-Oxum: 9", for: "Payload-Oxum: ")
    },
    .text("Payload-Oxum twice", ["bundle:notDerived", "bag:oxumRepeated"], of: "bag-info.txt") {
      $0 + "Payload-Oxum: 1.1\n"
    },
    .text("bagit.txt of an older version", ["bundle:notDerived"], of: "bagit.txt") {
      $0.with("0.97", for: "1.0")
    },
    .text("bagit.txt in CRLF", ["bundle:notDerived"], of: "bagit.txt") { crlf($0) },
    .text(
      "bagit.txt with a byte order mark", ["bundle:notDerived", "bag:declarationByteOrderMark"],
      of: "bagit.txt"
    ) { "\u{FEFF}" + $0 },
    .text("bagit.txt with a third line", ["bundle:notDerived"], of: "bagit.txt") { $0 + "X: y\n" },
    .text("a digest in upper case", ["bundle:notDerived"], of: "manifest-sha512.txt") {
      $0.prefix(128).uppercased() + $0.dropFirst(128)
    },
    .text("a manifest in CRLF", ["bundle:notDerived"], of: "manifest-sha512.txt") { crlf($0) },
    .text("a manifest in another order", ["bundle:notDerived"], of: "manifest-sha512.txt") {
      $0.split(separator: "\n").reversed().joined(separator: "\n") + "\n"
    },
    .text("one space in a manifest", ["bundle:notDerived"], of: "manifest-sha512.txt") {
      $0.with(" ", for: "  ")
    },
    .text(
      "a payload file is not listed", ["bundle:notDerived", "bag:payloadFileNotListed"],
      of: "manifest-sha512.txt"
    ) { $0.split(separator: "\n").dropLast().joined(separator: "\n") + "\n" },
    .text(
      "a payload file is listed twice", ["bundle:notDerived", "bag:listedTwice"],
      of: "manifest-sha512.txt"
    ) { ($0.split(separator: "\n").first ?? "") + "\n" + $0 },
    .text(
      "another digest in the manifest", ["bundle:notDerived", "bag:payloadChecksumMismatch"],
      of: "manifest-sha512.txt"
    ) { String(repeating: "0", count: 128) + $0.dropFirst(128) },
    .text(
      "the manifest lists what is not there", ["bundle:notDerived", "bag:payloadFileMissing"],
      of: "manifest-sha512.txt"
    ) { $0 + String(repeating: "0", count: 128) + "  data/more.txt\n" },
    .text(
      "the manifest lists what lies elsewhere", ["bundle:notDerived", "bag:pathLeavesBag"],
      of: "manifest-sha512.txt"
    ) { $0 + String(repeating: "0", count: 128) + "  ../../etc/passwd\n" },
    .text("the manifest's last line has no end", ["bundle:notDerived"], of: "manifest-sha512.txt") {
      String($0.dropLast())
    },
    .text("README.txt is not listed", ["bundle:notDerived"], of: "tagmanifest-sha512.txt") {
      $0.split(separator: "\n").filter { !$0.hasSuffix("README.txt") }.joined(separator: "\n")
        + "\n"
    },
    .text(
      "the tag manifest lists itself", ["bundle:notDerived", "bag:tagManifestListed"],
      of: "tagmanifest-sha512.txt"
    ) { $0 + String(repeating: "0", count: 128) + "  tagmanifest-sha512.txt\n" },
    .text(
      "another digest in the tag manifest", ["bundle:notDerived", "bag:tagChecksumMismatch"],
      of: "tagmanifest-sha512.txt"
    ) { String(repeating: "0", count: 128) + $0.dropFirst(128) },
    .parts("no tag manifest", ["bundle:fileMissing"]) { $0["tagmanifest-sha512.txt"] = nil },
    .parts("no manifest", ["bundle:fileMissing", "bag:payloadManifestMissing"]) {
      $0["manifest-sha512.txt"] = nil
    },
    .parts("no bag-info.txt", ["bundle:fileMissing"]) { $0["bag-info.txt"] = nil },
    .parts("no README.txt", ["bundle:fileMissing"]) { $0["README.txt"] = nil },
    .parts("no bagit.txt", ["bundle:fileMissing", "bag:declarationMissing"]) {
      $0["bagit.txt"] = nil
    },
    .parts("one more tag file, listed", ["bundle:unexpectedFile"]) { $0["notes.txt"] = "notes" },
    .parts(
      "one more tag file, not listed", ["bundle:unexpectedFile", "bag:tagFileNotListed"],
      isRemade: false
    ) { $0["notes.txt"] = "notes" },
    .parts("a list of files to be fetched", ["bundle:unexpectedFile"]) { $0["fetch.txt"] = "" },
    .parts("a second manifest", ["bundle:unexpectedFile"]) {
      let payload = $0.parts.filter { $0.path.hasPrefix("data/") }
      $0["manifest-sha256.txt"] = payload.map {
        "\(sha256(String(decoding: $0.bytes, as: UTF8.self)))  \($0.path)\n"
      }.joined()
    },
    .parts("another schema in the place of one", ["bundle:schemaDiffers"]) {
      $0[$0.schemas[0]] = "{}"
    },
    .parts(
      "another schema, rightly named", ["bundle:schemaNotNamed", "bundle:schemaMissing"]
    ) {
      let place = $0.parts.firstIndex { $0.path.hasPrefix("schemas/") } ?? 0
      $0.parts[place] = Part("schemas/\(sha512(Array("{}".utf8)).prefix(32)).json", "{}")
    },
    .parts("a schema is missing", ["bundle:schemaMissing"]) { $0[$0.schemas[1]] = nil },
    .parts("a schema that no form names", ["bundle:schemaNotNamed"]) {
      $0["schemas/\(sha512([]).prefix(32)).json"] = ""
    },
    .parts("a schema whose name is cut short", ["bundle:unexpectedFile"]) {
      $0["schemas/\(sha512([]).prefix(31)).json"] = ""
    },
    .parts("a schema named in capitals", ["bundle:badName"]) {
      $0["schemas/\(sha512([]).prefix(32).uppercased()).json"] = ""
    },
    .parts("a file below a schema's place", ["bundle:unexpectedFile"]) {
      $0["schemas/more/\(sha512([]).prefix(32)).json"] = ""
    },
  ]

  private static func crlf(_ text: String) -> String {
    text.split(separator: "\n").map { $0 + "\r\n" }.joined()
  }
}

extension BundleParts {
  /// The paths of the schemas.
  var schemas: [String] { parts.map(\.path).filter { $0.hasPrefix("schemas/") } }
}
