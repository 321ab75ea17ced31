/// Which captures a pattern's backreferences can see, by ECMA-262's rules.
///
/// ECMA-262 forgets what a group captured when an atom around it is repeated, so a reference that
/// comes before its group, in the order of matching, is always empty. PCRE2 forgets nothing: where
/// that would show, groups must be emptied by hand (`needsReset`) or the pattern be refused.
struct CaptureAnalysis {
  /// Whether each reference can be other than empty.
  private(set) var isLive: [Bool]

  /// The number that each group gets in what PCRE2 reads; 0 for groups that nothing refers to.
  private(set) var numbers: [Int]

  /// Whether an old iteration's capture could be seen by a later one.
  private(set) var needsReset = false

  /// What surrounds the node being looked at.
  private struct Surroundings {
    var isBackward = false
    var isInLookbehind = false
    var isInLoop = false
    var isOptionalInLoop = false
    var isInEmptyLoop = false
  }

  private let references: [GroupReference]
  private var isSet: [Bool]
  private var setInOrder: [Int] = []
  private var groups: [Surroundings]

  /// Looks at a whole pattern.
  ///
  /// - Throws: `referenceInLookbehind` and `captureInEmptyLoop`, where PCRE2 cannot follow ECMA-262.
  init(of expression: RegularExpression) throws(RegularExpressionError) {
    let groupCount = expression.groupCount
    references = expression.references
    isLive = Array(repeating: false, count: references.count)
    numbers = Array(repeating: 0, count: groupCount + 1)
    isSet = Array(repeating: false, count: groupCount + 1)
    groups = Array(repeating: Surroundings(), count: groupCount + 1)
    guard !references.isEmpty else { return }
    try visit(expression.root, Surroundings())
    try judgeGroups()
  }

  /// The number that PCRE2 knows a reference's group by.
  func number(ofReference index: Int) -> Int { numbers[references[index].group] }

  private mutating func visit(
    _ node: RegularExpressionNode, _ surroundings: Surroundings
  ) throws(RegularExpressionError) {
    switch node {
    case .character, .any, .characterClass, .start, .end, .wordBoundary: break
    case .sequence(let items):
      if surroundings.isBackward {
        for item in items.reversed() { try visit(item, surroundings) }
      } else {
        for item in items { try visit(item, surroundings) }
      }
    case .alternatives(let items): try visitAlternatives(items, surroundings)
    case .capture(let body, let number):
      groups[number] = surroundings
      try visit(body, surroundings)
      isSet[number] = true
      setInOrder.append(number)
    case .lookaround(let body, let kind): try visitLookaround(body, kind, surroundings)
    case .reference(let index): try visitReference(index, surroundings)
    case .repetition(let atom, let quantifier):
      try visitRepetition(atom, quantifier, surroundings)
    }
  }

  private mutating func visitAlternatives(
    _ items: [RegularExpressionNode], _ surroundings: Surroundings
  ) throws(RegularExpressionError) {
    var inner = surroundings
    inner.isOptionalInLoop = inner.isOptionalInLoop || inner.isInLoop
    let mark = setInOrder.count
    for item in items {
      let own = setInOrder.count
      try visit(item, inner)
      for group in setInOrder[own...] { isSet[group] = false }
    }
    for group in setInOrder[mark...] { isSet[group] = true }
  }

  private mutating func visitLookaround(
    _ body: RegularExpressionNode, _ kind: Lookaround, _ surroundings: Surroundings
  ) throws(RegularExpressionError) {
    var inner = surroundings
    inner.isBackward = kind.isBehind
    inner.isInLookbehind = inner.isInLookbehind || kind.isBehind
    let mark = setInOrder.count
    try visit(body, inner)
    guard kind.isNegated else { return }
    for group in setInOrder[mark...] { isSet[group] = false }
    setInOrder.removeSubrange(mark...)
  }

  private mutating func visitRepetition(
    _ atom: RegularExpressionNode, _ quantifier: Quantifier, _ surroundings: Surroundings
  ) throws(RegularExpressionError) {
    var inner = surroundings
    if quantifier.minimum == 0, inner.isInLoop { inner.isOptionalInLoop = true }
    if quantifier.isLoop { inner.isInLoop = true }
    if quantifier.maximum != quantifier.minimum, !atom.isSingleCharacter, atom.mayBeEmpty {
      inner.isInEmptyLoop = true
    }
    try visit(atom, inner)
  }

  private mutating func visitReference(
    _ index: Int, _ surroundings: Surroundings
  ) throws(RegularExpressionError) {
    let reference = references[index]
    guard isSet[reference.group] else { return }
    guard !surroundings.isInLookbehind else {
      throw RegularExpressionError(.referenceInLookbehind, at: reference.offset)
    }
    isLive[index] = true
    numbers[reference.group] = 1
  }

  /// Numbers the groups that live references mean.
  private mutating func judgeGroups() throws(RegularExpressionError) {
    for (reference, isLive) in zip(references, isLive) where isLive {
      guard !groups[reference.group].isInEmptyLoop else {
        throw RegularExpressionError(.captureInEmptyLoop, at: reference.offset)
      }
      if groups[reference.group].isOptionalInLoop { needsReset = true }
    }
    var next = 0
    for group in numbers.indices where numbers[group] != 0 {
      next += 1
      numbers[group] = next
    }
  }
}

extension RegularExpressionNode {
  /// Whether this may match no character at all; a lookaround or a reference may.
  var mayBeEmpty: Bool {
    switch self {
    case .character, .any, .characterClass: false
    case .start, .end, .wordBoundary, .lookaround, .reference: true
    case .sequence(let items): items.allSatisfy(\.mayBeEmpty)
    case .alternatives(let items): items.contains(where: \.mayBeEmpty)
    case .capture(let body, _): body.mayBeEmpty
    case .repetition(let atom, let quantifier): quantifier.minimum == 0 || atom.mayBeEmpty
    }
  }

  /// Whether a match can only begin at the text's start.
  var isAnchored: Bool {
    switch self {
    case .start: true
    case .sequence(let items): items.first?.isAnchored ?? false
    case .alternatives(let items): items.allSatisfy(\.isAnchored)
    case .capture(let body, _): body.isAnchored
    case .repetition(let atom, let quantifier): quantifier.minimum > 0 && atom.isAnchored
    default: false
    }
  }

  /// Whether this is a row of characters and assertions, tried once at each place.
  var isPlain: Bool {
    switch self {
    case .character, .any, .characterClass, .start, .end, .wordBoundary: true
    case .sequence(let items): items.count <= 32 && items.allSatisfy(\.isPlain)
    case .capture(let body, _): body.isPlain
    case .alternatives, .lookaround, .reference, .repetition: false
    }
  }

  /// How many groups that PCRE2 numbers lie within.
  func captureCount(_ numbers: [Int]) -> Int {
    switch self {
    case .character, .any, .characterClass, .start, .end, .wordBoundary, .reference: 0
    case .sequence(let items), .alternatives(let items):
      items.reduce(0) { $0 + $1.captureCount(numbers) }
    case .capture(let body, let number):
      body.captureCount(numbers) + (numbers[number] > 0 ? 1 : 0)
    case .lookaround(let body, _): body.captureCount(numbers)
    case .repetition(let atom, _): atom.captureCount(numbers)
    }
  }
}
