package import Fixity
package import RFC3339

/// What `dossier.json` says: whose case, which procedure, what is in the folder.
package struct Cover: Sendable {
  /// `urn:uuid:…`.
  package var identifier: String
  /// The label that people use: `HS-2026-0017`.
  package var number: String
  package var unit: UnitLabel
  package var profile: String
  package var openedOn: CalendarDate
  /// The dossier that it goes on from, such as a recognition from an admission.
  package var continues: String?
  package var person: Person
  /// Those that were answered.
  package var circumstances: [String: Bool]
  /// In the order of their names.
  package var forms: [Entry]
  /// What a stranger needs besides the forms' own schemas to read the dossier.
  ///
  /// The schemas that those refer to, and those of `dossier.json` and of the acts, sorted by their
  /// ids; empty where there is no form.
  package var schemas: [SchemaName] = []
  /// Forms that were taken out: their numbers are never given again.
  package var retired: [FormName]
  package var scans: [Scan]
  package var transcription: Transcription
  /// What was seen by eye, for rules that only an eye decides.
  package var attestations: [Attestation] = []

  /// A unit as a document names it.
  package struct UnitLabel: Hashable, Sendable {
    /// Its UUID, where it stands in a tree of units.
    package var id: String?
    package var code: String
    package var name: String

    package init(id: String?, code: String, name: String) {
      self.id = id
      self.code = code
      self.name = name
    }
  }

  package struct Person: Hashable, Sendable {
    package var name: String
    package var birthDate: PartialDate?
    package var personalID: String?

    package init(name: String, birthDate: PartialDate?, personalID: String? = nil) {
      self.name = name
      self.birthDate = birthDate
      self.personalID = personalID
    }
  }

  /// A JSON Schema, by its `$id` and the SHA-512 of its file.
  package struct SchemaName: Hashable, Sendable {
    package let id: String
    package let sha512: Digest
  }

  /// A form that is there.
  package struct Entry: Hashable, Sendable {
    package var name: FormName
    package var edition: String
    package var schema: String
    package var schemaDigest: Digest

    package init(name: FormName, edition: String, schema: String, schemaDigest: Digest) {
      self.name = name
      self.edition = edition
      self.schema = schema
      self.schemaDigest = schemaDigest
    }
  }

  /// A picture of a paper.
  package struct Scan: Hashable, Sendable {
    /// Below the dossier's folder.
    package var path: String
    /// People's own name of the file, NFC.
    package var originalName: String
    package var mediaType: String
    package var size: Int
    package var pages: Int?
    package var form: FormName

    package init(
      path: String, originalName: String, mediaType: String, size: Int, pages: Int?, form: FormName
    ) {
      self.path = path
      self.originalName = originalName
      self.mediaType = mediaType
      self.size = size
      self.pages = pages
      self.form = form
    }
  }

  /// How far the dossier's papers have been typed and compared.
  package enum Transcription: String, CaseIterable, Sendable {
    case none, begun, typed, compared
  }

  /// An empty dossier.
  package init(
    identifier: String, number: String, unit: UnitLabel, profile: String, openedOn: CalendarDate,
    person: Person
  ) {
    self.identifier = identifier
    self.number = number
    self.unit = unit
    self.profile = profile
    self.openedOn = openedOn
    self.person = person
    circumstances = [:]
    (forms, retired, scans) = ([], [], [])
    transcription = .none
  }
}

extension Cover {
  package static let schema = "urn:hoso:dossier:1"

  /// The number that the next form of a type is given; nil where there are no more.
  package func nextName(of type: FormTypeName) -> FormName? {
    let used = (forms.map(\.name) + retired).filter { $0.type == type }.map(\.number)
    return FormName(type, (used.max() ?? 0) + 1)
  }
}
