import Dossiers
import TestSupport
import Testing

@Suite struct `What the stages lead to` {
  /// A state but for its version and time, which don't decide what may follow.
  private struct Place: Hashable {
    let stage: String?
    let custodian: Cover.UnitLabel?
    let seats: [Holder: Cover.UnitLabel]

    init(_ state: CaseState?) {
      (stage, custodian, seats) = (state?.stage, state?.custodian, state?.seats ?? [:])
    }
  }

  /// All places that acts can bring a case to, and what leads from each to which.
  private struct Reach {
    var ways: [Place: Set<Place>] = [:]
    var transitions: Set<String> = []

    init(_ cases: StageCases, _ data: CaseData) throws {
      var waiting: [CaseState?] = [nil]
      while let state = waiting.popLast() {
        guard ways[Place(state)] == nil else { continue }
        ways[Place(state)] = []
        for transition in cases.machine.transitions(from: state?.stage) {
          guard let act = try cases.act(transition, from: state) else { continue }
          let situation = StageMachine.Situation(
            data: data, chain: Units.chain, standing: StageCases.standings[act.actor.unit])
          // A transition that doesn't hold in the case is no way.
          guard let next = try? cases.machine.apply(act, to: state, in: situation) else { continue }
          ways[Place(state), default: []].insert(Place(next))
          transitions.insert(transition.id)
          waiting.append(next)
        }
      }
    }

    /// The places from which some end can be reached.
    func leading(to isEnd: (Place) -> Bool) -> Set<Place> {
      var leading = Set(ways.keys.filter(isEnd))
      var found = true
      while found {
        let more = ways.filter { !leading.contains($0.key) && !leading.isDisjoint(with: $0.value) }
        leading.formUnion(more.keys)
        found = !more.isEmpty
      }
      return leading
    }
  }

  @Test func `is an end that is meant, from every state that a case can come to`() throws {
    var (places, ways) = (0, 0)
    for profile in try Profiles.all.get() {
      let cases = try StageCases(profile)
      var transitions: Set<String> = []
      var stages: Set<String> = []
      for data in cases.complete {
        let reach = try Reach(cases, data)
        let leading = reach.leading { place in
          place.stage.flatMap { profile[stage: $0]?.kind } == .end
        }
        let dead = Set(reach.ways.keys).subtracting(leading).map { $0.stage ?? "nothing" }
        #expect(dead.isEmpty, "\(profile.id)")
        for (place, next) in reach.ways where next.isEmpty {
          #expect(place.stage.flatMap { profile[stage: $0]?.kind } == .end, "\(profile.id)")
        }
        transitions.formUnion(reach.transitions)
        stages.formUnion(reach.ways.keys.compactMap(\.stage))
        places += reach.ways.count
        ways += reach.ways.values.reduce(0) { $0 + $1.count }
      }
      #expect(transitions == Set(profile.transitions.map(\.id)), "\(profile.id)")
      #expect(stages == Set(profile.stages.map(\.id)), "\(profile.id)")
    }
    print("machine: \(places) states reached in all cases, \(ways) ways, no dead end")
  }
}
