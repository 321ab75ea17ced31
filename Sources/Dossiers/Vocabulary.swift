internal import JSON

/// The closed lists that profiles and forms draw from.
package struct Vocabulary: Sendable {
  /// A name with what it is called.
  package struct Term: Hashable, Sendable {
    package let id: String
    package let title: Words
  }

  /// Who writes, signs and acts.
  package let roles: [Term]
  /// The places in the chain of units.
  package let holders: [Term]
  package let acts: [Term]
  package let records: [Term]
  package let custody: [Term]
  /// What is asked about a case.
  package let circumstances: [Term]
  /// Forms that are known by name alone.
  package let uncoveredForms: [UncoveredForm]

  init(_ value: JSONValue) throws(JSONAccessError) {
    func terms(_ name: String) throws(JSONAccessError) -> [Term] {
      try value.list(name) { term throws(JSONAccessError) in
        Term(id: try term.string(at: "/id"), title: try Words(term.value(at: "/title")))
      }
    }
    roles = try terms("roles")
    holders = try terms("holders")
    acts = try terms("acts")
    records = try terms("records")
    custody = try terms("custody")
    circumstances = try terms("circumstances")
    uncoveredForms = try value.list("uncoveredForms") { item throws(JSONAccessError) in
      try UncoveredForm(item)
    }
  }
}

/// A form that is known by name alone: what stands in it isn't, so there is no form type of it.
package struct UncoveredForm: Hashable, Sendable {
  /// How people write it: `17-KNĐ`.
  package let code: String
  package let title: Words
  /// The type of ours that serves meanwhile.
  package let seeAlso: FormTypeName?
  package let confidence: Confidence

  init(_ value: JSONValue) throws(JSONAccessError) {
    code = try value.string(at: "/code")
    title = try Words(value.value(at: "/title"))
    seeAlso = value["seeAlso"]?.string.flatMap { FormTypeName($0) }
    confidence = try value.needed("confidence")
  }
}

extension [Vocabulary.Term] {
  /// The title of a name; nil where the list doesn't have it.
  package subscript(id: String) -> Words? { first { $0.id == id }?.title }
}
