internal import Dossiers
internal import JSON

/// What is known of form types, for programs.
enum FormDocument {
  /// An edition in one object, without its fields.
  static func object(_ definition: FormDefinition) -> JSONTree {
    .object(JSONObject(members(definition)))
  }

  /// An edition with its fields and what is said of its paper.
  static func details(_ definition: FormDefinition) -> [(String, JSONTree)] {
    var members = members(definition)
    if let description = definition.description {
      members.append(("description", words(description)))
    }
    members += [
      ("heading", .string(definition.heading.rawValue)),
      ("handwritten", .bool(definition.isHandwritten)),
      ("repeatable", .bool(definition.isRepeatable)),
      ("writtenBy", .array(definition.writtenBy.map { .string($0) })),
      (
        "signedBy",
        .array(
          definition.signedBy.map {
            ["role": .string($0.role), "seal": .string($0.seal.rawValue)]
          })
      ),
    ]
    if let months = definition.validMonths {
      members.append(("validMonths", .number(JSONNumber(months))))
    }
    members.append(("fields", .array(definition.fields.map { field($0) })))
    members.append(("ours", .array(definition.ours.map { field($0) })))
    return members
  }

  private static func members(_ definition: FormDefinition) -> [(String, JSONTree)] {
    var members: [(String, JSONTree)] = [
      ("type", .string(definition.edition.type.text)),
      ("edition", .string(definition.edition.edition)), ("code", .string(definition.code)),
      ("aliases", .array(definition.aliases.map { .string($0) })),
      ("title", words(definition.title)), ("formSchema", .string(definition.schema)),
      ("standing", .string(definition.standing.rawValue)),
      ("scope", .string(definition.scope.rawValue)),
      ("confidence", .string(definition.confidence.rawValue)),
    ]
    if let regulation = definition.regulation {
      members.append(("regulation", .string(regulation)))
    }
    if let basedOn = definition.basedOn { members.append(("basedOn", .string(basedOn))) }
    switch definition.unknown {
    case .nothing: break
    case .everything: members.append(("unknown", true))
    case .some(let parts): members.append(("unknown", .array(parts.map { .string($0) })))
    }
    return members
  }

  private static func field(_ field: FormField) -> JSONTree {
    var members: [(String, JSONTree)] = [("name", .string(field.name))]
    if let item = field.item { members.append(("item", .string(item))) }
    members.append(("label", words(field.label)))
    if let help = field.help { members.append(("help", words(help))) }
    members += [
      ("kind", .string(field.kind.rawValue)), ("required", .bool(field.isRequired)),
      ("many", .bool(field.isMany)),
    ]
    if !field.requires.isEmpty {
      members.append(("requires", .array(field.requires.map { .string("\($0)") })))
    }
    if let writer = field.writtenBy { members.append(("writtenBy", .string(writer))) }
    if !field.choices.isEmpty {
      members.append(
        (
          "choices",
          .array(field.choices.map { ["value": .string($0.value), "label": words($0.label)] })
        ))
    }
    if !field.fields.isEmpty {
      members.append(("fields", .array(field.fields.map { Self.field($0) })))
    }
    return .object(JSONObject(members))
  }

  static func words(_ words: Words) -> JSONTree {
    ["vi": .string(words.vietnamese), "en": .string(words.english)]
  }
}
