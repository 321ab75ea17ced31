import Dossiers
import JSON
import RFC3339
import TestSupport
import Testing

typealias Units = SampleDossier.Units

@Suite struct `Stages and custody` {
  let catalogue: FormCatalogue

  init() throws { catalogue = try Fixture.catalogue.get() }

  private func profile(_ sample: SampleDossier) throws -> Profile {
    try #require(catalogue[profile: sample.profile])
  }

  @Test func `go from the branch to the archive`() throws {
    let profile = try profile(.admission2022)
    let data = try SampleDossier.admission2022.made().dossier.data()
    let replay = Replay(try Acts.admission(), profile) { _ in
      StageMachine.Situation(data: data, chain: Units.chain)
    }
    #expect(replay.findings.map(\.description) == [])
    #expect(
      replay.states.map { $0?.stage } == [
        "assembling", "assembling", "atSection", "returnedToBranch", "atSection", "atBase",
        "submitted", "accepted", "decided", "probationary", "archived",
      ])
    #expect(
      replay.states.map { $0?.custodian.name }
        == [
          Units.branch, Units.branch, Units.section, Units.branch, Units.section, Units.base,
          Units.upper, Units.upper, Units.upper, Units.upper, Units.upper,
        ].map(\.name))
    #expect(replay.state?.version == 11)
  }

  @Test func `are replayed without the case where acts say their transition`() throws {
    let profile = try profile(.admission2022)
    let acts = try Acts.admission()
    let blind = Replay(acts, profile) { _ in StageMachine.Situation(data: nil) }
    #expect(blind.findings.first?.code == .actRefused)
    let named = try Acts.admission(namingTransitions: true)
    let replay = Replay(named, profile) { _ in StageMachine.Situation(data: nil) }
    #expect(replay.findings.isEmpty && replay.state?.stage == "archived")
  }

  @Test func `go on elsewhere after a transfer`() throws {
    let machine = StageMachine(try profile(.admission2022))
    var data = try SampleDossier.admission2022.made().dossier
    try data.put(
      Dossier.Form(
        name: try #require(FormName("moving-referral/01")),
        document: try Fixture.sample("moving-referral")), catalogue)
    let situation = StageMachine.Situation(data: try data.data(), chain: Units.chain)
    var state = try machine.apply(
      Acts.act(.open, Units.branch, "branchClerk"), to: nil, in: situation)
    state = try machine.apply(
      Acts.act(
        .transfer, Units.branch, "branchSecretary", to: Units.elsewhere, reason: "Chuyển nơi ở"),
      to: state, in: situation)
    #expect(state.stage == "transferred" && state.custodian == Units.elsewhere)
    state = try machine.apply(
      Acts.act(.open, Units.elsewhere, "branchClerk"), to: state, in: situation)
    #expect(state.stage == "assembling" && state.seats == [.branch: Units.elsewhere])
  }

  @Test func `tell acts that lie before the one they follow`() throws {
    var acts = Array(try Acts.admission().prefix(2))
    acts[1].at = try Timestamp(parsing: "2023-01-01T00:00:00Z")
    let replay = Replay(acts, try profile(.admission2022)) { _ in
      StageMachine.Situation(data: nil)
    }
    #expect(replay.findings.map(\.code) == [.actBackwards])
  }

  // MARK: refusals

  private func refusal(
    of act: Act, after count: Int, _ change: (inout Dossier) throws -> Void = { _ in },
    chain: [Holder: Cover.UnitLabel] = Units.chain
  ) throws -> Refusal {
    let machine = StageMachine(try profile(.admission2022))
    var (dossier, _) = try SampleDossier.admission2022.made()
    let before = StageMachine.Situation(data: try dossier.data(), chain: Units.chain)
    var state: CaseState?
    for act in try Acts.admission().prefix(count) {
      state = try machine.apply(act, to: state, in: before)
    }
    try change(&dossier)
    let situation = StageMachine.Situation(data: try dossier.data(), chain: chain)
    return try #require(throws: Refusal.self) {
      try machine.apply(act, to: state, in: situation)
    }
  }

  @Test func `refuse each act for the reason that stands against it`() throws {
    var seen: Set<Refusal.Code> = []
    func expect(
      _ code: Refusal.Code, _ act: Act, after count: Int,
      _ change: (inout Dossier) throws -> Void = { _ in },
      chain: [Holder: Cover.UnitLabel] = Units.chain
    ) throws -> Refusal {
      let refusal = try refusal(of: act, after: count, change, chain: chain)
      #expect(refusal.code == code)
      seen.insert(code)
      return refusal
    }
    let submit = try Acts.act(.submit, Units.branch, "branchSecretary", to: Units.section)
    _ = try expect(.notOpened, submit, after: 0)
    _ = try expect(.alreadyOpened, Acts.act(.open, Units.branch, "branchClerk"), after: 1)
    _ = try expect(.ended, Acts.act(.amend, Units.upper, "archivist"), after: 11)
    let far = try expect(
      .notFromHere, Acts.act(.archive, Units.branch, "branchSecretary"), after: 1)
    #expect(far.names.contains("branchSubmitsToSection") && far.stage == "assembling")
    let held = try expect(.notHolder, Acts.act(.amend, Units.branch, "branchClerk"), after: 3)
    #expect(held.unit == Units.section)
    _ = try expect(
      .conditionNotMet,
      Acts.act(
        .submit, Units.branch, "branchSecretary", to: Units.base,
        transition: "branchSubmitsToBase"), after: 1)
    let open = try expect(
      .conditionOpen, submit, after: 1, { $0.cover.circumstances["sectionalCommittee"] = nil })
    #expect(open.questions.map { "\($0.pointer)" } == ["/circumstances/sectionalCommittee"])
    let bare = try expect(
      .evidenceMissing, submit, after: 1, { $0.remove(try #require(FormName("6-knd/01"))) })
    #expect(bare.names == ["6-knd"])
    _ = try expect(
      .reasonMissing,
      Acts.act(.return, Units.section, "sectionalCommittee", to: Units.branch), after: 3)
    let role = try expect(
      .wrongRole, Acts.act(.submit, Units.branch, "applicant", to: Units.section), after: 1)
    #expect(role.names == ["branchSecretary"])
    _ = try expect(
      .noReceiver, Acts.act(.submit, Units.branch, "branchSecretary"), after: 1, chain: [:])
    let wrong = try expect(
      .wrongReceiver, Acts.act(.submit, Units.branch, "branchSecretary", to: Units.base), after: 1)
    #expect(wrong.unit == Units.section)
    _ = try expect(
      .ambiguous, submit, after: 1, { $0.cover.circumstances["baseBranch"] = true })
    _ = try expect(
      .unknownTransition,
      Acts.act(.submit, Units.branch, "branchSecretary", to: Units.section, transition: "fly"),
      after: 1)
    #expect(seen == Set(Refusal.Code.allCases))
  }

  // MARK: random acts

  @Test func `keep custody unique in 100,000 random sequences`() throws {
    var random = FixedRandom(seed: 20_261_121)
    var tally = Tally()
    let machines = catalogue.profiles.map { StageMachine($0) }
    for _ in 0..<100_000 { try walk(random.pick(machines), &random, &tally) }
    #expect(tally.wrong.isEmpty)
    #expect(tally.accepted > 100_000 && tally.ended > 100)
    #expect(tally.refused.keys.count >= 9)
    let stages = Set(
      catalogue.profiles.flatMap { profile in profile.stages.map { "\(profile.id) \($0.id)" } })
    #expect(tally.stages == stages)
    let refused = tally.refused.sorted { $0.key.rawValue < $1.key.rawValue }
      .map { "\($0.key.rawValue) \($0.value)" }.joined(separator: ", ")
    print(
      "machine: 100,000 sequences, \(tally.accepted) acts done, \(tally.ended) ended, "
        + "\(tally.stages.count) stages reached; refused: \(refused)")
  }

  private struct Tally {
    var accepted = 0
    var ended = 0
    var wrong: [(CaseState?, Act, CaseState?)] = []
    var refused: [Refusal.Code: Int] = [:]
    var stages: Set<String> = []
  }

  private func walk(
    _ machine: StageMachine, _ random: inout FixedRandom, _ tally: inout Tally
  ) throws {
    let profile = machine.profile
    let situation = StageMachine.Situation(data: nil, chain: random.oneIn(2) ? Units.chain : [:])
    var state: CaseState?
    for _ in 0..<12 {
      let act = try randomAct(machine, state, &random)
      do throws(Refusal) {
        let next = try machine.apply(act, to: state, in: situation)
        if !isRight(next, after: state, by: act, profile) { tally.wrong.append((state, act, next)) }
        tally.accepted += 1
        tally.stages.insert("\(profile.id) \(next.stage)")
        state = next
      } catch {
        tally.refused[error.code, default: 0] += 1
        if error.stage != state?.stage { tally.wrong.append((state, act, nil)) }
        if error.code == .ended {
          tally.ended += 1
          return
        }
      }
    }
  }

  /// Only who had custody acts, and exactly one unit has it afterwards: the one that the act names.
  private func isRight(
    _ next: CaseState, after state: CaseState?, by act: Act, _ profile: Profile
  ) -> Bool {
    guard act.actor.unit == state?.custodian ?? act.actor.unit, act.to == next.custodian,
      next.version == (state?.version ?? 0) + 1,
      let holder = profile[stage: next.stage]?.holder
    else { return false }
    return next.seats[holder] == next.custodian
  }

  /// An act that is right more often than not, so that sequences get somewhere.
  private func randomAct(
    _ machine: StageMachine, _ state: CaseState?, _ random: inout FixedRandom
  ) throws -> Act {
    let (profile, here) = (machine.profile, machine.transitions(from: state?.stage))
    let isWild = random.oneIn(4) || here.isEmpty
    let transition = random.pick(isWild ? profile.transitions : here)
    let unit = random.oneIn(8) ? random.pick(Units.all) : state?.custodian ?? Units.branch
    let role = transition.signatures.first?.role ?? "branchClerk"
    let seat = profile[stage: transition.to].flatMap {
      state?.seats[$0.holder] ?? Units.chain[$0.holder]
    }
    let usual =
      switch transition.custody {
      case .keep: unit
      case .away: Units.elsewhere
      default: seat ?? unit
      }
    return try Acts.act(
      random.oneIn(20) ? .amend : transition.act, unit,
      random.oneIn(10) ? "applicant" : role,
      to: random.oneIn(10) ? random.pick(Units.all) : usual,
      reason: random.oneIn(10) ? nil : "Lý do mẫu",
      transition: random.oneIn(10) ? nil : transition.id, record: transition.record)
  }
}

/// Acts of the samples.
enum Acts {
  static func act(
    _ kind: ActKind, _ unit: Cover.UnitLabel, _ role: String, to: Cover.UnitLabel? = nil,
    reason: String? = nil, transition: String? = nil, record: RecordKind? = nil,
    at: String? = nil
  ) throws -> Act {
    Act(
      kind, record: kind == .record ? record : nil, transition: kind == .amend ? nil : transition,
      by: Act.Actor(
        id: "urn:uuid:0190a000-0000-7000-8000-0000000000aa", name: "Người Làm Mẫu", role: role,
        unit: unit),
      at: try at.map { try Timestamp(parsing: $0) } ?? noon.get(), message: "Việc mẫu",
      reason: reason, to: to)
  }

  private static let noon = Result { try Timestamp(parsing: "2024-03-20T12:00:00Z") }

  /// A first admission, once returned by the section.
  static func admission(namingTransitions: Bool = false) throws -> [Act] {
    let steps: [(ActKind, Cover.UnitLabel, String, Cover.UnitLabel?, RecordKind?, String?)] = [
      (.open, Units.branch, "branchClerk", nil, nil, "open"),
      (.amend, Units.branch, "branchClerk", nil, nil, nil),
      (.submit, Units.branch, "branchSecretary", Units.section, nil, "branchSubmitsToSection"),
      (.return, Units.section, "sectionalCommittee", Units.branch, nil, "sectionReturns"),
      (.submit, Units.branch, "branchSecretary", Units.section, nil, "branchSubmitsToSection"),
      (.submit, Units.section, "sectionalCommittee", Units.base, nil, "sectionSubmits"),
      (.submit, Units.base, "baseCommittee", Units.upper, nil, "baseSubmits"),
      (.accept, Units.upper, "organisationBoard", nil, nil, "upperAccepts"),
      (.record, Units.upper, "decidingCommittee", nil, .decision, "decision"),
      (.record, Units.upper, "organisationBoard", nil, .ceremony, "ceremony"),
      (.archive, Units.upper, "archivist", nil, nil, "archive"),
    ]
    return try steps.enumerated().map { index, step in
      try act(
        step.0, step.1, step.2, to: step.3, reason: step.0 == .return ? "Thiếu chữ ký" : nil,
        transition: namingTransitions ? step.5 : nil, record: step.4,
        at: "2024-03-\(index + 10)T08:00:00+07:00")
    }
  }
}
