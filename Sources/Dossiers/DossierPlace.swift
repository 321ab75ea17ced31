package import Files
package import JSON

/// Where in a dossier something is.
package enum DossierPlace: Hashable, Sendable {
  case dossier
  /// In `dossier.json`.
  case cover(JSONPointer)
  case form(FormName, JSONPointer)
  /// A type of which there is no form to point into.
  case type(FormTypeName)
  /// The act of a version.
  case act(Int, JSONPointer)
  /// A file or folder, by its path in the dossier.
  case file(RelativePath)
}

extension DossierPlace: CustomStringConvertible {
  /// `2-KND#/family/0/birthYear`, `20-KND.2#/head/number`, `dossier#/profile`, `v2#/actor`, or the
  /// path of a file (foreign text: escape it before it is shown).
  package var description: String {
    switch self {
    case .dossier: "dossier"
    case .cover(let pointer): Self.join("dossier", pointer)
    case .form(let name, let pointer): Self.join(name.spelling, pointer)
    case .type(let type): type.text.uppercased()
    case .act(let version, let pointer): Self.join("v\(version)", pointer)
    case .file(let path): path.text
    }
  }

  private static func join(_ name: String, _ pointer: JSONPointer) -> String {
    pointer.tokens.isEmpty ? name : "\(name)#\(pointer)"
  }
}

extension FormName {
  /// As people write it: `2-KND`, the second one `2-KND.2`.
  package var spelling: String {
    number == 1 ? type.text.uppercased() : "\(type.text.uppercased()).\(number)"
  }
}
