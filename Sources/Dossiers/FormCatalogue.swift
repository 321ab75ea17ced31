internal import JSON
internal import JSONSchema
internal import Synchronization

/// The form types, editions, profiles and regulations that are known: the program's own, and those
/// that a unit adds.
///
/// Schemas are compiled when they are first asked for.
package final class FormCatalogue: Sendable {
  package let vocabulary: Vocabulary
  package let regulations: Regulations
  /// Sorted by their ids.
  package let profiles: [Profile]
  let definitions: [FormEdition: FormDefinition]
  let spellings: [String: FormTypeName]
  /// The same without their hyphens; those that two types would share are left out.
  private let unhyphened: [String: FormTypeName]
  let schemas: FormSchemas

  /// - Parameter local: A unit's own forms.
  /// - Throws: where the data that are compiled in can't be used, which tests exclude.
  package init(adding local: [LocalForm] = []) throws(FormDataError) {
    let files = try DataFiles(EmbeddedForm.files)
    vocabulary = try files.read("vocabulary.json") { value throws(JSONAccessError) in
      try Vocabulary(value)
    }
    regulations = try files.read("regulations.json") { value throws(JSONAccessError) in
      try Regulations(value)
    }
    profiles = try files.inFolder("profiles").map { name throws(FormDataError) in
      try files.read(name) { value throws(JSONAccessError) in try Profile(value) }
    }
    var definitions = try files.definitions()
    for form in local { definitions[form.definition.edition] = form.definition }
    self.definitions = definitions
    let spellings = Self.spellings(definitions.values)
    self.spellings = spellings
    let bare = Dictionary(grouping: spellings) { $0.key.withoutHyphens }
    unhyphened = bare.compactMapValues { twins in
      let types = Set(twins.map(\.value))
      return types.count == 1 ? types.first : nil
    }
    schemas = try FormSchemas(adding: local)
  }

  private static func spellings(
    _ definitions: some Sequence<FormDefinition>
  ) -> [String: FormTypeName] {
    var spellings: [String: FormTypeName] = [:]
    for definition in definitions {
      let type = definition.edition.type
      for spelling in [definition.code] + definition.aliases {
        guard let name = FormTypeName(spelled: spelling) else { continue }
        spellings[name.text] = type
      }
    }
    for definition in definitions {
      spellings[definition.edition.type.text] = definition.edition.type
    }
    return spellings
  }

  /// All types, in the order of their numbers.
  package var types: [FormTypeName] { Set(definitions.keys.map(\.type)).sorted() }

  /// The editions of a type, the oldest first as their names tell.
  package func editions(of type: FormTypeName) -> [FormDefinition] {
    definitions.values.filter { $0.edition.type == type }
      .sorted { $0.edition.edition < $1.edition.edition }
  }

  package subscript(edition: FormEdition) -> FormDefinition? { definitions[edition] }

  /// The edition that a type is filled in with unless another is asked for: the newest with a
  /// schema of its own.
  package func usualEdition(of type: FormTypeName) -> FormDefinition? {
    editions(of: type).last { $0.schema == $0.edition.schema }
  }

  package subscript(profile id: String) -> Profile? { profiles.first { $0.id == id } }

  /// The type that people mean; nil where there is none.
  package func type(spelled text: String) -> FormTypeName? {
    FormTypeName(spelled: text).flatMap { known($0) }
  }

  /// The type of a spelling; one without its hyphen (`2KND`) among them.
  private func known(_ name: FormTypeName) -> FormTypeName? {
    spellings[name.text] ?? (name.hasHyphen ? nil : unhyphened[name.text])
  }

  /// The form that people mean and that is known by name alone: `17-KNĐ`; nil for any other.
  package func uncovered(spelled text: String) -> UncoveredForm? {
    guard let name = FormTypeName(spelled: text) else { return nil }
    return vocabulary.uncoveredForms.first {
      guard let other = FormTypeName(spelled: $0.code) else { return false }
      return other == name || other.withoutHyphens == name.text
    }
  }

  /// The form, or type, that people mean: `20-KND.2`, `2-KNĐ`, `2-knd/01`; nil where there is no such
  /// type.
  package func form(spelled text: String) -> SpelledForm? {
    guard let form = SpelledForm(text), let type = known(form.type) else { return nil }
    return SpelledForm(type, form.number)
  }

  /// The known type whose name is nearest to a wrong one: the one that it begins (`3a`), else one that
  /// is two letters away at most, and shares more with it than it doesn't.
  package func nearestType(to text: String) -> FormTypeName? {
    guard let wanted = FormTypeName(spelled: text)?.text else { return nil }
    let begun = Set(spellings.filter { $0.key.utf8.starts(with: "\(wanted)-".utf8) }.values)
    if let only = begun.first, begun.count == 1 { return only }
    let distances = spellings.sorted { $0.key < $1.key }
      .map { (Spelling.distance(Array(wanted.utf8), Array($0.key.utf8)), $0.value) }
    return distances.min { $0.0 < $1.0 }.flatMap { distance, type in
      distance <= 2 && 2 * distance < wanted.utf8.count ? type : nil
    }
  }
}

/// How far two words are apart.
enum Spelling {
  /// Letters to insert, remove or replace (Levenshtein).
  static func distance(_ one: [UInt8], _ other: [UInt8]) -> Int {
    var row = Array(0...other.count)
    for (index, byte) in one.enumerated() {
      var diagonal = row[0]
      row[0] = index + 1
      for (place, twin) in other.enumerated() {
        let above = row[place + 1]
        row[place + 1] = min(above, row[place], diagonal - (byte == twin ? 1 : 0)) + 1
        diagonal = above
      }
    }
    return row[other.count]
  }
}
