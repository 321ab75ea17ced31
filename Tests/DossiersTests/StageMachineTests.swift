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
    chain: [Holder: Cover.UnitLabel] = Units.chain, standing: StageMachine.Standing? = nil
  ) throws -> Refusal {
    let machine = StageMachine(try profile(.admission2022))
    var (dossier, _) = try SampleDossier.admission2022.made()
    let before = StageMachine.Situation(data: try dossier.data(), chain: Units.chain)
    var state: CaseState?
    for act in try Acts.admission().prefix(count) {
      state = try machine.apply(act, to: state, in: before)
    }
    try change(&dossier)
    let situation = StageMachine.Situation(
      data: try dossier.data(), chain: chain, standing: standing)
    return try #require(throws: Refusal.self) {
      try machine.apply(act, to: state, in: situation)
    }
  }

  @Test func `leave open what a paper shows that couldn't be read`() throws {
    let machine = StageMachine(try profile(.admission2022))
    let (dossier, _) = try SampleDossier.admission2022.made()
    let type = try #require(FormTypeName("6-knd"))
    let data = CaseData(
      dossier: try dossier.data().dossier, forms: dossier.forms.filter { $0.name.type != type },
      unread: [type: 1])
    let opened = try machine.apply(
      Acts.act(.open, Units.branch, "branchClerk"), to: nil,
      in: StageMachine.Situation(data: data, chain: Units.chain))
    let refusal = try #require(throws: Refusal.self) {
      try machine.apply(
        Acts.act(.submit, Units.branch, "branchSecretary", to: Units.section), to: opened,
        in: StageMachine.Situation(data: data, chain: Units.chain))
    }
    #expect(refusal.code == .conditionOpen && refusal.questions.map(\.form) == [type])
  }

  @Test func `refuse each act for the reason that stands against it`() throws {
    var seen: Set<Refusal.Code> = []
    func expect(
      _ code: Refusal.Code, _ act: Act, after count: Int,
      _ change: (inout Dossier) throws -> Void = { _ in },
      chain: [Holder: Cover.UnitLabel] = Units.chain, standing: StageMachine.Standing? = nil
    ) throws -> Refusal {
      let refusal = try refusal(
        of: act, after: count, change, chain: chain, standing: standing)
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
    let strange = try expect(
      .notEntitled, submit, after: 1,
      standing: StageMachine.Standing(places: [.base], powers: []))
    #expect(strange.names == ["branch"])
    let powerless = try expect(
      .notEntitled,
      Acts.act(.record, Units.upper, "decidingCommittee", record: .decision), after: 8,
      standing: StageMachine.Standing(places: [.upper], powers: [.verifies]))
    #expect(powerless.names == ["decides"])
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
