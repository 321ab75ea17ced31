internal import RFC3339

/// Annulment.
enum ANNRules {
  static let functions: [RuleID: RuleFunction] = [
    "ANN-001": followsTheFault,
    "ANN-002": annulledByWhoMay,
  ]

  /// Wrong on criteria: off the list; on authority or procedure: done again, and nothing thrown away.
  private static func followsTheFault(_ rule: RuleCase) throws(RuleStop) -> RuleAnswer {
    let kept = Set(
      rule.forms(.decision, .recognitionDecision).compactMap {
        $0["/head/number"].writtenText.map(DocumentNumber.form)
      })
    var tally = RuleTally(ifNothing: .noPaper([.annulment]))
    tally.ask(each: rule.forms(.annulment)) { (tally, paper) throws(RuleStop) in
      tally.ask { (tally: inout RuleTally) throws(RuleStop) in
        let fault = paper["/fault"]
        let facts: [String: RuleFact] = ["fault": .choice(try fault.text(), at: fault.place)]
        let redo = try paper["/redo"].bool()
        guard fault.writtenText != "criteria" else {
          return tally.expect(Answer(!redo), "redone", at: paper["/redo"].place, facts)
        }
        guard redo else { return tally.fail("notRedone", at: paper["/redo"].place, facts) }
        guard rule.has(.redoOrder) else {
          return tally.fail("noOrder", at: .type(Paper.redoOrder.type), facts)
        }
        tally.pass()
      }
      tally.ask { (tally: inout RuleTally) throws(RuleStop) in
        let number = paper["/annuls/number"]
        let text = try number.text()
        tally.expect(
          Answer(kept.contains(DocumentNumber.form(text))), "notKept", at: number.place,
          ["number": .text(text)])
      }
    }
    return tally.answer
  }

  /// Who decided is gone: the committee above the member's branch annuls.
  private static func annulledByWhoMay(_ rule: RuleCase) throws(RuleStop) -> RuleAnswer {
    let papers = rule.forms(.annulment)
    let decisions = rule.forms(.decision, .recognitionDecision)
    let units = UnitsOnPaper((papers + decisions).map { $0["/head/issuer"] }, in: rule.units)
    var byNumber: [String: Passage] = [:]
    for decision in decisions {
      guard let number = decision["/head/number"].writtenText else { continue }
      byNumber[DocumentNumber.form(number)] = decision
    }
    var tally = RuleTally(ifNothing: .noPaper([.annulment]))
    tally.ask(each: papers) { (tally, paper) throws(RuleStop) in
      let number = DocumentNumber.form(try paper["/annuls/number"].text())
      guard let decision = byNumber[number] else {
        throw .cannotTell([.unwritten(paper["/annuls"].place)])
      }
      let day = try rule.day(of: paper).day()
      let (issuer, decider) = (paper["/head/issuer"], decision["/head/issuer"])
      guard !units[decider].isEmpty else { throw .cannotTell([.unit(decider.place)]) }
      guard !units[decider].contains(where: { $0.period.contains(day) }) else { return }
      let facts: [String: RuleFact] = [
        "issuer": .name(try issuer["/name"].text()), "decider": .name(try decider["/name"].text()),
        "day": .date(PartialDate(day)),
      ]
      guard let annuller = units[issuer].first(where: { $0.period.contains(day) }) else {
        guard !units[issuer].isEmpty else { throw .cannotTell([.unit(issuer.place)]) }
        return tally.fail("dissolved", at: issuer.place, facts)
      }
      let branch = rule.cover["/unit/id"]
      guard let id = branch.writtenText.flatMap({ UniqueIdentifier(parsing: $0) }),
        let chain = rule.units?.chain(of: id, at: day), !chain.isEmpty
      else { throw .cannotTell([.unit(branch.place)]) }
      let isAbove = chain.contains { $0.id == annuller.id }
      tally.expect(Answer(isAbove), "elsewhere", at: issuer.place, facts)
    }
    return tally.answer
  }
}
