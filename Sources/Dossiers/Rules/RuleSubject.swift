internal import JSON
package import RFC3339

/// All that rules are asked of: one dossier, on one day.
package final class RuleSubject: Sendable {
  package let data: CaseData
  /// Nil where the dossier names none that is known.
  package let profile: Profile?
  package let acts: [Act]
  /// Nil where no tree of units is at hand.
  package let units: UnitTree?
  package let regulations: Regulations
  /// The day that counts where the procedure's own isn't written yet.
  package let day: CalendarDate
  let attestations: [Attestation]
  /// What is there, and couldn't be read.
  let unread: Set<Paper>
  private let papers: [Paper: [Passage]]
  /// In the order of the papers and of their numbers.
  let allForms: [Passage]
  /// Of each form, in that order.
  let texts: [FormTexts]
  /// What the forms of each paper cite in their grounds.
  let citations: [Paper: [Citation]]

  /// Without a profile the one is taken that the dossier names.
  package init(
    _ data: CaseData, _ catalogue: FormCatalogue, profile: Profile? = nil, acts: [Act] = [],
    units: UnitTree? = nil, on day: CalendarDate
  ) {
    self.data = data
    self.profile =
      profile ?? data.dossier?["profile"]?.string.flatMap { catalogue[profile: $0] }
    self.acts = acts
    self.units = units
    regulations = catalogue.regulations
    self.day = day
    attestations = data.dossier.map(Attestation.listed) ?? []
    unread = Set(data.unread.keys.compactMap { Paper($0) })
    var papers: [Paper: [Passage]] = [:]
    for (type, forms) in data.forms {
      guard let paper = Paper(type) else { continue }
      papers[paper] = forms.map { Passage(.form($0.name, JSONPointer()), $0.document.root) }
    }
    self.papers = papers
    let forms = Paper.allCases.flatMap { papers[$0] ?? [] }
    allForms = forms
    texts = forms.map { FormTexts($0) }
    citations = Citation.all(in: forms, catalogue.regulations.index)
  }

  /// The forms of a type, in the order of their numbers.
  package func forms(_ paper: Paper) -> [Passage] { papers[paper] ?? [] }

  /// `dossier.json`.
  package var cover: Passage { Passage(.cover(JSONPointer()), data.dossier) }
}

extension RuleSubject {
  func isFact(_ name: String) throws(RuleStop) -> Bool {
    guard let profile else { throw .cannotTell([.profile]) }
    let judged = profile.judge(.fact(name), data)
    switch judged.answer {
    case .yes: return true
    case .no: return false
    case .perhaps: throw .cannotTell(judged.open.map(Opening.question))
    }
  }

  func onlyIf(_ fact: String) throws(RuleStop) {
    guard try isFact(fact) else { throw .notApplicable(.circumstance(fact)) }
  }

  /// Where the papers that are there say, or should say, the day of an event.
  func passages(of event: CaseEvent) -> [Passage] {
    event.places.flatMap { place in forms(place.paper).map { $0[place.pointer] } }
  }

  func days(of event: CaseEvent) -> [Dated] { passages(of: event).compactMap(\.writtenDated) }
}
