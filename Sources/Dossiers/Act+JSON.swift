internal import Fixity
package import JSON
internal import RFC3339

extension Act {
  /// Takes an act that its schema finds right.
  ///
  /// - Throws: what the schema can't exclude.
  package init(_ value: JSONValue) throws(JSONAccessError) {
    kind = try value.needed("kind")
    record = try value.choice("record")
    transition = value["transition"]?.string
    actor = try Actor(value.value(at: "/actor"))
    at = try value.needed("at") { try? Timestamp(parsing: $0) }
    message = try value.string(at: "/message")
    reason = value["reason"]?.string
    basis = value["basis"]?.string
    from = try Cover.UnitLabel(value.value(at: "/custody/from"))
    to = try Cover.UnitLabel(value.value(at: "/custody/to"))
    findings = try value.list("findings") { finding throws(JSONAccessError) in
      OpenFinding(
        code: try finding.string(at: "/code"), severity: try finding.needed("severity"),
        place: try finding.string(at: "/place"))
    }
    due = try value["due"].map { due throws(JSONAccessError) in
      guard let day = due.string.flatMap({ try? CalendarDate(parsing: $0) }) else {
        throw value.misplaced("due")
      }
      return day
    }
    previous = try value["previous"].map { link throws(JSONAccessError) in try Link(link) }
  }

  /// The members in their fixed order: the same act, the same bytes.
  package var tree: JSONTree {
    var members: [(String, JSONTree)] = [
      ("$schema", .string(Self.schema)), ("kind", .string(kind.rawValue)),
    ]
    func add(_ name: String, _ text: String?) {
      if let text { members.append((name, .string(text))) }
    }
    add("record", record?.rawValue)
    add("transition", transition)
    members.append(("actor", actor.tree))
    add("at", "\(at)")
    add("message", message)
    add("reason", reason)
    add("basis", basis)
    members.append(("custody", ["from": from.tree, "to": to.tree]))
    members.append(("findings", .array(findings.map(\.tree))))
    add("due", due.map { "\($0)" })
    if let previous { members.append(("previous", previous.tree)) }
    return .object(JSONObject(members))
  }

  /// `acts/vN.json`.
  package var bytes: [UInt8] { JSONWriter.bytes(of: tree, layout: .pretty) }
}

extension Act.Actor {
  fileprivate init(_ value: JSONValue) throws(JSONAccessError) {
    id = try value.string(at: "/id")
    name = try value.string(at: "/name")
    role = try value.string(at: "/role")
    unit = try Cover.UnitLabel(value.value(at: "/unit"))
  }

  fileprivate var tree: JSONTree {
    ["id": .string(id), "name": .string(name), "role": .string(role), "unit": unit.tree]
  }
}

extension Act.OpenFinding {
  fileprivate var tree: JSONTree {
    ["code": .string(code), "severity": .string(severity.rawValue), "place": .string(place)]
  }
}

extension Act.Link {
  fileprivate init(_ value: JSONValue) throws(JSONAccessError) {
    version = try value.needed("version") { Act.version(Array($0.utf8)) }
    inventory = try value.needed("inventorySHA512") { try? Digest(.sha512, parsing: $0) }
    signatures = [:]
    guard let signatures = value["signatures"] else { return }
    for member in signatures.members {
      self.signatures[member.name] = member.value.string.flatMap {
        try? Digest(.sha512, parsing: $0)
      }
    }
  }

  fileprivate var tree: JSONTree {
    let signatures = self.signatures.sorted { $0.key < $1.key }
      .map { ($0.key, JSONTree.string($0.value.hex)) }
    return [
      "version": "v\(version)", "inventorySHA512": .string(inventory.hex),
      "signatures": .object(JSONObject(signatures)),
    ]
  }
}

extension Act {
  /// The number of `v12`; nil for anything else.
  static func version(_ text: [UInt8]) -> Int? {
    guard text.first == UInt8(ascii: "v"), (2...10).contains(text.count),
      text[1] != UInt8(ascii: "0"), text.dropFirst().allSatisfy(\.isDigit)
    else { return nil }
    return text.dropFirst().reduce(0) { $0 * 10 + Int($1 - UInt8(ascii: "0")) }
  }
}
