import Fixity
import OCFL

extension Defect {
  static let history: [Defect] = newest + earlier

  private static let newest = [
    Defect("a root inventory with a space more", [.E064]) { object in
      object.write(object.inventory(3) + " ", version: nil)
    },
    Defect("a root inventory of the version before", [.E046, .E064]) { object in
      object.write(object.inventory(2), version: nil)
    },
    Defect("no root inventory", [.E063]) { object in
      object["inventory.json"] = nil
      object["inventory.json.sha512"] = nil
    },
    Defect("no root inventory, but its sidecar", [.E001, .E063]) { $0["inventory.json"] = nil },
    Defect("a root inventory that is a folder", [.E001, .E063]) { object in
      object["inventory.json"] = nil
      object["inventory.json.sha512"] = nil
      object.folders = ["inventory.json"]
    },
  ]

  private static func content(_ name: String, _ codes: Set<OCFLCode>, _ versions: [Int]) -> Defect {
    Defect(name, codes) { object in
      for number in versions {
        let text = object.replaced(
          object.inventory(number), "\"head\"", "\"contentDirectory\": \"content\", \"head\"")
        object.write(text, version: number)
        if number == 3 { object.write(text, version: nil) }
      }
    }
  }

  private static let earlier = [
    edit(version: 1, "another id in an earlier inventory", [.E037, .E110], "urn:x:1", "urn:x:2"),
    Defect("another id in an earlier inventory, in 1.0", [.E037], TestObject(specification: "1.0"))
    {
      $0.edit(version: 1, "urn:x:1", "urn:x:2")
    },
    content("a contentDirectory that the first version doesn't set", [.E019], [2, 3]),
    content("a contentDirectory that is left out once", [.E020], [1, 3]),
    content("a contentDirectory that is given up", [.E020], [1, 2]),
    Defect("another contentDirectory in the first version", [.E019, .E020]) { object in
      for number in 1...3 {
        let name = number == 1 ? "stuff" : "content"
        let text = object.replaced(
          object.inventory(number), "\"head\"", "\"contentDirectory\": \"\(name)\", \"head\"")
        object.write(text, version: number)
        if number == 3 { object.write(text, version: nil) }
      }
    }.adding([.E042]),
    edit(
      version: 2, "an earlier inventory with a later head", [.E040], "\"head\": \"v2\"",
      "\"head\": \"v3\""),
    edit(
      version: 2, "an earlier inventory that lacks a file", [.E023],
      "\"v1/content/same-1.txt\", ", ""),
    edit(
      version: 2, "an earlier inventory of an earlier specification", [.E103], "ocfl.io/1.1",
      "ocfl.io/1.0"),
    edit(
      version: 2, "an earlier inventory of an unknown specification", [.E038], "ocfl.io/1.1",
      "ocfl.io/9.9"),
    edit(
      version: 1, "an earlier inventory with another state", [.E066], "[\"a.txt\"]",
      "[\"b.txt\"]"),
    edit(
      version: 2, "an earlier inventory with a file more", [.E066], "[\"a.txt\"]",
      "[\"a.txt\", \"b.txt\"]"),
    edit(
      version: 2, "an earlier inventory with a file less", [.E066],
      "\"state\": {\n\"\(a)\": [\"a.txt\"],", "\"state\": {"),
    edit(
      version: 1, "an earlier inventory with a wrong digest", [.E066, .E092],
      "\"\(a)\": [\"v1/content/a.txt\"]",
      "\"\(String(repeating: "0", count: 128))\": [\"v1/content/a.txt\"]"
    ).twice(
      "\"\(a)\": [\"a.txt\"]", "\"\(String(repeating: "0", count: 128))\": [\"a.txt\"]"),
    edit(
      version: 1, "an earlier inventory with a missing file", [.E016, .E092],
      "\"v1/content/a.txt\"]", "\"v1/content/a.txt\", \"v1/content/b.txt\"]"
    ).with([.E092]),
    edit(
      version: 1, "an earlier inventory with wrong fixity", [.E093],
      "\"md5\": {\"\(TestObject.digest("a.txt", .md5))\"",
      "\"md5\": {\"\(TestObject.digest("empty", .md5))\""),
    edit(version: 1, "an earlier inventory that isn't JSON", [.E033], "\"head\"", "head"),
    edit(
      version: 1, "an earlier inventory with a key more", [.E102], "\"head\"",
      "\"x\": 1, \"head\""),
    edit(
      version: 1, "an earlier inventory with another time", [.W011], "T08:00:00+07:00",
      "T01:00:00Z"),
    edit(
      version: 1, "an earlier inventory with another message", [.W011], "\"version 1\"",
      "\"first\""),
    edit(version: 2, "an earlier inventory with another name", [.W011], "Người 1", "Người một"),
    edit(
      version: 2, "an earlier inventory without address", [.W011],
      ", \"address\": \"mailto:someone@example.org\"", ""),
    edit(
      version: 2, "an earlier inventory with a name in another normalisation", [.W011],
      "Người 1", "Ngu\u{31B}\u{300}i 1"),
  ]

  private func with(_ codes: Set<OCFLCode>) -> Defect { Defect(name, codes, object) { _ in } }
  private func adding(_ more: Set<OCFLCode>) -> Defect { with(codes.union(more)) }

  /// The first version's inventory changed in another place too.
  private func twice(_ old: String, _ new: String) -> Defect {
    Defect(name, codes, object) { object in
      let text = object["v1/inventory.json"] ?? ""
      object.write(object.replaced(text, old, new), version: 1)
    }
  }
}
