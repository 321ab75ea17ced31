/// Turns what a lookbehind holds into alternatives of fixed length each, as PCRE2 10.42 wants them.
///
/// `a{1,3}` becomes `a|aa|aaa`. Without captures the order of alternatives shows nowhere.
struct LookbehindExpansion {
  /// The most alternatives made of one lookbehind.
  static let maximumCount = 64

  /// The longest lookbehind, in characters.
  static let maximumLength = 65_535

  /// Groups that references mean; they must not be doubled.
  let numbers: [Int]

  /// The alternatives, or `nil` where there are too many or no end of them.
  func alternatives(of node: RegularExpressionNode) -> [RegularExpressionNode]? {
    if let length = fixedLength(of: node) { return length <= Self.maximumLength ? [node] : nil }
    guard node.captureCount(numbers) == 0, let rows = expand(node) else { return nil }
    let nodes = rows.map { $0.count == 1 ? $0[0] : RegularExpressionNode.sequence($0) }
    return nodes.allSatisfy { fixedLength(of: $0) ?? .max <= Self.maximumLength } ? nodes : nil
  }

  /// How many characters a node always takes, or `nil` where that varies or is beyond counting.
  func fixedLength(of node: RegularExpressionNode) -> Int? {
    switch node {
    case .character, .any, .characterClass: return 1
    // A reference in a lookbehind is known to be empty, else the pattern was refused.
    case .start, .end, .wordBoundary, .lookaround, .reference: return 0
    case .capture(let body, _): return fixedLength(of: body)
    case .sequence(let items):
      var total = 0
      for item in items {
        guard let length = fixedLength(of: item), total <= Self.maximumLength else { return nil }
        total += length
      }
      return total
    case .alternatives(let items):
      guard let first = items.first, let length = fixedLength(of: first),
        items.dropFirst().allSatisfy({ fixedLength(of: $0) == length })
      else { return nil }
      return length
    case .repetition(let atom, let quantifier):
      guard quantifier.minimum == quantifier.maximum, let length = fixedLength(of: atom) else {
        return nil
      }
      let (total, overflow) = length.multipliedReportingOverflow(by: quantifier.minimum)
      return overflow || total > Self.maximumLength ? nil : total
    }
  }

  private typealias Row = [RegularExpressionNode]

  private func expand(_ node: RegularExpressionNode) -> [Row]? {
    if fixedLength(of: node) != nil { return [[node]] }
    switch node {
    case .capture(let body, _): return expand(body)
    case .sequence(let items):
      var rows: [Row] = [[]]
      for item in items {
        guard let more = expand(item), let product = product(rows, more) else { return nil }
        rows = product
      }
      return rows
    case .alternatives(let items):
      var rows: [Row] = []
      for item in items {
        guard let more = expand(item) else { return nil }
        rows += more
        guard rows.count <= Self.maximumCount else { return nil }
      }
      return rows
    case .repetition(let atom, let quantifier): return expandRepetition(of: atom, quantifier)
    default: return nil
    }
  }

  private func expandRepetition(
    of atom: RegularExpressionNode, _ quantifier: Quantifier
  ) -> [Row]? {
    guard let maximum = quantifier.maximum, maximum - quantifier.minimum < Self.maximumCount else {
      return nil
    }
    var result: [Row] = []
    for count in quantifier.minimum...maximum {
      guard let rows = repeated(atom, count, like: quantifier) else { return nil }
      result += rows
      guard result.count <= Self.maximumCount else { return nil }
    }
    return result
  }

  private func repeated(
    _ atom: RegularExpressionNode, _ count: Int, like quantifier: Quantifier
  ) -> [Row]? {
    if fixedLength(of: atom) != nil {
      let exact = Quantifier(
        minimum: count, maximum: count, isLazy: false, offset: quantifier.offset)
      return [[.repetition(atom, exact)]]
    }
    guard count < Self.maximumCount, let once = expand(atom) else { return nil }
    var rows: [Row] = [[]]
    for _ in 0..<count {
      guard let product = product(rows, once) else { return nil }
      rows = product
    }
    return rows
  }

  private func product(_ first: [Row], _ second: [Row]) -> [Row]? {
    guard first.count * second.count <= Self.maximumCount else { return nil }
    return first.flatMap { head in second.map { head + $0 } }
  }
}
