import Fixity

extension Defect {
  /// What is wrong with the object while everything around it fits.
  static let objects: [Defect] = [
    .object("the digests are SHA-256", ["bundle:notSHA512", "bundle:fileMissing"]) {
      $0.algorithm = .sha256
    },
    .inventories("a fixity block", ["bundle:fixityGiven"], of: 1...3) {
      $0.with(#""fixity":{},"versions""#, for: #""versions""#)
    },
    .inventories("a fixity block in an older inventory", ["bundle:fixityGiven"], of: 1...1) {
      $0.with(#""fixity":{},"versions""#, for: #""versions""#)
    },
    .inventories("a contentDirectory", ["bundle:contentDirectoryGiven"], of: 1...3) {
      $0.with(#""contentDirectory":"content","versions""#, for: #""versions""#)
    },
    .inventories(
      "a contentDirectory in an older inventory", ["bundle:contentDirectoryGiven"], of: 2...2
    ) { $0.with(#""contentDirectory":"content","versions""#, for: #""versions""#) },
    .inventories("an unknown key", ["ocfl:E102"], of: 3...3) {
      $0.with(#""note":"x","versions""#, for: #""versions""#)
    },
    .inventories("a key twice", ["ocfl:E033"], of: 3...3) {
      $0.with(#""head":"v3","head":"v3""#, for: #""head":"v3""#)
    },
    .inventories("a byte order mark", ["ocfl:E033"], of: 3...3) { "\u{FEFF}" + $0 },
    .inventories("an older version is the head", ["ocfl:E040"], of: 3...3) {
      $0.with(#""head":"v2""#, for: #""head":"v3""#)
    },
    .inventories("an older inventory tells another state", ["ocfl:E066"], of: 1...1) {
      $0.with(#"["forms/2-knd/08.json"]"#, for: #"["forms/2-knd/09.json"]"#)
    },
    .parts("an older inventory is changed", ["bundle:chainBroken"]) {
      $0.changeInventory("data/v1/") { $0.with("Lần 7", for: "Lần 1") }
    },
    .parts("the older inventories are changed", ["bundle:chainBroken"]) {
      for folder in ["data/v1/", "data/v2/", "data/v3/", "data/"] {
        $0.changeInventory(folder) { $0.with("Lần 7", for: "Lần 1") }
      }
    },
    .parts("white space is added to an older inventory", ["bundle:chainBroken"]) {
      $0.changeInventory("data/v2/") { $0 + "\n" }
    },
    .parts("the newest inventory is not the root's", ["ocfl:E064"]) {
      $0.changeInventory("data/v3/") { $0 + "\n" }
    },
    .parts("a sidecar is wrong", ["ocfl:E060"]) {
      $0["data/v2/inventory.json.sha512"] = sha512([]) + "  inventory.json\n"
    },
    .parts("a sidecar is malformed", ["ocfl:E061"]) {
      $0["data/inventory.json.sha512"] = "inventory.json\n"
    },
    .parts("the declaration says something else", ["ocfl:E007"]) {
      $0["data/0=ocfl_object_1.1"] = "ocfl_object_1.1"
    },
    .parts("a form is changed, manifests are remade", ["ocfl:E092"]) {
      $0["data/v1/content/forms/2-knd/09.json"] = "[]"
    },
    .parts(
      "a form is changed, manifests are not", ["ocfl:E092", "bag:payloadChecksumMismatch"],
      isRemade: false
    ) { $0["data/v1/content/forms/2-knd/09.json"] = "[]" },
    .parts("two scans change places", ["ocfl:E092"]) {
      let (one, other) = (
        "data/v1/content/scans/2-knd/01/01.jpg", "data/v2/content/scans/2-knd/01/02.jpg"
      )
      ($0[one], $0[other]) = ($0[other], $0[one])
    },
    .parts("a scan is missing", ["ocfl:E092"]) {
      $0["data/v1/content/scans/2-knd/01/01.jpg"] = nil
    },
    .parts("a version is missing", ["ocfl:E092", "bundle:versionInventoryMissing"]) {
      $0.parts.removeAll { $0.path.hasPrefix("data/v2/") }
    },
    .states("no dossier.json", ["bundle:dossierMissing"], of: 3) {
      let place = $0.firstIndex { $0.path == "dossier.json" } ?? 0
      $0[place].path = "forms/dossier.json"
    },
    .states("dossier.json with a capital", ["bundle:dossierMissing"], of: 3) {
      let place = $0.firstIndex { $0.path == "dossier.json" } ?? 0
      $0[place].path = "Dossier.json"
    },
    .dossier("dossier.json is not JSON", "notJSON") { _ in "{" },
    .dossier("dossier.json has a member twice", "notJSON") {
      $0.with(#"{"number":"HS-1","#, for: "{")
    },
    .dossier("dossier.json is an array", "badMember") { _ in "[]" },
    .dossier("another identity in dossier.json", "identifierDiffers") {
      $0.with("3f2a1d4e5b61", for: "3f2a1d4e5b60")
    },
    .dossier("a uuid in capitals", "badMember") { $0.with("3F2A", for: "3f2a") },
    .dossier("a uuid without its URN", "badMember") { $0.with(#":""#, for: #":"urn:uuid:"#) },
    .dossier("a number in small letters", "badMember") { $0.with("hs-2026", for: "HS-2026") },
    .dossier("a number that begins as an option", "badMember") { $0.with("-S-", for: "HS-") },
    .dossier("a number of 33 characters", "badMember") {
      $0.with(String(repeating: "H", count: 24), for: "HS-")
    },
    .dossier("a number that is a number", "badMember") { $0.with("2026", for: #""HS-2026-0017""#) },
    .dossier("no number", "badMember") { $0.with("numbers", for: "number") },
    .dossier("a unit without code", "badMember") { $0.with(#""name""#, for: #""code""#) },
    .dossier("a line end in a unit's code", "badMember") { $0.with(#"\nX: y"#, for: "TT-07.CB3") },
    .dossier("a unit's code beyond ASCII", "badMember") { $0.with("Nậm Pố", for: "TT-07.CB3") },
    .dossier("no forms", "badMember") { $0.with("other", for: "forms") },
    .dossier("a schema's digest in capitals", "badMember") {
      let digest = sha512(ObjectParts.full.schemas[0])
      return $0.with(digest.uppercased(), for: digest)
    },
    .dossier("a schema without digest", "badMember") { $0.with("sha256", for: "sha512") },
    .dossier("a schema without id", "badMember") {
      $0.with(#""url":"https"#, for: #""id":"https"#)
    },
    .dossier("shared schemas that are no list", "badMember") {
      $0.with(#""schemas":1,"forms""#, for: #""forms""#)
    },
    .dossier("a shared schema without digest", "badMember") {
      $0.with(#""schemas":[{"id":"https://example.org/2"}],"forms""#, for: #""forms""#)
    },
    .states("an act is missing in the newest version", ["bundle:actMissing"], of: 3) {
      $0.removeAll { $0.path == "acts/v2.json" }
    },
    .states("an act is missing in an older version", ["bundle:actMissing"], of: 2) {
      $0.removeAll { $0.path == "acts/v1.json" }
    },
    .states("the newest act is missing", ["bundle:actMissing"], of: 3) {
      let place = $0.firstIndex { $0.path == "acts/v3.json" } ?? 0
      $0[place].path = "forms/v3.json"
    },
    .states("an act of a version to come", ["bundle:unexpectedAct"], of: 3) {
      $0.append(($0[0].digest, "acts/v4.json"))
    },
    .states("something else among the acts", ["bundle:unexpectedAct"], of: 2) {
      $0.append(($0[0].digest, "acts/notes.json"))
    },
    .states("an act is another in an older version", ["bundle:actChanged"], of: 2) {
      let place = $0.firstIndex { $0.path == "acts/v1.json" } ?? 0
      $0[place].digest = $0.first { $0.path == "dossier.json" }?.digest ?? ""
    },
    .states("two acts change places", ["bundle:actMissing"], of: 3) {
      for place in $0.indices {
        switch $0[place].path {
        case "acts/v1.json": $0[place].path = "acts/v2.json"
        case "acts/v2.json": $0[place].path = "acts/v1.json"
        default: break
        }
      }
    },
    .act("an act is not JSON", "notJSON", 2) { _ in "act" },
    .act("an act without link", "badMember", 2) { $0.with("next", for: "previous") },
    .act("a link is null", "badMember", 2) { _ in #"{"previous":null}"# },
    .act("a link without digest", "badMember", 3) { $0.with("SHA256", for: "SHA512") },
    .act("a link to a number", "badMember", 3) { $0.with("2", for: #""v2""#) },
    .act("a link to another version", "chainBroken", 3) { $0.with(#""v1""#, for: #""v2""#) },
    .act("a link to itself", "chainBroken", 3) { $0.with(#""v3""#, for: #""v2""#) },
    .act("a link to another inventory", "chainBroken", 2) {
      $0.with("SHA512\":\"\(sha512([]))\",\"old\":\"", for: #"SHA512":""#)
    },
    .act("the first act has a link", "chainBroken", 1) {
      $0.with(#"{"previous":{"version":"v9","inventorySHA512":"\#(sha512([]))"},"#, for: "{")
    },
  ]

  private static func inventories(
    _ name: String, _ codes: [String], of versions: ClosedRange<Int>,
    _ change: @escaping @Sendable (String) -> String
  ) -> Defect {
    .object(name, codes) {
      $0.editInventory = { text, version in versions.contains(version) ? change(text) : text }
    }
  }

  private static func states(
    _ name: String, _ codes: [String], of version: Int,
    _ change: @escaping @Sendable (inout [ObjectParts.Entry]) -> Void
  ) -> Defect {
    .object(name, codes) { $0.editState = { if $1 == version { change(&$0) } } }
  }

  private static func dossier(
    _ name: String, _ code: String, _ change: @escaping @Sendable (String) -> String
  ) -> Defect {
    .object(name, ["bundle:\(code)"]) { $0.editDossier = { $1 == 3 ? change($0) : $0 } }
  }

  private static func act(
    _ name: String, _ code: String, _ version: Int, _ change: @escaping @Sendable (String) -> String
  ) -> Defect {
    .object(name, ["bundle:\(code)"]) { $0.editAct = { $1 == version ? change($0) : $0 } }
  }
}

extension BundleParts {
  /// Changes an inventory, and its sidecar with it.
  mutating func changeInventory(_ folder: String, _ change: (String) -> String) {
    guard let text = self["\(folder)inventory.json"].map(change) else { return }
    self["\(folder)inventory.json"] = text
    self["\(folder)inventory.json.sha512"] = "\(sha512(Array(text.utf8)))  inventory.json\n"
    guard folder == "data/", let info = self["bag-info.txt"] else { return }
    self["bag-info.txt"] = String(info.dropLast(129)) + sha512(Array(text.utf8)) + "\n"
  }
}
