/// What a rule finds that asks the same of many things.
struct RuleTally {
  private var violations: [Violation] = []
  private var open: [Opening] = []
  private var asked = false
  private var none: Inapplicability = .nothingToAsk

  /// - Parameter none: The answer where nothing is asked at all.
  init(ifNothing none: Inapplicability = .nothingToAsk) { self.none = none }

  /// Something was asked, and is right.
  mutating func pass() { asked = true }

  mutating func fail(
    _ variant: String, at place: DossierPlace, and others: [DossierPlace] = [],
    _ facts: [String: RuleFact] = [:]
  ) {
    asked = true
    violations.append(Violation(variant, at: place, and: others, facts))
  }

  mutating func leaveOpen(_ opening: Opening) {
    asked = true
    open.append(opening)
  }

  /// Right, wrong, or open; what is told of it is made where it isn't right.
  mutating func expect(
    _ answer: Answer, _ variant: String, at place: @autoclosure () -> DossierPlace,
    and others: @autoclosure () -> [DossierPlace] = [],
    _ facts: @autoclosure () -> [String: RuleFact] = [:]
  ) {
    switch answer {
    case .yes: pass()
    case .no: fail(variant, at: place(), and: others(), facts())
    case .perhaps: leaveOpen(.inexact(place()))
    }
  }

  /// Asks something that may stop: what can't be told stays open, what doesn't apply isn't counted.
  mutating func ask(_ body: (inout RuleTally) throws(RuleStop) -> Void) {
    do throws(RuleStop) {
      try body(&self)
    } catch {
      switch error {
      case .notApplicable: break
      case .cannotTell(let openings): for opening in openings { leaveOpen(opening) }
      }
    }
  }

  /// Asks the same of each.
  mutating func ask<Item>(
    each items: some Sequence<Item>, _ body: (inout RuleTally, Item) throws(RuleStop) -> Void
  ) {
    for item in items {
      ask { (tally: inout RuleTally) throws(RuleStop) in try body(&tally, item) }
    }
  }

  var answer: RuleAnswer {
    if !violations.isEmpty { return .fail(violations, open: Self.once(open)) }
    if !open.isEmpty { return .cannotTell(Self.once(open)) }
    return asked ? .pass : .notApplicable(none)
  }

  private static func once(_ open: [Opening]) -> [Opening] {
    var seen: Set<Opening> = []
    return open.filter { seen.insert($0).inserted }
  }
}
