internal import JSON

extension Evaluation {
  // MARK: Numbers

  /// Compares the number with a bound; `accepts` judges the order: -1, 0 or 1.
  @inline(__always)
  mutating func bound(
    _ bound: Int32, _ schema: Int32, _ keyword: String, _ value: Int, _ accepts: (Int) -> Bool,
    _ kind: (JSONNumber, JSONNumber) -> Problem.Kind
  ) -> Bool {
    if accepts(compare(value, bound)) { return true }
    if reports { failBound(bound, schema, keyword, value, kind) }
    return false
  }

  @inline(never)
  mutating func multipleOf(_ bound: Int32, _ schema: Int32, _ value: Int) -> Bool {
    if isMultiple(value, bound) { return true }
    if reports { failBound(bound, schema, "multipleOf", value, Problem.Kind.multipleOf) }
    return false
  }

  @inline(never)
  private mutating func failBound(
    _ bound: Int32, _ schema: Int32, _ keyword: String, _ value: Int,
    _ kind: (JSONNumber, JSONNumber) -> Problem.Kind
  ) {
    let limit = literal(program.bounds[Int(bound)].literal).number ?? 0
    let found = JSONValue(document: document, index: value).number ?? 0
    fail(schema, keyword, value, kind(limit, found))
  }

  func literal(_ number: Int32) -> JSONValue {
    let place = program.literals[Int(number)]
    return JSONValue(document: program.documents[place.document], index: place.node)
  }

  /// -1, 0 or 1, as the number is below, at or above the bound.
  private func compare(_ value: Int, _ bound: Int32) -> Int {
    let (node, bound) = (document.node(value), program.bounds[Int(bound)])
    if bound.isSmall && node.traits.contains(.smallInteger) {
      let number = document.smallInteger(node)
      return number == bound.small ? 0 : number < bound.small ? -1 : 1
    }
    let (number, limit) = (document.decimal(node), decimal(bound))
    return number == limit ? 0 : number < limit ? -1 : 1
  }

  private func isMultiple(_ value: Int, _ bound: Int32) -> Bool {
    let (node, bound) = (document.node(value), program.bounds[Int(bound)])
    if bound.isSmall && node.traits.contains(.smallInteger) {
      return document.smallInteger(node) % bound.small == 0
    }
    return document.decimal(node).isMultiple(of: decimal(bound))
  }

  private func decimal(_ bound: Bound) -> DecimalNumber {
    let place = program.literals[Int(bound.literal)]
    let document = program.documents[place.document]
    return document.decimal(document.node(place.node))
  }

  // MARK: Strings

  mutating func minLength(_ limit: Int, _ schema: Int32, _ value: Int) -> Bool {
    hold(length(of: document.node(value), atLeast: limit), schema, "minLength", value) {
      .minLength(limit: limit, found: ($0.string ?? "").unicodeScalars.count)
    }
  }

  mutating func maxLength(_ limit: Int, _ schema: Int32, _ value: Int) -> Bool {
    hold(length(of: document.node(value), atMost: limit), schema, "maxLength", value) {
      .maxLength(limit: limit, found: ($0.string ?? "").unicodeScalars.count)
    }
  }

  @inline(never)
  mutating func pattern(_ pattern: Int32, _ schema: Int32, _ value: Int) -> Bool {
    switch match(pattern, document.node(value)) {
    case .matched: return true
    case .exhausted: exhaust(pattern, schema, "pattern", value)
    case .unmatched:
      let program = program
      fail(schema, "pattern", value, .pattern(program.patterns[Int(pattern)].pattern))
    }
    return false
  }

  @inline(never)
  mutating func format(_ number: Int32, _ schema: Int32, _ value: Int) -> Bool {
    let (format, node) = (program.formats[Int(number)], document.node(value))
    let bytes = unsafe UnsafeBufferPointer(
      start: document.content(of: node), count: Int(node.length))
    return unsafe hold(
      format.accepts(Span(_unsafeElements: bytes)), schema, "format", value
    ) { _ in .format(format.rawValue) }
  }

  /// A string has no more scalars than bytes, and no fewer than a fourth of them.
  private func length(of node: Node, atLeast limit: Int) -> Bool {
    let bytes = Int(node.length)
    if bytes < limit { return false }
    return bytes >= limit * 4 || scalars(node) >= limit
  }

  private func length(of node: Node, atMost limit: Int) -> Bool {
    let bytes = Int(node.length)
    return bytes <= limit || (bytes <= limit * 4 && scalars(node) <= limit)
  }

  private func scalars(_ node: Node) -> Int {
    let content = unsafe document.content(of: node)
    var count = 0
    for offset in 0..<Int(node.length) where unsafe content[offset] & 0xC0 != 0x80 { count += 1 }
    return count
  }

  mutating func match(_ pattern: Int32, _ node: Node) -> PatternOutcome {
    if !exhausted.isEmpty && exhausted.contains(pattern) { return .exhausted }
    let bytes = unsafe UnsafeRawBufferPointer(
      start: document.content(of: node), count: Int(node.length))
    return unsafe program.patterns[Int(pattern)].firstMatchExists(in: bytes, scratch: &scratch)
  }

  /// A pattern burns: the answer is *cannot tell*, and the pattern is not tried again.
  @inline(never)
  mutating func exhaust(_ pattern: Int32, _ schema: Int32, _ keyword: String, _ value: Int) {
    exhausted.insert(pattern)
    doubt(schema, keyword, value, .patternExhausted(program.patterns[Int(pattern)].pattern))
    if !Mode.isReporting || exhausted.count >= Self.mostExhausted { abort() }
  }

  // MARK: Any kind

  @inline(never)
  mutating func constant(_ number: Int32, _ schema: Int32, _ value: Int) -> Bool {
    let place = program.literals[Int(number)]
    return hold(
      document.equal(value, program.documents[place.document], place.node), schema, "const", value
    ) { [literal = literal(number)] _ in
      .constant(expected: literal.compactText)
    }
  }

  @inline(never)
  mutating func enumeration(_ number: Int32, _ schema: Int32, _ value: Int) -> Bool {
    let enumeration = program.enumerations[Int(number)]
    let node = document.node(value)
    let isListed =
      if node.kind == .string {
        slot(enumeration.strings, node) != nil
      } else if enumeration.set >= 0 {
        program.valueSets[Int(enumeration.set)].contains(
          JSONValue(document: document, index: value))
      } else {
        enumeration.literals.range.contains { position in
          let place = program.literals[position]
          return document.equal(value, program.documents[place.document], place.node)
        }
      }
    if !isListed && reports {
      let allowed =
        report.enumerations[number]
        ?? enumeration.literals.range.map { literal(Int32($0)).compactText }
      report.enumerations[number] = allowed
      fail(schema, "enum", value, .enumeration(allowed: allowed))
    }
    return isListed
  }
}

extension JSONValue {
  /// The value written without white space.
  var compactText: String { String(decoding: JSONWriter.bytes(of: self), as: UTF8.self) }
}
