import Fixity
import OCFL

extension Defect {
  static let sidecars: [Defect] = names + contents

  private static let sidecar = "inventory.json.sha512"

  private static let names = [
    Defect("no sidecar in the root", [.E058]) { $0[sidecar] = nil },
    Defect("no sidecar in a version", [.E058]) { $0["v1/\(sidecar)"] = nil },
    Defect("a sidecar of another algorithm", [.E059]) { object in
      object[sidecar] = nil
      let hex = (try? Digest(.sha256, of: Array(object.inventory(3).utf8)).hex) ?? ""
      object["inventory.json.sha256"] = "\(hex) inventory.json\n"
    },
    Defect("a sidecar more in the root", [.E001]) { object in
      let hex = (try? Digest(.sha256, of: Array(object.inventory(3).utf8)).hex) ?? ""
      object["inventory.json.sha256"] = "\(hex) inventory.json\n"
    },
    Defect("a sidecar more in a version", [.E015]) { $0["v1/inventory.json.md5"] = "x" },
    Defect("a sidecar in upper case", [.E001, .E058]) { $0.move(sidecar, "inventory.json.SHA512") },
  ]

  private static func text(_ name: String, _ code: OCFLCode, _ change: (String) -> String) -> Defect
  {
    Defect("a sidecar \(name)", [code]) { $0[sidecar] = change($0[sidecar] ?? "") }
  }

  private static let contents = [
    text("with another digest", .E060) { "0" + $0.dropFirst() }.unless("0", text: "1"),
    text("that ends with CRLF", .E061) { $0.dropLast() + "\r\n" },
    text("with two line feeds", .E061) { $0 + "\n" },
    text("with a second line", .E061) { $0 + $0 },
    text("without name", .E061) { $0.prefix(128) + "\n" },
    text("with another name", .E061) { $0.prefix(128) + " inventory.jso\n" },
    text("with sha512sum's asterisk", .E061) { $0.prefix(128) + " *inventory.json\n" },
    text("with a path", .E061) { $0.prefix(128) + " ./inventory.json\n" },
    text("without space", .E061) { $0.prefix(128) + "inventory.json\n" },
    text("with a no-break space", .E061) { $0.prefix(128) + "\u{A0}inventory.json\n" },
    text("with a leading space", .E061) { " " + $0 },
    text("with a byte order mark", .E061) { "\u{FEFF}" + $0 },
    text("with a short digest", .E061) { String($0.dropFirst()) },
    text("with no hex", .E061) { "g" + $0.dropFirst() },
    text("that is empty", .E061) { _ in "" },
    text("of 8 KiB", .E061) { $0 + String(repeating: " ", count: 8192) },
    Defect("a sidecar in a version with another digest", [.E060]) { object in
      object["v1/\(sidecar)"] = object["v2/\(sidecar)"]
    },
  ]

  /// The same defect, where the digest happens to begin as it is changed to.
  private func unless(_ first: Character, text: String) -> Defect {
    Defect(name, codes) { object in
      let right = object["inventory.json.sha512"] ?? ""
      object["inventory.json.sha512"] =
        (right.first == first ? text : String(first)) + right.dropFirst()
    }
  }
}
