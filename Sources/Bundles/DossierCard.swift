package import Files
package import Fixity

/// What a bundle needs to know of a dossier: the part of the newest `dossier.json` that everything
/// outside `data/` is derived from.
///
/// Members: `id`, `number`, `unit.code`; `forms`, an array whose elements have a `schema` with `id` and
/// `sha512`; `schemas`, where it is there an array of such names. Further members are not looked at.
package struct DossierCard: Hashable, Sendable {
  package let identifier: DossierIdentifier
  package let number: DossierNumber
  /// The code of the unit that the dossier is of: 1 to 64 ASCII letters, digits and `._/-`.
  package let unitCode: String
  /// The schemas that are named, each once: the forms' in the order of their first form, then others.
  package let schemas: [SchemaName]

  /// A JSON Schema as a dossier names it.
  package struct SchemaName: Hashable, Sendable {
    /// Its `$id`: foreign text.
    package let id: [UInt8]
    /// The SHA-512 of its file.
    package let sha512: Digest
  }

  package init(
    identifier: DossierIdentifier, number: DossierNumber, unitCode: String, schemas: [SchemaName]
  ) {
    self.identifier = identifier
    self.number = number
    self.unitCode = unitCode
    self.schemas = schemas
  }

  /// Reads `dossier.json`.
  ///
  /// - Parameters:
  ///   - bytes: The file.
  ///   - path: What the problems name.
  /// - Throws: `notJSON`, `badMember`: the first thing that is wrong.
  package init(parsing bytes: [UInt8], path: RelativePath) throws(BundleProblem) {
    let members = try Members(bytes, path)
    identifier = try members.value("/id", DossierIdentifier.init(parsing:))
    number = try members.value("/number", DossierNumber.init(parsing:))
    unitCode = try members.value("/unit/code", Self.unitCode)
    schemas = try Self.schemas(members)
  }

  /// The most forms of a dossier.
  private static let mostForms = 10_000

  private static func schemas(_ members: Members) throws(BundleProblem) -> [SchemaName] {
    var found: [SchemaName] = []
    var known: Set<SchemaName> = []
    func add(_ place: String) throws(BundleProblem) {
      let schema = SchemaName(
        id: try members.value("\(place)/id") { $0.isEmpty ? nil : $0 },
        sha512: try members.sha512("\(place)/sha512"))
      if known.insert(schema).inserted { found.append(schema) }
    }
    for index in 0..<(try members.count("/forms", limit: mostForms)) {
      try add("/forms/\(index)/schema")
    }
    guard members.optional("/schemas") != nil else { return found }
    for index in 0..<(try members.count("/schemas", limit: mostForms)) {
      try add("/schemas/\(index)")
    }
    return found
  }

  private static func unitCode(_ text: [UInt8]) -> String? {
    let marks = Array("._/-".utf8)
    guard (1...64).contains(text.count),
      text.allSatisfy({
        $0.isDigit || $0.isLowerLetter || $0.isUpperLetter || marks.contains($0)
      })
    else { return nil }
    return String(decoding: text, as: UTF8.self)
  }
}
