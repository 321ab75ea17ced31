package import Dossiers
internal import Files
package import JSON

extension Store {
  /// Which form is meant.
  package enum FormPlace: Sendable {
    /// This one, whether it is there or not.
    case form(FormName)
    /// A further one of a type.
    case new(FormTypeName)
  }

  /// Saves a form in the draft: what breaks the form's schema is kept, and for `check` to tell.
  ///
  /// - Parameters:
  ///   - document: The form; one that names no edition is of the type's usual one.
  ///   - place: Which form it is.
  ///   - identifier: The dossier.
  ///   - catalogue: The forms that are known.
  /// - Returns: The form's name.
  /// - Throws: `editionUnknown`, `wrongType`, `numberRetired`, `numbersUsedUp`; nothing is lost then,
  ///   as nothing was changed.
  @discardableResult
  package func saveForm(
    _ document: JSONDocument, as place: FormPlace, in identifier: UniqueIdentifier,
    _ catalogue: FormCatalogue
  ) throws(StoreError) -> FormName {
    try changeDraft(of: identifier, catalogue) { work throws(StoreError) in
      let name = try work.name(for: place)
      try work.put(document, as: name)
      try work.save(name) { pass($0) }
      return name
    }
  }

  /// Sets values at places of a form; one that isn't there begins empty.
  ///
  /// - Parameters:
  ///   - values: By pointer; nil takes a member or element away.
  ///   - name: The form.
  ///   - identifier: The dossier.
  ///   - catalogue: The forms that are known.
  /// - Throws: `badPointer` with the pointer, and what ``saveForm(_:as:in:_:)`` throws.
  package func setValues(
    _ values: [(JSONPointer, JSONTree?)], of name: FormName, in identifier: UniqueIdentifier,
    _ catalogue: FormCatalogue
  ) throws(StoreError) {
    try changeDraft(of: identifier, catalogue) { work throws(StoreError) in
      try work.set(values, of: name)
      try work.save(name) { pass($0) }
    }
  }

  /// Takes a form out of the draft, with its scans; its number is not given again.
  ///
  /// - Throws: `formMissing`.
  package func removeForm(
    _ name: FormName, from identifier: UniqueIdentifier, _ catalogue: FormCatalogue
  ) throws(StoreError) {
    try changeDraft(of: identifier, catalogue) { work throws(StoreError) in
      let form = try work.form(name)
      let scans = work.dossier.cover.scans.filter { $0.form == name }.map(\.path)
      work.dossier.remove(name)
      let own = work.drop(scans: scans)
      try work.commit({ pass($0) }) { change throws(FileError) in
        try change.remove(RelativePath(known: form.path))
        for path in own { try change.remove(path) }
      }
    }
  }

  /// Changes what `dossier.json` says of person, circumstances or transcription.
  ///
  /// - Parameters:
  ///   - identifier: The dossier.
  ///   - catalogue: The forms that are known.
  ///   - body: Changes the cover; what it does to forms, scans, uuid and number doesn't count.
  /// - Throws: `coverInvalid`.
  package func changeCover(
    of identifier: UniqueIdentifier, _ catalogue: FormCatalogue, _ body: (inout Cover) -> Void
  ) throws(StoreError) {
    try changeDraft(of: identifier, catalogue) { work throws(StoreError) in
      var cover = work.dossier.cover
      body(&cover)
      let old = work.dossier.cover
      (cover.identifier, cover.number) = (old.identifier, old.number)
      (cover.forms, cover.retired, cover.scans) = (old.forms, old.retired, old.scans)
      cover.person.name = cover.person.name.composed
      work.dossier.cover = cover
      try work.commit({ pass($0) }) { _ in }
    }
  }
}

extension DraftWork {
  func name(for place: Store.FormPlace) throws(StoreError) -> FormName {
    switch place {
    case .form(let name): return name
    case .new(let type):
      guard let name = dossier.cover.nextName(of: type) else {
        throw StoreError(.numbersUsedUp, dossier: identifier).with { $0.names = [type.text] }
      }
      return name
    }
  }

  /// Puts a form in with values at places of it; one that isn't there begins empty.
  mutating func set(
    _ values: [(JSONPointer, JSONTree?)], of name: FormName
  ) throws(StoreError) {
    var tree = dossier[form: name].map { JSONTree($0.document.root) } ?? .object(JSONObject())
    for (pointer, value) in values {
      guard tree.set(value, at: pointer) else {
        throw StoreError(.badPointer, dossier: identifier).with { $0.names = ["\(pointer)"] }
      }
    }
    try put(tree.document(), as: name)
  }

  /// Puts a form in.
  mutating func put(_ document: JSONDocument, as name: FormName) throws(StoreError) {
    guard !dossier.cover.retired.contains(name) else {
      throw StoreError(.numberRetired, dossier: identifier).with { $0.names = ["\(name)"] }
    }
    let form = Dossier.Form(name: name, document: try withEdition(document, name))
    guard form.edition == nil || form.edition?.type == name.type else {
      throw StoreError(.wrongType, dossier: identifier).with {
        $0.names = ["\(name)", form.edition.map { "\($0)" } ?? ""]
      }
    }
    do throws(FormDataError) {
      try dossier.put(form, catalogue)
    } catch {
      throw StoreError(.editionUnknown, dossier: identifier).with {
        $0.names = ["\(name)", document.root["$schema"]?.string ?? ""]
      }
    }
    if dossier.cover.transcription == .none { dossier.cover.transcription = .begun }
  }

  private func withEdition(
    _ document: JSONDocument, _ name: FormName
  ) throws(StoreError) -> JSONDocument {
    guard document.root.kind == .object, document.root["$schema"] == nil,
      let usual = catalogue.usualEdition(of: name.type)
    else { return document }
    let rest = document.root.members.map { ($0.name, JSONTree($0.value)) }
    return try JSONTree.object(JSONObject([("$schema", .string(usual.schema))] + rest)).document()
  }

  /// Saves a form that was put in.
  func save(_ name: FormName, _ pass: (CrashPoint) -> Void) throws(StoreError) {
    let form = try form(name)
    let bytes = JSONWriter.bytes(of: form.document.root, layout: .pretty)
    try commit(pass) { change throws(FileError) in
      try change.write(RelativePath(known: form.path), bytes)
    }
  }
}
