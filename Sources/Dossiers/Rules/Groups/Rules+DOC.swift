internal import RFC3339

/// Papers, scans, and the index.
enum DOCRules {
  static let functions: [RuleID: RuleFunction] = [
    "DOC-001": hasAllParts,
    "DOC-002": isNumbered,
    "DOC-004": signedInName,
    "DOC-005": sealed,
    "DOC-007": headed,
    "DOC-008": allPagesScanned,
    "DOC-009": readableScans,
  ]

  /// The Party's own papers with a head; replies may be another body's.
  private static let documents: [Paper] =
    withRecipients + [
      .synthesis, .recognitionSynthesis, .emissaryLetter, .movingReferral,
    ]

  private static let withRecipients: [Paper] = [
    .branchResolution, .sectionReport, .baseResolution, .decision, .recognitionBranchResolution,
    .recognitionSectionReport, .recognitionBaseResolution, .recognitionDecision,
    .verificationRequest, .annulment, .redoOrder, .resultNotice, .upperConsent,
  ]

  private static func hasAllParts(_ rule: RuleCase) throws(RuleStop) -> RuleAnswer {
    let parts = [
      "/head/issuer/name", "/head/number", "/head/place", "/head/date", "/signature/authority",
      "/signature/title", "/signature/signer",
    ]
    let sent = Set(withRecipients)
    var tally = RuleTally(ifNothing: .noPaper(documents))
    for paper in documents {
      for form in rule.forms(paper) {
        for part in parts + (sent.contains(paper) ? ["/recipients"] : []) {
          let passage = form[part]
          passage.isWritten
            ? tally.pass()
            : tally.fail("missing", at: passage.place, ["part": .place(passage.place)])
        }
      }
    }
    return tally.answer
  }

  private static func isNumbered(_ rule: RuleCase) throws(RuleStop) -> RuleAnswer {
    var tally = RuleTally(ifNothing: .noPaper(documents))
    tally.ask(each: documents.flatMap { rule.forms($0) }) { (tally, form) throws(RuleStop) in
      let number = form["/head/number"]
      let text = try number.text()
      let facts: [String: RuleFact] = ["number": .text(text)]
      switch NumberShape(of: text) {
      case .right: tally.pass()
      case .colon: tally.fail("colon", at: number.place, facts)
      case .oneDigit: tally.fail("oneDigit", at: number.place, facts)
      case .other: tally.fail("other", at: number.place, facts)
      }
    }
    return tally.answer
  }

  /// For the branch or the committee as a whole, and for nobody in his stead.
  ///
  /// That the branch's resolutions and synthesis are signed for a branch at all is told elsewhere.
  private static func signedInName(_ rule: RuleCase) throws(RuleStop) -> RuleAnswer {
    let told: [Paper] = [.branchResolution, .recognitionBranchResolution, .synthesis]
    let branch: [Paper] = told + [.recognitionSynthesis, .ceremony, .helperAssignment]
    let committee: [Paper] = [
      .sectionReport, .baseResolution, .decision, .recognitionSectionReport,
      .recognitionBaseResolution, .recognitionDecision, .annulment,
    ]
    var tally = RuleTally(ifNothing: .noPaper(branch + committee))
    tally.ask(each: branch + committee) { (tally, paper) throws(RuleStop) in
      let isBranch = branch.contains(paper)
      tally.ask(each: rule.forms(paper)) { (tally, form) throws(RuleStop) in
        guard form["/decidedBy"].writtenText != "own" else { return }
        let edition = try rule.edition(on: rule.day(of: form))
        let authority = form["/signature/authority"]
        let text = try authority.text()
        let facts: [String: RuleFact] = ["authority": .text(text)]
        if begins(text, with: try edition.list("deputies")) {
          return tally.fail("deputy", at: authority.place, facts)
        }
        let right = try edition.list(isBranch ? "branch" : "committee")
        let isBranchs = SameWords(text).hold(oneOf: try edition.phrases("branchWords"))
        let isTold = told.contains(paper) && !isBranchs
        tally.expect(
          Answer(isTold || begins(text, with: right)), isBranch ? "notBranch" : "notCommittee",
          at: authority.place, facts)
      }
    }
    return tally.answer
  }

  private static func begins(_ text: String, with phrases: [String]) -> Bool {
    let form = SameText.form(text) + " "
    return phrases.contains { form.utf8.starts(with: (SameText.form($0) + " ").utf8) }
  }

  /// A branch has no seal, a base branch and a committee have.
  private static func sealed(_ rule: RuleCase) throws(RuleStop) -> RuleAnswer {
    let branch: [Paper] = [
      .synthesis, .branchResolution, .recognitionSynthesis, .recognitionBranchResolution,
      .helperAssignment, .ceremony,
    ]
    let committee: [Paper] = [.baseResolution, .recognitionBaseResolution, .verificationRequest]
    var tally = RuleTally(ifNothing: .noPaper(branch + committee))
    tally.ask { (tally: inout RuleTally) throws(RuleStop) in
      let forms = branch.flatMap { rule.forms($0) }
      guard !forms.isEmpty, try !rule.isFact("baseBranch") else { return }
      expect(forms, sealed: false, rule, &tally)
    }
    expect(committee.flatMap { rule.forms($0) }, sealed: true, rule, &tally)
    return tally.answer
  }

  private static func expect(
    _ forms: [Passage], sealed: Bool, _ rule: RuleCase, _ tally: inout RuleTally
  ) {
    for form in forms {
      let seal = form["/signature/seal"]
      let seen =
        seal["/present"].writtenBool.map { Answer($0) }
        ?? rule.attested(.sealPresent, of: form).answer
      let variant = sealed ? "noSeal" : "branchSeal"
      guard seen != .perhaps else {
        tally.leaveOpen(.unattested(seal.place, .sealPresent))
        continue
      }
      tally.expect(sealed ? seen : !seen, variant, at: seal.place)
    }
  }

  private static func headed(_ rule: RuleCase) throws(RuleStop) -> RuleAnswer {
    let unions: [Paper] = [.youthUnionResolution, .tradeUnionResolution]
    var tally = RuleTally(ifNothing: .noPaper(documents + unions))
    tally.ask(each: (documents + unions).flatMap { rule.forms($0) }) {
      (tally, form) throws(RuleStop) in
      let heading = form["/head/heading"]
      let text = try heading.text()
      let edition = try rule.edition(on: rule.day(of: form))
      let facts: [String: RuleFact] = ["heading": .text(text)]
      let words = SameWords(text)
      if words.hold(oneOf: try edition.phrases("state")) {
        return tally.fail("state", at: heading.place, facts)
      }
      let isParty = words.hold(oneOf: try edition.phrases("party"))
      let isUnion = form.form.map { name in unions.contains { $0.type == name.type } } ?? false
      tally.expect(
        Answer(isParty != isUnion), isUnion ? "partyOnUnion" : "notParty", at: heading.place, facts)
    }
    return tally.answer
  }
}

/// What a document's number looks like: right is `Số 05-NQ/ĐU`.
enum NumberShape {
  case right, colon, oneDigit, other

  init(of text: String) {
    guard text.hasPrefix("Số") else {
      self = .other
      return
    }
    var rest = text.dropFirst(2)
    let hasColon = rest.first == ":" || rest.hasPrefix(" :")
    rest = rest.drop { $0 == ":" || $0 == " " }
    let digits = rest.prefix { $0.isASCII && $0.isNumber }
    let symbol = rest.dropFirst(digits.count)
    guard !digits.isEmpty, Self.isSymbol(symbol) else {
      self = .other
      return
    }
    if hasColon {
      self = .colon
    } else if digits.count < 2 {
      self = .oneDigit
    } else {
      self = text.hasPrefix("Số \(digits)-") ? .right : .other
    }
  }

  /// `-NQ/ĐU`.
  private static func isSymbol(_ text: Substring) -> Bool {
    guard text.first == "-" else { return false }
    let parts = text.dropFirst().split(separator: "/", omittingEmptySubsequences: false)
    guard parts.count == 2, let kind = parts.first, let body = parts.last,
      let first = kind.first, body.count >= 2
    else { return false }
    return isCapital(first) && kind.allSatisfy { isCapital($0) || isSmall($0) }
      && body.allSatisfy(isCapital)
  }

  private static func isCapital(_ letter: Character) -> Bool {
    ("A"..."Z").contains(letter) && letter.isASCII || letter == "Đ"
  }

  private static func isSmall(_ letter: Character) -> Bool {
    ("a"..."z").contains(letter) && letter.isASCII || letter == "đ"
  }
}
