/// A regular expression written again for PCRE2 (UTF, DOTALL, DOLLAR_ENDONLY), with ECMA-262's
/// meaning.
///
/// Only groups that references mean stay capturing. A pattern that may match anywhere begins with
/// `\A.*?`, as PCRE2's match limit would otherwise start anew at each place. Callouts stand before
/// what runs long without counting towards that limit.
struct PCREPattern {
  /// The longest output, in bytes; PCRE2 takes far less.
  static let maximumLength = 1 << 18

  /// The greatest bound of a quantifier in PCRE2.
  static let maximumBound = 65_535

  /// Callouts up to this announce a power of two of steps; those above stand for a group.
  static let greatestStepExponent = 30

  /// A run of characters that may go uncounted.
  private static let uncountedRun = 32

  private(set) var bytes: [UInt8] = []

  /// The properties tested, each with its place in the output, in order.
  private(set) var propertyTests: [(place: Int, test: PropertyTest)] = []

  /// Whether a reference is in the output.
  let hasReferences: Bool

  private let captures: CaptureAnalysis
  private var isInLookaround = false

  /// Where a node stands: alone between `|`, or beside others.
  private enum Place {
    case alternative, term
  }

  /// Writes a pattern for PCRE2.
  ///
  /// - Throws: a code with `isBeyondEngine`.
  init(_ expression: RegularExpression) throws(RegularExpressionError) {
    captures = try CaptureAnalysis(of: expression)
    hasReferences = captures.isLive.contains(true)
    let root = expression.root
    if root.isAnchored || root.isPlain {
      try write(root, at: .alternative)
    } else {
      write("\\A.*?")
      try write(root, at: .term)
    }
  }

  // MARK: Nodes

  private mutating func write(
    _ node: RegularExpressionNode, at place: Place
  ) throws(RegularExpressionError) {
    guard bytes.count <= Self.maximumLength else {
      throw RegularExpressionError(.patternTooLarge, at: 0, text: String(bytes.count))
    }
    switch node {
    case .character(let value): write(CharacterClass([value...value]), isAlone: true)
    case .any: write(CharacterClass(CharacterClass.lineTerminators, isNegated: true))
    case .characterClass(let set): try writeClass(set)
    case .start: write("\\A")
    case .end: write("\\z")
    case .wordBoundary(let isNegated): write(isNegated ? "\\B" : "\\b")
    case .sequence(let items): try writeSequence(items)
    case .alternatives(let items): try writeAlternatives(items, at: place)
    case .capture(let body, let number): try writeCapture(body, number, at: place)
    case .lookaround(let body, let kind): try writeLookaround(body, kind)
    case .reference(let index): writeReference(index)
    case .repetition(let atom, let quantifier):
      try writeRepetition(of: atom, quantifier)
    }
  }

  private mutating func writeSequence(
    _ items: [RegularExpressionNode]
  ) throws(RegularExpressionError) {
    if items.isEmpty { write("(?:)") }
    for (index, item) in items.enumerated() {
      if index > 0, index.isMultiple(of: Self.uncountedRun) { writeCallout(steps: 64) }
      try write(item, at: .term)
    }
  }

  private mutating func writeAlternatives(
    _ items: [RegularExpressionNode], at place: Place
  ) throws(RegularExpressionError) {
    let counts = captures.needsReset ? items.map { $0.captureCount(captures.numbers) } : []
    let total = counts.reduce(0, +)
    if total > 0 {
      write("(?|")
    } else if place == .term {
      write("(?:")
    }
    var before = 0
    for (index, item) in items.enumerated() {
      if index > 0 { write("|") }
      let own = total > 0 ? counts[index] : 0
      writeEmptyCaptures(before)
      try write(item, at: total > 0 ? .term : .alternative)
      before += own
      if total > 0 { writeEmptyCaptures(total - before) }
    }
    if total > 0 || place == .term { write(")") }
  }

  /// Empties groups that this way through the pattern does not pass.
  private mutating func writeEmptyCaptures(_ count: Int) {
    for _ in 0..<count where bytes.count <= Self.maximumLength { write("()") }
  }

  private mutating func writeCapture(
    _ body: RegularExpressionNode, _ number: Int, at place: Place
  ) throws(RegularExpressionError) {
    guard captures.numbers[number] > 0 else { return try write(body, at: place) }
    write("(")
    try write(body, at: .alternative)
    write(")")
  }

  private mutating func writeReference(_ index: Int) {
    guard captures.isLive[index] else { return write("(?:)") }
    let number = captures.number(ofReference: index)
    let callout = Self.greatestStepExponent + number
    write("(?:(?C\(callout <= 255 ? callout : Self.greatestStepExponent))\\g{\(number)})")
  }

  // MARK: Lookarounds

  private mutating func writeLookaround(
    _ body: RegularExpressionNode, _ kind: Lookaround
  ) throws(RegularExpressionError) {
    let outside = isInLookaround
    isInLookaround = true
    defer { isInLookaround = outside }
    guard kind.isBehind else {
      write(kind.isNegated ? "(?!" : "(?=")
      try write(body, at: .alternative)
      return write(")")
    }
    let expansion = LookbehindExpansion(numbers: captures.numbers)
    guard let items = expansion.alternatives(of: body) else {
      throw RegularExpressionError(.variableLookbehind, at: kind.offset)
    }
    let length = items.reduce(0) { max($0, expansion.fixedLength(of: $1) ?? 0) }
    writeCallout(steps: length)
    write(kind.isNegated ? "(?<!" : "(?<=")
    try write(items.count == 1 ? items[0] : .alternatives(items), at: .alternative)
    write(")")
  }

  // MARK: Repetitions

  private mutating func writeRepetition(
    of atom: RegularExpressionNode, _ quantifier: Quantifier
  ) throws(RegularExpressionError) {
    try checkBounds(quantifier)
    let count = captures.needsReset ? atom.captureCount(captures.numbers) : 0
    if count > 0, quantifier.minimum == 0 {
      try writeResettingOption(of: atom, quantifier, captures: count)
    } else {
      try writePlainRepetition(of: atom, quantifier, minimum: quantifier.minimum)
    }
  }

  /// `(x)*` as `(?|(x)+|())`: where the atom is skipped, its groups become empty.
  private mutating func writeResettingOption(
    of atom: RegularExpressionNode, _ quantifier: Quantifier, captures count: Int
  ) throws(RegularExpressionError) {
    write("(?|")
    if quantifier.isLazy || quantifier.maximum == 0 { writeEmptyCaptures(count) }
    if quantifier.isLazy, quantifier.maximum != 0 { write("|") }
    if quantifier.maximum != 0 {
      try writePlainRepetition(of: atom, quantifier, minimum: 1)
      if !quantifier.isLazy {
        write("|")
        writeEmptyCaptures(count)
      }
    }
    write(")")
  }

  private mutating func writePlainRepetition(
    of atom: RegularExpressionNode, _ quantifier: Quantifier, minimum: Int
  ) throws(RegularExpressionError) {
    if atom.isSingleCharacter {
      let longest = quantifier.maximum ?? .max
      writeCallout(steps: isInLookaround ? longest : minimum)
      try write(atom, at: .term)
    } else {
      write("(?:")
      if minimum > 1 { writeCallout(steps: 64) }
      try write(atom, at: .alternative)
      write(")")
    }
    writeBounds(minimum, quantifier.maximum)
    if quantifier.isLazy { write("?") }
  }

  private func checkBounds(_ quantifier: Quantifier) throws(RegularExpressionError) {
    for bound in [quantifier.minimum, quantifier.maximum ?? 0] where bound > Self.maximumBound {
      let text = bound == .max ? "" : String(bound)
      throw RegularExpressionError(.boundTooLarge, at: quantifier.offset, text: text)
    }
  }

  private mutating func writeBounds(_ minimum: Int, _ maximum: Int?) {
    switch (minimum, maximum) {
    case (0, nil): write("*")
    case (1, nil): write("+")
    case (0, 1): write("?")
    case (let minimum, nil): write("{\(minimum),}")
    case (let minimum, let maximum?) where minimum == maximum: write("{\(minimum)}")
    case (let minimum, let maximum?): write("{\(minimum),\(maximum)}")
    }
  }

  /// Has the engine count `steps` that it would take uncounted, unless they are few.
  private mutating func writeCallout(steps: Int) {
    guard steps >= Self.uncountedRun else { return }
    let exponent = Int.bitWidth - (steps - 1).leadingZeroBitCount
    write("(?C\(min(exponent, Self.greatestStepExponent)))")
  }

  // MARK: Classes

  private mutating func writeClass(_ set: CharacterClass) throws(RegularExpressionError) {
    var tests = ""
    for test in set.properties {
      propertyTests.append((bytes.count, test))
      guard let text = test.property.pcre(isNegated: test.isNegated) else {
        throw RegularExpressionError(
          .unsupportedProperty, at: test.offset, text: test.property.name)
      }
      tests += text
    }
    write(set, tests: tests)
  }

  private mutating func write(_ set: CharacterClass, tests: String = "", isAlone: Bool = false) {
    if tests.isEmpty, set.ranges.isEmpty {
      // PCRE2 takes `[]` for the start of a class that holds a bracket.
      return write(set.isNegated ? "." : "[^\\x{0}-\\x{10ffff}]")
    }
    if isAlone { return write(set.ranges[0].lowerBound) }
    write(set.isNegated ? "[^" : "[")
    for range in set.ranges {
      write(range.lowerBound)
      if range.count > 2 { write("-") }
      if range.count > 1 { write(range.upperBound) }
    }
    write(tests)
    write("]")
  }

  /// Writes a character so that it is itself, in a class and outside.
  private mutating func write(_ value: UInt32) {
    switch UInt8(exactly: value) {
    case .some(let byte) where byte.isASCIIAlphanumeric: bytes.append(byte)
    default: write("\\x{\(String(value, radix: 16))}")
    }
  }

  private mutating func write(_ text: String) {
    bytes.append(contentsOf: text.utf8)
  }
}

extension UInt8 {
  fileprivate var isASCIIAlphanumeric: Bool {
    switch self {
    case 0x30...0x39, 0x41...0x5A, 0x61...0x7A: true
    default: false
    }
  }
}
