import OCFL

extension Defect {
  static let inventory: [Defect] = json + keys + heads

  private static func bytes(_ name: String, _ change: ([UInt8]) -> [UInt8]) -> Defect {
    Defect(name, [.E033]) { object in
      let text = change(Array(object.inventory(3).utf8))
      object.write(text, version: nil)
      object.write(text, version: 3)
    }
  }

  private static let json = [
    bytes("an inventory with a byte order mark") { [0xEF, 0xBB, 0xBF] + $0 },
    bytes("an inventory in UTF-16") { $0.flatMap { [$0, 0] } },
    bytes("an inventory with bytes behind its end") { $0 + Array("{}".utf8) },
    bytes("an inventory with a zero behind its end") { $0 + [0] },
    bytes("an inventory cut short") { Array($0.dropLast(10)) },
    bytes("an empty inventory") { _ in [] },
    bytes("an inventory that is an array") { _ in Array("[]".utf8) },
    bytes("an inventory in Latin-1") { $0.map { $0 < 0x80 ? $0 : 0xE9 } },
    bytes("an inventory with a comment") { Array("/* x */".utf8) + $0 },
    bytes("an inventory of a hundred thousand levels") { _ in
      Array(repeating: UInt8(ascii: "["), count: 100_000)
    },
    edit("a trailing comma", [.E033], "\"head\": \"v3\",", "\"head\": \"v3\",,"),
    edit("a key twice", [.E033], "\"head\": \"v3\",", "\"head\": \"v3\", \"head\": \"v3\","),
    edit(
      "a key twice, once escaped", [.E033], "\"head\": \"v3\",",
      "\"head\": \"v3\", \"he\\u0061d\": \"v3\","),
    edit(
      "a digest twice in the very same letters", [.E033], "\"\(a)\": [",
      "\"\(a)\": [\"v1/content/a.txt\"], \"\(a)\": ["),
  ]

  private static let keys = [
    edit("a key more", [.E102], "\"head\"", "\"note\": 1, \"head\""),
    edit("a key in other letter case", [.E036, .E102], "\"id\"", "\"ID\""),
    edit(
      "a key more in a version", [.E102], "\"message\": \"version 3\"",
      "\"note\": 1, \"message\": \"version 3\""),
    edit(
      "a key more in a user", [.E102], "\"name\": \"Người 3\"", "\"name\": \"Người 3\", \"x\": 1"),
    edit("no id", [.E036], "\"id\": \"urn:x:1\",", ""),
    edit("no type", [.E036], "\"type\": \"https://ocfl.io/1.1/spec/#inventory\",", ""),
    edit("no digestAlgorithm", [.E036], "\"digestAlgorithm\": \"sha512\",", ""),
    edit("no head", [.E036], "\"head\": \"v3\",", ""),
    edit("no manifest", [.E041, .E102], "\"manifest\"", "\"Manifest\""),
    edit("no versions", [.E043, .E102], "\"versions\"", "\"Versions\""),
    edit("an empty id", [.E037], "\"urn:x:1\"", "\"\""),
    edit("a number as id", [.E037], "\"urn:x:1\"", "1"),
    edit("null as type", [.E038], "\"https://ocfl.io/1.1/spec/#inventory\"", "null"),
    edit("a type of another version", [.E038, .E103], "ocfl.io/1.1", "ocfl.io/1.0"),
    edit("a type of a version to come", [.E038], "ocfl.io/1.1", "ocfl.io/1.2"),
    edit("a type with http", [.E038], "https://ocfl.io", "http://ocfl.io"),
    edit("an algorithm in upper case", [.E025, .E059], "\"sha512\"", "\"SHA512\""),
    edit("null as algorithm", [.E025], "\"sha512\"", "null"),
    edit(
      "a contentDirectory with a slash", [.E017], "\"head\"",
      "\"contentDirectory\": \"a/b\", \"head\""),
    edit(
      "a contentDirectory that is one dot", [.E018], "\"head\"",
      "\"contentDirectory\": \".\", \"head\""),
    edit(
      "a contentDirectory that is two dots", [.E018], "\"head\"",
      "\"contentDirectory\": \"..\", \"head\""),
    edit("an empty contentDirectory", [.E108], "\"head\"", "\"contentDirectory\": \"\", \"head\""),
    edit("a number as contentDirectory", [.E108], "\"head\"", "\"contentDirectory\": 1, \"head\""),
    edit(
      "a manifest that is an array", [.E106], "\"manifest\": {\n", "\"manifest\": [], \"x\": {\n"
    )
    .adding(.E102),
    edit(
      "versions that are an array", [.E045, .E102], "\"versions\": {\n",
      "\"versions\": [], \"x\": {\n"),
    edit(
      "a fixity block that is an array", [.E111], "\"fixity\": {\n",
      "\"fixity\": [], \"x\": {\n"
    ).adding(.E102),
    edit(
      "a fixity block that is an array, in 1.0", [.E055, .E102], "\"fixity\": {\n",
      "\"fixity\": [], \"x\": {\n", TestObject(specification: "1.0")),
    edit(
      "a manifest that is an array, in 1.0", [.E041, .E102], "\"manifest\": {\n",
      "\"manifest\": [], \"x\": {\n", TestObject(specification: "1.0")),
  ]

  private func adding(_ code: OCFLCode) -> Defect {
    Defect(name, codes.union([code]), object) { _ in }
  }

  private static let heads = [
    edit("a head that is not the highest version", [.E040], "\"head\": \"v3\"", "\"head\": \"v2\""),
    edit("a head that doesn't exist", [.E040], "\"head\": \"v3\"", "\"head\": \"v4\""),
    edit("a padded head", [.E040], "\"head\": \"v3\"", "\"head\": \"v03\""),
    edit("a head without v", [.E040], "\"head\": \"v3\"", "\"head\": \"3\""),
    edit("a number as head", [.E040], "\"head\": \"v3\"", "\"head\": 3"),
    edit("a version's key without v", [.E104], "\"v3\": {", "\"3\": {"),
    edit("a version's key v0", [.E105], "\"v3\": {", "\"v0\": {"),
    edit("a version's key with a fraction", [.E105], "\"v3\": {", "\"v3.0\": {"),
    edit(
      "a version's key without v, in 1.0", [.E046], "\"v3\": {", "\"3\": {",
      TestObject(specification: "1.0")),
    edit(
      "a version under two keys", [.E012], "\"v3\": {",
      "\"v03\": {\"created\": \"2026-01-01T00:00:00Z\", \"state\": {}, \"message\": \"x\","
        + " \"user\": {\"name\": \"x\", \"address\": \"urn:x:y\"}}, \"v3\": {"),
    edit(
      "no versions inside", [.E008, .E046, .E107], "\"versions\": {\n",
      "\"versions\": {}, \"x\": {\n"
    ).adding(.E102).adding(.E042),
  ]
}
