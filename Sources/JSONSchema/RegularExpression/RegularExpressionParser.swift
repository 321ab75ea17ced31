/// Reads a pattern from left to right, once.
///
/// The grammar is that of ECMA-262, section 22.2.1, with Unicode mode and named groups on.
struct RegularExpressionParser {
  let scalars: [Unicode.Scalar]
  var position = 0
  var groupCount = 0
  private var depth = 0
  private var names: [[Unicode.Scalar]: Int] = [:]
  private var pendingReferences: [PendingReference] = []

  /// A backreference whose group may only come later in the pattern.
  private struct PendingReference {
    enum Target {
      case number(Int)
      case name([Unicode.Scalar])
    }

    let target: Target
    let offset: Int
    let text: String
  }

  init(_ scalars: [Unicode.Scalar]) {
    self.scalars = scalars
  }

  // MARK: Reading

  var current: Unicode.Scalar? {
    position < scalars.count ? scalars[position] : nil
  }

  mutating func take(_ scalar: Unicode.Scalar) -> Bool {
    guard current == scalar else { return false }
    position += 1
    return true
  }

  mutating func take(text: StaticString) -> Bool {
    let wanted = text.description.unicodeScalars
    guard scalars[position...].starts(with: wanted) else { return false }
    position += wanted.count
    return true
  }

  /// The pattern's text from `start` to here, at most 64 scalars of it.
  func text(from start: Int) -> String {
    var text = String.UnicodeScalarView()
    text.append(contentsOf: scalars[start..<position].prefix(64))
    return String(text)
  }

  func error(
    _ code: RegularExpressionError.Code, at offset: Int, text: String = ""
  ) -> RegularExpressionError {
    RegularExpressionError(code, at: offset, text: text)
  }

  // MARK: Grammar

  mutating func parse() throws(RegularExpressionError) -> RegularExpressionNode {
    let root = try parseDisjunction()
    guard current == nil else { throw error(.unmatchedParenthesis, at: position) }
    return root
  }

  private mutating func parseDisjunction() throws(RegularExpressionError) -> RegularExpressionNode {
    var alternatives = [try parseAlternative()]
    while take("|") { alternatives.append(try parseAlternative()) }
    return alternatives.count == 1 ? alternatives[0] : .alternatives(alternatives)
  }

  private mutating func parseAlternative() throws(RegularExpressionError) -> RegularExpressionNode {
    var terms: [RegularExpressionNode] = []
    while let scalar = current, scalar != "|", scalar != ")" { terms.append(try parseTerm(scalar)) }
    return terms.count == 1 ? terms[0] : .sequence(terms)
  }

  private mutating func parseTerm(
    _ scalar: Unicode.Scalar
  ) throws(RegularExpressionError) -> RegularExpressionNode {
    let start = position
    position += 1
    switch scalar {
    case "^": return .start
    case "$": return .end
    case "(":
      if let assertion = try parseLookaround(at: start) { return assertion }
      return try parseQuantifier(of: parseGroup(at: start))
    case ".": return try parseQuantifier(of: .any)
    case "[": return try parseQuantifier(of: .characterClass(parseClass(at: start)))
    case "\\":
      let atom = try parseAtomEscape(at: start)
      if case .wordBoundary = atom { return atom }
      return try parseQuantifier(of: atom)
    case "*", "+", "?": throw error(.nothingToRepeat, at: start, text: String(scalar))
    case "{", "}", "]": throw error(.syntaxCharacter, at: start, text: String(scalar))
    default: return try parseQuantifier(of: .character(scalar.value))
    }
  }

  // MARK: Groups

  private mutating func parseGroup(
    at start: Int
  ) throws(RegularExpressionError) -> RegularExpressionNode {
    guard take("?") else { return try parseCapture(at: start) }
    if take(":") { return try parseGroupBody(at: start) }
    guard take("<") else { throw error(.badGroup, at: start) }
    let nameStart = position
    let name = try parseGroupName()
    guard names.updateValue(groupCount + 1, forKey: name) == nil else {
      position -= 1
      throw error(.duplicateGroupName, at: nameStart, text: text(from: nameStart))
    }
    return try parseCapture(at: start)
  }

  private mutating func parseCapture(
    at start: Int
  ) throws(RegularExpressionError) -> RegularExpressionNode {
    groupCount += 1
    let number = groupCount
    return .capture(try parseGroupBody(at: start), number: number)
  }

  /// Reads what follows the `(` of a lookaround; nothing of any other group.
  private mutating func parseLookaround(
    at start: Int
  ) throws(RegularExpressionError) -> RegularExpressionNode? {
    let lookaround: Lookaround
    if take(text: "?=") {
      lookaround = Lookaround(isBehind: false, isNegated: false, offset: start)
    } else if take(text: "?!") {
      lookaround = Lookaround(isBehind: false, isNegated: true, offset: start)
    } else if take(text: "?<=") {
      lookaround = Lookaround(isBehind: true, isNegated: false, offset: start)
    } else if take(text: "?<!") {
      lookaround = Lookaround(isBehind: true, isNegated: true, offset: start)
    } else {
      return nil
    }
    return .lookaround(try parseGroupBody(at: start), lookaround)
  }

  private mutating func parseGroupBody(
    at start: Int
  ) throws(RegularExpressionError) -> RegularExpressionNode {
    depth += 1
    defer { depth -= 1 }
    guard depth <= RegularExpression.maximumDepth else { throw error(.nestedTooDeeply, at: start) }
    let body = try parseDisjunction()
    guard take(")") else { throw error(.unterminatedGroup, at: start) }
    return body
  }

  /// Reads a name and its closing `>`.
  mutating func parseGroupName() throws(RegularExpressionError) -> [Unicode.Scalar] {
    var name: [Unicode.Scalar] = []
    while let scalar = current, scalar != ">" {
      let start = position
      position += 1
      var value = scalar.value
      if scalar == "\\" {
        guard take("u") else { throw error(.badGroupName, at: start) }
        value = try parseUnicodeEscape(at: start)
      }
      guard let part = Unicode.Scalar(value), part.continuesName,
        !name.isEmpty || part.startsName
      else { throw error(.badGroupName, at: start, text: text(from: start)) }
      name.append(part)
    }
    guard !name.isEmpty, take(">") else {
      throw error(.badGroupName, at: position)
    }
    return name
  }

  // MARK: Quantifiers

  private mutating func parseQuantifier(
    of atom: RegularExpressionNode
  ) throws(RegularExpressionError) -> RegularExpressionNode {
    let start = position
    let bounds: (minimum: Int, maximum: Int?)
    switch current {
    case "*": bounds = (0, nil)
    case "+": bounds = (1, nil)
    case "?": bounds = (0, 1)
    case "{": bounds = try parseBounds()
    default: return atom
    }
    if scalars[start] != "{" { position += 1 }
    let isLazy = take("?")
    let quantifier = Quantifier(
      minimum: bounds.minimum, maximum: bounds.maximum, isLazy: isLazy, offset: start)
    return .repetition(atom, quantifier)
  }

  private mutating func parseBounds() throws(RegularExpressionError) -> (Int, Int?) {
    let start = position
    position += 1
    guard let minimum = parseDigits() else { throw error(.badQuantifier, at: start) }
    var maximum: ArraySlice<Unicode.Scalar>? = minimum
    if take(",") { maximum = parseDigits() }
    guard take("}") else { throw error(.badQuantifier, at: start) }
    if let maximum, precedes(maximum, minimum) {
      throw error(.quantifierOrder, at: start, text: text(from: start))
    }
    return (value(of: minimum), maximum.map(value))
  }

  /// Reads decimal digits; leading zeros are dropped.
  mutating func parseDigits() -> ArraySlice<Unicode.Scalar>? {
    let start = position
    while let scalar = current, ("0"..."9").contains(scalar) { position += 1 }
    return position == start ? nil : scalars[start..<position].drop { $0 == "0" }
  }

  /// The digits' value, or the greatest `Int` beyond it.
  func value(of digits: ArraySlice<Unicode.Scalar>) -> Int {
    guard digits.count <= 18 else { return .max }
    return digits.reduce(0) { $0 * 10 + Int($1.value - 0x30) }
  }

  private func precedes(
    _ first: ArraySlice<Unicode.Scalar>, _ second: ArraySlice<Unicode.Scalar>
  ) -> Bool {
    first.count == second.count
      ? first.lexicographicallyPrecedes(second) : first.count < second.count
  }

  // MARK: Backreferences

  mutating func referenceNode(number: Int, at start: Int) -> RegularExpressionNode {
    addReference(.number(number), at: start)
  }

  mutating func referenceNode(name: [Unicode.Scalar], at start: Int) -> RegularExpressionNode {
    addReference(.name(name), at: start)
  }

  private mutating func addReference(
    _ target: PendingReference.Target, at start: Int
  ) -> RegularExpressionNode {
    pendingReferences.append(
      PendingReference(target: target, offset: start, text: text(from: start)))
    return .reference(pendingReferences.count - 1)
  }

  /// Finds the groups that backreferences mean, once all groups are known.
  func resolvedReferences() throws(RegularExpressionError) -> [GroupReference] {
    var references: [GroupReference] = []
    for pending in pendingReferences {
      let group: Int? =
        switch pending.target {
        case .number(let number): number <= groupCount ? number : nil
        case .name(let name): names[name]
        }
      guard let group else {
        throw error(.missingGroup, at: pending.offset, text: pending.text)
      }
      references.append(GroupReference(group: group, offset: pending.offset))
    }
    return references
  }
}

extension Unicode.Scalar {
  /// Whether a group's name may start with this.
  fileprivate var startsName: Bool {
    self == "$" || self == "_" || properties.isIDStart
  }

  /// Whether a group's name may go on with this.
  fileprivate var continuesName: Bool {
    self == "$" || value == 0x200C || value == 0x200D || properties.isIDContinue
  }
}
