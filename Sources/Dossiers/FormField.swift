package import JSON

/// A field of a form, or a part of one, as the paper has it.
package struct FormField: Hashable, Sendable {
  /// What is written into it.
  package enum Kind: String, CaseIterable, Sendable {
    case text, name, longText, day, partialDate, partialDateOrNow, partialDateOrUnknown, time,
      choice
    case yesNo, number, group, table, list
  }

  /// One of the things that may be chosen.
  package struct Choice: Hashable, Sendable {
    package let value: String
    package let label: Words
  }

  /// The member's name below its parent.
  package let name: String
  /// The paper's number, where it is sure.
  package let item: String?
  package let label: Words
  package let help: Words?
  package let kind: Kind
  /// Whether the paper demands it.
  package let isRequired: Bool
  /// Parts of a shared definition that this form can't do without: pointers below the field.
  package let requires: [JSONPointer]
  /// Whether it is a list or a table: an index follows in pointers.
  package let isMany: Bool
  /// Who writes it, where that differs from the form.
  package let writtenBy: String?
  package let choices: [Choice]
  /// Its parts, in the paper's order.
  package let fields: [FormField]
}

extension FormField {
  /// Reads a field with its parts.
  ///
  /// - Parameters:
  ///   - value: The field's data.
  ///   - shared: The parts of the shared definitions, by their names.
  /// - Throws: what isn't as the data's own schema has it.
  init(_ value: JSONValue, _ shared: SharedFields) throws(JSONAccessError) {
    name = String(try value.string(at: "/at").dropFirst())
    item = value["item"]?.string
    label = try Words(value.value(at: "/label"))
    help = try value.words("help")
    kind = try value.needed("kind")
    isRequired = value["required"]?.bool ?? false
    requires = value.texts("requires").compactMap { try? JSONPointer(parsing: $0) }
    isMany = value["many"]?.bool ?? false
    writtenBy = value["writtenBy"]?.string
    choices = try value.list("choices") { choice throws(JSONAccessError) in
      Choice(value: try choice.string(at: "/value"), label: try Words(choice.value(at: "/label")))
    }
    if let name = value["use"]?.string {
      fields = try shared.fields(of: name, at: value)
    } else {
      fields = try value.list("fields") { part throws(JSONAccessError) in
        try FormField(part, shared)
      }
    }
  }
}

/// The fields of the shared definitions (`Forms/common.json`), read as they are asked for.
struct SharedFields: Sendable {
  private let definitions: JSONValue
  private let depth: Int

  init(_ common: JSONDocument) throws(JSONAccessError) {
    definitions = try common.root.object(at: "/definitions")
    depth = 0
  }

  private init(_ definitions: JSONValue, depth: Int) {
    self.definitions = definitions
    self.depth = depth
  }

  /// - Throws: where there is no definition of that name, or definitions go round.
  func fields(of name: String, at user: JSONValue) throws(JSONAccessError) -> [FormField] {
    // What a unit adds has no labels of ours.
    if name == "local" { return [] }
    guard depth < 16, let definition = definitions[name] else {
      throw JSONAccessError(code: .missing, pointer: "/use", position: user.position)
    }
    let inner = SharedFields(definitions, depth: depth + 1)
    return try definition.list("fields") { part throws(JSONAccessError) in
      try FormField(part, inner)
    }
  }
}
