internal import JSON
package import RFC3339

/// What somebody saw with their own eyes: of a form's pages, or for a rule.
package struct Attestation: Hashable, Sendable {
  /// What can be attested in a form's own list.
  package enum What: String, CaseIterable, Sendable {
    case handwritten, noErasures, noSkippedLines, pageJoinSeals, boxesEmptyAtSending
    case signaturePresent, sealPresent, legible, identityPaperSeen, birthCertificateSeen
    case voluntary
  }

  /// The rule that it answers.
  package var rule: RuleID
  /// The form that was looked at; nil for all of the rule's.
  package var form: FormName?
  /// `1-4,7`; nil for all pages.
  package var pages: String?
  package var by: String
  package var at: Timestamp
  /// Whether it is as the rule asks.
  package var answer: Bool
  package var note: String?

  package init(
    rule: RuleID, form: FormName? = nil, pages: String? = nil, by: String, at: Timestamp,
    answer: Bool, note: String? = nil
  ) {
    self.rule = rule
    self.form = form
    self.pages = pages
    self.by = by
    self.at = at
    self.answer = answer
    self.note = note
  }
}

extension Attestation {
  init(_ value: JSONValue) throws(JSONAccessError) {
    rule = try value.needed("rule") { RuleID($0) }
    form = value["form"]?.string.flatMap { FormName($0) }
    pages = value["pages"]?.string
    by = try value.string(at: "/by")
    at = try value.needed("at") { try? Timestamp(parsing: $0) }
    answer = try value.bool(at: "/answer")
    note = value["note"]?.string
  }

  /// Those of a `dossier.json`, as far as they can be read.
  static func listed(_ dossier: JSONValue) -> [Attestation] {
    // What can't be read is told against the schema, and answers nothing.
    dossier["attestations"]?.elements.compactMap { try? Attestation($0) } ?? []
  }

  var tree: JSONTree {
    var members: [(String, JSONTree)] = [("rule", .string(rule.text))]
    if let form { members.append(("form", .string("\(form)"))) }
    if let pages { members.append(("pages", .string(pages))) }
    members += [("by", .string(by)), ("at", .string("\(at)")), ("answer", .bool(answer))]
    if let note { members.append(("note", .string(note))) }
    return .object(JSONObject(members))
  }
}

extension RuleCase {
  /// What was attested of a form, by its own list or, for this rule, by the dossier's: the latest
  /// that speaks of all pages counts.
  package func attested(_ what: Attestation.What, of form: Passage) -> AttestedAnswer {
    let pages = form["/transcription/paperPages"].writtenNumber
    let own = form["/attestations"].rows.compactMap { AttestedAnswer(row: $0, what, pages) }
    let ours = subject.attestations.enumerated().compactMap { index, attestation in
      AttestedAnswer(attestation, index, rule.id, form.form, pages)
    }
    return (own + ours).max { $0.isBefore($1) } ?? AttestedAnswer(.perhaps, at: form.place)
  }

  /// The answer of a rule that only a human eye decides.
  func attestedAnswer() -> RuleAnswer {
    guard let demand = rule.attestation else { return .cannotTell([]) }
    let forms = forms(demand.paper)
    guard !forms.isEmpty else { return .notApplicable(.noPaper([demand.paper])) }
    var tally = RuleTally()
    for form in forms {
      for what in demand.what { tally.expect(attested(what, of: form), what, of: form) }
    }
    return tally.answer
  }
}

extension RuleTally {
  /// Takes an attestation: denied is `denied`, missing is open.
  mutating func expect(
    _ attested: AttestedAnswer, _ what: Attestation.What, of form: Passage
  ) {
    switch attested.answer {
    case .yes: pass()
    case .perhaps: leaveOpen(.unattested(form.place, what))
    case .no:
      var facts: [String: RuleFact] = ["what": .attested(what)]
      if let by = attested.by { facts["by"] = .name(by) }
      if let name = form.form { facts["form"] = .form(name) }
      fail("denied", at: attested.place, facts)
    }
  }
}

/// Whether something was attested, by whom and when.
package struct AttestedAnswer: Sendable {
  package let answer: Answer
  package let place: DossierPlace
  package let by: String?
  package let at: Timestamp?

  init(_ answer: Answer, at place: DossierPlace) {
    (self.answer, self.place, by, at) = (answer, place, nil, nil)
  }

  init?(row: Passage, _ what: Attestation.What, _ pages: Int?) {
    guard row["/what"].writtenText == what.rawValue, let holds = row["/holds"].writtenBool,
      !holds || Self.covers(row["/pages"].writtenText, pages)
    else { return nil }
    answer = Answer(holds)
    place = row.place
    by = row["/by"].writtenText
    at = row["/at"].writtenText.flatMap { try? Timestamp(parsing: $0) }
  }

  init?(
    _ attestation: Attestation, _ index: Int, _ rule: RuleID, _ form: FormName?, _ pages: Int?
  ) {
    guard attestation.rule == rule, attestation.form == nil || attestation.form == form,
      !attestation.answer || Self.covers(attestation.pages, pages)
    else { return nil }
    answer = Answer(attestation.answer)
    place = .cover(JSONPointer(tokens: ["attestations", String(index)]))
    (by, at) = (attestation.by, attestation.at)
  }

  func isBefore(_ other: AttestedAnswer) -> Bool {
    guard let at, let later = other.at else { return at == nil && other.at != nil }
    return at.instant < later.instant
  }

  /// Whether `1-4,7` has every page of a paper; what names no pages, or of a paper whose pages were
  /// not counted, speaks of all.
  static func covers(_ pages: String?, _ count: Int?) -> Bool {
    guard let pages, let count, (1...9999).contains(count) else { return true }
    var seen = Set<Int>()
    for part in pages.split(separator: ",").prefix(1000) {
      let ends = part.split(separator: "-").compactMap { Int($0.filter { !$0.isWhitespace }) }
      guard let first = ends.first, let last = ends.last, first >= 1, first <= last else {
        continue
      }
      seen.formUnion(min(first, count + 1)...min(last, count + 1))
    }
    return (1...count).allSatisfy(seen.contains)
  }
}
