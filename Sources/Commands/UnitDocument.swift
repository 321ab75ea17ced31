internal import Dossiers
internal import JSON
internal import RFC3339

/// Units, for programs: the members of `units.json`.
enum UnitDocument {
  static func object(_ unit: Unit, depth: Int? = nil) -> JSONTree {
    var members: [(String, JSONTree)] = [("id", .string(unit.id.description))]
    if let code = unit.code { members.append(("code", .string(code.description))) }
    members += [("name", .string(unit.name)), ("kind", .string(unit.kind))]
    if let parent = unit.parent { members.append(("parent", .string(parent.description))) }
    if let from = unit.period.from { members.append(("from", .string(from.description))) }
    if let to = unit.period.to { members.append(("to", .string(to.description))) }
    if !unit.successors.isEmpty {
      let successors = unit.successors.map { JSONTree.string($0.description) }
      members.append(("successors", .array(successors)))
    }
    let powers = UnitPower.allCases.filter(unit.powers.contains)
    if !powers.isEmpty {
      members.append(("powers", .array(powers.map { .string($0.rawValue) })))
    }
    if let depth { members.append(("depth", .number(JSONNumber(depth)))) }
    return .object(JSONObject(members))
  }

  static func list(_ units: [Unit]) -> JSONTree { .array(units.map { object($0) }) }
}
