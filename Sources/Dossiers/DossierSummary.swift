internal import JSON
package import RFC3339

/// What one wants to know of a dossier at a glance: facts, for others to put into words.
package struct DossierSummary: Sendable {
  /// A form that is there.
  package struct FormLine: Sendable {
    package let name: FormName
    package let code: String
    package let title: Words?
    package let edition: String?
    /// The form's own date.
    package let date: PartialDate?
    package let typedBy: String?
    package let comparedBy: String?
    package let vote: Vote?
    package let scans: Int
    package let pages: Int
  }

  /// A type that is asked for and not there.
  package struct Lack: Sendable {
    package let type: FormTypeName
    package let code: String
    package let title: Words?
    /// Perhaps, where the questions are still open.
    package let isCertain: Bool
    package let open: [Condition.Question]
  }

  package let cover: Cover
  package let profile: Profile?
  /// Where it stands, by its acts; nil for a draft that was never committed.
  package let stage: Profile.Stage?
  package let custodian: Cover.UnitLabel?
  package let since: Timestamp?
  /// How far the papers have come; nil where no step was reached.
  package let step: Profile.Step?
  package let forms: [FormLine]
  package let lacks: [Lack]
  /// The profile's days as far as they are known, by the points' names, in the order of time.
  package let dates: [(point: String, date: PartialDate)]
  /// How many findings there are of each weight.
  package let findings: [Severity: Int]

  /// Gathers the facts; nil where `dossier.json` isn't right.
  ///
  /// - Parameters:
  ///   - reading: The dossier with what is wrong with it.
  ///   - catalogue: The forms and profiles that are known.
  ///   - state: Where its acts have brought it.
  ///   - day: The day that completeness is asked for.
  package init?(
    _ reading: DossierReading, _ catalogue: FormCatalogue, state: CaseState?, on day: CalendarDate
  ) {
    guard let cover = reading.cover else { return nil }
    let (data, profile) = (reading.data, catalogue[profile: cover.profile])
    self.cover = cover
    self.profile = profile
    stage = state.flatMap { profile?[stage: $0.stage] }
    custodian = state?.custodian
    since = state?.at
    step = profile?.stepsReached(data).last
    forms = reading.forms.map { FormLine($0, cover, catalogue) }
    let missing =
      profile.map { Completeness(of: data, $0, catalogue, on: day).findings } ?? []
    lacks = missing.compactMap { Lack($0, catalogue) }
    dates = Self.dates(profile, data)
    findings = Dictionary(grouping: reading.findings + missing, by: \.severity).mapValues(\.count)
  }

  private static func dates(
    _ profile: Profile?, _ data: CaseData
  ) -> [(point: String, date: PartialDate)] {
    guard let profile else { return [] }
    return profile.points.keys.sorted()
      .compactMap { point in profile.date(of: point, data).map { (point, $0) } }
      .sorted { $0.1 < $1.1 }
  }
}

extension DossierSummary.FormLine {
  fileprivate init(_ form: Dossier.Form, _ cover: Cover, _ catalogue: FormCatalogue) {
    let definition = form.definition(catalogue) ?? catalogue.usualEdition(of: form.name.type)
    let root = form.document.root
    let scans = cover.scans.filter { $0.form == form.name }
    name = form.name
    code = definition?.code ?? form.name.type.text
    title = definition?.title
    edition = form.edition?.edition
    date = FormDate.of(root)
    typedBy = root["transcription"]?["typedBy"]?.string
    comparedBy = root["transcription"]?["comparedBy"]?.string
    vote = Vote(root)
    self.scans = scans.count
    pages = scans.compactMap(\.pages).reduce(0, +)
  }
}

extension DossierSummary.Lack {
  fileprivate init?(_ finding: DossierFinding, _ catalogue: FormCatalogue) {
    guard case .type(let type) = finding.place else { return nil }
    switch (finding.code, finding.fact) {
    case (.formMissing, _): (isCertain, open) = (true, [])
    case (.formPerhapsMissing, .open(let questions, _)): (isCertain, open) = (false, questions)
    default: return nil
    }
    let definition = catalogue.usualEdition(of: type)
    self.type = type
    code = definition?.code ?? type.text
    title = definition?.title
  }
}
