package import Dossiers
internal import Files
package import JSON
internal import JSONSchema
internal import RFC3339
internal import Vietnamese

extension Finding {
  /// The finding for a dossier in the folder `target`.
  ///
  /// A value that breaks its schema has the code of the rule (`E162`), and as the fact `field` what
  /// the paper calls the place.
  ///
  /// - Parameters:
  ///   - finding: What was found.
  ///   - target: What the dossier is called.
  ///   - names: What the data call things.
  ///   - value: The value at the place, where there is one: sentences name it.
  package init(
    _ finding: DossierFinding, target: SafeText, names: DossierNames, value: JSONValue? = nil
  ) {
    let severity = Severity(finding.severity)
    var place = Place(finding.place, target: target)
    if case .problem(let problem) = finding.fact {
      self = Finding(problem, finding.place, place, severity, names, value)
      return
    }
    switch finding.place {
    case .type(let type): place.title = names.type(type)
    case .form(let form, let pointer) where pointer.tokens.isEmpty: place.title = names.form(form)
    default: break
    }
    var facts: Facts = [:]
    facts.add(contentsOf: Self.facts(finding.fact, finding.code, names))
    if finding.code == .editionStandsIn, facts["edition"] == nil {
      facts.add(contentsOf: ["edition": .text("–"), "found": .text("–")])
    }
    if finding.code == .formNotCovered, facts["code"] == nil { facts.add("code", .text("–")) }
    if case .open(let questions, _) = finding.fact, let open = names.questions(questions) {
      facts.add("open", open)
    }
    self.init(
      finding.code, facts, severity: severity, at: place,
      causes: Self.causes(finding.fact, place, target, names))
  }

  /// The finding for an act that is not possible.
  package init(_ refusal: Refusal, at place: Place, names: DossierNames) {
    var facts: Facts = ["stage": refusal.stage.map(names.stage) ?? .text("–")]
    switch refusal.code {
    case .notFromHere, .ambiguous, .conditionNotMet:
      let name = refusal.code == .notFromHere ? "possible" : "found"
      if let acts = names.transitions(refusal.names) { facts.add(name, acts) }
    case .unknownTransition: facts.add("found", .list(refusal.names.map { .text($0) }))
    case .wrongRole: facts.add("expected", .choice(refusal.names.map(names.role)))
    case .notEntitled: facts.add("expected", .choice(refusal.names.map(names.entitlement)))
    case .evidenceMissing:
      facts.add("found", .list(refusal.names.map { FormTypeName($0).map(names.type) ?? .text($0) }))
    case .conditionOpen:
      if let open = names.questions(refusal.questions) { facts.add("open", open) }
    default: break
    }
    if let unit = refusal.unit {
      facts.add(refusal.code == .wrongReceiver ? "expected" : "found", Fact(unit))
    }
    self.init(refusal.code, facts, at: place)
  }

  /// The finding for a file of form data in a folder.
  package init(_ error: FormDataError, folder: SafeText) {
    let place = Place(target: folder, path: Array(error.file.utf8))
    var facts: Facts = [:]
    var causes: [Finding] = []
    switch error.fact {
    case .none: break
    case .file(let error):
      facts.add("reason", .words(error.code))
      if let limit = error.limit { facts.add("limit", .number(limit)) }
    case .text(let error): causes = [Finding(error, file: place.file)]
    case .access(let error): facts.add("found", .text(error.pointer))
    case .problems(let problems): causes = problems.map { Finding($0, file: place.file) }
    case .defects(let defects): causes = defects.map { Finding($0, file: place.file) }
    case .name(let name):
      let isExpected = error.code == .nameDiffers || error.code == .schemaNameDiffers
      facts.add(isExpected ? "expected" : "found", .text(name))
    }
    self.init(error.code, facts, at: place, causes: causes)
  }
}

extension Finding {
  private init(
    _ problem: Problem, _ dossierPlace: DossierPlace, _ place: Place, _ severity: Severity,
    _ names: DossierNames, _ value: JSONValue?
  ) {
    let field = names.field(at: dossierPlace, of: problem)
    let (message, known) =
      field?.entry(problem.kind, value)
      ?? { ($0.0 as any CodedMessage, $0.1) }(Self.entry(problem.kind))
    var (facts, place) = (known, place)
    place.line = problem.position.line
    place.column = problem.position.column
    if let field { facts.add("field", field.name) }
    self.init(
      message, facts, severity: severity, at: place, rule: problem.schemaLocation,
      causes: problem.causes.map { Finding($0, file: place.form) })
  }

  private static func causes(
    _ fact: DossierFinding.Fact, _ place: Place, _ target: SafeText, _ names: DossierNames
  ) -> [Finding] {
    switch fact {
    case .text(let error): [Finding(error, file: place.file.isEmpty ? place.form : place.file)]
    case .data(let error): [Finding(error, folder: target)]
    case .refusal(let refusal): [Finding(refusal, at: place, names: names)]
    default: []
    }
  }

  private static func facts(
    _ fact: DossierFinding.Fact, _ code: DossierCode, _ names: DossierNames
  ) -> Facts {
    switch fact {
    case .none, .text, .problem, .data, .refusal, .open: [:]
    case .file(let error): ["reason": .words(error.code)]
    case .characters(let error): ["reason": .words(error.code)]
    case .limit(let limit): ["limit": code == .fileTooLarge ? .size(limit) : .number(limit)]
    case .name(let name): Self.facts(name, code, names)
    case .names(let ids): Self.facts(ids, code)
    case .edition(let edition): ["found": .text("\(edition)")]
    case .sizes(let found, let said): ["expected": .number(said), "found": .number(found)]
    case .lookAlike(let alike): Self.facts(alike)
    case .unusual(let warning): ["reason": .words(warning)]
    case .encoding(let encoding, let confidence):
      ["found": .words(encoding), "confidence": .number(confidence)]
    case .count(let count): facts(count, code, names)
    case .age(let age): facts(age)
    case .period(let day, let period):
      ["day": .date(day), "period": .sentence(PeriodWord(period), PeriodWord.facts(period))]
    case .paper(let title): ["found": Fact(title, or: "")]
    case .times(let time, let after):
      ["at": .text(time.vietnameseText), "after": .text(after.vietnameseText)]
    }
  }

  private static func facts(_ name: String, _ code: DossierCode, _ names: DossierNames) -> Facts {
    switch code {
    case .unknownFormType: ["nearest": .text("forms/\(name)/")]
    case .formNotCovered: ["code": .text(name)]
    case .duplicateNumber: ["other": .text(name)]
    case .unknownCircumstance:
      ["found": Fact(names.catalogue.vocabulary.circumstances[name], or: name)]
    default: ["found": .text(name)]
    }
  }

  private static func facts(_ ids: [String], _ code: DossierCode) -> Facts {
    if code == .editionStandsIn, ids.count == 2 {
      return ["edition": .text(ids[0]), "found": .text(ids[1])]
    }
    return ids.isEmpty ? [:] : ["expected": .choice(ids.map { .text($0) })]
  }

  private static func facts(
    _ count: DossierFinding.Count, _ code: DossierCode, _ names: DossierNames
  ) -> Facts {
    var facts: Facts = [:]
    if code == .tooManyForms {
      facts.add("expected", .sentence(CountWord.atMost, ["count": .number(count.most ?? 0)]))
      facts.add("found", .number(count.found))
    } else if count.found > 0 {
      facts.add("expected", .sentence(CountWord.atLeast, ["count": .number(count.least)]))
      facts.add("found", .number(count.found))
    }
    guard code != .tooManyForms else { return facts }
    if let acts = names.transitions(count.neededFor) { facts.add("neededFor", acts) }
    if !count.instead.isEmpty {
      facts.add("instead", .choice(count.instead.map { names.code($0.type) }))
    }
    return facts
  }

  private static func facts(_ alike: LookAlike) -> Facts {
    var facts: Facts = ["found": .text(String(alike.found)), "reason": .words(alike.kind)]
    if let meant = alike.meant { facts.add("expected", .text(String(meant))) }
    return facts
  }

  private static func facts(_ age: DossierFinding.Age) -> Facts {
    var facts: Facts = ["months": .number(age.months)]
    guard let written = age.written, let day = age.day else { return facts }
    facts.add("written", .date(written))
    facts.add("day", .date(day))
    return facts
  }
}

extension Finding.Severity {
  /// The weight that a dossier's finding has.
  package init(_ severity: Dossiers.Severity) {
    self =
      switch severity {
      case .info: .info
      case .warning: .warning
      case .error: .error
      case .blocker: .blocker
      }
  }
}

extension Place {
  /// A place in the dossier of the folder `target`: `2-KND#/family/0/birthYear`.
  package init(_ place: DossierPlace, target: SafeText) {
    switch place {
    case .dossier: self.init(file: target)
    case .cover(let pointer): self.init(form: "dossier", pointer: "\(pointer)")
    case .form(let name, let pointer): self.init(form: "\(name.spelling)", pointer: "\(pointer)")
    case .type(let type): self.init(form: "\(type.text.uppercased())")
    case .act(let version, let pointer): self.init(form: "v\(version)", pointer: "\(pointer)")
    case .file(let path): self.init(target: target, path: path.bytes)
    }
  }
}

/// A number of papers, as part of a sentence.
package enum CountWord: String, CaseIterable, Message {
  case atLeast = "fact.count.atLeast"
  case atMost = "fact.count.atMost"

  package var text: Bilingual {
    switch self {
    case .atLeast: Bilingual("at least {count}", "ít nhất {count}")
    case .atMost: Bilingual("at most {count}", "nhiều nhất {count}")
    }
  }
}

/// A time from one day to another, as part of a sentence.
package enum PeriodWord: String, CaseIterable, Message {
  case between = "fact.period.between"
  case from = "fact.period.from"
  case to = "fact.period.to"
  case unknown = "fact.period.unknown"

  package init(_ period: Period) {
    self =
      switch (period.from, period.to) {
      case (.some, .some): .between
      case (.some, nil): .from
      case (nil, .some): .to
      case (nil, nil): .unknown
      }
  }

  package static func facts(_ period: Period) -> Facts {
    var facts: Facts = [:]
    if let from = period.from { facts.add("from", .date(from)) }
    if let to = period.to { facts.add("to", .date(to)) }
    return facts
  }

  package var text: Bilingual {
    switch self {
    case .between: Bilingual("the time from {from} to {to}", "thời gian từ {from} đến {to}")
    case .from: Bilingual("the time from {from} on", "thời gian từ {from}")
    case .to: Bilingual("the time up to {to}", "thời gian đến {to}")
    case .unknown: Bilingual("a time that isn't known", "thời gian chưa rõ")
    }
  }
}
