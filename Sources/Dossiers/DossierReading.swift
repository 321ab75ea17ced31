package import Files
package import JSON

/// What was found in a dossier's folder: all that could be read, and all that is wrong.
package struct DossierReading: Sendable {
  /// `dossier.json`, where it is right.
  package internal(set) var cover: Cover?
  /// `dossier.json`, where it is JSON at least.
  package internal(set) var coverValue: JSONValue?
  /// The forms whose files are JSON, with the names that their places give them.
  package internal(set) var forms: [Dossier.Form] = []
  /// The forms whose files are there, and couldn't be read.
  package internal(set) var unreadForms: Set<FormName> = []
  /// How many files of a type there are whose form couldn't be read.
  package internal(set) var unread: [FormTypeName: Int] = [:]
  /// The acts of a version, the first one first; none in a draft.
  package internal(set) var acts: [Act] = []
  /// In the order of `dossier.json`, the forms, the scans, the acts, the rest.
  package internal(set) var findings: [DossierFinding] = []

  /// The dossier; nil where `dossier.json` isn't right.
  package var dossier: Dossier? { cover.map { Dossier(cover: $0, forms: forms) } }

  /// What conditions are asked of, as far as it could be read.
  package var data: CaseData {
    CaseData(dossier: coverValue, forms: forms, unread: unread)
  }

  /// How much of a dossier is read.
  package struct Limits: Hashable, Sendable {
    /// The most files and folders.
    package var entries = 20_000
    /// The largest `dossier.json` and act.
    package var coverBytes = 8 << 20
    /// The largest form.
    package var formBytes = 16 << 20
    /// The most problems that are told of one file.
    package var problems = 1000

    package init() {}
  }

  /// Reads a folder with `dossier.json`, `forms/<type>/<nn>.json`, `scans/<type>/<nn>/…`, and, of a
  /// version, `acts/vN.json` and `signatures/`.
  ///
  /// Nothing is changed; whatever is wrong is told, and the rest read on. The bytes of scans are not
  /// looked at.
  package init(
    of folder: any Tree, _ catalogue: FormCatalogue, _ limits: Limits = Limits()
  ) {
    var reader = DossierReader(folder, catalogue, limits)
    reader.read()
    self = reader.reading
  }

  init() {}
}

extension DossierReading {
  /// The acts of a version alone; what is wrong with them is for reading all of it to tell.
  package static func acts(
    of folder: any Tree, _ catalogue: FormCatalogue, _ limits: Limits = Limits()
  ) -> [Act] {
    var reader = DossierReader(folder, catalogue, limits)
    reader.readActsAlone()
    return reader.reading.acts
  }

  /// The reading of a draft, with the acts of the versions that it follows.
  package func following(_ acts: [Act]) -> DossierReading {
    var reading = self
    reading.acts = acts
    return reading
  }
}
