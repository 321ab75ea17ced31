internal import Dossiers
internal import JSON
internal import Store
internal import Wording

/// Parts of the documents that the commands on a store print for programs.
enum StoreDocument {
  static func object(_ unit: Cover.UnitLabel, kind: String? = nil) -> JSONTree {
    var members: [(String, JSONTree)] = []
    if let id = unit.id { members.append(("id", .string(id))) }
    members += [("code", .string(unit.code)), ("name", .string(unit.name))]
    if let kind { members.append(("kind", .string(kind))) }
    return .object(JSONObject(members))
  }

  /// Which dossier it is.
  static func members(_ dossier: FoundDossier) -> [(String, JSONTree)] {
    [
      ("dossier", .string(dossier.identifier.urn)), ("number", .string(dossier.shown.string)),
    ]
  }

  static func findings(_ findings: [Finding], in language: Language) -> JSONTree {
    .array(findings.map { FindingDocument.object($0, in: language) })
  }

  static func scan(_ scan: Cover.Scan, _ sha512: String? = nil) -> JSONTree {
    var members: [(String, JSONTree)] = [
      ("path", .string(scan.path)), ("originalName", .string(scan.originalName)),
      ("mediaType", .string(scan.mediaType)), ("size", .number(JSONNumber(scan.size))),
      ("form", .string("\(scan.form)")),
    ]
    if let pages = scan.pages { members.append(("pages", .number(JSONNumber(pages)))) }
    if let sha512 { members.append(("sha512", .string(sha512))) }
    return .object(JSONObject(members))
  }

  static func actor(_ actor: Act.Actor) -> JSONTree {
    [
      "id": .string(actor.id), "name": .string(actor.name), "role": .string(actor.role),
      "unit": object(actor.unit),
    ]
  }
}
