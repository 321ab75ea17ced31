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
  }
}

extension [Vocabulary.Term] {
  /// The title of a name; nil where the list doesn't have it.
  package subscript(id: String) -> Words? { first { $0.id == id }?.title }
}
