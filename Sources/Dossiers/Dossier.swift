package import JSON

/// The case of one person in one procedure.
package struct Dossier: Sendable {
  package var cover: Cover
  /// In the order of their names.
  package private(set) var forms: [Form]

  /// A filled form.
  package struct Form: Sendable {
    package let name: FormName
    package let document: JSONDocument

    package init(name: FormName, document: JSONDocument) {
      self.name = name
      self.document = document
    }

    /// What `$schema` says it is; nil where that is no form's name.
    package var edition: FormEdition? {
      document.root["$schema"]?.string.flatMap(FormEdition.init(schema:))
    }

    /// Where its file lies: `forms/2-knd/01.json`.
    package var path: String { "forms/\(name).json" }
  }

  package init(cover: Cover, forms: [Form] = []) {
    self.cover = cover
    self.forms = forms.sorted { $0.name < $1.name }
  }

  package subscript(form name: FormName) -> Form? { forms.first { $0.name == name } }

  package func forms(of type: FormTypeName) -> [Form] { forms.filter { $0.name.type == type } }

  /// What conditions are asked of.
  ///
  /// - Throws: never for a cover made of JSON.
  package func data() throws(JSONError) -> CaseData {
    let cover = try JSONDocument(parsing: JSONWriter.bytes(of: self.cover.tree))
    return CaseData(dossier: cover.root, forms: forms)
  }
}

extension Dossier {
  /// Puts a form in, or in the place of the one that has its name.
  ///
  /// - Throws: `undefinedName` where the form names no schema that the catalogue knows.
  package mutating func put(_ form: Form, _ catalogue: FormCatalogue) throws(FormDataError) {
    let schema = form.document.root["$schema"]?.string ?? ""
    // A digest of bytes in memory doesn't fail but for want of memory.
    guard let edition = form.edition, let digest = try? catalogue.schemaDigest(schema) else {
      throw FormDataError(.undefinedName, form.path, .name(schema))
    }
    forms.removeAll { $0.name == form.name }
    forms.append(form)
    forms.sort { $0.name < $1.name }
    cover.forms.removeAll { $0.name == form.name }
    cover.forms.append(
      Cover.Entry(
        name: form.name, edition: edition.edition, schema: schema, schemaDigest: digest))
    cover.forms.sort { $0.name < $1.name }
    cover.schemas = catalogue.schemas(explaining: cover.forms)
  }

  /// Takes a form out; its number is not given again.
  package mutating func remove(_ name: FormName) {
    guard forms.contains(where: { $0.name == name }) else { return }
    forms.removeAll { $0.name == name }
    cover.forms.removeAll { $0.name == name }
    cover.retired.append(name)
  }

  /// The files of the dossier but for scans: the same dossier, the same bytes.
  package var files: [(path: String, bytes: [UInt8])] {
    [("dossier.json", cover.bytes)]
      + forms.map { ($0.path, JSONWriter.bytes(of: $0.document.root, layout: .pretty)) }
  }
}
