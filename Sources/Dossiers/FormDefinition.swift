package import JSON

/// What is known of one edition of one form type: labels, order, who writes and signs, validity.
package struct FormDefinition: Sendable {
  /// Whose form it is.
  package enum Standing: String, CaseIterable, Sendable {
    case official
    /// Seen in some places, or a unit's own.
    case local
    /// Ours.
    case own
  }

  /// Where it is kept.
  package enum Scope: String, CaseIterable, Sendable {
    case dossier
    /// A book beside the dossiers.
    case register
  }

  /// Whose header stands on the paper.
  package enum Heading: String, CaseIterable, Sendable {
    case party, union, own, none
  }

  /// Who signs, and what is asked of the seal.
  package struct Signatory: Hashable, Sendable {
    package enum Seal: String, CaseIterable, Sendable { case required, none, forbidden, unknown }

    package let role: String
    package let seal: Seal
  }

  package let edition: FormEdition
  /// How people write the type: `2-KNĐ`.
  package let code: String
  package let aliases: [String]
  package let title: Words
  package let description: Words?
  /// What a filled form writes in `$schema`.
  package let schema: String
  package let standing: Standing
  package let scope: Scope
  /// The regulation that it comes from, by its id.
  package let regulation: String?
  /// The edition of the type that the fields are taken from, where they aren't known.
  package let basedOn: String?
  package let unknown: UnknownParts
  package let confidence: Confidence
  package let heading: Heading
  package let isHandwritten: Bool
  /// Whether a dossier may have several.
  package let isRepeatable: Bool
  package let writtenBy: [String]
  package let signedBy: [Signatory]
  /// How many months the paper is good for.
  package let validMonths: Int?
  /// In the paper's order.
  package let fields: [FormField]
  /// What we add to every form.
  package let ours: [FormField]
}

/// A form type in one of its editions.
package struct FormEdition: Hashable, Comparable, Sendable, CustomStringConvertible {
  package let type: FormTypeName
  /// Such as `hd12-2022`.
  package let edition: String

  package init(_ type: FormTypeName, _ edition: String) {
    self.type = type
    self.edition = edition
  }

  /// Reads `urn:hoso:form:<type>:<edition>`; nil for anything else.
  package init?(schema: String) {
    let start = "urn:hoso:form:"
    guard schema.utf8.starts(with: start.utf8) else { return nil }
    let parts = schema.utf8.dropFirst(start.utf8.count)
      .split(separator: UInt8(ascii: ":"), omittingEmptySubsequences: false)
    guard parts.count == 2, let type = FormTypeName(String(Substring(parts[0]))),
      let edition = FormTypeName(String(Substring(parts[1])))
    else { return nil }
    self.init(type, edition.text)
  }

  package var schema: String { "urn:hoso:form:\(type):\(edition)" }

  package var description: String { "\(type)/\(edition)" }

  package static func < (left: FormEdition, right: FormEdition) -> Bool {
    (left.type, left.edition) < (right.type, right.edition)
  }
}

extension FormDefinition {
  /// Reads a definition.
  ///
  /// - Parameters:
  ///   - value: The definition's data.
  ///   - shared: The parts of the shared definitions.
  ///   - base: The definition of the edition that `basedOn` names, if any.
  /// - Throws: what isn't as the data's own schema has it.
  init(
    _ value: JSONValue, _ shared: SharedFields, base: FormDefinition?
  ) throws(JSONAccessError) {
    edition = FormEdition(
      try value.needed("type") { FormTypeName($0) }, try value.string(at: "/edition"))
    code = try value.string(at: "/code")
    aliases = value.texts("aliases")
    title = try Words(value.value(at: "/title"))
    description = try value.words("description")
    schema = try value.string(at: "/schema")
    standing = try value.needed("standing")
    scope = try value.choice("scope") ?? base?.scope ?? .dossier
    regulation = value["regulation"]?.string
    basedOn = value["basedOn"]?.string
    unknown = value.unknownParts
    confidence = try value.needed("confidence")
    heading = try value.choice("heading") ?? base?.heading ?? .none
    isHandwritten = value["handwritten"]?.bool ?? base?.isHandwritten ?? false
    isRepeatable = value["repeatable"]?.bool ?? base?.isRepeatable ?? false
    writtenBy = value["writtenBy"] == nil ? base?.writtenBy ?? [] : value.texts("writtenBy")
    signedBy = try Self.signatories(value) ?? base?.signedBy ?? []
    validMonths = value["validity"]?["months"]?.integer ?? base?.validMonths
    let fields = try value.list("fields") { field throws(JSONAccessError) in
      try FormField(field, shared)
    }
    let ours = try value.list("ours") { field throws(JSONAccessError) in
      try FormField(field, shared)
    }
    self.fields = fields.isEmpty ? base?.fields ?? [] : fields
    self.ours = ours.isEmpty ? base?.ours ?? [] : ours
  }

  private static func signatories(_ value: JSONValue) throws(JSONAccessError) -> [Signatory]? {
    guard value["signedBy"] != nil else { return nil }
    return try value.list("signedBy") { signatory throws(JSONAccessError) in
      Signatory(
        role: try signatory.string(at: "/role"), seal: try signatory.needed("seal"))
    }
  }
}

extension FormDefinition {
  /// A place of the form as the paper names it.
  package struct FieldPlace: Hashable, Sendable {
    /// The fields from the outermost to the one meant.
    package let fields: [FormField]
    /// The row, counted from 0, for each of `fields` that has rows and of which one is meant.
    package let rows: [Int?]

    /// The field itself.
    package var field: FormField? { fields.last }
    /// The paper's number: the nearest one outwards.
    package var item: String? { fields.last { $0.item != nil }?.item }
  }

  /// The fields that a pointer leads through; nil where the form has no such place.
  ///
  /// Below `local`, which holds what a unit adds, the place of `local` itself is given.
  package func place(at pointer: JSONPointer) -> FieldPlace? {
    var (tokens, level) = (pointer.tokens[...], fields + ours)
    var (passed, rows): ([FormField], [Int?]) = ([], [])
    while let token = tokens.popFirst() {
      guard let field = level.first(where: { $0.name.utf8.elementsEqual(token.utf8) }) else {
        return passed.last?.name == "local" ? FieldPlace(fields: passed, rows: rows) : nil
      }
      passed.append(field)
      var row: Int?
      if field.isMany, let next = tokens.first {
        guard let position = JSONPointer.position(next) else { return nil }
        row = position
        tokens.removeFirst()
      }
      rows.append(row)
      level = field.fields
    }
    return passed.isEmpty ? nil : FieldPlace(fields: passed, rows: rows)
  }
}
