internal import JSON
internal import RFC3339

/// Asks a profile's questions of a case, for ``Completeness``.
struct CompletenessJudge {
  private(set) var findings: [DossierFinding] = []
  let data: CaseData
  let profile: Profile
  let catalogue: FormCatalogue
  let day: CalendarDate

  init(data: CaseData, profile: Profile, catalogue: FormCatalogue, day: CalendarDate) {
    self.data = data
    self.profile = profile
    self.catalogue = catalogue
    self.day = day
  }

  mutating func judge(before acts: Set<String>?) {
    let judged = profile.forms.map { ($0, profile.judge($0.when, data)) }
    let asked = judged.filter { $0.1.answer != .no }.map(\.0)
    let types = Set(asked.map(\.type))
    for (requirement, judgement) in judged {
      let isDue = acts.map { !$0.isDisjoint(with: requirement.neededFor) } ?? true
      countMost(requirement, judgement.answer, types)
      if isDue { countLeast(requirement, judgement) }
      if judgement.answer != .no { age(requirement, types) }
    }
    findNotAskedFor(asked)
    editions()
    for paper in profile.unknownForms where profile.judge(paper.when, data).answer == .yes {
      add(.unknownPaper, .dossier, .paper(paper.title))
    }
  }

  private mutating func add(
    _ code: DossierCode, _ place: DossierPlace, _ fact: DossierFinding.Fact = .none,
    _ severity: Severity? = nil
  ) {
    findings.append(DossierFinding(code, place, fact, severity: severity))
  }

  // MARK: how many

  /// How many papers of a type there are, those that couldn't be read among them.
  private func found(_ type: FormTypeName) -> Int {
    (data.forms[type]?.count ?? 0) + (data.unread[type] ?? 0)
  }

  private func found(_ instead: Requirement.Instead) -> Int {
    instead.pointer == nil ? found(instead.type) : papers(instead).count
  }

  /// Whether what there is does as well; rows that couldn't be read may.
  private func mayReplace(_ instead: Requirement.Instead) -> Bool {
    found(instead) >= instead.least || instead.pointer != nil && data.unread[instead.type] != nil
  }

  private func count(_ requirement: Requirement, _ found: Int, _ most: Int?) -> DossierFinding.Count
  {
    DossierFinding.Count(
      found: found, least: requirement.least, most: most, neededFor: requirement.neededFor,
      demandedBy: requirement.demandedBy, instead: requirement.instead)
  }

  /// Tells what there is too much of; types that are `asked` for themselves are counted there.
  ///
  /// What couldn't be read may be a copy, and isn't one too many.
  private mutating func countMost(
    _ requirement: Requirement, _ answer: Answer, _ asked: Set<FormTypeName>
  ) {
    guard answer != .no else { return }
    let number = data.forms[requirement.type]?.count ?? 0
    if let most = most(of: requirement, answer), number > most {
      add(.tooManyForms, .type(requirement.type), .count(count(requirement, number, most)))
    }
    guard answer == .yes else { return }
    for instead in requirement.instead where !asked.contains(instead.type) {
      let number = papers(instead).count
      guard let most = instead.most, number > most else { continue }
      add(.tooManyForms, .type(instead.type), .count(count(requirement, number, most)))
    }
  }

  /// How many papers of a type there may be; where it is still open what is asked for, as many as any
  /// answer allows.
  private func most(of requirement: Requirement, _ answer: Answer) -> Int? {
    guard answer == .perhaps, let own = requirement.most else { return requirement.most }
    let others = profile.forms.flatMap(\.instead).filter {
      $0.type == requirement.type && $0.pointer == nil
    }
    var most = own
    for other in others {
      guard let other = other.most else { return nil }
      most = max(most, other)
    }
    return most
  }

  private mutating func countLeast(_ requirement: Requirement, _ judgement: Judgement) {
    let number = found(requirement.type)
    let isReplaced = requirement.instead.contains { mayReplace($0) }
    guard number < requirement.least, !isReplaced else { return }
    let (place, count) = (
      DossierPlace.type(requirement.type), count(requirement, number, requirement.most)
    )
    switch judgement.answer {
    case .yes: add(.formMissing, place, .count(count), requirement.severity)
    case .perhaps: add(.formPerhapsMissing, place, .open(judgement.open, count))
    case .no: break
    }
  }

  // MARK: how old

  /// A form, or a part of one, that is asked for: where it stands, and its day.
  private typealias Paper = (place: DossierPlace, written: PartialDate?)

  private func papers(_ type: FormTypeName) -> [Paper] {
    (data.forms[type] ?? []).map { ($0.place, FormDate.of($0.document.root)) }
  }

  private func papers(_ instead: Requirement.Instead) -> [Paper] {
    guard let pointer = instead.pointer else { return papers(instead.type) }
    return (data.forms[instead.type] ?? []).flatMap { form in
      (form.document.root[pointer]?.elements.enumerated().map { $0 } ?? [])
        .filter { !$0.element.isUnwritten }
        .map { (.form(form.name, pointer.appending($0.offset)), FormDate.of($0.element)) }
    }
  }

  /// Tells which papers are too old, where not enough good ones are left, of the type or of one that
  /// does as well; types that are `asked` for themselves are judged there.
  private mutating func age(_ requirement: Requirement, _ asked: Set<FormTypeName>) {
    guard let validity = requirement.validity else { return }
    let decided = profile.date(of: validity.at, data)
    func ages(_ papers: [Paper]) -> [(paper: Paper, age: DossierFinding.Age)] {
      papers.map { paper in
        let age = DossierFinding.Age(
          written: paper.written, months: validity.months, point: validity.at,
          day: decided ?? PartialDate(day), isDecided: decided != nil)
        return (paper, age)
      }
    }
    let others = requirement.instead.filter { $0.pointer != nil || !asked.contains($0.type) }
    // What couldn't be read may be good, or say the day that counts.
    let isRead = ([requirement.type] + others.map(\.type)).allSatisfy { data.unread[$0] == nil }
    guard isRead, !profile.isUnread(validity.at, data) else { return }
    let own = (ages(papers(requirement.type)), requirement.least)
    let standIns =
      others
      .map { (ages(papers($0)), $0.least) }.filter { $0.0.count >= $0.1 }
    let groups = [own] + standIns
    let isEnough = groups.contains { ages, least in
      ages.count { $0.age.isExpired == .no } >= least
    }
    guard !isEnough else { return }
    // What stands in for papers that are there is one more chance, and no fault of its own.
    let told = own.0.count >= own.1 ? own.0 : groups.flatMap(\.0)
    for (paper, age) in told where age.isExpired != .no {
      let isCertain = age.isExpired == .yes
      add(
        isCertain ? .formExpired : .formPerhapsExpired, paper.place, .age(age),
        isCertain ? requirement.severity : nil)
    }
  }

  // MARK: what isn't asked for

  private mutating func findNotAskedFor(_ asked: [Requirement]) {
    var wanted = Set(asked.map(\.type)).union(asked.flatMap { $0.instead.map(\.type) })
    wanted.formUnion(profile.transitions.flatMap(\.evidence))
    for type in data.forms.keys.sorted() where !wanted.contains(type) {
      let isLocal = catalogue.editions(of: type).contains { $0.standing == .local }
      if isLocal && profile.takesLocalForms { continue }
      add(.formNotAskedFor, .type(type))
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
      add(.editionStandsIn, .dossier, .names([use.edition, other]))
    }
  }

  private mutating func inUse(_ edition: String, _ form: Dossier.Form) {
    guard let use = profile.formEditions.first(where: { $0.edition == edition }),
      let date = FormDate.of(form.document.root)
    else { return }
    let began = use.period.from.map { date.compared(to: $0) != .before } ?? true
    let goesOn = use.period.to.map { date.compared(to: $0) != .after } ?? true
    guard !began || !goesOn else { return }
    add(.editionNotInUse, form.place, .period(day: date, use.period))
  }
}

extension Dossier.Form {
  fileprivate var place: DossierPlace { .form(name, JSONPointer()) }
}
