internal import Dossiers
internal import JSON
internal import Vietnamese

/// The texts that a dossier is found by.
struct CatalogueText {
  /// The person's name as it is written, but for case and the placing of tones.
  private(set) var spelled = ""
  /// The person's name folded.
  private(set) var name = ""
  /// What is written in the forms, folded.
  private(set) var forms = ""
  /// The names of others, and what is written of them, folded.
  private(set) var relatives = ""

  init() {}

  init(_ person: String, _ reading: DossierReading, _ catalogue: FormCatalogue) {
    spelled = person.comparable
    name = person.searchable
    for form in reading.forms {
      let definition = form.definition(catalogue) ?? catalogue.usualEdition(of: form.name.type)
      // Of a form that isn't known nobody can tell whose names it holds.
      let fields = definition.map { $0.fields + $0.ours } ?? []
      gather(form.document.root, fields, isRelatives: definition == nil, isForm: true)
    }
    forms = forms.searchable
    relatives = relatives.searchable
  }

  /// Adds the texts of a value; where it holds another's name, all of it is that one's.
  private mutating func gather(
    _ value: JSONValue, _ fields: [FormField], isRelatives: Bool, isForm: Bool = false
  ) {
    switch value.kind {
    case .string: add(value.string ?? "", isRelatives: isRelatives)
    case .array:
      for element in value.elements { gather(element, fields, isRelatives: isRelatives) }
    case .object:
      let isOthers = isRelatives || !isForm && holdsOthersName(value, fields)
      for member in value.members where member.name != "$schema" {
        let field = fields.first { $0.name.utf8.elementsEqual(member.name.utf8) }
        let isName = field?.kind == .name
        gather(
          member.value, field?.fields ?? [],
          isRelatives: isOthers || isName && !isPersons(member.value))
      }
    default: return
    }
  }

  private func holdsOthersName(_ value: JSONValue, _ fields: [FormField]) -> Bool {
    value.members.contains { member in
      fields.contains { $0.kind == .name && $0.name.utf8.elementsEqual(member.name.utf8) }
        && member.value.kind == .string && !member.value.equals("") && !isPersons(member.value)
    }
  }

  private func isPersons(_ value: JSONValue) -> Bool {
    value.string.map { $0.searchable.utf8.elementsEqual(name.utf8) } ?? false
  }

  private mutating func add(_ text: String, isRelatives: Bool) {
    // A line end keeps the last word of one field from being followed by the first of the next.
    if isRelatives { relatives += text + "\n" } else { forms += text + "\n" }
  }
}

extension String {
  /// As texts are looked for: without case, marks, and the difference of đ and d.
  var searchable: String { (try? ComposedText(self).searchForm()) ?? self }

  /// As a list is looked through: also without the hyphens of numbers.
  var listed: String { searchable.replacing("-", with: " ") }

  /// As names are told apart: accents count, case and the placing of tones don't.
  var comparable: String { (try? ComposedText(self).comparisonForm()) ?? self }
}
