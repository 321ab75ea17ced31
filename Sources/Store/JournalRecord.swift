package import Dossiers
package import Fixity
package import JSON
package import RFC3339

/// A line of the store's records: something that happened, and is never changed again.
///
/// Design: one JSON object a line, compact, its members in a fixed order (`Docs/format.md`).
package struct JournalRecord: Sendable {
  package static let schema = "urn:hoso:record:1"

  /// What happened.
  package enum Kind: String, CaseIterable, Sendable {
    case act
    case takenIn = "taken-in"
    case refused, sent, receipt, read, exported, claimed, seen, purged, key, trust, fixity, restored
    /// A setting of the store was changed.
    case configured
  }

  /// What else is said of it, by kind.
  package struct Details: Hashable, Sendable {
    /// The act's kind.
    package var act: String?
    /// The newest version before.
    package var from: Int?
    package var bundle: Digest?
    package var report: Digest?
    /// Why it was refused.
    package var code: String?
    /// What was looked at.
    package var what: String?
    /// Whether relatives were searched, too.
    package var relatives: Bool?
    package var place: String?

    package init() {}
  }

  /// Counted from 1 over all of the store's records; 0 for one that isn't written yet.
  package var number = 0
  package var at: Timestamp
  package var kind: Kind
  package var actor: Act.Actor
  package var dossier: UniqueIdentifier?
  package var version: Int?
  /// The SHA-512 of the version's inventory.
  package var inventory: Digest?
  package var why: String?
  /// Sixteen random bytes: they keep the line from being guessed by its leaf in the log.
  package var salt: [UInt8] = []
  package var details = Details()

  package init(
    _ kind: Kind, at: Timestamp, by actor: Act.Actor, dossier: UniqueIdentifier? = nil,
    version: Int? = nil, inventory: Digest? = nil, why: String? = nil, details: Details = Details()
  ) {
    self.kind = kind
    self.at = at
    self.actor = actor
    self.dossier = dossier
    self.version = version
    self.inventory = inventory
    self.why = why
    self.details = details
  }
}

extension JournalRecord {
  /// The longest line: an entry of the log holds no more.
  package static let mostBytes = 65_535

  /// The members in their fixed order.
  package var tree: JSONTree {
    var members: [(String, JSONTree)] = [
      ("n", .number(JSONNumber(number))), ("at", .string("\(at)")),
      ("kind", .string(kind.rawValue)), ("actor", actor.recordTree),
    ]
    func add(_ name: String, _ text: String?) {
      if let text { members.append((name, .string(text))) }
    }
    add("dossier", dossier?.urn)
    add("version", version.map { "v\($0)" })
    add("inventorySHA512", inventory?.hex)
    add("why", why)
    add("salt", hex(salt))
    add("act", details.act)
    add("from", details.from.map { "v\($0)" })
    add("bundleSHA512", details.bundle?.hex)
    add("reportSHA512", details.report?.hex)
    add("code", details.code)
    add("what", details.what)
    if let relatives = details.relatives { members.append(("relatives", .bool(relatives))) }
    add("place", details.place)
    return .object(JSONObject(members))
  }

  /// The line, with the line feed that ends it.
  package var line: [UInt8] { JSONWriter.bytes(of: tree) + [UInt8(ascii: "\n")] }
}

extension JournalRecord {
  /// Reads a line that the schema finds right.
  ///
  /// - Throws: what the schema can't exclude.
  package init(_ value: JSONValue) throws(JSONAccessError) {
    number = try value.integer(at: "/n")
    at = try value.checked("/at") { try? Timestamp(parsing: $0) }
    kind = try value.checked("/kind") { Kind(rawValue: $0) }
    actor = try Act.Actor(record: value.value(at: "/actor"))
    salt = try value.checked("/salt") { Self.bytes(Array($0.utf8)) }
    dossier = value["dossier"]?.string.flatMap { UniqueIdentifier(parsing: $0.utf8.dropFirst(9)) }
    version = value["version"]?.versionNumber
    inventory = value["inventorySHA512"]?.sha512
    why = value["why"]?.string
    details.act = value["act"]?.string
    details.from = value["from"]?.versionNumber
    details.bundle = value["bundleSHA512"]?.sha512
    details.report = value["reportSHA512"]?.sha512
    details.code = value["code"]?.string
    details.what = value["what"]?.string
    details.relatives = value["relatives"]?.bool
    details.place = value["place"]?.string
  }

  private static func bytes(_ digits: [UInt8]) -> [UInt8]? {
    guard digits.count.isMultiple(of: 2) else { return nil }
    var bytes: [UInt8] = []
    for index in stride(from: 0, to: digits.count, by: 2) {
      guard
        let byte = UInt8(String(decoding: digits[index...(index + 1)], as: UTF8.self), radix: 16)
      else { return nil }
      bytes.append(byte)
    }
    return bytes
  }
}

extension Act.Actor {
  fileprivate var recordTree: JSONTree {
    var members: [(String, JSONTree)] = []
    if let id = unit.id { members.append(("id", .string(id))) }
    members += [("code", .string(unit.code)), ("name", .string(unit.name))]
    return [
      "id": .string(id), "name": .string(name), "role": .string(role),
      "unit": .object(JSONObject(members)),
    ]
  }

  fileprivate init(record value: JSONValue) throws(JSONAccessError) {
    let unit = try value.object(at: "/unit")
    self.init(
      id: try value.string(at: "/id"), name: try value.string(at: "/name"),
      role: try value.string(at: "/role"),
      unit: Cover.UnitLabel(
        id: unit["id"]?.string, code: try unit.string(at: "/code"),
        name: try unit.string(at: "/name")))
  }
}

extension JSONValue {
  /// The value that a string at a pointer means.
  func checked<Item>(_ pointer: String, _ read: (String) -> Item?) throws(JSONAccessError) -> Item {
    guard let item = read(try string(at: pointer)) else {
      throw JSONAccessError(code: .missing, pointer: pointer, position: position)
    }
    return item
  }

  /// The number of `v12`.
  var versionNumber: Int? {
    guard let text = string, text.utf8.first == UInt8(ascii: "v") else { return nil }
    return Int(text.dropFirst())
  }

  var sha512: Digest? { string.flatMap { try? Digest(.sha512, parsing: $0) } }
}
