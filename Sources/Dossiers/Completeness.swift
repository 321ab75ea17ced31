package import JSON
package import RFC3339

/// Whether a case has the forms that its profile asks for.
package struct Completeness: Sendable {
  /// In the order of the profile's forms.
  package private(set) var findings: [DossierFinding] = []

  private let profile: Profile
  private let data: CaseData
  private let catalogue: FormCatalogue
  private let day: CalendarDate

  /// Asks the profile's questions of a case.
  ///
  /// - Parameters:
  ///   - data: The case.
  ///   - profile: What it must have.
  ///   - catalogue: The forms that are known.
  ///   - day: The day that counts where the profile's own day (mostly the branch's meeting) isn't
  ///     written yet.
  ///   - acts: The ids of the transitions that are to be made ready for; nil for all.
  package init(
    of data: CaseData, _ profile: Profile, _ catalogue: FormCatalogue, on day: CalendarDate,
    before acts: Set<String>? = nil
  ) {
    self.profile = profile
    self.data = data
    self.catalogue = catalogue
    self.day = day
    let judged = profile.forms.map { ($0, profile.judge($0.when, data)) }
    for (requirement, judgement) in judged {
      count(requirement, judgement, acts)
      if judgement.answer != .no { age(requirement) }
    }
    findNotAskedFor(judged.filter { $0.1.answer != .no }.map(\.0))
    editions()
    for paper in profile.unknownForms where profile.judge(paper.when, data).answer == .yes {
      findings.append(DossierFinding(.unknownPaper, .dossier, .paper(paper.title)))
    }
  }

  private func found(_ type: FormTypeName) -> Int { data.forms[type]?.count ?? 0 }

  // MARK: how many

  private mutating func count(
    _ requirement: Requirement, _ judgement: Judgement, _ acts: Set<String>?
  ) {
    let found = found(requirement.type)
    let count = DossierFinding.Count(
      found: found, least: requirement.least, most: requirement.most,
      neededFor: requirement.neededFor, demandedBy: requirement.demandedBy,
      instead: requirement.instead)
    let place = DossierPlace.type(requirement.type)
    if judgement.answer != .no, let most = requirement.most, found > most {
      findings.append(DossierFinding(.tooManyForms, place, .count(count)))
    }
    let isDue = acts.map { !$0.isDisjoint(with: requirement.neededFor) } ?? true
    let isReplaced = requirement.instead.contains { self.found($0.type) >= $0.least }
    guard isDue, found < requirement.least, !isReplaced else { return }
    switch judgement.answer {
    case .yes:
      findings.append(
        DossierFinding(.formMissing, place, .count(count), severity: requirement.severity))
    case .perhaps:
      findings.append(DossierFinding(.formPerhapsMissing, place, .open(judgement.open, count)))
    case .no: break
    }
  }

  // MARK: how old

  private mutating func age(_ requirement: Requirement) {
    guard let validity = requirement.validity, let forms = data.forms[requirement.type] else {
      return
    }
    let decided = profile.date(of: validity.at, data)
    let limit = decided ?? PartialDate(day)
    let ages = forms.map { form in
      DossierFinding.Age(
        written: FormDate.of(form.document.root), months: validity.months, point: validity.at,
        day: limit, isDecided: decided != nil)
    }
    let good = ages.filter { $0.isExpired == .no }.count
    guard good < requirement.least else { return }
    for (form, age) in zip(forms, ages) where age.isExpired != .no {
      let code: DossierCode = age.isExpired == .yes ? .formExpired : .formPerhapsExpired
      let severity = code == .formExpired ? requirement.severity : code.severity
      findings.append(
        DossierFinding(code, form.place, .age(age), severity: severity))
    }
  }

  // MARK: what isn't asked for

  private mutating func findNotAskedFor(_ asked: [Requirement]) {
    var wanted = Set(asked.map(\.type)).union(asked.flatMap { $0.instead.map(\.type) })
    wanted.formUnion(profile.transitions.flatMap(\.evidence))
    for type in data.forms.keys.sorted() where !wanted.contains(type) {
      let isLocal = catalogue.editions(of: type).contains { $0.standing == .local }
      if isLocal && profile.takesLocalForms { continue }
      findings.append(DossierFinding(.formNotAskedFor, .type(type)))
    }
  }

  // MARK: which editions

  private mutating func editions() {
    var standIns: Set<String> = []
    for (_, forms) in data.forms.sorted(by: { $0.key < $1.key }) {
      for form in forms {
        guard let edition = form.edition?.edition else { continue }
        inUse(edition, form)
        standIns.insert(edition)
      }
    }
    for use in profile.formEditions {
      guard let other = use.standIn, standIns.contains(other) else { continue }
      findings.append(DossierFinding(.editionStandsIn, .dossier, .names([use.edition, other])))
    }
  }

  private mutating func inUse(_ edition: String, _ form: Dossier.Form) {
    guard let use = profile.formEditions.first(where: { $0.edition == edition }),
      let date = FormDate.of(form.document.root)
    else { return }
    let began = use.period.from.map { date.compared(to: $0) != .before } ?? true
    let goesOn = use.period.to.map { date.compared(to: $0) != .after } ?? true
    guard !began || !goesOn else { return }
    findings.append(
      DossierFinding(.editionNotInUse, form.place, .period(day: date, use.period)))
  }
}

extension Dossier.Form {
  fileprivate var place: DossierPlace { .form(name, JSONPointer()) }
}

extension Requirement {
  /// What a lack of it weighs: what only we, or only some places, ask for is a warning, and so is
  /// what the data aren't sure of.
  var severity: Severity {
    switch demandedBy {
    case .partyRule, .law: confidence == .low ? .warning : .error
    case .local, .ours: .warning
    }
  }
}

extension DossierFinding.Age {
  /// Whether the form was too old on the day.
  package var isExpired: Answer {
    guard let day, let end = written?.adding(months: months) else { return .perhaps }
    switch end.compared(to: day) {
    case .before: return .yes
    case .same, .after: return .no
    case .undecidable: return .perhaps
    }
  }
}

/// The day that a form was written on.
package enum FormDate {
  /// Where forms say it, the first place that is filled in: the head of an organisation's paper, the
  /// signature or pledge of a person's, the day of issue of a certificate.
  private static let places = [
    ["head", "date"], ["signature", "date"], ["pledge", "date"], ["issued"], ["date"],
  ].map { JSONPointer(tokens: $0) }

  /// Nil where the form says none.
  package static func of(_ form: JSONValue) -> PartialDate? {
    places.lazy.compactMap { form[$0]?.partialDate }.first
  }
}
