import Dossiers
import JSON
import TestSupport
import Testing

@Suite struct `Random acts` {
  @Test func `keep custody unique, and the case's conditions, in 100,000 sequences`() throws {
    var random = FixedRandom(seed: 20_261_121)
    var tally = Tally()
    let all = try Profiles.all.get().map { try StageCases($0) }
    for _ in 0..<100_000 { try Walk(random.pick(all), &random).go(&random, &tally) }
    #expect(tally.wrong.isEmpty)
    #expect(tally.accepted > 100_000 && tally.ended > 100)
    #expect(Set(tally.refused.keys) == Set(Refusal.Code.allCases))
    let stages = all.flatMap { cases in
      cases.profile.stages.map { "\(cases.profile.id) \($0.id)" }
    }
    let transitions = all.flatMap { cases in
      cases.profile.transitions.map { "\(cases.profile.id) \($0.id)" }
    }
    #expect(tally.stages == Set(stages))
    #expect(Set(tally.transitions.keys) == Set(transitions))
    tally.print(of: transitions.count)
  }
}

private struct Tally {
  var accepted = 0
  var ended = 0
  var wrong: [String] = []
  var refused: [Refusal.Code: Int] = [:]
  var stages: Set<String> = []
  /// How often each transition was made.
  var transitions: [String: Int] = [:]

  func print(of total: Int) {
    let refused = refused.sorted { $0.key.rawValue < $1.key.rawValue }
      .map { "\($0.key.rawValue) \($0.value)" }.joined(separator: ", ")
    let rarest = transitions.min { ($0.value, $0.key) < ($1.value, $1.key) }
    Swift.print(
      "machine: 100,000 sequences, \(accepted) acts done, \(ended) ended, \(stages.count) stages, "
        + "\(transitions.count) of \(total) transitions made (the rarest "
        + "\(rarest.map { "\($0.key) \($0.value) times" } ?? "none")); refused: \(refused)")
  }
}

/// A sequence of acts on one case, right more often than not, so that it gets somewhere.
private struct Walk {
  private let cases: StageCases
  private let data: CaseData
  private let possible: [String: [Transition]]
  private let chain: [Holder: Cover.UnitLabel]
  private let hasTree: Bool

  init(_ cases: StageCases, _ random: inout FixedRandom) {
    self.cases = cases
    let index = random.below(cases.complete.count)
    (data, possible) = (cases.complete[index], cases.possible[index])
    chain = random.oneIn(2) ? Units.chain : [:]
    hasTree = random.oneIn(2)
  }

  func go(_ random: inout FixedRandom, _ tally: inout Tally) throws {
    let profile = cases.profile
    var state: CaseState?
    for _ in 0..<12 {
      let act = try act(state, &random)
      let situation = situation(for: act, &random)
      do throws(Refusal) {
        let next = try cases.machine.apply(act, to: state, in: situation)
        check(next, after: state, by: act, situation, &tally)
        tally.accepted += 1
        tally.stages.insert("\(profile.id) \(next.stage)")
        state = next
      } catch {
        tally.refused[error.code, default: 0] += 1
        if error.stage != state?.stage { tally.wrong.append("\(error): \(act)") }
        if error.code == .ended {
          tally.ended += 1
          return
        }
      }
    }
  }

  private func situation(
    for act: Act, _ random: inout FixedRandom
  ) -> StageMachine.Situation {
    let papers =
      random.oneIn(12) ? random.pick(cases.lacking) : random.oneIn(20) ? nil : data
    return StageMachine.Situation(
      data: papers, chain: chain, standing: hasTree ? StageCases.standings[act.actor.unit] : nil)
  }

  /// Only who had custody acts, and exactly one unit has it afterwards: the one that the act names.
  ///
  /// What the transition made depends on is so, and its papers are there.
  private func check(
    _ next: CaseState, after state: CaseState?, by act: Act,
    _ situation: StageMachine.Situation, _ tally: inout Tally
  ) {
    let profile = cases.profile
    func expect(_ isRight: Bool, _ what: String) {
      if !isRight { tally.wrong.append("\(what): \(String(describing: state)) \(act) \(next)") }
    }
    expect(act.actor.unit == state?.custodian ?? act.actor.unit, "actor")
    expect(act.to == next.custodian && next.version == (state?.version ?? 0) + 1, "custody")
    expect(profile[stage: next.stage].map { next.seats[$0.holder] } == next.custodian, "seat")
    guard act.kind != .amend else { return expect(next.stage == state?.stage, "amended") }
    let made = cases.machine.transitions(from: state?.stage).filter { transition in
      transition.act == act.kind && transition.record == act.record
        && transition.to == next.stage && transition.id == act.transition ?? transition.id
    }
    guard let transition = made.first else { return expect(false, "transition") }
    tally.transitions["\(profile.id) \(transition.id)", default: 0] += 1
    if let data = situation.data {
      expect(profile.judge(transition.when, data).answer == .yes, "condition")
      expect(transition.evidence.allSatisfy { data.forms[$0]?.isEmpty == false }, "evidence")
    }
    if let standing = situation.standing {
      let isInPlace = transition.by.contains { $0 == .receiver || standing.places.contains($0) }
      expect(isInPlace, "place")
    }
  }

  private func act(_ state: CaseState?, _ random: inout FixedRandom) throws -> Act {
    let profile = cases.profile
    let possible = possible[state?.stage ?? ""] ?? []
    let isWild = random.oneIn(8) || possible.isEmpty
    let transition = random.pick(isWild ? profile.transitions : possible)
    var act =
      try cases.act(transition, from: state)
      ?? Acts.act(transition.act, Units.branch, "branchClerk", record: transition.record)
    if random.oneIn(20) {
      (act.kind, act.record, act.transition, act.reason) = (.amend, nil, nil, nil)
      act.to = act.from
    }
    if random.oneIn(16) { act.actor.unit = random.pick(Units.all) }
    if random.oneIn(16) { act.from = act.actor.unit }
    if random.oneIn(20) { act.to = random.pick(Units.all) }
    if random.oneIn(20) { act.actor.role = "applicant" }
    if random.oneIn(20) { act.reason = nil }
    if random.oneIn(4) { act.transition = random.oneIn(8) ? "fly" : nil }
    return act
  }
}
