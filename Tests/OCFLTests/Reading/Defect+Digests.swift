import Fixity
import OCFL

extension Defect {
  static let digests: [Defect] = manifest + fixityDigests + content

  private static let manifest = [
    edit(
      "a digest twice in the manifest", [.E096, .E092, .E107], "\"\(a)\": [",
      "\"\(a.uppercased())\": [\"v1/content/x\"], \"\(a)\": ["
    ).with([.E092, .E096]),
    edit("a short digest in the manifest", [.E031, .E050], "\"\(a)\"", "\"\(a.dropLast())\""),
    edit("no hex in the manifest", [.E031, .E050], "\"\(a)\"", "\"\(a.dropLast())g\""),
    edit(
      "a sha256 digest in the manifest", [.E039, .E050], "\"\(a)\"",
      "\"\(TestObject.digest("a.txt", .sha256))\""),
    edit(
      "a digest of no state in the manifest", [.E107], "\"\(a)\": [",
      "\"\(String(repeating: "0", count: 128))\": [\"v3/content/x\"], \"\(a)\": ["
    )
    .with([.E016, .E092, .E107]),
    edit(
      "a digest of no state in the manifest, in 1.0", [.E016, .E092], "\"\(a)\": [",
      "\"\(String(repeating: "0", count: 128))\": [\"v3/content/x\"], \"\(a)\": [",
      TestObject(specification: "1.0")),
    edit(
      "a digest of the manifest without a logical path in its state", [.E107],
      "\"\(a)\": [\"a.txt\"]", "\"\(a)\": []", TestObject(versions: 1)),
    edit(
      "a state's digest in other letter case", [.E050], "\"\(a)\": [\"a.txt\"]",
      "\"\(a.uppercased())\": [\"a.txt\"]"
    ).with([.E050]),
    edit(
      "a state's digest that isn't in the manifest", [.E050], "\"\(a)\": [\"later-3/a.txt\"]",
      "\"\(String(repeating: "0", count: 128))\": [\"later-3/a.txt\"]"),
    edit(
      "a state's digest that is none", [.E050], "\"\(a)\": [\"later-3/a.txt\"]",
      "\"\(a.dropLast())\": [\"later-3/a.txt\"]"),
    edit(
      "sha256 over digests of sha512", [.E039, .E050, .E059, .W004],
      "\"digestAlgorithm\": \"sha512\"", "\"digestAlgorithm\": \"sha256\""
    )
    .with([.E039, .E050, .E059, .W004]),
    Defect("sha256 in the first version", [.W004]) { object in
      object["v1/inventory.json.sha512"] = nil
      object.write(object.inventory(1, .sha256), version: 1, .sha256)
    },
    Defect("sha256 in the first version, and another state", [.E066, .W004]) { object in
      object["v1/inventory.json.sha512"] = nil
      let text = object.replaced(
        object.replaced(
          object.replaced(object.inventory(1, .sha256), "[\"a.txt\"]", "[\"?\"]"),
          "[\"d/A.txt\"]", "[\"a.txt\"]"), "[\"?\"]", "[\"d/A.txt\"]")
      object.write(text, version: 1, .sha256)
    },
  ]

  private func with(_ codes: Set<OCFLCode>) -> Defect { Defect(name, codes, object) { _ in } }

  private static func wrong(_ algorithm: DigestAlgorithm) -> Defect {
    let right = TestObject.digest("a.txt", algorithm)
    let other = TestObject.digest("empty", algorithm)
    return edit(
      "a wrong \(algorithm.ocflName) in the fixity block", [.E093],
      "\"\(algorithm.ocflName)\": {\"\(right)\"", "\"\(algorithm.ocflName)\": {\"\(other)\"")
  }

  private static func short(_ algorithm: DigestAlgorithm, _ code: OCFLCode) -> Defect {
    let right = TestObject.digest("a.txt", algorithm)
    return edit(
      "a short \(algorithm.ocflName) in the fixity block", [code],
      "\"\(algorithm.ocflName)\": {\"\(right)\"",
      "\"\(algorithm.ocflName)\": {\"\(right.dropLast(2))\"")
  }

  private static let fixityDigests =
    TestObject.algorithms.map(wrong) + [
      short(.sha1, .E029), short(.sha256, .E030), short(.sha512, .E031), short(.blake2b512, .E032),
      short(.blake2b384, .E057), short(.sha512Slash256, .E057),
      edit("a wrong size", [.E093], "\"size\": {\"6\"", "\"size\": {\"7\""),
      edit("a padded size", [.E057], "\"size\": {\"6\"", "\"size\": {\"06\""),
      edit("a negative size", [.E057], "\"size\": {\"6\"", "\"size\": {\"-6\""),
      edit("a huge size", [.E057], "\"size\": {\"6\"", "\"size\": {\"9999999999999999999999\""),
      edit(
        "the size of a file that isn't there", [.E093], "\"size\": {\"6\": [\"v1/content/a.txt\"",
        "\"size\": {\"6\": [\"v1/content/b.txt\""),
      edit("an algorithm in upper case in the fixity block", [.E056], "\"sha1\": {", "\"SHA1\": {"),
      edit("an algorithm with a dash in the fixity block", [.E056], "\"sha1\": {", "\"sha-1\": {"),
      edit("an algorithm without name in the fixity block", [.E056], "\"sha1\": {", "\"\": {"),
    ]

  private static let content = [
    Defect("a changed content file", [.E092, .E093]) { $0["v1/content/a.txt"] = "alphA\n" },
    Defect("a changed content file without fixity", [.E092]) {
      $0["v1/content/d/a.txt"] = "gammA\n"
    },
    Defect("a content file cut short", [.E092]) { $0["v1/content/d/a.txt"] = "gamma" },
    Defect("a content file with a byte more", [.E092]) { $0["v2/content/empty"] = "\0" },
    Defect("a content file less", [.E092]) { $0["v1/content/d/a.txt"] = nil },
    Defect("a content file less that has fixity", [.E092, .E093]) { $0["v1/content/a.txt"] = nil },
    Defect("two content files exchanged", [.E092]) { object in
      let one = object["v1/content/d/a.txt"]
      object["v1/content/d/a.txt"] = object["v1/content/d/A.txt"]
      object["v1/content/d/A.txt"] = one
    },
    Defect("two normalisations of a name exchanged", [.E092]) { object in
      let one = object["v2/content/\u{E9}.txt"]
      object["v2/content/\u{E9}.txt"] = object["v2/content/e\u{301}.txt"]
      object["v2/content/e\u{301}.txt"] = one
    },
  ]
}
