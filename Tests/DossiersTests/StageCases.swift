import Dossiers
import JSON
import TestSupport
import Testing

/// The cases that the transitions of a profile tell apart: each answer to each of their questions.
struct StageCases {
  let machine: StageMachine
  /// Every paper is there.
  let complete: [CaseData]
  /// What is possible in each of them, by the stage; from nothing under the empty name.
  let possible: [[String: [Transition]]]
  /// One or all of the papers that acts rest on are missing.
  let lacking: [CaseData]

  var profile: Profile { machine.profile }

  init(_ profile: Profile) throws {
    machine = StageMachine(profile)
    let nothing = CaseData(dossier: nil, forms: [])
    let questions = Set(profile.transitions.flatMap { profile.judge($0.when, nothing).open })
    try #require(questions.allSatisfy { $0.form == nil && $0.pointer.tokens.count == 2 })
    let names = questions.compactMap(\.pointer.tokens.last).sorted()
    let papers = Set(profile.transitions.flatMap(\.evidence)).sorted()
    let covers = try Samples.filled(Self.answers(to: names).map(Self.cover))
    complete = try covers.map { CaseData(dossier: $0, forms: try papers.map(Self.form)) }
    let (machine, stages) = (machine, [""] + profile.stages.map(\.id))
    possible = complete.map { data in
      Dictionary(
        uniqueKeysWithValues: stages.map { stage in
          let here = machine.transitions(from: stage.isEmpty ? nil : stage)
          return (stage, here.filter { profile.judge($0.when, data).answer != .no })
        })
    }
    let shortages = [[]] + papers.map { missing in papers.filter { $0 != missing } }
    lacking = try covers.flatMap { cover in
      try shortages.map { CaseData(dossier: cover, forms: try $0.map(Self.form)) }
    }
  }

  /// All ways to answer with yes, no or not at all.
  private static func answers(to names: [String]) -> [[(String, JSONTree)]] {
    names.reduce([[]]) { ways, name in
      ways.flatMap { way in [way, way + [(name, true)], way + [(name, false)]] }
    }
  }

  private static func cover(_ answers: [(String, JSONTree)]) throws -> JSONValue {
    let tree: JSONTree = ["circumstances": .object(JSONObject(answers))]
    return try tree.document.root
  }

  private static func form(_ type: FormTypeName) throws -> Dossier.Form {
    Dossier.Form(
      name: try #require(FormName(type, 1)), document: try JSONTree.object(JSONObject([])).document)
  }

  /// What the units of the samples are by their kinds and powers.
  static let standings: [Cover.UnitLabel: StageMachine.Standing] = [
    Units.branch: StageMachine.Standing(places: [.branch], powers: []),
    Units.section: StageMachine.Standing(places: [.section], powers: []),
    Units.base: StageMachine.Standing(places: [.base], powers: [.delegated, .verifies]),
    Units.upper: StageMachine.Standing(places: [.upper], powers: [.decides]),
    Units.elsewhere: StageMachine.Standing(places: [.branch], powers: []),
  ]

  /// The act that makes a transition as it is meant; nil where the chain has nobody to send it to.
  func act(_ transition: Transition, from state: CaseState?) throws -> Act? {
    let unit = state?.custodian ?? Units.branch
    let holder = profile[stage: transition.to]?.holder
    let receiver =
      switch transition.custody {
      case .keep: unit
      case .away: Units.elsewhere
      case .up: holder.flatMap { Units.chain[$0] ?? state?.seats[$0] }
      case .down, .origin: holder.flatMap { state?.seats[$0] }
      }
    return try receiver.map {
      try Acts.act(
        transition.act, unit, transition.signatures.first?.role ?? "branchClerk", to: $0,
        reason: transition.needsReason ? "Lý do mẫu" : nil, transition: transition.id,
        record: transition.record)
    }
  }
}
