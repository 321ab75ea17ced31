package import Dossiers
internal import Files
package import JSON

extension Store {
  /// Sets values of a form as ``setValues(_:of:in:_:)`` does, and keeps where filling in goes on, in
  /// one transaction: when it is taken back one stands at the place before again.
  ///
  /// - Parameters:
  ///   - values: By pointer; nil takes a member or element away.
  ///   - name: The form.
  ///   - identifier: The dossier.
  ///   - place: Where filling in goes on; nil at the end.
  ///   - catalogue: The forms that are known.
  /// - Throws: what ``setValues(_:of:in:_:)`` throws; then nothing was changed.
  package func answer(
    _ values: [(JSONPointer, JSONTree?)], of name: FormName, in identifier: UniqueIdentifier,
    goingOnAt place: JSONPointer?, _ catalogue: FormCatalogue
  ) throws(StoreError) {
    try changeDraft(of: identifier, catalogue) { work throws(StoreError) in
      try work.set(values, of: name)
      let form = try work.form(name)
      var places = try files { () throws(FileError) in try FillPlaces(of: work.place.draft) }
      places[name] = place
      try work.commit({ pass($0) }) { change throws(FileError) in
        try change.write(
          RelativePath(known: form.path),
          JSONWriter.bytes(of: form.document.root, layout: .pretty))
        try change.write(FillPlaces.path, places.bytes)
      }
    }
  }

  /// Where the filling in of a form was left; nil where it wasn't begun, or came to its end.
  package func fillPlace(
    of name: FormName, in stored: StoredDossier
  ) throws(StoreError) -> JSONPointer? {
    guard let draft = stored.draft else { return nil }
    return try files { () throws(FileError) in try FillPlaces(of: draft.folder) }[name]
  }

  /// Keeps where the filling in of a form was left, where the dossier has a draft.
  ///
  /// That is no change of the draft: what `undo` takes back stays the same.
  ///
  /// - Throws: `locked`, `readOnly`.
  package func keepFillPlace(
    _ place: JSONPointer?, of name: FormName, in identifier: UniqueIdentifier
  ) throws(StoreError) {
    try locked(identifier) { () throws(StoreError) in
      guard let draft = try dossier(identifier).draft else { return }
      try files { () throws(FileError) in
        var places = try FillPlaces(of: draft.folder)
        guard places[name] != place else { return }
        places[name] = place
        try draft.folder.write(places.bytes, at: FillPlaces.path, as: .replacement)
      }
    }
  }
}
