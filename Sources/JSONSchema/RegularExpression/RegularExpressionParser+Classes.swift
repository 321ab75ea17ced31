extension RegularExpressionParser {
  /// Reads a class whose bracket at `start` has been read.
  mutating func parseClass(at start: Int) throws(RegularExpressionError) -> CharacterClass {
    let isNegated = take("^")
    var ranges: [ClosedRange<UInt32>] = []
    var properties: [PropertyTest] = []
    while let scalar = current, scalar != "]" {
      let atomStart = position
      let atom = try parseClassAtom()
      if current == "-", position + 1 < scalars.count, scalars[position + 1] != "]" {
        position += 1
        ranges.append(try parseRangeEnd(after: atom, at: atomStart))
        continue
      }
      switch atom {
      case .character(let value): ranges.append(value...value)
      case .set(.ranges(let set)): ranges += set
      case .set(.property(let test)): properties.append(test)
      }
    }
    guard take("]") else { throw error(.unterminatedClass, at: start) }
    return CharacterClass(ranges, properties: properties, isNegated: isNegated)
  }

  /// Reads the end of the range whose first atom stands at `start`.
  private mutating func parseRangeEnd(
    after first: ClassAtom, at start: Int
  ) throws(RegularExpressionError) -> ClosedRange<UInt32> {
    let last = try parseClassAtom()
    guard case .character(let lower) = first, case .character(let upper) = last else {
      throw error(.badClassRange, at: start, text: text(from: start))
    }
    guard lower <= upper else {
      throw error(.classRangeOrder, at: start, text: text(from: start))
    }
    return lower...upper
  }

  private mutating func parseClassAtom() throws(RegularExpressionError) -> ClassAtom {
    let start = position
    let scalar = scalars[position]
    position += 1
    guard scalar == "\\" else { return .character(scalar.value) }
    if take("b") { return .character(0x08) }
    if take("-") { return .character(0x2D) }
    if let set = try parseSetEscape(at: start) { return .set(set) }
    return .character(try parseCharacterEscape(at: start))
  }
}

/// One item of a class, before ranges are made of it.
private enum ClassAtom {
  case character(UInt32)
  case set(SetEscape)
}
