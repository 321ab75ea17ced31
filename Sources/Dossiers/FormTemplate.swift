package import JSON

extension FormDefinition {
  /// An empty form: every member in the paper's order with an empty value, `$schema` first.
  ///
  /// Filled in, it is valid; groups and numbers that stay empty and aren't demanded are left out then
  /// (``JSONTree/withoutEmptyParts(of:)``).
  package func template() -> JSONTree {
    var members: [(String, JSONTree)] = [("$schema", .string(schema))]
    members += fields.map { ($0.name, $0.emptyValue) }
    return .object(JSONObject(members))
  }
}

extension FormField {
  /// What stands for nothing written: `""`, `[]`, null for a number and for yes or no.
  var emptyValue: JSONTree {
    if isMany { return [] }
    switch kind {
    case .number, .yesNo: return .null
    case .list, .table: return []
    case .group: return .object(JSONObject(fields.map { ($0.name, $0.emptyValue) }))
    default: return ""
    }
  }
}

extension JSONTree {
  /// A form without what stayed empty in it and may be left out: groups that hold nothing, numbers
  /// and answers that weren't given.
  package func withoutEmptyParts(of definition: FormDefinition) -> JSONTree {
    pruned(definition.fields + definition.ours)
  }

  private func pruned(_ fields: [FormField]) -> JSONTree {
    guard case .object(let object) = self else { return self }
    var kept: [(String, JSONTree)] = []
    for member in object.members {
      guard let field = fields.first(where: { $0.name.utf8.elementsEqual(member.name.utf8) })
      else {
        kept.append((member.name, member.value))
        continue
      }
      if !field.isRequired, member.value.isEmptyPart { continue }
      kept.append((member.name, member.value.pruned(inside: field)))
    }
    return .object(JSONObject(kept))
  }

  private func pruned(inside field: FormField) -> JSONTree {
    switch self {
    case .array(let rows) where field.isMany: .array(rows.map { $0.pruned(field.fields) })
    case .object where !field.fields.isEmpty: pruned(field.fields)
    default: self
    }
  }

  /// Whether this is null, or a group in which nothing is written.
  private var isEmptyPart: Bool {
    switch self {
    case .null: true
    case .object(let object): object.members.allSatisfy { $0.value.isUnwritten }
    default: false
    }
  }

  private var isUnwritten: Bool {
    switch self {
    case .null: true
    case .string(let text): text.utf8.isEmpty
    case .array(let elements): elements.isEmpty
    case .object(let object): object.members.allSatisfy { $0.value.isUnwritten }
    default: false
    }
  }
}
