package import JSON

/// What changed in a dossier's forms between two versions, field by field.
package struct FormDifference: Sendable {
  /// What became of a form.
  package enum Change: Sendable {
    case added(Dossier.Form)
    case removed(Dossier.Form)
    case changed(old: Dossier.Form, new: Dossier.Form, [FieldChange])
  }

  /// A field that changed.
  package struct FieldChange: Sendable {
    /// The place and value before; nil where something was added.
    package let old: JSONChange.Side?
    /// The place and value after; nil where something was taken out.
    package let new: JSONChange.Side?
    /// The fields that lead there, with their labels and the paper's numbers; nil where the form's
    /// definition has no such place.
    package let place: FormDefinition.FieldPlace?
  }

  /// In the order of the forms' names; those that stayed the same are not among them.
  package let changes: [Change]

  package init(
    from old: [Dossier.Form], to new: [Dossier.Form], _ catalogue: FormCatalogue
  ) {
    let (before, after) = (Self.table(old), Self.table(new))
    changes = Set(before.keys).union(after.keys).sorted().compactMap { name in
      switch (before[name], after[name]) {
      case (let old?, let new?): Self.compare(old, new, catalogue)
      case (let old?, nil): .removed(old)
      case (nil, let new?): .added(new)
      case (nil, nil): nil
      }
    }
  }

  private static func table(_ forms: [Dossier.Form]) -> [FormName: Dossier.Form] {
    Dictionary(forms.map { ($0.name, $0) }, uniquingKeysWith: { first, _ in first })
  }

  private static func compare(
    _ old: Dossier.Form, _ new: Dossier.Form, _ catalogue: FormCatalogue
  ) -> Change? {
    let changes = JSONDifference(from: old.document.root, to: new.document.root).changes
    guard !changes.isEmpty else { return nil }
    let (before, after) = (old.definition(catalogue), new.definition(catalogue))
    let fields = changes.flatMap { $0.fields(before, after) }.map { change in
      FieldChange(
        old: change.old, new: change.new,
        place: change.new.flatMap { after?.place(at: $0.pointer) }
          ?? change.old.flatMap { before?.place(at: $0.pointer) })
    }
    return .changed(old: old, new: new, after?.inPaperOrder(fields) ?? fields)
  }
}

extension JSONChange {
  /// A row or group that came or went, as the fields that are written in it; anything else as it is.
  fileprivate func fields(_ before: FormDefinition?, _ after: FormDefinition?) -> [JSONChange] {
    switch (old, new) {
    case (nil, let new?):
      new.fields(after).map { JSONChange(old: nil, new: $0) }
    case (let old?, nil):
      old.fields(before).map { JSONChange(old: $0, new: nil) }
    default: [self]
    }
  }
}

extension JSONChange.Side {
  /// The values in it that hold no further ones and aren't empty, where the definition has each of
  /// the places; else itself.
  fileprivate func fields(_ definition: FormDefinition?) -> [JSONChange.Side] {
    guard let definition else { return [self] }
    var sides: [JSONChange.Side] = []
    func walk(_ value: JSONValue, _ pointer: JSONPointer) -> Bool {
      guard !value.isUnwritten else { return true }
      switch value.kind {
      case .object:
        return value.members.allSatisfy { walk($0.value, pointer.appending($0.name)) }
      case .array:
        return value.elements.enumerated()
          .allSatisfy { walk($0.element, pointer.appending($0.offset)) }
      default:
        sides.append(JSONChange.Side(pointer: pointer, value: value))
        return definition.place(at: pointer) != nil
      }
    }
    return walk(value, pointer) && !sides.isEmpty ? sides : [self]
  }
}

extension Dossier.Form {
  /// The definition of its edition; nil where the catalogue doesn't know it.
  package func definition(_ catalogue: FormCatalogue) -> FormDefinition? {
    edition.flatMap { catalogue[$0] }
  }
}

extension FormDefinition {
  /// Changes in the order of the paper; those without a place first, as they came.
  fileprivate func inPaperOrder(
    _ changes: [FormDifference.FieldChange]
  ) -> [FormDifference.FieldChange] {
    var ranks: [String: Int] = [:]
    for (rank, field) in (fields + ours).enumerated() { ranks[field.name] = rank }
    let ranked = changes.enumerated().map { index, change in
      (change.place?.fields.first.flatMap { ranks[$0.name] } ?? -1, index, change)
    }
    return ranked.sorted { ($0.0, $0.1) < ($1.0, $1.1) }.map(\.2)
  }
}
